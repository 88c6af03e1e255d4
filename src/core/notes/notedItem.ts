import type { Annotation } from '../model/annotation';
import type { CslItem } from '../model/csl';
import { byTime, marksOf } from './annotate';

/** Between two notes: a line break would be lost, since readers of BibTeX take white space together. */
const BETWEEN = ' / ';

/**
 * A CSL item with what is noted of its paper: tags as keywords, and why it matters, comments and notes as its annotation.
 * Highlights without a comment are the authors' words, and stay out.
 */
export function withNotes(item: CslItem, annotations: readonly Annotation[], which: { readonly keywords: boolean; readonly annote: boolean }): CslItem {
  // A comma ends a keyword for every reader, also within braces.
  const keyword = which.keywords ? marksOf(annotations).tags.map(tag => oneLine(tag.replaceAll(',', ' '))).filter(Boolean).join(', ') : '';
  const annote = which.annote ? written(annotations).join(BETWEEN) : '';
  return { ...item, ...keyword !== '' && { keyword }, ...annote !== '' && { annote } };
}

function written(annotations: readonly Annotation[]): readonly string[] {
  const own = annotations.filter(({ motivation }) => motivation === 'commenting' || motivation === 'highlighting').sort(inOrder);
  return [marksOf(annotations).why ?? '', ...own.map(each => withReplies(each, annotations))].map(oneLine).filter(Boolean);
}

/** What is said of certain words stands behind them, and what was answered behind that. */
function withReplies({ id, anchor, text = '' }: Annotation, annotations: readonly Annotation[]): string {
  const replies = annotations.filter(({ replyTo }) => replyTo === id).sort(byTime).map(reply => reply.text ?? '');
  const said = [text, ...replies].map(oneLine).filter(Boolean).join(' — ');
  return said !== '' && anchor ? `“${oneLine(anchor.exact)}”: ${said}` : said;
}

/** In the order of the text, then notes of the whole paper in the order in which they were made. */
function inOrder(a: Annotation, b: Annotation): number {
  const [first, second] = [a.anchor?.start ?? Infinity, b.anchor?.start ?? Infinity];
  return first === second ? byTime(a, b) : first - second;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
