import * as vscode from 'vscode';
import { moveNotes } from '../../core/notes/moveNotes';
import type { NotesFiles } from '../../core/ports';
import { COMMANDS, SETTINGS } from '../ids';
import type { Services } from '../services';

const OFFERED = 'notes.moveOffered';

/** Brings notes into the workspace that were made without one, or in the folder that the settings named before. */
export function registerMoving(services: Services): vscode.Disposable {
  const change = vscode.workspace.onDidChangeConfiguration(event => {
    if (!event.affectsConfiguration(SETTINGS.notesFolder)) return;
    const before = services.notesPlaces.follow();
    if (before) void offer(services, before, vscode.l10n.t('The folder for notes is another one now.'));
  });
  void services.ready.then(async () => {
    const { stored } = services.notesPlaces;
    if (!stored || services.memory.get<unknown>(OFFERED) === true || !await offer(services, stored, vscode.l10n.t('There are notes that were made without a workspace.'))) return;
    await services.memory.set(OFFERED, true);
  });
  return vscode.Disposable.from(change, vscode.commands.registerCommand(COMMANDS.moveNotes, async () => {
    await services.ready;
    const { stored } = services.notesPlaces;
    if (stored && (await stored.list()).length > 0) await move(services, stored);
    else void vscode.window.showInformationMessage(stored ? vscode.l10n.t('There are no notes outside of this workspace.') : vscode.l10n.t('Open a folder first: notes are moved into it.'));
  }));
}

/** Asks, if there is anything to move; says whether it asked. */
async function offer(services: Services, from: NotesFiles, reason: string): Promise<boolean> {
  const count = (await from.list()).length;
  if (count === 0) return false;
  const label = vscode.l10n.t('Move Them');
  void vscode.window.showInformationMessage(count === 1 ? vscode.l10n.t('{0} Move the notes on 1 paper here?', reason) : vscode.l10n.t('{0} Move the notes on {1} papers here?', reason, count), label)
    .then(answer => answer === label ? move(services, from) : undefined);
  return true;
}

async function move(services: Services, from: NotesFiles): Promise<void> {
  const { moved, left } = await moveNotes(from, services.notes, services.log);
  const done = moved === 1 ? vscode.l10n.t('The notes on 1 paper were moved.') : vscode.l10n.t('The notes on {0} papers were moved.', moved);
  void vscode.window.showInformationMessage(left === 0 ? done : vscode.l10n.t('{0} {1} files stay where they are, because they cannot be read.', done, left));
}
