import * as vscode from 'vscode';
import { HIGHLIGHT_COLORS } from '../../core/model/annotation';
import { findAnchor } from '../../core/notes/anchor';
import { groupAnnotations, isOrphan, LIST_GROUPINGS, listAnnotations, type ListedAnnotation, type ListGrouping } from '../../core/notes/annotationList';
import { AnnotationSearch, type SearchedAnnotation } from '../../core/search/annotationSearch';
import { setContext } from '../contextKeys';
import { COMMANDS, CONTEXT_KEYS, INTERNAL_COMMANDS, TREE_ITEMS, VIEWS } from '../ids';
import { pageUri } from '../paperPage/register';
import type { Services } from '../services';
import { dateText } from '../words';
import { colorIcon, colorText } from './colors';

interface Group {
  readonly kind: 'annotationGroup';
  readonly id: string;
  readonly name: string;
  readonly items: readonly AnnotationNode[];
}

/** A row of the view; the menus' commands are called with it. */
export interface AnnotationNode extends ListedAnnotation {
  readonly kind: 'annotation';
}

const ARRANGEMENT = 'annotationsView.grouping';

/** "Annotations": the highlights, comments and notes of all papers, by paper, colour, tag or date, or what a query finds. */
export class AnnotationsView implements vscode.TreeDataProvider<Group | AnnotationNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly subscription: vscode.Disposable;
  private readonly view: vscode.TreeView<Group | AnnotationNode>;
  private readonly search = new AnnotationSearch();
  private grouping: ListGrouping;
  private listed: { readonly nodes: readonly AnnotationNode[]; readonly searched: readonly SearchedAnnotation[] } | undefined;
  private query = '';
  private found: readonly AnnotationNode[] | undefined;
  private turn = 0;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly services: Services) {
    this.grouping = LIST_GROUPINGS.find(each => each === services.memory.get<unknown>(ARRANGEMENT)) ?? 'paper';
    this.view = vscode.window.createTreeView<Group | AnnotationNode>(VIEWS.annotations, { treeDataProvider: this, showCollapseAll: true, canSelectMany: true });
    this.subscription = vscode.Disposable.from(
      this.view, { dispose: services.noted.onDidChange(() => this.refresh()).dispose },
      vscode.commands.registerCommand(COMMANDS.groupAnnotations, (by?: unknown) => this.group(by)),
      vscode.commands.registerCommand(COMMANDS.filterAnnotations, (query?: unknown) => this.ask(query)),
      vscode.commands.registerCommand(COMMANDS.clearAnnotationFilter, () => this.filter('')),
      // The keyboard's way: a key binding is called without the rows that a menu is called with.
      vscode.commands.registerCommand(INTERNAL_COMMANDS.removeAnnotations, async () => {
        const [first] = this.view.selection;
        if (first) await vscode.commands.executeCommand(COMMANDS.removeAnnotation, first, [...this.view.selection]);
      }),
      vscode.commands.registerCommand(INTERNAL_COMMANDS.openAnnotation, (node: AnnotationNode) => this.open(node)),
    );
  }

  dispose(): void {
    this.turn++;
    vscode.Disposable.from(this.changed, this.subscription).dispose();
  }

  getChildren(node?: Group | AnnotationNode): (Group | AnnotationNode)[] {
    if (node) return node.kind === 'annotationGroup' ? [...node.items] : [];
    if (this.found) return [...this.found];
    return groupAnnotations(this.list().nodes, this.grouping).map(({ name, items }): Group => ({ kind: 'annotationGroup', id: `${this.grouping}=${name}`, name, items: items as readonly AnnotationNode[] }));
  }

  getParent(): undefined {
    return undefined;
  }

  getTreeItem(node: Group | AnnotationNode): vscode.TreeItem {
    return node.kind === 'annotationGroup' ? this.groupItem(node) : this.annotationItem(node);
  }

  private groupItem({ id, name, items }: Group): vscode.TreeItem {
    const item = new vscode.TreeItem(this.labelOf(name), vscode.TreeItemCollapsibleState.Expanded);
    item.id = id;
    item.description = String(items.length);
    item.iconPath = this.iconOf(name, items);
    item.accessibilityInformation = { label: `${String(item.label)}, ${annotationsText(items.length)}` };
    return item;
  }

  private annotationItem(node: AnnotationNode): vscode.TreeItem {
    const { annotation, title } = node;
    const { text, anchor, motivation } = annotation;
    const orphan = isOrphan(node);
    const item = new vscode.TreeItem(oneLine(text ?? anchor?.exact ?? ''));
    item.id = `${this.found ? 'found' : this.grouping} ${annotation.id}`;
    item.description = [
      orphan ? vscode.l10n.t('no longer in the abstract') : '', node.paper ? '' : vscode.l10n.t('in no digest'),
      text !== undefined && anchor ? `“${oneLine(anchor.exact)}”` : '', this.grouping === 'paper' && !this.found ? '' : title,
    ].filter(Boolean).join(' · ');
    item.iconPath = orphan ? new vscode.ThemeIcon('warning') : motivation === 'highlighting' ? colorIcon(annotation.color ?? 'yellow') : new vscode.ThemeIcon(anchor ? 'comment' : 'note');
    item.tooltip = [text, anchor && `“${anchor.exact}”`, title].filter(Boolean).join('\n\n');
    item.contextValue = motivation === 'highlighting' ? TREE_ITEMS.highlight : anchor ? TREE_ITEMS.comment : TREE_ITEMS.note;
    item.accessibilityInformation = { label: [motivation === 'highlighting' ? vscode.l10n.t('highlight, {0}', colorText(annotation.color ?? 'yellow')) : vscode.l10n.t('comment'), String(item.label), item.description].filter(Boolean).join(', ') };
    item.command = { command: INTERNAL_COMMANDS.openAnnotation, title: vscode.l10n.t('Open'), arguments: [node] };
    return item;
  }

  /** Made anew only after a change: the search keeps its index as long as the list is the same. */
  private list(): { readonly nodes: readonly AnnotationNode[]; readonly searched: readonly SearchedAnnotation[] } {
    if (!this.listed) {
      const nodes = listAnnotations(this.services.noted.current).map((listed): AnnotationNode => ({ kind: 'annotation', ...listed }));
      this.listed = { nodes, searched: nodes.map(({ annotation, title, tags }) => ({ text: annotation.text ?? '', exact: annotation.anchor?.exact ?? '', title, tags })) };
    }
    return this.listed;
  }

  private refresh(): void {
    this.listed = undefined;
    if (this.query === '') this.changed.fire(undefined);
    else void this.filter(this.query);
  }

  private labelOf(name: string): string {
    switch (this.grouping) {
      case 'paper': return name;
      case 'color': return name === '' ? vscode.l10n.t('comments and notes') : colorText(name);
      case 'tag': return name === '' ? vscode.l10n.t('no tag') : `#${name}`;
      case 'date': return name === '' ? vscode.l10n.t('no date') : dateText(name);
    }
  }

  private iconOf(name: string, items: readonly AnnotationNode[]): vscode.ThemeIcon {
    const color = HIGHLIGHT_COLORS.find(each => each === name);
    if (this.grouping === 'color' && color) return colorIcon(color);
    if (this.grouping === 'paper' && !items[0]?.paper) return new vscode.ThemeIcon('circle-slash');
    return new vscode.ThemeIcon({ paper: 'file-text', color: 'comment', tag: 'tag', date: 'calendar' }[this.grouping]);
  }

  private async group(by: unknown): Promise<void> {
    const labels: Readonly<Record<ListGrouping, string>> = { paper: vscode.l10n.t('Paper'), color: vscode.l10n.t('Color'), tag: vscode.l10n.t('Tag'), date: vscode.l10n.t('Date') };
    const chosen = LIST_GROUPINGS.find(each => each === by) ?? (await vscode.window.showQuickPick(LIST_GROUPINGS.map(grouping => ({ label: labels[grouping], grouping })), { title: vscode.l10n.t('Group annotations by') }))?.grouping;
    if (!chosen) return;
    this.grouping = chosen;
    this.changed.fire(undefined);
    await this.services.memory.set(ARRANGEMENT, chosen);
  }

  /** Asks for a query, and shows what it finds while it is typed; a string given as argument is set at once. */
  private async ask(given: unknown): Promise<void> {
    if (typeof given === 'string') return this.filter(given);
    const before = this.query;
    const input = vscode.window.createInputBox();
    input.title = vscode.l10n.t('Find in Annotations');
    input.placeholder = vscode.l10n.t('Words of a note, of what is marked, of a title or a tag; typos allowed');
    input.value = before;
    let accepted = false;
    input.onDidChangeValue(value => void this.filter(value));
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      if (!accepted) void this.filter(before);
      input.dispose();
    });
    input.show();
    await vscode.commands.executeCommand(`${VIEWS.annotations}.focus`, { preserveFocus: true });
  }

  private async filter(query: string): Promise<void> {
    this.query = query.trim();
    const turn = ++this.turn;
    setContext(CONTEXT_KEYS.annotationsFiltered, this.query !== '');
    const { nodes, searched } = this.list();
    const hits = this.query === '' ? undefined : await this.search.search(searched, this.query);
    if (turn !== this.turn) return;
    this.found = hits?.flatMap(at => nodes[at] ?? []);
    const message = this.found && vscode.l10n.t('{0} for “{1}”', annotationsText(this.found.length), this.query);
    // Undefined takes the message away, which the published type does not know; an empty one would hide the welcome content.
    Object.assign(this.view, { message });
    this.changed.fire(undefined);
  }

  /** Opens the paper's page at the annotation's words. */
  private async open({ paper, annotation }: AnnotationNode): Promise<void> {
    if (!paper) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No digest of the workspace lists this paper.'));
      return;
    }
    const document = await vscode.workspace.openTextDocument(pageUri(paper.key));
    const page = this.services.pages.get(document.uri.toString());
    const found = annotation.anchor && findAnchor(paper.abstract, annotation.anchor);
    const span = found && found.state !== 'orphan' && page ? { start: page.abstract[found.span.start] ?? 0, end: page.abstract[found.span.end] ?? 0 } : undefined;
    // The focus stays in the list, for the next row or for Delete.
    await vscode.window.showTextDocument(document, { preserveFocus: true, ...span && { selection: new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)) } });
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function annotationsText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 annotation') : vscode.l10n.t('{0} annotations', count);
}
