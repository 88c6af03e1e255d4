import { wayOf } from '../kind/direction';
import { isPlural } from './counts';
import { hedgeEndingAt } from './hedges';
import type { Quantity } from './quantities';
import { special, type Spot } from './special';
import { everyToken, findToken, isGluedAt, isNumberAt, isWordAt, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { OWNERS_OF_WHOLES, SPANS_AND_WAYS, WHOLES } from '../words/aroundNumbers';
import { BOUNDARY } from '../words/nouns';
import { NUMBER_WORDS, SAID_OF_PARTS } from '../words/numbers';
import { PEOPLE_AND_CASES, SPENT } from '../words/shapes';

/** A fraction as it is written, and where it ends. */
interface Fraction {
  readonly value: number;
  readonly to: number;
}

/** "1/19 of the compute", "one-third of the tokens", "a quarter of its parameters": a part of something else. */
export function partOf(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  const written = writtenFraction(tokens, at);
  if (!written || written.value >= 1) return undefined;
  const isShare = isShareOf(tokens, at, written.to);
  const isChange = isChangedBy(tokens, at, written.to);
  const isEnclosed = textAt(tokens, at - 1) === '(' && textAt(tokens, written.to) === ')' && isOfWhole(tokens, written.to + 1); // "at a fraction (1/40) of its size"
  const isPart = isEnclosed || isReduced(tokens, at, written.to) || isOfWhole(tokens, written.to) || isNumberAt(tokens, at) && isOfSpent(tokens, written.to);
  if (!isShare && !isChange && !isPart) return undefined;
  // Three digits are what one writes of a third.
  return special(spot, { to: written.to, value: Number(written.value.toPrecision(3)), sign: isShare || isChange ? null : 'down' });
}

/** "drops by a third", "cut by two-thirds" */
function isChangedBy(tokens: readonly Token[], at: number, to: number): boolean {
  // "by around a third"
  const start = hedgeEndingAt(tokens, at, 0)?.from ?? at;
  if (lowerAt(tokens, start) !== 'by' && lowerAt(tokens, start - 1) !== 'by' || lowerAt(tokens, to) === 'of' || isWordAt(tokens, to) && !BOUNDARY.has(lowerAt(tokens, to))) return false;
  return someToken(tokens, [at - 8, at - 1], ({ lower }) => wayOf(lower) !== null);
}

/** "cuts the cost to 1/10", "reduces FLOPs to 1/6 and latency to 1/4 of X". */
function isReduced(tokens: readonly Token[], at: number, to: number): boolean {
  // "to 1/2 and 1/3 of": the second says of what.
  if (lowerAt(tokens, at - 1) !== 'to' || lowerAt(tokens, to) === 'and' && writtenFraction(tokens, to + 1) !== undefined) return false;
  return someToken(tokens, [at - 12, at], ({ lower }) => wayOf(lower) === 'down');
}

/** "1/19 of the compute", "a third the size"; "1/2 and 1/3 of their parameters". */
function isOfWhole(tokens: readonly Token[], to: number): boolean {
  const behind = lowerAt(tokens, to);
  if (behind === 'the' || behind === 'as' || /^(?:its|their)$/.test(behind) && !isNumberAt(tokens, to - 1)) return true;
  if (behind === 'of') return WHOLES.test(textAt(tokens, to + 1));
  const twin = behind === 'and' ? writtenFraction(tokens, to + 1) : undefined;
  return twin !== undefined && lowerAt(tokens, twin.to) === 'of';
}

/** "1/20 of pretraining compute", "1/23 parameters": a part of what is spent. */
function isOfSpent(tokens: readonly Token[], to: number): boolean {
  if (isGluedAt(tokens, to)) return false; // "230/435ms latency"
  const first = lowerAt(tokens, to) === 'of' ? to + 1 : to;
  return someToken(tokens, [first, first + 3], ({ kind, lower }, at) => SPENT.test(lower) && everyToken(tokens, [first, at], token => token.kind === kind && !BOUNDARY.has(token.lower)));
}

/** "half of the participants", "two-thirds of candidates": how many of them. */
function isShareOf(tokens: readonly Token[], at: number, to: number): boolean {
  if (lowerAt(tokens, to) !== 'of') return false;
  const next = lowerAt(tokens, to + 1);
  if (next === 'them') return true; // "two thirds of them fail"
  if (next === 'the' || next === 'all') return PEOPLE_AND_CASES.test(lowerAt(tokens, to + 2)) || isSaidOf(tokens, to);
  return !OWNERS_OF_WHOLES.has(next) && isShareOfCases(tokens, at, to);
}

/** "a third of the generated patches are rejected": what is said of a share of them. */
export function isSaidOf(tokens: readonly Token[], to: number): boolean {
  const plural = findToken(tokens, [to + 2, to + 5], isPlural);
  return plural > 0 && SAID_OF_PARTS.test(lowerAt(tokens, plural + 1));
}

/** "fails in nearly a quarter of difficult cases", "two-thirds of candidates are discarded". */
export function isShareOfCases(tokens: readonly Token[], at: number, to: number): boolean {
  const plural = findToken(tokens, [to + 1, to + 4], isPlural);
  if (plural < 0 || !isWordAt(tokens, at) || SPANS_AND_WAYS.has(lowerAt(tokens, plural))) return false;
  return everyToken(tokens, [to + 1, plural], ({ kind }) => kind === 'word');
}

function writtenFraction(tokens: readonly Token[], at: number): Fraction | undefined {
  return isNumberAt(tokens, at) ? fractionInDigits(tokens, at) : fractionInWords(tokens, at);
}

/** "1/19", "1/10th". */
function fractionInDigits(tokens: readonly Token[], at: number): Fraction | undefined {
  const isJoined = textAt(tokens, at + 1) === '/' && isGluedAt(tokens, at + 1) && isNumberAt(tokens, at + 2) && isGluedAt(tokens, at + 2);
  if (!isJoined || textAt(tokens, at - 1) === '/') return undefined;
  const [part, whole] = [textAt(tokens, at), textAt(tokens, at + 2)];
  if (!/^\d+$/.test(part) || !/^[1-9]\d*$/.test(whole)) return undefined;
  const isOrdinal = isGluedAt(tokens, at + 3) && /^(?:th|rd|st|nd)$/.test(lowerAt(tokens, at + 3));
  return { value: Number(part) / Number(whole), to: isOrdinal ? at + 4 : at + 3 };
}

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2], ['third', 3], ['thirds', 3], ['quarter', 4], ['quarters', 4], ['fourth', 4],
  ['fifth', 5], ['sixth', 6], ['seventh', 7], ['eighth', 8], ['ninth', 9], ['tenth', 10], ['twelfth', 12], ['twentieth', 20], ['fiftieth', 50], ['hundredth', 100],
]);

/** "two-thirds", "one third", "a quarter". */
function fractionInWords(tokens: readonly Token[], at: number): Fraction | undefined {
  const first = lowerAt(tokens, at);
  const isHyphened = first.includes('-');
  if (!isWordAt(tokens, at) || !isHyphened && !isWordAt(tokens, at + 1)) return undefined;
  const [many, part] = isHyphened ? first.split('-') : [first];
  const joined = PARTS.get(part ?? '');
  const parts = NUMBER_WORDS.get(many ?? '');
  if (joined !== undefined && parts !== undefined) return { value: parts / joined, to: at + 1 };
  const spaced = PARTS.get(lowerAt(tokens, at + 1));
  const count = /^an?$/.test(first) ? 1 : NUMBER_WORDS.get(first);
  return spaced !== undefined && spaced > 2 && count !== undefined ? { value: count / spaced, to: at + 2 } : undefined;
}
