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

/** The words behind the last one that is asked for; all of them where there is none, or where it is the last. */
export function behindLast(words: readonly Token[], isIt: (token: Token) => boolean): readonly Token[] {
  const at = words.findLastIndex(isIt);
  return at >= 0 && at < words.length - 1 ? words.slice(at + 1) : words;
}
