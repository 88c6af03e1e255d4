import { isDatasetName } from '../dataset/datasetNames';
import { isMetricSymbol, isName } from '../text/names';
import { aboutName, beforeAbbreviation } from './metricPhrases';
import { isOrdinal } from './trimmedName';
import { endsInMeasure, endsInMetricHead, hasName, isMeasure } from '../text/phraseQuestions';
import { isFiniteVerb, phraseBefore, phraseFrom, type Place } from '../text/phrases';
import { lastLower, lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS } from '../words/changes';
import { ARTICLES_AND_OWN, AUXILIARIES, RISING, SKIPPED } from '../words/grammar';
import { TIMES_OF_RATES } from '../words/kinds';
import { AMOUNT_NOUNS, AVERAGES, DEFINITE, DISTANCES, OUTDONE_IN, STEPS } from '../words/outcomes';
import { DATASET_NOUNS, DATA_PLURALS } from '../words/places';
import { OWN_NOUNS, SYSTEM_HEADS, isModelName } from '../words/systems';

/** "improves accuracy by 5%", "reducing the rate of undesirable content by", "raises X from A to B", "the accuracy of X can be improved by". */
export function changed(place: Place): readonly Token[] | undefined {
  return isSaidAgain(place) ? undefined : changeIn(place) ?? risenTo(place) ?? changedByVerb(place);
}

/** "increasing the budget from 15 to 50 (+4 points)": what a parenthesis adds is of something else, or of the same that was said. */
function isSaidAgain({ tokens, quantity, floor }: Place): boolean {
  return tokens[quantity.from - 1]?.text === '(' && floor === quantity.from - 1 && quantity.sign !== null;
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

/** The object of the verb of change nearest in front, or its subject where it has no object. */
function changedByVerb(place: Place): readonly Token[] | undefined {
  const { tokens, quantity, from } = place;
  const limit = Math.max(from, quantity.from - 30);
  for (let at = quantity.from - 1; at >= limit; at--) {
    const beaten = underperforming(place, at, limit) ?? beatenMeasure(place, at) ?? measureThatBeats(place, at, limit);
    if (beaten) return beaten;
    if (isOtherClause(place, at)) return undefined;
    if (!isVerbOfChange(place, at)) continue;
    if (/^(?:be|is|are|been|was|were)$/.test(lowerAt(tokens, at - 1))) return subjectBefore(tokens, at - 1, from);
    if (lowerAt(tokens, at + 1) === 'it') return undefined;
    const object = objectOf(place, at);
    if (isActivityThatCosts(place, object)) return undefined;
    if (isFollowedBySymbol(place, object)) return object.words;
    if (isOnlyModels(place, object)) continue;
    if (object.words.length > 0) return changedObject(place, object);
    // "with nDCG@10 increasing from 0.6 to 1.0"
    const symbol = tokens[at - 1];
    if (symbol && lowerAt(tokens, at).endsWith('ing') && isMetricSymbol(symbol.text)) return [symbol];
    // "the win rate against X grows to 67%"
    const subjectEnd = inFrontOfRemark(tokens, at, limit);
    const about = aboutName(tokens, subjectEnd - 1, limit);
    if (about) return about;
    const subject = subjectBefore(tokens, subjectEnd - 1, limit) ?? [];
    // "rates collapse, dropping from 100% to 20%": what the main verb is said of.
    const isParticiple = lowerAt(tokens, at).endsWith('ing') && tokens[at - 1]?.text === ',';
    if (subject.length > 0 || !isParticiple) return isChangedSubject(place, at, subject) ? subject : undefined;
  }
  return undefined;
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
  const owner = object.findIndex(({ text }) => /['’]s$/.test(text));
  const measure = object.slice(owner + 1);
  return owner >= 0 && tokens[quantity.from - 1] === object.at(-1) && endsInMeasure(measure) ? measure : undefined;
}

/** "the throughput of FooNet surpasses BarNet by 3x", "win rates for FooNet outperform prompting by 19 points": what is compared. */
function measureThatBeats({ tokens, quantity }: Place, at: number, limit: number): readonly Token[] | undefined {
  if (!BEAT_VERBS.has(lowerAt(tokens, at)) || lowerAt(tokens, at).endsWith('ing') || lowerAt(tokens, quantity.from) !== 'by') return undefined;
  const holder = phraseBefore(tokens, at, limit, 3);
  const link = at - 1 - holder.length;
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
  if (!CHANGE_VERBS.has(lower) && !isSpeedUp && !isBringing(place, at) || /^(?:a|an|the|significant)$/.test(before)) return false;
  // "accuracy barely drops, from"
  if (!CHANGE_NOUNS.has(lower) || isFiniteVerb(tokens, at) || /[a-z]{3}ly$/.test(before)) return true;
  // "a 2.3-point BLEU gain": a noun changes nothing by itself.
  const isNoun = at < floor || /^(?:on|over|for|across|and|,)$/.test(lowerAt(tokens, at + 1));
  return !isNoun || /^(?:to|can|could|and|would|will|may)$/.test(before);
}

/** "brings the error rate down from 12% to 6%", "takes accuracy up to 91%" */
function isBringing({ tokens, quantity: { from } }: Place, at: number): boolean {
  const particle = lowerAt(tokens, from - 1) === 'to' ? from - 2 : from - 1;
  return /^(?:bring|tak|driv)(?:e|es|ing|s)?$|^(?:brought|took|drove)$/.test(lowerAt(tokens, at)) && particle > at && /^(?:down|up)$/.test(lowerAt(tokens, particle));
}

/** What stands behind a verb of change. */
interface ChangedObject {
  readonly verb: string;
  readonly words: readonly Token[];
  /** Where it ends in the text. */
  readonly end: number;
}

function objectOf({ tokens, quantity }: Place, at: number): ChangedObject {
  let start = at + 1;
  while (SKIPPED.test(lowerAt(tokens, start)) && start < quantity.from && !isBareAverage(tokens, start)) start++;
  // "the base models' self-correction": whose it is.
  const owners = phraseFrom(tokens, start, quantity.from, 4);
  const isPossessive = /^['’]$/.test(tokens[start + owners.length]?.text ?? '') && lastLower(owners).endsWith('s');
  if (isPossessive) start += owners.length + 1;
  // "90th-percentile latency"
  const digits = tokens[start]?.kind === 'number' && isOrdinal(tokens[start + 1]) ? 1 : 0;
  const phrase = tokens.slice(start, start + digits + phraseFrom(tokens, start + digits, quantity.from, 6).length);
  // "reducing the size down to"
  const words = phrase.length > 1 && /^(?:down|up)$/.test(lastLower(phrase)) ? phrase.slice(0, -1) : phrase;
  return { verb: lowerAt(tokens, at), words, end: start + words.length };
}

/** "lifts the overall average by", "raises the average on X from": an average of nothing that is named. */
function isBareAverage(tokens: readonly Token[], at: number): boolean {
  const isAverage = (place: number): boolean => lowerAt(tokens, place) === 'average' && /^(?:by|from|to|on|across|over)$/.test(lowerAt(tokens, place + 1));
  return isAverage(at) || lowerAt(tokens, at) === 'overall' && isAverage(at + 1);
}

/** "removing the module costs 6.3 points": a verb, and what is removed is no measure. */
function isActivityThatCosts({ tokens }: Place, { words, end }: ChangedObject): boolean {
  return words.length > 1 && lastLower(words) === 'costs' && tokens[end]?.kind === 'number';
}

/** "optimizing retrieval relevance (DCG) by 0.2%" */
function isFollowedBySymbol({ tokens, quantity }: Place, { words, end }: ChangedObject): boolean {
  const isEnclosed = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' && end + 3 === quantity.from;
  return words.length > 0 && isEnclosed && isMetricSymbol(tokens[end + 1]?.text ?? '');
}

/** "improves reasoning, boosting Qwen by 6.5": the first verb's object, if it is a measure. */
function isOnlyModels(place: Place, object: ChangedObject): boolean {
  const { verb, words } = object;
  if (!verb.endsWith('ing') || SYSTEM_HEADS.test(lastLower(words)) || !words.some(token => isModelName(token.text))) return false;
  return !isMadeLess(place, object) && words.every(token => isModelName(token.text) || isName(token.text) && !isMeasure(token));
}

/** "reduces AbsRel by 12%": nobody is reduced. */
function isMadeLess({ tokens, quantity }: Place, { verb, words }: ChangedObject): boolean {
  const isResized = /^(?:reduc|lower|decreas|increas|rais|cut|shrink|slash)/.test(verb);
  if (!isResized || words.length > 2 || lowerAt(tokens, quantity.from) !== 'by') return false;
  // "raises FooCube by 14%"
  const head = words.at(-1)?.text ?? '';
  const isNamed = /^(?:increas|rais)/.test(verb) && /\p{Lu}.*\p{Ll}/u.test(head) && !isMetricSymbol(head);
  return !isNamed && !SYSTEM_HEADS.test(lastLower(words)) && !words.some(token => isModelName(token.text) || isDatasetName(token));
}

/** An object that is a measure and nobody who gets better. */
function changedObject(place: Place, object: ChangedObject): readonly Token[] | undefined {
  const { tokens, quantity } = place;
  const { words, end } = object;
  const isLess = isMadeLess(place, object);
  // "improves tasks such as": nor are they.
  if (DATA_PLURALS.has(lastLower(words)) && lowerAt(tokens, end) === 'such') return undefined;
  // "improves the state of the art by 5.4%": nothing that is measured.
  if (lastLower(words) === 'state' && lowerAt(tokens, end) === 'of') return undefined;
  // "improves a strong Qwen-7B on MATH from 45.1 to 49.5": who gets better, whatever stands in front of the name.
  if (!isLess && words.length > 1 && isModelName(words.at(-1)?.text ?? '')) return undefined;
  if (isBareSymbol(place, words)) return words;
  return isLess || !isNameOnly(place, object) ? withOf(tokens, end, quantity.from, words) : undefined;
}

/** "improves PDMS by at most 0.3": a bare number is so much of a measure. */
function isBareSymbol({ tokens, quantity }: Place, words: readonly Token[]): boolean {
  const [name] = words;
  if (!name || words.length > 1 || quantity.unit !== '' || lowerAt(tokens, quantity.from) !== 'by') return false;
  return /^\p{Lu}{2,6}$/u.test(name.text) && !isDatasetName(name) && !isModelName(name.text);
}

/** "raising Llama-3.3 by 41%" raises no metric of that name; without a preposition only a metric is changed. */
function isNameOnly(place: Place, object: ChangedObject): boolean {
  const { verb, words } = object;
  const head = words.at(-1);
  if (!head || SYSTEM_HEADS.test(head.lower)) return true;
  // "improves the Medal Average from 39% to 61%"
  if (isMeasure(head) || words.length > 1 && AVERAGES.has(head.lower)) return false;
  const isPlaced = isInSteps(place, object) || isDirect(place, object);
  const isShort = words.length === 1 && /^\p{Lu}{2,6}s?$/u.test(head.text) && !isDatasetName(head);
  if (isPlaced && isShort && !/^(?:improv|boost|enhanc)/.test(verb)) return false;
  return !isPlaced || words.every(token => token.kind !== 'word' || isName(token.text));
}

/** "by 5%", "from 3 to 5", "to 5", "in half", "reduces X up to 5%": a preposition says that the number is the size of the change. */
function isInSteps({ tokens, quantity }: Place, { verb, end }: ChangedObject): boolean {
  const first = lowerAt(tokens, quantity.from);
  const isUpTo = first === 'up' && end === quantity.from && /^(?:reduc|lower|decreas|cut)/.test(verb);
  const isInHalf = first === 'half' && lowerAt(tokens, quantity.from - 1) === 'in';
  return STEPS.has(first) || isUpTo || isInHalf || lowerAt(tokens, quantity.from - 1) === 'to';
}

/** "accelerates training 3x": the factor stands right behind what is changed. */
function isDirect({ quantity }: Place, { words, end }: ChangedObject): boolean {
  return quantity.unit === 'x' && end === quantity.from && !hasName(words);
}

/** "ratio of non-zero gradients": the phrase behind "of" belongs to the name. */
function withOf(tokens: readonly Token[], at: number, to: number, words: readonly Token[]): readonly Token[] {
  const of = tokens[at];
  if (of?.lower !== 'of' || words.length > 3) return words;
  const inner = phraseFrom(tokens, at + 1, to, 4);
  const isSomebody = SYSTEM_HEADS.test(lastLower(inner)) || inner.some(isNameOrSystems);
  return inner.length > 0 && !isSomebody ? [...words, of, ...inner] : words;
}

function isNameOrSystems({ text, lower }: Token): boolean {
  return /^\p{Lu}.*\d|\p{Ll}\p{Lu}/u.test(text) || lower.endsWith('s') && SYSTEM_HEADS.test(lower);
}

/** How far in front of where it was measured a subject's measure may stand, in tokens. */
const SUBJECT = 14;

/** The measure that a verb without an object is said of. */
function subjectBefore(tokens: readonly Token[], end: number, from: number): readonly Token[] | undefined {
  let at = end;
  while (at > from && AUXILIARIES.test(lowerAt(tokens, at))) at--;
  // "the Exact Match Rate (EMR) falls"
  const nounEnd = beforeAbbreviation(tokens, at + 1);
  const words = phraseBefore(tokens, nounEnd, from, 5);
  if (words.length === 0) return undefined;
  const front = nounEnd - 1 - words.length;
  const link = DEFINITE.has(lowerAt(tokens, front)) || /^an?$/.test(lowerAt(tokens, front)) && lowerAt(tokens, front - 1) === 'of' ? front - 1 : front;
  // "its advantage over X increases"
  const isDistance = DISTANCES.has(lowerAt(tokens, link - 1)) && /^(?:over|with|between|to)$/.test(lowerAt(tokens, link));
  if (isDistance) return phraseBefore(tokens, link, from, 4);
  // "the score of FooNet on the BarQA test set is improved from"
  const measured = lowerAt(tokens, link) === 'on' && DATASET_NOUNS.has(lastLower(words)) ? subjectBefore(tokens, link - 1, Math.max(from, link - SUBJECT)) ?? [] : [];
  if (endsInMeasure(measured)) return measured;
  // "annotation time per image falls"
  // "picks per hour rise"
  const rated = lowerAt(tokens, link) === 'per' ? phraseBefore(tokens, link, from, 4) : [];
  if (endsInMeasure(rated) || rated.length > 0 && TIMES_OF_RATES.has(lastLower(words))) return tokens.slice(link - rated.length, nounEnd);
  // "the failure rate under distribution shift is cut"
  const under = /^(?:under|during|against|with)$/.test(lowerAt(tokens, link)) ? phraseBefore(tokens, link, from, 4) : [];
  if (endsInMeasure(under)) return under;
  if (lowerAt(tokens, link) !== 'of') return words;
  const whole = phraseBefore(tokens, beforeAbbreviation(tokens, link), from, 4);
  // "the number of forward passes falls": of what.
  if (AMOUNT_NOUNS.has(lastLower(whole))) return tokens.slice(link - 1, nounEnd);
  return whole.length > 0 ? whole : undefined;
}

/** "error rates fell by 5%": whether what changes of itself is a measure. */
function isChangedSubject({ tokens, quantity }: Place, at: number, subject: readonly Token[]): boolean {
  const lead = lowerAt(tokens, at - 1 - subject.length);
  // "a similar increase from": a noun.
  if (CHANGE_NOUNS.has(lowerAt(tokens, at)) && /^an?$/.test(lead)) return false;
  // "models from 4B to 30B parameters improve"
  if (subject[0]?.kind === 'number' && /^[KMBT]$/.test(subject[1]?.text ?? '')) return false;
  if (endsInMeasure(subject)) return true;
  // "with instruction following increasing from 59% to 85%"
  if (lead === 'with' && lowerAt(tokens, at).endsWith('ing') && RISING.test(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) === 'from') return isSomething(tokens, subject);
  // "agents that excel at a task fall below 50%": not the task does.
  if (/^(?:at|in|on|for|with)$/.test(lead)) return false;
  return at === quantity.from - 1 && RISING.test(lowerAt(tokens, at)) && isSomething(tokens, subject);
}

/** "predictive intervals decreased by 10%": no measure by its name, but nobody either; at the sentence's beginning a capital is no name. */
function isSomething(tokens: readonly Token[], words: readonly Token[]): boolean {
  const head = words.at(-1);
  if (!head || OWN_NOUNS.has(head.lower) || SYSTEM_HEADS.test(head.lower) && !AMOUNT_NOUNS.has(lowerAt(words, 0)) || head.lower.length < 3) return false;
  return !isName(head.text) || tokens[0] === head && /^\p{Lu}\p{Ll}+$/u.test(head.text);
}
