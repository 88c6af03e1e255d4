import { hedgeEndingAt } from './hedges';
import { quantityOf, withPreposition } from './plainQuantity';
import type { Quantity } from './quantities';
import { lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';

/** Where a quantity that is no numeral may begin. */
export interface Spot {
  readonly tokens: readonly Token[];
  readonly at: number;
  /** Where the quantity before ends. */
  readonly floor: number;
}

/** What a quantity that is no numeral says. */
export interface Special {
  /** The token behind it. */
  readonly to: number;
  readonly value: number | null;
  readonly sign?: Quantity['sign'];
}

/** The quantity that begins at a spot, with the hedge and the preposition in front of it: a factor, or a bound where there is no value. */
export function special({ tokens, at, floor }: Spot, { to, value, sign = null }: Special): Quantity {
  // "more than a tenfold acceleration"
  const isIndefinite = /^an?$/.test(lowerAt(tokens, at - 1)) && at - 1 >= floor;
  const hedge = hedgeEndingAt(tokens, isIndefinite ? at - 1 : at, floor);
  const from = withPreposition(tokens, hedge?.from ?? at, floor);
  return quantityOf({ from, to, value, unit: value === null ? '' : 'x', hedge: hedge?.hedge ?? null, sign, word: true });
}
