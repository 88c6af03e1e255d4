import type { Annotation, NotedPaper, PaperNotes } from '../model/annotation';
import { mergeNotes } from './mergeNotes';
import { NotesError, readNotes, readPage, writeNotes } from './notesFile';

/**
 * All notes as one W3C AnnotationCollection in JSON-LD, with a page for each paper, in the order of the papers' keys and
 * one annotation a line, so that two exports can be compared.
 */
export function writeCollection(all: readonly PaperNotes[]): string {
  const pages = [...all].filter(({ annotations }) => annotations.length > 0).sort((a, b) => a.paper.key < b.paper.key ? -1 : a.paper.key > b.paper.key ? 1 : a.paper.title < b.paper.title ? -1 : 1);
  const total = pages.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const head = `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationCollection","total":${total},"pages":[`;
  return `${head}\n${pages.map(page => writeNotes(page).trimEnd()).join(',\n')}\n]}\n`;
}

/** Reads a collection, one page, or a list of annotations that name their papers. Throws `NotesError` with the line where it is damaged. */
export function readCollection(text: string): readonly PaperNotes[] {
  const value = parsed(text);
  if (Array.isArray(value)) return bySource(value);
  if (!isObject(value)) throw new NotesError('These are no annotations.', 1);
  if (Array.isArray(value.pages)) return value.pages.map((page: unknown) => readPage(page, text));
  if (isObject(value.paper)) return [readNotes(text)];
  const first = isObject(value.first) ? value.first : value;
  if (Array.isArray(first.items)) return bySource(first.items);
  throw new NotesError('These are no annotations.', 1);

  /** Annotations from elsewhere: what they are about tells the paper. */
  function bySource(items: readonly unknown[]): readonly PaperNotes[] {
    const sources = new Map<string, unknown[]>();
    for (const item of items) {
      const source = isObject(item) ? sourceOf(item.target) : undefined;
      if (source === undefined) throw new NotesError('An annotation says nothing of what it is about.', 1);
      sources.set(source, [...sources.get(source) ?? [], item]);
    }
    return [...sources].map(([source, of]) => readPage({ paper: paperOf(source), items: of.map(completed) }, text));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    throw new NotesError(message, text.slice(0, at).split('\n').length);
  }
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sourceOf(target: unknown): string | undefined {
  const first: unknown = Array.isArray(target) ? target[0] : target;
  if (typeof first === 'string') return first;
  return isObject(first) && typeof first.source === 'string' ? first.source : undefined;
}

/** A paper by the address that an annotation points to: its arXiv page, its DOI, or this project's own name for it. */
function paperOf(source: string): NotedPaper {
  const arxiv = /arxiv\.org\/(?:abs|pdf|html)\/([\w.-]+\/\d{7}|\d{4}\.\d{4,5})/i.exec(source)?.[1];
  const doi = /doi\.org\/(10\.\d{4,}\/\S+)/i.exec(source)?.[1];
  const key = /^urn:paper-digest:(.+)$/.exec(source)?.[1];
  return { key: key === undefined ? source.replace(/^\w+:\/+/, '').replace(/\W+/g, '-').slice(0, 60) : decodeURIComponent(key), title: source, ...arxiv !== undefined && { arxiv }, ...doi !== undefined && { doi: decodeURIComponent(doi) } };
}

/**
 * W3C asks for no id and no motivation, and lets a body be a text or a list: the same annotation gets the same id at
 * every import, and what has a text is a comment.
 */
function completed(item: unknown): unknown {
  if (!isObject(item)) return item;
  const bodies: readonly unknown[] = Array.isArray(item.body) ? item.body : [item.body];
  const body = bodies.map(each => typeof each === 'string' ? { type: 'TextualBody', value: each } : each).find(each => isObject(each) && typeof each.value === 'string' && each.purpose !== 'tagging');
  const target: unknown = Array.isArray(item.target) ? item.target[0] : item.target;
  const motivation = body === undefined ? 'highlighting' : 'commenting';
  return { ...item, id: typeof item.id === 'string' ? item.id : `urn:paper-digest:imported:${hash(JSON.stringify(item))}`, motivation: KEPT.has(String(item.motivation)) ? item.motivation : motivation, target, ...body !== undefined && { body } };
}

const KEPT: ReadonlySet<string> = new Set(['highlighting', 'commenting', 'tagging', 'assessing', 'bookmarking', 'describing', 'replying']);

/** FNV-1a over 53 bits or so: tells two annotations apart, and nothing more. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

/**
 * A paper's annotations with imported ones: each id comes once, the later change of it; what says the same of the same
 * words under another id is not doubled.
 */
export function withImported(annotations: readonly Annotation[], imported: readonly Annotation[], paper: NotedPaper): readonly Annotation[] {
  const ids = new Set(annotations.map(({ id }) => id));
  const said = new Map(annotations.map(annotation => [saying(annotation), annotation.id]));
  const renamed = new Map<string, string>();
  const fresh = imported.filter(annotation => {
    const same = ids.has(annotation.id) ? undefined : said.get(saying(annotation));
    if (same !== undefined) renamed.set(annotation.id, same);
    return same === undefined;
  }).map(annotation => annotation.replyTo !== undefined && renamed.has(annotation.replyTo) ? { ...annotation, replyTo: renamed.get(annotation.replyTo) ?? annotation.replyTo } : annotation);
  return mergeNotes(undefined, { paper, annotations }, { paper, annotations: fresh }).annotations;
}

function saying({ motivation, anchor, text, replyTo }: Annotation): string {
  return JSON.stringify([motivation, anchor?.exact ?? null, anchor?.start ?? null, text ?? null, replyTo ?? null]);
}
