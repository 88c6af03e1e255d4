import { runAtOnce } from '../util/slices';
import type { BibBlock, BibEntry, BibField, BibFile, BibProblem, BibString } from './bibFile';
import { OPEN, CLOSE, boundariesOf, bracedEnd, isFirstInLine, lineEnd, openerAt, skipSpace, trimEnd, type Boundaries, type Opener } from './bibTokens';
import { readFields, readKey } from './readBlock';
import { readValue, report, type Pass } from './readValue';

/**
 * Reads a `.bib` file of BibTeX or BibLaTeX. Never throws, takes linear time, and keeps a broken entry's faults to itself:
 * an entry that does not end stops before the next line that begins with `@word{`.
 */
export function readBib(text: string): BibFile {
  return runAtOnce(readBibSteps(text));
}

/** Reads a file entry by entry, for running in slices. */
export function* readBibSteps(text: string): Generator<void, BibFile> {
  const reading: Reading = { text, boundaries: boundariesOf(text), entries: [], strings: [], comments: [], preambles: [], problems: [], closers: undefined, broken: -1, closing: { limit: -1, close: 0, at: -1 } };
  let at = 0;
  for (;;) {
    const opener = nextOpener(reading, at);
    if (!opener) break;
    const type = opener.type.toLowerCase();
    if (type === 'comment') at = yield* readComment(reading, opener);
    else at = readBlock(reading, opener, type);
    yield;
  }
  yield* reportDuplicates(reading);
  const { entries, strings, comments, preambles, problems } = reading;
  problems.sort((a, b) => a.span.start - b.span.start);
  return { text, entries, strings, comments, preambles, problems };
}

interface Reading {
  readonly text: string;
  readonly boundaries: Boundaries;
  readonly entries: BibEntry[];
  readonly strings: BibString[];
  readonly comments: BibBlock[];
  readonly preambles: BibBlock[];
  readonly problems: BibProblem[];
  /** Where the brace of each `@comment{` is closed: found at once for all, when one holds whole entries. */
  closers: ReadonlyMap<number, number> | undefined;
  /** The boundary before which a strict walk has failed: what else begins before it is read loosely, so that no text is walked again and again. */
  broken: number;
  /** The last closing line before a boundary, for the same reason. */
  closing: { readonly limit: number; readonly close: number; readonly at: number };
}

const ADDRESS = /[\w.]/;

/** The next block's opener. Between blocks everything else is text, and a `%` hides the rest of its line. */
function nextOpener({ text, problems, comments }: Reading, from: number): Opener | undefined {
  let start = from;
  for (let at = text.indexOf('@', start); at >= 0; at = text.indexOf('@', start)) {
    const before = text.slice(start, at);
    const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    start = at + 1;
    if (before.includes('%', line)) {
      start = lineEnd(text, at, text.length);
      continue;
    }
    const first = isFirstInLine(text, at);
    const opener = first || !ADDRESS.test(text.charAt(at - 1)) ? openerAt(text, at) : undefined;
    if (opener) return opener;
    const word = first ? /^@[A-Za-z]+/.exec(text.slice(at, at + 40))?.[0] : undefined;
    if (word?.toLowerCase() === '@comment') {
      start = lineEnd(text, at, text.length);
      comments.push({ span: { start: at, end: start }, body: { start: at + word.length, end: start } });
    } else if (word !== undefined) problems.push({ code: 'bib.noBrace', span: { start: at, end: at + word.length } });
  }
  return undefined;
}

/** A comment ends with its brace, whatever stands in it; one without an end is no longer than an entry could be. */
function* readComment(reading: Reading, { at, body, close }: Opener): Generator<void, number> {
  const { text } = reading;
  const [first] = reading.boundaries.after(at);
  const braced = close === CLOSE;
  const own = braced ? bracedEnd(text, body - 1, first) : body + text.slice(body, first).indexOf(')') + 1;
  if (braced && own < 0) reading.closers ??= yield* commentClosers(text);
  const end = own > body ? own : reading.closers?.get(body - 1) ?? -1;
  if (end < 0) reading.problems.push({ code: 'bib.unclosed', span: { start: at, end: body } });
  const stop = end < 0 ? trimEnd(text, body, first) : end;
  reading.comments.push({ span: { start: at, end: stop }, body: { start: body, end: end < 0 ? stop : end - 1 } });
  return stop;
}

const COMMENT = /@\s*comment\s*$/i;
const LETTER_T = /[tT\s]/;

/** One walk over the whole text, since a walk for each comment would take a time that grows with their square. */
function* commentClosers(text: string): Generator<void, ReadonlyMap<number, number>> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN) open.push(at);
    else if (code === CLOSE) {
      const opened = open.pop();
      if (opened !== undefined && LETTER_T.test(text.charAt(opened - 1)) && COMMENT.test(text.slice(Math.max(0, opened - 20), opened))) closers.set(opened, at + 1);
    }
    if (at % 100_000 === 0) yield;
  }
  return closers;
}

/** What one walk through a block found. */
interface Block {
  readonly pass: Pass;
  readonly key?: ReturnType<typeof readKey>;
  readonly fields: readonly BibField[];
}

/** Reads an entry, `@string` or `@preamble`, and returns where it ends. */
function readBlock(reading: Reading, opener: Opener, type: string): number {
  const { text } = reading;
  const [first, second] = reading.boundaries.after(opener.at);
  let block = reading.broken === first ? undefined : walk(text, opener, { type, limit: first });
  if (block?.pass.unclosed === 'braces' && first < text.length) {
    const longer = walk(text, opener, { type, limit: second });
    if (isWhole(longer)) block = longer;
  }
  if (!block || block.pass.unclosed) {
    block = walk(text, opener, { type, limit: first, closer: closingLine(reading, opener, first) });
    reading.broken = first;
  }
  const { pass, key, fields } = block;
  const end = pass.unclosed ? trimEnd(text, opener.body, pass.at) : pass.at + 1;
  if (pass.unclosed) report(pass, 'bib.unclosed', opener.at, opener.body);
  const next = skipSpace(text, end, text.length);
  if (text.charCodeAt(next) === CLOSE) report(pass, 'bib.strayBrace', next, next + 1);
  for (const problem of pass.problems) reading.problems.push(problem);
  const span = { start: opener.at, end };
  if (type === 'string') for (const field of fields) reading.strings.push({ ...field, span });
  else if (type === 'preamble') reading.preambles.push({ span, body: { start: opener.body, end: pass.unclosed ? end : end - 1 } });
  else if (key) reading.entries.push({ type, typeAsWritten: opener.type, key: key.key, keySpan: key.keySpan, span, fields });
  return end;
}

/** A value that holds the text of an entry: nothing else is wrong, and nothing follows in the last line. */
function isWhole({ pass }: Block): boolean {
  if (pass.unclosed || pass.problems.length > 0) return false;
  const line = lineEnd(pass.text, pass.at + 1, pass.text.length);
  return trimEnd(pass.text, pass.at + 1, line) === pass.at + 1;
}

interface Walk {
  readonly type: string;
  readonly limit: number;
  /** For a loose walk: the brace that was meant to end the block, or -1. */
  readonly closer?: number;
}

function walk(text: string, { body, close }: Opener, { type, limit, closer }: Walk): Block {
  const known = closer !== undefined && closer >= 0;
  const pass: Pass = { text, limit: known ? closer : limit, close, loose: closer !== undefined, problems: [], at: body };
  if (type === 'preamble') readValue(pass);
  const key = type === 'preamble' || type === 'string' ? undefined : readKey(pass);
  const fields = readFields(pass, key?.comma ?? true);
  if (known && pass.unclosed) {
    delete pass.unclosed;
    pass.at = closer;
  }
  return { pass, ...key && { key }, fields };
}

/** The brace that surely was meant to end a block: it stands alone in its line, and no field follows. */
function closingLine(reading: Reading, { body, close }: Opener, limit: number): number {
  if (reading.closing.limit !== limit || reading.closing.close !== close) {
    const at = lastClosingLine(reading.text.slice(body, limit), String.fromCharCode(close));
    reading.closing = { limit, close, at: at < 0 ? -1 : body + at };
  }
  return reading.closing.at >= body ? reading.closing.at : -1;
}

function lastClosingLine(region: string, character: string): number {
  for (let at = region.lastIndexOf(character); at > 0; at = region.lastIndexOf(character, at - 1)) {
    if (!isFirstInLine(region, at)) continue;
    const end = lineEnd(region, at, region.length);
    if (trimEnd(region, at + 1, end) === at + 1) return region.includes('=', end) ? -1 : at;
  }
  return -1;
}

function* reportDuplicates({ entries, problems }: Reading): Generator<void, void> {
  const first = new Map<string, BibEntry>();
  let count = 0;
  for (const entry of entries) {
    const other = entry.key === '' ? undefined : first.get(entry.key);
    if (other) problems.push({ code: 'bib.duplicateKey', span: entry.keySpan, first: other.keySpan });
    else first.set(entry.key, entry);
    reportDuplicateFields(entry, problems);
    if (++count % 500 === 0) yield;
  }
}

/** Entries have few fields, for which a look back at each is faster than a map; those with many are shortened. */
function reportDuplicateFields({ fields }: BibEntry, problems: BibProblem[]): void {
  for (let at = 1; at < fields.length && at < MANY_FIELDS; at++) {
    const field = fields[at] as BibField;
    for (let back = 0; back < at; back++) {
      const other = fields[back] as BibField;
      if (other.name !== field.name) continue;
      problems.push({ code: 'bib.duplicateField', span: field.nameSpan, first: other.nameSpan });
      break;
    }
  }
}

const MANY_FIELDS = 200;
