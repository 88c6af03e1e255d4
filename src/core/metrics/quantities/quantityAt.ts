import { hedgeBefore, hedgeEndingAt, type PlacedHedge } from './hedges';
import { isNegative } from './negatives';
import { numeralAt, type Numeral } from './numerals';
import { pairFrom } from './pairs';
import { quantityOf, withPreposition } from './plainQuantity';
import type { Quantity } from './quantities';
import { sampleAt } from './samples';
import { standsAlone } from './standsAlone';
import { everyToken, findToken, isGluedAt, isNumberAt, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEFORE_BOUNDS, CONFIDENCE, FACTORS_OF_THEIR_OWN, INTERVALS, KINDS_OF_INTERVALS, SURENESS } from '../words/aroundNumbers';
import { BOUNDARY } from '../words/nouns';
import { COUNT_COMPARATIVES } from '../words/shapes';

/** The quantity that a numeral here states: alone, with its partner, or as a factor. */
export function quantityAt(tokens: readonly Token[], at: number, floor: number): Quantity | undefined {
  const first = numeralAt(tokens, at);
  if (first && (first.counted || first.unit === '') && isOneIn(tokens, first.from)) return undefined;
  if (!first || isInterval(tokens, first.from) || isBounds(tokens, first.from) || isAround(tokens, first.from)) return undefined;
  const hedge = hedgeBefore(tokens, withUnitBehind(tokens, first), floor);
  const found = { first, start: hedge?.from ?? first.from, floor, hedge: hedge?.hedge ?? (hasPlus(tokens, first) ? 'more than' : null) };
  const pair = pairFrom(tokens, found);
  if (!pair) return single(tokens, found);
  // "by a factor of 1.4 to 2"
  const factor = pair.unit === '' ? factorBefore(tokens, pair.from, floor) : undefined;
  const whole = factor === undefined ? pair : { ...pair, from: withPreposition(tokens, factor, floor), unit: 'x' };
  return { ...whole, hedge: pair.hedge ?? found.hedge };
}

/** "over 10-20x": the unit stands behind the second. */
function withUnitBehind(tokens: readonly Token[], first: Numeral): Numeral {
  const isJoined = first.unit === '' && /^[-–]$/.test(textAt(tokens, first.to)) && isGluedAt(tokens, first.to) && isGluedAt(tokens, first.to + 1);
  const second = isJoined ? numeralAt(tokens, first.to + 1) : undefined;
  return second && !second.counted ? { ...first, unit: second.unit, to: second.to } : first;
}

/** A numeral with the hedge in front of it. */
interface Found {
  readonly first: Numeral;
  /** Where the numeral begins with its hedge. */
  readonly start: number;
  readonly hedge: Quantity['hedge'];
  /** Where the quantity before ends. */
  readonly floor: number;
}

function single(tokens: readonly Token[], { first, start, hedge, floor }: Found): Quantity | undefined {
  const factor = isPlainNumber(tokens, first) ? factorBefore(tokens, start, floor) : undefined;
  const isFactor = factor !== undefined && first.unit === '' && (!first.word || lowerAt(tokens, start - 1) === 'of'); // "by a factor of six"
  if (!isFactor && !standsAlone(tokens, first) || isConfidence(tokens, first)) return undefined;
  const { value, sign, counted, word } = first;
  if (factor !== undefined) {
    const around = hedge === null ? hedgedFactor(tokens, factor, floor) : undefined;
    const to = first.unit === '' ? first.to : first.from + 1;
    const from = withPreposition(tokens, around?.from ?? factor, floor);
    return quantityOf({ from, to, value, unit: 'x', hedge: hedge ?? around?.hedge ?? null, sign, word });
  }
  const sample = sampleAt(tokens, first);
  if (sample) return quantityOf({ from: start, to: sample.to, value, unit: sample.unit, hedge, sign, counted: sample.unit !== '', word });
  if (isNegative(tokens, first)) return quantityOf({ from: start, to: first.to, value: -value, unit: first.unit, hedge, counted, word });
  return quantityOf({ from: withPreposition(tokens, start, floor), to: first.to, value, unit: first.unit, hedge, sign, counted, word });
}

/** Whether a number may be that of a factor: one without unit, or "6,574 fewer tokens". */
function isPlainNumber(tokens: readonly Token[], { unit, counted, to }: Numeral): boolean {
  return unit === '' || counted && COUNT_COMPARATIVES.has(lowerAt(tokens, to - 2));
}

/** "a factor of 38", "factor up to 38": where the phrase begins. */
function factorBefore(tokens: readonly Token[], start: number, floor: number): number | undefined {
  const at = lowerAt(tokens, start - 1) === 'of' ? start - 2 : start - 1;
  if (at < floor || !/^factors?$/.test(lowerAt(tokens, at)) || FACTORS_OF_THEIR_OWN.has(lowerAt(tokens, at - 1))) return undefined;
  return at > floor && lowerAt(tokens, at - 1) === 'a' ? at - 1 : at;
}

/** "approximately a factor of 2"; "over a factor of 2" says over what. */
function hedgedFactor(tokens: readonly Token[], start: number, floor: number): PlacedHedge | undefined {
  const hedge = hedgeEndingAt(tokens, start, floor);
  return hedge && !/^(?:over|under|above|below)$/.test(lowerAt(tokens, hedge.from)) ? hedge : undefined;
}

/** "140k+ episodes", "over 90+". */
function hasPlus(tokens: readonly Token[], { from, to }: Numeral): boolean {
  if (textAt(tokens, to - 1) === '+') return true;
  const isPlus = ({ text, spaced }: Token, at: number): boolean => text === '+' && !spaced && tokens[at - 1]?.kind !== 'mark';
  const plus = findToken(tokens, [from + 1, Math.min(to + 1, from + 4)], isPlus);
  if (plus < 0 || isNumberAt(tokens, plus + 1)) return false;
  const isDeviation = /^[-/]$/.test(textAt(tokens, plus + 1)) && isGluedAt(tokens, plus + 1);
  return !isDeviation;
}

/** How many words a number of standard deviations may stand in front of what it says how sure it is. */
const SURE = 5;

/** "(95% CI", "95 % confidence interval": how sure, not what. */
function isConfidence(tokens: readonly Token[], { unit, from, to }: Numeral): boolean {
  const next = lowerAt(tokens, to);
  // "the 5σ detection thresholds", "1σ uncertainties"
  if (unit === 'σ') return someToken(tokens, [to, to + SURE], ({ lower }, at) => SURENESS.has(lower) && everyToken(tokens, [to, at], ({ kind, lower: word }) => kind === 'word' && !BOUNDARY.has(word)));
  if (unit !== '%') return false;
  // "95% paired bootstrap CI"
  const interval = findToken(tokens, [to + 1, to + SURE], ({ lower }) => INTERVALS.has(lower) || CONFIDENCE.has(lower));
  if (/^(?:90|95|99)(?:\.\d)?$/.test(textAt(tokens, from)) && interval > 0 && everyToken(tokens, [to, interval], ({ kind, lower }) => kind === 'word' && !BOUNDARY.has(lower))) return true;
  return /^c\.?[il]\.?$/.test(next) || CONFIDENCE.has(next) || KINDS_OF_INTERVALS.has(next) && CONFIDENCE.has(lowerAt(tokens, to + 1));
}

/** "1 in 5 answers", "one out of every six": of how many it is one, and not how many there are. */
function isOneIn(tokens: readonly Token[], from: number): boolean {
  const every = /^(?:every|each)$/.test(lowerAt(tokens, from - 1)) ? from - 2 : from - 1;
  const one = lowerAt(tokens, every) === 'in' ? every - 1 : lowerAt(tokens, every) === 'of' && lowerAt(tokens, every - 1) === 'out' && every < from - 1 ? every - 2 : -1;
  return /^(?:1|one)$/.test(lowerAt(tokens, one)) && !isNumberAt(tokens, one - 1) && textAt(tokens, one - 1) !== '=';
}

/** "95% CI 89.2-93.1": its bounds say how sure, too. */
function isInterval(tokens: readonly Token[], from: number): boolean {
  const isInBetween = ({ kind, lower }: Token): boolean => kind !== 'word' || /^(?:of|from|to)$/.test(lower);
  return someToken(tokens, [from - 5, from], ({ lower }, at) => INTERVALS.has(lower) && (lower !== 'interval' || CONFIDENCE.has(lowerAt(tokens, at - 1)) || textAt(tokens, at - 1) === '%') && everyToken(tokens, [at + 1, from], isInBetween));
}

/** "108.75 (107.81 - 109.68)": two bounds around the number in front of their parenthesis say how sure it is. */
function isAround(tokens: readonly Token[], from: number): boolean {
  const isFirst = textAt(tokens, from - 1) === '(';
  const open = isFirst ? from - 1 : textAt(tokens, from - 2) === '-' ? from - 4 : from - 3; // "(7.04--8.35)"
  const second = textAt(tokens, open + 3) === '-' ? open + 4 : open + 3;
  const isRange = textAt(tokens, open) === '(' && isNumberAt(tokens, open + 1) && /^[-–—,]$/.test(textAt(tokens, open + 2)) && isNumberAt(tokens, second) && textAt(tokens, second + 1) === ')';
  // "7.70% (7.04--8.35)", "2.50 percentage points (2.06--2.98)"
  const unit = lowerAt(tokens, open - 1) === 'points' ? (lowerAt(tokens, open - 2) === 'percentage' ? 2 : 1) : textAt(tokens, open - 1) === '%' ? 1 : 0;
  if (!isRange || !isNumberAt(tokens, open - 1 - unit)) return false;
  const [value, least, most] = [Number(textAt(tokens, open - 1 - unit)), Number(textAt(tokens, open + 1)), Number(textAt(tokens, second))];
  return !Number.isInteger(least) && least <= value && value <= most;
}

/** "+0.050 [+0.045, +0.057]": bounds behind a number say how sure it is. */
function isBounds(tokens: readonly Token[], from: number): boolean {
  let open = from;
  while (open > from - 6 && open >= 0 && textAt(tokens, open) !== '[') open--;
  const front = textAt(tokens, open - 1) === ':' ? open - 2 : open - 1; // "(95% CI: [0.60-0.80])"
  if (textAt(tokens, open) !== '[' || !isNumberAt(tokens, open - 1) && !BEFORE_BOUNDS.has(lowerAt(tokens, front))) return false;
  const close = findToken(tokens, [open + 1, open + 9], ({ text }) => text === ']');
  if (close <= from || !everyToken(tokens, [open + 1, close], isOfBounds)) return false;
  return tokens.slice(open, close).filter(({ kind }) => kind === 'number').length === 2;
}

function isOfBounds({ kind, text }: Token): boolean {
  return kind === 'number' || text === 'to' || /^[-+−–,%]$/.test(text);
}
