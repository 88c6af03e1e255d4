import { isDatasetName } from './datasetNames';
import { isName } from '../text/names';
import { namePhrase } from './namePhrase';
import { behindArticle, closingAt, hasDatasetName, hasName, isNameOnly, namesMeasureOrModel } from '../text/phraseQuestions';
import { phraseFrom, textOf } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { DATA_HEADS } from '../words/places';

/** How far a list in a parenthesis may reach, in tokens. */
const ENCLOSED = 24;

/** "on submissions from APPS", "on a verification task (VeruBench)": the name behind a plain phrase that ends at `end`. */
export function sourceBehind(tokens: readonly Token[], end: number, phrase: readonly Token[]): string | null {
  const lead = lowerAt(tokens, end);
  // "in fact-seeking QA on FooQA"
  const isTask = lead === 'on' && !hasDatasetName(phrase) && !isNameOnly(phrase) && isDatasetName(tokens[behindArticle(tokens, end + 1)]);
  if (hasName(phrase) && !isTask) return null;
  if (lead === 'from') return sourceFrom(tokens, end + 1);
  if (lead === 'on') return furtherOn(tokens, end + 1);
  if (lead === 'such' && lowerAt(tokens, end + 1) === 'as' || lead === 'like') return exampleNames(tokens, lead === 'like' ? end + 1 : end + 2, phrase);
  return textAt(tokens, end) === '(' ? enclosedName(tokens, end + 1) ?? enclosedList(tokens, end + 1) : null;
}

/** "on visual decoding on the THINGS-EEG dataset", "in cross-dataset validation on EHPT-XC": the data set says more than the task. */
function furtherOn(tokens: readonly Token[], start: number): string | null {
  const name = namePhrase(tokens, start, start + ENCLOSED) ?? [];
  if (name.length === 0 || name.some(namesMeasureOrModel)) return null;
  return hasDatasetName(name) || isNameOnly(name) || DATA_HEADS.has(lastLower(name)) && hasName(name) ? textOf(name) : null;
}

/** The name behind "from". */
function sourceFrom(tokens: readonly Token[], start: number): string | null {
  const name = phraseFrom(tokens, start, start + 5, 4);
  if (!isSource(name)) return null;
  const end = start + name.length;
  // "from GAIA and AssistantBench"
  const other = lowerAt(tokens, end) === 'and' ? phraseFrom(tokens, end + 1, end + 7, 4) : [];
  if (isNameOnly(other)) return textOf(tokens.slice(start, end + 1 + other.length));
  return /^(?:,|\.|and|with)?$/.test(lowerAt(tokens, end)) ? textOf(name) : null;
}

/** "on existing benchmarks such as A and B": the names say more than the noun. */
function exampleNames(tokens: readonly Token[], start: number, phrase: readonly Token[]): string | null {
  if (!/^(?:benchmarks|datasets)$/.test(lastLower(phrase)) || !isDatasetName(tokens[start])) return null;
  let end = start;
  while (end < start + ENCLOSED && isOfList(tokens[end])) end++;
  while (end > start && (tokens[end - 1]?.kind === 'mark' || lowerAt(tokens, end - 1) === 'and')) end--;
  return textOf(tokens.slice(start, end));
}

function isOfList(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || /^(?:,|and|-|&|\/)$/.test(token.lower) || isName(token.text) && !namesMeasureOrModel(token));
}

/** "(VeruBench)" */
function enclosedName(tokens: readonly Token[], start: number): string | null {
  const name = phraseFrom(tokens, start, start + 5, 4);
  return isSource(name) && hasDatasetName(name) && textAt(tokens, start + name.length) === ')' ? textOf(name) : null;
}

/** "across benchmarks (A, B, and C)" */
function enclosedList(tokens: readonly Token[], start: number): string | null {
  const close = closingAt(tokens, start, start + ENCLOSED);
  const inside = tokens.slice(start, Math.max(start, close));
  const isList = inside.every(token => isOfList(token) || isName(token.text));
  return isList && inside.filter(token => isDatasetName(token)).length > 1 ? textOf(inside) : null;
}

/** Names, none of them of a measure or a model. */
function isSource(words: readonly Token[]): boolean {
  return isNameOnly(words) && !words.some(namesMeasureOrModel);
}
