import { isMetricSymbol, isName } from './exclusions';
import type { Quantity } from './quantities';
import type { Token } from './tokens';
import { BEAT_VERBS, CHANGE_VERBS, HAVE_VERBS } from './words/changes';
import { BOUNDARY } from './words/nouns';
import { ADJECTIVE_ENDINGS, BEHIND_SCORES, IN_FRONT_OF_LEVELS, IN_FRONT_OF_NOUNS, IN_FRONT_OF_VERBS, LEVEL_VERBS, LEVEL_WORDS, NOUNS_BEHIND_VERBS, NOUNS_OR_VERBS, NOUN_FORM_ENDINGS, NOUN_OR_VERB } from './words/grammar';
import { BE_AND_HAVE } from './words/verbs';

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

/** A third-person or past verb that states, changes or beats; nouns of the same form are told by what stands before them. */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (word === 'be' && /^(?:can|could|may|might|would|will)$/.test(before)) return tokens[at + 1]?.kind === 'number' || /^(?:up|over|about|more|as|at)$/.test(tokens[at + 1]?.lower ?? '');
  if (!isStatingVerb(word) || word.endsWith('ing')) return false;
  if (word.endsWith('ed') && isStatingVerb(before) && !BE_AND_HAVE.has(before)) return false; // "demonstrate improved manipulation"
  // "experiments show gains": what another verb says that there is.
  if (NOUNS_BEHIND_VERBS.has(before === '' ? '' : word) && isStatingVerb(before) && !before.endsWith('ing')) return false;
  // "LLMs like Claude 3 Opus score below 20%" states, "a BLEU score of 20" does not.
  const isStated = LEVEL_WORDS.test(tokens[at + 1]?.lower ?? '');
  if (word === 'score' && /^(?:a|an|the|its)$/.test(tokens[at - 2]?.lower ?? '') && !/s$/.test(before)) return false; // "a mean score around 55%"
  if (word === 'score' && isStated && tokens[at - 1]?.kind === 'word' && !/^(?:a|an|the|its|of)$/.test(before) && !isMetricSymbol(tokens[at - 1]?.text ?? '')) return true;
  if (word === 'score' && isName(tokens[at - 1]?.text ?? '') || before === 'exact') return false;
  // "the resolve rate"
  if (word === 'resolve' && /^rates?$/.test(tokens[at + 1]?.lower ?? '')) return false;
  // "the number of forward passes by"
  if (word === 'passes' && /^(?:by|of|per|and|,|from|in)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  // "shift score between": without an ending it is a verb only of several, or behind "to", "can" and the like.
  if (NOUN_OR_VERB.test(word) && isMetricSymbol(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.lower === 'from') return false; // "a FID increase from"
  if (NOUN_OR_VERB.test(word) && tokens[at - 1]?.kind === 'word' && !IN_FRONT_OF_VERBS.test(before) && !isName(tokens[at - 1]?.text ?? '')) return false;
  if (IN_FRONT_OF_NOUNS.test(before) || /^(?:performance|accuracy)$/.test(before) && !LEVEL_VERBS.test(word)) return false;
  // "the best model, X, scores only 34%"
  if (/^[,)]$/.test(before) && /^(?:gains|scores|drops|records|sets|costs|needs|uses)$/.test(word) && (tokens[at + 1]?.kind === 'number' || IN_FRONT_OF_LEVELS.has(tokens[at + 1]?.lower ?? ''))) return true;
  // "1.7x lower latency"
  if (/^(?:x|×|%|times|points?|fold|percent)$/.test(before)) return false;
  if (word === 'scores' && BEHIND_SCORES.test(tokens[at + 1]?.lower ?? '')) return false;
  if (/^(?:of|in|over|on|,|\.|and|compared|\()$/.test(tokens[at + 1]?.lower ?? '') && NOUN_FORM_ENDINGS.test(word) && !/(?:es|ins)$/.test(word.replace(/scores|increases|decreases|gains/, ''))) return false;
  if (before === ')' && /^(?:leads|wins|scores|gains|ranks)$/.test(word) && tokens[at + 1]?.lower !== 'to') return true; // "Claude-5 (max) leads with 56%"
  return !NOUNS_OR_VERBS.test(word) || tokens[at - 1]?.kind === 'number' && isName(tokens[at - 2]?.text ?? '') || tokens[at - 1]?.kind === 'word' && !ADJECTIVE_ENDINGS.test(before);
}

/** A verb that states, changes or beats, in any form. */
export function isStatingVerb(word: string): boolean {
  return HAVE_VERBS.has(word) || CHANGE_VERBS.has(word) || BEAT_VERBS.has(word);
}

/** The words that follow each other from `at` on as one noun phrase, at most `most`. */
export function phraseFrom(tokens: readonly Token[], at: number, to: number, most = 6): readonly Token[] {
  const words: Token[] = [];
  for (let index = at; index < to && words.length < most; index++) {
    const token = tokens[index];
    if (!token || !isPhraseToken(tokens, index, words)) break;
    words.push(token);
  }
  while (words.at(-1)?.kind === 'mark') words.pop();
  return words;
}

function isPhraseToken(tokens: readonly Token[], at: number, before: readonly Token[]): boolean {
  const token = tokens[at];
  if (token?.lower === 'leading' && tokens[at + 1]?.lower === 'to') return false;
  // "Group Relative Policy Optimization": within a name a small word is one of its words.
  if (token?.kind === 'word' && before.length > 0 && /^\p{Lu}\p{Ll}/u.test(token.text) && isName(before.at(-1)?.text ?? '')) return true;
  // "defended relative drift", "the strongest evaluated baseline"
  if (token?.lower === 'relative' && tokens[at + 1]?.kind === 'word' && !/^(?:to|with)$/.test(tokens[at + 1]?.lower ?? '') && before.length > 0) return true;
  if (/^(?:evaluated|trained|tested)$/.test(token?.lower ?? '') && before.length > 0 && tokens[at + 1]?.kind === 'word' && !BOUNDARY.has(tokens[at + 1]?.lower ?? '')) return true;
  // "76.9 Avg. F1"
  if (token?.text === '.' && before.at(-1)?.lower === 'avg' && tokens[at + 1]?.kind === 'word' && isName(tokens[at + 1]?.text ?? '')) return true;
  // "71% visual matching on"
  if (token?.lower === 'matching' && before.length > 0 && /^(?:on|in|for|accuracy|rate|score)$/.test(tokens[at + 1]?.lower ?? '')) return true;
  // "the space & memory footprint"
  if (token?.text === '&' && token.spaced && before.length > 0 && tokens[at + 1]?.kind === 'word' && /^[a-z]+$/.test(before.at(-1)?.text ?? '') && /^[a-z]+$/.test(tokens[at + 1]?.text ?? '')) return true;
  // "Wu & Palmer similarity"
  if (token?.text === '&' && before.length > 0 && /^\p{Lu}\p{Ll}/u.test(before.at(-1)?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? '')) return true;
  // "the strongest comparable agent"
  if (token?.lower === 'comparable' && before.length > 0 && tokens[at + 1]?.kind === 'word' && !BOUNDARY.has(tokens[at + 1]?.lower ?? '')) return true;
  // "existing open-source 32B agents"
  if (token?.kind === 'number' && before.length > 0 && /^[KMBT](?:-\w+)?$/.test(tokens[at + 1]?.text ?? '') && !tokens[at + 1]?.spaced && tokens[at + 2]?.kind === 'word') return true;
  if (token?.kind === 'word') return !BOUNDARY.has(token.lower) && !(before.length > 0 && BEAT_VERBS.has(token.lower) && token.lower !== 'beat');
  if (token?.kind === 'number') return before.length > 0 && (/^(?:pi|π)$/.test(before.at(-1)?.lower ?? '') || isName(before.at(-1)?.text ?? '') || before.at(-1)?.kind === 'mark' || tokens[at + 1]?.text === 'D' && !tokens[at + 1]?.spaced) && /^\d+(?:\.\d+)?$/.test(token.text) && tokens[at + 1]?.text !== '%';
  return before.length > 0 && token?.spaced === false && '-+&/@^_'.includes(token.text) && tokens[at + 1]?.spaced === false;
}

/** The noun phrase that ends before `end`, at most `most` words. */
export function phraseBefore(tokens: readonly Token[], end: number, from: number, most = 6): readonly Token[] {
  const words: Token[] = [];
  for (let at = end - 1; at >= from && words.length < most; at--) {
    const token = tokens[at];
    // "2.0-flash": a hyphen without spaces holds a name together.
    const hyphen = token?.text === '-' && !token.spaced && tokens[at + 1]?.spaced === false && words.length > 0;
    // "of all evaluated models"
    const isAdjective = words.length > 0 && (token?.lower === 'relative' || /^(?:evaluated|trained|tested)$/.test(token?.lower ?? '') && /^(?:all|the|our|every|each|other|of|most|[a-z]+est)$/.test(tokens[at - 1]?.lower ?? ''));
    if (!token || (token.kind === 'mark' && !hyphen) || (token.kind === 'word' && BOUNDARY.has(token.lower) && !isAdjective)) break;
    words.unshift(token);
  }
  return words;
}

/** The words of a phrase as the text has them, spaces made single. */
export function textOf(words: readonly Token[]): string {
  return words.map((token, at) => (at > 0 && token.spaced ? ' ' : '') + token.text).join('');
}
