import { hedgeBefore, hedgeEndingAt } from './hedges';
import { numeralAt, type Numeral } from './numerals';
import type { Quantity } from './quantities';
import { wayOf } from '../kind/direction';
import { closingAt } from '../text/phraseQuestions';
import { findToken, isGluedAt, isNumberAt, isWordAt, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { PEAKS, ADJECTIVES_OF_LEVELS } from '../words/aroundNumbers';
import { METRIC_HEADS } from '../words/metrics';
import { ARTICLES, CONDITIONS, STRIKING } from '../words/grammar';

/** What joins two numbers. */
export interface Link {
  readonly kind: 'change' | 'versus' | 'range' | 'from';
  /** The token behind the link. */
  readonly to: number;
}

/** The link behind the first of two numbers, which begins with its hedge at `start`. */
export function linkBehind(tokens: readonly Token[], first: Numeral, start: number): Link | undefined {
  if (fromOfNamed(tokens, first, start) >= 0) return { kind: 'change', to: first.to + 2 };
  const symbol = secondOfSymbol(tokens, first, start);
  if (symbol >= 0) return { kind: 'change', to: symbol };
  const at = behindRemark(tokens, first, start);
  const next = lowerAt(tokens, at + 1);
  switch (lowerAt(tokens, at)) {
    case '(': return openedLink(tokens, at);
    case 'from': return { kind: 'from', to: at + 1 };
    case 'to': case '→': return next === 'within' && textAt(tokens, first.from - 1) === '=' ? undefined : { kind: 'change', to: at + 1 }; // "the gap between G=2 and G=8 to within 1%"
    case 'versus': case 'against': return { kind: 'versus', to: at + 1 };
    case 'vs': case 'v': return { kind: 'versus', to: next === '.' ? at + 2 : at + 1 };
    // "3 GPUs instead of 8"
    case 'instead': return next === 'of' ? { kind: 'versus', to: at + 2 } : undefined;
    case 'compared': return comparedLink(tokens, at);
    case ',': return next === 'compared' ? comparedLink(tokens, at + 1) : next === 'against' ? { kind: 'versus', to: at + 2 } : undefined;
    case 'down': case 'up': return next === 'to' || next === 'from' ? { kind: next === 'to' ? 'change' : 'from', to: at + 2 } : undefined;
    // "between 5 and 10" is a range, whatever stands between the two words.
    case 'and': return lowerAt(tokens, first.from - 1) === 'between' ? { kind: 'range', to: at + 1 } : undefined;
    case '-': return next === '>' ? { kind: 'change', to: at + 2 } : hyphenLink(tokens, at, first);
    case '=': return next === '>' ? { kind: 'change', to: at + 2 } : undefined;
    case '.': return next === '.' && textAt(tokens, at + 2) === '.' ? { kind: 'range', to: at + 3 } : undefined; // "48% ... 55%"
    case '–': case '—': case '−': case '~': return dashLink(tokens, at);
    default: return undefined;
  }
}

/** How far behind a symbol's first value its second one may stand, in tokens. */
const SYMBOL_AGAIN = 14;

/** "degrades from ρ = 1.000 at full coverage to ρ = 0.809": where the second value of the same symbol stands; -1 where there is none. */
function secondOfSymbol(tokens: readonly Token[], { to, fraction }: Numeral, start: number): number {
  if (!fraction || textAt(tokens, start - 1) !== '=' || lowerAt(tokens, start - 3) !== 'from') return -1;
  if (!someToken(tokens, [start - 9, start - 3], ({ lower }) => wayOf(lower) !== null)) return -1;
  const second = findToken(tokens, [to, to + SYMBOL_AGAIN], ({ lower }, at) => lower === 'to' && textAt(tokens, at + 1) === textAt(tokens, start - 2) && textAt(tokens, at + 2) === '=');
  return second < 0 ? -1 : second + 3;
}

/** "degrades from ρ = 1.000 to ρ = 0.809" */
export function isSymbolChange(tokens: readonly Token[], first: Numeral, start: number): boolean {
  return secondOfSymbol(tokens, first, start) >= 0;
}

/** "from chance level (25%) to 63%": where the "from" stands in front of the name of the first level; -1 where there is none. */
export function fromOfNamed(tokens: readonly Token[], first: Numeral, start: number): number {
  const isEnclosed = textAt(tokens, start - 1) === '(' && textAt(tokens, first.to) === ')' && lowerAt(tokens, first.to + 1) === 'to';
  return isEnclosed ? findToken(tokens, [start - 7, start - 1], ({ lower }) => lower === 'from') : -1;
}

/** How long a remark may be, in tokens. */
const REMARK = 12;

/** "from 40.41 (zero-shot) to 49.12": behind a remark in between. */
function behindRemark(tokens: readonly Token[], first: Numeral, start: number): number {
  if (lowerAt(tokens, start - 1) !== 'from') return first.to;
  // "from 85% accuracy on easy items to 31%"
  const measured = first.unit === '%' && METRIC_HEADS.has(lowerAt(tokens, first.to)) ? 1 : 0;
  const isCondition = measured === 1 || CONDITIONS.test(lowerAt(tokens, first.to)) || lowerAt(tokens, first.to) === 'of' && first.unit !== '';
  const to = isCondition ? behindCondition(tokens, first) : undefined;
  if (to !== undefined) return to;
  if (textAt(tokens, first.to) !== '(') return first.to;
  const close = closingAt(tokens, first.to + 1, first.to + REMARK);
  return close >= 0 && lowerAt(tokens, close + 1) === 'to' ? close + 1 : first.to;
}

/** "from 2% on simple tasks to over 17% on hard ones": where the second number's "to" stands. */
function behindCondition(tokens: readonly Token[], first: Numeral): number | undefined {
  const isOfCondition = (at: number): boolean => isWordAt(tokens, at) || isNumberAt(tokens, at) || textAt(tokens, at) === '-'; // "61% on 5-step tasks"
  for (let at = first.to + 1; at < first.to + 9 && isOfCondition(at); at++) {
    const other = lowerAt(tokens, at) === 'to' ? hedgedNumeral(tokens, at + 1, at)?.second : undefined;
    if (!other || other.unit !== first.unit || other.counted && !/^[KMBk]$/.test(other.unit)) continue;
    if (first.unit !== '' || first.fraction && other.fraction) return at;
  }
  return undefined;
}

/** "18% (vs. 22%)", "18% (from 22%)"; "drops by 59% (from 9.0 to 3.7)" holds a pair of its own. */
function openedLink(tokens: readonly Token[], at: number): Link | undefined {
  const word = lowerAt(tokens, at + 1);
  if (word !== 'from' && word !== 'vs' && word !== 'versus') return undefined;
  const opened = word === 'from' ? numeralAt(tokens, at + 2) : undefined;
  if (opened && /^(?:to|→)$/.test(lowerAt(tokens, opened.to))) return undefined;
  return { kind: word === 'from' ? 'from' : 'versus', to: textAt(tokens, at + 2) === '.' ? at + 3 : at + 2 };
}

/** "18% compared to 22%". */
function comparedLink(tokens: readonly Token[], at: number): Link | undefined {
  return /^(?:to|with)$/.test(lowerAt(tokens, at + 1)) ? { kind: 'versus', to: at + 2 } : undefined;
}

/** A hyphen joins a range if it touches both numbers, or neither of two shares; it may be part of an arrow or of "-to-". */
function hyphenLink(tokens: readonly Token[], at: number, { unit, fraction, value }: Numeral): Link | undefined {
  const next = textAt(tokens, at + 1);
  if (lowerAt(tokens, at + 1) === 'to' && textAt(tokens, at + 2) === '-') return { kind: 'range', to: at + 3 }; // "66%-to-75%"
  if (lowerAt(tokens, at + 1) === 'to' && unit === '' && isGluedAt(tokens, at)) return { kind: 'range', to: at + 2 }; // "three- to four-fold"
  if (next === '-' && textAt(tokens, at + 2) === '>') return { kind: 'change', to: at + 3 }; // "5.2% --> 7.1%"
  if (next === '-' && isGluedAt(tokens, at + 1)) return { kind: 'range', to: at + 2 }; // "8% -- 30%"
  if (tokens[at]?.spaced) {
    const isOfFactors = unit === 'x' && numeralAt(tokens, at + 1)?.unit === 'x';
    if (isOfFactors) return { kind: 'range', to: at + 1 }; // "7.4x -7.8x"
    const second = numeralAt(tokens, at + 1);
    const isOfDecimals = unit === '' && fraction && second !== undefined && second.fraction && second.sign === null && second.value > value && tokens[at + 1]?.spaced === true;
    if (isOfDecimals) return { kind: 'range', to: at + 1 }; // "8.77 - 14.57 points"
    const isOfShares = unit === '%' && numeralAt(tokens, at + 1)?.unit === '%';
    if (!isOfShares || !tokens[at + 1]?.spaced) return undefined;
  }
  return { kind: 'range', to: at + 1 };
}

/** A dash with a space in front has one behind, too; a minus sign touches both numbers. */
function dashLink(tokens: readonly Token[], at: number): Link | undefined {
  if (tokens[at]?.spaced && (tokens[at + 1]?.spaced !== true || textAt(tokens, at) === '−')) return undefined;
  return { kind: 'range', to: at + 1 };
}

/** A number with its hedge. */
interface Hedged {
  readonly second: Numeral;
  readonly hedge: Quantity['hedge'];
}

/** "from 12% to zero", "to near zero". */
function zeroAt(tokens: readonly Token[], at: number): Hedged | undefined {
  const hedge = hedgeEndingAt(tokens, at + 1, at)?.hedge ?? null;
  const from = hedge === null ? at : lowerAt(tokens, at + 1) === '-' ? at + 2 : at + 1;
  if (lowerAt(tokens, from) !== 'zero' || lowerAt(tokens, from + 1) === '-' || lowerAt(tokens, from + 1) === 'shot') return undefined;
  return { second: { from, to: from + 1, value: 0, unit: '', counted: false, sign: null, word: false, fraction: true }, hedge };
}

/** "from 50% to a peak of 58%", "to the highest score of 58%": the number of a level that is named. */
function peakAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const isAdjective = ADJECTIVES_OF_LEVELS.has(lowerAt(tokens, at));
  const noun = isAdjective && lowerAt(tokens, at + 1) !== 'of' ? at + 1 : at;
  const isLevel = PEAKS.has(lowerAt(tokens, noun)) || isAdjective && METRIC_HEADS.has(lowerAt(tokens, noun)) || /^(?:scores?|values?|levels?)$/.test(lowerAt(tokens, noun));
  return isLevel && lowerAt(tokens, noun + 1) === 'of' ? numeralAt(tokens, noun + 2) : undefined;
}

/** A second number, a hedge before it allowed ("to at most 3 models"), an article too. */
export function hedgedNumeral(tokens: readonly Token[], at: number, floor: number): Hedged | undefined {
  const isStriking = ARTICLES.has(lowerAt(tokens, at)) && (STRIKING.has(lowerAt(tokens, at + 1)) || /^[a-z]+-[a-z-]+$/.test(lowerAt(tokens, at + 1))); // "to a near-real-time 3 seconds"
  const peak = ARTICLES.has(lowerAt(tokens, at)) ? peakAt(tokens, at + 1) : undefined;
  if (peak) return { second: peak, hedge: null };
  const striking = isStriking ? numeralAt(tokens, at + 2) : undefined;
  if (striking) return { second: striking, hedge: null };
  // "from 91.2% to as low as 13.5%"
  const isAsLow = lowerAt(tokens, at) === 'as' && /^(?:low|little|few|small)$/.test(lowerAt(tokens, at + 1)) && lowerAt(tokens, at + 2) === 'as';
  const low = isAsLow ? numeralAt(tokens, at + 3) : undefined;
  if (low) return { second: low, hedge: null };
  const zero = zeroAt(tokens, at);
  if (zero) return zero;
  for (let skipped = 0; skipped <= 3; skipped++) {
    const second = numeralAt(tokens, at + skipped);
    if (!second) continue;
    if (skipped === 0) return { second, hedge: null };
    const hedge = hedgeBefore(tokens, second, Math.max(floor, at));
    // "from 0.67 to between 0.75 and 0.77"
    const isBetween = skipped === 1 && lowerAt(tokens, at) === 'between' && lowerAt(tokens, second.to) === 'and';
    if (isBetween) return { second, hedge: null };
    const isSkipped = skipped === 1 && /^(?:only|just|merely|a|an|the|now)$/.test(lowerAt(tokens, at));
    return hedge?.from === at || isSkipped ? { second, hedge: hedge?.hedge ?? null } : undefined;
  }
  return undefined;
}
