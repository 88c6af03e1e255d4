import type { Hedge } from '../model/metric';
import type { Numeral } from './numerals';
import type { Token } from './tokens';
import { HEDGES, PLACING_HEDGES } from './words/numbers';
import { IN_FRONT_OF_HEDGE } from './words/shapes';

const HEDGES_BY_LAST = new Map<string, readonly (typeof HEDGES)[number][]>();
for (const hedge of HEDGES) HEDGES_BY_LAST.set(hedge[0].at(-1) ?? '', [...HEDGES_BY_LAST.get(hedge[0].at(-1) ?? '') ?? [], hedge]);

/** The hedge right before a number and where it begins; it never reaches back past `floor`. */
export function hedgeBefore(tokens: readonly Token[], numeral: Numeral, floor: number): { readonly hedge: Hedge; readonly from: number } | undefined {
  const skipped = /^(?:a|an|the|only|just)$/.test(tokens[numeral.from - 1]?.lower ?? '') ? 1 : 0;
  const end = numeral.from - skipped;
  const hedge = matching(tokens, end, floor);
  // "smaller than the 14% drop of X": a comparison.
  if (tokens[end]?.lower === 'the' && skipped === 1 && /^(?:than|below|above|under|over)$/.test(tokens[end - 1]?.lower ?? '')) return undefined;
  // "under a 50% token budget"
  if (tokens[end]?.lower === 'a' && skipped === 1 && (numeral.unit === '%' && tokens[end - 1]?.lower === 'under' || tokens[end - 1]?.lower === 'within')) return undefined;
  if (!hedge || (PLACING_HEDGES.has(tokens[end - 1]?.lower ?? '') && !isHedging(tokens, end - 1, numeral))) return undefined;
  const second = /^[~≈∼]$/.test(tokens[end - 1]?.text ?? '') ? matching(tokens, hedge.from, floor) : undefined;
  return second ?? hedge;
}

function matching(tokens: readonly Token[], end: number, floor: number): { readonly hedge: Hedge; readonly from: number } | undefined {
  for (const [words, hedge] of HEDGES_BY_LAST.get(tokens[end - 1]?.lower ?? '') ?? []) {
    const from = end - words.length;
    if (from >= floor && words.every((word, index) => tokens[from + index]?.lower === word)) return { hedge, from };
  }
  return undefined;
}

/** "over 90%", "of over 3,000 tasks" hedge; "over six models", "over 5 runs" say against whom or on what. */
function isHedging(tokens: readonly Token[], at: number, { value, unit, counted, word, fraction }: Numeral): boolean {
  // "+40% over 7B baselines": against whom.
  if (/^(?:%|×|x|points?|pp|dB|times|percent)$/.test(tokens[at - 1]?.text ?? '')) return false;
  if (word) return /illion|thousand|hundred/.test(unit);
  if (tokens[at]?.lower === 'over' && /^(?:improvements?|gains?|advantage|speedup|averaged|average|reduction)$/.test(tokens[at - 1]?.lower ?? '')) return false;
  if (counted && /^(?:trials|runs|episodes|seeds|repetitions|rollouts|attempts)$/.test(unit) && !/^(?:of|with|by|and)$/.test(tokens[at - 1]?.lower ?? '')) return false;
  if (!counted) return unit !== '' || fraction || value >= 50;
  if (IN_FRONT_OF_HEDGE.test(tokens[at - 1]?.lower ?? '')) return true;
  return value >= 50 || /^[KMBT]\b|illion/.test(unit);
}
