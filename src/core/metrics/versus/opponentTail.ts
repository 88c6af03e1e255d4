import { isDatasetName } from '../dataset/datasetNames';
import { isName } from '../text/names';
import { areNames, behindArticle, hasName, withoutPossessive } from '../text/phraseQuestions';
import { phraseFrom, textOf } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_VERBS } from '../words/changes';
import { ADDED_TO, BEHIND_APPOSED, BEHIND_EXAMPLES, COMPETITOR_HEADS, EARLIER, MADE_BY, MADE_WITH, RIVAL_PLURALS, VARIANT_NOUNS } from '../words/rivals';

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
  if (textAt(tokens, comma) !== ',' || !COMPETITOR_HEADS.has(lastLower(words)) || isNamed) return null;
  // "its predecessor, i.e., X"
  let start = comma + 1;
  if (lowerAt(tokens, start) === 'i.e') start++;
  while (start > comma + 1 && /^[.,]$/.test(textAt(tokens, start))) start++;
  const name = phraseFrom(tokens, start, to, 5);
  const end = start + name.length;
  const isApposed = isName(textAt(name, 0)) && !isDatasetName(name[0]) && (!tokens[end] || BEHIND_APPOSED.has(lowerAt(tokens, end)));
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
  const isClause = added.some(token => CHANGE_VERBS.has(token.lower) || token.kind === 'number');
  return added.length > 0 && !isClause ? fullText(phrase, start + added.length) : null;
}

/** "the baseline trained with seed data" */
function madeBy(phrase: RivalPhrase): string | null {
  const { tokens, at, to, words } = phrase;
  const end = at + words.length;
  if (words.length > 2 || !VARIANT_NOUNS.has(lastLower(words)) || !MADE_BY.has(lowerAt(tokens, end))) return null;
  const start = MADE_WITH.has(lowerAt(tokens, end + 1)) ? end + 2 : end + 1;
  const added = phraseFrom(tokens, start, to, 5);
  return added.length > 0 ? fullText(phrase, start + added.length) : null;
}

/** "GPT-4, Gemini 2.5, and Claude": with the names that go on a list of them. */
function withFurther(phrase: RivalPhrase): string {
  const end = phrase.at + phrase.words.length;
  const isListed = isName(textAt(phrase.words, 0));
  return withoutPossessive(fullText(phrase, isListed ? listEnd(phrase.tokens, end, phrase.to) : end));
}

/** How many names a list of rivals may have behind the first. */
const MOST_FURTHER = 3;

/** Where the list of names ends that goes on here; here, if it is none that "and" closes. */
function listEnd(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  for (let items = 1; at < to && items <= MOST_FURTHER; items++) {
    const comma = textAt(tokens, at) === ',' ? at + 1 : at;
    const isLast = lowerAt(tokens, comma) === 'and';
    const start = isLast ? comma + 1 : comma;
    const words = start > at ? phraseFrom(tokens, start, to, 4) : [];
    const end = start + words.length;
    // "FooNet by 3% and BarNet by 2%": each is beaten by a difference of its own.
    if (!isListedName(words) || items === 1 && lowerAt(tokens, end) === 'by') return from;
    if (isLast) return end;
    at = end;
  }
  return from;
}

/** A name, or "GraphRAG baselines" behind "GraphLLMs and". */
function isListedName(words: readonly Token[]): boolean {
  if (words.length === 0 || words.some(token => isDatasetName(token))) return false;
  const hasNoun = words.length > 1 && RIVAL_PLURALS.test(lastLower(words));
  return hasNoun ? words.length === 2 || areNames(words.slice(0, -1)) : areNames(words);
}
