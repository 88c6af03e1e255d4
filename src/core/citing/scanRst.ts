import { roleKeys } from './citationKeys';
import { indexWithin, lineEnd, PLAIN, type BlockState, type Sink } from './scanner';

/** Directives whose contents are no text. */
const LITERAL_DIRECTIVE = /\s*\.\. (?:code|code-block|sourcecode|literalinclude|math|highlight|parsed-literal|raw|ipython|jupyter-execute|plot|doctest|testcode|graphviz|mermaid)::/y;
/** A comment; not a target, a citation, a footnote, a substitution or a directive. */
const COMMENT = /[ \t]*\.\.(?:[ \t]+(?![_[|]|[^\n]*::)[^\n]*|[ \t]*\r?)(?=\n|$)/y;

/**
 * sphinxcontrib-bibtex's roles (`:cite:p:`a,b``, `:cite:p:`{see}a{p. 3}``) and citation references (`[key]_`), outside of
 * comments and literal blocks.
 */
export function scanRst(text: string, from: number, to: number, state: BlockState, sink: Sink): BlockState {
  let now = state;
  let begun = -1;
  for (let at = from; at < to;) {
    const end = lineEnd(text, at, to);
    const indent = indentOf(text, at, end);
    const isEmpty = at + indent >= end;
    if (!isEmpty && now.block !== '' && indent <= now.level) now = PLAIN;
    if (!isEmpty && now.block === '') {
      if (begins(LITERAL_DIRECTIVE, text, at) || begins(COMMENT, text, at)) {
        if (begun >= 0) scanRstText(text, begun, at, sink);
        begun = -1;
        now = { block: 'literal', mark: '', level: indent };
      } else {
        if (begun < 0) begun = at;
        // What is indented behind the paragraph that ends so is literal.
        if (endsWithColons(text, at, end) && isLastLine(text, end, to)) now = { block: 'literal', mark: '', level: indent };
      }
    }
    at = end + 1;
  }
  if (begun >= 0) scanRstText(text, begun, to, sink);
  return now;
}

function indentOf(text: string, at: number, end: number): number {
  let begin = at;
  while (begin < end && (text.charCodeAt(begin) === 32 || text.charCodeAt(begin) === 9 || text.charCodeAt(begin) === 13)) begin++;
  return begin - at;
}

function begins(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function endsWithColons(text: string, at: number, end: number): boolean {
  let last = end;
  while (last > at && text.charCodeAt(last - 1) <= 32) last--;
  return text.charCodeAt(last - 1) === 58 && text.charCodeAt(last - 2) === 58 && !/^\s*\.\./.test(text.slice(at, at + 200));
}

function isLastLine(text: string, end: number, to: number): boolean {
  return indentOf(text, Math.min(end + 1, to), to) + end + 1 >= to || text.charCodeAt(end + 1 + indentOf(text, end + 1, to)) === 10;
}

const REFERENCE = /\[(\p{L}(?:[\p{L}\p{N}_]|[-.:+](?=[\p{L}\p{N}_]))*)\]_(?![\p{L}\p{N}_])/uy;
const ROLE = /(?:^|[^\w:]):(?:foot)?cite(?::[a-z]{1,20})?:$/;
const LONGEST_ROLE = 40;

function scanRstText(text: string, from: number, to: number, sink: Sink): void {
  let last = to; // behind it no backtick stands
  for (let at = from; at < last;) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 2;
    else if (code === 91) at = reference(text, at, to, sink);
    else if (code !== 96) at++;
    else {
      const mark = text.startsWith('``', at) ? '``' : '`';
      const end = indexWithin(text, mark, at + mark.length, to);
      const role = mark === '`' && end >= 0 && text.charCodeAt(at - 1) === 58 ? ROLE.exec(text.slice(Math.max(from, at - LONGEST_ROLE), at))?.[0].replace(/^[^:]/, '') : undefined;
      if (role !== undefined) roleKeys(text, { start: at + 1, end }, { start: at - role.length, end: end + 1 }, role, sink);
      if (end >= 0) at = end + mark.length;
      else if (mark === '`') {
        // Nothing closes any more; only references can follow.
        for (last = at; ++at < to;) if (text.charCodeAt(at) === 91) at = reference(text, at, to, sink) - 1;
      } else at += 2;
    }
  }
}

function reference(text: string, at: number, to: number, sink: Sink): number {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (!match?.[1] || at + match[0].length > to) return at + 1;
  const end = at + match[0].length;
  sink.citations.push({ key: match[1], span: { start: at + 1, end: end - 2 }, group: { start: at, end }, command: '[]_' });
  return end;
}
