import { isDatasetName } from '../dataset/datasetNames';
import { isMetricToken, isName } from '../text/names';
import { isUnnamed } from './antecedents';
import { isSystemName } from './ownSystem';
import { isTimeTo } from '../text/phraseQuestions';
import { textOf } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS } from '../words/changes';
import { METRIC_HEADS } from '../words/metrics';
import { ACTOR_PLURALS, JOINING, PERSONS, RANKING, RANKS, SYSTEM_ENDINGS } from '../words/names';
import { DATASET_NOUNS, DATA_PLURALS } from '../words/places';
import { OWN_NOUNS, REPORTERS, SYSTEM_HEADS, isModelName } from '../words/systems';
import { MEASURES } from '../words/units';

/** A noun phrase, and its head with what a preposition adds behind it. */
interface NounPhrase {
  readonly words: readonly Token[];
  /** Where the preposition stands, or at most 0. */
  readonly joint: number;
  readonly head: string;
}

/** The name of the subject that a noun phrase speaks of; undefined where it is nobody who has a value. */
export function subjectName(words: readonly Token[], isOurs: boolean, own: string | undefined): string | undefined {
  const joint = words.findIndex((token, at) => JOINING.test(token.lower) && !(at === 0 && token.lower.endsWith('ed')));
  const headToken = joint > 0 ? words[joint - 1] : words.at(-1);
  const phrase: NounPhrase = { words, joint, head: headToken?.lower ?? '' };
  // "that of BarNet"
  const isMeasure = METRIC_HEADS.has(phrase.head) || /^(?:that|those)$/.test(phrase.head);
  const owner = isMeasure ? ownerOfMeasure(phrase) : undefined;
  if (owner !== undefined) return owner;
  if (phrase.head === 'match' && lowerAt(words, words.length - 2) === 'exact') return undefined; // a measure
  if (METRIC_HEADS.has(phrase.head) || isMetricToken(headToken) || isTimeTo(words)) return joint > 0 ? own : undefined;
  if (isNobody(phrase.head)) return undefined;
  // "achieves performance competitive with methods built from": a measure, and how it compares.
  if (METRIC_HEADS.has(lowerAt(words, 0)) && /^(?:competitive|comparable|superior|similar|close|equal|on)$/.test(lowerAt(words, 1))) return undefined;
  return nameWithOwn(phrase, own) ?? ownName(phrase, isOurs, own) ?? (isOurs ? oursByNoun(phrase, own) : undefined) ?? plainName(phrase, own);
}

/** Whether a phrase holds the name of the authors' own work. */
export function holdsName(words: readonly Token[], own: string | undefined): boolean {
  // "models fine-tuned on Foo-optimized data"
  const isInside = ({ text }: Token): boolean => own !== undefined && text.startsWith(`${own}-`) && /ed$/.test(text);
  return own !== undefined && (` ${textOf(words)} `.includes(` ${own} `) || !words.some(({ text }) => isModelName(text)) && words.some(isInside));
}

/** Whose a measure is. */
function ownerOfMeasure(phrase: NounPhrase): string | undefined {
  return ownerBehindOf(phrase) ?? firstBetween(phrase) ?? human(phrase) ?? possessor(phrase);
}

/** "the accuracy of FooNet", "the latency of the smaller models" */
function ownerBehindOf({ words, joint }: NounPhrase): string | undefined {
  if (joint <= 0 || lowerAt(words, joint) !== 'of') return undefined;
  // "of FooNet on unseen objects": whose, and where.
  const behind = words.slice(joint + 1);
  const place = behind.findIndex(({ lower }, at) => at > 0 && (/^(?:on|in|for|across|under|against|over)$/.test(lower) || lower === 'with' && !/(?:ed|trained|built)$/.test(lowerAt(behind, at - 1))));
  const owner = place > 0 ? behind.slice(0, place) : behind;
  const isNamed = owner.some(token => isName(token.text) && !isDatasetName(token));
  const areSystems = owner.length > 1 && SYSTEM_HEADS.test(lastLower(owner)) && lastLower(owner).endsWith('s');
  return isNamed || areSystems ? textOf(owner) : undefined;
}

/** "the correlation between FooNet and humans" */
function firstBetween({ words, joint }: NounPhrase): string | undefined {
  const first = textAt(words, joint + 1);
  return joint > 0 && lowerAt(words, joint) === 'between' && isName(first) ? first : undefined;
}

/** "human accuracy", "the accuracy of humans"; "correlation with human judgments" is somebody else's. */
function human({ words, joint }: NounPhrase): string | undefined {
  const owners = joint > 0 && lowerAt(words, joint) !== 'of' ? words.slice(0, joint) : words;
  return owners.some(token => /^humans?$/.test(token.lower)) ? 'human' : undefined;
}

/** "a Gemma-7B model's performance": whose it is. */
function possessor({ words }: NounPhrase): string | undefined {
  const at = words.findIndex((token, index) => /['’]s$/.test(token.text) && index < words.length - 1);
  const holder = words.slice(0, at + 1);
  const isSystem = at === 0 && isSystemName(holder[0]) && !isDatasetName(holder[0]);
  return isSystem || holder.some(token => isModelName(token.text)) ? textOf(holder).replace(/['’]s$/, '') : undefined;
}

/** "experiments", "meta-analysis", "improvements": what reports or changes has no value. */
function isNobody(head: string): boolean {
  return REPORTERS.has(head) || head === 'percentile' || head.startsWith('meta-') || CHANGE_NOUNS.has(head);
}

/** "GPT-4o with FooNet": the model that the work is tried with. */
function nameWithOwn({ words, joint }: NounPhrase, own: string | undefined): string | undefined {
  const isModelWith = joint > 0 && lowerAt(words, joint) === 'with' && isModelName(textAt(words, 0)) && words.length < 6;
  return isModelWith && words.slice(joint + 1).some(token => token.text === own) ? textOf(words) : undefined;
}

/** The authors' own work, by its name or by a noun for it. */
function ownName({ words, head }: NounPhrase, isOurs: boolean, own: string | undefined): string | undefined {
  if (holdsName(words, own) && !(isOurs && words.length > 3)) return own;
  // "Our method Claude-4.5-Opus improves"
  if (words.length === 2 && OWN_NOUNS.has(lowerAt(words, 0)) && isModelName(textAt(words, 1))) return textAt(words, 1);
  const isWork = OWN_NOUNS.has(head) && words.length <= 2 && !/-only$/.test(lowerAt(words, 0)) && !words.some(token => isName(token.text)) && !RANKING.test(lowerAt(words, 0)) && !/^(?:all|both|most|many|such|several|no|these|those|some)$/.test(lowerAt(words, 0));
  // "our curated model", where the work is called "our pipeline"
  const other = isOurs && words.length > 1 && own !== undefined && isUnnamed(own) ? undefined : own;
  return isWork ? other ?? (isOurs ? `our ${textOf(words)}` : textOf(words)) : undefined;
}

/** "our aggregator", "our policy": a part of the work, or all of it where that has no name. */
function oursByNoun({ words, joint, head }: NounPhrase, own: string | undefined): string | undefined {
  const noun = words.at(-1);
  const isNoun = joint < 0 && words.length === 1 && noun !== undefined && /^\p{Ll}{4,}$/u.test(noun.text) && !DATA_PLURALS.has(head) && !DATASET_NOUNS.has(head) && !PERSONS.has(head);
  return isNoun && SYSTEM_ENDINGS.test(head) ? own ?? `our ${textOf(words)}` : undefined;
}

function plainName({ words, head }: NounPhrase, own: string | undefined): string | undefined {
  // "average precision at IoU 0.5"
  if (words.length === 2 && words[1]?.kind === 'number' && isMetricToken(words[0])) return undefined;
  // "lesions below 5 mm": how large, and nobody.
  if (words[0]?.kind === 'number' && words.length === 2 && (MEASURES.has(head) || /^[bm]$/.test(head))) return undefined;
  if (PERSONS.has(head) || words.length === 1 && /^(?:baselines?|teacher|student)$/.test(head)) return textOf(words);
  const isBareNoun = words.length === 1 && !isName(textAt(words, 0)) && !isModelName(textAt(words, 0)) && !RANKS.has(head) && !(SYSTEM_HEADS.test(head) && (head.endsWith('s') || own === undefined)) && !ACTOR_PLURALS.has(head);
  if (isBareNoun) return undefined;
  // "mid-training on 27B tokens": how much of it is no name.
  const amount = words.findIndex((token, at) => at > 0 && JOINING.test(token.lower) && words.slice(at + 1, at + 4).some(({ kind }) => kind === 'number'));
  if (amount > 0 && /ing$/.test(lowerAt(words, amount - 1))) return textOf(words.slice(0, amount));
  if (words.length <= 8) return textOf(words);
  // What a long phrase adds to its noun is no name: "formula discovered on more than 260 datasets".
  const added = words.findIndex((token, at) => at > 0 && (JOINING.test(token.lower) || isParticiple(words, at)));
  return textOf(words.slice(0, added > 0 ? added : 8));
}

function isParticiple(words: readonly Token[], at: number): boolean {
  return /[a-z]{3}ed$/.test(lowerAt(words, at)) && JOINING.test(lowerAt(words, at + 1));
}
