import type { Quantity } from './quantities';
import { lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { STRIKING } from '../words/grammar';

/** What is said of a quantity; of one that is plain, where it stands and its number. */
export type Said = Pick<Quantity, 'from' | 'to' | 'value'> & Partial<Quantity>;

/**
 * A quantity with what is said of it, and nothing where nothing is said; `hedge`, where another one goes on.
 * All have the same properties in the same order: each is read a few hundred times, which takes several times as long where objects differ in shape.
 */
export function quantityOf(said: Said, hedge = said.hedge ?? null): Quantity {
  return {
    from: said.from, to: said.to, value: said.value, valueMax: said.valueMax, unit: said.unit ?? '', hedge, baseline: said.baseline ?? null, baselineAs: said.baselineAs,
    sign: said.sign ?? null, counted: said.counted === true, word: said.word === true, share: said.share, brokenDown: said.brokenDown,
  };
}

/** "by up to 2.5%", "by an impressive 2.5%": the preposition is part of how the quantity is stated. */
export function withPreposition(tokens: readonly Token[], from: number, floor: number): number {
  let at = from;
  if (/^(?:additional|further|extra|relative|absolute|average|estimated)$/.test(lowerAt(tokens, at - 1)) || STRIKING.has(lowerAt(tokens, at - 1))) at--;
  if (at < from && /^(?:a|an)$/.test(lowerAt(tokens, at - 1))) at--;
  if (at > floor && lowerAt(tokens, at - 1) === 'by') return at - 1;
  return from > floor && lowerAt(tokens, from - 1) === 'by' ? from - 1 : from;
}
