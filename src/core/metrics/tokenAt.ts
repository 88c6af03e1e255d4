import type { Token } from './tokens';

/** What stands at a place in small letters, as words are compared; '' where nothing is. */
export function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}

/** What stands at a place as it is written; '' where nothing is. */
export function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

/** The last word of a phrase in small letters, which is mostly its head; '' of none. */
export function lastLower(words: readonly Token[]): string {
  return words.at(-1)?.lower ?? '';
}

/** The tokens right in front of a place, at most `reach`. */
export function tokensBefore(tokens: readonly Token[], at: number, reach: number): readonly Token[] {
  return tokens.slice(Math.max(0, at - reach), at);
}
