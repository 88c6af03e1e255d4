import { quantityOf } from './plainQuantity';
import type { Quantity } from './quantities';
import { special, type Spot } from './special';
import { findToken, isNumberAt, isWordAt, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { NUMBER_WORDS } from '../words/numbers';
import { BOUND_LETTERS } from '../words/shapes';
import { MULTIPLES } from '../words/units';
import { unitAt } from './units';

/** How long a bound may be, in tokens. */
const BOUND = 40;

/** "O(1/T)", "Omega(n log n)": an asymptotic bound. */
export function bound(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  const name = textAt(tokens, at);
  if (!BOUND_LETTERS.has(/^[OΩΘ](?=_)/.exec(name)?.[0] ?? name)) return undefined;
  let open = behindIndex(tokens, at + 1);
  while (open < at + 3 && /^(?:O|Omega|Theta|Ω|Θ|left|big)$/.test(textAt(tokens, open))) open++;
  if (textAt(tokens, open) !== '(') return undefined;
  const end = closingBracket(tokens, open);
  // "O (n^2)", but not "O (oxygen)"
  const isApart = name !== 'Oleft' && open === at + 1 && tokens[open]?.spaced === true;
  if (isApart && !someToken(tokens, [open, end ?? open], ({ lower }) => /^(?:\^|log|sqrt|√)$/.test(lower))) return undefined;
  // "O(1-10) TeV": of that order, and no bound.
  if (/^\(\d+[-–]\d+\)$/.test(tokens.slice(at + 1, at + 6).map(({ text }) => text).join(''))) return undefined;
  // "where O(·) hides constants": the notation itself.
  if (end === undefined || end === open + 2 && textAt(tokens, open + 1) === '·') return undefined;
  // "from O(log T) to 1": where it went.
  if (lowerAt(tokens, at - 1) === 'from' && lowerAt(tokens, end + 1) === 'to' && /^\d{1,2}$/.test(textAt(tokens, end + 2)) && !isWordAt(tokens, end + 3)) return { ...special(spot, { to: end + 3, value: Number(textAt(tokens, end + 2)) }), unit: '' };
  return sizeOf(spot, open, end) ?? special(spot, { to: end + 1, value: null });
}

/** "O(100 million) segments", "O(10K) clips": how many there are about, and no bound of what grows. */
function sizeOf({ tokens, at }: Spot, open: number, close: number): Quantity | undefined {
  const multiple = textAt(tokens, open + 2);
  if (!isNumberAt(tokens, open + 1) || close > open + 3 || close === open + 3 && !MULTIPLES.has(multiple.toLowerCase())) return undefined;
  // "ξ ~ O(0.1)": of that order.
  if (close === open + 2 && textAt(tokens, open + 1).includes('.')) return quantityOf({ from: at, to: close + 1, value: Number(textAt(tokens, open + 1)), unit: '', hedge: 'about' });
  const value = Number(textAt(tokens, open + 1).replaceAll(',', ''));
  const { unit, to, counted } = unitAt(tokens, close + 1, { value, word: false });
  if (!counted || !Number.isFinite(value)) return undefined;
  return quantityOf({ from: at, to, value, unit: close === open + 3 ? `${multiple} ${unit}` : unit, counted, hedge: 'about' });
}

/** "Ω_α(k)", "O_{c_0}(k)": a bound's index says what its constant depends on; braces print nothing. */
function behindIndex(tokens: readonly Token[], at: number): number {
  if (textAt(tokens, at) === '^' && /^(?:ast|star|\*)$/.test(textAt(tokens, at + 1))) return at + 2; // "O^*(√T)"
  if (textAt(tokens, at) !== '_') return at;
  const open = findToken(tokens, [at + 1, at + 6], ({ text }) => text === '(');
  return open > 0 && tokens.slice(at, open).every(token => !token.spaced) ? open : at;
}

function closingBracket(tokens: readonly Token[], open: number): number | undefined {
  let depth = 0;
  for (let end = open; end < Math.min(tokens.length, open + BOUND); end++) {
    if (textAt(tokens, end) === '(') depth++;
    else if (textAt(tokens, end) === ')' && --depth === 0) return end;
  }
  return undefined;
}

/** "an order of magnitude", "order-of-magnitude", "a two-order-of-magnitude reduction", "three orders of magnitude". */
export function magnitude(spot: Spot): Quantity | undefined {
  const several = orders(spot);
  if (several) return several;
  const { tokens, at } = spot;
  const hasArticle = /^(?:an|one)$/.test(lowerAt(tokens, at));
  const noun = hasArticle ? at + 1 : at;
  const compound = NUMBER_WORDS.get(/^([a-z]+)-orders?-of-magnitude$/.exec(lowerAt(tokens, at))?.[1] ?? '');
  if (compound !== undefined) return special(spot, { to: at + 1, value: 10 ** compound });
  if (lowerAt(tokens, noun) === 'order-of-magnitude') return special(spot, { to: noun + 1, value: 10 });
  return hasArticle && lowerAt(tokens, noun) === 'order' && isOfMagnitude(tokens, noun + 1) ? special(spot, { to: noun + 3, value: 10 }) : undefined;
}

/** "three orders of magnitude", "1 to 2 orders of magnitude", "2-3 orders of magnitude". */
export function orders(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  const least = smallNumber(tokens, at);
  if (least === undefined) return undefined;
  const most = /^(?:to|or|-|–)$/.test(lowerAt(tokens, at + 1)) ? smallNumber(tokens, at + 2) : undefined;
  const noun = most === undefined ? at + 1 : at + 3;
  if (lowerAt(tokens, noun) !== 'orders' || !isOfMagnitude(tokens, noun + 1)) return undefined;
  const found = special(spot, { to: noun + 3, value: 10 ** least });
  return most === undefined ? found : { ...found, valueMax: 10 ** most };
}

function isOfMagnitude(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'of' && lowerAt(tokens, at + 1) === 'magnitude';
}

function smallNumber(tokens: readonly Token[], at: number): number | undefined {
  return NUMBER_WORDS.get(lowerAt(tokens, at)) ?? (/^\d$/.test(textAt(tokens, at)) ? Number(textAt(tokens, at)) : undefined);
}
