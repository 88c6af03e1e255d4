import { fold, indexWords } from './fold';
import type { SearchDocument } from './searchIndex';
import type { Expansion } from './vocabulary';

/** What a match in a field is worth. */
const FIELD_WEIGHTS = { title: 1, names: 1.1, key: 0.9, authors: 0.9, arxiv: 1, organization: 0.7, venue: 0.6, date: 0.6, abstract: 0.42 } as const;
type Field = keyof typeof FIELD_WEIGHTS;

/** Weights are kept as bytes. */
const WEIGHT_SCALE = 100;

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** A growing array of numbers, without an object a number. */
class Numbers {
  length = 0;
  private data = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = new Int32Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length++] = value;
  }

  at(index: number): number {
    return this.data[index] ?? 0;
  }
}

/** Collects documents word by word, and then turns them into lists of documents by word. */
export class PostingsBuilder {
  readonly terms: string[] = [];
  readonly ids = new Map<string, number>();
  private readonly stream = new Numbers();
  private readonly streamDocuments = new Numbers();
  private documents = 0;

  add(document: SearchDocument, foldedTitle: string): void {
    const best = new Map<number, number>();
    const take = (field: Field, folded: string): void => {
      const weight = FIELD_WEIGHTS[field] * WEIGHT_SCALE;
      for (const word of indexWords(folded)) {
        const term = this.idOf(word);
        if ((best.get(term) ?? 0) < weight) best.set(term, weight);
      }
    };
    if (document.abstract) take('abstract', fold(document.abstract));
    if (document.date) take('date', dateWords(document.date));
    if (document.venue) take('venue', fold(document.venue));
    if (document.organization) take('organization', fold(document.organization));
    if (document.key) take('key', fold(document.key));
    if (document.arxiv) take('arxiv', fold(document.arxiv));
    for (const author of document.authors ?? []) take('authors', fold(author));
    take('title', foldedTitle);
    for (const name of document.names ?? []) take('names', fold(name));
    for (const [term, weight] of best) {
      this.stream.push(term * 256 + weight);
      this.streamDocuments.push(this.documents);
    }
    this.documents++;
  }

  *finishSteps(): Generator<number, Postings> {
    const counts = new Int32Array(this.terms.length + 1);
    for (let at = 0; at < this.stream.length; at++) {
      const term = Math.floor(this.stream.at(at) / 256);
      counts[term + 1] = (counts[term + 1] ?? 0) + 1;
      if (at % 65536 === 0) yield 1;
    }
    for (let term = 1; term < counts.length; term++) counts[term] = (counts[term] ?? 0) + (counts[term - 1] ?? 0);
    const offsets = counts.slice();
    const documents = new Int32Array(this.stream.length);
    const weights = new Uint8Array(this.stream.length);
    const short = new Uint8Array(this.terms.length);
    for (let at = 0; at < this.stream.length; at++) {
      const packed = this.stream.at(at);
      const term = Math.floor(packed / 256);
      const slot = counts[term] ?? 0;
      counts[term] = slot + 1;
      documents[slot] = this.streamDocuments.at(at);
      weights[slot] = packed % 256;
      if (packed % 256 > FIELD_WEIGHTS.abstract * WEIGHT_SCALE) short[term] = 1;
      if (at % 65536 === 0) yield 1;
    }
    return new Postings({ offsets, documents, weights, short, size: this.documents });
  }

  private idOf(word: string): number {
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.terms.length;
      this.ids.set(word, id);
      this.terms.push(word);
    }
    return id;
  }
}

function dateWords(iso: string): string {
  const month = MONTHS[Number(iso.slice(5, 7)) - 1];
  return month ? `${iso} ${month} ${month.slice(0, 3)}` : iso;
}

interface PostingsData {
  readonly offsets: Int32Array;
  readonly documents: Int32Array;
  readonly weights: Uint8Array;
  readonly short: Uint8Array;
  readonly size: number;
}

/** For each word, the documents that have it, and the weight of the best field that does. */
export class Postings {
  private readonly best: Float32Array;

  constructor(private readonly data: PostingsData) {
    this.best = new Float32Array(data.size);
  }

  frequency(term: number): number {
    return (this.data.offsets[term + 1] ?? 0) - (this.data.offsets[term] ?? 0);
  }

  /** Whether the word stands in any field but the abstract. */
  isShort(term: number): boolean {
    return this.data.short[term] === 1;
  }

  /** The documents of all the expansions of a word, each with its best match; undefined where there is none. */
  match(expansions: readonly Expansion[]): { readonly documents: Int32Array; readonly scores: Float32Array; readonly weight: number } | undefined {
    const { offsets, documents, weights, size } = this.data;
    const touched: number[] = [];
    for (const { term, quality } of expansions) {
      const end = offsets[term + 1] ?? 0;
      for (let slot = offsets[term] ?? 0; slot < end; slot++) {
        const index = documents[slot] ?? 0;
        const score = quality * (weights[slot] ?? 0) / WEIGHT_SCALE;
        const known = this.best[index] ?? 0;
        if (known === 0) touched.push(index);
        if (score > known) this.best[index] = score;
      }
    }
    if (touched.length === 0) return undefined;
    const scores = Float32Array.from(touched, index => this.best[index] ?? 0);
    for (const index of touched) this.best[index] = 0;
    return { documents: Int32Array.from(touched), scores, weight: Math.log(1 + size / touched.length) + 0.2 };
  }
}
