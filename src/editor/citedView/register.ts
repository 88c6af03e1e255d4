import * as vscode from 'vscode';
import { paperCard } from '../../core/cards/paperCard';
import type { CitationMention } from '../../core/citing/findCitations';
import { authorsShort } from '../../core/citing/toCsl';
import { cardMarkdown } from '../cardMarkdown';
import { referenceOf, type DraftSources } from '../bibliographies';
import { toRange } from '../convert';
import { COMMANDS, TREE_ITEMS, VIEWS } from '../ids';
import { referenceMarkdown } from '../referenceMarkdown';
import type { Services } from '../services';

/** A work that the active draft cites, with the places where it does. */
interface Cited {
  /** So that a tree's commands take it for a paper. */
  readonly kind: 'paper' | 'unknown' | 'reference';
  readonly key: string;
  readonly places: readonly CitationMention[];
  readonly title: string;
  readonly who: string;
  readonly paper?: unknown;
}

/** "Cited in This Document": what the active draft cites, in order of appearance, and the status bar's count. */
export function registerCitedView(services: Services): vscode.Disposable {
  const view = new CitedView(services);
  const tree = vscode.window.createTreeView<Cited>(VIEWS.cited, { treeDataProvider: view, showCollapseAll: false });
  const status = vscode.window.createStatusBarItem('paperDigest.cited', vscode.StatusBarAlignment.Right, 90);
  status.name = vscode.l10n.t('Paper Digest: Citations');
  status.command = `${VIEWS.cited}.focus`;
  const show = (): void => {
    const { works, missing } = view.counts;
    tree.message = view.hasDraft && works === 0 ? vscode.l10n.t('This draft cites nothing yet.') : '';
    tree.description = works === 0 ? '' : String(works);
    status.text = `$(quote) ${works}${missing > 0 ? ` $(warning) ${missing}` : ''}`;
    status.tooltip = missing > 0 ? vscode.l10n.t('{0} works cited, {1} of them unknown', works, missing) : works === 1 ? vscode.l10n.t('1 work cited') : vscode.l10n.t('{0} works cited', works);
    if (view.hasDraft && works > 0) status.show();
    else status.hide();
  };
  return vscode.Disposable.from(
    view, tree, status, view.onDidRefresh(show),
    vscode.commands.registerCommand(COMMANDS.nextCitation, (argument: unknown) => view.next(argument)),
  );
}

/** Typing goes on for so long before the view follows, in ms. */
const SETTLE_MS = 200;

class CitedView implements vscode.TreeDataProvider<Cited>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly refreshed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private document: vscode.TextDocument | undefined;
  private works: readonly Cited[] = [];
  private sources: DraftSources | undefined;
  /** The place of each key that was gone to last. */
  private readonly last = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  readonly onDidChangeTreeData = this.changed.event;
  readonly onDidRefresh = this.refreshed.event;

  constructor(private readonly services: Services) {
    this.subscription = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.later(0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => { if (document === this.document) this.later(SETTLE_MS); }),
      { dispose: services.library.onDidChange(() => this.later(SETTLE_MS)).dispose }, { dispose: services.bibliographies.onDidChange(() => this.later(SETTLE_MS)).dispose },
    );
    this.later(0);
  }

  get hasDraft(): boolean {
    return this.document !== undefined;
  }

  get counts(): { readonly works: number; readonly missing: number } {
    return { works: this.works.length, missing: this.works.filter(({ kind }) => kind === 'unknown').length };
  }

  getChildren(cited?: Cited): Cited[] {
    return cited ? [] : [...this.works];
  }

  getTreeItem(cited: Cited): vscode.TreeItem {
    const item = new vscode.TreeItem(cited.title === '' ? cited.key : cited.title);
    const at = this.last.get(cited.key);
    const count = cited.places.length === 1 ? '' : at === undefined ? `${cited.places.length}×` : `${at + 1}/${cited.places.length}`;
    item.id = cited.key;
    item.description = [cited.kind === 'unknown' ? vscode.l10n.t('unknown key') : cited.who, count].filter(Boolean).join(' · ');
    item.iconPath = cited.kind === 'unknown' ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')) : new vscode.ThemeIcon(cited.kind === 'paper' ? 'file-text' : 'bookmark');
    item.contextValue = cited.kind === 'paper' ? TREE_ITEMS.paper : cited.kind;
    item.accessibilityInformation = { label: [cited.title || cited.key, item.description].filter(Boolean).join(', ') };
    item.command = { command: COMMANDS.nextCitation, title: vscode.l10n.t('Go to Next Citation'), arguments: [cited.key] };
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, cited: Cited): vscode.TreeItem {
    const paper = this.services.library.current.byKey(cited.key);
    const known = this.sources && referenceOf(this.sources, cited.key);
    item.tooltip = paper ? cardMarkdown(paperCard(paper, { authors: 5, metrics: 6 }), { actions: true })
      : known ? referenceMarkdown(known.reference, known.bibliography.uri) : vscode.l10n.t('Neither the bibliography nor the library has this key.');
    return item;
  }

  /** Goes to a key's next place, round and round. Without a key, that of the citation under the cursor. */
  async next(argument: unknown): Promise<void> {
    const editor = vscode.window.visibleTextEditors.find(each => each.document === this.document) ?? vscode.window.activeTextEditor;
    if (!editor) return;
    const offset = editor.document.offsetAt(editor.selection.active);
    const key = typeof argument === 'string' ? argument : typeof argument === 'object' && argument !== null && 'key' in argument ? String(argument.key)
      : this.services.drafts.draft(editor.document)?.citations.find(({ span }) => offset >= span.start && offset <= span.end)?.key;
    const cited = this.works.find(each => each.key === key);
    if (!cited) return;
    const at = ((this.last.get(cited.key) ?? this.placeBefore(cited, offset)) + 1) % cited.places.length;
    this.last.set(cited.key, at);
    const place = cited.places[at];
    if (!place) return;
    const range = toRange(editor.document, place.span);
    await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active, selection: range });
    this.changed.fire(undefined);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.turn++;
    vscode.Disposable.from(this.changed, this.refreshed, this.subscription).dispose();
  }

  /** So that the first step from the cursor's own citation leads on. */
  private placeBefore(cited: Cited, offset: number): number {
    const own = cited.places.findIndex(({ span }) => offset >= span.start && offset <= span.end);
    return own;
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh().catch((error: unknown) => this.services.log.error('What the draft cites could not be shown', error)), wait);
  }

  private async refresh(): Promise<void> {
    const turn = ++this.turn;
    const document = vscode.window.activeTextEditor?.document ?? this.document;
    const draft = document && !document.isClosed && document.uri.scheme !== 'output' ? this.services.drafts.draft(document) : undefined;
    const isDraft = draft !== undefined && draft.language !== 'plain';
    const sources = document && isDraft ? await this.services.bibliographies.of(document) : undefined;
    if (turn !== this.turn) return;
    if (document !== this.document) this.last.clear();
    this.document = isDraft ? document : undefined;
    this.sources = sources;
    this.works = draft && sources ? this.worksOf(draft.citations, sources) : [];
    this.changed.fire(undefined);
    this.refreshed.fire();
  }

  private worksOf(citations: readonly CitationMention[], sources: DraftSources): readonly Cited[] {
    const places = new Map<string, CitationMention[]>();
    for (const citation of citations) places.set(citation.key, [...places.get(citation.key) ?? [], citation]);
    return [...places].map(([key, list]): Cited => {
      const paper = this.services.library.current.byKey(key);
      const reference = referenceOf(sources, key)?.reference;
      const who = [authorsShort(reference?.authors ?? paper?.authors), reference?.year ?? paper?.date?.slice(0, 4)].filter(Boolean).join(' ');
      return { kind: paper ? 'paper' : reference ? 'reference' : 'unknown', key, places: list, title: reference?.title ?? paper?.title ?? '', who, ...paper && { paper } };
    });
  }
}
