import { identities } from '../library/identity';
import type { LibrarySnapshot } from '../library/snapshot';
import type { LibraryStore } from '../library/store';
import type { PaperMarks, PaperNotes } from '../model/annotation';
import type { Paper, PaperId } from '../model/paper';
import { Emitter, type Disposable, type Event } from '../util/event';
import { marksOf } from './annotate';
import { mergeNotes } from './mergeNotes';
import type { NotesStore } from './notesStore';

/** The library's papers that something is noted about. */
export interface Noted {
  /** In the library's order. */
  readonly papers: readonly { readonly paper: Paper; readonly notes: PaperNotes }[];
  /** Notes on papers that no digest of the library lists any longer. */
  readonly elsewhere: readonly PaperNotes[];
  readonly marks: ReadonlyMap<PaperId, PaperMarks>;
}

/** Brings papers and notes together: once a change, and from the few notes to the many papers. */
export class NotedLibrary implements Disposable {
  private known: { readonly snapshot: LibrarySnapshot; readonly noted: Noted } | undefined;
  private readonly changed = new Emitter<void>();
  private readonly subscriptions: readonly Disposable[];

  readonly onDidChange: Event<void> = this.changed.event;

  constructor(private readonly library: LibraryStore, private readonly notes: NotesStore) {
    const change = (): void => {
      this.known = undefined;
      this.changed.fire();
    };
    this.subscriptions = [library.onDidChange(change), notes.onDidChange(change)];
  }

  get current(): Noted {
    const snapshot = this.library.current;
    if (this.known?.snapshot !== snapshot) this.known = { snapshot, noted: bringTogether(snapshot, this.notes.all()) };
    return this.known.noted;
  }

  marks(paper: Paper): PaperMarks | undefined {
    return this.current.marks.get(paper.id);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.changed.dispose();
  }
}

/** Notes without annotations count as none; two files of one paper are merged. */
export function bringTogether(snapshot: LibrarySnapshot, all: readonly PaperNotes[]): Noted {
  const byPaper = new Map<Paper, PaperNotes>();
  const elsewhere: PaperNotes[] = [];
  for (const notes of all) {
    if (notes.annotations.length === 0) continue;
    const paper = identities(notes.paper).map(id => snapshot.byId(id)).find(each => each !== undefined);
    const before = paper && byPaper.get(paper);
    if (paper) byPaper.set(paper, before ? mergeNotes(undefined, before, notes) : notes);
    else elsewhere.push(notes);
  }
  const papers = byPaper.size === 0 ? [] : snapshot.papers.flatMap(paper => {
    const notes = byPaper.get(paper);
    return notes ? [{ paper, notes }] : [];
  });
  return { papers, elsewhere, marks: new Map(papers.map(({ paper, notes }) => [paper.id, marksOf(notes.annotations)])) };
}
