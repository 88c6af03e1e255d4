import { isDatasetName } from './datasetNames';
import { isMetricSymbol, isName } from './exclusions';
import type { Token } from './tokens';
import { isModelName } from './words/systems';

/** Whether one of the words is written as names are. */
export function hasName(words: readonly Token[]): boolean {
  return words.some(token => isName(token.text));
}

/** Whether one of the words names a data set or benchmark. */
export function hasDatasetName(words: readonly Token[]): boolean {
  return words.some(token => isDatasetName(token));
}

/** Whether all words are written as names are; numbers and marks may stand between them. */
export function areNames(words: readonly Token[]): boolean {
  return words.length > 0 && words.every(token => token.kind !== 'word' || isName(token.text));
}

/** "BLEU", "GPT-4": a name of a measure or of a model, which is no data set's. */
export function namesMeasureOrModel(token: Token): boolean {
  return isMetricSymbol(token.text) || isModelName(token.text);
}

/** The position behind a phrase that begins at `from` or behind it. */
export function endOf(tokens: readonly Token[], words: readonly Token[], from = 0): number {
  return tokens.indexOf(words.at(-1) as Token, from) + 1;
}

/** The first closing parenthesis among the positions up to `end`; -1 where there is none. */
export function closingAt(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end && at < tokens.length; at++) if (tokens[at]?.text === ')') return at;
  return -1;
}
