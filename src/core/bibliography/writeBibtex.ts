import type { CslItem } from '../model/csl';
import type { Author } from '../model/paper';
import { escapeTex, escapeUrl, protectTitle } from './escapeTex';
import { MONTH_MACROS } from './months';

export type BibtexDialect = 'bibtex' | 'biblatex';

/**
 * Entries for a `.bib` file, a blank line between them, without a line break at the end.
 * Text stays UTF-8: biber wants it, and BibTeX passes it through; what LaTeX would act on is escaped.
 * An entry whose authors are unknown has no author field, and a line above it says so.
 */
export function writeBibtex(items: readonly CslItem[], dialect: BibtexDialect): string {
  return items.map(item => writeEntry(item, dialect)).join('\n\n');
}

function writeEntry(item: CslItem, dialect: BibtexDialect): string {
  const { remark, type, fields } = entryParts(item, dialect);
  return `${remark === '' ? '' : `${remark}\n`}@${type}{${item.id},\n${fields.map(([name, value]) => `  ${name} = ${value},`).join('\n')}\n}`;
}

/** An entry before it is laid out: values are escaped, in braces, or a month's macro. */
export interface EntryParts {
  /** A line above the entry, where something is to be said of it; else empty. */
  readonly remark: string;
  readonly type: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export function entryParts(item: CslItem, dialect: BibtexDialect): EntryParts {
  const fields = dialect === 'bibtex' ? bibtexFields(item) : biblatexFields(item);
  return { remark: missingAuthors(item), type: dialect === 'bibtex' ? 'misc' : 'online', fields: fields.flatMap(([name, value]) => value === undefined ? [] : [[name, value] as const]) };
}

type Field = readonly [name: string, value: string | undefined];

function bibtexFields(item: CslItem): readonly Field[] {
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  return [
    ['title', braced(protectTitle(item.title))],
    ['author', authorField(item.author)],
    ['year', year === undefined ? undefined : braced(String(year))],
    ['month', month === undefined ? undefined : MONTH_MACROS[month - 1]],
    ['eprint', braced(item.custom?.arxiv)],
    ['archiveprefix', item.custom?.arxiv === undefined ? undefined : '{arXiv}'],
    ['primaryclass', braced(item.custom?.category)],
    ...commonFields(item),
    ['annote', item.annote === undefined ? undefined : braced(escapeTex(item.annote))],
  ];
}

function biblatexFields(item: CslItem): readonly Field[] {
  const date = item.issued?.['date-parts'][0]?.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  return [
    ['title', braced(protectTitle(item.title))],
    ['author', authorField(item.author)],
    ['date', braced(date)],
    ['eprint', braced(item.custom?.arxiv)],
    ['eprinttype', item.custom?.arxiv === undefined ? undefined : '{arXiv}'],
    ['eprintclass', braced(item.custom?.category)],
    ...commonFields(item),
    ['annotation', item.annote === undefined ? undefined : braced(escapeTex(item.annote))],
  ];
}

function commonFields(item: CslItem): readonly Field[] {
  return [
    ['doi', item.DOI === undefined ? undefined : braced(escapeUrl(item.DOI))],
    ['url', item.URL === undefined ? undefined : braced(escapeUrl(item.URL))],
    ['note', item.note === undefined ? undefined : braced(escapeTex(item.note))],
    ['keywords', item.keyword === undefined ? undefined : braced(escapeTex(item.keyword))],
  ];
}

function braced(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `{${value}}`;
}

function authorField(authors: readonly Author[] | undefined): string | undefined {
  if (!authors || authors.length === 0) return undefined;
  return `{${authors.map(bibtexName).join(' and ')}}`;
}

/** "Family, Given"; a name without parts is braced, so that nobody takes it apart. */
export function bibtexName(author: Author): string {
  if (author.literal !== undefined) return `{${escapeTex(author.literal)}}`;
  const family = protectName(author.family ?? author.given ?? '');
  return author.family !== undefined && author.given !== undefined ? `${family}, ${protectName(author.given)}` : `{${family}}`;
}

/** A comma or the word "and" inside a name would divide it. */
function protectName(name: string): string {
  const escaped = escapeTex(name);
  return /,|\band\b/i.test(name) ? `{${escaped}}` : escaped;
}

/** A comment between entries: every reader of BibTeX passes over it. */
function missingAuthors(item: CslItem): string {
  if (item.author && item.author.length > 0) return '';
  const { authorCount, organization } = item.custom ?? {};
  const stated = authorCount !== undefined ? `it says ${authorCount === 1 ? '1 author' : `${authorCount} authors`}`
    : organization !== undefined ? `it says ${organization.replace(/[\s@{}%]+/g, ' ').trim()}` : 'it names nobody';
  return `% The digest does not state the authors of ${item.id} (${stated}): add them before publishing.`;
}
