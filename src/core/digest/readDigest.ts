import type { DigestPaper } from '../model/paper';
import type { DigestProblem } from '../model/problem';
import { normalizedTitle } from '../util/normalizedTitle';
import { readDailyView } from './dailyView';
import { digestYear, isoDate, type YearHints } from './dates';
import { linesOf } from './lines';
import { arxivOfLink, linksIn } from './links';
import { plainLine, type PlainLine } from './markup';
import { readSearchView, type EntriesAndStrays, type Entry } from './searchView';

/** A digest, read: whatever the text, its papers and its problems, each in the order of the text. */
export interface ParsedDigest {
  readonly papers: readonly DigestPaper[];
  readonly problems: readonly DigestProblem[];
}

/** What completes dates without a year. */
export type ReadOptions = Omit<YearHints, 'pageDate'>;

/** Reads a whole digest. Never throws. */
export function readDigest(text: string, options: ReadOptions = {}): ParsedDigest {
  const steps = readDigestSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** One form in which a page of papers comes. */
interface Format {
  readonly recognizes: (text: string) => boolean;
  readonly read: (lines: Iterable<PlainLine>) => Generator<void, EntriesAndStrays>;
}

/** The first that recognises a text reads it; the last one takes what is left. */
const FORMATS: readonly Format[] = [
  { recognizes: isDailyView, read: readDailyView },
  { recognizes: () => true, read: readSearchView },
];

/** How much of a text shows what it is. */
const PROBE = 20_000;

/** What a capture says above its papers: when it was made, or the day that the page is of. */
const ISO_DATE = /\b20\d{2}-\d{2}-\d{2}/;

/** Reads a digest step by step, for running in slices. */
export function* readDigestSteps(text: string, options: ReadOptions = {}): Generator<void, ParsedDigest> {
  const whole = { start: 0, end: Math.min(text.length, 1 + text.search(/\n|$/)) };
  if (text.trim() === '') return { papers: [], problems: [{ code: 'digest.empty', span: { start: 0, end: 0 } }] };
  const other = otherFormat(text);
  if (other) return { papers: [], problems: [{ code: 'digest.unknownFormat', span: whole, looksLike: other }] };
  const format = FORMATS.find(each => each.recognizes(text)) as Format;
  const found = yield* format.read(plainLines(text));
  const head = text.slice(0, Math.min(PROBE, found.entries[0]?.title.start ?? 0));
  const digest = yield* finish(found, { ...options, pageDate: ISO_DATE.exec(head)?.[0] });
  if (digest.papers.length > 0) return digest;
  const strays = digest.problems.length > 0 ? digest.problems : [];
  const page = /^\s*daily papers\s*$/im.test(text.slice(0, PROBE));
  return { papers: [], problems: page ? [{ code: 'digest.noPapers', span: whole }, ...strays] : [{ code: 'digest.unknownFormat', span: whole, looksLike: 'text' }] };
}

function* plainLines(text: string): Generator<PlainLine> {
  for (const line of linesOf(text)) yield plainLine(line);
}

function isDailyView(text: string): boolean {
  const marks = text.slice(0, 4 * PROBE).match(/^[^\S\n]*submitted by\b/gim)?.length ?? 0;
  const separators = text.slice(0, 4 * PROBE).match(/^[^\S\n]*·/gm)?.length ?? 0;
  return marks > 0 && marks * 2 >= separators && !/^.{300}/m.test(text.slice(0, 4 * PROBE));
}

/** Forms of data that are not the text of a page. */
function otherFormat(text: string): 'json' | 'html' | 'xml' | 'bibtex' | 'ris' | undefined {
  const start = text.slice(0, 400).trimStart();
  if (/^[[{]\s*["{[\]}]/.test(start)) return 'json';
  if (/^<!doctype html|^<html/i.test(start)) return 'html';
  if (/^<\?xml|^<(?:feed|rss|rdf)\b/i.test(start)) return 'xml';
  if (/^@[a-z]+\s*[{(]/i.test(start)) return 'bibtex';
  return /^TY {1,2}- /.test(start) ? 'ris' : undefined;
}

function* finish(found: EntriesAndStrays, options: YearHints): Generator<void, ParsedDigest> {
  const year = digestYear(found.entries.map(entry => entry.date?.year), options);
  const papers: DigestPaper[] = [];
  const problems: DigestProblem[] = found.strays.map(({ kind, paragraph }) => kind === 'noTitle'
    ? { code: 'digest.noTitle', span: spanOf(paragraph) }
    : { code: 'digest.noAbstract', span: spanOf(paragraph), title: paragraph.text });
  const lines = new Map<string, number>();
  for (const entry of found.entries) {
    const id = normalizedTitle(entry.title.text);
    const first = lines.get(id);
    if (first !== undefined) {
      problems.push({ code: 'digest.duplicate', span: spanOf(entry.title), title: entry.title.text, firstLine: first });
      continue;
    }
    lines.set(id, entry.title.line);
    papers.push(toPaper(entry, year, problems));
    yield;
  }
  return { papers, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number } {
  return { start, end };
}

function toPaper(entry: Entry, digestsYear: number | undefined, problems: DigestProblem[]): DigestPaper {
  const { title, byline, date } = entry;
  const abstract = entry.abstract.map(paragraph => paragraph.text).join('\n');
  const year = date?.year ?? digestsYear;
  const iso = date && year !== undefined ? isoDate(date, year) : undefined;
  if (date && year !== undefined && iso === undefined) problems.push({ code: 'digest.badDate', span: spanOf(date), text: date.text });
  const arxiv = entry.links.map(arxivOfLink).find(id => id !== undefined);
  const stated = entry.links.filter(url => arxivOfLink(url) === undefined && !/^https?:\/\/(?:www\.)?huggingface\.co\/(?:login|papers|join)/.test(url));
  const comments = date?.count ?? entry.comments;
  return {
    title: title.text,
    abstract,
    ...byline && { byline: byline.text },
    ...byline?.authorCount !== undefined && { authorCount: byline.authorCount },
    ...byline?.organization !== undefined && { organization: byline.organization },
    ...iso !== undefined && { date: iso },
    ...comments !== undefined && { comments },
    ...entry.upvotes !== undefined && { upvotes: entry.upvotes },
    ...arxiv !== undefined && { arxiv },
    links: [...new Set([...linksIn(`${title.text}\n${abstract}`), ...stated])],
    line: title.line,
    span: { start: title.start, end: entry.end },
    titleSpan: spanOf(title),
  };
}
