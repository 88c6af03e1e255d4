import { isDatasetName } from '../dataset/datasetNames';
import { isMetricSymbol, isMetricToken, isName } from '../text/names';
import { beforeMerely } from './metricPhrases';
import { isOrdinal } from './trimmedName';
import { closingAt, endsInMeasure, holdsOneWord, openBefore } from '../text/phraseQuestions';
import { isFiniteVerb, isStatingVerb, phraseBefore, phraseFrom, textOf, type Place } from '../text/phrases';
import { findToken, lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES, PLAIN_CHANGES, CHANGE_HEADS } from '../words/changes';
import { IN_FRONT_OF_BOUNDS, KEEPING } from '../words/grammar';
import { SETTING_LINKS, STEPS } from '../words/outcomes';
import { SYSTEM_HEADS, isModelName } from '../words/systems';
import { COPULAS, REACH_FORMS } from '../words/verbs';

/** "average improvements of 2 points": the change itself, where no metric is named. */
export function changeOf(place: Place): string | null {
  const { tokens, floor } = place;
  const at = lastInFront(place);
  const listed = changeInFront(place, at);
  if (listed) return listed.text;
  const noun = lowerAt(tokens, at);
  if (/^(?:margins?|lead|change)$/.test(noun) || isFallOf(place, at)) return null;
  const isSpeedup = /^speed-?ups$/.test(noun) && /^[-–—]$/.test(textAt(tokens, place.quantity.from - 1));
  if (!CHANGE_NOUNS.has(noun) && !isSpeedup) return changeBehind(place);
  const words = phraseBefore(tokens, at + 1, floor, 2);
  return words.length === 0 ? null : textOf(words.filter((token, index) => index === words.length - 1 || isPartOfChange(token)));
}

/** "BarNet drops from 76% to 51%", "it gains 5%": who falls or gains says nothing of what. */
function isFallOf({ tokens, quantity }: Place, at: number): boolean {
  const subject = textAt(tokens, at - 1);
  if (isDatasetName(tokens[at - 1]) && lowerAt(tokens, at).endsWith('s') && lowerAt(tokens, quantity.from) === 'by') return true; // "GSM8K drops by"
  const verb = lowerAt(tokens, at);
  // "the 14B model gains 10 points"
  const isGain = verb === 'gains' && (isModelLike(subject) || subject === 'model' || /^it$/i.test(subject));
  const isFall = verb === 'declines' || /^(?:drops|increases)$/.test(verb) && lowerAt(tokens, quantity.from) === 'from';
  // "many strong baselines fall below 5%"
  if (PLAIN_CHANGES.test(verb) && /s$/.test(subject) && SYSTEM_HEADS.test(subject.toLowerCase())) return true;
  return isGain || isFall && isModelLike(subject);
}

/** "GPT-4", "BarNet" */
function isModelLike(text: string): boolean {
  return isModelName(text) || /\p{Ll}\p{Lu}|\p{Lu}.*\d/u.test(text) && !isMetricSymbol(text);
}

/** The last word in front of a number that does not just link it. */
function lastInFront({ tokens, quantity, floor }: Place): number {
  let at = quantity.from - 1;
  while (at > floor && (/^(?:of|\(|,|e\.g|:|\.)$/.test(lowerAt(tokens, at)) || /^[-–—]$/.test(textAt(tokens, at)) && tokens[at]?.spaced || lowerAt(tokens, at) === 'to' && lowerAt(tokens, at - 1) === 'up' || lowerAt(tokens, at) === 'up')) at--; // "speedups - 5x for A", "gains up to approximately 5%"
  // "the average gain is only 1.2%", "gains reach 5.5 points"
  const be = beforeMerely(tokens, at);
  return (COPULAS.has(lowerAt(tokens, be)) || REACH_FORMS.test(lowerAt(tokens, be)) && lowerAt(tokens, be - 1).endsWith('s')) && CHANGE_NOUNS.has(lowerAt(tokens, be - 1)) && be > floor ? be - 1 : at;
}

/** "gains in challenging domains (+26%" */
function changeInFront({ tokens, quantity, floor }: Place, at: number): Token | undefined {
  if (tokens[quantity.from - 1]?.text !== '(' || CHANGE_NOUNS.has(lowerAt(tokens, at))) return undefined;
  for (let back = at; back > Math.max(floor, at - 7); back--) {
    if (isFiniteVerb(tokens, back) || tokens[back]?.kind === 'mark') return undefined;
    if (CHANGE_HEADS.test(lowerAt(tokens, back))) return tokens[back];
  }
  return undefined;
}

/** "a 5% relative improvement" */
function changeBehind({ tokens, quantity, to, next }: Place): string | null {
  // "a 26 percentage point (pp) collapse"
  const isShortened = tokens[quantity.to]?.text === '(' && /^(?:pp|p\.p)$/.test(lowerAt(tokens, quantity.to + 1));
  const unitEnd = isShortened ? quantity.to + 3 : quantity.to;
  const start = lowerAt(tokens, unitEnd) === 'relative' ? unitEnd + 1 : unitEnd;
  const words = phraseFrom(tokens, start, Math.min(to, next), 3);
  const isChange = CHANGE_NOUNS.has(lastLower(words)) && words.every(({ lower }) => CHANGE_NOUNS.has(lower) || COMPARATIVES.has(lower));
  return isChange && (quantity.unit !== '' || start > quantity.to) ? textOf([...tokens.slice(quantity.to, start), ...words]) : null;
}

function isPartOfChange({ kind, text, lower }: Token): boolean {
  return kind === 'word' && !isModelLike(text) && !lower.endsWith('ing') && !isStatingVerb(lower);
}

/** How far in front of where a quantity ends its parenthesis may open, in tokens. */
const REMARK = 12;

/** How far in front of the next thing the verb may stand that says what is done, in tokens. */
const REACH = 24;

/** "reduces tokens by 5x, calls by 7x and runtime by 9x": the next thing that the same verb changes. */
export function nextObject({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  // "memory to 3 GB (from 12 GB) and latency to 15 ms (from 80 ms)"
  const end = quantity.baseline !== null && lowerAt(tokens, quantity.from - 1) === 'to' ? quantity.from - 1 : quantity.from;
  if (floor === 0 || !STEPS.has(lowerAt(tokens, end))) return undefined;
  const placed = behindPlace(tokens, floor, end);
  // "Parameters by 2.7x (vs. FooNet), and MACs by 6.4x"
  const isRemark = textAt(tokens, floor) === '(' || openBefore(tokens, floor, REMARK) >= 0;
  const close = isRemark ? closingAt(tokens, floor, Math.min(end, floor + REMARK)) : -1;
  let at = placed ?? (close >= 0 ? close + 1 : floor);
  while (/^(?:,|and|while|the|its|also)$/.test(lowerAt(tokens, at)) || lowerAt(tokens, at) === 'with' && textAt(tokens, at - 1) === ',') at++;
  if (at === floor) return undefined;
  const digits = tokens[at]?.kind === 'number' && isOrdinal(tokens[at + 1]) ? 1 : 0; // "and 2D AP by 3.0"
  const phrase = [...tokens.slice(at, at + digits), ...withEach(tokens, at + digits, withRemark(tokens, at + digits, end))];
  const words = /^(?:ranges?|varies|spans)$/.test(lastLower(phrase)) ? phrase.slice(0, -1) : phrase;
  const tail = at + phrase.length;
  // "and expected calibration error (ECE) by 50%"
  if (placeEnd(tokens, holdsOneWord(tokens, tail) ? tail + 3 : tail, end) !== end) return undefined;
  if ((placed !== undefined || textAt(tokens, floor) === '(') && !endsInMeasure(words)) return undefined;
  const isOfNames = words.every(isNumberOrName) && !((words.length > 1 || isMetricToken(words[0])) && endsInMeasure(words)); // "and Imaging Quality by 3%", "and MACs by 6x"
  // "beats greedy search by 12% and random selection by 80%": who is beaten.
  const isRival = lowerAt(tokens, quantity.from) === 'by' && !endsInMeasure(words) && tokens.slice(Math.max(0, floor - REACH), floor).findLast(({ lower }) => BEAT_VERBS.has(lower) || CHANGE_VERBS.has(lower))?.lower;
  if (isRival && BEAT_VERBS.has(isRival)) return undefined;
  return words.length > 0 && !/^(?:rising|falling|climbing|dropping)$/.test(lastLower(words)) && !isNextSystem(words) && !isNextClause(words) && !isOfNames ? words : undefined;
}

/** How long a place between two things that change may be, in tokens. */
const PLACE = 8;

/** "error by 32% at the first horizon and variance by 38%": the "and" behind the place of the number in front. */
function behindPlace(tokens: readonly Token[], floor: number, to: number): number | undefined {
  if (!/^(?:at|on|for|in|under)$/.test(lowerAt(tokens, floor))) return undefined;
  const end = findToken(tokens, [floor, Math.min(to, floor + PLACE)], ({ kind, lower }, at) => lower === 'and' || kind === 'mark' && lower !== '-' || isFiniteVerb(tokens, at));
  return lowerAt(tokens, end) === 'and' ? end : undefined;
}

/** "average turns per user" */
function withEach(tokens: readonly Token[], at: number, phrase: readonly Token[]): readonly Token[] {
  const per = at + phrase.length;
  const noun = /^(?:million|thousand|hundred)$/.test(lowerAt(tokens, per + 1)) ? per + 2 : per + 1; // "cost per million tokens"
  return phrase.length > 0 && lowerAt(tokens, per) === 'per' && tokens[noun]?.kind === 'word' ? tokens.slice(at, noun + 1) : phrase;
}

/** "end-to-end (E2E) latency": a short form within the phrase belongs to it. */
function withRemark(tokens: readonly Token[], at: number, to: number): readonly Token[] {
  const phrase = phraseFrom(tokens, at, to, 6);
  const open = at + phrase.length;
  const rest = holdsOneWord(tokens, open) && phrase.length > 0 ? phraseFrom(tokens, open + 3, to, 3) : [];
  return rest.length > 0 ? tokens.slice(at, open + 3 + rest.length) : phrase;
}

/** "win-rates in AlpacaEval from 33% to 52%": where it was measured may stand between. */
function placeEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  if (!SETTING_LINKS.has(lowerAt(tokens, end))) return end;
  while (end < to && tokens[end]?.text !== ',' && !isFiniteVerb(tokens, end)) end++;
  return end;
}

/** "X by 41% and the open-vocabulary method by 10%" */
function isNextSystem(words: readonly Token[]): boolean {
  const isNamed = isName(words.at(-1)?.text ?? '') && words.some(token => SYSTEM_HEADS.test(token.lower));
  return isNamed || SYSTEM_HEADS.test(lastLower(words));
}

/** Whether there is a verb of its own; "inference costs" ends in a noun. */
function isNextClause(words: readonly Token[]): boolean {
  const isCost = (token: Token, at: number): boolean => token.lower === 'costs' && at === words.length - 1;
  return words.some((token, at) => CHANGE_VERBS.has(token.lower) || BEAT_VERBS.has(token.lower) || isFiniteVerb(words, at) && !isCost(token, at));
}

function isNumberOrName(token: Token): boolean {
  return token.kind === 'number' || isName(token.text) && !isMetricToken(token);
}

/** "keeping relative drift to 0.13", "holds latency under 2 s": what is kept. */
export function kept({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  const isBound = IN_FRONT_OF_BOUNDS.has(lowerAt(tokens, quantity.from));
  const end = isBound ? quantity.from : beforeMerely(tokens, quantity.from - 1);
  if (!IN_FRONT_OF_BOUNDS.has(lowerAt(tokens, end))) return undefined;
  const words = phraseBefore(tokens, end, floor, 7);
  const verb = words.findLastIndex(token => KEEPING.test(token.lower));
  if (verb >= 0) return verb < words.length - 1 ? words.slice(verb + 1) : undefined;
  const front = end - 1 - words.length;
  const isKept = /^(?:the|its|their|a)$/.test(lowerAt(tokens, front)) && KEEPING.test(lowerAt(tokens, front - 1));
  return isKept && words.length > 0 ? words : undefined;
}

/** "achieves state-of-the-art performance on A, improving by 9%": what is achieved in front of a participle without an object. */
export function improving({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  const isImproving = /^(?:improving|gaining|increasing|rising|advancing)$/.test(lowerAt(tokens, quantity.from - 1));
  if (!isImproving || lowerAt(tokens, quantity.from) !== 'by' || tokens[quantity.from - 2]?.text !== ',') return undefined;
  for (let at = quantity.from - 3; at > Math.max(floor, quantity.from - 18); at--) {
    if (!SETTING_LINKS.has(lowerAt(tokens, at))) continue;
    const words = phraseBefore(tokens, at, floor, 4);
    if (endsInMeasure(words)) return words;
  }
  return undefined;
}
