import type { Event } from './util/event';
import type { BibliographyFormat, CslItem } from './model/csl';

/** Files, by URI string; works for every scheme that the editor knows. */
export interface Files {
  /** The whole file. Rejects where it is missing or unreadable. */
  read(uri: string): Promise<Uint8Array>;
  /** When the file was last changed, in ms since 1970, where that is known. */
  modified(uri: string): Promise<number | undefined>;
}

/** The files that hold notes. URIs as strings. */
export interface NotesFiles {
  list(): Promise<readonly string[]>;
  /** Undefined where there is no such file. */
  read(uri: string): Promise<string | undefined>;
  /** All or nothing: whoever reads meanwhile finds the old text or the new one. */
  write(uri: string, text: string): Promise<void>;
  /** Renames a damaged file, so that nothing of it is lost; says what it is called now. */
  setAside(uri: string): Promise<string>;
  remove(uri: string): Promise<void>;
  /** The URI of a file by its name, without an ending. */
  place(name: string): string;
  /** The URI of a file that changed, or undefined where all may have. */
  readonly onDidChange: Event<string | undefined>;
}

/** Where notes are besides the place that is used now. */
export interface NotesPlaces {
  /** Those that were made without a workspace; undefined while there is none. */
  readonly stored: NotesFiles | undefined;
  /** The folder for what was exported last, with which the next export is compared. */
  exports(): string;
  /** Goes to the folder that the settings name now; says where the notes were before, if it is another one. */
  follow(): NotesFiles | undefined;
}

/** The files around a draft, as they stand in the editor where they are open. URIs as strings. */
export interface ProjectFiles {
  /** Undefined where there is no such file, or none that is text. */
  read(uri: string): Promise<string | undefined>;
  /** The URI of a path that stands in a file, or in a folder whose URI ends with a slash. */
  resolve(base: string, path: string): string;
  /** The folders that hold a file, the nearest first, up to the workspace's; each ends with a slash. */
  folders(uri: string): readonly string[];
  /** The files of a folder, not of those below, whose names end so. */
  list(folder: string, ending: string): Promise<readonly string[]>;
}

/** The styles that ship. */
export type BuiltInStyle = 'apa' | 'ieee';

/** A style from a `.csl` file. */
export interface CslStyle {
  readonly xml: string;
}

/** Turns CSL items into references; loads what it needs at first use. */
export interface Formatter {
  /** Entries in the order of the items, in one text that ends without a line break. Rejects on an unknown format. */
  format(items: readonly CslItem[], format: BibliographyFormat): Promise<string>;
  /** Each item's reference in a CSL style, in the style's own order. Rejects where the style is not valid. */
  references(items: readonly CslItem[], style: BuiltInStyle | CslStyle): Promise<readonly { readonly key: string; readonly text: string }[]>;
}

/** For the output channel. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}

export interface Clock {
  now(): Date;
}

/** Small values that outlive the window. */
export interface Memory {
  get<T>(key: string): T | undefined;
  set(key: string, value: unknown): Promise<void>;
}

/** A request to stop, polled between steps. */
export interface Cancel {
  readonly isCancellationRequested: boolean;
}

/** Where the digests of the workspace are, and word of their changes. */
export interface DigestPlaces {
  /** URIs in a stable order: those of the workspace's folders first, then the ones that were added one by one. */
  list(): Promise<readonly string[]>;
  readonly onDidChange: Event<DigestPlaceChange>;
}

/** `changed`: read it again, or for the first time; `removed`: forget it; `all`: ask for the whole list again. */
export type DigestPlaceChange =
  | { readonly kind: 'changed' | 'removed'; readonly uri: string }
  | { readonly kind: 'all' };
