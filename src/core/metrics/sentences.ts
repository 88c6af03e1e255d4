import type { Span } from '../model/span';
import { ABBREVIATIONS } from './words/grammar';

/** What goes on for longer is no sentence, and is read in pieces of so many characters. */
const LONGEST = 4000;

/** The sentences of a text, in order, without the white space between them. */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (at - start < LONGEST && character !== '\n' && !((character === '.' || character === '!' || character === '?' || character === '。') && endsSentence(text, at))) continue;
    let end = at + 1;
    while (end < text.length && ')]"\'”’»'.includes(text[end] ?? ' ')) end++;
    add(found, text, start, end);
    start = end;
    at = end - 1;
  }
  add(found, text, start, text.length);
  return found;
}

/** The sentence that holds an offset; the whole text where there is none. */
export function sentenceAt(text: string, offset: number): Span {
  return sentences(text).find(({ start, end }) => offset >= start && offset < end) ?? { start: 0, end: text.length };
}

function add(found: Span[], text: string, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  if (end > start) found.push({ start, end });
}

/** "than before.Experiments show": a full stop without its space, between a word and a capital. */
function isGlued(text: string, at: number): boolean {
  return text[at] === '.' && /[a-z]{4}$/.test(text.slice(Math.max(0, at - 4), at)) && /^[A-Z](?:[A-Za-z-]*[a-z])?[ ,]/.test(text.slice(at + 1, at + 16));
}

/** A full stop ends a sentence before white space and something that begins one, unless it ends an abbreviation. */
function endsSentence(text: string, at: number): boolean {
  if (text[at] === '。') return true;
  let next = at + 1;
  while (next < text.length && ')]"\'”’»'.includes(text[next] ?? ' ')) next++;
  if (next < text.length && !/\s/.test(text[next] ?? '')) return isGlued(text, at);
  if (text[at] !== '.') return true;
  const word = /[A-Za-z.]{1,8}$/.exec(text.slice(Math.max(0, at - 8), at))?.[0].toLowerCase() ?? '';
  if (ABBREVIATIONS.has(word) || ABBREVIATIONS.has(word.split('.').at(-1) ?? '') && word !== 'no') return /^\s+[A-Z][a-z]+\s[a-z]/.test(text.slice(next, next + 30)) && word === 'al';
  if (word === 'no' && /^\s\d/.test(text.slice(next, next + 2))) return false; // "ranking No. 1"
  // "J. Doe" goes on; "a model of 7B." does not.
  if (/^[a-z]$/.test(word) && /(?:^|[\s(])[A-Z]$/.test(text.slice(Math.max(0, at - 2), at))) return false;
  return !/^\s+[a-z]/.test(text.slice(next, next + 20)) || /^\s+[a-z]+[A-Z]/.test(text.slice(next, next + 20));
}
