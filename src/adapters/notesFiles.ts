import * as vscode from 'vscode';
import type { NotesFiles, NotesPlaces } from '../core/ports';
import { isAbandoned, writeWhole, type RawFiles } from '../core/notes/wholeFile';
import { Emitter } from '../core/util/event';

const ENDING = '.jsonld';

const RAW_FILES: RawFiles = {
  writeFile: async (uri, bytes) => vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), bytes),
  rename: async (from, to) => vscode.workspace.fs.rename(vscode.Uri.parse(from), vscode.Uri.parse(to), { overwrite: true }),
  delete: async uri => vscode.workspace.fs.delete(vscode.Uri.parse(uri)),
};

/** Notes in a folder of the workspace, or, without a workspace, in the extension's own storage. */
export class FolderNotesFiles implements NotesFiles, vscode.Disposable {
  private readonly changed = new Emitter<string | undefined>();
  private watcher: vscode.Disposable | undefined;
  private prepared = false;

  readonly onDidChange = this.changed.event;

  /** @param folder where the notes are; it need not exist yet */
  constructor(private folder: vscode.Uri) {}

  /** Tells what other programs change from now on. */
  watch(): this {
    this.watcher?.dispose();
    // Watched from the workspace's own folder: the one for notes may not exist yet, and may go and come again.
    const { folder } = this;
    const top = vscode.workspace.getWorkspaceFolder(folder);
    const path = top ? folder.path.slice(top.uri.path.length).replace(/^\//, '') : '';
    const files = vscode.workspace.createFileSystemWatcher(top ? new vscode.RelativePattern(top, `${path}/*${ENDING}`) : new vscode.RelativePattern(folder, `*${ENDING}`));
    const itself = vscode.workspace.createFileSystemWatcher(top ? new vscode.RelativePattern(top, path) : new vscode.RelativePattern(vscode.Uri.joinPath(folder, '..'), folder.path.slice(folder.path.lastIndexOf('/') + 1)));
    const fire = (uri: vscode.Uri): void => this.changed.fire(uri.toString());
    const all = (): void => {
      this.prepared = false;
      this.changed.fire(undefined);
    };
    this.watcher = vscode.Disposable.from(files, itself, files.onDidChange(fire), files.onDidCreate(fire), files.onDidDelete(fire), itself.onDidCreate(all), itself.onDidDelete(all));
    return this;
  }

  /** Goes to another folder; says where the notes were before. */
  moveTo(folder: vscode.Uri): FolderNotesFiles | undefined {
    if (folder.toString() === this.folder.toString()) return undefined;
    const before = new FolderNotesFiles(this.folder);
    this.folder = folder;
    this.prepared = false;
    if (this.watcher) this.watch();
    this.changed.fire(undefined);
    return before;
  }

  async list(): Promise<readonly string[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.folder);
      void this.clean(entries.map(([name]) => name));
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
    await this.prepare();
    await writeWhole(RAW_FILES, uri, new TextEncoder().encode(text), crypto.randomUUID());
  }

  /** The folder, with word for git that two branches' lines are to be kept both: annotations that both add stand next to each other. */
  private async prepare(): Promise<void> {
    if (this.prepared) return;
    // Without notes, the folder may hold something else already.
    const isNew = await vscode.workspace.fs.readDirectory(this.folder).then(entries => !entries.some(([name]) => name.endsWith(ENDING) || name === '.gitattributes'), () => true);
    await vscode.workspace.fs.createDirectory(this.folder);
    if (isNew && vscode.workspace.getWorkspaceFolder(this.folder)) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(this.folder, '.gitattributes'), new TextEncoder().encode(`*${ENDING} merge=union\n`));
    this.prepared = true;
  }

  /** Takes away what a crash left of writes long ago. */
  private async clean(names: readonly string[]): Promise<void> {
    for (const name of names.filter(each => each.includes(ENDING) && each.endsWith('.tmp'))) {
      const uri = vscode.Uri.joinPath(this.folder, name);
      const modified = await vscode.workspace.fs.stat(uri).then(({ mtime }) => mtime, () => Infinity);
      if (isAbandoned(name, modified, Date.now())) await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    }
  }

  async setAside(uri: string): Promise<string> {
    const target = vscode.Uri.parse(uri);
    const aside = target.with({ path: `${target.path}.damaged-${crypto.randomUUID().slice(0, 8)}` });
    await vscode.workspace.fs.rename(target, aside);
    return aside.toString();
  }

  async remove(uri: string): Promise<void> {
    await vscode.workspace.fs.delete(vscode.Uri.parse(uri));
  }

  place(name: string): string {
    return vscode.Uri.joinPath(this.folder, name + ENDING).toString();
  }

  dispose(): void {
    this.watcher?.dispose();
    this.changed.dispose();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/** The folder of notes: in the workspace's first folder, or, without one, in the extension's own storage. */
export class WorkspaceNotes implements NotesPlaces, vscode.Disposable {
  readonly files: FolderNotesFiles;
  readonly stored: NotesFiles | undefined;

  /** @param folder the name of the workspace's folder for notes, as the settings have it */
  constructor(storage: vscode.Uri, private readonly folder: () => string) {
    const stored = vscode.Uri.joinPath(storage, 'notes');
    this.files = new FolderNotesFiles(this.inWorkspace() ?? stored).watch();
    this.stored = this.inWorkspace() && new FolderNotesFiles(stored);
  }

  exports(): string {
    return vscode.Uri.joinPath(vscode.Uri.parse(this.files.place('x')), '..', 'exports').toString();
  }

  follow(): NotesFiles | undefined {
    const folder = this.inWorkspace();
    return folder && this.files.moveTo(folder);
  }

  dispose(): void {
    this.files.dispose();
  }

  private inWorkspace(): vscode.Uri | undefined {
    const first = vscode.workspace.workspaceFolders?.[0]?.uri;
    return first && vscode.Uri.joinPath(first, this.folder());
  }
}
