import type { Reference, ReferenceFile } from '../bibliography/reference';
import type { Cancel } from '../ports';
import { displayName } from '../util/authorName';
import { Cancelled, runInSlices } from '../util/slices';
import { SearchIndex, type SearchDocument } from './searchIndex';

/** A reference that a query finds. */
export interface ReferenceHit {
  readonly reference: Reference;
  /** Higher is better, 0 to 1; comparable within one query of one file. */
  readonly score: number;
}

/** The search over bibliographies: one index a file, built at its first search and kept as long as the file is. */
export class ReferenceSearch {
  private readonly indexes = new WeakMap<ReferenceFile, Promise<SearchIndex>>();

  /** The references that match, best first. Rejects with `Cancelled` when the caller no longer waits. */
  async search(file: ReferenceFile, query: string, limit: number, cancel?: Cancel): Promise<readonly ReferenceHit[]> {
    const built = await this.indexOf(file);
    if (cancel?.isCancellationRequested) throw new Cancelled();
    return built.search(query, limit).flatMap(({ index: at, score }) => {
      const reference = file.references[at];
      return reference ? [{ reference, score }] : [];
    });
  }

  /** Builds the index now, so that the first key stroke finds it ready. Failures show at the search itself. */
  warm(file: ReferenceFile): void {
    void this.indexOf(file).catch(() => undefined);
  }

  private indexOf(file: ReferenceFile): Promise<SearchIndex> {
    let index = this.indexes.get(file);
    if (!index) {
      index = runInSlices(indexSteps(file.references));
      this.indexes.set(file, index);
      index.catch(() => this.indexes.delete(file)); // A failure is not kept.
    }
    return index;
  }
}

function* indexSteps(references: readonly Reference[]): Generator<unknown, SearchIndex> {
  const documents: SearchDocument[] = [];
  for (const reference of references) {
    documents.push(toDocument(reference));
    if (documents.length % 32 === 0) yield;
  }
  return yield* SearchIndex.buildSteps(documents);
}

function toDocument({ key, title, authors, year, container, arxiv }: Reference): SearchDocument {
  return {
    key, title, authors: authors.map(displayName),
    ...year !== undefined && { date: year }, ...container !== undefined && { venue: container }, ...arxiv !== undefined && { arxiv },
  };
}
