import { isMetricToken, isName } from '../text/names';
import { isMeasure, isPossessive } from '../text/phraseQuestions';
import { phraseBefore } from '../text/phrases';
import { inUnitOf, unitRatio } from './dimensions';
import type { Quantity } from './quantities';
import { lastLower, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_NOUNS } from '../words/changes';
import { ARTICLES_AND_OWN, JOINTS } from '../words/grammar';
import { BESIDE_BASELINES, BESIDE_MEASURES, DIFFERENCE_NOUNS, FORMER, GROWN_FROM, LEVEL_NOUNS, REFERENCE_LEVELS, TO_OR_WITH } from '../words/rivals';
import { MEASURES } from '../words/units';

/** How far apart a number and the one it is compared with may stand, in tokens. */
const REACH = 24;

/** "67.7, outperforming the prior best (65.5)", "100% (vs 85.6% for cosine)": the second number is the first one's baseline. */
export function compared(tokens: readonly Token[], found: readonly Quantity[]): readonly Quantity[] {
  const kept: Quantity[] = [];
  for (let index = 0; index < found.length; index++) {
    const quantity = found[index] as Quantity;
    const next = found[index + 1];
    // "84% of all problems of the last 25 years, compared to 54%"
    const isLed = comparesAt(tokens, quantity.from - 1);
    const alike = kept.filter(({ counted, unit }) => !counted && (!isLed || unitRatio(quantity.unit, withoutEach(unit)) !== undefined));
    // "a rate of 97% at a false positive rate of 1%, up from 88%"
    const previous = alike.length > 1 && isCircumstance(tokens, alike.at(-1) as Quantity) && alike.at(-2)?.unit === alike.at(-1)?.unit ? alike.at(-2) : alike.at(-1);
    const twin = kept.at(-1) === previous ? kept.at(-2) : undefined;
    const [first, second] = [kept.at(-2), kept.at(-1)];
    if (isLed && first && second && next && areTwoUnits(tokens, [first, second], [quantity, next])) {
      kept.splice(-2, 2, { ...first, baseline: quantity.value }, { ...second, baseline: next.value });
      index++;
    } else if (!previous || !isBaseline(tokens, previous, quantity)) kept.push(quantity);
    else if (twin && next && areTwoByTwo(tokens, quantity, [twin, next])) {
      kept.splice(-2, 2, { ...twin, baseline: quantity.value }, { ...previous, baseline: next.value });
      index++;
    } else if (areOfTwoMeasures(tokens, previous, quantity)) kept.push(quantity);
    else kept[kept.indexOf(previous)] = { ...previous, ...asBaseline(quantity, quantity.unit === previous.unit ? previous.unit : withoutEach(previous.unit)) };
  }
  return kept;
}

/** "90.0 F1, versus 66.0 EM" */
function areOfTwoMeasures(tokens: readonly Token[], first: Quantity, second: Quantity): boolean {
  const [measure, other] = [tokens[first.to], tokens[second.to]];
  return isMetricToken(measure) && isMetricToken(other) && measure?.lower !== other?.lower;
}

/** "at a false positive rate of 1%", "at 1% FPR" */
function isCircumstance(tokens: readonly Token[], { from }: Quantity): boolean {
  if (lowerAt(tokens, from - 1) !== 'of') return false;
  const words = phraseBefore(tokens, from - 1, from - 8, 5);
  const at = from - 2 - words.length;
  return words.length > 0 && /^an?$/.test(lowerAt(tokens, at)) && lowerAt(tokens, at - 1) === 'at';
}

/** A quantity as the baseline of one in another unit of its dimension. */
function asBaseline({ value, unit }: Quantity, other: string): Pick<Quantity, 'baseline' | 'baselineAs'> {
  return { baseline: inUnitOf({ value, unit }, other), ...unit !== other && value !== null && { baselineAs: { value, unit } } };
}

/** "FVD (112.3) and FID (8.9), compared with 145.6 and 10.2", "77.5%/77.4%, surpassing the teacher (73.8%/72.9%)": one by one. */
function areTwoByTwo(tokens: readonly Token[], first: Quantity, [twin, second]: readonly [Quantity, Quantity]): boolean {
  const areAlike = [twin, second].every(({ unit, counted, baseline }) => unit === first.unit && !counted && baseline === null);
  const joint = isMetricToken(tokens[first.to]) ? first.to + 1 : first.to; // "87.0 EM/90.0 F1, versus 66.0 EM/78.0 F1"
  return areAlike && /^(?:and|\/)$/.test(lowerAt(tokens, joint)) && second.from === joint + 1;
}

/** "79.7% accuracy and 0.779 F1, compared with 78.4% and 0.756": one by one, each in its unit. */
function areTwoUnits(tokens: readonly Token[], [first, second]: readonly [Quantity, Quantity], [here, next]: readonly [Quantity, Quantity]): boolean {
  const areAlike = first.unit === here.unit && second.unit === next.unit && first.unit !== second.unit;
  const areLevels = [first, second, here, next].every(({ baseline, counted, sign, valueMax }) => baseline === null && !counted && sign === null && valueMax === undefined);
  return areAlike && areLevels && lowerAt(tokens, here.to) === 'and' && next.from === here.to + 1 && here.from - second.to < REACH;
}

/** A number and the one in front of it. */
interface Pair {
  readonly tokens: readonly Token[];
  readonly previous: Quantity;
  readonly here: Quantity;
}

function isBaseline(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  const pair = { tokens, previous, here };
  if (!areComparable(pair)) return false;
  const lead = leadOf(pair);
  return comparesAt(tokens, lead) || isFarBeyond(pair, lead) || isGrownFrom(pair, lead) || isBeaten(pair, lead);
}

/** "seconds per image" as "s": what each takes need not be said twice. */
function withoutEach(unit: string): string {
  const base = unit.split(' per ')[0] ?? unit;
  return base === unit ? unit : MEASURES.get(base) ?? base;
}

/** Two levels in the same unit, near each other. */
function areComparable({ tokens, previous, here }: Pair): boolean {
  if (unitRatio(here.unit, withoutEach(previous.unit)) === undefined || here.unit === 'x' || here.counted || here.from - previous.to > REACH) return false;
  if (previous.valueMax !== undefined || lowerAt(tokens, previous.from) === 'by') return false;
  return previous.baseline === null && here.baseline === null && !here.sign && !previous.sign;
}

/** Where the word stands that leads to the number. */
function leadOf({ tokens, previous, here }: Pair): number {
  let at = here.from - 1;
  // "compared to Shap-e's MSE of 0.147": whose measure it is.
  while (at > previous.to && at > here.from - 8 && isOfMeasure(tokens[at])) at--;
  if (!comparesAt(tokens, at)) at = behindLevel(tokens, here.from - 1, previous.to) ?? here.from - 1;
  while (at > previous.to && BESIDE_BASELINES.has(lowerAt(tokens, at))) at--;
  return at;
}

/** "compared with the previous BarNet level of": the word in front of the phrase, if it compares. */
function behindLevel(tokens: readonly Token[], of: number, from: number): number | undefined {
  const words = lowerAt(tokens, of) === 'of' ? phraseBefore(tokens, of, from, 6) : [];
  const front = of - 1 - words.length;
  const at = ARTICLES_AND_OWN.has(lowerAt(tokens, front)) ? front - 1 : front;
  return words.length > 0 && !CHANGE_NOUNS.has(lastLower(words)) && comparesAt(tokens, at) ? at : undefined;
}

function isOfMeasure(token: Token | undefined): boolean {
  return token !== undefined && (BESIDE_MEASURES.has(token.lower) || FORMER.has(token.lower) || isMeasure(token) || isPossessive(token.lower));
}

/** "vs", "than", "compared to", "0.93, against 0.78" */
function comparesAt(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (word === 'against') return /^(?:[,(]|as)$/.test(lowerAt(tokens, at - 1));
  return /^(?:vs|versus|than)$/.test(word) || TO_OR_WITH.has(word) && /^(?:compared|opposed)$/.test(lowerAt(tokens, at - 1));
}

/** "achieves only 32%, far below the 94% human benchmark", "68.7%, substantially below the human result of 80.7%" */
function isFarBeyond({ tokens, here }: Pair, lead: number): boolean {
  // "45.9%, below the baseline's 54.8%"
  if (isPossessive(lowerAt(tokens, here.from - 1)) && isBelowOwner(tokens, here.from - 1)) return true;
  const level = lowerAt(tokens, here.from - 1) === 'of' ? phraseBefore(tokens, here.from - 1, lead - 8, 5) : [];
  const at = level.length > 1 && (LEVEL_NOUNS.has(lastLower(level)) || REFERENCE_LEVELS.has(lastLower(level)) || isMeasure(level.at(-1))) ? here.from - 2 - level.length : lead;
  const article = at === lead ? here.from - 1 : at;
  const beyond = at === lead ? lead : at - 1;
  const isBeyond = /^(?:below|above|under|beyond)$/.test(lowerAt(tokens, beyond)) && lowerAt(tokens, article) === 'the';
  return isBeyond && /^(?:far|well|just|only|still|[a-z]+ly)$/.test(lowerAt(tokens, beyond - 1));
}

function isBelowOwner(tokens: readonly Token[], owner: number): boolean {
  const words = phraseBefore(tokens, owner, owner - 7, 5);
  const front = owner - 1 - words.length;
  const lead = /^(?:the|that|its|their)$/.test(lowerAt(tokens, front)) ? front - 1 : front;
  return /^(?:below|above|behind)$/.test(lowerAt(tokens, lead)) && /^(?:,|far|well|just|only|still|[a-z]+ly)$/.test(lowerAt(tokens, lead - 1));
}

/** "47.2 on AlpacaEval, up from 22.9", "rises to 82%, from 61%" */
function isGrownFrom({ tokens, previous, here }: Pair, lead: number): boolean {
  if (lowerAt(tokens, lead) === 'from' && lowerAt(tokens, lead - 1) === ',' && lowerAt(tokens, previous.from - 1) === 'to' && here.unit === previous.unit) return true;
  return lowerAt(tokens, lead) === 'from' && GROWN_FROM.has(lowerAt(tokens, lead - 1));
}

/** "57.6%, surpassing the previous best of 46.6%", "outperforming the prior best (65.5)": the number says what was beaten. */
function isBeaten(pair: Pair, lead: number): boolean {
  const { tokens, previous, here } = pair;
  const isOf = isLevelOf(tokens, here.from);
  if (lowerAt(tokens, lead) !== '(') return (isOf || isPossessive(lowerAt(tokens, lead))) && followsBeating(pair, { lead, isOf });
  // "by a wide margin (6.9%)"
  if (/^margins?$/.test(lowerAt(tokens, lead - 1))) return false;
  // "over the strongest baseline (up to 14.9% on A)": a change once more.
  if (here.hedge === 'up to' || isOneOfSeveral(tokens, here.to)) return false;
  const rival = phraseBefore(tokens, lead, previous.to, 5);
  // "26.6 vs. BarNet (15.9)"
  if (rival.length > 0 && isVersus(tokens, lead - 1 - rival.length)) return true;
  // "surpassing BarNet (92.9%)" is a statement of its own.
  return !rival.some(isNamed) && followsBeating(pair, { lead, isOf });
}

/** "the previous best of 46.6%", but not "by a margin of 5%" or "by an average of 5%" */
function isLevelOf(tokens: readonly Token[], from: number): boolean {
  const isBy = someToken(tokens, [from - 7, from - 2], ({ lower }) => lower === 'by'); // "by a large margin of 7%"
  // "while BarNet trails at 61%": what the one who trails has.
  if (lowerAt(tokens, from - 1) === 'at' && BEAT_VERBS.has(lowerAt(tokens, from - 2))) return false;
  const isDifference = DIFFERENCE_NOUNS.has(lowerAt(tokens, from - 2)) && isBy;
  return /^(?:of|at)$/.test(lowerAt(tokens, from - 1)) && !isDifference;
}

/** "outperforming classical logic (86.3%) and LLM (59.4%) baselines": several are statements of their own. */
function isOneOfSeveral(tokens: readonly Token[], close: number): boolean {
  if (textAt(tokens, close) !== ')' || !JOINTS.has(lowerAt(tokens, close + 1))) return false;
  for (let at = close + 2; at < close + 7; at++) if (textAt(tokens, at) === '(' && tokens[at + 1]?.kind === 'number') return true;
  return false;
}

function isVersus(tokens: readonly Token[], at: number): boolean {
  return /^(?:vs|versus)$/.test(lowerAt(tokens, textAt(tokens, at) === '.' ? at - 1 : at));
}

/** A word of a rival's name; "prior best" is none, nor is a verb in front of the name. */
function isNamed(token: Token, index: number): boolean {
  return isName(token.text) && !FORMER.has(token.lower) && (index > 0 || !BEAT_VERBS.has(token.lower));
}

/** Whether a verb or preposition in front says that somebody is beaten; behind "of" only a verb does. */
function followsBeating({ tokens, previous }: Pair, { lead, isOf }: { readonly lead: number; readonly isOf: boolean }): boolean {
  for (let at = lead; at > Math.max(previous.to - 1, lead - 9); at--) {
    const word = lowerAt(tokens, at);
    if (at < lead && /^(?:,|and|\))$/.test(word)) return false;
    if (BEAT_VERBS.has(word) || isOf && word === 'against' || !isOf && /^(?:than|compared|versus|vs|over)$/.test(word)) return true;
  }
  return false;
}
