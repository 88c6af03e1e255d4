import { isName } from '../text/names';
import { numeralAt, type Numeral } from './numerals';
import { PLAIN } from './plainQuantity';
import type { Quantity } from './quantities';
import { lowerAt, textAt } from '../text/tokenAt';
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
    const share = { ...PLAIN, from: start, to: bound.to, value: first.value };
    // "4.3 out of 5"
    if (isOutOf && bound.value > first.value && bound.value <= 100) return share;
    if (isRemark(tokens, bound, { first, start })) return { ...share, share: true };
  }
  const all = numeralAt(tokens, DEFINITE.has(lowerAt(tokens, of + 1)) ? of + 2 : of + 1);
  if (!all?.counted || all.value <= first.value) return undefined;
  return { ...PLAIN, from: start, to: all.to, value: first.value, unit: all.unit, counted: true, share: true };
}

/** "(12 / 12)": so many of so many. */
function slashedShare(tokens: readonly Token[], first: Numeral, start: number): Quantity | undefined {
  if (first.word || first.fraction || textAt(tokens, start - 1) !== '(' || textAt(tokens, first.to) !== '/' || textAt(tokens, first.to + 2) !== ')') return undefined;
  const all = numeralAt(tokens, first.to + 1);
  const isWhole = all !== undefined && all.unit === '' && !all.fraction && all.value >= first.value && all.value > 2;
  return isWhole ? { ...PLAIN, from: start, to: all.to, value: first.value, share: true } : undefined;
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
