import * as vscode from 'vscode';
import type { PlannedEdit } from '../../core/model/planned';
import { toWorkspaceEdit } from '../convert';
import { cursors } from '../drafts';
import { addEntryEdits, applyWithEntries, type EntryPlan } from './entries';
import { PAGE_SCHEME } from '../ids';

/**
 * The document that something is to be written into, and the places of the cursors, as they were
 * before any picker opened: a picker takes the focus, and the user may click elsewhere meanwhile.
 */
export interface InsertionTarget {
  readonly document: vscode.TextDocument;
  /** Where the cursors are; a selection counts with its end, and is kept. */
  readonly offsets: readonly number[];
}

export function insertionTarget(): InsertionTarget | undefined {
  const active = vscode.window.activeTextEditor;
  const editor = active && isDraft(active.document) ? active : onlyDraft() ?? active;
  return editor && { document: editor.document, offsets: cursors(editor) };
}

/** With the focus in the sidebar or on a paper's page, the one draft that is visible is meant. */
function onlyDraft(): vscode.TextEditor | undefined {
  const drafts = vscode.window.visibleTextEditors.filter(editor => isDraft(editor.document));
  return drafts.length === 1 ? drafts[0] : undefined;
}

function isDraft(document: vscode.TextDocument): boolean {
  return document.uri.scheme !== PAGE_SCHEME && document.uri.scheme !== 'output';
}

/** Whether the document can be written to at all. */
export function isWritable(target: InsertionTarget | undefined): target is InsertionTarget {
  if (!target || target.document.isClosed || !isDraft(target.document)) return false;
  return vscode.workspace.fs.isWritableFileSystem(target.document.uri.scheme) !== false;
}

/**
 * Applies the edits as one step to undo and puts the cursors behind what was inserted.
 * @param edits in offsets of the document as it is now
 * @param plan entries that the bibliography needs with it
 */
export async function applyEdits(document: vscode.TextDocument, edits: readonly PlannedEdit[], plan?: EntryPlan): Promise<boolean> {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  const edit = toWorkspaceEdit(document, sorted);
  const bibliography = plan && await addEntryEdits(edit, plan, document);
  if (!await applyWithEntries(edit, bibliography)) return false;
  const editor = vscode.window.visibleTextEditors.find(each => each.document === document);
  if (editor) {
    let shift = 0;
    editor.selections = sorted.map(({ span, text }) => {
      const end = document.positionAt(span.start + shift + text.length);
      shift += text.length - (span.end - span.start);
      return new vscode.Selection(end, end);
    });
  }
  return true;
}
