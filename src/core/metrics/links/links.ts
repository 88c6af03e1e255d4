import type { ReportedMetric } from '../../model/metric';
import { isMeasure } from '../text/phraseQuestions';
import { isAside } from './asides';
import { isContrast, isNewStatement, isSameVerb, lastJoined } from './joints';
import { behind } from '../measure/metricBehind';
import { inPhrase } from '../measure/metricInPhrase';
import { textOf, type Place } from '../text/phrases';
import type { Quantity } from '../quantities/quantities';
import type { RespectiveName } from './respective';
import type { Context, Links } from '../statement';
import { COSTS } from '../words/units';

/** A sentence as far as it has been read. */
export interface Read {
  readonly stated: readonly Quantity[];
  /** Which of them go on with a list. */
  readonly listed: readonly boolean[];
  readonly respective: ReadonlyMap<number, RespectiveName>;
  /** What the quantities in front were found to say, one for each. */
  readonly found: readonly ReportedMetric[];
  /** Those of them that somebody has whom the authors compare with. */
  readonly rivals: ReadonlySet<ReportedMetric>;
  readonly context: Context;
}

/** What the next quantity has to do with those in front of it. */
export function linksOf(place: Place, read: Read): Links {
  const { stated, found, rivals, context } = read;
  const index = found.length;
  const earlier = found.findLast(metric => isResult(metric) && metric.unit !== 'rank') ?? found.findLast(isResult);
  const before = resultBefore(place, read);
  return {
    before,
    earlier,
    contrast: before === undefined ? contrastTo(place, read) : undefined,
    leader: found.findLast(metric => isResult(metric) && !rivals.has(metric))?.subject ?? null,
    level: found.findLast((metric, at) => isResult(metric) && metric.direction === null && stated[at]?.counted === false),
    alike: found.findLast(metric => isResult(metric) && metric.metric !== null && metric.unit === place.quantity.unit),
    listed: read.listed[index] === true,
    joinedMetric: joinedMetric(place, stated, index),
    respective: read.respective.get(index),
    context: {
      dataset: earlier?.dataset ?? (isCost(place.quantity) ? null : context.dataset),
      last: earlier === undefined ? context.last : undefined,
    },
  };
}

/** A result that others may go on with: how sure one is ("p < 0.001") none is, nor is that there are none of something. */
function isResult({ kind, metric, quote }: ReportedMetric): boolean {
  return kind === 'result' && metric !== 'p' && !/^zero /i.test(quote);
}

/** What something costs is seldom measured on what the sentence before speaks of. */
function isCost({ unit, baseline }: Quantity): boolean {
  return COSTS.has(unit) && baseline === null;
}

/** The result before, where a list or the same unit within one statement goes on with it; what a parenthesis in between holds comes last. */
function resultBefore(place: Place, read: Read): ReportedMetric | undefined {
  return resultBesides(place, read, other => !isAside(place.tokens, other, place.quantity)) ?? resultBesides(place, read, () => true);
}

/** The same among the quantities that count. */
function resultBesides({ tokens, quantity }: Place, { stated, listed, found }: Read, counts: (other: Quantity) => boolean): ReportedMetric | undefined {
  const index = found.length;
  const previous = stated.slice(0, index).findLast(other => other.counted === quantity.counted && counts(other));
  const isSameStatement = previous?.unit === quantity.unit && !isNewStatement(tokens, previous, quantity)
    && !tokens.slice(previous.to, quantity.from).some(token => token.text === ';');
  if (!listed[index] && !isSameStatement) return undefined;
  return found.findLast((metric, at) => isResult(metric) && (quantity.counted || !stated[at]?.counted) && counts(stated[at] as Quantity));
}

/** "X scores 54%, whereas humans reach 95%": the same measure of somebody else. */
function contrastTo({ tokens, quantity }: Place, { stated, found }: Read): ReportedMetric | undefined {
  if (quantity.counted) return undefined;
  const at = stated.slice(0, found.length).findLastIndex(({ counted, unit }, index) => !counted && unit === quantity.unit && found[index]?.metric !== 'p');
  const [twin, metric] = [stated[at], found[at]];
  if (twin === undefined || metric === undefined || !isResult(metric)) return undefined;
  return isContrast(tokens, twin.to, quantity.from) || isSameVerb(tokens, twin.from, quantity.from) ? metric : undefined;
}

/** What stands behind the last of the quantities that this one is joined to, if it is a measure. */
function joinedMetric(place: Place, stated: readonly Quantity[], index: number): string | null {
  const last = lastJoined(place.tokens, stated, index);
  const quantity = stated[last];
  if (last === index || quantity === undefined || quantity.counted) return null;
  const end = { ...place, quantity, next: place.nextUnjoined };
  const words = behind(end) ?? inPhrase(end) ?? [];
  const head = words.at(-1);
  return isMeasure(head) ? textOf(words) : null;
}
