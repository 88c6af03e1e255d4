import * as vscode from 'vscode';
import type { Files } from '../core/ports';

/** Files through the editor, so that remote and virtual places work like the local disk. */
export const workspaceFiles: Files = {
  async read(uri) {
    return vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
  },
  async modified(uri) {
    try {
      return (await vscode.workspace.fs.stat(vscode.Uri.parse(uri))).mtime;
    } catch {
      return undefined; // A missing file is reported by `read`.
    }
  },
};
