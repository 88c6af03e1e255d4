import type { Span } from '../model/span';
import { isAsciiLetter } from './citationKeys';
import { isSpace, type Budget } from './scanner';

/** A citation command with its arguments, as offsets of the draft. */
export interface LatexCitation {
  /** With its backslash and star. */
  readonly command: string;
  /** The notes of a whole multicite: `\cites(pre)(post)…`. */
  readonly common: readonly Span[];
  readonly lists: readonly LatexKeys[];
  readonly end: number;
}

/** The keys of one argument, with the notes before it. */
export interface LatexKeys {
  /** What stands in the optional arguments, without the brackets. */
  readonly notes: readonly Span[];
  /** The volume of `\volcite`. */
  readonly volume: Span | undefined;
  readonly keys: readonly Span[];
}

/** Commands that have `cite` in their names, and cite nothing. */
const NO_CITATION = new Set([
  'citestyle', 'citesetup', 'citetext', 'defcitealias', 'setcitestyle', 'citereset', 'citetrackerfalse', 'citetrackertrue', 'citeindexfalse', 'citeindextrue',
  'citepunct', 'citeleft', 'citeright', 'citemid', 'citedash', 'citeform', 'citenamefont', 'citecounter', 'citecolor', 'citecommand', 'mkbibcitation',
  'DeclareCiteCommand', 'DeclareMultiCiteCommand', 'DeclareAutoCiteCommand', 'DeclareCitePunctuationPosition', 'AtEveryCite', 'AtEveryCitekey', 'AtNextCite', 'AtNextCitekey', 'bibcite', 'iffirstcitekey', 'iflastcitekey',
]);
/** Commands that cite, and have no `cite` in their names: of bibentry, csquotes, and auxiliary files. */
const CITATION = new Set(['bibentry', 'citation', 'textcquote', 'blockcquote']);

type Form = 'one' | 'several' | 'volume' | 'volumes';

/** How a command takes its keys; undefined for those that cite nothing. */
export function citationForm(name: string): Form | undefined {
  if (!name.includes('cite') && !name.includes('Cite')) return CITATION.has(name) ? 'one' : undefined;
  if (NO_CITATION.has(name) || /^(?:ex|in|re|un|over)cite/.test(name)) return undefined;
  const isMany = /ite(?:text)?s$/.test(name) && name !== 'shortcites';
  if (/[Vv]olcites?$/.test(name)) return isMany ? 'volumes' : 'volume';
  return isMany ? 'several' : 'one';
}

/** Behind the letters of the command whose backslash is at `at`. */
export function nameEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  while (end < to && isAsciiLetter(text.charCodeAt(end))) end++;
  return end;
}

/** The citation whose backslash is at `at`; undefined where no citation command with an argument of keys stands. */
export function latexCitation(text: string, at: number, to: number, budget: Budget): LatexCitation | undefined {
  let end = nameEnd(text, at, to);
  const form = citationForm(text.slice(at + 1, end));
  if (!form) return undefined;
  if (text[end] === '*') end++;
  const command = text.slice(at, end);
  const isMany = form === 'several' || form === 'volumes';
  const common: Span[] = [];
  let next = afterSpaces(text, end, to);
  while (isMany && common.length < 2 && text[next] === '(') {
    const close = argumentEnd(text, next, to, budget);
    if (close < 0) break;
    common.push({ start: next + 1, end: close - 1 });
    next = afterSpaces(text, close, to);
  }
  const lists: LatexKeys[] = [];
  do {
    const list = keysAt(text, next, to, form.startsWith('volume'), budget);
    if (!list) break;
    lists.push(list.keys);
    end = list.end;
    next = afterSpaces(text, end, to);
  } while (isMany);
  return lists.length === 0 ? undefined : { command, common, lists, end };
}

function keysAt(text: string, at: number, to: number, hasVolume: boolean, budget: Budget): { readonly keys: LatexKeys; readonly end: number } | undefined {
  const notes: Span[] = [];
  let next = afterNotes(text, at, to, notes, budget);
  let volume: Span | undefined;
  if (hasVolume && text[next] === '{') {
    const close = argumentEnd(text, next, to, budget);
    if (close < 0) return undefined;
    volume = { start: next + 1, end: close - 1 };
    next = afterNotes(text, afterSpaces(text, close, to), to, notes, budget);
  }
  if (next < 0 || next >= to || text[next] !== '{') return undefined;
  const list = keyList(text, next + 1, to);
  return list && { keys: { notes, volume, keys: list.keys }, end: list.end };
}

/** Behind optional arguments: `[pre][post]`, and Apacite's `<pre>`. Negative where one is not closed. */
function afterNotes(text: string, at: number, to: number, notes: Span[], budget: Budget): number {
  let next = at;
  while (next < to && (text[next] === '[' || text[next] === '<')) {
    const close = argumentEnd(text, next, to, budget);
    if (close < 0) return -1;
    notes.push({ start: next + 1, end: close - 1 });
    next = afterSpaces(text, close, to);
  }
  return next;
}

/** Behind spaces and comments. */
function afterSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code === 37) at = behindLine(text, at, to);
    else if (isSpace(code)) at++;
    else break;
  }
  return at;
}

function behindLine(text: string, at: number, to: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 || feed >= to ? to : feed + 1;
}

const LONGEST_ARGUMENT = 4000;

/** Behind the argument that opens at `at`. As in TeX, braces hide brackets, and brackets do not nest. Negative without an end. */
function argumentEnd(text: string, at: number, to: number, budget: Budget): number {
  const open = text.charCodeAt(at);
  const close = open === 40 ? 41 : open + 2;
  const stop = Math.min(to, at + Math.min(LONGEST_ARGUMENT, budget.left));
  for (let depth = open === 123 ? -1 : 0, next = open === 123 ? at : at + 1; next < stop; next++) {
    const code = text.charCodeAt(next);
    if (code === 92) next++;
    else if (code === 37) next = behindLine(text, next, to) - 1;
    else if (code === 123) depth++;
    else if (code === close && depth === 0) return next + 1;
    else if (code === 125 && --depth < 0) break;
  }
  budget.left -= stop - at;
  return -1;
}

/**
 * Keys with commas between them, up to the closing brace. While it is missing, as the argument is typed, they end with
 * the first word that no comma stands before. Undefined for what is no list of keys, such as `#1` or a command.
 */
function keyList(text: string, from: number, to: number): { readonly keys: readonly Span[]; readonly end: number } | undefined {
  const keys: Span[] = [];
  let needsComma = false;
  let at = from;
  while (at < to) {
    at = afterSpaces(text, at, to);
    const code = text.charCodeAt(at);
    if (at >= to) break;
    if (code === 125) return { keys, end: at + 1 };
    if (code === 44) {
      needsComma = false;
      at++;
      continue;
    }
    const start = at;
    while (at < to && !endsKey(text.charCodeAt(at))) at++;
    if (at === start || needsComma) return at === start && keys.length === 0 ? undefined : { keys, end: keys.at(-1)?.end ?? from };
    if (at > start + 1 || code !== 42) keys.push({ start, end: at }); // \nocite{*}
    needsComma = true;
  }
  return { keys, end: keys.at(-1)?.end ?? from };
}

/** Spaces, and `,` `{` `}` `\` `%` `#`. */
function endsKey(code: number): boolean {
  return isSpace(code) || code === 44 || code === 123 || code === 125 || code === 92 || code === 37 || code === 35;
}
