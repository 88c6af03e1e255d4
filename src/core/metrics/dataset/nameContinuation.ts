import { isName } from '../text/names';
import { isFiniteVerb, isStatingVerb, phraseFrom } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { ARTICLES_AND_OWN } from '../words/grammar';
import { UNITS_BEFORE_RIVALS } from '../words/aroundNumbers';
import { REPORTS } from '../words/names';
import { BOUNDARY } from '../words/nouns';
import { NUMBER_WORDS } from '../words/numbers';
import { DATA_PLURALS, IN_FRONT_OF_SETS, LIST_PLURALS, NOUNS_THERE, OUTCOME_PARTICIPLES, RANGING, SET_ENDS, SHOWING_VERBS, SITUATIONS, VERSION } from '../words/places';
import { SYSTEM_HEADS, isModelName } from '../words/systems';

/** How far a list of plain words may reach to the noun that they describe, in tokens. */
const PLAIN_LIST = 14;

/** Whether the name of a data set, task or field that begins at `start` goes on with the token at `at`. */
export function continuesName(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  const last = at > start ? tokens[at - 1] : undefined;
  if (!token) return false;
  if (token.kind === 'number') return last !== undefined && continuesWithNumber(tokens, at, last);
  if (token.lower === 'and' || token.text === ',' || token.text === '&' && token.spaced) return last !== undefined && continuesList(tokens, at, start);
  if (token.kind === 'mark') return last !== undefined && holdsTogether(tokens, at);
  return !endsName(tokens, at, last) && (isNounThere(tokens, at, last) || isNameWord(token, last));
}

/** "AIME 2024", "Foo-2", "all 4-bit models"; what is a share or a factor begins something else. */
function continuesWithNumber(tokens: readonly Token[], at: number, last: Token): boolean {
  const next = tokens[at + 1];
  const isCompound = next?.text === '-' && !next.spaced && tokens[at + 2]?.kind === 'word';
  const isDimension = next?.text === 'D' && !next.spaced;
  return (isName(last.text) || last.text === '-' || isCompound || isDimension) && !/^[%x×]$/.test(next?.lower ?? '');
}

/** "text-to-image", "A/B": a mark between two words that touch it; "on single- and multi-scene scenarios". */
function holdsTogether(tokens: readonly Token[], at: number): boolean {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  if (!mark || mark.spaced) return false;
  const isSplit = mark.text === '-' && next?.lower === 'and' && textAt(tokens, at + 2).includes('-');
  return isSplit || '-+/&@'.includes(mark.text) && next?.spaced === false;
}

/** Whether the comma or "and" at a position joins something to the name that begins at `start`. */
function continuesList(tokens: readonly Token[], at: number, start: number): boolean {
  const isComma = textAt(tokens, at) === ',';
  const isPlain = !isName(textAt(tokens, at - 1));
  // "across math, coding, and science benchmarks"
  if (isComma && isPlain && endsPlainList(tokens, at)) return true;
  // "across five backbones, three benchmarks, and two formats"
  if (isComma && isPlain && SYSTEM_HEADS.test(lowerAt(tokens, at - 1)) && NUMBER_WORDS.has(lowerAt(tokens, at + 1))) return true;
  const next = isComma && lowerAt(tokens, at + 1) === 'and' ? at + 2 : at + 1;
  // "19% on the hardest split and overall 69%"
  if (lowerAt(tokens, next) === 'overall' && tokens[next + 1]?.kind === 'number') return false;
  if (!mayBeItem(tokens, next, isComma)) return false;
  // "in complex, mixed-modality tasks": adjectives.
  if (isComma && isPlain && at - start === 1) return DATA_PLURALS.has(lastLower(phraseFrom(tokens, at + 1, at + 6, 4)));
  const isVersioned = tokens[at - 1]?.kind === 'number' && at - 2 >= start;
  const item = textAt(tokens, isVersioned ? at - 2 : at - 1);
  if (beginsAnotherList(tokens, next, item) || isNextBeaten(tokens, start, next)) return false;
  if (isComma) return isName(item) && isName(textAt(tokens, next)) && endsItem(tokens, next + 1);
  return (isName(item) === isName(textAt(tokens, next)) || textAt(tokens, at - 1) === ',');
}

/** Behind a comma or an "and": a word that a list may go on with. */
function mayBeItem(tokens: readonly Token[], at: number, isBehindComma: boolean): boolean {
  const item = tokens[at];
  if (item?.kind !== 'word' || BOUNDARY.has(item.lower) || isStatingVerb(item.lower)) return false;
  // "on the benchmark and conduct an analysis"
  if (!isName(item.text) && ARTICLES_AND_OWN.has(lowerAt(tokens, at + 1))) return false;
  return !item.lower.endsWith('ing') || !isBehindComma && !OUTCOME_PARTICIPLES.has(item.lower);
}

/** "beats X by 7.6 points on FooBench and Y by 1.6": the next one that is beaten, by an amount of its own. */
function isNextBeaten(tokens: readonly Token[], start: number, at: number): boolean {
  const amount = tokens[start - 2];
  const isMeasured = amount?.kind === 'number' || amount?.text === ')' || UNITS_BEFORE_RIVALS.has(amount?.text ?? '');
  const name = phraseFrom(tokens, at, at + 5, 3);
  const end = at + name.length;
  return isMeasured && (isFiniteVerb(tokens, end) || lowerAt(tokens, end) === 'by' && tokens[end + 1]?.kind === 'number');
}

/** Behind a comma or an "and": what it was tried with, or somebody else. */
function beginsAnotherList(tokens: readonly Token[], at: number, item: string): boolean {
  // "across four datasets and four ASR models"
  const isCounted = NUMBER_WORDS.has(lowerAt(tokens, at));
  const counted = isCounted ? phraseFrom(tokens, at + 1, at + 7, 4) : [];
  if (isCounted && (counted.some(token => SYSTEM_HEADS.test(token.lower)) || !counted.some(token => DATA_PLURALS.has(token.lower) || SITUATIONS.has(token.lower)))) return true;
  // "on MMMU and Claude 3.5 by", "in Trip Planning, GPT-4": a benchmark and somebody else.
  return isModelName(textAt(tokens, at)) && !isModelName(item);
}

/** Plain words with commas and an "and" between, up to the noun that they all describe. */
function endsPlainList(tokens: readonly Token[], from: number): boolean {
  let hasAnd = false;
  for (let at = from; at < Math.min(tokens.length, from + PLAIN_LIST); at++) {
    const { kind, lower, text } = tokens[at] as Token;
    if (lower === 'and') hasAnd = true;
    else if (LIST_PLURALS.has(lower)) return hasAnd;
    else if (kind !== 'word' ? text !== ',' && text !== '-' : BOUNDARY.has(lower) || isStatingVerb(lower) || isName(text)) return false;
  }
  return false;
}

/** Behind a further name of a list comes the next one, or the list ends; its version may stand between. */
export function endsItem(tokens: readonly Token[], at: number): boolean {
  const version = tokens[at];
  const isVersion = version?.kind === 'number' && version.spaced || VERSION.test(version?.text ?? '');
  const end = isVersion ? at + 1 : at;
  return /^(?:,|and|\.)$/.test(tokens[end]?.text ?? '.') || REPORTS.test(lowerAt(tokens, end));
}

/** A word that begins what is said of the name. */
function endsName(tokens: readonly Token[], at: number, last: Token | undefined): boolean {
  const [word, next] = [lowerAt(tokens, at), lowerAt(tokens, at + 1)];
  // "experiments on tasks show"
  if (last?.lower.endsWith('s') && SHOWING_VERBS.has(word)) return true;
  // "games like chess"
  if (word === 'like') return !isName(textAt(tokens, at + 1));
  // "a set of questions drifted by up to 6 points"
  if (last?.lower.endsWith('s') && /^[a-z]{4,}ed$/.test(word) && /^(?:by|from)$/.test(next)) return true;
  return RANGING.has(word) || word === 'results' && next === 'in';
}

/** Words that end most phrases and are nouns or adjectives where they stand. */
function isNounThere(tokens: readonly Token[], at: number, last: Token | undefined): boolean {
  const [word, next] = [lowerAt(tokens, at), tokens[at + 1]];
  // "on the held-out set,", "in the refusal setting,"
  if (last && /^(?:sets?|setting)$/.test(word) && SET_ENDS.test(next?.lower ?? '')) return true;
  // "in online annotation costs"
  if (last && word === 'costs') return !isFiniteVerb(tokens, at);
  if (next?.kind !== 'word') return false;
  // "representative leading models"
  if (last && word === 'leading' && next.lower !== 'to' && !last.lower.endsWith('s')) return true;
  if (BOUNDARY.has(next.lower)) return false;
  // "in yield prediction"
  if (NOUNS_THERE.has(word) && !isFiniteVerb(tokens, at)) return true;
  // "driving videos"
  return !last && word.endsWith('ing') && next.lower.endsWith('s');
}

/** A word that ends no phrase, or that its capital makes a part of the name. */
function isNameWord({ lower, text }: Token, last: Token | undefined): boolean {
  if (last && /^[A-Z]/.test(text)) return true;
  if (BOUNDARY.has(lower)) return false;
  // "the test sets"
  return !isStatingVerb(lower) || lower === 'sets' && IN_FRONT_OF_SETS.has(last?.lower ?? '');
}
