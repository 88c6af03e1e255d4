import { isDatasetName } from './datasetNames';
import { isMetricSymbol, isName } from './exclusions';
import { phraseBefore, phraseFrom, textOf } from './phrases';
import type { Token } from './tokens';
import { BEAT_VERBS, CHANGE_NOUNS, MATCH_VERBS } from './words/changes';
import { METRIC_HEADS } from './words/metrics';
import { GENERIC_NAMES } from './words/systems';
import { BEHIND_VALUES, RIVAL_HEADS } from './words/rivals';
import { ARTICLES, ARTICLES_AND_OWN } from './words/grammar';

/** "compared to CLAM (F1 = 0.76, FPR = 69%)": whose numbers a parenthesis holds, where others are compared with. */
export function rivalInFront(tokens: readonly Token[], at: number): string | null {
  const held = heldFor(tokens, at);
  if (held !== null) return held;
  let open = at - 1;
  while (open > Math.max(0, at - 12) && tokens[open]?.text !== '(') {
    if (tokens[open]?.text === ')') return beatenHolder(tokens, at);
    open--;
  }
  const name = tokens[open]?.text === '(' ? nameBefore(tokens, open) : undefined;
  if (name === undefined) return apposedHolder(tokens, open, at) ?? beatenHolder(tokens, at);
  for (let back = open - 2; back > Math.max(-1, open - 24); back--) {
    const word = tokens[back]?.lower ?? '';
    if (/^(?:compared|versus|vs)$/.test(word)) return name;
    if (word === ';' || word === '.' || (tokens[back]?.text === ')' && !/^(?:and|,)$/.test(tokens[back + 1]?.lower ?? ''))) return null;
  }
  return null;
}

/** "compared to 65.1 for X and 70.3 for Y": who has a number that others are compared with. */
function heldFor(tokens: readonly Token[], at: number): string | null {
  let end = at + 1;
  while (end < at + 5 && (BEHIND_VALUES.has(tokens[end]?.lower ?? '') || METRIC_HEADS.has(tokens[end]?.lower ?? '') || CHANGE_NOUNS.has(tokens[end]?.lower ?? ''))) end++;
  // "versus 58% and $1.10 for X": both are X's.
  while (tokens[end]?.lower === 'and' && (tokens[end + 1]?.kind === 'number' || tokens[end + 1]?.text === '$' && tokens[end + 2]?.kind === 'number')) {
    end += tokens[end + 1]?.text === '$' ? 3 : 2;
    while (/^(?:%|\\|percent|points?|hours?|days?|minutes?|ms|s)$/.test(tokens[end]?.lower ?? '')) end++;
  }
  if (/^(?:achieved|obtained|reported|reached)$/.test(tokens[end]?.lower ?? '') && tokens[end + 1]?.lower === 'by') end++;
  else if (!/^(?:for|of|by)$/.test(tokens[end]?.lower ?? '')) return null;
  const isThan = tokens[at - 1]?.lower === 'the' && tokens[at - 2]?.lower === 'than';
  if (!isThan && (tokens[end]?.lower === 'of' || !tokens.slice(Math.max(0, at - 16), at).some(token => /^(?:compared|versus|vs)$/.test(token.lower)))) return null;
  const words = phraseFrom(tokens, ARTICLES.has(tokens[end + 1]?.lower ?? '') ? end + 2 : end + 1, Math.min(tokens.length, end + 7), 4);
  return words.some(token => isName(token.text) && !isDatasetName(token)) || RIVAL_HEADS.has(words.at(-1)?.lower ?? '') ? textOf(words) : null;
}

/** "over the strongest model (Foo-32B, 40.9%)": who is named in front of the number in a parenthesis, where others are compared with. */
function apposedHolder(tokens: readonly Token[], open: number, at: number): string | null {
  if (tokens[open]?.text !== '(' || tokens[at - 1]?.text !== ',') return null;
  const words = tokens.slice(open + 1, at - 1);
  const isNamed = words.length > 0 && words.length <= 6 && isName(words[0]?.text ?? '') && !isDatasetName(words[0]) && words.every(token => token.kind !== 'mark' || /^[-.+/]$/.test(token.text));
  const isCompared = tokens.slice(Math.max(0, open - 9), open).some(token => /^(?:over|than|versus|vs|against|compared|best|strongest)$/.test(token.lower) || BEAT_VERBS.has(token.lower));
  return isNamed && isCompared ? textOf(words) : null;
}

/** "surpassing the previous best of 46.6%": whose level is surpassed. */
function beatenHolder(tokens: readonly Token[], at: number): string | null {
  if (!/^(?:of|at)$/.test(tokens[at - 1]?.lower ?? '')) return null;
  // "approaching o1 (high) at 88.5%"
  const end = tokens[at - 2]?.text === ')' && tokens[at - 4]?.text === '(' ? at - 4 : at - 1;
  const words = phraseBefore(tokens, end, Math.max(0, at - 11), 6);
  const front = end - 1 - words.length;
  const verb = tokens[ARTICLES_AND_OWN.has(tokens[front]?.lower ?? '') ? front - 1 : front];
  const head = words.at(-1)?.lower ?? '';
  return words.length > 0 && (BEAT_VERBS.has(verb?.lower ?? '') || MATCH_VERBS.has(verb?.lower ?? '')) && !METRIC_HEADS.has(head) && !CHANGE_NOUNS.has(head) ? textOf(words) : null;
}

/** "Qwen-3 (235B) with 77%": the name in front, a parenthesis between allowed. */
export function nameBefore(tokens: readonly Token[], end: number): string | undefined {
  let at = end - 1;
  if (tokens[at]?.text === ')') while (at > 0 && at > end - 6 && tokens[at]?.text !== '(') at--;
  if (tokens[at]?.text === '(') at--;
  const name = tokens[at];
  return name?.kind === 'word' && isName(name.text) && !isMetricSymbol(name.text) && !isDatasetName(name) && !GENERIC_NAMES.has(name.lower) && /\p{Lu}.*[\p{Lu}\d]/u.test(name.text) ? name.text : undefined;
}
