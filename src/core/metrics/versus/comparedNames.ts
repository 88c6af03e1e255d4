import { isName } from '../text/names';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_VERBS, HAVE_VERBS, MATCH_VERBS } from '../words/changes';
import { BOUNDS, COMPARATIVE_PREPOSITIONS, EXAMPLE_WORDS, GOVERNORS, IN_FRONT_OF_ABOVE, LIST_WORDS, NEW_CLAUSES, OPENING_A_PHRASE, RIVAL_LIST_ENDS, TRIED_NOUNS } from '../words/rivals';
import { isModelName } from '../words/systems';
import { isAsGoodWith } from './versusBefore';

/** How far back a list of names is read, in tokens. */
const LIST = 60;

/** How far in front of "on par with X" the level may stand, in tokens. */
const LEVEL_IN_FRONT = 24;

/** Whether the list of names that ends here is of those that are compared with: "surpassing systems such as X (17.6%), Y (13.9%) and". */
export function isCompared(tokens: readonly Token[], end: number): boolean {
  let depth = 0;
  let isExample = false;
  for (let at = end - 1; at >= Math.max(0, end - LIST); at--) {
    const word = lowerAt(tokens, at);
    if (word === ')') depth++;
    if (word === '(') depth--;
    if (depth > 0) continue;
    // "outperforms it on multiple benchmarks, including Mathematics (+5.5 points)"
    if (EXAMPLE_WORDS.has(word) && isTriedOn(tokens, at - 1)) return false;
    // "outperforms all baselines on Foo, including X"
    isExample ||= EXAMPLE_WORDS.has(word);
    if (depth < 0 || NEW_CLAUSES.has(word)) return false;
    if (compares(word) || word === 'over' && at > 0) return true;
    if (states(word) || !isExample && RIVAL_LIST_ENDS.has(word)) return false;
  }
  return false;
}

function compares(word: string): boolean {
  return BEAT_VERBS.has(word) || MATCH_VERBS.has(word) || COMPARATIVE_PREPOSITIONS.has(word);
}

/** A verb that says what its subject has; "leading" is an adjective of systems. */
export function states(word: string): boolean {
  return CHANGE_VERBS.has(word) || HAVE_VERBS.has(word) && word !== 'leading';
}

/** "benchmarks," in front of "including". */
function isTriedOn(tokens: readonly Token[], at: number): boolean {
  return TRIED_NOUNS.has(lowerAt(tokens, textAt(tokens, at) === ',' ? at - 1 : at));
}

/** "tasks such as SLAM (66% error reduction) and object detection (50x)": examples of what something was tried on. */
export function isExampleOfTasks(tokens: readonly Token[], end: number): boolean {
  let depth = 0;
  for (let at = end - 1; at >= Math.max(1, end - 24); at--) {
    const word = lowerAt(tokens, at);
    if (word === ')') depth++;
    else if (word === '(') depth--;
    if (depth > 0 || word === '(') continue;
    if (/^(?:;|which|that|while)$/.test(word) || CHANGE_VERBS.has(word) || HAVE_VERBS.has(word)) return false;
    if (word === 'as' && lowerAt(tokens, at - 1) === 'such') return isTriedOn(tokens, at - 2);
    if (word === 'including' || word === 'like') return isTriedOn(tokens, at - 1);
  }
  return false;
}

/** The preposition that the list of names ending here depends on; empty without one. */
export function governor(tokens: readonly Token[], end: number): string {
  let depth = 0;
  for (let at = end - 1; at >= Math.max(0, end - LIST); at--) {
    const word = lowerAt(tokens, at);
    if (word === ')') depth++;
    else if (word === '(') depth--;
    else if (depth === 0 && !isWithModel(tokens, at)) {
      if (beginsList(tokens, at)) return '';
      if (GOVERNORS.has(word)) return word;
      if (!isOfList(tokens[at])) return '';
    }
  }
  return '';
}

/** "AppAgent with GPT-4V" */
function isWithModel(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'with' && isName(textAt(tokens, at - 1)) && isModelName(textAt(tokens, at + 1));
}

/** ", with GPT-5 (63.0%) and GPT-4 (61.2%) behind", "In Numerical Calculation, FooNet (63.2)": the list itself begins with the preposition. */
function beginsList(tokens: readonly Token[], at: number): boolean {
  const isRest = lowerAt(tokens, at) === 'with' && textAt(tokens, at - 1) === ',' && isModelName(textAt(tokens, at + 1));
  return isRest || /^(?:In|On|Across)$/.test(textAt(tokens, at));
}

/** A name, a number or a small word within a list of names. */
function isOfList(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || LIST_WORDS.has(token.lower) || isName(token.text));
}

/** "a score of 64, on par with X (63), well above Y (60) but below Z (70)": whether the name that begins here is one of those beside a level. */
export function isBesideLevel(tokens: readonly Token[], start: number): boolean {
  const at = start - 1;
  const isAsGood = isAsGoodWith(tokens, at);
  if (!isAsGood && !isBound(tokens, at)) return false;
  for (let level = at - 1; level >= Math.max(0, at - LEVEL_IN_FRONT); level--) {
    if (tokens[level]?.kind === 'number') return true;
    if (/^[.;]$/.test(textAt(tokens, level))) return false;
  }
  return false;
}

/** "64, above X", "but below X": a phrase of its own, and not "scores above 80". */
function isBound(tokens: readonly Token[], at: number): boolean {
  if (!BOUNDS.has(lowerAt(tokens, at))) return false;
  const front = lowerAt(tokens, at - 1);
  return OPENING_A_PHRASE.has(front) || IN_FRONT_OF_ABOVE.test(front);
}
