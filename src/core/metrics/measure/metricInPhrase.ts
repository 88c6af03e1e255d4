import { isDatasetName } from '../dataset/datasetNames';
import { isListedMeasure, isMetricToken, isName } from '../text/names';
import { onPhrase } from './metricOnPhrase';
import { beforeMerely } from './metricPhrases';
import { behindOwn, endsInMeasure, hasName, holdsOneWord, isAdverb } from '../text/phraseQuestions';
import { phraseFrom, type Place } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS, COMPARATIVES } from '../words/changes';
import { JOINTS } from '../words/grammar';
import { TRIED_FIELDS } from '../words/names';
import { AMOUNT_NOUNS, EXTENT_ADJECTIVES, QUALITY_ENDINGS, MOVES, TRIED_CASES, WORKING_TIMES } from '../words/outcomes';
import { NUMBER_WORDS } from '../words/numbers';
import { FIELDS_OF_TASKS, STEPS_OF_TIME } from '../words/places';
import { SYSTEM_HEADS, isModelName } from '../words/systems';
import { PHASES } from '../words/verbs';

/** "44% improvement in accuracy", "5% better w.r.t. F1", "by 5 points in F1", "in terms of required samples", "reduction of latency". */
export function inPhrase(place: Place): readonly Token[] | undefined {
  const link = linkBehind(place);
  // "70.6% at Recall@1"
  if (link.lead === 'at' && !link.isChange && isMetricToken(place.tokens[link.at + 1])) return place.tokens.slice(link.at + 1, link.at + 2);
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
  const first = behindExtent(tokens, start);
  let at = first;
  while (at < Math.min(to, first + 4) && (COMPARATIVES.has(lowerAt(tokens, at)) || CHANGE_NOUNS.has(lowerAt(tokens, at)))) at++;
  const isChange = at > start;
  // "a 3-point improvement over X in F1"
  // "comes within 2 points of X in F1"
  const isWithin = lowerAt(tokens, at) === 'of' && [quantity.from - 1, quantity.from].some(place => lowerAt(tokens, place) === 'within');
  const isBeside = isWithin || (isChange ? /^(?:over|than)$/.test(lowerAt(tokens, at)) : /^(?:behind|above|below)$/.test(lowerAt(tokens, at)));
  const compared = behindOwn(tokens, at + 1);
  const rival = isBeside ? phraseFrom(tokens, compared, Math.min(to, next), 6) : [];
  if (rival.length > 0 && lowerAt(tokens, compared + rival.length) === 'in') at = compared + rival.length;
  return { at, lead: lowerAt(tokens, at), isChange };
}

/** "a 5.4% statistically significant improvement": the place behind how much a change is, if one follows. */
function behindExtent(tokens: readonly Token[], start: number): number {
  let at = start;
  while (at < start + 3 && (isAdverb(lowerAt(tokens, at)) || EXTENT_ADJECTIVES.has(lowerAt(tokens, at)))) at++;
  return CHANGE_NOUNS.has(lowerAt(tokens, at)) ? at : start;
}

/** "10.9% (95% CI 8.3%-13.5%) in AUC": behind how sure it is. */
function behindConfidence(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(' || !tokens.slice(at, at + 6).some(token => /^(?:ci|c\.i|p)$/.test(token.lower))) return at;
  return at + tokens.slice(at, at + 17).findIndex(token => token.text === ')') + 1;
}

/** "adds only 5.2% to the captioning time" */
function addedTo({ tokens, quantity, to, next }: Place, at: number): readonly Token[] | undefined {
  if (!/^(?:add(?:s|ed|ing)?|contribut(?:es?|ed|ing))$/.test(lowerAt(tokens, beforeMerely(tokens, quantity.from - 1)))) return undefined;
  const first = /^(?:the|its|our|total)$/.test(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const increased = phraseFrom(tokens, first, Math.min(to, next), 4);
  return endsInMeasure(increased) ? increased : undefined;
}

/** "less than 10 minutes for training" */
function forPhase({ tokens, quantity }: Place, at: number): readonly Token[] | undefined {
  return WORKING_TIMES.has(quantity.unit) && PHASES.has(lowerAt(tokens, at + 1)) ? tokens.slice(at + 1, at + 2) : undefined;
}

/** "an increase in Daily Active Viewers (DAV)", "an increase in engaged viewers' average revenue": what an abbreviation is put to, or what somebody has. */
function speltOutOrOwned(tokens: readonly Token[], at: number, to: number): readonly Token[] {
  const words = phraseFrom(tokens, at, to, 5);
  const end = at + words.length;
  const short = textAt(tokens, end + 1);
  const isSpeltOut = words.length > 1 && holdsOneWord(tokens, end) && /^\p{Lu}{2,6}$/u.test(short) && words.every(({ text }) => isName(text)) && words.filter(({ text }) => short.includes(text[0] ?? ' ')).length > 1;
  if (isSpeltOut && !words.some(token => isDatasetName(token))) return words;
  const isOwned = /^['’]$/.test(textAt(tokens, end)) && lastLower(words).endsWith('s');
  return isOwned ? phraseFrom(tokens, end + 1, to, 5) : [];
}

/** "in controllable and precise spatial reasoning": an adjective goes on behind "and" to its noun. */
function withFurtherAdjective(tokens: readonly Token[], at: number, words: readonly Token[]): readonly Token[] {
  const and = at + words.length;
  if (words.length !== 1 || lowerAt(tokens, and) !== 'and' || endsInMeasure(words)) return words;
  const behind = phraseFrom(tokens, and + 1, and + 6, 4);
  // "in sample and computational efficiency"
  if (!QUALITY_ENDINGS.test(lastLower(words)) && !(endsInMeasure(behind) && QUALITY_ENDINGS.test(lowerAt(behind, 0)))) return words;
  return behind.length > 1 && !hasName(behind) ? tokens.slice(at, and + 1 + behind.length) : words;
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
  const named = link.lead === 'in' && link.isChange ? speltOutOrOwned(tokens, at, to) : [];
  if (named.length > 0) return named;
  // "an increase in the number of peptides"
  const counted = AMOUNT_NOUNS.has(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) === 'of' ? phraseFrom(tokens, at + 2, to, 4) : [];
  if (link.lead === 'in' && counted.length > 0) return tokens.slice(at, at + 2 + counted.length);
  const words = withoutAveraging(withFurtherAdjective(tokens, at, phraseFrom(tokens, at, Math.min(to, next), 5)));
  // "within 78 ms in a single forward pass", "drops 12% in one step"
  if (STEPS_OF_TIME.test(lastLower(words)) && (lowerAt(tokens, at - 1) === 'a' || NUMBER_WORDS.has(lowerAt(words, 0)))) return undefined;
  if (link.lead === 'in' && (isSoMuchOf(place, words) || isFallen(place, words, at) || isRisen(place, words, at) || isFurtherMeasure(place, words))) return words;
  // "66.6% in synthetic samples"
  const isSampled = link.lead === 'in' && !link.isChange && place.quantity.unit === '%' && /^(?:samples|cases|images|videos)$/.test(lastLower(words));
  if (isSampled || words.length === 0) return undefined;
  const isNamed = lowerAt(tokens, at - 2) === 'terms' || lowerAt(tokens, at - 1) === 'of' || endsInMeasure(words) || words.length > 1 && /^metrics?$/.test(lastLower(words));
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
  // "an increase in Daily Active Users"
  const isCounted = words.length > 1 && /^\p{Lu}\p{Ll}{2,}s$/u.test(head?.text ?? '') && !words.some(token => isDatasetName(token) || isModelName(token.text));
  if (!head || isName(head.text) && !isAbbreviation && !isCounted || TRIED_FIELDS.has(head.lower)) return false;
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
