import * as vscode from 'vscode';
import { identities } from '../../core/library/identity';
import { isAnnotated } from '../../core/library/groups';
import type { Paper } from '../../core/model/paper';
import { referenceOf, type DraftSources } from '../bibliographies';
import { toRange } from '../convert';
import { COLORS } from '../ids';
import type { Services } from '../services';
import { settings } from '../settings';

/** Typing goes on for so long before the marks follow, in ms; until then VS Code moves them along. */
const SETTLE_MS = 300;

/** A discreet mark behind each citation of a draft whose paper has notes: the hover shows them. */
export class CitationMarks implements vscode.Disposable {
  private readonly type = vscode.window.createTextEditorDecorationType({
    after: { contentText: '•', color: new vscode.ThemeColor(COLORS.notedCitation), margin: '0 0 0 1px' }, rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly subscription: vscode.Disposable;
  private readonly timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();

  constructor(private readonly services: Services) {
    const showAll = (): void => vscode.window.visibleTextEditors.forEach(({ document }) => this.later(document, 0));
    this.subscription = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(showAll),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.later(document, SETTLE_MS)),
      vscode.workspace.onDidChangeConfiguration(showAll),
      { dispose: services.noted.onDidChange(showAll).dispose }, { dispose: services.bibliographies.onDidChange(showAll).dispose },
    );
    showAll();
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.type, this.subscription).dispose();
  }

  private later(document: vscode.TextDocument, wait: number): void {
    clearTimeout(this.timers.get(document));
    this.timers.set(document, setTimeout(() => {
      this.timers.delete(document);
      this.show(document).catch((error: unknown) => this.services.log.error('Citations could not be marked', error));
    }, wait));
  }

  private async show(document: vscode.TextDocument): Promise<void> {
    const ranges = await this.rangesIn(document);
    if (!ranges) return;
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) editor.setDecorations(this.type, ranges);
  }

  /** Undefined where the document is no draft, or changed while its bibliographies were read. */
  private async rangesIn(document: vscode.TextDocument): Promise<vscode.Range[] | undefined> {
    const { services } = this;
    if (document.isClosed || document.uri.scheme === 'output') return undefined;
    if (services.noted.current.marks.size === 0 || !settings.markCitations(document)) return [];
    const draft = services.drafts.draft(document);
    if (!draft || draft.language === 'plain') return undefined;
    const { version } = document;
    const sources = await services.bibliographies.of(document);
    if (document.version !== version) return undefined;
    const noted = new Map([...new Set(draft.citations.map(({ key }) => key))].map(key => [key, this.isNoted(key, sources)]));
    return draft.citations.filter(({ key }) => noted.get(key)).map(({ span }) => toRange(document, span));
  }

  private isNoted(key: string, sources: DraftSources): boolean {
    const paper = this.paperOf(key, sources);
    return paper !== undefined && isAnnotated(this.services.noted.marks(paper));
  }

  /** The paper that a key stands for: the library's own, else the one that the bibliography's entry is about. */
  private paperOf(key: string, sources: DraftSources): Paper | undefined {
    const { current } = this.services.library;
    const reference = referenceOf(sources, key)?.reference;
    return current.byKey(key) ?? (reference && identities(reference).map(id => current.byId(id)).find(each => each !== undefined));
  }
}
