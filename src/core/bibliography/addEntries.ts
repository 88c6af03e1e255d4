import type { CslItem } from '../model/csl';
import type { PlannedEdit } from '../model/planned';
import type { BibEntry, BibFile } from './bibFile';
import { compareKeys, inCase, styleOf, type EntryStyle } from './entryStyle';
import { entryParts, type BibtexDialect } from './writeBibtex';

/**
 * What to insert into a `.bib` file so that it holds the items: at its end, or, where it is sorted by key, each in its
 * place; laid out like the entries that are there. No other byte changes.
 * @param dialect for a file whose entries do not tell theirs
 */
export function planBibEntries(file: BibFile, items: readonly CslItem[], dialect: BibtexDialect): readonly PlannedEdit[] {
  const style = styleOf(file);
  const { entries } = file;
  const byPlace = new Map<number, CslItem[]>();
  for (const item of items) {
    const next = style.sorted ? entries.findIndex(entry => compareKeys(entry.key, item.id) > 0) : -1;
    const place = next < 0 ? entries.length : next;
    byPlace.set(place, [...byPlace.get(place) ?? [], item]);
  }
  return [...byPlace].map(([place, group]) => {
    const sorted = style.sorted ? [...group].sort((a, b) => compareKeys(a.id, b.id)) : group;
    const written = sorted.map(item => layOut(item, style, style.dialect ?? dialect));
    return place === entries.length ? atEnd(file, written, style) : inBetween(entries, place, written, style);
  });
}

function atEnd({ text }: BibFile, written: readonly string[], style: EntryStyle): PlannedEdit {
  const { lineEnd } = style;
  const blank = lineEnd.repeat(style.gap);
  const missing = text.trim() === '' ? '' : text.endsWith('\n') ? trailingGap(text, style) : lineEnd + blank;
  return { span: { start: text.length, end: text.length }, text: `${missing}${written.join(lineEnd + blank)}${lineEnd}` };
}

/** The empty lines that the end of the text still lacks. */
function trailingGap(text: string, { lineEnd, gap }: EntryStyle): string {
  const breaks = /(?:\r?\n[ \t]*)*$/.exec(text.slice(-200))?.[0].split('\n').length ?? 1;
  return lineEnd.repeat(Math.max(0, gap + 2 - breaks));
}

/** Behind the entry before, since what stands above an entry may be a remark that belongs to it. */
function inBetween(entries: readonly BibEntry[], place: number, written: readonly string[], style: EntryStyle): PlannedEdit {
  const { lineEnd } = style;
  const blank = lineEnd.repeat(style.gap);
  const before = entries[place - 1];
  const at = before?.span.end ?? entries[place]?.span.start ?? 0;
  const joined = written.join(lineEnd + blank);
  return { span: { start: at, end: at }, text: before ? `${lineEnd}${blank}${joined}` : `${joined}${lineEnd}${blank}` };
}

function layOut(item: CslItem, style: EntryStyle, dialect: BibtexDialect): string {
  const { remark, type, fields } = entryParts(item, dialect);
  const lines = fields.map(([name, value], at) => {
    const written = inCase(name, style.fieldCase);
    const sign = style.column > 0 ? `${' '.repeat(Math.max(1, style.column - written.length))}= ` : style.spaced ? ' = ' : '=';
    const comma = at < fields.length - 1 || style.trailingComma ? ',' : '';
    return `${style.indent}${written}${sign}${style.quotes ? quoted(value) : value}${comma}`;
  });
  return [...remark === '' ? [] : [remark], `@${inCase(type, style.typeCase)}{${item.id},`, ...lines, '}'].join(style.lineEnd);
}

/** In quotes where that says the same: a quote inside must stand in braces. */
function quoted(value: string): string {
  if (!value.startsWith('{')) return value;
  const inner = value.slice(1, -1);
  return inner.includes('"') ? value : `"${inner}"`;
}
