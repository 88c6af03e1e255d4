import * as vscode from 'vscode';
import { HIGHLIGHT_COLORS, type Annotation, type HighlightColor } from '../../core/model/annotation';
import type { Paper } from '../../core/model/paper';
import type { Span } from '../../core/model/span';
import { findAnchor } from '../../core/notes/anchor';
import { escapeMarkdown, toRange } from '../convert';
import { HIGHLIGHT_THEME_COLORS, PAGE_SCHEME } from '../ids';
import type { Services } from '../services';

/** The highlights and comments where they stand: in a paper's page, and in the digest. */
export class NoteMarks implements vscode.Disposable {
  private readonly highlights: ReadonlyMap<HighlightColor, vscode.TextEditorDecorationType>;
  private readonly comment = vscode.window.createTextEditorDecorationType({ textDecoration: 'underline dotted', overviewRulerColor: new vscode.ThemeColor('editorInfo.foreground') });
  private readonly subscription: vscode.Disposable;

  constructor(private readonly services: Services) {
    this.highlights = new Map(HIGHLIGHT_COLORS.map(color => [color, vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor(HIGHLIGHT_THEME_COLORS[color]), overviewRulerColor: new vscode.ThemeColor(HIGHLIGHT_THEME_COLORS[color]), borderRadius: '2px',
    })]));
    const showAll = (): void => vscode.window.visibleTextEditors.forEach(editor => this.show(editor));
    this.subscription = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(showAll), vscode.workspace.onDidChangeTextDocument(({ document }) => vscode.window.visibleTextEditors.filter(editor => editor.document === document).forEach(editor => this.show(editor))),
      { dispose: services.notes.onDidChange(showAll).dispose }, { dispose: services.library.onDidChange(showAll).dispose },
    );
    showAll();
  }

  dispose(): void {
    vscode.Disposable.from(...this.highlights.values(), this.comment, this.subscription).dispose();
  }

  private show(editor: vscode.TextEditor): void {
    const placed = this.placed(editor.document);
    if (!placed) return;
    const options = (wanted: (annotation: Annotation) => boolean): readonly vscode.DecorationOptions[] => placed.filter(({ annotation }) => wanted(annotation)).map(({ annotation, span }) => ({
      range: toRange(editor.document, span), ...annotation.text !== undefined && { hoverMessage: new vscode.MarkdownString(escapeMarkdown(annotation.text)) },
    }));
    for (const [color, type] of this.highlights) editor.setDecorations(type, options(({ motivation, color: own = 'yellow' }) => motivation === 'highlighting' && own === color));
    editor.setDecorations(this.comment, options(({ motivation }) => motivation === 'commenting'));
  }

  /** Undefined for a document that no notes can stand in. */
  private placed(document: vscode.TextDocument): readonly { readonly annotation: Annotation; readonly span: Span }[] | undefined {
    if (document.uri.scheme === PAGE_SCHEME) return this.inPage(document);
    const uri = document.uri.toString();
    if (!this.services.library.current.digests.includes(uri)) return undefined;
    return this.inDigest(document, uri);
  }

  private inPage(document: vscode.TextDocument): readonly { readonly annotation: Annotation; readonly span: Span }[] | undefined {
    const paper = this.services.library.current.byKey(document.uri.path.slice(1).replace(/\.md$/, ''));
    const page = this.services.pages.get(document.uri.toString());
    if (!paper || !page || page.text !== document.getText()) return undefined;
    return this.anchored(paper, paper.abstract).map(({ annotation, span }) => ({ annotation, span: { start: page.abstract[span.start] ?? 0, end: page.abstract[span.end] ?? 0 } }));
  }

  private inDigest(document: vscode.TextDocument, uri: string): readonly { readonly annotation: Annotation; readonly span: Span }[] {
    const text = document.getText();
    const entries = this.services.library.current.papers.flatMap(paper => paper.sources.filter(source => source.uri === uri).map(source => ({ paper, line: source.line }))).sort((a, b) => a.line - b.line);
    return entries.flatMap(({ paper, line }, at) => {
      if (!this.services.notes.of(paper) || line > document.lineCount) return [];
      const start = document.offsetAt(new vscode.Position(line - 1, 0));
      const end = document.offsetAt(new vscode.Position(Math.max(line, (entries[at + 1]?.line ?? document.lineCount + 1) - 1), 0));
      return this.anchored(paper, text.slice(start, end)).map(({ annotation, span }) => ({ annotation, span: { start: start + span.start, end: start + span.end } }));
    });
  }

  private anchored(paper: Paper, text: string): readonly { readonly annotation: Annotation; readonly span: Span }[] {
    return (this.services.notes.of(paper)?.annotations ?? []).flatMap(annotation => {
      const found = annotation.anchor && findAnchor(text, annotation.anchor);
      return found && found.state !== 'orphan' ? [{ annotation, span: found.span }] : [];
    });
  }
}
