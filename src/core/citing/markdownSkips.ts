import { isAsciiLetter } from './citationKeys';
import { indexWithin, isSpace } from './scanner';

/**
 * Searches that have found no end in the stretch of text that is read, and need not be made again in it:
 * without that, a text of nothing but beginnings would be read once for each of them.
 */
export interface Failed {
  displayMath?: boolean;
  math?: boolean;
  tag?: boolean;
  /** Marks that do not come any more, one behind the other. */
  marks?: string;
  /** Where the last run of so many backticks begins. */
  lastRuns?: ReadonlyMap<number, number>;
}

/** Behind a code span; behind its backticks alone where nothing closes it. */
export function afterCode(text: string, at: number, to: number, failed: Failed): number {
  const begin = runEnd(text, at, to);
  const length = begin - at;
  if ((failed.lastRuns?.get(length) ?? at + 1) <= at || (failed.lastRuns && !failed.lastRuns.has(length))) return begin;
  for (let next = indexWithin(text, '`', begin, to); next >= 0; next = indexWithin(text, '`', next, to)) {
    const end = runEnd(text, next, to);
    if (end - next === length) return end;
    next = end;
  }
  failed.lastRuns ??= lastRuns(text, begin, to);
  return begin;
}

function runEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && text.charCodeAt(end) === 96) end++;
  return end;
}

function lastRuns(text: string, from: number, to: number): ReadonlyMap<number, number> {
  const runs = new Map<number, number>();
  for (let at = indexWithin(text, '`', from, to); at >= 0; at = indexWithin(text, '`', at, to)) {
    const end = runEnd(text, at, to);
    runs.set(end - at, at);
    at = end;
  }
  return runs;
}

/**
 * Behind `$…$` or `$$…$$`; behind the dollar alone where it is none. Pandoc's rule: no space within the dollars next to
 * them, and no digit behind the closing one, so that prices are no math.
 */
export function afterMath(text: string, at: number, to: number, failed: Failed): number {
  if (text.charCodeAt(at + 1) === 36) {
    const end = failed.displayMath ? -1 : indexWithin(text, '$$', at + 2, to);
    if (end >= 0) return end + 2;
    failed.displayMath = true;
    return at + 2;
  }
  if (failed.math || at + 1 >= to || isSpace(text.charCodeAt(at + 1))) return at + 1;
  for (let end = at + 1; end < to; end++) {
    const code = text.charCodeAt(end);
    if (code === 92) end++;
    else if (code === 36 && end > at + 1 && !isSpace(text.charCodeAt(end - 1)) && !isDigit(text.charCodeAt(end + 1))) return end + 1;
  }
  failed.math = true;
  return at + 1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Behind an HTML or JSX tag with its attributes, or an autolink; behind the angle bracket alone where there is none. */
export function afterTag(text: string, at: number, to: number, failed: Failed): number {
  const first = text.charCodeAt(at + 1) === 47 ? at + 2 : at + 1;
  if (failed.tag || !isAsciiLetter(text.charCodeAt(first))) return at + 1;
  for (let end = first; end < to; end++) {
    const code = text.charCodeAt(end);
    if (code === 62) return end + 1;
    if (isNoTag(code)) return at + 1;
    // Of an attribute's value all is skipped, whatever stands in it.
    if ((code === 34 || code === 39) && text.charCodeAt(end - 1) === 61) end = indexWithin(text, text.charAt(end), end + 1, to);
    else if (code === 123) end = braceEnd(text, end, to);
    if (end < 0) break;
  }
  failed.tag = true;
  return at + 1;
}

/** Characters that stand in sentences with a "less than", not in tags. */
function isNoTag(code: number): boolean {
  return code === 60 || code === 96 || code === 91 || code === 44 || code === 59;
}

/** The closing brace of a JSX expression. */
function braceEnd(text: string, at: number, to: number): number {
  for (let end = at, depth = 0; end < to; end++) {
    const code = text.charCodeAt(end);
    if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return end;
  }
  return -1;
}

/** Behind an address that has `://` at `at`. */
export function afterUrl(text: string, at: number, to: number): number {
  let end = at + 3;
  while (end < to && !isUrlEnd(text.charCodeAt(end))) end++;
  return end;
}

function isUrlEnd(code: number): boolean {
  return code <= 32 || code === 34 || code === 41 || code === 60 || code === 62 || code === 93 || code === 96;
}
