import { isPartOfName } from './exclusions';
import type { Token } from './tokens';
import { unitAt, type Unit } from './units';
import { NUMBER_WORDS } from './words/numbers';

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

const SIGNS: ReadonlyMap<string, 'up' | 'down'> = new Map([['+', 'up'], ['-', 'down'], ['−', 'down'], ['–', 'down'], ['↑', 'up'], ['↓', 'down']]);

/** Reads a number with its sign, deviation and unit; undefined for numbers in names and the like. */
export function numeralAt(tokens: readonly Token[], from: number): Numeral | undefined {
  let at = from;
  const mark = tokens[at];
  let sign: Numeral['sign'] = null;
  if (mark?.kind === 'mark' && SIGNS.has(mark.text) && startsNumber(tokens, at)) {
    if (/^[\^_]$/.test(tokens[at - 1]?.text ?? '')) return undefined; // an exponent
    sign = SIGNS.get(mark.text) ?? null;
    at++;
  }
  const money = tokens[at]?.text === '$' && tokens[at + 1]?.kind === 'number';
  if (money) at++;
  const token = tokens[at];
  if (!token) return undefined;
  const power = token.kind === 'number' ? tenthPower(tokens, at + 1) : undefined;
  if (power) {
    const scaled = unitAt(tokens, power.to, { value: 1000, word: false });
    return { ...scaled, from, value: Number(`${numberOf(token.text)}e${power.exponent}`), sign, word: false, fraction: true };
  }
  const value = token.kind === 'number' ? numberOf(token.text) : NUMBER_WORDS.get(token.lower);
  const isPower = value === 10 && tokens[at + 1]?.text === '^' && /^[<>=≤≥~≈]$/.test(tokens[at - 1]?.text ?? '');
  if (value === undefined || !Number.isFinite(value) || !isPower && (token.kind === 'number' && !money && sign === null && isPartOfName(tokens, at))) return undefined;
  // "p < 10^{-9}"
  const exponent = value === 10 && /^[<>=≤≥~≈]$/.test(tokens[at - 1]?.text ?? '') ? powerAt(tokens, at + 1) : undefined;
  if (exponent) return { unit: '', to: exponent.to, counted: false, from, value: Number(`1e${exponent.exponent}`), sign, word: false, fraction: true };
  const word = token.kind === 'word';
  const unit = unitAt(tokens, afterDeviation(tokens, at + 1), { value, word });
  const { unit: name, to, counted } = money ? inMoney(tokens, unit, at + 1) : unit;
  return { unit: name, to, counted, from, value, sign, word, fraction: token.text.includes('.') || /e-/i.test(token.text) };
}

/** "× 10^{-6}": the exponent, and where it ends. */
function tenthPower(tokens: readonly Token[], at: number): { readonly exponent: number; readonly to: number } | undefined {
  return /^(?:×|x|·)$/i.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '10' ? powerAt(tokens, at + 2) : undefined;
}

/** "^{-6}", "^(-6)": an exponent, and where it ends. */
function powerAt(tokens: readonly Token[], at: number): { readonly exponent: number; readonly to: number } | undefined {
  if (tokens[at]?.text !== '^') return undefined;
  const open = tokens[at + 1]?.text === '(' ? 1 : 0;
  const minus = /^[-−–]$/.test(tokens[at + 1 + open]?.text ?? '') ? 1 : 0;
  const exponent = tokens[at + 1 + open + minus];
  return exponent?.kind === 'number' && /^\d{1,2}$/.test(exponent.text) ? { exponent: (minus ? -1 : 1) * Number(exponent.text), to: at + 2 + 2 * open + minus } : undefined;
}

function numberOf(text: string): number {
  return Number(text.replace(/[{},\\\s]/g, ''));
}

/** "$400K", "$2.5 million": the multiple stays, and what follows is not counted. */
function inMoney(tokens: readonly Token[], { unit, to }: Unit, at: number): Unit {
  const multiple = /^(?:[KMBT]|k|million|billion|trillion|thousand)\b/.exec(unit)?.[0];
  const end = multiple ? Math.min(to, at + 1) : at;
  return { unit: multiple ? `${multiple} $` : '$', to: /^(?:usd|dollars)$/.test(tokens[end]?.lower ?? '') ? end + 1 : end, counted: false };
}

/** A sign belongs to the number behind it if it touches that and nothing in front. */
function startsNumber(tokens: readonly Token[], at: number): boolean {
  const [before, mark, number] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (number?.kind !== 'number' || number.spaced) return false;
  return !before || Boolean(mark?.spaced) || '(/,~∼≈[:='.includes(before.text) || mark?.text === '↑' || mark?.text === '↓';
}

/** "85.7 ± 0.2", "0.042^{+0.047}_{-0.02}": the deviation is part of how the number is stated. */
export function afterDeviation(tokens: readonly Token[], at: number): number {
  let end = at;
  for (let bounds = 0; bounds < 2; bounds++) {
    const mark = tokens[end]?.text;
    if (mark === '±' && tokens[end + 1]?.kind === 'number') end += 2;
    else if (mark === '+' && /^[-/]$/.test(tokens[end + 1]?.text ?? '') && tokens[end + 1]?.spaced === false) end += tokens[end + 2]?.kind === 'number' ? 3 : tokens[end + 2]?.text === '-' && tokens[end + 3]?.kind === 'number' ? 4 : 0; // "208+-12", "20% (+/-3%)"
    else if ((mark === '^' || mark === '_') && /^[-+−]$/.test(tokens[end + 1]?.text ?? '') && tokens[end + 2]?.kind === 'number') end += 3;
    else break;
  }
  return end;
}
