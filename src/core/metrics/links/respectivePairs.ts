import { isName } from '../text/names';
import { areNames, hasDatasetName, hasName } from '../text/phraseQuestions';
import { phraseBefore, phraseFrom, textOf } from '../text/phrases';
import type { Quantity } from '../quantities/quantities';
import { cutNames, holdersBefore, isBeaten, isMetricPhrase, listBefore, namesAfterPreposition, type Names } from './respectiveLists';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS, CHANGE_VERBS, HAVE_VERBS } from '../words/changes';
import { ARTICLES_AND_OWN, MEASURE_LIST_ENDS } from '../words/grammar';
import { IN_FRONT_OF_TRIALS } from '../words/kinds';
import { IN_FRONT_OF_LISTS, LINKS_OF_LISTS } from '../words/names';
import { isModelName } from '../words/systems';

/** Names in the order of the quantities that they belong to, and what they are of them. */
export interface NamedRun {
  /** The index of the first of the quantities. */
  readonly first: number;
  readonly role: 'metric' | 'subject' | 'versus' | 'dataset';
  readonly names: readonly string[];
}

/** "reducing CD and LPIPS by 2.2% and 2.0%": as many names right before "by" as quantities behind it. */
export function pairedRuns(tokens: readonly Token[], stated: readonly Quantity[]): readonly NamedRun[] {
  const found: NamedRun[] = [];
  for (let first = 0; first + 1 < stated.length; first++) {
    const run = runFrom(tokens, stated, first);
    if (!run) continue;
    const named = byPlaces(run) ?? byHolders(run) ?? byMeasuresBehind(run) ?? byBeaten(run) ?? byMeasures(run);
    const pair = named ?? byTwoMeasures(run) ?? byRunInFront(run);
    if (pair) found.push(pair);
    if (named) first += run.count - 1;
  }
  return found;
}

/** How many quantities follow each other with nothing but commas and an "and" between. */
export function runLength(tokens: readonly Token[], stated: readonly Quantity[], first: number): number {
  let last = first;
  while (isJoined(tokens, stated[last], stated[last + 1])) last++;
  return last - first + 1;
}

function isJoined(tokens: readonly Token[], one: Quantity | undefined, next: Quantity | undefined): boolean {
  if (!one || next?.unit !== one.unit) return false;
  for (let at = one.to; at < next.from; at++) if (!/^(?:[,/]|and)$/.test(lowerAt(tokens, at))) return false;
  return true;
}

/** How many tokens a list of baselines takes up at the most. */
const BASELINES = 16;

/** Quantities that follow each other. */
interface Run {
  readonly tokens: readonly Token[];
  readonly stated: readonly Quantity[];
  readonly first: number;
  readonly count: number;
  /** Where the first begins, the last ends, and the one in front of them ends. */
  readonly from: number;
  readonly to: number;
  readonly floor: number;
  /** Where "by" or "of" stands that belongs to the first. */
  readonly lead: number;
}

function runFrom(tokens: readonly Token[], stated: readonly Quantity[], first: number): Run | undefined {
  const here = stated[first];
  const count = runLength(tokens, stated, first);
  if (!here || count < 2) return undefined;
  const lead = lowerAt(tokens, here.from) === 'by' ? here.from : fromInFront(tokens, here) ?? here.from - 1;
  return { tokens, stated, first, count, lead, from: here.from, to: stated[first + count - 1]?.to ?? 0, floor: stated[first - 1]?.to ?? 0 };
}

/** "from 45% and 59% to 60% and 71%": where the baselines of the first list begin. */
function fromInFront(tokens: readonly Token[], { from, baseline }: Quantity): number | undefined {
  if (baseline === null || lowerAt(tokens, from - 1) !== 'to') return undefined;
  const at = tokens.slice(Math.max(0, from - BASELINES), from).findLastIndex(({ lower }) => lower === 'from') + Math.max(0, from - BASELINES);
  return lowerAt(tokens, at) === 'from' && tokens[at + 1]?.kind === 'number' ? at : undefined;
}

function namedRun({ first }: Run, role: NamedRun['role'], names: Names): NamedRun {
  return { first, role, names: names.map(textOf) };
}

/** "On A and B, it gains 2% and 3%", "gains 2% and 3% on A and B". */
function byPlaces(run: Run): NamedRun | undefined {
  const { tokens, stated, first, count, from, to, floor } = run;
  const inFront = isSecondPair(run) || hasPlacesBehind(run) ? undefined : namesAfterPreposition(tokens, { from: floor, to: from, count });
  const end = Math.min(stated[first + count]?.from ?? tokens.length, to + 30);
  const names = inFront ?? namesAfterPreposition(tokens, { from: to, to: end, count });
  return names && !areMeans(tokens, names) ? namedRun(run, 'dataset', names) : undefined;
}

/** "Across four benchmarks, it gains 3.0 and 3.8 points for GPT-4.1 and GPT-5.1": with what, where the sentence begins with on what. */
export function areMeans(tokens: readonly Token[], names: Names): boolean {
  const isFor = lowerAt(tokens, tokens.indexOf(names[0]?.[0] as Token) - 1) === 'for';
  return isFor && IN_FRONT_OF_TRIALS.has(lowerAt(tokens, 0)) && names.filter(name => name.some(({ text }) => isModelName(text))).length * 2 > names.length;
}

/** As many quantities of the same unit stand in front: the names in front are those of that pair. */
function isSecondPair({ tokens, stated, first, count }: Run): boolean {
  return first > 1 && stated[first - 1]?.unit === stated[first]?.unit && runLength(tokens, stated, first - count) === count;
}

/** "by 21.4 and 13.4 points on the seen and unseen splits" */
function hasPlacesBehind({ tokens, from, to }: Run): boolean {
  return IN_FRONT_OF_LISTS.has(lowerAt(tokens, to)) && /^(?:the|its|both)$/.test(lowerAt(tokens, to + 1)) && textAt(tokens, from - 1) !== ',';
}

/** "A and B reach 31% and 35%" */
function byHolders(run: Run): NamedRun | undefined {
  const { tokens, from, floor, count } = run;
  const names = holdersBefore(tokens, { from: Math.max(floor, from - 20), to: from, count });
  return names?.every(hasName) ? namedRun(run, 'subject', names) : undefined;
}

/** "a gain of 35% and 39% in FID and FDD scores", "17% and 14% gains over BarNet in precision and recall" */
function byMeasuresBehind(run: Run): NamedRun | undefined {
  const { tokens, count } = run;
  const to = behindChange(run);
  const preposition = lowerAt(tokens, to);
  if (preposition !== 'in' && preposition !== 'on') return undefined;
  const start = lowerAt(tokens, to + 1) === 'terms' ? to + 3 : to + 1;
  const names = cutNames(tokens, start, measuresEnd(tokens, start));
  if (names.length !== count) return undefined;
  // "by 0.3 and 0.16 on PickScore and AES"
  if (preposition === 'on') return names.every(isBareMeasure) && isMetricPhrase(names[0] ?? []) ? namedRun(run, 'metric', names) : undefined;
  const shared = withSharedHead(names);
  if (shared) return { first: run.first, role: 'metric', names: shared };
  return names.every(name => isMetricPhrase(name) && name.length < 5) || areQualities(run, to, names) ? namedRun(run, 'metric', names) : undefined;
}

/** Where the measures are brought in: behind the quantities, or behind the change that they are, with its rival. */
function behindChange({ tokens, to }: Run): number {
  const change = tokens.slice(to, to + 3).findIndex(({ lower }) => CHANGE_NOUNS.has(lower)) + to;
  if (change < to) return to;
  const over = change + 1;
  if (!/^(?:over|against|compared)$/.test(lowerAt(tokens, over))) return over;
  const name = lowerAt(tokens, over) === 'compared' ? over + 2 : over + 1;
  const start = ARTICLES_AND_OWN.has(lowerAt(tokens, name)) ? name + 1 : name;
  return start + phraseFrom(tokens, start, start + 6, 5).length;
}

/** "in terms of factuality and safety": plain nouns are measures there. */
function areQualities({ tokens }: Run, preposition: number, names: Names): boolean {
  const isInTerms = lowerAt(tokens, preposition + 1) === 'terms' && lowerAt(tokens, preposition + 2) === 'of';
  return isInTerms && names.every(name => name.length < 4 && name.every(({ text }) => /^[a-z-]+$/.test(text)));
}

/** "OOD and ID macro-accuracy", "the training and inference time": the head of the last one is everyone's. */
function withSharedHead(names: Names): readonly string[] | undefined {
  const last = names.at(-1) ?? [];
  const isShared = last.length > 1 && isMetricPhrase(last) && names.slice(0, -1).every(name => name.length === 1 && !isMetricPhrase(name));
  return isShared ? names.map(name => name === last ? textOf(name) : `${textOf(name)} ${textAt(last, last.length - 1)}`) : undefined;
}

/** Where a list of measures ends that begins at `from`. */
function measuresEnd(tokens: readonly Token[], from: number): number {
  const isInTerms = lowerAt(tokens, from - 2) === 'terms';
  let at = from;
  while (at < from + 16 && isOfMeasures(tokens, at, isInTerms)) at++;
  return at;
}

function isOfMeasures(tokens: readonly Token[], at: number, isInTerms: boolean): boolean {
  const token = tokens[at];
  // "in terms of alignment, realism, and aesthetics over BarNet"
  if (isInTerms && /^(?:over|across|on|than|while|when|under)$/.test(token?.lower ?? '')) return false;
  if (token?.text === ',') return isInTerms || lowerAt(tokens, at + 1) === 'and' || isName(textAt(tokens, at + 1));
  return token !== undefined && (token.kind === 'word' || token.text === '-') && !MEASURE_LIST_ENDS.test(token.lower);
}

/** "58% on A and 71% on B, surpassing X by 4 and 10 points", "58% of A and 71% of B, 4 and 10 points above X": on the same, where nothing else is said. */
function byRunInFront(run: Run): NamedRun | undefined {
  const { tokens, stated, first, count, lead, from, to } = run;
  const isAbove = textAt(tokens, from - 1) === ',' && /^(?:above|over|ahead|better|higher|more|below)$/.test(lowerAt(tokens, to));
  const isBy = lowerAt(tokens, lead) === 'by' || lowerAt(tokens, lead) === 'of' && /^margins?$/.test(lowerAt(tokens, lead - 1));
  if (!isBy && !isAbove || first < count || IN_FRONT_OF_LISTS.has(lowerAt(tokens, to)) && !isAbove) return undefined;
  const names = stated.slice(first - count, first).map(({ to: end }) => /^(?:on|of)$/.test(lowerAt(tokens, end)) ? phraseFrom(tokens, end + 1, lead, 4) : []);
  return names.every(name => name.length > 0 && areNames(name)) ? namedRun(run, 'dataset', names) : undefined;
}

/** So many rivals a list may have. */
const MOST_BEATEN = 4;

/** "surpassing A and B by 37% and 48%", "10 and 24 points over A and B" */
function byBeaten(run: Run): NamedRun | undefined {
  if (run.count > MOST_BEATEN) return undefined;
  const isBehind = lowerAt(run.tokens, run.to) === 'over';
  const names = isBehind ? rivalsBehind(run) : rivalsBefore(run);
  const rivals = names?.map(endOfNames);
  return rivals?.length === run.count && rivals.every(isRival) ? namedRun(run, 'versus', rivals) : undefined;
}

function rivalsBehind({ tokens, to, count }: Run): Names {
  const names = cutNames(tokens, to + 1, Math.min(tokens.length, to + 5 * count)).slice(0, count);
  // "over the baseline on 4B and 8B": one rival, two places.
  const areOfPlaces = names.slice(0, -1).some(name => name.some(({ lower }) => /^(?:on|for|in|at)$/.test(lower)));
  return areOfPlaces ? [] : names;
}

/** As many names that are beaten, right in front of "by". */
function rivalsBefore({ tokens, lead, from, floor, count }: Run): Names | undefined {
  const start = Math.max(floor, from - 20);
  if (lowerAt(tokens, lead) !== 'by') return undefined;
  const names = listBefore(tokens, { from: start, to: lead, count });
  if (names?.at(-1)?.at(-1) !== tokens[lead - 1]) return undefined;
  // "improving over A and B by"
  const isOver = lowerAt(tokens, tokens.indexOf(names?.[0]?.[0] as Token, start) - 1) === 'over';
  return isOver || isBeaten(tokens, start, lead) ? names : undefined;
}

/** What stands behind the last word of a phrase that is no name. */
function endOfNames(name: readonly Token[]): readonly Token[] {
  return name.slice(name.findLastIndex(token => token.kind === 'word' && !isName(token.text)) + 1);
}

function isRival(name: readonly Token[]): boolean {
  return name.length > 0 && name.length < 4 && !isMetricPhrase(name) && !hasDatasetName(name);
}

/** "precision, recall, and F1 of 0.92, 0.88, and 0.90" */
function byMeasures(run: Run): NamedRun | undefined {
  const { tokens, lead, floor, count } = run;
  if (!LINKS_OF_LISTS.has(lowerAt(tokens, lead)) && !HAVE_VERBS.has(lowerAt(tokens, lead))) return undefined;
  const verb = CHANGE_VERBS.has(lowerAt(tokens, lead - 1)) ? lead - 1 : lead; // "accuracy and F1 rise from"
  const end = inFrontOfOwner(tokens, verb, floor);
  const names = listBefore(tokens, { from: Math.max(floor, end - 20), to: end, count });
  if (names?.at(-1)?.at(-1) !== tokens[end - 1]) return undefined;
  const shared = names && withSharedHead(names);
  if (shared) return { first: run.first, role: 'metric', names: shared };
  if (names?.every(hasDatasetName) && lowerAt(tokens, lead) === 'from') return namedRun(run, 'dataset', names);
  return names?.every(isMetricPhrase) || names && areShortForms(names) ? namedRun(run, 'metric', names) : undefined;
}

/** "the training and inference time of FooNet by": where "of" stands whose they are; the end itself without. */
function inFrontOfOwner(tokens: readonly Token[], end: number, floor: number): number {
  const owner = phraseBefore(tokens, end, floor, 3);
  const of = end - owner.length - 1;
  return lowerAt(tokens, of) === 'of' && hasName(owner) ? of : end;
}

/** "SR, SPL and success rate of": short forms in front of a measure. */
function areShortForms(names: Names): boolean {
  const isShort = (name: readonly Token[]): boolean => /^\p{Lu}{2,}/u.test(name.at(-1)?.text ?? '');
  const isOther = (name: readonly Token[]): boolean => hasDatasetName(name) || name.some(token => isModelName(token.text));
  return isMetricPhrase(names.at(-1) ?? []) && names.slice(0, -1).every(name => isShort(name) && !isOther(name));
}

/** "reducing CD and LPIPS by 2.2% and 2.0%" */
function byTwoMeasures(run: Run): NamedRun | undefined {
  const { tokens, stated, first, from, floor } = run;
  const [here, next] = [stated[first], stated[first + 1]];
  const isPair = here && next && lowerAt(tokens, from) === 'by' && lowerAt(tokens, here.to) === 'and' && next.from === here.to + 1;
  if (!isPair) return undefined;
  const names = listBefore(tokens, { from: Math.max(floor, from - 14), to: from, count: 2 });
  if (names?.at(-1)?.at(-1) !== tokens[from - 1]) return undefined;
  const isOfCapitals = names?.some(isMetricPhrase) === true && names.every(name => isMeasureOrSymbol(name) || isTitle(name));
  return names?.every(isMeasureOrSymbol) || names && isOfCapitals ? namedRun(run, 'metric', names) : undefined;
}

/** "Dynamic Degree": several words with capitals that name neither a model nor a data set. */
function isTitle(name: readonly Token[]): boolean {
  return name.length > 1 && name.every(({ text }) => /^\p{Lu}\p{Ll}+$/u.test(text) && !isModelName(text)) && !hasDatasetName(name);
}

/** A symbol or a short word in capitals that names no data set. */
function isBareMeasure(name: readonly Token[]): boolean {
  return name.length === 1 && isMeasureOrSymbol(name) && !hasDatasetName(name);
}

/** A measure, or a short word in capitals, which a measure is where something changes by so much. */
function isMeasureOrSymbol(name: readonly Token[]): boolean {
  return isMetricPhrase(name) || /^\p{Lu}{2,6}s?$/u.test(name.at(-1)?.text ?? '');
}
