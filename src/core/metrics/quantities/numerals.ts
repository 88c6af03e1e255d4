import { isPartOfName } from './partOfName';
import { isGluedAt, isNumberAt, lowerAt, textAt } from '../text/tokenAt';
import { isStatingVerb } from '../text/phrases';
import type { Token } from '../text/tokens';
import { isMetricToken } from '../text/names';
import { plusAt, type Unit } from './unit';
import { unitAt } from './units';
import { MINUS_SIGNS, RELATIONS, SIGNS_OF_BOUNDS } from '../words/aroundNumbers';
import { COMPOUND_NUMBER, CURRENCIES, NUMBER_WORDS } from '../words/numbers';

/** One number as it stands with its unit, before what is around it is looked at. Positions are tokens, the end exclusive. */
export interface Numeral extends Unit {
  readonly from: number;
  readonly value: number;
  /** A plus or minus sign, or an arrow, in front. */
  readonly sign: 'up' | 'down' | null;
  /** It is written as a word. */
  readonly word: boolean;
  /** It has decimals. */
  readonly fraction: boolean;
}

/** Reads a number with its sign, deviation and unit; undefined for numbers in names and the like. */
export function numeralAt(tokens: readonly Token[], from: number): Numeral | undefined {
  return bracketed(tokens, from) ?? bareNumeralAt(tokens, from);
}

/** "(2.71 ± 0.47) pc", "(7.8 ± 0.2) × 10^4": a value with its deviation in brackets, the power or the unit behind them. */
function bracketed(tokens: readonly Token[], from: number): Numeral | undefined {
  if (textAt(tokens, from) !== '(' || !isNumberAt(tokens, from + 1)) return undefined;
  const close = afterDeviation(tokens, from + 2);
  if (close === from + 2 || textAt(tokens, close) !== ')') return undefined;
  const value = numberOf(textAt(tokens, from + 1));
  const power = tenthPower(tokens, close + 1);
  const { unit, to, counted } = unitAt(tokens, power?.to ?? close + 1, { value, word: false });
  if (counted || !power && unit === '') return undefined;
  const numeral = { from, to, unit, counted, sign: null, word: false };
  return power ? scaled(value, power, numeral) : { ...numeral, value, fraction: true };
}

function bareNumeralAt(tokens: readonly Token[], from: number): Numeral | undefined {
  const sign = signAt(tokens, from);
  if (isScript(textAt(tokens, sign ? from - 1 : from - 2)) && (sign || MINUS_SIGNS.has(textAt(tokens, from - 1)))) return undefined; // an exponent
  const start = sign ? from + 1 : from;
  const money = CURRENCIES.has(textAt(tokens, start)) && isNumberAt(tokens, start + 1);
  const at = money ? start + 1 : start;
  const token = tokens[at];
  if (!token) return undefined;
  const spelled = token.kind === 'number' ? undefined : hundreds(tokens, at);
  if (spelled) return { ...unitAt(tokens, spelled.to, { value: spelled.value, word: true }), from, sign: null, word: true, fraction: false, value: spelled.value };
  const value = token.kind === 'number' ? numberOf(token.text) : wordValue(token.lower);
  if (value === undefined) return undefined;
  const shared = { from, sign: sign ?? null, word: token.kind === 'word' };
  const power = token.kind === 'number' ? tenthPower(tokens, at + 1) : undefined;
  if (power) return scaled(value, power, { ...unitAt(tokens, power.to, { value: 1000, word: false }), ...shared });
  if (!Number.isFinite(value)) return undefined;
  // "p < 10^{-9}"
  const isBound = value === 10 && textAt(tokens, at + 1) === '^' && (RELATIONS.has(textAt(tokens, at - 1)) || MINUS_SIGNS.has(textAt(tokens, at + 2)) || isPowerOfUnit(tokens, at));
  if (!isBound && token.kind === 'number' && !money && !sign && isPartOfName(tokens, at)) return undefined;
  const exponent = isBound ? powerAt(tokens, at + 1) : undefined;
  if (exponent) return scaled(1, exponent, { ...unitAt(tokens, exponent.to, { value: 1000, word: false }), ...shared });
  const unit = unitAt(tokens, afterDeviation(tokens, at + 1), { value, word: shared.word });
  // "no z > 12 detections": what a symbol is compared with counts nothing.
  const isOfSymbol = unit.counted && RELATIONS.has(textAt(tokens, at - 1)) && /^[b-z]$/i.test(textAt(tokens, at - 2));
  const isBelowZero = unit.counted && MINUS_SIGNS.has(textAt(tokens, from)) && isStatingVerb(unit.unit.toLowerCase()); // "the bias to -3 removes"
  const written = isOfSymbol || isBelowZero ? { unit: '', to: at + 1, counted: false } : unit;
  // "xz -9e": an option of a command.
  if (sign && token.kind === 'number' && written.unit === '' && isGluedAt(tokens, at + 1) && /^[a-z]$/.test(textAt(tokens, at + 1))) return undefined;
  const { unit: name, to, counted } = money ? inMoney(tokens, written, at + 1) : behindPlus(tokens, withShareOfDeviation(tokens, written));
  return { unit: name, to, counted, from, sign: shared.sign, word: shared.word, value, fraction: token.kind === 'number' && (token.text.includes('.') || /e-/i.test(token.text)) };
}

/** "57.4% ± 0.7%": the deviation has the unit once more. */
function withShareOfDeviation(tokens: readonly Token[], written: Unit): Unit {
  const end = written.unit === '%' ? afterDeviation(tokens, written.to) : written.to;
  return end > written.to && textAt(tokens, end) === '%' ? { ...written, to: end + 1 } : written;
}

/** "five", "ninety-five". */
function wordValue(word: string): number | undefined {
  const [, tens = '', ones = ''] = word.includes('-') ? COMPOUND_NUMBER.exec(word) ?? [] : [];
  return tens === '' ? NUMBER_WORDS.get(word) : (NUMBER_WORDS.get(tens) ?? 0) + (NUMBER_WORDS.get(ones) ?? 0);
}

/** "five", "ninety-five" */
export function isNumberWord(word: string): boolean {
  return wordValue(word) !== undefined;
}

/** "a halo of 10^12 Msun", "10^6 samples": a power of ten with what it measures or counts. */
function isPowerOfUnit(tokens: readonly Token[], at: number): boolean {
  const power = isGluedAt(tokens, at) ? undefined : powerAt(tokens, at + 1);
  return power !== undefined && unitAt(tokens, power.to, { value: 1000, word: false }).unit !== '';
}

/** "45+ BLEU": the plus belongs to the number. */
function behindPlus(tokens: readonly Token[], written: Unit): Unit {
  const isPlus = written.unit === '' && plusAt(tokens, written.to) === 1 && isMetricToken(tokens[written.to + 1]);
  return isPlus ? { ...written, to: written.to + 1 } : written;
}

/** "two hundred", "one hundred and twenty": a number in several words, and where it ends. */
function hundreds(tokens: readonly Token[], at: number): { readonly value: number; readonly to: number } | undefined {
  const count = NUMBER_WORDS.get(lowerAt(tokens, at));
  if (count === undefined || count > 9 || lowerAt(tokens, at + 1) !== 'hundred') return undefined;
  const rest = lowerAt(tokens, at + 2) === 'and' ? wordValue(lowerAt(tokens, at + 3)) : undefined;
  return { value: 100 * count + (rest ?? 0), to: rest === undefined ? at + 2 : at + 4 };
}

const SIGNS: ReadonlyMap<string, 'up' | 'down'> = new Map([['+', 'up'], ['-', 'down'], ['−', 'down'], ['–', 'down'], ['↑', 'up'], ['↓', 'down']]);

/** Which way a sign goes that belongs to the number behind it: one that touches that and nothing in front. */
function signAt(tokens: readonly Token[], at: number): 'up' | 'down' | undefined {
  const [before, mark] = [tokens[at - 1], tokens[at]];
  const sign = mark?.kind === 'mark' ? SIGNS.get(mark.text) : undefined;
  if (!mark || !sign || !isNumberAt(tokens, at + 1) || !isGluedAt(tokens, at + 1)) return undefined;
  const isFree = !before || mark.spaced || '(/,~∼≈[:=<>'.includes(before.text) || mark.text === '↑' || mark.text === '↓';
  return isFree ? sign : undefined;
}

/** Whether a mark puts what follows above or below the line. */
function isScript(mark: string): boolean {
  return mark === '^' || mark === '_';
}

/** An exponent, and where it ends. */
interface Power {
  readonly exponent: number;
  readonly to: number;
}

/** A number times a power of ten. */
function scaled(value: number, { exponent }: Power, numeral: Omit<Numeral, 'value' | 'fraction'>): Numeral {
  return { ...numeral, value: timesTen(value, exponent), word: false, fraction: true };
}

/** A number times a power of ten, without the last digits that a multiplication adds. */
export function timesTen(value: number, exponent: number): number {
  const [digits, own = '0'] = String(value).split('e');
  return Number.isInteger(exponent) ? Number(`${digits}e${Number(own) + exponent}`) : value * 10 ** exponent;
}

/** "× 10^{-6}". */
export function tenthPower(tokens: readonly Token[], at: number): Power | undefined {
  // "4.23 10^-4": the sign of multiplication was lost.
  const isBare = textAt(tokens, at) === '10' && textAt(tokens, at + 1) === '^' && textAt(tokens, at - 1).includes('.') && tokens[at]?.spaced === true;
  if (isBare) return powerAt(tokens, at + 1);
  if (!/^(?:×|x|·)$/i.test(textAt(tokens, at)) || textAt(tokens, at + 1) !== '10') return undefined;
  // "4.0 x 10-10": the sign that raises the exponent was lost.
  const isLost = textAt(tokens, at + 2) === '-' && isGluedAt(tokens, at + 2) && isGluedAt(tokens, at + 3) && /^\d{1,2}$/.test(textAt(tokens, at + 3));
  return isLost ? { exponent: -Number(textAt(tokens, at + 3)), to: at + 4 } : powerAt(tokens, at + 2);
}

/** "^{-6}", "^(-6)", "^{25.6}". */
function powerAt(tokens: readonly Token[], at: number): Power | undefined {
  if (textAt(tokens, at) !== '^') return undefined;
  const open = textAt(tokens, at + 1) === '(' ? 1 : 0;
  const minus = MINUS_SIGNS.has(textAt(tokens, at + 1 + open)) ? 1 : 0;
  const exponent = tokens[at + 1 + open + minus];
  if (exponent?.kind !== 'number' || !/^\d{1,2}(?:\.\d{1,2})?$/.test(exponent.text)) return undefined;
  return { exponent: (minus ? -1 : 1) * Number(exponent.text), to: at + 2 + 2 * open + minus };
}

export function numberOf(text: string): number {
  if (/^\d\d,\d\d$/.test(text)) return Number(text.replace(',', '.')); // "84,25%"
  return Number(text.replace(/[{},\\\s]/g, ''));
}

/** Words behind an amount of money with its multiple: "$1.27 M at". */
const JOINED_TO_MONEY = /^(?:at|in|on|for|per|of|and|with|by|to|from|while|over)$/;

/** "$400K", "$2.5 million": the multiple stays, and what follows is not counted. */
function inMoney(tokens: readonly Token[], { unit, to }: Unit, at: number): Unit {
  // "$1.27 M"
  const isMultiple = unit === '' && /^[KMB]$/.test(textAt(tokens, at)) && (tokens[at + 1]?.kind !== 'word' || JOINED_TO_MONEY.test(lowerAt(tokens, at + 1)));
  if (isMultiple) return { unit: `${textAt(tokens, at)} ${CURRENCIES.get(textAt(tokens, at - 2)) ?? '$'}`, to: at + 1, counted: false };
  const multiple = /^(?:[KMBT]|k|million|billion|trillion|thousand)\b/.exec(unit)?.[0];
  const end = multiple ? Math.min(to, at + 1) : at;
  const isNamed = /^(?:usd|dollars)$/.test(lowerAt(tokens, end));
  const currency = CURRENCIES.get(textAt(tokens, at - 2)) ?? '$';
  return { unit: multiple ? `${multiple} ${currency}` : currency, to: isNamed ? end + 1 : end, counted: false };
}

/** "85.7 ± 0.2", "85.7 pm 0.2", "0.042^{+0.047}_{-0.02}": the deviation is part of how the number is stated. */
export function afterDeviation(tokens: readonly Token[], at: number): number {
  const first = afterBound(tokens, at);
  return first === undefined ? at : afterBound(tokens, first) ?? first;
}

/** Where a bound of a deviation ends, if one begins here. */
function afterBound(tokens: readonly Token[], at: number): number | undefined {
  const mark = textAt(tokens, at);
  if (mark === '±' || mark === 'pm') return isNumberAt(tokens, at + 1) ? at + 2 : undefined;
  if (mark === 'plus' && lowerAt(tokens, at + 1) === 'minus') return isNumberAt(tokens, at + 2) ? at + 3 : undefined;
  if (mark === 'plus' && lowerAt(tokens, at + 1) === 'or' && lowerAt(tokens, at + 2) === 'minus') return isNumberAt(tokens, at + 3) ? at + 4 : undefined;
  if (isScript(mark)) return SIGNS_OF_BOUNDS.has(textAt(tokens, at + 1)) && isNumberAt(tokens, at + 2) ? at + 3 : undefined;
  // "2.3 (+0.7, -1.0)"
  const isEnclosed = mark === '(' && textAt(tokens, at + 1) === '+' && isNumberAt(tokens, at + 2) && /^[,/]$/.test(textAt(tokens, at + 3)) && MINUS_SIGNS.has(textAt(tokens, at + 4)) && isNumberAt(tokens, at + 5);
  if (isEnclosed && textAt(tokens, at + 6) === ')') return at + 7;
  // "4.23+0.23-0.21 kpc"
  const isBetween = mark === '+' && isGluedAt(tokens, at) && isNumberAt(tokens, at + 1) && isGluedAt(tokens, at + 1) && textAt(tokens, at + 2) === '-' && isGluedAt(tokens, at + 2);
  return isBetween && isNumberAt(tokens, at + 3) && isGluedAt(tokens, at + 3) ? at + 4 : undefined;
}
