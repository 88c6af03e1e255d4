/** A block of lines without a blank one between, joined to one line. */
export interface Paragraph {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 1-based line where it begins. */
  readonly line: number;
  /** Marked as a heading by the page's markup. */
  readonly heading: boolean;
  /** URLs that the markup gave to its words, or that stood on lines of their own behind it. */
  readonly links: readonly string[];
}

/** Headings within an abstract. */
const SECTIONS = new Set(('abstract background context conclusion conclusions contribution contributions data dataset discussion evaluation experiments findings '
  + 'goal impact implications introduction keywords limitations materials method methodology methods motivation objective objectives problem purpose result results '
  + 'significance summary availability aim aims design setting interpretation approach').split(' '));

const SMALL_WORDS = new Set('a an and as at but by for from in into is of on or over per than that the their this to toward towards under via vs with without we are be can do does how what when where which who why it its using not your you'.split(' '));

const SENTENCE_END = /[.!?…。!?][)\]"'”’»]*$/;

/** Text in sentences, as abstracts are made of. */
export function isProse(text: string): boolean {
  if (text.length < 60) return false;
  if (text.length > 320) return true;
  return sentenceBreaks(text) > 0 || (/[.。][)\]"'”’]*$/.test(text) && text.length > 90) || (text.length > 200 && !looksLikeTitle(text));
}

/**
 * Whether a paragraph among an abstract's is the title of the next paper. Positive: rather yes.
 * @param before the paragraph before it, of the abstract so far
 * @param after the one behind it, which would be the new paper's abstract
 */
export function titleScore(paragraph: Paragraph, before: Paragraph, after: Paragraph): number {
  const { text } = paragraph;
  if (paragraph.heading) return 10;
  if (text.length > 300 || isSectionHeading(text) || !hasWords(text)) return -10;
  let score = shapeScore(text);
  score += isProse(after.text) ? 1 : -2.5;
  score += SENTENCE_END.test(before.text) ? 0.5 : -1;
  if (after.text.length >= 400) score += 1; // as long as whole abstracts are
  if (before.text.length >= 300) score += 0.3;
  if (/^(?:\p{Ll}+\s|[=+)\]])/u.test(after.text)) score -= 3; // a sentence or a formula goes on
  if (/^\p{Ll}+\s/u.test(text) && !SENTENCE_END.test(before.text)) score -= 1.5;
  return score;
}

function looksLikeTitle(text: string): boolean {
  return shapeScore(text) > 0;
}

/** What the words alone say: a title is one phrase, mostly capitalised, without a sentence's end. */
function shapeScore(text: string): number {
  let score = 0;
  if (/[.。][)\]"'”’]*$/.test(text)) score -= 3;
  if (/[,;:-]$/.test(text)) score -= 4;
  if (/^(?:[-•*–]|\(?[0-9ivx]{1,3}[.)]|\([a-z]\))\s/i.test(text)) score -= 3;
  if (sentenceBreaks(text) > 0) score -= 1.7;
  if (/https?:\/\//.test(text)) score -= 3;
  if (/^(?:code|project|website|keywords?|data|demo|note|models?|github|page|homepage|webpage|available|accepted)\b[^:]{0,30}:/i.test(text)) score -= 3;
  if (/\b(?:we|our|us)\b/i.test(text) && !/[?!]/.test(text)) score -= 1;
  if (text.length > 200) score -= 1.5;
  score += capitalScore(text);
  if (/\w: \S/.test(text)) score += 0.7;
  return score;
}

/** How many of the words that titles capitalise are: 1.5 for nearly all, −0.7 for hardly any. */
function capitalScore(text: string): number {
  const words = text.split(/[\s/–—-]+/).filter(word => /\p{L}/u.test(word) && !SMALL_WORDS.has(word.toLowerCase()));
  if (words.length === 0) return 0;
  const capital = words.filter(word => /^[^\p{L}]*\p{Lu}/u.test(word) || /\p{Lu}|\d/u.test(word) || !/\p{Ll}/u.test(word)).length / words.length;
  return capital >= 0.7 ? 1.5 : capital >= 0.45 ? 0.8 : capital >= 0.2 ? 0.2 : -0.7;
}

function isSectionHeading(text: string): boolean {
  if (text.length > 60) return false;
  const words = text.replace(/[:.\s\d]+$/, '').replace(/^[\d.\s]+/, '').toLowerCase();
  return words.split(/ (?:and|&) /).every(word => SECTIONS.has(word));
}

/** Whether anything but signs and formulas is left. */
function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/\\(?:d?frac|dist|left|right|sum|int|prod|sqrt|log|exp|big\w*|[a-z]+skip|begin|end)\b/gi, ' '));
}

/** Places where one sentence ends and the next begins. */
function sentenceBreaks(text: string): number {
  let count = 0;
  for (const match of text.matchAll(/\. +["“(]?\p{Lu}/gu)) {
    const word = /[\p{L}\p{N})\]%]{2,12}$/u.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[0];
    if (word !== undefined && !/^(?:vs|al|Dr|St|No|Fig|Eq|cf|Mr|Ms|Prof|Vol|Sec)$/.test(word)) count++;
  }
  return count;
}
