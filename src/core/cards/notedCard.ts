import type { Annotation, PaperMarks, PaperNotes } from '../model/annotation';
import { marksOf } from '../notes/annotate';

/** What a card says of a paper's notes. */
export interface NotedCard {
  readonly marks: PaperMarks;
  /** What the reader wrote first, then what they only marked. */
  readonly lines: readonly NotedLine[];
  /** Further ones that the card leaves out. */
  readonly more: number;
}

export interface NotedLine {
  readonly kind: 'note' | 'comment' | 'highlight';
  /** The words of the abstract, in one line. */
  readonly exact?: string;
  readonly text?: string;
}

/** @param limit how many notes, comments and highlights the card shows */
export function notedCard({ annotations }: PaperNotes, limit = 4): NotedCard {
  const all = annotations.flatMap(annotation => lineOf(annotation) ?? []).sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
  return { marks: marksOf(annotations), lines: all.slice(0, limit), more: Math.max(0, all.length - limit) };
}

const ORDER = { note: 0, comment: 1, highlight: 2 } as const;

function lineOf({ motivation, anchor, text }: Annotation): NotedLine | undefined {
  const exact = anchor && anchor.exact.replace(/\s+/g, ' ').trim();
  if (motivation === 'highlighting') return exact === undefined ? undefined : { kind: 'highlight', exact };
  if (motivation !== 'commenting' || text === undefined) return undefined;
  return exact === undefined ? { kind: 'note', text } : { kind: 'comment', exact, text };
}
