import { isDatasetName } from '../dataset/datasetNames';
import { listEnd } from './rivalLists';
import { isName } from '../text/names';
import { areNames, behindArticle, hasName, withoutPossessive } from '../text/phraseQuestions';
import { isStatingVerb, phraseFrom, textOf } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS, CHANGE_VERBS } from '../words/changes';
import { ADDED_TO, BEHIND_APPOSED, BEHIND_EXAMPLES, COMPETITOR_HEADS, EARLIER, MADE_BY, MADE_WITH, VARIANT_NOUNS } from '../words/rivals';

/** The noun phrase of a rival: its words begin at `at`, what stands in front of them at `from`. */
export interface RivalPhrase {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly words: readonly Token[];
}

/** "the previous state-of-the-art model, Spatial-MLLM,": the name behind the comma. */
export function apposedName({ tokens, at, to, words }: RivalPhrase): string | null {
  const comma = at + words.length;
  const isNamed = words.some(token => isName(token.text) && !token.text.includes('-'));
  const isExplained = lowerAt(tokens, comma + 1) === 'i.e';
  if (textAt(tokens, comma) !== ',' || !isExplained && !COMPETITOR_HEADS.has(lastLower(words)) || !isExplained && isNamed) return null;
  // "its predecessor, i.e., X"
  let start = comma + 1;
  if (lowerAt(tokens, start) === 'i.e') start++;
  while (start > comma + 1 && /^[.,]$/.test(textAt(tokens, start))) start++;
  const name = phraseFrom(tokens, start, to, 5);
  const end = start + name.length;
  const isApposed = isName(textAt(name, 0)) && !isDatasetName(name[0]) && !name.some(({ lower }) => isStatingVerb(lower)) && (!tokens[end] || BEHIND_APPOSED.has(lowerAt(tokens, end)));
  if (!isApposed) return null;
  const added = lowerAt(tokens, end) === 'with' ? phraseFrom(tokens, end + 1, to, 4) : [];
  return textOf(hasName(added) ? tokens.slice(start, end + 1 + added.length) : name);
}

/** The name with all that belongs to it: examples, what it is made with, the further names of a list. */
export function extended(phrase: RivalPhrase): string {
  return example(phrase) ?? examples(phrase) ?? withAddition(phrase) ?? madeBy(phrase) ?? withFurther(phrase);
}

/** The text of a rival as far as `end`, with "existing" and the like that stand in front. */
function fullText({ tokens, from, at }: RivalPhrase, end: number): string {
  return textOf([...tokens.slice(from, at).filter(token => EARLIER.has(token.lower)), ...tokens.slice(at, end)]);
}

/** What "such as" brings in behind a rival. */
function exampleWords({ tokens, at, to, words }: RivalPhrase): readonly Token[] {
  const end = at + words.length;
  return lowerAt(tokens, end) === 'such' && lowerAt(tokens, end + 1) === 'as' ? phraseFrom(tokens, end + 2, to, 5) : [];
}

/** "methods such as Diffusion Policy by": the one that is named, if it is one. */
function example(phrase: RivalPhrase): string | null {
  const words = exampleWords(phrase);
  if (!isName(textAt(words, 0))) return null;
  const next = phrase.tokens[phrase.at + phrase.words.length + 2 + words.length];
  return !next || BEHIND_EXAMPLES.has(next.lower) ? textOf(words) : null;
}

/** "proprietary systems such as Gen-3 and Kling": all that are named. */
function examples(phrase: RivalPhrase): string | null {
  const words = exampleWords(phrase);
  const and = phrase.at + phrase.words.length + 2 + words.length;
  if (words.length === 0 || !areNames(words) || lowerAt(phrase.tokens, and) !== 'and') return null;
  const last = phraseFrom(phrase.tokens, and + 1, phrase.to, 4);
  return last.length > 0 && areNames(last) ? fullText(phrase, and + 1 + last.length) : null;
}

/** "methods with privileged information", "a model without it" */
function withAddition(phrase: RivalPhrase): string | null {
  const { tokens, at, to, words } = phrase;
  const end = at + words.length;
  if (words.length !== 1 || !ADDED_TO.has(lastLower(words)) || !/^(?:with|without)$/.test(lowerAt(tokens, end))) return null;
  const start = behindArticle(tokens, end + 1);
  const added = phraseFrom(tokens, start, to, 4);
  const isClause = added.some(token => CHANGE_VERBS.has(token.lower) || CHANGE_NOUNS.has(token.lower) || token.lower === 'margin' || token.kind === 'number');
  return added.length > 0 && !isClause ? fullText(phrase, start + added.length) : null;
}

/** "the baseline trained with seed data" */
function madeBy(phrase: RivalPhrase): string | null {
  const { tokens, at, to, words } = phrase;
  const end = at + words.length;
  if (words.length > 2 || !VARIANT_NOUNS.has(lastLower(words)) || !MADE_BY.has(lowerAt(tokens, end))) return null;
  const behind = /^(?:only|solely|exclusively)$/.test(lowerAt(tokens, end + 1)) ? end + 2 : end + 1;
  const start = MADE_WITH.has(lowerAt(tokens, behind)) ? behind + 1 : behind;
  const named = behindArticle(tokens, start);
  const added = phraseFrom(tokens, named, to, 5);
  return added.length > 0 ? fullText(phrase, named + added.length) : null;
}

/** "GPT-4, Gemini 2.5, and Claude": with what goes on a list of them. */
function withFurther(phrase: RivalPhrase): string {
  return withoutPossessive(fullText(phrase, listEnd(phrase)));
}
