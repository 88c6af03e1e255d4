import { isMetricToken, isName } from '../text/names';
import { aboutName, beforeMerely } from './metricPhrases';
import { behindOwn, endsInMeasure, hasName, isAdverb } from '../text/phraseQuestions';
import { isStatingVerb, phraseBefore, phraseFrom, type Place } from '../text/phrases';
import { findToken, lastLower, lowerAt, textAt, tokensBefore } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_VERBS, COMPARATIVES, MATCH_VERBS } from '../words/changes';
import { CLAUSE_STARTS, DETERMINERS, JOINTS, NOT_PREDICATES, NO_DEED, PREDICATE_ENDS } from '../words/grammar';
import { OCCASIONS } from '../words/names';
import { AVERAGES, CASE_NOUNS, DEFINITE, HAPPENING, HAVING, PREDICATE_STARTS, EMPTY_PARTICIPLES, ENDING_A_TASK } from '../words/outcomes';
import { SYSTEM_HEADS } from '../words/systems';
import { BE_AND_HAVE, CASE_VERBS, COPULAS, DEEDS, HOLDING_VERBS, PREPOSITIONAL, SHOWING } from '../words/verbs';

/** "classifies the error correctly in only 66.7% of cases", "prefers the shorter one 41% of the time": what is done so often. */
export function doneInCases(place: Place): readonly Token[] | undefined {
  if (!isShareOfCases(place)) return undefined;
  const { tokens, quantity, floor } = place;
  let end = quantity.from;
  while (end > floor && /^(?:in|on|at|for|only|just|merely|about|over|[a-z]+ly)$/.test(lowerAt(tokens, end - 1))) end--;
  const done = happening(place, end) ?? deed(place, end);
  // "preferred X to Y in 73% of cases", "preferred X's over Y's 73% of the time": the verb alone.
  const isChoice = done?.some(({ lower }) => lower === 'to' || lower === 'over');
  return isChoice ? preferred(place) ?? done : done;
}

/** "lowers safety scores for 12 of 13 models", "is best on 19 of 29 tasks", "39 of 49 skills yield no gain": what is so in so many of them. */
export function inSoMany(place: Place): readonly Token[] | undefined {
  const { tokens, quantity: { from, to, share }, floor } = place;
  if (share !== true) return undefined;
  const end = beforeMerely(tokens, from - 1);
  if (!/^(?:in|on|for|across)$/.test(lowerAt(tokens, end))) {
    const said = CLAUSE_STARTS.test(lowerAt(tokens, end)) ? predicate(tokens, behindShare(tokens, to), place.to) : [];
    return said.length > 1 && !said.some(isComparing) ? said : undefined;
  }
  const words = phraseBefore(tokens, end, floor, 4);
  const front = tokensBefore(tokens, end - words.length, 3);
  // "achieves the highest mean score in 11 of 12 settings"
  const compared = words.findLastIndex(token => isComparing(token) && !AVERAGES.has(token.lower) || /^(?:best|highest|lowest)$/.test(token.lower));
  const measure = words.slice(lowerAt(words, compared) === 'best' ? compared : compared + 1);
  if (compared >= 0 && endsInMeasure(measure)) return measure;
  if (words.some(isComparing) || front.some(({ lower }) => BEAT_VERBS.has(lower) || MATCH_VERBS.has(lower))) return undefined;
  const named = words.slice(words.findLastIndex(({ lower }) => isStatingVerb(lower)) + 1);
  const said = endsInMeasure(named) ? named : aboutName(tokens, end, floor) ?? deed(place, end);
  return said?.some(isComparing) === true ? undefined : said;
}

/** "2 of 12 models (17%) exhibit": behind the same in percent. */
function behindShare(tokens: readonly Token[], at: number): number {
  const isShare = textAt(tokens, at) === '(' && textAt(tokens, at + 2) === '%' && textAt(tokens, at + 3) === ')';
  return isShare ? at + 4 : at;
}

/** "outperforms", "matches", "worse": who is beaten is no measure. */
function isComparing({ lower }: Token): boolean {
  return BEAT_VERBS.has(lower) || MATCH_VERBS.has(lower) || COMPARATIVES.has(lower) && lower !== 'consistent';
}

/** "66.7% of cases", "in a quarter of difficult cases", "prefer the plans for 70% of research goals" */
function isShareOfCases({ tokens, quantity }: Place): boolean {
  const isFraction = quantity.unit === 'x' && quantity.word && quantity.sign === null && (quantity.value ?? 1) < 1;
  // "leak information in 25% and 38% of cases": the second says of what.
  const isFirst = quantity.unit === '%' && lowerAt(tokens, quantity.to) === 'and' && tokens[quantity.to + 1]?.kind === 'number' && tokens[quantity.to + 2]?.text === '%' && lowerAt(tokens, quantity.to + 3) === 'of';
  if (isFirst) return CASE_NOUNS.has(lowerAt(tokens, quantity.to + 4));
  if (quantity.unit !== '%' && !isFraction || lowerAt(tokens, quantity.to) !== 'of') return false;
  const noun = quantity.to + (/^(?:the|all|our|test)$/.test(lowerAt(tokens, quantity.to + 1)) ? 2 : 1);
  if (CASE_NOUNS.has(lowerAt(tokens, noun))) return true;
  const isPlaced = /^(?:on|for|in)$/.test(lowerAt(tokens, beforeMerely(tokens, quantity.from - 1)));
  return isPlaced && phraseFrom(tokens, quantity.to + 1, quantity.to + 7, 4).some(token => /[a-z]{3}s$/.test(token.lower));
}

/** "with mental state deterioration in 34% of the simulations" */
function happening({ tokens, floor }: Place, end: number): readonly Token[] | undefined {
  if (lowerAt(tokens, end) !== 'in') return undefined;
  const words = phraseBefore(tokens, end, floor, 4);
  const front = end - 1 - words.length;
  const isInserted = lowerAt(tokens, front) === 'with' && tokens[front - 1]?.text === ',';
  return isInserted && words.length > 0 && !hasName(words) ? words : undefined;
}

/** The verb nearest in front, with what follows it up to the share. */
function deed({ tokens, floor }: Place, end: number): readonly Token[] | undefined {
  for (let at = end - 1; at >= Math.max(floor + 1, end - 8); at--) {
    const verb = tokens[at];
    if (!verb || verb.kind === 'mark' && verb.text !== '-' || /^(?:and|but|while|which|that|who)$/.test(verb.lower)) return undefined;
    // "can create counterexamples for only 9% of incorrect solutions"
    if (/^(?:can|could)$/.test(lowerAt(tokens, at - 1)) && !CHANGE_VERBS.has(verb.lower)) return tokens.slice(at, end);
    if (isDoing(tokens, at)) return tokens.slice(/ly$/.test(lowerAt(tokens, at - 1)) ? at - 1 : at, end);
    if (!isDone(tokens, at) && !areDoing(tokens, at)) continue;
    if (CHANGE_VERBS.has(verb.lower) || /ed$/.test(verb.lower) && lowerAt(tokens, at + 1) === 'by') return undefined;
    // "tool use is attempted on 30% of rollouts": to what it is done.
    const isPassive = /ed$/.test(verb.lower) && COPULAS.has(lowerAt(tokens, at - 1));
    const object = isPassive ? phraseBefore(tokens, at - 1, floor, 3) : [];
    if (object.length > 0 && !hasName(isCapitalisedAlone(object[0], tokens[0]) ? object.slice(1) : object)) return [...object, ...tokens.slice(at, end)];
    if (!NO_DEED.test(verb.lower)) return tokens.slice(at, end);
  }
  return undefined;
}

/** "Mass segregation is detected": the first word of a sentence is written with a capital, whatever it is. */
function isCapitalisedAlone(word: Token | undefined, first: Token | undefined): boolean {
  return word !== undefined && word === first && /^\p{Lu}\p{Ll}+$/u.test(word.text);
}

/** "…, correctly identifying conditions in 94.9% of cases" */
function isDoing(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at];
  if (!/^[a-z]{4,}ing$/.test(verb?.text ?? '') || !/ly$|^,$/.test(lowerAt(tokens, at - 1))) return false;
  return !CHANGE_VERBS.has(verb?.lower ?? '') && !EMPTY_PARTICIPLES.test(verb?.lower ?? '');
}

/** "FooNet solves", "the model failed": a form in -s or -ed behind somebody, and no noun or adjective. */
function isDone(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.text ?? '';
  const holder = tokens[at - 1];
  if (!/^[a-z]{3,}(?:s|ed)$/.test(verb) || /(?:ss|us|ious|ists|ants)$/.test(verb) || !holder) return false;
  if (DETERMINERS.test(holder.lower)) return false;
  return holder.kind === 'mark' || isName(holder.text) || /^[a-z]+(?:s|el|em|od|nt|er|or|it)$/.test(holder.lower);
}

/** "models violate constraints", "experts still produce errors": several, and what they do. */
function areDoing(tokens: readonly Token[], at: number): boolean {
  const holder = /ly$|^still$/.test(lowerAt(tokens, at - 1)) ? at - 2 : at - 1;
  const areTwo = isName(tokens[holder]?.text ?? '') && lowerAt(tokens, holder - 1) === 'and';
  return DEEDS.has(lowerAt(tokens, at)) && (areTwo || /[a-z]{3}s$/.test(lowerAt(tokens, holder)));
}

/** "preferred in over 80% of cases": what people did. */
export function preferred({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  const isOften = quantity.unit === 'x' && /^(?:more|less)$/.test(lowerAt(tokens, quantity.to)) && lowerAt(tokens, quantity.to + 1) === 'often';
  if (quantity.unit !== '%' && !isOften) return undefined;
  for (let at = quantity.from - 1; at >= Math.max(floor, quantity.from - 9); at--) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') return undefined;
    if (/^(?:preferred|favou?red|prefer|prefers)$/.test(token.lower)) return [token];
  }
  return undefined;
}

/** "belief revision occurs in 26%": what occurs. */
export function occurringIn({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  const isFew = lowerAt(tokens, quantity.from - 1) === 'as' && lowerAt(tokens, quantity.from - 3) === 'as'; // "in as few as 42% of papers"
  const link = beforeMerely(tokens, quantity.from - (isFew ? 4 : 1));
  if (quantity.unit !== '%' || !/^(?:in|on)$/.test(lowerAt(tokens, link)) || !HAPPENING.has(lowerAt(tokens, link - 1))) return undefined;
  const words = phraseBefore(tokens, link - 1, floor, 4);
  const isSomebody = SUCCESS.test(lowerAt(tokens, link - 1)) && (SYSTEM_HEADS.test(lastLower(words)) || hasName(words.filter(word => word !== tokens[0] || /.\p{Lu}|\d/u.test(word.text)))); // "Qwen3-14B succeeds on 36%"
  return words.length > 0 && !isSomebody ? words : undefined;
}

const SUCCESS = /^(?:pass|succeed)/;

/** "erosion rises in 80% of runs and verbosity in 90%": what does so in so many, where the verb is left out. */
export function likewiseIn({ tokens, quantity: { from, to, unit }, floor }: Place): readonly Token[] | undefined {
  const end = beforeMerely(tokens, from - 1);
  if (unit !== '%' || floor === 0 || lowerAt(tokens, end) !== 'in' || lowerAt(tokens, to) === 'of' || lowerAt(tokens, floor) !== 'of') return undefined;
  const words = phraseBefore(tokens, end, floor, 3);
  return words.length > 0 && lowerAt(tokens, end - 1 - words.length) === 'and' && !hasName(words) ? words : undefined;
}

/** "50% of correct answers": a share is of what it is of. */
export function partOf(place: Place): readonly Token[] | undefined {
  const { tokens, quantity } = place;
  if (!/^(?:%|x)$/.test(quantity.unit) || lowerAt(tokens, quantity.to) !== 'of') return undefined;
  // "passes only 35.5% of all tasks": what is done with the share.
  const doing = tokens[doingPlace(place)];
  if (isNextShare(place, doing)) return undefined;
  if (doing && quantity.unit === '%' && CASE_VERBS.test(doing.lower)) return [doing, ...dealtWith(place)];
  return subjectShare(place);
}

/** "recovers 50% of the oracle headroom": of what, in at most two words; a benchmark's name says where, and "cases" says nothing. */
function dealtWith({ tokens, quantity: { to } }: Place): readonly Token[] {
  const words = phraseFrom(tokens, behindOwn(tokens, to + 1), to + 9, 6).slice(-2).filter(({ lower }) => lower !== 'all');
  const isPlain = words.every(({ kind, text }) => kind === 'word' && /^[a-z][a-z-]+$/.test(text));
  return isPlain && !CASE_NOUNS.has(lastLower(words)) ? words : [];
}

/** Where the verb would stand whose object a quantity is. */
export function doingPlace({ tokens, quantity }: Pick<Place, 'tokens' | 'quantity'>): number {
  const at = quantity.from;
  // "solves an average of 56.7% of problems", "scores an average of 74.6"
  const isMean = lowerAt(tokens, at - 1) === 'of' && AVERAGES.has(lowerAt(tokens, at - 2)) && lowerAt(tokens, at - 3) === 'an';
  return isMean ? at - 4 : beforeMerely(tokens, at - 1);
}

/** "solves 80% of the first and 60% of the second": another share of the same verb. */
function isNextShare({ tokens, quantity }: Place, doing: Token | undefined): boolean {
  if (!JOINTS.has(doing?.lower ?? '')) return false;
  const inFront = tokens.slice(Math.max(0, quantity.from - 12), quantity.from);
  const isSolving = inFront.some(token => ENDING_A_TASK.test(token.lower));
  return isSolving && inFront.slice(-10).some(token => token.text === '%');
}

/** What a share is of, with what is said of it. */
function subjectShare({ tokens, quantity, to, next }: Place): readonly Token[] | undefined {
  let at = quantity.to + 1;
  while (DEFINITE.has(lowerAt(tokens, at))) at++;
  const phrase = phraseFrom(tokens, at, Math.min(to, Math.max(next, at + 6)), 6);
  // "60% of responses address a point": the plural ends the phrase.
  const plural = phrase.findIndex(isPlural);
  const words = plural < 0 ? phrase : phrase.slice(0, plural + 1);
  const end = behindMaking(tokens, at + words.length);
  // "28% of all questions requiring cultural knowledge"
  const participle = tokens[end];
  if (plural >= 0 && participle && HAVING.has(participle.lower)) return [...words, participle, ...phraseFrom(tokens, end + 1, to, 4)];
  // "57% of the questions contain errors": what is said of the share, where it is the subject.
  const isShare = quantity.unit === '%' || quantity.word && quantity.sign === null && (quantity.value ?? 1) < 1; // "a quarter of the galaxies"
  const isSubject = plural >= 0 && isShare && CLAUSE_STARTS.test(lowerAt(tokens, beforeMerely(tokens, quantity.from - 1)));
  const said = isSubject ? predicateBehind(tokens, end, to) : [];
  // "suffer from false negatives", "focus on two regions"
  const verb = end + said.length - 1;
  const rest = said.length === 1 && PREPOSITIONAL.has(lowerAt(said, 0)) && tokens[verb] === said[0] ? phraseFrom(tokens, verb + 2, to, 4) : [];
  if (rest.length > 0) return tokens.slice(verb, verb + 2 + rest.length);
  if (said.length > 0) return said.length === 1 || PREDICATE_STARTS.has(lowerAt(said, 0)) ? [...words, ...said] : said;
  return words.length > 0 && !/^(?:them|it|those|these|which)$/.test(lastLower(words)) && !OCCASIONS.has(lastLower(words)) && !words.every(token => isName(token.text) && !isMetricToken(token)) ? words : undefined;
}

/** "the questions contain errors", "the questions in this subset contain errors": a place may stand in between. */
function predicateBehind(tokens: readonly Token[], at: number, to: number): readonly Token[] {
  const said = predicate(tokens, at, to);
  if (said.length > 0 || !/^(?:in|on|with|without|from|of)$/.test(lowerAt(tokens, at))) return said;
  const start = DETERMINERS.test(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  const place = phraseFrom(tokens, start, to, 4);
  const verb = start + place.findIndex(({ lower }, index) => index > 0 && HOLDING_VERBS.has(lower));
  return predicate(tokens, verb >= start ? verb : start + place.length, to).filter((_, __, words) => HOLDING_VERBS.has(lowerAt(words, 0)));
}

/** "descriptions generated by GPT-4o are parseable": who made them stands in between. */
function behindMaking(tokens: readonly Token[], at: number): number {
  if (!/^(?:generated|produced|written|made|proposed)$/.test(lowerAt(tokens, at)) || lowerAt(tokens, at + 1) !== 'by') return at;
  return at + 2 + phraseFrom(tokens, at + 2, at + 7, 4).length;
}

/** "82.2% are valid, but only 35.1% are semantically correct": what a further share of the same is said to be. */
export function saidOfShare({ tokens, quantity, floor, to }: Place): readonly Token[] | undefined {
  const be = lowerAt(tokens, quantity.to);
  const said = saidAlone({ tokens, quantity, to }) ?? saidOfEnclosed({ tokens, quantity, to });
  if (said) return said;
  if (quantity.unit !== '%' || floor === 0 || !/^(?:are|were)$/.test(be) || !/^(?:,|and|but|only)$/.test(lowerAt(tokens, quantity.from - 1))) return undefined;
  if (!tokens.slice(0, floor + 1).some((token, at) => token.lower === 'of' && tokens[at - 1]?.text === '%')) return undefined;
  let end = quantity.to + 1;
  while (end < Math.min(to, quantity.to + 6) && tokens[end]?.kind === 'word' && !PREDICATE_ENDS.test(lowerAt(tokens, end))) end++;
  return end > quantity.to + 1 ? tokens.slice(quantity.to + 1, end) : undefined;
}

/** "we find that 80% are image-dependent", "only 7% have blue spectra": what so many of those in front are said to be or have. */
function saidAlone({ tokens, quantity: { from, to, unit }, to: limit }: Pick<Place, 'tokens' | 'quantity' | 'to'>): readonly Token[] | undefined {
  const lead = beforeMerely(tokens, from - 1);
  const isSubject = /^(?:that|and|where|;|:|,)$/.test(lowerAt(tokens, lead)) && lowerAt(tokens, lead - 1) !== '%';
  if (unit !== '%' || !isSubject) return undefined;
  // "around 60% belong to the halo"
  const verb = /ly$/.test(lowerAt(tokens, to)) ? to + 1 : to;
  if (PREPOSITIONAL.has(lowerAt(tokens, verb)) && !lowerAt(tokens, verb).endsWith('s')) {
    const rest = phraseFrom(tokens, behindOwn(tokens, verb + 2), limit, 5);
    return rest.length > 0 ? tokens.slice(verb, behindOwn(tokens, verb + 2) + rest.length) : undefined;
  }
  // "where 51% clearly indicate spoofing"
  if (SHOWING.test(lowerAt(tokens, verb))) {
    const shown = phraseFrom(tokens, behindOwn(tokens, verb + 1), limit, 5);
    return shown.length > 0 && !shown.some(isComparing) ? shown : undefined;
  }
  if (!/^(?:are|were|have|had)$/.test(lowerAt(tokens, to))) return undefined;
  const words = phraseFrom(tokens, to + 1, limit, 4);
  return words.length > 0 && !words.some(({ kind, lower }) => kind !== 'word' || isComparing({ lower } as Token)) ? words : undefined;
}

/** How far behind its number a share's verb may stand, in tokens. */
const SHARED = 6;

/** "at least 60 of 103 (60%) stars are binaries": what so many are said to be. */
function saidOfEnclosed({ tokens, quantity: { from, to, unit }, to: limit }: Pick<Place, 'tokens' | 'quantity' | 'to'>): readonly Token[] | undefined {
  if (unit !== '%' || textAt(tokens, from - 1) !== '(' || textAt(tokens, to) !== ')' || tokens[from - 2]?.kind !== 'number') return undefined;
  const be = findToken(tokens, [to + 1, Math.min(limit, to + SHARED)], ({ kind, lower }) => kind === 'mark' || /^(?:are|were)$/.test(lower));
  if (be < 0 || tokens[be]?.kind === 'mark') return undefined;
  // "24 (77%) were identified as dark vessels"
  const start = lowerAt(tokens, be + 2) === 'as' ? behindOwn(tokens, be + 3) : be + 1;
  const words = phraseFrom(tokens, start, limit, 4);
  return words.length > 0 && !words.some(word => word.kind !== 'word' || isComparing(word)) ? words : undefined;
}

/** "responses", "LLMs" */
function isPlural({ text, lower }: Token): boolean {
  return (/[a-z]{3}s$/.test(lower) || /\p{Lu}{2}s$/u.test(text)) && !/(?:ss|us|is)$/.test(lower);
}

/** "contain errors", "can be fulfilled", "are grounded in": a verb with what follows it, short. */
function predicate(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const verb = tokens[from];
  if (verb?.kind !== 'word' || !/^[a-z]+$/.test(verb.text) || isAdverb(verb.text)) return [];
  if (NOT_PREDICATES.test(verb.lower) && !BE_AND_HAVE.has(verb.lower)) return [];
  let end = from + 1;
  while (end < Math.min(to, from + 5) && tokens[end]?.kind === 'word' && !PREDICATE_ENDS.test(lowerAt(tokens, end))) end++;
  return tokens.slice(from, end);
}
