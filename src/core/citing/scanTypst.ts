import type { CitationMention } from './findCitations';

export interface TypstState {
  /** The number of backticks of an open raw block. */
  readonly raw: number;
  /** How deep in block comments, which nest. */
  readonly comment: number;
}

/** `@key`, `@key[p. 3]`, `#cite(<key>)`, `cite(label("key"))`; not in raw text, comments or strings. */
export function scanTypstLine(line: string, offset: number, state: TypstState, out: (mention: CitationMention) => void): TypstState {
  let { raw, comment } = state;
  let at = 0;
  while (at < line.length) {
    const character = line[at] ?? '';
    if (character === '`' && comment === 0) {
      let end = at;
      while (line[end] === '`') end++;
      const run = end - at;
      if (raw === 0) raw = run === 2 ? 0 : run;
      else if (run >= raw) raw = 0;
      at = end;
    } else if (raw > 0) at++;
    else if (line.startsWith('/*', at)) {
      comment++;
      at += 2;
    } else if (comment > 0) {
      const closing = line.startsWith('*/', at);
      if (closing) comment--;
      at += closing ? 2 : 1;
    } else if (line.startsWith('//', at) && line[at - 1] !== ':') break;
    else if (character === '\\') at += 2;
    else if (character === '@') at = reference(line, at, offset, out);
    else if (character === 'c' && line.startsWith('cite(', at) && !/[\w-]/.test(line[at - 1] ?? ' ')) at = call(line, at, offset, out);
    else at++;
  }
  return { raw: raw === 1 ? 0 : raw, comment };
}

const LABEL = /[\p{L}\p{N}_]/u;

function labelEnd(line: string, from: number): number {
  let at = from;
  while (at < line.length && (LABEL.test(line[at] ?? '') || (':.-'.includes(line[at] ?? ' ') && (LABEL.test(line[at + 1] ?? '') || ':.-'.includes(line[at + 1] ?? ' '))))) at++;
  while (at > from && ':.-'.includes(line[at - 1] ?? ' ')) at--;
  return at;
}

function reference(line: string, at: number, offset: number, out: (mention: CitationMention) => void): number {
  const end = labelEnd(line, at + 1);
  if (end === at + 1 || LABEL.test(line[at - 1] ?? ' ')) return at + 1;
  const close = line[end] === '[' ? line.indexOf(']', end) : -1;
  out({ key: line.slice(at + 1, end), span: { start: offset + at + 1, end: offset + end }, group: { start: offset + at, end: offset + (close < 0 ? end : close + 1) }, command: '@' });
  return close < 0 ? end : close + 1;
}

function call(line: string, at: number, offset: number, out: (mention: CitationMention) => void): number {
  const label = /^cite\(\s*(?:<([^<>]{1,200})>|label\("([^"]{1,200})"\))/.exec(line.slice(at, at + 260));
  if (!label) return at + 5;
  const key = label[1] ?? label[2] ?? '';
  const start = at + label[0].length - (label[1] === undefined ? 2 : 1) - key.length;
  const close = line.indexOf(')', at + label[0].length);
  const from = line[at - 1] === '#' ? at - 1 : at;
  out({ key, span: { start: offset + start, end: offset + start + key.length }, group: { start: offset + from, end: offset + (close < 0 ? line.length : close + 1) }, command: '#cite' });
  return at + label[0].length;
}
