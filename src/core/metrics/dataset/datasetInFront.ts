import { benchmarkAt } from './benchmarkAt';
import { isDatasetName } from './datasetNames';
import { isMetricToken, isName } from '../text/names';
import { closingAt, hasDatasetName, isAdverb, namesMeasureOrModel, openBefore } from '../text/phraseQuestions';
import { phraseBefore, textOf, type Place } from '../text/phrases';
import { isPlaceName, isUnplaced } from './placing';
import { lastLower, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS, CHANGE_VERBS } from '../words/changes';
import { JOINTS } from '../words/grammar';
import { METRIC_HEADS } from '../words/metrics';
import { DATASET_NOUNS, DATA_PLURALS, TASK_ENDS, TASK_PREPOSITIONS } from '../words/places';

/** "on VBench (84.3%) and EvalCrafter (612 points)": the name right in front of each parenthesis. */
export function inFrontOfParenthesis(place: Place): string | null {
  const { tokens, quantity } = place;
  const open = openBefore(tokens, quantity.from, OPENED);
  if (open < 0 || /^(?:on|in)$/.test(lowerAt(tokens, quantity.to)) || namesPlaceInside(place)) return null;
  const task = taskInFront(place, open);
  if (task || open !== quantity.from - 1) return task;
  return improvedInFront(place, open) ?? nameInFront(place, open) ?? reachedInFront(place, open);
}

/** A parenthesis opens at most so many tokens in front of the quantity that it is about, and a list in one. */
const [OPENED, LISTED] = [4, 14];

/** "(+14.3 p-MRR / +3.1 nDCG on FollowIR)": what it says itself is more exact. */
function namesPlaceInside({ tokens, quantity }: Place): boolean {
  const close = closingAt(tokens, quantity.to, quantity.to + 12);
  const end = close < 0 ? quantity.to + 4 : close; // a long list: what stands right behind
  return tokens.slice(quantity.to, Math.max(quantity.to, end)).some((token, at, inside) => token.lower === 'on' && isName(textAt(inside, at + 1)));
}

/** "performs best in medical entity extraction tasks (F1 = 88.6%)" */
function taskInFront({ tokens, quantity, from }: Place, open: number): string | null {
  const task = phraseBefore(tokens, open, from, 6);
  const isPlaced = task.length > 1 && TASK_PREPOSITIONS.has(lowerAt(tokens, open - 1 - task.length));
  const isTask = isPlaced && TASK_ENDS.has(lastLower(task));
  return isTask && !hasDatasetName(tokens.slice(quantity.to, quantity.to + 8)) ? textOf(task) : null;
}

/** How far in front of a list of tasks the verb may stand that says that a work extends to them, in tokens. */
const EXTENDED = 24;

/** "generalizes to emotion recognition (83.6%) and medical imaging (92.8%)": what it extends to, one by one. */
function reachedInFront({ tokens, quantity, from }: Place, open: number): string | null {
  if (quantity.sign !== null || quantity.baseline !== null) return null;
  const words = phraseBefore(tokens, open, from, 5);
  const lead = open - 1 - words.length;
  if (words.length < 2 || !/^(?:to|and|,)$/.test(lowerAt(tokens, lead)) || METRIC_HEADS.has(lastLower(words))) return null;
  const isExtended = ({ lower }: Token, at: number): boolean => lower === 'to' && /^(?:generali[sz]es?|transfers?|extends?)$/.test(lowerAt(tokens, at - 1));
  return someToken(tokens, [Math.max(from, lead - EXTENDED), lead + 1], isExtended) ? textOf(words) : null;
}

/** "improves single-agent tasks dramatically (0.6% to 76.3%)" */
function improvedInFront({ tokens, from }: Place, open: number): string | null {
  const end = isAdverb(lowerAt(tokens, open - 1)) ? open - 1 : open;
  const object = phraseBefore(tokens, end, from, 5);
  const verb = object.findLastIndex(token => CHANGE_VERBS.has(token.lower));
  if (verb < 0 && !CHANGE_VERBS.has(lowerAt(tokens, end - 1 - object.length))) return null;
  const improved = object.slice(verb + 1);
  return improved.length > 1 && DATA_PLURALS.has(lastLower(improved)) ? textOf(improved) : null;
}

/** "on VBench (84.3%)": up to three words of a name. */
function nameInFront({ tokens, quantity, from }: Place, open: number): string | null {
  const words = phraseBefore(tokens, open, from, 3);
  const isNamed = words.length > 0 && words.every(token => isName(token.text) && !namesMeasureOrModel(token) && !METRIC_HEADS.has(token.lower));
  if (!isNamed) return null;
  const start = open - words.length;
  const lead = lowerAt(tokens, start - 1);
  // "F1 boosts in NER (+9.0%) and"
  if (lead === 'on' || quantity.sign !== null && /^(?:in|including|for)$/.test(lead)) return textOf(words);
  // Further items of a list stand behind a parenthesis, too.
  const isListed = JOINTS.has(lead) && tokens.slice(Math.max(from, start - 7), start).some(token => token.text === ')');
  return isListed ? textOf(words) : null;
}

/** "improves pass@1 on HumanEval by 12%, on MBPP by 9%": what stands right in front of "by" is not a further item's. */
export function inFrontOfBy({ tokens, quantity, floor }: Place): string | null {
  const listed = listedBefore(tokens, quantity.from, floor);
  if (listed || !/^(?:by|from)$/.test(lowerAt(tokens, quantity.from))) return listed;
  const phrase = phraseBefore(tokens, quantity.from, floor, 6);
  // "improves on BarNet by 2.1% on FooBench": whom, and then where.
  const isImprovedOn = lowerAt(tokens, quantity.from - 1 - phrase.length) === 'on' && /^improv/.test(lowerAt(tokens, quantity.from - 2 - phrase.length));
  if (isImprovedOn && lowerAt(tokens, quantity.to) === 'on' && isName(textAt(tokens, quantity.to + 1))) return null;
  // "in FooSet drops by"
  const words = phrase.length > 1 && CHANGE_VERBS.has(lastLower(phrase)) ? phrase.slice(0, -1) : phrase;
  // "question answering (FooQA by 2.4% and BarQA by 5.5%)"
  const [name] = words;
  const isEnclosed = /^(?:\(|and|,)$/.test(lowerAt(tokens, quantity.from - words.length - 1)) && openBefore(tokens, quantity.from, LISTED) >= 0;
  if (name && words.length === 1 && isEnclosed && isName(name.text) && !namesMeasureOrModel(name)) return name.text;
  return measuredOn(tokens, words) ?? placedInFront(tokens, words, { at: quantity.from - phrase.length - 1, floor });
}

/** The benchmark in front of a measure. */
function measuredOn(tokens: readonly Token[], words: readonly Token[]): string | null {
  const head = lastLower(words);
  const isMeasure = METRIC_HEADS.has(head);
  // "improving the FooReward benchmark score from"
  const isCalled = (at: number): boolean => isName(textAt(words, at)) && !isMetricToken(words[at]) && DATASET_NOUNS.has(lowerAt(words, at + 1));
  const called = isMeasure ? words.find((_, at) => isCalled(at)) : undefined;
  if (called) return called.text;
  // "improving MT-Bench scores from 7.3 to 8.3"
  const named = words.length < 5 ? words.findLast(token => isDatasetName(token) && !isMetricToken(token)) : undefined;
  if (!named || !isMeasure && head !== 'match' && head !== 'success') return null;
  const at = tokens.indexOf(named);
  return textOf(benchmarkAt(tokens, at, at + 2));
}

/** "on MBPP by 9%": a phrase whose preposition, in front of an article, stands at the position or in front of it. */
function placedInFront(tokens: readonly Token[], words: readonly Token[], { at, floor }: { readonly at: number; readonly floor: number }): string | null {
  const lead = /^(?:the|a|an|all|both)$/.test(lowerAt(tokens, at)) ? at - 1 : at;
  const preposition = lowerAt(tokens, lead);
  if (lead < floor || !TASK_PREPOSITIONS.has(preposition)) return null;
  // "a gain in latency by": behind "in" and "for" may be what is gained.
  const mayBeMeasure = words.length < 2 || CHANGE_NOUNS.has(lowerAt(tokens, lead - 1));
  if (preposition !== 'on' && mayBeMeasure) return null;
  return isPlaceName(preposition, words, true) && !isUnplaced(tokens, lead, words) ? textOf(words) : null;
}

/** "on A (pose) by 7.6 mAP, B (depth) by 22.4%", "improves A to 88.7, B to 60.4", "A from 43 to 64 and B from 14 to 31": the name right in front, a remark between allowed, of an item in a list. */
function listedBefore(tokens: readonly Token[], from: number, floor: number): string | null {
  const isFrom = lowerAt(tokens, from) === 'from';
  const isTo = isFrom || lowerAt(tokens, from - 1) === 'to' && tokens[from]?.kind === 'number';
  if (!isTo && lowerAt(tokens, from) !== 'by') return null;
  const end = isTo && !isFrom ? from - 1 : from;
  const open = textAt(tokens, end - 1) === ')' ? tokens.slice(0, end).findLastIndex(token => token.text === '(') : end;
  if (end - open > 6 || !isTo && open === end) return null;
  if (tokens.slice(floor, from).some(token => /^(?:outperform|surpass|exceed|beat)/.test(token.lower))) return null;
  const words = phraseBefore(tokens, open, floor, 4);
  const verb = words.findLastIndex(token => CHANGE_VERBS.has(token.lower));
  const name = words.slice(verb + 1);
  const isItem = verb >= 0 && !isFrom || floor > 0 && JOINTS.has(lowerAt(tokens, open - 1 - words.length));
  if (!isItem || !isListable(name)) return null;
  const isListed = !isTo || hasDatasetName(name) || (verb >= 0 ? goesOnWithDatasets(tokens, from) : beganWithDatasets(tokens, open));
  return isListed ? textOf(name) : null;
}

/** A name, of no measure and no model, with its numbers. */
function isListable(name: readonly Token[]): boolean {
  return name.length > 0 && name.every(token => token.kind !== 'word' || isName(token.text) && !namesMeasureOrModel(token));
}

/** "improves FooBench to 88.7, B to", "FooBench Verified from 43 to 64 and B from": a data set stood in front of such a word. */
function beganWithDatasets(tokens: readonly Token[], end: number): boolean {
  return someToken(tokens, [0, end], ({ lower }, at) => lower === 'to' && isDatasetName(tokens[at - 1]) || lower === 'from' && hasDatasetName(tokens.slice(Math.max(0, at - 2), at)));
}

/** "A to 88.7, FooBench to 60.4": a data set stands in front of a further value. */
function goesOnWithDatasets(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 12).some((token, at, near) => token.lower === 'to' && near[at + 1]?.kind === 'number' && isDatasetName(near[at - 1]));
}
