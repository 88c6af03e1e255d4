import * as vscode from 'vscode';
import { toCsl } from '../../core/citing/toCsl';
import type { Paper } from '../../core/model/paper';
import { literatureNote, mergeNote, type RenderedNote } from '../../core/notes/literatureNote';
import { papersOfArguments } from '../arguments';
import type { Services } from '../services';
import { settings } from '../settings';

type Outcome = 'written' | 'same' | 'conflict';

/** Writes a literature note for each paper into a folder; what the user wrote into an earlier one stays. */
export async function exportNotes(services: Services, keys: unknown, folder: unknown): Promise<void> {
  const papers = keys === undefined || keys === null || isView(keys) ? services.noted.current.papers.map(({ paper }) => paper) : papersOfArguments(services.library, [keys]);
  if (papers.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing has been noted yet.'));
    return;
  }
  const target = await folderOf(folder);
  if (!target) return;
  const count = { written: 0, same: 0, conflict: 0 };
  const unknown = new Set<string>();
  for (const paper of papers) {
    const note = await rendered(services, paper, target);
    if (!note) return;
    for (const name of note.unknown) unknown.add(name);
    count[await exportNote(services, { paper, text: note.text, target })]++;
  }
  report(count, [...unknown]);
}

/** A view's title menu calls with what the view knows of itself. */
function isView(value: unknown): boolean {
  return typeof value === 'object' && !Array.isArray(value) && !(value !== null && 'kind' in value);
}

async function rendered(services: Services, paper: Paper, target: vscode.Uri): Promise<RenderedNote | undefined> {
  const template = settings.noteTemplate(target);
  try {
    const bibtex = template?.includes('bibtex') ? await services.formatter.format([toCsl(paper)], settings.bibtexDialect(target)) : '';
    return literatureNote(paper, services.notes.of(paper)?.annotations ?? [], { ...template !== undefined && { template }, bibtex });
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The template for notes cannot be used: {0}', error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

interface Note {
  readonly paper: Paper;
  readonly text: string;
  readonly target: vscode.Uri;
}

async function exportNote(services: Services, { paper, text, target }: Note): Promise<Outcome> {
  const name = `${paper.key.replace(/[^\w.-]+/g, '_')}.md`;
  const uri = vscode.Uri.joinPath(target, name);
  const base = vscode.Uri.joinPath(vscode.Uri.parse(services.notesPlaces.exports()), `${folderName(target)}${name}`);
  const mine = await contents(uri);
  if (mine === undefined) {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await keep(base, text);
    return 'written';
  }
  if (mine === text) {
    await keep(base, text);
    return 'same';
  }
  const last = await contents(base);
  const merged = last === undefined ? { text, conflict: true } : mergeNote(mine, last, text);
  if (merged.conflict) {
    const proposed = await vscode.workspace.openTextDocument({ language: 'markdown', content: merged.text });
    await vscode.commands.executeCommand('vscode.diff', uri, proposed.uri, vscode.l10n.t('{0}: yours ↔ exported', name), { preview: false });
    return 'conflict';
  }
  if (merged.text !== mine && !await replace(uri, merged.text)) return 'conflict';
  await keep(base, text);
  return merged.text === mine ? 'same' : 'written';
}

/** In the document, so that it can be undone, and so that what is not saved yet is not lost. */
async function replace(uri: vscode.Uri, text: string): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  const wasClean = !document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  return await vscode.workspace.applyEdit(edit) && (!wasClean || await document.save());
}

/** What was exported last is what the next export is compared with. */
async function keep(base: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(base, new TextEncoder().encode(text));
}

/** Notes of one paper in two folders have been exported twice. */
function folderName(target: vscode.Uri): string {
  const relative = vscode.workspace.asRelativePath(target, true);
  return `${relative.replace(/[^\w.-]+/g, '_').slice(-60)}__`;
}

/** As it stands in the editor where it has unsaved changes; a document may outlive its file. */
async function contents(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find(document => document.isDirty && document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined; // It is written for the first time.
  }
}

function report(count: Readonly<Record<Outcome, number>>, unknown: readonly string[]): void {
  const written = count.written === 1 ? vscode.l10n.t('1 note written.') : vscode.l10n.t('{0} notes written.', count.written);
  const parts = [
    written,
    count.conflict === 0 ? '' : count.conflict === 1 ? vscode.l10n.t('1 was changed where the export changes it, too; it is shown beside it and was left alone.') : vscode.l10n.t('{0} were changed where the export changes them, too; they are shown beside it and were left alone.', count.conflict),
    unknown.length === 0 ? '' : vscode.l10n.t('The template names what there is not: {0}.', unknown.join(', ')),
  ].filter(Boolean).join(' ');
  if (count.conflict > 0 || unknown.length > 0) void vscode.window.showWarningMessage(parts);
  else void vscode.window.showInformationMessage(parts);
}

async function folderOf(folder: unknown): Promise<vscode.Uri | undefined> {
  if (folder instanceof vscode.Uri) return folder;
  if (typeof folder === 'string') return vscode.Uri.parse(folder);
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  const picked = await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: vscode.l10n.t('Export Notes'), ...workspace && { defaultUri: workspace } });
  return picked?.[0];
}
