import { hasName, isAdverb } from '../text/phraseQuestions';
import { phraseFrom, textOf } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { NUMBER_WORDS } from '../words/numbers';
import { ADJECTIVES, DOING, IN_FRONT_OF_RIVALS, RIVAL_PLURALS, SETTING_UNITS, SHARE_ADJECTIVES, NOUNS_OF_MANY } from '../words/rivals';

/** The place where a rival's name begins, behind articles, "all", "previous" and the like. */
export function behindDeterminers(tokens: readonly Token[], from: number, to: number): number {
  // "over twice the second-best model"
  let at = /^(?:twice|double)$/.test(lowerAt(tokens, from)) ? from + 1 : from;
  while (at < to && (IN_FRONT_OF_RIVALS.test(lowerAt(tokens, at)) || isAloneComparable(tokens, at))) at++;
  if (NOUNS_OF_MANY.test(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) === 'of') at += 2;
  if (/^(?:only|just)$/.test(lowerAt(tokens, at))) at++;
  // "over four base models"
  const isCounted = NUMBER_WORDS.has(lowerAt(tokens, at)) && RIVAL_PLURALS.test(lastLower(phraseFrom(tokens, at + 1, to, 4)));
  if (isCounted) at++;
  // "lag significantly behind"
  if (isAdverb(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) === 'behind') at += 2;
  if (isStepCount(tokens, at)) return at + 3;
  return isTimesLarger(tokens, at) ? at + 3 : at;
}

/** "surpassing the 400x larger BarNet" */
function isTimesLarger(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' && /^(?:x|×|times)$/.test(lowerAt(tokens, at + 1)) && /^(?:larger|bigger|smaller)$/.test(lowerAt(tokens, at + 2));
}

/** "comparable models", but not "comparable and larger models". */
function isAloneComparable(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'comparable' && lowerAt(tokens, at + 1) !== 'and';
}

/** "surpassing 50-step FooNet" */
function isStepCount(tokens: readonly Token[], at: number): boolean {
  const unit = tokens[at + 2];
  return tokens[at]?.kind === 'number' && textAt(tokens, at + 1) === '-' && unit?.kind === 'word' && !unit.spaced && SETTING_UNITS.has(unit.lower);
}

/** "above the 20% random-guess baseline": the place behind a share in front of a name. */
export function behindShare(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.kind !== 'number' || textAt(tokens, from + 1) !== '%') return from;
  let at = from + 2;
  while (SHARE_ADJECTIVES.has(lowerAt(tokens, at))) at++;
  return at;
}

/** "using a ResNet": the place behind the verb of what is done instead. */
export function behindDoing(tokens: readonly Token[], at: number): number {
  if (!DOING.has(lowerAt(tokens, at))) return at;
  return /^an?$/.test(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
}

/** "7B and 13B models": the place behind sizes in front of their noun. */
export function behindSizes(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && (isSize(tokens, at) || at > from && isSizeLink(tokens, at))) at++;
  return at;
}

function isSize(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' && /^(?:[KMBTD]|-)$/.test(textAt(tokens, at + 1)) || /^[KMBTD]$/.test(textAt(tokens, at));
}

/** "3DGS", "2NFE": the place behind digits that begin a name. */
export function behindDigits(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  return tokens[at]?.kind === 'number' && next?.spaced === false && /^\p{Lu}{2,}/u.test(next.text) ? at + 1 : at;
}

function isSizeLink(tokens: readonly Token[], at: number): boolean {
  return /^(?:and|,|or|-)$/.test(lowerAt(tokens, at)) && tokens[at + 1]?.kind === 'number';
}

/** Several words in front of one noun that they share, with their noun. */
export function sharedNoun(tokens: readonly Token[], at: number, to: number): string | null {
  return afterAdjective(tokens, at, to) ?? afterHyphen(tokens, at, to) ?? pluralOfTwo(tokens, at, to);
}

/** "conventional and state-of-the-art approaches": adjectives share their noun. */
function afterAdjective(tokens: readonly Token[], at: number, to: number): string | null {
  if (at + 2 >= to || !ADJECTIVES.test(lowerAt(tokens, at)) || !/^(?:and|or)$/.test(lowerAt(tokens, at + 1))) return null;
  const words = phraseFrom(tokens, at + 2, to, 6);
  return words.length > 1 ? textOf([...tokens.slice(at, at + 2), ...words]) : null;
}

/** "strong open- and closed-source baselines" */
function afterHyphen(tokens: readonly Token[], at: number, to: number): string | null {
  if (textAt(tokens, at + 1) !== '-' || lowerAt(tokens, at + 2) !== 'and') return null;
  const words = phraseFrom(tokens, at + 3, to, 5);
  return words.length > 1 ? textOf([...tokens.slice(at, at + 3), ...words]) : null;
}

/** "strong discrete and latent-reasoning baselines": so do other words, where the noun is a plural. */
function pluralOfTwo(tokens: readonly Token[], at: number, to: number): string | null {
  const first = phraseFrom(tokens, at, to, 4);
  const and = at + first.length;
  const isUnfinished = first.length > 0 && first.length < 4 && !lastLower(first).endsWith('s') && !hasName(first);
  if (!isUnfinished || lowerAt(tokens, and) !== 'and') return null;
  const second = phraseFrom(tokens, and + 1, to, 5);
  return second.length > 1 && RIVAL_PLURALS.test(lastLower(second)) ? textOf(tokens.slice(at, and + 1 + second.length)) : null;
}
