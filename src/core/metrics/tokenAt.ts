import type { Token } from './tokens';

/** What the token at a position says, in lower case unless its capitals make it a name; empty where there is none. */
export function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}

/** What the token at a position prints; empty where there is none. */
export function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

/** Whether a word stands at a position. */
export function isWordAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'word';
}

/** Whether a number stands at a position. */
export function isNumberAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number';
}

/** Whether a token stands at a position that touches the one in front of it. */
export function isGluedAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.spaced === false;
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
