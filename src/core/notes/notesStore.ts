import { identities } from '../library/identity';
import type { Annotation, NotedPaper, PaperNotes } from '../model/annotation';
import type { PaperId } from '../model/paper';
import type { Log, NotesFiles } from '../ports';
import { Emitter, type Disposable } from '../util/event';
import { pause } from '../util/slices';
import { mergeNotes } from './mergeNotes';
import { NotesError } from './notesError';
import { readNotes, salvageNotes, writeNotes } from './notesFile';

/** A file of notes that cannot be read. It is kept, and set aside before its paper's notes are written again. */
export interface BrokenNotes {
  readonly uri: string;
  readonly message: string;
  /** 1-based. */
  readonly line: number;
}

/** So many files are read before others have their turn. */
const BATCH = 50;

/**
 * The one writer of notes: a file a paper, read when notes are first asked for. What another program or window wrote is
 * read again and merged before anything is written.
 */
export class NotesStore implements Disposable {
  private readonly held = new Map<string, PaperNotes>();
  /** The files of a paper, by each of its identities: more than one after two branches that each began one were merged. */
  private readonly places = new Map<PaperId, Set<string>>();
  private readonly broken = new Map<string, BrokenNotes>();
  private readonly changed: Emitter<void>;
  private readonly subscription: Disposable;
  /** Writes of one file follow each other. */
  private readonly queues = new Map<string, Promise<unknown>>();
  private loading: Promise<void> | undefined;
  /** Which folder is read: what was still on its way from an earlier one comes too late. */
  private turn = 0;

  constructor(private readonly files: NotesFiles, private readonly log: Log) {
    this.changed = new Emitter(error => log.error('A listener of the notes failed', error));
    this.subscription = files.onDidChange(uri => void (uri === undefined ? this.rereadAll() : this.reread(uri)));
  }

  get onDidChange(): Emitter<void>['event'] {
    return this.changed.event;
  }

  /** Reads all files, once. Never rejects: a file that cannot be read is told by `problems`. */
  load(): Promise<void> {
    this.loading ??= this.readAll();
    return this.loading;
  }

  /** What is noted about a paper, as far as it has been read. */
  of(paper: NotedPaper): PaperNotes | undefined {
    const found = this.urisOf(paper).flatMap(uri => this.held.get(uri) ?? []);
    return found.length < 2 ? found[0] : found.reduce((merged, notes) => mergeNotes(undefined, merged, notes));
  }

  all(): readonly PaperNotes[] {
    return [...this.held.values()];
  }

  problems(): readonly BrokenNotes[] {
    return [...this.broken.values()];
  }

  /** Changes a paper's notes as they stand in the file now. Rejects where they cannot be written; nothing is lost then. */
  async update(paper: NotedPaper, change: (annotations: readonly Annotation[]) => readonly Annotation[]): Promise<void> {
    await this.load();
    const uri = this.urisOf(paper)[0] ?? await this.newUri(paper);
    const write = (this.queues.get(uri) ?? Promise.resolve()).catch(() => undefined).then(() => this.write(uri, paper, change));
    this.queues.set(uri, write);
    await write;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private async write(uri: string, paper: NotedPaper, change: (annotations: readonly Annotation[]) => readonly Annotation[]): Promise<void> {
    const now = await this.latest(uri, paper);
    const next: PaperNotes = { paper: { ...now.paper, ...notedPaper(paper) }, annotations: [...change(now.annotations)].sort((a, b) => a.id < b.id ? -1 : 1) };
    await this.files.write(uri, writeNotes(next));
    if (folderOf(uri) === folderOf(this.files.place('x'))) this.hold(uri, next);
    this.changed.fire();
  }

  /** What the file holds; a damaged one is set aside, and what was last read of it, and what still can be, goes on. */
  private async latest(uri: string, paper: NotedPaper): Promise<PaperNotes> {
    const held = this.held.get(uri);
    const empty: PaperNotes = held ?? { paper: notedPaper(paper), annotations: [] };
    const text = await this.files.read(uri);
    if (text === undefined) return empty;
    try {
      return readNotes(text);
    } catch (error) {
      const salvaged = salvageNotes(text);
      const aside = await this.files.setAside(uri);
      this.broken.delete(uri);
      this.log.warn(`${uri} is damaged and was set aside as ${aside}: ${String(error)}`);
      return salvaged ? mergeNotes(undefined, empty, salvaged) : empty;
    }
  }

  private async readAll(): Promise<void> {
    let uris: readonly string[] = [];
    try {
      uris = await this.files.list();
    } catch (error) {
      this.log.error('The notes could not be listed', error);
    }
    for (let from = 0; from < uris.length; from += BATCH) {
      await Promise.all(uris.slice(from, from + BATCH).map(uri => this.readOne(uri)));
      await pause();
    }
    if (uris.length > 0) this.changed.fire();
  }

  private async readOne(uri: string): Promise<void> {
    const { turn } = this;
    let text: string | undefined;
    try {
      text = await this.files.read(uri);
      if (turn !== this.turn) return;
      if (text === undefined) this.forget(uri);
      else this.hold(uri, readNotes(text));
      this.broken.delete(uri);
    } catch (error) {
      if (turn !== this.turn) return;
      const salvaged = text === undefined || this.held.has(uri) ? undefined : salvageNotes(text);
      if (salvaged) this.hold(uri, salvaged);
      this.broken.set(uri, { uri, message: error instanceof Error ? error.message : String(error), line: error instanceof NotesError ? error.line : 1 });
    }
  }

  /** Another program wrote the file, or this one did. */
  private async reread(uri: string): Promise<void> {
    const { turn } = this;
    if (!this.loading) return;
    await this.loading;
    await (this.queues.get(uri) ?? Promise.resolve()).catch(() => undefined);
    if (turn !== this.turn) return;
    const before = this.held.get(uri);
    await this.readOne(uri);
    if (turn !== this.turn) return;
    const after = this.held.get(uri);
    if (before !== after && !(before && after && writeNotes(before) === writeNotes(after)) || this.broken.has(uri)) this.changed.fire();
  }

  /** The folder came, went, or is another one. */
  private async rereadAll(): Promise<void> {
    const turn = ++this.turn;
    if (!this.loading) return;
    await this.loading;
    const uris = await this.files.list().catch((error: unknown) => {
      this.log.error('The notes could not be listed', error);
      return [...this.held.keys(), ...this.broken.keys()];
    });
    if (turn !== this.turn) return;
    const there = new Set(uris);
    for (const uri of [...this.held.keys()]) if (!there.has(uri)) this.forget(uri);
    for (const uri of [...this.broken.keys()]) if (!there.has(uri)) this.broken.delete(uri);
    for (const uri of uris) {
      if (turn !== this.turn) return;
      await this.readOne(uri);
    }
    this.changed.fire();
  }

  private hold(uri: string, notes: PaperNotes): void {
    this.held.set(uri, notes);
    for (const id of identities(notes.paper)) {
      const place = this.places.get(id);
      if (place) place.add(uri);
      else this.places.set(id, new Set([uri]));
    }
  }

  private forget(uri: string): void {
    this.held.delete(uri);
    for (const [id, place] of this.places) if (place.delete(uri) && place.size === 0) this.places.delete(id);
  }

  private urisOf(paper: NotedPaper): readonly string[] {
    return [...new Set(identities(paper).flatMap(id => [...this.places.get(id) ?? []]))].sort();
  }

  private async newUri(paper: NotedPaper): Promise<string> {
    const taken = new Set(this.held.keys());
    for (let count = 1; ; count++) {
      const uri = this.files.place(`${fileName(paper.key)}${count > 1 ? `-${count}` : ''}`);
      if (taken.has(uri)) continue;
      const text = await this.files.read(uri);
      if (text === undefined || isOf(text, paper)) return uri;
    }
  }
}

/** Another window may have begun the paper's file meanwhile. A damaged one is taken for it, too, and then set aside. */
function isOf(text: string, paper: NotedPaper): boolean {
  try {
    const ids = new Set(identities(readNotes(text).paper));
    return identities(paper).some(id => ids.has(id));
  } catch {
    return true;
  }
}

function notedPaper({ key, title, arxiv, doi, other }: NotedPaper): NotedPaper {
  return { key, title, ...arxiv !== undefined && { arxiv }, ...doi !== undefined && { doi }, ...other && { other } };
}

function folderOf(uri: string): string {
  return uri.replace(/[^\\/]*$/, '');
}

function fileName(key: string): string {
  return key.replace(/[^\w.-]+/g, '_').slice(0, 100) || 'paper';
}
