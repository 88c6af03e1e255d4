import type { Span } from './span';

/**
 * What makes a paper the same paper in two digests and after a re-read:
 * `arxiv:2511.08653`, else `doi:10.1145/…` (lower case), else `title:` and the normalised title.
 */
export type PaperId = string & { readonly brand: 'PaperId' };

/** A CSL name: a person's parts, or a name that must not be taken apart. */
export interface Author {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** A paper as one digest states it; nothing in it is derived or looked up. */
export interface DigestPaper {
  /** One line, white space normalised; LaTeX and HTML remains are kept as the digest has them. */
  readonly title: string;
  /** Paragraphs are separated by `\n`; empty where the digest has none. */
  readonly abstract: string;
  /** Absent while unknown: most digests state only how many there are. */
  readonly authors?: readonly Author[];
  readonly authorCount?: number;
  /** The organisation of the byline, by its display name. */
  readonly organization?: string;
  /** The byline as it stands, without the bullet: `9 authors`, `facebook AI at Meta`. */
  readonly byline?: string;
  /** ISO 8601, as precise as known: `2025`, `2025-11`, `2025-11-11`. */
  readonly date?: string;
  readonly comments?: number;
  readonly upvotes?: number;
  /** Without version: `2511.08653`, `cs/0301001`. */
  readonly arxiv?: string;
  readonly doi?: string;
  /** Absolute http(s) URLs, in order of appearance, without duplicates. */
  readonly links: readonly string[];
  /** 1-based line of the title in the digest. */
  readonly line: number;
  /** The entry, and its title, as offsets in the digest's decoded text. */
  readonly span: Span;
  readonly titleSpan: Span;
}

/** Facts about a paper that a digest rarely states, from a verified source. */
export interface PaperFacts {
  readonly title: string;
  readonly authors?: readonly Author[];
  readonly arxiv?: string;
  readonly doi?: string;
  /** arXiv's primary category: `cs.LG`. */
  readonly category?: string;
  /** As precise as known, ISO 8601. */
  readonly date?: string;
  /** Where it was published, in words. */
  readonly venue?: string;
  /** Code repositories, as absolute URLs. */
  readonly code?: readonly string[];
}

/** A paper of the library: what its digests state, completed by known facts, under one identity and one key. */
export interface Paper {
  readonly id: PaperId;
  /** The citation key. */
  readonly key: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors?: readonly Author[];
  readonly authorCount?: number;
  readonly organization?: string;
  readonly date?: string;
  readonly comments?: number;
  readonly upvotes?: number;
  readonly arxiv?: string;
  readonly doi?: string;
  readonly category?: string;
  readonly venue?: string;
  readonly links: readonly string[];
  /** The digest that states it first, and all places where it stands. */
  readonly source: PaperSource;
  readonly sources: readonly PaperSource[];
}

/** Where a paper stands. */
export interface PaperSource {
  /** The digest's URI as a string. */
  readonly uri: string;
  /** 1-based line of the title. */
  readonly line: number;
}
