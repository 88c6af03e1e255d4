import type { DraftLanguage } from './languages';
import { scanAsciidoc } from './scanAsciidoc';
import { scanLatex } from './scanLatex';
import { MARKDOWN_START, scanMarkdown } from './scanMarkdown';
import { scanOrg } from './scanOrg';
import { scanRst } from './scanRst';
import { scanTypst } from './scanTypst';
import { PLAIN, type BlockState, type ScanParagraph } from './scanner';

interface Scanner {
  /** How every draft of the language begins. */
  readonly start: BlockState;
  readonly scan: ScanParagraph;
}

const MARKDOWN: Scanner = { start: MARKDOWN_START, scan: scanMarkdown };

/** What reads the paragraphs of a language. */
export const SCANNERS: Readonly<Record<DraftLanguage, Scanner>> = {
  markdown: MARKDOWN,
  plain: MARKDOWN,
  latex: { start: PLAIN, scan: scanLatex },
  typst: { start: PLAIN, scan: scanTypst },
  rst: { start: PLAIN, scan: scanRst },
  asciidoc: { start: PLAIN, scan: scanAsciidoc },
  org: { start: PLAIN, scan: scanOrg },
};
