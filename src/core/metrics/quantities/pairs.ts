import { wayOf } from '../kind/direction';
import { isMetricToken, isName, isYear, isYearAndMonth } from '../text/names';
import { inUnitOf, unitRatio } from './dimensions';
import { isNegative } from './negatives';
import { numeralAt, type Numeral } from './numerals';
import { outOf } from './outOf';
import { fromOfNamed, hedgedNumeral, isSymbolChange, linkBehind, type Link } from './pairLinks';
import type { Quantity } from './quantities';
import { isFewer, isRange, isSpanned, multipleOf, rangeOf, signed, withMultipleOf, type Pair } from './ranges';
import { isGluedAt, isNumberAt, isWordAt, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGES, SPANNING_VERBS, STARTING_LEVELS } from '../words/aroundNumbers';
import { CHANGE_VERBS } from '../words/changes';
import { METRIC_HEADS } from '../words/metrics';
import { BOUNDARY } from '../words/nouns';
import { AVERAGES } from '../words/outcomes';
import { MOVING } from '../words/grammar';

interface Start {
  readonly first: Numeral;
  /** Where the first number begins with its hedge. */
  readonly start: number;
  /** Where the quantity before ends. */
  readonly floor: number;
}

/** "A to B", "from A to B", "A vs. B", "A → B", "A–B", "between A and B", "A from B", "A compared to B", "A out of B". */
export function pairFrom(tokens: readonly Token[], start: Start): Quantity | undefined {
  const pair = pairOf(tokens, start);
  return pair && (changeFromRange(tokens, pair) ?? pair);
}

/** "from 19--25% to 47--67%", "from 75-100% to 0%": a change that begins with a range; its lower end is the baseline. */
function changeFromRange(tokens: readonly Token[], range: Quantity): Quantity | undefined {
  if (range.valueMax === undefined || range.baseline !== null || lowerAt(tokens, range.from) !== 'from' || lowerAt(tokens, range.to) !== 'to') return undefined;
  const level = hedgedNumeral(tokens, range.to + 1, range.to);
  const most = level && upperBound(tokens, level.second);
  if (!level || (most?.unit ?? level.second.unit) !== range.unit || level.second.sign !== null) return undefined;
  const { valueMax, ...change } = { ...range, to: level.second.to, value: level.second.value, baseline: range.value, hedge: level.hedge };
  return { ...change, ...most };
}

function pairOf(tokens: readonly Token[], start: Start): Quantity | undefined {
  const share = outOf(tokens, start.first, start.start);
  if (share) return share;
  const pair = linkedPair(tokens, start);
  if (!pair) return undefined;
  // "from 10 seconds to 5 minutes"
  if (isMixed(pair)) {
    if (isSpanned(pair)) return rangeOf(inFirstUnit(pair)); // "in the energy range from 15 keV to 3 GeV"
    const { value, unit } = baselineIn(pair);
    const change = mixedChange(inUnit(pair));
    return change && { ...change, baselineAs: { value, unit } };
  }
  return oppositeChanges(pair) ?? equalSigns(pair) ?? (isRange(pair) ? rangeOf(pair) : changeOf(pair));
}

/** "from 3 hours to 12 minutes": two units of one dimension. */
function isMixed({ first, second }: Pair): boolean {
  return first.unit !== second.unit && unitRatio(first.unit, second.unit) !== undefined;
}

/** "takes 10 seconds to 5 minutes" is no change, and "10 seconds" a value of its own. */
function mixedChange(pair: Pair): Quantity | undefined {
  const { tokens, first, second, kind, start } = pair;
  const isRise = kind === 'change' && second.value > first.value;
  const isChanged = someToken(tokens, [start - 9, start - 1], ({ lower }) => wayOf(lower) !== null);
  return isRange(pair) || isRise && !isChanged ? undefined : changeOf(pair);
}

/** The number of a pair that the other one is compared to. */
function baselineIn({ first, second, kind }: Pair): Numeral {
  return kind === 'versus' || kind === 'from' ? second : first;
}

/** Both numbers in the unit of the value. */
function inUnit(pair: Pair): Pair {
  const { first, second, kind, shared } = pair;
  const convert = (numeral: Numeral, unit: string): Numeral => ({ ...numeral, unit, value: inUnitOf(numeral, unit) });
  return kind === 'change' || kind === 'range'
    ? { ...pair, first: convert(first, second.unit) }
    : { ...pair, second: convert(second, first.unit), shared: { ...shared, unit: first.unit } };
}

/** The second number in the unit of the first. */
function inFirstUnit(pair: Pair): Pair {
  const { first: { unit }, second, shared } = pair;
  return { ...pair, second: { ...second, unit, value: inUnitOf(second, unit) }, shared: { ...shared, unit } };
}

function linkedPair(tokens: readonly Token[], { first, start, floor }: Start): Pair | undefined {
  const link = linkBehind(tokens, first, start);
  if (!link) return undefined;
  const hedged = hedgedNumeral(tokens, behindLabel(tokens, first, link), first.to);
  if (!hedged || !isPair(tokens, link, [first, hedged.second])) return undefined;
  const { second, hedge } = hedged;
  const named = fromOfNamed(tokens, first, start);
  const begin = named >= floor ? named + 1 : isSymbolChange(tokens, first, start) ? start - 2 : link.kind === 'change' ? behindLevelNoun(tokens, start, floor) : start;
  return {
    tokens, first, second, kind: link.kind, start: begin, floor, lead: lowerAt(tokens, begin - 1),
    shared: { to: second.to, unit: isUnitOfMoney(first.unit, second.unit) ? first.unit : second.unit || first.unit, sign: null, counted: second.counted || first.counted, word: first.word && second.word, hedge },
  };
}

/** How many words the name of a number's owner may take. */
const LABEL = 3;

/** "(inhibition 17.6% vs. preference 75.0%)", "(0.92 vs. centroid 0.91)", "(FooNet: 0.13 vs. GPT-4o: 2.46)": where the number stands that the second name is put in front of, in a remark. */
function behindLabel(tokens: readonly Token[], first: Numeral, { kind, to }: Link): number {
  if (kind !== 'versus' || lowerAt(tokens, first.to) === 'compared' || !isWordAt(tokens, to) || numeralAt(tokens, to)) return to;
  // "a perplexity of 16.4 (vs. BarNet 37.6)"
  const named = textAt(tokens, first.to) === '(' && isName(textAt(tokens, to)) ? numeralAt(tokens, to + 1) : undefined;
  if (named?.unit === first.unit && !named.counted && named.fraction === first.fraction) return to + 1;
  let open = textAt(tokens, first.from - 1) === ':' ? first.from - 2 : first.from - 1;
  while (open > first.from - LABEL - 3 && isWordAt(tokens, open)) open--;
  if (!/^[(,:;]$/.test(textAt(tokens, open))) return to;
  for (let at = to + 1; at <= to + LABEL; at++) {
    const number = /^[:=]$/.test(textAt(tokens, at)) ? at + 1 : at;
    const second = numeralAt(tokens, number);
    if (second?.unit === first.unit && !second.counted && second.fraction === first.fraction) return number;
    if (!isWordAt(tokens, at) || BOUNDARY.has(lowerAt(tokens, at))) return to;
  }
  return to;
}

/** Whether two numbers with a link between them are said of the same. */
function isPair(tokens: readonly Token[], link: Link, [first, second]: readonly [Numeral, Numeral]): boolean {
  // "rises +7.7 to 83.2%": by how much, and to what.
  if (link.kind === 'change' && first.sign === 'up' && second.sign === null && second.value > 2 * first.value && first.unit !== second.unit) return false;
  if (!isSameUnit(first.unit, second.unit)) return false;
  // "a macro F1 of 0.634, compared with 63.44% and 0.526": a fraction of one is no percentage.
  if (link.kind === 'versus' && first.unit === '' && first.value < 1 && second.unit === '%' && second.value > 1) return false;
  // "between 90° and 270°": how something is turned
  if ((second.unit || first.unit) === '°' && first.value % 90 === 0 && second.value % 90 === 0) return false;
  // "11K characters from 76 series": where they come from.
  const isOrigin = link.kind === 'from' && first.counted && (second.unit !== first.unit || !someToken(tokens, [first.from - 8, first.from], ({ lower }) => wayOf(lower) !== null));
  if (isOrigin && !/^(?:up|down)$/.test(lowerAt(tokens, first.to))) return false;
  // "54.3 across 12 tasks, compared with 49.9": a count and a score.
  if (link.kind === 'versus' && first.counted && second.unit === '' && second.fraction && !first.fraction) return false;
  if (isYearAndMonth(textAt(tokens, first.from)) && isYearAndMonth(textAt(tokens, second.from))) return false;
  return first.fraction || !isYear(first.value) || !isYear(second.value);
}

function isSameUnit(first: string, second: string): boolean {
  if (first === '' || second === '' || unitRatio(first, second) !== undefined) return true;
  if (first === '%' && second === 'pp') return true; // "4.7% to 9.6% absolute points"
  if (isUnitOfMoney(first, second)) return true;
  const singular = (unit: string): string => unit.replace(/s$/, '').toLowerCase();
  if (singular(first) === singular(second)) return true;
  // "590 million to 2 billion parameters"
  return /^(?:[KMBTk]|million|billion|trillion)$/.test(first) && (/^k\b/.test(second) || multipleOf(second) !== undefined);
}

/** "$22K vs. 600K": the dollar sign is said once. */
function isUnitOfMoney(first: string, second: string): boolean {
  return second !== '' && first === `${second} $`;
}

/** Where a change begins that a noun stands in front of, behind its "from". */
function behindLevelNoun(tokens: readonly Token[], start: number, floor: number): number {
  if (lowerAt(tokens, start - 1) !== 'of') return start;
  const noun = lowerAt(tokens, start - 2);
  // "from an average of 47% to 56%"
  if (AVERAGES.has(noun) && lowerAt(tokens, start - 4) === 'from' && start - 4 >= floor) return start - 3;
  if (!STARTING_LEVELS.has(noun)) return start;
  // "from a text-only baseline of 22.1 to 50.5"
  let back = start - 3;
  while (back > start - 7 && isWordAt(tokens, back) && lowerAt(tokens, back) !== 'from') back--;
  return lowerAt(tokens, back) === 'from' && back >= floor ? back + 1 : start;
}

/** "ranging from +1.5 pp to -18.8 pp": two changes of different signs. */
function oppositeChanges({ tokens, first, second, kind, start, floor, lead, shared }: Pair): Quantity | undefined {
  // "changes the transfer from -0.04 to +0.01"
  const isChanged = kind === 'change' && lead === 'from' && first.sign === 'down' && second.sign === 'up' && start > floor && !SPANNING_VERBS.test(lowerAt(tokens, start - 2))
    && someToken(tokens, [start - 9, start - 1], ({ lower }) => CHANGE_VERBS.has(lower) || MOVING.test(lower));
  if (isChanged) return { ...shared, from: start - 1, value: second.value, baseline: -first.value, counted: false };
  // "impacts ranging from -4.9% to +8.3%": from a loss to a gain, unless something rises from one to the other.
  const isSpan = kind === 'change' && first.sign === 'down' && second.sign === 'up' && (lead !== 'from' || wayOf(lowerAt(tokens, start - 2)) === null);
  if (isSpan) return { ...shared, from: lead === 'from' && start > floor ? start - 1 : start, value: -first.value, valueMax: second.value, baseline: null, counted: false };
  if (kind !== 'change' || lead !== 'from' || start <= floor || first.sign !== 'up' || second.sign !== 'down') return undefined;
  return { ...shared, from: start - 1, value: signed(tokens, second), baseline: signed(tokens, first), counted: false };
}

/** "gains from +3% to +5%", "+3% to +5%": a range of changes that go the same way. */
function equalSigns(pair: Pair): Quantity | undefined {
  const { tokens, first, second, kind, start, lead } = pair;
  // "gains between +0.033 and +0.049"
  if (kind === 'range' && lead === 'between' && first.sign === 'up' && second.sign === 'up') return rangeOf({ ...pair, second: { ...second, sign: null } });
  // "correlations between -0.377 and -0.580"
  if (second.sign === 'down' && isNegative(tokens, first)) return negativeRange(pair);
  if (kind !== 'change' || first.sign === null || first.sign !== second.sign || second.value <= first.value) return undefined;
  const isOfChanges = lead !== 'from' || isSpanned(pair) || CHANGES.has(lowerAt(tokens, start - 2));
  return isOfChanges ? rangeOf({ ...pair, second: { ...second, sign: null } }) : undefined;
}

function negativeRange(pair: Pair): Quantity | undefined {
  const range = rangeOf({ ...pair, second: { ...pair.second, sign: null } });
  return range && { ...range, value: -pair.first.value, valueMax: -pair.second.value, sign: null };
}

/** A change from a baseline, or a value against one. */
function changeOf({ tokens, first, second, kind, start, floor, lead, shared }: Pair): Quantity | undefined {
  const from = lead === 'from' || lead === 'by' ? start - 1 : start;
  const isAgainst = kind === 'versus' || kind === 'from';
  if (from < floor || isBare(tokens, [first, second], isAgainst ? kind : lead)) return undefined;
  const [value, baseline] = isAgainst ? [first, second] : [second, first];
  const base = { ...shared, ...kind === 'change' && upperBound(tokens, second), from, counted: false, value: signed(tokens, value), baseline: signed(tokens, baseline) };
  if (isAgainst && isFewer(first, second)) return inOnes(base, second);
  // "600K vs. 1B images", "from 7K to 1.75M tokens": both in the unit of the value.
  const [small, large] = [multipleOf(first.unit), multipleOf(shared.unit)];
  if (small === undefined || large === undefined || small === large) return base;
  const steps = isAgainst ? large - small : small - large;
  const unit = isAgainst ? withMultipleOf(first.unit, shared.unit) : shared.unit;
  return { ...base, unit, baseline: baseline.value * 1000 ** steps, baselineAs: { value: baseline.value, unit: withMultipleOf(baseline.unit, unit) } };
}

/** "from 0.13 to 0.66-0.76", "from 291 s to between 50 and 62 s": the level that is reached may be a range. */
function upperBound(tokens: readonly Token[], second: Numeral): { readonly to: number; readonly valueMax: number; readonly unit?: string } | undefined {
  const isJoined = /^[-–—]$/.test(textAt(tokens, second.to)) && isGluedAt(tokens, second.to) && isGluedAt(tokens, second.to + 1);
  const isBetween = lowerAt(tokens, second.from - 1) === 'between' && lowerAt(tokens, second.to) === 'and';
  const dashes = textAt(tokens, second.to + 1) === '-' && isJoined ? 2 : 1; // "47--67%"
  const most = isJoined || isBetween ? numeralAt(tokens, second.to + dashes) : undefined;
  if (!most || most.counted !== second.counted && second.unit !== '' || most.value <= second.value || !isSameUnit(second.unit, most.unit)) return undefined;
  return { to: most.to, valueMax: most.value, ...most.unit !== '' && { unit: most.unit } };
}

/** A value without a multiple against a baseline with one. */
function inOnes(base: Quantity, { value, unit }: Numeral): Quantity {
  return { ...base, unit: withMultipleOf('', unit).trim(), baseline: value * 1000 ** ((multipleOf(unit) ?? 0) + 1), baselineAs: { value, unit } };
}

/** Two whole numbers without unit or a metric's name in front are no statement. */
function isBare(tokens: readonly Token[], [first, second]: readonly [Numeral, Numeral], lead: string): boolean {
  if (first.counted && lowerAt(tokens, first.to) === 'instead') return false; // "two stages instead of four"
  if (first.unit !== '' || second.unit !== '' || first.fraction || second.fraction) return first.word && (first.unit === '' || first.counted) || second.word && second.unit === '';
  // "an FVD of 831 against 799"
  const name = /^(?:of|is|was)$/.test(lowerAt(tokens, first.from - 1)) ? first.from - 2 : first.from - 1;
  // "an excessive number of components (569 vs. 101)"
  if (textAt(tokens, first.from - 1) === '(' && someToken(tokens, [first.from - 6, first.from - 1], ({ lower }) => /^(?:numbers?|counts?|fewer)$/.test(lower))) return first.word;
  return first.word || lead !== 'from' && !isMetricToken(tokens[name]) && !(lead === 'versus' && METRIC_HEADS.has(lowerAt(tokens, name))) && !isFurtherPair(tokens, first.from) && !isReducedTo(tokens, first.from);
}

/** "reduces harmful content to 18% and detections to 15 (vs. 646)" */
function isReducedTo(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at - 1) === 'to' && someToken(tokens, [at - 20, at - 2], ({ lower }) => CHANGE_VERBS.has(lower));
}

/** "reduces the steps from 256 to 20 (at 256 pixels) and 1024 to 48": the verb's "from" goes on. */
function isFurtherPair(tokens: readonly Token[], at: number): boolean {
  if (lowerAt(tokens, at - 1) !== 'and') return false;
  return someToken(tokens, [at - 18, at - 4], ({ lower }, from) => lower === 'from' && isNumberAt(tokens, from + 1) && lowerAt(tokens, from + 2) === 'to' && isNumberAt(tokens, from + 3));
}
