import type { NotedPaper, PaperNotes } from '../model/annotation';
import { jsonFault } from '../util/jsonFault';
import { isObject, knownMotivation, lineOf, listOf, sourceOf, sourceOfTarget, type Json } from './annotationJson';
import { NotesError } from './notesError';
import { readPage, writeNotes } from './notesFile';

/** W3C wants a collection to have an IRI. */
const COLLECTION = 'urn:paper-digest:annotations';

/**
 * All notes as one W3C AnnotationCollection in JSON-LD, with a page for each paper, in the order of the papers' keys and
 * one annotation a line, so that two exports can be compared.
 */
export function writeCollection(all: readonly PaperNotes[]): string {
  const pages = [...all].filter(({ annotations }) => annotations.length > 0).sort((a, b) => a.paper.key < b.paper.key ? -1 : a.paper.key > b.paper.key ? 1 : a.paper.title < b.paper.title ? -1 : 1);
  const total = pages.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const head = `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"${COLLECTION}","type":"AnnotationCollection","total":${total},"pages":[`;
  return `${head}\n${pages.map(page => writeNotes(page).trimEnd()).join(',\n')}\n]}\n`;
}

/**
 * Reads a collection, one page, one annotation, or a list of annotations that name their papers.
 * Throws `NotesError` with the line where it is damaged.
 */
export function readCollection(text: string): readonly PaperNotes[] {
  const value = parsed(text);
  if (isObject(value) && isObject(value.paper)) return [readPage(value, text)];
  if (isObject(value) && Array.isArray(value.pages)) return value.pages.flatMap((page: unknown) => isObject(page) && !isObject(page.paper) && Array.isArray(page.items) ? byPaper(page.items, text) : readPage(page, text));
  const items = itemsOf(value);
  if (!items) throw new NotesError('These are no annotations.', 1);
  return byPaper(items, text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new NotesError(error instanceof Error ? error.message : String(error), text.slice(0, jsonFault(text) ?? 0).split('\n').length);
  }
}

/** The annotations of a list, a page, or a collection whose pages follow each other. */
function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  if (value.type === 'Annotation') return [value];
  const pages: Json[] = [];
  for (let page: unknown = isObject(value.first) ? value.first : value; isObject(page); page = page.next) pages.push(page);
  return pages.some(page => Array.isArray(page.items)) ? pages.flatMap(page => listOf(page.items)) : undefined;
}

/** Annotations from elsewhere: what they are about tells the paper, and a reply is about what it answers. */
function byPaper(items: readonly unknown[], text: string): readonly PaperNotes[] {
  const targets = new Map(items.flatMap(item => isObject(item) && typeof item.id === 'string' ? [[item.id, sourceOfTarget(item.target)] as const] : []));
  const papers = new Map<string, { readonly paper: NotedPaper; readonly items: unknown[] }>();
  for (const item of items) {
    let source = isObject(item) ? sourceOfTarget(item.target) : undefined;
    for (let steps = 0; steps < items.length && source !== undefined && targets.has(source); steps++) source = targets.get(source);
    if (source === undefined) throw new NotesError('An annotation says nothing of what it is about.', isObject(item) ? lineOf(text, String(item.id)) : 1);
    const paper = paperOf(source);
    const same = papers.get(sourceOf(paper));
    if (same) same.items.push(completed(item));
    else papers.set(sourceOf(paper), { paper, items: [completed(item)] });
  }
  return [...papers.values()].map(page => readPage(page, text));
}

/** A paper by the address that an annotation points to: its arXiv page, its DOI, or this project's own name for it. */
function paperOf(source: string): NotedPaper {
  const readable = decoded(source);
  const arxiv = /arxiv\.org\/(?:abs|pdf|html)\/([\w.-]+\/\d{7}|\d{4}\.\d{4,5})/i.exec(readable)?.[1] ?? /10\.48550\/arxiv\.([\w.-]+\/\d{7}|\d{4}\.\d{4,5})/i.exec(readable)?.[1];
  const doi = arxiv === undefined ? /doi\.org\/(10\.\d{4,}\/[^\s?#]+)/i.exec(readable)?.[1] : undefined;
  const key = /^urn:paper-digest:(.+)$/.exec(readable)?.[1] ?? readable.replace(/^\w+:\/+/, '').replace(/\W+/g, '-').slice(0, 60);
  return { key, title: source, ...arxiv !== undefined && { arxiv }, ...doi !== undefined && { doi } };
}

function decoded(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source; // A percent sign that means itself.
  }
}

/**
 * W3C asks for no id and no motivation, and lets a text stand without its form: the same annotation gets the same id at
 * every import, and what has a text is a comment.
 */
function completed(item: unknown): unknown {
  if (!isObject(item)) return item;
  const { bodyValue, ...fields } = item;
  const body = listOf(item.body ?? bodyValue).map(each => typeof each === 'string' && !/^[a-z][\w+.-]*:\S+$/i.test(each) ? { type: 'TextualBody', value: each } : each);
  const comments = body.some(each => isObject(each) && typeof each.value === 'string' && each.purpose !== 'tagging');
  const motivation = knownMotivation(item.motivation) !== undefined ? item.motivation : [comments ? 'commenting' : 'highlighting', ...listOf(item.motivation)];
  return { ...fields, id: typeof item.id === 'string' ? item.id : `urn:paper-digest:imported:${hash(JSON.stringify(item))}`, motivation, ...body.length > 0 && { body } };
}

/** FNV-1a in two ways, 64 bits: tells two annotations apart, and nothing more. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
