import { authorsByline, organizationByline, type Byline } from './bylines';
import { readDate } from './dates';
import { Ending, isSeparator, type PlacedDate } from './ending';
import type { PlainLine } from './markup';
import { Segment } from './segment';
import { isProse, titleScore, type Paragraph } from './titles';

/** One entry of a page, before dates and links are settled. */
export interface Entry {
  readonly title: Paragraph;
  readonly abstract: readonly Paragraph[];
  readonly byline?: Byline;
  /** Where they stand apart from the date. */
  readonly comments?: number;
  readonly date?: PlacedDate;
  readonly upvotes?: number;
  readonly links: readonly string[];
  readonly end: number;
}

/** A paragraph that is part of no entry, or a title that nothing follows. */
export interface Stray {
  readonly kind: 'noTitle' | 'noAbstract';
  readonly paragraph: Paragraph;
}

export interface EntriesAndStrays {
  readonly entries: Entry[];
  readonly strays: Stray[];
}

/**
 * Reads the view that lists papers with their abstracts: title, abstract, byline, `·`, date and comments.
 * Bylines and dates divide the page into segments; within a segment, titles are told from an abstract's
 * paragraphs by what they look like, since a paper may have no byline.
 */
export function* readSearchView(lines: Iterable<PlainLine>): Generator<void, EntriesAndStrays> {
  const result: EntriesAndStrays = { entries: [], strays: [] };
  let segment = new Segment();
  let first = true;
  let countsFollow = true;
  let ending: Ending | undefined;
  let count = 0;
  for (const line of lines) {
    if (++count % 256 === 0) yield;
    if (ending) {
      if (ending.take(line)) continue;
      if (first) countsFollow = !segment.hasVotes;
      first = yield* closeSegment(segment, ending, first, result);
      segment = new Segment();
      ending = undefined;
    }
    const byline = authorsByline(line.text.split(' · ')[0] ?? line.text);
    if (byline) ending = new Ending(line, byline, countsFollow);
    else if (isSeparator(line.text)) ending = new Ending(line, undefined, countsFollow);
    else if (isWholeDate(line.text) && segment.open !== undefined && !first) ending = new Ending(line, undefined, countsFollow);
    else segment.add(line);
    if (ending) ending.take(line);
  }
  yield* closeSegment(segment, ending, first, result);
  return result;
}

/** A date with its year on a line of its own; without the year it could be the page's own date. */
function isWholeDate(text: string): boolean {
  return readDate(text)?.year !== undefined;
}

/** Adds the segment's entries; says whether the next segment is still the page's first one. */
function* closeSegment(segment: Segment, ending: Ending | undefined, first: boolean, result: EntriesAndStrays): Generator<void, boolean> {
  let paragraphs = segment.close();
  let byline = ending?.byline;
  const last = paragraphs.at(-1);
  if (ending && !byline && ending.date && last && isOrganization(last, ending.from) && (paragraphs.length > 2 || (paragraphs.length === 2 && !isProse(last.text)))) {
    byline = organizationByline(last.text);
    paragraphs = paragraphs.slice(0, -1);
  }
  if (first) paragraphs = withoutHeader(paragraphs, ending !== undefined);
  if (paragraphs.length === 0) {
    if (ending?.byline) result.strays.push({ kind: 'noTitle', paragraph: { ...ending.from } });
    return first && !(ending?.date && byline);
  }
  const before = result.entries.length;
  yield* divide(paragraphs, result, { ending, byline, upvotes: segment.upvotes });
  return first && result.entries.length === before;
}

/** The line right above the separator. */
function isOrganization(paragraph: Paragraph, separator: PlainLine): boolean {
  return paragraph.text.length <= 160 && separator.line - paragraph.line <= 2 && !/^https?:/.test(paragraph.text)
    && (!/[.!?]$/.test(paragraph.text) || isName(paragraph.text));
}

/** Names end in a full stop, too (`Inc.`, `Lab.`), but all their words are capitalised. */
function isName(text: string): boolean {
  const words = text.split(' ').slice(1).filter(word => /\p{L}{3}/u.test(word));
  return words.length > 0 && words.length <= 10 && words.every(word => /^[^\p{L}]*\p{Lu}/u.test(word));
}

/** A page begins with what belongs to no paper: the first title stands right above the first prose. */
function withoutHeader(paragraphs: readonly Paragraph[], hasEnding: boolean): readonly Paragraph[] {
  const heading = paragraphs.findIndex((paragraph, at) => paragraph.heading && paragraphs[at + 1] && isProse(paragraphs[at + 1]?.text ?? ''));
  if (heading >= 0) return paragraphs.slice(heading);
  const prose = paragraphs.findIndex(paragraph => isProse(paragraph.text));
  if (prose > 0) return paragraphs.slice(readDate(paragraphs[prose - 1]?.text ?? '') ? prose : prose - 1); // the page's own date is no title
  if (prose === 0) return paragraphs;
  return hasEnding ? paragraphs.slice(-2) : [];
}

interface Tail {
  readonly ending: Ending | undefined;
  readonly byline: Byline | undefined;
  readonly upvotes: number | undefined;
}

/** Divides a segment's paragraphs among its papers. */
function* divide(paragraphs: readonly Paragraph[], result: EntriesAndStrays, tail: Tail): Generator<void, void> {
  let at = 0;
  const [head, second] = paragraphs;
  if (head && isProse(head.text) && head.text.length > 300 && (!second || paragraphs.length === 1 || isProse(second.text))) {
    result.strays.push({ kind: 'noTitle', paragraph: head });
    at = nextTitle(paragraphs, 1);
  }
  let isFirst = true;
  while (at < paragraphs.length) {
    const title = paragraphs[at] as Paragraph;
    if (isTitleless(paragraphs, at)) {
      result.strays.push({ kind: 'noAbstract', paragraph: title });
      at++;
      if (at % 256 === 0) yield;
      continue;
    }
    if (!isFirst) yield;
    const next = nextTitle(paragraphs, at + 2);
    const abstract = paragraphs.slice(at + 1, next);
    const isLast = next >= paragraphs.length;
    if (abstract.length === 0 && !tail.byline && !tail.ending?.date) {
      result.strays.push({ kind: 'noAbstract', paragraph: title });
    } else {
      if (abstract.length === 0) result.strays.push({ kind: 'noAbstract', paragraph: title });
      result.entries.push(entry(title, abstract, { ...isLast ? tail : { ending: undefined, byline: undefined }, upvotes: isFirst ? tail.upvotes : undefined }));
    }
    isFirst = false;
    at = next;
  }
}

/** An abstract may begin with a short paragraph: only what surely is a title shows that the one above lost its abstract. */
const SURE_TITLE = 2.2;

/** Two short paragraphs in a row before an abstract: the first is a title whose abstract is missing. */
function isTitleless(paragraphs: readonly Paragraph[], at: number): boolean {
  const [title, next, after] = [paragraphs[at], paragraphs[at + 1], paragraphs[at + 2]];
  if (!title || !next || !after) return false;
  return !isProse(title.text) && !isProse(next.text) && isProse(after.text) && titleScore(next, { ...title, text: '.' }, after) > SURE_TITLE;
}

/** Where the next title stands, at `from` or behind; the end where there is none. */
function nextTitle(paragraphs: readonly Paragraph[], from: number): number {
  for (let at = from; at < paragraphs.length - 1; at++) {
    const [before, here, after] = [paragraphs[at - 1], paragraphs[at], paragraphs[at + 1]];
    if (before && here && after && titleScore(here, before, after) > 0) return at;
  }
  return paragraphs.length;
}

function entry(title: Paragraph, abstract: readonly Paragraph[], tail: Tail): Entry {
  return {
    title, abstract,
    ...tail.byline && { byline: tail.byline },
    ...tail.ending?.date && { date: tail.ending.date },
    ...tail.upvotes !== undefined && { upvotes: tail.upvotes },
    links: [...title.links, ...abstract.flatMap(paragraph => paragraph.links), ...tail.ending?.links ?? []],
    end: tail.ending?.end ?? abstract.at(-1)?.end ?? title.end,
  };
}
