import type { Reference, ReferenceFile } from '../bibliography/reference';
import { BibReference } from '../bibliography/readReferences';
import { inherited } from '../bibliography/inherited';
import type { Span } from '../model/span';
import { normalizedTitle } from '../util/normalizedTitle';
import { identitiesOf } from './draftChecks';

/** What is wrong with a bibliography's entries, and where. */
export type BibliographyProblem =
  /** What the file's syntax breaks, by the reader's own code. */
  | { readonly code: 'bibliography.syntax'; readonly reason: string; readonly span: Span }
  | { readonly code: 'bibliography.duplicate'; readonly span: Span; readonly entry: Span; readonly key: string; readonly first: string; readonly by: 'key' | 'work' }
  /** Cited in an open draft, and without what its type needs. */
  | { readonly code: 'bibliography.missingFields'; readonly span: Span; readonly entry: Span; readonly key: string; readonly fields: readonly string[] }
  | { readonly code: 'bibliography.unused'; readonly span: Span; readonly entry: Span; readonly key: string };

/** Fields that BibTeX's styles ask for; of alternatives one is enough. */
const REQUIRED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  article: [['author', 'editor'], ['title'], ['journal', 'journaltitle', 'eprint'], ['year', 'date']],
  inproceedings: [['author', 'editor'], ['title'], ['booktitle'], ['year', 'date']],
  incollection: [['author', 'editor'], ['title'], ['booktitle'], ['year', 'date']],
  inbook: [['author', 'editor'], ['title'], ['booktitle', 'chapter', 'pages'], ['year', 'date']],
  book: [['author', 'editor'], ['title'], ['publisher'], ['year', 'date']],
  proceedings: [['title'], ['year', 'date']],
  phdthesis: [['author'], ['title'], ['school', 'institution'], ['year', 'date']],
  mastersthesis: [['author'], ['title'], ['school', 'institution'], ['year', 'date']],
  thesis: [['author'], ['title'], ['institution', 'school'], ['year', 'date']],
  techreport: [['author'], ['title'], ['institution'], ['year', 'date']],
  report: [['author'], ['title'], ['institution'], ['year', 'date']],
  online: [['title'], ['url', 'doi', 'eprint'], ['year', 'date', 'urldate']],
  misc: [['title']],
};
const ALIASES: Readonly<Record<string, string>> = { conference: 'inproceedings', electronic: 'online', www: 'online' };

export interface BibliographyUse {
  /** The keys that open drafts cite from this file. */
  readonly cited: ReadonlySet<string>;
  /** Whether an entry that is not cited is to be told: the drafts that cite from the file are open. */
  readonly unused: boolean;
}

/** Checks a bibliography entry by entry, for running in slices. */
export function* checkBibliography(file: ReferenceFile, { cited, unused }: BibliographyUse): Generator<void, readonly BibliographyProblem[]> {
  const problems: BibliographyProblem[] = [];
  for (const { code, span } of file.problems) if (code !== 'bib.duplicateKey') problems.push({ code: 'bibliography.syntax', reason: code, span });
  const keys = new Map<string, Reference>();
  const works = new Map<string, Reference>();
  for (const reference of file.references) {
    const { key, keySpan, span } = reference;
    const first = keys.get(key);
    if (first) problems.push({ code: 'bibliography.duplicate', span: keySpan, entry: span, key, first: key, by: 'key' });
    else keys.set(key, reference);
    const same = first ? undefined : sameWork(reference, works);
    if (same && same.key !== key) problems.push({ code: 'bibliography.duplicate', span: keySpan, entry: span, key, first: same.key, by: 'work' });
    const fields = cited.has(key) ? missingFields(reference) : [];
    if (fields.length > 0) problems.push({ code: 'bibliography.missingFields', span: keySpan, entry: span, key, fields });
    if (unused && !cited.has(key) && !['string', 'xdata', 'set'].includes(reference.type)) problems.push({ code: 'bibliography.unused', span: keySpan, entry: span, key });
    yield;
  }
  return problems;
}

function sameWork(reference: Reference, works: Map<string, Reference>): Reference | undefined {
  const title = reference.title.length > 15 && reference.year !== undefined ? [`title:${normalizedTitle(reference.title)} ${reference.year} ${reference.type}`] : [];
  let found: Reference | undefined;
  for (const id of [...identitiesOf(reference), ...title]) {
    found ??= works.get(id);
    if (!works.has(id)) works.set(id, reference);
  }
  return found;
}

/** The fields that the entry's type needs and it neither has nor inherits; of alternatives the first is named. */
export function missingFields(reference: Reference): readonly string[] {
  if (!(reference instanceof BibReference)) return reference.title === '' ? ['title'] : [];
  const required = REQUIRED[ALIASES[reference.type] ?? reference.type] ?? [];
  if (required.length === 0) return [];
  const names = new Set(inherited(reference.file, reference.entry).fields.filter(field => field.raw.replace(/[{}"\s]/g, '') !== '').map(field => field.name));
  return required.filter(alternatives => !alternatives.some(name => names.has(name))).map(alternatives => alternatives[0] ?? '');
}
