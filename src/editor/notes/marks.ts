import * as vscode from 'vscode';
import { HIGHLIGHT_COLORS, type Annotation, type HighlightColor } from '../../core/model/annotation';
import { escapeMarkdown, toRange } from '../convert';
import { HIGHLIGHT_THEME_COLORS } from '../ids';
import type { Services } from '../services';
import { placedIn } from './placed';

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
    const placed = placedIn(this.services, editor.document);
    if (!placed) return;
    const options = (wanted: (annotation: Annotation) => boolean): readonly vscode.DecorationOptions[] => placed.filter(({ annotation }) => wanted(annotation)).map(({ annotation, span }) => ({
      range: toRange(editor.document, span), ...annotation.text !== undefined && { hoverMessage: new vscode.MarkdownString(escapeMarkdown(annotation.text)) },
    }));
    for (const [color, type] of this.highlights) editor.setDecorations(type, options(({ motivation, color: own = 'yellow' }) => motivation === 'highlighting' && own === color));
    editor.setDecorations(this.comment, options(({ motivation }) => motivation === 'commenting'));
  }
}
