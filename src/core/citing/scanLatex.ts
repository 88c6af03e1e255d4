import type { CitationMention } from './findCitations';

export interface LatexState {
  /** The environment, or `\iffalse`, in which nothing is read. */
  readonly verbatim: string;
  /** A citation whose arguments go on: where it began, its command, and how deep in which bracket it is. */
  readonly pending: Pending | undefined;
}

interface Pending {
  readonly start: number;
  readonly command: string;
  /** What the command still waits for. */
  readonly phase: 'arguments' | 'optional' | 'keys';
  readonly depth: number;
  readonly many: boolean;
}

const CITE = /^\\[A-Za-z]*cit(?:e|es|ation|p|t|alp|alt|author|title|year|yearpar|text|num|eauthor|eyear|eyearpar|etitle|eurl|edate|ealt|ealp|enum|etext|et|ep)[A-Za-z]*\*?/i;
const NO_CITE = new Set(['\\citestyle', '\\citesetup', '\\defcitealias', '\\citereset', '\\citetrackerfalse', '\\citetrackertrue', '\\DeclareCiteCommand', '\\citename', '\\citenamefont', '\\citeindexfalse', '\\mkbibcitation']);
const VERBATIM = /^\\begin\{(verbatim\*?|lstlisting|minted|comment|Verbatim|alltt|filecontents\*?)\}/;

/** `\cite` and its kin of natbib and biblatex, with their optional arguments, across lines; not in comments or verbatim text. */
export function scanLatexLine(line: string, offset: number, state: LatexState, out: (mention: CitationMention) => void): LatexState {
  let { verbatim, pending } = state;
  let at = 0;
  if (verbatim) {
    const mark = verbatim === '\\iffalse' ? '\\fi' : `\\end{${verbatim}}`;
    const end = line.indexOf(mark);
    if (end < 0) return state;
    verbatim = '';
    at = end + mark.length;
  }
  while (at < line.length) {
    if (pending) {
      const step = takeArguments(line, at, offset, pending, out);
      at = step.at;
      pending = step.pending;
      continue;
    }
    const character = line[at];
    if (character === '%') break;
    if (character !== '\\') {
      at++;
      continue;
    }
    const rest = line.slice(at, at + 60);
    const environment = VERBATIM.exec(rest)?.[1] ?? (/^\\iffalse\b/.test(rest) ? '\\iffalse' : undefined);
    if (environment !== undefined) return scanLatexLine(' '.repeat(at) + line.slice(at).replace(/^\\(?:begin\{[^}]*\}|iffalse)/, whole => ' '.repeat(whole.length)), offset, { verbatim: environment, pending: undefined }, out);
    const verb = /^\\(?:verb|lstinline)\*?([^\sA-Za-z*{])/.exec(rest);
    if (verb?.[1]) {
      const close = line.indexOf(verb[1], at + verb[0].length);
      at = close < 0 ? line.length : close + 1;
      continue;
    }
    const name = /^\\[A-Za-z]+\*?/.exec(rest)?.[0];
    const cite = name !== undefined && CITE.exec(name)?.[0] === name && !NO_CITE.has(name.replace(/\*$/, ''));
    if (cite) pending = { start: offset + at, command: name, phase: 'arguments', depth: 0, many: /cites\*?$/.test(name) };
    at += name?.length ?? 2;
  }
  return { verbatim, pending };
}

interface Step {
  readonly at: number;
  readonly pending: Pending | undefined;
}

function takeArguments(line: string, at: number, offset: number, pending: Pending, out: (mention: CitationMention) => void): Step {
  const character = line[at] ?? '';
  if (character === '%' && line[at - 1] !== '\\') return { at: line.length, pending };
  switch (pending.phase) {
    case 'arguments':
      if (/\s/.test(character)) return { at: at + 1, pending };
      if (character === '[' || character === '(' || character === '<') return { at: at + 1, pending: { ...pending, phase: 'optional', depth: 1 } };
      if (character === '{') return { at: at + 1, pending: { ...pending, phase: 'keys' } };
      return { at, pending: undefined };
    case 'optional': {
      const depth = pending.depth + (/[[({<]/.test(character) ? 1 : /[\])}>]/.test(character) ? -1 : 0);
      return { at: at + (character === '\\' ? 2 : 1), pending: depth <= 0 ? { ...pending, phase: 'arguments' } : { ...pending, depth } };
    }
    case 'keys': return takeKeys(line, at, offset, pending, out);
  }
}

function takeKeys(line: string, at: number, offset: number, pending: Pending, out: (mention: CitationMention) => void): Step {
  const comment = line.indexOf('%', at);
  let end = line.indexOf('}', at);
  if (end < 0 || (comment >= 0 && comment < end)) end = -1;
  const stop = end >= 0 ? end : comment >= 0 ? comment : line.length;
  for (const match of line.slice(at, stop).matchAll(/[^\s,{}\\]+/g)) {
    const start = offset + at + match.index;
    if (match[0] === '*') continue; // \nocite{*}
    out({ key: match[0], span: { start, end: start + match[0].length }, group: { start: pending.start, end: offset + (end >= 0 ? end + 1 : stop) }, command: pending.command });
  }
  if (end < 0) return { at: line.length, pending };
  return { at: end + 1, pending: pending.many ? { ...pending, phase: 'arguments' } : undefined };
}
