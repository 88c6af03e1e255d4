import { isSideOfGap, namesNoMeasure } from '../measure/resultMetric';
import { trimmed } from '../measure/trimmedName';
import type { Reading } from '../statement';
import { isAdverb, isMeasure, isPossessive } from '../text/phraseQuestions';
import { textOf } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { COMPARATIVES } from '../words/changes';
import { EXAMPLES, NOVELTIES } from '../words/outcomes';
import { STEPS_OF_TIME } from '../words/places';
import { phrasesAround, type Phrase } from './phrasesAround';
import { describe, describeNone } from './measureTraits';
import { scoreOf } from './weights';
import { MEASURE_WEIGHTS } from '../words/measureWeights';

/** How likely the best phrase must be. */
const SURE = 0.5;

/**
 * What a result measures where no rule says so: the likeliest of the noun phrases around it, if it is more likely than all others, and than that nothing is said of it.
 * The likelihoods are those of a log-linear model over the traits of the phrases; `test/trainMetrics.ts` learns its weights.
 */
export function rankedMeasure(reading: Reading): string | null {
  if (isSideOfGap(reading.place)) return null;
  const phrases = phrasesAround(reading.place);
  const weights = phrases.map(phrase => Math.exp(scoreOf(MEASURE_WEIGHTS, trait => describe(reading, phrase, trait))));
  const none = Math.exp(scoreOf(MEASURE_WEIGHTS, trait => describeNone(reading, trait)));
  const best = weights.indexOf(Math.max(...weights));
  const phrase = phrases[best];
  const sum = weights.reduce((total, weight) => total + weight, none);
  return phrase !== undefined && (weights[best] ?? 0) / sum >= SURE && mayName(reading, phrase) ? nameOf(reading.place.tokens.slice(phrase.from, phrase.end)) : null;
}

/** "the enhancement induced by X": how it came about is no part of the name. */
function nameOf(words: readonly Token[]): string {
  const name = trimmed(words);
  return textOf(name.length > 1 && /^[a-z]{3,}ed$/.test(lastLower(name)) ? name.slice(0, -1) : name);
}

/** Whether a phrase may be a measure's name: neither somebody's, nor a word that measures nothing, nor the rest of a number. */
function mayName({ place: { tokens, quantity }, parties, links: { earlier }, sentence: { own } }: Reading, { from, end }: Phrase): boolean {
  const words = tokens.slice(from, end);
  const name = textOf(words);
  if (name === parties.opponent || namesNoMeasure(name)) return false;
  // What was measured in front in another unit is passed on by rules, or is not.
  if (name === earlier?.metric && earlier.unit !== quantity.unit) return false;
  const head = lowerAt(tokens, end - 1);
  // "78 ms in a single forward pass", "66.6% in synthetic samples"
  if (STEPS_OF_TIME.test(head) || end > quantity.to && EXAMPLES.test(head) && lowerAt(tokens, from - 1) === 'in') return false;
  if (name === parties.holder && /ing$/.test(head)) return false; // "majority voting gives 82.5%"
  const isOfMeasure = isMeasure(tokens[end - 1]) || own.name?.includes('_') === true;
  const isRestOfNumber = tokens[from]?.spaced === false && tokens[from - 1]?.kind === 'number'; // "0.5M steps"
  return !isRestOfNumber && !words.some(({ text, lower }) => text === own.name && !isOfMeasure || isAdverb(lower)) && !isPossessive(textAt(tokens, end - 1)) && !words.every(({ lower }) => COMPARATIVES.has(lower) || NOVELTIES.has(lower) || AMOUNTS.has(lower));
}

/** Words that say how much or how good, and not of what. */
const AMOUNTS: ReadonlySet<string> = new Set(['many', 'much', 'few', 'best', 'worst', 'average', 'maximum', 'minimum', 'following', 'outdoors', 'indoors']);
