import type { BibProblem, BibProblemCode } from './bibFile';
import { CLOSE, COMMA, EQUALS, HASH, OPEN, QUOTE, bracedEnd, isSpace, quotedEnd, skipSpace, trimEnd } from './bibTokens';

/**
 * One walk through a block. A strict one gives up where a value or the block does not end before `limit`.
 * A loose one comes after that: in it a value also ends before a line that looks like the next field.
 */
export interface Pass {
  readonly text: string;
  readonly limit: number;
  /** The code of the character that closes the block. */
  readonly close: number;
  readonly loose: boolean;
  readonly problems: BibProblem[];
  at: number;
  /** What did not end: a value in braces or quotes, or the block itself. */
  unclosed?: 'braces' | 'quotes' | 'block';
}

/** A block with more faults than this is no block, and nobody reads them all. */
const MAX_PROBLEMS = 100;

export function report(pass: Pass, code: BibProblemCode, start: number, end: number): void {
  if (pass.problems.length < MAX_PROBLEMS) pass.problems.push({ code, span: { start, end } });
}

/** Moves behind a value: words, numbers, braces and quotes, joined by `#`. */
export function readValue(pass: Pass): void {
  const { text, limit } = pass;
  for (let hash = -1; ;) {
    const start = pass.at;
    readPiece(pass);
    if (pass.unclosed) return;
    if (hash >= 0 && pass.at === start) {
      report(pass, 'bib.badValue', hash, hash + 1);
      pass.at = hash + 1;
      return;
    }
    hash = skipSpace(text, pass.at, limit);
    if (hash >= limit || text.charCodeAt(hash) !== HASH) return;
    pass.at = skipSpace(text, hash + 1, limit);
  }
}

function readPiece(pass: Pass): void {
  const { text, at, limit } = pass;
  const code = at < limit ? text.charCodeAt(at) : COMMA;
  if (code !== OPEN && code !== QUOTE) {
    readWord(pass);
    return;
  }
  const end = pass.loose ? looseEnd(pass, code) : code === OPEN ? bracedEnd(text, at, limit) : quotedEnd(text, at, limit);
  if (end < 0) pass.unclosed = code === OPEN ? 'braces' : 'quotes';
  else pass.at = end;
}

/** A number or the name of a string. */
function readWord(pass: Pass): void {
  const { text, at, limit, close } = pass;
  let end = at;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (isSpace(code) || code === COMMA || code === HASH || code === CLOSE || code === close || code === OPEN || code === QUOTE || code === EQUALS) break;
  }
  const first = text.charCodeAt(at);
  if (end > at && first >= 48 && first <= 57 && !/^\d+$/.test(text.slice(at, end))) report(pass, 'bib.badValue', at, end);
  pass.at = end;
}

const NEXT_FIELD = /\n[^\S\n]*[A-Za-z][\w:-]*[^\S\n]*=[^\S\n]*["{\w]/y;

/** Behind a value as far as it can be meant: to its end, or before the line of the next field. */
function looseEnd(pass: Pass, opening: number): number {
  const { text, at, limit } = pass;
  let depth = opening === OPEN ? 1 : 0;
  let end = at + 1;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === OPEN) depth++;
    else if (code === CLOSE) {
      if (--depth === 0 && opening === OPEN) return end + 1;
      if (depth < 0) return unclosed(pass, isDelimiter(pass, end) ? end + 1 : end);
    } else if (code === QUOTE && depth === 0) return end + 1;
    else if (code === 10) {
      NEXT_FIELD.lastIndex = end;
      if (NEXT_FIELD.test(text)) break;
    }
  }
  return unclosed(pass, end);
}

/** A value that was opened by a quote and closed by a brace: a comma, or the block's own brace, follows. */
function isDelimiter({ text, limit, close }: Pass, brace: number): boolean {
  const next = text.charCodeAt(skipSpace(text, brace + 1, limit));
  return next === COMMA || next === close;
}

/** Without the comma and the white space before the next field. */
function unclosed(pass: Pass, stop: number): number {
  const { text, at } = pass;
  const trimmed = trimEnd(text, at + 1, stop);
  const end = text.charCodeAt(trimmed - 1) === COMMA && trimmed - 1 > at ? trimEnd(text, at + 1, trimmed - 1) : trimmed;
  report(pass, 'bib.unclosed', at, end);
  return end;
}
