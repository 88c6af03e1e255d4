import type { Hedge } from '../model/metric';
import { isListedMeasure, isMetricSymbol, isName, isYear } from './exclusions';
import { hedgeBefore } from './hedges';
import { afterDeviation, numeralAt, type Numeral } from './numerals';
import { pairFrom } from './pairs';
import { specialAt } from './specials';
import type { Token } from './tokens';
import { HEDGES } from './words/numbers';
import { METRIC_HEADS, SETTING_HEADS } from './words/metrics';
import { BEAT_VERBS } from './words/changes';
import { MEASURES } from './words/units';
import { isModelName } from './words/systems';
import { COMPARATIVE_WORDS, COUNT_COMPARATIVES, EXTENTS, IN_FRONT_OF_VERSIONS, MODEL_VARIANTS, UNITS_OF_CHANGES, UNITS_OF_SHARES } from './words/shapes';

/** A number with its unit, and with what belongs to the same statement. Positions are tokens, the end exclusive. */
export interface Quantity {
  /** With its preposition and hedge: what is quoted. */
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly valueMax?: number;
  readonly unit: string;
  readonly hedge: Hedge | null;
  readonly baseline: number | null;
  /** A sign, or a word such as "twice", that says which way. */
  readonly sign: 'up' | 'down' | null;
  /** A counted noun follows: a size rather than an outcome. */
  readonly counted: boolean;
  /** The number is a word. */
  readonly word: boolean;
  /** It is so many of so many. */
  readonly share?: boolean;
  /** A part of the count in front of it. */
  readonly brokenDown?: boolean;
}

/** No abstract states more: what does is no abstract, and its quantities are not worth a reader's time. */
const MOST = 400;

/** The quantities of a sentence's tokens, left to right, none overlapping another. */
export function quantities(tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length && found.length < MOST;) {
    const floor = found.at(-1)?.to ?? 0;
    const previous = found.at(-1);
    const quantity = specialAt(tokens, at, floor) ?? brokenDown(tokens, at, previous) ?? quantityAt(tokens, at, floor);
    const onward = quantity && previous && previous.baseline !== null && previous.valueMax === undefined && quantity.baseline === null && quantity.unit === previous.unit && tokens[previous.to]?.lower === 'to' && quantity.from === previous.to + 1;
    // "from 60.3% to 77.2% to 83.2%"
    // "from O(d^3) to O(r^3)": one statement.
    const isBoundChange = quantity?.value === null && previous?.value === null && tokens[previous.to]?.lower === 'to' && quantity.from === previous.to + 1 && tokens[previous.from - 1]?.lower === 'from';
    if (quantity && isBoundChange && previous) found[found.length - 1] = { ...quantity, from: previous.from - 1 };
    else if (quantity && previous && onward) found.push({ ...quantity, baseline: previous.value });
    else if (quantity && previous && isRangeLike(tokens, previous, quantity)) found.push({ ...quantity, from: quantity.from, value: quantity.baseline, valueMax: quantity.value ?? 0, baseline: null });
    else if (quantity) found.push(quantity);
    at = quantity ? Math.max(quantity.to, at + 1) : tokens[at]?.kind === 'number' ? afterDeviation(tokens, at + 1) : at + 1;
  }
  return found;
}

/** "1,800 pairs (1,200 English, 600 Chinese)": what a parenthesis breaks a count down to. */
function brokenDown(tokens: readonly Token[], at: number, previous: Quantity | undefined): Quantity | undefined {
  const [number, kind] = [tokens[at], tokens[at + 1]];
  if (number?.kind !== 'number' || kind?.kind !== 'word' || !kind.spaced || previous?.counted !== true || !/^[\d,]+$/.test(number.text)) return undefined;
  const isFirst = tokens[previous.to]?.text === '(' && at === previous.to + 1;
  const isNext = previous.brokenDown === true && at > previous.to && tokens.slice(previous.to, at).every(token => /^(?:,|and|\/|\+)$/.test(token.lower));
  const end = tokens[at + 2]?.lower ?? '';
  if (!(isFirst || isNext) || !/^(?:,|and|\)|\/|\+)$/.test(end) || MEASURES.has(kind.lower)) return undefined;
  return { from: at, to: at + 2, value: Number(number.text.replaceAll(',', '')), unit: previous.unit, hedge: null, baseline: null, sign: null, counted: true, word: false, brokenDown: true };
}

/** "gains of 3.6% to 3.9% on A and 3.3% to 4.6% on B": what follows a range is one, too. */
function isRangeLike(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  return previous.valueMax !== undefined && here.valueMax === undefined && here.baseline !== null && here.value !== null && here.value > here.baseline && previous.unit === here.unit
    && tokens[here.from]?.lower !== 'from' && here.from - previous.to <= 8 && tokens.slice(previous.to, here.from).some(token => token.lower === 'and' || token.text === ',') && tokens.slice(here.from, here.to).some(token => token.lower === 'to');
}

function quantityAt(tokens: readonly Token[], at: number, floor: number): Quantity | undefined {
  const first = numeralAt(tokens, at);
  if (!first) return undefined;
  const hedge = hedgeBefore(tokens, first, floor);
  const start = hedge?.from ?? first.from;
  if (isInterval(tokens, first.from) || isBounds(tokens, first.from)) return undefined;
  const pair = pairFrom(tokens, { first, start, floor });
  const approximate = hedge?.hedge ?? (tokens[first.to - 1]?.text === '+' || followedByPlus(tokens, first) ? 'more than' : null);
  if (pair) return { ...pair, hedge: pair.hedge ?? approximate };
  if (!standsAlone(tokens, first) && (first.unit !== '' || first.word || factorBefore(tokens, start, floor) === undefined)) return undefined;
  const { value, sign, counted, word } = first;
  if (isConfidence(tokens, first)) return undefined;
  const isFactor = first.unit === '' || first.counted && COUNT_COMPARATIVES.has(tokens[first.to - 2]?.lower ?? ''); // "a factor of 6,574 fewer tokens"
  const plain = isFactor ? factorBefore(tokens, start, floor) : undefined;
  const around = plain === undefined || approximate !== null ? undefined : hedgedFactor(tokens, plain, floor);
  const factor = around?.from ?? plain;
  const unit = factor === undefined ? first.unit === '' && isSample(tokens, first.from) ? 'participants' : first.unit : 'x';
  // "RM = -44": of what is equal, the minus is part of the value.
  if (sign === 'down' && /^[=<>≤≥~≈≲≳]$/.test(tokens[first.from - 1]?.text ?? '') && /^[-−–]$/.test(tokens[first.from]?.text ?? '')) return { from: start, to: first.to, value: -value, unit, hedge: approximate, baseline: null, sign: null, counted, word };
  return { from: withPreposition(tokens, factor ?? start, floor), to: plain !== undefined && first.unit !== '' ? first.from + 1 : first.to, value, unit, hedge: approximate ?? around?.hedge ?? null, baseline: null, sign, counted: counted && plain === undefined, word };
}

/** "(95% CI", "95 % confidence interval": how sure, not what. */
function isConfidence(tokens: readonly Token[], { unit, to }: Numeral): boolean {
  return unit === '%' && (/^(?:c\.?[il]\.?|confidence|credible|cis)$/.test(tokens[to]?.lower ?? '') || /^(?:bootstrap|bayesian|wilson)$/.test(tokens[to]?.lower ?? '') && /^(?:ci|cis|confidence|credible)$/.test(tokens[to + 1]?.lower ?? ''));
}

/** "+0.050 [+0.045, +0.057]": bounds behind a number say how sure it is. */
function isBounds(tokens: readonly Token[], from: number): boolean {
  let open = from;
  while (open > from - 6 && open >= 0 && tokens[open]?.text !== '[') open--;
  if (tokens[open]?.text !== '[' || !/^(?:number)$/.test(tokens[open - 1]?.kind ?? '') && !/^(?:%|x|×|s|ms|points?)$/.test(tokens[open - 1]?.lower ?? '')) return false;
  const close = tokens.findIndex((token, at) => at > open && at < open + 9 && token.text === ']');
  return close > from && tokens.slice(open + 1, close).every(token => token.kind === 'number' || /^[-+−–,%]$|^to$/.test(token.text)) && tokens.slice(open, close).filter(token => token.kind === 'number').length === 2;
}

/** "95% CI 89.2-93.1": its bounds say how sure, too. */
function isInterval(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - 4), from).some((token, at, all) => /^(?:ci|cis|c\.i|interval)$/.test(token.lower) && all.slice(at + 1).every(each => each.kind !== 'word' || /^(?:of|from|to)$/.test(each.lower)));
}

/** "a factor of 38", "factor up to 38": where the phrase begins. */
function factorBefore(tokens: readonly Token[], start: number, floor: number): number | undefined {
  const at = tokens[start - 1]?.lower === 'of' ? start - 2 : start - 1;
  if (at < floor || !/^(?:factors?)$/.test(tokens[at]?.lower ?? '')) return undefined;
  return at > floor && tokens[at - 1]?.lower === 'a' ? at - 1 : at;
}

/** "approximately a factor of 2". */
function hedgedFactor(tokens: readonly Token[], start: number, floor: number): { readonly hedge: Hedge; readonly from: number } | undefined {
  const found = HEDGES.find(([words]) => start - words.length >= floor && words.every((word, index) => tokens[start - words.length + index]?.lower === word) && !/^(?:over|under|above|below)$/.test(words[0] ?? ''));
  return found && { hedge: found[1], from: start - found[0].length };
}

/** "n = 35" counts those who took part. */
function isSample(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.text === '=' && tokens[from - 2]?.lower === 'n';
}

/** "140k+ episodes", "over 90+". */
function followedByPlus(tokens: readonly Token[], { from, to }: Numeral): boolean {
  for (let at = from + 1; at < Math.min(to + 1, from + 4); at++) if (tokens[at]?.text === '+' && !tokens[at]?.spaced && tokens[at - 1]?.kind !== 'mark') return tokens[at + 1]?.kind !== 'number' && !(/^[-/]$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.spaced === false);
  return false;
}

/** "by up to 2.5%": the preposition is part of how the quantity is stated. */
export function withPreposition(tokens: readonly Token[], from: number, floor: number): number {
  let at = from;
  if (/^(?:additional|further|extra|relative|absolute)$/.test(tokens[at - 1]?.lower ?? '')) at--;
  if (at < from && /^(?:a|an)$/.test(tokens[at - 1]?.lower ?? '')) at--;
  if (at > floor && tokens[at - 1]?.lower === 'by') return at - 1;
  return from > floor && tokens[from - 1]?.lower === 'by' ? from - 1 : from;
}

/** Whether a number without a partner says something: one with a unit, a sign or a metric's name. */
function standsAlone(tokens: readonly Token[], numeral: Numeral): boolean {
  // "1.5 < z < 8.5": a selection.
  if (/^[<≤]$/.test(tokens[numeral.to]?.text ?? '') && /^[<≤]$/.test(tokens[numeral.to + 2]?.text ?? '') || /^[<≤]$/.test(tokens[numeral.from - 1]?.text ?? '') && /^[<≤]$/.test(tokens[numeral.from - 3]?.text ?? '')) return false;
  // "p < 0.001"
  if (/^[<>=≤≥]$/.test(tokens[numeral.from - 1]?.text ?? '') && tokens[numeral.from - 2]?.text === 'p') return numeral.fraction && numeral.unit === '';
  if (numeral.unit === '°' && numeral.value % 90 === 0) return false;
  const { from, to, word, value, unit, sign, fraction } = numeral;
  if (word) return numeral.counted || UNITS_OF_SHARES.has(unit) && value > 1 || (unit === 'x' && value > 1 && COMPARATIVE_WORDS.test(tokens[to]?.lower ?? ''));
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (isYear(value) && !fraction && !tokens[from]?.text.includes(',')) return unit !== '' && numeral.counted === false && unit !== 'years' || (numeral.counted && !/^(?:in|since|by|from|the|until|and|,|\()$/.test(before?.lower ?? ''));
  if (before?.text === '×' && !tokens[from]?.spaced) return false; // the second side of "7.8×5.7 kpc"
  if (unit !== '') return !isEnumerator(tokens, numeral);
  if (next?.text === '×' || before?.text === '×' || (next?.kind === 'mark' && '/^_'.includes(next.text) && !next.spaced && !(next.text === '/' && fraction && (tokens[to + 1]?.kind === 'number' || tokens[to + 2]?.kind === 'number')))) return false;
  if (isMeasured(tokens, sign === null ? from + 1 : from + 2)) return true;
  if (before && /^[≥≤]$/.test(before.text) && fraction && tokens[from - 2]?.kind === 'word') return true;
  if (before && (before.text === '=' || before.text === ':')) return isAssigned(tokens, numeral) || before.text === ':' && fraction && (isModelName(tokens[from - 2]?.text ?? '') || METRIC_HEADS.has(tokens[from - 2]?.lower ?? '') || /^(?:on|for|in)$/.test(next?.lower ?? ''));
  if (isAveraged(tokens, from)) return true;
  if (isMeasuredOf(tokens, from)) return true;
  // "outperforming X by an average of 4.4"
  if (fraction && before?.lower === 'of' && /^(?:average|mean|median|margin)$/.test(tokens[from - 2]?.lower ?? '') && tokens[from - 4]?.lower === 'by') return true;
  // "with a score of 1356, outperforming A (1352) and B (1345)"
  if (before?.text === '(' && next?.text === ')' && value > 5 && isModelName(tokens[from - 2]?.text ?? '') && isRivalScore(tokens, from)) return true;
  // "ratings of 1193 in A (+78) and 1349 in B"
  if (before?.lower === 'and' && /^(?:in|on|for)$/.test(next?.lower ?? '') && tokens.slice(Math.max(0, from - 16), from).some((token, at, all) => token.lower === 'of' && /^(?:ratings?|scores?)$/.test(all[at - 1]?.lower ?? '') && all[at + 1]?.kind === 'number' && all[at + 1]?.text.length === tokens[from]?.text.length)) return true;
  if (!fraction && value > 1 && EXTENTS.has(before?.lower ?? '')) return true;
  if (before && isMetricSymbol(before.text) && before.kind === 'word') return fraction || value > 5;
  if (next?.kind === 'word' && next.spaced && isMetricSymbol(next.text) && value > 1) return true;
  if (before?.lower === 'by' || /^[~≈]$/.test(before?.text ?? '') && tokens[from - 2]?.lower === 'by') {
    const second = next?.lower === 'and' ? numeralAt(tokens, /^[~≈]$/.test(tokens[to + 1]?.text ?? '') ? to + 2 : to + 1) : undefined;
    if (second && UNITS_OF_CHANGES.has(second.unit)) return true;
  }
  if (sign !== null) return (fraction || value >= 1) && before?.text !== '[' && (next?.text !== ',' || /^(?:by|of)$/.test(before?.lower ?? '')) && next?.text !== ']';
  if (fraction) return isLooseFraction(tokens, numeral);
  return /^(?:scores?|scored|scoring|averaging)$/.test(before?.lower ?? '') || isSetTo(tokens, from);
}

/** "a score of 1356, ahead of A (1352) and B (1345)": numbers of the same length as a score in front of them, of those whom it beats. */
function isRivalScore(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(0, from).some((token, at) => (token.lower === 'of' && tokens[at - 1]?.lower === 'score' || /^(?:scores|scored|scoring)$/.test(token.lower)) && tokens[at + 1]?.text.length === tokens[from]?.text.length)
    && tokens.slice(Math.max(0, from - 24), from).some(token => BEAT_VERBS.has(token.lower) || /^(?:ahead|above)$/.test(token.lower));
}

/** "121 ± 8": a deviation stands behind. */
function isMeasured(tokens: readonly Token[], behind: number): boolean {
  return afterDeviation(tokens, behind) > behind;
}

/** "(1)", "1)". */
function isEnumerator(tokens: readonly Token[], { from, to, unit }: Numeral): boolean {
  return unit === '' && tokens[from - 1]?.text === '(' && tokens[to]?.text === ')';
}

/** "n = 35", "r = 0.92", "k = 3", "F1: 0.8". */
function isAssigned(tokens: readonly Token[], { from }: Numeral): boolean {
  const power = tokens[from - 2]?.kind === 'number' && /^[\^_]$/.test(tokens[from - 3]?.text ?? '');
  const norm = tokens[from - 2]?.text === '|' ? 3 : 2;
  const name = tokens[power ? from - 4 : from - norm];
  if (name?.kind !== 'word') return false;
  return tokens[from - 1]?.text === '=' || isMetricSymbol(name.text);
}

/** "(mean inter-LLM PSS 0.73)": an average in a parenthesis is a measure. */
function isAveraged(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    if (/^(?:mean|average|median|overall|avg)$/.test(tokens[at]?.lower ?? '')) return tokens[at - 1]?.text === '(' && at < from - 1;
    if (tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

/** "a score of 85", "an average AP of 45", "guidance scale of 2". */
function isMeasuredOf(tokens: readonly Token[], number: number): boolean {
  let from = number;
  while (from > 1 && /^(?:[~≈<>≤≥]|about|around|approximately|roughly|nearly|only|just)$/.test(tokens[from - 1]?.lower ?? '')) from--;
  // "at batch sizes < 32"
  if (from < number && /^[<>≤≥]$/.test(tokens[number - 1]?.text ?? '') && tokens[from - 1]?.kind === 'word' && (isMetricSymbol(tokens[from - 1]?.text ?? '') || METRIC_HEADS.has(tokens[from - 1]?.lower ?? '') || SETTING_HEADS.has(tokens[from - 1]?.lower ?? ''))) return true;
  if (!/^(?:of|at|to|is|was|=)$/.test(tokens[from - 1]?.lower ?? '')) return false;
  const isOf = tokens[from - 1]?.lower === 'of';
  const head = tokens[from - 2];
  if (head?.kind !== 'word') return false;
  return isMetricSymbol(head.text) || (isOf && (SETTING_HEADS.has(head.lower) || (METRIC_HEADS.has(head.lower) && !/^(?:samples|steps|tokens|iterations|parameters)$/.test(head.lower))));
}

/** Decimals without a unit, unless they are a version, a section or a licence. */
function isLooseFraction(tokens: readonly Token[], { from, to }: Numeral): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (before === undefined) return false;
  if (before.kind === 'word' && IN_FRONT_OF_VERSIONS.has(before.lower)) return false;
  if (MODEL_VARIANTS.has(next?.lower ?? '') && /^\p{Lu}/u.test(next?.text ?? '')) return false; // "Gemini 1.0 Pro and 1.5 Flash"
  const isList = next?.text === '/' && tokens[to + 1]?.kind === 'number' && (tokens[to + 1]?.text.includes('.') ?? false); // "51.7/37.5"
  if (next && !next.spaced && next.kind === 'mark' && '/·*'.includes(next.text) && !isList && !(next.text === '/' && before.text === '/')) return false;
  return before.kind !== 'word' || !isName(before.text) || isMetricSymbol(before.text) || isListedMeasure(tokens, from - 1);
}

/** "setting the degree of parallelism to 1". */
function isSetTo(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.lower !== 'to') return false;
  for (let at = from - 2; at >= Math.max(0, from - 7); at--) if (/^(?:set|sets|setting|fix|fixing|fixed)$/.test(tokens[at]?.lower ?? '')) return true;
  return false;
}
