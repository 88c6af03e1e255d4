import * as vscode from 'vscode';
import { planQuotation } from '../../core/citing/quotation';
import type { Paper } from '../../core/model/paper';
import { languageOf } from '../drafts';
import type { Services } from '../services';
import { planEntriesFor } from './entries';
import { citationOptions, toClipboard } from './register';
import { applyEdits, insertionTarget, isWritable } from './target';

/** Writes words of a paper, with their citation, where the user wrote last; to the clipboard where there is no draft. */
export async function insertQuotation(services: Services, paper: Paper, exact: string): Promise<void> {
  const target = services.drafts.last ?? insertionTarget();
  const isSource = target && services.library.current.digests.includes(target.document.uri.toString());
  if (!isWritable(target) || isSource) {
    await toClipboard(planQuotation('', 0, { exact, key: paper.key }, 'markdown', citationOptions()).text, vscode.l10n.t('quotation'));
    return;
  }
  const { document, offsets: [offset = 0] } = target;
  const plan = await planEntriesFor(services, document, [paper], { ask: true });
  if (!plan) return;
  const edit = planQuotation(document.getText(), offset, { exact, key: plan.keys.get(paper) ?? paper.key }, languageOf(document), citationOptions(document));
  await services.library.pinKeys([paper]);
  const shown = vscode.window.visibleTextEditors.some(editor => editor.document === document);
  if (!await applyEdits(document, [edit], plan)) return toClipboard(edit.text, vscode.l10n.t('quotation'));
  if (!shown) await vscode.window.showTextDocument(document, { selection: new vscode.Range(document.positionAt(edit.span.start + edit.text.length), document.positionAt(edit.span.start + edit.text.length)) });
}
