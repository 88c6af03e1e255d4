import { metricRow, type MetricRow } from '../cards/paperCard';
import { metricsOf } from '../library/reported';
import { formatBaseline, formatValue } from '../metrics/metricText';
import type { Paper } from '../model/paper';
import { displayName } from '../util/authorName';
import { citationText, type CitationOptions } from './insertCitation';
import type { DraftLanguage } from './languages';
import { plainTitle } from './plainTitle';
import type { SummaryFacts } from './summary';
import { authorsShort } from './toCsl';

/** So many results make the phrase. */
const MAIN_RESULTS = 3;

/** What a paper's summary can say; nothing that the digest does not. */
export function summaryFacts(paper: Paper, language: DraftLanguage, options: CitationOptions): SummaryFacts {
  const rows = metricsOf(paper).map(metric => metricRow(metric, paper.abstract));
  const results = rows.filter(row => row.metric.kind === 'result');
  return {
    title: plainTitle(paper.title),
    who: whoOf(paper),
    year: paper.date?.slice(0, 4) ?? '',
    date: paper.date ?? '',
    organization: paper.organization ?? '',
    key: paper.key,
    cite: citationText([paper.key], language, options),
    results: listed(results.slice(0, MAIN_RESULTS).map(resultPhrase)),
    metrics: rows.map(row => ({
      metric: row.metric.metric ?? (row.metric.kind === 'scale' ? 'scale' : 'result'),
      value: formatValue({ ...row.metric, baseline: null }),
      baseline: formatBaseline(row.metric) ?? '',
      dataset: row.metric.dataset ?? '',
      sentence: row.sentence,
    })),
  };
}

function whoOf(paper: Paper): string {
  const names = paper.authors?.length === 1 ? displayName(paper.authors[0] ?? {}) : authorsShort(paper.authors);
  return names ?? paper.organization ?? (paper.authorCount === undefined ? '' : paper.authorCount === 1 ? '1 author' : `${paper.authorCount} authors`);
}

/** "1.71× training speedup on Sudoku-Extreme". */
function resultPhrase({ metric }: MetricRow): string {
  const of = metric.metric ? ` ${metric.metric}` : '';
  const from = metric.baseline === null ? '' : ` (from ${metric.baselineAs || metric.unit === '%' ? formatBaseline(metric) ?? '' : String(metric.baseline)})`;
  return `${formatValue({ ...metric, baseline: null })}${of}${from}${metric.dataset ? ` on ${metric.dataset}` : ''}`;
}

function listed(phrases: readonly string[]): string {
  const last = phrases.at(-1) ?? '';
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(', ')} and ${last}`;
}
