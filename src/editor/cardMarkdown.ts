import * as vscode from 'vscode';
import { notedCard, type NotedLine } from '../core/cards/notedCard';
import type { MetricRow, PaperCard } from '../core/cards/paperCard';
import type { ReportedMetric } from '../core/model/metric';
import { escapeMarkdown, commandLink, linkTarget } from './convert';
import { COMMANDS } from './ids';
import type { PaperNotes } from '../core/model/annotation';
import { authorsText, dateText, marksText } from './words';

/** What a link in a card may run; everything else in it is inert. */
const CARD_COMMANDS = [COMMANDS.insertCitation, COMMANDS.insertBibtex, COMMANDS.insertSummary, COMMANDS.openPaper, COMMANDS.revealInDigest];

/** The card as a hover or a tooltip shows it. Everything that a digest says in it is escaped. */
export function cardMarkdown(card: PaperCard, options: { readonly actions: boolean; readonly notes?: PaperNotes | undefined }): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString('', true);
  markdown.isTrusted = { enabledCommands: CARD_COMMANDS };
  markdown.supportHtml = false;
  markdown.appendMarkdown(`**${escapeMarkdown(card.paper.title)}**\n\n`);
  const byline = bylineParts(card).map(escapeMarkdown).join(' · ');
  if (byline) markdown.appendMarkdown(`${byline}\n\n`);
  if (options.notes) markdown.appendMarkdown(notesMarkdown(options.notes));
  // Above the table, where they are in reach without scrolling.
  if (options.actions) markdown.appendMarkdown(`${actionsMarkdown(card)}\n\n`);
  markdown.appendMarkdown(metricsMarkdown(card));
  const links = linksMarkdown(card);
  if (links) markdown.appendMarkdown(links);
  return markdown;
}

const NOTE_ICONS = { note: 'note', comment: 'comment', highlight: 'symbol-color' } as const;

function notesMarkdown(notes: PaperNotes): string {
  const { marks, lines, more } = notedCard(notes);
  const said = [...marksText({ ...marks, count: 0 }), ...marks.why === undefined ? [] : [marks.why]];
  const rows = [
    ...said.length > 0 ? [`$(bookmark) ${said.map(escapeMarkdown).join(' · ')}`] : [],
    ...lines.map(line => `$(${NOTE_ICONS[line.kind]}) ${escapeMarkdown(shortened(noteText(line)))}`),
    ...more > 0 ? [`_${vscode.l10n.t('{0} more notes', more)}_`] : [],
  ];
  return rows.length > 0 ? `${rows.join('  \n')}\n\n` : '';
}

function noteText({ exact, text }: NotedLine): string {
  return [exact === undefined ? '' : `“${exact}”`, (text ?? '').replace(/\s+/g, ' ').trim()].filter(Boolean).join(': ');
}

/** A note on a card in about two lines. */
const MOST_OF_NOTE = 180;

function shortened(text: string): string {
  return text.length <= MOST_OF_NOTE ? text : `${text.slice(0, Math.max(text.lastIndexOf(' ', MOST_OF_NOTE), MOST_OF_NOTE / 2)).trimEnd()}…`;
}

/** Authors, organisation, date and venue, as far as they are known. */
export function bylineParts(card: PaperCard): readonly string[] {
  const { paper } = card;
  const parts = [authorsText(card.authors), paper.organization, paper.date && dateText(paper.date), paper.venue];
  return parts.filter((part): part is string => Boolean(part));
}

function metricsMarkdown(card: PaperCard): string {
  if (card.metrics.length === 0) {
    return `_${vscode.l10n.t('The abstract states no numbers.')}_\n\n`;
  }
  const header = [vscode.l10n.t('Reported'), vscode.l10n.t('Value'), vscode.l10n.t('On')];
  const rows = card.metrics.map(row => metricCells(row, card.paper.key).join(' | '));
  const more = card.moreMetrics > 0 ? `_${vscode.l10n.t('{0} more on the paper’s page', card.moreMetrics)}_\n\n` : '';
  return `| ${header.join(' | ')} |\n|:--|:--|:--|\n${rows.map(row => `| ${row} |`).join('\n')}\n\n${more}`;
}

/** The value links to the paper's page, and the link's title is the sentence that it was read from. */
function metricCells(row: MetricRow, key: string): readonly string[] {
  const { metric } = row;
  const name = metric.metric ?? (metric.kind === 'scale' ? vscode.l10n.t('scale') : vscode.l10n.t('result'));
  const subject = metric.subject ? ` (${escapeMarkdown(metric.subject)})` : '';
  const versus = metric.versus ? vscode.l10n.t('vs. {0}', metric.versus) : '';
  const change = row.change ? ` ${escapeMarkdown(`(${row.change})`)} _${vscode.l10n.t('computed')}_` : '';
  const bar = row.bar ? ` ![${barText(row.metric)}](${svgUri(row.bar)})` : '';
  return [
    `${escapeMarkdown(name)}${subject}`,
    `[**${escapeMarkdown(row.value)}**](${commandLink(COMMANDS.openPaper, [key])} "${escapeMarkdown(row.sentence)}")${change}${bar}`,
    escapeMarkdown([metric.dataset, versus].filter(Boolean).join(', ')),
  ];
}

/** What a comparison's bar shows, for those who do not see it. Words of ours and numbers: an image's alternative text is not unescaped by every version. */
export function barText({ baseline, baselineAs, value, unit }: ReportedMetric): string {
  // In two units the numbers alone would say something else than the bars: "3 hours and 12 minutes".
  const plain = (amount: number | null, name: string): string => `${amount} ${name.replace(/[^\p{L}\p{N} /-]/gu, '')}`;
  const [from, to] = baselineAs ? [plain(baselineAs.value, baselineAs.unit), plain(value, unit)] : [String(baseline), String(value)];
  return vscode.l10n.t('bars: {0} and {1}', from, to);
}

/** A drawing as an address that holds all of it. */
export function svgUri(svg: string): string {
  return `data:image/svg+xml;base64,${btoa(svg)}`;
}

function linksMarkdown(card: PaperCard): string {
  const { paper } = card;
  const links = [
    ...paper.arxiv ? [[`arXiv:${paper.arxiv}`, `https://arxiv.org/abs/${paper.arxiv}`] as const] : [],
    ...paper.doi ? [[`doi:${paper.doi}`, `https://doi.org/${paper.doi}`] as const] : [],
    ...paper.links.slice(0, 4).map(url => [url.replace(/^https?:\/\/(?:www\.)?/, '').slice(0, 60), url] as const),
  ];
  return links.flatMap(([text, url]) => {
    const target = linkTarget(url);
    return target ? [`[${escapeMarkdown(text)}](${target})`] : [];
  }).join(' · ');
}

function actionsMarkdown(card: PaperCard): string {
  const keys = [card.paper.key];
  const action = (icon: string, label: string, command: string): string => `[$(${icon}) ${label}](${commandLink(command, keys)})`;
  return [
    action('quote', vscode.l10n.t('Cite'), COMMANDS.insertCitation),
    action('symbol-namespace', vscode.l10n.t('BibTeX'), COMMANDS.insertBibtex),
    action('list-flat', vscode.l10n.t('Summary'), COMMANDS.insertSummary),
    action('book', vscode.l10n.t('Open'), COMMANDS.openPaper),
    action('go-to-file', vscode.l10n.t('Digest'), COMMANDS.revealInDigest),
  ].join(' &nbsp; ');
}
