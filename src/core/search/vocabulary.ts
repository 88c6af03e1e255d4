import { allowedEdits, bitCount, editDistance, letterMask } from './editDistance';

/** A word of the index that a query's word may mean. */
export interface Expansion {
  readonly term: number;
  /** 1 for the word itself, less the more it differs. */
  readonly quality: number;
}

/** At most so many words stand for a prefix; the shortest come first. */
const MAX_PREFIX_TERMS = 400;

/** All words of the index, for exact, prefix and fuzzy look-up. */
export class Vocabulary {
  private constructor(
    private readonly terms: readonly string[],
    private readonly ids: ReadonlyMap<string, number>,
    private readonly sorted: Int32Array,
    private readonly masks: Int32Array,
    /** Terms worth a fuzzy look-up, by their length. */
    private readonly byLength: readonly Int32Array[],
  ) {}

  /** @param worthFuzzy whether a term takes part in the fuzzy look-up: a rare word of abstracts mostly is a typo itself */
  static* buildSteps(terms: readonly string[], ids: ReadonlyMap<string, number>, worthFuzzy: (term: number) => boolean): Generator<number, Vocabulary> {
    const masks = new Int32Array(terms.length);
    const lengths: number[][] = [];
    const beginnings = new Map<string, number[]>();
    for (const [id, term] of terms.entries()) {
      masks[id] = letterMask(term);
      if (term.length >= 3 && worthFuzzy(id)) (lengths[term.length] ??= []).push(id);
      const beginning = term.slice(0, 2);
      const same = beginnings.get(beginning);
      if (same) same.push(id);
      else beginnings.set(beginning, [id]);
      if (id % 4096 === 0) yield 1;
    }
    const sorted = new Int32Array(terms.length);
    let filled = 0;
    for (const [, same] of [...beginnings].sort(([a], [b]) => compare(a, b))) {
      sorted.set(same.sort((a, b) => compare(terms[a] ?? '', terms[b] ?? '')), filled);
      filled += same.length;
      yield 1;
    }
    return new Vocabulary(terms, ids, sorted, masks, Array.from(lengths, list => Int32Array.from(list ?? [])));
  }

  exact(word: string): number | undefined {
    return this.ids.get(word);
  }

  /** The terms that begin with a word and go on. */
  prefixed(word: string): readonly Expansion[] {
    let at = this.lowerBound(word);
    const found: Expansion[] = [];
    for (; at < this.sorted.length; at++) {
      const id = this.sorted[at] ?? 0;
      const term = this.terms[id] ?? '';
      if (!term.startsWith(word)) break;
      if (term.length > word.length) found.push({ term: id, quality: 0.55 + 0.4 * word.length / term.length });
      if (found.length > 20 * MAX_PREFIX_TERMS) break;
    }
    return found.length <= MAX_PREFIX_TERMS ? found : found.sort((a, b) => b.quality - a.quality).slice(0, MAX_PREFIX_TERMS);
  }

  /** The terms within one or two edits of a word; with `unfinished`, also those whose beginning is. */
  similar(word: string, unfinished: boolean): readonly Expansion[] {
    const limit = allowedEdits(word.length);
    if (limit === 0) return [];
    const mask = letterMask(word);
    const found: Expansion[] = [];
    const longest = unfinished ? word.length + 6 : word.length + limit;
    for (let length = Math.max(3, word.length - limit); length <= longest; length++) {
      for (const id of this.byLength[length] ?? []) {
        const theirs = this.masks[id] ?? 0;
        if (bitCount(mask & ~theirs) > limit || (length <= word.length + limit && bitCount(theirs & ~mask) > limit)) continue;
        const quality = similarity(word, this.terms[id] ?? '', limit, unfinished);
        if (quality > 0) found.push({ term: id, quality });
      }
    }
    return found;
  }

  private lowerBound(word: string): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.terms[this.sorted[middle] ?? 0] ?? '', word) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** 0 for words too far apart. A slip rarely hits the first letter. */
export function similarity(word: string, term: string, limit: number, unfinished: boolean): number {
  const sameStart = word.charCodeAt(0) === term.charCodeAt(0);
  const edits = editDistance(word, term, limit);
  if (edits <= limit) return (edits === 0 ? 1 : edits === 1 ? 0.72 : 0.5) * (sameStart ? 1 : 0.75);
  if (!unfinished || !sameStart || word.length < 5 || term.length <= word.length) return 0;
  const begun = editDistance(word, term.slice(0, word.length), 1);
  return begun <= 1 ? 0.5 : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
