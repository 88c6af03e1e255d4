import { benchmarkAt } from './benchmarkAt';
import { isDatasetName } from './datasetNames';
import { sourceBehind } from './datasetSource';
import { isName } from '../text/names';
import { listEndingAt } from './nameLists';
import { namePhrase } from './namePhrase';
import { behindArticle, endOf, hasName, isAdverb } from '../text/phraseQuestions';
import { isFiniteVerb, phraseBefore, phraseFrom, textOf, type Place } from '../text/phrases';
import { isPlaceName, isUnplaced, isVague } from './placing';
import { askedOf } from '../text/spelling';
import { everyToken, lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { ARTICLES } from '../words/grammar';
import { CONNECTIVES, CROSSED, DATASET_NOUNS, DATA_HEADS, DATA_PLURALS, LIST_PLURALS, IN_FRONT_OF_HEADS } from '../words/places';
import { PRAISED, RELEASING, GENERAL, TASK_HEADS, TASK_PREPOSITIONS, TRAINING, TRAINING_STEMS } from '../words/places';
import { isModelName } from '../words/systems';

/** How far back "across" may stand in front of the second thing that it places, in tokens. */
const ACROSS = 16;

/** "On MMLU, it gains 5%", "in yield prediction, it rises by 5%": the nearest place that the words before a quantity name, in no parenthesis that is closed, but for the nearest one where the quantity stands in one itself. */
export function datasetBefore(place: Place): string | null {
  const { tokens, quantity, from } = place;
  let depth = 0;
  for (let at = quantity.from - 1; at >= from; at--) {
    const mark = textAt(tokens, at);
    if (mark === ';') return null;
    if (mark === ')') depth++;
    if (mark === '(') depth--;
    const said = depth > 0 ? null : saidAt(place, at);
    if (said) return said;
  }
  return null;
}

/** What the word at a position says of where. */
function saidAt(place: Place, at: number): string | null {
  const { tokens, floorUncounted: floor } = place;
  const token = tokens[at];
  if (!maySayWhere(token) && !isDatasetName(token)) return null;
  const here = openingTask(place, at) ?? releasedBefore(place, at) ?? settingBefore(place, at);
  if (here) return here;
  const since = at < floor ? null : benchmarkIn(place, at) ?? scaledTo(place, at) ?? performedIn(place, at) ?? acrossToo(place, at) ?? excelledIn(place, at) ?? usedData(place, at);
  return since ?? (introducesPlace(tokens, at) ? placedAt(place, at) : null);
}

/** A quick look before more is asked: most words say nothing of where. */
const maySayWhere = askedOf(({ lower }) => TASK_PREPOSITIONS.has(lower) || /^(?:for|where|which|to|and|using|use|used|from|on|in|across)$/.test(lower));

/** A benchmark's name, with the list that it ends; "than on MMLU" and "trained on MMLU" name what something is compared with or made of. */
function benchmarkIn({ tokens, quantity, floorUncounted: floor }: Place, at: number): string | null {
  if (tokens[at]?.kind !== 'word' || !isDatasetName(tokens[at]) || isMeans(tokens, at)) return null;
  const lead = /^(?:on|the)$/.test(lowerAt(tokens, at - 1)) ? at - 2 : at - 1;
  if (/^(?:than|versus|vs)$/.test(lowerAt(tokens, lead))) return null;
  return listEndingAt(tokens, at, floor) ?? textOf(benchmarkAt(tokens, at, quantity.from));
}

/** "models fine-tuned on FooSet", "training with FooSet": what a model is made of is not what it is measured on. */
function isMeans(tokens: readonly Token[], at: number): boolean {
  let lead = at - 1;
  while (lead > at - 4 && /^(?:the|our|a|an|,|and)$/.test(lowerAt(tokens, lead))) lead--;
  const verb = lowerAt(tokens, lead - 1);
  if (/^(?:with|using|by|via|from)$/.test(lowerAt(tokens, lead))) return TRAINING_STEMS.test(verb) || isModelName(textAt(tokens, lead - 1));
  return lowerAt(tokens, lead) === 'on' && TRAINING.test(verb);
}

/** "For X-ray classification, …", "results show that for image generation, …" */
function openingTask({ tokens, quantity }: Place, at: number): string | null {
  if (lowerAt(tokens, at) !== 'for') return null;
  const isReported = /^(?:that|and|[):,])$/.test(lowerAt(tokens, at - 1)) && lowerAt(tokens, 0) !== 'on';
  if (at > 1 && !isReported) return null;
  const task = namePhrase(tokens, at + 1, quantity.from);
  if (!task || textAt(tokens, endOf(tokens, task, at)) !== ',' || isUnplaced(tokens, at, task)) return null;
  const isNoTask = /^(?:example|instance|comparison|simplicity|the)$/.test(lowerAt(task, 0)) || task.length === 1 && /^[a-z]+-[a-z]+$/.test(textAt(task, 0));
  return isNoTask ? null : textOf(task);
}

/** "we introduce FooSet, an 80-task benchmark, where it wins by": what the clause is about. */
function releasedBefore({ tokens, from }: Place, clause: number): string | null {
  if (!/^(?:where|which)$/.test(lowerAt(tokens, clause))) return null;
  const start = Math.max(from, clause - 30);
  const verb = start + tokens.slice(start, clause).findLastIndex(token => RELEASING.has(token.lower));
  if (verb < start || !tokens.slice(verb + 1, clause).some(token => DATA_HEADS.has(token.lower))) return null;
  const name = phraseFrom(tokens, ARTICLES.has(lowerAt(tokens, verb + 1)) ? verb + 2 : verb + 1, clause, 4);
  return isName(textAt(name, 0)) ? textOf(name) : null;
}

/** "in long-horizon tasks where it reaches 5%": what the clause is about. */
function settingBefore({ tokens, from }: Place, clause: number): string | null {
  if (lowerAt(tokens, clause) !== 'where') return null;
  const setting = phraseBefore(tokens, clause, from, 5);
  const isSetting = setting.length > 1 && DATA_PLURALS.has(lastLower(setting)) && !isVague(textOf(setting));
  return isSetting && TASK_PREPOSITIONS.has(lowerAt(tokens, clause - 1 - setting.length)) ? textOf(setting) : null;
}

/** "scales to long-context retrieval, outperforming X by 5%" */
function scaledTo({ tokens, quantity }: Place, at: number): string | null {
  if (lowerAt(tokens, at) !== 'to') return null;
  const verb = isAdverb(lowerAt(tokens, at - 1)) ? at - 2 : at - 1; // "transfers effectively to"
  if (!/^(?:scales?|generali[sz]es?|extends?|transfers?)$/.test(lowerAt(tokens, verb))) return null;
  const task = namePhrase(tokens, at + 1, quantity.from) ?? [];
  return task.length > 1 && textAt(tokens, endOf(tokens, task, at)) === ',' && !isUnplaced(tokens, at, task) ? textOf(task) : null;
}

/** "high accuracy in structure elucidation, recovering 16%": what the praise in front of a participle is for. */
function performedIn({ tokens, quantity }: Place, at: number): string | null {
  const preposition = lowerAt(tokens, at);
  if (!TASK_PREPOSITIONS.has(preposition) || !PRAISED.has(lowerAt(tokens, at - 1))) return null;
  const name = namePhrase(tokens, at + 1, quantity.from) ?? [];
  if (name.length < 2 || isVague(textOf(name)) || !isPlaceName(preposition, name, true) || isUnplaced(tokens, at, name)) return null;
  const end = endOf(tokens, name, at);
  const participle = lowerAt(tokens, end + 1);
  return textAt(tokens, end) === ',' && /^[a-z]{4,}ing$/.test(participle) && participle !== 'including' ? textOf(name) : null;
}

/** "across several RL algorithms (A, B) and diverse multimodal benchmarks": the data behind what is tried on them. */
function acrossToo({ tokens, quantity, from }: Place, at: number): string | null {
  if (lowerAt(tokens, at) !== 'and' || textAt(tokens, at - 1) === ',') return null;
  const across = tokens.slice(Math.max(from, at - ACROSS), at).findLastIndex(({ lower }) => lower === 'across');
  const name = across < 0 ? [] : namePhrase(tokens, at + 1, quantity.from) ?? [];
  if (name.length < 2 || !CROSSED.has(lastLower(name)) || isVague(textOf(name))) return null;
  return isUnplaced(tokens, at, name) || !everyToken(tokens, [Math.max(from, at - ACROSS) + across, at], (_, word) => !isFiniteVerb(tokens, word)) ? null : textOf(name);
}

/** "excels in legged robot tasks with a 50% gain" */
function excelledIn({ tokens, quantity }: Place, at: number): string | null {
  if (!TASK_PREPOSITIONS.has(lowerAt(tokens, at)) || !/^(?:excels?|succeeds?|performs?|excelling)$/.test(lowerAt(tokens, at - 1))) return null;
  const start = behindArticle(tokens, at + 1);
  const task = phraseFrom(tokens, start, quantity.from, 5);
  return task.length > 1 && DATA_PLURALS.has(lastLower(task)) && lowerAt(tokens, start + task.length) === 'with' && !isVague(textOf(task)) ? textOf(task) : null;
}

/** "using the FooSet dataset", "using our new FooSet benchmark" */
function usedData({ tokens, quantity }: Place, at: number): string | null {
  if (!/^(?:using|use|used)$/.test(lowerAt(tokens, at)) || !/^(?:the|our)$/.test(lowerAt(tokens, at + 1))) return null;
  const data = namePhrase(tokens, at + 1, quantity.from) ?? [];
  return DATASET_NOUNS.has(lastLower(data)) && hasName(data) ? textOf(data) : null;
}

/** "on", "in" and "across"; "applied to", "results from". */
function introducesPlace(tokens: readonly Token[], at: number): boolean {
  const [word, before] = [lowerAt(tokens, at), lowerAt(tokens, at - 1)];
  if (word === 'to') return before === 'applied';
  if (word === 'from') return /^(?:results?|experiments?|evaluations?|findings?)$/.test(before);
  return word === 'on' || word === 'in' || word === 'across';
}

/** A preposition in front of a quantity, with the name behind it. */
interface Placed {
  readonly place: Place;
  readonly at: number;
  readonly preposition: string;
  readonly name: readonly Token[];
  /** It begins the sentence or a clause. */
  readonly isHead: boolean;
}

/** What the preposition at a position places; in front of the quantity before only where it begins a clause. */
function placedAt(place: Place, at: number): string | null {
  const { tokens, quantity, floorUncounted: floor } = place;
  const isHead = at < 2 || isEnumerated(tokens, at) || IN_FRONT_OF_HEADS.test(lowerAt(tokens, at - 1));
  const name = isHead || at >= floor ? namePhrase(tokens, at + 1, quantity.from) : undefined;
  if (!name) return null;
  const preposition = lowerAt(tokens, at);
  const source = preposition === 'on' || preposition === 'across' ? sourceBehind(tokens, endOf(tokens, name, at), name) : null;
  if (source) return source;
  if (isHead && preposition === 'in' && isOpening(tokens, name)) return benchmarkInFront(tokens, at) ?? textOf(name);
  const placed: Placed = { place, at, preposition, name, isHead };
  return opensSentence(placed) || isAcrossData(placed) || isNamedPlace(placed) ? textOf(name) : null;
}

/** "On MMLU, in zero-shot settings, it gains": the benchmark that the sentence begins with. */
function benchmarkInFront(tokens: readonly Token[], at: number): string | null {
  const isNamed = isDatasetName(tokens[1]) || at === 3 && isName(textAt(tokens, 1)) && textAt(tokens, 2) === ',';
  return lowerAt(tokens, 0) === 'on' && at > 1 && isNamed ? textOf(benchmarkAt(tokens, 1, at)) : null;
}

/** "(2) In standard reasoning, it gains": what an item of a list begins with. */
function isEnumerated(tokens: readonly Token[], at: number): boolean {
  return textAt(tokens, at - 1) === ')' && textAt(tokens, at - 3) === '(' && (at === 3 || /^(?:[,;:.]|and)$/.test(lowerAt(tokens, at - 4)));
}

function opensSentence({ place: { tokens }, at, preposition, name }: Placed): boolean {
  if (at > 3 || !isOpening(tokens, name)) return false;
  // "When applied to text retrieval, it gains"
  if (preposition === 'to') return !isUnplaced(tokens, at, name);
  // "On ViT-B/32 eight-task merging,": a model in front of what is done with it.
  return at < 2 && preposition === 'on' && name.length > 1 && /(?:tion|ing)$/.test(lastLower(name)) && !isModelName(textAt(name, name.length - 1));
}

/** "In yield prediction, it rises": a task that opens a clause, up to its comma. */
function isOpening(tokens: readonly Token[], name: readonly Token[]): boolean {
  const head = lastLower(name);
  if (name.length < 2 || /^(?:default|same|such)$/.test(lowerAt(name, 0)) || CONNECTIVES.has(head) || GENERAL.test(lowerAt(name, 0)) || !/^(?:,|with)$/.test(lowerAt(tokens, endOf(tokens, name)))) return false;
  return /(?:tion|ing)$/.test(head) && head !== 'setting' || TASK_HEADS.test(head) && !lowerAt(name, name.length - 2).endsWith('-shot');
}

/** "across diverse corpora, while using half the compute" */
function isAcrossData({ place: { floorUncounted: floor }, at, preposition, name }: Placed): boolean {
  return at >= floor && preposition === 'across' && name.length > 1 && CROSSED.has(lastLower(name)) && !isVague(textOf(name));
}

/** "on question answering", "in FooWorld": behind "in" and "across" only a name, or data at the head of a clause. */
function isNamedPlace({ place: { tokens }, at, preposition, name, isHead }: Placed): boolean {
  const isFromStart = preposition === 'from' && at < 5;
  const isAcross = preposition === 'across' && isHead && LIST_PLURALS.has(lastLower(name)) && !isVague(textOf(name));
  if (preposition !== 'on' && !isFromStart && !isAcross && !hasName(name)) return false;
  const isNear = preposition !== 'in' && preposition !== 'across';
  return isPlaceName(preposition === 'from' ? 'on' : preposition, name, isNear) && !isUnplaced(tokens, at, name);
}
