import * as vscode from 'vscode';
import { referenceToCsl } from '../../core/bibliography/referenceToCsl';
import { bibliographyText } from '../../core/citing/bibliographyText';
import { toCsl } from '../../core/citing/toCsl';
import type { CslItem } from '../../core/model/csl';
import type { BuiltInStyle, CslStyle } from '../../core/ports';
import { referenceOf } from '../bibliographies';
import type { Services } from '../services';
import { fileName } from './entries';
import { applyEdits, insertionTarget, isWritable } from './target';

const STYLES: readonly (readonly [BuiltInStyle, string])[] = [['apa', 'APA'], ['ieee', 'IEEE']];

/** Writes the formatted references of what the active draft cites at its cursor. */
export async function insertBibliography(services: Services, style?: unknown): Promise<void> {
  const target = insertionTarget();
  await services.ready;
  const draft = target && services.drafts.draft(target.document);
  if (!draft || !isWritable(target)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the draft whose references are to be inserted.'));
    return;
  }
  const { document } = target;
  const { items, unknown } = await citedItems(services, document, draft.citations.map(({ key }) => key));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This draft cites nothing that its bibliography or the library knows.'));
    return;
  }
  const chosen = await chooseStyle(services, document, style);
  if (!chosen) return;
  try {
    const entries = await services.formatter.references(items, chosen);
    const text = bibliographyText(entries, draft.language, vscode.l10n.t('References'));
    const offset = target.offsets[0] ?? draft.text.length;
    const before = draft.text.slice(0, offset);
    const gap = before.trim() === '' || /\n\s*\n[ \t]*$/.test(before) ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    await applyEdits(document, [{ span: { start: offset, end: offset }, text: gap + text }]);
    if (unknown.length > 0) void vscode.window.showWarningMessage(vscode.l10n.t('Left out, because nothing is known of them: {0}', unknown.join(', ')));
  } catch (error) {
    services.log.error('The references could not be formatted', error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The references could not be formatted: {0}', error instanceof Error ? error.message : String(error)));
  }
}

async function citedItems(services: Services, document: vscode.TextDocument, keys: readonly string[]): Promise<{ readonly items: readonly CslItem[]; readonly unknown: readonly string[] }> {
  const sources = await services.bibliographies.of(document);
  const items: CslItem[] = [];
  const unknown: string[] = [];
  for (const key of new Set(keys)) {
    const known = referenceOf(sources, key);
    const paper = services.library.current.byKey(key);
    if (known) items.push(referenceToCsl(known.reference, known.bibliography.file));
    else if (paper) items.push(toCsl(paper));
    else unknown.push(key);
  }
  return { items, unknown };
}

/** The style that is named, else the one that is picked: those that the draft declares stand first. */
async function chooseStyle(services: Services, document: vscode.TextDocument, named: unknown): Promise<BuiltInStyle | CslStyle | undefined> {
  const builtIn = STYLES.find(([id]) => id === named)?.[0];
  if (builtIn) return builtIn;
  if (typeof named === 'string') return readStyle(services.bibliographies.resolve(document.uri, named));
  const declared = (await services.bibliographies.of(document)).styles.filter(file => file.text !== undefined);
  const others = await vscode.workspace.findFiles('**/*.csl', '**/node_modules/**', 200);
  const uris = new Map([...declared.map(file => vscode.Uri.parse(file.uri)), ...others].map(uri => [uri.toString(), uri]));
  const files = [...uris.values()].map(uri => ({ label: fileName(uri.path), description: vscode.workspace.asRelativePath(uri), uri }));
  const shipped = STYLES.map(([id, label]) => ({ label, description: vscode.l10n.t('ships with Paper Digest'), id }));
  const ordered: readonly (vscode.QuickPickItem & { readonly uri?: vscode.Uri; readonly id?: BuiltInStyle })[] = [...files.slice(0, declared.length), ...shipped, ...files.slice(declared.length)];
  const picked = await vscode.window.showQuickPick([...ordered], { title: vscode.l10n.t('Style of the references') });
  return picked?.id ?? (picked?.uri ? readStyle(picked.uri) : undefined);
}

async function readStyle(uri: vscode.Uri): Promise<CslStyle> {
  return { xml: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
}
