import type { Author } from './paper';

/** A CSL-JSON item, as far as this project fills one (https://docs.citationstyles.org/en/stable/specification.html). */
export interface CslItem {
  /** The citation key. */
  readonly id: string;
  /** `article` for preprints, `article-journal`, `paper-conference`, … */
  readonly type: string;
  readonly title: string;
  readonly author?: readonly Author[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly abstract?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly number?: string;
  readonly note?: string;
  /** Tags, joined by commas. */
  readonly keyword?: string;
  /** What the reader noted. */
  readonly annote?: string;
  /** Not CSL: what BibTeX calls eprint and primaryclass. Writers of other formats ignore it. */
  readonly custom?: { readonly arxiv?: string; readonly category?: string; readonly authorCount?: number; readonly organization?: string };
}

export type BibliographyFormat = 'bibtex' | 'biblatex' | 'csl-json' | 'ris' | 'apa' | 'ieee';
