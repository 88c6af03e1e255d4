/** A date as a digest states it. */
export interface StatedDate {
  /** Absent where the digest leaves it out because it is its own year. */
  readonly year?: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  /** The number that stands behind the date: comments. */
  readonly count?: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const MONTH_FIRST = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:,? (\d{4}))?(?: (\d{1,6}))?$/;
const DAY_FIRST = /^(\d{1,2}) ([A-Za-z]{3,9})\.?(?:,? (\d{4}))?(?: (\d{1,6}))?$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{1,6}))?$/;

/** No line longer than this is a date. */
const MAX_LENGTH = 40;

/** A whole line as a date, with the count behind it; undefined for anything else. Days that do not exist pass. */
export function readDate(line: string): StatedDate | undefined {
  if (line.length > MAX_LENGTH) return undefined;
  const iso = ISO.exec(line);
  if (iso) return stated(iso[1], Number(iso[2]), iso[3], iso[4]);
  const first = MONTH_FIRST.exec(line);
  if (first) return stated(first[3], monthNumber(first[1]), first[2], first[4]);
  const second = DAY_FIRST.exec(line);
  return second ? stated(second[3], monthNumber(second[2]), second[1], second[4]) : undefined;
}

function stated(year: string | undefined, month: number | undefined, day: string | undefined, count: string | undefined): StatedDate | undefined {
  if (month === undefined) return undefined;
  return { ...year !== undefined && { year: Number(year) }, month, day: Number(day), ...count !== undefined && { count: Number(count) } };
}

function monthNumber(name: string | undefined): number | undefined {
  const lower = (name ?? '').toLowerCase();
  const at = lower === 'sept' ? 8 : lower.length === 3 ? MONTHS.indexOf(lower) : FULL_MONTHS.indexOf(lower);
  return at < 0 ? undefined : at + 1;
}

/** ISO 8601; undefined where there is no such day. */
export function isoDate(date: StatedDate, year: number): string | undefined {
  const value = new Date(Date.UTC(year, date.month - 1, date.day));
  if (value.getUTCMonth() !== date.month - 1 || value.getUTCDate() !== date.day || date.month < 1) return undefined;
  return value.toISOString().slice(0, 10);
}

export interface YearHints {
  /** ISO 8601: what the page itself says above its papers. */
  readonly pageDate?: string | undefined;
  readonly fileName?: string | undefined;
  /** ISO 8601: when the file was last changed. */
  readonly fileDate?: string | undefined;
  /** ISO 8601. */
  readonly now?: string | undefined;
}

/** A page that spells out this many dates of its latest year surely would spell out the next one, too. */
const TELLING_DATES = 4;

/**
 * The year that dates without one mean: the year in which the page was copied, since a page leaves out just that.
 *
 * A capture that states its day above the papers, or a year in the file's name (`daily-papers-2026-01-06.txt`),
 * says so, unless the page spells out that year or a later one. Else it is one more than the latest year that the
 * page spells out, unless that lies in the future.
 * A page that spells out few was copied when its file was written. Undefined where nothing tells.
 */
export function digestYear(stated: readonly (number | undefined)[], hints: YearHints): number | undefined {
  const years = stated.filter(year => year !== undefined);
  const latest = years.reduce((a, b) => Math.max(a, b), 0);
  const named = Number(/(?:^|\D)(20\d{2})(?=\D|$)/.exec(hints.fileName ?? '')?.[1]);
  const page = yearOf(hints.pageDate);
  if (page !== undefined && page > latest) return page;
  if (named > latest) return named;
  const now = yearOf(hints.now) ?? yearOf(hints.fileDate);
  const written = yearOf(hints.fileDate) ?? now;
  const telling = years.filter(year => year === latest).length >= TELLING_DATES;
  if (latest > 0 && (telling || written === undefined || written <= latest)) return Math.min(latest + 1, Math.max(now ?? latest + 1, latest));
  return written;
}

function yearOf(iso: string | undefined): number | undefined {
  const year = Number(iso?.slice(0, 4));
  return Number.isInteger(year) && year > 1900 ? year : undefined;
}
