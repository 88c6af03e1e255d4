import { fold, STOP_WORDS, tokens } from './fold';
import { PostingsBuilder, type Postings } from './postings';
import { rerank } from './rerank';
import { Vocabulary, type Expansion } from './vocabulary';

/** What is searched of one paper. */
export interface SearchDocument {
  readonly title: string;
  /** System names and acronyms. */
  readonly names?: readonly string[];
  readonly organization?: string;
  readonly authors?: readonly string[];
  /** ISO 8601. */
  readonly date?: string;
  readonly key?: string;
  readonly venue?: string;
  readonly arxiv?: string;
  readonly abstract?: string;
}

export interface SearchHit {
  /** The document's position. */
  readonly index: number;
  /** Higher is better, 0 to 1; comparable within one query. */
  readonly score: number;
}

/** What one word of a query matches: documents and how well, ready to be added up. */
interface WordMatches {
  readonly documents: Int32Array;
  readonly scores: Float32Array;
  /** How much the word tells. */
  readonly weight: number;
}

/** A missing word costs more than its share: coverage counts with this power. */
const COVERAGE_POWER = 3.7;
/** So many of the best are looked at as strings. */
const CANDIDATES = 200;
/** Remembered words: typing on changes only the last one. */
const REMEMBERED_WORDS = 64;

/**
 * An inverted index over papers. A query's words are looked up exactly, as prefixes and with one or two edits;
 * each document gets its best match per word, weighted by field and by how rare the word is.
 */
export class SearchIndex {
  private readonly remembered = new Map<string, WordMatches>();
  private readonly totals: Float32Array;
  private readonly covered: Float32Array;

  private constructor(
    private readonly titles: readonly string[],
    private readonly initials: readonly string[],
    private readonly vocabulary: Vocabulary,
    private readonly postings: Postings,
  ) {
    this.totals = new Float32Array(titles.length);
    this.covered = new Float32Array(titles.length);
  }

  static build(documents: readonly SearchDocument[]): SearchIndex {
    const steps = SearchIndex.buildSteps(documents);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** Builds the index step by step; yields how much is done, 0 to 1. */
  static* buildSteps(documents: readonly SearchDocument[]): Generator<number, SearchIndex> {
    const builder = new PostingsBuilder();
    const titles: string[] = [];
    const initials: string[] = [];
    for (const document of documents) {
      const title = fold(document.title);
      titles.push(title);
      initials.push(tokens(title).map(token => STOP_WORDS.has(token.text) ? token.text.charAt(0).toUpperCase() : token.text.charAt(0)).join(''));
      builder.add(document, title);
      yield titles.length / (documents.length + 1);
    }
    const postings = yield* builder.finishSteps();
    const vocabulary = yield* Vocabulary.buildSteps(builder.terms, builder.ids, term => postings.isShort(term) || postings.frequency(term) >= 3);
    yield 1;
    return new SearchIndex(titles, initials, vocabulary, postings);
  }

  /**
   * The best documents first; ties in the given order. An empty query finds all.
   * @param allowed which documents are looked for; all, when absent
   */
  search(query: string, limit: number, allowed?: (index: number) => boolean): readonly SearchHit[] {
    const words = queryWords(query);
    if (words.length === 0) {
      if (query.trim() !== '') return [];
      const all: SearchHit[] = [];
      for (let index = 0; index < this.titles.length && all.length < limit; index++) if (!allowed || allowed(index)) all.push({ index, score: 1 });
      return all;
    }
    const scored = this.scoreWords(words);
    if (words.length === 1) this.addInitials(words[0] ?? '', scored);
    if (allowed) for (const index of [...scored.keys()]) if (!allowed(index)) scored.delete(index);
    const best = selectBest(scored, Math.max(CANDIDATES, limit));
    const ranked = rerank(best, { query: fold(query).trim(), words, titles: this.titles });
    const top = ranked[0]?.score ?? 1;
    return ranked.slice(0, limit).map(({ index, score }) => ({ index, score: Math.min(1, score / Math.max(top, 1e-9)) }));
  }

  /** Adds up what the words match. */
  private scoreWords(words: readonly string[]): Map<number, number> {
    const touched: number[] = [];
    let possible = 0;
    words.forEach((word, at) => {
      const matches = this.matches(word, at === words.length - 1);
      possible += matches.weight;
      this.addMatches(matches, matches.weight, touched);
    });
    this.addJoined(words, touched);
    const scored = new Map<number, number>();
    for (const index of touched) {
      const coverage = Math.min(1, (this.covered[index] ?? 0) / possible);
      if (coverage > 0.2) scored.set(index, (this.totals[index] ?? 0) / possible * coverage ** (COVERAGE_POWER - 1));
      this.totals[index] = 0;
      this.covered[index] = 0;
    }
    return scored;
  }

  private addMatches(matches: WordMatches, weight: number, touched: number[]): void {
    const { documents, scores } = matches;
    for (let at = 0; at < documents.length; at++) {
      const index = documents[at] ?? 0;
      if (this.covered[index] === 0) touched.push(index);
      this.totals[index] = (this.totals[index] ?? 0) + (scores[at] ?? 0) * weight;
      this.covered[index] = (this.covered[index] ?? 0) + weight;
    }
  }

  /** Two words that the papers write as one: "pre training". Counts where the two do not stand on their own. */
  private addJoined(words: readonly string[], touched: number[]): void {
    for (let at = 0; at + 1 < words.length; at++) {
      const [left, right] = [words[at] ?? '', words[at + 1] ?? ''];
      const joined = left + right;
      if (left.length < 2 || right.length < 2 || this.vocabulary.exact(joined) === undefined) continue;
      const parts = [this.matches(left, false), this.matches(right, at + 2 === words.length)];
      const have = parts.map(part => new Set(part.documents));
      const matches = this.matches(joined, false);
      const weight = parts.reduce((sum, part) => sum + part.weight, 0);
      for (let i = 0; i < matches.documents.length; i++) {
        const index = matches.documents[i] ?? 0;
        const missing = parts.reduce((sum, part, which) => sum + (have[which]?.has(index) ? 0 : part.weight), 0);
        if (missing <= 0) continue;
        if (this.covered[index] === 0) touched.push(index);
        this.totals[index] = (this.totals[index] ?? 0) + (matches.scores[i] ?? 0) * Math.min(missing, weight);
        this.covered[index] = (this.covered[index] ?? 0) + missing;
      }
    }
  }

  private matches(word: string, isLast: boolean): WordMatches {
    const id = `${isLast ? '~' : '='}${word}`;
    let matches = this.remembered.get(id);
    if (matches) this.remembered.delete(id);
    else matches = this.postings.match(this.expand(word, isLast)) ?? this.splitMatches(word);
    this.remembered.set(id, matches);
    if (this.remembered.size > REMEMBERED_WORDS) this.remembered.delete(this.remembered.keys().next().value ?? '');
    return matches;
  }

  private expand(word: string, isLast: boolean): readonly Expansion[] {
    const exact = this.vocabulary.exact(word);
    const found: Expansion[] = exact === undefined ? [] : [{ term: exact, quality: 1 }];
    if (word.length >= 2 || isLast) found.push(...this.vocabulary.prefixed(word));
    if (exact === undefined || this.postings.frequency(exact) < 2) found.push(...this.vocabulary.similar(word, isLast).filter(each => each.term !== exact));
    return found;
  }

  /** A word that no paper writes, as two that some do: "crossdomain". */
  private splitMatches(word: string): WordMatches {
    const nothing = { documents: new Int32Array(), scores: new Float32Array(), weight: Math.log(1 + this.titles.length) };
    for (let at = 3; at <= word.length - 3; at++) {
      const [left, right] = [this.vocabulary.exact(word.slice(0, at)), this.vocabulary.exact(word.slice(at))];
      if (left === undefined || right === undefined) continue;
      const first = this.postings.match([{ term: left, quality: 0.8 }]);
      const second = this.postings.match([{ term: right, quality: 0.8 }]);
      if (!first || !second) continue;
      const both = new Set(second.documents);
      const kept = [...first.documents.keys()].filter(each => both.has(first.documents[each] ?? -1));
      if (kept.length === 0) continue;
      return { documents: Int32Array.from(kept, each => first.documents[each] ?? 0), scores: Float32Array.from(kept, each => first.scores[each] ?? 0), weight: nothing.weight };
    }
    return nothing;
  }

  /** "ROGE" finds "Robust Online Graph Exploration": small words may be left out, as may one other. */
  private addInitials(word: string, scored: Map<number, number>): void {
    if (!/^[a-z]{3,9}$/.test(word)) return;
    this.initials.forEach((initials, index) => {
      const quality = matchInitials(word, initials);
      if (quality > 0) scored.set(index, Math.max(scored.get(index) ?? 0, quality));
    });
  }
}

/** The words of a query; small ones count only when there are no others. */
export function queryWords(query: string): readonly string[] {
  const all = tokens(fold(query)).map(token => token.text).slice(0, 24);
  const telling = all.filter((word, at) => !STOP_WORDS.has(word) || (at === all.length - 1 && !/\s$/.test(query) && all.length === 1));
  return telling;
}

/** Small words are upper case in `initials`. */
function matchInitials(word: string, initials: string): number {
  let at = 0;
  let skipped = 0;
  for (const initial of initials) {
    if (at === word.length) break;
    if (initial.toLowerCase() === word[at]) at++;
    else if (initial === initial.toLowerCase() && at > 0) skipped++;
    else if (initial === initial.toLowerCase()) return 0;
    if (skipped > 1) return 0;
  }
  if (at < word.length) return 0;
  return (0.62 + 0.05 * Math.min(4, word.length - 3)) * (skipped === 0 ? 1 : 0.7);
}

function selectBest(scored: ReadonlyMap<number, number>, count: number): readonly SearchHit[] {
  let entries = [...scored];
  if (entries.length > 4 * count) {
    const values = Float32Array.from(entries, entry => entry[1]).sort();
    const least = values[values.length - count] ?? 0;
    entries = entries.filter(entry => entry[1] >= least);
  }
  return entries.map(([index, score]) => ({ index, score })).sort((a, b) => b.score - a.score || a.index - b.index).slice(0, count);
}
