import type { Token } from './tokens';

/** What stands at a place in small letters, as words are compared; '' where nothing is. */
export function lowerAt(tokens: readonly Token[], at: number): string {
  return at < 0 ? '' : tokens[at]?.lower ?? '';
}

/** What stands at a place as it is written; '' where nothing is. */
export function textAt(tokens: readonly Token[], at: number): string {
  return at < 0 ? '' : tokens[at]?.text ?? '';
}

/** The last word of a phrase in small letters, which is mostly its head; '' of none. */
export function lastLower(words: readonly Token[]): string {
  return words.at(-1)?.lower ?? '';
}

/** The tokens right in front of a place, at most `reach`. */
export function tokensBefore(tokens: readonly Token[], at: number, reach: number): readonly Token[] {
  return tokens.slice(Math.max(0, at - reach), at);
}

/** Whether a token is one of some words. */
export function hasWord(tokens: readonly Token[], among: ReadonlySet<string>): boolean {
  return tokens.some(token => among.has(token.lower));
}

/** The words from a place on in small letters, with single spaces between: what a pattern of several words is tried on. */
export function wordsFrom(tokens: readonly Token[], at: number, count: number): string {
  return tokens.slice(at, at + count).map(token => token.lower).join(' ');
}

/** Whether a word stands at a place. */
export function isWordAt(tokens: readonly Token[], at: number): boolean {
  return at >= 0 && tokens[at]?.kind === 'word';
}

/** Whether a number stands at a place. */
export function isNumberAt(tokens: readonly Token[], at: number): boolean {
  return at >= 0 && tokens[at]?.kind === 'number';
}

/** Whether a token stands at a place that touches the one in front of it. */
export function isGluedAt(tokens: readonly Token[], at: number): boolean {
  return at >= 0 && tokens[at]?.spaced === false;
}

/** A stretch of tokens, its end exclusive. */
type Stretch = readonly [from: number, to: number];

/** Where the first token of a stretch stands that says what is asked for, or -1. */
export function findToken(tokens: readonly Token[], [from, to]: Stretch, test: (token: Token, at: number) => boolean): number {
  for (let at = Math.max(0, from); at < to; at++) {
    const token = tokens[at];
    if (token && test(token, at)) return at;
  }
  return -1;
}

/** Whether some token of a stretch says what is asked for. */
export function someToken(tokens: readonly Token[], stretch: Stretch, test: (token: Token, at: number) => boolean): boolean {
  return findToken(tokens, stretch, test) >= 0;
}

/** Whether every token of a stretch says what is asked for. */
export function everyToken(tokens: readonly Token[], stretch: Stretch, test: (token: Token, at: number) => boolean): boolean {
  return !someToken(tokens, stretch, (token, at) => !test(token, at));
}
