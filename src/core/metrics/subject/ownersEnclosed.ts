import { governor, isBesideLevel, isCompared, isExampleOfTasks, states } from '../versus/comparedNames';
import { isDatasetName } from '../dataset/datasetNames';
import { wayOf } from '../kind/direction';
import { isMetricToken, isName } from '../text/names';
import { heldBy, heldByRival, HUMAN, isHolder, measuredOn, type Owner } from './holders';
import { areNames, behindOwn, closingOf, hasDatasetName, isAdverb, isMeasure } from '../text/phraseQuestions';
import { phraseBefore, phraseFrom, textOf } from '../text/phrases';
import type { Quantity } from '../quantities/quantities';
import { lastLower, lowerAt, textAt, tokensBefore, wordsFrom } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, COMPARATIVES, MATCH_VERBS } from '../words/changes';
import { OVERALL } from '../words/aroundNumbers';
import { LABEL_FILLERS } from '../words/grammar';
import { GRADES } from '../words/outcomes';
import { ITEM_MARKS, JUDGEMENTS, RANKED, TOP } from '../words/rivals';
import { isModelName } from '../words/systems';
import { PLACE_PREPOSITIONS } from '../words/places';

/** How long a list in a parenthesis may be, in tokens. */
const LIST = 60;

/** A number in a parenthesis. */
interface Enclosed {
  readonly tokens: readonly Token[];
  readonly quantity: Quantity;
  /** Where the parenthesis opens. */
  readonly open: number;
}

/** Whom or what the parenthesis that opens at `open` ties to a number in it. */
export function ownerInside(tokens: readonly Token[], open: number, quantity: Quantity): Owner | undefined {
  const place = { tokens, quantity, open };
  if (isDifference(place)) return undefined;
  const named = namedBehind(place);
  if (named || isBesideMetrics(place)) return named;
  return signedTask(place) ?? labelled(place);
}

/** "over the strongest baseline (up to 14.9% on A)", "faster than earlier methods (at least 50 times faster)": by so much. */
function isDifference({ tokens, quantity: { to, unit, hedge }, open }: Enclosed): boolean {
  if (unit === 'x') return COMPARATIVES.has(lowerAt(tokens, to));
  return unit === '%' && hedge === 'up to' && lowerAt(tokens, open + 1) === 'up' && isCompared(tokens, open);
}

/** "(7.8 from X)", "(83% for X)": who is named behind the number. */
function namedBehind({ tokens, quantity: { to, sign }, open }: Enclosed): Owner | undefined {
  const preposition = lowerAt(tokens, to);
  if (!/^(?:from|for|by)$/.test(preposition)) return undefined;
  const words = phraseFrom(tokens, behindOwn(tokens, to + 1), to + 8, 5);
  if (words.length === 0) return undefined;
  // "(+9.7% for FooWorld and +6.6% for BarQA)": of signed changes it says on what.
  if (sign !== null && preposition === 'for' && areNames(words) && !words.some(token => isModelName(token.text))) return measuredOn(words);
  if (!isHolder(words)) return undefined;
  return isCompared(tokens, open) ? heldByRival(words) : heldBy(words);
}

/** What stands behind a signed change. */
function behindSign({ tokens, quantity: { to, sign } }: Enclosed): readonly Token[] {
  return sign === null ? [] : phraseFrom(tokens, to, to + 4, 3);
}

/** "(+25.6% DSC and +28.2% NSD)": abbreviations beside a metric's. */
function isBesideMetrics(place: Enclosed): boolean {
  const { tokens, open } = place;
  const words = behindSign(place);
  if (words.length !== 1 || !/^\p{Lu}{2,5}$/u.test(textAt(words, 0))) return false;
  return tokens.slice(open, closingOf(tokens, open, tokens.length)).some(token => isMetricToken(token));
}

/** "(+26.2% bouldering, +2.4% music)": signed changes in front of what they are on. */
function signedTask(place: Enclosed): Owner | undefined {
  const words = behindSign(place);
  if (words.length === 0 || !/^[,)]$/.test(textAt(place.tokens, place.quantity.to + words.length))) return undefined;
  const isOutcome = isMeasure(words.at(-1)) || words.some(token => isMetricToken(token) || wayOf(token.lower) !== null);
  return isOutcome ? undefined : measuredOn(words);
}

/** "(OCR: 21.3%, FooNet: 40%)": what stands in front of the number; without a label, what stands in front of the parenthesis. */
function labelled(place: Enclosed): Owner | undefined {
  const { tokens, quantity: { from }, open } = place;
  const start = labelStart(place);
  const label = tokens.slice(start + 1, from).filter(token => !LABEL_FILLERS.has(token.lower));
  if (label.length > 5 || label.some(isNoLabel)) return undefined;
  // "X (F1 = 9.8)"
  if (label.length === 0 || isMeasure(label.at(-1))) return isOfName(place, start) ? ownerInFront(place) : undefined;
  const mark = textAt(tokens, from - 1);
  // "(S_T = 0.70)": what is equal to a number is a measure.
  const isLabel = mark === ':' || mark === '=' && label.some(token => isModelName(token.text));
  // "(chance: 50%)"
  if (isLabel && label.length === 1 && /^(?:chance|random)$/.test(lastLower(label))) return heldBy(label);
  if (!isLabel || label.every(({ lower }) => OVERALL.has(lower))) return undefined;
  if (!isHolder(label) && !hasBaseline(tokens, open) || isListOfTasks(tokens, open)) return measuredOn(label);
  return isCompared(tokens, open) ? heldByRival(label) : heldBy(label);
}

/** Where the item of the list begins that the number belongs to: its comma, or the parenthesis. */
function labelStart({ tokens, quantity: { from }, open }: Enclosed): number {
  let at = from - 1;
  while (at > open && !ITEM_MARKS.has(lowerAt(tokens, at))) at--;
  return at;
}

/** A number or a mark that no label has. */
function isNoLabel(token: Token): boolean {
  return token.kind === 'number' || token.kind === 'mark' && !/^[-/+@]$/.test(token.text);
}

/** Whether a number without a label is that of the name in front; "surpasses X (+31.6% mAP)" is by so much. */
function isOfName({ tokens, quantity: { from, sign }, open }: Enclosed, start: number): boolean {
  if (sign !== null) return isRanking(tokens, open);
  const isLabelled = /^[:=]$/.test(textAt(tokens, from - 1));
  const isPair = textAt(tokens, start) === '&' && tokens.slice(open + 1, start).every(token => token.kind !== 'word');
  return start === open || isLabelled || isPair;
}

/** "(MM-VET: +0.2%, ScienceQA: +0.2%, OCR: -21%)": labels of signed changes, or beside a benchmark, say on what. */
function isListOfTasks(tokens: readonly Token[], open: number): boolean {
  for (let at = open + 1; at < open + LIST && tokens[at] && tokens[at]?.text !== ')'; at++) {
    if (isDatasetName(tokens[at]) || tokens[at - 1]?.text === ':' && /^[-+−]$/.test(textAt(tokens, at))) return true;
  }
  return false;
}

/** "(baseline: 94.3%, CBAM-enhanced: 96.0%)": labels beside a baseline's say who. */
function hasBaseline(tokens: readonly Token[], open: number): boolean {
  return /^(?:baseline|ours|vanilla|default|full)$/.test(lowerAt(tokens, open + 1)) && /^[:=]$/.test(textAt(tokens, open + 2));
}

/** The name in front of the parenthesis. */
function ownerInFront(place: Enclosed): Owner | undefined {
  const { tokens, quantity, open } = place;
  const words = wordsInFront(tokens, open);
  if (areHumans(words)) return HUMAN;
  if (JUDGEMENTS.has(lastLower(words))) return undefined;
  const isAmount = words[0]?.kind === 'number' && words.length === 2; // "from 450 MB to 14 MB (97% less)"
  if (words.length === 0 || isAmount || hasDatasetName(words)) return undefined;
  const start = open - words.length;
  if (isMeasure(words.at(-1)) && !isFurtherRival(tokens, start)) return undefined;
  // "shows low ID (~8)": a measure, and nobody.
  if (words.length > 1 && GRADES.has(lowerAt(words, words.length - 2)) && /^\p{Lu}{2,6}$/u.test(textAt(words, words.length - 1))) return undefined;
  // "the lowest error among five baselines (0.126)"
  if (lowerAt(tokens, start - 1) === 'among') return undefined;
  // "outperforming Boosting (97%)": a capital within the sentence says that it is a name.
  const verb = words.findLastIndex((token, at) => (isBeating(token) || states(token.lower)) && (start + at === 0 || !isName(token.text)));
  const name = nameBehindVerb(words, verb);
  if (name.length === 0) return undefined;
  if (verb >= 0) return isBeating(words[verb]) ? heldByRival(name) : undefined;
  // "largest on math (+8.8), followed by code (+5.2)": where.
  if (isExampleOfTasks(tokens, start) || quantity.sign !== null && !isHolder(name)) return measuredOn(name);
  if (isCompared(tokens, start) || quantity.unit !== 'x' && isBesideLevel(tokens, start)) return heldByRival(name);
  return isHolder(name) ? listedHolder(place, name, start) : undefined;
}

/** "outperforming random sampling (63.0%), and iterative improvement (77.0%)": what stands in a list behind a rival and its value. */
function isFurtherRival(tokens: readonly Token[], start: number): boolean {
  const joint = textAt(tokens, start - 2) === ',' ? start - 2 : start - 1;
  return lowerAt(tokens, start - 1) === 'and' && textAt(tokens, joint - 1) === ')' && isCompared(tokens, start);
}

function isBeating(token: Token | undefined): boolean {
  return token !== undefined && (BEAT_VERBS.has(token.lower) || MATCH_VERBS.has(token.lower));
}

/** The phrase in front of the parenthesis; of "AppAgent with GPT-4V (8.3%)" both names. */
function wordsInFront(tokens: readonly Token[], open: number): readonly Token[] {
  const phrase = phraseBefore(tokens, open, 0, 6);
  // "the previous state of the art (45%)"
  if (textOf(phrase) === 'art' && wordsFrom(tokens, open - 4, 3) === 'state of the') return tokens.slice(open - 3 - phraseBefore(tokens, open - 3, 0, 4).length, open);
  const joint = open - 1 - phrase.length;
  if (lowerAt(tokens, joint) !== 'with' || !isModelName(textAt(phrase, 0))) return phrase;
  const holder = phraseBefore(tokens, joint, 0, 3);
  return holder.length > 0 && areNames(holder) ? tokens.slice(joint - holder.length, open) : phrase;
}

/** "lower than human performance (83.4%)", but not "higher human ratings (83.4%)" of a system */
function areHumans(words: readonly Token[]): boolean {
  const first = words.find(token => token.lower !== 'higher')?.lower ?? '';
  return (words.at(-2)?.lower === 'human' || /^(?:humans?|experts?)$/.test(first)) && !JUDGEMENTS.has(lastLower(words));
}

/** "FooNet" of "FooNet accurately discovers (191%)", "X" of "leading models like X (1352)". */
function nameBehindVerb(words: readonly Token[], verb: number): readonly Token[] {
  const like = words.findLastIndex((token, at) => token.lower === 'like' && at < words.length - 1);
  const adverb = words.findIndex((token, at) => at > verb + 1 && isAdverb(token.lower));
  return words.slice(Math.max(verb, like) + 1, adverb < 0 ? undefined : adverb);
}

/** A holder in a list of names, by the preposition that the list depends on. */
function listedHolder({ tokens, quantity: { to }, open }: Enclosed, name: readonly Token[], start: number): Owner | undefined {
  const preposition = governor(tokens, start);
  // "on FooSet and BarSet (15%)"
  if (PLACE_PREPOSITIONS.has(preposition)) {
    // "on GUI pointing (61% on FooSet)": the parenthesis says it more exactly.
    const isSaidInside = lowerAt(tokens, to) === 'on' && isName(textAt(tokens, to + 1));
    return isSaidInside || isModelName(textAt(name, 0)) ? undefined : measuredOn(name);
  }
  // "using FooNet (15%)": a means, unless names are ranked: "the best model is X (15%), followed by Y (12%)".
  const isRanked = TOP.has(lowerAt(name, 0)) || isRanking(tokens, open);
  return preposition === '' || isRanked ? heldBy(name) : undefined;
}

/** "followed by", some words in front. */
export function isRanking(tokens: readonly Token[], end: number): boolean {
  return tokensBefore(tokens, end, 24).some((token, at, all) => RANKED.has(token.lower) && all[at + 1]?.lower === 'by');
}
