import { isListedMeasure, isMetricSymbol, isMetricToken } from '../text/names';
import { isPossessive } from '../text/phraseQuestions';
import { isGluedAt, isNumberAt, isWordAt, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEHIND_MODEL_NAMES, LARGE_SIZES, RANKED_MEASURES, SHARES_AND_FACTORS, SIZED_THINGS, VERSIONED_ENDINGS, REACHING_A_VALUE } from '../words/aroundNumbers';
import { isBenchmark } from '../words/benchmarks';
import { JOINTS } from '../words/grammar';
import { COMMON_UNITS, COMPARATIVE_WORDS, NUMBERED, PLAIN_STARTS, VERSIONED } from '../words/shapes';
import { AVERAGES } from '../words/outcomes';
import { isModelName } from '../words/systems';
import { MEASURES } from '../words/units';

/** A number behind a name is that name's version or year, unless the name is a metric. */
export function isVersion(tokens: readonly Token[], at: number): boolean {
  if (isVersionOfShortForm(tokens, at) || isFurtherVersion(tokens, at) || isFurtherSize(tokens, at)) return true;
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || before.kind === 'mark') return false;
  if (SHARES_AND_FACTORS.has(lowerAt(tokens, at + 1))) return false;
  // "prefer FooNet 2.3 times more often"
  if (lowerAt(tokens, at + 1) === 'times' && COMPARATIVE_WORDS.test(lowerAt(tokens, at + 2))) return false;
  if (isModelPi(tokens, at) || isThreshold(tokens, at)) return true;
  // "reaches QPA 0.998": no version has such decimals.
  if (/^0\.\d{2,}$/.test(token.text) && isShortName(before.text)) return false;
  if (isAgainst(tokens, at) || isComparedScore(tokens, at)) return false;
  if (isScoreOfBenchmark(tokens, at) || isRangeOfSizes(tokens, at) || isRise(tokens, at) || isListedValue(tokens, at) || isAverageOf(tokens, at) || isReachedValue(tokens, at) || isParallelScore(tokens, at) || isNamedIndex(tokens, at)) return false;
  if (isNumbered(before, token)) return true;
  if (before.kind === 'number') return isWordAt(tokens, at - 2) && before.spaced && isVersionedName(textAt(tokens, at - 2), at - 2);
  return isVersionedName(before.text, at - 1) && !isMetricToken(before);
}

/** Capitals, as measures are abbreviated, and no model's name. */
export function isShortName(word: string): boolean {
  return /^\p{Lu}{2,6}(?:-\p{Lu}{2,6})?$/u.test(word) && !isModelName(word);
}

/** "(Adjusted Rand Index 0.52, Normalized Mutual Information 0.78)": names in a remark, each with its share of one. */
export function isNamedIndex(tokens: readonly Token[], from: number): boolean {
  if (!/^0?\.\d{2,}$/.test(textAt(tokens, from)) || !/^[,)]$/.test(textAt(tokens, from + 1))) return false;
  let start = from - 1;
  while (start > from - 6 && isWordAt(tokens, start) && /^\p{Lu}/u.test(textAt(tokens, start))) start--;
  return from - 1 - start > 1 && /^[(,;]$/.test(textAt(tokens, start));
}

/** "Stable Diffusion (SD) 2.1": a version behind the short form. */
function isVersionOfShortForm(tokens: readonly Token[], at: number): boolean {
  if (textAt(tokens, at - 1) !== ')' || textAt(tokens, at - 3) !== '(' || !/^[1-9]\.\d$/.test(textAt(tokens, at))) return false;
  const shortForm = textAt(tokens, at - 2);
  const isShortForm = /\p{Lu}\p{Ll}*\p{Lu}/u.test(shortForm) && /^\p{Lu}/u.test(textAt(tokens, at - 4)) && !isMetricSymbol(shortForm);
  return isShortForm && !COMMON_UNITS.has(tokens[at + 1]?.lower ?? '.');
}

/** So many further versions of one name are listed at the most. */
const VERSIONS = 6;

/** "Opus 4.5, 4.6 and Gemini 3.1", "Terminal Bench 1.0, 2.0, and Pro": further versions. */
function isFurtherVersion(tokens: readonly Token[], at: number): boolean {
  // "Llama 3 and 3.1"
  const isOfModel = /^(?:and|or|\/)$/.test(lowerAt(tokens, at - 1)) && /^\d{1,2}$/.test(textAt(tokens, at - 2)) && isModelName(`${textAt(tokens, at - 3)}-${textAt(tokens, at - 2)}`);
  if (isOfModel && /^\d\.\d$/.test(textAt(tokens, at)) && !SHARES_AND_FACTORS.has(lowerAt(tokens, at + 1))) return true;
  const isSecond = JOINTS.has(lowerAt(tokens, at - 1)) && /^\d\.\d$/.test(textAt(tokens, at)) && /^\d\.\d$/.test(textAt(tokens, at - 2));
  if (!isSecond || SHARES_AND_FACTORS.has(lowerAt(tokens, at + 1))) return false;
  let first = at - 2;
  for (let version = 0; version < VERSIONS && lowerAt(tokens, first - 1) === ',' && /^\d\.\d$/.test(textAt(tokens, first - 2)); version++) first -= 2;
  const name = textAt(tokens, first - 1);
  if (VERSIONED.test(lowerAt(tokens, first - 1)) || VERSIONED_ENDINGS.test(name)) return true;
  // "Stable Diffusion 2.1, 3.0, 3.5"
  return lowerAt(tokens, at - 1) === ',' && isWordAt(tokens, first - 1) && isWordAt(tokens, first - 2) && [name, textAt(tokens, first - 2)].every(word => /^\p{Lu}\p{Ll}+$/u.test(word)) && !isMetricSymbol(name);
}

/** "Pythia-70M, 160M, 410M and": further sizes of the same model. */
function isFurtherSize(tokens: readonly Token[], at: number): boolean {
  const isSize = /^[KMB]$/.test(textAt(tokens, at + 1)) && isGluedAt(tokens, at + 1);
  if (!isSize || !JOINTS.has(lowerAt(tokens, at - 1)) || SIZED_THINGS.test(lowerAt(tokens, at + 2))) return false;
  let back = at - 2;
  while (back > at - 16 && /^[KMB]$/.test(textAt(tokens, back)) && isNumberAt(tokens, back - 1) && JOINTS.has(lowerAt(tokens, back - 2))) back -= 3;
  return /^\p{Lu}.*-\d+(?:\.\d+)?[KMB]$/u.test(textAt(tokens, back));
}

/** "the pi 0.5 baseline": a model. */
function isModelPi(tokens: readonly Token[], at: number): boolean {
  const isPi = /^(?:pi|π)$/.test(lowerAt(tokens, at - 1)) && /^0(?:\.\d)?$/.test(textAt(tokens, at));
  return isPi && BEHIND_MODEL_NAMES.has(tokens[at + 1]?.lower ?? ',');
}

/** "0.245 v 0.166": against another number, and no version. */
function isAgainst(tokens: readonly Token[], at: number): boolean {
  // "0.379 vs. PCA's 0.268"
  if (isPossessive(lowerAt(tokens, at - 1)) && /^(?:vs|versus|than)$/.test(lowerAt(tokens, textAt(tokens, at - 2) === '.' ? at - 3 : at - 2))) return true;
  // "16.36 (vs. BarNet 37.60)"
  const versus = textAt(tokens, at - 2) === '.' ? at - 3 : at - 2;
  if (/^\d{2,}\.\d/.test(textAt(tokens, at)) && /^(?:vs|versus)$/.test(lowerAt(tokens, versus)) && textAt(tokens, versus - 1) === '(' && isNumberAt(tokens, versus - 2)) return true;
  const isApart = lowerAt(tokens, at - 1) === 'v' && tokens[at - 1]?.spaced === true && !isGluedAt(tokens, at);
  return isApart && (isNumberAt(tokens, at - 2) || isNumberAt(tokens, at - 3));
}

/** "(Foo 0.245 vs. 0.166)", "(Foo 0.20-0.35)": two scores, whatever the name in front. */
function isComparedScore(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:vs|versus|v|[-–])$/.test(lowerAt(tokens, at + 1)) || !/\.\d\d/.test(textAt(tokens, at))) return false;
  return /\.\d\d/.test(textAt(tokens, textAt(tokens, at + 2) === '.' ? at + 3 : at + 2));
}

/** "R@1 at tIoU 0.5", "NDCG at 10 of 93.5%". */
function isThreshold(tokens: readonly Token[], at: number): boolean {
  const isCutoff = lowerAt(tokens, at - 1) === 'at' && RANKED_MEASURES.has(lowerAt(tokens, at - 2)) && /^\d{1,4}$/.test(textAt(tokens, at));
  if (isCutoff && !isGluedAt(tokens, at + 1) && !MEASURES.has(lowerAt(tokens, at + 1))) return true; // "68.5 mAP at 45 FPS" is how fast
  return /^[a-z]?IoU$/.test(textAt(tokens, at - 1)) && /^(?:at|@)$/.test(lowerAt(tokens, at - 2));
}

/** "MMLU 84.1": no benchmark has such a version. */
export function isScoreOfBenchmark(tokens: readonly Token[], at: number): boolean {
  return /^\d\d\.\d/.test(textAt(tokens, at)) && isBenchmark(textAt(tokens, at - 1));
}

/** "Qwen3 0.6B--14B". */
function isRangeOfSizes(tokens: readonly Token[], at: number): boolean {
  return LARGE_SIZES.has(textAt(tokens, at + 1)) && textAt(tokens, at + 2) === '-' && (isNumberAt(tokens, at + 3) || isNumberAt(tokens, at + 4));
}

/** "GEdit 6.94 → 7.25": a score and no version. */
function isRise(tokens: readonly Token[], at: number): boolean {
  return textAt(tokens, at + 1) === '→' && isNumberAt(tokens, at + 2);
}

/** "FID 15.2, CLIP 33.8": the second is a measure, too. */
function isListedValue(tokens: readonly Token[], at: number): boolean {
  return textAt(tokens, at).includes('.') && isListedMeasure(tokens, at - 1);
}

/** "reaches RevPAR 108.47", "falls to RevPAR 94.30": versions have no such decimals. */
export function isReachedValue(tokens: readonly Token[], at: number): boolean {
  if (!/^\d{2,}\.\d\d/.test(textAt(tokens, at)) || isModelName(textAt(tokens, at - 1)) || !/^\p{Lu}\S*\p{L}$/u.test(textAt(tokens, at - 1))) return false;
  return REACHING_A_VALUE.test(lowerAt(tokens, at - 2));
}

/** "fidelity (FID 15.26) and alignment (CLIP-S 32.85)": a name in a parenthesis with its value, as a measure in another one. */
export function isParallelScore(tokens: readonly Token[], at: number): boolean {
  if (textAt(tokens, at - 2) !== '(' || textAt(tokens, at + 1) !== ')' || !/\.\d\d/.test(textAt(tokens, at))) return false;
  const isScore = (_: Token, place: number): boolean => place !== at && isNumberAt(tokens, place) && textAt(tokens, place - 2) === '(' && textAt(tokens, place + 1) === ')' && isMetricToken(tokens[place - 1]);
  return someToken(tokens, [at - 24, at + 24], isScore);
}

/** "(mean inter-rater FOO 0.73)": an average and no version. */
function isAverageOf(tokens: readonly Token[], at: number): boolean {
  const isAverage = ({ lower }: Token, place: number): boolean => AVERAGES.has(lower) && textAt(tokens, place - 1) === '(';
  return /\.\d\d/.test(textAt(tokens, at)) && someToken(tokens, [at - 5, at - 1], isAverage);
}

/** "Figure 3"; "the top 3" and "may 3" are none. */
function isNumbered(noun: Token, number: Token): boolean {
  if (!NUMBERED.test(noun.lower) || /\.\d\d/.test(number.text)) return false;
  return noun.lower !== 'may' && !(noun.lower === 'top' && number.spaced);
}

/** A capitalised word that is not just the first word of a sentence; "varies-Gemini 2.5" has a dash in front of the name. */
function isVersionedName(word: string, at: number): boolean {
  if (/^[a-z]+-\p{Lu}\p{Ll}+$/u.test(word)) return true;
  if (!/^\p{Lu}/u.test(word) && !/\p{Ll}\p{Lu}/u.test(word)) return false;
  return !PLAIN_STARTS.test(word) && (at > 0 || !/^\p{Lu}\p{Ll}+(?:s|ed|ing)$/u.test(word));
}
