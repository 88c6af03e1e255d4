import type { Paper, PaperId } from '../model/paper';
import { identities } from './identity';

/** The library at one moment. Nothing in it ever changes; a change of a digest makes a new one. */
export class LibrarySnapshot {
  private keys: ReadonlyMap<string, Paper> | undefined;
  private ids: ReadonlyMap<PaperId, Paper> | undefined;

  /**
   * @param version grows by one with every change
   * @param papers newest first, undated last; papers of one date in the order of their digests
   * @param digests URIs, in the order in which they were added
   */
  constructor(readonly version: number, readonly papers: readonly Paper[], readonly digests: readonly string[]) {}

  byKey(key: string): Paper | undefined {
    this.keys ??= new Map(this.papers.map(paper => [paper.key, paper]));
    return this.keys.get(key);
  }

  /** By any identity that the paper goes by: its arXiv id, its DOI or its title. */
  byId(id: PaperId): Paper | undefined {
    this.ids ??= new Map(this.papers.flatMap(paper => identities(paper).map(each => [each, paper] as const)).reverse());
    return this.ids.get(id);
  }
}

export const EMPTY_LIBRARY = new LibrarySnapshot(0, [], []);

/** The tree's default order; stable. */
export function inDefaultOrder<T extends { readonly date?: string | undefined }>(papers: readonly T[]): readonly T[] {
  // There are few dates for many papers: sorting the dates alone takes a hundredth of the time.
  const byDate = new Map<string | undefined, T[]>();
  for (const paper of papers) {
    const same = byDate.get(paper.date);
    if (same) same.push(paper);
    else byDate.set(paper.date, [paper]);
  }
  return [...byDate].sort(([a], [b]) => compareDates(b, a)).flatMap(([, same]) => same);
}

/** ISO dates of any precision as text; unknown ones count as older than all others. */
export function compareDates(a: string | undefined, b: string | undefined): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
