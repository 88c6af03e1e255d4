import { closingAt, endsInMeasure, hasDatasetName, hasName } from '../text/phraseQuestions';
import { phraseFrom, textOf } from '../text/phrases';
import type { Quantity } from '../quantities/quantities';
import { copulaBefore, isThing } from '../measure/metricOfStatement';
import { cutNames, holdersBefore, isBeaten, isMetricPhrase, listBefore, namesAfterPreposition, namesBehind, type Names } from './respectiveLists';
import { areMeans, pairedRuns, runLength } from './respectivePairs';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_NOUNS, MATCH_VERBS } from '../words/changes';
import { METRIC_HEADS } from '../words/metrics';
import { NO_RIVALS_BEHIND, PRONOUNS, SHARED_MEASURES } from '../words/names';
import { TO_OR_WITH } from '../words/rivals';
import { UNITS_OF_SHARES } from '../words/shapes';
import { isModelName } from '../words/systems';

/** What one of several quantities is of, or was measured on. */
export interface RespectiveName {
  readonly metric?: string;
  readonly subject?: string;
  readonly versus?: string;
  readonly dataset?: string;
}

/**
 * Which name belongs to which quantity, by the quantity's index:
 * "84.1% and 90.2% on MMLU and GSM8K, respectively", "RMSE and MAE fall by 9% and 7%, respectively". Where the sentence lists no names,
 * they are those of the data sets that the sentences before speak of.
 */
export function respectiveNames(tokens: readonly Token[], stated: readonly Quantity[], datasets: string | null): ReadonlyMap<number, RespectiveName> {
  const end = tokens.findIndex(token => token.lower === 'respectively');
  if (end < 0) return pairedNames(tokens, stated, stated.length);
  // "while respectively reducing A and B by 2x and 3x": in front of all of them.
  if (!stated.some(({ to }) => to <= end)) return pairedNames(tokens, stated, stated.length);
  const run = runBefore(tokens, stated, end);
  if (!run) return new Map(mixedPair(tokens, stated, end));
  // "reducing CD and LPIPS by 2.2% and 2.0%, while A and B rise by 3% and 4%, respectively": the pairs in front have names of their own.
  const found = pairedNames(tokens, stated, run.first);
  const compared = measuresStated(run) ?? holdersOf(run) ?? rivalsOf(run);
  if (compared) addTo(found, run.first, compared);
  else addListed(found, run, stated);
  if (!found.has(run.first)) addTo(found, run.first, ofRunInFront(run, stated, found) ?? placesInFront(run, stated) ?? datasetsInFront(run, datasets));
  return found;
}

/**
 * "beats A and B by 5% and 11%, while running 6x and 11x faster, respectively": the same rivals;
 * "81.5% coverage and a 69.7% pass rate, exceeding A by 27 and 36 points, respectively": the same measures.
 */
function ofRunInFront({ tokens, first, count }: Run, stated: readonly Quantity[], found: ReadonlyMap<number, RespectiveName>): readonly RespectiveName[] | undefined {
  const front = stated.slice(Math.max(0, first - count), first);
  if (front.length < count) return undefined;
  const rivals = front.map((_, index) => found.get(first - count + index)?.versus);
  if (rivals.every(versus => versus !== undefined)) return rivals.map(versus => ({ versus }));
  const measures = front.map(({ to }) => phraseFrom(tokens, to, tokens.length, 4));
  const areAlike = front.every(({ unit }) => UNITS_OF_SHARES.has(unit)) && UNITS_OF_SHARES.has(stated[first + count - 1]?.unit ?? '');
  return areAlike && measures.every(endsInMeasure) ? measures.map(words => ({ metric: textOf(words) })) : undefined;
}

/** "58% on A and 71% on B, improving over X by 4% and 10%, respectively": on the same. */
function placesInFront({ tokens, first }: Run, stated: readonly Quantity[]): readonly RespectiveName[] | undefined {
  const pair = pairedRuns(tokens, stated).find(named => named.first === first && named.role === 'dataset');
  return pair?.names.map(dataset => ({ dataset }));
}

/** "We evaluate on XSum and SAMSum. ROUGE improves by 1.7 and 2.3 points, respectively.": as many data sets as quantities. */
function datasetsInFront({ count }: Run, datasets: string | null): readonly RespectiveName[] {
  const names = datasets?.split(/,? and |, /) ?? [];
  return names.length === count ? names.map(dataset => ({ dataset })) : [];
}

/** The names of those quantities, up to one, that have them without "respectively". */
function pairedNames(tokens: readonly Token[], stated: readonly Quantity[], to: number): Map<number, RespectiveName> {
  const found = new Map<number, RespectiveName>();
  for (const { first, role, names } of pairedRuns(tokens, stated)) addTo(found, first, names.slice(0, Math.max(0, to - first)).map(name => ({ [role]: name })));
  return found;
}

function addListed(found: Map<number, RespectiveName>, run: Run, stated: readonly Quantity[]): void {
  const list = listOf(run);
  if (!list || areMeans(run.tokens, list.names)) return;
  const rivals = modelsOf(run, list) ?? beatenOf(run, list);
  const arePlaces = rivals === undefined || rivals.length > 0 && rivals.every(({ dataset }) => dataset !== undefined);
  const alike = arePlaces ? earlierRuns(run, stated, list) : [];
  for (const first of alike) addTo(found, first, list.names.map(name => ({ dataset: textOf(name) })));
  addTo(found, run.first, rivals ?? measuresOrDatasets(list.names));
}

function addTo(found: Map<number, RespectiveName>, first: number, names: readonly RespectiveName[]): void {
  names.forEach((name, index) => found.set(first + index, name));
}

/** The quantities in front of "respectively". */
interface Run {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly count: number;
  /** Where the stretch in front of them begins, and where they begin and end themselves. */
  readonly floor: number;
  readonly from: number;
  readonly to: number;
  /** Where "respectively" stands. */
  readonly end: number;
}

/** The names of a run, and whether they stand behind its quantities, at the beginning of the sentence, or in front of them. */
interface List {
  readonly names: Names;
  readonly side: 'behind' | 'opening' | 'before';
}

function runBefore(tokens: readonly Token[], stated: readonly Quantity[], end: number): Run | undefined {
  const last = stated.findLastIndex(quantity => quantity.to <= end);
  let first = last;
  while (first > 0 && isNear(stated[first - 1], stated[first])) first--;
  const [one, other] = [stated[first], stated[last]];
  if (!one || !other || first === last) return undefined;
  // "58% on A and 52% on B, compared with 0% and 4%, respectively": the names stand in front of it already.
  const behind = tokens.slice(end - 3, end).findLastIndex(({ kind }) => kind === 'number');
  if (one.baseline !== null && other.baseline !== null && end - 3 + behind > other.to && behind >= 0) return undefined;
  const floor = Math.max(stated[first - 1]?.to ?? 0, one.from - 40);
  return { tokens, first, count: last - first + 1, floor, from: one.from, to: other.to, end };
}

function isNear(one: Quantity | undefined, next: Quantity | undefined): boolean {
  return one?.unit === next?.unit && (next?.from ?? 0) - (one?.to ?? 0) <= 3;
}

/** Two quantities in units of their own. */
function mixedPair(tokens: readonly Token[], stated: readonly Quantity[], end: number): readonly (readonly [number, RespectiveName])[] {
  const last = stated.findLastIndex(({ to }) => to <= end);
  const [one, other] = [stated[last - 1], stated[last]];
  if (!one || !other || other.from - one.to > 2 || lowerAt(tokens, other.from - 1) !== 'and') return [];
  const names = measuresStated({ tokens, first: last - 1, count: 2, floor: stated[last - 2]?.to ?? 0, from: one.from, to: other.to, end });
  return names?.map((name, index) => [last - 1 + index, name] as const) ?? [];
}

/** "The column density and temperature of CO are determined as 8e15 cm^-2 and 120 K, respectively": two measures of one thing. */
function measuresStated({ tokens, floor, from, count }: Run): readonly RespectiveName[] | undefined {
  const verb = count === 2 && floor === 0 ? copulaBefore(tokens, from) : undefined;
  if (verb === undefined) return undefined;
  const start = /^(?:the|our|its|their)$/.test(lowerAt(tokens, 0)) ? 1 : 0;
  const first = phraseFrom(tokens, start, verb, 4);
  const and = start + first.length;
  const second = lowerAt(tokens, and) === 'and' ? phraseFrom(tokens, lowerAt(tokens, and + 1) === 'the' ? and + 2 : and + 1, verb, 4) : [];
  return [first, second].every(words => words.length > 0 && isThing(words)) ? [first, second].map(words => ({ metric: textOf(words) })) : undefined;
}

/** "A and B reach 31% and 35%, respectively" */
function holdersOf({ tokens, floor, from, count }: Run): readonly RespectiveName[] | undefined {
  return holdersBefore(tokens, { from: floor, to: from, count })?.map(name => ({ subject: textOf(name) }));
}

/** "gains 28% and 6% over A and B, respectively" */
function rivalsOf(run: Run): readonly RespectiveName[] | undefined {
  const { tokens, to, end, count } = run;
  const start = comparedBehind(tokens, to, end);
  const opening = rivalsOpening(run);
  const rivals = opening.length === count ? opening : start < 0 ? rivalsInFront(run) : cutNames(tokens, start, end);
  return rivals.length === count ? rivals.map(name => ({ versus: textOf(name) })) : undefined;
}

/** "Compared with the baselines (A, B, and C), it improves X by 4%, 6%, and 7%" */
function rivalsOpening({ tokens, from }: Run): Names {
  if (!/^(?:compared|relative)$/.test(lowerAt(tokens, 0)) || !TO_OR_WITH.has(lowerAt(tokens, 1))) return [];
  const open = tokens.slice(0, Math.min(from, OPENING)).findIndex(({ text }) => text === '(');
  if (open < 0) return cutNames(tokens, 2, tokens.slice(0, Math.min(from, OPENING)).findIndex(({ text }) => text === ','));
  const close = closingAt(tokens, open, from);
  return close < 0 || textAt(tokens, close + 1) !== ',' ? [] : cutNames(tokens, open + 1, close);
}

/** "gains over A, B, and C by 4%, 6%, and 7%", "surpasses A and b by 3x and 5x" */
function rivalsInFront({ tokens, floor, from, count }: Run): Names {
  // "beats earlier methods on A and B by 4% and 6%": places.
  if (lowerAt(tokens, from) !== 'by' || namesAfterPreposition(tokens, { from: floor, to: from, count })) return [];
  const over = tokens.slice(floor, from).findLastIndex(token => token.lower === 'over' || BEAT_VERBS.has(token.lower)) + floor;
  return over < floor ? [] : cutNames(tokens, over + 1, from);
}

/** Where the names begin that "over", "than" or "compared to" brings in behind the quantities; -1 where they come by another preposition. */
function comparedBehind(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const word = lowerAt(tokens, at);
    const isCompared = (word === 'to' || word === 'with') && /^(?:compared|relative|respect)$/.test(lowerAt(tokens, at - 1));
    if (isCompared || /^(?:over|than|against)$/.test(word)) return at + 1;
    if (NO_RIVALS_BEHIND.has(word)) return -1;
  }
  return -1;
}

/** How far from the beginning of a sentence the list of its rivals may begin, in tokens. */
const OPENING = 10;

/** As many names as quantities; undefined where there are none. */
function listOf(run: Run): List | undefined {
  const list = nearestList(run);
  const isOfPronouns = list.names.some(name => name.some(token => PRONOUNS.has(token.lower)));
  return list.names.length === run.count && !isOfPronouns ? list : undefined;
}

function nearestList({ tokens, floor, from, to, end, count }: Run): List {
  const behind = namesBehind(tokens, to, end);
  if (behind.length === count) return { names: behind, side: 'behind' };
  // "improves A and B with only an 8% and 13% increase in inference time": of what the change is.
  const isOwnMeasure = behind.length < count && CHANGE_NOUNS.has(lowerAt(tokens, to)) && /^(?:in|of)$/.test(lowerAt(tokens, to + 1));
  const before = isOwnMeasure ? undefined : listBefore(tokens, { from: floor, to: from, count }) ?? benchmarksIn(tokens, floor, from);
  if (before?.length === count) return { names: before, side: 'before' };
  // "by 15.6% and 9.1%, respectively, on A and B"
  const after = namesAfterPreposition(tokens, { from: end, to: Math.min(tokens.length, end + 24), count });
  if (after) return { names: after, side: 'behind' };
  const opening = namesAfterPreposition(tokens, { from: 0, to: Math.min(from, 12), count });
  if (opening) return { names: opening, side: 'opening' };
  return { names: isOwnMeasure ? [] : namesBehind(tokens, floor, from), side: 'before' };
}

/** All benchmarks, wherever they stand: "on maths (AMC23, AIME24) and code (LiveCodeBench)". */
function benchmarksIn(tokens: readonly Token[], from: number, to: number): Names {
  return tokens.slice(from, to).filter(token => token.kind === 'word').map(token => [token]).filter(hasDatasetName);
}

/** "rivals DeepSeek-V3 and Kimi-K2 with 1/2 and 1/3 of their parameters, respectively"; undefined where not all the names are models'. */
function modelsOf({ tokens, floor, from }: Run, { names, side }: List): readonly RespectiveName[] | undefined {
  if (!names.every(name => name.some(token => isModelName(token.text)))) return undefined;
  if (side !== 'behind' && tokens.slice(floor, from).some(isOfComparing)) return names.map(name => ({ versus: textOf(behindVerb(name)) }));
  // "speedups of 1.9x and 2.6x on Wan2.1-14B and Hunyuan-Video, respectively"
  return side === 'behind' ? names.map(name => ({ dataset: textOf(name) })) : [];
}

function isOfComparing(token: Token): boolean {
  return MATCH_VERBS.has(token.lower) || BEAT_VERBS.has(token.lower);
}

function behindVerb(name: readonly Token[]): readonly Token[] {
  return name.slice(name.findLastIndex(isOfComparing) + 1);
}

/** "outperforming A and B by 3% and 4%, respectively" */
function beatenOf({ tokens, floor, from }: Run, { names, side }: List): readonly RespectiveName[] | undefined {
  const head = names[0]?.[0];
  if (side !== 'before' || head === undefined || names.every(hasDatasetName) || !isBeaten(tokens, floor, from)) return undefined;
  const verb = tokens.slice(0, from).findLastIndex(token => BEAT_VERBS.has(token.lower));
  return tokens.indexOf(head) >= verb ? names.map(name => ({ versus: textOf(name) })) : undefined;
}

/** "preserves 98% and 93% … while beating it by 3.6% and 7.9%, respectively, on RAG and ICL tasks": every pair is of the same two. */
function earlierRuns({ tokens, first, count }: Run, stated: readonly Quantity[], { names }: List): readonly number[] {
  const found: number[] = [];
  if (names.some(isMetricPhrase)) return found;
  for (let at = 0; at < first; at++) {
    if (runLength(tokens, stated, at) !== count) continue;
    found.push(at);
    at += count - 1;
  }
  return found;
}

/** What so many quantities are of, or were measured on. */
function measuresOrDatasets(names: Names): readonly RespectiveName[] {
  const last = names.at(-1) ?? [];
  const head = last.at(-1);
  const isHeaded = last.length > 1 && head !== undefined;
  // "top-1 and top-5 accuracy"
  if (isHeaded && METRIC_HEADS.has(head.lower) && names.every(name => /^top-\d+$/.test(lowerAt(name, 0)))) return names.map(name => ({ metric: name === last ? textOf(name) : `${textOf(name)} ${head.text}` }));
  // "MMLU and GPQA performance": one metric on two benchmarks.
  const isShared = isHeaded && SHARED_MEASURES.has(head.lower) && !names.slice(0, -1).some(isMetricPhrase);
  if (isShared) return names.map(name => ({ metric: head.text, dataset: textOf(name.filter(token => token !== head)) }));
  // "improves faithfulness and calibration by": several measures.
  const isHeadOfAll = isHeaded && METRIC_HEADS.has(head.lower) && names.every(name => name === last || name.length === 1 && /^[a-z]+$/.test(textAt(name, 0)));
  const areMeasures = isHeadOfAll || names.some(isMetricPhrase) && !names.some(hasName);
  return names.map(name => {
    if (!areMeasures && !isMetricPhrase(name)) return { dataset: textOf(name) };
    // "rollout and end-to-end latency": the head of the last one is everyone's.
    const isHeadless = isHeaded && name !== last && name.length === 1 && !isMetricPhrase(name) && METRIC_HEADS.has(head.lower);
    return { metric: isHeadless ? `${textOf(name)} ${head.text}` : textOf(name) };
  });
}
