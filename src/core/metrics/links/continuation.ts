import type { ReportedMetric } from '../../model/metric';
import { isFiniteVerb, isStatingVerb, textOf, type Place } from '../text/phrases';
import type { Token } from '../text/tokens';
import { isUpOrDown } from '../text/upOrDown';
import type { Reading, Statement } from '../statement';
import { BEAT_VERBS, CHANGE_VERBS } from '../words/changes';
import { REMARK_STARTS } from '../words/grammar';
import { IN_FRONT_OF_FURTHER_LEVELS, LIST_BREAKS, STEMS_OF_CHANGE } from '../words/kinds';
import { BOUNDARY } from '../words/nouns';
import { UNITS_OF_SHARES } from '../words/shapes';
import { hasWord, lowerAt, tokensBefore } from '../text/tokenAt';
import { PLACE_PREPOSITIONS } from '../words/places';

const BY: ReadonlySet<string> = new Set(['by']);

/** "2.8 points (10% relative)", "by 3.4 GB (28%)": the number in front once more. */
export function isRestated(place: Place): boolean {
  const { tokens, quantity, floor } = place;
  const isShare = quantity.unit === '%' && quantity.sign === null && quantity.from === floor + 1 && tokens[quantity.to]?.text === ')';
  if (isShare && opensParenthesis(place) && tokens[floor - 1]?.text !== '%' && hasWord(tokens.slice(Math.max(0, floor - 5), floor), BY)) return true;
  return opensParenthesis(place) && /^(?:relative|relatively|absolute)$/.test(lowerAt(tokens, quantity.to)) && tokens[quantity.to + 1]?.text === ')';
}

/** A parenthesis right behind the quantity before begins with this one. */
function opensParenthesis({ tokens, quantity, floor }: Place): boolean {
  return tokens[floor]?.text === '(' && quantity.from - floor <= 2;
}

/** "B by 10.8% (from 15.2% to 4.4%)": the same once more. */
export function isSameAgain({ tokens, quantity, floor }: Place, earlier: ReportedMetric): boolean {
  // "accuracy doubles from 15% to 31%", "doubles, from 15% to 31%"
  const isNext = quantity.from === floor || quantity.from === floor + 1 && tokens[floor]?.text === ',';
  const isMultiple = earlier.unit === 'x' && isNext && lowerAt(tokens, quantity.from) === 'from' && quantity.baseline !== null;
  if (isMultiple) return true;
  // "cuts training time by 450x to around 20 minutes"
  const isReached = lowerAt(tokens, floor) === 'to' && quantity.from === floor + 1 && (earlier.unit === 'x' || earlier.unit === '%') && quantity.unit !== 'x';
  if (isReached) return true;
  const isFrom = tokens[floor]?.text === '(' && quantity.from === floor + 1 && lowerAt(tokens, quantity.from) === 'from';
  return isFrom && quantity.baseline !== null && earlier.unit === quantity.unit && earlier.direction !== null;
}

/** How far in front of a further change its verb may stand, in tokens. */
const FURTHER = 20;

/** Which way a quantity goes whose own words do not say it: as the one that it says again, or as those whose list it goes on with. */
export function inheritedDirection(reading: Reading): ReportedMetric['direction'] {
  const { place, links: { before, earlier }, isResult } = reading;
  if (isRestated(place) || isMost(place, earlier) || isResult && isFurtherOfBy(place)) return earlier?.direction ?? null;
  if (!isResult || before === undefined || isComparedBehind(reading, before)) return null;
  return sharesVerb(reading, before) || isFurtherItem(reading, before) ? before.direction : null;
}

/** "beats X by 7.8 BLEU and 1.5 CometScore", "by 10% on A and 3.5x on B": a further one of what a verb of beating says with one "by". */
export function isFurtherOfBy({ tokens, quantity: { from, baseline, counted }, floorUncounted: floor }: Place): boolean {
  if (baseline !== null || counted || floor === 0 || !/^(?:,|and)$/.test(lowerAt(tokens, from - 1))) return false;
  if (tokens.slice(floor, from).some(({ text }, at) => /^[();]$/.test(text) || isFiniteVerb(tokens, floor + at))) return false;
  const front = tokensBefore(tokens, floor, FURTHER);
  const by = front.findLastIndex(({ lower }) => lower === 'by');
  const isFirst = by >= front.length - 6 && front.slice(by + 1).filter(({ kind }) => kind === 'number').length === 1;
  return isFirst && front.slice(0, by).some(({ lower }) => BEAT_VERBS.has(lower));
}

/** "by 8% on average (up to 15% on hard problems)", "by 10-40% (mean 27%)": the most or the middle of the same. */
function isMost({ tokens, quantity, floor }: Place, earlier: ReportedMetric | undefined): boolean {
  const isMean = /^(?:mean|average|avg|median)$/.test(lowerAt(tokens, quantity.from - 1)) && tokens[quantity.from - 2]?.text === '(' && quantity.from === floor + 2
    || tokens[quantity.from - 1]?.text === '(' && quantity.from === floor + 1 && lowerAt(tokens, quantity.to) === 'on' && lowerAt(tokens, quantity.to + 1) === 'average';
  if (isMean && earlier?.unit === quantity.unit) return true;
  const isEnclosed = tokens[quantity.from - 1]?.text === '(' && quantity.from - floor <= 5;
  return isEnclosed && quantity.hedge === 'up to' && earlier?.unit === quantity.unit && quantity.baseline === null;
}

/** "from 12% to 29% compared to 15%": the second is no change. */
function isComparedBehind({ sentence: { abstract }, place, start }: Statement, before: ReportedMetric): boolean {
  return before.baseline !== null && place.quantity.baseline === null && /\b(?:compared|versus|vs|against)\b/.test(abstract.slice(before.start, start));
}

/** "saving 86% extra space and 98% extra time": the verb goes on. */
function sharesVerb({ place: { tokens, quantity, floor }, links: { listed } }: Statement, before: ReportedMetric): boolean {
  if (!listed || quantity.unit !== before.unit || before.baseline !== null) return false;
  if (!/^(?:and|,)$/.test(lowerAt(tokens, quantity.from - 1)) && !isNextObject(tokens, floor, quantity.from)) return false;
  const verb = tokens.slice(Math.max(0, floor - 7), floor).findLast(token => CHANGE_VERBS.has(token.lower));
  return verb !== undefined && STEMS_OF_CHANGE.test(verb.lower) && !hasWord(tokens.slice(floor, quantity.from), LIST_BREAKS);
}

/** "cuts energy 3.1x and latency 2.2x": a further object of the verb. */
function isNextObject(tokens: readonly Token[], floor: number, to: number): boolean {
  const between = tokens.slice(floor, to);
  return /^(?:and|,)$/.test(between[0]?.lower ?? '') && between.length < 5 && between.slice(1).every(({ kind, lower }) => kind === 'word' && !BOUNDARY.has(lower) && !isStatingVerb(lower));
}

/** An item of a list of changes, unless those before are signed and it is not. */
function isFurtherItem({ place, links: { listed, respective }, named }: Reading, before: ReportedMetric): boolean {
  if (!listed || /^[-+−–]/.test(before.quote) && place.quantity.sign === null) return false;
  return named === null || named === before.metric || respective !== undefined || before.metric !== null && isPlacedBehind(place);
}

/** "by 25% in A and 37% in B" */
function isPlacedBehind({ tokens, quantity: { to } }: Place): boolean {
  return PLACE_PREPOSITIONS.has(lowerAt(tokens, to)) || PLACE_PREPOSITIONS.has(lowerAt(tokens, to + 1));
}

/** Whether a quantity only says more of the result before it in the sentence, of whose measure it is then. */
export function continues({ place, direction }: Reading, earlier: ReportedMetric): boolean {
  return isRemark(place, earlier)
    || isRemarkedChange(place, earlier, direction)
    || goesOn(place)
    || isDifference(place, earlier, direction)
    || isUpOrDown(place)
    || isItsLevel(place);
}

/** "15.5% (from 60.3% to 75.8%)", "15.5% (accuracy from …": the two levels of a change; "2.8 points (10% relative)". */
function isRemark(place: Place, earlier: ReportedMetric): boolean {
  const { tokens, quantity: { from, baseline }, floor } = place;
  if (baseline === null) return isRestated(place);
  const isOfSameName = tokens[from - 1]?.text === '(' && from - floor <= 7 && textOf(tokens.slice(floor, from - 1)) === earlier.metric;
  return opensParenthesis(place) || isOfSameName;
}

/** "from 12 to 29 (a 3x improvement)", "rose from 34% to 40%, improving by 5.5 points", "jumps to 83.0% (+21.5)" */
function isRemarkedChange({ tokens, quantity, floor }: Place, earlier: ReportedMetric, direction: ReportedMetric['direction']): boolean {
  if (quantity.sign !== null && quantity.from === floor + 1 && lowerAt(tokens, floor) === '(' && lowerAt(tokens, quantity.to) === ')') return true;
  if (earlier.baseline === null || direction === null || !/^[(,]$/.test(lowerAt(tokens, floor))) return false;
  return tokens.slice(floor + 1, quantity.from).every(token => REMARK_STARTS.has(token.lower));
}

/** "falls below 5% and plummets to an absolute 0%": the same measure goes on. */
function goesOn({ tokens, quantity, floor }: Place): boolean {
  const between = tokens.slice(floor + 1, quantity.from);
  return lowerAt(tokens, floor) === 'and' && hasWord(between, CHANGE_VERBS)
    && between.every(({ lower }) => CHANGE_VERBS.has(lower) || lower.endsWith('ly') || IN_FRONT_OF_FURTHER_LEVELS.has(lower));
}

/** "recall reaches 90.2%, which is 15.5 points over X": a difference of the level before. */
function isDifference({ tokens, quantity }: Place, earlier: ReportedMetric, direction: ReportedMetric['direction']): boolean {
  // "at 58 FPS, making it 2.4x faster than X"
  if (lowerAt(tokens, quantity.from - 1) === 'it' && /^mak(?:es?|ing)$/.test(lowerAt(tokens, quantity.from - 2))) return false;
  if (direction === null || quantity.baseline !== null || quantity.unit !== '' && !UNITS_OF_SHARES.has(quantity.unit)) return false;
  return earlier.direction === null || lowerAt(tokens, quantity.from - 1) === 'it';
}

/** "accuracy drops by 5%, and tuning brings it to 90%", "while removing memory lowers it by 3.1" */
function isItsLevel({ tokens, quantity: { from } }: Place): boolean {
  const it = lowerAt(tokens, from) === 'by' || lowerAt(tokens, from) === 'from' ? from - 1 : lowerAt(tokens, from - 1) === 'to' ? from - 2 : -1;
  return lowerAt(tokens, it) === 'it' && CHANGE_VERBS.has(lowerAt(tokens, it - 1)) || it === from - 2 && lowerAt(tokens, it) === 'it';
}

/** "an accuracy of 64.5% on eight benchmarks. It outperforms X (63.2)": the level that rivals in the next sentence are compared by. */
export function levelBefore({ place: { quantity }, links: { context: { last } }, parties: { rival, owner } }: Pick<Reading, 'place' | 'links' | 'parties'>): ReportedMetric | undefined {
  if (rival === null && owner?.isRival !== true || last === undefined || last.direction !== null) return undefined;
  const isSameUnit = last.unit === quantity.unit || last.unit === '%' && quantity.unit === '';
  const areNear = quantity.value !== null && last.value !== null && quantity.value > last.value / 2 && quantity.value < last.value * 2;
  return isSameUnit && areNear ? last : undefined;
}
