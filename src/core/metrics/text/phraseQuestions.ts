import { isDatasetName } from '../dataset/datasetNames';
import { isMetricToken, isName } from './names';
import { lastLower, lowerAt } from './tokenAt';
import type { Token } from './tokens';
import { ARTICLES, ARTICLES_AND_OWN, JOINTS } from '../words/grammar';
import { METRIC_HEADS } from '../words/metrics';
import { GREEK_LETTERS } from '../words/outcomes';
import { isModelName } from '../words/systems';

/** Whether a token is a metric's symbol or a noun that heads the name of one. */
export function isMeasure(token: Token | undefined): boolean {
  return token !== undefined && (METRIC_HEADS.has(token.lower) || isMetricToken(token));
}

/** Whether all words of a phrase are written like names; numbers and hyphens belong to them. */
export function areNames(words: readonly Token[]): boolean {
  return words.every(token => token.kind !== 'word' || isName(token.text));
}

/** Whether one of the words is written like a name. */
export function hasName(words: readonly Token[]): boolean {
  return words.some(token => isName(token.text));
}

/** "BarNet's": whose it is. */
export function isPossessive(word: string): boolean {
  return /['’]s$/.test(word);
}

/** "BarNet" of "BarNet's". */
export function withoutPossessive(name: string): string {
  return name.replace(/['’]s$/, '');
}

/** A mark that ends a phrase; a hyphen does not. */
export function isPunctuation(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.text !== '-';
}

/** The place behind an article, if one stands here. */
export function behindArticle(tokens: readonly Token[], at: number): number {
  return ARTICLES.has(lowerAt(tokens, at)) ? at + 1 : at;
}

/** The place behind an article or a possessive of one's own, if one stands here. */
export function behindOwn(tokens: readonly Token[], at: number): number {
  return ARTICLES_AND_OWN.has(lowerAt(tokens, at)) ? at + 1 : at;
}

/** Where the parenthesis closes that opens here; here, if it does not before the limit. */
export function closingOf(tokens: readonly Token[], open: number, limit: number): number {
  const at = closingAt(tokens, open, limit);
  return at < 0 ? open : at;
}

/** Where the parenthesis opened that is still open in front of a place, or -1; not looked for further back than `reach`. */
export function openBefore(tokens: readonly Token[], from: number, reach: number): number {
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    if (tokens[at]?.text === ')') return -1;
    if (tokens[at]?.text === '(') return at;
  }
  return -1;
}

/** "significantly", and no short word such as "only", nor a noun such as "assembly". */
export function isAdverb(word: string): boolean {
  return /[a-z]{3}ly$/.test(word) && !/(?:assembl|anomal|famil|suppl|repl)y$/.test(word);
}

/** "word error rate", "top-1 F1", "FID values": a phrase whose last word is a measure, or says that it has values. */
export function endsInMeasure(words: readonly Token[]): boolean {
  return isMeasure(words.at(-1)) || /^values?$/.test(lastLower(words)) && isMeasure(words.at(-2)) || isTimeTo(words);
}

/** "time to first audio" */
export function isTimeTo(words: readonly Token[]): boolean {
  const to = words.findIndex(({ lower }) => lower === 'to');
  return to > 0 && lowerAt(words, to - 1) === 'time' && lowerAt(words, to + 1) === 'first';
}

/** "word error rate": a phrase whose last word is a noun that heads a metric's name. */
export function endsInMetricHead(words: readonly Token[]): boolean {
  return METRIC_HEADS.has(lastLower(words));
}

/** Whether one of the words names a data set or benchmark. */
export function hasDatasetName(words: readonly Token[]): boolean {
  return words.some(token => isDatasetName(token));
}

/** Whether there are words, and all are written as names are; numbers and marks may stand between them. */
export function isNameOnly(words: readonly Token[]): boolean {
  return words.length > 0 && areNames(words);
}

/** "BLEU", "GPT-4": a name of a measure or of a model, which is no data set's. */
export function namesMeasureOrModel(token: Token): boolean {
  return isMetricToken(token) || isModelName(token.text);
}

/** The position behind a phrase that begins at `from` or behind it. */
export function endOf(tokens: readonly Token[], words: readonly Token[], from = 0): number {
  return tokens.indexOf(words.at(-1) as Token, from) + 1;
}

/** Whether nothing but a comma, an "and", or both stand between two places. */
export function isJoint(tokens: readonly Token[], from: number, to: number): boolean {
  return to > from && to - from < 3 && tokens.slice(from, to).every(({ lower }) => JOINTS.has(lower));
}

/** "(E2E)": whether a parenthesis opens here that holds one word. */
export function holdsOneWord(tokens: readonly Token[], open: number): boolean {
  return tokens[open]?.text === '(' && tokens[open + 1]?.kind === 'word' && tokens[open + 2]?.text === ')';
}

/** The first closing parenthesis among the positions up to `end`; -1 where there is none. */
export function closingAt(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end && at < tokens.length; at++) if (tokens[at]?.text === ')') return at;
  return -1;
}

/** How long a remark behind a measure's name may be, in tokens. */
const REMARK = 10;

/** "the Word Error Rate (WER)": where the name that is written out ends; the same place where no abbreviation or remark follows it. */
export function beforeAbbreviation(tokens: readonly Token[], end: number): number {
  const short = tokens[end - 2];
  const isEnclosed = tokens[end - 1]?.text === ')' && tokens[end - 3]?.text === '(';
  if (isEnclosed && short?.kind === 'word' && (/\p{Lu}/u.test(short.text) || short.text.length <= 2 || GREEK_LETTERS.has(short.lower))) return end - 3;
  // "a prediction accuracy (median ranked score) of 81.2%"
  const open = tokens[end - 1]?.text === ')' ? tokens.slice(Math.max(0, end - REMARK), end).findLastIndex(({ text }) => text === '(') : -1;
  const start = Math.max(0, end - REMARK) + open;
  return open > 0 && isMeasure(tokens[start - 1]) ? start : end;
}
