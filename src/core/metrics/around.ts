import type { Token } from './tokens';

/** The word, number or mark at a position in lower case; beyond the ends of the sentence there is an empty one. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}

/** The tokens right in front of a position, at most `reach`. */
export function tokensBefore(tokens: readonly Token[], at: number, reach: number): readonly Token[] {
  return tokens.slice(Math.max(0, at - reach), at);
}

/** Whether a token is one of some words. */
export function hasWord(tokens: readonly Token[], among: ReadonlySet<string>): boolean {
  return tokens.some(token => among.has(token.lower));
}

/** The words from a position on in lower case, with single spaces between: what a pattern of several words is tried on. */
export function wordsFrom(tokens: readonly Token[], at: number, count: number): string {
  return tokens.slice(at, at + count).map(token => token.lower).join(' ');
}
