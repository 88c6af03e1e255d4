import * as vscode from 'vscode';
import { GROUPINGS, SORTINGS, type Grouping, type Sorting } from '../../core/library/groups';
import { Cancelled } from '../../core/util/slices';
import { papersOfArguments } from '../arguments';
import { setContext } from '../contextKeys';
import { COMMANDS, CONTEXT_KEYS, PAPER_KEYS_MIME, VIEWS } from '../ids';
import type { Services } from '../services';
import { papersText } from '../words';
import { askForMarkTerms } from './markTerms';
import type { TreeNode } from './nodes';
import { LibraryTree } from './treeProvider';

const ARRANGEMENT = 'libraryView.arrangement';

/** A filtered tree holds this many papers at most: the best ones. */
const FILTER_LIMIT = 500;

/** The sidebar: the tree, its order, its filter and its badge. */
export function registerLibraryView(services: Services): vscode.Disposable {
  let arrangement = storedArrangement(services);
  const tree = new LibraryTree(services, arrangement);
  const view = vscode.window.createTreeView<TreeNode>(VIEWS.library, { treeDataProvider: tree, canSelectMany: true, showCollapseAll: true, dragAndDropController: new PaperDrag() });
  const filter = new TreeFilter(services, tree, view);

  const show = (): void => {
    const { papers, digests } = services.library.current;
    setContext(CONTEXT_KEYS.hasDigests, digests.length > 0);
    view.badge = papers.length > 0 ? { value: papers.length, tooltip: papersText(papers.length) } : undefined;
    view.description = papers.length > 0 ? papersText(papers.length) : '';
  };
  const arrange = async (change: Partial<typeof arrangement>): Promise<void> => {
    arrangement = { ...arrangement, ...change };
    setContext(CONTEXT_KEYS.grouping, arrangement.grouping);
    setContext(CONTEXT_KEYS.sorting, arrangement.sorting);
    tree.arrange(arrangement);
    await services.memory.set(ARRANGEMENT, arrangement);
  };
  setContext(CONTEXT_KEYS.grouping, arrangement.grouping);
  setContext(CONTEXT_KEYS.sorting, arrangement.sorting);
  show();

  const by = (change: Partial<typeof arrangement>) => () => arrange(change);
  const commands: readonly (readonly [string, (...args: readonly unknown[]) => unknown])[] = [
    [COMMANDS.groupByMonth, by({ grouping: 'month' })],
    [COMMANDS.groupByYear, by({ grouping: 'year' })],
    [COMMANDS.groupByOrganization, by({ grouping: 'organization' })],
    [COMMANDS.groupByDigest, by({ grouping: 'digest' })],
    [COMMANDS.groupByStatus, by({ grouping: 'status' })],
    [COMMANDS.groupByRating, by({ grouping: 'rating' })],
    [COMMANDS.groupByTag, by({ grouping: 'tag' })],
    [COMMANDS.groupByAnnotated, by({ grouping: 'annotated' })],
    [COMMANDS.groupByNone, by({ grouping: 'none' })],
    [COMMANDS.sortByDate, by({ sorting: 'date' })],
    [COMMANDS.sortByTitle, by({ sorting: 'title' })],
    [COMMANDS.sortByMetrics, by({ sorting: 'metrics' })],
    [COMMANDS.filterTree, query => filter.ask(query)],
    [COMMANDS.filterByMarks, () => filter.askForMarks()],
    [COMMANDS.clearFilter, () => filter.set('')],
    [COMMANDS.showMore, parentId => tree.showMore(typeof parentId === 'string' ? parentId : '')],
    [COMMANDS.refresh, () => services.library.refreshAll()],
    [COMMANDS.revealInTree, async (...args) => {
      const [paper] = papersOfArguments(services.library, args);
      const node = paper && await tree.nodeOf(paper.id);
      if (node) await view.reveal(node, { select: true, focus: true });
    }],
  ];
  return vscode.Disposable.from(
    view, tree, filter,
    services.library.onDidChange(show),
    ...commands.map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

/** Papers that are dragged into a draft become a citation there; elsewhere their keys are text. */
class PaperDrag implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes = [PAPER_KEYS_MIME, 'text/plain'];
  readonly dropMimeTypes = [];

  handleDrag(nodes: readonly TreeNode[], transfer: vscode.DataTransfer): void {
    const keys = [...new Set(nodes.flatMap(node => node.kind === 'paper' ? [node.paper.key] : node.kind === 'group' ? node.children.map(child => child.paper.key) : []))];
    if (keys.length === 0) return;
    transfer.set(PAPER_KEYS_MIME, new vscode.DataTransferItem(keys.join('\n')));
    transfer.set('text/plain', new vscode.DataTransferItem(keys.map(key => `@${key}`).join('; ')));
  }
}

function storedArrangement(services: Services): { grouping: Grouping; sorting: Sorting } {
  const stored = services.memory.get<{ grouping?: unknown; sorting?: unknown }>(ARRANGEMENT);
  return {
    grouping: GROUPINGS.find(each => each === stored?.grouping) ?? 'month',
    sorting: SORTINGS.find(each => each === stored?.sorting) ?? 'date',
  };
}

/** Narrows the tree to what a query finds, while it is typed. */
class TreeFilter implements vscode.Disposable {
  private query = '';
  private turn = 0;
  private readonly subscription: { dispose(): void };

  constructor(private readonly services: Services, private readonly tree: LibraryTree, private readonly view: vscode.TreeView<TreeNode>) {
    // Papers come and go, and what is noted of them, which the query may ask for.
    this.subscription = services.noted.onDidChange(() => { if (this.query !== '') void this.set(this.query); });
  }

  /** Asks for the query in an input box; a string given as argument is set at once. */
  async ask(query: unknown): Promise<void> {
    if (typeof query === 'string') return this.set(query);
    const before = this.query;
    const input = vscode.window.createInputBox();
    input.title = vscode.l10n.t('Filter Papers');
    input.placeholder = vscode.l10n.t('Words of a title, an author, an organization, a date… or #tag, status:reading, rating:>=4, is:annotated');
    input.value = before;
    let accepted = false;
    input.onDidChangeValue(value => void this.set(value));
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      if (!accepted) void this.set(before);
      input.dispose();
    });
    input.show();
    await vscode.commands.executeCommand(`${VIEWS.library}.focus`, { preserveFocus: true });
  }

  async askForMarks(): Promise<void> {
    const query = await askForMarkTerms(this.services, this.query);
    if (query !== undefined) await this.set(query);
  }

  async set(query: string): Promise<void> {
    this.query = query.trim();
    const turn = ++this.turn;
    setContext(CONTEXT_KEYS.filtered, this.query !== '');
    if (!this.query) return this.show(undefined);
    try {
      const hits = await this.services.search.search(this.query, FILTER_LIMIT);
      if (turn === this.turn) this.show({ query: this.query, papers: hits.map(hit => hit.paper) });
    } catch (error) {
      if (!(error instanceof Cancelled)) this.services.log.error('The tree could not be filtered', error);
    }
  }

  dispose(): void {
    this.turn++;
    this.subscription.dispose();
  }

  private show(found: Parameters<LibraryTree['filter']>[0]): void {
    this.tree.filter(found);
    const message = found && (found.papers.length === 0
      ? vscode.l10n.t('No paper matches “{0}”.', found.query)
      : vscode.l10n.t('{0} for “{1}”', papersText(found.papers.length), found.query));
    // Undefined takes the message away, which the published type does not know; an empty one would hide the welcome content.
    Object.assign(this.view, { message });
  }
}
