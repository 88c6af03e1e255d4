import { isName } from '../text/names';
import { continuesName } from './nameContinuation';
import { hasName, isAdverb } from '../text/phraseQuestions';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { REPORTS } from '../words/names';
import { NUMBER_WORDS } from '../words/numbers';
import { COLLECTED, COLLECTIONS, DATASET_NOUNS, DATA_PLURALS, DEGREE_ADVERBS, FIELD_NOUNS, SET_NOUNS, SITUATIONS, TRIED_DATA, UNNAMED, UNTOLD } from '../words/places';
import { SYSTEM_HEADS } from '../words/systems';
import { MULTIPLES } from '../words/units';

/** No name goes on for more tokens. */
const LONGEST_NAME = 14;

/** A name with what belongs to it: numbers ("AIME 2024"), and further names ("DROP and MATH", "A, B, and C"). */
export function namePhrase(tokens: readonly Token[], from: number, to: number): readonly Token[] | undefined {
  const [start, end] = nameStretch(tokens, nameStart(tokens, from, to), to);
  const words = withoutSystems(withoutJoints(tokens.slice(start, end)));
  const name = words.some(token => token.kind === 'word' && !UNTOLD.has(token.lower) && !NUMBER_WORDS.has(token.lower)) ? words : undefined;
  // "across VLMs and image generation tasks"
  const others = lowerAt(tokens, end) === 'and' && words.length === 1 && isTriedWith(words) ? namePhrase(tokens, end + 1, to) ?? [] : [];
  if (others.length > 1) return others;
  const of = tokens[end];
  if (of?.lower !== 'of' || words.length > 2) return name;
  const noun = lastLower(words);
  // "on a dataset of 136 DUV-WSI samples", "a cohort of 240 patients": what was collected says more.
  const collected = words.length === 1 && COLLECTED.has(noun) && tokens[end + 1]?.kind === 'number' ? collectedThings(tokens, end + 1, to) : undefined;
  if (collected) return collected;
  const isLess = noun === 'majority' || FIELD_NOUNS.has(noun) || SET_NOUNS.has(noun) && namesPartOf(tokens, noun, end + 1);
  if (!isLess && !COLLECTIONS.has(noun)) return name;
  const whole = namePhrase(tokens, end + 1, to);
  // "in the domain of Arabic document OCR": what stands behind "of" says more.
  if (isLess && (whole || noun === 'majority')) return whole;
  // "on a suite of datasets"
  return whole && COLLECTIONS.has(noun) && DATA_PLURALS.has(lastLower(whole)) ? [...words, of, ...whole] : name;
}

/** "136 DUV-WSI samples": how many of what, behind "of". */
function collectedThings(tokens: readonly Token[], at: number, to: number): readonly Token[] | undefined {
  const [, end] = nameStretch(tokens, nameStart(tokens, at, to), to);
  const words = tokens.slice(at, end);
  return words.length > 1 && /[a-z]{2}s$/.test(lastLower(words)) ? words : undefined;
}

/** "the test split of FooSet", "a collection of 500 questions"; "a subset of 500" names nothing. */
function namesPartOf(tokens: readonly Token[], noun: string, at: number): boolean {
  return tokens[at]?.kind === 'number' ? !noun.startsWith('sub') : isName(textAt(tokens, at));
}

/** Where the name begins: behind articles, amounts and adverbs of degree. */
function nameStart(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  const isCount = (): boolean => at === from && NUMBER_WORDS.has(lowerAt(tokens, at));
  while (at < to && (isDegree(tokens, at) || isUnnamed(tokens, at) || isCount())) at++;
  at += amountLength(tokens, at);
  // "31 evaluated languages"
  return at > from && at < to && lowerAt(tokens, at) === 'evaluated' ? at + 1 : at;
}

/** "more complex settings", "highly dynamic FooWorld". */
function isDegree(tokens: readonly Token[], at: number): boolean {
  if (!DEGREE_ADVERBS.has(lowerAt(tokens, at)) || tokens[at + 1]?.kind !== 'word') return false;
  // "the more challenging recall task"
  return isUnnamed(tokens, at + 1) || isName(textAt(tokens, at + 2)) || SITUATIONS.has(lowerAt(tokens, at + 2));
}

/** "the", "several", "popular", unless capitals make it a part of the name: "on The Pile". */
function isUnnamed(tokens: readonly Token[], at: number): boolean {
  const isTitled = at > 1 && /^\p{Lu}/u.test(textAt(tokens, at)) && /^\p{Lu}/u.test(textAt(tokens, at + 1));
  return UNNAMED.test(lowerAt(tokens, at)) && !isTitled;
}

/** How many tokens an amount in digits takes up in front of what it counts; 0 where there is none. */
function amountLength(tokens: readonly Token[], at: number): number {
  const [amount, next] = [tokens[at], tokens[at + 1]];
  if (amount?.kind !== 'number' || !next) return 0;
  // "256×256 ImageNet"
  if (/^[×x]$/.test(next.lower) && tokens[at + 2]?.kind === 'number' && isName(textAt(tokens, at + 3))) return 3;
  if (MULTIPLES.has(next.lower) && next.spaced || /^[KM]$/.test(next.text) && isName(textAt(tokens, at + 2))) return 2; // "the 131K RULER benchmark"
  if (next.kind === 'word') return next.spaced ? 1 : 0;
  if (tokens[at + 2]?.kind !== 'word') return 0;
  if (next.text === '+' && !next.spaced) return 2; // "130+ tasks"
  return next.text === '-' ? 3 : 0; // "a 1,043-pair voice corpus"
}

/** The first position of a name, and the one behind it. */
function nameStretch(tokens: readonly Token[], first: number, to: number): readonly [number, number] {
  let start = first;
  let at = beginsWithDigits(tokens, first) ? first + 2 : first;
  while (at < to && at - start < LONGEST_NAME) {
    const isEnclosed = at > start && textAt(tokens, at) === '(' && tokens[at + 1]?.kind === 'word' && textAt(tokens, at + 2) === ')';
    // "the Android-in-the-Wild (AitW) dataset"
    if (isEnclosed && DATASET_NOUNS.has(lowerAt(tokens, at + 3))) at += 4;
    // "the out-of-distribution (OOD) FooBench"
    else if (isEnclosed && isName(textAt(tokens, at + 3)) && !hasName(tokens.slice(start, at))) start = at += 3;
    else if (continuesName(tokens, at, start) && !(at > start && isReport(tokens, at))) at++;
    else break;
  }
  return [start, at];
}

/** "on eight tasks consistently validate": an adverb and the verb of a report are no part of a name. */
function isReport(tokens: readonly Token[], at: number): boolean {
  return isAdverb(lowerAt(tokens, at)) && REPORTS.test(lowerAt(tokens, at + 1));
}

/** "3DHP", "17th-century German" */
function beginsWithDigits(tokens: readonly Token[], at: number): boolean {
  const [digits, rest] = [tokens[at], tokens[at + 1]];
  return digits?.kind === 'number' && rest?.kind === 'word' && !rest.spaced && /^(?:\p{Lu}\w|D$|(?:st|nd|rd|th)(?:-|$))/u.test(rest.text);
}

/** The words without the commas and the like at their end. */
function withoutJoints(words: readonly Token[]): readonly Token[] {
  return words.slice(0, words.findLastIndex(token => token.kind !== 'mark' && token.lower !== 'and') + 1);
}

/** "two backbones", "LLM families": systems of no name. */
function isTriedWith(words: readonly Token[]): boolean {
  const head = lastLower(words);
  const isShortForm = words.length === 1 && /^\p{Lu}+s$/u.test(textAt(words, 0)); // "LVLMs"
  return head === 'families' || SYSTEM_HEADS.test(head) && (isShortForm || !hasName(words));
}

/** "across two backbones and four multi-turn benchmarks", "five backbones, three benchmarks, and two formats": what it was tried with, then on what. */
function withoutSystems(words: readonly Token[]): readonly Token[] {
  const comma = words.findIndex(token => token.text === ',');
  const joint = comma > 0 && NUMBER_WORDS.has(lowerAt(words, comma + 1)) ? comma : words.findLastIndex(token => token.lower === 'and');
  // "long-context benchmarks and sparse attention methods": on what, then with what.
  if (joint > 1 && TRIED_DATA.has(lowerAt(words, joint - 1)) && isTriedWith(words.slice(joint + 1))) return words.slice(0, joint);
  if (joint < 1 || !isTriedWith(words.slice(0, joint))) return words;
  const isCounted = NUMBER_WORDS.has(lowerAt(words, joint + 1)) && joint + 2 < words.length;
  return words.slice(isCounted ? joint + 2 : joint + 1);
}
