import { isMetricSymbol } from '../text/names';
import { isGluedAt, isNumberAt, isWordAt, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { counting, hyphenAt, measuring, plusAt, type Unit } from './unit';
import { PERCENTAGE_POINTS, POINTS, PROCESSOR_MODELS, SCALES_OF_POINTS, BEHIND_TIMES } from '../words/aroundNumbers';
import { CHANGE_NOUNS } from '../words/changes';
import { METRIC_HEADS } from '../words/metrics';
import { BOUNDARY } from '../words/nouns';
import { COMPARATIVE_WORDS } from '../words/shapes';
import { TIMES } from '../words/units';

/** "5%", "5 percent", "5 percentage points", "5% absolute points". */
export function percent(tokens: readonly Token[], at: number): Unit | undefined {
  const hyphen = hyphenAt(tokens, at);
  const start = at + hyphen;
  const name = lowerAt(tokens, start);
  if (name === 'absolute' && lowerAt(tokens, start + 1).startsWith('percentage')) return percent(tokens, start + 1);
  if (name === 'percentage-point' || name === 'percentage-points') return measuring('pp', start + 1);
  if (name === 'percentage' || name === 'per') return percentInWords(tokens, start);
  if (name !== '%' && name !== 'percent') return undefined;
  // "60%+ correctness"
  const plus = hyphen === 0 && plusAt(tokens, at + 1) === 1 && isWordAt(tokens, at + 2) ? 1 : 0;
  return hyphen === 0 ? percentPoints(tokens, at) ?? measuring('%', at + 1 + plus) : measuring('%', start + 1);
}

/** "per cent", "percentage points", "percentage-points". */
function percentInWords(tokens: readonly Token[], at: number): Unit | undefined {
  if (lowerAt(tokens, at) === 'per' && lowerAt(tokens, at + 1) === 'cent') return measuring('%', at + 2);
  const point = lowerAt(tokens, at + 1) === '-' ? at + 2 : at + 1;
  // "by at least 8 percentage on three tasks"
  if (lowerAt(tokens, at) === 'percentage' && (!tokens[at + 1] || /^(?:[.,;)]|on|in|over|for|and|of|compared|when|across)$/.test(lowerAt(tokens, at + 1)))) return measuring('pp', at + 1);
  return PERCENTAGE_POINTS.has(lowerAt(tokens, point)) ? measuring('pp', point + 1) : undefined;
}

/** "%p", "% points", "%-pts", "% absolute points". */
function percentPoints(tokens: readonly Token[], at: number): Unit | undefined {
  if (lowerAt(tokens, at) === '%' && lowerAt(tokens, at + 1) === 'p' && isGluedAt(tokens, at + 1)) return measuring('pp', at + 2);
  const isAbsolute = lowerAt(tokens, at + 1) === 'absolute' && PERCENTAGE_POINTS.has(lowerAt(tokens, at + 2));
  const behind = isAbsolute ? at + 2 : at + 1;
  const point = textAt(tokens, behind) === '-' ? behind + 1 : behind;
  // "95% PP attachment": a name
  return PERCENTAGE_POINTS.has(lowerAt(tokens, point)) && textAt(tokens, point) !== 'PP' ? measuring('pp', point + 1) : undefined;
}

/** "5 points", "5 absolute points", "5 pp", "1.5 F1 points". */
export function points(tokens: readonly Token[], at: number): Unit | undefined {
  const hyphen = hyphenAt(tokens, at);
  const start = at + hyphen + (hyphen === 0 && /^(?:absolute|average|relative)$/.test(lowerAt(tokens, at)) ? 1 : 0);
  const measured = pointsOfMeasure(tokens, start, at);
  if (measured) return measured;
  // "a 5-point Likert scale"
  if (hyphen === 1 && SCALES_OF_POINTS.has(lowerAt(tokens, at + 2))) return counting('point', at + 2);
  const word = lowerAt(tokens, start);
  // "9.00 pp (percentage point) higher match"
  const isExplained = textAt(tokens, start + 1) === '(' && lowerAt(tokens, start + 2) === 'percentage' && PERCENTAGE_POINTS.has(lowerAt(tokens, start + 3)) && textAt(tokens, start + 4) === ')';
  if (word === 'pp' || word === 'p.p') return measuring('pp', isExplained ? start + 5 : start + 1);
  const isCloud = /^clouds?$/.test(lowerAt(tokens, start + 1));
  // "the 8-point algorithm": how it is called
  const isOfName = hyphen === 1 && /^(?:algorithms?|solvers?|method|stencil|correlations?|statistics)$/.test(lowerAt(tokens, start + 1));
  // "678,050 point annotations", "4-point polygons"
  const isOfPlural = word === 'point' && /[a-z]{3}s$/.test(lowerAt(tokens, start + 1)) && !CHANGE_NOUNS.has(lowerAt(tokens, start + 1)) && !BOUNDARY.has(lowerAt(tokens, start + 1)) && !/^(?:less|across|versus)$/.test(lowerAt(tokens, start + 1));
  if (isOfPlural) return hyphen === 1 ? counting('point', start + 1) : undefined;
  return POINTS.has(word) && !isCloud && !isOfName ? measuring('points', start + 1) : undefined;
}

/** "1.5 F1 points", "0.3 perplexity points": the measure stands in between. */
function pointsOfMeasure(tokens: readonly Token[], start: number, at: number): Unit | undefined {
  for (let end = start; end < start + 3 && isWordAt(tokens, end); end++) {
    if (!POINTS.has(lowerAt(tokens, end + 1)) || /^(?:time|data|key|end)$/.test(lowerAt(tokens, end))) continue;
    const text = textAt(tokens, end);
    const isNameBehindNumber = end === at && /^\p{Lu}/u.test(text);
    if (isNameBehindNumber || isMetricSymbol(text) || METRIC_HEADS.has(lowerAt(tokens, end))) return measuring('points', end + 2);
  }
  return undefined;
}

/** "3x", "3 times", "3-fold"; the second number of "3x5" makes it a size. */
export function times(tokens: readonly Token[], at: number): Unit | undefined {
  if (isStar(tokens, at)) return measuring('x', at + 1);
  const hyphen = hyphenAt(tokens, at);
  const [word, next] = [tokens[at + hyphen], tokens[at + hyphen + 1]];
  if (!word || !TIMES.has(word.lower)) return undefined;
  if (word.lower === 'x' && word.spaced && hyphen === 0 && !BEHIND_TIMES.test(next?.lower ?? '')) return undefined;
  const isOfValidation = [at + hyphen + 1, at + hyphen + 2].some(place => lowerAt(tokens, place).startsWith('cross'));
  if (word.lower === 'fold' && isOfValidation) return counting('folds', at + hyphen + 1); // "10-fold stratified cross-validation"
  const isProduct = /^(?:×|times)$/.test(word.text) && isNumberAt(tokens, at + hyphen + 1) && (next?.text.includes('.') === false || isGluedAt(tokens, at + hyphen + 2) && /^[BM]$/.test(textAt(tokens, at + hyphen + 2)));
  const isSize = word.lower === 'x' && next?.kind === 'number' && !next.spaced;
  if (isProduct || isSize) return undefined;
  const behind = at + hyphen + 1;
  const device = devices(tokens, behind);
  if (device) return device;
  return measuring('x', isSaidTwice(tokens, behind) ? behind + 1 : behind);
}

/** "8x H100 GPUs", "4x RTX 4090": how many devices, and no factor; undefined of "2x A100 throughput". */
function devices(tokens: readonly Token[], at: number): Unit | undefined {
  if (!PROCESSOR_MODELS.test(lowerAt(tokens, at)) && !/^(?:rtx|nvidia|gpus)$/.test(lowerAt(tokens, at))) return undefined;
  for (let end = at; end < at + 5; end++) {
    if (/^[gt]pus?$/.test(lowerAt(tokens, end))) return counting('GPUs', end + 1);
    if (isBehindDevice(tokens, end)) return counting('GPUs', end);
    if (/^[a-z]/.test(textAt(tokens, end))) return undefined;
  }
  return undefined;
}

/** What a device's name ends in front of. */
function isBehindDevice(tokens: readonly Token[], at: number): boolean {
  return !isWordAt(tokens, at) && !isNumberAt(tokens, at) && textAt(tokens, at) !== '-' || BOUNDARY.has(lowerAt(tokens, at));
}

/** "20x times faster". */
function isSaidTwice(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'times' && /^[x×]$/i.test(textAt(tokens, at - 1)) && COMPARATIVE_WORDS.test(lowerAt(tokens, at + 1));
}

/** "1.9* training throughput". */
function isStar(tokens: readonly Token[], at: number): boolean {
  return textAt(tokens, at) === '*' && isGluedAt(tokens, at) && isWordAt(tokens, at + 1) && /^(?:[a-z]+|GPU|CPU)$/.test(textAt(tokens, at + 1));
}
