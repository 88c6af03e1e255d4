import * as vscode from 'vscode';
import type { NotesFiles } from '../core/ports';
import { Emitter } from '../core/util/event';

const ENDING = '.jsonld';

/** Notes in a folder of the workspace, or, without a workspace, in the extension's own storage. */
export class FolderNotesFiles implements NotesFiles, vscode.Disposable {
  private readonly changed = new Emitter<string | undefined>();
  private readonly watcher: vscode.Disposable;

  readonly onDidChange = this.changed.event;

  /** @param folder where the notes are; it need not exist yet */
  constructor(private readonly folder: vscode.Uri) {
    // Watched from the workspace's own folder: the one for notes may not exist yet, and may go and come again.
    const top = vscode.workspace.getWorkspaceFolder(folder);
    const path = top ? folder.path.slice(top.uri.path.length).replace(/^\//, '') : '';
    const files = vscode.workspace.createFileSystemWatcher(top ? new vscode.RelativePattern(top, `${path}/*${ENDING}`) : new vscode.RelativePattern(folder, `*${ENDING}`));
    const itself = vscode.workspace.createFileSystemWatcher(top ? new vscode.RelativePattern(top, path) : new vscode.RelativePattern(vscode.Uri.joinPath(folder, '..'), folder.path.slice(folder.path.lastIndexOf('/') + 1)));
    const fire = (uri: vscode.Uri): void => this.changed.fire(uri.toString());
    const all = (): void => this.changed.fire(undefined);
    this.watcher = vscode.Disposable.from(files, itself, files.onDidChange(fire), files.onDidCreate(fire), files.onDidDelete(fire), itself.onDidCreate(all), itself.onDidDelete(all));
  }

  async list(): Promise<readonly string[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.folder);
      return entries.filter(([name, type]) => name.endsWith(ENDING) && (type & vscode.FileType.File) !== 0).map(([name]) => vscode.Uri.joinPath(this.folder, name).toString()).sort();
    } catch (error) {
      if (isMissing(error)) return []; // Nothing has been noted yet.
      throw error;
    }
  }

  async read(uri: string): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async write(uri: string, text: string): Promise<void> {
    const target = vscode.Uri.parse(uri);
    const temporary = target.with({ path: `${target.path}.${crypto.randomUUID()}.tmp` });
    await vscode.workspace.fs.createDirectory(this.folder);
    await vscode.workspace.fs.writeFile(temporary, new TextEncoder().encode(text));
    try {
      await vscode.workspace.fs.rename(temporary, target, { overwrite: true });
    } catch (error) {
      await vscode.workspace.fs.delete(temporary).then(undefined, () => undefined);
      throw error;
    }
  }

  async setAside(uri: string): Promise<string> {
    const target = vscode.Uri.parse(uri);
    const aside = target.with({ path: `${target.path}.damaged-${crypto.randomUUID().slice(0, 8)}` });
    await vscode.workspace.fs.rename(target, aside);
    return aside.toString();
  }

  place(name: string): string {
    return vscode.Uri.joinPath(this.folder, name + ENDING).toString();
  }

  dispose(): void {
    this.watcher.dispose();
    this.changed.dispose();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
