import { isoDate } from '../digest/dates';
import { arxivOfLink } from '../digest/links';
import type { BibEntry, BibFile } from './bibFile';
import { readNames, type BibNames } from './bibNames';
import { fieldOf, texOf } from './bibValues';
import { decodeTex, decodeVerbatim } from './decodeTex';
import { inherited } from './inherited';
import { MONTH_MACROS } from './months';

/*
 * What an entry says. Everything is read when it is asked for, and fields that other entries hand down count;
 * nothing is kept, so ask once for what is used often.
 */

/** A field as TeX text, the entry's own or inherited; the first of the names that says anything. */
function tex(file: BibFile, entry: BibEntry, ...names: readonly string[]): string | undefined {
  const whole = inherited(file, entry);
  for (const name of names) {
    const field = fieldOf(whole, name);
    const text = field && texOf(file, field.raw);
    if (text !== undefined && text.trim() !== '') return text;
  }
  return undefined;
}

/** A field in plain words; undefined where it is absent or empty. */
export function textOf(file: BibFile, entry: BibEntry, ...names: readonly string[]): string | undefined {
  const text = tex(file, entry, ...names);
  return text === undefined ? undefined : decodeTex(text) || undefined;
}

/** With the subtitle, if there is one. */
export function titleOf(file: BibFile, entry: BibEntry): string | undefined {
  const title = textOf(file, entry, 'title');
  const subtitle = textOf(file, entry, 'subtitle');
  if (title === undefined || subtitle === undefined) return title ?? textOf(file, entry, 'booktitle', 'maintitle');
  return /[.:!?]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

export function authorsOf(file: BibFile, entry: BibEntry): BibNames {
  return readNames(tex(file, entry, 'author') ?? '');
}

export function editorsOf(file: BibFile, entry: BibEntry): BibNames {
  return readNames(tex(file, entry, 'editor') ?? '');
}

/** What the work appeared in: its journal, or the book or proceedings. */
export function containerOf(file: BibFile, entry: BibEntry): string | undefined {
  return textOf(file, entry, 'journaltitle', 'journal', 'booktitle', 'maintitle');
}

/** ISO 8601, as precise as known; of a range its beginning. BibLaTeX's date counts before year and month. */
export function dateOf(file: BibFile, entry: BibEntry): string | undefined {
  const date = /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=[^\d]|$)/.exec(tex(file, entry, 'date') ?? '');
  if (date) return precise(date[1] ?? '', Number(date[2]), Number(date[3]));
  const year = /(?<!\d)\d{4}(?!\d)/.exec(textOf(file, entry, 'year', 'date') ?? '')?.[0];
  if (year === undefined) return undefined;
  const month = textOf(file, entry, 'month') ?? '';
  const days = textOf(file, entry, 'day') ?? month.replace(/^\d{1,2}$/, '');
  return precise(year, monthOf(month), Number(/(?<!\d)\d{1,2}(?!\d)/.exec(days)?.[0]));
}

export function yearOf(file: BibFile, entry: BibEntry): number | undefined {
  const date = dateOf(file, entry);
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** `nov`, `November`, `11`, and with a day: `11 nov`. */
function monthOf(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const word = /\p{L}{3,}/u.exec(text)?.[0].slice(0, 3).toLowerCase() ?? '';
  return MONTH_MACROS.indexOf(word) + 1;
}

/** Leaves out what names no month or day; BibLaTeX's seasons are months above 12. */
function precise(year: string, month: number, day: number): string {
  if (!(month >= 1 && month <= 12)) return year;
  const first = isoDate({ month, day: 1 }, Number(year))?.slice(0, 7) ?? year;
  return day >= 1 ? isoDate({ month, day }, Number(year)) ?? first : first;
}

/** As it is written, without LaTeX's escapes. */
export function urlOf(file: BibFile, entry: BibEntry): string | undefined {
  return verbatim(file, entry, 'url') || undefined;
}

/** Without resolver or prefix, as it is written: `10.1145/3442188.3445922`. */
export function doiOf(file: BibFile, entry: BibEntry): string | undefined {
  const stated = doiIn(verbatim(file, entry, 'doi'));
  if (stated !== undefined) return stated;
  const link = verbatim(file, entry, 'url') ?? '';
  return /^https?:\/\/(?:[\w-]+\.)*doi\.[a-z.]+\//i.test(link) ? doiIn(link) : undefined;
}

function doiIn(text: string | undefined): string | undefined {
  return /\b10\.\d{4,9}\/\S+/.exec(text ?? '')?.[0].replace(/[.,;]+$/, '');
}

function verbatim(file: BibFile, entry: BibEntry, name: string): string | undefined {
  const text = tex(file, entry, name);
  return text === undefined ? undefined : decodeVerbatim(text);
}

const ARXIV_ID = /^(?:arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\s*\[[^\]]*\])?$/i;
const ARXIV_MENTION = /\b(?:arxiv\s*[:,.]?\s*(?:preprint\s*)?(?:arxiv\s*[:.]\s*|abs\/)?|abs\/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?!\d)/i;

/** Without version, from wherever entries state it: eprint, DOI, URL, journal ("arXiv preprint arXiv:…", CoRR's volume), note. */
export function arxivOf(file: BibFile, entry: BibEntry): string | undefined {
  const eprint = verbatim(file, entry, 'eprint');
  const kind = textOf(file, entry, 'eprinttype', 'archiveprefix')?.toLowerCase() ?? 'arxiv';
  const id = kind === 'arxiv' && eprint !== undefined ? ARXIV_ID.exec(eprint)?.[1] ?? arxivOfLink(eprint) : undefined;
  if (id !== undefined) return id;
  const doi = /^10\.48550\/arxiv\.(.+?)(?:v\d+)?$/i.exec(doiOf(file, entry) ?? '')?.[1];
  const link = doi ?? arxivOfLink(verbatim(file, entry, 'url') ?? '');
  if (link !== undefined) return link;
  for (const name of ['journal', 'journaltitle', 'volume', 'number', 'howpublished', 'note']) {
    const found = ARXIV_MENTION.exec((verbatim(file, entry, name) ?? '').replace(/\s+/g, ' '))?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}
