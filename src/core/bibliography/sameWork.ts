import { runAtOnce } from '../util/slices';
import { normalizedTitle } from '../util/normalizedTitle';
import type { Reference } from './reference';

/** What is known of a work that may stand in a bibliography already. */
export interface Work {
  readonly key?: string | undefined;
  readonly title: string;
  readonly year?: string | undefined;
  readonly doi?: string | undefined;
  readonly arxiv?: string | undefined;
}

/**
 * By what a reference is the work. `version`: the same title, but of another year or with another identifier, as
 * a preprint and its published form are: to be offered, not to be taken for granted.
 */
export type Sameness = 'key' | 'doi' | 'arxiv' | 'title' | 'version';

export interface SameWork<R extends Reference = Reference> {
  readonly reference: R;
  readonly by: Sameness;
}

/** The references of one or several files, by what they are found by. */
export class ReferenceIndex<R extends Reference = Reference> {
  private readonly keys = new Map<string, R>();
  private readonly dois = new Map<string, R>();
  private readonly arxivs = new Map<string, R>();
  private readonly titles = new Map<string, R[]>();

  private constructor() {}

  static of<R extends Reference>(references: Iterable<R>): ReferenceIndex<R> {
    return runAtOnce(ReferenceIndex.buildSteps(references));
  }

  /** Builds the index step by step, for running in slices. */
  static* buildSteps<R extends Reference>(references: Iterable<R>): Generator<void, ReferenceIndex<R>> {
    const index = new ReferenceIndex<R>();
    for (const reference of references) {
      index.add(reference);
      yield;
    }
    return index;
  }

  byKey(key: string): R | undefined {
    return this.keys.get(key);
  }

  /** The reference that is the work; the key alone counts only where nothing that both state differs. */
  find(work: Work): SameWork<R> | undefined {
    const byDoi = work.doi === undefined ? undefined : this.dois.get(work.doi.toLowerCase());
    if (byDoi) return { reference: byDoi, by: 'doi' };
    const byArxiv = work.arxiv === undefined ? undefined : this.arxivs.get(work.arxiv.toLowerCase());
    if (byArxiv) return { reference: byArxiv, by: 'arxiv' };
    const named = this.titles.get(normalizedTitle(work.title)) ?? [];
    const byTitle = named.find(each => sameYear(work, each) && !contradicts(work, each));
    if (byTitle) return { reference: byTitle, by: 'title' };
    const byKey = work.key === undefined ? undefined : this.keys.get(work.key);
    if (byKey && named.includes(byKey)) return { reference: byKey, by: 'key' };
    return named[0] && { reference: named[0], by: 'version' };
  }

  private add(reference: R): void {
    if (!this.keys.has(reference.key)) this.keys.set(reference.key, reference);
    if (reference.doi !== undefined && !this.dois.has(reference.doi)) this.dois.set(reference.doi, reference);
    const arxiv = reference.arxiv?.toLowerCase();
    if (arxiv !== undefined && !this.arxivs.has(arxiv)) this.arxivs.set(arxiv, reference);
    if (reference.title.length < 4) return;
    const title = normalizedTitle(reference.title);
    const same = this.titles.get(title);
    if (same) same.push(reference);
    else this.titles.set(title, [reference]);
  }
}

function sameYear(work: Work, reference: Reference): boolean {
  return work.year === undefined || reference.year === undefined || work.year === reference.year;
}

/** Two identifiers of one kind that differ. */
function contradicts(work: Work, reference: Reference): boolean {
  const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();
  return differ(work.doi, reference.doi) || differ(work.arxiv, reference.arxiv);
}
