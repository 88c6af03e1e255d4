import { isListedMeasure, isMetricToken } from '../text/names';
import { hasDatasetName, hasName, isAdverb } from '../text/phraseQuestions';
import { textOf } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { METRIC_HEADS } from '../words/metrics';
import { AMOUNTS, CIRCUMSTANCES, COLLECTIONS, DATASET_NOUNS, DEVICES, FIELDS_OF_CAPITALS, GREEK, MADE_ON, MONTHS, NAMED_CIRCUMSTANCES, OWN_TRIALS, UNPLACING, UNSEEN_INPUTS } from '../words/places';
import { ON_DEVICES, PLACED_HEADS, SYSTEMS_WITH_TASKS, TRIED_SYSTEMS, SORTING_ADJECTIVES, UNPLACED_HEADS, UNPLACED_WORDS, VAGUE } from '../words/places';
import { JUDGEMENTS } from '../words/rivals';
import { GENERIC_NAMES, isModelName } from '../words/systems';

/** "in a single step", "in PPO": a circumstance or a method, not what was measured on. */
export function isUnplaced(tokens: readonly Token[], preposition: number, words: readonly Token[]): boolean {
  // "in our factuality task" and "in a zero-knowledge setting" are places.
  const article = lowerAt(tokens, preposition + 1);
  const isOwnTask = article === 'our' && OWN_TRIALS.has(lastLower(words)) || /^an?$/.test(article) && words.length > 2 && /^(?:setting|scenario|environment|suite|study)$/.test(lastLower(words));
  // "over a suite of reasoning tasks"
  const isCollection = COLLECTIONS.has(lowerAt(words, 0)) && lowerAt(words, 1) === 'of';
  if (lowerAt(tokens, preposition) !== 'on' && UNPLACING.has(article) && !isOwnTask && !isCollection) return true;
  return isMadeOn(tokens, preposition) || isListedMeasure(tokens, preposition + 1) || beginsElsewhere(words) || endsElsewhere(words)
    || isModel(words) || words.length === 1 && isUnplacedWord(tokens, words);
}

/** "on GPT-4"; "on the FooSet-7M benchmark" says that it is none. */
function isModel(words: readonly Token[]): boolean {
  return words.some(token => isModelName(token.text)) && !DATASET_NOUNS.has(lastLower(words));
}

/** "trained on", "relies heavily on": what a model is made of or depends on. */
function isMadeOn(tokens: readonly Token[], preposition: number): boolean {
  const before = lowerAt(tokens, preposition - 1);
  const isAdverb = before.endsWith('ly') && before !== 'rely' && before !== 'apply';
  return MADE_ON.test(isAdverb ? lowerAt(tokens, preposition - 2) : before);
}

/** "in May", "in Q3", "in more than half", "across all models and tasks". */
function beginsElsewhere(words: readonly Token[]): boolean {
  const first = lowerAt(words, 0);
  if (AMOUNTS.test(first) || MONTHS.test(first) || /^Q[1-4]$/.test(textAt(words, 0))) return true;
  if (/^(?:default|same|such)$/.test(first) || /^(?:best|worst) case$/.test(textOf(words))) return true;
  if (first === 'single') return textAt(words, 1) !== '-';
  return SYSTEMS_WITH_TASKS.has(first) && words.some(token => token.lower === 'and');
}

/** "on all GPUs", "for long sequences", "on an RTX 4090": what is tried, fed in or run on. */
function endsElsewhere(words: readonly Token[]): boolean {
  const head = lastLower(words);
  if (isCollected(words)) return false;
  if (isAdverb(head) && head === textAt(words, words.length - 1) || head === 'truth' || UNPLACED_HEADS.test(head)) return true;
  // "on driving videos": what is fed in is not meant.
  const isData = words.length > 1 && /^(?:videos?|samples|images)$/.test(head);
  // "on unseen objects and novel configurations"
  const and = words.findIndex(token => token.lower === 'and');
  const isOfOthers = and > 0 && UNSEEN_INPUTS.has(head) && !TRIED_SYSTEMS.test(lowerAt(words, and - 1));
  if (TRIED_SYSTEMS.test(head) && !isData && !isOfOthers) return true;
  // "by 30% in human evaluation": who judges.
  if (lowerAt(words, 0) === 'human' && words.length === 2 && JUDGEMENTS.has(head)) return true;
  return !ON_DEVICES.has(head) && words.some(token => DEVICES.test(token.lower));
}

/** "on average", "in α", "in PPO": a word that names no place where it stands alone. */
function isUnplacedWord(tokens: readonly Token[], [word]: readonly Token[]): boolean {
  if (!word) return false;
  // "for tiny, small, and base models": an adjective without its noun.
  if (SORTING_ADJECTIVES.has(word.text) && /^(?:,|and|\/)$/.test(lowerAt(tokens, tokens.indexOf(word) + 1))) return true;
  if (UNPLACED_WORDS.has(word.lower) || GREEK.test(word.text)) return true;
  // "V* Bench"
  if (word.text.length === 1 && textAt(tokens, tokens.indexOf(word) + 1) !== '*') return true;
  return GENERIC_NAMES.has(word.lower) && !FIELDS_OF_CAPITALS.has(word.lower);
}

/** "on" places by itself; "in", "for" and the like place domains and names, never metrics. */
export function isPlaceName(preposition: string, words: readonly Token[], near: boolean): boolean {
  const head = words.at(-1);
  if (isCollected(words)) return true;
  if (!head || isMeasured(preposition, words, head) || isCircumstance(words, head)) return false;
  if (preposition === 'on') return near || hasName(words);
  if (preposition === 'in' || preposition === 'across') return true;
  return preposition === 'for' && words.filter(({ kind }) => kind === 'word').length <= 3 || hasDatasetName(words) || PLACED_HEADS.has(head.lower);
}

/** "a gain in FID and FDD scores", "on average precision": a measure. */
function isMeasured(preposition: string, words: readonly Token[], head: Token): boolean {
  if (isMetricToken(head) || preposition === 'in' && words.length > 1 && isMetricToken(words[0]) && !PLACED_HEADS.has(head.lower)) return true;
  // "on QuALITY", "on Long Memory": a name, whatever its words mean.
  const isTitled = preposition === 'on' && (words.length > 1 && /^\p{Lu}\p{Ll}/u.test(head.text) || /^\p{Lu}.*\p{Lu}/u.test(head.text));
  const isIndex = /^(?:index|score|rate|error|accuracy)$/.test(head.lower); // "on Shannon's Evenness Index"
  if (/^metrics?$/.test(head.lower)) return true;
  return METRIC_HEADS.has(head.lower) && (!isTitled || isIndex);
}

/** "136 biopsy samples": what a data set is made of, with its number. */
function isCollected(words: readonly Token[]): boolean {
  return words[0]?.kind === 'number' && words.length > 1 && /[a-z]{2}s$/.test(lastLower(words));
}

/** "in total", "in general settings" is where. */
function isCircumstance(words: readonly Token[], head: Token): boolean {
  // "on general reasoning" is a place, "in general" is none.
  if (lowerAt(words, 0) === 'general' && words.length > 1) return false;
  return words.length < 3 && CIRCUMSTANCES.test(lowerAt(words, 0)) && !NAMED_CIRCUMSTANCES.has(head.lower) && !ON_DEVICES.has(head.lower);
}

/** "multiple benchmarks", "specific tasks", "best-of-6 oracle setting": says nothing that a name before does not say better. */
export function isVague(dataset: string): boolean {
  return VAGUE.test(dataset) || /^[a-z\d -]+ setting$/.test(dataset);
}
