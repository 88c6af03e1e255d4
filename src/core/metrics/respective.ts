import { isName } from './exclusions';
import { textOf } from './phrases';
import type { Quantity } from './quantities';
import type { Token } from './tokens';

/** "84.1% and 90.2% on MMLU and GSM8K, respectively": which name belongs to which quantity, by the quantity's index. */
export function respectiveDatasets(tokens: readonly Token[], stated: readonly Quantity[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const at = tokens.findIndex(token => token.lower === 'respectively');
  if (at < 0) return found;
  const last = stated.findLastIndex(quantity => quantity.to <= at);
  let first = last;
  while (first > 0 && stated[first - 1]?.unit === stated[last]?.unit && (stated[first]?.from ?? 0) - (stated[first - 1]?.to ?? 0) <= 3) first--;
  const count = last - first + 1;
  if (last < 0 || count < 2) return found;
  const behind = namesIn(tokens, stated[last]?.to ?? at, at);
  const names = behind.length === count ? behind : namesIn(tokens, Math.max(stated[first - 1]?.to ?? 0, (stated[first]?.from ?? 0) - 40), stated[first]?.from ?? 0);
  if (names.length === count) names.forEach((name, index) => found.set(first + index, name));
  return found;
}

/** The names behind the last "on", "for" or "in" of a stretch, cut at commas and "and". */
function namesIn(tokens: readonly Token[], from: number, to: number): readonly string[] {
  let start = -1;
  for (let at = from; at < to; at++) if (/^(?:on|for|in)$/.test(tokens[at]?.lower ?? '')) start = at + 1;
  if (start < 0) return [];
  const names: string[] = [];
  let words: Token[] = [];
  const close = (): void => {
    if (words.some(token => isName(token.text)) || words.length === 1) names.push(textOf(words));
    words = [];
  };
  for (let at = start; at < to; at++) {
    const token = tokens[at];
    if (!token || /^(?:[;(]|by|with)$/.test(token.lower)) break;
    if (token.text === ',' || token.lower === 'and') close();
    else if (token.lower !== 'the' && token.lower !== 'both') words.push(token);
  }
  close();
  return names;
}
