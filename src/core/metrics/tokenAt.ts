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

/** Whether some token says what is asked for, among those of a stretch whose end is exclusive. */
export function someToken(tokens: readonly Token[], [from, to]: readonly [number, number], test: (token: Token, at: number) => boolean): boolean {
  for (let at = Math.max(0, from); at < to; at++) {
    const token = tokens[at];
    if (token && test(token, at)) return true;
  }
  return false;
}

/** Whether every token of a stretch says what is asked for. */
export function everyToken(tokens: readonly Token[], [from, to]: readonly [number, number], test: (token: Token, at: number) => boolean): boolean {
  return !someToken(tokens, [from, to], (token, at) => !test(token, at));
}
