import { beaten, nounBefore, verbBefore, wayOf, type Direction, type Search } from './direction';
import { furtherLevel } from '../text/furtherLevel';
import { goneUpOrDown, isUpOrDown } from '../text/upOrDown';
import { phraseBefore, type Place } from '../text/phrases';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS } from '../words/changes';
import { ADDING_POINTS, BEHIND_BY, IN_FRONT_OF_EXTENTS, LEVEL_PREPOSITIONS, MARKS_OF_LEVELS, MEANS, OVERALL_NOUNS, VAGUE_AMOUNTS } from '../words/kinds';
import { BRINGING } from '../words/grammar';
import { METRIC_HEADS } from '../words/metrics';
import { IN_FRONT_OF_UP_TO, MERELY, UNITS_OF_CHANGES, UNITS_OF_SHARES } from '../words/shapes';
import { PREFERRING } from '../words/rivals';
import { COPULAS } from '../words/verbs';
import { hasWord, lowerAt, tokensBefore } from '../text/tokenAt';

/** "reduces X by", "gains of", "saves", "by a margin of": the change that the number is the size of. */
export function wayBefore(place: Place): Direction | null {
  const { tokens, quantity } = place;
  const start = Math.max(place.floor, place.from);
  const lead = leadOf(place);
  // "71.3%, up 12 points from X", "with collisions down 64%"
  if (isUpOrDown(place) || goneUpOrDown(place)) return lowerAt(tokens, quantity.from - 1) === 'up' ? 'up' : 'down';
  const direct = wayOf(lead);
  if (direct && (isChangeVerb(lead) || CHANGE_NOUNS.has(lead) || /^speed-?ups?$/.test(lead))) return direct;
  // "retrieval adds 4 points"
  if (ADDING_POINTS.has(lead) && /^(?:points|pp)$/.test(quantity.unit)) return 'up';
  // "adds a further 0.9%"
  if (/^(?:further|additional|extra)$/.test(lead) && /^(?:%|points|pp|dB)$/.test(quantity.unit) && ADDING_POINTS.has(lowerAt(tokens, quantity.from - 3))) return 'up';
  if (isFactor(place)) return verbBefore(within(place, { reach: 16, from: start }), isChangeOrBeatVerb);
  if (isMeasureAlone(place, lead)) return null;
  if (MARKS_OF_LEVELS.has(lead) || COPULAS.has(lead)) return nounBefore({ tokens, at: quantity.from - 2, from: start });
  if (isMereMeans(place, lead)) return null;
  const ranging = rangingChange(place, lead);
  if (ranging) return ranging;
  if (IN_FRONT_OF_EXTENTS.has(lead)) return nounBefore({ tokens, at: quantity.from - (lowerAt(tokens, quantity.from - 2) === 'of' ? 3 : 2), from: start });
  if (lead === 'by') return wayBy(place);
  return beatenOver(place) ?? improvedUpTo(place, lead) ?? reducedOver(place) ?? wayToLevel(place, lead);
}

/** "reduces training resources over 85%": a hedge right behind the object stands for "by". */
function reducedOver({ tokens, quantity: { from, unit, hedge }, floor }: Place): Direction | null {
  if (hedge === null || !/^[%x]$/.test(unit) || tokens[from - 1]?.kind !== 'word') return null;
  const object = phraseBefore(tokens, from, floor, 5);
  const verb = object.findLastIndex(({ lower }) => /^(?:reduc|decreas|cut)/.test(lower) && CHANGE_VERBS.has(lower));
  return verb >= 0 && verb < object.length - 1 || /^(?:reduc|decreas)\w*$/.test(lowerAt(tokens, from - 1 - object.length)) ? 'down' : null;
}

function isChangeVerb(word: string): boolean {
  return CHANGE_VERBS.has(word);
}

function isBeatVerb(word: string): boolean {
  return BEAT_VERBS.has(word);
}

function isChangeOrBeatVerb(word: string): boolean {
  return CHANGE_VERBS.has(word) || BEAT_VERBS.has(word);
}

function isChangeWord(word: string): boolean {
  return isChangeOrBeatVerb(word) || CHANGE_NOUNS.has(word);
}

/** The tokens in front of the quantity, at most `reach` of them and none before `from`. */
function within({ tokens, quantity }: Place, { reach, from }: { readonly reach: number; readonly from: number }): Search {
  return { tokens, at: quantity.from - 1, from: Math.max(from, quantity.from - reach) };
}

/** The word that the quantity hangs on. */
function leadOf(place: Place): string {
  const { tokens, quantity } = place;
  return hangsOnBy(place) ? 'by' : inFrontOfMerely(place) ?? inFrontOfAsLowAs(place) ?? inFrontOfOnAverage(place) ?? lowerAt(tokens, quantity.from - 1);
}

function hangsOnBy({ tokens, quantity }: Place): boolean {
  const [before, second] = [lowerAt(tokens, quantity.from - 1), lowerAt(tokens, quantity.from - 2)];
  if (lowerAt(tokens, quantity.from) === 'by') return true;
  // "improves it by an average of 82.6%"
  if (before === 'of' && OVERALL_NOUNS.has(second) && tokensBefore(tokens, quantity.from, 6).some(token => token.lower === 'by')) return true;
  // "surpassing X by an average accuracy of 0.8%"
  const isByMeasure = before === 'of' && METRIC_HEADS.has(second) && tokensBefore(tokens, quantity.from, 6).some(({ lower }, at, near) => lower === 'by' && /^an?$/.test(lowerAt(near, at + 1)));
  if (isByMeasure) return true;
  // "degrades by only 15%", "cuts costs by just shy of 30%", "by a staggering 87%"
  let at = quantity.from - 1;
  while (at > quantity.from - 5 && BEHIND_BY.has(lowerAt(tokens, at))) at--;
  // "amplified by a 30% hit rate": by what.
  const isOnlyArticle = at === quantity.from - 2 && /^an?$/.test(before);
  return at < quantity.from - 1 && !isOnlyArticle && lowerAt(tokens, at) === 'by';
}

/** "loses just 2.3 points", "while losing only 0.4% accuracy", "reduces it to just 7%" */
function inFrontOfMerely({ tokens, quantity: { from } }: Place): string | undefined {
  const verb = lowerAt(tokens, from - 2);
  if (!MERELY.has(lowerAt(tokens, from - 1))) return undefined;
  return verb === 'to' || CHANGE_VERBS.has(verb) && wayOf(verb) !== null ? verb : undefined;
}

/** "reduced rates to as low as 3.2%" */
function inFrontOfAsLowAs({ tokens, quantity: { from } }: Place): string | undefined {
  const isExtent = lowerAt(tokens, from - 1) === 'as' && VAGUE_AMOUNTS.has(lowerAt(tokens, from - 2)) && lowerAt(tokens, from - 3) === 'as';
  return isExtent ? tokens[from - 4]?.lower : undefined;
}

/** "improves on average 5%" */
function inFrontOfOnAverage({ tokens, quantity: { from } }: Place): string | undefined {
  return lowerAt(tokens, from - 1) === 'average' && lowerAt(tokens, from - 2) === 'on' ? tokens[from - 3]?.lower : undefined;
}

/** "reduces the cache by a factor of 6", "down to a factor of 6" */
function isFactor({ tokens, quantity }: Place): boolean {
  return tokens.slice(Math.max(0, quantity.from - 2), quantity.to).some(token => /^factors?$/.test(token.lower));
}

/** "a total collapse (0% accuracy)": a level of a measure of its own. */
function isMeasureAlone({ tokens, quantity }: Place, lead: string): boolean {
  return lead === '(' && quantity.sign === null && METRIC_HEADS.has(lowerAt(tokens, quantity.to)) && tokens[quantity.to + 1]?.text === ')';
}

/** "superior quality in just 2 steps" */
function isMereMeans({ tokens, quantity }: Place, lead: string): boolean {
  return quantity.counted && MERELY.has(lead) && MEANS.has(lowerAt(tokens, quantity.from - 2));
}

/** "relative improvements on both benchmarks, ranging from 5% to 9%" */
function rangingChange({ tokens, quantity, floor, from }: Place, lead: string): Direction | null {
  if (lead !== 'ranging') return null;
  // "improvements ranging from +2.1 to +14.1"
  if (CHANGE_NOUNS.has(lowerAt(tokens, quantity.from - 2))) return wayOf(lowerAt(tokens, quantity.from - 2));
  if (lowerAt(tokens, quantity.from - 2) !== ',') return null;
  const change = tokens.slice(Math.max(floor, from, quantity.from - 18), quantity.from - 2).findLast(token => CHANGE_NOUNS.has(token.lower));
  return change ? wayOf(change.lower) ?? 'up' : null;
}

/** "outperforms structured pruning methods by": what beats is nearer than what the beaten ones are called. */
function wayBy(place: Place): Direction | null {
  if (PREFERRING.has(lowerAt(place.tokens, lowerAt(place.tokens, place.quantity.from) === 'by' ? place.quantity.from - 1 : place.quantity.from - 2))) return null; // "preferred by 64% of clinicians"
  const near = within(place, { reach: 30, from: place.from });
  return broughtBy(place) ?? beaten(within(place, { reach: 16, from: place.from })) ?? verbBefore(near, isChangeWord) ?? verbBefore(near, () => true);
}

/** "brings the error down by 66%", "brought down training time by 66%" */
function broughtBy({ tokens, quantity: { from }, floor }: Place): Direction | null {
  for (let at = from - 1; at >= Math.max(floor, from - 10) && /[^.,;]/.test(lowerAt(tokens, at)); at--) {
    const word = lowerAt(tokens, at);
    if ((word === 'down' || word === 'up') && (at === from - 1 || BRINGING.test(lowerAt(tokens, at - 1)))) return word;
  }
  return null;
}

/** "outperforming strong baselines over 15.3%" */
function beatenOver(place: Place): Direction | null {
  const { tokens, quantity, floor, from } = place;
  if (!UNITS_OF_SHARES.has(quantity.unit) || quantity.hedge === null) return null;
  if (!verbBefore(within(place, { reach: 5, from: Math.max(floor, from) }), isBeatVerb)) return null;
  const near = tokensBefore(tokens, quantity.from, 5);
  return near.every(token => token.kind === 'word') && !hasWord(near, LEVEL_PREPOSITIONS) ? 'up' : null;
}

/** "improves recall and calibration up to 66%" */
function improvedUpTo(place: Place, lead: string): Direction | null {
  const { tokens, quantity, floor, from } = place;
  if (quantity.hedge !== 'up to' || tokens[quantity.from - 1]?.kind !== 'word' || IN_FRONT_OF_UP_TO.test(lead)) return null;
  // "improvements over the baselines up to 81%"
  const noun = tokens.slice(Math.max(floor, from, quantity.from - 9), quantity.from).findLast(({ lower }, at, near) => CHANGE_NOUNS.has(lower) && /^(?:of|over|in|on)$/.test(lowerAt(near, at + 1)));
  return verbBefore(within(place, { reach: 14, from: Math.max(floor, from) }), isChangeVerb) ?? (noun ? wayOf(noun.lower) : null);
}

/** "cuts latency to 3 ms": the verb in front of a level; else the word that says which way a factor or a difference goes. */
function wayToLevel(place: Place, lead: string): Direction | null {
  const { tokens, quantity, floor } = place;
  const further = furtherLevel(place);
  if (further) return wayOf(further.verb);
  // "brings it down to 6%"
  const particle = lowerAt(tokens, quantity.from - 2);
  if (lead === 'to' && (particle === 'down' || particle === 'up')) return particle;
  if (lead === 'to') return verbBefore({ tokens, at: quantity.from - 2, from: Math.max(floor, quantity.from - 16) }, isChangeVerb);
  // "shuffling them costs 37 points"
  if (/^(?:costs?|costing)$/.test(lead) && UNITS_OF_CHANGES.has(quantity.unit)) return 'down';
  if (quantity.unit !== '%' && UNITS_OF_CHANGES.has(quantity.unit)) return verbBefore(within(place, { reach: 12, from: floor }), () => true);
  return null;
}
