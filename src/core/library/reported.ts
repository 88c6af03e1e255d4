import { findMetrics } from '../metrics/findMetrics';
import type { ReportedMetric } from '../model/metric';
import type { Paper } from '../model/paper';

const known = new WeakMap<Paper, readonly ReportedMetric[]>();

/** What the paper's abstract reports; read at first use and kept as long as the paper is. */
export function metricsOf(paper: Paper): readonly ReportedMetric[] {
  const read = known.get(paper);
  if (read) return read;
  const metrics = findMetrics(paper.abstract, paper.title);
  known.set(paper, metrics);
  return metrics;
}

/** How many results (not scales) the paper reports. */
export function resultCount(paper: Paper): number {
  return metricsOf(paper).filter(metric => metric.kind === 'result').length;
}

/** Reads the metrics of many papers one by one, for running in slices. */
export function* readMetrics(papers: Iterable<Paper>): Generator<void, void> {
  for (const paper of papers) {
    metricsOf(paper);
    yield;
  }
}
