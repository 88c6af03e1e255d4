import type { CitationMention } from './findCitations';

/** What is open where a paragraph begins, such as a code block: all that a scanner must know of the text before it. */
export interface BlockState {
  /** The kind of block; empty in plain text. */
  readonly block: string;
  /** How the block was opened, or what closes it. */
  readonly mark: string;
  /** How deep: an indentation, the backticks of a fence, or nested comments. */
  readonly level: number;
}

/** Where a scanner puts what it finds, in the order of the text. */
export interface Sink {
  readonly citations: CitationMention[];
  /** What the text itself defines: references to it are no citations. */
  readonly labels: string[];
}

/**
 * Reads `text` from `from` to `to`, lines between which no blank one stands, with the blank ones behind them.
 * Returns what is open at the end. Never throws, and looks at nothing outside of the range but the character before a key.
 */
export type ScanParagraph = (text: string, from: number, to: number, state: BlockState, sink: Sink) => BlockState;

/** Plain text, with no block open. */
export const PLAIN: BlockState = { block: '', mark: '', level: 0 };

export function sameState(a: BlockState, b: BlockState): boolean {
  return a === b || (a.block === b.block && a.mark === b.mark && a.level === b.level);
}

const NEWLINE = 10;

/** Where the paragraph that begins at `from` ends: behind the blank lines that follow it. A property of the text alone. */
export function paragraphEnd(text: string, from: number): number {
  for (let feed = text.indexOf('\n', from); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
    let end = -1;
    for (let at = feed + 1; ; at++) {
      const code = text.charCodeAt(at);
      if (code === NEWLINE) end = at + 1;
      else if (!isBlank(code)) break;
    }
    if (end >= 0) return end;
  }
  return text.length;
}

/** A space that ends no line. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

export function isSpace(code: number): boolean {
  return code === NEWLINE || isBlank(code);
}

/** The place of the line's end, before its line break; `to` at the most. */
export function lineEnd(text: string, from: number, to: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 || feed > to ? to : feed;
}

/** As `indexOf`, but never reads on behind `to`, which would make many failing searches slow. */
export function indexWithin(text: string, sought: string, from: number, to: number): number {
  const first = sought.charCodeAt(0);
  for (let at = from; at + sought.length <= to; at++) {
    if (text.charCodeAt(at) === first && text.startsWith(sought, at)) return at;
  }
  return -1;
}

/** How many characters may be read in vain, so that texts of nothing but opening brackets stay cheap. */
export interface Budget {
  left: number;
}

/** Nothing that stands in brackets in a citation is longer. */
const LONGEST_ARGUMENT = 4000;

export function newBudget(): Budget {
  return { left: 100 * LONGEST_ARGUMENT };
}

/** Behind the bracket that closes the one at `at`; brackets of its kind nest, a backslash escapes. Negative where none does. */
export function behindBracket(text: string, at: number, to: number, budget: Budget): number {
  const open = text.charCodeAt(at);
  const close = open === 40 ? 41 : open + 2; // ( ) differ by one, [ ] { } < > by two
  const stop = Math.min(to, at + Math.min(LONGEST_ARGUMENT, budget.left));
  for (let depth = 0, next = at; next < stop; next++) {
    const code = text.charCodeAt(next);
    if (code === 92) next++;
    else if (code === open) depth++;
    else if (code === close && --depth === 0) return next + 1;
  }
  budget.left -= stop - at;
  return -1;
}
