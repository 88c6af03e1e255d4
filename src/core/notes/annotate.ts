import type { Annotation, AnnotationAnchor, HighlightColor, Motivation, PaperMarks } from '../model/annotation';
import { anchorOf, findAnchor } from './anchor';

/** What makes a new annotation: its id and its time. */
export interface Stamp {
  readonly id: () => string;
  /** ISO 8601. */
  readonly now: () => string;
}

export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where the quoted words stand in an abstract; undefined where they do not. */
export function anchorQuote(abstract: string, { exact, prefix = '', suffix = '' }: Quote): AnnotationAnchor | undefined {
  const guess = abstract.indexOf(prefix + exact + suffix);
  const start = guess >= 0 ? guess + prefix.length : Math.max(0, abstract.indexOf(exact));
  const found = findAnchor(abstract, { exact, prefix, suffix, start, end: start + exact.length });
  return found.state === 'orphan' ? undefined : anchorOf(abstract, found.span);
}

export function newAnnotation({ id, now }: Stamp, motivation: Motivation, fields: { readonly anchor?: AnnotationAnchor | undefined; readonly text?: string | undefined; readonly color?: HighlightColor | undefined; readonly replyTo?: string | undefined } = {}): Annotation {
  const time = now();
  const { anchor, text, color, replyTo } = fields;
  return { id: id(), motivation, created: time, modified: time, ...anchor && { anchor }, ...text !== undefined && { text }, ...color && { color }, ...replyTo !== undefined && { replyTo } };
}

/** The same words in another colour are the same highlight. */
export function withHighlight(annotations: readonly Annotation[], highlight: Annotation): readonly Annotation[] {
  const same = annotations.find(({ motivation, anchor }) => motivation === 'highlighting' && anchor?.exact === highlight.anchor?.exact && anchor?.start === highlight.anchor?.start);
  if (!same) return [...annotations, highlight];
  return annotations.map(each => each === same ? { ...same, ...highlight.color && { color: highlight.color }, modified: highlight.modified } : each);
}

/** A paper has one status, one rating and one "why it matters": a new one takes the old one's place; undefined takes it away. */
export function withSingle(annotations: readonly Annotation[], motivation: 'bookmarking' | 'assessing' | 'describing', text: string | undefined, stamp: Stamp): readonly Annotation[] {
  const [old, ...more] = annotations.filter(each => each.motivation === motivation);
  const rest = annotations.filter(each => each.motivation !== motivation);
  if (text === undefined) return rest;
  if (old?.text === text && more.length === 0) return annotations;
  return [...rest, old ? { ...old, text, modified: stamp.now() } : newAnnotation(stamp, motivation, { text })];
}

/** The tags as they are to be: those that stay keep their ids. */
export function withTags(annotations: readonly Annotation[], tags: readonly string[], stamp: Stamp): readonly Annotation[] {
  const wanted = [...new Set(tags.map(tag => tag.trim()).filter(Boolean))];
  const kept = annotations.filter(({ motivation, text }) => motivation !== 'tagging' || wanted.includes(text ?? ''));
  const have = new Set(kept.filter(({ motivation }) => motivation === 'tagging').map(({ text }) => text));
  return [...kept, ...wanted.filter(tag => !have.has(tag)).map(text => newAnnotation(stamp, 'tagging', { text }))];
}

/** What is said of a whole paper by all that is noted about it. Two writers may each have set a status: the later one counts. */
export function marksOf(annotations: readonly Annotation[]): PaperMarks {
  const text = (motivation: Motivation): string | undefined => annotations.filter(each => each.motivation === motivation).reduce<Annotation | undefined>((last, each) => last && last.modified >= each.modified ? last : each, undefined)?.text;
  const rating = Number(text('assessing'));
  return {
    status: text('bookmarking'), rating: rating >= 1 && rating <= 5 ? rating : undefined, why: text('describing'),
    tags: [...new Set(annotations.filter(({ motivation }) => motivation === 'tagging').map(({ text: tag }) => tag ?? ''))].sort(),
    count: annotations.filter(({ motivation }) => motivation === 'highlighting' || motivation === 'commenting').length,
  };
}

/** In the order in which they were made. */
export function byTime(a: Annotation, b: Annotation): number {
  return a.created === b.created ? Number(a.id > b.id) - Number(a.id < b.id) : a.created < b.created ? -1 : 1;
}
