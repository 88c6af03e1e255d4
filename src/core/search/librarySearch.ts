import { namesOf } from '../library/names';
import type { LibrarySnapshot } from '../library/snapshot';
import type { LibraryStore } from '../library/store';
import type { PaperMarks } from '../model/annotation';
import type { Paper } from '../model/paper';
import type { Cancel } from '../ports';
import type { Disposable } from '../util/event';
import { displayName } from '../util/authorName';
import { Cancelled, runInSlices } from '../util/slices';
import { readQuery } from './queryTerms';
import { SearchIndex, type SearchDocument } from './searchIndex';

/** A paper that a query finds. */
export interface PaperHit {
  readonly paper: Paper;
  /** Higher is better; comparable within one query. */
  readonly score: number;
}

/** The one search over the library: the tree, the picker, completion and the API ask here. */
export class LibrarySearch implements Disposable {
  private building: { readonly snapshot: LibrarySnapshot; readonly index: Promise<SearchIndex>; readonly cancel: { isCancellationRequested: boolean } } | undefined;
  private readonly subscription: Disposable;

  /** @param marks what is noted of a paper, for queries that ask for it */
  constructor(private readonly library: LibraryStore, private readonly marks: (paper: Paper) => PaperMarks | undefined) {
    this.subscription = library.onDidChange(() => this.forget());
  }

  /**
   * The papers that match, best first; the query may hold terms about notes (`readQuery`). The index is built at the first call after a change of the library.
   * Rejects with `Cancelled` when the caller no longer waits.
   */
  async search(query: string, limit: number, cancel?: Cancel): Promise<readonly PaperHit[]> {
    for (;;) {
      const snapshot = this.library.current;
      const index = await this.indexOf(snapshot).catch((error: unknown) => {
        if (error instanceof Cancelled) return undefined;
        throw error;
      });
      if (cancel?.isCancellationRequested) throw new Cancelled();
      if (!index || snapshot !== this.library.current) continue;
      const { words, wants } = readQuery(query);
      const allowed = wants && ((at: number): boolean => {
        const paper = snapshot.papers[at];
        return paper !== undefined && wants(this.marks(paper));
      });
      return index.search(words, limit, allowed).flatMap(({ index: at, score }) => {
        const paper = snapshot.papers[at];
        return paper ? [{ paper, score }] : [];
      });
    }
  }

  /** Builds the index now, so that the first key stroke finds it ready. Failures show at the search itself. */
  warm(): void {
    void this.indexOf(this.library.current).catch(() => undefined);
  }

  dispose(): void {
    this.forget();
    this.subscription.dispose();
  }

  private forget(): void {
    if (this.building) this.building.cancel.isCancellationRequested = true;
    this.building = undefined;
  }

  private indexOf(snapshot: LibrarySnapshot): Promise<SearchIndex> {
    if (this.building?.snapshot === snapshot) return this.building.index;
    this.forget();
    const cancel = { isCancellationRequested: false };
    const index = runInSlices(indexSteps(snapshot.papers), cancel);
    this.building = { snapshot, index, cancel };
    index.catch(() => {
      if (this.building?.index === index) this.building = undefined; // A failure is not kept.
    });
    return index;
  }
}

function* indexSteps(papers: readonly Paper[]): Generator<unknown, SearchIndex> {
  const documents: SearchDocument[] = [];
  for (const paper of papers) {
    documents.push(searchDocument(paper));
    if (documents.length % 16 === 0) yield;
  }
  return yield* SearchIndex.buildSteps(documents);
}

export function searchDocument(paper: Paper): SearchDocument {
  return {
    title: paper.title,
    abstract: paper.abstract,
    key: paper.key,
    names: namesOf(paper),
    ...paper.authors && { authors: paper.authors.map(displayName) },
    ...paper.organization !== undefined && { organization: paper.organization },
    ...paper.date !== undefined && { date: paper.date },
    ...paper.venue !== undefined && { venue: paper.venue },
    ...paper.arxiv !== undefined && { arxiv: paper.arxiv },
  };
}
