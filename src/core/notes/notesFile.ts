import type { Annotation, NotedPaper, PaperNotes } from '../model/annotation';
import { annotationFromJson, annotationToJson, isObject, sourceOf } from './annotationJson';
import { later } from './mergeNotes';
import { NotesError } from './notesError';

/**
 * A paper's notes as a file: a W3C AnnotationPage in JSON-LD (https://www.w3.org/TR/annotation-model/), one annotation a
 * line with the comma in front, in the order of their ids, so that what two writers add merges line by line.
 */
export function writeNotes({ paper, annotations }: PaperNotes): string {
  const { other = {}, ...known } = paper;
  const source = sourceOf(paper);
  const head = `{"@context":"http://www.w3.org/ns/anno.jsonld","id":${JSON.stringify(source)},"type":"AnnotationPage","paper":${JSON.stringify({ ...known, ...other })},"items":[`;
  const lines = [...annotations].sort((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0).map((annotation, at) => `${at === 0 ? ' ' : ','}${JSON.stringify(annotationToJson(annotation, source))}`);
  return `${[head, ...lines, ']}'].join('\n')}\n`;
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
  return { paper, annotations: latest(page.items.map((item: unknown) => annotationFromJson(item, sourceOf(paper), text))) };
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
  try {
    const { paper } = readNotes(`${head}\n]}`);
    return { paper, annotations: latest(lines.filter(line => /^[ ,]\{/.test(line)).flatMap(line => wholeLine(line, paper))) };
  } catch {
    return undefined;
  }
}

/** Nothing of a line that is damaged: `readNotes` tells it. */
function wholeLine(line: string, paper: NotedPaper): readonly Annotation[] {
  try {
    return [annotationFromJson(JSON.parse(line.slice(1)), sourceOf(paper), line)];
  } catch {
    return [];
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
