import { isDatasetName } from '../dataset/datasetNames';
import { isSystemName } from './ownSystem';
import { areNames, hasDatasetName } from '../text/phraseQuestions';
import { phraseBefore, phraseFrom, textOf } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, MATCH_VERBS } from '../words/changes';
import { ARTICLES, ARTICLES_AND_OWN } from '../words/grammar';
import { METRIC_HEADS } from '../words/metrics';
import { ACTOR_PLURALS, BY_MEANS_OF, MAKING, OTHERS_FOLLOW, PERSONS, RANKED_NOUNS, RELATIVES, YIELDING } from '../words/names';
import { NUMBER_WORDS } from '../words/numbers';
import { FOLLOWING_FROM, OWN_NOUNS, SYSTEM_HEADS, isModelName } from '../words/systems';

/** A sentence in front of a quantity, from where it is looked at. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly from: number;
  /** What the authors call their work. */
  readonly own: string | undefined;
}

/** "the best model (Gemini-2.5 Pro) achieves": the name in the parenthesis says more. */
export function enclosedName({ tokens, from }: Sentence, end: number): string | undefined {
  if (textAt(tokens, end - 1) !== ')') return undefined;
  const words = phraseBefore(tokens, end - 1, from, 4);
  let open = end - 2 - words.length;
  // "(i.e., Gemini-2.5 Pro)"
  while (open > from && /^(?:,|\.|i\.e|namely)$/.test(lowerAt(tokens, open))) open--;
  const isNamed = words.length > 0 && textAt(tokens, open) === '(' && areNames(words);
  return isNamed && (SYSTEM_HEADS.test(lowerAt(tokens, open - 1)) || isModelName(textAt(words, 0))) ? textOf(words) : undefined;
}

/** "the DDPM model, DiT-XL/2, reaches": the name between the commas is more exact than the noun in front. */
export function apposedName(sentence: Sentence, end: number): string | undefined {
  const { tokens, from } = sentence;
  if (textAt(tokens, end - 1) !== ',') return undefined;
  // "the best model, GPT-5.5 (xhigh), achieves"
  let last = end - 1;
  if (textAt(tokens, last - 1) === ')') while (last > from && textAt(tokens, last) !== '(') last--;
  const { words, start } = apposition(sentence, last);
  const isNamed = words.length > 0 && textAt(tokens, start - 1) === ',' && areNames(words) && !isDatasetName(words[0]);
  if (!isNamed) return undefined;
  const noun = lowerAt(tokens, start - 2);
  return isModelName(textAt(words, 0)) || OWN_NOUNS.has(noun) || RANKED_NOUNS.has(noun) || SYSTEM_HEADS.test(noun) ? textOf(words) : undefined;
}

/** A phrase and where it begins. */
interface Phrase {
  readonly words: readonly Token[];
  readonly start: number;
}

function phraseEnding({ tokens, from }: Sentence, end: number, most: number): Phrase {
  const words = phraseBefore(tokens, end, from, most);
  return { words, start: end - words.length };
}

/** The name that an apposition gives, without what a preposition adds to it. */
function apposition(sentence: Sentence, end: number): Phrase {
  const { tokens } = sentence;
  const phrase = phraseEnding(sentence, end, 4);
  const lead = lowerAt(tokens, phrase.start - 1);
  // "the best model, FooNet-4 in thinking mode, identifies"
  if (BY_MEANS_OF.has(lead)) {
    const inFront = phraseEnding(sentence, phrase.start - 1, 4);
    return inFront.words.some(token => isModelName(token.text)) ? inFront : phrase;
  }
  const isPowered = lead === 'by' && /^(?:powered|driven|backed|instantiated)$/.test(lowerAt(tokens, phrase.start - 2));
  return isPowered ? phraseEnding(sentence, phrase.start - 2, 4) : phrase;
}

/** "systems like OpenAI o3, which only obtains 41%": somebody who is named right in front of the clause. */
export function namedAntecedent({ tokens, from }: Sentence, comma: number): string | undefined {
  // "lower variance than X, which translates into 1.8x faster convergence": what follows from the whole clause.
  if (FOLLOWING_FROM.has(lowerAt(tokens, comma + 2))) return undefined;
  const phrase = phraseBefore(tokens, comma, from, 4);
  // "it matches BarNet, which has"
  const verb = phrase.findLastIndex(token => BEAT_VERBS.has(token.lower) || MATCH_VERBS.has(token.lower) || token.lower === 'unlike');
  const words = phrase.slice(verb + 1);
  if (METRIC_HEADS.has(lastLower(words)) && words.some(token => /^humans?$/.test(token.lower))) return 'human';
  // "beats the strongest baseline, which reaches"
  const front = comma - 1 - words.length;
  const isBeaten = words.length > 1 && SYSTEM_HEADS.test(lastLower(words)) && (verb >= 0 || isBeating(lowerAt(tokens, ARTICLES.has(lowerAt(tokens, front)) ? front - 1 : front)));
  if (isBeaten) return textOf(words);
  const isSomebody = areNames(words) && words.some(isNameOfSystem) && !hasDatasetName(words);
  const lead = lowerAt(tokens, comma - 1 - words.length);
  return isSomebody && (OTHERS_FOLLOW.has(lead) || BEAT_VERBS.has(lead) || MATCH_VERBS.has(lead)) ? textOf(words) : undefined;
}

function isBeating(word: string): boolean {
  return BEAT_VERBS.has(word) || MATCH_VERBS.has(word) || word === 'than' || word === 'unlike';
}

/** "unlike compression baselines which degrade by 9 points": who is in front of the clause. */
export function comparedAntecedent({ tokens, from }: Sentence, clause: number): string | undefined {
  if (!RELATIVES.has(lowerAt(tokens, clause))) return undefined;
  const words = phraseBefore(tokens, clause, from, 6).filter(token => token.lower !== 'unlike');
  const head = lastLower(words);
  const areOthers = words.length > 1 && (SYSTEM_HEADS.test(head) || PERSONS.has(head)) && head.endsWith('s');
  // "behind three human participants who"
  const front = clause - 1 - words.length;
  const lead = NUMBER_WORDS.has(lowerAt(tokens, front)) ? front - 1 : front;
  return areOthers && OTHERS_FOLLOW.has(lowerAt(tokens, lead)) ? textOf(words) : undefined;
}

/** "approaches that combine language and image models show": who is in front of the clause; undefined without one. */
export function pluralAntecedent({ tokens, from }: Sentence, start: number): readonly Token[] | undefined {
  for (let at = start - 1; at > Math.max(from, start - 10); at--) {
    if (tokens[at]?.kind === 'mark') return undefined;
    if (!RELATIVES.has(lowerAt(tokens, at))) continue;
    const words = phraseBefore(tokens, at, from, 5);
    return tokens[at + 1]?.kind === 'word' && ACTOR_PLURALS.has(lastLower(words)) ? words : undefined;
  }
  return undefined;
}

/** "the strongest open model (i.e., FooNet), which achieves": the name in the parenthesis. */
export function enclosedAntecedent({ tokens, from }: Sentence, clause: number): string | undefined {
  const close = textAt(tokens, clause - 1) === ',' ? clause - 2 : clause - 1;
  if (textAt(tokens, close) !== ')') return undefined;
  const words = phraseBefore(tokens, close, from, 4);
  const isWhole = words.length > 0 && /^[(,.]$/.test(textAt(tokens, close - 1 - words.length));
  return isWhole && areNames(words) && words.some(isNameOfSystem) ? textOf(words) : undefined;
}

/**
 * "we create Foo-253B, an efficient model that achieves", "we train a critic that reaches":
 * what is made has the value, where the work has no other name or it has one of its own.
 */
export function madeAntecedent(sentence: Sentence, clause: number): string | undefined {
  const { tokens, own } = sentence;
  if (textAt(tokens, clause - 1) === ',') return yieldedName(sentence, clause - 1) ?? (own === undefined || isUnnamed(own) ? madeInFront(sentence, clause - 1) : undefined);
  const { words, start } = madePhrase(sentence, clause);
  const isMade = isMaking(tokens[start - 1]) || words.some(token => isSystemName(token) && isModelName(token.text));
  if (words.length === 0 || !isMade) return undefined;
  if (words.some(isNameOfSystem)) return textOf(words.filter(token => token.lower !== 'model'));
  return own === undefined || isUnnamed(own) ? textOf(words) : undefined;
}

/** What stands for a work without a name. */
export function isUnnamed(own: string): boolean {
  return /^(?:our|proposed) /.test(own);
}

/** "distilled into FooNet-35B, which achieves", "training on it yields FooNet-R1, which achieves": the model that comes of it. */
function yieldedName({ tokens, from }: Sentence, comma: number): string | undefined {
  const phrase = phraseBefore(tokens, comma, from, 5);
  const name = phrase.slice(phrase.findLastIndex(({ lower }) => YIELDING.has(lower)) + 1);
  const isYielded = name.length < phrase.length || YIELDING.has(lowerAt(tokens, comma - 1 - phrase.length)) || isMaking(tokens[comma - 1 - phrase.length]);
  return isYielded && areNames(name) && name.some(token => isModelName(token.text)) && !hasDatasetName(name) ? textOf(name) : undefined;
}

/** How far in front of a clause may stand what was made, in tokens. */
const MADE = 16;

/** "we introduce a reweighting strategy by flipping difficulty, which doubles": the noun right behind the verb of making. */
function madeInFront({ tokens, from }: Sentence, comma: number): string | undefined {
  for (let at = comma - 1; at >= Math.max(from, comma - MADE); at--) {
    if (tokens[at]?.kind === 'mark' && textAt(tokens, at) !== '-') return undefined;
    if (!isMaking(tokens[at])) continue;
    const words = phraseFrom(tokens, ARTICLES_AND_OWN.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1, comma, 7);
    if (words.length < 2) return undefined;
    // "propose dynamic mask attention, which"
    const isDirect = comma - words.length - 1 === at && !METRIC_HEADS.has(lastLower(words)) && !hasDatasetName(words);
    return isDirect || OWN_NOUNS.has(lastLower(words)) ? textOf(words) : undefined;
  }
  return undefined;
}

/** What stands in front of a clause: the name that it is an apposition to, or the noun with its article. */
function madePhrase(sentence: Sentence, clause: number): Phrase {
  const { tokens, from } = sentence;
  const noun = phraseOfMade(sentence, clause, 7);
  const isApposed = ARTICLES.has(lowerAt(tokens, noun.start - 1)) && textAt(tokens, noun.start - 2) === ',';
  if (noun.words.length === 0) return noun;
  if (!isApposed) return ARTICLES_AND_OWN.has(lowerAt(tokens, noun.start - 1)) ? { words: noun.words, start: noun.start - 1 } : noun;
  let end = noun.start - 2;
  if (textAt(tokens, end - 1) === ')') while (end > from && textAt(tokens, end) !== '(') end--;
  const name = phraseOfMade(sentence, end, 4);
  return name.words.some(isNameOfSystem) ? name : noun;
}

/** The phrase that ends at `end`, from behind the verb of making. */
function phraseOfMade(sentence: Sentence, end: number, most: number): Phrase {
  const { words } = phraseEnding(sentence, end, most);
  const made = words.slice(words.findLastIndex(isMaking) + 1);
  return { words: made, start: end - made.length };
}

function isMaking(token: Token | undefined): boolean {
  return MAKING.test(token?.lower ?? '');
}

function isNameOfSystem(token: Token): boolean {
  return isModelName(token.text) || isSystemName(token);
}
