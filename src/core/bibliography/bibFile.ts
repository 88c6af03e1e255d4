import type { Span } from '../model/span';

/** A `.bib` file as it was read: every offset is one of `text` (UTF-16 units), and values are as they are written. */
export interface BibFile {
  readonly text: string;
  readonly entries: readonly BibEntry[];
  readonly strings: readonly BibString[];
  readonly comments: readonly BibBlock[];
  readonly preambles: readonly BibBlock[];
  /** In the order of the text. */
  readonly problems: readonly BibProblem[];
}

export interface BibEntry {
  /** Lower case: `article`. */
  readonly type: string;
  readonly typeAsWritten: string;
  /** Empty where the entry has none; its span then is where it would stand. */
  readonly key: string;
  readonly keySpan: Span;
  /** From the `@` to behind the closing brace. */
  readonly span: Span;
  /** As they stand, a repeated name included: the first of them counts, as it does for BibTeX. */
  readonly fields: readonly BibField[];
}

export interface BibField {
  /** Lower case. */
  readonly name: string;
  readonly nameSpan: Span;
  /** The value with its braces or quotes, and with all that `#` joins. */
  readonly valueSpan: Span;
  readonly raw: string;
}

/** One definition; an `@string` block may hold several, which then share `span`. */
export interface BibString extends BibField {
  readonly span: Span;
}

/** A `@comment` or `@preamble`; `body` is what stands between its braces. */
export interface BibBlock {
  readonly span: Span;
  readonly body: Span;
}

/** What is wrong with a `.bib` file, and where. Sentences are made in `editor/`. */
export type BibProblem =
  | { readonly code: BibProblemCode; readonly span: Span }
  /** The same key, or the same field of one entry, once more. */
  | { readonly code: 'bib.duplicateKey' | 'bib.duplicateField'; readonly span: Span; readonly first: Span };

export type BibProblemCode =
  /** A block, or a value, that never ends. */
  | 'bib.unclosed'
  /** A line begins with `@word`, and no brace follows. */
  | 'bib.noBrace'
  | 'bib.noKey'
  /** White space, or a character that LaTeX would act on, in a key. */
  | 'bib.badKey'
  /** Text where the name of a field was expected. */
  | 'bib.badField'
  /** A name without `=`, or with nothing behind it. */
  | 'bib.noValue'
  /** A value that neither braces nor quotes hold together: `2000-01`, `"a "quoted" word"`. */
  | 'bib.badValue'
  | 'bib.missingComma'
  | 'bib.extraComma'
  /** A closing brace too many: the entry goes on behind it. */
  | 'bib.strayBrace';
