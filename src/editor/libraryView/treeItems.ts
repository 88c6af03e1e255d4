import * as vscode from 'vscode';
import { paperCard } from '../../core/cards/paperCard';
import { resultCount } from '../../core/library/reported';
import type { Paper } from '../../core/model/paper';
import type { Span } from '../../core/model/span';
import type { PaperMarks } from '../../core/model/annotation';
import { COMMANDS, TREE_ITEMS } from '../ids';
import { authorsText, dateText, marksText, papersText, resultsText, statusIcon, statusText } from '../words';
import type { GroupNode, MoreNode, PaperNode, TreeNode } from './nodes';

export interface ItemContext {
  /** The characters of a title that the filter matched. */
  readonly highlights: (title: string) => readonly Span[];
  readonly filtered: boolean;
  /** The papers are sorted by their results: how many there are is told first, where a narrow view does not cut it off. */
  readonly byResults: boolean;
  readonly added: ReadonlySet<string>;
  /** What is noted of the whole paper. */
  readonly marks: (paper: Paper) => PaperMarks | undefined;
}

export function treeItem(node: TreeNode, context: ItemContext): vscode.TreeItem {
  switch (node.kind) {
    case 'paper': return paperItem(node, context);
    case 'group': return groupItem(node, context);
    case 'more': return moreItem(node);
  }
}

function paperItem(node: PaperNode, context: ItemContext): vscode.TreeItem {
  const { paper } = node;
  const highlights = context.highlights(paper.title).map(({ start, end }): [number, number] => [start, end]);
  const item = new vscode.TreeItem({ label: paper.title, highlights }, vscode.TreeItemCollapsibleState.None);
  const count = resultCount(paper);
  const results = count > 0 ? resultsText(count) : undefined;
  const marks = context.marks(paper);
  const facts = [
    context.byResults ? results : undefined,
    paper.date && dateText(paper.date),
    authorsText(paperCard(paper, { authors: 1, metrics: 0 }).authors) ?? paper.organization,
    context.byResults ? undefined : results,
    ...marks ? marksText(marks) : [],
  ].filter((fact): fact is string => Boolean(fact));
  item.id = node.id;
  item.description = facts.join(' · ');
  item.iconPath = statusIcon(marks?.status);
  item.contextValue = TREE_ITEMS.paper;
  item.accessibilityInformation = { label: [paper.title, ...facts].join(', ') };
  item.command = { command: COMMANDS.openPaper, title: vscode.l10n.t('Open Paper'), arguments: [paper.key] };
  return item;
}

function groupItem(node: GroupNode, context: ItemContext): vscode.TreeItem {
  const label = groupLabel(node);
  const item = new vscode.TreeItem(label, context.filtered || node.first ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
  const count = papersText(node.children.length);
  item.id = node.id;
  item.description = String(node.children.length);
  item.tooltip = `${label}: ${count}`;
  item.iconPath = node.group.grouping === 'status' && node.group.value !== undefined ? statusIcon(node.group.value) : new vscode.ThemeIcon(GROUP_ICONS[node.group.grouping]);
  item.accessibilityInformation = { label: `${label}, ${count}` };
  item.contextValue = TREE_ITEMS.group;
  if (node.group.grouping === 'digest' && node.group.value !== undefined) {
    item.contextValue = context.added.has(node.group.value) ? TREE_ITEMS.addedDigest : TREE_ITEMS.digest;
    item.tooltip = vscode.Uri.parse(node.group.value).toString(true);
  }
  return item;
}

const GROUP_ICONS = { month: 'calendar', year: 'calendar', organization: 'organization', digest: 'book', status: 'bookmark', rating: 'star-empty', tag: 'tag', annotated: 'note' } as const;

function moreItem(node: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Show {0} more…', node.hidden), vscode.TreeItemCollapsibleState.None);
  item.id = node.id;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: COMMANDS.showMore, title: vscode.l10n.t('Show More'), arguments: [node.parent?.id ?? ''] };
  return item;
}

export function groupLabel(node: GroupNode): string {
  const { grouping, value } = node.group;
  if (value === undefined) return NO_VALUE[grouping]();
  switch (grouping) {
    case 'digest': return decodeURIComponent(value.slice(value.lastIndexOf('/') + 1));
    case 'month': return dateText(value);
    case 'status': return statusText(value);
    case 'rating': return '★'.repeat(Number(value));
    case 'tag': return `#${value}`;
    case 'annotated': return vscode.l10n.t('With notes');
    case 'year': case 'organization': return value;
  }
}

const NO_VALUE: Readonly<Record<GroupNode['group']['grouping'], () => string>> = {
  month: () => vscode.l10n.t('No date'),
  year: () => vscode.l10n.t('No date'),
  organization: () => vscode.l10n.t('No organization stated'),
  digest: () => vscode.l10n.t('No digest'),
  status: () => vscode.l10n.t('No status'),
  rating: () => vscode.l10n.t('Not rated'),
  tag: () => vscode.l10n.t('No tags'),
  annotated: () => vscode.l10n.t('Without notes'),
};
