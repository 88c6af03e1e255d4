import { asciiTable, isAfterLetter, pandocKeyEnd, roleKeys } from './citationKeys';
import { isCrossReference } from './crossReference';
import type { CitationMention } from './findCitations';
import { afterCode, afterMath, afterTag, afterUrl, type Failed } from './markdownSkips';
import { indexWithin, type BlockState, type Sink } from './scanner';

/** A mention whose brackets may not be closed yet. */
type OpenMention = { -readonly [Field in keyof CitationMention]: CitationMention[Field] };

/** One stretch of text while it is read. */
interface Reading {
  readonly text: string;
  readonly to: number;
  readonly sink: Sink;
  /** Where brackets opened, and how many mentions waited for theirs to close then. */
  readonly brackets: number[];
  readonly waitingAt: number[];
  readonly waiting: OpenMention[];
  readonly failed: Failed;
  /** The block that has begun, and goes on behind the stretch. */
  left: BlockState | undefined;
}

const SPECIAL = asciiTable('`\\<[]@$:{');

/**
 * Reads text in which no block begins or ends but comments and tags.
 * Returns the block that is open at its end, if one is.
 */
export function scanMarkdownText(text: string, from: number, to: number, sink: Sink): BlockState | undefined {
  const reading: Reading = { text, to, sink, brackets: [], waitingAt: [], waiting: [], failed: {}, left: undefined };
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    at = code < 128 && SPECIAL[code] === 1 ? step(reading, at, code) : at + 1;
  }
  return reading.left;
}

/** Reads on from a character that may mean something; returns where to go on, always further. */
function step(reading: Reading, at: number, code: number): number {
  const { text, to, failed } = reading;
  switch (code) {
    case 96: return role(reading, at) ?? afterCode(text, at, to, failed);
    case 92: return at + 2;
    case 60: return angle(reading, at);
    case 91:
      reading.brackets.push(at);
      reading.waitingAt.push(reading.waiting.length);
      return at + 1;
    case 93: return closeBracket(reading, at);
    case 64: return citation(reading, at);
    case 36: return afterMath(text, at, to, failed);
    case 58: return text.charCodeAt(at + 1) === 47 && text.charCodeAt(at + 2) === 47 ? afterUrl(text, at, to) : at + 1;
    default: return brace(reading, at);
  }
}

/** `<!-- … -->`, and `<style>` and its like with their contents, may go on behind the stretch. */
function angle(reading: Reading, at: number): number {
  const { text, to, failed } = reading;
  if (text.startsWith('<!--', at)) return orLeave(reading, at + 4, '-->');
  const end = afterTag(text, at, to, failed);
  if (end === at + 1) return end;
  const verbatim = /^<(script|style|textarea|pre)(?=[\s>])/i.exec(text.slice(at, at + 12))?.[1]?.toLowerCase();
  return verbatim === undefined || text[end - 2] === '/' ? end : orLeave(reading, end, `</${verbatim}`);
}

/** Behind the mark; else the stretch ends in what the mark would close. */
function orLeave(reading: Reading, from: number, mark: string): number {
  const { text, to } = reading;
  const first = mark.slice(0, 2);
  for (let at = indexWithin(text, first, from, to); at >= 0; at = indexWithin(text, first, at + 1, to)) {
    if (text.slice(at, at + mark.length).toLowerCase() === mark) return at + mark.length;
  }
  reading.left = { block: 'skipped', mark, level: 0 };
  return to;
}

/** The comments of MDX, and Quarto's shortcodes. */
function brace({ text, to, failed }: Reading, at: number): number {
  const mark = text.startsWith('{/*', at) ? '*/}' : text.startsWith('{{<', at) ? '>}}' : undefined;
  if (mark === undefined || failed.marks?.includes(mark)) return at + 1;
  const end = indexWithin(text, mark, at + 3, to);
  if (end >= 0) return end + mark.length;
  failed.marks = (failed.marks ?? '') + mark;
  return at + 1;
}

function closeBracket({ text, brackets, waitingAt, waiting }: Reading, at: number): number {
  const start = brackets.pop();
  const first = waitingAt.pop();
  const end = at + 1;
  const next = text.charCodeAt(end);
  const isSpan = next === 123 && /^\{[.#=\w]/.test(text.slice(end, end + 2)) && !text.startsWith('{cite', end);
  const isLink = next === 40 || isSpan || (next === 91 && !/^\[-?@/.test(text.slice(end, end + 3)));
  if (start !== undefined && first !== undefined && first < waiting.length) {
    const isNote = text.charCodeAt(start - 1) === 94; // ^[an inline note]
    for (const mention of waiting.splice(first)) {
      if (isLink || isNote) continue;
      mention.command = '[';
      mention.group = { start, end };
    }
  }
  return next === 40 && start !== undefined ? afterDestination(text, end) : end;
}

const TITLE = /[ \t]*(?:\n[ \t]*)?(?:"[^"\n]*"|'[^'\n]*')[ \t]*\)/y;

/** Behind `(https://example.org/@a "title")`, as far as it is a link's destination. */
function afterDestination(text: string, at: number): number {
  for (let end = at + 1, depth = 1; ; end++) {
    const code = text.charCodeAt(end);
    if (code === 40 && ++depth > 3) return at + 1;
    if (code === 41 && --depth === 0) return end + 1;
    if (!(code > 32)) {
      TITLE.lastIndex = end;
      return end + (TITLE.exec(text)?.[0].length ?? at + 1 - end);
    }
    if (code === 91) return at + 1;
  }
}

/** `@key`, `-@key` or `@{any key}`. */
function citation(reading: Reading, at: number): number {
  const { text, to, sink } = reading;
  if (isAfterAddress(text, at)) return at + 1;
  const braced = text.charCodeAt(at + 1) === 123;
  const start = braced ? at + 2 : at + 1;
  const end = braced ? bracedEnd(text, start, to) : pandocKeyEnd(text, start, to);
  if (end <= start) return at + 1;
  const behind = braced ? end + 1 : end;
  const key = text.slice(start, end);
  if (isCrossReference(key)) return behind;
  const from = text.charCodeAt(at - 1) === 45 ? at - 1 : at;
  const mention: OpenMention = { key, span: { start, end }, group: { start: from, end: behind }, command: '@' };
  sink.citations.push(mention);
  if (reading.brackets.length > 0) reading.waiting.push(mention);
  return behind;
}

/** Behind a letter it is an e-mail address, behind a slash or a dot a path. */
function isAfterAddress(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === 46 || before === 47 || before === 64 || isAfterLetter(text, at);
}

const LONGEST_KEY = 1000;

/** The closing brace of the same line; negative where there is none. */
function bracedEnd(text: string, start: number, to: number): number {
  const stop = Math.min(to, start + LONGEST_KEY);
  for (let at = start; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === 125) return at;
    if (code === 10 || code === 123) break;
  }
  return -1;
}

/** MyST: `{cite:p}`a,b``; where it ends. */
function role({ text, to, sink }: Reading, at: number): number | undefined {
  if (text.charCodeAt(at - 1) !== 125) return undefined;
  let open = at - 2;
  while (open > at - 30 && /[a-z:]/.test(text.charAt(open))) open--;
  const name = text.slice(open, at);
  if (!/^\{(?:foot)?cite(?::[a-z]{1,20})?\}$/.test(name)) return undefined;
  const end = indexWithin(text, '`', at + 1, to);
  if (end < 0) return undefined;
  roleKeys(text, { start: at + 1, end }, { start: open, end: end + 1 }, name, sink);
  return end + 1;
}
