import { isDatasetName } from '../dataset/datasetNames';
import { isName } from '../text/names';
import { behindOwn, endOf, hasDatasetName, hasName, isMeasure } from '../text/phraseQuestions';
import { isFiniteVerb, phraseBefore, phraseFrom } from '../text/phrases';
import { findToken, lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_VERBS, HAVE_VERBS } from '../words/changes';
import { PLURALS_IN_FRONT_OF_BY } from '../words/grammar';
import { METRIC_HEADS } from '../words/metrics';
import { CLAUSES, IN_FRONT_OF_LISTS, LEVEL_PHRASE, LOSING_OR_GAINING, NAME_ENDS, NOUNS_OF_VALUES, VERB_ADVERBS } from '../words/names';
import { isModelName } from '../words/systems';
import { COPULAS, LISTING_VERBS } from '../words/verbs';
import { MEASURED_HEADS, SORTED_PARTS } from '../words/places';

/** The names of a list, in order. */
export type Names = readonly (readonly Token[])[];

/** A stretch of tokens, and how many names are looked for in it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** "improves A, B and C by", "A and B are reduced by", "A and B of": the list of so many names nearest to the quantities. */
export function listBefore(tokens: readonly Token[], { from, to, count }: Stretch): Names | undefined {
  let end = to - 1;
  while (end > from && lowerAt(tokens, end) !== 'and') end--;
  if (end <= from) return undefined;
  const names = [phraseAfter(tokens, behindOwn(tokens, end + 1), to)];
  let isVerb = false;
  while (names.length < count) {
    if (textAt(tokens, end - 1) === ',') end--;
    // "Group Optimization (GO) and Tuning (T)"
    if (textAt(tokens, end - 1) === ')' && textAt(tokens, end - 3) === '(') end -= 3;
    const name = phraseBefore(tokens, end, from, 4);
    if (name.length === 0) return undefined;
    const plain = withoutVerb(name);
    names.unshift(plain);
    isVerb ||= CHANGE_VERBS.has(lowerAt(name, name.length - plain.length - 1));
    end -= name.length;
    if (names.length < count && textAt(tokens, end - 1) !== ',') return undefined;
  }
  const verb = lowerAt(tokens, end - 1) === 'the' ? end - 2 : end - 1;
  const isChanged = isVerb || CHANGE_VERBS.has(lowerAt(tokens, verb)) || CHANGE_VERBS.has(lowerAt(tokens, end));
  // "improves faithfulness and calibration by": what a verb changes is a measure.
  const isChangedName = (name: readonly Token[], index: number): boolean => isChanged && name.length < 4 && (index > 0 || names.some(isMetricPhrase));
  return names.every((name, index) => name.length > 0 && (isChangedName(name, index) || hasName(name) || isMetricPhrase(name))) ? names : undefined;
}

/** "A and B reach 31% and 35%": who has them. */
export function holdersBefore(tokens: readonly Token[], { from, to, count }: Stretch): Names | undefined {
  let verb = to - 1;
  while (verb > from && (LEVEL_PHRASE.test(lowerAt(tokens, verb)) || verb > to - 6 && isMeasureAt(tokens, verb))) verb--;
  if (!HAVE_VERBS.has(lowerAt(tokens, verb)) && !LOSING_OR_GAINING.has(lowerAt(tokens, verb))) return undefined;
  while (verb > from && VERB_ADVERBS.has(lowerAt(tokens, verb - 1))) verb--;
  if (lowerAt(tokens, verb - 1) === 'to') return undefined;
  const names = listBefore(tokens, { from, to: verb, count });
  // "evaluated on A and B, achieving": where, and not who.
  const first = names?.[0]?.[0];
  const lead = first === undefined ? '' : lowerAt(tokens, tokens.indexOf(first, from) - 1);
  const isInFront = textAt(tokens, endOf(tokens, names?.at(-1) ?? [], from)) === ',';
  const isPlaced = /^(?:on|across|in)$/.test(lead) || isInFront && /^(?:with|for|to|than|over|against)$/.test(lead);
  return isPlaced || names?.some(name => isMetricPhrase(name) || hasDatasetName(name)) ? undefined : names;
}

/** "On A, B, and C, it reaches 92.1, 85.3, and 70.2": exactly as many benchmarks behind one preposition as quantities that follow each other. */
export function namesAfterPreposition(tokens: readonly Token[], stretch: Stretch): Names | undefined {
  const { from, to, count } = stretch;
  for (let at = from; at < to; at++) {
    if (textAt(tokens, at) === ';' && from > 0) return undefined; // what another clause names
    if (!IN_FRONT_OF_LISTS.has(lowerAt(tokens, at)) || isClauseAhead(tokens, at, to)) continue;
    const names = placesFrom(tokens, { from: at + 1, to, count });
    if (names?.length === count) return names;
    const parts = partsFrom(tokens, { from: at + 1, to, count });
    if (parts) return parts;
  }
  return undefined;
}

/** The names behind the last "on", "for", "in" or "w.r.t." of a stretch, cut at commas and "and". */
export function namesBehind(tokens: readonly Token[], from: number, to: number): Names {
  let start = to - 1;
  while (start >= from && !/^(?:on|for|in|w\.r\.t)$/.test(lowerAt(tokens, start))) start--;
  start += textAt(tokens, start + 1) === '.' ? 2 : 1;
  if (start === from || /^an?$/.test(lowerAt(tokens, start)) || hasClause(tokens, start, to)) return [];
  const verb = findToken(tokens, [start, to], ({ lower }, at) => COPULAS.has(lower) || isFiniteVerb(tokens, at) && (!CHANGE_VERBS.has(lower) || lower.endsWith('s')));
  const list = tokens.slice(start, verb);
  // "in state estimation, the controller improves": somebody else does.
  if (verb >= 0 && list.findLastIndex(({ text }) => text === ',') > list.findLastIndex(({ lower }) => lower === 'and')) return [];
  return cutNames(tokens, start, verb < 0 ? to : verb).filter(name => hasName(name) || name.length <= 3 || isMetricPhrase(name));
}

/** A stretch cut into names at commas and "and", up to what ends the list. */
export function cutNames(tokens: readonly Token[], from: number, to: number): Names {
  const names: Token[][] = [[]];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    // "Evenness Index (EI) and Diversity Index (DI)"
    if (token?.text === '(' && textAt(tokens, at + 2) === ')') {
      at += 2;
      continue;
    }
    if (!token || /^(?:[;(.:]|by|with)$/.test(token.lower)) break;
    const isAsWell = token.lower === 'as' && lowerAt(tokens, at + 1) === 'well' && lowerAt(tokens, at + 2) === 'as';
    if (isAsWell) at += 2;
    if (isAsWell || token.text === ',' || token.lower === 'and') names.push([]);
    else if (token.lower !== 'the' && token.lower !== 'both') names.at(-1)?.push(token);
  }
  return names.filter(words => words.length > 0);
}

/** "outperforming A and B by": the list is of those that are beaten. */
export function isBeaten(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    const word = lowerAt(tokens, at);
    if (BEAT_VERBS.has(word)) return true;
    if (HAVE_VERBS.has(word) || CHANGE_VERBS.has(word) || word === 'on') return false;
  }
  return false;
}

/** Whether a phrase is the name of a measure: "macro F1", "recall values". */
export function isMetricPhrase(name: readonly Token[]): boolean {
  const head = name.length > 1 && /^values?$/.test(lastLower(name)) ? name.at(-2) : name.at(-1);
  return isMeasure(head);
}

function isMeasureAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'word' && isMeasure(tokens[at]);
}

function isClauseAhead(tokens: readonly Token[], at: number, to: number): boolean {
  for (let next = at; next < Math.min(to, at + 30); next++) if (textAt(tokens, next) === ';') return true;
  return false;
}

/** "in a scalable manner, bringing gains", "on A, which": what stands there is no list. */
function hasClause(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (CLAUSES.has(lowerAt(tokens, at))) return true;
    if (at > from && textAt(tokens, at - 1) === ',' && /^[a-z]{4,}ing$/.test(textAt(tokens, at))) return true;
    if (textAt(tokens, at) === '-' && at + 1 < to && lowerAt(tokens, at + 1) === 'and') return true;
  }
  return false;
}

/** "A, B, and C", "A / B": the names of places that follow each other, to one more than are looked for; undefined where there are not several. */
function placesFrom(tokens: readonly Token[], { from, to, count }: Stretch): Names | undefined {
  const names: (readonly Token[])[] = [];
  let next = from;
  let isLast = false;
  while (names.length <= count) {
    if (/^(?:the|both)$/.test(lowerAt(tokens, next))) next++;
    const name = placeFrom(tokens, next, to);
    if (!isPlace(name, isLast)) break;
    names.push(name);
    next += name.length;
    const comma = textAt(tokens, next) === ',' ? 1 : 0;
    const and = lowerAt(tokens, next + comma) === 'and' ? 1 : 0;
    const slash = tokens[next]?.text === '/' && tokens[next]?.spaced ? 1 : 0;
    if (isLast || comma + and + slash === 0) break;
    isLast = and === 1 || slash === 1 && names.length === count - 1;
    next += comma + and + slash;
  }
  return isLast ? names : undefined;
}

/** "on the easy, medium, and hard splits", "on easy, medium, and hard KITTI splits": as many adjectives as are counted, with the nouns that they share. */
function partsFrom(tokens: readonly Token[], { from, to, count }: Stretch): Names | undefined {
  const start = lowerAt(tokens, from) === 'the' ? from + 1 : from;
  const end = tokens.slice(start, Math.min(to, start + 3 * count + 1)).findIndex(({ lower }) => SORTED_PARTS.has(lower)) + start;
  const noun = tokens[end];
  if (end <= start || !noun) return undefined;
  const nouns = isName(textAt(tokens, end - 1)) ? tokens.slice(end - 1, end + 1) : [noun];
  const last = end + 1 - nouns.length;
  const adjectives = tokens.slice(start, last).filter(({ text, lower }) => text !== ',' && lower !== 'and');
  const isList = adjectives.length === count && count > 1 && adjectives.every(({ text }) => /^[a-z][a-z-]+$/.test(text)) && lowerAt(tokens, last - 2) === 'and';
  return isList ? adjectives.map(adjective => [adjective, ...nouns]) : undefined;
}

/** A phrase up to the verb in it. */
function placeFrom(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const phrase = phraseFrom(tokens, from, to, textAt(tokens, from + 1) === '^' ? 6 : 4);
  const verb = phrase.findIndex(token => HAVE_VERBS.has(token.lower));
  return verb > 0 ? phrase.slice(0, verb) : phrase;
}

/** A name of what something is measured on; the last of a list may be a plain noun: "on A, B, and other tasks". */
function isPlace(name: readonly Token[], isLast: boolean): boolean {
  const isNamed = isName(textAt(name, 0)) || isDatasetName(name.at(-1)) || isLast && MEASURED_HEADS.has(lastLower(name));
  if (name.length === 0 || !isNamed) return false;
  return !name.some(token => isModelName(token.text) || HAVE_VERBS.has(token.lower)) && !isMetricPhrase(name);
}

function phraseAfter(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const isEnd = (at: number): boolean => tokens[at]?.kind !== 'word' || NAME_ENDS.test(lowerAt(tokens, at)) || at > from && isVerbOfList(tokens, at);
  let end = from;
  while (end < Math.min(to, from + 4) && !isEnd(end)) end++;
  return tokens.slice(from, end);
}

/** A verb that ends a list of names; "scores of" is none. */
function isVerbOfList(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (CHANGE_VERBS.has(word)) return true;
  const isNoun = NOUNS_OF_VALUES.has(word) && lowerAt(tokens, at + 1) === 'of' || PLURALS_IN_FRONT_OF_BY.test(word) && lowerAt(tokens, at + 1) === 'by';
  return HAVE_VERBS.has(word) && !isNoun;
}

/** "improves MMLU" is MMLU, "overall RMSE" is RMSE. */
function withoutVerb(words: readonly Token[]): readonly Token[] {
  const named = words.findIndex(token => isName(token.text) || METRIC_HEADS.has(token.lower));
  const verb = words.findLastIndex(token => LISTING_VERBS.test(token.lower));
  return named < 0 || verb < 0 || verb >= words.length - 1 ? words : words.slice(verb + 1);
}
