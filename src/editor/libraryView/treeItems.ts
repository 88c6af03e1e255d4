import * as vscode from 'vscode';
import { paperCard } from '../../core/cards/paperCard';
import { resultCount } from '../../core/library/reported';
import type { Paper } from '../../core/model/paper';
import type { Span } from '../../core/model/span';
import type { PaperMarks } from '../../core/notes/annotate';
import { COMMANDS, TREE_ITEMS } from '../ids';
import { authorsText, dateText, marksText, papersText, resultsText } from '../words';
import type { GroupNode, MoreNode, PaperNode, TreeNode } from './nodes';

export interface ItemContext {
  /** The characters of a title that the filter matched. */
  readonly highlights: (title: string) => readonly Span[];
  readonly filtered: boolean;
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
  const results = resultCount(paper);
  const marks = context.marks(paper);
  const facts = [
    paper.date && dateText(paper.date),
    authorsText(paperCard(paper, { authors: 1, metrics: 0 }).authors) ?? paper.organization,
    results > 0 ? resultsText(results) : undefined,
    ...marks ? marksText(marks) : [],
  ].filter((fact): fact is string => Boolean(fact));
  item.id = node.id;
  item.description = facts.join(' · ');
  item.iconPath = new vscode.ThemeIcon(STATUS_ICONS[marks?.status ?? ''] ?? 'file-text');
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
  item.iconPath = new vscode.ThemeIcon(GROUP_ICONS[node.group.grouping]);
  item.accessibilityInformation = { label: `${label}, ${count}` };
  item.contextValue = TREE_ITEMS.group;
  if (node.group.grouping === 'digest' && node.group.value !== undefined) {
    item.contextValue = context.added.has(node.group.value) ? TREE_ITEMS.addedDigest : TREE_ITEMS.digest;
    item.tooltip = vscode.Uri.parse(node.group.value).toString(true);
  }
  return item;
}

/** An icon a reading status. */
const STATUS_ICONS: Readonly<Record<string, string>> = { 'to read': 'circle-outline', reading: 'book', read: 'check', skimmed: 'eye' };

const GROUP_ICONS = { month: 'calendar', year: 'calendar', organization: 'organization', digest: 'book' } as const;

function moreItem(node: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Show {0} more…', node.hidden), vscode.TreeItemCollapsibleState.None);
  item.id = node.id;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: COMMANDS.showMore, title: vscode.l10n.t('Show More'), arguments: [node.parent?.id ?? ''] };
  return item;
}

export function groupLabel(node: GroupNode): string {
  const { grouping, value } = node.group;
  if (value === undefined) return grouping === 'organization' ? vscode.l10n.t('No organization stated') : vscode.l10n.t('No date');
  if (grouping === 'digest') return decodeURIComponent(value.slice(value.lastIndexOf('/') + 1));
  return grouping === 'month' ? dateText(value) : value;
}
