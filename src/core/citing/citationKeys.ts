import type { Span } from '../model/span';
import { isSpace, type Sink } from './scanner';

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Of the ASCII characters: letters, digits and the underscore. */
const WORD = asciiTable('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz');

/** Which of the ASCII characters are in the text. */
export function asciiTable(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** How many UTF-16 units the letter, digit or underscore at `at` has: 0 for anything else. */
export function letterWidth(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code < 128) return WORD[code] === 1 ? 1 : 0;
  if (!(code >= 128)) return 0; // behind the end
  const point = text.codePointAt(at) ?? 0;
  if (!LETTER.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
}

/** Whether a letter, digit or underscore ends right before `at`. */
export function isAfterLetter(text: string, at: number): boolean {
  if (at === 0) return false;
  const code = text.charCodeAt(at - 1);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  return letterWidth(text, isSecondHalf ? at - 2 : at - 1) > 0;
}

/** Where the ASCII letters begin that end right before `at`; not further back than `most` of them. */
export function lettersBefore(text: string, at: number, most: number): number {
  let start = at;
  while (start > at - most && start > 0 && isAsciiLetter(text.charCodeAt(start - 1))) start--;
  return start;
}

export function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const PANDOC_PUNCTUATION = asciiTable(':.#$%&-+?<>~/');

/** Pandoc's rule: letters, digits, `_`, and single punctuation characters between them. `start` where no key stands. */
export function pandocKeyEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to) {
    const width = letterWidth(text, at);
    if (width > 0) at += width;
    else if (at > start && PANDOC_PUNCTUATION[text.charCodeAt(at)] === 1) {
      const next = letterWidth(text, at + 1);
      if (next === 0 || at + 1 >= to) break;
      at += 1 + next;
    } else break;
  }
  return at;
}

/**
 * The keys of a role of sphinxcontrib-bibtex: `a, {see}b{p. 3}`, with commas between them and words around them in braces.
 * @param where from where to where the list stands, and the citation that it belongs to
 */
export function roleKeys(text: string, where: Span, group: Span, command: string, sink: Sink): void {
  let at = where.start;
  const skipBraces = (): void => {
    while (at < where.end && isSpace(text.charCodeAt(at))) at++;
    if (text[at] !== '{') return;
    while (at < where.end && text[at] !== '}') at++;
    at++;
    while (at < where.end && isSpace(text.charCodeAt(at))) at++;
  };
  while (at < where.end) {
    skipBraces();
    const start = at;
    while (at < where.end && !isSpace(text.charCodeAt(at)) && !'{},'.includes(text.charAt(at))) at++;
    if (at > start) sink.citations.push({ key: text.slice(start, at), span: { start, end: at }, group, command });
    skipBraces();
    while (at < where.end && text[at] !== ',') at++;
    at++;
  }
}
