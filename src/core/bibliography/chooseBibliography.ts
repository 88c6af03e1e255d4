/** A bibliography that a draft declares. */
export interface Candidate {
  readonly uri: string;
  readonly keys: ReadonlySet<string>;
}

/**
 * The bibliography that a new entry goes to: the only one, or of several the one that holds the most of what the draft
 * cites. Undefined where that does not decide, so that the user is asked.
 */
export function chooseBibliography<C extends Candidate>(candidates: readonly C[], cited: Iterable<string>): C | undefined {
  if (candidates.length <= 1) return candidates[0];
  const keys = [...new Set(cited)];
  const ranked = candidates.map(candidate => ({ candidate, count: keys.filter(key => candidate.keys.has(key)).length })).sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  return first && first.count > (second?.count ?? 0) ? first.candidate : undefined;
}
