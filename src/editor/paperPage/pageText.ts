import * as vscode from 'vscode';
import { paperCard, type MetricRow } from '../../core/cards/paperCard';
import { toCsl } from '../../core/citing/toCsl';
import type { Paper } from '../../core/model/paper';
import type { Formatter } from '../../core/ports';
import { bylineParts } from '../cardMarkdown';
import { linkTarget } from '../convert';

/** The whole page of a paper as Markdown: byline, abstract, metrics with their sentences, links, how to cite. */
export async function pageText(paper: Paper, formatter: Formatter): Promise<string> {
  const card = paperCard(paper);
  const bibtex = await formatter.format([toCsl(paper)], 'bibtex');
  const sections = [
    `# ${escapeProse(paper.title)}`,
    bylineParts(card).map(escapeProse).join(' · '),
    `\`@${paper.key}\``,
    `## ${vscode.l10n.t('Abstract')}`,
    paper.abstract.split('\n').map(escapeProse).join('\n\n') || vscode.l10n.t('_The digest has no abstract of this paper._'),
    `## ${vscode.l10n.t('Reported metrics')}`,
    metricsSection(card.metrics),
    ...linksSection(paper),
    `## ${vscode.l10n.t('How to cite')}`,
    `\`\`\`bibtex\n${bibtex.trim()}\n\`\`\``,
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

/** A list rather than a table: the page is read as source, where a table's cells would hide the sentences. */
function metricsSection(rows: readonly MetricRow[]): string {
  if (rows.length === 0) return `_${vscode.l10n.t('The abstract states no numbers.')}_`;
  const of = (kind: 'result' | 'scale'): readonly MetricRow[] => rows.filter(row => row.metric.kind === kind);
  const scales = of('scale').map(metricLines).join('\n');
  return [of('result').map(metricLines).join('\n'), scales && `### ${vscode.l10n.t('Scale')}`, scales].filter(Boolean).join('\n\n');
}

function metricLines({ metric, value, baseline, sentence }: MetricRow): string {
  const name = metric.metric ? ` ${metric.metric}` : '';
  const facts = [
    baseline && vscode.l10n.t('from {0}', baseline.text) + (baseline.computed ? ` ${vscode.l10n.t('computed')}` : ''),
    metric.dataset && vscode.l10n.t('on {0}', metric.dataset),
    metric.subject && vscode.l10n.t('by {0}', metric.subject),
    metric.versus && vscode.l10n.t('compared with {0}', metric.versus),
  ].filter((fact): fact is string => Boolean(fact));
  return `- **${escapeProse(value)}**${escapeProse(name)}${facts.length > 0 ? `, ${facts.map(escapeProse).join(', ')}` : ''}\n  > ${escapeProse(sentence)}`;
}

function linksSection(paper: Paper): readonly string[] {
  const urls = [
    ...paper.arxiv ? [`https://arxiv.org/abs/${paper.arxiv}`] : [],
    ...paper.doi ? [`https://doi.org/${paper.doi}`] : [],
    ...paper.links,
  ].flatMap(url => linkTarget(url) ?? []);
  return urls.length > 0 ? [`## ${vscode.l10n.t('Links')}`, [...new Set(urls)].map(url => `- <${url}>`).join('\n')] : [];
}

/** Prose that stays readable as source: only what Markdown or its extensions would act on is escaped. */
function escapeProse(text: string): string {
  return text.replace(/[\\`*_[\]<>|$]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/, '$1\\$2');
}
