import { isDatasetName } from '../dataset/datasetNames';
import { opponent } from './opponent';
import { isName } from '../text/names';
import { areNames, behindOwn, hasDatasetName, hasName, isMeasure, isPossessive, isPunctuation, withoutPossessive } from '../text/phraseQuestions';
import { phraseFrom, textOf, type Place } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { ARTICLES } from '../words/grammar';
import { METRIC_HEADS } from '../words/metrics';
import { EARLIER, FORERUNNERS, RIVAL_HEADS, TOTALS, USUAL, WHOLE_HEADS, WITHIN_UNITS } from '../words/rivals';
import { SYSTEM_HEADS } from '../words/systems';
import { REACHED, TAKING } from '../words/verbs';

/** "750 times the cost of GPT-4o", "97% of the performance of X": whose it is so many times, or of whose it is so much. */
export function rivalOfWhole(place: Place): string | null {
  const { tokens, quantity: { unit, from, to: end }, to } = place;
  const next = lowerAt(tokens, end);
  // "within 0.7 points of full attention"
  const isWithin = lowerAt(tokens, from) === 'within' || lowerAt(tokens, from - 1) === 'within';
  if (isWithin && WITHIN_UNITS.has(unit)) {
    const of = next === 'of' ? end : behindMeasure(place);
    if (of !== undefined) return opponent(tokens, of + 1, to);
  }
  const taker = unit === '%' || unit === 'x' ? takerOfWhole(place) : null;
  if (taker !== null) return taker;
  // "only 6% the inference cost required by X"
  if (unit === '%') return next === 'as' ? rivalOfAmount(place) : next === 'of' || next === 'the' ? rivalOfShare(place) : rivalOfMeasure(place);
  if (unit !== 'x') return null;
  if (isAsMany(tokens, end) || isAsMany(tokens, end - 2)) return rivalOfAmount(place);
  if (next === 'of') return rivalOfPart(place);
  if (next === 'the' && /^halv/.test(lowerAt(tokens, end - 1))) return null; // "halving the fluency cost of steering"
  // "3.4 times that of X"
  if (next === 'that' && lowerAt(tokens, end + 1) === 'of') return opponent(tokens, end + 2, to);
  // "more than double any trained model"
  if (/^(?:any|every)$/.test(next) && !isMeasure(phraseFrom(tokens, end + 1, to, 5).at(-1))) return opponent(tokens, end, to);
  return next === 'the' ? rivalOfMultiple(place) : rivalOfMeasure(place);
}

/** "a tenth of the labels that BarNet needs", "half of what BarNet costs", "20% of the GPU resources required for fine-tuning": who takes the whole. */
function takerOfWhole({ tokens, quantity: { to: end }, to }: Place): string | null {
  for (let at = end + 1; at < Math.min(to, end + 7); at++) {
    if (tokens[at]?.kind !== 'word') return null;
    if (/^(?:required|needed)$/.test(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) === 'for') {
      const work = phraseFrom(tokens, at + 2, to, 4);
      return /ing$/.test(lastLower(work)) ? textOf(work) : null;
    }
    if (!/^(?:that|which|what)$/.test(lowerAt(tokens, at))) continue;
    const words = phraseFrom(tokens, ARTICLES.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1, to, 6);
    const verb = words.findIndex(({ lower }) => TAKING.has(lower));
    return verb > 0 ? opponent(words.slice(0, verb), 0, verb) : null;
  }
  return null;
}

/** "within 0.1% relative MSE of X": where "of" stands. */
function behindMeasure({ tokens, quantity, to }: Place): number | undefined {
  const start = lowerAt(tokens, quantity.to) === 'relative' ? quantity.to + 1 : quantity.to;
  const measure = phraseFrom(tokens, start, to, 3);
  const of = start + measure.length;
  return isMeasure(measure.at(-1)) && lowerAt(tokens, of) === 'of' ? of : undefined;
}

function isAsMany(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'as' && /^(?:many|much)$/.test(lowerAt(tokens, at + 1));
}

/** "65% as many pretraining tokens as X", "twice as many tokens as X" */
function rivalOfAmount({ tokens, quantity: { to: end }, to }: Place): string | null {
  for (let at = lowerAt(tokens, end) === 'as' ? end + 2 : end; at < end + 8; at++) {
    if (lowerAt(tokens, at) === 'as') return opponent(tokens, at + 1, to);
    if (isPunctuation(tokens[at]) || lowerAt(tokens, at) === 'and') return null;
  }
  return null;
}

/** "1/20 of the data of the next best baseline" */
function rivalOfPart({ tokens, quantity, to }: Place): string | null {
  const start = behindPossessive(tokens, quantity.to + 1);
  const part = phraseFrom(tokens, start, to, 4);
  const of = start + part.length;
  // "reduces costs to one-third of the strongest baseline"
  if (SYSTEM_HEADS.test(lastLower(part)) && lowerAt(tokens, of) !== 'of') return textOf(part);
  return part.length > 0 && /^(?:of|by)$/.test(lowerAt(tokens, of)) ? opponent(tokens, of + 1, to) : null;
}

function behindPossessive(tokens: readonly Token[], at: number): number {
  return /^(?:the|its|their)$/.test(lowerAt(tokens, at)) ? at + 1 : at;
}

/** "28% of the GQA baseline", "96% of the improvement achieved by X", "97% of the performance of X". */
function rivalOfShare(place: Place): string | null {
  const { tokens, quantity, to } = place;
  const first = behindOwn(tokens, lowerAt(tokens, quantity.to) === 'of' ? quantity.to + 1 : quantity.to);
  // "83% of that in X"
  if (lowerAt(tokens, first) === 'that' && /^(?:in|of|with)$/.test(lowerAt(tokens, first + 1))) return opponent(tokens, first + 2, to);
  // "23% of that required by X"
  const start = lowerAt(tokens, first) === 'that' ? first + 1 : first;
  const phrase = phraseFrom(tokens, start, to, 5);
  // "98% of the original model's capabilities"
  const owner = phrase.findIndex(token => isPossessive(token.text));
  const ownerHead = withoutPossessive(textAt(phrase, owner)).toLowerCase();
  if (owner >= 0 && (owner === phrase.length - 1 && hasName(phrase) || owner === 0 && isName(textAt(phrase, 0)) && !isDatasetName(phrase[0]) || SYSTEM_HEADS.test(ownerHead) || FORERUNNERS.has(ownerHead))) return withoutPossessive(textOf(phrase.slice(0, owner + 1)));
  const participle = phrase.findIndex(token => REACHED.has(token.lower));
  const whole = participle < 0 ? phrase : phrase.slice(0, participle);
  const end = start + whole.length;
  if (REACHED.has(lowerAt(tokens, end)) && lowerAt(tokens, end + 1) === 'by') return opponent(tokens, end + 2, to);
  const isOf = whole.length < 3 && METRIC_HEADS.has(lastLower(whole)) && lowerAt(tokens, end) === 'of';
  if (isOf && isRivalAt(tokens, end + 1, to)) return opponent(tokens, end + 1, to);
  return holderOfRest(place, whole) ?? holderOf(whole);
}

/** Whether a system is named behind "of". */
function isRivalAt(tokens: readonly Token[], at: number, to: number): boolean {
  const words = phraseFrom(tokens, behindOwn(tokens, at), to, 4);
  return hasName(words) || USUAL.test(lowerAt(words, 0)) || words.some(token => SYSTEM_HEADS.test(token.lower) || FORERUNNERS.has(token.lower));
}

/** "60% of human performance", "85% of FooNet throughput", "28% of the GQA baseline": who has the whole, by its own words. */
function holderOf(whole: readonly Token[]): string | null {
  const [first] = whole;
  if (first?.lower === 'human') return 'human';
  // "110% of the baseline performance"
  if (whole.length === 2 && first && /^(?:baseline|teacher)$/.test(first.lower) && isMeasure(whole[1])) return first.text;
  const holder = whole.slice(0, -1);
  if (holder.length === 0) return null;
  if (areNames(holder) && isMeasure(whole.at(-1)) && !hasDatasetName(holder)) return withoutPossessive(textOf(holder));
  return WHOLE_HEADS.has(lastLower(whole)) || FORERUNNERS.has(lastLower(whole)) ? textOf(whole) : null;
}

/** "reduces it to 10% of traditional methods": whose it is. */
function holderOfRest({ tokens, quantity: { from } }: Place, whole: readonly Token[]): string | null {
  const isRest = lowerAt(tokens, from - 1) === 'to' && whole.length > 1 && SYSTEM_HEADS.test(lastLower(whole));
  return isRest && (USUAL.test(lowerAt(whole, 0)) || EARLIER.has(lowerAt(whole, 0))) ? textOf(whole) : null;
}

/** "2x convergence speed of FooNet" */
function rivalOfMeasure({ tokens, quantity: { to: end }, to }: Place): string | null {
  const measure = phraseFrom(tokens, end, to, 4);
  const of = end + measure.length;
  // "halves BarNet's error rate"
  const [owner] = measure;
  if (owner && isPossessive(owner.text) && isName(owner.text) && !isDatasetName(owner) && measure.length > 1) return withoutPossessive(owner.text);
  return isMeasure(measure.at(-1)) && lowerAt(tokens, of) === 'of' && isRivalAt(tokens, of + 1, to) ? opponent(tokens, of + 1, to) : null;
}

/** "twice the baseline", "3 times the cost of X". */
function rivalOfMultiple({ tokens, quantity, to }: Place): string | null {
  const start = quantity.to + 1;
  const whole = phraseFrom(tokens, start, to, 5);
  if (TOTALS.has(lastLower(whole))) return null; // "double the number of tool calls"
  if (whole.length === 2 && whole[0]?.lower === 'baseline' && METRIC_HEADS.has(lastLower(whole))) return 'baseline'; // "doubling the baseline performance"
  if (RIVAL_HEADS.has(lastLower(whole)) && lowerAt(tokens, start + whole.length) !== 'of') return textOf(whole);
  for (let at = start; at < Math.min(to, start + 6); at++) {
    // "3x the previous state of the art"
    if (lowerAt(tokens, at) === 'state' && lowerAt(tokens, at + 1) === 'of' && lowerAt(tokens, at + 3) === 'art') return textOf(tokens.slice(start, at + 4));
    if (tokens[at]?.lower === 'of') return opponent(tokens, at + 1, to);
    // "1.4 times the throughput at one third of the memory": of something else.
    if (tokens[at]?.kind === 'mark' || /^(?:at|with|for|while|using)$/.test(lowerAt(tokens, at))) return null;
  }
  return null;
}
