import { isDatasetName } from '../dataset/datasetNames';
import type { RivalPhrase } from './opponentTail';
import { isName } from '../text/names';
import { areNames, hasDatasetName } from '../text/phraseQuestions';
import { isStatingVerb, phraseFrom } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEHIND_LISTS, RIVAL_PLURALS } from '../words/rivals';

/** How many rivals a list may have behind the first. */
const MOST_FURTHER = 3;

/** Where the list of rivals ends that a phrase begins; behind the phrase, if it begins none. */
export function listEnd({ tokens, at, to, words }: RivalPhrase): number {
  const isListed = isName(textAt(words, 0)) ? isNameInList : isPhraseInList;
  return endOfItems(tokens, at + words.length, to, isListed) ?? endOfOthers(tokens, at + words.length, to) ?? at + words.length;
}

/** Whether a phrase goes on a list, with the place behind it and the number of items so far. */
type InList = (words: readonly Token[], tokens: readonly Token[], end: number, items: number) => boolean;

/** Where the list ends that goes on here; undefined if it is none that "and" closes. */
function endOfItems(tokens: readonly Token[], from: number, to: number, isInList: InList): number | undefined {
  let at = from;
  for (let items = 1; at < to && items <= MOST_FURTHER; items++) {
    const comma = textAt(tokens, at) === ',' ? at + 1 : at;
    const isLast = lowerAt(tokens, comma) === 'and';
    const start = behindOther(tokens, isLast ? comma + 1 : comma);
    const words = start > at ? phraseFrom(tokens, start, to, 4) : [];
    const end = start + words.length;
    if (words.length === 0 || !isInList(words, tokens, end, items)) return undefined;
    if (isLast) return isInList === isPhraseInList && !closesPhrases(tokens, end, items) ? undefined : end;
    at = end;
  }
  return undefined;
}

/** "PPO and other RL-free baselines" */
function endOfOthers(tokens: readonly Token[], and: number, to: number): number | undefined {
  const start = behindOther(tokens, and + 1);
  if (lowerAt(tokens, and) !== 'and' || start === and + 1) return undefined;
  const words = phraseFrom(tokens, start, to, 4);
  return RIVAL_PLURALS.test(lastLower(words)) ? start + words.length : undefined;
}

function behindOther(tokens: readonly Token[], at: number): number {
  return lowerAt(tokens, at) === 'other' ? at + 1 : at;
}

/** A name, or "GraphRAG baselines" behind "GraphLLMs and". */
function isNameInList(words: readonly Token[], tokens: readonly Token[], end: number, items: number): boolean {
  // "FooNet by 3% and BarNet by 2%": each is beaten by a difference of its own.
  if (items === 1 && lowerAt(tokens, end) === 'by' || hasDatasetName(words)) return false;
  const hasNoun = words.length > 1 && RIVAL_PLURALS.test(lastLower(words));
  return hasNoun ? words.length === 2 || areNames(words.slice(0, -1)) : areNames(words);
}

/** "random search, grid search, and Bayesian optimization": what is no clause. */
function isPhraseInList(words: readonly Token[]): boolean {
  return !words.some(token => isStatingVerb(token.lower) || isDatasetName(token));
}

/** Whether a list of phrases ends here: it has three of them, and nothing stands behind it that one of them could be the subject of. */
function closesPhrases(tokens: readonly Token[], end: number, items: number): boolean {
  return items > 1 && BEHIND_LISTS.has(lowerAt(tokens, end));
}
