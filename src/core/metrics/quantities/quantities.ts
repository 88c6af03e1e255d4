import type { Hedge } from '../../model/metric';
import { afterDeviation, isNumberWord } from './numerals';
import { withPairedLists } from './pairedLists';
import { quantityOf } from './plainQuantity';
import { quantityAt } from './quantityAt';
import { specialAt } from './specials';
import { askedOf } from '../text/spelling';
import { everyToken, isNumberAt, isWordAt, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { JOINING_PARTS } from '../words/aroundNumbers';
import { CURRENCIES } from '../words/numbers';
import { STARTS } from '../words/shapes';
import { MEASURES } from '../words/units';

/** A number with its unit, and with what belongs to the same statement. Positions are tokens, the end exclusive. */
export interface Quantity {
  /** With its preposition and hedge: what is quoted. */
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly valueMax?: number | undefined;
  readonly unit: string;
  readonly hedge: Hedge | null;
  readonly baseline: number | null;
  /** The baseline as written, where its unit is another. */
  readonly baselineAs?: { readonly value: number; readonly unit: string } | undefined;
  /** A sign, or a word such as "twice", that says which way. */
  readonly sign: 'up' | 'down' | null;
  /** A counted noun follows: a size rather than an outcome. */
  readonly counted: boolean;
  /** The number is a word. */
  readonly word: boolean;
  /** It is so many of so many. */
  readonly share?: boolean | undefined;
  /** A part of the count in front of it. */
  readonly brokenDown?: boolean | undefined;
}

/** No abstract states more: what does is no abstract, and its quantities are not worth a reader's time. */
const MOST = 200;

/** The quantities of a sentence's tokens, left to right, none overlapping another. */
export function quantities(tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length && found.length < MOST;) {
    const token = tokens[at];
    if (token?.kind === 'word' ? !mayBegin(token) && !CURRENCIES.has(token.text) : token?.kind === 'mark' && PASSED_OVER.has(token.text)) {
      at++;
      continue;
    }
    const previous = found.at(-1);
    const floor = previous?.to ?? 0;
    const quantity = specialAt(tokens, at, floor) ?? brokenDown(tokens, at, previous) ?? quantityAt(tokens, at, floor);
    if (!quantity) {
      at = isNumberAt(tokens, at) ? afterDeviation(tokens, at + 1) : at + 1;
      continue;
    }
    if (previous && isBoundChange(tokens, previous, quantity)) found[found.length - 1] = quantityOf({ ...quantity, from: previous.from - 1 });
    else found.push(quantityOf(previous ? inSeries(tokens, previous, quantity) : quantity));
    at = Math.max(quantity.to, at + 1);
  }
  return withPairedLists(tokens, found);
}

/** Marks that begin no quantity, and are in every sentence. */
const PASSED_OVER: ReadonlySet<string> = new Set([',', '.', ')', ';', ':', '%', '"', "'", '’', '“', '”', '?', '!', '/', ']']);

/** Whether a word may begin a quantity: most are passed over at a glance. */
const mayBegin = askedOf(({ lower }) => STARTS.test(lower) || isNumberWord(lower));

/** "1,800 pairs (1,200 English, 600 Chinese)": what a parenthesis breaks a count down to. */
function brokenDown(tokens: readonly Token[], at: number, previous: Quantity | undefined): Quantity | undefined {
  if (!previous?.counted || !isNumberAt(tokens, at) || !isWordAt(tokens, at + 1) || !tokens[at + 1]?.spaced) return undefined;
  const isEnded = textAt(tokens, at + 2) === ')' || JOINING_PARTS.has(lowerAt(tokens, at + 2));
  if (!isEnded || !/^[\d,]+$/.test(textAt(tokens, at)) || MEASURES.has(lowerAt(tokens, at + 1))) return undefined;
  const isFirst = textAt(tokens, previous.to) === '(' && at === previous.to + 1;
  const isNext = previous.brokenDown === true && at > previous.to && everyToken(tokens, [previous.to, at], ({ lower }) => JOINING_PARTS.has(lower));
  if (!isFirst && !isNext) return undefined;
  return quantityOf({ from: at, to: at + 2, value: Number(textAt(tokens, at).replaceAll(',', '')), unit: previous.unit, counted: true, brokenDown: true });
}

/** "from O(d^3) to O(r^3)": one statement. */
function isBoundChange(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  return here.value === null && previous.value === null && isJoinedBy('to', tokens, [previous, here]) && lowerAt(tokens, previous.from - 1) === 'from';
}

/** A quantity as the one in front of it says that it is to be read. */
function inSeries(tokens: readonly Token[], previous: Quantity, here: Quantity): Quantity {
  if (isFurtherChange(tokens, previous, here)) return { ...here, baseline: previous.value };
  if (isFurtherRange(tokens, previous, here)) return { ...here, value: here.baseline, valueMax: here.value ?? 0, baseline: null };
  return here;
}

/** "from 60.3% to 77.2% to 83.2%". */
function isFurtherChange(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  const isChange = previous.baseline !== null && previous.valueMax === undefined;
  return isChange && here.baseline === null && here.unit === previous.unit && isJoinedBy('to', tokens, [previous, here]);
}

/** "gains of 3.6% to 3.9% on A and 3.3% to 4.6% on B": what follows a range is one, too. */
function isFurtherRange(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  if (previous.valueMax === undefined || here.valueMax !== undefined || previous.unit !== here.unit) return false;
  const isRise = here.baseline !== null && here.value !== null && here.value > here.baseline;
  if (!isRise || lowerAt(tokens, here.from) === 'from' || here.from - previous.to > 8) return false;
  const isListed = someToken(tokens, [previous.to, here.from], ({ lower }) => lower === 'and' || lower === ',');
  return isListed && someToken(tokens, [here.from, here.to], ({ lower }) => lower === 'to');
}

/** Whether one word stands between two quantities, and nothing else. */
function isJoinedBy(word: string, tokens: readonly Token[], [first, second]: readonly [Quantity, Quantity]): boolean {
  return lowerAt(tokens, first.to) === word && second.from === first.to + 1;
}
