import { HIGHLIGHT_COLORS, type Annotation, type AnnotationAnchor, type HighlightColor, type Motivation, type NotedPaper, type PaperNotes } from '../model/annotation';
import { later } from './mergeNotes';

/**
 * A paper's notes as a file: a W3C AnnotationPage in JSON-LD (https://www.w3.org/TR/annotation-model/), one annotation a
 * line with the comma in front, in the order of their ids, so that what two writers add merges line by line.
 */
export function writeNotes({ paper, annotations }: PaperNotes): string {
  const { other = {}, ...known } = paper;
  const source = sourceOf(paper);
  const head = `{"@context":"http://www.w3.org/ns/anno.jsonld","id":${JSON.stringify(source)},"type":"AnnotationPage","paper":${JSON.stringify({ ...known, ...other })},"items":[`;
  const lines = [...annotations].sort((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0).map((annotation, at) => `${at === 0 ? ' ' : ','}${JSON.stringify(toJson(annotation, source))}`);
  return `${[head, ...lines, ']}'].join('\n')}\n`;
}

/** Why a file cannot be read, and on which line (1-based). */
export class NotesError extends Error {
  constructor(message: string, readonly line: number) {
    super(message);
    this.name = 'NotesError';
  }
}

/** Reads a file of notes. Throws `NotesError` where it is damaged; unknown fields are kept, and of two versions of an annotation the later counts. */
export function readNotes(text: string): PaperNotes {
  let page: unknown;
  try {
    page = parse(text);
  } catch (error) {
    const merged = mergedLines(text);
    if (merged) return merged;
    throw error;
  }
  return readPage(page, text);
}

/** A page that was parsed already. @param text where it stands, for the lines of faults */
export function readPage(page: unknown, text: string): PaperNotes {
  if (!isObject(page) || !isObject(page.paper) || !Array.isArray(page.items)) throw new NotesError('This is no page of annotations.', 1);
  const { key, title, arxiv, doi, ...other } = page.paper;
  if (typeof key !== 'string' || typeof title !== 'string') throw new NotesError('The paper has no key or no title.', 1);
  const paper: NotedPaper = { key, title, ...typeof arxiv === 'string' && { arxiv }, ...typeof doi === 'string' && { doi }, ...Object.keys(other).length > 0 && { other } };
  return { paper, annotations: latest(page.items.map((item: unknown) => fromJson(item, text))) };
}

/**
 * A file that git's `union` merge made of two: every line is whole, but a comma may be missing or too much, and the head
 * or an annotation may stand there twice. Undefined for a file that is JSON as it stands, or damaged.
 */
function mergedLines(text: string): PaperNotes | undefined {
  const lines = text.split(/\r?\n/).filter(line => line !== '');
  const whole = lines.every(line => isHead(line) || /^\]\}$/.test(line) || /^[ ,]\{/.test(line) && parses(line.slice(1)));
  return whole && lines.at(-1) === ']}' ? salvageNotes(text) : undefined;
}

/** What can still be read of a damaged file: its whole lines, both sides of a conflict included. Undefined where even its paper is lost. */
export function salvageNotes(text: string): PaperNotes | undefined {
  const lines = text.split(/\r?\n/);
  const head = lines.find(isHead);
  if (head === undefined) return undefined;
  const annotations = lines.filter(line => /^[ ,]\{/.test(line) && parses(line.slice(1))).flatMap(line => {
    try {
      return [fromJson(JSON.parse(line.slice(1)), text)];
    } catch {
      return []; // Told by `readNotes`.
    }
  });
  try {
    return { ...readNotes(`${head}\n]}`), annotations: latest(annotations) };
  } catch {
    return undefined;
  }
}

function isHead(line: string): boolean {
  return line.startsWith('{"@context"') && line.endsWith('[') && parses(`${line}]}`);
}

/** One of each id, in the ids' order. */
function latest(annotations: readonly Annotation[]): readonly Annotation[] {
  const ids = new Set(annotations.map(({ id }) => id));
  if (ids.size === annotations.length) return annotations;
  const byId = new Map<string, Annotation>();
  for (const annotation of annotations) {
    const other = byId.get(annotation.id);
    byId.set(annotation.id, other ? later(other, annotation) : annotation);
  }
  return [...byId.values()].sort((a, b) => a.id < b.id ? -1 : 1);
}

/** The line on which the text stops being JSON: a file that was cut off, or merged by hand. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const lines = text.split('\n');
    const bad = lines.findIndex((line, at) => at > 0 && /^[ ,]\{/.test(line) && !parses(line.slice(1)));
    const conflict = lines.findIndex(line => /^(?:<{7}|={7}|>{7})/.test(line));
    throw new NotesError(error instanceof Error ? error.message : String(error), 1 + (conflict >= 0 ? conflict : bad >= 0 ? bad : Math.max(0, lines.length - 1)));
  }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sourceOf({ arxiv, doi, key }: NotedPaper): string {
  return arxiv !== undefined ? `https://arxiv.org/abs/${arxiv}` : doi !== undefined ? `https://doi.org/${doi}` : `urn:paper-digest:${encodeURIComponent(key)}`;
}

function toJson(annotation: Annotation, source: string): Json {
  const { id, motivation, created, modified, anchor, color, text, resolved, replyTo, other } = annotation;
  const selector = anchor && [
    { type: 'TextQuoteSelector', exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix },
    { type: 'TextPositionSelector', start: anchor.start, end: anchor.end },
  ];
  return {
    ...other,
    id, type: 'Annotation', motivation, created, modified,
    ...text !== undefined && { body: { type: 'TextualBody', value: text, ...motivation === 'tagging' && { purpose: 'tagging' } } },
    target: replyTo !== undefined ? replyTo : selector || color !== undefined ? { source, ...selector && { selector }, ...color !== undefined && { styleClass: color } } : source,
    ...resolved === true && { resolved },
  };
}

const MOTIVATIONS: readonly Motivation[] = ['highlighting', 'commenting', 'tagging', 'assessing', 'bookmarking', 'describing', 'replying'];

function fromJson(item: unknown, text: string): Annotation {
  if (!isObject(item)) throw new NotesError('An item is no annotation.', 1);
  const { id, type: _type, motivation, created, modified, body, target, resolved, ...other } = item;
  const known = MOTIVATIONS.find(each => each === motivation);
  if (typeof id !== 'string' || !known) throw new NotesError(typeof id === 'string' ? `“${String(motivation)}” is no known motivation.` : 'An annotation has no id.', lineOf(text, String(id)));
  const written = isObject(body) && typeof body.value === 'string' ? body.value : undefined;
  const anchor = isObject(target) ? anchorFrom(target.selector) : undefined;
  const color = isObject(target) ? HIGHLIGHT_COLORS.find((each): each is HighlightColor => each === target.styleClass) : undefined;
  const time = typeof created === 'string' ? created : '';
  return {
    id, motivation: known, created: time, modified: typeof modified === 'string' ? modified : time,
    ...anchor && { anchor }, ...color && { color }, ...written !== undefined && { text: written }, ...resolved === true && { resolved },
    ...known === 'replying' && typeof target === 'string' && { replyTo: target },
    ...Object.keys(other).length > 0 && { other },
  };
}

function anchorFrom(selector: unknown): AnnotationAnchor | undefined {
  const selectors: readonly unknown[] = Array.isArray(selector) ? selector : [selector];
  const quote = selectors.find((each): each is Json => isObject(each) && each.type === 'TextQuoteSelector');
  const position = selectors.find((each): each is Json => isObject(each) && each.type === 'TextPositionSelector');
  if (!quote || typeof quote.exact !== 'string') return undefined;
  const word = (name: string): string => typeof quote[name] === 'string' ? quote[name] : '';
  const start = typeof position?.start === 'number' ? position.start : 0;
  return { exact: quote.exact, prefix: word('prefix'), suffix: word('suffix'), start, end: typeof position?.end === 'number' ? position.end : start + quote.exact.length };
}

function lineOf(text: string, id: string): number {
  const at = text.indexOf(JSON.stringify(id));
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
