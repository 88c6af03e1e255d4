import type { PlannedEdit } from '../model/planned';
import { citationText, typstLabel, type CitationOptions } from './insertCitation';
import type { DraftLanguage } from './languages';
import { escapeFor } from './summary';

/** Words of a paper and the citation that they are quoted with. */
export interface Quotation {
  readonly exact: string;
  /** The paper's key in this draft. */
  readonly key: string;
}

/**
 * What to write at an offset to quote words there: a block of their own in an empty line, else in the sentence, between
 * quotation marks; with the citation behind them, as the draft's language has it.
 */
export function planQuotation(text: string, offset: number, { exact, key }: Quotation, language: DraftLanguage, options: CitationOptions): PlannedEdit {
  const words = escapeFor(language, exact.replace(/\s+/g, ' ').trim());
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset);
  const cite = citationText([key], language, options);
  if (text.slice(start, end).trim() === '') return { span: { start, end: end - Number(text[end - 1] === '\r' && end > start) }, text: block(words, { key, cite }, language) };
  const space = /[\p{L}\p{N}.,;:!?)\]}*_%]/u.test(text[offset - 1] ?? ' ') ? ' ' : '';
  const trailing = /[\p{L}\p{N}]/u.test(text[offset] ?? ' ') ? ' ' : '';
  return { span: { start: offset, end: offset }, text: `${space}${inSentence(words, cite, language)}${trailing}` };
}

function inSentence(words: string, cite: string, language: DraftLanguage): string {
  switch (language) {
    case 'latex': return `\`\`${words}''~${cite}`;
    case 'typst': return `"${words}" ${cite}`;
    case 'markdown': case 'rst': case 'asciidoc': case 'org': case 'plain': return `“${words}” ${cite}`;
  }
}

function block(words: string, { key, cite }: { readonly key: string; readonly cite: string }, language: DraftLanguage): string {
  switch (language) {
    case 'markdown': return `> ${words} ${cite}`;
    case 'latex': return `\\begin{quote}\n  ${words}~${cite}\n\\end{quote}`;
    // Typst cites the work that a quote is attributed to by its label.
    case 'typst': return `#quote(block: true, attribution: ${typstLabel(key)})[${words}]`;
    case 'rst': return `   ${words} ${cite}`;
    case 'asciidoc': return `[quote]\n____\n${words} ${cite}\n____`;
    case 'org': return `#+begin_quote\n${words} ${cite}\n#+end_quote`;
    case 'plain': return inSentence(words, cite, language);
  }
}
