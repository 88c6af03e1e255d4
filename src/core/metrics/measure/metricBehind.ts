import { isDatasetName } from '../dataset/datasetNames';
import { wayOf } from '../kind/direction';
import { isMetricToken } from '../text/names';
import { behindRemark } from './metricInParenthesis';
import { isPossessive, behindArticle, endsInMeasure, isMeasure } from '../text/phraseQuestions';
import { isFiniteVerb, phraseFrom, type Place } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES } from '../words/changes';
import { METRIC_HEADS } from '../words/metrics';
import { NUMBER_WORDS } from '../words/numbers';
import { AMOUNT_NOUNS, BEHIND_POINTS, QUALIFYING_PARTICIPLES, MULTIPLIED_UNITS } from '../words/outcomes';
import { FORMER } from '../words/rivals';
import { SYSTEM_HEADS, isModelName } from '../words/systems';
import { PHASES, REACHED } from '../words/verbs';

/** "41.4% FLOPs reduction", "11% fewer reasoning steps", "90% of the performance". */
export function behind(place: Place): readonly Token[] | undefined {
  return takenOff(place) ?? differingIn(place) ?? quickenedIn(place) ?? ofShots(place) ?? areaUnderCurve(place) ?? behindRemark(place) ?? asMany(place) ?? quickerIn(place) ?? ofSizedModel(place) ?? nounBehind(place);
}

/** "shaves 31% off the latency": what there is less of. */
function takenOff({ tokens, quantity: { to }, to: limit }: Place): readonly Token[] | undefined {
  const words = lowerAt(tokens, to) === 'off' ? phraseFrom(tokens, behindArticle(tokens, to + 1), limit, 5) : [];
  return words.length > 0 ? words : undefined;
}

/** "an order-of-magnitude difference in active parameters": what differs so much. */
function differingIn({ tokens, quantity: { to }, to: limit }: Place): readonly Token[] | undefined {
  if (lowerAt(tokens, to) !== 'difference' || lowerAt(tokens, to + 1) !== 'in') return undefined;
  const words = phraseFrom(tokens, behindArticle(tokens, to + 2), limit, 4);
  return words.length > 0 && !words.some(token => isDatasetName(token)) ? words : undefined;
}

/** "94% of the 32B teacher's accuracy": what a model has whose size is said. */
function ofSizedModel({ tokens, quantity: { to, unit }, to: limit }: Place): readonly Token[] | undefined {
  const size = lowerAt(tokens, to + 1) === 'the' ? to + 2 : to + 1;
  if (unit !== '%' || lowerAt(tokens, to) !== 'of' || tokens[size]?.kind !== 'number' || !/^[MB]$/.test(textAt(tokens, size + 1))) return undefined;
  const words = phraseFrom(tokens, size + 2, limit, 6);
  const owner = words.findIndex(({ text }) => isPossessive(text));
  return owner >= 0 && endsInMeasure(words) ? words.slice(owner + 1) : undefined;
}

/** "64% 5-shot accuracy": how many examples were shown belongs to the name. */
function ofShots({ tokens, quantity: { to, counted } }: Place): readonly Token[] | undefined {
  if (counted || tokens[to]?.kind !== 'number' || textAt(tokens, to + 1) !== '-' || lowerAt(tokens, to + 2) !== 'shot') return undefined;
  const measured = phraseFrom(tokens, to + 3, to + 7, 4);
  return endsInMeasure(measured) ? tokens.slice(to, to + 3 + measured.length) : undefined;
}

/** "90.7% area under the curve (AUC)" */
function areaUnderCurve({ tokens, quantity: { to } }: Place): readonly Token[] | undefined {
  // "0.79 Intersection over Union (IoU)"
  const overUnion = [to, to + 1].find(at => lowerAt(tokens, at) === 'intersection' && lowerAt(tokens, at + 1) === 'over' && lowerAt(tokens, at + 2) === 'union');
  if (overUnion !== undefined) return tokens.slice(to, overUnion + 3);
  if (lowerAt(tokens, to) !== 'area' || lowerAt(tokens, to + 1) !== 'under') return undefined;
  const curve = tokens.slice(to, to + 8).findIndex(({ lower }) => /^curves?$/.test(lower));
  return curve < 0 ? undefined : tokens.slice(to, to + curve + 1);
}

/** "65% as many pretraining tokens as X" */
function asMany({ tokens, quantity, to }: Place): readonly Token[] | undefined {
  const isEquative = lowerAt(tokens, quantity.to) === 'as' && /^(?:many|much)$/.test(lowerAt(tokens, quantity.to + 1));
  if (quantity.unit !== '%' && quantity.unit !== 'x' || !isEquative) return undefined;
  const counted = phraseFrom(tokens, quantity.to + 2, to, 4);
  return counted.length > 0 && /^(?:as|[.,;)])?$/.test(lowerAt(tokens, quantity.to + 2 + counted.length)) ? counted : undefined;
}

/** "a 1.3x acceleration in decoding throughput": what is accelerated. */
function quickenedIn({ tokens, quantity: { unit, to }, to: limit }: Place): readonly Token[] | undefined {
  if (unit !== 'x' || !/^(?:acceleration|speed-?ups?)$/.test(lowerAt(tokens, to)) || lowerAt(tokens, to + 1) !== 'in') return undefined;
  const words = phraseFrom(tokens, to + 2, limit, 4);
  return endsInMeasure(words) ? words : undefined;
}

/** "10-100x faster in inference": what is faster. */
function quickerIn({ tokens, quantity: { unit, to } }: Place): readonly Token[] | undefined {
  const phase = tokens[to + 2];
  const isQuicker = unit === 'x' && /^(?:faster|slower|cheaper|quicker)$/.test(lowerAt(tokens, to)) && /^(?:in|at|during)$/.test(lowerAt(tokens, to + 1));
  if (!isQuicker || !phase || !PHASES.has(phase.lower)) return undefined;
  // "faster in training efficiency"
  return isMeasure(tokens[to + 3]) ? tokens.slice(to + 2, to + 4) : [phase];
}

/** The noun phrase right behind a number, or behind its "of". */
interface Noun {
  readonly isOf: boolean;
  /** Where the phrase begins and ends in the text. */
  readonly at: number;
  readonly end: number;
  /** Its words without comparatives and what ends them. */
  readonly words: readonly Token[];
}

function readNoun({ tokens, quantity, to, next }: Place): Noun {
  const isOf = lowerAt(tokens, quantity.to) === 'of' && quantity.unit !== '';
  let at = quantity.to + (isOf ? 1 : 0);
  while (/^(?:the|its|their|a|relative|any|every)$/.test(lowerAt(tokens, at)) && !/^(?:to|with)$/.test(lowerAt(tokens, at + 1))) at++;
  // "over 98% matching accuracy": a noun, though the word is a verb elsewhere.
  const gerund = lowerAt(tokens, at) === 'matching' && at === quantity.to && isMeasure(tokens[at + 1]) ? 1 : 0;
  const behindGerund = phraseFrom(tokens, at + gerund, Math.min(to, Math.max(next, quantity.to)), 6);
  const all = tokens.slice(at, at + gerund + behindGerund.length);
  // "doubling the batch size speeds up training": a verb.
  const isSpeeding = lastLower(all) === 'speeds' && lowerAt(tokens, at + all.length) === 'up';
  // "the 3.3-point gap narrows by 0.5 points"
  const isChanging = all.length > 1 && /s$/.test(lastLower(all)) && CHANGE_VERBS.has(lastLower(all)) && lowerAt(tokens, at + all.length) === 'by';
  const phrase = isSpeeding || isChanging ? all.slice(0, -1) : all;
  return { isOf, at, end: at + phrase.length, words: upToPlace(phrase).filter((token, place, words) => !COMPARATIVES.has(token.lower) || isKindOfMean(words, place)) };
}

/** "a 6.5x geometric mean speedup" */
function isKindOfMean(words: readonly Token[], at: number): boolean {
  return lowerAt(words, at) === 'mean' && /^(?:geometric|harmonic|arithmetic)$/.test(lowerAt(words, at - 1));
}

/** A phrase without the data set or the participle that it ends with. */
function upToPlace(phrase: readonly Token[]): readonly Token[] {
  // "a 1% improvement GSM8K benchmark": a change, then where it was seen.
  const placed = phrase.findIndex((token, at) => at > 0 && isDatasetName(token) && CHANGE_NOUNS.has(lowerAt(phrase, at - 1)));
  if (placed > 0) return phrase.slice(0, placed);
  // "half the data required"
  return phrase.length > 1 && /^(?:required|needed|given)$/.test(lastLower(phrase)) ? phrase.slice(0, -1) : phrase;
}

function nounBehind(place: Place): readonly Token[] | undefined {
  const noun = readNoun(place);
  // "16.9% and 5.7% demonstrate the strength": a verb, whose object follows.
  if (!noun.isOf && noun.words.length === 1 && /^(?:the|that|our|its|their)$/.test(lowerAt(place.tokens, noun.end))) return undefined;
  if (isElsewhere(place, noun) || isWhole(place, noun)) return undefined;
  if (isShareOfShort(place, noun)) return noun.words;
  if (isMereChange(noun) || isSomebody(place, noun)) return undefined;
  const special = numberOf(place, noun) ?? ofNoun(place, noun);
  if (special || noun.isOf && !noun.words.some(token => METRIC_HEADS.has(token.lower) || isMetricToken(token))) return special;
  const isFactor = place.quantity.unit === 'x';
  // "7 GB lower peak VRAM"
  const isLower = lowerAt(place.tokens, noun.at) === 'lower' && place.quantity.unit !== '' && !place.quantity.counted;
  if (!isFactor && (!isLower && isFiniteVerb(place.tokens, noun.at) || isAdverbial(noun.words))) return undefined;
  return bitsOf(place, noun) ?? perEach(place, noun) ?? (isObject(place, noun) ? noun.words : undefined);
}

/** What begins like a noun phrase and is where, how much or on what. */
function isElsewhere({ tokens, quantity }: Place, { isOf, words }: Noun): boolean {
  const first = lowerAt(words, 0);
  if (BEHIND_POINTS.test(first)) return true; // "5.8 points above the baseline"
  if (quantity.unit === '$' && first.startsWith('per-')) return true; // "$20 per-seat"
  if (NUMBER_WORDS.has(first) || words.length === 1 && /^baselines?$/.test(first)) return true; // "15 (vs. 646 baseline)"
  if (words.length > 0 && words.every(token => isDatasetName(token) && !isMetricToken(token))) return true;
  // "cuts the size to 10% of its original footprint"
  if (isOf && first === 'original' && lowerAt(tokens, quantity.to + 1) === 'its') return true;
  if (isOf && (first === 'them' || words.length === 1 && /^(?:it|these|those|which)$/.test(first))) return true;
  // "90% of the time"
  return isOf && quantity.unit !== 'x' && words.length === 1 && first === 'time' && !CHANGE_VERBS.has(lowerAt(tokens, quantity.from - 1));
}

/** "cuts costs to one-third of the strongest baseline", "and latency to 1/4 of FooNets": of whose. */
function isWhole({ tokens, quantity: { from, unit } }: Place, { isOf, words }: Noun): boolean {
  if (!isOf || unit !== 'x') return false;
  return words.length > 1 && SYSTEM_HEADS.test(lastLower(words)) || lowerAt(tokens, from - 1) === 'to' && isMeasure(tokens[from - 2]);
}

/** "85% of FlashAttention MFU" */
function isShareOfShort({ quantity }: Place, { isOf, words }: Noun): boolean {
  const short = words.at(-1)?.text ?? '';
  return isOf && quantity.unit === '%' && words.length > 1 && /^\p{Lu}{2,5}$/u.test(short) && !isModelName(short);
}

function isMereChange({ isOf, words }: Noun): boolean {
  // "a 7.5% gain combined with"
  const isQualified = QUALIFYING_PARTICIPLES.test(lowerAt(words, 1));
  // "a 67-fold increase invisible under common protocols"
  const isAdjective = /(?:ible|able|ive|ous|less)$/.test(lowerAt(words, 1));
  if (!isOf && words.length === 2 && CHANGE_NOUNS.has(lowerAt(words, 0)) && (isQualified || isAdjective)) return true;
  return words.every(token => CHANGE_NOUNS.has(token.lower) || /^(?:range|often)$|ly$/.test(token.lower));
}

/** "twice the second-best model": somebody else. */
function isSomebody({ quantity }: Place, { isOf, at, words }: Noun): boolean {
  if (quantity.unit !== 'x' || isOf) return false;
  // "3x the previous state of the art"
  if (at > quantity.to && FORMER.has(lowerAt(words, 0))) return true;
  return words.some(token => isModelName(token.text)) || at > quantity.to && SYSTEM_HEADS.test(lastLower(words));
}

/** "double the number of tool calls" */
function numberOf({ tokens, quantity, to }: Place, { at, words }: Noun): readonly Token[] | undefined {
  const [amount] = words;
  if (!amount || words.length > 1 || quantity.unit !== 'x' || !AMOUNT_NOUNS.has(amount.lower)) return undefined;
  const link = tokens.indexOf(amount, at) + 1;
  const of = tokens[link];
  const counted = of?.lower === 'of' ? phraseFrom(tokens, link + 1, to, 4) : [];
  return of && counted.length > 0 ? [amount, of, ...counted] : undefined;
}

/** What a share or an amount is of. */
function ofNoun({ tokens, quantity }: Place, { isOf, words }: Noun): readonly Token[] | undefined {
  if (!isOf) return undefined;
  // "twice the accuracy achieved"
  const participle = words.findIndex(token => REACHED.has(token.lower));
  if (participle > 0) return words.slice(0, participle);
  if (quantity.unit === 'x') return words;
  // "only 1,500 GPU hours of training"
  const isWork = words.length === 1 && PHASES.has(lowerAt(words, 0)) && /(?:hours|days|minutes|^s)$/.test(quantity.unit);
  const isChanged = CHANGE_VERBS.has(lowerAt(tokens, quantity.from - 1)) && !words.some(token => METRIC_HEADS.has(token.lower));
  return isWork || isChanged ? words : undefined;
}

/** "78% preferred ours", "99% in-domain": a participle or an adverb is no name. */
function isAdverbial(words: readonly Token[]): boolean {
  return words.length === 1 && !isMetricLike(words) && /(?:[a-z]{3}ed|ly|^(?:in|out|cross|zero|few|one)-(?:of-)?[a-z]+)$/.test(lowerAt(words, 0));
}

/** "5.5x more bits of mutual information" */
function bitsOf({ tokens, quantity, to }: Place, { end, words }: Noun): readonly Token[] | undefined {
  const isMeasured = quantity.unit === 'x' && MULTIPLIED_UNITS.test(lastLower(words));
  const whole = isMeasured && lowerAt(tokens, end) === 'of' ? phraseFrom(tokens, end + 1, Math.min(to, end + 6), 4) : [];
  return whole.length > 0 ? [...words, ...tokens.slice(end, end + 1 + whole.length)] : undefined;
}

/** "more tokens per forward pass" */
function perEach({ tokens, quantity, to }: Place, { end, words }: Noun): readonly Token[] | undefined {
  const head = words.at(-1);
  if (quantity.unit === '' || lowerAt(tokens, end) !== 'per' || head?.kind !== 'word' || !head.lower.endsWith('s')) return undefined;
  const each = phraseFrom(tokens, end + 1, Math.min(to, end + 3), 2);
  return each.length > 0 ? [...words, ...tokens.slice(end, end + 1 + each.length)] : undefined;
}

/** Words that touch the number, are multiplied by it, or speak of a measure. */
function isObject({ quantity }: Place, { at, words }: Noun): boolean {
  return words.length > 0 && lowerAt(words, 0) !== 'after' && (quantity.unit === 'x' || at === quantity.to || isMetricLike(words));
}

function isMetricLike(words: readonly Token[]): boolean {
  return words.some(token => isMeasure(token) || wayOf(token.lower) !== null);
}
