import { asciiTable, isAfterLetter, lettersBefore, letterWidth } from './citationKeys';
import { behindBracket, lineEnd, newBudget, PLAIN, type BlockState, type Budget, type Sink } from './scanner';

const BEGIN = /[ \t]*#\+begin_(src|example|comment|export)(?![a-z])/iy;
/** A comment, or a line of fixed width. */
const SKIPPED = /[ \t]*(?:#(?=\s|$)|:(?=\s|$))/my;

/**
 * Org's own citations (`[cite/t:see @a p. 3; @b]`) and org-ref's links (`cite:a,b`, `[[cite:see &a p. 3;&b]]`), outside of blocks,
 * comments and verbatim text.
 */
export function scanOrg(text: string, from: number, to: number, state: BlockState, sink: Sink): BlockState {
  let now = state;
  let begun = -1;
  const budget = newBudget();
  for (let at = from; at < to;) {
    const end = lineEnd(text, at, to);
    const begin = now.block === '' ? matchAt(BEGIN, text, at) : null;
    const isText = now.block === '' && !begin && !matchAt(SKIPPED, text, at);
    if (now.block !== '' && text.slice(at, end).trim().toLowerCase() === now.mark) now = PLAIN;
    if (begin) now = { block: 'block', mark: `#+end_${(begin[1] ?? '').toLowerCase()}`, level: 0 };
    if (isText && begun < 0) begun = at;
    if (!isText && begun >= 0) {
      scanOrgText(text, begun, at, budget, sink);
      begun = -1;
    }
    at = end + 1;
  }
  if (begun >= 0) scanOrgText(text, begun, to, budget, sink);
  return now;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const STYLE = /\[(cite(?:\/[\p{L}\p{N}_/-]{1,60})?):/uy;
const VERBATIM = /([=~])[^\s=~](?:[^=~\n]*[^\s=~])?\1(?=[\s.,;:!?)'"\]}-]|$)/my;
const LINK = /((?:no|full|foot|paren|text|auto|smart|super|p|f|s|t)?cite[a-z]{0,12}\*?):([&\p{L}\p{N}_][&\p{L}\p{N}_.:/+,-]*(?<=[\p{L}\p{N}_]))/iuy;
const BRACKET_LINK = /\[\[((?:no|full|foot|paren|text|auto|smart|super|p|f|s|t)?cite[a-z]{0,12}\*?):([^[\]]{1,1000})\]/iy;

function scanOrgText(text: string, from: number, to: number, budget: Budget, sink: Sink): void {
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    let end = 0;
    if (code === 91) end = text.charCodeAt(at + 1) === 91 ? bracketLink(text, at, to, sink) : citation(text, at, to, budget, sink);
    else if (code === 61 || code === 126) end = isAfterLetter(text, at) ? 0 : behind(matchAt(VERBATIM, text, at), at);
    else if ((code | 32) === 99 && text.startsWith('ite', at + 1)) end = link(text, from, at, to, sink);
    at = end || at + 1;
  }
}

function behind(match: RegExpExecArray | null, at: number): number {
  return match ? at + match[0].length : 0;
}

/** Org's syntax of a key: letters, digits, and these. */
const PUNCTUATION = asciiTable('-.:?!`\'/*@+|(){}<>&_^$#%~');

function citation(text: string, at: number, to: number, budget: Budget, sink: Sink): number {
  const style = matchAt(STYLE, text, at);
  const end = style ? behindBracket(text, at, to, budget) : -1;
  if (!style?.[1] || end < 0) return 0;
  const group = { start: at, end };
  for (let mark = text.indexOf('@', at); mark >= 0 && mark < end; mark = text.indexOf('@', mark + 1)) {
    const start = mark + 1;
    let stop = start;
    for (let width: number = keyWidth(text, stop); width > 0 && stop < end; width = keyWidth(text, stop)) stop += width;
    if (stop > start) sink.citations.push({ key: text.slice(start, stop), span: { start, end: stop }, group, command: `[${style[1]}` });
    mark = Math.max(mark, stop - 1);
  }
  return end;
}

function keyWidth(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 && PUNCTUATION[code] === 1 ? 1 : letterWidth(text, at);
}

const LONGEST_PREFIX = 6;

/** A link whose name has `cite` at `at`, as `parencite:a,b`. */
function link(text: string, from: number, at: number, to: number, sink: Sink): number {
  const start = lettersBefore(text, at, LONGEST_PREFIX);
  if (start < from || isAfterLetter(text, start) || text.charCodeAt(start - 1) === 47) return 0;
  const match = matchAt(LINK, text, start);
  const end = behind(match, start);
  if (!match?.[1] || !match[2] || end > to) return 0;
  linkKeys(match[2], start + match[1].length + 1, { start, end }, match[1], sink);
  return end;
}

function bracketLink(text: string, at: number, to: number, sink: Sink): number {
  const match = matchAt(BRACKET_LINK, text, at);
  const end = behind(match, at);
  if (!match?.[1] || !match[2] || end > to) return 0;
  linkKeys(match[2], at + match[1].length + 3, { start: at, end: text[end] === ']' ? end + 1 : end }, match[1], sink);
  return end;
}

/** Version 3 has `&` before each key and `;` between them, version 2 only commas. */
function linkKeys(list: string, offset: number, group: { readonly start: number; readonly end: number }, name: string, sink: Sink): void {
  const pattern = list.includes('&') ? /&([^\s;&,]+)/g : /([^\s,;]+)/g;
  for (const match of list.matchAll(pattern)) {
    const key = match[1] ?? '';
    const start = offset + match.index + match[0].length - key.length;
    sink.citations.push({ key, span: { start, end: start + key.length }, group, command: `${name}:` });
  }
}
