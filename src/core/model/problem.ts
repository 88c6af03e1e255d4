import type { Span } from './span';

/**
 * What is wrong with a digest. Core gives codes, places and data; `editor/` makes the sentences.
 * Spans are offsets in the digest's decoded text.
 */
export type DigestProblem =
  /** There is no text at all. */
  | { readonly code: 'digest.empty'; readonly span: Span }
  /** The bytes are no text. */
  | { readonly code: 'digest.binary'; readonly span: Span }
  /** Some bytes are invalid in the encoding and were replaced. */
  | { readonly code: 'digest.encoding'; readonly span: Span; readonly replaced: number }
  /** A format that is recognised but not read, or text without a single entry. */
  | { readonly code: 'digest.unknownFormat'; readonly span: Span; readonly looksLike: 'json' | 'html' | 'xml' | 'bibtex' | 'ris' | 'text' }
  /** A page header and footer with nothing between them. */
  | { readonly code: 'digest.noPapers'; readonly span: Span }
  /** An abstract, a byline or a date that belongs to no title. */
  | { readonly code: 'digest.noTitle'; readonly span: Span }
  /** A title that nothing follows: the digest ends, or the next entry begins. */
  | { readonly code: 'digest.noAbstract'; readonly span: Span; readonly title: string }
  /** A date that names no day: `Feb 31, 2025`. */
  | { readonly code: 'digest.badDate'; readonly span: Span; readonly text: string }
  /** The digest cannot be read from its place at all (removed, too large, no permission). */
  | { readonly code: 'digest.unreadable'; readonly span: Span; readonly reason: string }
  /** The same paper once more in the same digest; it is listed once. */
  | { readonly code: 'digest.duplicate'; readonly span: Span; readonly title: string; readonly firstLine: number };

