import { isDatasetName } from '../dataset/datasetNames';
import { isNamedIndex, isReachedValue } from '../quantities/versions';
import { isListedMeasure, isMetricToken, isName } from '../text/names';
import { beforeAbbreviation, behindOwn, endsInMeasure, endsInMetricHead, hasName, isAdverb, isMeasure } from '../text/phraseQuestions';
import { isFiniteVerb, isStatingVerb, phraseBefore, phraseFrom, type Place } from '../text/phrases';
import { findToken, lastLower, lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS, COMPARATIVES } from '../words/changes';
import { STRIKING } from '../words/grammar';
import { BOUNDARY } from '../words/nouns';
import { AVERAGES, BETTER_OR_BEST, CLAIMS, DEFINITE, IMPROVING_VERBS, LIKENESSES, NOVELTIES, RANGE_LEADS, RECORDS, SETTING_LINKS, TRIED_CASES } from '../words/outcomes';
import { SYSTEM_HEADS } from '../words/systems';
import { MEASURES_BY_NAME } from '../words/metrics';

/** "mean correlation 0.911 and mean ranking violation 0.018": what stands in front of a bare decimal as a measure does in front of the one before. */
export function likeTheFirst({ tokens, quantity: { from, to, unit, value }, floor }: Place): readonly Token[] | undefined {
  if (unit !== '' || value === null || Number.isInteger(value) || floor === 0 || to !== from + 1 || tokens[floor - 1]?.kind !== 'number' || !isMeasure(tokens[floor - 2])) return undefined;
  const words = tokens.slice(lowerAt(tokens, floor) === ',' && lowerAt(tokens, floor + 1) === 'and' ? floor + 2 : floor + 1, from);
  return /^(?:and|,)$/.test(lowerAt(tokens, floor)) && words.length > 0 && words.length < 6 && words.every(({ text }) => /^[a-z]+$/.test(text)) ? words : undefined;
}

/** A metric's symbol right before the number or its parenthesis. */
export function symbolBefore({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  if (isReachedValue(tokens, quantity.from)) return tokens.slice(quantity.from - 1, quantity.from); // "reaches RevPAR 108.47"
  for (let at = quantity.from - 1; at >= Math.max(floor, quantity.from - 4); at--) {
    const token = tokens[at];
    if (isFiniteVerb(tokens, at) || at === floor && floor > 0) return undefined; // what touches the number in front is its own
    if (token?.kind !== 'word') continue;
    if (isMetricToken(token)) return /^\p{Ll}/u.test(token.text) ? phraseBefore(tokens, at + 1, floor, 4) : [token];
    if (!BOUNDARY.has(token.lower)) return undefined;
  }
  return undefined;
}

/** "at cosine 0.972": the noun that touches a bare decimal. */
export function gluedName({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  if (quantity.unit !== '' || quantity.value === null || !tokens.slice(quantity.from, quantity.to).some(({ kind, text }) => kind === 'number' && text.includes('.'))) return undefined;
  if (tokens[quantity.from]?.kind !== 'number' && quantity.hedge === null) return undefined;
  // "SAC < 0.30"
  const short = tokens[quantity.from - 1];
  if (short && /^[<>≤≥]$/.test(tokens[quantity.from]?.text ?? '') && /^\p{Lu}{2,6}$/u.test(short.text) && !isDatasetName(short)) return [short];
  const words = phraseBefore(tokens, quantity.from, floor, 5);
  // "with TreeSim above 0.9"
  const symbol = words.at(-1);
  if (symbol && quantity.hedge !== null && quantity.value < 1 && MEASURES_BY_NAME.test(symbol.text)) return [symbol];
  const isLedIn = /^(?:at|with|of|an?|the|\(|and|,)$/.test(lowerAt(tokens, quantity.from - words.length - 1));
  const isShort = words.length > 0 && words.length < 4 || endsInMetricHead(words);
  return isLedIn && isShort && words.every(isPlainNoun) ? words : undefined;
}

/** A word that is no name, verb or adverb. */
function isPlainNoun({ kind, text, lower }: Token): boolean {
  return kind === 'word' && !isName(text) && !isStatingVerb(lower) && !STRIKING.has(lower) && !/ly$|^(?:only|just)$/.test(lower);
}

/** How far something reaches, at least. */
const BOUNDS_REACHED = /^(?:above|beyond)$/;

/** "motion sequences up to 260 frames", "tool calls exceeding 40", "interaction strengths down to 3e-35": the noun that reaches so far. */
export function reaching({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  const end = reachEnd(tokens, quantity.from);
  if (end < 0) return undefined;
  const phrase = phraseBefore(tokens, end, floor, 5);
  const isScores = lastLower(phrase) === 'scores' && isMeasure(phrase.at(-2)); // "mAP scores up to 0.78": no verb
  const verb = phrase.slice(0, isScores ? -1 : undefined).findLastIndex(token => isStatingVerb(token.lower));
  const words = phrase.slice(verb + 1);
  const head = lastLower(words);
  if (!/[a-z]{3}s$/.test(head) || hasName(words) && !endsInMeasure(words)) return undefined;
  if (SYSTEM_HEADS.test(head) || CHANGE_NOUNS.has(head) || TRIED_CASES.has(head)) return undefined;
  const lead = verb >= 0 ? '' : lowerAt(tokens, end - 1 - words.length);
  // "reaches speeds above 1 m/s"
  const isBound = BOUNDS_REACHED.test(lowerAt(tokens, quantity.from));
  const isObject = (end < quantity.from || isBound || endsInMeasure(words)) && isStatingVerb(lead);
  return isObject || verb >= 0 || !isBound && /^(?:of|with|and|that|generate|the|in)?$/.test(lead) ? words : undefined;
}

/** "with parameter redundancy as high as 60%": what is so high. */
export function asHighAs({ tokens, quantity: { from }, floor }: Place): readonly Token[] | undefined {
  if (lowerAt(tokens, from) !== 'as' || !/^(?:high|low|large|small)$/.test(lowerAt(tokens, from + 1))) return undefined;
  const words = phraseBefore(tokens, from, floor, 4);
  const lead = lowerAt(tokens, from - 1 - words.length);
  return words.length > 0 && !hasName(words) && !SYSTEM_HEADS.test(lastLower(words)) && /^(?:with|of|an?|the|,|and|has|have|shows?|reaches)$/.test(lead) ? words : undefined;
}

/** Where "up to", "down to" and "exceeding" begin in front of a number; -1 without one. */
function reachEnd(tokens: readonly Token[], from: number): number {
  // "lengths of up to 260"
  const isLength = lowerAt(tokens, from - 1) === 'of' && /^lengths?$/.test(lowerAt(tokens, from - 2));
  if (/^(?:up|exceeding)$/.test(lowerAt(tokens, from)) || BOUNDS_REACHED.test(lowerAt(tokens, from))) return isLength ? from - 1 : from;
  return lowerAt(tokens, from - 1) === 'to' && /^(?:down|up)$/.test(lowerAt(tokens, from - 2)) ? from - 2 : -1;
}

/** How far in front of "ranging" the verb may stand whose subject ranges, in tokens. */
const INSERTED = 12;

/** "gains ranging from 17% to 28%": the noun before. */
export function ranging(place: Place): readonly Token[] | undefined {
  const { tokens, quantity, floor } = place;
  const lead = lowerAt(tokens, quantity.from - 1);
  if (lead === 'of' && lowerAt(tokens, quantity.from - 2) === 'range') return inRange(place);
  // "with rates from 57% to 71%"
  const spanned = quantity.valueMax !== undefined && lowerAt(tokens, quantity.from) === 'from' ? phraseBefore(tokens, quantity.from, floor, 4) : [];
  if (endsInMeasure(spanned) && !isFiniteVerb(tokens, quantity.from - 1)) return spanned;
  if (!RANGE_LEADS.has(lead)) return undefined;
  if (tokens[quantity.from - 2]?.text === ',') {
    const insertion = changeInFront(place);
    if (insertion) return insertion;
    // "achieves high success rates, ranging from 91% to 99%"
    const front = phraseBefore(tokens, quantity.from - 2, floor, 5);
    if (endsInMeasure(front)) return front;
    // "the latency exceeded three cycles, ranging from 50 to 90 ms"
    const verb = findToken(tokens, [Math.max(floor, quantity.from - INSERTED), quantity.from - 2], (_, at) => isFiniteVerb(tokens, at));
    const adverb = isAdverb(lowerAt(tokens, verb - 1)) ? verb - 1 : verb;
    const subject = verb > 0 ? phraseBefore(tokens, adverb, 0, 5) : [];
    if (endsInMeasure(subject)) return subject;
  }
  const words = phraseBefore(tokens, beforeAbbreviation(tokens, quantity.from - 1), floor, 5);
  return gainsOver(place, words) ?? measureInFront(tokens, quantity.from - 1, place.floorUncounted) ?? (words.length > 0 ? words : undefined);
}

/** How many phrases may stand between a measure and its verb. */
const BETWEEN = 3;

/** "success rates of current agents against an open gallery range": the measure that the phrases in between say more of. */
function measureInFront(tokens: readonly Token[], before: number, floor: number): readonly Token[] | undefined {
  let end = before;
  for (let passed = 0; passed < BETWEEN; passed++) {
    const words = phraseBefore(tokens, end, floor, 5);
    // "the redshifts of the 16 quasars range from"
    const front = end - 1 - words.length - (tokens[end - 1 - words.length]?.kind === 'number' ? 1 : 0);
    // "concordance with stated preferences ranged": how alike they are.
    const alike = lowerAt(tokens, front) === 'with' ? phraseBefore(tokens, front, floor, 3) : [];
    if (LIKENESSES.test(lastLower(alike))) return alike;
    if (endsInMeasure(words)) return words;
    end = DEFINITE.has(lowerAt(tokens, front)) || /^an?$/.test(lowerAt(tokens, front)) ? front - 1 : front;
    if (words.length === 0 || end <= floor || !SETTING_LINKS.has(lowerAt(tokens, end)) && !/^(?:of|against|between|among|with)$/.test(lowerAt(tokens, end))) return undefined;
  }
  return undefined;
}

/** "energy savings, in the range of 5% to 10%" */
function inRange({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  let end = quantity.from - 2;
  while (end > floor && /^(?:the|a|in|within|,)$/.test(lowerAt(tokens, end - 1))) end--;
  const words = phraseBefore(tokens, end, floor, 4);
  return words.length > 0 ? words : undefined;
}

/** "performance degradation in long scenarios, ranging from 1% to 47%" */
function changeInFront({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  for (let at = quantity.from - 3; at >= Math.max(floor, quantity.from - 16); at--) {
    if (CHANGE_NOUNS.has(lowerAt(tokens, at)) && !isFiniteVerb(tokens, at)) return phraseBefore(tokens, at + 1, floor, 4);
  }
  return undefined;
}

/** "gains over the strongest baseline ranging from" */
function gainsOver(place: Place, words: readonly Token[]): readonly Token[] | undefined {
  const { tokens, quantity, floor } = place;
  const front = quantity.from - 2 - words.length;
  const over = DEFINITE.has(lowerAt(tokens, front)) ? front - 1 : front;
  if (!SETTING_LINKS.has(lowerAt(tokens, over))) return undefined;
  const gained = phraseBefore(tokens, over, floor, 4);
  return CHANGE_NOUNS.has(lastLower(gained)) ? claimed(place) ?? gained : undefined;
}

/**
 * What the sentence says that there is more or less of: "higher accuracy with gains of", "FID reductions, improving from",
 * "performance gains, boosting X by".
 */
export function claimed({ tokens, quantity, floor }: Pick<Place, 'tokens' | 'quantity' | 'floor'>): readonly Token[] | undefined {
  for (let at = quantity.from - 1; at >= Math.max(floor, quantity.from - 24); at--) {
    const lower = lowerAt(tokens, at);
    if (lower === ';') return undefined;
    const span = { at, floor, to: quantity.from };
    const words = BETTER_OR_BEST.has(lower) ? bettered(tokens, span) : CLAIMS.has(lower) ? gained(tokens, span) : IMPROVING_VERBS.test(lower) ? improved(tokens, span) : undefined;
    if (words) return words;
  }
  return undefined;
}

/** A word of a clause, between the number in front and the one that is asked about. */
interface Span {
  readonly at: number;
  readonly floor: number;
  readonly to: number;
}

/** "consistently improves reasoning performance, with gains of": the measure that gets better. */
function improved(tokens: readonly Token[], { at, to }: Span): readonly Token[] | undefined {
  const words = phraseFrom(tokens, behindOwn(tokens, at + 1), to, 6);
  return endsInMeasure(words) && isClaim(words, words.length - 1) ? words : undefined;
}

/** "higher accuracy": the measure behind the comparative. */
function bettered(tokens: readonly Token[], { at, to }: Span): readonly Token[] | undefined {
  // "a state-of-the-art score, surpassing X by 5": by how much, and not the score itself.
  if (RECORDS.has(lowerAt(tokens, at)) && !/^(?:by|over)$/.test(lowerAt(tokens, to))) return undefined;
  // "For the highest resolution, it achieved": under which condition.
  if (at < 3 && /^(?:for|at|with|in|on|under)$/.test(lowerAt(tokens, 0))) return undefined;
  const words = phraseFrom(tokens, at + 1, to, 4);
  const head = words.findLastIndex(isMeasure);
  return head >= 0 && isClaim(words, head) ? words.slice(0, head + 1) : undefined;
}

/** "FID reductions", "performance gains", "improvements in accuracy": the measure in front of the change, or behind "in". */
function gained(tokens: readonly Token[], { at, floor, to }: Span): readonly Token[] | undefined {
  const front = phraseBefore(tokens, at, floor, 4);
  const verb = front.findLastIndex(token => isStatingVerb(token.lower));
  const behind = lowerAt(tokens, at + 1) === 'in' ? phraseFrom(tokens, behindOwn(tokens, at + 2), to, 4) : [];
  const words = [...front.slice(verb + 1), ...behind];
  const head = words.length - 1;
  if (!endsInMeasure(words) || !isClaim(words, head)) return undefined;
  return words.filter((token, index) => index === head || isPartOfMeasure(token));
}

function isClaim(words: readonly Token[], head: number): boolean {
  return !CHANGE_NOUNS.has(lowerAt(words, head)) && !words.some(token => SYSTEM_HEADS.test(token.lower));
}

function isPartOfMeasure({ lower }: Token): boolean {
  return !COMPARATIVES.has(lower) && !isStatingVerb(lower) && !NOVELTIES.has(lower);
}

/** "CTR +1.00%, TC +1.97%": an abbreviation that touches its signed change, in a list where no data set is named. */
export function labelled(place: Place): readonly Token[] | undefined {
  const { tokens, quantity } = place;
  const label = tokens[quantity.from - 1];
  if (isNamedIndex(tokens, quantity.from)) return phraseBefore(tokens, quantity.from, place.floor, 5);
  if (!label || isListedMeasure(tokens, quantity.from - 1)) return label && [label];
  const averaged = averagedLabel(place);
  if (averaged) return averaged;
  const isSigned = /^[-+−–↑↓]$/.test(tokens[quantity.from]?.text ?? '') && /^\p{Lu}{2,5}s?$/u.test(label.text);
  // "UC +0.38 dB": what is switched on; a ratio in decibels has another name.
  if (!isSigned || quantity.unit === 'dB' || !/^[:,(]$|^and$/.test(lowerAt(tokens, quantity.from - 2))) return undefined;
  return tokens.slice(Math.max(0, quantity.from - 16), quantity.to + 16).some(token => isDatasetName(token)) ? undefined : [label];
}

/** "(mean inter-rater FOO 0.73)" */
function averagedLabel({ tokens, quantity }: Place): readonly Token[] | undefined {
  const words = phraseBefore(tokens, quantity.from, Math.max(0, quantity.from - 6), 5);
  const isAverage = words.length > 1 && words.length < 5 && AVERAGES.has(lowerAt(words, 0));
  return isAverage && tokens[quantity.from - words.length - 1]?.text === '(' ? words : undefined;
}
