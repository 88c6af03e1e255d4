import { lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { STRIKING } from '../words/grammar';

/** What a quantity says of which nothing more is said than its number. */
export const PLAIN = { unit: '', hedge: null, baseline: null, sign: null, counted: false, word: false } as const;

/** "by up to 2.5%", "by an impressive 2.5%": the preposition is part of how the quantity is stated. */
export function withPreposition(tokens: readonly Token[], from: number, floor: number): number {
  let at = from;
  if (/^(?:additional|further|extra|relative|absolute|average|estimated)$/.test(lowerAt(tokens, at - 1)) || STRIKING.has(lowerAt(tokens, at - 1))) at--;
  if (at < from && /^(?:a|an)$/.test(lowerAt(tokens, at - 1))) at--;
  if (at > floor && lowerAt(tokens, at - 1) === 'by') return at - 1;
  return from > floor && lowerAt(tokens, from - 1) === 'by' ? from - 1 : from;
}
