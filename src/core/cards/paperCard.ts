import { metricsOf } from '../library/reported';
import { formatValue, relativeChange } from '../metrics/metricText';
import { sentenceAt } from '../metrics/sentences';
import type { ReportedMetric } from '../model/metric';
import type { Paper } from '../model/paper';
import { displayName } from '../util/authorName';
import { comparisonBar } from './comparisonBar';

/** What a hover, a tooltip or a page says of a paper, as data; `editor/` makes the words and the Markdown. */
export interface PaperCard {
  readonly paper: Paper;
  readonly authors: CardAuthors;
  /** Results first, in the abstract's order. */
  readonly metrics: readonly MetricRow[];
  /** How many more metrics there are than `metrics` shows. */
  readonly moreMetrics: number;
}

export type CardAuthors =
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly more: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'unknown' };

export interface MetricRow {
  readonly metric: ReportedMetric;
  /** Hedge, value and unit; with a baseline `10.93 → 6.38 hours`. */
  readonly value: string;
  /** How the value stands to its baseline, computed and not stated. */
  readonly change: string | undefined;
  /** Baseline and value as an SVG document. */
  readonly bar: string | undefined;
  /** The whole sentence that states it, one line. */
  readonly sentence: string;
}

export interface CardLimits {
  readonly authors?: number;
  readonly metrics?: number;
}

export function paperCard(paper: Paper, limits: CardLimits = {}): PaperCard {
  const metrics = metricsOf(paper);
  const ordered = [...metrics.filter(metric => metric.kind === 'result'), ...metrics.filter(metric => metric.kind === 'scale')];
  const shown = ordered.slice(0, limits.metrics ?? ordered.length);
  return {
    paper,
    authors: cardAuthors(paper, limits.authors ?? Number.POSITIVE_INFINITY),
    metrics: shown.map(metric => metricRow(metric, paper.abstract)),
    moreMetrics: ordered.length - shown.length,
  };
}

export function metricRow(metric: ReportedMetric, abstract: string): MetricRow {
  const { start, end } = sentenceAt(abstract, metric.start);
  return { metric, value: formatValue(metric), change: relativeChange(metric), bar: comparisonBar(metric), sentence: abstract.slice(start, end).replace(/\s+/g, ' ').trim() };
}

function cardAuthors(paper: Paper, limit: number): CardAuthors {
  if (paper.authors && paper.authors.length > 0) {
    const names = paper.authors.slice(0, limit).map(displayName);
    return { kind: 'names', names, more: paper.authors.length - names.length };
  }
  return paper.authorCount === undefined ? { kind: 'unknown' } : { kind: 'count', count: paper.authorCount };
}
