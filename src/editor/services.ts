import type * as vscode from 'vscode';
import type { LibraryStore } from '../core/library/store';
import type { Formatter, Log, Memory, NotesPlaces } from '../core/ports';
import type { LibrarySearch } from '../core/search/librarySearch';
import type { NotedLibrary } from '../core/notes/notedLibrary';
import type { NotesStore } from '../core/notes/notesStore';
import type { ReferenceSearch } from '../core/search/referenceSearch';
import type { Bibliographies } from './bibliographies';
import type { Drafts } from './drafts';
import type { PaperPage } from './paperPage/pageText';

/** What the rooms of the editor are handed. */
export interface Services {
  readonly library: LibraryStore;
  readonly search: LibrarySearch;
  readonly formatter: Formatter;
  readonly drafts: Drafts;
  readonly bibliographies: Bibliographies;
  readonly references: ReferenceSearch;
  readonly notes: NotesStore;
  readonly noted: NotedLibrary;
  readonly notesPlaces: NotesPlaces;
  /** The papers' pages that are open, by their documents' URIs. */
  readonly pages: Map<string, PaperPage>;
  readonly digests: DigestList;
  /** Per workspace. */
  readonly memory: Memory;
  readonly log: Log;
  readonly extensionUri: vscode.Uri;
  /** Resolves when every digest has been read for the first time. */
  readonly ready: Promise<void>;
}

/** The digests that were added by hand. */
export interface DigestList {
  added(): readonly string[];
  add(uri: string): Promise<void>;
  remove(uri: string): Promise<void>;
  rescan(): void;
}
