import * as vscode from 'vscode';
import { paperCard } from '../../core/cards/paperCard';
import { toCsl } from '../../core/citing/toCsl';
import type { Paper } from '../../core/model/paper';
import type { Formatter } from '../../core/ports';
import { bylineOf, metricCells } from '../cardMarkdown';
import { escapeMarkdown, linkTarget } from '../convert';

/** The whole page of a paper as Markdown: byline, abstract, metrics with their sentences, links, how to cite. */
export async function pageText(paper: Paper, formatter: Formatter): Promise<string> {
  const card = paperCard(paper);
  const bibtex = await formatter.format([toCsl(paper)], 'bibtex');
  const sections = [
    `# ${escapeMarkdown(paper.title)}`,
    bylineOf(card),
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

function metricsSection(rows: ReturnType<typeof paperCard>['metrics']): string {
  if (rows.length === 0) return `_${vscode.l10n.t('The abstract states no numbers.')}_`;
  const header = [vscode.l10n.t('Reported'), vscode.l10n.t('Value'), vscode.l10n.t('Compared with'), vscode.l10n.t('On'), vscode.l10n.t('Source')];
  const lines = rows.map(row => `| ${[...metricCells(row), escapeMarkdown(row.sentence)].join(' | ')} |`);
  return [`| ${header.join(' | ')} |`, `|${':--|'.repeat(header.length)}`, ...lines].join('\n');
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
