import { latexCitation, nameEnd } from './latexCitation';
import { indexWithin, lineEnd, newBudget, PLAIN, type BlockState, type Budget, type Sink } from './scanner';

const VERBATIM = new Set(['verbatim', 'verbatim*', 'lstlisting', 'minted', 'comment', 'Verbatim', 'Verbatim*', 'BVerbatim', 'LVerbatim', 'SaveVerbatim', 'tcblisting', 'alltt', 'filecontents', 'filecontents*', 'luacode', 'luacode*']);

/** Nothing is read behind the end of the document. */
const BEHIND_DOCUMENT: BlockState = { block: 'end', mark: '', level: 0 };

interface Reading {
  readonly text: string;
  readonly to: number;
  readonly sink: Sink;
  readonly budget: Budget;
}

/**
 * `\cite` and its kin of natbib, biblatex, apacite, bibentry and csquotes, with their optional arguments, across lines; not in
 * comments or verbatim text. As in TeX, a blank line ends the arguments, so that one that is being typed swallows one paragraph.
 */
export function scanLatex(text: string, from: number, to: number, state: BlockState, sink: Sink): BlockState {
  let at = from;
  if (state.block === 'end') return state;
  if (state.block !== '') {
    const end = markAt(text, state.mark, from, to);
    if (end < 0) return state;
    at = end + state.mark.length;
  }
  return readCommands({ text, to, sink, budget: newBudget() }, at, true);
}

function readCommands(reading: Reading, from: number, isOutermost: boolean): BlockState {
  const { text, to } = reading;
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    if (code === 37) at = lineEnd(text, at, to);
    if (code !== 92) {
      at++;
      continue;
    }
    const letter = text.charCodeAt(at + 1) | 32;
    if (letter < 97 || letter > 122) {
      at += 2;
      continue;
    }
    const block = isOutermost ? blockAt(text, at, to) : undefined;
    if (block) {
      const end = block === BEHIND_DOCUMENT ? -1 : markAt(text, block.mark, at + 2, to);
      if (end < 0) return block;
      at = end + block.mark.length;
    } else at = verbEnd(text, at, to) ?? command(reading, at, isOutermost);
  }
  return PLAIN;
}

const BLOCK = /\\begin\s?\{([a-zA-Z]{1,20}\*?)\}|\\end\{document\}|\\iffalse(?![a-zA-Z])/y;

/** What opens a block in which nothing is read. */
function blockAt(text: string, at: number, to: number): BlockState | undefined {
  const second = text.charCodeAt(at + 1);
  if (second !== 98 && second !== 101 && second !== 105) return undefined; // \begin, \end, \iffalse
  BLOCK.lastIndex = at;
  const match = BLOCK.exec(text);
  if (!match || at + match[0].length > to) return undefined;
  if (second === 101) return BEHIND_DOCUMENT;
  if (second === 105) return { block: 'verbatim', mark: '\\fi', level: 0 };
  return VERBATIM.has(match[1] ?? '') ? { block: 'verbatim', mark: `\\end{${match[1] ?? ''}}`, level: 0 } : undefined;
}

/** Where the mark stands that ends a block; `\fi` is not the beginning of `\figure`. */
function markAt(text: string, mark: string, from: number, to: number): number {
  for (let at = indexWithin(text, mark, from, to); at >= 0; at = indexWithin(text, mark, at + 1, to)) {
    if (mark !== '\\fi' || nameEnd(text, at, to) === at + 3) return at;
  }
  return -1;
}

const VERB = /\\(?:verb|lstinline)\*?([^\sA-Za-z*{[])/y;

/** Behind `\verb|…|`, which ends with its line at the latest. */
function verbEnd(text: string, at: number, to: number): number | undefined {
  const second = text.charCodeAt(at + 1);
  if (second !== 118 && second !== 108) return undefined;
  VERB.lastIndex = at;
  const match = VERB.exec(text);
  if (!match?.[1]) return undefined;
  const close = match[1].charCodeAt(0);
  for (let end = at + match[0].length; end < to; end++) {
    const code = text.charCodeAt(end);
    if (code === close) return end + 1;
    if (code === 10) return end;
  }
  return to;
}

/** A command that may be a citation: where to go on. */
function command({ text, to, sink, budget }: Reading, at: number, isOutermost: boolean): number {
  const citation = latexCitation(text, at, to, budget);
  if (!citation) return nameEnd(text, at, to);
  const group = { start: at, end: citation.end };
  // What a note cites stands before the keys.
  const notes = (spans: typeof citation.common): void => {
    for (const { start, end } of isOutermost ? spans : []) {
      if (text.slice(start, end).includes('cit')) readCommands({ text, to: end, sink, budget }, start, false);
    }
  };
  notes(citation.common);
  for (const list of citation.lists) {
    notes(list.notes);
    for (const span of list.keys) sink.citations.push({ key: text.slice(span.start, span.end), span, group, command: citation.command });
  }
  return citation.end;
}

