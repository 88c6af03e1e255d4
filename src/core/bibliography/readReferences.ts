import type { Author } from '../model/paper';
import type { Span } from '../model/span';
import { runAtOnce } from '../util/slices';
import { arxivOf, authorsOf, containerOf, doiOf, titleOf, urlOf, yearOf } from './bibEntry';
import type { BibEntry, BibFile } from './bibFile';
import { readCslJson } from './cslJson';
import { readHayagriva } from './hayagriva';
import { readBibSteps } from './readBib';
import type { BibliographyKind, Reference, ReferenceFile } from './reference';

/** Reads a bibliography of any kind at once. */
export function readReferences(text: string, kind: BibliographyKind): ReferenceFile {
  return runAtOnce(readReferenceSteps(text, kind));
}

/** Reads a bibliography step by step, for running in slices. What an entry says is decoded when it is asked for. */
export function* readReferenceSteps(text: string, kind: BibliographyKind): Generator<void, ReferenceFile> {
  if (kind === 'csl-json') return readCslJson(text);
  if (kind === 'hayagriva') return readHayagriva(text);
  const file = yield* readBibSteps(text);
  const references = file.entries.filter(entry => entry.key !== '').map(entry => new BibReference(file, entry));
  return { kind, text, references, problems: file.problems };
}

/** An entry of a `.bib` file; each fact is read once. */
export class BibReference implements Reference {
  readonly key: string;
  readonly keySpan: Span;
  readonly span: Span;
  readonly type: string;
  private readonly facts = new Map<string, unknown>();

  constructor(readonly file: BibFile, readonly entry: BibEntry) {
    this.key = entry.key;
    this.keySpan = entry.keySpan;
    this.span = entry.span;
    this.type = entry.type;
  }

  get title(): string {
    return this.once('title', () => titleOf(this.file, this.entry) ?? '');
  }

  get authors(): readonly Author[] {
    return this.once('authors', () => authorsOf(this.file, this.entry).names);
  }

  get year(): string | undefined {
    return this.once('year', () => yearOf(this.file, this.entry)?.toString());
  }

  get container(): string | undefined {
    return this.once('container', () => containerOf(this.file, this.entry));
  }

  get doi(): string | undefined {
    return this.once('doi', () => doiOf(this.file, this.entry)?.toLowerCase());
  }

  get arxiv(): string | undefined {
    return this.once('arxiv', () => arxivOf(this.file, this.entry));
  }

  get url(): string | undefined {
    return this.once('url', () => urlOf(this.file, this.entry));
  }

  private once<T>(name: string, read: () => T): T {
    if (!this.facts.has(name)) this.facts.set(name, read());
    return this.facts.get(name) as T;
  }
}
