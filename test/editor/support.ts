import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/api';

/** What a copied page looks like around its papers. */
export const PROSE = 'Agents often forget what they did. We propose a memory that keeps the last plan and reads it back before each step. Success rises from 41% to 58%.';

export async function activated(): Promise<PaperDigestApi> {
  const extension = vscode.extensions.getExtension<PaperDigestApi>('paper-digest.paper-digest');
  assert.ok(extension);
  const api = await extension.activate();
  await api.ready;
  return api;
}

export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function write(name: string, text: string | Uint8Array): Promise<vscode.Uri> {
  const uri = workspaceFile(name);
  await vscode.workspace.fs.writeFile(uri, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return uri;
}

/** Waits until a condition holds; a change that never comes fails the test by its name. */
export async function eventually<T>(what: string, ask: () => T | undefined | false | Promise<T | undefined | false>, patience = 15_000): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > until) assert.fail(`never happened: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** Opens a new document with the cursor at `|`. */
export async function draft(language: string, marked: string, ending?: string): Promise<vscode.TextEditor> {
  const offset = marked.indexOf('|');
  const content = marked.replace('|', '');
  const document = ending
    ? await vscode.workspace.openTextDocument(await write(`test-${Date.now()}-${Math.random().toString(36).slice(2)}.${ending}`, content))
    : await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  if (offset >= 0) {
    const position = document.positionAt(offset);
    editor.selections = [new vscode.Selection(position, position)];
  }
  return editor;
}

export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(each => each.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The key of the paper whose title begins so. */
export function keyOf(api: PaperDigestApi, title: string): string {
  const paper = api.papers().find(each => each.title.startsWith(title));
  assert.ok(paper, title);
  return paper.key;
}

/** What the shared data holds, or undefined where it is absent. */
export function shared(name: string): string | undefined {
  const file = path.join(process.env.PAPER_DIGEST_ROOT ?? '', '../shared', name);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
