import { isName } from '../text/names';
import { isPlural } from './counts';
import { numeralAt, type Numeral } from './numerals';
import { quantityOf } from './plainQuantity';
import type { Quantity } from './quantities';
import { findToken, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BOUNDARY } from '../words/nouns';
import { MERELY } from '../words/shapes';
import { DEFINITE } from '../words/outcomes';

/** "11 out of 14 datasets", "four of six domains": how many of how many, one statement. */
export function outOf(tokens: readonly Token[], first: Numeral, start: number): Quantity | undefined {
  if (first.unit !== '' || first.sign !== null) return undefined;
  const slashed = slashedShare(tokens, first, start);
  if (slashed) return slashed;
  const isOutOf = lowerAt(tokens, first.to) === 'out';
  if (!isOutOf && (first.fraction || isNameBefore(tokens, first.from))) return undefined;
  const of = isOutOf ? first.to + 1 : first.to;
  if (lowerAt(tokens, of) !== 'of' || first.word && first.value === 1) return undefined; // "in one of two ways"
  const bound = numeralAt(tokens, of + 1);
  if (bound && bound.unit === '' && !bound.counted) {
    const share = quantityOf({ from: start, to: bound.to, value: first.value });
    // "4.3 out of 5"
    if (isOutOf && bound.value >= first.value && bound.value <= 100) return share;
    if (isRemark(tokens, bound, { first, start })) return { ...share, share: true };
    const noun = nounOfWhole(tokens, bound);
    if (noun !== undefined && bound.value >= first.value) return { ...share, unit: noun, counted: true, share: true };
  }
  const all = numeralAt(tokens, DEFINITE.has(lowerAt(tokens, of + 1)) ? of + 2 : of + 1);
  if (!all?.counted || all.value < first.value) return undefined;
  return quantityOf({ from: start, to: all.to, value: first.value, unit: all.unit, counted: true, share: true });
}

/** How far in front a whole may have been said with its noun, in tokens. */
const WHOLE = 40;

/** "by 18 of 19 models, and more by 17 of 19": what the whole was said to be of. */
function nounOfWhole(tokens: readonly Token[], { from, to }: Numeral): string | undefined {
  if (tokens[to] && !/^(?:[.,;)]|and|while|but|rate|judge|find|show)$/.test(lowerAt(tokens, to))) return undefined;
  const same = findToken(tokens, [Math.max(0, from - WHOLE), from - 2], ({ text }, at) => text === textAt(tokens, from) && lowerAt(tokens, at - 1) === 'of' && isPlural(tokens[at + 1]));
  return same < 0 ? undefined : textAt(tokens, same + 1);
}

/** "(12 / 12)": so many of so many. */
function slashedShare(tokens: readonly Token[], first: Numeral, start: number): Quantity | undefined {
  if (first.word || first.fraction || textAt(tokens, start - 1) !== '(' || textAt(tokens, first.to) !== '/' || textAt(tokens, first.to + 2) !== ')') return undefined;
  const all = numeralAt(tokens, first.to + 1);
  const isWhole = all !== undefined && all.unit === '' && !all.fraction && all.value >= first.value && all.value > 2;
  return isWhole ? quantityOf({ from: start, to: all.to, value: first.value, share: true }) : undefined;
}

/** A name in front; "Only 3 of the 17 models" begins a sentence. */
function isNameBefore(tokens: readonly Token[], at: number): boolean {
  return isName(textAt(tokens, at - 1)) && !MERELY.has(lowerAt(tokens, at - 1)) && !BOUNDARY.has(lowerAt(tokens, at - 1));
}

/** "on most metrics (6 of 8 on A)". */
function isRemark(tokens: readonly Token[], bound: Numeral, { first, start }: { readonly first: Numeral; readonly start: number }): boolean {
  if (bound.word || first.word || bound.value < first.value || bound.value <= 2) return false;
  return textAt(tokens, start - 1) === '(' && /^(?:on|for|in|\)|,)$/.test(lowerAt(tokens, bound.to));
}
