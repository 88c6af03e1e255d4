import { numberOf, tenthPower, timesTen } from './numerals';
import type { Quantity } from './quantities';
import { special, type Spot } from './special';
import { isMetricToken } from '../text/names';
import { everyToken, findToken, isNumberAt, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { unitAt } from './units';
import { LESS_THAN, MINUS_SIGNS } from '../words/aroundNumbers';

/** "(10 - 20)%", "(20 - 160) Hz", "(0.03 - 8.4) × 10^-24": a range in brackets, with the power or the unit behind them. */
export function bracketedRange(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  const isRange = textAt(tokens, at) === '(' && isNumberAt(tokens, at + 1) && /^[-–—]$/.test(textAt(tokens, at + 2)) && isNumberAt(tokens, at + 3) && textAt(tokens, at + 4) === ')';
  const [least, most] = [numberOf(textAt(tokens, at + 1)), numberOf(textAt(tokens, at + 3))];
  if (!isRange || !(least < most)) return undefined;
  const power = tenthPower(tokens, at + 5);
  const { unit, to, counted } = unitAt(tokens, power?.to ?? at + 5, { value: most, word: false });
  if (counted || !power && unit === '') return undefined;
  const scaled = (value: number): number => timesTen(value, power?.exponent ?? 0);
  return { ...special(spot, { to, value: scaled(least) }), valueMax: scaled(most), unit, word: false };
}

/** "S ∈ [0, 0.70]", "z in [0.13, 3.85]": what a symbol may be; of a correlation it was found. */
export function memberRange(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  if (textAt(tokens, at) !== '[' || !/^(?:∈|in)$/.test(lowerAt(tokens, at - 1)) || !/^(?:\p{L}|\)|rho|sigma|alpha|beta|lambda)$/u.test(textAt(tokens, at - 2))) return undefined;
  const least = bound(tokens, at + 1);
  const most = least && textAt(tokens, least.to) === ',' ? bound(tokens, least.to + 1) : undefined;
  if (!least || !most || textAt(tokens, most.to) !== ']' || !(least.value < most.value)) return undefined;
  const { unit, to } = unitAt(tokens, most.to + 1, { value: most.value, word: false });
  const isFound = isMetricToken(tokens[at - 2]) || least.value < 0 && /^[rρτ]$/.test(textAt(tokens, at - 2));
  return { ...special(spot, { to, value: least.value }), valueMax: most.value, unit, word: false, counted: !isFound };
}

/** In tokens: no symbol of a selection is longer. */
const SYMBOL = 9;

/** "1.5 < z < 8.5", "-19 < M_UV < -16", "3500 K < T < 5500 K": between which values a symbol is. */
export function selection(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  if (!someToken(tokens, [at + 1, at + 5], ({ text }) => text === '<' || text === '≤')) return undefined;
  const least = bound(tokens, at);
  const first = least && unitBehind(tokens, least);
  const relation = first && secondRelation(tokens, first.to);
  const most = relation === undefined ? undefined : bound(tokens, relation + 1);
  if (!least || !most) return undefined;
  const { unit, to } = unitBehind(tokens, most);
  if (first?.unit !== '' && first?.unit !== unit) return undefined;
  return { ...special(spot, { to, value: least.value }), valueMax: most.value, unit, word: false, counted: unit === '' };
}

/** Where the second relation of "< z <" stands, if the first one stands at `at`. */
export function secondRelation(tokens: readonly Token[], at: number): number | undefined {
  if (!LESS_THAN.test(textAt(tokens, at))) return undefined;
  const second = findToken(tokens, [at + 2, at + 2 + SYMBOL], ({ text }) => LESS_THAN.test(text));
  return second > 0 && everyToken(tokens, [at + 2, second], ({ spaced }) => !spaced) ? second : undefined;
}

/** The unit behind a bound, unless the noun that follows is counted by another number. */
function unitBehind(tokens: readonly Token[], { value, to }: Bound): { readonly unit: string; readonly to: number } {
  const unit = unitAt(tokens, to, { value, word: false });
  return unit.counted ? { unit: '', to } : unit;
}

/** A number with its minus, and where it ends. */
interface Bound {
  readonly value: number;
  readonly to: number;
}

function bound(tokens: readonly Token[], at: number): Bound | undefined {
  const number = MINUS_SIGNS.has(textAt(tokens, at)) ? at + 1 : at;
  return isNumberAt(tokens, number) ? { value: (number > at ? -1 : 1) * numberOf(textAt(tokens, number)), to: number + 1 } : undefined;
}
