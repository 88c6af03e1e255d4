import * as vscode from 'vscode';
import { toCsl } from '../../core/citing/toCsl';
import type { Paper } from '../../core/model/paper';
import { literatureNote } from '../../core/notes/literatureNote';
import { lineEdits, mergeText, type MergedText, type Side } from '../../core/notes/mergeText';
import type { Rendered } from '../../core/notes/noteTemplate';
import { papersOfArguments } from '../arguments';
import { toWorkspaceEdit } from '../convert';
import type { Services } from '../services';
import { settings } from '../settings';
import { ExportBases, readText } from './exportBases';
import { NoteConflicts } from './noteConflicts';

/** What an export needs. */
interface Room {
  readonly services: Services;
  readonly bases: ExportBases;
  readonly conflicts: NoteConflicts;
}

interface Note {
  readonly key: string;
  readonly text: string;
  readonly folder: vscode.Uri;
  readonly uri: vscode.Uri;
}

type Outcome = 'written' | 'same' | MergedText;

/** The command, with its arguments: keys, a folder, and whose lines count in a conflict. */
export function noteExport(services: Services): vscode.Disposable & { readonly run: (keys: unknown, folder: unknown, options: unknown) => Promise<void> } {
  const failed = (error: unknown): void => fail(services, error);
  const room: Room = { services, bases: new ExportBases(services.notesPlaces, failed), conflicts: new NoteConflicts(failed) };
  return {
    run: (keys, folder, options) => exportNotes(room, keys, folder, preferred(options)).catch(failed),
    dispose: () => vscode.Disposable.from(room.bases, room.conflicts).dispose(),
  };
}

function fail(services: Services, error: unknown): void {
  services.log.error('The notes could not be exported', error);
  void vscode.window.showErrorMessage(vscode.l10n.t('The notes could not be exported: {0}', error instanceof Error ? error.message : String(error)));
}

function preferred(options: unknown): Side | undefined {
  const prefer: unknown = typeof options === 'object' && options !== null && 'prefer' in options ? options.prefer : undefined;
  return prefer === 'mine' || prefer === 'exported' ? prefer : undefined;
}

/** Writes a literature note for each paper into a folder; what the user wrote into an earlier one stays. */
async function exportNotes(room: Room, keys: unknown, given: unknown, prefer: Side | undefined): Promise<void> {
  const { services } = room;
  const papers = keys === undefined || keys === null || isView(keys) ? services.noted.current.papers.map(({ paper }) => paper) : papersOfArguments(services.library, [keys]);
  if (papers.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing has been noted yet.'));
    return;
  }
  const folder = await folderOf(given);
  if (!folder) return;
  const [unknown, open] = [new Set<string>(), [] as { readonly note: Note; readonly proposal: string }[]];
  let written = 0;
  const failures: string[] = [];
  for (const paper of papers) {
    const rendered = await render(services, paper, folder);
    if (!rendered) return;
    for (const name of rendered.unknown) unknown.add(name);
    const note: Note = { key: paper.key, text: rendered.text, folder, uri: vscode.Uri.joinPath(folder, fileName(paper.key)) };
    const outcome = await exportNote(room, note, prefer).catch((error: unknown) => {
      services.log.error(`The note ${note.uri.toString()} could not be exported`, error);
      return { failure: error instanceof Error ? error.message : String(error) };
    });
    if (typeof outcome === 'object' && 'failure' in outcome) failures.push(`${fileName(paper.key)}: ${outcome.failure}`);
    else if (outcome === 'written') written++;
    else if (outcome !== 'same') open.push({ note, proposal: outcome.text });
  }
  report(written, [...unknown]);
  if (failures.length > 0) void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be exported. {1}', notesText(failures.length), failures[0] ?? ''));
  await room.conflicts.show(open.map(({ note, proposal }) => ({ uri: note.uri, proposal, settle: async side => void await exportNote(room, note, side) })));
}

/** A view's title menu calls with what the view knows of itself. */
function isView(value: unknown): boolean {
  return typeof value === 'object' && !Array.isArray(value) && !(value !== null && 'kind' in value);
}

async function render(services: Services, paper: Paper, folder: vscode.Uri): Promise<Rendered | undefined> {
  const template = settings.noteTemplate(folder);
  try {
    const bibtex = template?.includes('bibtex') ? await services.formatter.format([toCsl(paper)], settings.bibtexDialect(folder)) : '';
    return literatureNote(paper, services.notes.of(paper)?.annotations ?? [], { ...template !== undefined && { template }, bibtex });
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The template for notes cannot be used: {0}', error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

/** A conflict, with what would be written, where nobody said whose lines count. */
async function exportNote({ bases }: Room, note: Note, prefer: Side | undefined): Promise<Outcome> {
  const { key, folder, uri, text } = note;
  for (let tries = 0; tries < 5; tries++) {
    const mine = await contents(uri);
    if (mine === undefined) {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      await bases.keep(key, folder, text);
      return 'written';
    }
    const merged = merge(mine, mine === text ? text : await bases.of(key, folder, mine), text, prefer);
    if (merged.conflict && !prefer) return merged;
    if (merged.text === mine && !dirty(uri)) {
      await bases.keep(key, folder, text);
      return 'same';
    }
    const document = await replaced(uri, mine, merged.text);
    if (!document) continue;
    if (document.isDirty) bases.keepWhenSaved(document, key, folder, text);
    else await bases.keep(key, folder, text);
    return merged.text === mine ? 'same' : 'written';
  }
  throw new Error(vscode.l10n.t('{0} changes while it is written.', vscode.workspace.asRelativePath(uri)));
}

/** A note by somebody's own hand has no base: it stays, or all of it is replaced. */
function merge(mine: string, base: string | undefined, text: string, prefer: Side | undefined): MergedText {
  if (base !== undefined) return mergeText(mine, base, text, prefer);
  return { text: prefer === 'mine' ? mine : text, conflict: true };
}

/**
 * Writes in the document, so that it can be undone, and so that what is not saved yet is not lost.
 * Undefined where the text is not the one any longer that was merged.
 */
async function replaced(uri: vscode.Uri, mine: string, text: string): Promise<vscode.TextDocument | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  if (await contents(uri) !== mine || document.isDirty !== wasDirty) return undefined;
  const edits = lineEdits(document.getText(), text);
  if (edits.length > 0 && !await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits))) return undefined;
  if (!wasDirty && document.isDirty && !await document.save()) throw new Error(vscode.l10n.t('{0} cannot be saved. The new lines are in its unsaved text.', vscode.workspace.asRelativePath(uri)));
  return document;
}

/** As it stands in the editor where it has unsaved changes; a document may outlive its file. */
async function contents(uri: vscode.Uri): Promise<string | undefined> {
  return dirty(uri)?.getText() ?? readText(uri);
}

function dirty(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(document => document.isDirty && document.uri.toString() === uri.toString());
}

function report(written: number, unknown: readonly string[]): void {
  const done = vscode.l10n.t('{0} written.', notesText(written));
  if (unknown.length > 0) void vscode.window.showWarningMessage(vscode.l10n.t('{0} The template names what there is not: {1}.', done, unknown.join(', ')));
  else void vscode.window.showInformationMessage(done);
}

function notesText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', count);
}

function fileName(key: string): string {
  return `${key.replace(/[^\p{L}\p{N}_.-]+/gu, '_').replace(/^\./, '_')}.md`;
}

async function folderOf(folder: unknown): Promise<vscode.Uri | undefined> {
  if (folder instanceof vscode.Uri) return folder;
  if (typeof folder === 'string') return vscode.Uri.parse(folder);
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  const picked = await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: vscode.l10n.t('Export Notes'), ...workspace && { defaultUri: workspace } });
  return picked?.[0];
}
