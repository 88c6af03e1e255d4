import * as vscode from 'vscode';
import type { Paper } from '../../core/model/paper';
import { literatureNote, updatedNote } from '../../core/notes/literatureNote';
import { papersOfArguments } from '../arguments';
import type { Services } from '../services';

/** Writes a literature note for each paper into a folder; what the user wrote into an earlier one stays. */
export async function exportNotes(services: Services, keys: unknown, folder: unknown): Promise<void> {
  const papers = keys === undefined ? notedPapers(services) : papersOfArguments(services.library, [keys]);
  if (papers.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing has been noted yet.'));
    return;
  }
  const target = await folderOf(folder);
  if (!target) return;
  let [written, conflicts] = [0, 0];
  for (const paper of papers) {
    const uri = vscode.Uri.joinPath(target, `${paper.key.replace(/[^\w.-]+/g, '_')}.md`);
    const note = literatureNote(paper, services.notes.of(paper)?.annotations ?? []);
    const before = await read(uri);
    const next = before === undefined ? note : updatedNote(before, note);
    if (next === undefined) {
      conflicts++;
      const proposed = await vscode.workspace.openTextDocument({ language: 'markdown', content: note });
      await vscode.commands.executeCommand('vscode.diff', uri, proposed.uri, vscode.l10n.t('{0}: yours ↔ exported', `${paper.key}.md`));
    } else if (next !== before) {
      await vscode.workspace.fs.createDirectory(target);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(next));
      written++;
    }
  }
  const done = written === 1 ? vscode.l10n.t('1 note written.') : vscode.l10n.t('{0} notes written.', written);
  void vscode.window.showInformationMessage(conflicts === 0 ? done : vscode.l10n.t('{0} {1} were changed where the export writes, and are shown beside it instead.', done, conflicts));
}

function notedPapers(services: Services): readonly Paper[] {
  return services.library.current.papers.filter(paper => services.notes.of(paper) !== undefined);
}

async function folderOf(folder: unknown): Promise<vscode.Uri | undefined> {
  if (folder instanceof vscode.Uri) return folder;
  if (typeof folder === 'string') return vscode.Uri.parse(folder);
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  const picked = await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: vscode.l10n.t('Export Notes'), ...workspace && { defaultUri: workspace } });
  return picked?.[0];
}

async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined; // It is written for the first time.
  }
}
