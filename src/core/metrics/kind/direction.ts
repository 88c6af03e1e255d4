import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_NOUNS, DOWN_WORDS, UP_WORDS } from '../words/changes';
import { COPULAS } from '../words/verbs';
import { CONTRIBUTING_WORDS, DEGREE_COMPARATIVES, FURTHER_CHANGES, IN_FRONT_OF_LONE_LEVELS, OBTAINING_STEMS } from '../words/kinds';

/** More or less than before, or than somebody else has. */
export type Direction = 'up' | 'down';

/** Which way a word says that something goes. */
export function wayOf(word: string): Direction | null {
  return UP_WORDS.has(word) ? 'up' : DOWN_WORDS.has(word) ? 'down' : null;
}

/** Whether one of some words says that something goes up or down. */
export function hasWay(tokens: readonly Token[]): boolean {
  return tokens.some(token => wayOf(token.lower) !== null);
}

/** A part of a sentence that is searched backwards, both ends included. */
export interface Search {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly from: number;
}

/** "outperforms X by": the verb with nothing but the one that is beaten behind it. */
export function beaten({ tokens, at, from }: Search): Direction | null {
  for (let index = at; index >= from; index--) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.kind === 'mark' && !/^[-()]$/.test(token.text) || CONTRIBUTING_WORDS.has(token.lower)) return null;
    if (BEAT_VERBS.has(token.lower)) return token.lower.endsWith('ed') && COPULAS.has(tokens[index - 1]?.lower ?? '') ? 'down' : wayOf(token.lower);
  }
  return null;
}

/** The noun of "a reduction in latency of", "improvements (". */
export function nounBefore({ tokens, at, from }: Search): Direction | null {
  for (let index = at; index >= Math.max(from, at - 7); index--) {
    const token = tokens[index];
    if (token === undefined) continue;
    // "a compression ratio of 25": a level.
    if (token.lower === 'compression' && /^(?:ratios?|rates?|factors?)$/.test(tokens[index + 1]?.lower ?? '')) return null;
    if (CHANGE_NOUNS.has(token.lower) || FURTHER_CHANGES.has(token.lower)) return wayOf(token.lower) ?? 'up';
    if (token.kind === 'mark' || wayOf(token.lower) || IN_FRONT_OF_LONE_LEVELS.has(token.lower) || OBTAINING_STEMS.test(token.lower)) return null;
  }
  return null;
}

/** The nearest word of a kind that says which way, past comparatives, within its clause. */
export function verbBefore({ tokens, at, from }: Search, isIt: (word: string) => boolean): Direction | null {
  for (let index = at; index >= from; index--) {
    const word = tokens[index]?.lower ?? '';
    if (word === ';') return null;
    const way = wayOf(word);
    if (way && isIt(word) && !DEGREE_COMPARATIVES.has(word)) return way;
  }
  return null;
}
