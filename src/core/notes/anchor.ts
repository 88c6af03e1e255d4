import search from 'approx-string-match';
import type { AnnotationAnchor } from '../model/annotation';
import type { Span } from '../model/span';

export type AnchorState = 'anchored' | 'moved' | 'orphan';

/** Where an anchor's words stand now. `moved`: at another place, or in other words, than they were marked. */
export type Anchored =
  | { readonly state: 'anchored' | 'moved'; readonly span: Span }
  | { readonly state: 'orphan' };

/** As many characters of context as Hypothesis' client keeps. */
export const CONTEXT = 32;
/** Longer patterns are compared by their ends: the search takes time with the square of the edits. */
const LONGEST_PATTERN = 1000;
/** So many of a quote's characters may be other ones; with more, it is not the same words any longer. */
const MAX_ERRORS = 0.35;

export function anchorOf(text: string, { start, end }: Span): AnnotationAnchor {
  return { exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT), start, end };
}

/**
 * Finds an anchor's words in a text: at their old place, else word for word, else with other white space, hyphenation,
 * ligatures or case, else with edits; what stood around them and their old place decide between several places.
 */
export function findAnchor(text: string, anchor: AnnotationAnchor): Anchored {
  const { exact, start, end } = anchor;
  if (exact.trim() === '') return { state: 'orphan' };
  if (text.slice(start, end) === exact && contextScore(text, { start, end }, anchor) >= 0.5) return { state: 'anchored', span: { start, end } };
  const found = bestOf(text, exactPlaces(text, exact), anchor) ?? normalizedPlace(text, anchor) ?? approximatePlace(text, anchor);
  if (!found) return { state: 'orphan' };
  return { state: found.start === start && found.end === end && text.slice(start, end) === exact ? 'anchored' : 'moved', span: found };
}

/** So many places of short words are weighed. */
const MOST_PLACES = 500;

function exactPlaces(text: string, exact: string): readonly Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(exact, at + 1)) places.push({ start: at, end: at + exact.length });
  return places;
}

/** The place whose surroundings are the most like those of the anchor; of short words only one whose surroundings are. */
function bestOf(text: string, places: readonly Span[], anchor: AnnotationAnchor): Span | undefined {
  let best: { readonly span: Span; readonly score: number } | undefined;
  for (const span of places) {
    const score = contextScore(text, span, anchor) - 0.2 * Math.min(1, Math.abs(span.start - anchor.start) / Math.max(200, text.length));
    if (!best || score > best.score) best = { span, score };
  }
  if (!best) return undefined;
  const needed = anchor.exact.length >= 20 ? 0 : anchor.exact.length >= 8 ? 0.2 : 0.35;
  return places.length === 1 && anchor.exact.length >= 12 || best.score >= needed ? best.span : undefined;
}

/** How alike the surroundings are, 0 to 1. */
function contextScore(text: string, { start, end }: Span, { prefix, suffix }: AnnotationAnchor): number {
  const before = text.slice(Math.max(0, start - prefix.length - 4), start);
  const behind = text.slice(end, end + suffix.length + 4);
  const weight = prefix.length + suffix.length;
  if (weight === 0) return 1;
  return (similarity(before, prefix) * prefix.length + similarity(behind, suffix) * suffix.length) / weight;
}

/** Of the shorter text within the longer one, 0 to 1. */
function similarity(text: string, wanted: string): number {
  if (wanted === '') return 1;
  if (text === '') return 0;
  if (text.endsWith(wanted) || text.startsWith(wanted)) return 1;
  const limit = Math.floor(wanted.length / 2);
  const [best] = search(text.toLowerCase(), wanted.toLowerCase(), limit).sort((a, b) => a.errors - b.errors);
  return best ? 1 - best.errors / wanted.length : 0;
}

/** A text without what copying and setting change, and where each of its characters comes from. */
interface Normalized {
  readonly text: string;
  readonly origins: readonly number[];
}

const LIGATURES: Readonly<Record<string, string>> = { 'ﬁ': 'fi', 'ﬂ': 'fl', 'ﬀ': 'ff', 'ﬃ': 'ffi', 'ﬄ': 'ffl', '“': '"', '”': '"', '‘': '\'', '’': '\'', '–': '-', '—': '-', '‐': '-', '‑': '-' };

/** White space is one space, a hyphen at a line's end is nothing, ligatures are letters, case is small. */
export function normalized(text: string): Normalized {
  let result = '';
  const origins: number[] = [];
  let space = true;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (/\s|\u00ad/.test(character)) {
      if (!space && character !== '\u00ad') {
        result += ' ';
        origins.push(at);
        space = true;
      }
      continue;
    }
    const broken = character === '-' && /^-[ \t]*\r?\n[ \t]*(?=\p{Ll})/u.exec(text.slice(at, at + 40));
    if (broken) {
      at += broken[0].length - 1;
      continue;
    }
    const plain = LIGATURES[character] ?? character.toLowerCase();
    result += plain;
    for (let index = 0; index < plain.length; index++) origins.push(at);
    space = false;
  }
  origins.push(text.length);
  return { text: result, origins };
}

function normalizedPlace(text: string, anchor: AnnotationAnchor): Span | undefined {
  const whole = normalized(text);
  const exact = normalized(anchor.exact).text.trim();
  const places = exactPlaces(whole.text, exact).map(({ start, end }): Span => ({ start: whole.origins[start] ?? 0, end: (whole.origins[end - 1] ?? 0) + 1 }));
  return exact === '' ? undefined : bestOf(text, places, anchor);
}

/** Approximate matching of the quote, or of the two ends of a long one. */
function approximatePlace(text: string, anchor: AnnotationAnchor): Span | undefined {
  const whole = normalized(text);
  const exact = normalized(anchor.exact).text.trim();
  const limit = Math.floor(Math.min(exact.length, LONGEST_PATTERN) * MAX_ERRORS);
  const found = exact.length <= LONGEST_PATTERN ? matches(whole.text, exact, limit) : longMatches(whole.text, exact, limit);
  let best: { readonly span: Span; readonly score: number } | undefined;
  for (const { start, end, errors } of found) {
    const span = { start: whole.origins[start] ?? 0, end: (whole.origins[Math.max(start, end - 1)] ?? 0) + 1 };
    const quote = 1 - errors / exact.length;
    const place = 1 - Math.min(1, Math.abs(span.start - anchor.start) / Math.max(200, text.length));
    const score = (50 * quote + 20 * contextScore(text, span, anchor) + 2 * place) / 72;
    if (!best || score > best.score) best = { span, score };
  }
  return best && best.score >= neededScore(exact.length) ? best.span : undefined;
}

/** Short words are like many others. */
function neededScore(length: number): number {
  return length < 8 ? 0.86 : length < 20 ? 0.74 : 0.6;
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

function matches(text: string, pattern: string, limit: number): readonly Match[] {
  return search(text, pattern, limit);
}

/** A long quote is where its beginning and, about as far behind it as it was, its end are. */
function longMatches(text: string, pattern: string, limit: number): readonly Match[] {
  const half = LONGEST_PATTERN / 2;
  const heads = matches(text, pattern.slice(0, half), Math.floor(limit / 2));
  const tails = matches(text, pattern.slice(-half), Math.floor(limit / 2));
  return heads.flatMap(head => tails.filter(tail => tail.end > head.start && Math.abs(tail.end - head.start - pattern.length) <= pattern.length * MAX_ERRORS)
    .map(tail => ({ start: head.start, end: tail.end, errors: head.errors + tail.errors + Math.abs(tail.end - head.start - pattern.length) })));
}
