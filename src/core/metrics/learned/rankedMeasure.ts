import { isSideOfGap } from '../measure/resultMetric';
import { trimmed } from '../measure/trimmedName';
import type { Reading } from '../statement';
import { textOf } from '../text/phrases';
import { lastLower } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { MEASURE_WEIGHTS } from '../words/measureWeights';
import { mayName } from './mayName';
import { describe, describeNone } from './measureTraits';
import { phrasesAround } from './phrasesAround';
import { scoreOf } from './weights';

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
