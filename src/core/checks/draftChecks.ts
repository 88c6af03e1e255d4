import type { DeclaredFile } from '../bibliography/declaredFiles';
import type { Reference } from '../bibliography/reference';
import type { CitationMention } from '../citing/findCitations';
import type { Span } from '../model/span';
import { editDistance } from '../search/editDistance';

/** What is wrong with a draft's citations, and where. Sentences are made in `editor/`. */
export type DraftProblem =
  /** No bibliography of the draft has the key; `nearest` are like it, `inLibrary` says that a digest has the paper. */
  | { readonly code: 'citation.unknownKey'; readonly span: Span; readonly key: string; readonly nearest: readonly string[]; readonly inLibrary: boolean }
  /** The work is cited under another key, too, which the draft used first. */
  | { readonly code: 'citation.twoKeys'; readonly span: Span; readonly key: string; readonly first: string }
  /** A bibliography that is declared and does not exist. */
  | { readonly code: 'bibliography.missing'; readonly span: Span; readonly path: string; readonly uri: string };

export interface DraftFacts {
  readonly uri: string;
  readonly citations: readonly CitationMention[];
  /** The references of all the draft's bibliographies; without any, no key is unknown. */
  readonly references: readonly Reference[] | undefined;
  readonly missing: readonly DeclaredFile[];
  /** Whether the library has a paper with the key. */
  readonly inLibrary: (key: string) => boolean;
}

/** So many keys are offered in the place of an unknown one. */
const MOST_NEAREST = 3;

/** Checks a draft. Linear in its citations, and in the references for each key that is not known. */
export function checkDraft({ uri, citations, references, missing, inLibrary }: DraftFacts): readonly DraftProblem[] {
  const problems: DraftProblem[] = missing.filter(file => file.declaredIn === uri).map(file => ({ code: 'bibliography.missing', span: file.span, path: file.path, uri: file.uri }));
  if (!references) return problems;
  const byKey = new Map(references.map(reference => [reference.key, reference]));
  const nearest = new Map<string, readonly string[]>();
  const firstKeys = new Map<string, string>();
  for (const { key, span } of citations) {
    const reference = byKey.get(key);
    if (!reference) {
      if (!nearest.has(key)) nearest.set(key, nearestKeys(key, byKey.keys()));
      problems.push({ code: 'citation.unknownKey', span, key, nearest: nearest.get(key) ?? [], inLibrary: inLibrary(key) });
      continue;
    }
    for (const id of identitiesOf(reference)) {
      const first = firstKeys.get(id);
      if (first === undefined) firstKeys.set(id, key);
      else if (first !== key) {
        problems.push({ code: 'citation.twoKeys', span, key, first });
        break;
      }
    }
  }
  return problems.sort((a, b) => a.span.start - b.span.start);
}

/** By what two entries are surely the same work. */
export function identitiesOf({ doi, arxiv }: Reference): readonly string[] {
  return [...doi === undefined ? [] : [`doi:${doi.toLowerCase()}`], ...arxiv === undefined ? [] : [`arxiv:${arxiv.toLowerCase()}`]];
}

/** The keys that differ by a slip or two, or go on where the other ends; the nearest first. */
export function nearestKeys(key: string, keys: Iterable<string>): readonly string[] {
  const wanted = key.toLowerCase();
  const limit = Math.min(3, Math.floor(key.length / 4));
  const found: { readonly key: string; readonly distance: number }[] = [];
  for (const candidate of keys) {
    const other = candidate.toLowerCase();
    if (Math.abs(other.length - wanted.length) > limit && !other.startsWith(wanted)) continue;
    const distance = other === wanted ? 0 : other.startsWith(wanted) && wanted.length >= 4 ? 1 : editDistance(wanted, other, limit);
    if (distance <= limit) found.push({ key: candidate, distance });
  }
  return found.sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1)).slice(0, MOST_NEAREST).map(each => each.key);
}
