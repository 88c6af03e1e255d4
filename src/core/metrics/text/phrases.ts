import { isMetricToken, isName } from './names';
import { continuesPhrase, precedesPhrase } from './phraseTokens';
import type { Quantity } from '../quantities/quantities';
import { askedOf } from './spelling';
import { isWordAt, lowerAt, textAt } from './tokenAt';
import type { Token } from './tokens';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES, GAINING_STEMS, HAVE_VERBS, NOUNS_OF_GAINS } from '../words/changes';
import {
  ADJECTIVE_ENDINGS, ARTICLES_AND_OWN, BEHIND_SCORES, IN_FRONT_OF_LEVELS, IN_FRONT_OF_NOUNS, IN_FRONT_OF_VERBS,
  LEVEL_VERBS, LEVEL_WORDS, NOUN_FORM_ENDINGS, NOUN_OR_VERB, NOUNS_BEHIND_VERBS, NOUNS_OR_VERBS, SCORING_SINGULARS, PLURALS_IN_FRONT_OF_BY,
} from '../words/grammar';
import { BEHIND_BE, BEHIND_NOUN_FORMS, BEHIND_PASSES, MODALS, NUMBER_ENDS, PLURALS_OR_VERBS, VERBS_BEHIND_NAMES } from '../words/names';
import { BEHIND_STANDING, BE_AND_HAVE, PHASES, STANDING } from '../words/verbs';

/** A quantity in its sentence, for the questions that are asked of it. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly quantity: Quantity;
  /** Where the quantity before ends, or 0. */
  readonly floor: number;
  /** Where the quantity before ends that is no count, or 0. */
  readonly floorUncounted: number;
  /** Where the next quantity begins, or the end of the tokens. */
  readonly next: number;
  /** Where the next quantity begins that a list does not join to this one. */
  readonly nextUnjoined: number;
  /** The part of the sentence that is looked at. */
  readonly from: number;
  readonly to: number;
}

/** The words that follow each other from `at` on as one noun phrase, at most `most`. */
export function phraseFrom(tokens: readonly Token[], at: number, to: number, most = 6): readonly Token[] {
  const words: Token[] = [];
  for (let index = at; index < to && words.length < most; index++) {
    const token = tokens[index];
    if (!token || !continuesPhrase(tokens, index, words.at(-1))) break;
    words.push(token);
  }
  while (words.at(-1)?.kind === 'mark') words.pop();
  return words;
}

/** The noun phrase that ends before `end`, at most `most` words. */
export function phraseBefore(tokens: readonly Token[], end: number, from: number, most = 6): readonly Token[] {
  let start = end;
  while (start > from && end - start < most && precedesPhrase(tokens, start - 1, start === end)) start--;
  // "Δ_MAX (24.1)": an index is no phrase.
  const isIndex = start === end - 1 && tokens[start]?.spaced === false && textAt(tokens, start - 1) === '_';
  return isIndex ? [] : tokens.slice(start, end);
}

/** The words of a phrase as the text has them, spaces made single. */
export function textOf(words: readonly Token[]): string {
  return words.map((token, at) => (at > 0 && token.spaced ? ' ' : '') + token.text).join('');
}

/** A verb that states, changes or beats, in any form. */
export function isStatingVerb(word: string): boolean {
  return HAVE_VERBS.has(word) || CHANGE_VERBS.has(word) || BEAT_VERBS.has(word);
}

/** A form that could be a verb, with the words beside it that tell. */
interface Form {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly word: string;
  readonly before: string;
  readonly next: string;
}

/** A third-person or past verb that states, changes or beats; nouns of the same form are told by what stands before them. */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  if (!mayBeFinite(tokens[at])) return false;
  const word = lowerAt(tokens, at);
  if (word === 'be') return MODALS.has(lowerAt(tokens, at - 1)) && (tokens[at + 1]?.kind === 'number' || BEHIND_BE.has(lowerAt(tokens, at + 1)));
  const form: Form = { tokens, at, word, before: lowerAt(tokens, at - 1), next: lowerAt(tokens, at + 1) };
  if (STANDING.has(word)) return BEHIND_STANDING.has(form.next);
  if (isObjectOfVerb(form)) return false;
  // "its 3B variant scores 55.2"
  if (word === 'scores' && tokens[at + 1]?.kind === 'number' && SCORING_SINGULARS.test(form.before)) return true;
  if (word === 'score') {
    const isVerb = isVerbScore(form);
    if (isVerb !== undefined) return isVerb;
  }
  if (isFixedNoun(form) || isSingularNoun(form) || isBehindDeterminer(form)) return false;
  if (isBehindInsertion(form)) return true;
  if (isMeasuredNoun(form)) return false;
  return isBehindParenthesis(form) || isVerbBehindSubject(form);
}

/** A quick look before more is asked: most words are no such verb. */
const mayBeFinite = askedOf(({ lower }) => lower === 'be' || isStatingVerb(lower) && !lower.endsWith('ing'));

function isObjectOfVerb({ tokens, at, word, before, next }: Form): boolean {
  // "achieves consistent online gains across metrics"
  const isBehindAdjectives = NOUNS_OF_GAINS.has(word) && /^(?:across|in|on|over|of|for|with|,)$/.test(next)
    && GAINING_STEMS.test(lowerAt(tokens, at - 3)) && isWordAt(tokens, at - 2) && isWordAt(tokens, at - 1);
  if (isBehindAdjectives) return true;
  // "mitigating performance drops by 26%"
  if (CHANGE_NOUNS.has(word.replace(/s$/, '')) && next === 'by' && /^[a-z]+ing$/.test(lowerAt(tokens, at - 2)) && CHANGE_VERBS.has(lowerAt(tokens, at - 2)) && isWordAt(tokens, at - 1)) return true;
  if (!isStatingVerb(before)) return false;
  // "demonstrate improved manipulation"
  if (word.endsWith('ed') && !BE_AND_HAVE.has(before)) return true;
  // "experiments show gains": what another verb says that there is.
  return NOUNS_BEHIND_VERBS.has(word) && !before.endsWith('ing');
}

/** "LLMs like Claude 3 Opus score below 20%" states, "a BLEU score of 20" does not; undefined where neither is plain. */
function isVerbScore({ tokens, at, before, next }: Form): boolean | undefined {
  // "a mean score around 55%"
  if (ARTICLES_AND_OWN.has(lowerAt(tokens, at - 2)) && !before.endsWith('s')) return false;
  const isOfSomebody = tokens[at - 1]?.kind === 'word' && !ARTICLES_AND_OWN.has(before) && before !== 'of' && !isMetricToken(tokens[at - 1]);
  if (LEVEL_WORDS.test(next) && isOfSomebody) return true;
  return isName(textAt(tokens, at - 1)) ? false : undefined;
}

/** "an exact match", "the resolve rate", "the number of forward passes by". */
function isFixedNoun({ tokens, at, word, before, next }: Form): boolean {
  // "achieved higher mean scores than a baseline"
  if (next === 'than' && [at - 1, at - 2, at - 3].some(place => COMPARATIVES.has(lowerAt(tokens, place)))) return true;
  if (before === 'exact' || word === 'match' && /^[,.)]$/.test(next)) return true; // "higher HTML match, …"
  if (word === 'resolve') return next === 'rate' || next === 'rates';
  // "reduces API costs by"
  if (PLURALS_IN_FRONT_OF_BY.test(word) && /^(?:by|from)$/.test(next)) return true;
  // "faster inference speeds"
  if (word === 'speeds') return next !== 'up' && PHASES.has(before);
  return word === 'passes' && BEHIND_PASSES.has(next);
}

/** "shift score between": without an ending it is a verb only of several, or behind "to", "can" and the like. */
function isSingularNoun({ tokens, at, word, before, next }: Form): boolean {
  if (!NOUN_OR_VERB.test(word)) return false;
  // "a FID increase from"
  if (next === 'from' && isMetricToken(tokens[at - 1])) return true;
  return tokens[at - 1]?.kind === 'word' && !IN_FRONT_OF_VERBS.test(before) && !isName(textAt(tokens, at - 1));
}

function isBehindDeterminer({ word, before }: Form): boolean {
  return IN_FRONT_OF_NOUNS.test(before) || (before === 'performance' || before === 'accuracy') && !LEVEL_VERBS.test(word);
}

/** "the best model, X, scores only 34%" */
function isBehindInsertion({ tokens, at, word, before, next }: Form): boolean {
  if (before !== ',' && before !== ')' || !PLURALS_OR_VERBS.has(word)) return false;
  return tokens[at + 1]?.kind === 'number' || IN_FRONT_OF_LEVELS.has(next);
}

function isMeasuredNoun({ word, before, next }: Form): boolean {
  // "1.7x lower latency"
  if (NUMBER_ENDS.has(before)) return true;
  if (word === 'scores' && BEHIND_SCORES.test(next)) return true;
  if (!BEHIND_NOUN_FORMS.has(next) || !NOUN_FORM_ENDINGS.test(word)) return false;
  return !/(?:es|ins)$/.test(word.replace(/scores|increases|decreases|gains/, ''));
}

/** "Claude-5 (max) leads with 56%" */
function isBehindParenthesis({ tokens, at, word, before, next }: Form): boolean {
  // "Removing any input (vision, map) drops success by"
  if (before === ')' && CHANGE_VERBS.has(word) && word.endsWith('s') && isWordAt(tokens, at + 1) && !BEHIND_NOUN_FORMS.has(next)) return true;
  return before === ')' && VERBS_BEHIND_NAMES.has(word) && next !== 'to';
}

function isVerbBehindSubject({ tokens, at, word, before }: Form): boolean {
  if (!NOUNS_OR_VERBS.test(word)) return true;
  const front = tokens[at - 1];
  if (front?.kind === 'number') return isName(textAt(tokens, at - 2));
  return front?.kind === 'word' && !ADJECTIVE_ENDINGS.test(before);
}
