import { apposedName, comparedAntecedent, enclosedName, namedAntecedent, pluralAntecedent, type Sentence } from './antecedents';
import { isDatasetName } from '../dataset/datasetNames';
import { isMetricToken, isName } from '../text/names';
import { beforeDashes, beforeInsertion, beforeOutOf, beforeParenthesis, beforeSizes } from './insertions';
import { nounPhraseStart } from '../text/nounPhrases';
import { areNames } from '../text/phraseQuestions';
import { isFiniteVerb, phraseBefore, textOf } from '../text/phrases';
import { holdsName, subjectName } from './subjectName';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_VERBS } from '../words/changes';
import { ADVERBS, JOINTS } from '../words/grammar';
import { ABLATING, ADDING, CAUSES, IN_FRONT_OF_ACTORS, IN_FRONT_OF_SUBJECTS, JOINING, PERSONS, NOUN_PREPOSITIONS, NO_GERUND, PRONOUNS, REPORTS, STUDIES } from '../words/names';
import { DATA_PLURALS } from '../words/places';
import { EARLIER } from '../words/rivals';
import { METRIC_HEADS } from '../words/metrics';
import { OWN_NOUNS, REPORTERS, isModelName, INTRODUCING_ADJECTIVES, SPENT_NOUNS, SYSTEM_HEADS } from '../words/systems';
import { BOUNDARY } from '../words/nouns';
import { COPULAS } from '../words/verbs';
import { CONTEST_NOUNS } from '../words/outcomes';

/** Who acts: undefined where the words in front of the verb name nobody and an earlier verb may, null where the authors do. */
export function actor(sentence: Sentence, verb: number): string | null | undefined {
  const { tokens, from, own } = sentence;
  let end = verb;
  while (end > from && ADVERBS.test(lowerAt(tokens, end - 1))) end--;
  const enclosed = enclosedName(sentence, end);
  if (enclosed) return enclosed;
  end = beforeSizes(tokens, beforeDashes(tokens, beforeParenthesis(tokens, beforeOutOf(tokens, end, from), from), from), from);
  const apposed = apposedName(sentence, end);
  if (apposed) return apposed;
  if (textAt(tokens, end - 1) === ',') end = beforeInsertion(tokens, end - 1, from);
  const lead = lowerAt(tokens, end - 1);
  const start = nounPhraseStart(tokens, end, from);
  const antecedent = (lead === 'which' && textAt(tokens, end - 2) === ',' ? namedAntecedent(sentence, end - 2) : undefined)
    ?? (start === end ? comparedAntecedent(sentence, end - 1) : undefined);
  if (antecedent) return antecedent;
  if (start < end) return actorOf({ sentence, verb, start, end });
  if (!PRONOUNS.has(lead)) return undefined;
  return own ?? (lead === 'we' ? null : undefined);
}

/** A noun phrase in front of a verb. */
interface Subject {
  readonly sentence: Sentence;
  readonly verb: number;
  readonly start: number;
  readonly end: number;
}

function actorOf(subject: Subject): string | undefined {
  const { sentence, verb, start, end } = subject;
  const { tokens, own } = sentence;
  // "its real-time factor is 0.03": what is so much of the work is a measure.
  if (COPULAS.has(lowerAt(tokens, verb)) && /^(?:its|whose)$/.test(lowerAt(tokens, start - 1))) {
    // "beats X, whose accuracy is 65%": X's.
    return (lowerAt(tokens, start - 1) === 'whose' && textAt(tokens, start - 2) === ',' ? namedAntecedent(sentence, start - 2) : undefined) ?? own;
  }
  const whole = doingBefore(sentence, end);
  // "confirming that small models run within 30 ms"
  const doing = whole && lowerAt(whole, 1) === 'that' ? whole.slice(2) : whole;
  if (doing) return addedName(doing) ?? (holdsName(doing, own) ? own : textOf(doing));
  // "the cost per 1,000 queries drops"
  if (lowerAt(tokens, start - 1) === 'per' || isTriedOn(subject) || isReportOfTrials(subject)) return undefined;
  const contestant = contestantBefore(subject);
  if (contestant !== undefined) return contestant;
  const several = severalBefore(subject);
  if (several !== undefined) return several;
  const words = actingWords(pluralAntecedent(sentence, start) ?? tokens.slice(start, end));
  // "HumanEval rises to 78%": on what.
  const isPlace = words?.every(token => isDatasetName(token)) === true && CHANGE_VERBS.has(lowerAt(tokens, verb)) && /^(?:to|from|by)$/.test(lowerAt(tokens, verb + 1));
  if (isPlace) return own;
  if (words && isThingThatChanges(words, tokens, verb)) return textOf(words);
  if (words && (isOtherModel(words, subject) || isNamedLikeMeasure(words, lowerAt(tokens, verb)))) return textOf(words);
  return words && subjectName(words, lowerAt(tokens, start - 1) === 'our', own);
}

/** How many there are in a list of actors, at the most. */
const ACTORS = 4;

/** "GPT-4o and Gemini reach", "A, B, and C fall": all of those who do it. */
function severalBefore({ sentence: { tokens, from, own }, verb, start, end }: Subject): string | undefined {
  const last = tokens.slice(start, end);
  if (lowerAt(tokens, start - 1) !== 'and' || /[a-z]{2}s$/.test(lowerAt(tokens, verb)) || !isActor(last)) return undefined;
  let first = start;
  for (let count = 1; count < ACTORS; count++) {
    const joint = lowerAt(tokens, first - 1) === 'and' && textAt(tokens, first - 2) === ',' ? first - 2 : first - 1;
    if (!JOINTS.has(lowerAt(tokens, joint))) break;
    const words = phraseBefore(tokens, joint, from, 4);
    const verbAt = words.findIndex((_, at) => isFiniteVerb(tokens, joint - words.length + at));
    if (!isActor(words) || verbAt >= 0) break;
    first = joint - words.length;
  }
  const isClause = first === 0 || IN_FRONT_OF_ACTORS.test(lowerAt(tokens, first - 1));
  const all = tokens.slice(first, end);
  return first < start && isClause && !all.some(token => token.text === own) ? textOf(all) : undefined;
}

/** A name, or systems or people by their noun. */
function isActor(words: readonly Token[]): boolean {
  const head = words.at(-1);
  if (!head || words.some(token => isDatasetName(token) || isMetricToken(token))) return false;
  return areNames(words) || head.lower.endsWith('s') && (SYSTEM_HEADS.test(head.lower) || PERSONS.has(head.lower));
}

/** "the win rate of FooNet against BarNet is": whose it is, and not against whom. */
function contestantBefore({ sentence: { tokens, from, own }, start }: Subject): string | undefined {
  const against = textAt(tokens, start - 1) === '.' ? start - 2 : start - 1;
  if (!/^(?:against|over|versus|vs)$/.test(lowerAt(tokens, against))) return undefined;
  const front = tokens.slice(nounPhraseStart(tokens, against, from), against);
  return front.some(({ lower }) => CONTEST_NOUNS.has(lower)) ? subjectName(front, false, own) ?? own : undefined;
}

/** "a linear model reaches", "a text-only model reaches": not the work that has a name. */
function isOtherModel(words: readonly Token[], { sentence: { tokens, own }, start }: Subject): boolean {
  const isBroughtIn = /^an?$/.test(lowerAt(tokens, start - 1)) && textAt(tokens, start - 2) !== ',';
  if (!isBroughtIn || own === undefined || !/\p{Lu}/u.test(own) || words.length !== 2) return false;
  return OWN_NOUNS.has(lowerAt(words, 1)) && !INTRODUCING_ADJECTIVES.test(lowerAt(words, 0));
}

/** "Llama Smoothness achieves": a name, whatever its last word measures elsewhere. */
function isNamedLikeMeasure(words: readonly Token[], verb: string): boolean {
  return /^(?:achiev|attain|obtain)/.test(verb) && words.length > 1 && areNames(words) && METRIC_HEADS.has(lowerAt(words, words.length - 1)) && words.some(({ text }) => isModelName(text));
}

/** "cross-domain memory improves performance": what is a measure elsewhere changes another one here. */
function isThingThatChanges(words: readonly Token[], tokens: readonly Token[], verb: number): boolean {
  if (words.length < 2 || !SPENT_NOUNS.test(lowerAt(words, words.length - 1))) return false;
  return CHANGE_VERBS.has(lowerAt(tokens, verb)) && tokens[verb + 1]?.kind === 'word' && !BOUNDARY.has(lowerAt(tokens, verb + 1));
}

/** The words of a phrase that name who acts; undefined where it begins with what joins it to something else. */
function actingWords(phrase: readonly Token[]): readonly Token[] | undefined {
  // "analysis reveals RAG succeeds": who succeeds.
  const reported = behindLast(phrase, token => REPORTS.test(token.lower));
  // "Experiments on LibriSpeech show": nobody's value yet.
  if (REPORTERS.has(lowerAt(reported, 0)) && !isThatOf(reported) && JOINING.test(lowerAt(reported, 1))) return undefined;
  // "it helps X attain": who attains it.
  const caused = behindLast(reported, token => CAUSES.test(token.lower));
  const words = withoutDeterminers(caused);
  if (!JOINING.test(lowerAt(words, 0))) return words;
  // "the fine-tuned model": an adjective in front of its noun.
  const isAdjective = lowerAt(words, 0).endsWith('ed') && words.length > 1 && !JOINING.test(lowerAt(words, 1));
  return isAdjective ? words : undefined;
}

/** "that of BarNet": a measure of the same name. */
function isThatOf(words: readonly Token[]): boolean {
  return lowerAt(words, 0) === 'that' && lowerAt(words, 1) === 'of';
}

/** The words behind the last one that is asked for; all of them where there is none, or where it is the last. */
function behindLast(words: readonly Token[], isIt: (token: Token) => boolean): readonly Token[] {
  const at = words.findLastIndex(isIt);
  return at >= 0 && at < words.length - 1 ? words.slice(at + 1) : words;
}

function withoutDeterminers(words: readonly Token[]): readonly Token[] {
  let at = 0;
  while (at < words.length - 1 && IN_FRONT_OF_SUBJECTS.test(lowerAt(words, at)) && !isSuperlative(words.slice(at))) at++;
  return words.slice(at);
}

/** "the most advanced models" */
function isSuperlative(words: readonly Token[]): boolean {
  return lowerAt(words, 0) === 'most' && words.length > 2 && !EARLIER.has(lowerAt(words, 1)) && !words.some(token => isName(token.text));
}

/** "applying FDY conv to CRNNs improves": what is done has the value. */
function doingBefore({ tokens, from }: Sentence, end: number): readonly Token[] | undefined {
  // "scaling the model from 1B to 8B parameters improves"
  const reach = [end - 4, end - 3].some(to => lowerAt(tokens, to) === 'to' && tokens[to + 1]?.kind === 'number') ? 16 : 9;
  for (let at = end - 2; at >= Math.max(from, end - reach); at--) {
    const [token, front] = [tokens[at], tokens[at - 1]];
    if (!token || token.kind === 'mark' || isFiniteVerb(tokens, at)) return undefined;
    const isGerund = /^[a-z]*[a-z]{3}ing$/i.test(token.text) && !NO_GERUND.test(token.lower);
    if (!isGerund || CHANGE_VERBS.has(token.lower) && front?.text === ',') continue;
    const isContrasted = ABLATING.has(token.lower) && /^(?:while|whereas)$/.test(front?.lower ?? '');
    if (!front || at === from || isContrasted || /^(?:that|,|\.|:|;|and)$/.test(front.lower)) return withoutSpan(tokens.slice(at, Math.min(end, at + 7)));
  }
  return undefined;
}

/** "scaling the model from 1B to 8B": without from where to where. */
function withoutSpan(doing: readonly Token[]): readonly Token[] {
  const from = doing.findIndex(({ lower }, at) => lower === 'from' && doing[at + 1]?.kind === 'number');
  return from > 1 ? doing.slice(0, from) : doing;
}

/** "augmenting Qwen with FooNets cuts": what is added. */
function addedName(doing: readonly Token[]): string | undefined {
  const added = ADDING.has(lowerAt(doing, 0)) ? doing.findIndex(token => token.lower === 'with') : -1;
  const words = added > 0 ? doing.slice(added + 1) : [];
  return words.length > 0 && words.every(token => isName(token.text)) ? textOf(words) : undefined;
}

/** "Experiments on A, B, and C show": what is tried on has nothing. */
function isTriedOn({ sentence: { tokens }, start, end }: Subject): boolean {
  return lowerAt(tokens, start - 1) === 'and' && tokens.slice(start, end).every(token => token.kind !== 'word' || isDatasetName(token));
}

/** "Experiments on A and B demonstrate": they have nothing either. */
function isReportOfTrials({ sentence: { tokens, from }, verb, start, end }: Subject): boolean {
  if (!REPORTS.test(lowerAt(tokens, verb))) return false;
  // "Tests across several algorithms and diverse benchmarks show"
  const isData = DATA_PLURALS.has(lowerAt(tokens, end - 1)) && !tokens.slice(start, end).some(({ text }) => isName(text));
  if (isData && tokens.slice(start - 1, end).some(({ lower }) => /^(?:and|on|across|over|in)$/.test(lower))) return true;
  const isStudy = tokens.slice(from, Math.min(from + 5, verb)).some(token => STUDIES.has(token.lower));
  if (!isStudy || !tokens.slice(from, Math.min(from + 7, verb)).some(token => NOUN_PREPOSITIONS.has(token.lower))) return false;
  for (let at = from; at < verb; at++) if (isFiniteVerb(tokens, at)) return false;
  return true;
}
