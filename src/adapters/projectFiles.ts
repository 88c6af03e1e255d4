import * as vscode from 'vscode';
import type { ProjectFiles } from '../core/ports';
import { Emitter } from '../core/util/event';

/** What drafts and their projects are made of. */
const WATCHED = '**/*.{bib,bibtex,json,yml,yaml,tex,typ,py,csl}';
/** A file outside of the workspace is not watched: what was read of it counts so long, in ms. */
const UNWATCHED_MS = 2000;
/** Larger files are no drafts and no bibliographies. */
const MAX_BYTES = 200_000_000;

/**
 * The files around drafts, read once until they change: a document that is open counts as it stands in the editor,
 * saved or not.
 */
export class WorkspaceProjectFiles implements ProjectFiles, vscode.Disposable {
  private readonly texts = new Map<string, { readonly text: Promise<string | undefined>; readonly until: number }>();
  private readonly lists = new Map<string, Promise<readonly string[]>>();
  private readonly changed = new Emitter<string>();
  private readonly subscription: vscode.Disposable;

  /** The URI of a file whose text is another now. */
  readonly onDidChange = this.changed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(WATCHED);
    const forget = (uri: vscode.Uri): void => {
      this.texts.delete(uri.toString());
      this.lists.clear();
      this.changed.fire(uri.toString());
    };
    this.subscription = vscode.Disposable.from(
      watcher, watcher.onDidChange(forget), watcher.onDidCreate(forget), watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.changed.fire(document.uri.toString());
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => forget(uri)),
    );
  }

  async read(uri: string): Promise<string | undefined> {
    const open = vscode.workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === uri);
    if (open) return open.getText();
    const known = this.texts.get(uri);
    if (known && known.until > Date.now()) return known.text;
    const parsed = vscode.Uri.parse(uri);
    const text = readText(parsed);
    this.texts.set(uri, { text, until: vscode.workspace.getWorkspaceFolder(parsed) ? Number.POSITIVE_INFINITY : Date.now() + UNWATCHED_MS });
    return text;
  }

  resolve(base: string, path: string): string {
    const uri = vscode.Uri.parse(base);
    if (/^(?:\/|[A-Za-z]:[\\/])/.test(path)) return uri.with({ path: path.replace(/\\/g, '/').replace(/^(?=[A-Za-z]:)/, '/') }).toString();
    const folder = uri.path.endsWith('/') ? uri : vscode.Uri.joinPath(uri, '..');
    return vscode.Uri.joinPath(folder, path).toString();
  }

  folders(uri: string): readonly string[] {
    const file = vscode.Uri.parse(uri);
    const top = vscode.workspace.getWorkspaceFolder(file)?.uri;
    const folders: string[] = [];
    for (let folder = vscode.Uri.joinPath(file, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
      folders.push(folder.with({ path: folder.path.endsWith('/') ? folder.path : `${folder.path}/` }).toString());
      if (!top || folder.path.length <= top.path.length || folder.path === '/') return folders;
    }
  }

  list(folder: string, ending: string): Promise<readonly string[]> {
    const id = `${folder} ${ending}`;
    let list = this.lists.get(id);
    if (!list) {
      list = listFolder(vscode.Uri.parse(folder), ending);
      this.lists.set(id, list);
    }
    return list;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.length > MAX_BYTES ? undefined : decode(bytes);
  } catch {
    return undefined; // Missing or unreadable: what declares it says so.
  }
}

/** UTF-8, else Latin-1, which old bibliographies are written in. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function listFolder(folder: vscode.Uri, ending: string): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([name, type]) => name.endsWith(ending) && (type & vscode.FileType.File) !== 0).map(([name]) => vscode.Uri.joinPath(folder, name).toString());
  } catch {
    return [];
  }
}
