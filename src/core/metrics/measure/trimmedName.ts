import { isAdverb, isMeasure } from '../text/phraseQuestions';
import { isFiniteVerb } from '../text/phrases';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_VERBS, HAVE_VERBS } from '../words/changes';
import { NOUNS_LIKE_VERBS } from '../words/grammar';
import { EPONYMS, HURTING, PRAISE, TRAILING_WORDS } from '../words/names';
import { MODEL_VARIANTS } from '../words/shapes';
import { isModelName } from '../words/systems';

/** A measure's phrase without the verb and adjectives in front, and without whose it is. */
export function trimmed(words: readonly Token[]): readonly Token[] {
  const from = Math.max(behindVerb(words), behindOwner(words), words.length > 2 && /^(?:give|place|put|set)$/.test(lowerAt(words, 0)) ? 1 : 0);
  let to = words.length;
  while (to > from + 1 && isAdverb(lowerAt(words, to - 1))) to--; // "a purity generally exceeding 95%"
  while (to > from + 1 && TRAILING_WORDS.test(lowerAt(words, to - 1))) to--;
  // "dropping Qwen2.5-VL accuracy"
  const start = behindRemains(words, from);
  const isOfModel = start < to - 1 && isModelName(textAt(words, start)) && isMeasure(words[to - 1]);
  return words.slice(isOfModel ? behindModel(words, start, to - 1) : start, to);
}

/** "Gemma 3 27B IT accuracy": where a model's name with its version, size and variant ends. */
function behindModel(words: readonly Token[], model: number, last: number): number {
  let at = model + 1;
  while (at < last && (words[at]?.kind === 'number' && !isOrdinal(words[at + 1]) || /^(?:[KMBT]|IT)$/.test(textAt(words, at)) || MODEL_VARIANTS.has(lowerAt(words, at)))) at++;
  return at;
}

/** Where the name begins behind the last verb or adjective of praise in front of its noun. */
function behindVerb(words: readonly Token[]): number {
  const of = words.findIndex(token => token.lower === 'of');
  const head = (of < 0 ? words.length : of) - 1;
  return words.slice(0, Math.max(0, head)).findLastIndex((_, at) => isVerbOrPraise(words, at)) + 1;
}

function isVerbOrPraise(words: readonly Token[], at: number): boolean {
  const lower = lowerAt(words, at);
  if (CHANGE_VERBS.has(lower) && lowerAt(words, at + 1) === 'from' || /^(?:lower|upper)$/.test(lower) && /^bounds?$/.test(lowerAt(words, at + 1))) return false; // "gains from exploration", "a minimax lower bound"
  if (CHANGE_VERBS.has(lower) || PRAISE.test(lower) || HURTING.has(lower) || /^includ(?:e|es|ing)$/.test(lower)) return true;
  return isFiniteVerb(words, at) && !NOUNS_LIKE_VERBS.has(lower) || lower.endsWith('ing') && HAVE_VERBS.has(lower);
}

/** "FooNet's accuracy": whose it is does not belong to the name. */
function behindOwner(words: readonly Token[]): number {
  return words.slice(0, -1).findLastIndex(({ text }) => /['’]s$/.test(text) && !EPONYMS.test(text)) + 1;
}

/** What a version or a number leaves over in front of a name. */
function behindRemains(words: readonly Token[], start: number): number {
  const last = words.length - 1;
  let from = start;
  if (words[from]?.text === 's' && from < last) from++; // "Opus 4.7's accuracy"
  while (words[from]?.kind === 'number' && from < last && !isOrdinal(words[from + 1]) && words[from + 1]?.text !== '+') from++; // "12+log(O/H)"
  return words[from]?.text === '-' && from < last - 1 ? from + 2 : from; // "5-fold cross-validation accuracy"
}

/** "90th", "99th-percentile", "3D": what stands behind the digits. */
export function isOrdinal(token: Token | undefined): boolean {
  return token?.spaced === false && (token.text === 'D' || /^(?:st|nd|rd|th)(?:-|$)/.test(token.lower));
}
