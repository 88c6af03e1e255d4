import type { ReportedMetric } from '../../model/metric';
import { lastJoined } from './joints';
import { isStatingVerb, textOf } from '../text/phrases';
import type { Quantity } from '../quantities/quantities';
import { lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS } from '../words/changes';
import { FIELD_ENDINGS, POINT_UNITS } from '../words/kinds';

/** The results of a sentence with the quantities that they are made of, one by one. */
export interface Rows {
  readonly tokens: readonly Token[];
  readonly stated: readonly Quantity[];
  readonly found: readonly ReportedMetric[];
}

/**
 * "0.88 accuracy, 0.81 vIoU, and 0.73 tIoU, surpassing X (0.62, 0.43, and 0.44)":
 * the numbers in one parenthesis are those of one rival, measure by measure.
 */
export function inRows({ tokens, stated, found }: Rows, rivals: ReadonlySet<ReportedMetric>): readonly ReportedMetric[] {
  const rows = [...found];
  for (let first = 0; first < found.length; first++) {
    const rival = found[first];
    if (rival === undefined || !rivals.has(rival) || !isOpening(tokens, stated[first])) continue;
    const last = lastJoined(tokens, stated, first);
    const count = last - first + 1;
    if (count < 2 || !/^(?:\)|respectively)$/.test(lowerAt(tokens, stated[last]?.to ?? 0))) continue;
    const leaders = rows.slice(0, first).filter((row, at) => leads(row, rival) && stated[at]?.unit === rival.unit && !isOpening(tokens, stated[at]));
    rows.splice(first, count, ...ofRival(rows.slice(first, last + 1), rival, leaders.slice(-count)));
    first = last;
  }
  return rows;
}

/** Whether a quantity is the first in a parenthesis. */
function isOpening(tokens: readonly Token[], quantity: Quantity | undefined): boolean {
  return tokens[(quantity?.from ?? 0) - 1]?.text === '(';
}

function leads(row: ReportedMetric, rival: ReportedMetric): boolean {
  return row.kind === 'result' && row.subject !== rival.subject && row.versus !== rival.versus;
}

/** The row of a rival: with the measures of those in front, and with their data sets where each has another. */
function ofRival(row: readonly ReportedMetric[], rival: ReportedMetric, leaders: readonly ReportedMetric[]): readonly ReportedMetric[] {
  const hasAll = leaders.length === row.length;
  const isOnSeveral = hasAll && new Set(leaders.map(({ dataset }) => dataset)).size === row.length;
  return row.map((metric, at) => ({
    ...metric,
    subject: rival.subject,
    versus: rival.versus,
    dataset: isOnSeveral ? leaders[at]?.dataset ?? null : rival.dataset,
    metric: hasAll ? leaders[at]?.metric ?? null : metric.metric,
  }));
}

/** "drops of 3% on A and 10% on B, whereas X gains 11% and 7%", "3% and 10% on A and B, and 11% and 7% with X": one by one on the same as those in front. */
export function inParallel({ tokens, stated, found }: Rows): readonly ReportedMetric[] {
  const rows = [...found];
  for (let first = 1; first < found.length; first++) {
    const last = lastJoined(tokens, stated, first);
    const count = last - first + 1;
    const run = rows.slice(first, last + 1);
    const front = rows.slice(0, first).filter(({ kind }) => kind === 'result').slice(-count);
    // "86% in A and 71% in B, surpassing X by 19 and 24 points"
    const areGains = front.every(({ direction }) => direction === null) && run.every(({ kind, direction }) => kind === 'result' && direction !== null);
    const isOther = areGains || isContrasted(tokens, stated, first) || /^(?:with|using)$/.test(lowerAt(tokens, stated[last]?.to ?? 0));
    if (count > 1 && front.length === count && isOther && isOnNoOwn(run) && isOnOwn(front, run)) {
      rows.splice(first, count, ...run.map((row, at) => ({ ...row, dataset: front[at]?.dataset ?? null })));
    }
    first = last;
  }
  return rows;
}

/** "89.1% accuracy and 60.4% F1, surpassing X by 10.6% and 16.8%": the gains are in the measures of as many levels right in front. */
export function inMeasuresOfFront({ tokens, stated, found }: Rows): readonly ReportedMetric[] {
  const rows = [...found];
  for (let first = 2; first < found.length; first++) {
    const last = lastJoined(tokens, stated, first);
    const count = last - first + 1;
    const [run, front] = [rows.slice(first, last + 1), rows.slice(Math.max(0, first - count), first)];
    if (count > 1 && front.length === count && lowerAt(tokens, stated[first]?.from ?? 0) === 'by' && areGainsOf(front, run)) {
      rows.splice(first, count, ...run.map((row, at) => ({ ...row, metric: front[at]?.metric ?? null, dataset: row.dataset === front.at(-1)?.dataset ? front[at]?.dataset ?? null : row.dataset })));
    }
    first = last;
  }
  return rows;
}

/** Whether each result of a run may be by how much its measure in front is better. */
function areGainsOf(front: readonly ReportedMetric[], run: readonly ReportedMetric[]): boolean {
  const isLevel = ({ kind, unit, direction, metric }: ReportedMetric): boolean => kind === 'result' && direction === null && unit === run[0]?.unit && metric !== null;
  const isGain = ({ kind, direction, metric }: ReportedMetric): boolean => kind === 'result' && direction !== null && (metric === null || metric === front.at(-1)?.metric);
  return front.every(isLevel) && run.every(isGain) && new Set(front.map(({ metric }) => metric)).size === front.length;
}

/** Whether "whereas" or "while" stands between a quantity and the one before. */
function isContrasted(tokens: readonly Token[], stated: readonly Quantity[], at: number): boolean {
  return tokens.slice(stated[at - 1]?.to, stated[at]?.from).some(token => /^(?:whereas|while|but|which)$/.test(token.lower));
}

/** Results that are all said to be on the same. */
function isOnNoOwn(run: readonly ReportedMetric[]): boolean {
  return run.every(({ kind, dataset }) => kind === 'result' && dataset === run[0]?.dataset);
}

/** Results of the same unit that are each on something else, the last on what the others are on that follow, or on a part of that. */
function isOnOwn(front: readonly ReportedMetric[], run: readonly ReportedMetric[]): boolean {
  // "86% and 71%, by 19 and 24 points"
  const isSameUnit = (unit: string): boolean => unit === run[0]?.unit || /^%?$/.test(unit) && POINT_UNITS.has(run[0]?.unit ?? '');
  const isAlike = front.every(({ unit, dataset }) => isSameUnit(unit) && dataset !== null);
  return isAlike && new Set(front.map(({ dataset }) => dataset)).size === front.length && run[0]?.dataset?.includes(front.at(-1)?.dataset ?? ' ') === true;
}

/** "13% in designability and 13% in catalytic efficiency": where the second names a measure, the first does. */
export function inLists({ tokens, stated, found }: Rows): readonly ReportedMetric[] {
  const rows = [...found];
  for (let at = rows.length - 1; at > 0; at--) {
    const [previous, here, first, second] = [rows[at - 1], rows[at], stated[at - 1], stated[at]];
    if (!previous || !here || !first || !second || previous.unit !== here.unit) continue;
    const areMeasures = isFieldBehind(tokens, first.to, previous.dataset) && isNamedBehind(tokens, second.to, here.metric);
    if (!areMeasures || !isJoint(tokens, first.to, second.from)) continue;
    const isSame = here.dataset === previous.dataset;
    rows[at - 1] = { ...previous, metric: previous.dataset, dataset: isSame ? null : here.dataset };
    if (isSame) rows[at] = { ...here, dataset: null };
  }
  return rows;
}

/** "in designability", "improvement in breadth": what was taken for a field, in plain words that no task or data set ends with. */
function isFieldBehind(tokens: readonly Token[], at: number, dataset: string | null): boolean {
  const isPlain = dataset !== null && /^[a-z][a-z -]*$/.test(dataset) && !FIELD_ENDINGS.test(dataset);
  return isPlain && isNamedBehind(tokens, CHANGE_NOUNS.has(lowerAt(tokens, at)) ? at + 1 : at, dataset);
}

/** "in catalytic efficiency": a name right behind "in". */
function isNamedBehind(tokens: readonly Token[], at: number, name: string | null): boolean {
  return name !== null && lowerAt(tokens, at) === 'in' && textOf(tokens.slice(at + 1, at + 1 + name.split(' ').length)) === name;
}

function isJoint(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to);
  return between.some(token => token.lower === 'and' || token.text === ',') && !between.some(token => isStatingVerb(token.lower));
}
