import type { ReportedMetric } from '../model/metric';
import { wayOf } from './direction';
import { isFiniteVerb, isStatingVerb, textOf } from './phrases';
import type { Quantity } from './quantities';
import type { Token } from './tokens';
import { BEAT_VERBS, HAVE_VERBS } from './words/changes';
import { BOUNDARY } from './words/nouns';
import { COMPARED_CHANGES, NEW_STARTS, NOUNS_OF_CHANGE } from './words/grammar';
import { SCORE_VERBS } from './words/verbs';

/** "by 30.6 and 19.4 points": the unit stands behind the last one. */
export function withSharedUnits(tokens: readonly Token[], stated: readonly Quantity[]): readonly Quantity[] {
  const shared = [...stated];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [here, next] = [shared[at], shared[at + 1]];
    if (!here || !next || next.from <= here.to || !tokens.slice(here.to, next.from).every(token => token.text === ',' || token.text === '/' || token.lower === 'and')) continue;
    const isPoints = /^(?:%|pp|points|x)$/.test(next.unit) && (!next.sign || next.sign === here.sign) || tokens[here.to]?.text === '/' && !next.counted && next.unit !== '';
    if (here.unit === '' && isPoints) shared[at] = { ...here, unit: next.unit };
    // "0.5B, 1.5B, and 3B parameters"
    else if (/^[KMBT]$/.test(here.unit) && next.counted && /^[KMBT] (?:parameters|tokens)$/.test(next.unit) && next.unit.startsWith(here.unit)) shared[at] = { ...here, unit: next.unit };
  }
  return shared;
}

/** "31% and 35% solve rate": nothing but a comma or an "and" between two quantities. */
export function isJoined(tokens: readonly Token[], previous: Quantity | undefined, here: Quantity): boolean {
  return previous !== undefined && previous.unit === here.unit && here.from > previous.to && tokens.slice(previous.to, here.from).every(token => /^(?:,|\/|&|and)$/.test(token.lower));
}

/** "66.6% F1 and 80.4% PM", "1.62 (256x256) and 2.22": nothing but the name of what is measured and an "and". */
function isPaired(tokens: readonly Token[], previous: Quantity | undefined, here: Quantity): boolean {
  if (previous === undefined || previous.counted && tokens[previous.to]?.text !== ')' || here.counted || here.from - previous.to > 7 || here.from <= previous.to) return false;
  let between = tokens.slice(previous.to, here.from);
  // "71.8 (dense) and 71.0 (sparse)"
  const close = between[0]?.text === '(' ? between.findIndex(token => token.text === ')') : -1;
  if (close > 0) between = between.slice(close + 1);
  const joint = between.findIndex(token => token.lower === 'and');
  return joint >= 0 && between.slice(joint + 1).every(token => /^(?:an?|the|of)$/.test(token.lower)) && between.slice(0, joint).every((token, at) => at === 0 && token.text === ')' && previous.counted || token.text === '.' && between[at - 1]?.lower === 'avg' || (token.kind === 'word' || token.text === '-') && !BOUNDARY.has(token.lower) && !isFiniteVerb(between, at));
}

/** "(FID 15.2, CLIP 33.8 on COCO)": measures with their numbers, one behind the other in a parenthesis. */
function isRow(tokens: readonly Token[], previous: Quantity | undefined, here: Quantity): boolean {
  return previous !== undefined && tokens[previous.to]?.text === ',' && here.from === previous.to + 2 && tokens[previous.from - 2]?.text === '(' && /^\p{Lu}/u.test(tokens[previous.from - 1]?.text ?? '') && /^\p{Lu}/u.test(tokens[here.from - 1]?.text ?? '');
}

/** "+14.6% / +17.2% on AIME": what stands behind the last of several is said of each. */
export function nextUnjoined(tokens: readonly Token[], stated: readonly Quantity[], index: number): number {
  let last = index;
  const isRemark = (at: number): boolean => tokens[stated[at]?.to ?? -1]?.text === '(' && (stated[at + 1]?.from ?? 0) > (stated[at]?.to ?? 0) && (stated[at + 1]?.from ?? 0) <= (stated[at]?.to ?? 0) + 2;
  while (last + 1 < stated.length && (isJoined(tokens, stated[last], stated[last + 1] as Quantity) || isRemark(last) || isRow(tokens, stated[last], stated[last + 1] as Quantity) || isPaired(tokens, stated[last], stated[last + 1] as Quantity))) last++;
  return stated.find(({ from, counted }, other) => other > last && !counted && from >= (stated[last]?.to ?? 0))?.from ?? tokens.length;
}

/** "up to X in A and Y in B": what is said of the first item of a list holds for every item. */
export function isListed(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  const isSame = previous.unit === here.unit || /^(?:pp|points)$/.test(previous.unit) && /^(?:pp|points)$/.test(here.unit);
  // "10.9% (95% CI 8.3%-13.5%) in AUC, 10.0% (…) in accuracy": how sure each is does not count.
  const close = tokens[previous.to]?.text === '(' && /^(?:95|90|99)$/.test(tokens[previous.to + 1]?.text ?? '') ? tokens.findIndex((token, at) => at > previous.to && at < here.from && token.text === ')') + 1 : 0;
  if (!isSame || previous.counted !== here.counted || here.from - Math.max(close, previous.to) > 12) return false;
  let joined = false;
  for (let at = previous.to; at < here.from; at++) {
    const word = tokens[at]?.lower ?? '';
    if (NEW_STARTS.has(word) || isStatingVerb(word) && !NOUNS_OF_CHANGE.test(word)) return false;
    if (word === 'and' || word === ',' || word === '/') joined = true;
  }
  return joined;
}

/** "…, while X achieves only": a clause with the same kind of verb. */
export function isContrast(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  if (/^(?:while|whereas|although|though)$/.test(tokens[0]?.lower ?? '') && between.some(token => token.text === ',') && between.some(token => SCORE_VERBS.has(token.lower))) return true;
  if (between.some((token, at) => /^(?:scoring|achieving|reaching|attaining|obtaining)$/.test(token.lower) && between.slice(0, at).some(front => front.lower === 'with'))) return true;
  // "humans achieve 93% accuracy, the best model attains only 63%"
  if (between.some(token => token.text === ',') && between.some((token, at) => SCORE_VERBS.has(token.lower) && at >= between.length - 4) && !between.some(token => wayOf(token.lower) !== null)) return true;
  const joint = between.findIndex(token => /^(?:while|whereas|but|though|although|versus|compared|;)$/.test(token.lower));
  return joint >= 0 && between.slice(joint).some(token => HAVE_VERBS.has(token.lower)) && !between.some((token, at) => wayOf(token.lower) !== null && !(at < joint && /^speed-?ups?$/.test(token.lower)));
}

/** "A loses 0.08 when it changes and B loses 0.1": the same verb right in front of both. */
export function isSameVerb(tokens: readonly Token[], first: number, second: number): boolean {
  const verb = tokens[second - 1];
  // "A reaches FID 1.54 and B reaches 1.92": the measure may stand between.
  return verb?.kind === 'word' && isStatingVerb(verb.lower) && tokens.slice(Math.max(0, first - 3), first).some(token => token.lower === verb.lower);
}

/** "by 2%, and beats X by 5%": a verb that beats or achieves something says who is compared with by itself. */
export function isOwnStatement(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(token => token.text === ';' || token.lower === 'which' || BEAT_VERBS.has(token.lower) || /^(?:achiev|reach|attain|obtain|deliver|yield)/.test(token.lower));
}

/** "10% less training time and 4x less memory": two changes that nothing but an "and" joins. */
export function isCoordinate(tokens: readonly Token[], previous: Quantity | undefined, here: Quantity): boolean {
  if (previous === undefined || previous.counted || here.counted || here.from - previous.to > 8 || here.sign !== null && previous.sign === null || !/^(?:%|x|pp|points|dB)$/.test(here.unit)) return false;
  const between = tokens.slice(previous.to, here.from);
  return between.filter(token => token.lower === 'and').length === 1 && between.every((token, at) => token.kind === 'word' && !isFiniteVerb(between, at) || /^[@-]$/.test(token.text)) && !between.some(token => /^(?:with|while|by|to)$/.test(token.lower)) && COMPARED_CHANGES.test(tokens[here.to]?.lower ?? '');
}

/** "it gains 5%, while X loses 2% on Y": what stands in the second part is said of it alone. */
export function isApart(tokens: readonly Token[], from: number, here: Quantity): boolean {
  return tokens.slice(from, here.from).some(token => /^(?:;|while|whereas|but|though|although|however|with)$/.test(token.lower));
}

/** "on", "across" or "over" behind a quantity may place those before it, too; "a 12% improvement in maths" is alone. */
export function isPlaced(tokens: readonly Token[], here: Quantity): boolean {
  return tokens.slice(here.to, here.to + 14).some(token => /^(?:on|across|over)$/.test(token.lower));
}

/** Another verb says something else. */
export function isNewStatement(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  for (let at = previous.to; at < here.from; at++) if (isFiniteVerb(tokens, at)) return true;
  return false;
}

function isChange({ kind, direction }: ReportedMetric): boolean {
  return kind === 'result' && direction !== null;
}

/** How each quantity is joined to the one before. */
export interface Joints {
  /** With nothing but a comma or an "and". */
  readonly joined: readonly boolean[];
  /** By a verb or a semicolon. */
  readonly statements: readonly boolean[];
  /** By a semicolon, a "while" and the like. */
  readonly apart: readonly boolean[];
  /** Whether "on" and the like stands behind it. */
  readonly placed: readonly boolean[];
}

/** The result before, past the sizes in between: "4.6% (3B) and 3.9% (7B) over X". */
function lastResult(found: readonly ReportedMetric[], at: number): number {
  let last = at - 1;
  while (last > 0 && found[last]?.kind === 'scale') last--;
  return last;
}

/** "0.88 accuracy, 0.81 vIoU, and 0.73 tIoU, surpassing X (0.62, 0.43, and 0.44)": the numbers in one parenthesis are those of one rival, measure by measure. */
export function inRows(tokens: readonly Token[], stated: readonly Quantity[], found: readonly ReportedMetric[], rivals: ReadonlySet<ReportedMetric>): readonly ReportedMetric[] {
  const rows = [...found];
  for (let first = 0; first < found.length; first++) {
    const rival = found[first];
    if (rival === undefined || !rivals.has(rival) || tokens[(stated[first]?.from ?? 0) - 1]?.text !== '(') continue;
    let last = first;
    while (last + 1 < stated.length && isJoined(tokens, stated[last], stated[last + 1] as Quantity)) last++;
    const count = last - first + 1;
    if (count < 2 || !/^(?:\)|respectively)$/.test(tokens[stated[last]?.to ?? 0]?.lower ?? '')) continue;
    const leaders = rows.filter((row, at) => at < first && row.kind === 'result' && row.subject !== rival.subject && row.versus !== rival.versus && stated[at]?.unit === rival.unit && tokens[(stated[at]?.from ?? 0) - 1]?.text !== '(').slice(-count);
    for (let at = first; at <= last; at++) rows[at] = { ...rows[at] as ReportedMetric, subject: rival.subject, versus: rival.versus, dataset: leaders.length === count && new Set(leaders.map(({ dataset }) => dataset)).size === count ? leaders[at - first]?.dataset ?? null : rival.dataset, metric: leaders.length === count ? leaders[at - first]?.metric ?? null : rows[at]?.metric ?? null };
    first = last;
  }
  return rows;
}

/** "13% in designability and 13% in catalytic efficiency": where the second names a measure, the first does. */
export function inLists(tokens: readonly Token[], stated: readonly Quantity[], found: readonly ReportedMetric[]): readonly ReportedMetric[] {
  const rows = [...found];
  for (let at = rows.length - 1; at > 0; at--) {
    const [previous, here] = [rows[at - 1], rows[at]];
    const [first, second] = [stated[at - 1], stated[at]];
    if (!previous || !here || !first || !second || previous.dataset === null || here.metric === null || previous.unit !== here.unit || tokens[first.to]?.lower !== 'in' || tokens[second.to]?.lower !== 'in') continue;
    const isPlain = /^[a-z][a-z -]*$/.test(previous.dataset) && !/(?:tion|ing|tasks?|benchmarks?|settings?|domains?|scenarios?|text|images?|videos?|code|maths?)$/.test(previous.dataset) && textOf(tokens.slice(first.to + 1, first.to + 1 + previous.dataset.split(' ').length)) === previous.dataset;
    const isMeasure = textOf(tokens.slice(second.to + 1, second.to + 1 + here.metric.split(' ').length)) === here.metric;
    const isJoint = tokens.slice(first.to + 1, second.from).some(token => token.lower === 'and' || token.text === ',') && !tokens.slice(first.to, second.from).some(token => isStatingVerb(token.lower));
    if (isPlain && isMeasure && isJoint) {
      rows[at - 1] = { ...previous, metric: previous.dataset, dataset: here.dataset === previous.dataset ? null : here.dataset };
      if (here.dataset === previous.dataset) rows[at] = { ...here, dataset: null };
    }
  }
  return rows;
}

/** What stands behind the last of several joined quantities is said of them all. */
export function shareBackwards(found: readonly ReportedMetric[], { joined, statements, apart, placed }: Joints): readonly ReportedMetric[] {
  const shared = [...found];
  for (let at = shared.length - 1; at > 0; at--) {
    const last = lastResult(shared, at);
    const [previous, here] = [shared[last], shared[at]];
    // "an accuracy of 0.83 and an AUC of 0.92, outperforming all baselines": two levels.
    if (previous && here && previous.kind === 'result' && here.kind === 'result' && previous.direction === null && here.direction === null && previous.baseline === null && here.baseline === null && previous.versus === null && here.versus !== null && previous.subject === here.subject && here.subject !== null && here.versus !== previous.subject && !statements.slice(last + 1, at + 1).some(Boolean) && !apart.slice(last + 1, at + 1).some(Boolean) && previous.unit === here.unit) shared[last] = { ...previous, versus: here.versus };
    // "29.9 nDCG@10 without a reranker and 36.9 with it on BRIGHT": two levels of one measure.
    if (previous && here && !apart[at] && placed[at] && previous.kind === 'result' && here.kind === 'result' && previous.direction === null && here.direction === null && previous.dataset === null && here.dataset !== null && previous.metric === here.metric && here.metric !== null && previous.unit === here.unit && previous.subject === here.subject) shared[last] = { ...previous, dataset: here.dataset };
    // "3x smaller and 2x faster than X": two changes of one system, compared with one.
    if (previous && here && isChange(previous) && isChange(here) && previous.versus === null && here.versus !== null && previous.baseline === null && previous.subject === here.subject && here.versus !== previous.subject && !statements.slice(last + 1, at + 1).some(Boolean)) shared[last] = { ...previous, versus: here.versus };
  }
  for (let at = shared.length - 1; at > 0; at--) {
    const last = lastResult(shared, at);
    const [previous, here] = [shared[last], shared[at]];
    // "beats X by 7.8% and Y by 15.1% on MATH": on the same.
    if (previous && here && isChange(previous) && isChange(here) && previous.dataset === null && here.dataset !== null && previous.unit === here.unit && previous.metric === here.metric && previous.versus !== null && previous.versus !== here.versus) shared[last] = { ...previous, dataset: here.dataset };
    // "a 28% higher success rate and 32% less time across three simulators": on the same.
    else if (previous && here && !apart[at] && placed[at] && isChange(previous) && isChange(here) && previous.dataset === null && here.dataset !== null && previous.subject === here.subject) shared[last] = { ...previous, dataset: here.dataset };
    // "beats X by 26% and Y by 7% in F1": in the same.
    if (previous && here && isChange(previous) && isChange(here) && previous.metric === null && here.metric !== null && previous.unit === here.unit && previous.versus !== null && here.versus !== null && previous.versus !== here.versus && previous.subject === here.subject) shared[last] = { ...previous, metric: here.metric, dataset: previous.dataset ?? here.dataset };
  }
  for (let at = 1; at < shared.length; at++) {
    const [previous, here] = [shared[at - 1], shared[at]];
    // "5x faster than X and uses 2x less memory"
    if (previous && here && isChange(previous) && isChange(here) && here.versus === null && previous.versus !== null && here.baseline === null && /^(?:x|%)$/.test(here.unit) && previous.unit === here.unit && previous.subject === here.subject && previous.dataset === here.dataset) shared[at] = { ...here, versus: previous.versus };
  }
  for (let at = shared.length - 1; at > 0; at--) {
    const [previous, here] = [shared[at - 1], shared[at]];
    if (!joined[at] || !previous || !here || previous.kind !== 'result' || here.kind !== 'result') continue;
    shared[at - 1] = { ...previous, metric: previous.metric ?? here.metric, direction: /^[-+−]/.test(here.quote) && !/^[-+−]/.test(previous.quote) ? previous.direction : previous.metric === null || previous.metric === here.metric ? here.direction ?? previous.direction : previous.direction ?? here.direction, dataset: previous.dataset ?? here.dataset, versus: previous.versus ?? here.versus };
  }
  return shared;
}
