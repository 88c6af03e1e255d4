import { isDatasetName } from '../dataset/datasetNames';
import { afterDeviation } from '../quantities/numerals';
import { isMetricToken, isName } from '../text/names';
import { behindArticle, openBefore } from '../text/phraseQuestions';
import { phraseBefore, phraseFrom, textOf } from '../text/phrases';
import { lastLower, lowerAt, textAt, tokensBefore } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_NOUNS, COMPARATIVES, MATCH_VERBS } from '../words/changes';
import { ARTICLES_AND_OWN, JOINTS } from '../words/grammar';
import { METRIC_HEADS } from '../words/metrics';
import { BEHIND_VALUES, HOLDER_PREPOSITIONS, IN_FRONT_OF_NAMED_RIVALS, IN_FRONT_OF_RIVAL_VALUES, REACHED_BY, RIVAL_HEADS, VERSUS_WORDS } from '../words/rivals';
import { GENERIC_NAMES } from '../words/systems';

/** "compared to CLAM (F1 = 0.76, FPR = 69%)": whose numbers a parenthesis holds, where others are compared with. */
export function rivalInFront(tokens: readonly Token[], at: number): string | null {
  const held = heldFor(tokens, at);
  if (held !== null) return held;
  const open = openBefore(tokens, at, 12);
  const name = open < 0 ? undefined : nameBefore(tokens, open);
  if (name === undefined) return apposedHolder(tokens, open, at) ?? beatenHolder(tokens, at);
  return isComparedName(tokens, open - 1) ? name : null;
}

/** "compared to X": whether the name that stands here is one that others are compared with. */
function isComparedName(tokens: readonly Token[], name: number): boolean {
  for (let at = name - 1; at > Math.max(-1, name - 23); at--) {
    const word = lowerAt(tokens, at);
    if (VERSUS_WORDS.has(word)) return true;
    if (word === ';' || word === '.' || word === ')' && !JOINTS.has(lowerAt(tokens, at + 1))) return false;
  }
  return false;
}

/** "compared to 65.1 for X and 70.3 for Y": who has a number that others are compared with. */
function heldFor(tokens: readonly Token[], at: number): string | null {
  const end = behindValues(tokens, at);
  const isReached = REACHED_BY.has(lowerAt(tokens, end)) && lowerAt(tokens, end + 1) === 'by';
  const preposition = isReached ? end + 1 : end;
  if (!HOLDER_PREPOSITIONS.has(lowerAt(tokens, preposition)) || !isComparedValue(tokens, at, lowerAt(tokens, preposition))) return null;
  const words = phraseFrom(tokens, behindArticle(tokens, preposition + 1), Math.min(tokens.length, preposition + 7), 4);
  const isNamed = words.some(token => isName(token.text) && !isDatasetName(token));
  return isNamed || RIVAL_HEADS.has(lastLower(words)) ? textOf(words) : null;
}

/** "compared to 65.1 for X", "than the 65.1 of X": whether others are compared with the number that stands here. */
function isComparedValue(tokens: readonly Token[], at: number, preposition: string): boolean {
  if (lowerAt(tokens, at - 1) === 'the' && lowerAt(tokens, at - 2) === 'than') return true;
  return preposition !== 'of' && tokensBefore(tokens, at, 16).some(token => IN_FRONT_OF_RIVAL_VALUES.has(token.lower));
}

/** The place behind a number with its unit and its measure, and behind a second one that "and" joins. */
function behindValues(tokens: readonly Token[], at: number): number {
  let end = afterDeviation(tokens, at + 1);
  while (end < at + 7 && isUnitOrMeasure(lowerAt(tokens, end))) end++;
  // "versus 58% and $1.10 for X": both are X's.
  for (let number = joinedNumber(tokens, end); number !== undefined; number = joinedNumber(tokens, end)) {
    end = number + 1;
    while (BEHIND_VALUES.has(lowerAt(tokens, end))) end++;
  }
  return end;
}

function isUnitOrMeasure(word: string): boolean {
  return BEHIND_VALUES.has(word) || METRIC_HEADS.has(word) || CHANGE_NOUNS.has(word);
}

/** Where the number stands that "and" joins here. */
export function joinedNumber(tokens: readonly Token[], and: number): number | undefined {
  const number = textAt(tokens, and + 1) === '$' ? and + 2 : and + 1;
  return lowerAt(tokens, and) === 'and' && tokens[number]?.kind === 'number' ? number : undefined;
}

/** "over the strongest model (Foo-32B, 40.9%)": who is named in front of the number in a parenthesis, where others are compared with. */
function apposedHolder(tokens: readonly Token[], open: number, at: number): string | null {
  if (open < 0 || textAt(tokens, at - 1) !== ',') return null;
  const words = tokens.slice(open + 1, at - 1);
  if (words.length > 6 || words.some(token => token.kind === 'mark' && !/^[-.+/]$/.test(token.text))) return null;
  const isNamed = isName(textAt(words, 0)) && !isDatasetName(words[0]);
  const isRival = tokensBefore(tokens, open, 9).some(token => IN_FRONT_OF_NAMED_RIVALS.has(token.lower) || BEAT_VERBS.has(token.lower));
  return isNamed && isRival ? textOf(words) : null;
}

/** "surpassing the previous best of 46.6%": whose level is surpassed. */
function beatenHolder(tokens: readonly Token[], at: number): string | null {
  if (!/^(?:of|at)$/.test(lowerAt(tokens, at - 1)) || isLessOrMore(tokens, at)) return null;
  // "approaching o1 (high) at 88.5%"
  const end = textAt(tokens, at - 2) === ')' && textAt(tokens, at - 4) === '(' ? at - 4 : at - 1;
  const words = phraseBefore(tokens, end, Math.max(0, at - 11), 6);
  const front = end - 1 - words.length;
  const verb = lowerAt(tokens, ARTICLES_AND_OWN.has(lowerAt(tokens, front)) ? front - 1 : front);
  const isOutcome = METRIC_HEADS.has(lastLower(words)) || CHANGE_NOUNS.has(lastLower(words));
  return words.length > 0 && !isOutcome && (BEAT_VERBS.has(verb) || MATCH_VERBS.has(verb)) ? textOf(words) : null;
}

/** "matching commercial judges at 30-60% lower cost": a difference, which they have not. */
function isLessOrMore(tokens: readonly Token[], at: number): boolean {
  let end = at;
  while (end < at + 6 && tokens[end] && tokens[end]?.kind !== 'word') end++;
  return COMPARATIVES.has(lowerAt(tokens, end));
}

/** "Qwen-3 (235B) with 77%": the name in front, a parenthesis between allowed. */
export function nameBefore(tokens: readonly Token[], end: number): string | undefined {
  let at = end - 1;
  if (textAt(tokens, at) === ')') while (at > 0 && at > end - 6 && textAt(tokens, at) !== '(') at--;
  if (textAt(tokens, at) === '(') at--;
  return isOwnName(tokens[at]) ? tokens[at]?.text : undefined;
}

/** A name of a system with two capitals or digits at least, and no general word. */
function isOwnName(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !isName(token.text) || GENERIC_NAMES.has(token.lower)) return false;
  return !isMetricToken(token) && !isDatasetName(token) && /\p{Lu}.*[\p{Lu}\d]/u.test(token.text);
}
