import type { Span } from '../model/span';
import type { DraftLanguage } from './languages';
import { paragraphEnd, type Sink } from './scanner';
import { SCANNERS } from './scanners';

/** A citation key as it stands in a draft. Spans are offsets of the draft. */
export interface CitationMention {
  readonly key: string;
  /** The key alone. */
  readonly span: Span;
  /** All of the citation: `[@a; @b]`, `\cite{a,b}`, `#cite(<a>)`. */
  readonly group: Span;
  /** What cites: `[`, `@`, `\citep`, `#cite`, `:cite:`, … */
  readonly command: string;
}

/**
 * All citations of a draft, in order. Never throws; linear in the length of the draft.
 * A draft that changes while it is read again and again is a `DraftScan`.
 */
export function findCitations(text: string, language: DraftLanguage): readonly CitationMention[] {
  const { scan, start } = SCANNERS[language];
  const sink: Sink = { citations: [], labels: [] };
  let state = start;
  for (let from = 0; from < text.length;) {
    const to = paragraphEnd(text, from);
    state = scan(text, from, to, state, sink);
    from = to;
  }
  return withoutLabels(sink.citations, sink.labels);
}

/** Without the references to what the draft itself defines. */
export function withoutLabels(citations: readonly CitationMention[], labels: readonly string[]): readonly CitationMention[] {
  if (labels.length === 0) return citations;
  const defined = new Set(labels);
  return citations.filter(({ key }) => !defined.has(key));
}
