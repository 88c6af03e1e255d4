import * as vscode from 'vscode';
import type { DigestPlaceChange, DigestPlaces, Memory } from '../core/ports';
import { Emitter } from '../core/util/event';

const ADDED = 'addedDigests';

/** A burst of changes (a checkout, a save of many files) is one change. */
const SETTLE_MS = 150;

/**
 * The digests of the workspace: the files that the globs name in every folder, and those that were added by hand.
 * Watches them all.
 */
export class WorkspaceDigests implements DigestPlaces, vscode.Disposable {
  private readonly changes = new Emitter<DigestPlaceChange>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly folders: vscode.Disposable;
  private watchers: readonly vscode.Disposable[] = [];

  readonly onDidChange = this.changes.event;

  /** @param globs the patterns that are set for a folder */
  constructor(private readonly globs: (folder: vscode.WorkspaceFolder) => readonly string[], private readonly memory: Memory) {
    this.folders = vscode.Disposable.from(
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.rescan()),
      // A watcher is silent about a file that goes soon after it came.
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(uri => this.later(uri, 'removed'))),
    );
    this.watch();
  }

  async list(): Promise<readonly string[]> {
    const found = await Promise.all((vscode.workspace.workspaceFolders ?? []).flatMap(folder =>
      this.globs(folder).map(glob => vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), '**/{node_modules,.git}/**'))));
    const inFolders = found.flat().map(uri => uri.toString()).sort();
    return [...new Set([...inFolders, ...this.added()])];
  }

  /** The digests that were added by hand. */
  added(): readonly string[] {
    const stored = this.memory.get<unknown>(ADDED);
    return Array.isArray(stored) ? stored.filter((uri): uri is string => typeof uri === 'string') : [];
  }

  async add(uri: string): Promise<void> {
    if (!this.added().includes(uri)) await this.memory.set(ADDED, [...this.added(), uri]);
    this.rescan();
  }

  async remove(uri: string): Promise<void> {
    await this.memory.set(ADDED, this.added().filter(each => each !== uri));
    this.rescan();
  }

  /** Looks for digests anew: the folders or the patterns are others. */
  rescan(): void {
    this.watch();
    this.changes.fire({ kind: 'all' });
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.watchers, this.folders).dispose();
    this.changes.dispose();
  }

  private watch(): void {
    vscode.Disposable.from(...this.watchers).dispose();
    const inFolders = (vscode.workspace.workspaceFolders ?? []).flatMap(folder =>
      this.globs(folder).map(glob => new vscode.RelativePattern(folder, glob)));
    const alone = this.added().map(uri => vscode.Uri.parse(uri)).map(uri =>
      new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), literalGlob(uri.path.slice(uri.path.lastIndexOf('/') + 1))));
    this.watchers = [...inFolders, ...alone].map(pattern => this.watchPattern(pattern));
  }

  private watchPattern(pattern: vscode.RelativePattern): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(uri => this.later(uri, 'changed')),
      watcher.onDidChange(uri => this.later(uri, 'changed')),
      watcher.onDidDelete(uri => this.later(uri, 'removed')),
    );
  }

  private later(uri: vscode.Uri, kind: 'changed' | 'removed'): void {
    const id = uri.toString();
    if (uri.path.includes('/node_modules/') || uri.path.includes('/.git/')) return;
    clearTimeout(this.timers.get(id));
    this.timers.set(id, setTimeout(() => {
      this.timers.delete(id);
      this.changes.fire({ kind, uri: id });
    }, SETTLE_MS));
  }
}

/** A file name as a glob that matches just it. */
function literalGlob(name: string): string {
  return name.replace(/[[\]{}*?]/g, character => `[${character}]`);
}
