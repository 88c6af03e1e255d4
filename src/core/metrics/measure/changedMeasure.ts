import { claimed } from './metricBefore';
import { isMetricToken } from '../text/names';
import { aboutName, beforeMerely } from './metricPhrases';
import { changedObject, isActivityThatCosts, isFollowedBySymbol, isOnlyModels, objectOf } from './changedObject';
import { isChangedSubject, subjectBefore } from './changedSubject';
import { beforeAbbreviation, endsInMeasure, endsInMetricHead, hasName, isAdverb } from '../text/phraseQuestions';
import { isFiniteVerb, phraseBefore, phraseFrom, type Place } from '../text/phrases';
import { lastLower, lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS } from '../words/changes';
import { ARTICLES_AND_OWN, BRINGING } from '../words/grammar';
import { STEMS_OF_AMOUNTS } from '../words/kinds';
import { OUTDONE_IN, STEPS } from '../words/outcomes';
import { OWN_NOUNS, SYSTEM_HEADS, isModelName } from '../words/systems';
import { REMAINS, SCORE_VERBS } from '../words/verbs';

/** "improves accuracy by 5%", "reducing the rate of undesirable content by", "raises X from A to B", "the accuracy of X can be improved by". */
export function changed(place: Place): readonly Token[] | undefined {
  return isSaidAgain(place) ? undefined : changeIn(place) ?? risenTo(place) ?? changedByVerb(place);
}

/** "increasing the budget from 15 to 50 (+4 points)", "memory by 1.8x (from 24 GB to 13 GB)": what a parenthesis adds is of something else, or of the same that was said. */
function isSaidAgain({ tokens, quantity, floor }: Place): boolean {
  return tokens[quantity.from - 1]?.text === '(' && floor === quantity.from - 1 && (quantity.sign !== null || quantity.baseline !== null);
}

/** "achieves a reduction in memory costs by over 20%" */
function changeIn({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  if (!STEPS.has(lowerAt(tokens, quantity.from))) return undefined;
  for (let at = quantity.from - 2; at >= Math.max(floor, quantity.from - 9); at--) {
    const link = lowerAt(tokens, at + 1);
    if (!CHANGE_NOUNS.has(lowerAt(tokens, at)) || link !== 'in' && link !== 'of') continue;
    // "a win rate improvement of FooNet from 22.9% to 39.4%"
    const front = phraseBefore(tokens, at, floor, 4);
    const holder = phraseFrom(tokens, at + 2, quantity.from, 5);
    const isHeld = link === 'of' && hasName(holder) && at + 2 + holder.length === quantity.from;
    if (isHeld && endsInMetricHead(front)) return front;
    const measured = phraseFrom(tokens, at + 2, quantity.from, 6);
    if (measured.length > 0 && endsAtNumber(tokens, at + 2 + measured.length, quantity.from)) return measured;
  }
  return undefined;
}

/** Whether nothing is left in front of the number but whose a measure is: "reductions in computational costs of LLMs by". */
function endsAtNumber(tokens: readonly Token[], end: number, to: number): boolean {
  if (end === to) return true;
  if (lowerAt(tokens, end) !== 'of') return false;
  const first = ARTICLES_AND_OWN.has(lowerAt(tokens, end + 1)) ? end + 2 : end + 1;
  const owner = phraseFrom(tokens, first, to, 4);
  return owner.length > 0 && first + owner.length === to;
}

/** "with a FID increase from 4.1 to 11.4" */
function risenTo({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  if (lowerAt(tokens, quantity.from) !== 'from' || !CHANGE_NOUNS.has(lowerAt(tokens, quantity.from - 1))) return undefined;
  const risen = phraseBefore(tokens, quantity.from - 1, floor, 3);
  return endsInMeasure(risen) ? risen : undefined;
}

/** How far in front of a participle the measure may stand that is said to be better, in tokens. */
const CLAIM = 5;

/** The object of the verb of change nearest in front, or its subject where it has no object. */
function changedByVerb(place: Place): readonly Token[] | undefined {
  const { tokens, quantity, from } = place;
  if (isLevelOfItsOwn(place)) return undefined;
  const limit = Math.max(from, quantity.from - 30);
  for (let at = quantity.from - 1; at >= limit; at--) {
    const beaten = underperforming(place, at, limit) ?? beatenMeasure(place, at) ?? measureThatBeats(place, at, limit);
    if (beaten) return beaten;
    if (isOtherClause(place, at)) return undefined;
    if (!isVerbOfChange(place, at)) continue;
    if (/^(?:be|is|are|been|was|were)$/.test(lowerAt(tokens, at - 1))) return subjectBefore(tokens, at - 1, from);
    if (lowerAt(tokens, at + 1) === 'it') return meantByIt(place, at);
    const object = objectOf(place, at);
    if (isActivityThatCosts(place, object)) return undefined;
    if (isFollowedBySymbol(place, object)) return object.words;
    if (isOnlyModels(place, object)) continue;
    if (object.words.length > 0) return changedObject(place, object);
    // "with nDCG@10 increasing from 0.6 to 1.0"
    const symbol = tokens[at - 1];
    if (symbol && lowerAt(tokens, at).endsWith('ing') && isMetricToken(symbol)) return [symbol];
    // "the win rate against X grows to 67%"
    const subjectEnd = inFrontOfRemark(tokens, at, limit);
    const about = aboutName(tokens, subjectEnd - 1, limit);
    if (about) return about;
    const subject = subjectBefore(tokens, subjectEnd - 1, limit) ?? [];
    // "rates collapse, dropping from 100% to 20%": what the main verb is said of.
    const isParticiple = lowerAt(tokens, at).endsWith('ing') && tokens[at - 1]?.text === ',';
    // "achieves higher accuracy, improving from 0.59 to 0.65"
    const gained = isParticiple && at === quantity.from - 1 ? claimed({ tokens, quantity, floor: Math.max(place.floor, at - CLAIM) }) : undefined;
    if (gained) return gained;
    if (subject.length > 0 || !isParticiple) return isChangedSubject(place, at, subject) ? subject : undefined;
  }
  return undefined;
}

/** "Harmful advice is common (AUC = 0.79), and FooNet reduces it by 13.6 points": what the sentence begins with. */
function meantByIt({ tokens, quantity, from, floor }: Place, at: number): readonly Token[] | undefined {
  if (quantity.from !== at + 2) return undefined;
  // "reaches 80%, and tuning raises it by 5%": what was said in front.
  if (floor > from && tokens[floor]?.text !== ')' || !STEMS_OF_AMOUNTS.test(lowerAt(tokens, at))) return undefined;
  const start = ARTICLES_AND_OWN.has(lowerAt(tokens, from)) ? from + 1 : from;
  const words = phraseFrom(tokens, start, at, 5);
  const be = start + words.length;
  const isSaid = isFiniteVerb(tokens, be) || REMAINS.has(lowerAt(tokens, be)) || /^(?:can|may|will|could)$/.test(lowerAt(tokens, be));
  // A sentence begins with a capital, whatever its first word is.
  const isPlain = /^\p{Lu}?[\p{Ll}-]+$/u.test(words[0]?.text ?? '') && !isModelName(words[0]?.text ?? '');
  const isSomebody = !isPlain || hasName(words.slice(start === from ? 1 : 0)) || SYSTEM_HEADS.test(lastLower(words)) || OWN_NOUNS.has(lastLower(words));
  return words.length > 0 && isSaid && !isSomebody ? words : undefined;
}

/** "cuts memory by 3x and reaches 48.4%": what a further verb of having says is nothing that changed. */
function isLevelOfItsOwn({ tokens, quantity: { from }, floor }: Place): boolean {
  const verb = beforeMerely(tokens, from - 1);
  // "lowers the error, making it 2.4x faster"
  if (lowerAt(tokens, from - 1) === 'it' && /^mak(?:es?|ing)$/.test(lowerAt(tokens, from - 2))) return true;
  return floor > 0 && verb > floor && SCORE_VERBS.has(lowerAt(tokens, verb)) && /^(?:and|,|while|also)$/.test(lowerAt(tokens, verb - 1));
}

/** "accuracy on long documents (>10k tokens) rises": where the remark in front of a verb opens; the verb's place without one. */
function inFrontOfRemark(tokens: readonly Token[], verb: number, limit: number): number {
  const open = tokens[verb - 1]?.text === ')' ? tokens.slice(limit, verb).findLastIndex(({ text }) => text === '(') + limit : verb;
  const holdsNumber = tokens.slice(open, verb).some(({ kind }) => kind === 'number');
  return open < verb && open > limit && holdsNumber ? open : verb;
}

/** "their average performance underperforms humans by 44.7%" */
function underperforming({ tokens, quantity }: Place, at: number, limit: number): readonly Token[] | undefined {
  if (!BEAT_VERBS.has(lowerAt(tokens, at)) || lowerAt(tokens, quantity.from) !== 'by') return undefined;
  const words = phraseBefore(tokens, at, limit, 4);
  return /^(?:performance|accuracy|scores?|rates?)$/.test(lastLower(words)) ? words : undefined;
}

/** "surpasses the baseline's peak performance by 1.1%": the measure of the one that is beaten. */
function beatenMeasure({ tokens, quantity }: Place, at: number): readonly Token[] | undefined {
  if (!BEAT_VERBS.has(lowerAt(tokens, at)) || lowerAt(tokens, quantity.from) !== 'by') return undefined;
  // "surpasses existing datasets in scale by an order of magnitude"
  const [head] = phraseBefore(tokens, quantity.from, at, 1);
  if (head && lowerAt(tokens, quantity.from - 2) === 'in' && OUTDONE_IN.has(head.lower)) return [head];
  const object = phraseFrom(tokens, ARTICLES_AND_OWN.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1, quantity.from, 6);
  // "surpasses the average accuracy of BarNet by 1.6x"
  const of = at + 1 + (ARTICLES_AND_OWN.has(lowerAt(tokens, at + 1)) ? 1 : 0) + object.length;
  if (endsInMeasure(object) && lowerAt(tokens, of) === 'of' && of < quantity.from) return object;
  const owner = object.findIndex(({ text }) => /['’]s$/.test(text));
  const measure = object.slice(owner + 1);
  return owner >= 0 && tokens[quantity.from - 1] === object.at(-1) && endsInMeasure(measure) ? measure : undefined;
}

/** "the throughput of FooNet surpasses BarNet by 3x", "win rates for FooNet outperform prompting by 19 points": what is compared. */
function measureThatBeats({ tokens, quantity }: Place, at: number, limit: number): readonly Token[] | undefined {
  if (!BEAT_VERBS.has(lowerAt(tokens, at)) || lowerAt(tokens, at).endsWith('ing') || lowerAt(tokens, quantity.from) !== 'by') return undefined;
  const holder = phraseBefore(tokens, at, limit, 3);
  const front = at - 1 - holder.length;
  const link = ARTICLES_AND_OWN.has(lowerAt(tokens, front)) ? front - 1 : front; // "the throughput of our approach surpasses"
  if (holder.length === 0 || !/^(?:of|for)$/.test(lowerAt(tokens, link))) return undefined;
  const end = beforeAbbreviation(tokens, link);
  const measure = phraseBefore(tokens, end, limit, 4);
  const isSubject = /^(?:|the|,|that|and)$/.test(lowerAt(tokens, end - 1 - measure.length));
  return isSubject && endsInMeasure(measure) ? measure : undefined;
}

/** Whether a word says that a change in front of it is not by this number. */
function isOtherClause({ tokens, quantity, floor }: Place, at: number): boolean {
  const lower = lowerAt(tokens, at);
  const distance = quantity.from - at;
  if (lower === ';' || lower === ',' && floor - at > 12) return true;
  if (BEAT_VERBS.has(lower) || lower === ':' && distance > 3) return true;
  if (at < floor) return false;
  // "reduces costs by retaining 72% of the statements": the way, not the size.
  const next = lowerAt(tokens, at + 1);
  if (lower === 'by' && distance === 2 && /^[a-z]{3,}ing$/.test(next) && !CHANGE_VERBS.has(next)) return true;
  // "lowers latency to 268s with only a 0.09% drop": another measure's.
  return lower === 'with' && distance < 5 && CHANGE_NOUNS.has(lowerAt(tokens, quantity.to));
}

/** A form that is a verb here. */
function isVerbOfChange(place: Place, at: number): boolean {
  const { tokens, floor } = place;
  const lower = lowerAt(tokens, at);
  const before = lowerAt(tokens, at - 1);
  const isSpeedUp = lower === 'speed' && lowerAt(tokens, at + 1) === 'up';
  // "the most advanced solution"
  if (!CHANGE_VERBS.has(lower) && !isSpeedUp && !isBringing(place, at) || /^(?:most|more|less|very|a|an|the|significant)$/.test(before)) return false;
  // "accuracy barely drops, from"
  if (!CHANGE_NOUNS.has(lower) || isFiniteVerb(tokens, at) || isAdverb(before)) return true;
  // "a 2.3-point BLEU gain": a noun changes nothing by itself.
  const isNoun = at < floor || /^(?:on|over|for|across|and|,)$/.test(lowerAt(tokens, at + 1));
  return !isNoun || /^(?:to|can|could|and|would|will|may)$/.test(before);
}

/** "brings the error rate down from 12% to 6%", "takes accuracy up to 91%" */
function isBringing({ tokens, quantity: { from } }: Place, at: number): boolean {
  if (!BRINGING.test(lowerAt(tokens, at))) return false;
  // "brought down training time by 66%"
  const particle = /^(?:down|up)$/.test(lowerAt(tokens, at + 1)) ? at + 1 : lowerAt(tokens, from - 1) === 'to' ? from - 2 : from - 1;
  return particle > at && /^(?:down|up)$/.test(lowerAt(tokens, particle));
}
