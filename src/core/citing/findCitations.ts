import type { Span } from '../model/span';
import type { DraftLanguage } from './languages';
import { scanLatexLine, type LatexState } from './scanLatex';
import { scanMarkdownLine, type MarkdownState } from './scanMarkdown';
import { scanAsciidocLine, scanOrgLine, scanRstLine, type BlockState } from './scanMarkup';
import { scanTypstLine, type TypstState } from './scanTypst';

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

/** A line scanner: reads one line with the state in which the line before ended, reports citations, returns its own state. */
export type LineScanner<State> = (line: string, offset: number, state: State, out: (mention: CitationMention) => void) => State;

/** The state in which every draft of a language begins, and the scanner of its lines. */
interface Scanner<State> {
  readonly start: State;
  readonly scan: LineScanner<State>;
}

const MARKDOWN: Scanner<MarkdownState> = { start: { block: 'start', fence: '', inline: 0 }, scan: scanMarkdownLine };
const LATEX: Scanner<LatexState> = { start: { verbatim: '', pending: undefined }, scan: scanLatexLine };
const TYPST: Scanner<TypstState> = { start: { raw: 0, comment: 0 }, scan: scanTypstLine };
const block = (scan: LineScanner<BlockState>): Scanner<BlockState> => ({ start: { block: '', indent: -1 }, scan });
const SCANNERS = { rst: block(scanRstLine), asciidoc: block(scanAsciidocLine), org: block(scanOrgLine) };

/** All citations of a draft, in order. Never throws; linear in the length of the draft. */
export function findCitations(text: string, language: DraftLanguage): readonly CitationMention[] {
  switch (language) {
    case 'markdown': case 'plain': return scanAll(text, MARKDOWN);
    case 'latex': return scanAll(text, LATEX);
    case 'typst': return scanAll(text, TYPST);
    case 'rst': case 'asciidoc': case 'org': return scanAll(text, SCANNERS[language]);
  }
}

function scanAll<State>(text: string, { start, scan }: Scanner<State>): readonly CitationMention[] {
  const found: CitationMention[] = [];
  const out = (mention: CitationMention): void => void found.push(mention);
  let state = start;
  let offset = 0;
  while (offset <= text.length) {
    const feed = text.indexOf('\n', offset);
    const end = feed < 0 ? text.length : feed;
    state = scan(text.slice(offset, end), offset, state, out);
    if (feed < 0) break;
    offset = end + 1;
  }
  return found;
}
