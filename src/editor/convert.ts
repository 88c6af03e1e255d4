import * as vscode from 'vscode';
import type { PlannedEdit } from '../core/model/planned';
import type { Span } from '../core/model/span';
import type { LinePosition } from '../core/util/lineMap';

export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

export function linesToRange(start: LinePosition, end: LinePosition): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** All the edits of one act as one step to undo. */
export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly PlannedEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const planned of edits) edit.replace(document.uri, toRange(document, planned.span), planned.text);
  return edit;
}

/** A link that runs a command with citation keys; a card's Markdown must allow the command by name. */
export function commandLink(command: string, keys: readonly string[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([keys.length === 1 ? keys[0] : keys]))}`;
}

/** Text of a digest as Markdown that shows it word for word, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>~$&:@"'=^]/g, character => ENTITIES[character] ?? `\\${character}`);
}

/** Written as entities: a backslash does not hide them from every renderer (autolinks, tables, maths, HTML). */
const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;', '>': '&gt;', '&': '&amp;', '|': '&#124;', '$': '&#36;', ':': '&#58;', '@': '&#64;', '"': '&quot;', '\'': '&#39;', '=': '=', '^': '^',
};

/** A URL for a Markdown link's target; undefined for anything but http(s). */
export function linkTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  return parsed.href.replace(/[()<>\\\s]/g, character => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'));
}
