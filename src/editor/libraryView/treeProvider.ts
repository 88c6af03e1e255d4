import * as vscode from 'vscode';
import { paperCard } from '../../core/cards/paperCard';
import type { Grouping, Sorting } from '../../core/library/groups';
import { readMetrics } from '../../core/library/reported';
import type { Paper, PaperId } from '../../core/model/paper';
import { highlight } from '../../core/search/highlight';
import { runInSlices } from '../../core/util/slices';
import { cardMarkdown } from '../cardMarkdown';
import type { Services } from '../services';
import { treeNodes, type GroupNode, type MoreNode, type PaperNode, type TreeNode } from './nodes';
import { treeItem } from './treeItems';

/** A list shows this many papers; a longer one offers more, because the tree draws every child of an open node. */
const PAGE = 1000;

const NOTED_GROUPINGS: ReadonlySet<Grouping> = new Set(['status', 'rating', 'tag', 'annotated']);

/** The papers of the library as the sidebar's tree. */
export class LibraryTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TreeNode | undefined>();
  private readonly subscription: { dispose(): void };
  private roots: Promise<readonly (GroupNode | PaperNode)[]> | undefined;
  private readonly shown = new Map<string, number>();
  private filtered: { readonly query: string; readonly papers: readonly Paper[] } | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly services: Services, private order: { grouping: Grouping; sorting: Sorting }) {
    const changes = [services.library.onDidChange(() => this.rebuild()), services.notes.onDidChange(() => this.noted())];
    this.subscription = { dispose: () => { for (const change of changes) change.dispose(); } };
  }

  /** How many papers the tree holds now. */
  get count(): number {
    return this.papers().length;
  }

  arrange(order: { readonly grouping: Grouping; readonly sorting: Sorting }): void {
    this.order = { ...order };
    this.rebuild();
  }

  /** Shows only what a query finds, best first; undefined shows all. */
  filter(found: { readonly query: string; readonly papers: readonly Paper[] } | undefined): void {
    this.filtered = found;
    this.rebuild();
  }

  showMore(parentId: string): void {
    this.shown.set(parentId, (this.shown.get(parentId) ?? PAGE) + PAGE);
    this.changed.fire(undefined);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node && node.kind !== 'group') return [];
    const children = node ? node.children : await this.firstLevel();
    const limit = this.shown.get(node?.id ?? '') ?? PAGE;
    const visible: TreeNode[] = children.slice(0, limit);
    // The items tell how many results there are: read them in slices before the tree asks for them all at once.
    await runInSlices(readMetrics(visible.flatMap(child => child.kind === 'paper' ? [child.paper] : [])));
    if (children.length > limit) visible.push(moreNode(node, Math.min(PAGE, children.length - limit)));
    return visible;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node, {
      byResults: this.order.sorting === 'metrics',
      highlights: title => this.filtered ? highlight(title, this.filtered.query) : [],
      filtered: this.filtered !== undefined,
      added: new Set(this.services.digests.added()),
      marks: paper => this.services.noted.marks(paper),
    });
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.kind === 'group' ? undefined : node.parent;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node.kind === 'paper') item.tooltip = cardMarkdown(paperCard(node.paper, { authors: 5, metrics: 6 }), { actions: true, notes: this.services.notes.of(node.paper) });
    return item;
  }

  /** Where a paper stands in the tree as it is arranged now; makes sure that it is among the shown ones. */
  async nodeOf(id: PaperId): Promise<PaperNode | undefined> {
    const roots = await this.firstLevel();
    for (const root of [undefined, ...roots.filter((each): each is GroupNode => each.kind === 'group')]) {
      const children = root ? root.children : roots;
      const at = children.findIndex(child => child.kind === 'paper' && child.paper.id === id);
      const found = children[at];
      if (found?.kind !== 'paper') continue;
      const key = root?.id ?? '';
      if (at >= (this.shown.get(key) ?? PAGE)) this.shown.set(key, Math.ceil((at + 1) / PAGE) * PAGE);
      return found;
    }
    return undefined;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  /** Notes show in the items; groups of what is noted are made anew. */
  private noted(): void {
    if (NOTED_GROUPINGS.has(this.order.grouping)) this.rebuild();
    else this.changed.fire(undefined);
  }

  private rebuild(): void {
    this.roots = undefined;
    this.changed.fire(undefined);
  }

  private papers(): readonly Paper[] {
    return this.filtered?.papers ?? this.services.library.current.papers;
  }

  private firstLevel(): Promise<readonly (GroupNode | PaperNode)[]> {
    this.roots ??= this.build();
    return this.roots;
  }

  private async build(): Promise<readonly (GroupNode | PaperNode)[]> {
    const papers = this.papers();
    if (this.order.sorting === 'metrics') await runInSlices(readMetrics(papers));
    return treeNodes(papers, { ...this.order, filter: this.filtered?.query ?? '', marksOf: paper => this.services.noted.marks(paper) });
  }
}

function moreNode(parent: GroupNode | undefined, hidden: number): MoreNode {
  return { kind: 'more', id: `${parent?.id ?? ''}/more`, parent, hidden };
}
