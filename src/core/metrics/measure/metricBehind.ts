import { isDatasetName } from '../dataset/datasetNames';
import { wayOf } from '../kind/direction';
import { isListedMeasure, isMetricSymbol, isName } from '../text/names';
import { behindRemark } from './metricInParenthesis';
import { onPhrase } from './metricOnPhrase';
import { beforeMerely } from './metricPhrases';
import { isPossessive, behindArticle, endsInMeasure, isMeasure } from '../text/phraseQuestions';
import { isFiniteVerb, phraseFrom, type Place } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES } from '../words/changes';
import { JOINTS } from '../words/grammar';
import { METRIC_HEADS } from '../words/metrics';
import { TRIED_FIELDS } from '../words/names';
import { NUMBER_WORDS } from '../words/numbers';
import { AMOUNT_NOUNS, MOVES, TRIED_CASES, WORKING_TIMES } from '../words/outcomes';
import { FIELDS_OF_TASKS } from '../words/places';
import { SYSTEM_HEADS, isModelName } from '../words/systems';
import { PHASES, REACHED } from '../words/verbs';

/** "41.4% FLOPs reduction", "11% fewer reasoning steps", "90% of the performance". */
export function behind(place: Place): readonly Token[] | undefined {
  return takenOff(place) ?? quickenedIn(place) ?? ofShots(place) ?? areaUnderCurve(place) ?? behindRemark(place) ?? asMany(place) ?? quickerIn(place) ?? ofSizedModel(place) ?? nounBehind(place);
}

/** "shaves 31% off the latency": what there is less of. */
function takenOff({ tokens, quantity: { to }, to: limit }: Place): readonly Token[] | undefined {
  const words = lowerAt(tokens, to) === 'off' ? phraseFrom(tokens, behindArticle(tokens, to + 1), limit, 5) : [];
  return words.length > 0 ? words : undefined;
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
  if (lowerAt(tokens, to) !== 'area' || lowerAt(tokens, to + 1) !== 'under') return undefined;
  const curve = tokens.slice(to, to + 8).findIndex(({ lower }) => /^curves?$/.test(lower));
  return curve < 0 ? undefined : tokens.slice(to, to + curve + 1);
}

/** "65% as many pretraining tokens as X" */
function asMany({ tokens, quantity, to }: Place): readonly Token[] | undefined {
  const isEquative = lowerAt(tokens, quantity.to) === 'as' && /^(?:many|much)$/.test(lowerAt(tokens, quantity.to + 1));
  if (quantity.unit !== '%' || !isEquative) return undefined;
  const counted = phraseFrom(tokens, quantity.to + 2, to, 4);
  return counted.length > 0 && lowerAt(tokens, quantity.to + 2 + counted.length) === 'as' ? counted : undefined;
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
  while (/^(?:the|its|their|a|relative)$/.test(lowerAt(tokens, at)) && !/^(?:to|with)$/.test(lowerAt(tokens, at + 1))) at++;
  // "over 98% matching accuracy": a noun, though the word is a verb elsewhere.
  const gerund = lowerAt(tokens, at) === 'matching' && at === quantity.to && isMeasure(tokens[at + 1]) ? 1 : 0;
  const behindGerund = phraseFrom(tokens, at + gerund, Math.min(to, Math.max(next, quantity.to)), 6);
  const all = tokens.slice(at, at + gerund + behindGerund.length);
  // "doubling the batch size speeds up training": a verb.
  const phrase = lastLower(all) === 'speeds' && lowerAt(tokens, at + all.length) === 'up' ? all.slice(0, -1) : all;
  return { isOf, at, end: at + phrase.length, words: upToPlace(phrase).filter(token => !COMPARATIVES.has(token.lower)) };
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
  if (isElsewhere(place, noun) || isWhole(place, noun)) return undefined;
  if (isShareOfShort(place, noun)) return noun.words;
  if (isMereChange(noun) || isSomebody(place, noun)) return undefined;
  const special = numberOf(place, noun) ?? ofNoun(place, noun);
  if (special || noun.isOf && !noun.words.some(token => METRIC_HEADS.has(token.lower) || isMetricSymbol(token.text))) return special;
  const isFactor = place.quantity.unit === 'x';
  // "7 GB lower peak VRAM"
  const isLower = lowerAt(place.tokens, noun.at) === 'lower' && place.quantity.unit !== '' && !place.quantity.counted;
  if (!isFactor && (!isLower && isFiniteVerb(place.tokens, noun.at) || isAdverbial(noun.words))) return undefined;
  return bitsOf(place, noun) ?? perEach(place, noun) ?? (isObject(place, noun) ? noun.words : undefined);
}

/** What begins like a noun phrase and is where, how much or on what. */
function isElsewhere({ tokens, quantity }: Place, { isOf, words }: Noun): boolean {
  const first = lowerAt(words, 0);
  if (/^(?:above|below|beyond|depending|following|after|via|outdoors|indoors|otherwise)$/.test(first)) return true; // "5.8 points above the baseline"
  if (quantity.unit === '$' && first.startsWith('per-')) return true; // "$20 per-seat"
  if (NUMBER_WORDS.has(first) || words.length === 1 && /^baselines?$/.test(first)) return true; // "15 (vs. 646 baseline)"
  if (words.length > 0 && words.every(token => isDatasetName(token) && !isMetricSymbol(token.text))) return true;
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
  const isQualified = /^(?:combined|obtained|achieved|observed|compared|attributed|measured|driven)$/.test(lowerAt(words, 1));
  if (!isOf && words.length === 2 && CHANGE_NOUNS.has(lowerAt(words, 0)) && isQualified) return true;
  return words.every(token => CHANGE_NOUNS.has(token.lower) || /^(?:range|often)$|ly$/.test(token.lower));
}

/** "twice the second-best model": somebody else. */
function isSomebody({ quantity }: Place, { isOf, at, words }: Noun): boolean {
  if (quantity.unit !== 'x' || isOf) return false;
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
  const isMeasured = quantity.unit === 'x' && /^(?:bits|hours|rounds|lines|pieces|units|levels|rates?)$/.test(lastLower(words));
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

/** "44% improvement in accuracy", "5% better w.r.t. F1", "by 5 points in F1", "in terms of required samples", "reduction of latency". */
export function inPhrase(place: Place): readonly Token[] | undefined {
  const link = linkBehind(place);
  // "70.6% at Recall@1"
  if (link.lead === 'at' && !link.isChange && isMetricSymbol(textAt(place.tokens, link.at + 1))) return place.tokens.slice(link.at + 1, link.at + 2);
  if (link.lead === 'w.r.t') return phraseFrom(place.tokens, link.at + 2, Math.min(place.to, place.next), 4);
  if (link.lead === 'on') return onPhrase(place, link.at, link.isChange);
  if (link.lead === 'in' || link.isChange && /^(?:of|to|for)$/.test(link.lead)) return changedIn(place, link);
  if (link.lead === 'to') return addedTo(place, link.at);
  return link.lead === 'for' ? forPhase(place, link.at) : undefined;
}

/** The preposition behind a quantity. */
interface LinkBehind {
  readonly at: number;
  readonly lead: string;
  /** A noun of change stands in between. */
  readonly isChange: boolean;
}

function linkBehind({ tokens, quantity, to, next }: Place): LinkBehind {
  const start = behindConfidence(tokens, quantity.to);
  let at = start;
  while (at < Math.min(to, quantity.to + 4) && (COMPARATIVES.has(lowerAt(tokens, at)) || CHANGE_NOUNS.has(lowerAt(tokens, at)))) at++;
  const isChange = at > start;
  // "a 3-point improvement over X in F1"
  const rival = isChange && lowerAt(tokens, at) === 'over' ? phraseFrom(tokens, at + 1, Math.min(to, next), 6) : [];
  if (rival.length > 0 && lowerAt(tokens, at + 1 + rival.length) === 'in') at += 1 + rival.length;
  return { at, lead: lowerAt(tokens, at), isChange };
}

/** "10.9% (95% CI 8.3%-13.5%) in AUC": behind how sure it is. */
function behindConfidence(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(' || !tokens.slice(at, at + 6).some(token => /^(?:ci|c\.i|p)$/.test(token.lower))) return at;
  return at + tokens.slice(at, at + 17).findIndex(token => token.text === ')') + 1;
}

/** "adds only 5.2% to the captioning time" */
function addedTo({ tokens, quantity, to, next }: Place, at: number): readonly Token[] | undefined {
  if (!/^add(?:s|ed|ing)?$/.test(lowerAt(tokens, beforeMerely(tokens, quantity.from - 1)))) return undefined;
  const first = /^(?:the|its|our|total)$/.test(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const increased = phraseFrom(tokens, first, Math.min(to, next), 4);
  return endsInMeasure(increased) ? increased : undefined;
}

/** "less than 10 minutes for training" */
function forPhase({ tokens, quantity }: Place, at: number): readonly Token[] | undefined {
  return WORKING_TIMES.has(quantity.unit) && PHASES.has(lowerAt(tokens, at + 1)) ? tokens.slice(at + 1, at + 2) : undefined;
}

/** What a change is in or of. */
function changedIn(place: Place, link: LinkBehind): readonly Token[] | undefined {
  const { tokens, to, next } = place;
  let at = link.at + 1;
  if (lowerAt(tokens, at) === 'terms' && lowerAt(tokens, at + 1) === 'of') at += 2;
  while (/^(?:the|both|its|our|their|average|overall|a)$/.test(lowerAt(tokens, at))) at++;
  // "18% in R^2"
  if (/^[Rr]$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '^' && tokens[at + 2]?.text === '2') return tokens.slice(at, at + 3);
  if (isListedMeasure(tokens, at)) return tokens.slice(at, at + 1);
  // "a 26% improvement in 3D FCD for generation on GEOM": an abbreviation, where the data set comes later.
  const short = link.lead === 'in' && link.isChange ? shortMeasure(tokens, at, to) : [];
  if (short.length > 0) return short;
  const words = withoutAveraging(phraseFrom(tokens, at, Math.min(to, next), 5));
  if (link.lead === 'in' && (isSoMuchOf(place, words) || isFallen(place, words, at) || isRisen(place, words, at) || isFurtherMeasure(place, words))) return words;
  // "within 78 ms in a single forward pass"
  if (lastLower(words) === 'pass' && words.some(({ lower }) => lower === 'forward')) return undefined;
  // "66.6% in synthetic samples"
  const isSampled = link.lead === 'in' && !link.isChange && place.quantity.unit === '%' && /^(?:samples|cases|images|videos)$/.test(lastLower(words));
  if (isSampled || words.length === 0) return undefined;
  const isNamed = lowerAt(tokens, at - 2) === 'terms' || lowerAt(tokens, at - 1) === 'of' || endsInMeasure(words);
  return isNamed ? words : undefined;
}

/** "in zero-shot accuracy averaged over 11 datasets": how it was got is no part of its name. */
function withoutAveraging(words: readonly Token[]): readonly Token[] {
  return words.length > 1 && /^(?:averaged|measured|evaluated|computed)$/.test(lastLower(words)) ? words.slice(0, -1) : words;
}

/** "wins by 0.1 in VBench Total": a bare number is so much of a measure. */
function isSoMuchOf({ quantity }: Place, words: readonly Token[]): boolean {
  const isBareDecimal = quantity.unit === '' && quantity.value !== null && !Number.isInteger(quantity.value);
  return isBareDecimal && words.length > 0 && words.length < 4 && words.every(token => isName(token.text));
}

/** "30% in consistency and 20% in narrative coherence": of another measure, as the number in front is. */
function isFurtherMeasure({ tokens, quantity: { from, to, unit }, floor }: Place, words: readonly Token[]): boolean {
  if (floor === 0 || lowerAt(tokens, floor) !== 'in' || lowerAt(tokens, to) !== 'in' || unit === '' || words.length === 0) return false;
  const first = phraseFrom(tokens, floor + 1, from, 4);
  const isJoined = tokens.slice(floor + 1 + first.length, from).every(({ lower }) => JOINTS.has(lower));
  return isJoined && endsInMeasure(first) && !TRIED_CASES.has(lastLower(first)) && !TRIED_CASES.has(lastLower(words)) && !words.some(token => isDatasetName(token) || isModelName(token.text));
}

/** "a reduction of 38% in likes": what falls, whatever it is; "an improvement in maths" is elsewhere. */
function isFallen({ tokens, quantity }: Place, words: readonly Token[], at: number): boolean {
  const head = words.at(-1);
  if (!head || words.length > 3 || at !== quantity.to + 1 || isName(head.text) || FIELDS_OF_TASKS.test(head.lower) || SYSTEM_HEADS.test(head.lower)) return false;
  const isChange = tokens.slice(Math.max(0, quantity.from - 3), quantity.from).some(token => MOVES.has(token.lower));
  return isChange && tokens[at + words.length]?.text !== '(';
}

/** "a 438% rise in likes": what rises, whatever it is. */
function isRisen({ tokens, quantity }: Place, words: readonly Token[], at: number): boolean {
  const head = words.at(-1);
  // "a 35% reduction in PIQE"
  const isAbbreviation = words.length === 1 && /^\p{Lu}{2,6}$/u.test(head?.text ?? '') && !isDatasetName(head);
  if (!head || isName(head.text) && !isAbbreviation || TRIED_FIELDS.has(head.lower)) return false;
  return tokens.slice(quantity.to, at).some(token => MOVES.has(token.lower));
}

/** "improvement in 3D FCD for generation on GEOM": an abbreviation behind "in", where a data set comes later; empty without one. */
export function shortMeasure(tokens: readonly Token[], at: number, to: number): readonly Token[] {
  const short = at + (tokens[at]?.kind === 'number' && tokens[at + 1]?.text === 'D' ? 2 : 0);
  const name = tokens[short];
  if (!name || !/^\p{Lu}{2,5}$/u.test(name.text) || isDatasetName(name) || isModelName(name.text)) return [];
  if (!/^(?:for|on|over|compared)$/.test(lowerAt(tokens, short + 1))) return [];
  const later = tokens.slice(short + 1, Math.min(to, short + 12));
  return later.some((token, index) => token.lower === 'on' && isName(later[index + 1]?.text ?? '')) ? tokens.slice(at, short + 1) : [];
}
