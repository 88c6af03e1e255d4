import * as vscode from 'vscode';
import { barText, svgUri } from '../cardMarkdown';
import { toRange } from '../convert';
import { COLORS, PAGE_SCHEME } from '../ids';
import type { PaperPage } from './pageText';

/** Marks in the papers' pages: the words that metrics were read from, and a bar beside those that state a comparison. */
export class PageMarks implements vscode.Disposable {
  private readonly result = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(COLORS.quotedResult), overviewRulerColor: new vscode.ThemeColor(COLORS.quotedResult), borderRadius: '2px',
  });
  private readonly scale = vscode.window.createTextEditorDecorationType({ backgroundColor: new vscode.ThemeColor(COLORS.quotedScale), borderRadius: '2px' });
  private readonly bar = vscode.window.createTextEditorDecorationType({});
  private readonly subscription: vscode.Disposable;

  /** @param pageOf the page that a document shows; undefined until it has been made */
  constructor(private readonly pageOf: (uri: vscode.Uri) => PaperPage | undefined) {
    this.subscription = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(editors => editors.forEach(editor => this.show(editor))),
      vscode.workspace.onDidChangeTextDocument(({ document }) => vscode.window.visibleTextEditors.filter(editor => editor.document === document).forEach(editor => this.show(editor))),
    );
    vscode.window.visibleTextEditors.forEach(editor => this.show(editor));
  }

  dispose(): void {
    vscode.Disposable.from(this.result, this.scale, this.bar, this.subscription).dispose();
  }

  private show(editor: vscode.TextEditor): void {
    if (editor.document.uri.scheme !== PAGE_SCHEME) return;
    const page = this.pageOf(editor.document.uri);
    if (!page || page.text !== editor.document.getText()) return;
    const { document } = editor;
    const quotes = (kind: 'result' | 'scale'): readonly vscode.DecorationOptions[] => page.metrics.filter(({ row }) => row.metric.kind === kind).map(({ row, quote }) => ({
      range: toRange(document, quote),
      hoverMessage: kind === 'result' ? vscode.l10n.t('Result: {0}', describe(row.value, row.metric.metric)) : vscode.l10n.t('Scale: {0}', describe(row.value, row.metric.metric)),
    }));
    editor.setDecorations(this.result, quotes('result'));
    editor.setDecorations(this.scale, quotes('scale'));
    editor.setDecorations(this.bar, page.metrics.flatMap(({ row, listed }) => row.bar === undefined ? [] : [{
      range: toRange(document, { start: listed.end, end: listed.end }),
      hoverMessage: barText(row.metric),
      renderOptions: { after: { contentIconPath: vscode.Uri.parse(svgUri(row.bar)), margin: '0 0 0 1em' } },
    }]));
  }
}

function describe(value: string, metric: string | null): string {
  return metric === null ? value : `${value}, ${metric}`;
}
