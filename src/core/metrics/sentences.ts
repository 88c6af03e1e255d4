import type { Span } from '../model/span';
import { ABBREVIATIONS } from './words/grammar';

/** What goes on for longer is no sentence, and is read in pieces of so many characters. */
const LONGEST = 4000;

/** What may stand between the mark that ends a sentence and the white space behind it. */
const CLOSERS = ')]"\'”’»';

/** The sentences of a text, in order, without the white space between them; cut one by one, as far as they are asked for. */
export function* sentences(text: string): Generator<Span, undefined> {
  let start = 0;
  let mark = markFrom(text, 0);
  for (let at = Math.min(mark, LONGEST); at < text.length; at = Math.min(mark, start + LONGEST)) {
    if (at === start + LONGEST || ends(text, at)) {
      const end = behindClosers(text, at + 1);
      const span = withoutSpace(text, { start, end });
      if (span) yield span;
      start = end;
    }
    if (mark < Math.max(at + 1, start)) mark = markFrom(text, Math.max(at + 1, start));
  }
  const rest = withoutSpace(text, { start, end: text.length });
  if (rest) yield rest;
}

/** What a sentence may end with. */
const MARKS = /[.!?\n。]/g;

/** Where the next mark stands that a sentence may end with; the end of the text where there is none. */
function markFrom(text: string, from: number): number {
  MARKS.lastIndex = from;
  return MARKS.test(text) ? MARKS.lastIndex - 1 : text.length;
}

function ends(text: string, at: number): boolean {
  return text[at] === '\n' ? endsWithLine(text, at) : endsSentence(text, at);
}

/** The sentence that holds an offset; the whole text where there is none. */
export function sentenceAt(text: string, offset: number): Span {
  for (const span of sentences(text)) if (offset >= span.start && offset < span.end) return span;
  return { start: 0, end: text.length };
}

/** A span without the white space at its ends; undefined where it holds nothing else. */
function withoutSpace(text: string, span: Span): Span | undefined {
  const rest = text.slice(span.start, span.end).trimStart();
  const start = span.end - rest.length;
  const end = start + rest.trimEnd().length;
  return end > start ? { start, end } : undefined;
}

function behindClosers(text: string, from: number): number {
  let at = from;
  while (at < text.length && CLOSERS.includes(text[at] ?? ' ')) at++;
  return at;
}

/** A heading is no longer, in characters. */
const HEADING = 30;

/** Whether a sentence ends with its line: behind a mark, in front of an item of a list or of a new paragraph, or as a heading; a text that is wrapped goes on. */
function endsWithLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - HEADING - 1), at).trimEnd();
  const behind = text.slice(at, at + 8);
  if (/[.!?:;。]['"”’)\]]?$/.test(before) || /^\n\s*(?:[-*•–]\s|\(?\d{1,2}[.)]\s|$)/.test(behind)) return true;
  if (!/^\n\s*[\p{Lu}\d]/u.test(behind) || /[,(-]$|\b(?:the|an?|of|and|or|to|in|on|for|with|by|from|than|as|at|our|its)$/.test(before)) return false;
  return /^\n[^\S\n]*\n/.test(behind) || before.includes('\n') || text.lastIndexOf('\n', at - 1) >= at - HEADING || at <= HEADING;
}

/** A mark ends a sentence before white space and something that begins one, unless it is the full stop of an abbreviation. */
function endsSentence(text: string, at: number): boolean {
  const mark = text[at];
  if (mark === '。') return true;
  if (mark !== '.' && mark !== '!' && mark !== '?') return false;
  const next = behindClosers(text, at + 1);
  if (next < text.length && !/\s/.test(text[next] ?? '')) return mark === '.' && isGlued(text, at);
  return mark !== '.' || fullStopEnds(text, at, next);
}

/** "than before.Experiments show": a full stop without its space, between a word and a capital. */
function isGlued(text: string, at: number): boolean {
  return /[a-z]{4}$/.test(text.slice(Math.max(0, at - 4), at)) && /^[A-Z](?:[A-Za-z-]*[a-z])?[ ,]/.test(text.slice(at + 1, at + 16));
}

/** Whether a full stop in front of white space ends its sentence. */
function fullStopEnds(text: string, at: number, next: number): boolean {
  const word = /[A-Za-z.]{1,8}$/.exec(text.slice(Math.max(0, at - 8), at))?.[0].toLowerCase() ?? '';
  const isAbbreviation = ABBREVIATIONS.has(word) || ABBREVIATIONS.has(word.split('.').at(-1) ?? '');
  // "ranking No. 1" goes on; "by Doe et al. Experiments show" ends behind the abbreviation.
  if (isAbbreviation) return word === 'al' && /^\s+[A-Z][a-z]+\s[a-z]/.test(text.slice(next, next + 30));
  // "J. Doe" goes on; "a model of 7B." does not.
  if (/^[a-z]$/.test(word) && /(?:^|[\s(])[A-Z]$/.test(text.slice(Math.max(0, at - 2), at))) return false;
  const following = text.slice(next, next + 20);
  // "by 48% ... 55%"
  if (text.slice(Math.max(0, at - 2), at) === '..' && /^\s+\$?\d/.test(following)) return false;
  return !/^\s+[a-z]/.test(following) || /^\s+[a-z]+[A-Z]/.test(following);
}
