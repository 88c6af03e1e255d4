import { besides } from './asides';
import { isMetricToken, isName } from '../text/names';
import { hasWay, wayOf } from '../kind/direction';
import { isFiniteVerb, isStatingVerb, phraseFrom, textOf } from '../text/phrases';
import type { Quantity } from '../quantities/quantities';
import { findToken, hasWord, lastLower, lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_NOUNS, HAVE_VERBS } from '../words/changes';
import { ARTICLES, COMPARED_CHANGES, NEW_STARTS, NOUNS_OF_CHANGE } from '../words/grammar';
import {
  BEGINNINGS_OF_NAMES, OPENING_CONTRASTS, CONTRASTS, IN_FRONT_OF_TRIALS, LIST_JOINTS, OBTAINING_STEMS, PARTING_WORDS, POINT_UNITS, SCORE_GERUNDS, UNCOORDINATED,
} from '../words/kinds';
import { MULTIPLYING } from '../words/names';
import { BOUNDARY } from '../words/nouns';
import { BEHIND_DIFFERENCES, MERELY, UNITS_OF_CHANGES } from '../words/shapes';
import { IMPROVING, SCORE_VERBS } from '../words/verbs';

/** How each quantity is joined to the one before. */
export interface Joints {
  /** With nothing but a comma or an "and". */
  readonly joined: readonly boolean[];
  /** By a verb or a semicolon. */
  readonly statements: readonly boolean[];
  /** By a semicolon, a "while" and the like; "(up to 15% on hard problems)" is a part of the one before. */
  readonly apart: readonly boolean[];
  /** Whether "on" and the like stands behind it. */
  readonly placed: readonly boolean[];
  /** Whether "on" stands right behind it. */
  readonly own: readonly boolean[];
  /** With an "and" and the name of a measure. */
  readonly coupled: readonly boolean[];
  /** Whether "over" stands behind it and its place. */
  readonly over: readonly boolean[];
}

/** How the quantities of a sentence are joined. */
export function jointsOf(tokens: readonly Token[], stated: readonly Quantity[]): Joints {
  const between = stated.map((quantity, index) => index > 0 ? wordsBetween(tokens, stated[index - 1]?.to ?? 0, quantity) : []);
  return {
    joined: stated.map((quantity, index) => isJoined(tokens, stated[index - 1], quantity)),
    statements: between.map(isOwnStatement),
    apart: between.map((words, index) => hasWord(words, PARTING_WORDS) || stated[index]?.hedge === 'up to' && lastLower(words) === '('),
    own: stated.map(({ to }) => lowerAt(tokens, to) === 'on' && !isMetricToken(tokens[to + 1])),
    coupled: between.map(isCoupling),
    over: stated.map(quantity => isOver(tokens, quantity)),
    placed: stated.map((quantity, index) => isPlaced(tokens, quantity) && !isOnTheWhole(tokens, stated[index - 1]?.to ?? 0)),
  };
}

/** The words between two quantities, with the verb that hedges the second: "and only a handful exceed 20%". */
function wordsBetween(tokens: readonly Token[], start: number, { from }: Quantity): readonly Token[] {
  return tokens.slice(start, BEAT_VERBS.has(lowerAt(tokens, from)) ? from + 1 : from);
}

/** "31% and 35% solve rate": nothing but a comma or an "and" between two quantities. */
function isJoined(tokens: readonly Token[], previous: Quantity | undefined, here: Quantity | undefined): boolean {
  if (previous === undefined || here === undefined || previous.unit !== here.unit || here.from <= previous.to) return false;
  // "speeds it up 2.7-fold and halves memory": a verb of its own.
  if (MULTIPLYING.test(lowerAt(tokens, here.from))) return false;
  // "91.4, 3.2 above the best": a level, then by how much.
  if (beginsDifferences(tokens, previous, here)) return false;
  // "44% (short) and 37% (long) accuracy"
  return withoutRemark(tokens.slice(previous.to, here.from)).every(token => LIST_JOINTS.has(token.lower));
}

/** How far behind the first of several differences it may be said that they are differences, in tokens. */
const DIFFERENCES = 6;

/** "71.4, 6 points above X", "71.4 and 58.2, 6 and 11 points above X": levels, then by how much. */
export function beginsDifferences(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  if (tokens[previous.to]?.text !== ',' || here.from !== previous.to + 1) return false;
  if (lowerAt(tokens, previous.from - 1) !== 'and') return BEHIND_DIFFERENCES.has(lowerAt(tokens, here.to));
  const behind = findToken(tokens, [here.to, here.to + DIFFERENCES], ({ kind, lower }) => kind !== 'number' && !/^(?:,|and|points|pp|%)$/.test(lower));
  return BEHIND_DIFFERENCES.has(lowerAt(tokens, behind));
}

/** The last of the quantities that nothing but commas and an "and" join to this one. */
export function lastJoined(tokens: readonly Token[], stated: readonly Quantity[], index: number): number {
  let last = index;
  while (isJoined(tokens, stated[last], stated[last + 1])) last++;
  return last;
}

/** "by 2%, and beats X by 5%": a verb that beats or achieves something says who is compared with by itself. */
function isOwnStatement(between: readonly Token[]): boolean {
  return isImprovedByName(between) || between.some(({ lower }) => lower === ';' || lower === 'which' || BEAT_VERBS.has(lower) || OBTAINING_STEMS.test(lower));
}

/** "by 6%, boosts BarNet by 7%": who gets better by the second is nobody that the first is compared with. */
function isImprovedByName(between: readonly Token[]): boolean {
  const verb = between.findLastIndex(({ lower }) => IMPROVING.test(lower));
  const improved = between.slice(verb + 1).filter(({ lower }) => !ARTICLES.has(lower));
  return verb >= 0 && improved.length > 0 && improved.every(token => isName(token.text) && !isMetricToken(token));
}

/** "and an AUC of", "F1 and 0.93", "preference, 62.2%": what stands between two measures of one system. */
function isCoupling(between: readonly Token[]): boolean {
  const isOfMeasures = ({ kind, lower }: Token): boolean => kind === 'word' && (!BOUNDARY.has(lower) || /^(?:an?|and|of)$/.test(lower)) || lower === '-';
  const comma = between.findIndex(({ text }) => text === ',');
  const isNext = comma > 0 && between.slice(comma + 1).every(({ lower }) => lower === 'and');
  const isItem = comma === 0; // ", a precision of"
  const words = isNext ? between.slice(0, comma) : isItem ? between.slice(1) : between;
  return between.length < 8 && (isNext || isItem || between.some(({ lower }) => lower === 'and')) && words.every(isOfMeasures);
}

/** "on", "across" or "over" behind a quantity may place those before it, too; "a 12% improvement in maths" is alone. */
function isPlaced(tokens: readonly Token[], here: Quantity): boolean {
  return lowerAt(tokens, here.to) === 'in' || hasWord(tokens.slice(here.to, here.to + 14), IN_FRONT_OF_TRIALS);
}

/** "0.7% on FooBench over the second-best one" */
function isOver(tokens: readonly Token[], { to }: Quantity): boolean {
  const end = findToken(tokens, [to, Math.min(tokens.length, to + 10)], ({ kind, lower }) => lower === 'over' || kind !== 'word' && !/^[-().]$/.test(lower));
  return lowerAt(tokens, end) === 'over';
}

/** "5% on average and 7% on X": the first is of all, not of where the second was measured. */
function isOnTheWhole(tokens: readonly Token[], at: number): boolean {
  return /^(?:on average|overall)/.test(textOf(tokens.slice(at, at + 2)).toLowerCase());
}

/** "+14.6% / +17.2% on AIME": what stands behind the last of several is said of each. */
export function nextUnjoined(tokens: readonly Token[], stated: readonly Quantity[], index: number): number {
  let last = index;
  while (isTogether(tokens, stated[last], stated[last + 1])) last++;
  const end = stated[last]?.to ?? 0;
  return stated.find(({ from, counted }, other) => other > last && !counted && from >= end)?.from ?? tokens.length;
}

/** "(p < 0.01)": how sure something is, which parts no two statements. */
export function isSureness(tokens: readonly Token[], { from }: Quantity): boolean {
  const sign = /^[<>=≤≥]$/.test(lowerAt(tokens, from)) ? from : from - 1;
  return /^[<>=≤≥]$/.test(lowerAt(tokens, sign)) && lowerAt(tokens, sign - 1) === 'p';
}

function isTogether(tokens: readonly Token[], previous: Quantity | undefined, here: Quantity | undefined): boolean {
  if (previous === undefined || here === undefined) return false;
  return isJoined(tokens, previous, here) || isRemark(tokens, previous, here) || isRow(tokens, previous, here) || isPaired(tokens, previous, here) || areLevels(tokens, previous, here);
}

/** "2.8 points (10% relative)": a parenthesis that begins with the second. */
function isRemark(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  // "84.6% accuracy (+21.4%)"
  let open = previous.to;
  while (open < previous.to + 3 && isPartOfName(tokens, open)) open++;
  return tokens[open]?.text === '(' && here.from > open && here.from <= open + 2;
}

/** "(FID 15.2, CLIP 33.8 on COCO)": measures with their numbers, one behind the other in a parenthesis. */
function isRow(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  if (tokens[previous.to]?.text !== ',' || here.from !== previous.to + 2 || tokens[previous.from - 2]?.text !== '(') return false;
  return [previous, here].every(({ from }) => /^\p{Lu}/u.test(tokens[from - 1]?.text ?? ''));
}

/** "66.6% F1 and 80.4% PM", "1.62 (256x256) and 2.22": nothing but the name of what is measured and an "and". */
function isPaired(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  const isCount = previous.counted && tokens[previous.to]?.text !== ')' || here.counted;
  if (isCount || here.from - previous.to > 7 || here.from <= previous.to) return false;
  const between = withoutRemark(tokens.slice(previous.to, here.from));
  const joint = between.findIndex(({ lower }) => lower === 'and' || lower === '/'); // "37.7 dB PSNR / 0.928 SSIM on FooSet"
  if (joint < 0 || !between.slice(joint + 1).every(token => BEGINNINGS_OF_NAMES.has(token.lower))) return false;
  return between.slice(0, joint).every((token, at) => at === 0 && token.text === ')' && previous.counted || isPartOfName(between, at));
}

/** "an accuracy of 94.3% and an F1 of 0.912, outperforming X": two levels of one system, in whatever units. */
function areLevels(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  const isLevel = ({ from, counted, sign, baseline }: Quantity): boolean => !counted && sign === null && baseline === null && lowerAt(tokens, from - 1) === 'of' && !CHANGE_NOUNS.has(lowerAt(tokens, from - 2));
  return isLevel(previous) && isLevel(here) && here.from > previous.to && isCoupling(tokens.slice(previous.to, here.from));
}

/** "71.8 (dense) and 71.0 (sparse)": past the parenthesis. */
function withoutRemark(between: readonly Token[]): readonly Token[] {
  const close = between[0]?.text === '(' ? between.findIndex(token => token.text === ')') : -1;
  return close > 0 ? between.slice(close + 1) : between;
}

/** A word within the name of a measure: "success rate", "F1-score", "Avg. F1". */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.text === '.') return tokens[at - 1]?.lower === 'avg';
  return (token?.kind === 'word' || token?.text === '-') && !BOUNDARY.has(token.lower) && !isFiniteVerb(tokens, at);
}

/** "up to X in A and Y in B": what is said of the first item of a list holds for every item. */
export function isListed(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  const isSameUnit = previous.unit === here.unit || POINT_UNITS.has(previous.unit) && POINT_UNITS.has(here.unit);
  const end = BEAT_VERBS.has(lowerAt(tokens, here.from)) ? here.from + 1 : here.from;
  const between = besides(tokens, previous.to, end);
  if (!isSameUnit || between.length > 12 && here.from - behindInterval(tokens, previous, here) > 12) return false;
  // "loses 12.4 points on A but only 2.2 on B"
  if (lowerAt(between, between.length - 2) === 'but' && MERELY.has(lastLower(between)) && /^(?:on|in|for)$/.test(lowerAt(tokens, here.to)) && !between.some(({ lower }) => isStatingVerb(lower))) return true;
  // "by 18% relative to X and 80% relative to Y"
  const isCompared = (at: number): boolean => /^(?:to|with)$/.test(lowerAt(between, at)) && /^(?:relative|compared)$/.test(lowerAt(between, at - 1));
  if (between.some(({ lower }, at) => NEW_STARTS.has(lower) && !isCompared(at) || isStatingVerb(lower) && !NOUNS_OF_CHANGE.test(lower))) return false;
  return hasWord(between, LIST_JOINTS);
}

/** "10.9% (95% CI 8.3%-13.5%) in AUC, 10.0% (…) in accuracy": how sure each is does not count. */
function behindInterval(tokens: readonly Token[], previous: Quantity, here: Quantity): number {
  const isInterval = tokens[previous.to]?.text === '(' && /^(?:90|95|99)$/.test(tokens[previous.to + 1]?.text ?? '');
  if (!isInterval) return previous.to;
  const inside = tokens.slice(previous.to + 1, here.from).findIndex(token => token.text === ')');
  return inside < 0 ? previous.to : previous.to + inside + 2;
}

/** "10% less training time and 4x less memory", "2.5x computational speedup and 60% memory reduction": two changes that nothing but an "and" joins. */
export function isCoordinate(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  if (previous.counted || here.counted || here.from - previous.to > 8 || here.sign !== null && previous.sign === null) return false;
  if (!UNITS_OF_CHANGES.has(here.unit) && here.unit !== 'dB' || !COMPARED_CHANGES.test(lowerAt(tokens, here.to)) && !isChangeBehind(tokens, here.to)) return false;
  const between = tokens.slice(previous.to, here.from);
  if (between.filter(token => token.lower === 'and').length !== 1 || hasWord(between, UNCOORDINATED)) return false;
  return between.every((token, at) => token.kind === 'word' ? !isFiniteVerb(between, at) : /^[@-]$/.test(token.text));
}

/** "memory reduction": a noun of change ends the phrase. */
function isChangeBehind(tokens: readonly Token[], from: number): boolean {
  return COMPARED_CHANGES.test(lastLower(phraseFrom(tokens, from, from + 5, 4)));
}

/** Another verb says something else. */
export function isNewStatement(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  for (let at = previous.to; at < here.from; at++) if (isFiniteVerb(tokens, at)) return true;
  return false;
}

/** "…, while X achieves only": a clause with the same kind of verb. */
export function isContrast(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  return concedes(tokens, between) || scoresBesides(between) || scoresBehindComma(between) || hasContrastingVerb(between);
}

/** "While humans achieve 93%, the best model reaches 63%" */
function concedes(tokens: readonly Token[], between: readonly Token[]): boolean {
  return OPENING_CONTRASTS.has(lowerAt(tokens, 0)) && between.some(token => token.text === ',') && hasWord(between, SCORE_VERBS);
}

/** "humans reach 93%, with the best model scoring 63%" */
function scoresBesides(between: readonly Token[]): boolean {
  const joint = between.findIndex(token => token.lower === 'with');
  return joint >= 0 && hasWord(between.slice(joint + 1), SCORE_GERUNDS);
}

/** "humans achieve 93% accuracy, the best model attains only 63%" */
function scoresBehindComma(between: readonly Token[]): boolean {
  return between.some(token => token.text === ',') && hasWord(between.slice(-4), SCORE_VERBS) && !hasWay(between);
}

/** "X scores 54%, whereas humans reach 95%" */
function hasContrastingVerb(between: readonly Token[]): boolean {
  const joint = between.findIndex(token => CONTRASTS.has(token.lower));
  if (joint < 0 || !hasWord(between.slice(joint), HAVE_VERBS)) return false;
  return between.every(({ lower }, at) => wayOf(lower) === null || at < joint && /^speed-?ups?$/.test(lower));
}

/** "A loses 0.08 when it changes and B loses 0.1": the same verb right in front of both. */
export function isSameVerb(tokens: readonly Token[], first: number, second: number): boolean {
  const verb = tokens[second - 1];
  // "A reaches FID 1.54 and B reaches 1.92": the measure may stand between.
  return verb?.kind === 'word' && isStatingVerb(verb.lower) && tokens.slice(Math.max(0, first - 3), first).some(token => token.lower === verb.lower);
}
