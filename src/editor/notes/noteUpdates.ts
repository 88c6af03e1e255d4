import * as vscode from 'vscode';
import type { Annotation, NotedPaper } from '../../core/model/annotation';
import type { Paper } from '../../core/model/paper';
import type { Stamp } from '../../core/notes/annotate';
import { namesPapers, papersOfArguments } from '../arguments';
import { pickPapers } from '../paperSearch/searchPick';
import type { Services } from '../services';
import { paperSelection } from './paperSelection';

export const STAMP: Stamp = { id: () => `urn:uuid:${crypto.randomUUID()}`, now: () => new Date().toISOString() };

export type Change = (annotations: readonly Annotation[]) => readonly Annotation[];

/** Changes the notes of papers; tells what could not be written. */
export async function update(services: Services, papers: readonly NotedPaper[], change: Change): Promise<void> {
  try {
    for (const paper of papers) await services.notes.update(paper, change);
  } catch (error) {
    services.log.error('The notes could not be written', error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The notes could not be written: {0}', error instanceof Error ? error.message : String(error)));
  }
}

/** The papers that a command is for: named, or of the document that is open, else asked for. */
export async function papersFor(services: Services, args: readonly unknown[], title: string): Promise<readonly Paper[]> {
  if (namesPapers(args)) return papersOfArguments(services.library, args);
  const shown = paperSelection(services)?.paper;
  return shown ? [shown] : pickPapers(services, { title, many: true });
}

/** Behind keys stand the answers; behind a tree's node the other selected ones. */
export function fromKeys(args: readonly unknown[]): readonly unknown[] {
  return typeof args[0] === 'string' || Array.isArray(args[0]) ? [args[0]] : args;
}
