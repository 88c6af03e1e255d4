import * as vscode from 'vscode';
import { paperCard, type MetricRow, type PaperCard } from '../../core/cards/paperCard';
import { toCsl } from '../../core/citing/toCsl';
import type { Paper } from '../../core/model/paper';
import type { Span } from '../../core/model/span';
import type { Formatter } from '../../core/ports';
import { bylineParts } from '../cardMarkdown';
import { linkTarget } from '../convert';
import { escapeProse, escapedOffsets } from './escapeProse';

/** A paper's page, and where in it things of the paper stand. Offsets are the page's. */
export interface PaperPage {
  readonly text: string;
  /** For each offset of the abstract its offset in the page, one more than the abstract has characters. */
  readonly abstract: readonly number[];
  /** Each metric with its quote in the abstract and its line in the list. */
  readonly metrics: readonly { readonly row: MetricRow; readonly quote: Span; readonly listed: Span }[];
}

/** The whole page of a paper as Markdown: byline, abstract, metrics with their sentences, links, how to cite. */
export async function paperPage(paper: Paper, formatter: Formatter): Promise<PaperPage> {
  const card = paperCard(paper);
  const bibtex = await formatter.format([toCsl(paper)], 'bibtex');
  const page = new PageWriter();
  page.section(`# ${escapeProse(paper.title)}`);
  page.section(bylineParts(card).map(escapeProse).join(' · '));
  page.section(`\`@${paper.key}\``);
  page.section(`## ${vscode.l10n.t('Abstract')}`);
  const abstract = writeAbstract(page, paper.abstract);
  page.section(`## ${vscode.l10n.t('Reported metrics')}`);
  const listed = writeMetrics(page, card);
  for (const section of linksSection(paper)) page.section(section);
  page.section(`## ${vscode.l10n.t('How to cite')}`);
  page.section(`\`\`\`bibtex\n${bibtex.trim()}\n\`\`\``);
  const metrics = listed.map(({ row, span }) => ({
    row, listed: span,
    quote: { start: abstract[row.metric.start] ?? 0, end: abstract[row.metric.start + row.metric.quote.length] ?? 0 },
  }));
  return { text: `${page.text}\n`, abstract, metrics };
}

/** Sections one below the other, each with its place. */
class PageWriter {
  text = '';

  /** Says where the section begins; an empty one leaves no trace. */
  section(section: string): number {
    if (section === '') return this.text.length;
    this.text += `${this.text === '' ? '' : '\n\n'}${section}`;
    return this.text.length - section.length;
  }
}

function writeAbstract(page: PageWriter, abstract: string): readonly number[] {
  if (abstract.trim() === '') {
    const start = page.section(vscode.l10n.t('_The digest has no abstract of this paper._'));
    return [start];
  }
  const offsets: number[] = [];
  for (const paragraph of abstract.split('\n')) {
    const start = page.section(escapeProse(paragraph));
    for (const offset of escapedOffsets(paragraph)) offsets.push(start + offset);
  }
  return offsets;
}

/** A list rather than a table: the page is read as source, where a table's cells would hide the sentences. */
function writeMetrics(page: PageWriter, { metrics }: PaperCard): readonly { readonly row: MetricRow; readonly span: Span }[] {
  if (metrics.length === 0) page.section(`_${vscode.l10n.t('The abstract states no numbers.')}_`);
  return (['result', 'scale'] as const).flatMap(kind => {
    const rows = metrics.filter(row => row.metric.kind === kind).map(row => ({ row, ...metricLines(row) }));
    if (kind === 'scale' && rows.length > 0) page.section(`### ${vscode.l10n.t('Scale')}`);
    let start = page.section(rows.map(({ head, sentence }) => `${head}\n${sentence}`).join('\n'));
    return rows.map(({ row, head, sentence }) => {
      const span = { start, end: start + head.length };
      start += head.length + sentence.length + 2;
      return { row, span };
    });
  });
}

function metricLines({ metric, value, change, sentence }: MetricRow): { readonly head: string; readonly sentence: string } {
  const name = metric.metric ? ` ${metric.metric}` : '';
  const facts = [
    metric.dataset && vscode.l10n.t('on {0}', metric.dataset),
    metric.subject && vscode.l10n.t('by {0}', metric.subject),
    metric.versus && vscode.l10n.t('compared with {0}', metric.versus),
  ].filter((fact): fact is string => Boolean(fact));
  const computed = change ? ` (${change}) _${vscode.l10n.t('computed')}_` : '';
  return {
    head: `- **${escapeProse(value)}**${computed}${escapeProse(name)}${facts.length > 0 ? `, ${facts.map(escapeProse).join(', ')}` : ''}`,
    sentence: `  > ${escapeProse(sentence)}`,
  };
}

function linksSection(paper: Paper): readonly string[] {
  const urls = [
    ...paper.arxiv ? [`https://arxiv.org/abs/${paper.arxiv}`] : [],
    ...paper.doi ? [`https://doi.org/${paper.doi}`] : [],
    ...paper.links,
  ].flatMap(url => linkTarget(url) ?? []);
  return urls.length > 0 ? [`## ${vscode.l10n.t('Links')}`, [...new Set(urls)].map(url => `- <${url}>`).join('\n')] : [];
}
