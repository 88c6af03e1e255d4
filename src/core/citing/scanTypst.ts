import { isAfterLetter, letterWidth } from './citationKeys';
import { behindBracket, isSpace, lineEnd, newBudget, PLAIN, type BlockState, type Budget, type Sink } from './scanner';

interface Reading {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly sink: Sink;
  readonly budget: Budget;
  /** The block that goes on behind the paragraph. */
  left: BlockState;
}

/**
 * `@key`, `@key[p. 3]`, `#cite(<key>)`, `cite(label("key"))`; not in raw text, comments or the names of packages.
 * `<label>` behind content is a label that the text defines.
 */
export function scanTypst(text: string, from: number, to: number, state: BlockState, sink: Sink): BlockState {
  const reading: Reading = { text, from, to, sink, budget: newBudget(), left: PLAIN };
  let at = from;
  if (state.block === 'raw') at = afterRaw(reading, from, state.level);
  else if (state.block === 'comment') at = afterComment(reading, from, state.level);
  while (at < to) at = step(reading, at);
  return reading.left;
}

/** Reads one thing; returns where to go on. */
function step(reading: Reading, at: number): number {
  const { text, to } = reading;
  switch (text.charCodeAt(at)) {
    case 96: return raw(reading, at);
    case 47: return slash(reading, at);
    case 92: return at + 2;
    case 58: return text.startsWith('://', at) ? afterUrl(text, at, to) : at + 1;
    case 64: return reference(reading, at);
    case 60: return label(reading, at);
    case 99: return text.startsWith('cite', at) ? call(reading, at) : at + 1;
    default: return at + 1;
  }
}

/** A run of two backticks is empty; three and more may contain shorter ones. */
function raw(reading: Reading, at: number): number {
  const begin = runEnd(reading.text, at, reading.to);
  return begin - at === 2 ? begin : afterRaw(reading, begin, begin - at);
}

function afterRaw(reading: Reading, from: number, level: number): number {
  const { text, to } = reading;
  let run = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    run = code === 96 ? run + 1 : 0;
    if (run === level) return runEnd(text, at, to);
    // An inline raw text that its line does not close is still being typed.
    if (code === 10 && level === 1) return at;
  }
  if (level > 1) reading.left = { block: 'raw', mark: '', level };
  return to;
}

function runEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && text.charCodeAt(end) === 96) end++;
  return end;
}

/** `// …` and a block comment, which nests. */
function slash(reading: Reading, at: number): number {
  const next = reading.text.charCodeAt(at + 1);
  if (next === 47) return lineEnd(reading.text, at, reading.to);
  return next === 42 ? afterComment(reading, at + 2, 1) : at + 1;
}

function afterComment(reading: Reading, from: number, level: number): number {
  const { text, to } = reading;
  let depth = level;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 42 && text.charCodeAt(at + 1) === 47) {
      at++;
      if (--depth === 0) return at + 1;
    } else if (code === 47 && text.charCodeAt(at + 1) === 42) {
      at++;
      depth++;
    }
  }
  reading.left = { block: 'comment', mark: '', level: depth };
  return to;
}

function afterUrl(text: string, at: number, to: number): number {
  let end = at + 3;
  while (end < to && !isSpace(text.charCodeAt(end)) && !'"<>)]`'.includes(text.charAt(end))) end++;
  return end;
}

/** Letters, digits, `_`, `-`, `:` and `.`; the last two not at the end. */
function labelEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to) {
    const width = letterWidth(text, at);
    if (width === 0 && !isPunctuation(text.charCodeAt(at))) break;
    at += width || 1;
  }
  while (at > start && (text[at - 1] === ':' || text[at - 1] === '.')) at--;
  return at;
}

function isPunctuation(code: number): boolean {
  return code === 58 || code === 46 || code === 45;
}

function reference({ text, to, sink, budget }: Reading, at: number): number {
  const start = at + 1;
  const end = letterWidth(text, start) === 0 ? start : labelEnd(text, start, to);
  if (end === start || isAfterLetter(text, at)) return start;
  if (text[at - 1] === '"' && text[end] === '/') return end; // "@preview/package:1.0.0"
  const close = text[end] === '[' ? behindBracket(text, end, to, budget) : -1;
  sink.citations.push({ key: text.slice(start, end), span: { start, end }, group: { start: at, end: close < 0 ? end : close }, command: '@' });
  return end;
}

/** A label that stands behind content; one in brackets or behind a comma is an argument. */
function label({ text, from, to, sink }: Reading, at: number): number {
  const end = labelEnd(text, at + 1, to);
  if (end === at + 1 || text[end] !== '>') return at + 1;
  let before = at - 1;
  while (before >= from && isSpace(text.charCodeAt(before))) before--;
  if (before < from || !'(,:'.includes(text.charAt(before))) sink.labels.push(text.slice(at + 1, end));
  return end + 1;
}

const CALL = /(cite[a-z]{0,12})\(\s*(?:key:\s*)?(?:<([^<>\n]{1,200})>|label\(\s*"([^"\n]{1,200})"\s*\))/y;

function call({ text, from, to, sink, budget }: Reading, at: number): number {
  CALL.lastIndex = at;
  const match = CALL.exec(text);
  if (!match || at + match[0].length > to || isAfterLetter(text, at) || text[at - 1] === '-') return at + 4;
  const key = match[2] ?? match[3] ?? '';
  const start = at + match[0].lastIndexOf(key);
  const open = at + (match[1]?.length ?? 0);
  const close = behindBracket(text, open, to, budget);
  const group = { start: at > from && text[at - 1] === '#' ? at - 1 : at, end: close < 0 ? at + match[0].length : close };
  sink.citations.push({ key, span: { start, end: start + key.length }, group, command: `#${match[1] ?? 'cite'}` });
  return at + match[0].length;
}
