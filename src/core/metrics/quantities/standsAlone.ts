import { isListedMeasure, isMetricToken, isName, isYear, isYearAndMonth } from '../text/names';
import { secondRelation } from './bracketedRange';
import { hedgeEndingAt } from './hedges';
import { afterDeviation, numeralAt, type Numeral } from './numerals';
import { isMeasuredPair } from './partOfName';
import { isAssigned, isAveraged, isByAverage, isChangedBy, isFurtherRating, isFurtherScore, isMeasuredOf, isReducedTo, isRivalScore, isSetTo } from './statedNumbers';
import { isNamedIndex, isParallelScore, isReachedValue, isScoreOfBenchmark, isShortName } from './versions';
import { everyToken, isGluedAt, isNumberAt, isWordAt, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { IN_FRONT_OF_POINTS, IN_FRONT_OF_YEARS, SCORE_FORMS, SAID_OF_SHARES, RATIO_SYMBOLS } from '../words/aroundNumbers';
import { JOINTS } from '../words/grammar';
import { COMPARATIVE_WORDS, EXTENTS, IN_FRONT_OF_ONE_SPAN, IN_FRONT_OF_VERSIONS, MODEL_VARIANTS, NUMBERED, SPANS_OF_TIME_UNITS, UNITS_OF_CHANGES, UNITS_OF_SHARES } from '../words/shapes';

/** Whether a number without a partner says something: one with a unit, a sign or a metric's name. */
export function standsAlone(tokens: readonly Token[], numeral: Numeral): boolean {
  const { from, to, word, value, unit, fraction } = numeral;
  if (secondRelation(tokens, to) !== undefined) return false; // "1 < α < c log k"
  if (textAt(tokens, from - 1) === '±' && /^[(%°]$/.test(textAt(tokens, from - 2))) return false; // "97.3 (±0.4)", "12.6%±1.1%", "4.1° ± 0.2°"
  if (isProbability(tokens, from)) return fraction && unit === '';
  if (/^(?:years|months)$/.test(unit) && lowerAt(tokens, to) === 'ago') return false; // "30 years ago"
  if (unit === 'years' && value < 10 && isBackThen(tokens, from)) return false;
  if (unit === '°' && value % 90 === 0 || unit === 'degrees' && value === 360) return false;
  // "given two points": places, and no gain.
  if (word && unit === 'points' && !IN_FRONT_OF_POINTS.has(lowerAt(tokens, from - 1))) return false;
  if (word) return isStatedWord(tokens, numeral);
  if (isOfDates(tokens, numeral)) return false;
  if (isFurtherScore(tokens, numeral)) return true;
  if (isYear(value) && !fraction && !textAt(tokens, from).includes(',')) return isNoYear(tokens, numeral);
  if (textAt(tokens, from - 1) === '×' && isGluedAt(tokens, from)) return false; // the second side of "7.8×5.7 kpc"
  if (unit !== '' && lowerAt(tokens, from - 1) === 'x' && textAt(tokens, from - 2) === textAt(tokens, to - 1)) return false; // "8 arcsec x 8 arcsec"
  if (unit === 'x' && lowerAt(tokens, to - 1) === 'times' && someToken(tokens, [from - 6, from], ({ lower }) => /^(?:repeat(?:s|ed|ing)?|rerun|re-run)$/.test(lower))) return false; // "each run is repeated 5 times"
  if (unit !== '') return true;
  if (isMeasuredPair(tokens, from) || /^0\.\d{2,}$/.test(textAt(tokens, from)) && isShortName(textAt(tokens, from - 1))) return true; // "reaches QPA 0.998"
  if (isOfFormula(tokens, numeral)) return false;
  if (hasDeviation(tokens, numeral) || isAtBound(tokens, numeral) || isRatioBound(tokens, from)) return true;
  // "by a large margin: +9.2 AP" is a change.
  if (textAt(tokens, from - 1) === '=' || textAt(tokens, from - 1) === ':' && numeral.sign === null) return isAssigned(tokens, numeral);
  if (isAveraged(tokens, from) || isMeasuredOf(tokens, from) || isByAverage(tokens, numeral)) return true;
  if (isCountWithShare(tokens, numeral)) return true;
  if (isFurtherBy(tokens, from) || isRivalScore(tokens, numeral) || isFurtherRating(tokens, numeral)) return true;
  if (isOfCountedList(tokens, numeral) || isAverageScore(tokens, numeral)) return true;
  if (!fraction && value > 1 && EXTENTS.has(lowerAt(tokens, from - 1))) return true;
  if (isWordAt(tokens, from - 1) && isMetricToken(tokens[from - 1])) return fraction || value > 5;
  if (isWordAt(tokens, to) && !isGluedAt(tokens, to) && isMetricToken(tokens[to]) && value > 1) return true;
  return isLoose(tokens, numeral);
}

/** "over the past three years": when, and not how long; what was looked at over decades is a span. */
function isBackThen(tokens: readonly Token[], from: number): boolean {
  const isNear = /^(?:past|last|recent|next|coming|previous)$/.test(lowerAt(tokens, from - 1)) && lowerAt(tokens, from - 2) === 'the';
  return isNear && /^(?:over|in|during|within|for)$/.test(lowerAt(tokens, from - 3));
}

/** "only 7146 (22.7%) of the vessels had": so many, and which part of them. */
function isCountWithShare(tokens: readonly Token[], { to, fraction, sign, value }: Numeral): boolean {
  if (fraction || sign !== null || value < 2 || textAt(tokens, to) !== '(' || !isNumberAt(tokens, to + 1)) return false;
  return textAt(tokens, to + 2) === '%' && textAt(tokens, to + 3) === ')' && SAID_OF_SHARES.test(lowerAt(tokens, to + 4));
}

/** "reaches only 36 average FooBench score" */
function isAverageScore(tokens: readonly Token[], { to, sign }: Numeral): boolean {
  if (sign !== null || !/^(?:average|mean|overall)$/.test(lowerAt(tokens, to))) return false;
  return someToken(tokens, [to + 1, to + 4], ({ lower }) => /^(?:scores?|accuracy)$/.test(lower)) && everyToken(tokens, [to, to + 2], ({ kind }) => kind === 'word');
}

/** How far in front of a further "by" the first one may stand, in tokens. */
const FIRST_BY = 12;

/** "lowers it by 14 points, and removing X by 9": a further change, whose unit the first one said. */
function isFurtherBy(tokens: readonly Token[], from: number): boolean {
  if (lowerAt(tokens, from - 1) !== 'by') return false;
  return someToken(tokens, [from - FIRST_BY, from - 1], ({ lower }, at) => lower === 'by' && isNumberAt(tokens, at + 1) && /^(?:points|pp)$/.test(lowerAt(tokens, at + 2)));
}

/** How many numbers a list of counts has at the most. */
const COUNTS = 6;

/** "29 and 20 states", "1, 2, and 4 steps": the noun stands behind the last one. */
function isOfCountedList(tokens: readonly Token[], { from, to, fraction, sign }: Numeral): boolean {
  if (fraction || sign !== null || !isListJoint(tokens, to) || isName(textAt(tokens, from - 1)) || isNumberedBy(tokens, from)) return false;
  let at = to;
  for (let count = 0; count < COUNTS && textAt(tokens, at) === ',' && isNumberAt(tokens, at + 1); count++) at += 2;
  const and = textAt(tokens, at) === ',' ? at + 1 : at;
  const last = lowerAt(tokens, and) === 'and' && isNumberAt(tokens, and + 1) ? numeralAt(tokens, and + 1) : undefined;
  if (!last || last.fraction || isYear(last.value)) return false;
  let first = from;
  while (textAt(tokens, first - 1) === ',' && isNumberAt(tokens, first - 2)) first -= 2;
  return last.unit !== '' && last.unit !== '%' && lowerAt(tokens, first - 1) !== 'at'; // "at 95, 150, and 220 GHz": where
}

function isListJoint(tokens: readonly Token[], at: number): boolean {
  return JOINTS.has(lowerAt(tokens, at));
}

/** "Figures 2 and 3 show", "levels 1 and 2". */
function isNumberedBy(tokens: readonly Token[], from: number): boolean {
  return NUMBERED.test(lowerAt(tokens, from - 1).replace(/s$/, '')) || NUMBERED.test(lowerAt(tokens, from - 1));
}

/** "2024.08-2025.05": years with their months; "the 2000-2024 problems": the last year of a span. */
function isOfDates(tokens: readonly Token[], { from, value, fraction }: Numeral): boolean {
  if (fraction) return isYearAndMonth(textAt(tokens, from)) && touchesDash(tokens, from);
  const isSecond = isYear(value) && /^[-–]$/.test(textAt(tokens, from - 1)) && isGluedAt(tokens, from);
  return isSecond && isNumberAt(tokens, from - 2) && isYear(Number(textAt(tokens, from - 2)));
}

function touchesDash(tokens: readonly Token[], at: number): boolean {
  return /^[-–]$/.test(textAt(tokens, at - 1)) || /^[-–]$/.test(textAt(tokens, at + 1));
}

/** A number that nothing names: with a sign, with decimals, or as a score. */
function isLoose(tokens: readonly Token[], numeral: Numeral): boolean {
  const { from, sign, fraction } = numeral;
  if (isFirstChange(tokens, numeral)) return true;
  if (sign !== null) return isSignedChange(tokens, numeral);
  if (fraction) return isLooseFraction(tokens, numeral);
  return SCORE_FORMS.has(lowerAt(tokens, from - 1)) || isSetTo(tokens, from) || isReducedTo(tokens, from) || isChangedBy(tokens, from);
}

/** "(OR > 7)", "HR < 2": an odds or hazard ratio. */
function isRatioBound(tokens: readonly Token[], from: number): boolean {
  return /^[<>≤≥=]$/.test(textAt(tokens, from - 1)) && RATIO_SYMBOLS.test(textAt(tokens, from - 2));
}

/** "p < 0.001". */
function isProbability(tokens: readonly Token[], from: number): boolean {
  return textAt(tokens, from - 2) === 'p' && /^[<>=≤≥]$/.test(textAt(tokens, from - 1));
}

/** "five tasks", "five percent", "three times lower", "two hours". */
function isStatedWord(tokens: readonly Token[], { counted, unit, value, from, to }: Numeral): boolean {
  if (counted) return true;
  // "it may one day": no length of time.
  if (SPANS_OF_TIME_UNITS.has(unit)) return value > 1 || IN_FRONT_OF_ONE_SPAN.has(lowerAt(tokens, from - 1));
  // "within one point"
  if (/illion/.test(unit)) return true; // "two million videos per day"
  if (value === 1) return unit === '%' || unit === 'pp' || unit === 'points' && lowerAt(tokens, from - 1) === 'within';
  // "by at least four times"
  const isBy = [from - 1, from - 3, from - 4].some(at => lowerAt(tokens, at) === 'by');
  const isUpTo = lowerAt(tokens, from - 1) === 'to' && lowerAt(tokens, from - 2) === 'up' && /^[,.)]?$/.test(textAt(tokens, to)); // "reductions, up to four times,"
  return UNITS_OF_SHARES.has(unit) || unit === 'x' && (COMPARATIVE_WORDS.test(lowerAt(tokens, to)) || isBy || isUpTo);
}

/** "2000 tokens", "2000 ms"; "in 2000 models" and "2000 years" may be years. */
function isNoYear(tokens: readonly Token[], { counted, unit, from }: Numeral): boolean {
  return counted ? !IN_FRONT_OF_YEARS.has(lowerAt(tokens, from - 1)) : unit !== '' && unit !== 'years';
}

/** "3×", "2^k", "7/day"; "51.7/37.5" is a list. */
function isOfFormula(tokens: readonly Token[], { from, to, fraction }: Numeral): boolean {
  const mark = textAt(tokens, to);
  if (mark === '×' || textAt(tokens, from - 1) === '×') return true;
  if (!/^[/^_]$/.test(mark) || !isGluedAt(tokens, to)) return false;
  const isList = mark === '/' && fraction && (isNumberAt(tokens, to + 1) || isNumberAt(tokens, to + 2));
  return !isList;
}

/** "121 ± 8". */
function hasDeviation(tokens: readonly Token[], { sign, from }: Numeral): boolean {
  const behind = sign === null ? from + 1 : from + 2;
  return afterDeviation(tokens, behind) > behind;
}

/** "accuracy ≥ 0.9". */
function isAtBound(tokens: readonly Token[], { from, fraction }: Numeral): boolean {
  return fraction && /^[≥≤]$/.test(textAt(tokens, from - 1)) && isWordAt(tokens, from - 2);
}

/** "by 4 and 5 points", "by ~4 and ~5 points", "by more than 4 and 5 points": the unit stands behind the second. */
function isFirstChange(tokens: readonly Token[], { from, to }: Numeral): boolean {
  const isAbout = (at: number): boolean => /^[~≈]$/.test(textAt(tokens, at));
  const by = (hedgeEndingAt(tokens, from, 0)?.from ?? from) - 1;
  if (lowerAt(tokens, by) !== 'by' || lowerAt(tokens, to) !== 'and') return false;
  const second = numeralAt(tokens, isAbout(to + 1) ? to + 2 : to + 1);
  return second !== undefined && UNITS_OF_CHANGES.has(second.unit);
}

/** "+0.3", "by -2,"; "[-1, 1]" is an interval. */
function isSignedChange(tokens: readonly Token[], { from, to, fraction, value }: Numeral): boolean {
  const [before, next] = [lowerAt(tokens, from - 1), textAt(tokens, to)];
  if (!fraction && value < 1 || before === '[' || next === ']') return false;
  if (value === 1 && before === ',' && isNumberAt(tokens, from - 2)) return false; // "{-1, 0, +1}"
  return next !== ',' || /^(?:by|of|:)$/.test(before) || before === 'to' && value !== 1 || fraction && isRowOfChanges(tokens, from, to);
}

/** "(-0.06, -0.15, and -0.14)", "-2.5, +3.1, and -0.6 points": a change in front or behind, with a sign of its own. */
function isRowOfChanges(tokens: readonly Token[], from: number, comma: number): boolean {
  const next = lowerAt(tokens, comma + 1) === 'and' ? comma + 2 : comma + 1;
  const isSigned = (at: number): boolean => /^[-−–+]$/.test(textAt(tokens, at)) && isGluedAt(tokens, at + 1) && isNumberAt(tokens, at + 1);
  return isSigned(next) || textAt(tokens, from - 1) === ',' && isSigned(from - 3);
}

/** Decimals without a unit, unless they are a version, a section or a licence. */
function isLooseFraction(tokens: readonly Token[], { from, to }: Numeral): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (before === undefined) return false;
  if (before.kind === 'word' && IN_FRONT_OF_VERSIONS.has(before.lower)) return false;
  if (next && MODEL_VARIANTS.has(next.lower) && /^\p{Lu}/u.test(next.text)) return false; // "Gemini 1.0 Pro and 1.5 Flash"
  if (next && /^(?:family|series|release|checkpoints?|version)$/.test(next.lower) && next.spaced) return false; // "the 2.6 family"
  if (isGluedAt(tokens, to) && /^[/·*]$/.test(textAt(tokens, to)) && !isOfList(tokens, from, to)) return false;
  if (isNamedIndex(tokens, from)) return true;
  return before.kind !== 'word' || !isName(before.text) || isMetricToken(before) || isListedMeasure(tokens, from - 1) || isScoreOfBenchmark(tokens, from) || isReachedValue(tokens, from) || isParallelScore(tokens, from);
}

/** "51.7/37.5". */
function isOfList(tokens: readonly Token[], from: number, slash: number): boolean {
  if (textAt(tokens, slash) !== '/') return false;
  return textAt(tokens, from - 1) === '/' || isNumberAt(tokens, slash + 1) && textAt(tokens, slash + 1).includes('.');
}
