import { HIGHLIGHT_COLORS, type Annotation, type AnnotationAnchor, type AnnotationRest, type HighlightColor, type Motivation, type NotedPaper } from '../model/annotation';
import { NotesError } from './notesError';

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One value, or a list of them: JSON-LD takes either. */
export function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** How a paper without arXiv id and DOI is called; it may get one of these later. */
const OWN_SOURCE = 'urn:paper-digest:';

/** A paper's address. */
export function sourceOf({ arxiv, doi, key }: NotedPaper): string {
  return arxiv !== undefined ? `https://arxiv.org/abs/${arxiv}` : doi !== undefined ? `https://doi.org/${doi}` : `${OWN_SOURCE}${encodeURIComponent(key)}`;
}

const MOTIVATIONS: readonly Motivation[] = ['highlighting', 'commenting', 'tagging', 'assessing', 'bookmarking', 'describing', 'replying'];

/** The first of an annotation's motivations that this project knows. */
export function knownMotivation(motivation: unknown): Motivation | undefined {
  return MOTIVATIONS.find(each => listOf(motivation).includes(each));
}

/** What an annotation is about: the paper's address, or the annotation that a reply answers. */
export function sourceOfTarget(target: unknown): string | undefined {
  const [first] = listOf(target);
  const source = isObject(first) ? first.source ?? first.id : first;
  return typeof source === 'string' ? source : isObject(source) && typeof source.id === 'string' ? source.id : undefined;
}

/** An annotation in W3C's JSON-LD. @param source the paper's address */
export function annotationToJson(annotation: Annotation, source: string): Json {
  const { id, motivation, created, modified, anchor, color, text, resolved, replyTo, rest = {}, other } = annotation;
  const { motivations = [], selectors = [], bodies = [], targets = [] } = rest;
  const main = text !== undefined ? [{ ...rest.body, type: 'TextualBody', value: text, ...motivation === 'tagging' && { purpose: 'tagging' } }] : [];
  const places = [...anchor ? [
    { type: 'TextQuoteSelector', exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix },
    { type: 'TextPositionSelector', start: anchor.start, end: anchor.end },
  ] : [], ...selectors];
  const about = places.length > 0 || color !== undefined || rest.target ? { source, ...rest.target, ...places.length > 0 && { selector: places }, ...color !== undefined && { styleClass: color } } : source;
  return {
    ...other,
    id, type: 'Annotation', motivation: oneOrMany([motivation, ...motivations]), created, modified,
    ...(main.length > 0 || bodies.length > 0) && { body: oneOrMany([...main, ...bodies]) },
    target: oneOrMany([replyTo ?? about, ...targets]),
    ...resolved === true && { resolved },
  };
}

function oneOrMany(values: readonly unknown[]): unknown {
  return values.length === 1 ? values[0] : values;
}

/**
 * Reads an annotation; what is not known is kept as it came. Throws `NotesError`.
 * @param source the paper's address: another one that the annotation states is kept
 * @param text where it stands, for the lines of faults
 */
export function annotationFromJson(item: unknown, source: string, text: string): Annotation {
  if (!isObject(item)) throw new NotesError('An item is no annotation.', 1);
  const { id, type: _type, motivation, created, modified, body, target, resolved, ...other } = item;
  const known = knownMotivation(motivation);
  if (typeof id !== 'string' || !known) throw new NotesError(typeof id === 'string' ? `“${String(motivation)}” is no known motivation.` : 'An annotation has no id.', lineOf(text, String(id)));
  const time = typeof created === 'string' ? created : '';
  const { text: written, ...ofBody } = readBody(body, known);
  const { anchor, color, replyTo, ...ofTarget } = readTarget(target, known, source);
  const motivations = listOf(motivation).filter(each => each !== known);
  const rest: AnnotationRest = { ...motivations.length > 0 && { motivations }, ...ofBody, ...ofTarget };
  return {
    id, motivation: known, created: time, modified: typeof modified === 'string' ? modified : time,
    ...anchor && { anchor }, ...color && { color }, ...written !== undefined && { text: written }, ...resolved === true && { resolved },
    ...replyTo !== undefined && { replyTo },
    ...Object.keys(rest).length > 0 && { rest }, ...Object.keys(other).length > 0 && { other },
  };
}

/** The first text is what was written; a tag is one only of an annotation that tags. */
function readBody(body: unknown, motivation: Motivation): Pick<AnnotationRest, 'body' | 'bodies'> & { readonly text?: string } {
  const all = listOf(body);
  const main = all.find((each): each is Json => isObject(each) && typeof each.value === 'string' && (motivation === 'tagging' || each.purpose !== 'tagging'));
  const bodies = all.filter(each => each !== main);
  if (!main) return bodies.length > 0 ? { bodies } : {};
  const { type: _type, value, ...more } = main;
  const { purpose: _purpose, ...untagged } = more;
  const fields = motivation === 'tagging' && more.purpose === 'tagging' ? untagged : more;
  return { text: String(value), ...Object.keys(fields).length > 0 && { body: fields }, ...bodies.length > 0 && { bodies } };
}

type ReadTarget = Pick<AnnotationRest, 'target' | 'targets' | 'selectors'> & { readonly anchor?: AnnotationAnchor; readonly color?: HighlightColor; readonly replyTo?: string };

function readTarget(target: unknown, motivation: Motivation, source: string): ReadTarget {
  const [first, ...targets] = listOf(target);
  const more = targets.length > 0 && { targets };
  if (motivation === 'replying' && typeof first === 'string') return { replyTo: first, ...more };
  const { source: stated, selector, styleClass, ...fields } = isObject(first) ? first : { source: first };
  const color = HIGHLIGHT_COLORS.find(each => each === styleClass);
  const elsewhere = stated !== undefined && stated !== source && !String(stated).startsWith(OWN_SOURCE);
  const kept = { ...elsewhere && { source: stated }, ...fields, ...color === undefined && styleClass !== undefined && { styleClass } };
  const { anchor, selectors } = readSelectors(selector);
  return { ...anchor && { anchor }, ...color && { color }, ...selectors.length > 0 && { selectors }, ...Object.keys(kept).length > 0 && { target: kept }, ...more };
}

function readSelectors(selector: unknown): { readonly anchor?: AnnotationAnchor; readonly selectors: readonly unknown[] } {
  const all = listOf(selector);
  const quote = all.find((each): each is Json => isObject(each) && each.type === 'TextQuoteSelector' && typeof each.exact === 'string');
  if (!quote) return { selectors: all };
  const position = all.find((each): each is Json => isObject(each) && each.type === 'TextPositionSelector');
  const word = (name: string): string => typeof quote[name] === 'string' ? quote[name] : '';
  const exact = word('exact');
  const start = typeof position?.start === 'number' ? position.start : 0;
  const anchor = { exact, prefix: word('prefix'), suffix: word('suffix'), start, end: typeof position?.end === 'number' ? position.end : start + exact.length };
  return { anchor, selectors: all.filter(each => each !== quote && each !== position) };
}

/** 1-based; the first where the id stands nowhere. */
export function lineOf(text: string, id: string): number {
  const at = text.indexOf(JSON.stringify(id));
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
