import { isSmallLetter } from '../text/characters';
import { isMetricToken, isName } from '../text/names';
import { isFiniteVerb, phraseFrom } from '../text/phrases';
import { askedOf } from '../text/spelling';
import { lowerAt, textAt } from '../text/tokenAt';
import { retold, type Token } from '../text/tokens';
import { isBenchmark } from '../words/benchmarks';
import { JOINTS } from '../words/grammar';
import { BOUNDARY } from '../words/nouns';
import { BEHIND_OTHER_DATA, CALLED, COLLECTING, DATA_HEADS, FIELDS, HARDWARE_STARTS, LANGUAGES, NO_SET_ENDINGS, TRIAL } from '../words/places';
import { GENERIC_NAMES, SYSTEM_HEADS, isModelName } from '../words/systems';

/** How far an apposition may reach to its noun, in tokens. */
const APPOSITION = 12;
/** How far a list of names reaches back from its noun, and onwards, in tokens. */
const [LIST_IN_FRONT, LIST_BEHIND] = [20, 40];

/**
 * The names that a text says are data sets or benchmarks, beside those that everybody knows:
 * "FooSet, a collection of …", "the A and B datasets", "benchmarks such as A, B, and C", "experiments on A and B".
 */
export function datasetNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = 0; at < tokens.length; at++) for (const name of namesBeside(tokens, at)) names.add(name);
  return names;
}

/** The same tokens, those marked whose names are in the set; `system` names a work that is none, whatever its name looks like. */
export function withDatasets(tokens: readonly Token[], names: ReadonlySet<string>, system?: string): readonly Token[] {
  const hasBench = tokens.some((_, at) => isBenchOfName(tokens, at) && tokens[at]?.spaced === false);
  if (names.size === 0 && !hasBench && (system === undefined || !isBenchmark(system))) return tokens;
  return tokens.map((token, at) => {
    if (hasBench && isBenchOfName(tokens, at)) return retold(token, { isDataset: true });
    const isNamed = token.kind === 'word' && (names.has(token.text) || token.text === system);
    return isNamed ? retold(token, { isDataset: token.text !== system }) : token;
  });
}

/** "τ^2-bench" */
function isBenchOfName(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'bench' && textAt(tokens, at - 1) === '-';
}

/** Whether a token names a benchmark or data set: by its text alone, or because the abstract says so. */
export function isDatasetName(token: Token | undefined): boolean {
  return token !== undefined && (token.isDataset ?? looksLikeDataset(token));
}

/** "German-to-English" */
function isLanguagePair(text: string): boolean {
  if (!text.includes('-')) return false;
  const [source = '', target = '', ...rest] = text.toLowerCase().split('-to-');
  return rest.length === 0 && LANGUAGES.has(source) && LANGUAGES.has(target);
}

/** "S3@256K", "HumanEval+", "MMLU", "German-to-English"; "FooBench-7B" is a model. */
const looksLikeDataset = askedOf(({ text }) => isLanguagePair(text) || /\p{Lu}.*@\d+[KM]$/u.test(text) || isBenchmark(text.replace(/\+{1,2}$/, '')) && !/-\d+(?:\.\d+)?[bB]$/.test(text));

/** The names that the word at a position says are data sets: those around "datasets", those that an experiment is on, or the word itself. */
function namesBeside(tokens: readonly Token[], at: number): readonly string[] {
  const token = tokens[at];
  if (token?.kind !== 'word' || !isBesideNames(token)) return [];
  if (DATA_HEADS.has(token.lower)) return [...namesInFront(tokens, at), ...namesBehind(tokens, at)];
  if (isOfTrial(token)) {
    const on = [at + 1, at + 2, at + 3].find(next => lowerAt(tokens, next) === 'on');
    return on === undefined ? [] : namesFrom(tokens, on + 1);
  }
  return isCandidate(token) && (isApposed(tokens, at + 1) || isCounted(tokens, at)) ? [token.text] : [];
}

/** A quick look before more is asked: nearly every word of a text is written in small letters of the alphabet, and has nothing to do with data. */
const isBesideNames = askedOf(({ text, lower }) => text !== lower || !isSmallLetter(text.charCodeAt(0)) || DATA_HEADS.has(lower) || TRIAL.test(lower));
const isOfTrial = askedOf(({ lower }) => TRIAL.test(lower));

/** Two capitals, or a capital with a digit or a hyphen; no model, metric, or field. */
function isCandidate(token: Token | undefined): boolean {
  return token?.kind === 'word' && mayNameData(token) && !isMetricToken(token);
}

const mayNameData = askedOf(({ text, lower }) => {
  // What is asked of the letters alone comes first: most capitals only begin a sentence.
  if (!/\p{Lu}.*\p{Lu}|\p{Lu}.*\d|\p{Ll}\p{Lu}|\p{Lu}\p{Ll}+-\p{Lu}/u.test(text) || !isName(text) || isModelName(text)) return false;
  if (GENERIC_NAMES.has(lower) || FIELDS.has(lower)) return false;
  return !/^\p{Lu}{2,}s$/u.test(text) && !HARDWARE_STARTS.test(lower) && !NO_SET_ENDINGS.test(lower);
});

/** A candidate, or one of one capital in front of its noun: "the Flowers dataset". */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isCandidate(token)) return true;
  const isCapitalised = token?.kind === 'word' && /^\p{Lu}\p{Ll}{3,}$/u.test(token.text) && !isModelName(token.text);
  return isCapitalised && /^(?:the|on|and|,|\()$/.test(lowerAt(tokens, at - 1));
}

/** "A, B, and C datasets", "the LoCoMo long-context benchmark": the names in front of the noun; "benchmark results" are others'. */
function namesInFront(tokens: readonly Token[], head: number): readonly string[] {
  if (BEHIND_OTHER_DATA.has(lowerAt(tokens, head + 1))) return [];
  const names: string[] = [];
  for (let at = behindAdjectives(tokens, head - 1); at >= Math.max(0, head - LIST_IN_FRONT); at--) {
    const isJoint = names.length > 0 ? /^(?:,|and|\/|&)$/.test(lowerAt(tokens, at)) : tokens[at]?.kind === 'number';
    if (isNamed(tokens, at)) names.push(textAt(tokens, at));
    else if (!isJoint) break;
  }
  return names;
}

/** Up to two words between a name and its noun are passed over, from right to left. */
function behindAdjectives(tokens: readonly Token[], last: number): number {
  let at = last;
  while (at > last - 2 && tokens[at]?.kind === 'word' && !isNamed(tokens, at) && !BOUNDARY.has(lowerAt(tokens, at))) at--;
  return at;
}

/** "dataset called A", "a benchmark, A, that": the names behind the noun. */
function namesBehind(tokens: readonly Token[], head: number): readonly string[] {
  const isSeveral = /s$|corpora$/.test(lowerAt(tokens, head));
  return lowerAt(tokens, head + 1) === ',' ? namesBehindComma(tokens, head + 2, isSeveral) : namesGiven(tokens, head + 1, isSeveral);
}

/** "dataset called A", "benchmarks (A, B)", "datasets: A and B", "benchmarks such as A, B, and C". */
function namesGiven(tokens: readonly Token[], at: number, isSeveral: boolean): readonly string[] {
  const [lead, next] = [lowerAt(tokens, at), lowerAt(tokens, at + 1)];
  if (isSeveral && lead === 'such' && next === 'as') return namesFrom(tokens, at + 2);
  const isGiven = CALLED.has(lead) || lead === ':' || lead === '(' || isSeveral && (lead === 'including' || lead === 'like');
  return isGiven ? namesFrom(tokens, behindExample(tokens, at + 1), lead === '(') : [];
}

/** "datasets, including A and B", "a benchmark, A, that". */
function namesBehindComma(tokens: readonly Token[], at: number, isSeveral: boolean): readonly string[] {
  const [lead, next] = [lowerAt(tokens, at), lowerAt(tokens, at + 1)];
  if (isSeveral && lead === 'such') return namesFrom(tokens, at + 2);
  if (isForExample(lead)) return namesFrom(tokens, behindExample(tokens, at));
  if (CALLED.has(lead) || isSeveral && (lead === 'including' || lead === 'like')) return namesFrom(tokens, at + 1);
  return isCandidate(tokens[at]) && /^(?:,|\.|that|which|\()$/.test(next) ? [textAt(tokens, at)] : [];
}

/** The place behind "e.g." and its comma, if it stands here. */
function behindExample(tokens: readonly Token[], at: number): number {
  if (!isForExample(lowerAt(tokens, at))) return at;
  const dot = textAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
  return textAt(tokens, dot) === ',' ? dot + 1 : dot;
}

function isForExample(word: string): boolean {
  return word === 'e.g' || word === 'i.e';
}

/** The candidates of a list that begins here. */
function namesFrom(tokens: readonly Token[], from: number, isEnclosed = false): readonly string[] {
  const names: string[] = [];
  for (let at = from; at < Math.min(tokens.length, from + LIST_BEHIND); at++) {
    const token = tokens[at];
    const isFurther = names.length > 0;
    if (token?.kind === 'number' || /^(?:the|both)$/.test(lowerAt(tokens, at)) || isFurther && /^(?:,|and|\/|&|\()$/.test(lowerAt(tokens, at))) continue;
    // "benchmark datasets (A, B, C), FooNet shows": the list ends with its parenthesis.
    if (isEnclosed && token?.text === ')') break;
    // "datasets: A (short), B"
    if (isFurther && token?.text === ')' && JOINTS.has(lowerAt(tokens, at + 1))) continue;
    if (!isCandidate(token)) break;
    // "evaluated on FooBench, BarNet reaches": who does what is no item.
    if (isFurther && textAt(tokens, at - 1) === ',' && isFiniteVerb(tokens, at + 1)) break;
    names.push(textAt(tokens, at));
  }
  return names;
}

/** ", a large-scale benchmark of": whether a noun of data is the first that an apposition comes to. */
function isApposed(tokens: readonly Token[], from: number): boolean {
  const start = behindAbbreviation(tokens, from);
  if (!/^(?:[,:—-]|is)$/.test(textAt(tokens, start)) || !/^(?:a|an|the|our)$/.test(lowerAt(tokens, start + 1))) return false;
  for (let at = start + 2; at < start + APPOSITION; at++) {
    const word = lowerAt(tokens, at);
    if (DATA_HEADS.has(word)) return isWholeNoun(tokens, at);
    if (word === '' || word === '.' || SYSTEM_HEADS.test(word) || BOUNDARY.has(word) && word !== 'and') return false;
  }
  return false;
}

/** "we collect FooSet, 12,400 notes from": what is made and counted behind its name. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  if (!COLLECTING.has(lowerAt(tokens, at - 1))) return false;
  const start = behindAbbreviation(tokens, at + 1);
  return textAt(tokens, start) === ',' && tokens.slice(start + 1, start + 4).some(({ kind }) => kind === 'number');
}

/** "FooSet (FS)": the position behind the parenthesis that may follow a name. */
function behindAbbreviation(tokens: readonly Token[], from: number): number {
  let at = from;
  if (textAt(tokens, at) === '(') while (at < from + 8 && textAt(tokens, at) !== ')') at++;
  return textAt(tokens, at) === ')' ? at + 1 : at;
}

/** "a benchmark for reasoning"; what "for" or "and" is followed by no noun goes on in another way. */
function isWholeNoun(tokens: readonly Token[], head: number): boolean {
  return !/^(?:for|and)$/.test(lowerAt(tokens, head + 1)) || phraseFrom(tokens, head + 2, head + 6).length > 0;
}
