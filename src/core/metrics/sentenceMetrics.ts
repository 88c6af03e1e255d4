import type { ReportedMetric } from '../model/metric';
import { isAside } from './links/asides';
import { isListed, isSureness, jointsOf, nextUnjoined } from './links/joints';
import { inItems } from './links/items';
import { linksOf } from './links/links';
import type { Place } from './text/phrases';
import { quantityOf } from './quantities/plainQuantity';
import type { Quantity } from './quantities/quantities';
import { respectiveNames } from './links/respective';
import { inLists, inMeasuresOfFront, inParallel, inRows } from './links/rows';
import { sharedHedges } from './links/sharedHedges';
import { shareBackwards, withSharedUnits } from './links/sharing';
import { rankedMeasure } from './learned/rankedMeasure';
import type { Context, Reading, Sentence } from './statement';
import { toMetric } from './toMetric';
import type { Token } from './text/tokens';

/** Links reach no further than so many tokens. */
const WINDOW = 120;

/** What a sentence says of its quantities: first of one after the other, each with those in front, then what the later ones tell of the earlier. */
export function sentenceMetrics(sentence: Sentence, quantities: readonly Quantity[], context: Context, watch?: Watch): readonly ReportedMetric[] {
  const { tokens } = sentence;
  const stated = withSharedUnits(tokens, quantities);
  const listed = stated.map((quantity, index) => isInList(tokens, stated.slice(0, index), quantity));
  const hedges = sharedHedges(tokens, stated, listed);
  const respective = respectiveNames(tokens, stated, context.dataset);
  const found: ReportedMetric[] = [];
  const readings: Reading[] = [];
  const rivals = new Set<ReportedMetric>();
  for (const [index, quantity] of stated.entries()) {
    const place = placeOf(tokens, stated, { index, quantity: quantityOf(quantity, hedges[index] ?? null) });
    const links = linksOf(place, { stated, listed, respective, found, rivals, context });
    const { metric, isRival, reading } = toMetric({ sentence, place, links });
    if (isRival) rivals.add(metric);
    found.push(metric);
    readings.push(reading);
  }
  const rows = inRows({ tokens, stated, found }, rivals);
  const items = inItems({ tokens, stated, found: inMeasuresOfFront({ tokens, stated, found: inParallel({ tokens, stated, found: rows }) }) });
  const ruled = shareBackwards(inLists({ tokens, stated, found: items }), jointsOf(tokens, stated));
  watch?.(ruled, readings);
  return sentence.isByRules ? ruled : ruled.map((metric, index) => withRankedMeasure(metric, readings[index]));
}

/** Sees what the rules find in a sentence, each quantity with how it was read. */
export type Watch = (found: readonly ReportedMetric[], readings: readonly Reading[]) => void;

/** What no rule names may still be told from the phrases around it. */
function withRankedMeasure(metric: ReportedMetric, reading: Reading | undefined): ReportedMetric {
  if (metric.kind !== 'result' || metric.metric !== null || reading === undefined) return metric;
  const name = rankedMeasure(reading);
  return name === null || name === metric.dataset ? metric : { ...metric, metric: name };
}

/** Whether a quantity goes on with a list that the one before it is in; counts are listed apart. */
function isInList(tokens: readonly Token[], front: readonly Quantity[], here: Quantity): boolean {
  const alike = front.filter(({ counted }) => counted === here.counted);
  // What a parenthesis in between holds comes last.
  const previous = [alike.findLast(other => !isAside(tokens, other, here)), alike.at(-1)];
  return previous.some(other => other !== undefined && isListed(tokens, other, here));
}

function placeOf(tokens: readonly Token[], stated: readonly Quantity[], { index, quantity }: { readonly index: number; readonly quantity: Quantity }): Place {
  return {
    tokens,
    quantity,
    floor: stated[index - 1]?.to ?? 0,
    floorUncounted: stated.slice(0, index).findLast(({ counted }) => !counted)?.to ?? 0,
    next: stated.slice(index + 1).find(other => !other.counted && other.from >= quantity.to && !isSureness(tokens, other))?.from ?? tokens.length,
    nextUnjoined: nextUnjoined(tokens, stated, index),
    from: Math.max(0, quantity.from - WINDOW),
    to: Math.min(tokens.length, quantity.to + WINDOW),
  };
}
