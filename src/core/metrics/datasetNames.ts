import { isMetricSymbol, isName } from './exclusions';
import { phraseFrom } from './phrases';
import type { Token } from './tokens';
import { isBenchmark } from './words/benchmarks';
import { BOUNDARY } from './words/nouns';
import { GENERIC_NAMES, SYSTEM_HEADS, isModelName } from './words/systems';
import { FIELDS, HARDWARE_STARTS, NO_SET_ENDINGS, TRIAL } from './words/places';

/** Nouns that say of the name beside them that it is what others are measured on. */
const DATA_HEADS = /^(?:benchmarks?|datasets?|corpus|corpora|testbeds?|suites?|leaderboards?|test-?sets?)$/;
/** How far an apposition may reach to its noun, in tokens. */
const APPOSITION = 12;

/** The names that a text says are data sets or benchmarks, beside those that everybody knows: "FooSet, a collection of …", "the A and B datasets", "benchmarks such as A, B, and C", "experiments on A and B". */
export function datasetNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    if (DATA_HEADS.test(token.lower)) {
      if (!/^(?:results?|scores?|performance|suite)$/.test(tokens[at + 1]?.lower ?? '')) for (const name of listBefore(tokens, at)) names.add(name);
      for (const name of listBehind(tokens, at + 1, /s$|corpora$/.test(token.lower))) names.add(name);
    } else if (TRIAL.test(token.lower)) {
      const on = [at + 1, at + 2, at + 3].find(next => tokens[next]?.lower === 'on');
      if (on !== undefined) for (const name of namesFrom(tokens, on + 1)) names.add(name);
    } else if (isApposed(tokens, at + 1) && isCandidate(token)) names.add(token.text);
  }
  return names;
}

/** The same tokens, those marked whose names are in the set; `system` names a work that is none, whatever its name looks like. */
export function withDatasets(tokens: readonly Token[], names: ReadonlySet<string>, system?: string): readonly Token[] {
  const hasBench = tokens.some((token, at) => token.lower === 'bench' && tokens[at - 1]?.text === '-' && !token.spaced); // "τ^2-bench"
  if (names.size === 0 && !hasBench && (system === undefined || !isBenchmark(system))) return tokens;
  return tokens.map((token, at) => hasBench && token.lower === 'bench' && tokens[at - 1]?.text === '-' ? { ...token, isDataset: true } : token.kind === 'word' && (names.has(token.text) || token.text === system) ? { ...token, isDataset: token.text !== system } : token);
}

/** Whether a token names a benchmark or data set: by its text alone, or because the abstract says so. */
export function isDatasetName(token: Token | undefined): boolean {
  return token !== undefined && (token.isDataset ?? (/\p{Lu}.*@\d+[KM]$/u.test(token.text) || isBenchmark(token.text.replace(/\+{1,2}$/, '')) && !/-\d+(?:\.\d+)?[bB]$/.test(token.text)));
}

/** Two capitals, or a capital with a digit or a hyphen; no model, metric, or field. */
function isCandidate(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !isName(token.text) || isModelName(token.text) || isMetricSymbol(token.text) || GENERIC_NAMES.has(token.lower) || FIELDS.has(token.lower)) return false;
  if (/^\p{Lu}{2,}s$/u.test(token.text) || HARDWARE_STARTS.test(token.lower) || NO_SET_ENDINGS.test(token.lower)) return false;
  return /\p{Lu}.*\p{Lu}|\p{Lu}.*\d|\p{Ll}\p{Lu}|\p{Lu}\p{Ll}+-\p{Lu}/u.test(token.text);
}

/** A candidate, or one of one capital in front of its noun: "the Flowers dataset". */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return isCandidate(token) || token?.kind === 'word' && /^\p{Lu}\p{Ll}{3,}$/u.test(token.text) && at > 0 && tokens[at - 1]?.text !== '.' && /^(?:the|on|and|,|\()$/.test(tokens[at - 1]?.lower ?? '') && !isModelName(token.text);
}

/** "A, B, and C datasets", "the LoCoMo long-context benchmark": the names in front of the noun. */
function listBefore(tokens: readonly Token[], head: number): readonly string[] {
  let at = head - 1;
  for (let skipped = 0; skipped < 2 && tokens[at]?.kind === 'word' && !isNamed(tokens, at) && !BOUNDARY.has(tokens[at]?.lower ?? ''); skipped++) at--;
  const names: string[] = [];
  for (; at >= Math.max(0, head - 20); at--) {
    const token = tokens[at];
    if (isNamed(tokens, at)) names.push(token?.text ?? '');
    else if (token?.kind === 'number' && names.length === 0 || /^(?:,|and|\/|&)$/.test(token?.lower ?? '') && names.length > 0) continue;
    else break;
  }
  return names;
}

/** "dataset called A", "benchmarks (A, B)", "datasets: A and B", "benchmarks such as A, B, and C", "a benchmark, A, that". */
function listBehind(tokens: readonly Token[], from: number, several: boolean): readonly string[] {
  const [first, second] = [tokens[from]?.lower ?? '', tokens[from + 1]?.lower ?? ''];
  if (/^(?:called|named|termed|dubbed|namely|coined|:|\()$/.test(first) || several && /^(?:including|like)$/.test(first)) return namesFrom(tokens, /^(?:e\.g|i\.e)$/.test(second) ? from + 3 : from + 1, first === '(');
  if (first === ',' && (/^(?:namely|called|named|dubbed|termed|e\.g|i\.e)$/.test(second) || several && /^(?:including|like|such)$/.test(second))) return namesFrom(tokens, from + (second === 'such' ? 3 : 2));
  if (first === ',') return isCandidate(tokens[from + 1]) && /^(?:,|\.|that|which|\()$/.test(tokens[from + 2]?.lower ?? '') ? [tokens[from + 1]?.text ?? ''] : [];
  return several && first === 'such' && second === 'as' ? namesFrom(tokens, from + 2) : [];
}

/** The candidates of a list that begins here. */
function namesFrom(tokens: readonly Token[], from: number, isEnclosed = false): readonly string[] {
  const names: string[] = [];
  for (let at = from; at < Math.min(tokens.length, from + 40); at++) {
    const token = tokens[at];
    if (token?.lower === 'the' || token?.lower === 'both' || token?.kind === 'number' || /^(?:,|and|\/|&|\()$/.test(token?.lower ?? '') && names.length > 0) continue;
    // "benchmark datasets (A, B, C), FooNet shows": the list ends with its parenthesis.
    if (isEnclosed && token?.text === ')') break;
    // "datasets: A (mAP: 30%), B (…)"
    if (!isEnclosed && token?.text === '(' && names.length > 0) {
      const close = tokens.findIndex((other, next) => next > at && next < at + 12 && other.text === ')');
      if (close > 0 && tokens.slice(at, close).some(other => other.kind === 'number')) at = close;
      continue;
    }
    if (token?.text === ')' && names.length > 0 && /^(?:,|and)$/.test(tokens[at + 1]?.lower ?? '')) continue;
    if (!isCandidate(token)) break;
    names.push(token?.text ?? '');
  }
  return names;
}

/** ", a large-scale benchmark of": whether a noun of data is the first that an apposition comes to. */
function isApposed(tokens: readonly Token[], from: number): boolean {
  let at = from;
  if (tokens[at]?.text === '(') while (at < from + 8 && tokens[at]?.text !== ')') at++;
  if (tokens[at]?.text === ')') at++;
  const mark = tokens[at]?.text ?? '';
  if (!(mark === ',' || mark === ':' || mark === '-' || mark === '—' || /^(?:is)$/.test(mark)) || !/^(?:a|an|the|our)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  for (let next = at + 2; next < at + APPOSITION; next++) {
    const token = tokens[next];
    if (!token || SYSTEM_HEADS.test(token.lower) || BOUNDARY.has(token.lower) && token.lower !== 'and' || token.text === '.') return false;
    if (DATA_HEADS.test(token.lower)) return !/^(?:for|and)$/.test(tokens[next + 1]?.lower ?? '') || phraseFrom(tokens, next + 2, next + 6).length > 0;
  }
  return false;
}
