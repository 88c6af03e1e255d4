import { DraftScan } from '../../src/core/citing/draftScan';
import { findCitations } from '../../src/core/citing/findCitations';
import type { DraftLanguage } from '../../src/core/citing/languages';

/** Prints how fast drafts are scanned, what one typed character costs, and that texts made to be slow are not. */
const SIZE = 1_000_000;
const WORDS = 'the method improves accuracy over strong baselines because attention layers share parameters across tokens and steps'.split(' ');

/** About 15 words a citation, lines of 80 characters, paragraphs of eight lines. */
const DRAFTS: Readonly<Record<DraftLanguage, readonly string[]>> = {
  markdown: ['[@doe2025]', '[see @doe2025, pp. 33-35; -@roe:2024]', '@vaswani-2017', '`code`', '$x_i$', '[a link](https://example.org/a)'],
  plain: ['[@doe2025]', '@roe2024'],
  latex: ['\\citep[see][p.~3]{doe2025,roe2024}', '\\citet{vaswani-2017}', '\\emph{words}', '$x_i$', '\\ref{fig:a} % a note\n', '\\parencite{doe2025}'],
  typst: ['@doe2025', '@doe2025[p. 3]', '#cite(<roe2024>, form: "prose")', '_words_', '`code`', '$x_i$'],
  rst: [':cite:p:`doe2025,roe2024`', ':cite:t:`roe2024`', '``code``', '[Doe99]_'],
  asciidoc: ['cite:[doe2025(12)]', 'citenp:[roe2024]', '`code`', '<<doe2025>>'],
  org: ['[cite:see @doe2025 p. 3; @roe2024]', '[cite/t:@roe2024]', 'cite:doe2025', '=code='],
};

function draft(language: DraftLanguage): string {
  const pieces = DRAFTS[language];
  const parts: string[] = [];
  for (let at = 0, length = 0, column = 0; length < SIZE; at++) {
    const word = at % 15 === 14 ? pieces[Math.floor(at / 15) % pieces.length] ?? '' : WORDS[at % WORDS.length] ?? '';
    const gap = column + word.length > 80 ? at % 8 === 0 ? '.\n\n' : '\n' : ' ';
    column = gap === ' ' ? column + word.length + 1 : word.length;
    length += word.length + gap.length;
    parts.push(gap, word);
  }
  return parts.join('').trim().slice(0, SIZE);
}

function milliseconds(act: () => void): number {
  const begin = performance.now();
  act();
  return performance.now() - begin;
}

function median(runs: number, act: () => void): number {
  const times = Array.from({ length: runs }, () => milliseconds(act)).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

function row(name: string, values: readonly string[]): void {
  process.stdout.write(`scan ${name}: ${values.join(', ')}\n`);
}

for (const language of ['markdown', 'latex', 'typst', 'rst', 'asciidoc', 'org'] as const) {
  const text = draft(language);
  const cold = milliseconds(() => findCitations(text, language));
  const warm = median(5, () => findCitations(text, language));
  const scan = new DraftScan(text, language);
  const middle = text.indexOf(' ', text.length / 2);
  const typed = `${text.slice(0, middle)}x${text.slice(middle)}`;
  let is = text;
  const type = (): void => {
    if (is === text) scan.update([{ start: middle, end: middle, text: 'x' }], typed);
    else scan.update([{ start: middle, end: middle + 1, text: '' }], text);
    is = is === text ? typed : text;
  };
  const update = median(21, type);
  const list = median(21, () => {
    type();
    scan.citations();
  });
  row(`1 MB of ${language}`, [`${findCitations(text, language).length} citations`, `first ${cold.toFixed(1)} ms`, `warm ${warm.toFixed(1)} ms`, `a typed character ${update.toFixed(2)} ms`, `with the new list ${list.toFixed(2)} ms`]);
}

const HARD = ['[', ']', '@', '`', '`a``b```c', '\\', '{', '}', '<', '>', '$', '$a ', '$$', '\n', 'a\n\n', ' ', 'a', 'é', '\u{20000}', '@a', '@a[', '@{', '[@a', '[@a](', '](', '](a', ':', '://', '<!--', '<a ', '<a {', '<a b="', '<a b=\'"', '<style>', '<style></style>', '<!---->', '{/*', '{/*{{<', '{/**/}', '$a$', '](a "', '{{<', '{cite}`', '}`', '> ', '- ', '1. ', '    a\n', '```\n', '---\n', '| ',
  '\\cite{', '\\cite{a', '\\cite{a,', '\\cite[', '\\cite[\\cite[a]{b}', '\\cites(', '\\cites{a}', '\\volcite{', '\\verb', '\\verb|', '\\begin{verbatim}', '\\begin{verbatim', '\\iffalse', '\\fi', '%', '%\n',
  '/*', '//', '#cite(', 'cite(<a>,', '<a>', '<a', '"', ':cite:`', '[a]_', '[a', '``', '``a`', '.. ', '.. a\n', '::\n', 'cite:[', 'cite:a', 'cite:', '<<a', '<<a,', '[[', '[[a', '[#a', '[[cite:', '[cite:', '[cite:@a', '=a', '=a=', '~', '----\n', '#+begin_src\n', '/cite'];
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
for (const language of ['markdown', 'latex', 'typst', 'rst', 'asciidoc', 'org'] as const) {
  const times = HARD.map(piece => ({ name: JSON.stringify(piece), time: milliseconds(() => findCitations(fill(piece), language)) })).sort((a, b) => b.time - a.time);
  row(`1 MB of each of ${times.length} hard texts as ${language}`, times.slice(0, 4).map(({ name, time }) => `${name} ${time.toFixed(0)} ms`));
}
