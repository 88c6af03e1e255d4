import { escapeTex } from '../bibliography/escapeTex';
import type { DraftLanguage } from './languages';

/** Formatted references as a section of a draft, in the language's own syntax. */
export function bibliographyText(entries: readonly { readonly key: string; readonly text: string }[], language: DraftLanguage, heading: string): string {
  const lines = (start: string, escape: (text: string) => string = text => text): string => entries.map(({ text }) => `${start}${escape(text)}`).join('\n\n');
  switch (language) {
    case 'markdown': return `## ${heading}\n\n${lines('', escapeMarkdownText)}\n`;
    case 'latex': return `\\begin{thebibliography}{${'9'.repeat(String(entries.length).length)}}\n${entries.map(({ key, text }) => `\\bibitem{${key}} ${escapeTex(text)}`).join('\n')}\n\\end{thebibliography}\n`;
    case 'typst': return `= ${heading}\n\n${lines('', text => text.replace(/[\\#*_`$@<>[\]]/g, '\\$&'))}\n`;
    case 'rst': return `${heading}\n${'-'.repeat(heading.length)}\n\n${lines('', text => text.replace(/[\\*`|_]/g, '\\$&'))}\n`;
    case 'asciidoc': return `== ${heading}\n\n${lines('')}\n`;
    case 'org': return `* ${heading}\n\n${lines('')}\n`;
    case 'plain': return `${heading}\n\n${lines('')}\n`;
  }
}

function escapeMarkdownText(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\d+)\./, '$1\\.');
}
