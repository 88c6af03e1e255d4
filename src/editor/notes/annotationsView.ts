import * as vscode from 'vscode';
import { HIGHLIGHT_COLORS, type Annotation, type HighlightColor } from '../../core/model/annotation';
import type { Paper } from '../../core/model/paper';
import { findAnchor } from '../../core/notes/anchor';
import { marksOf } from '../../core/notes/annotate';
import { COMMANDS, INTERNAL_COMMANDS, VIEWS } from '../ids';
import { pageUri } from '../paperPage/register';
import type { Services } from '../services';
import { dateText } from '../words';

type Grouping = 'paper' | 'color' | 'tag' | 'date';
const GROUPINGS: readonly Grouping[] = ['paper', 'color', 'tag', 'date'];

interface Group {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly icon: vscode.ThemeIcon;
  readonly items: readonly Item[];
}

interface Item {
  readonly kind: 'annotation';
  readonly paper: Paper;
  readonly annotation: Annotation;
  readonly orphan: boolean;
}

const ARRANGEMENT = 'annotationsView.grouping';

/** "Annotations": the highlights, comments and notes of all papers, by paper, colour, tag or date. */
export class AnnotationsView implements vscode.TreeDataProvider<Group | Item>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly subscription: vscode.Disposable;
  private grouping: Grouping;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly services: Services) {
    this.grouping = GROUPINGS.find(each => each === services.memory.get<unknown>(ARRANGEMENT)) ?? 'paper';
    const view = vscode.window.createTreeView<Group | Item>(VIEWS.annotations, { treeDataProvider: this, showCollapseAll: true });
    const refresh = (): void => this.changed.fire(undefined);
    this.subscription = vscode.Disposable.from(
      view, { dispose: services.notes.onDidChange(refresh).dispose }, { dispose: services.library.onDidChange(refresh).dispose },
      vscode.commands.registerCommand(COMMANDS.groupAnnotations, (by?: unknown) => this.group(by)),
      vscode.commands.registerCommand(INTERNAL_COMMANDS.openAnnotation, (item: Item) => this.open(item)),
    );
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.subscription).dispose();
  }

  getChildren(node?: Group | Item): (Group | Item)[] {
    if (node) return node.kind === 'group' ? [...node.items] : [];
    return [...this.groups()];
  }

  getTreeItem(node: Group | Item): vscode.TreeItem {
    if (node.kind === 'group') {
      const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Expanded);
      item.id = node.id;
      item.description = String(node.items.length);
      item.iconPath = node.icon;
      return item;
    }
    const { annotation, paper, orphan } = node;
    const item = new vscode.TreeItem((annotation.text ?? annotation.anchor?.exact ?? '').replace(/\s+/g, ' '));
    item.id = `${this.grouping} ${annotation.id}`;
    item.description = [orphan ? vscode.l10n.t('no longer in the abstract') : '', annotation.text !== undefined && annotation.anchor ? `“${annotation.anchor.exact.replace(/\s+/g, ' ')}”` : '', this.grouping === 'paper' ? '' : paper.title].filter(Boolean).join(' · ');
    item.iconPath = orphan ? new vscode.ThemeIcon('warning') : annotation.motivation === 'highlighting' ? colorIcon(annotation.color ?? 'yellow') : new vscode.ThemeIcon(annotation.anchor ? 'comment' : 'note');
    item.tooltip = [annotation.text, annotation.anchor?.exact, paper.title].filter(Boolean).join('\n\n');
    item.accessibilityInformation = { label: [annotation.motivation === 'highlighting' ? vscode.l10n.t('highlight, {0}', annotation.color ?? 'yellow') : vscode.l10n.t('comment'), String(item.label), item.description].filter(Boolean).join(', ') };
    item.command = { command: INTERNAL_COMMANDS.openAnnotation, title: vscode.l10n.t('Open'), arguments: [node] };
    return item;
  }

  private items(): readonly Item[] {
    return this.services.library.current.papers.flatMap(paper => (this.services.notes.of(paper)?.annotations ?? [])
      .filter(({ motivation }) => motivation === 'highlighting' || motivation === 'commenting')
      .sort((a, b) => (a.anchor?.start ?? -1) - (b.anchor?.start ?? -1))
      .map((annotation): Item => ({ kind: 'annotation', paper, annotation, orphan: annotation.anchor !== undefined && findAnchor(paper.abstract, annotation.anchor).state === 'orphan' })));
  }

  private groups(): readonly Group[] {
    const groups = new Map<string, Item[]>();
    for (const item of this.items()) for (const name of this.namesOf(item)) groups.set(name, [...groups.get(name) ?? [], item]);
    const names = [...groups.keys()];
    if (this.grouping === 'tag') names.sort();
    if (this.grouping === 'date') names.sort().reverse();
    return names.map((name): Group => ({ kind: 'group', id: `${this.grouping}=${name}`, label: this.labelOf(name), icon: this.iconOf(name), items: groups.get(name) ?? [] }));
  }

  private namesOf({ paper, annotation }: Item): readonly string[] {
    switch (this.grouping) {
      case 'paper': return [paper.id];
      case 'color': return [annotation.motivation === 'highlighting' ? annotation.color ?? 'yellow' : ''];
      case 'tag': {
        const { tags } = marksOf(this.services.notes.of(paper)?.annotations ?? []);
        return tags.length > 0 ? tags : [''];
      }
      case 'date': return [annotation.created.slice(0, 10)];
    }
  }

  private labelOf(name: string): string {
    switch (this.grouping) {
      case 'paper': return this.services.library.current.papers.find(({ id }) => id === name)?.title ?? name;
      case 'color': return name === '' ? vscode.l10n.t('comments and notes') : name;
      case 'tag': return name === '' ? vscode.l10n.t('no tag') : `#${name}`;
      case 'date': return dateText(name);
    }
  }

  private iconOf(name: string): vscode.ThemeIcon {
    const color = HIGHLIGHT_COLORS.find(each => each === name);
    return this.grouping === 'color' && color ? colorIcon(color) : new vscode.ThemeIcon({ paper: 'file-text', color: 'comment', tag: 'tag', date: 'calendar' }[this.grouping]);
  }

  private async group(by: unknown): Promise<void> {
    const labels: Readonly<Record<Grouping, string>> = { paper: vscode.l10n.t('Paper'), color: vscode.l10n.t('Color'), tag: vscode.l10n.t('Tag'), date: vscode.l10n.t('Date') };
    const chosen = GROUPINGS.find(each => each === by) ?? (await vscode.window.showQuickPick(GROUPINGS.map(grouping => ({ label: labels[grouping], grouping })), { title: vscode.l10n.t('Group annotations by') }))?.grouping;
    if (!chosen) return;
    this.grouping = chosen;
    this.changed.fire(undefined);
    await this.services.memory.set(ARRANGEMENT, chosen);
  }

  /** Opens the paper's page at the annotation's words. */
  private async open({ paper, annotation }: Item): Promise<void> {
    const document = await vscode.workspace.openTextDocument(pageUri(paper.key));
    const page = this.services.pages.get(document.uri.toString());
    const found = annotation.anchor && findAnchor(paper.abstract, annotation.anchor);
    const span = found && found.state !== 'orphan' && page ? { start: page.abstract[found.span.start] ?? 0, end: page.abstract[found.span.end] ?? 0 } : undefined;
    await vscode.window.showTextDocument(document, span ? { selection: new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)) } : {});
  }
}

/** The highlights' own colours are see-through, and too faint for a small icon. */
const ICON_COLORS: Readonly<Record<HighlightColor, string>> = { yellow: 'charts.yellow', green: 'charts.green', blue: 'charts.blue', pink: 'terminal.ansiBrightMagenta', purple: 'charts.purple' };

function colorIcon(color: HighlightColor): vscode.ThemeIcon {
  return new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(ICON_COLORS[color]));
}
