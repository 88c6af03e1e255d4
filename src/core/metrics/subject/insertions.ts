import { isName } from '../text/names';
import { isSystemName } from './ownSystem';
import { phraseBefore } from '../text/phrases';
import { isNumberAt, lowerAt, textAt, wordsFrom } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { ARTICLES_AND_OWN } from '../words/grammar';
import { IN_FRONT_OF_NAMED, INSERTIONS, REMARKS, SIZED } from '../words/names';
import { NUMBER_WORDS } from '../words/numbers';
import { isModelName } from '../words/systems';

/** "the best model (of three) achieves": where the parenthesis begins; the same place where there is none. */
export function beforeParenthesis(tokens: readonly Token[], end: number, from: number): number {
  let open = end;
  if (textAt(tokens, end - 1) === ')') while (open > from && textAt(tokens, open - 1) !== '(') open--;
  return textAt(tokens, open - 1) === '(' ? open - 1 : open;
}

/** "reward models—the standard choice—achieve": where the remark between two dashes begins; the same place where there is none. */
export function beforeDashes(tokens: readonly Token[], end: number, from: number): number {
  let close = end - 1;
  if (!isDash(tokens, close)) return end;
  while (isDash(tokens, close)) close--;
  for (let at = close; at > Math.max(from, close - 14); at--) {
    if (!isDash(tokens, at)) continue;
    while (isDash(tokens, at - 1)) at--;
    return at;
  }
  return end;
}

function isDash(tokens: readonly Token[], at: number): boolean {
  const text = textAt(tokens, at);
  return text === '—' || text === '–' || text === '-' && (textAt(tokens, at - 1) === '-' || textAt(tokens, at + 1) === '-');
}

/** "the best of them out of 37 tested models achieves": where "out of" begins; the same place where there is none. */
export function beforeOutOf(tokens: readonly Token[], end: number, from: number): number {
  for (let at = end - 2; at > Math.max(from, end - 8); at--) {
    if (tokens[at]?.kind === 'mark') return end;
    if (lowerAt(tokens, at) === 'out' && lowerAt(tokens, at + 1) === 'of') return isNumberAt(tokens, at + 2) || NUMBER_WORDS.has(lowerAt(tokens, at + 2)) || lowerAt(tokens, at + 2) === 'all' ? at : end;
  }
  return end;
}

/** "models ranging from 125M to 7B lower": behind the noun that the sizes are said of; the same place where there are none. */
export function beforeSizes(tokens: readonly Token[], end: number, from: number): number {
  if (!isSize(tokens, end) || !/^(?:to|and)$/.test(lowerAt(tokens, end - 3)) || !isSize(tokens, end - 3)) return end;
  const first = end - 6;
  if (first <= from || !/^(?:from|between)$/.test(lowerAt(tokens, first))) return end;
  if (SIZED.test(lowerAt(tokens, first - 1))) return first - 1;
  // "with sizes from 125M to 7B"
  const isOfSizes = /^(?:sizes|scales|parameters)$/.test(lowerAt(tokens, first - 1)) && /^(?:with|of)$/.test(lowerAt(tokens, first - 2));
  return isOfSizes ? first - 2 : first;
}

/** Whether a number of parameters ends here: "7B". */
function isSize(tokens: readonly Token[], end: number): boolean {
  return /^[KMBT]$/i.test(textAt(tokens, end - 1)) && isNumberAt(tokens, end - 2);
}

/** "the model, which reasons longer, achieves": where the phrase in commas begins; behind the comma where there is none. */
export function beforeInsertion(tokens: readonly Token[], comma: number, from: number): number {
  for (let at = comma - 1; at > Math.max(from, comma - 24); at--) {
    if (textAt(tokens, at) !== ',') continue;
    const lead = lowerAt(tokens, at + 1).endsWith('ly') ? at + 2 : at + 1;
    return INSERTIONS.test(lowerAt(tokens, lead)) || isModelName(textAt(tokens, lead)) || isRemark(tokens, lead, from) ? at : comma + 1;
  }
  return comma + 1;
}

/** "FooNet, the strongest model, reaches", "FooNet, in particular, reaches": whether a remark on the name in front begins here. */
function isRemark(tokens: readonly Token[], lead: number, from: number): boolean {
  if (!ARTICLES_AND_OWN.has(lowerAt(tokens, lead)) && !REMARKS.test(wordsFrom(tokens, lead, 2))) return false;
  const words = phraseBefore(tokens, lead - 1, from, 7);
  const first = lead - 1 - words.length;
  const start = ARTICLES_AND_OWN.has(lowerAt(tokens, first - 1)) ? first - 1 : first;
  const isNamed = words.length > 1 ? isName(textAt(words, 0)) || words.some(({ text }) => isModelName(text)) : isModelName(textAt(words, 0)) || isSystemName(words[0]);
  return isNamed && (start <= from || IN_FRONT_OF_NAMED.test(lowerAt(tokens, start - 1)));
}
