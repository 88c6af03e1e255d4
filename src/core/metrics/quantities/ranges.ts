import { wayOf } from '../kind/direction';
import type { Numeral } from './numerals';
import type { Link } from './pairLinks';
import type { Quantity } from './quantities';
import { phraseFrom } from '../text/phrases';
import { lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { COMPARED_LEVELS, GIVING, MINUS_SIGNS, SPANNING_VERBS } from '../words/aroundNumbers';
import { CHANGE_NOUNS, CHANGE_VERBS, HAVE_VERBS } from '../words/changes';
import { METRIC_HEADS } from '../words/metrics';
import { BEHIND_RANGES, IN_FRONT_OF_RANGES, MOVING } from '../words/grammar';
import { SPANNED, SPANNED_SIZES, SPANNING_PLACES } from '../words/shapes';
import { SPECTRAL_UNITS } from '../words/units';

/** Two numbers of one statement, with what stands around them. */
export interface Pair {
  readonly tokens: readonly Token[];
  readonly first: Numeral;
  readonly second: Numeral;
  readonly kind: Link['kind'];
  /** Where the first number begins with its hedge. */
  readonly start: number;
  /** Where the quantity before ends. */
  readonly floor: number;
  /** The word in front of the first number. */
  readonly lead: string;
  readonly shared: Omit<Quantity, 'from' | 'value' | 'baseline'>;
}

/** How far in front of two numbers it may say which way a change goes, in tokens. */
const WAY = 6;

/** Whether two numbers say how far something reaches, and not how it changed. */
export function isRange(pair: Pair): boolean {
  if (pair.kind === 'range') return true;
  if (pair.kind !== 'change') return false;
  const isAssigned = pair.lead === '=' && lowerAt(pair.tokens, pair.first.to) === 'to';
  if (isAssigned || isScaled(pair) || isSizes(pair)) return true;
  if (multiplied(pair.second) <= multiplied(pair.first)) return false;
  return isOfFactors(pair) || isOfCounts(pair) || isOfMeasures(pair) || isOfChanges(pair) || isSpanned(pair) || isReach(pair) || isWithin(pair) || isHedged(pair);
}

/** "pretraining models from 60M to 1.4B parameters": sizes that are tried, unless something shrinks, grows or is scaled. */
function isScaled({ tokens, second, start, lead }: Pair): boolean {
  const isResized = someToken(tokens, [start - 4, start - 1], ({ lower }) => /^scal(?:es?|ed|ing)$/.test(lower)) && lowerAt(tokens, start - 2) !== 'ranging';
  const isChanged = isResized || someToken(tokens, [start - 9, start - 1], ({ lower }) => wayOf(lower) !== null);
  return lead === 'from' && /^(?:[KMBT]|million|billion) param|^[MBT]$/.test(second.unit) && !isChanged;
}

/** "models with 3B to 32B parameters": sizes are no change. */
function isSizes({ first, second, lead }: Pair): boolean {
  const isBare = first.unit === '' && !first.fraction && second.unit === 'B'; // "dense 14 to 27B models"
  return lead !== 'from' && lead !== 'by' && (first.counted || isBare) && second.counted && /^[KMBT]\b|illion|param/.test(second.unit);
}

/** "3x to 5x". */
function isOfFactors({ first, second, lead }: Pair): boolean {
  return first.unit === 'x' && second.unit === 'x' && lead !== 'from' && wayOf(lead) === null;
}

/** "using only 4 to 8 steps", "images with 10 to 120 pods", "beyond 1 to 4 examples": a change says from where, or which way. */
function isOfCounts({ tokens, first, second, start, lead }: Pair): boolean {
  if (first.unit !== '' || first.fraction || !second.counted || lead === 'from' || lead === '(') return false;
  return !someToken(tokens, [start - WAY, start], ({ lower }) => wayOf(lower) !== null);
}

/** "takes 3 to 5 hours". */
function isOfMeasures({ first, second, lead }: Pair): boolean {
  return first.unit === '' && second.unit !== '' && !second.counted && lead !== 'from' && lead !== '(';
}

/** "2% to 5% higher", "84% to 93% of papers". */
function isOfChanges({ tokens, first, second, lead }: Pair): boolean {
  const behind = lowerAt(tokens, second.to);
  // "(7.7 to 49.6 points lower mean scores)"
  if (lead === '(' && first.unit !== '' || lead === '(' && second.unit !== '') return /^(?:lower|higher|less|more|fewer)$/.test(behind);
  if (lead === 'from' || lead === '(') return false;
  // "a 3.2 to 5.0 average score increase"
  if (/^an?$/.test(lead) && someToken(tokens, [second.to + 1, second.to + 4], ({ lower }) => CHANGE_NOUNS.has(lower))) return true;
  // "4.8% to 14.2% performance improvements"
  if (first.unit === '%' && someToken(tokens, [second.to, second.to + 3], ({ lower }) => lower.endsWith('s') && CHANGE_NOUNS.has(lower))) return true;
  // "achieves a 24% to 40% task success rate improvement"
  const isAchieved = HAVE_VERBS.has(lead) && first.unit === '%' && phraseFrom(tokens, second.to, second.to + 6, 6).some(({ lower }) => CHANGE_NOUNS.has(lower));
  return isAchieved || BEHIND_RANGES.has(behind) || behind === 'of' && first.unit === '%' && second.unit === '%';
}

/** "ranging from 1B to 70B", "sizes from 1B to 70B". */
export function isSpanned({ tokens, second, start, lead }: Pair): boolean {
  if (/^ranges?$/.test(lead)) return true; // "(aggressiveness range 2.0 to 3.5)"
  if (lead !== 'from') return false;
  // "the redshifts are from 0.4 to 3.4"
  if (/^(?:is|are|was|were)$/.test(lowerAt(tokens, start - 2))) return true;
  // "relative improvements from 10% to 60% over the baseline"
  const isOfGains = /^(?:improvements|gains|reductions|savings|speedups)$/.test(lowerAt(tokens, start - 2));
  if (isOfGains && (lowerAt(tokens, start - 3) === 'relative' || /^(?:over|across)$/.test(lowerAt(tokens, second.to)))) return true;
  // "extends the context from 16K to 128K": a change, unless nothing is extended.
  if (/^extend(?:s|ing)$/.test(lowerAt(tokens, start - 2))) return true;
  if (someToken(tokens, [start - 9, start - 1], ({ lower }) => SPANNING_VERBS.test(lower)) || someToken(tokens, [start - 12, start - 1], ({ lower }) => lower === 'covers')) return true;
  // "boosts the few-shot models from 57.6% to 97.6%"
  const isBoosted = second.unit === '%' && someToken(tokens, [start - 9, start - 1], ({ lower }) => CHANGE_VERBS.has(lower));
  // "trends from 395 to 860 nm": parts of a spectrum, where nothing moves.
  if (SPECTRAL_UNITS.test(second.unit) && !someToken(tokens, [start - 9, start - 1], ({ lower }) => wayOf(lower) !== null || MOVING.test(lower))) return true;
  // "our model scales from 124M to 1.4B"
  const isVerb = lowerAt(tokens, start - 2) === 'scales' && !someToken(tokens, [start - 6, start - 2], ({ lower }) => SPANNING_PLACES.has(lower));
  return SPANNED.test(lowerAt(tokens, start - 2)) && (/^var(?:y|ies|ied)$/.test(lowerAt(tokens, start - 2)) || !isBoosted) && !isVerb;
}

/** "strong correlations (0.70 to 0.85)", "frequency bands (34 to 448 GHz)": how far several reach, where nothing is said to change. */
function isReach({ tokens, first, second, start, lead }: Pair): boolean {
  const isBare = second.unit === '' || second.unit !== 'x' && !second.counted && !/^(?:%|pp|points)$/.test(second.unit);
  const isRemark = lead === '(' && textAt(tokens, second.to) === ')' && first.unit === '' && isBare;
  if (!isRemark || !/[a-z]{3}s$/.test(lowerAt(tokens, start - 2))) return false;
  return !someToken(tokens, [start - 24, start], ({ lower }) => (wayOf(lower) !== null || /^(?:doubl|tripl|halv)/.test(lower)) && !COMPARED_LEVELS.has(lower));
}

/** "gains of 10% to 20%", "on 84% to 93% of papers". */
function isWithin({ tokens, first, second, start, lead }: Pair): boolean {
  // "accuracy fell to 58.4% to 61.1%"
  if (lead === 'to' && wayOf(lowerAt(tokens, start - 2)) !== null && first.unit === second.unit) return first.sign === null;
  const isChange = wayOf(lead) !== null;
  if (isChange && lowerAt(tokens, first.to) !== 'to') return false;
  if (!IN_FRONT_OF_RANGES.has(lead) && !GIVING.has(lead) && !(isChange && lead !== 'lower')) return false;
  return first.sign === null && (first.unit === second.unit || first.unit === '%' && second.unit === 'pp' || first.unit === '' && !second.counted);
}

/** "up to 14 to 15 FPS": what is hedged so is about as much. */
function isHedged({ first, start, lead }: Pair): boolean {
  return first.from > start && lead !== '(' && lead !== 'from';
}

/** The two numbers as a range, where the second is the larger one. */
export function rangeOf({ tokens, first, second, start, lead, kind, shared }: Pair): Quantity | undefined {
  const isOfMeasure = lead === 'of' && (CHANGE_NOUNS.has(lowerAt(tokens, start - 2)) || METRIC_HEADS.has(lowerAt(tokens, start - 2)) || /^factors?$/.test(lowerAt(tokens, start - 2))); // "gains of 7-10", "a factor of 2-3"
  const isBare = shared.unit === '' && !first.fraction && !second.fraction && kind === 'range' && !isOfMeasure;
  const isAscending = multiplied(second) > multiplied(first);
  if (isBare || !isAscending || second.sign !== null) return undefined;
  const from = lead === 'by' || lead === 'from' || lead === 'between' ? start - 1 : start;
  const isOfSizes = shared.unit === '' && !first.fraction && !second.fraction && SPANNED_SIZES.has(lowerAt(tokens, start - 2)); // "channel counts from 1 to 144"
  const range = { ...shared, ...isOfSizes && { counted: true }, from, value: first.value, valueMax: second.value, baseline: null, sign: first.sign };
  // "220M--7.6B": both in the unit of the first.
  const [small, large] = [multipleOf(first.unit), multipleOf(shared.unit)];
  // "from 200 to 100K skills": so many, and no thousands
  if (large !== undefined && second.counted && isFewer(first, second)) return { ...range, value: first.value / 1000 ** (large + 1) };
  if (small === undefined || large === undefined || large <= small) return range;
  return { ...range, unit: withMultipleOf(first.unit, shared.unit), valueMax: second.value * 1000 ** (large - small) };
}

/** Thousands, millions, billions, trillions. */
const MULTIPLES: readonly (readonly string[])[] = [['K', 'k', 'thousand'], ['M', 'million'], ['B', 'billion'], ['T', 'trillion']];
const MULTIPLE = /^(?:[KkMBT]|thousand|million|billion|trillion)(?= |$)/;

/** How many times a unit's multiple is a thousand times the smallest one: "B parameters" twice. */
export function multipleOf(unit: string): number | undefined {
  const [multiple = ''] = MULTIPLE.exec(unit) ?? [];
  const index = MULTIPLES.findIndex(names => names.includes(multiple));
  return index < 0 ? undefined : index;
}

/** "300 instead of 20K examples": so many, and no thousands; "7 vs. 70B parameters" are both billions. */
export function isFewer(first: Numeral, second: Numeral): boolean {
  return first.unit === '' && !first.fraction && multipleOf(second.unit) !== undefined && first.value > 2 * second.value;
}

/** A value in ones, as far as its multiple goes: "1M" is more than "100K". */
function multiplied({ value, unit }: Numeral): number {
  return value * 1000 ** ((multipleOf(unit) ?? -1) + 1);
}

/** A unit with the multiple of another one: "million parameters" of "billion parameters" and "million". */
export function withMultipleOf(other: string, unit: string): string {
  return `${MULTIPLE.exec(other)?.[0] ?? ''}${unit.replace(MULTIPLE, '')}`;
}

/** "from +0.030 to -0.137": of two levels a minus is part of the value. */
export function signed(tokens: readonly Token[], { from, value }: Numeral): number {
  return MINUS_SIGNS.has(textAt(tokens, from)) ? -value : value;
}
