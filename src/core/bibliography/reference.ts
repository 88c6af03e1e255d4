import type { Author } from '../model/paper';
import type { Span } from '../model/span';

/** One entry of a bibliography, whatever its format; what it says is decoded for display. */
export interface Reference {
  readonly key: string;
  /** The key alone, without quotes; offsets of the file's text. */
  readonly keySpan: Span;
  readonly span: Span;
  /** The format's own word: `article`, `paper-conference`, … */
  readonly type: string;
  readonly title: string;
  readonly authors: readonly Author[];
  /** Four digits, where the entry states them. */
  readonly year?: string | undefined;
  readonly container?: string | undefined;
  /** Lower case, without a resolver in front. */
  readonly doi?: string | undefined;
  /** Without version. */
  readonly arxiv?: string | undefined;
  readonly url?: string | undefined;
}

export type BibliographyKind = 'bib' | 'csl-json' | 'hayagriva';

/** What is wrong with a bibliography file, by code and place; `first` is where the same stands before. */
export interface ReferenceProblem {
  readonly code: string;
  readonly span: Span;
  readonly first?: Span;
}

/** A bibliography file as it was read. */
export interface ReferenceFile {
  readonly kind: BibliographyKind;
  readonly text: string;
  /** In the order of the text. */
  readonly references: readonly Reference[];
  readonly problems: readonly ReferenceProblem[];
}

/** What the name of a file says that it holds. */
export function bibliographyKind(path: string): BibliographyKind | undefined {
  if (/\.bib(?:tex|latex)?$/i.test(path)) return 'bib';
  if (/\.(?:json|csljson)$/i.test(path)) return 'csl-json';
  return /\.ya?ml$/i.test(path) ? 'hayagriva' : undefined;
}
