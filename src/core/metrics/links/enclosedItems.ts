import type { ReportedMetric } from '../../model/metric';
import type { Rows } from './rows';
import { closingAt, endsInMeasure, hasDatasetName, namesMeasureOrModel } from '../text/phraseQuestions';
import { phraseBefore, textOf } from '../text/phrases';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_VERBS } from '../words/changes';
import { JOINTS } from '../words/places';

/** How far a parenthesis of a list's item may reach, in tokens. */
const ENCLOSED = 10;

/**
 * "higher in thoroughness (78% vs. 70%), accuracy (83%), and clarity (75%)", "on transfer (89%) and unseen prompts (90%)":
 * each value is of the item in front of its parenthesis; if one item is a measure, all are, and if the first is a place, all are.
 */
export function inEnclosedItems({ tokens, stated, found }: Rows): readonly ReportedMetric[] {
  const rows = [...found];
  for (let first = 0; first < rows.length; first++) {
    const items = itemsFrom({ tokens, stated, found: rows }, first);
    const last = first + items.length - 1;
    const field = items.length > 1 ? fieldOf(items, rows[first]) : undefined;
    if (field !== undefined) rows.splice(first, items.length, ...rows.slice(first, last + 1).map((row, at) => ofItem(row, field, textOf(items[at] ?? []))));
    first = Math.max(first, last);
  }
  return rows;
}

/** The items of the list that begins in front of a quantity, one for each result. */
function itemsFrom({ tokens, stated, found }: Rows, first: number): readonly (readonly Token[])[] {
  const items: (readonly Token[])[] = [];
  for (let at = first, behind = 0; at < found.length; at++) {
    const { from = 0, to = 0 } = stated[at] ?? {};
    const close = closingAt(tokens, to, to + ENCLOSED);
    if (textAt(tokens, from - 1) !== '(' || close < 0 || found[at]?.kind !== 'result' || (stated[at + 1]?.from ?? close) < close) break;
    const item = itemBefore(tokens, from - 1, behind);
    const isFurther = items.length === 0 || isJoint(tokens, behind, from - 1 - item.length);
    if (item.length === 0 || !isFurther) break;
    items.push(item);
    behind = close + 1;
  }
  return items;
}

/** The words in front of a parenthesis, behind a verb. */
function itemBefore(tokens: readonly Token[], open: number, from: number): readonly Token[] {
  const words = phraseBefore(tokens, open, from, 5);
  return words.slice(words.findLastIndex(token => CHANGE_VERBS.has(token.lower)) + 1);
}

/** ", ", "and", ", and". */
function isJoint(tokens: readonly Token[], from: number, to: number): boolean {
  return to > from && to - from < 3 && tokens.slice(from, to).every((_, at) => JOINTS.has(lowerAt(tokens, from + at)));
}

/** What the items are: measures, or what was measured on; undefined where the first is neither. */
function fieldOf(items: readonly (readonly Token[])[], first: ReportedMetric | undefined): 'metric' | 'dataset' | undefined {
  if (items.some(endsInMeasure)) return 'metric';
  if (items.some(item => item.some(namesMeasureOrModel))) return undefined;
  const [item] = items;
  return item !== undefined && (hasDatasetName(item) || first?.dataset === textOf(item)) ? 'dataset' : undefined;
}

/** A result with what its item says, unless it has that already: "the best FVD (112.3)", "V* Bench (91%)". */
function ofItem(row: ReportedMetric, field: 'metric' | 'dataset', item: string): ReportedMetric {
  const said = row[field];
  return said !== null && (item.endsWith(said) || said.endsWith(item)) ? row : { ...row, [field]: item };
}
