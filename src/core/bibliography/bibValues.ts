import type { BibEntry, BibField, BibFile } from './bibFile';
import { CLOSE, COMMA, HASH, OPEN, QUOTE, bracedEnd, isSpace, quotedEnd, skipSpace } from './bibTokens';
import { MONTH_MACROS, MONTH_NAMES } from './months';

/** A field by its lower-case name; the first where it is repeated. */
export function fieldOf(entry: BibEntry, name: string): BibField | undefined {
  return entry.fields.find(field => field.name === name);
}

/** The entry with a key, as it is written; the first where it is repeated. */
export function entryOf(file: BibFile, key: string): BibEntry | undefined {
  return tablesOf(file).entries.get(key);
}

/** A piece of a value: TeX text, or a word that names a string. */
export interface BibPiece {
  readonly text: string;
  readonly word: boolean;
}

/** What `#` joins, without braces and quotes. A value that is put together in no known way is one piece. */
export function piecesOf(raw: string): readonly BibPiece[] {
  const pieces: BibPiece[] = [];
  for (let at = 0; at < raw.length;) {
    const piece = pieceAt(raw, at);
    if (!piece) return [{ text: raw.replace(/^["{]|["}]$/g, ''), word: false }];
    pieces.push(piece.piece);
    const next = skipSpace(raw, piece.end, raw.length);
    if (next < raw.length && raw.charCodeAt(next) !== HASH) return [{ text: raw.replace(/^["{]|["}]$/g, ''), word: false }];
    at = skipSpace(raw, next + 1, raw.length);
  }
  return pieces;
}

function pieceAt(raw: string, at: number): { readonly piece: BibPiece; readonly end: number } | undefined {
  const code = raw.charCodeAt(at);
  if (code === OPEN || code === QUOTE) {
    const end = code === OPEN ? bracedEnd(raw, at, raw.length) : quotedEnd(raw, at, raw.length);
    return end < 0 ? undefined : { piece: { text: raw.slice(at + 1, end - 1), word: false }, end };
  }
  let end = at;
  while (end < raw.length && !isSpace(raw.charCodeAt(end)) && !STOPS.has(raw.charCodeAt(end))) end++;
  const text = raw.slice(at, end);
  return end === at ? undefined : { piece: { text, word: !/^\d+$/.test(text) }, end };
}

const STOPS = new Set([OPEN, CLOSE, QUOTE, HASH, COMMA]);

/**
 * A value as TeX text: strings replaced by what they stand for, braces and quotes gone.
 * A string that nobody defines stands for its own name, and the months for theirs.
 */
export function texOf(file: BibFile, raw: string): string {
  return expand(raw, name => stringOf(file, name, new Set()));
}

/** Strings that double each other would fill the memory. */
const MAX_LENGTH = 100_000;

function expand(raw: string, valueOf: (name: string) => string): string {
  let text = '';
  for (const piece of piecesOf(raw)) {
    if (text.length > MAX_LENGTH) break;
    text += piece.word ? valueOf(piece.text) : piece.text;
  }
  return text;
}

/** @param within the strings that are being replaced: one that leads back to itself stands for its name */
function stringOf(file: BibFile, name: string, within: Set<string>): string {
  const { strings, values } = tablesOf(file);
  const lower = name.toLowerCase();
  const known = values.get(lower);
  if (known !== undefined) return known;
  const defined = strings.get(lower);
  if (!defined || within.has(lower) || within.size > MAX_DEPTH) return MONTH_NAMES[MONTH_MACROS.indexOf(lower)] ?? name;
  within.add(lower);
  const value = expand(defined.raw, inner => stringOf(file, inner, within));
  within.delete(lower);
  values.set(lower, value);
  return value;
}

/** Nobody nests strings deeper, and a stack has an end. */
const MAX_DEPTH = 100;

interface Tables {
  readonly entries: ReadonlyMap<string, BibEntry>;
  /** By lower-case name; of two definitions the later counts, as it does for the entries behind it. */
  readonly strings: ReadonlyMap<string, BibField>;
  /** What strings stand for, as far as that was asked. */
  readonly values: Map<string, string>;
}

const tables = new WeakMap<BibFile, Tables>();

function tablesOf(file: BibFile): Tables {
  const known = tables.get(file);
  if (known) return known;
  const entries = new Map<string, BibEntry>();
  for (const entry of file.entries) if (entry.key !== '' && !entries.has(entry.key)) entries.set(entry.key, entry);
  const made: Tables = { entries, strings: new Map(file.strings.map(each => [each.name, each])), values: new Map() };
  tables.set(file, made);
  return made;
}
