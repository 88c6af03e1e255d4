import type * as vscode from 'vscode';
import type { BibliographyFormat } from './core/model/csl';
import type { ReportedMetric } from './core/model/metric';
import type { Author } from './core/model/paper';

export type { Author, BibliographyFormat, ReportedMetric };

/**
 * What `activate()` returns:
 * `await vscode.extensions.getExtension<PaperDigestApi>('paper-digest.paper-digest')?.activate()`.
 */
export interface PaperDigestApi {
  readonly version: 1;
  /** Resolves when every digest of the workspace has been read. Never rejects. */
  readonly ready: Promise<void>;
  /** All papers, in the tree's default order: newest first, undated last. */
  papers(): readonly PaperRecord[];
  /**
   * The search that the tree, the picker and completion use, best first.
   * @param limit at most so many, 50 unless told
   */
  search(query: string, limit?: number): Promise<readonly { readonly key: string; readonly score: number }[]>;
  /** What the abstract of a paper reports; empty for an unknown key. */
  metrics(key: string): readonly ReportedMetric[];
  /**
   * The papers as one bibliography, in the order of the keys.
   * Rejects on an unknown key or format.
   */
  format(keys: readonly string[], format: BibliographyFormat): Promise<string>;
  /** Reads a digest's text and adds nothing to the library. Never throws. */
  readDigest(text: string, fileName?: string): {
    readonly papers: readonly PaperRecord[];
    /** `line` is 1-based. */
    readonly problems: readonly { readonly code: string; readonly line: number; readonly message: string }[];
  };
  /** What is noted about a paper, with where each stands in its abstract now; empty for an unknown key. */
  annotations(key: string): readonly AnnotationRecord[];
  /** The papers, or what is noted about them, have changed. */
  readonly onDidChange: vscode.Event<void>;
}

export interface AnnotationRecord {
  readonly id: string;
  /** A reading status is a `bookmarking`, a rating an `assessing`; a note of the whole paper is a `commenting` without a place. */
  readonly motivation: 'highlighting' | 'commenting' | 'tagging' | 'assessing' | 'bookmarking';
  /** The quoted words as they were marked; `start` and `end` are their offsets in the abstract while they are found there. */
  readonly exact?: string;
  readonly start?: number;
  readonly end?: number;
  /** `moved`: at another place, or in other words, than they were marked. `orphan`: no longer found. */
  readonly state: 'anchored' | 'moved' | 'orphan';
  readonly color?: string;
  readonly text?: string;
}

export interface PaperRecord {
  /** The citation key. */
  readonly key: string;
  readonly title: string;
  readonly abstract: string;
  /** Absent while unknown. */
  readonly authors?: readonly Author[];
  /** What the byline says. */
  readonly authorCount?: number;
  readonly organization?: string;
  /** ISO 8601, as precise as known: `2025`, `2025-11`, `2025-11-11`. */
  readonly date?: string;
  readonly comments?: number;
  readonly upvotes?: number;
  readonly arxiv?: string;
  readonly doi?: string;
  readonly links: readonly string[];
  /** `line` is the 1-based line of the title. */
  readonly source: { readonly uri: string; readonly line: number };
}
