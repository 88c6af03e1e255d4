import { isStatingVerb } from '../text/phrases';
import { remembered } from '../text/remembered';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_VERBS, COMPARATIVES } from '../words/changes';

/** What is counted of the tokens of a sentence: one bit each. */
export const SORT = { break: 1, number: 2, stating: 4, beating: 8, changing: 16, comparing: 32, parenthesis: 64, semicolon: 128, telling: 256 } as const;

const sorted = new WeakMap<readonly Token[], Int16Array>();

/** What the tokens of a sentence are, whatever stands beside them: the bits of their sorts, found when they are first asked for and kept for the other quantities of the sentence. */
export function sortsOf(tokens: readonly Token[]): Int16Array {
  const known = sorted.get(tokens);
  if (known) return known;
  const sorts = Int16Array.from(tokens, token => sortsOfWord(token.lower) & (token.kind === 'word' ? ~0 : ~SORT.telling) | (token.kind === 'number' ? SORT.number : 0));
  sorted.set(tokens, sorts);
  return sorts;
}

const sortsOfWord = remembered(word => (BREAKS.has(word) ? SORT.break : 0) | (isStatingVerb(word) ? SORT.stating : 0) | (BEAT_VERBS.has(word) ? SORT.beating : 0)
  | (CHANGE_VERBS.has(word) ? SORT.changing : 0) | (COMPARATIVES.has(word) ? SORT.comparing : 0) | (word === '(' || word === ')' ? SORT.parenthesis : 0)
  | (word === ';' ? SORT.semicolon : 0) | (isStatingVerb(word) || TELLING.has(word) ? SORT.telling : 0));

/** Marks and words that part one thing said from another. */
const BREAKS: ReadonlySet<string> = new Set([',', ';', ':', '(', ')', 'and', 'but', 'while', 'whereas', 'which', 'that', 'with', 'when', 'where', 'than']);

/** Words that tell whether a sentence speaks of what was done or of what came out. */
const TELLING: ReadonlySet<string> = new Set(('we our propose introduce present achieve achieves result results experiment experiments trained training dataset benchmark comprising consisting contains using show demonstrate find existing recent given only '
  + 'across over with containing spanning evaluate evaluated collected curated annotated study human constructed release scale scaling up large').split(' '));
