import type { Hedge } from '../../model/metric';
import type { Numeral } from './numerals';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { GAINS_AND_AVERAGES, IN_FRONT_OF_COUNTED_RUNS, LARGE_NUMBERS, REPEATED, UNITS_BEFORE_RIVALS } from '../words/aroundNumbers';
import { BEAT_VERBS } from '../words/changes';
import { HEDGES, PLACING_HEDGES } from '../words/numbers';
import { STRIKING } from '../words/grammar';
import { IN_FRONT_OF_HEDGE, SPANS_OF_TIME_UNITS } from '../words/shapes';

/** A hedge, and where it begins. */
export interface PlacedHedge {
  readonly hedge: Hedge;
  readonly from: number;
}

const HEDGES_BY_LAST = new Map<string, readonly (typeof HEDGES)[number][]>();
for (const hedge of HEDGES) HEDGES_BY_LAST.set(hedge[0].at(-1) ?? '', [...HEDGES_BY_LAST.get(hedge[0].at(-1) ?? '') ?? [], hedge]);

/** The hedge right before a number and where it begins; it never reaches back past `floor`. */
export function hedgeBefore(tokens: readonly Token[], numeral: Numeral, floor: number): PlacedHedge | undefined {
  const striking = STRIKING.has(lowerAt(tokens, numeral.from - 1)) && /^an?$/.test(lowerAt(tokens, numeral.from - 2)) ? 1 : 0; // "up to a substantial 76%"
  const isSkipping = /^(?:a|an|the|only|just)$/.test(lowerAt(tokens, numeral.from - 1 - striking));
  const end = isSkipping ? numeral.from - 1 - striking : numeral.from;
  if (isSkipping && (isComparison(tokens, end) || isBudget(tokens, end, numeral))) return undefined;
  const hedge = hedgeEndingAt(tokens, end, floor);
  if (!hedge || (PLACING_HEDGES.has(lowerAt(tokens, end - 1)) && !isHedging(tokens, end - 1, numeral))) return undefined;
  // "up to ~90%"
  const second = /^[~≈∼]$/.test(textAt(tokens, end - 1)) ? hedgeEndingAt(tokens, hedge.from, floor) : undefined;
  return second ?? hedge;
}

/** The hedge whose last word stands in front of a position, whatever follows it. */
export function hedgeEndingAt(tokens: readonly Token[], end: number, floor: number): PlacedHedge | undefined {
  for (const [words, hedge] of HEDGES_BY_LAST.get(lowerAt(tokens, end - 1)) ?? []) {
    const from = end - words.length;
    if (from >= floor && words.every((word, index) => tokens[from + index]?.lower === word)) return { hedge, from };
  }
  return undefined;
}

/** "smaller than the 14% drop of X", "surpasses the 400x larger X". */
function isComparison(tokens: readonly Token[], article: number): boolean {
  return lowerAt(tokens, article) === 'the' && (/^(?:than|below|above|under|over|exceeding|exceeds)$/.test(lowerAt(tokens, article - 1)) || BEAT_VERBS.has(lowerAt(tokens, article - 1)));
}

/** "under a 50% token budget". */
function isBudget(tokens: readonly Token[], article: number, { unit }: Numeral): boolean {
  const before = lowerAt(tokens, article - 1);
  return lowerAt(tokens, article) === 'a' && (before === 'within' || before === 'under' && unit === '%');
}

/** "over 90%", "of over 3,000 tasks" hedge; "over six models", "over 5 runs" say against whom or on what. */
function isHedging(tokens: readonly Token[], at: number, { value, unit, to, counted, word, fraction }: Numeral): boolean {
  const before = lowerAt(tokens, at - 1);
  // "under 4x compression": what was set.
  if (lowerAt(tokens, at) === 'under' && unit === 'x' && /^(?:compression|downsampling|upsampling|expansion)$/.test(lowerAt(tokens, to))) return false;
  // "+40% over 7B baselines": against whom.
  if (UNITS_BEFORE_RIVALS.has(textAt(tokens, at - 1))) return false;
  // "or over two hours of video"; "over two years" says when.
  if (word && SPANS_OF_TIME_UNITS.has(unit)) return lowerAt(tokens, at) !== 'over' || /^(?:s|minutes|hours)$/.test(unit);
  // "over four times fewer", "more than a tenfold acceleration"
  if (word && unit !== 'x') return value >= 100 || /illion|thousand/.test(unit);
  // "a speedup over 3 rivals"
  if (lowerAt(tokens, at) === 'over' && unit !== '%' && GAINS_AND_AVERAGES.test(before)) return false;
  if (counted && REPEATED.has(unit) && !IN_FRONT_OF_COUNTED_RUNS.has(before)) return false;
  if (!counted) return before === 'by' || unit !== '' || fraction || value >= 50;
  return IN_FRONT_OF_HEDGE.test(before) || value >= 50 || LARGE_NUMBERS.test(unit);
}
