import { benchmarkAt } from './benchmarkAt';
import { isDatasetName } from './datasetNames';
import { sourceBehind } from './datasetSource';
import { isMetricToken } from '../text/names';
import { shortMeasure } from '../measure/metricInPhrase';
import { behindSpan } from './nameLists';
import { namePhrase } from './namePhrase';
import { closingAt, endOf, hasDatasetName, hasName, isMeasure, isNameOnly, isPossessive, namesMeasureOrModel } from '../text/phraseQuestions';
import { isFiniteVerb, textOf, type Place } from '../text/phrases';
import { isPlaceName, isUnplaced, isVague } from './placing';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS } from '../words/changes';
import { ARTICLES } from '../words/grammar';
import { METRIC_HEADS } from '../words/metrics';
import { BOUNDARY } from '../words/nouns';
import { NUMBER_WORDS } from '../words/numbers';
import { CARRYING_OVER, CONTROLLING, DATASET_NOUNS, IN_FRONT_OF_STATEMENTS, LANGUAGES, LISTED_INPUTS, MEASURED_HEADS, MEASURES_BEHIND_NAMES, PLACE_PREPOSITIONS, RISES, SPANS, STEPS_OF_TIME, TRIED_PLURALS, UNNAMED_SEVERAL, UNNUMBERED_GAINS } from '../words/places';
import { GENERIC_NAMES } from '../words/systems';
import { TRIAL_NOUNS } from '../words/trials';

/** How far behind a quantity is looked, in tokens. */
const REACH = 18;

/** "a 5% gain on MMLU", "5% better in question answering": where the words behind a quantity say that it was measured. */
export function datasetBehind(place: Place): string | null {
  const { tokens, quantity, to, next } = place;
  return benchmarkBehind(tokens, quantity.to, Math.min(to, next)) ?? placedBehind(place);
}

/** "a 5% MMLU accuracy gain": the benchmark's name in the phrase behind the number. */
function benchmarkBehind(tokens: readonly Token[], from: number, to: number): string | null {
  for (let at = from; at < Math.min(to, from + 4); at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || BOUNDARY.has(token.lower)) return null;
    if (isDatasetName(token) && !isMetricToken(token) && token.lower !== 'test-suite') return textOf(benchmarkAt(tokens, at, to));
    if (at === from && (isBareItem(tokens, at, token) || isInFrontOfMeasure(tokens, at))) return token.text;
  }
  return null;
}

/** "a 7.43 WikiText2 perplexity" */
function isInFrontOfMeasure(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const isNamed = token !== undefined && !/^(?:Top-\d|Test-Suite)/i.test(token.text) && /^\p{Lu}.*\p{Ll}.*[\p{Lu}\d]/u.test(token.text) && !namesMeasureOrModel(token) && !isPossessive(token.text) && !GENERIC_NAMES.has(token.lower);
  return isNamed && next?.kind === 'word' && MEASURES_BEHIND_NAMES.has(next.lower);
}

/** "48.5% OSWorld, 62.6% ScreenShot-Pro)": a name in such a list. */
function isBareItem(tokens: readonly Token[], at: number, token: Token): boolean {
  const isAlone = /^[,).]$/.test(tokens[at + 1]?.text ?? '.');
  return isAlone && /\p{Ll}\p{Lu}/u.test(token.text) && !namesMeasureOrModel(token) && hasDatasetName(tokens.slice(Math.max(0, at - 6), at));
}

/** The first name behind "on", "in" and the like in the same statement, else the first task behind "for". */
function placedBehind(place: Place): string | null {
  const { tokens, quantity, to, nextUnjoined } = place;
  let isNear = true;
  let isClosed = false;
  let task: string | null = null;
  for (let at = quantity.to; at < Math.min(to, nextUnjoined, quantity.to + REACH); at++) {
    const word = lowerAt(tokens, at);
    // "in quality (measured across relevance and rigor)": a remark.
    if (word === '(' && (at > quantity.to || isPlacedRemark(tokens, at))) at = Math.max(at, closingAt(tokens, at, at + 21));
    // "(+0.7% to +3.1%) and delivers gains in others": another statement.
    else if (word === ')' && quantity.from > 0) isClosed = true;
    // "of 91.8% and 83.6%, respectively, for 3-way classification"
    else if (word === ',' && tokens[at + 1]?.kind !== 'number') isNear = lowerAt(tokens, at - 1) === 'respectively' && PLACE_PREPOSITIONS.has(lowerAt(tokens, at + 1));
    else if (beginsStatement(tokens, at, isClosed)) return task;
    const applied = appliedTo(place, at);
    if (applied) return textOf(applied);
    const name = placedName(place, at, isNear);
    if (!name) continue;
    const said = saidOf(tokens, at, name);
    // "for code search across multiple languages": the task says more than what is not named.
    if (said && task !== null && word === 'across' && UNNAMED_SEVERAL.has(lowerAt(tokens, at + 1))) return task;
    if (said) return said;
    // "for BarNet" is whose it is, "for Hindi" is where.
    if (!isNameOnly(name) || name.every(({ lower }) => LANGUAGES.has(lower))) task ??= textOf(name);
  }
  return task;
}

/** "13.6% (up to 30% in Spanish) on FooSet": a remark with a place of its own, and another one behind it. */
function isPlacedRemark(tokens: readonly Token[], open: number): boolean {
  const close = closingAt(tokens, open, open + 21);
  return close > 0 && /^(?:on|in|across)$/.test(lowerAt(tokens, close + 1)) && tokens.slice(open, close).some(({ lower }) => /^(?:on|in|for|across)$/.test(lower));
}

/** "; the", "while it", "and further improves", "and on": what is said from here on is of something else. */
function beginsStatement(tokens: readonly Token[], at: number, isClosed: boolean): boolean {
  const [word, before] = [lowerAt(tokens, at), lowerAt(tokens, at - 1)];
  // ", with the largest gains on A (31%)"
  if (word === 'with' && before === ',' && /^(?:largest|biggest|greatest|strongest|highest)$/.test(lowerAt(tokens, lowerAt(tokens, at + 1) === 'the' ? at + 2 : at + 1))) return true;
  if (word === ';' || word === 'while' || word === 'whereas' || word === 'but') return true;
  if (word === 'and') return IN_FRONT_OF_STATEMENTS.has(lowerAt(tokens, at + 1)) || isOtherGain(tokens, at + 1) || before === ',' && (isOwnClause(tokens, at + 1) || isOwnTrial(tokens, at + 1));
  const isAdverb = /ly$|^(?:further|also|even|then)$/.test(before);
  const isJoined = before === 'and' || isAdverb && lowerAt(tokens, at - 2) === 'and';
  return (isClosed || isJoined) && (isFiniteVerb(tokens, at) || before === 'and' && CARRYING_OVER.has(word));
}

/** "and strong gains on the hardest tasks": of something else, which no number says. */
function isOtherGain(tokens: readonly Token[], at: number): boolean {
  const noun = CHANGE_NOUNS.has(lowerAt(tokens, at)) ? at : at + 1;
  return UNNUMBERED_GAINS.has(lowerAt(tokens, noun)) && /^(?:on|in|across|for)$/.test(lowerAt(tokens, noun + 1));
}

/** ", and zero-shot evaluation on BarSet confirms": another trial. */
function isOwnTrial(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4 && tokens[at]?.kind === 'word'; at++) if (TRIAL_NOUNS.test(lowerAt(tokens, at))) return PLACE_PREPOSITIONS.has(lowerAt(tokens, at + 1));
  return false;
}

/** ", and its success rate on FooSet falls", ", and accuracy on FooSet falls": a subject with a verb of its own. */
function isOwnClause(tokens: readonly Token[], from: number): boolean {
  if (!/^(?:its|their|our|the)$/.test(lowerAt(tokens, from)) && !METRIC_HEADS.has(lowerAt(tokens, from)) && !METRIC_HEADS.has(lowerAt(tokens, from + 1))) return false;
  for (let at = from + 1; at < from + 10 && tokens[at] && tokens[at]?.kind !== 'number'; at++) if (isFiniteVerb(tokens, at)) return true;
  return false;
}

/** "when applying FooNet to the BarSet dataset" */
function appliedTo({ tokens, quantity, to }: Place, at: number): readonly Token[] | undefined {
  const isApplied = lowerAt(tokens, at) === 'to' && tokens.slice(Math.max(quantity.to, at - 4), at).some(token => /^appl(?:y|ying|ied)$/.test(token.lower));
  const name = isApplied ? namePhrase(tokens, at + 1, to) ?? [] : [];
  return hasDatasetName(name) || DATASET_NOUNS.has(lastLower(name)) ? name : undefined;
}

/** The name behind a preposition, if it is a place; with a comma between, only "on" and "across" are near enough. */
function placedName(place: Place, at: number, isNear: boolean): readonly Token[] | undefined {
  const { tokens, to, next } = place;
  const preposition = lowerAt(tokens, at);
  const isPlacing = isNear ? PLACE_PREPOSITIONS.has(preposition) : /^(?:on|across|over)$/.test(preposition);
  if (!isPlacing || belongsToNoun(tokens, at, to)) return undefined;
  const said = namePhrase(tokens, at + 1, next > at ? Math.min(to, next) : to);
  const name = said && (isActivity(said) ? withObject(place, at, said) : withoutMeasure(tokens, at, said));
  // "by 7% in weighted rubric score"
  if (/^(?:in|on)$/.test(preposition) && said && !hasName(said) && /^scores?$/.test(lowerAt(tokens, endOf(tokens, said, at)))) return undefined;
  if (!name || preposition === 'in' && STEPS_OF_TIME.test(lastLower(name)) || preposition === 'over' && !TRIED_PLURALS.has(lastLower(name)) && !hasDatasetName(name)) return undefined;
  const isPlaced = isPlaceName(preposition, name, isNear) && !isUnplaced(tokens, at, name);
  return isPlaced || isListedPlace(place, at, name) ? name : undefined;
}

/** "8.7x on FooSet, 45x on longer sequences": what is fed in is meant where it stands in a list with others. */
function isListedPlace({ tokens, quantity, floor, next }: Place, at: number, name: readonly Token[]): boolean {
  if (lowerAt(tokens, at) !== 'on' || at > quantity.to + 1 || name.length < 2 || hasName(name) || !LISTED_INPUTS.has(lastLower(name))) return false;
  const isAnother = ({ lower }: Token): boolean => lower === 'on';
  return floor > 0 && tokens.slice(floor, floor + 2).some(isAnother) || tokens.slice(next, next + 5).some(isAnother);
}

/** Whether a preposition says what the word in front of it is of, and not where. */
function belongsToNoun(tokens: readonly Token[], at: number, to: number): boolean {
  const [preposition, before] = [lowerAt(tokens, at), lowerAt(tokens, at - 1)];
  if (preposition === 'for') return CONTROLLING.has(before);
  if (preposition !== 'in') return false;
  // "a rise in likes": what rises.
  const isNamed = isMeasure(tokens[at - 2]) || /^\p{Lu}{2,}$/u.test(textAt(tokens, at - 2)); // "TTFT reduction in serving"
  if (RISES.has(before) && !isNamed && !MEASURED_HEADS.has(lastLower(namePhrase(tokens, at + 1, to) ?? []))) return true;
  return CHANGE_NOUNS.has(before) && shortMeasure(tokens, at + 1, to).length > 0;
}

/** "detecting": one participle. */
function isActivity(name: readonly Token[]): boolean {
  return name.length === 1 && /^[a-z]{4,}ing$/.test(textAt(name, 0));
}

/** "in detecting both A and B": what is detected; undefined behind "for", where it is a purpose. */
function withObject({ tokens, to }: Place, at: number, activity: readonly Token[]): readonly Token[] | undefined {
  const [preposition, article] = [lowerAt(tokens, at), lowerAt(tokens, at + 2)];
  if (preposition === 'for') return ARTICLES.has(article) ? undefined : activity;
  const hasObject = preposition === 'in' && (ARTICLES.has(article) || article === 'both' || article === 'all');
  return hasObject ? namePhrase(tokens, at + 2, to) ?? activity : activity;
}

/** "on Terminal-Bench SR": the data set, then the measure. */
function withoutMeasure(tokens: readonly Token[], at: number, name: readonly Token[]): readonly Token[] {
  const [first, last] = [name[0], name.at(-1)];
  if (!first || !last || first === last || !isDatasetName(first)) return name;
  return isMeasure(last) ? benchmarkAt(tokens, tokens.indexOf(first, at), at + 3) : name;
}

/** What the name behind a preposition says of where; null of one behind "for", which is no more than a task. */
function saidOf(tokens: readonly Token[], at: number, name: readonly Token[]): string | null {
  const end = endOf(tokens, name, at);
  // "for question answering on SQuAD": the data set says more than the task.
  const source = sourceBehind(tokens, end, name);
  if (source) return source;
  if (lowerAt(tokens, at) === 'for') return hasDatasetName(name) ? textOf(name) : null;
  // "on four challenging benchmarks": as said.
  const isCounted = tokens[at + 1]?.kind === 'number' || NUMBER_WORDS.has(lowerAt(tokens, at + 1)) || lowerAt(tokens, end) === 'including';
  return isCounted && isVague(textOf(name)) ? textOf(tokens.slice(at + 1, behindSpan(tokens, end, SPANS))) : textOf(name);
}
