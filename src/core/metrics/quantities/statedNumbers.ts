import { wayOf } from '../kind/direction';
import { isMetricToken, isName } from '../text/names';
import { openBefore } from '../text/phraseQuestions';
import { hedgeEndingAt } from './hedges';
import type { Numeral } from './numerals';
import { everyToken, findToken, isNumberAt, isWordAt, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { AMOUNT_HEADS, IN_FRONT_OF_MEASURED, IN_FRONT_OF_VALUES, OVERALL } from '../words/aroundNumbers';
import { BEAT_VERBS, CHANGE_VERBS } from '../words/changes';
import { METRIC_HEADS, SETTING_HEADS } from '../words/metrics';
import { isModelName } from '../words/systems';
import { AVERAGES } from '../words/outcomes';
import { SETTING_VERBS } from '../words/kinds';
import { MERELY } from '../words/shapes';

/** "n = 35", "r = 0.92", "k = 3", "F1: 0.8"; behind a colon, a fraction is also that of a model or of where it was measured. */
export function isAssigned(tokens: readonly Token[], { from, to, fraction }: Numeral): boolean {
  const name = assignedName(tokens, from);
  if (name?.kind === 'word' && (textAt(tokens, from - 1) === '=' || isMetricToken(name))) return true;
  if (!fraction || textAt(tokens, from - 1) !== ':') return false;
  // "71.2 (BarNet: 65.1)"
  const isHolder = /^[(,]$/.test(textAt(tokens, from - 3)) && /\p{Lu}\p{Ll}+\p{Lu}/u.test(textAt(tokens, from - 2));
  return isHolder || isModelName(textAt(tokens, from - 2)) || METRIC_HEADS.has(lowerAt(tokens, from - 2)) || /^(?:on|for|in)$/.test(lowerAt(tokens, to));
}

/** "R^2 = 0.9" and "|r| = 0.9": the name that a number is assigned to. */
function assignedName(tokens: readonly Token[], from: number): Token | undefined {
  const isPower = isNumberAt(tokens, from - 2) && /^[\^_]$/.test(textAt(tokens, from - 3));
  if (isPower) return tokens[from - 4];
  // "12 + log(O/H) = 8.1"
  if (textAt(tokens, from - 2) === ')') return tokens[logarithmBefore(tokens, from - 2)];
  return tokens[textAt(tokens, from - 2) === '|' ? from - 3 : from - 2];
}

/** Where the "log" stands whose parenthesis ends here; -1 where there is none. */
function logarithmBefore(tokens: readonly Token[], close: number): number {
  const open = openBefore(tokens, close, 7);
  return /^(?:log|log10|ln)$/.test(lowerAt(tokens, open - 1)) ? open - 1 : -1;
}

/** "(mean inter-LLM PSS 0.73)": an average in a parenthesis is a measure. */
export function isAveraged(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    if (OVERALL.has(lowerAt(tokens, at))) return textAt(tokens, at - 1) === '(' && at < from - 1;
    if (!isWordAt(tokens, at)) return false;
  }
  return false;
}

/** How far in front of by how much the verb may stand, in tokens. */
const CHANGED = 9;

/** "improves BLEU by 3", "lowers perplexity by about 2", "by 3 and 2 on A and B": by how much something changes. */
export function isChangedBy(tokens: readonly Token[], from: number): boolean {
  if (lowerAt(tokens, from - 1) === 'and' && isNumberAt(tokens, from - 2)) return /^(?:on|in|for|,|respectively)$/.test(lowerAt(tokens, from + 1)) && isChangedBy(tokens, from - 2);
  const by = (hedgeEndingAt(tokens, from, 0)?.from ?? from) - 1;
  if (lowerAt(tokens, by) !== 'by') return false;
  const verb = findToken(tokens, [by - CHANGED, by], ({ lower }, at) => CHANGE_VERBS.has(lower) && wayOf(lower) !== null && everyToken(tokens, [at, by], ({ kind, text }) => kind === 'word' || text === '-'));
  return verb >= 0;
}

/** "outperforming X by an average of 4.4". */
export function isByAverage(tokens: readonly Token[], { from, fraction }: Numeral): boolean {
  if (!fraction || lowerAt(tokens, from - 1) !== 'of' || lowerAt(tokens, from - 4) !== 'by') return false;
  return AVERAGES.has(lowerAt(tokens, from - 2)) || lowerAt(tokens, from - 2) === 'margin';
}

/** "a score of 85", "an average AP of 45", "guidance scale of 2". */
export function isMeasuredOf(tokens: readonly Token[], number: number): boolean {
  let from = number;
  while (from > 1 && IN_FRONT_OF_MEASURED.has(lowerAt(tokens, from - 1))) from--;
  if (lowerAt(tokens, from - 1) === 'to' && lowerAt(tokens, from - 2) === 'up') from -= 2; // "a PSNR of up to 30"
  if (/^[<>≤≥]$/.test(textAt(tokens, number - 1)) && isLimited(tokens[from - 1])) return true;
  const [head, link] = [tokens[from - 2], lowerAt(tokens, from - 1)];
  if (head?.kind !== 'word' || !IN_FRONT_OF_VALUES.has(link)) return false;
  if (isMetricToken(head)) return true;
  // "a score above 32"
  if (/^(?:above|below|exceeding)$/.test(link)) return /^(?:scores?|accuracy|rating|f1)$/.test(head.lower);
  return link === 'of' && (SETTING_HEADS.has(head.lower) || METRIC_HEADS.has(head.lower) && !AMOUNT_HEADS.has(head.lower));
}

/** "at batch sizes < 32". */
function isLimited(head: Token | undefined): boolean {
  return head?.kind === 'word' && (isMetricToken(head) || METRIC_HEADS.has(head.lower) || SETTING_HEADS.has(head.lower));
}

/** "a score of 1356, ahead of A (1352) and B (1345)": numbers of the same length as a score in front of them, of those whom it beats. */
export function isRivalScore(tokens: readonly Token[], { from, to, value }: Numeral): boolean {
  const isRemark = textAt(tokens, from - 1) === '(' && textAt(tokens, to) === ')' && value > 5;
  if (!isRemark || !isModelName(textAt(tokens, from - 2))) return false;
  const isScore = ({ lower }: Token, at: number): boolean => lower === 'of' && lowerAt(tokens, at - 1) === 'score' || /^(?:scores|scored|scoring)$/.test(lower);
  if (!someToken(tokens, [0, from], (token, at) => isScore(token, at) && isSameLength(tokens, at + 1, from))) return false;
  return someToken(tokens, [from - 24, from], ({ lower }) => BEAT_VERBS.has(lower) || lower === 'ahead' || lower === 'above');
}

/** "ratings of 1193 in A (+78) and 1349 in B", "ratings of 1578 and 1261, respectively", "FVDs of 40 and 93 on". */
export function isFurtherRating(tokens: readonly Token[], { from, to }: Numeral): boolean {
  const behind = lowerAt(tokens, textAt(tokens, to) === ',' ? to + 1 : to);
  if (lowerAt(tokens, from - 1) !== 'and' || behind !== 'respectively' && !/^(?:in|on|for)$/.test(lowerAt(tokens, to))) return false;
  const isRating = (at: number): boolean => /^(?:ratings?|scores?)$/.test(lowerAt(tokens, at - 1)) && isNumberAt(tokens, at + 1);
  if (isNumberAt(tokens, from - 2) && isMeasuredOf(tokens, from - 2)) return true;
  return someToken(tokens, [from - 15, from], ({ lower }, at) => lower === 'of' && isRating(at) && isSameLength(tokens, at + 1, from));
}

/** "66.0% on GSM8K and 2088 on CodeForces", "71 on A, 64 on B, and 1541 on C": a score as the one in front of it. */
export function isFurtherScore(tokens: readonly Token[], { from, to, value }: Numeral): boolean {
  const isOnName = lowerAt(tokens, to) === 'on' && isName(textAt(tokens, to + 1));
  if (!isOnName || value < 5 || !/^(?:and|,)$/.test(lowerAt(tokens, from - 1))) return false;
  const on = findToken(tokens, [from - 6, from - 2], ({ lower }, at) => lower === 'on' && isName(textAt(tokens, at + 1)));
  if (on < 0 || !everyToken(tokens, [on + 1, from - 1], ({ kind, text }) => kind === 'word' || text === '-' || text === ',')) return false;
  return isNumberAt(tokens, on - 1) || textAt(tokens, on - 1) === '%' && isNumberAt(tokens, on - 2);
}

function isSameLength(tokens: readonly Token[], first: number, second: number): boolean {
  return textAt(tokens, first).length === textAt(tokens, second).length;
}

/** "reduces the number of samples to 16", "the number of steps drops to only 4". */
export function isReducedTo(tokens: readonly Token[], from: number): boolean {
  const start = hedgeEndingAt(tokens, from, 0)?.from ?? from;
  const to = MERELY.has(lowerAt(tokens, start - 1)) ? start - 2 : start - 1;
  if (lowerAt(tokens, to) !== 'to') return false;
  const number = findToken(tokens, [to - 9, to], ({ lower }, at) => lower === 'number' && lowerAt(tokens, at + 1) === 'of' || lower === 'count' && at > to - 4);
  return number >= 0 && someToken(tokens, [number - 3, to], ({ lower }) => CHANGE_VERBS.has(lower) && wayOf(lower) !== null);
}

/** "setting the degree of parallelism to 1". */
export function isSetTo(tokens: readonly Token[], from: number): boolean {
  return lowerAt(tokens, from - 1) === 'to' && someToken(tokens, [from - 7, from - 1], ({ lower }) => SETTING_VERBS.has(lower));
}
