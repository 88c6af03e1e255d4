const NEWLINE = 10;
const RETURN = 13;
export const QUOTE = 34;
export const HASH = 35;
export const PERCENT = 37;
export const CLOSE_PAREN = 41;
export const COMMA = 44;
export const EQUALS = 61;
export const OPEN = 123;
export const CLOSE = 125;

/** The ASCII characters that BibTeX allows in no name; whatever is beyond ASCII may be part of one. */
const NOT_IN_NAMES = new Set([...'"#%\'(),={}'].map(character => character.charCodeAt(0)));
const IN_NAME = Uint8Array.from({ length: 128 }, (_, code) => (code > 32 && !NOT_IN_NAMES.has(code) ? 1 : 0));

/** What pages put between words counts, too: no-break spaces and byte order marks. */
export function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff;
}

export function isNameCharacter(code: number): boolean {
  return code < 128 ? IN_NAME[code] === 1 : !isSpace(code);
}

export function isLineBreak(code: number): boolean {
  return code === NEWLINE || code === RETURN;
}

/** Behind the name that begins at `at`. */
export function nameEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && isNameCharacter(text.charCodeAt(end))) end++;
  return end;
}

export function skipSpace(text: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && isSpace(text.charCodeAt(next))) next++;
  return next;
}

/** Behind white space and `%` comments: biber knows them inside entries, and people write them. */
export function skipBlank(text: string, at: number, limit: number): number {
  let next = skipSpace(text, at, limit);
  while (next < limit && text.charCodeAt(next) === PERCENT) next = skipSpace(text, lineEnd(text, next, limit), limit);
  return next;
}

/** The line break at or behind `at`, or `limit`. */
export function lineEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

/** Where the last character other than white space before `end` ends. */
export function trimEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && isSpace(text.charCodeAt(trimmed - 1))) trimmed--;
  return trimmed;
}

/** Behind the brace that closes the one at `at`, or -1. As for BibTeX, a backslash before a brace means nothing. */
export function bracedEnd(text: string, at: number, limit: number): number {
  let depth = 0;
  for (let next = at; next < limit; next++) {
    const code = text.charCodeAt(next);
    if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) return next + 1;
  }
  return -1;
}

/** Behind the quote that closes the one at `at`, or -1; quotes in braces are text. */
export function quotedEnd(text: string, at: number, limit: number): number {
  let depth = 0;
  for (let next = at + 1; next < limit; next++) {
    const code = text.charCodeAt(next);
    if (code === OPEN) depth++;
    else if (code === CLOSE && --depth < 0) return -1;
    else if (code === QUOTE && depth === 0) return next + 1;
  }
  return -1;
}

/** `@word{` or `@word(`. */
export interface Opener {
  readonly at: number;
  readonly type: string;
  /** Behind the brace. */
  readonly body: number;
  /** The code of the character that closes it. */
  readonly close: number;
}

const OPENER = /@[^\S\r\n]*([^\s{}(),"@=%#'\\]+)\s*([{(])/y;

/** The opener whose `@` is at `at`. */
export function openerAt(text: string, at: number): Opener | undefined {
  OPENER.lastIndex = at;
  const match = OPENER.exec(text);
  if (!match) return undefined;
  return { at, type: match[1] ?? '', body: OPENER.lastIndex, close: match[2] === '(' ? CLOSE_PAREN : CLOSE };
}

/** Whether only white space stands before `at` in its line. */
export function isFirstInLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isSpace(text.charCodeAt(before)) && !isLineBreak(text.charCodeAt(before))) before--;
  return before < 0 || isLineBreak(text.charCodeAt(before));
}

/** The lines that begin with an opener: where reading starts afresh when an entry does not end. */
export interface Boundaries {
  /** The first behind `offset`, which never decreases from call to call, and the one behind that; the text's length where there is none. */
  after(offset: number): readonly [first: number, second: number];
}

/** Finds boundaries as they are asked for, each once. */
export function boundariesOf(text: string): Boundaries {
  const found: number[] = [];
  let searched = 0;
  let next = 0;
  const find = (index: number): number => {
    while (found.length <= index && searched < text.length) {
      const at = text.indexOf('@', searched);
      searched = at < 0 ? text.length : at + 1;
      if (at >= 0 && isFirstInLine(text, at) && openerAt(text, at)) found.push(at);
    }
    return found[index] ?? text.length;
  };
  return {
    after(offset) {
      while (next < found.length && (found[next] ?? 0) <= offset) next++;
      while (find(next) <= offset && next < found.length) next++;
      return [find(next), find(next + 1)];
    },
  };
}
