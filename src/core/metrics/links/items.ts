import type { ReportedMetric } from '../../model/metric';
import type { Rows } from './rows';
import { trimmed } from '../measure/trimmedName';
import { closingAt, endsInMeasure, hasDatasetName, isJoint, namesMeasureOrModel } from '../text/phraseQuestions';
import { phraseBefore, textOf } from '../text/phrases';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_VERBS } from '../words/changes';
import { isModelName } from '../words/systems';

/** How far a parenthesis of a list's item may reach, in tokens. */
const ENCLOSED = 10;

/** A list of items that each have a value of their own. */
interface ItemList {
  readonly items: readonly (readonly Token[])[];
  /** The values stand in parentheses behind the items, or else behind "by". */
  readonly isEnclosed: boolean;
  /** A verb in front says that the items rise or fall. */
  readonly isChanged: boolean;
}

/**
 * "higher in thoroughness (78% vs. 70%), accuracy (83%), and clarity (75%)", "raising FooBench by 18 points, A by 6, and B by 15":
 * each value is of the item in front of it; if one item is a measure, all are, and if the first is a place, all are.
 */
export function inItems({ tokens, stated, found }: Rows): readonly ReportedMetric[] {
  const rows = [...found];
  for (let first = 0; first < rows.length; first++) {
    const list = itemsFrom({ tokens, stated, found: rows }, first);
    const { items } = list;
    const field = items.length > 1 ? fieldOf(list, rows[first]) : undefined;
    const run = rows.slice(first, first + items.length);
    if (field !== undefined) rows.splice(first, items.length, ...run.map((row, at) => ofItem(row, { field, list, first: run[0] }, nameOf(items[at] ?? [], field))));
    first += Math.max(0, items.length - 1);
  }
  return rows;
}

/** What an item is called, without the verb and adjectives in front of a measure. */
function nameOf(item: readonly Token[], field: 'metric' | 'dataset'): string {
  return textOf(field === 'metric' ? trimmed(item) : item);
}

/** The items of the list that begins in front of a quantity, one for each result. */
function itemsFrom({ tokens, stated, found }: Rows, first: number): ItemList {
  const items: (readonly Token[])[] = [];
  const isEnclosed = textAt(tokens, (stated[first]?.from ?? 0) - 1) === '(';
  for (let at = first, behind = 0; at < found.length; at++) {
    const { from = 0, to = 0 } = stated[at] ?? {};
    const end = isEnclosed ? closingAt(tokens, to, to + ENCLOSED) : to;
    const isItem = isEnclosed ? textAt(tokens, from - 1) === '(' && (stated[at + 1]?.from ?? end) >= end : lowerAt(tokens, from) === 'by';
    if (!isItem || end < 0 || found[at]?.kind !== 'result') break;
    const item = itemBefore(tokens, isEnclosed ? from - 1 : from, behind);
    const isFurther = items.length === 0 || isJoint(tokens, behind, from - (isEnclosed ? 1 : 0) - item.length);
    if (item.length === 0 || !isFurther) break;
    items.push(item);
    behind = isEnclosed ? end + 1 : end;
  }
  const start = (stated[first]?.from ?? 0) - (isEnclosed ? 1 : 0) - (items[0]?.length ?? 0);
  return { items, isEnclosed, isChanged: CHANGE_VERBS.has(lowerAt(tokens, start - 1)) };
}

/** The words in front of a value, behind a verb. */
function itemBefore(tokens: readonly Token[], end: number, from: number): readonly Token[] {
  const words = phraseBefore(tokens, end, from, 5);
  return words.slice(words.findLastIndex(token => CHANGE_VERBS.has(token.lower)) + 1);
}

/** What the items are: measures, or what was measured on; undefined where the first is neither. */
function fieldOf({ items, isEnclosed, isChanged }: ItemList, first: ReportedMetric | undefined): 'metric' | 'dataset' | undefined {
  const [item] = items;
  // "outperforming random sampling (63%) and iterative improvement (77%)": who has it.
  if (item !== undefined && first?.subject === textOf(item)) return undefined;
  const isPlaced = item !== undefined && (hasDatasetName(item) || first?.dataset === textOf(item));
  if (isEnclosed && items.some(endsInMeasure)) return 'metric';
  if (items.some(each => each.some(namesMeasureOrModel))) return undefined;
  if (isPlaced) return 'dataset';
  // "improves ADVV by 2%, Revenue by 1%, and Exposure by 1%"
  return !isEnclosed && isChanged && items.every(each => each.length === 1 && each.every(isPlainName)) ? 'metric' : undefined;
}

/** "ADVV", "Revenue": no system's name. */
function isPlainName({ text }: Token): boolean {
  return /^(?:\p{Lu}{2,6}|\p{Lu}\p{Ll}{4,})$/u.test(text) && !isModelName(text);
}

interface Said {
  readonly field: 'metric' | 'dataset';
  readonly list: ItemList;
  /** The first result of the list. */
  readonly first: ReportedMetric | undefined;
}

/** A result with what its item says, unless it has that already: "the best FVD (112.3)", "V* Bench (91%)". */
function ofItem(row: ReportedMetric, { field, list, first }: Said, item: string): ReportedMetric {
  const said = row[field];
  if (said !== null && (item.endsWith(said) || said.endsWith(item))) return row;
  if (list.isEnclosed || field === 'dataset') return { ...row, [field]: item };
  // Who was taken for somebody that gets better is what is measured.
  const isItem = row.versus !== null && row.versus === first?.versus && list.items.some(each => textOf(each) === row.versus);
  return { ...row, metric: row.metric ?? item, versus: isItem ? null : row.versus };
}
