import type { BibEntry, BibFile } from './bibFile';

/** How a file's entries are laid out, so that a new one looks like its neighbours. */
export interface EntryStyle {
  readonly lineEnd: '\n' | '\r\n';
  /** What stands before a field. */
  readonly indent: string;
  /** The column of the equals sign behind the indent, where the signs stand below each other; else 0. */
  readonly column: number;
  /** What stands around the equals sign where it is not aligned: `=` or ` = `. */
  readonly spaced: boolean;
  readonly fieldCase: LetterCase;
  readonly typeCase: LetterCase;
  readonly quotes: boolean;
  readonly trailingComma: boolean;
  /** Empty lines between entries. */
  readonly gap: number;
  /** Whether the entries stand in the order of their keys. */
  readonly sorted: boolean;
  /** `date` rather than `year`: the file is BibLaTeX's. Undefined where the entries do not tell. */
  readonly dialect: 'bibtex' | 'biblatex' | undefined;
}

export type LetterCase = 'lower' | 'upper' | 'capitalized';

export const DEFAULT_STYLE: EntryStyle = {
  lineEnd: '\n', indent: '  ', column: 0, spaced: true, fieldCase: 'lower', typeCase: 'lower', quotes: false, trailingComma: true, gap: 1, sorted: false, dialect: undefined,
};

/** So many entries show a style; the last ones are those that were added last. */
const LOOKED_AT = 60;

export function styleOf(file: BibFile): EntryStyle {
  const lineEnd = file.text.includes('\r\n') ? '\r\n' : '\n';
  const entries = file.entries.filter(entry => entry.fields.length > 0).slice(-LOOKED_AT);
  if (entries.length === 0) return { ...DEFAULT_STYLE, lineEnd };
  const { text } = file;
  const indents = entries.flatMap(entry => entry.fields.slice(0, 3).map(field => lead(text, field.nameSpan.start)).filter(indent => indent !== undefined));
  const names = entries.flatMap(entry => entry.fields.map(({ nameSpan }) => text.slice(nameSpan.start, nameSpan.end)));
  const values = entries.flatMap(entry => entry.fields.map(field => field.raw)).filter(raw => /^["{]/.test(raw));
  return {
    lineEnd,
    indent: most(indents) ?? DEFAULT_STYLE.indent,
    column: alignedColumn(text, entries),
    spaced: most(entries.flatMap(entry => entry.fields.map(({ nameSpan, valueSpan }) => /\s=\s/.test(text.slice(nameSpan.end, valueSpan.start))))) ?? true,
    fieldCase: most(names.map(caseOf)) ?? 'lower',
    typeCase: most(entries.map(entry => caseOf(entry.typeAsWritten))) ?? 'lower',
    quotes: most(values.map(raw => raw.startsWith('"'))) ?? false,
    trailingComma: most(entries.map(entry => text.slice(entry.fields.at(-1)?.valueSpan.end ?? 0, entry.span.end).trimStart().startsWith(','))) ?? true,
    gap: most(gaps(file)) ?? DEFAULT_STYLE.gap,
    sorted: isSorted(file.entries),
    dialect: dialectOf(entries),
  };
}

/** The white space before a field that begins its line; undefined where something else does. */
function lead(text: string, at: number): string | undefined {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1, at);
  return line.trim() === '' ? line : undefined;
}

/** Signs are aligned where names of different lengths have them in one column, most of the time. */
function alignedColumn(text: string, entries: readonly BibEntry[]): number {
  const columns = new Map<number, number>();
  let all = 0;
  for (const { nameSpan, valueSpan } of entries.flatMap(entry => entry.fields)) {
    const sign = text.indexOf('=', nameSpan.end);
    if (sign < 0 || sign > valueSpan.start || lead(text, nameSpan.start) === undefined) continue;
    all++;
    columns.set(sign - nameSpan.start, (columns.get(sign - nameSpan.start) ?? 0) + 1);
  }
  const [column, count] = [...columns].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const lengths = new Set(entries.flatMap(entry => entry.fields.map(field => field.name.length)));
  return lengths.size > 1 && all >= 3 && count > all * 0.7 ? column : 0;
}

function caseOf(word: string): LetterCase {
  if (word === word.toLowerCase()) return 'lower';
  return word === word.toUpperCase() ? 'upper' : 'capitalized';
}

export function inCase(word: string, letterCase: LetterCase): string {
  return letterCase === 'lower' ? word.toLowerCase() : letterCase === 'upper' ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}

function gaps({ text, entries }: BibFile): readonly number[] {
  return entries.slice(-LOOKED_AT).flatMap((entry, at, all) => {
    const next = all[at + 1];
    const between = next && text.slice(entry.span.end, next.span.start);
    return between !== undefined && between.trim() === '' ? [Math.max(0, between.split('\n').length - 2)] : [];
  });
}

function isSorted(entries: readonly BibEntry[]): boolean {
  return entries.length >= 3 && entries.every((entry, at) => at === 0 || compareKeys(entries[at - 1]?.key ?? '', entry.key) <= 0);
}

export function compareKeys(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

function dialectOf(entries: readonly BibEntry[]): EntryStyle['dialect'] {
  const count = (names: readonly string[]): number => entries.filter(entry => entry.fields.some(field => names.includes(field.name))).length;
  const [biblatex, bibtex] = [count(['date', 'journaltitle', 'eprinttype', 'location']), count(['year', 'journal', 'archiveprefix', 'address'])];
  return biblatex === bibtex ? undefined : biblatex > bibtex ? 'biblatex' : 'bibtex';
}

function most<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
