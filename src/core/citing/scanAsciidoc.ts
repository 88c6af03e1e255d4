import { isAfterLetter, lettersBefore } from './citationKeys';
import { indexWithin, lineEnd, PLAIN, type BlockState, type Sink } from './scanner';

const FENCE = /(?:-{4,}|\.{4,}|\/{4,}|\+{4,}|`{3,})[ \t\r]*(?=\n|$)/y;

/**
 * asciidoctor-bibtex's macros (`cite:[a,b]`, `citenp:see[a(12)]`, `bibitem:[a]`), those of asciidoctor-bibliography (`citep:[a]`),
 * and cross references (`<<a>>`), outside of blocks and comments. What an anchor of the text defines is no citation.
 */
export function scanAsciidoc(text: string, from: number, to: number, state: BlockState, sink: Sink): BlockState {
  let now = state;
  for (let at = from; at < to;) {
    const end = lineEnd(text, at, to);
    if (now.block !== '') {
      if (text.startsWith(now.mark, at) && text.slice(at, end).trimEnd() === now.mark) now = PLAIN;
    } else {
      const fence = isFence(text.charCodeAt(at)) ? matchAt(FENCE, text, at, to)?.[0].trimEnd() : undefined;
      if (fence !== undefined) now = { block: 'delimited', mark: fence, level: 0 };
      else if (!text.startsWith('//', at) && end > at) scanAsciidocText(text, at, end, sink);
    }
    at = end + 1;
  }
  return now;
}

function isFence(code: number): boolean {
  return code === 45 || code === 46 || code === 47 || code === 43 || code === 96;
}

const MACRO = /:([^\s[\]:][^[\]:\n]{0,80})?\[([^[\]]*)\]/y;
const REFERENCE = /<<([\p{L}][\p{L}\p{N}_:.+/-]*)(?:,[^<>\n]*)?>>/uy;
const ANCHOR = /\[(?:\[|#)([\p{L}_][\p{L}\p{N}_:.-]*)(?:,[^[\]\n]*)?\]/uy;
const MACRO_NAME = /^(?:(?:full|foot)?cite[a-z]{0,10}|bibitem)$/;
const LONGEST_NAME = 20;

function scanAsciidocText(text: string, from: number, to: number, sink: Sink): void {
  let mayBeCode = true;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 96 && mayBeCode) {
      const end = indexWithin(text, '`', at + 1, to);
      mayBeCode = end >= 0;
      at = Math.max(at, end);
    } else if (code === 58) at = macro(text, from, at, to, sink) - 1;
    else if (code === 60 && text.charCodeAt(at + 1) === 60) at = reference(text, at, to, sink) - 1;
    else if (code === 91) at = anchor(text, at, to, sink) - 1;
  }
}

function macro(text: string, from: number, at: number, to: number, sink: Sink): number {
  const start = lettersBefore(text, at, LONGEST_NAME);
  const name = text.slice(start, at);
  if (start < from || !MACRO_NAME.test(name) || isAfterLetter(text, start)) return at + 1;
  const match = matchAt(MACRO, text, at, to);
  if (!match) return at + 1;
  const end = at + match[0].length;
  macroKeys(match[2] ?? '', at + 2 + (match[1]?.length ?? 0), { start, end }, `${name}:`, sink);
  return end;
}

function reference(text: string, at: number, to: number, sink: Sink): number {
  const match = matchAt(REFERENCE, text, at, to);
  if (!match?.[1]) return at + 1;
  const [start, end] = [at + 2, at + match[0].length];
  sink.citations.push({ key: match[1], span: { start, end: start + match[1].length }, group: { start: at, end }, command: '<<>>' });
  return end;
}

/** `[[a]]` and `[#a]`; but `[[[a]]]` is an entry of a bibliography. */
function anchor(text: string, at: number, to: number, sink: Sink): number {
  if (text.startsWith('[[[', at)) return at + 3;
  const match = matchAt(ANCHOR, text, at, to);
  if (!match?.[1]) return at + 1;
  sink.labels.push(match[1]);
  return at + match[0].length;
}

function matchAt(pattern: RegExp, text: string, at: number, to: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && at + match[0].length <= to ? match : null;
}

/** `a(12), b`: pages stand in parentheses, and may have commas in them. */
function macroKeys(list: string, offset: number, group: { readonly start: number; readonly end: number }, command: string, sink: Sink): void {
  for (const item of list.matchAll(/\([^)]*\)|([^\s,()]+)/g)) {
    const key = item[1];
    if (key === undefined || key.includes('=')) continue; // an attribute of the macro
    const start = offset + item.index;
    sink.citations.push({ key, span: { start, end: start + key.length }, group, command });
  }
}
