import { beforeMerely } from './metricPhrases';
import { phraseBefore, type Place } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { ARTICLES_AND_OWN } from '../words/grammar';
import { AVERAGES, DEED_ENDINGS, STREAMED } from '../words/outcomes';
import { SPANS_OF_TIME_UNITS } from '../words/shapes';
import { COMPLETING } from '../words/verbs';

/** How far in front of a time may stand what took it, in tokens. */
const TRAINED = 16;

/** "achieves real-time generation at 16 FPS": what is so fast. */
export function streamed({ tokens, quantity: { from, unit }, floor }: Place): readonly Token[] | undefined {
  const end = quantityLead(tokens, from);
  if (unit !== 'FPS' || lowerAt(tokens, end) !== 'at') return undefined;
  const words = phraseBefore(tokens, end, floor, 3);
  return STREAMED.has(lastLower(words)) ? words : undefined;
}

/** The word in front of a quantity and its "a" or "only". */
function quantityLead(tokens: readonly Token[], from: number): number {
  return /^(?:an?|only|just)$/.test(lowerAt(tokens, from - 1)) ? from - 2 : from - 1;
}

/** "completes reconstruction in less than a second", "finishes training within 8 hours": what takes so long. */
export function doneWithin({ tokens, quantity: { from, unit }, floor }: Place): readonly Token[] | undefined {
  const isMean = lowerAt(tokens, from - 1) === 'of' && AVERAGES.has(lowerAt(tokens, from - 2)); // "within a median of 6 seconds"
  const at = lowerAt(tokens, from) === 'within' ? from : isMean ? from - 4 : from - 1;
  if (!SPANS_OF_TIME_UNITS.has(unit) && unit !== 'ms' || !/^(?:in|within)$/.test(lowerAt(tokens, at))) return undefined;
  const words = phraseBefore(tokens, at, floor, 4);
  const verb = words.findLastIndex(({ lower }) => COMPLETING.test(lower));
  // "enables adaptation within 10 minutes"
  const front = at - 1 - words.length;
  const lead = ARTICLES_AND_OWN.has(lowerAt(tokens, front)) ? front - 1 : front;
  if (verb < 0 && COMPLETING.test(lowerAt(tokens, lead)) && DEED_ENDINGS.test(lastLower(words))) return words;
  // "our optimization completes within 30 seconds"
  const done = verb === words.length - 1 ? words.slice(0, verb) : [];
  if (DEED_ENDINGS.test(lastLower(done))) return done;
  return verb >= 0 && verb < words.length - 1 && DEED_ENDINGS.test(lastLower(words)) ? words.slice(verb + 1) : undefined;
}

/** "inference takes only 5 ms": what takes so long. */
export function takingSoLong({ tokens, quantity: { from, unit }, floor }: Place): readonly Token[] | undefined {
  const verb = beforeMerely(tokens, from - 1);
  if (!SPANS_OF_TIME_UNITS.has(unit) && unit !== 'ms' || !/^(?:takes?|took|lasts?|lasted)$/.test(lowerAt(tokens, verb))) return undefined;
  const words = phraseBefore(tokens, verb, floor, 4);
  return DEED_ENDINGS.test(lastLower(words)) ? words : undefined;
}

/** "trained on one GPU in 15 hours", "training it takes 3 days", "30 GPU-hours for full training": what takes so long, where nothing says more. */
export function trainedIn({ tokens, quantity: { from, to, unit }, floor }: Place): string | null {
  if (!SPANS_OF_TIME_UNITS.has(unit) && !unit.includes('GPU-')) return null;
  for (let at = from - 1; at >= Math.max(floor, from - TRAINED); at--) {
    if (/^[;:]$/.test(lowerAt(tokens, at))) break;
    if (lowerAt(tokens, at) === 'training') return textAt(tokens, at);
    if (/^(?:train|trains|trained)$/.test(lowerAt(tokens, at))) return 'training';
  }
  const behind = /^(?:for|of)$/.test(lowerAt(tokens, to)) ? tokens.slice(to + 1, to + 4) : [];
  return behind.some(({ lower }) => lower === 'training') ? 'training' : null;
}
