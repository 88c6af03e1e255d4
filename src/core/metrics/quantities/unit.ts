import { isGluedAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';

/** What a number is of. */
export interface Unit {
  readonly unit: string;
  /** The token behind the unit. */
  readonly to: number;
  /** A counted noun, or a size such as `8B`. */
  readonly counted: boolean;
}

/** How the number is written that the unit stands behind. */
export interface Written {
  readonly value: number;
  readonly word: boolean;
}

/** A unit that measures. */
export function measuring(unit: string, to: number): Unit {
  return { unit, to, counted: false };
}

/** A unit that counts. */
export function counting(unit: string, to: number): Unit {
  return { unit, to, counted: true };
}

/** 1 where a hyphen joins the unit to its number, as in "5-point", and 0 where none does. */
export function hyphenAt(tokens: readonly Token[], at: number): 0 | 1 {
  return textAt(tokens, at) === '-' && isGluedAt(tokens, at) ? 1 : 0;
}

/** 1 where a plus touches the number, as in "90+%", and 0 where none does. */
export function plusAt(tokens: readonly Token[], at: number): 0 | 1 {
  return textAt(tokens, at) === '+' && isGluedAt(tokens, at) && !(tokens[at + 1]?.kind === 'number' && isGluedAt(tokens, at + 1)) ? 1 : 0;
}
