import type { Quantity } from './quantities';
import { special, type Spot } from './special';
import { isName, isYear } from '../text/names';
import { isMeasure } from '../text/phraseQuestions';
import { isGluedAt, isNumberAt, isWordAt, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { unitAt } from './units';
import { SCORING } from '../words/aroundNumbers';
import { BOUNDARY } from '../words/nouns';
import { IN_FRONT_OF_RATINGS, IN_FRONT_OF_RATIO, ROUND_NUMBERS } from '../words/shapes';

/** "16.2/25", "35/42 points", "18/25 problems": so much of the most that there is. */
export function rating(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  if (!isRatio(tokens, at)) return undefined;
  const before = lowerAt(tokens, at - 1);
  const [value, most] = [valueAt(tokens, at), valueAt(tokens, at + 2)];
  const { unit, to } = unitAt(tokens, at + 3, { value: most, word: false });
  const isOfAll = isPartOfAll(tokens, at);
  const isNear = isOfAll && to - at <= 5 && !isMeasure(tokens[to - 1]);
  const isShare = unit !== '' && (IN_FRONT_OF_RATIO.test(before) || isNear) && /s$|code$/.test(unit) && most > 2;
  if (isShare) return { ...special(spot, { to, value }), unit, word: false, counted: unit !== 'points', share: true };
  return isScored(tokens, at) || isOfAll ? { ...special(spot, { to: at + 3, value }), unit: '', word: false, counted: false, share: true } : undefined;
}

/** "35/42": two numbers with a slash between, the first no larger; no date, and no part of a name. */
function isRatio(tokens: readonly Token[], at: number): boolean {
  const isJoined = textAt(tokens, at + 1) === '/' && isGluedAt(tokens, at + 1) && isNumberAt(tokens, at + 2) && isGluedAt(tokens, at + 2);
  if (!isNumberAt(tokens, at) || !isJoined || !/^(?:\d{1,4}|\d{1,3},\d{3}|(?:[45]|10)\.0)$/.test(textAt(tokens, at + 2))) return false;
  if (!(valueAt(tokens, at) <= valueAt(tokens, at + 2))) return false;
  const goesOn = /^[/.:]$/.test(textAt(tokens, at + 3)) && isGluedAt(tokens, at + 3) && isGluedAt(tokens, at + 4);
  return !goesOn && !(isWordAt(tokens, at - 1) && isGluedAt(tokens, at));
}

/** "1,000" */
function valueAt(tokens: readonly Token[], at: number): number {
  return Number(textAt(tokens, at).replace(',', ''));
}

/** The fewest that a whole has of which a part is counted: "in 2/3 of cases" is a fraction. */
const SMALLEST_WHOLE = 5;

/** "in 5/5 runs", "recovers 370/378 human-resolved vetoes": some of all of them; "AIME 24/25" is two names, "8/16 bits" two settings. */
function isPartOfAll(tokens: readonly Token[], at: number): boolean {
  const [part, whole] = [valueAt(tokens, at), valueAt(tokens, at + 2)];
  if (!Number.isInteger(part) || part === 1 || whole < SMALLEST_WHOLE || isYear(part) || part < whole && isPowerOfTwo(part) && isPowerOfTwo(whole)) return false;
  const before = tokens[at - 1];
  if (!before || before.lower === 'from' || isName(before.text) && !BOUNDARY.has(before.lower)) return false;
  const goesOn = isGluedAt(tokens, at + 3) && !/^[,.;:)]$/.test(textAt(tokens, at + 3));
  return !goesOn && (!isGluedAt(tokens, at) || before.text === '(');
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value));
}

/** Whether so much of the most is an outcome without anything being counted. */
function isScored(tokens: readonly Token[], at: number): boolean {
  const [before, first, most] = [lowerAt(tokens, at - 1), textAt(tokens, at), textAt(tokens, at + 2).replace(/\.0$/, '')];
  // "16.2/25", "rated 8/10"
  if (ROUND_NUMBERS.test(most) && (first.includes('.') || IN_FRONT_OF_RATINGS.test(before))) return true;
  // "scores 35/42"
  if (SCORING.has(before) && Number(most) >= 10) return true;
  // "the winner (35/42)"
  if (before === '(' && textAt(tokens, at + 3) === ')' && Number(most) >= 5 && Number(first) > 1) return true;
  // "35/42 on A and 36/42 on B"
  return someToken(tokens, [at - 10, at - 1], ({ text }, slash) => text === '/' && textAt(tokens, slash + 1) === most);
}
