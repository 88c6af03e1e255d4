import { wayOf } from '../kind/direction';
import { namesNoMeasure } from '../measure/resultMetric';
import type { Reading } from '../statement';
import { hasName, isAdverb, isMeasure, isPossessive } from '../text/phraseQuestions';
import { textOf } from '../text/phrases';
import { findToken, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, COMPARATIVES } from '../words/changes';
import { EXAMPLES, NOVELTIES } from '../words/outcomes';
import { STEPS_OF_TIME } from '../words/places';
import { EXTENT_WORDS } from '../words/traits';
import type { Phrase } from './phrasesAround';

/** Whether a phrase may be a measure's name, however likely it is: neither somebody's, nor a word that measures nothing, nor what the rules have given to something else. */
export function mayName(reading: Reading, phrase: Phrase): boolean {
  const { place: { tokens, quantity }, parties: { opponent }, links: { earlier } } = reading;
  const words = tokens.slice(phrase.from, phrase.end);
  const name = textOf(words);
  if (name === opponent || namesNoMeasure(name) || isSomebody(reading, phrase, words) || saysHowMuch(words)) return false;
  // What was measured in front in another unit is passed on by rules, or is not.
  if (name === earlier?.metric && earlier.unit !== quantity.unit) return false;
  const isRestOfNumber = tokens[phrase.from]?.spaced === false && tokens[phrase.from - 1]?.kind === 'number'; // "0.5M steps"
  return !isRestOfNumber && !words.some(({ lower }) => isAdverb(lower)) && !isPlace(reading, phrase) && !isVerb(reading, phrase, words) && !isOfOtherVerb(reading, phrase);
}

/** "BarNet's", "FooNet keeps", "majority voting gives 82.5%": who or what has the value. */
function isSomebody({ place: { tokens }, parties: { holder }, sentence: { own } }: Reading, { end }: Phrase, words: readonly Token[]): boolean {
  if (isPossessive(textAt(tokens, end - 1)) || textOf(words) === holder && /ing$/.test(lowerAt(tokens, end - 1))) return true;
  return !isMeasure(tokens[end - 1]) && own.name?.includes('_') !== true && words.some(({ text }) => text === own.name);
}

/** Words that say how much or how good, and not of what. */
function saysHowMuch(words: readonly Token[]): boolean {
  return words.every(({ lower }) => COMPARATIVES.has(lower) || NOVELTIES.has(lower) || EXTENT_WORDS.has(lower));
}

/** "78 ms in a single forward pass", "66.6% in synthetic samples": where, and not what. */
function isPlace({ place: { tokens, quantity }, direction }: Reading, { from, end }: Phrase): boolean {
  const head = lowerAt(tokens, end - 1);
  if (STEPS_OF_TIME.test(head)) return true;
  const isIn = end > quantity.to && lowerAt(tokens, from - 1) === 'in';
  return isIn && (EXAMPLES.test(head) || quantity.unit === '%' && direction === null && !isMeasure(tokens[end - 1])); // "60% in fact-seeking QA"
}

/** "removing the cache costs 6.3 points", "H2O and SnapKV keep 91.2%": right in front of a number, the last word is what is done. */
function isVerb({ place: { tokens, quantity } }: Reading, { end }: Phrase, words: readonly Token[]): boolean {
  const isTouching = end === quantity.from || tokens[end]?.kind === 'number' || textAt(tokens, end) === '$';
  if (!isTouching || words.length < 2) return false;
  const isBehindPlural = /^[a-z]{3,}s$/.test(textAt(tokens, end - 2)) && /[a-rt-z]$/.test(lowerAt(tokens, end - 1)); // "the model weights occupy 3 GB"
  return lowerAt(tokens, end - 1) === 'costs' || isBehindPlural && !isMeasure(tokens[end - 1]) || hasName(words.slice(0, -1)) && !isMeasure(tokens[end - 1]) && /^[a-z]+$/.test(textAt(tokens, end - 1));
}

/** "reduces costs, and outperforms others by 4%": what the verb in front lowers, and not what others are outdone in. */
function isOfOtherVerb({ place: { tokens, quantity }, direction }: Reading, { from, end }: Phrase): boolean {
  return direction === 'up' && wayOf(lowerAt(tokens, from - 1)) === 'down' && findToken(tokens, [end, quantity.from], ({ lower }) => BEAT_VERBS.has(lower)) >= 0;
}
