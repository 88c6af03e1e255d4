import { tenthPower } from './numerals';
import type { Quantity } from './quantities';
import { special, type Spot } from './special';
import { isNumberAt, textAt } from '../text/tokenAt';
import { unitAt } from './units';

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
