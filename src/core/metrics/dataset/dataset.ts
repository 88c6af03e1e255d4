import { datasetBefore } from './datasetBefore';
import { datasetBehind } from './datasetBehind';
import { inFrontOfBy, inFrontOfParenthesis } from './datasetInFront';
import { isDatasetName } from './datasetNames';
import { namePhrase } from './namePhrase';
import { endOf, hasDatasetName, hasName, isNameOnly, isPossessive, namesMeasureOrModel, withoutPossessive } from '../text/phraseQuestions';
import { phraseFrom, textOf, type Place } from '../text/phrases';
import { isUnplaced, isVague } from './placing';
import { isMetricSymbol } from '../text/names';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS } from '../words/changes';
import { CASES_OF_BENCHMARKS, DATASET_NOUNS, ITEMS_OF_BENCHMARKS, PARTS_OF_DATA, UNNAMED_TRIALS, PRAISING_ADJECTIVES } from '../words/places';

/** The benchmark, data set or domain of a quantity: behind it, else before it in its sentence. */
export function datasetOf(place: Place): string | null {
  const near = ofItsScore(place) ?? withinCount(place) ?? sharedOf(place) ?? subsetOf(place) ?? inFrontOfParenthesis(place) ?? inFrontOfBy(place) ?? datasetBehind(place);
  const name = near === null ? datasetBefore(place) : opening(place, near) ?? benchmarkSaid(place, near) ?? near;
  return name === null || isNoPlace(name) ? null : withoutPossessive(unmodified(place.tokens, name)).replace(/ more$/, ''); // "more than triples"
}

/** "for efficient reasoning", "(average drop: 4 points)", "on PickScore and AES": what for, a change, and measures. */
function isNoPlace(name: string): boolean {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  if (CHANGE_NOUNS.has(last) || words.length > 2 && words.includes('and') && isMetricSymbol(words[0] ?? '')) return true;
  return PRAISING_ADJECTIVES.test(words[0] ?? '') && !DATASET_NOUNS.has(last);
}

/** "widely used MathVista benchmark" is the MathVista benchmark, "FooBench multi-turn scenarios" are FooBench. */
function unmodified(tokens: readonly Token[], name: string): string {
  const words = withoutCases(tokens, name.split(' '));
  const first = words.findIndex(word => /\p{Lu}/u.test(word));
  const areModifiers = first > 0 && words.slice(0, first).every(word => /^[a-z-]+$/.test(word) && !/^(?:and|of|in|for)$/.test(word));
  if (!areModifiers) return words.join(' ');
  const isInFrontOfNoun = first === words.length - 2 && DATASET_NOUNS.has(words.at(-1) ?? '');
  const isNamed = isInFrontOfNoun || tokens.some(token => token.text === words[first] && isDatasetName(token));
  return words.slice(isNamed ? first : 0).join(' ');
}

/** A benchmark's name without the plain words behind it for what it holds. */
function withoutCases(tokens: readonly Token[], words: readonly string[]): readonly string[] {
  const isPlain = words.length > 1 && words.slice(1).every(word => /^[a-z-]+$/.test(word)) && CASES_OF_BENCHMARKS.has(words.at(-1) ?? '');
  return isPlain && tokens.some(token => token.text === words[0] && isDatasetName(token)) ? words.slice(0, 1) : words;
}

/** "On the Foo dataset, effects vary by 10x across three items": what the sentence begins with says more than a plain phrase behind the number. */
function opening({ tokens, quantity, floorUncounted }: Place, near: string): string | null {
  const lead = textAt(tokens, 1) === ',' ? 2 : 0; // "Notably, on"
  if (lowerAt(tokens, lead) !== 'on' || floorUncounted > 0 || lowerAt(tokens, quantity.to) === 'on') return null;
  if (hasDatasetName(tokens.slice(quantity.to, quantity.to + 16))) return null;
  const name = namePhrase(tokens, lead + 1, quantity.from) ?? [];
  // "On image recognition, it wins by 2.3% over 8 benchmarks"
  const isTask = UNNAMED_TRIALS.test(near) && name.length > 1 && textAt(tokens, endOf(tokens, name)) === ',';
  return (hasDatasetName(name) || DATASET_NOUNS.has(lastLower(name)) || isTask) && !isUnplaced(tokens, lead, name) ? textOf(name) : null;
}

/** "a GenEval score of 0.8 and the best average on FooBench": whose score it is. */
function ofItsScore({ tokens, quantity: { from }, floor }: Place): string | null {
  const head = from - 2;
  if (lowerAt(tokens, from - 1) !== 'of' || !/^(?:scores?|accuracy)$/.test(lowerAt(tokens, head)) || head - 1 < floor) return null;
  return isDatasetName(tokens[head - 1]) ? textAt(tokens, head - 1) : null;
}

/** "Experiments on the FooBench dataset show a gain of 4% across various tasks": the name says more. */
function benchmarkSaid(place: Place, near: string): string | null {
  const before = isVague(near) ? datasetBefore(place) : null;
  return before !== null && place.tokens.some(token => before.includes(token.text) && token.kind === 'word' && isDatasetName(token)) ? before : null;
}

/** "17 of the 30 FooBench problems": whose problems they are. */
function withinCount({ tokens, quantity: { from, to, counted, share } }: Place): string | null {
  if (!counted || share !== true) return null;
  const at = tokens.slice(from, to).findIndex(token => isDatasetName(token)) + from;
  if (at < from) return null;
  return textOf(tokens.slice(at, tokens[at + 1]?.kind === 'number' && at + 1 < to ? at + 2 : at + 1));
}

/** "88% of PutnamBench", "11 out of 12 problems from Putnam 2025": what a share is of. */
function sharedOf({ tokens, quantity, to, next }: Place): string | null {
  const lead = lowerAt(tokens, quantity.to);
  const isShare = lead === 'of' ? quantity.unit === '%' : lead === 'from' && quantity.share;
  if (!isShare) return null;
  const start = quantity.to + 1;
  const words = phraseFrom(tokens, start, Math.min(to, Math.max(next, start), start + 5), 4);
  // "80% of ARC puzzles"
  if (hasName(words) && ITEMS_OF_BENCHMARKS.has(lastLower(words)) && !words.some(namesMeasureOrModel)) return textOf(words);
  if (!namesData(words)) return null;
  const isWhole = lead === 'from' || /^(?:\(|,|and|\.|within|with)?$/.test(lowerAt(tokens, start + words.length));
  return isWhole || isDatasetName(words[0]) ? textOf(words) : null;
}

/** "PutnamBench", "Putnam 2025"; neither "GPT-4" nor "Foo LLM". */
function namesData(words: readonly Token[]): boolean {
  if (!isNameOnly(words) || words.some(namesMeasureOrModel) || words.some(({ text }) => isPossessive(text))) return false;
  if (words.length > 1 && /^\p{Lu}{2,5}$/u.test(textAt(words, words.length - 1))) return false;
  return words.some(token => token.kind === 'number' || isDatasetName(token) || /\p{Lu}.*[\p{Lu}\d-]/u.test(token.text));
}

/** "66.7% of the Statics subset". */
function subsetOf({ tokens, quantity, to }: Place): string | null {
  if (lowerAt(tokens, quantity.to) !== 'of' || quantity.unit !== '%') return null;
  const name = namePhrase(tokens, quantity.to + 1, Math.min(to, quantity.to + 8)) ?? [];
  return name.length > 1 && PARTS_OF_DATA.has(lastLower(name)) ? textOf(name) : null;
}
