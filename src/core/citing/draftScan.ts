import { withoutLabels, type CitationMention } from './findCitations';
import type { DraftLanguage } from './languages';
import { paragraphEnd, sameState, type BlockState, type Sink } from './scanner';
import { SCANNERS } from './scanners';

/** A piece of a draft that is exchanged; the offsets are those before all changes of the same step. */
export interface DraftChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A paragraph, and what was found in it. */
interface Paragraph extends Sink {
  start: number;
  /** What is open where it begins. */
  readonly state: BlockState;
  citations: CitationMention[];
  labels: string[];
  /** Where it began when its citations were placed: they move when they are asked for. */
  placedAt: number;
}

/**
 * The citations of a draft that is being written. A change reads again its paragraph, the one before it, and those behind
 * it up to the first that begins in the state in which it began before.
 */
export class DraftScan {
  private readonly language: DraftLanguage;
  private paragraphs: Paragraph[] = [];
  private length: number;
  private found: readonly CitationMention[] | undefined;

  constructor(text: string, language: DraftLanguage) {
    this.language = language;
    this.length = text.length;
    this.read(text, 0, SCANNERS[language].start, this.paragraphs, () => false);
  }

  /**
   * Takes changes over.
   * @param newText the draft with all of the changes made
   */
  update(changes: readonly DraftChange[], newText: string): void {
    if (changes.length === 0) return;
    const first = Math.min(...changes.map(({ start }) => start));
    const last = Math.max(...changes.map(({ end }) => end));
    const shift = newText.length - this.length;
    // The paragraph before may grow by what becomes of the first line.
    const from = Math.max(0, this.paragraphAt(first) - 1);
    const old = this.paragraphs;
    const begin = old[from];
    const fresh: Paragraph[] = [];
    let rest = this.paragraphAt(last);
    const meets = (at: number, state: BlockState): boolean => {
      while (rest < old.length && (old[rest]?.start ?? 0) + shift < at) rest++;
      const next = old[rest];
      return next !== undefined && next.start >= last && next.start + shift === at && sameState(next.state, state);
    };
    const hasMet = this.read(newText, begin?.start ?? 0, begin?.state ?? SCANNERS[this.language].start, fresh, meets);
    for (const paragraph of fresh) ownStrings(paragraph);
    const behind = hasMet ? old.slice(rest) : [];
    if (shift !== 0) for (const paragraph of behind) paragraph.start += shift;
    this.paragraphs = [...old.slice(0, from), ...fresh, ...behind];
    this.length = newText.length;
    this.found = undefined;
  }

  /** All citations of the draft as it is now, in order: what `findCitations` finds in it. */
  citations(): readonly CitationMention[] {
    if (this.found) return this.found;
    const citations: CitationMention[] = [];
    const labels: string[] = [];
    for (const paragraph of this.paragraphs) {
      place(paragraph);
      for (const citation of paragraph.citations) citations.push(citation);
      for (const label of paragraph.labels) labels.push(label);
    }
    this.found = withoutLabels(citations, labels);
    return this.found;
  }

  /** Reads paragraphs up to the end of the text; or up to one that need not be read again, and says so. */
  private read(text: string, start: number, begin: BlockState, into: Paragraph[], meets: (at: number, state: BlockState) => boolean): boolean {
    const { scan } = SCANNERS[this.language];
    let state = begin;
    for (let from = start; from < text.length;) {
      if (meets(from, state)) return true;
      const to = paragraphEnd(text, from);
      const paragraph: Paragraph = { start: from, placedAt: from, state, citations: [], labels: [] };
      state = scan(text, from, to, state, paragraph);
      into.push(paragraph);
      from = to;
    }
    return false;
  }

  /** The last paragraph that begins at the offset or before it. */
  private paragraphAt(offset: number): number {
    let low = 0;
    let high = this.paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.paragraphs[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}

function place(paragraph: Paragraph): void {
  const by = paragraph.start - paragraph.placedAt;
  if (by === 0) return;
  paragraph.citations = paragraph.citations.map(({ key, span, group, command }) => ({
    key, command,
    span: { start: span.start + by, end: span.end + by },
    group: { start: group.start + by, end: group.end + by },
  }));
  paragraph.placedAt = paragraph.start;
}

/** A slice keeps all of the text alive that it was cut from: without copies, a draft's every version would stay. */
function ownStrings(paragraph: Paragraph): void {
  paragraph.citations = paragraph.citations.map(mention => ({ ...mention, key: copied(mention.key) }));
  paragraph.labels = paragraph.labels.map(copied);
}

function copied(text: string): string {
  return Array.from(text).join('');
}
