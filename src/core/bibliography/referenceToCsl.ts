import type { CslItem } from '../model/csl';
import { dateOf, editorsOf, textOf } from './bibEntry';
import { BibReference } from './readReferences';
import type { Reference, ReferenceFile } from './reference';

/** CSL's types by BibTeX's and BibLaTeX's. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal', inproceedings: 'paper-conference', conference: 'paper-conference', incollection: 'chapter', inbook: 'chapter', book: 'book', proceedings: 'book', collection: 'book',
  phdthesis: 'thesis', mastersthesis: 'thesis', thesis: 'thesis', techreport: 'report', report: 'report', online: 'webpage', electronic: 'webpage', software: 'software', dataset: 'dataset', unpublished: 'manuscript', manual: 'book', patent: 'patent',
};

/** An entry as CSL-JSON, for a formatted reference; only what the entry states. */
export function referenceToCsl(reference: Reference, file: ReferenceFile): CslItem {
  if (reference instanceof BibReference) return fromBib(reference);
  if (file.kind === 'csl-json') {
    const item = JSON.parse(file.text.slice(reference.span.start, reference.span.end)) as CslItem;
    return { ...item, id: reference.key };
  }
  const { key, title, authors, year, doi, url } = reference;
  return { id: key, type: 'article', title, ...authors.length > 0 && { author: authors }, ...year !== undefined && { issued: { 'date-parts': [[Number(year)]] } }, ...doi !== undefined && { DOI: doi }, ...url !== undefined && { URL: url } };
}

function fromBib(reference: BibReference): CslItem {
  const { file, entry, key, type, title, authors, container, doi, url, arxiv } = reference;
  const date = dateOf(file, entry);
  const words: Readonly<Record<string, string | undefined>> = {
    'container-title': container, publisher: textOf(file, entry, 'publisher', 'school', 'institution', 'organization'), 'publisher-place': textOf(file, entry, 'location', 'address'),
    volume: textOf(file, entry, 'volume'), issue: textOf(file, entry, 'number', 'issue'), page: textOf(file, entry, 'pages')?.replace(/[–—]|--+/g, '-'), edition: textOf(file, entry, 'edition'),
    DOI: doi, URL: url ?? (arxiv === undefined ? undefined : `https://arxiv.org/abs/${arxiv}`), ISBN: textOf(file, entry, 'isbn'),
    ...container === undefined && arxiv !== undefined && { publisher: 'arXiv', number: `arXiv:${arxiv}` },
  };
  const editors = editorsOf(file, entry).names;
  return {
    id: key, type: TYPES[type] ?? 'article', title,
    ...authors.length > 0 && { author: authors }, ...editors.length > 0 && { editor: editors },
    ...date !== undefined && { issued: { 'date-parts': [date.split('-').map(Number)] } },
    ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)),
  };
}
