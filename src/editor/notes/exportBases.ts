import * as vscode from 'vscode';
import { baseOf } from '../../core/notes/mergeText';
import type { NotesPlaces } from '../../core/ports';

/**
 * What was exported last, with which the next export is compared. It is kept beside the notes and not in the exported
 * note, whose text is the user's, and beside and not in the annotations' files, which merge line by line and are about
 * annotations alone. A folder of exports has its own, so that a paper can have a note in several.
 * The ending keeps these files out of searches for drafts and notes.
 */
export class ExportBases implements vscode.Disposable {
  /** Of documents with unsaved changes: what was exported into one counts when it is saved. */
  private readonly waiting = new Map<vscode.TextDocument, () => Promise<void>>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly places: NotesPlaces, private readonly failed: (error: unknown) => void) {
    this.subscription = vscode.Disposable.from(
      vscode.workspace.onDidSaveTextDocument(document => {
        this.waiting.get(document)?.().catch(this.failed);
        this.waiting.delete(document);
      }),
      vscode.workspace.onDidCloseTextDocument(document => this.waiting.delete(document)),
    );
  }

  dispose(): void {
    this.subscription.dispose();
  }

  /** What was written last into a folder for a paper; for a note that was moved there, what it was made of. */
  async of(key: string, folder: vscode.Uri, mine: string): Promise<string | undefined> {
    const here = await readBase(this.place(key, folder));
    return here ?? baseOf(mine, await this.elsewhere(key));
  }

  async keep(key: string, folder: vscode.Uri, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(this.place(key, folder), new TextEncoder().encode(text));
  }

  keepWhenSaved(document: vscode.TextDocument, key: string, folder: vscode.Uri, text: string): void {
    this.waiting.set(document, () => this.keep(key, folder, text));
  }

  private async elsewhere(key: string): Promise<readonly string[]> {
    const root = vscode.Uri.parse(this.places.exports());
    const folders = await vscode.workspace.fs.readDirectory(root).then(entries => entries, () => []);
    const texts = await Promise.all(folders.filter(([, type]) => (type & vscode.FileType.Directory) !== 0).map(([name]) => readBase(vscode.Uri.joinPath(root, name, baseName(key)))));
    return texts.filter(text => text !== undefined);
  }

  private place(key: string, folder: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(vscode.Uri.parse(this.places.exports()), distinct(vscode.workspace.asRelativePath(folder, true)), baseName(key));
  }
}

/** One that cannot be read is as good as none: what it belongs to is shown then, and not overwritten. */
async function readBase(uri: vscode.Uri): Promise<string | undefined> {
  return readText(uri).catch(() => undefined);
}

function baseName(key: string): string {
  return `${distinct(key)}.base`;
}

/** A name for a file by any text, another one for every text. */
function distinct(text: string): string {
  let hash = 0n;
  for (const character of text) hash = (hash * 1_000_003n + BigInt(character.codePointAt(0) ?? 0) + 1n) % 0xffff_ffff_ffffn;
  return `${text.replace(/[^\w-]+/g, '_').slice(-60)}-${hash.toString(36)}`;
}

/** Undefined where there is no such file. Rejects where it cannot be read: it would be taken for missing, and overwritten. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
