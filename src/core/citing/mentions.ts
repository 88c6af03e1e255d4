import { isDistinctive, namesOf } from '../library/names';
import type { Paper } from '../model/paper';
import type { Span } from '../model/span';
import { asciiFold } from '../util/asciiFold';
import { tokenizeWords, type Word } from '../util/words';
import type { CitationMention } from './findCitations';

/** What stands under the pointer, and the papers that it means; more than one only where a name is ambiguous. */
export interface Mention {
  readonly kind: 'key' | 'arxiv' | 'doi' | 'title' | 'name';
  readonly span: Span;
  readonly papers: readonly Paper[];
}

/** The papers by what they are called in drafts. */
export interface MentionIndex {
  byKey(key: string): Paper | undefined;
  byArxiv(id: string): Paper | undefined;
  byDoi(doi: string): Paper | undefined;
  /** Titles that begin with a word, as their folded words, the longest first. */
  titlesFrom(word: string): readonly IndexedTitle[];
  byName(name: string): readonly Paper[];
}

interface IndexedTitle {
  readonly words: readonly string[];
  readonly paper: Paper;
}

const MAX_SAME_NAME = 5;

/** A title of fewer words could be any phrase of a draft. */
const MIN_TITLE_WORDS = 3;
const MIN_TITLE_LENGTH = 20;

/** Builds the index step by step, for running in slices. */
export function* mentionIndexSteps(papers: readonly Paper[]): Generator<void, MentionIndex> {
  const keys = new Map<string, Paper>();
  const arxiv = new Map<string, Paper>();
  const dois = new Map<string, Paper>();
  const titles = new Map<string, IndexedTitle[]>();
  const names = new Map<string, Paper[]>();
  for (const paper of papers) {
    yield;
    keys.set(paper.key, paper);
    if (paper.arxiv) arxiv.set(paper.arxiv.toLowerCase(), paper);
    if (paper.doi) dois.set(paper.doi.toLowerCase(), paper);
    const words = foldedWords(paper.title);
    if (words.length >= MIN_TITLE_WORDS || paper.title.length >= MIN_TITLE_LENGTH) push(titles, words[0] ?? '', { words, paper });
    for (const name of namesOf(paper)) push(names, name, paper);
  }
  for (const list of titles.values()) {
    list.sort((a, b) => b.words.length - a.words.length);
    yield;
  }
  return {
    byKey: key => keys.get(key),
    byArxiv: id => arxiv.get(id.toLowerCase()),
    byDoi: doi => dois.get(doi.toLowerCase()),
    titlesFrom: word => titles.get(word) ?? [],
    byName: name => names.get(name) ?? [],
  };
}

function push<V>(index: Map<string, V[]>, key: string, value: V): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}

function foldedWords(text: string): readonly string[] {
  return tokenizeWords(text).flatMap(word => foldWord(word.text));
}

function foldWord(word: string): readonly string[] {
  return asciiFold(word).toLowerCase().split(/[^a-z0-9\p{L}]+/u).filter(Boolean);
}

/**
 * What stands at an offset of a draft: a citation key, else an arXiv id or DOI, else a paper's title, else a system's name.
 * Undefined where nothing is known. Looks at a window around the offset.
 */
export function mentionAt(text: string, offset: number, index: MentionIndex, citations: readonly CitationMention[]): Mention | undefined {
  const citation = citationAt(citations, offset);
  if (citation) {
    const paper = index.byKey(citation.key);
    if (paper) return { kind: 'key', span: citation.span, papers: [paper] };
  }
  const window = windowAround(text, offset);
  return identifierAt(window, offset, index) ?? (citation ? undefined : titleAt(window, offset, index) ?? nameAt(window, offset, index));
}

/** Citations are in order and do not overlap. */
function citationAt(citations: readonly CitationMention[], offset: number): CitationMention | undefined {
  let low = 0;
  let high = citations.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const citation = citations[middle] as CitationMention;
    if (offset < citation.span.start) high = middle - 1;
    else if (offset > citation.span.end) low = middle + 1;
    else return citation;
  }
  return undefined;
}

interface Window {
  readonly text: string;
  readonly start: number;
}

const REACH = 400;

function windowAround(text: string, offset: number): Window {
  const start = Math.max(0, offset - REACH);
  return { text: text.slice(start, offset + REACH), start };
}

const IDENTIFIERS: readonly (readonly [RegExp, 'arxiv' | 'doi'])[] = [
  [/https?:\/\/(?:[\w-]{1,20}\.)?(?:arxiv\.org\/(?:abs|pdf|html)|(?:huggingface\.co|hf\.co)\/papers|alphaxiv\.org\/abs)\/(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?(?:\.pdf)?/gi, 'arxiv'],
  [/\barxiv:\s?(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?/gi, 'arxiv'],
  [/(?<![\d.])(\d{4}\.\d{5})(?:v\d{1,2})?(?![\d.]\d)/g, 'arxiv'],
  [/(?:https?:\/\/(?:dx\.)?doi\.org\/|\bdoi:\s?)?\b(10\.\d{4,9}\/[^\s"<>{}[\]]{1,200}[^\s"<>{}[\].,;:)])/gi, 'doi'],
];

function identifierAt(window: Window, offset: number, index: MentionIndex): Mention | undefined {
  for (const [pattern, kind] of IDENTIFIERS) {
    for (const match of window.text.matchAll(pattern)) {
      const start = window.start + match.index;
      const end = start + match[0].length;
      if (offset < start || offset > end) continue;
      const paper = kind === 'arxiv' ? index.byArxiv(match[1] ?? '') : index.byDoi(match[1] ?? '');
      if (paper) return { kind, span: { start, end }, papers: [paper] };
    }
  }
  return undefined;
}

/** A title as it stands in the draft: whatever its case, dashes and line breaks. */
function titleAt(window: Window, offset: number, index: MentionIndex): Mention | undefined {
  const words = tokenizeWords(window.text);
  const parts = words.flatMap(word => foldWord(word.text).map(text => ({ text, word })));
  let best: { readonly span: Span; readonly paper: Paper; readonly length: number } | undefined;
  for (let at = 0; at < parts.length; at++) {
    const start = window.start + (parts[at]?.word.start ?? 0);
    if (start > offset) break;
    for (const { words: title, paper } of index.titlesFrom(parts[at]?.text ?? '')) {
      if (!title.every((word, next) => parts[at + next]?.text === word)) continue;
      const end = window.start + (parts[at + title.length - 1]?.word.end ?? 0);
      if (end >= offset && title.length > (best?.length ?? 0)) best = { span: { start, end }, paper, length: title.length };
      break;
    }
  }
  return best && { kind: 'title', span: best.span, papers: [best.paper] };
}

/** The longest name of up to three words around the offset; a name in ordinary letters counts only as it is written. */
function nameAt(window: Window, offset: number, index: MentionIndex): Mention | undefined {
  const words = tokenizeWords(window.text);
  const at = words.findIndex(word => offset >= window.start + word.start && offset <= window.start + word.end);
  if (at < 0) return undefined;
  for (let length = 3; length >= 1; length--) {
    for (let first = at - length + 1; first <= at; first++) {
      const [from, to] = [words[first], words[first + length - 1]];
      const found = from && to && namePapers(window, from, to, index);
      if (found) return found;
    }
  }
  return undefined;
}

function namePapers(window: Window, from: Word, to: Word, index: MentionIndex): Mention | undefined {
  const plus = /^\++/.exec(window.text.slice(to.end, to.end + 2))?.[0].length ?? 0;
  for (const end of plus > 0 ? [to.end + plus, to.end] : [to.end]) {
    const name = window.text.slice(from.start, end).replace(/\s+/g, ' ');
    const papers = index.byName(name);
    if (papers.length === 0 || (!isDistinctive(name) && !/^\p{Lu}/u.test(name))) continue;
    return { kind: 'name', span: { start: window.start + from.start, end: window.start + end }, papers: papers.slice(0, MAX_SAME_NAME) };
  }
  return undefined;
}
