import { isDatasetName } from '../dataset/datasetNames';
import { isMetricSymbol, isMetricToken, isName } from '../text/names';
import { isOrdinal } from './trimmedName';
import { hasName, isMeasure } from '../text/phraseQuestions';
import { phraseFrom, type Place } from '../text/phrases';
import { lastLower, lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { SKIPPED } from '../words/grammar';
import { AVERAGES, STEPS } from '../words/outcomes';
import { DATA_PLURALS } from '../words/places';
import { FORMER } from '../words/rivals';
import { MODEL_VARIANTS } from '../words/shapes';
import { SYSTEM_HEADS, isModelName } from '../words/systems';
import { LESSENING, RESIZING_STEMS } from '../words/changes';

/** What stands behind a verb of change. */
export interface ChangedObject {
  readonly verb: string;
  readonly words: readonly Token[];
  /** Where it ends in the text. */
  readonly end: number;
}

/** The words that the verb at a position changes; none where it has no object. */
export function objectOf({ tokens, quantity }: Place, at: number): ChangedObject {
  let start = at + 1;
  while (SKIPPED.test(lowerAt(tokens, start)) && start < quantity.from && !isBareAverage(tokens, start)) start++;
  // "a pretrained or instruction-tuned model's performance"
  if (/ed$/.test(lowerAt(tokens, start)) && /^(?:or|and)$/.test(lowerAt(tokens, start + 1)) && /ed$/.test(lowerAt(tokens, start + 2))) start += 2;
  // "the base models' self-correction": whose it is.
  const owners = phraseFrom(tokens, start, quantity.from, 4);
  const isPossessive = /^['’]$/.test(tokens[start + owners.length]?.text ?? '') && lastLower(owners).endsWith('s');
  if (isPossessive) start += owners.length + 1;
  // "90th-percentile latency"
  const digits = tokens[start]?.kind === 'number' && isOrdinal(tokens[start + 1]) ? 1 : 0;
  const phrase = tokens.slice(start, start + digits + phraseFrom(tokens, start + digits, quantity.from, 6).length);
  // "reducing the size down to"
  const words = phrase.length > 1 && /^(?:down|up)$/.test(lastLower(phrase)) ? phrase.slice(0, -1) : phrase;
  // "increases tokens per second by"
  const per = start + words.length;
  const isRate = lowerAt(tokens, per) === 'per' && /^(?:second|minute|hour|day)$/.test(lowerAt(tokens, per + 1));
  if (words.length > 0 && isRate) return { verb: lowerAt(tokens, at), words: tokens.slice(start, per + 2), end: per + 2 };
  return { verb: lowerAt(tokens, at), words, end: start + words.length };
}

/** "lifts the overall average by", "raises the average on X from": an average of nothing that is named. */
function isBareAverage(tokens: readonly Token[], at: number): boolean {
  const isAverage = (place: number): boolean => lowerAt(tokens, place) === 'average' && /^(?:by|from|to|on|across|over)$/.test(lowerAt(tokens, place + 1));
  return isAverage(at) || lowerAt(tokens, at) === 'overall' && isAverage(at + 1);
}

/** "removing the module costs 6.3 points": a verb, and what is removed is no measure. */
export function isActivityThatCosts({ tokens }: Place, { words, end }: ChangedObject): boolean {
  return words.length > 1 && lastLower(words) === 'costs' && tokens[end]?.kind === 'number';
}

/** "optimizing retrieval relevance (DCG) by 0.2%" */
export function isFollowedBySymbol({ tokens, quantity }: Place, { words, end }: ChangedObject): boolean {
  const isEnclosed = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' && end + 3 === quantity.from;
  return words.length > 0 && isEnclosed && isMetricToken(tokens[end + 1]);
}

/** "improves reasoning, boosting Qwen by 6.5": the first verb's object, if it is a measure. */
export function isOnlyModels(place: Place, object: ChangedObject): boolean {
  const { verb, words } = object;
  if (!verb.endsWith('ing') || SYSTEM_HEADS.test(lastLower(words)) || !words.some(token => isModelName(token.text))) return false;
  return !isMadeLess(place, object) && words.every(token => isModelName(token.text) || isName(token.text) && !isMeasure(token));
}

/** "reduces AbsRel by 12%": nobody is reduced. */
function isMadeLess({ tokens, quantity }: Place, { verb, words }: ChangedObject): boolean {
  const isResized = RESIZING_STEMS.test(verb);
  if (!isResized || words.length > 2 || lowerAt(tokens, quantity.from) !== 'by') return false;
  // "raises FooCube by 14%"
  const head = words.at(-1)?.text ?? '';
  const isNamed = /^(?:increas|rais)/.test(verb) && /\p{Lu}.*\p{Ll}/u.test(head) && !isMetricSymbol(head);
  return !isNamed && !SYSTEM_HEADS.test(lastLower(words)) && !words.some(token => isModelName(token.text) || isDatasetName(token));
}

/** An object that is a measure and nobody who gets better. */
export function changedObject(place: Place, object: ChangedObject): readonly Token[] | undefined {
  const { tokens, quantity } = place;
  const { words, end } = object;
  const isLess = isMadeLess(place, object);
  // "improves tasks such as": nor are they.
  if (DATA_PLURALS.has(lastLower(words)) && lowerAt(tokens, end) === 'such') return undefined;
  // "improves the state of the art by 5.4%": nothing that is measured.
  if (lastLower(words) === 'state' && lowerAt(tokens, end) === 'of') return undefined;
  // "reducing the prior academic SOTA from 8.3% to 3.2%": what it was that others reached.
  if (FORMER.has(lowerAt(words, 0)) && /^(?:sota|state-of-the-art|best|record|results?)$/i.test(words.at(-1)?.text ?? '')) return undefined;
  // "improves a strong Qwen-7B on MATH from 45.1 to 49.5": who gets better, whatever stands in front of the name.
  const isVariant = MODEL_VARIANTS.has(lastLower(words)) && words.some(token => isModelName(token.text)); // "GPT-5.4 mini"
  if (!isLess && words.length > 1 && (isVariant || isModelName(words.at(-1)?.text ?? ''))) return undefined;
  // "enhances the base model FooNet by 16%", "boosts baselines like FooNet by 8%"
  const head = words.at(-1);
  if (head && isName(head.text) && !isMeasure(head) && words.slice(0, -1).some(token => SYSTEM_HEADS.test(token.lower))) return undefined;
  if (isBareSymbol(place, object) || isAttribute(place, object)) return words;
  return isLess || !isNameOnly(place, object) ? withOf(tokens, end, quantity.from, words) : undefined;
}

/** "improve the FooRate of the Bar test set from 76% to 83%": of something else, and so nobody. */
function isAttribute({ tokens, quantity }: Place, { words, end }: ChangedObject): boolean {
  const [name] = words;
  if (!name || words.length > 1 || lowerAt(tokens, end) !== 'of' || lowerAt(tokens, end - 2) !== 'the' || quantity.baseline === null) return false;
  return isName(name.text) && !isDatasetName(name) && !isModelName(name.text);
}

/** "improves PDMS by at most 0.3", "reduces MEt3R from 0.37 to 0.36": a bare number is so much of a measure. */
function isBareSymbol({ tokens, quantity }: Place, { verb, words }: ChangedObject): boolean {
  const [name] = words;
  if (!name || words.length > 1 || quantity.unit !== '' || isDatasetName(name) || isModelName(name.text)) return false;
  const lead = lowerAt(tokens, quantity.from);
  if (lead === 'by') return /^\p{Lu}{2,6}$/u.test(name.text);
  return lead === 'from' && LESSENING.test(verb) && isName(name.text) && quantity.value !== null && !Number.isInteger(quantity.value);
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
  return !isPlaced || words.every(token => token.kind !== 'word' || isName(token.text) || isModelName(token.text));
}

/** "by 5%", "from 3 to 5", "to 5", "in half", "reduces X up to 5%": a preposition says that the number is the size of the change. */
function isInSteps({ tokens, quantity }: Place, { verb, end }: ChangedObject): boolean {
  const first = lowerAt(tokens, quantity.from);
  const isUpTo = quantity.hedge !== null && end === quantity.from && LESSENING.test(verb);
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
  const phrase = phraseFrom(tokens, at + 1, to, 5);
  const like = phrase.findIndex(({ lower }) => lower === 'like' || lower === 'such'); // "of engines like FooNet"
  const inner = like > 0 ? phrase.slice(0, like) : phrase.slice(0, 4);
  const isSomebody = SYSTEM_HEADS.test(lastLower(inner)) || inner.some(isNameOrSystems);
  return inner.length > 0 && !isSomebody ? [...words, of, ...inner] : words;
}

function isNameOrSystems({ text, lower }: Token): boolean {
  return /^\p{Lu}.*\d|\p{Ll}\p{Lu}/u.test(text) || lower.endsWith('s') && SYSTEM_HEADS.test(lower);
}
