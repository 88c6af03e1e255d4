import { tenthPower } from './numerals';
import type { Quantity } from './quantities';
import { special, type Spot } from './special';
import { isMetricSymbol } from '../text/names';
import { isNumberAt, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { unitAt } from './units';
import { MINUS_SIGNS } from '../words/aroundNumbers';

/** "(10 - 20)%", "(20 - 160) Hz", "(0.03 - 8.4) × 10^-24": a range in brackets, with the power or the unit behind them. */
export function bracketedRange(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  const isRange = textAt(tokens, at) === '(' && isNumberAt(tokens, at + 1) && /^[-–—]$/.test(textAt(tokens, at + 2)) && isNumberAt(tokens, at + 3) && textAt(tokens, at + 4) === ')';
  const [least, most] = [Number(textAt(tokens, at + 1)), Number(textAt(tokens, at + 3))];
  if (!isRange || !(least < most)) return undefined;
  const power = tenthPower(tokens, at + 5);
  const { unit, to, counted } = unitAt(tokens, power?.to ?? at + 5, { value: most, word: false });
  if (counted || !power && unit === '') return undefined;
  const scaled = (value: number): number => Number(`${value}e${power?.exponent ?? 0}`);
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
  const isFound = isMetricSymbol(textAt(tokens, at - 2)) || least.value < 0 && /^[rρτ]$/.test(textAt(tokens, at - 2));
  return { ...special(spot, { to, value: least.value }), valueMax: most.value, unit, word: false, counted: !isFound };
}

/** A number with its minus, and where it ends. */
function bound(tokens: readonly Token[], at: number): { readonly value: number; readonly to: number } | undefined {
  const number = MINUS_SIGNS.has(textAt(tokens, at)) ? at + 1 : at;
  return isNumberAt(tokens, number) ? { value: (number > at ? -1 : 1) * Number(textAt(tokens, number)), to: number + 1 } : undefined;
}
