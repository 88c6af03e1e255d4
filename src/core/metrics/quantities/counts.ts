import { isMetricToken } from '../text/names';
import { closingAt } from '../text/phraseQuestions';
import { isStatingVerb } from '../text/phrases';
import { everyToken, findToken, isGluedAt, isNumberAt, isWordAt, lowerAt, someToken, textAt, wordsFrom } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import type { Written } from './unit';
import { NEVER_COUNTED, RELEASES, TRIED_PARTICIPLES } from '../words/aroundNumbers';
import { CHANGE_NOUNS, MATCH_VERBS } from '../words/changes';
import { NUMBER_WORDS } from '../words/numbers';
import { BOUNDARY, COUNTED_IN_DIGITS, NOT_PLURAL, ONE_OF, TRIED_ON, UNCOUNTED } from '../words/nouns';
import { LINES_OF_OTHERS, MODEL_VARIANTS, TUPLES } from '../words/shapes';
import { NO_ADJECTIVES, OBJECT_STARTS, PLURALS, PLURALS_LIKE_VERBS, RAISING, SAYING } from '../words/trials';

/** A noun that a number counts. */
export interface CountedNoun {
  readonly unit: string;
  readonly head: string;
  /** The token behind the noun. */
  readonly to: number;
}

/** How many numbers a list has that share a noun, at the most. */
const LISTED = 6;

/** The words between a number and its noun are few. */
const REACH = 10;

/** The counted noun that begins here, with the words that describe it; undefined where nothing is counted that a work was tried on or with. */
export function countedNoun(tokens: readonly Token[], from: number, written: Written, left = LISTED): CountedNoun | undefined {
  if (written.value > 0 && written.value < 1 && !isPlural(tokens[from])) return undefined; // "the same 0.845 ceiling recurs"
  if (lowerAt(tokens, from) === 'lines' && lowerAt(tokens, from + 1) === 'of' && !LINES_OF_OTHERS.test(lowerAt(tokens, from + 2))) return { unit: 'lines of code', head: 'code', to: from + 3 };
  const limit = Math.min(tokens.length, from + REACH);
  for (let at = from; at < limit; at++) {
    const token = tokens[at];
    if (token?.kind === 'mark') {
      // "1,100 high-frame-rate (60 FPS) video sequences": a remark that states something itself.
      const stated = token.text === '(' && at > from && isNumberAt(tokens, at + 1) ? closingAt(tokens, at, at + 6) : -1;
      const behind = stated > 0 && isWordAt(tokens, stated + 1) && !isBoundary(tokens, stated + 1, from) && left > 0 ? countedNoun(tokens, stated + 1, written, left - 1) : undefined;
      if (behind) return { ...behind, to: at };
      // "1,150 single-choice, 230 multiple-choice, and 879 short-answer items"
      if (token.text === ',' && !written.word && at > from && isListedAdjective(tokens, from, at)) return listedNoun(tokens, at, written);
      const group = groupEnd(tokens, at);
      if (group !== undefined) {
        at = group;
        continue;
      }
      const end = token.text === '(' && at > from ? remarkEnd(tokens, at) : isInnerMark(tokens, at, from) ? at + Number(token.text === '&') : undefined;
      if (end === undefined) return undefined;
      at = end;
      continue;
    }
    if (token?.kind === 'number' && /^[234]$/.test(token.text) && /^d$/i.test(textAt(tokens, at + 1)) && isGluedAt(tokens, at + 1)) {
      at++; // "1.6M 3D instances"
      continue;
    }
    if (!token || token.kind === 'number' && at === from && !isHyphened(tokens, at)) return undefined;
    if (at > from && token.lower === 'and' && (written.word ? NUMBER_WORDS.has(lowerAt(tokens, at + 1)) : isNumberAt(tokens, at + 1))) return left > 0 ? sharedNoun(tokens, at, written, left - 1) : undefined;
    // "Seedance 1.0 and 1.5 Pro"
    if (at === from && !Number.isInteger(written.value) && MODEL_VARIANTS.has(token.lower) && /^\p{Lu}/u.test(token.text)) return undefined;
    if (at === from && isTriedParticiple(tokens, at)) continue;
    // "15 state of the art LMMs"
    if (token.lower === 'state' && wordsFrom(tokens, at, 4) === 'state of the art' && isWordAt(tokens, at + 4)) {
      at += 3;
      continue;
    }
    if (isBoundary(tokens, at, from)) return undefined;
    if (written.value === 1 && ONE_OF.has(token.lower)) return { unit: token.text, head: token.text, to: at + 1 };
    if (isPredicate(tokens, at, from)) return undefined;
    if (!written.word && isMetricToken(tokens[at - 1]) && CHANGE_NOUNS.has(token.lower.replace(/s$/, ''))) return undefined; // "+8.3 Pass@1 gains"
    if (!isPlural(token) || isInFrontOfNoun(tokens, at)) continue;
    // "from 125M to 7B lose 12.1 points": another number's.
    if (token.lower === 'points' && isNumberAt(tokens, at - 1) && at > from) return undefined;
    // "Gemini 1.5 Flash models", "6.2 Pass@1 scores"
    if (!Number.isInteger(written.value) && (RELEASES.has(token.lower) || token.lower === 'scores')) return undefined;
    return isCounted(token.lower, written) ? { unit: unitName(tokens, at, from), head: token.text, to: at + 1 } : undefined;
  }
  return undefined;
}

/** Whether what stands between a number and the comma of a list of such is an adjective: "1,150 single-choice, 230". */
function isListedAdjective(tokens: readonly Token[], from: number, comma: number): boolean {
  const isJoined = isNumberAt(tokens, comma + 1) || lowerAt(tokens, comma + 1) === 'and' && isNumberAt(tokens, comma + 2);
  return isJoined && comma - from <= 4 && everyToken(tokens, [from, comma], ({ kind, text }) => kind === 'word' && /^[a-z]/.test(text) || text === '-') && !isPlural(tokens[comma - 1]);
}

/** The noun behind the last of several numbers with an adjective each. */
function listedNoun(tokens: readonly Token[], comma: number, written: Written): CountedNoun | undefined {
  let at = comma;
  for (let number = 0; number < LISTED; number++) {
    const isLast = lowerAt(tokens, at) === 'and' || lowerAt(tokens, at + 1) === 'and';
    const start = (lowerAt(tokens, at + 1) === 'and' ? at + 2 : at + 1) + 1;
    if (isLast) {
      const noun = countedNoun(tokens, start, written);
      return noun && { unit: noun.unit, head: noun.head, to: comma };
    }
    const next = findToken(tokens, [start, start + 5], ({ text, lower }) => text === ',' || lower === 'and');
    if (next < 0 || !isListedAdjective(tokens, start, next)) return undefined;
    at = next;
  }
  return undefined;
}

/** "1,633 real and 6,543 synthetic images", "two real and two synthetic sets": both are of the noun behind the second. */
function sharedNoun(tokens: readonly Token[], and: number, written: Written, left: number): CountedNoun | undefined {
  const noun = countedNoun(tokens, and + 2, written, left);
  return noun && { unit: noun.unit, head: noun.head, to: and };
}

/** "10K (question, answer) pairs", "<instruction, query, passage> triplets": where what the tuples are made of is closed. */
function groupEnd(tokens: readonly Token[], open: number): number | undefined {
  const mark = textAt(tokens, open);
  if (mark !== '(' && mark !== '<') return undefined;
  const close = findToken(tokens, [open + 1, open + REACH], ({ text }) => text === (mark === '(' ? ')' : '>'));
  const isTuple = close > 0 && TUPLES.test(lowerAt(tokens, close + 1)) && someToken(tokens, [open + 1, close], ({ text }) => text === ',');
  return isTuple && everyToken(tokens, [open + 1, close], ({ kind, text }) => kind === 'word' || /^[-,/]$/.test(text)) ? close : undefined;
}

/** "20 million bilingual (English and Chinese) descriptions": where a short remark within the phrase is closed, if the phrase goes on. */
function remarkEnd(tokens: readonly Token[], open: number): number | undefined {
  for (let at = open + 1; at < open + 6; at++) {
    if (textAt(tokens, at) === ')') return isWordAt(tokens, at + 1) && !BOUNDARY.has(lowerAt(tokens, at + 1)) ? at : undefined;
    if (!isWordAt(tokens, at)) return undefined;
  }
  return undefined;
}

/** "diverse and open-ended tasks", "single-, multi-hop questions". */
function isInnerMark(tokens: readonly Token[], at: number, from: number): boolean {
  const mark = textAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  if (mark === '&') return at > from && isGluedAt(tokens, at) && isGluedAt(tokens, at + 1); // "20k Q&A pairs"
  if (at === from) return mark === '-' && isGluedAt(tokens, at) && isWordAt(tokens, at + 1) && next !== 'shot';
  if (mark === '-' || mark === '/') return true;
  if (mark !== ',' || !isWordAt(tokens, at - 1)) return false;
  // "130 realistic, high-quality, and long-horizon tasks"
  if (next === 'and') return !isPlural(tokens[at - 1]) && isWordAt(tokens, at + 2) && someToken(tokens, [from, at], ({ text }) => text === ',');
  // "reaches 44.1 AP, rivaling supervised detectors"
  if (at === from + 1 && isMetricToken(tokens[from]) || MATCH_VERBS.has(next)) return false;
  // "a 128K window, FooNet scores": a name begins a clause.
  return isWordAt(tokens, at + 1) && !NO_ADJECTIVES.has(next) && !isStatingVerb(next) && !/^\p{Lu}\p{Ll}+\p{Lu}/u.test(textAt(tokens, at + 1));
}

/** "three 5-minute videos": a number that begins an adjective. */
function isHyphened(tokens: readonly Token[], at: number): boolean {
  return textAt(tokens, at + 1) === '-' && isWordAt(tokens, at + 2) && isGluedAt(tokens, at + 2);
}

/** "20 evaluated LLMs". */
function isTriedParticiple(tokens: readonly Token[], at: number): boolean {
  return TRIED_PARTICIPLES.has(lowerAt(tokens, at)) && isWordAt(tokens, at + 1) && !BOUNDARY.has(lowerAt(tokens, at + 1));
}

function isBoundary(tokens: readonly Token[], at: number, from: number): boolean {
  const lower = lowerAt(tokens, at);
  if (lower === 'and') return at === from || isPlural(tokens[at - 1]) || isNumberAt(tokens, at + 1);
  return BOUNDARY.has(lower);
}

/** A verb ends the phrase before any noun: the number was counted by what stands in front of it. */
function isPredicate(tokens: readonly Token[], at: number, from: number): boolean {
  const lower = lowerAt(tokens, at);
  // "from 1 to 256 raises coverage"
  if (at === from) return RAISING.test(lower) && isWordAt(tokens, at + 1);
  if (!isStatingVerb(lower) || lower.endsWith('ing') || PLURALS_LIKE_VERBS.has(lower)) return false;
  // "41 actively maintained repositories"
  const isAdjective = lower.endsWith('ed') && lowerAt(tokens, at - 1).endsWith('ly') && isWordAt(tokens, at + 1);
  return !isAdjective;
}

/** Whether a word is the plural of a noun, as far as its letters tell. */
export function isPlural(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  if (PLURALS.test(token.lower)) return token.lower !== 'data';
  if (/(?:^|-)[A-Z]{2,}s$|^[AHVBL]\d{2,4}s$/.test(token.text)) return true; // "64 H100s"
  return /[a-z]{2}s$/.test(token.text) && !/(?:ss|us|is|ous)$/.test(token.lower) && !NOT_PLURAL.has(token.lower);
}

/** "3 robotics benchmarks": a plural that describes the one behind it. */
function isInFrontOfNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.spaced && isPlural(next) && !BOUNDARY.has(next.lower) && !isStatingVerb(next.lower) && !isVerb(tokens, at + 1);
}

/** "evaluating 11 models reveals that": a word in -s with an object of its own. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  return SAYING.test(lowerAt(tokens, at)) || isWordAt(tokens, at + 1) && OBJECT_STARTS.has(lowerAt(tokens, at + 1));
}

function isCounted(noun: string, { value, word }: Written): boolean {
  const last = noun.split(/[-/]/).at(-1) ?? noun;
  if (word) return true;
  return value >= 20 && !NEVER_COUNTED.has(last) || !UNCOUNTED.has(last) || COUNTED_IN_DIGITS.has(last) || TRIED_ON.has(last);
}

function unitName(tokens: readonly Token[], at: number, from: number): string {
  const text = textAt(tokens, at);
  if (text.toLowerCase() !== 'pairs' || at === from || !isWordAt(tokens, at - 1)) return text;
  const first = textAt(tokens, at - 2) === '&' ? at - 3 : at - 1; // "Q&A pairs"
  return `${tokens.slice(first, at).map(token => token.text).join('')} ${text}`;
}
