import type { Token } from './tokens';
import { isStatingVerb } from './phrases';
import { BOUNDARY, COUNTED_IN_DIGITS, NOT_PLURAL, ONE_OF, TRIED_ON, UNCOUNTED } from './words/nouns';
import { NO_ADJECTIVES, OBJECT_STARTS, PLURALS, PLURALS_LIKE_VERBS, RAISING, SAYING } from './words/trials';

/** A noun that a number counts. */
export interface CountedNoun {
  readonly unit: string;
  readonly head: string;
  /** The token behind the noun. */
  readonly to: number;
}

/** The words between a number and its noun are few. */
const REACH = 10;

/** The counted noun that begins here, with the words that describe it; undefined where nothing is counted that a work was tried on or with. */
export function countedNoun(tokens: readonly Token[], from: number, { value, word }: { readonly value: number; readonly word: boolean }): CountedNoun | undefined {
  if (tokens[from]?.lower === 'lines' && tokens[from + 1]?.lower === 'of') return { unit: 'lines of code', head: 'code', to: from + 3 };
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    const token = tokens[at];
    if (token?.text === '(' && at > from) {
      const close = remarkEnd(tokens, at);
      if (close === undefined) return undefined;
      at = close;
      continue;
    }
    if (!token || (token.kind === 'mark' && !isInnerMark(tokens, at, from))) return undefined;
    if (token.kind === 'mark') continue;
    if (token.kind === 'number' && at === from && !(tokens[at + 1]?.text === '-' && tokens[at + 2]?.kind === 'word' && !tokens[at + 2]?.spaced)) return undefined;
    // "1,633 real and 6,543 synthetic images": both are of the noun behind the second.
    if (at > from && (token.lower === 'and' || token.text === ',') && tokens[at + 1]?.kind === 'number' && !word) {
      const shared = countedNoun(tokens, at + 2, { value, word });
      return shared && { unit: shared.unit, head: shared.head, to: at };
    }
    // "20 evaluated LLMs"
    if (at === from && /^(?:evaluated|tested|trained|compared)$/.test(token.lower) && tokens[at + 1]?.kind === 'word' && !BOUNDARY.has(tokens[at + 1]?.lower ?? '')) continue;
    if (isBoundary(tokens, at, from)) return undefined;
    if (value === 1 && ONE_OF.has(token.lower)) return { unit: `${token.text}`, head: token.text, to: at + 1 };
    const isAdjective = token.lower.endsWith('ed') && /ly$/.test(tokens[at - 1]?.lower ?? '') && tokens[at + 1]?.kind === 'word'; // "41 actively maintained repositories"
    if (isStatingVerb(token.lower) && !isAdjective && !token.lower.endsWith('ing') && at > from && !PLURALS_LIKE_VERBS.has(token.lower)) return undefined;
    // "from 1 to 256 raises coverage"
    if (at === from && RAISING.test(token.lower) && tokens[at + 1]?.kind === 'word') return undefined;
    if (!isPlural(token)) continue;
    const next = tokens[at + 1];
    if (next?.kind === 'word' && next.spaced && isPlural(next) && !BOUNDARY.has(next.lower) && !isStatingVerb(next.lower) && !isVerb(tokens, at + 1)) continue;
    if (!Number.isInteger(value) && /^(?:models|versions|releases|series)$/.test(token.lower)) return undefined; // "Gemini 1.5 Flash models"
    return isCounted(token.lower, { value, word }) ? { unit: unitName(tokens, at, from), head: token.text, to: at + 1 } : undefined;
  }
  return undefined;
}

/** "20 million bilingual (English and Chinese) descriptions": where a short remark within the phrase is closed, if the phrase goes on. */
function remarkEnd(tokens: readonly Token[], open: number): number | undefined {
  for (let at = open + 1; at < open + 6; at++) {
    if (tokens[at]?.text === ')') return tokens[at + 1]?.kind === 'word' && !BOUNDARY.has(tokens[at + 1]?.lower ?? '') ? at : undefined;
    if (tokens[at]?.kind !== 'word') return undefined;
  }
  return undefined;
}

/** "evaluating 11 models reveals that": a word in -s with an object of its own. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return SAYING.test(tokens[at]?.lower ?? '') || next?.kind === 'word' && OBJECT_STARTS.has(next.lower);
}

/** "diverse and open-ended tasks", "single-, multi-hop questions". */
function isInnerMark(tokens: readonly Token[], at: number, from: number): boolean {
  const mark = tokens[at]?.text ?? '';
  if (at === from) return mark === '-' && tokens[at]?.spaced === false && tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.lower !== 'shot';
  // "130 realistic, high-quality, and long-horizon tasks"
  if (mark === ',' && tokens[at + 1]?.lower === 'and') return tokens[at - 1]?.kind === 'word' && !isPlural(tokens[at - 1]) && tokens[at + 2]?.kind === 'word' && tokens.slice(from, at).some(token => token.text === ',');
  return mark === '-' || mark === '/' || (mark === ',' && tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'word' && !NO_ADJECTIVES.has(tokens[at + 1]?.lower ?? '') && !isStatingVerb(tokens[at + 1]?.lower ?? ''));
}

function isBoundary(tokens: readonly Token[], at: number, from: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (lower === 'and') return at === from || isPlural(tokens[at - 1]) || tokens[at + 1]?.kind === 'number';
  return BOUNDARY.has(lower);
}

function isPlural(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  if (PLURALS.test(token.lower)) return token.lower !== 'data';
  return /[a-z]{2}s$/.test(token.text) && !/(?:ss|us|is|ous)$/.test(token.lower) && !NOT_PLURAL.has(token.lower) || /(?:^|-)[A-Z]{2,}s$/.test(token.text);
}

function isCounted(noun: string, { value, word }: { readonly value: number; readonly word: boolean }): boolean {
  const last = noun.split(/[-/]/).at(-1) ?? noun;
  if (word) return true;
  return value >= 20 && !/^(?:times|fold|us|its|this|others|ways|hands?|key)$/.test(last) || !UNCOUNTED.has(last) || COUNTED_IN_DIGITS.has(last) || TRIED_ON.has(last);
}

function unitName(tokens: readonly Token[], at: number, from: number): string {
  const text = tokens[at]?.text ?? '';
  return text.toLowerCase() === 'pairs' && at > from ? `${tokens[at - 1]?.text ?? ''} ${text}` : text;
}
