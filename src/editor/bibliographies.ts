import * as vscode from 'vscode';
import { declaredFiles, type DeclaredFile } from '../core/bibliography/declaredFiles';
import { readReferenceSteps } from '../core/bibliography/readReferences';
import { bibliographyKind, type BibliographyKind, type Reference, type ReferenceFile } from '../core/bibliography/reference';
import { ReferenceIndex } from '../core/bibliography/sameWork';
import type { ProjectFiles } from '../core/ports';
import { Emitter } from '../core/util/event';
import { runInSlices } from '../core/util/slices';
import type { Draft } from './drafts';

/** A bibliography that was read, and where it stands. */
export interface Bibliography {
  readonly uri: string;
  readonly file: ReferenceFile;
  readonly index: ReferenceIndex;
}

/** What a draft cites from. */
export interface DraftSources {
  readonly bibliographies: readonly Bibliography[];
  /** Declared, but not there. */
  readonly missing: readonly DeclaredFile[];
  readonly styles: readonly DeclaredFile[];
}

export const NO_SOURCES: DraftSources = { bibliographies: [], missing: [], styles: [] };

/** The bibliographies of the open drafts: read when they are asked for, kept until they change. */
export class Bibliographies implements vscode.Disposable {
  private readonly read = new Map<string, { readonly text: string; readonly bibliography: Promise<Bibliography> }>();
  private readonly sources = new WeakMap<vscode.TextDocument, { readonly version: number; readonly epoch: number; readonly sources: Promise<DraftSources> }>();
  private readonly changed = new Emitter<void>();
  private readonly subscription: { dispose(): void };
  /** Counts the changes of anything but drafts. */
  private epoch = 0;

  readonly onDidChange = this.changed.event;

  constructor(private readonly files: ProjectFiles & { readonly onDidChange: Emitter<string>['event'] }, private readonly draftOf: (document: vscode.TextDocument) => Draft | undefined) {
    this.subscription = files.onDidChange(() => {
      this.epoch++;
      this.changed.fire();
    });
  }

  /** Never rejects. */
  of(document: vscode.TextDocument): Promise<DraftSources> {
    const known = this.sources.get(document);
    if (known?.version === document.version && known.epoch === this.epoch) return known.sources;
    const sources = this.find(document);
    this.sources.set(document, { version: document.version, epoch: this.epoch, sources });
    return sources;
  }

  /** A bibliography by its URI; undefined where there is no such file. */
  async at(uri: string): Promise<Bibliography | undefined> {
    const text = await this.files.read(uri);
    return text === undefined ? undefined : this.bibliography(uri, text);
  }

  resolve(base: vscode.Uri, path: string): vscode.Uri {
    return vscode.Uri.parse(this.files.resolve(base.toString(), path));
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private async find(document: vscode.TextDocument): Promise<DraftSources> {
    const draft = this.draftOf(document);
    if (!draft) return NO_SOURCES;
    const declared = await declaredFiles({ uri: fileOf(document).toString(), text: draft.text, language: draft.language }, this.files);
    const present = declared.filter(file => file.kind === 'bibliography' && file.text !== undefined);
    const unique = [...new Map(present.map(file => [file.uri, file])).values()];
    const bibliographies = await Promise.all(unique.map(file => this.bibliography(file.uri, file.text ?? '')));
    return {
      bibliographies: bibliographies.filter(each => each !== undefined),
      missing: declared.filter(file => file.kind === 'bibliography' && file.text === undefined),
      styles: declared.filter(file => file.kind === 'style'),
    };
  }

  private async readNow(uri: string, text: string, kind: BibliographyKind): Promise<Bibliography> {
    const file = await runInSlices(readReferenceSteps(text, kind));
    return { uri, file, index: await runInSlices(ReferenceIndex.buildSteps(file.references)) };
  }

  private async bibliography(uri: string, text: string): Promise<Bibliography | undefined> {
    const kind = bibliographyKind(vscode.Uri.parse(uri).path);
    if (!kind) return undefined;
    const known = this.read.get(uri);
    if (known?.text === text) return known.bibliography;
    const bibliography = this.readNow(uri, text, kind);
    this.read.set(uri, { text, bibliography });
    return bibliography;
  }
}

/** The file that a document is of: a notebook's cell is of the notebook. */
export function fileOf(document: vscode.TextDocument): vscode.Uri {
  if (document.uri.scheme !== 'vscode-notebook-cell') return document.uri;
  return vscode.workspace.notebookDocuments.find(notebook => notebook.getCells().some(cell => cell.document === document))?.uri ?? document.uri;
}

/** A key's reference and the bibliography that holds it; the first that does. */
export function referenceOf(sources: DraftSources, key: string): { readonly reference: Reference; readonly bibliography: Bibliography } | undefined {
  for (const bibliography of sources.bibliographies) {
    const reference = bibliography.index.byKey(key);
    if (reference) return { reference, bibliography };
  }
  return undefined;
}
