import { isStatingVerb } from '../text/phrases';
import { remembered } from '../text/remembered';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_VERBS, COMPARATIVES } from '../words/changes';
import { BREAKS, TELLING } from '../words/traits';

/** What is counted of the tokens of a sentence: one bit each. */
export const SORT = { break: 1, number: 2, stating: 4, beating: 8, changing: 16, comparing: 32, parenthesis: 64, semicolon: 128, telling: 256 } as const;

const sorted = new WeakMap<readonly Token[], Int16Array>();

/** What the tokens of a sentence are, whatever stands beside them: the bits of their sorts, found when they are first asked for and kept for the other quantities of the sentence. */
export function sortsOf(tokens: readonly Token[]): Int16Array {
  const known = sorted.get(tokens);
  if (known) return known;
  const sorts = new Int16Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const { kind, lower } = tokens[at] as Token;
    sorts[at] = kind === 'number' ? SORT.number : kind === 'word' ? sortsOfWord(lower) : sortsOfWord(lower) & ~SORT.telling;
  }
  sorted.set(tokens, sorts);
  return sorts;
}

const sortsOfWord = remembered(word => (BREAKS.has(word) ? SORT.break : 0) | (isStatingVerb(word) ? SORT.stating : 0) | (BEAT_VERBS.has(word) ? SORT.beating : 0)
  | (CHANGE_VERBS.has(word) ? SORT.changing : 0) | (COMPARATIVES.has(word) ? SORT.comparing : 0) | (word === '(' || word === ')' ? SORT.parenthesis : 0)
  | (word === ';' ? SORT.semicolon : 0) | (isStatingVerb(word) || TELLING.has(word) ? SORT.telling : 0));
