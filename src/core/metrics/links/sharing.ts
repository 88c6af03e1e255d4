import type { ReportedMetric } from '../../model/metric';
import { beginsDifferences, type Joints } from './joints';
import type { Quantity } from '../quantities/quantities';
import type { Token } from '../text/tokens';
import { isMetricToken } from '../text/names';
import { NAMED_MULTIPLES } from '../words/aroundNumbers';
import { LIST_JOINTS } from '../words/kinds';
import { SETTING_HEADS } from '../words/metrics';
import { MERELY, UNITS_OF_CHANGES } from '../words/shapes';
import { MEASURES } from '../words/units';

const MEASURE_NAMES: ReadonlySet<string> = new Set(MEASURES.values());

/** "by 30.6 and 19.4 points": the unit stands behind the last one. */
export function withSharedUnits(tokens: readonly Token[], stated: readonly Quantity[]): readonly Quantity[] {
  const shared = [...stated];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [here, next] = [shared[at], shared[at + 1]];
    if (!here || !next || next.from <= here.to || !tokens.slice(here.to, next.from).every(token => LIST_JOINTS.has(token.lower))) continue;
    // "71.4, 6 points above X": a level, then by how much.
    if (beginsDifferences(tokens, here, next)) continue;
    if (isOfSameUnit(tokens, here, next) || isOfSameMultiple(here, next)) shared[at] = { ...here, unit: next.unit, counted: here.counted || next.counted };
    else if (isOfSameCount(here, next) && !isScore(tokens, here)) shared[at] = { ...here, unit: next.unit, counted: true };
  }
  // "factors of 2.6, 2.4, and 2.1"
  for (let at = 1, isFactor = false; at < shared.length; at++) {
    const [here, next] = [shared[at - 1], shared[at]];
    const isJoined = here !== undefined && next?.unit === '' && tokens.slice(here.to, next.from).every(token => LIST_JOINTS.has(token.lower));
    isFactor = isJoined && (isFactor || tokens.slice(here.from, here.to).some(({ lower }) => lower === 'factors'));
    if (isFactor && next) shared[at] = { ...next, unit: 'x' };
  }
  for (let at = 1; at < shared.length; at++) {
    const [here, next] = [shared[at - 1], shared[at]];
    if (here && next && (isFurtherPlace(tokens, here, next) || isFurtherBy(tokens, here, next))) shared[at] = { ...next, unit: here.unit };
  }
  return shared;
}

/** "lowers it by 14 points, and removing X by 9" */
function isFurtherBy(tokens: readonly Token[], here: Quantity, next: Quantity): boolean {
  const isBy = ({ from }: Quantity): boolean => tokens[from]?.lower === 'by' || tokens[from - 1]?.lower === 'by';
  return /^(?:points|pp)$/.test(here.unit) && next.unit === '' && !next.counted && next.baseline === null && isBy(here) && isBy(next) && next.from - here.to < 10;
}

/** "7.3 points on A and 4.4 on B": the unit stands behind the first one. */
function isFurtherPlace(tokens: readonly Token[], here: Quantity, next: Quantity): boolean {
  if (!/^(?:points|pp)$/.test(here.unit) || next.unit !== '' || next.counted || next.baseline !== null || next.from - here.to > 7) return false;
  const preposition = tokens[here.to]?.lower ?? '';
  const isPlaced = /^(?:on|in|for|over)$/.test(preposition) && tokens[next.to]?.lower === preposition;
  const lead = tokens[next.from - 1]?.lower ?? '';
  return isPlaced && (LIST_JOINTS.has(lead) || MERELY.has(lead) && tokens[next.from - 2]?.lower === 'but'); // "but only 2.2 on B"
}

function isOfSameUnit(tokens: readonly Token[], here: Quantity, next: Quantity): boolean {
  if (here.unit !== '' || SETTING_HEADS.has(tokens[here.from - 1]?.lower ?? '')) return false; // "12 ms at batch size 4 and 15 ms at 8"
  // "(mean = 0.415, 58.5% of them)": another measure.
  if (tokens[here.from - 1]?.text === '=' && (here.value ?? 0) < 1 && (next.value ?? 0) > 1) return false;
  const isChange = UNITS_OF_CHANGES.has(next.unit) && (next.sign === null || here.sign !== null);
  const isOfMeasure = MEASURE_NAMES.has(next.unit) || /^\S+(?:\/| per )\S+$/.test(next.unit);
  const isMeasured = isOfMeasure && next.sign === null && here.sign === null && !here.counted; // "1.7, 2.0, and 6.5 mJy", "1,200 and 1,500 tok/s"
  return isChange || isMeasured || tokens[here.to]?.text === '/' && !next.counted && next.unit !== '';
}

/** "an FID of 2.0 and 10 steps", "FID 2 and 10 steps": nothing that is counted. */
function isScore(tokens: readonly Token[], { from, to }: Quantity): boolean {
  return isMetricToken(tokens[from - 1]) || tokens.slice(from, to).some(({ text }) => text.includes('.'));
}

/** "29 and 20 states", "1, 2, and 4 steps" */
function isOfSameCount(here: Quantity, next: Quantity): boolean {
  return here.unit === '' && !here.word && here.baseline === null && here.value !== null && Number.isInteger(here.value) && isWholeCount(next);
}

function isWholeCount({ counted, word, value, baseline, unit }: Quantity): boolean {
  return counted && !word && baseline === null && value !== null && Number.isInteger(value) && /^[a-z]{3}/.test(unit) && !NAMED_MULTIPLES.test(unit);
}

/** "0.5B, 1.5B, and 3B parameters", "sizes of 7, 34, and 70 billion" */
function isOfSameMultiple(here: Quantity, next: Quantity): boolean {
  if (here.unit === '' && here.hedge === null && here.baseline === null && /^(?:million|billion|trillion)$/.test(next.unit)) return next.counted && !next.word;
  return /^(?:[KMBT]|[mbtr]+illion)$/.test(here.unit) && next.counted && /^(?:[KMBT]|[mbtr]+illion) (?:parameters|tokens)$/.test(next.unit) && next.unit.startsWith(here.unit);
}

/** What stands behind the last of several joined quantities is said of them all. */
export function shareBackwards(found: readonly ReportedMetric[], joints: Joints): readonly ReportedMetric[] {
  const compared = backwards(found, joints, pair => ofSameMeasure(pair) ?? againstSameRival(pair) ?? againstRivalOfList(pair));
  const placed = backwards(compared, joints, pair => inSameMeasure(pair) ?? onSameData(pair) ?? ofTwoMeasures(pair));
  return ofJoined(againstRivalBefore(placed), joints);
}

/** Two results of a sentence with nothing but sizes between them. */
interface Pair {
  readonly previous: ReportedMetric;
  readonly here: ReportedMetric;
  /** How the second, and the sizes in front of it, are joined to what is before. */
  readonly statements: readonly boolean[];
  readonly apart: readonly boolean[];
  /** Whether "on" and the like stands behind the second. */
  readonly isPlaced: boolean;
  /** Whether what is said behind a third says where the second is. */
  readonly isMoved: boolean;
  /** Whether "and an AUC of" stands between. */
  readonly isCoupled: boolean;
  /** Whether what is said behind the second or a later one says over whom, of two that each have a place. */
  readonly isOver: boolean;
}

/** Goes through the results from the last to the first; a rule says what the former of two becomes. */
function backwards(found: readonly ReportedMetric[], joints: Joints, rule: (pair: Pair) => ReportedMetric | undefined): readonly ReportedMetric[] {
  const shared = [...found];
  const moved = new Set<number>();
  const over = new Set(joints.over.flatMap((isOver, at) => isOver ? [at] : []));
  for (let at = shared.length - 1; at > 0; at--) {
    const last = lastResult(shared, at);
    const [previous, here] = [shared[last], shared[at]];
    if (previous?.kind !== 'result' || here?.kind !== 'result') continue;
    const isElsewhere = joints.own[last] === true;
    const [statements, apart] = [joints.statements.slice(last + 1, at + 1), joints.apart.slice(last + 1, at + 1)];
    const told = rule({ previous, here, statements, apart, isPlaced: joints.placed[at] === true && !isElsewhere, isMoved: moved.has(at) && !isElsewhere, isCoupled: joints.coupled[at] === true, isOver: over.has(at) && isElsewhere && joints.own[at] === true });
    if (told && told.dataset !== previous.dataset) moved.add(last);
    if (told && told.versus !== previous.versus) over.add(last);
    shared[last] = told ?? previous;
  }
  return shared;
}

/** The result before, past the sizes in between: "4.6% (3B) and 3.9% (7B) over X". */
function lastResult(found: readonly ReportedMetric[], at: number): number {
  let last = at - 1;
  while (last > 0 && found[last]?.kind === 'scale') last--;
  return last;
}

/** How many characters a change and its two levels are apart at the most. */
const NEAR = 32;

function areLevels({ previous, here }: Pair): boolean {
  return previous.direction === null && here.direction === null;
}

function areChanges({ previous, here }: Pair): boolean {
  return previous.direction !== null && here.direction !== null;
}

/** Only the second says what it was measured on. */
function isDataAhead({ previous, here }: Pair): boolean {
  return previous.dataset === null && here.dataset !== null;
}

/** "29.9 nDCG@10 without a reranker and 36.9 with it on BRIGHT": two levels of one measure. */
function ofSameMeasure(pair: Pair): ReportedMetric | undefined {
  const { previous, here, apart, isPlaced } = pair;
  if (!isPlaced || apart.at(-1) || !areLevels(pair) || !isDataAhead(pair)) return undefined;
  const isSame = here.metric !== null && previous.metric === here.metric && previous.unit === here.unit && previous.subject === here.subject;
  return isSame ? { ...previous, dataset: here.dataset } : undefined;
}

/** "3x smaller and 2x faster than X": two changes of one system, compared with one. */
function againstSameRival(pair: Pair): ReportedMetric | undefined {
  const { previous, here, statements } = pair;
  if (previous.versus !== null || here.versus === null || previous.baseline !== null || statements.includes(true)) return undefined;
  const isOfOne = previous.subject === here.subject && here.versus !== previous.subject;
  return isOfOne && (areChanges(pair) || areComparedLevels(pair)) ? { ...previous, versus: here.versus } : undefined;
}

/** "outperforms all others, with gains of 3.7% on A and 1.5% on B over X": the nearer one, of the whole list. */
function againstRivalOfList(pair: Pair): ReportedMetric | undefined {
  const { previous, here, statements, apart, isOver } = pair;
  if (!isOver || previous.versus === null || here.versus === null || previous.quote.startsWith('by') || statements.includes(true) || apart.includes(true)) return undefined;
  const isOfOne = areChanges(pair) && previous.unit === here.unit && previous.subject === here.subject && previous.metric === here.metric;
  return isOfOne ? { ...previous, versus: here.versus } : undefined;
}

/** "an accuracy of 0.83 and an AUC of 0.92, outperforming all baselines": two levels. */
function areComparedLevels(pair: Pair): boolean {
  const { previous, here, apart } = pair;
  return areLevels(pair) && here.baseline === null && here.subject !== null && previous.unit === here.unit && !apart.includes(true);
}

/** "beats X by 26% and Y by 7% in F1": in the same. */
function inSameMeasure(pair: Pair): ReportedMetric | undefined {
  const { previous, here } = pair;
  if (!areChanges(pair) || previous.metric !== null || here.metric === null) return undefined;
  const isOfOne = previous.unit === here.unit && previous.subject === here.subject;
  const areRivals = previous.versus !== null && here.versus !== null && previous.versus !== here.versus;
  return isOfOne && areRivals ? { ...previous, metric: here.metric, dataset: previous.dataset ?? here.dataset } : undefined;
}

function onSameData(pair: Pair): ReportedMetric | undefined {
  const { previous, here, statements, apart, isPlaced } = pair;
  if (!areChanges(pair) || !isDataAhead(pair)) return undefined;
  // "a 39.2-point improvement (from 19.9 to 59.1) in FooBench": one change.
  const isNear = here.start - previous.start - previous.quote.length < NEAR;
  const isSame = isNear && previous.baseline === null && here.baseline !== null && here.quote.startsWith('from') && previous.unit === here.unit && previous.subject === here.subject;
  if (isSame) return { ...previous, dataset: here.dataset };
  // "beats X by 7.8% and Y by 15.1% on MATH": on the same.
  const isOverRivals = previous.unit === here.unit && previous.metric === here.metric && previous.versus !== null && here.versus !== null && previous.versus !== here.versus;
  // "a 28% higher success rate and 32% less time across three simulators": on the same.
  // "cuts memory by 3x, and reaches 48.4% on MATH, compared with 46.7%": a level of its own.
  const isOfOne = isPlaced && !apart.at(-1) && !(statements.at(-1) && here.baseline !== null) && previous.subject === here.subject;
  return isOverRivals || isOfOne ? { ...previous, dataset: here.dataset } : undefined;
}

/** "an F1 of 0.87 and an AUC of 0.93 on X": two levels of one system. */
function ofTwoMeasures(pair: Pair): ReportedMetric | undefined {
  const { previous, here, isCoupled, isPlaced, isMoved } = pair;
  if (!isPlaced && !isMoved || !isCoupled || !areLevels(pair) || !isDataAhead(pair)) return undefined;
  const areNamed = previous.metric !== null && here.metric !== null && previous.metric !== here.metric;
  return areNamed && previous.subject === here.subject ? { ...previous, dataset: here.dataset } : undefined;
}

/** "5x faster than X and uses 2x less memory": who is compared with in front is so behind, too. */
function againstRivalBefore(found: readonly ReportedMetric[]): readonly ReportedMetric[] {
  const shared = [...found];
  for (let at = 1; at < shared.length; at++) {
    const [previous, here] = [shared[at - 1], shared[at]];
    if (!previous || !here || !isChange(previous) || !isChange(here) || previous.versus === null || here.versus !== null || here.baseline !== null) continue;
    const isAlike = /^[x%]$/.test(here.unit) && /^[x%]$/.test(previous.unit) && previous.subject === here.subject && previous.dataset === here.dataset;
    if (isAlike) shared[at] = { ...here, versus: previous.versus };
  }
  return shared;
}

function isChange({ kind, direction }: ReportedMetric): boolean {
  return kind === 'result' && direction !== null;
}

/** "31% and 35% solve rate": what nothing but a comma or an "and" joins shares all that is said. */
function ofJoined(found: readonly ReportedMetric[], { joined }: Joints): readonly ReportedMetric[] {
  const shared = [...found];
  for (let at = shared.length - 1; at > 0; at--) {
    const [previous, here] = [shared[at - 1], shared[at]];
    if (!joined[at] || previous?.kind !== 'result' || here?.kind !== 'result') continue;
    shared[at - 1] = {
      ...previous,
      metric: previous.metric ?? here.metric,
      direction: joinedDirection(previous, here),
      dataset: previous.dataset ?? here.dataset,
      versus: previous.versus ?? (here.versus === previous.subject ? null : here.versus),
    };
  }
  return shared;
}

/** Signs are each one's own; of one measure, what stands behind the last counts first. */
function joinedDirection(previous: ReportedMetric, here: ReportedMetric): ReportedMetric['direction'] {
  const isSigned = (metric: ReportedMetric): boolean => /^[-+−]/.test(metric.quote);
  if (isSigned(previous) && previous.direction !== null) return previous.direction;
  if (isSigned(here) && !isSigned(previous)) return previous.direction;
  const isOfOne = previous.metric === null || previous.metric === here.metric;
  return isOfOne ? here.direction ?? previous.direction : previous.direction ?? here.direction;
}
