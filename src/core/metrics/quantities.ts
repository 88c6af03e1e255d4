import type { Hedge } from '../model/metric';
import type { Token } from './tokens';
import { BOUNDARY, COUNTED, HEDGES, MULTIPLES, NUMBER_WORDS, SIZE_UNITS, TIME_UNITS, UNCOUNTED } from './words';

/** A number with its unit, and with what belongs to the same statement. Positions are tokens, the end exclusive. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly valueMax?: number;
  readonly unit: string;
  readonly hedge: Hedge | null;
  readonly baseline: number | null;
  /** A plus or minus sign, or a word such as "twice", that says which way. */
  readonly sign: 'up' | 'down' | null;
  /** A counted noun follows: a size rather than an outcome. */
  readonly counted: boolean;
}

/** One number as it stands, before what is around it is looked at. */
interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly unit: string;
  readonly sign: 'up' | 'down' | null;
  readonly counted: boolean;
  readonly word: boolean;
}

/** The quantities of a token list, left to right, none overlapping another. */
export function quantities(tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const special = specialAt(tokens, at);
    const quantity = special ?? quantityAt(tokens, at, found.at(-1)?.to ?? 0);
    if (quantity) found.push(quantity);
    at = quantity ? Math.max(quantity.to, at + 1) : at + 1;
  }
  return found;
}

function quantityAt(tokens: readonly Token[], at: number, floor: number): Quantity | undefined {
  const first = numeralAt(tokens, at);
  if (!first) return undefined;
  const hedge = hedgeBefore(tokens, first.from, floor);
  const pair = pairFrom(tokens, first, hedge?.from ?? first.from);
  if (pair) return { ...pair, hedge: hedge?.hedge ?? null, from: Math.min(pair.from, hedge?.from ?? pair.from) };
  if (!standsAlone(tokens, first)) return undefined;
  const from = hedge?.from ?? first.from;
  return { from: extendBy(tokens, from), to: first.to, value: first.value, unit: first.unit, hedge: hedge?.hedge ?? null, baseline: null, sign: first.sign, counted: first.counted };
}

/** "by up to 2.5%": the preposition is part of how the quantity is stated. */
function extendBy(tokens: readonly Token[], from: number): number {
  return tokens[from - 1]?.lower === 'by' ? from - 1 : from;
}

const CONNECTORS: ReadonlyMap<string, 'change' | 'versus' | 'range'> = new Map([['to', 'change'], ['→', 'change'], ['vs', 'versus'], ['versus', 'versus'], ['-', 'range'], ['–', 'range'], ['—', 'range'], ['~', 'range']]);

/** "A to B", "from A to B", "A vs. B", "A → B", "A-B". */
function pairFrom(tokens: readonly Token[], first: Numeral, start: number): Omit<Quantity, 'hedge'> | undefined {
  let at = first.to;
  const link = CONNECTORS.get(tokens[at]?.lower ?? '');
  if (!link) return undefined;
  at++;
  if (link === 'versus' && tokens[at]?.text === '.') at++;
  const second = numeralAt(tokens, at);
  if (!second || (link === 'range' && (tokens[first.to]?.spaced || first.unit === '%' && second.unit !== '%'))) return undefined;
  const unit = second.unit || first.unit;
  if (first.unit && second.unit && first.unit !== second.unit && link !== 'range') return undefined;
  const isFrom = tokens[start - 1]?.lower === 'from';
  const from = isFrom ? start - 1 : extendBy(tokens, start);
  const shared = { from, to: second.to, unit, sign: null, counted: second.counted };
  if (link === 'range') {
    if (unit === '' || second.value <= first.value || isYear(first)) return undefined;
    return { ...shared, value: first.value, valueMax: second.value, baseline: null };
  }
  if (isYear(first) && isYear(second)) return undefined;
  if (link === 'versus') return { ...shared, value: first.value, baseline: second.value };
  if (!isFrom && first.unit === '' && second.unit === '' && !hasFraction(tokens, first)) return undefined;
  return { ...shared, value: second.value, baseline: first.value };
}

function hasFraction(tokens: readonly Token[], { from, to }: Numeral): boolean {
  return tokens.slice(from, to).some(token => token.text.includes('.'));
}

/** Reads a number with its sign and unit; undefined for numbers in names and the like. */
function numeralAt(tokens: readonly Token[], at: number): Numeral | undefined {
  let from = at;
  let sign: Numeral['sign'] = null;
  const mark = tokens[at]?.text ?? '';
  if (/^[+−–-]$/.test(mark) && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.spaced === false && tokens[at]?.spaced !== false) {
    sign = mark === '+' ? 'up' : 'down';
    at++;
  }
  if (tokens[at]?.text === '$' && tokens[at + 1]?.kind === 'number' && !tokens[at + 1]?.spaced) at++;
  const token = tokens[at];
  if (!token) return undefined;
  const value = token.kind === 'number' ? Number(token.text.replaceAll(',', '')) : NUMBER_WORDS.get(token.lower);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  if (token.kind === 'number' && isPartOfName(tokens, at)) return undefined;
  if (sign === null) from = at;
  const unit = unitAt(tokens, at + 1);
  return { from, to: unit.to, value, unit: unit.unit, sign, counted: unit.counted, word: token.kind === 'word' };
}

/** "GPT-4" is one token; here are the others: "Llama 2", "v2", "AIME 2024", "Figure 3", "(1)", "1st". */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return true;
  if (before && !token.spaced && before.kind === 'word') return true;
  if (before?.text === '^' || before?.text === '_' || before?.text === '@') return true;
  if (before && /^[-–/.:]$/.test(before.text) && !token.spaced && !before.spaced && tokens[at - 2]?.kind === 'word') return true;
  if (after && !after.spaced && after.kind === 'word' && /^(?:st|nd|rd|th|d|dof|shot|way|hop)\b/i.test(after.text)) return true;
  return false;
}

interface Unit {
  readonly unit: string;
  readonly to: number;
  readonly counted: boolean;
}

/** What stands behind a number: a sign, a unit, or a counted noun with the words before it. */
function unitAt(tokens: readonly Token[], at: number): Unit {
  let next = at;
  while (tokens[next]?.text === '\\' || tokens[next]?.text === '$') next++;
  const token = tokens[next];
  if (!token) return { unit: '', to: at, counted: false };
  if (token.text === '%' || token.lower === 'percent') {
    const after = tokens[next + 1]?.lower;
    const points = after === 'point' || after === 'points' || after === 'pp';
    const dollar = tokens[next + 1]?.text === '$' && !tokens[next + 1]?.spaced;
    return points ? { unit: 'pp', to: next + 2, counted: false } : { unit: '%', to: next + (dollar ? 2 : 1), counted: false };
  }
  if (token.lower === 'percentage' && /^points?$/.test(tokens[next + 1]?.lower ?? '')) return { unit: 'pp', to: next + 2, counted: false };
  if (token.lower === 'pp' || token.lower === 'pts' || token.lower === 'points' || token.lower === 'point') return { unit: token.lower === 'pp' ? 'pp' : 'points', to: next + 1, counted: false };
  if (token.text === '×' || token.lower === 'x' || token.lower === 'times' || token.lower === 'fold') return { unit: 'x', to: next + 1, counted: false };
  if (token.text === '-' && tokens[next + 1]?.lower === 'fold') return { unit: 'x', to: next + 2, counted: false };
  return multipliedOrCounted(tokens, next, at);
}

function multipliedOrCounted(tokens: readonly Token[], next: number, none: number): Unit {
  let token = tokens[next];
  let multiple = '';
  if (token && MULTIPLES.has(token.lower) && (token.lower.length > 1 || (!token.spaced && token.text === token.text.toUpperCase()) || (!token.spaced && token.text === 'k'))) {
    multiple = token.text;
    token = tokens[++next];
  } else if (token && !token.spaced && /^[KMBT]-[a-z]+$/.test(token.text)) {
    return { unit: token.text.charAt(0) + (token.lower.includes('param') ? ' parameters' : ''), to: next + 1, counted: true };
  }
  if (token?.text === '-' && !token.spaced && /^(?:param|parameter)/.test(tokens[next + 1]?.lower ?? '')) return { unit: `${multiple} parameters`, to: next + 2, counted: true };
  if (token && (TIME_UNITS.has(token.lower) || SIZE_UNITS.has(token.lower)) && (token.lower.length > 1 || !token.spaced)) return { unit: unitName(token), to: next + 1, counted: false };
  const noun = countedNoun(tokens, next);
  if (noun && /^[MBT]$/.test(multiple) && /^(?:models?|llms?)$/i.test(noun.unit)) return { unit: multiple, to: next, counted: true };
  if (noun) return { unit: [multiple, noun.unit].filter(Boolean).join(' '), to: noun.to, counted: true };
  return multiple ? { unit: multiple, to: next, counted: multiple.length === 1 || multiple.endsWith('illion') } : { unit: '', to: none, counted: false };
}

function unitName(token: Token): string {
  return /^(?:hour|minute|second|day|week|month)$/.test(token.lower) ? `${token.lower}s` : token.text;
}

/** A noun that is counted, with at most five words before it that describe it. */
function countedNoun(tokens: readonly Token[], from: number): { readonly unit: string; readonly to: number } | undefined {
  for (let at = from; at < Math.min(tokens.length, from + 8); at++) {
    const token = tokens[at];
    if (!token || (token.kind === 'mark' && token.text !== '-')) return undefined;
    if (BOUNDARY.has(token.lower) && token.lower !== 'and' && token.lower !== 'of') return undefined;
    if (token.lower === 'of' && tokens[at - 1]?.lower !== 'lines') return undefined;
    if (UNCOUNTED.has(token.lower) && !(token.lower === 'lines' && tokens[at + 1]?.lower === 'of')) return undefined;
    if (token.lower === 'lines') continue;
    if (token.lower === 'code' && tokens[at - 1]?.lower === 'of') return { unit: 'lines of code', to: at + 1 };
    if (!COUNTED.has(token.lower)) continue;
    const following = tokens[at + 1];
    if (following && following.kind === 'word' && following.spaced && COUNTED.has(following.lower)) continue;
    const pairs = token.lower === 'pairs' ? `${tokens[at - 1]?.text ?? ''} ` : '';
    return { unit: `${pairs}${token.text}`, to: at + 1 };
  }
  return undefined;
}

/** A bare number says nothing, and a number word only counts. */
function standsAlone(tokens: readonly Token[], numeral: Numeral): boolean {
  if (numeral.word) return numeral.counted;
  if (numeral.unit !== '' || numeral.sign !== null) return !(isYear(numeral) && numeral.counted && tokens[numeral.from - 1]?.lower === 'in');
  const [before, next] = [tokens[numeral.from - 1], tokens[numeral.to]];
  if (isYear(numeral)) return false;
  if (before?.text === '(' && next?.text === ')') return false;
  if (next?.text === ')' || next?.text === ']') return before?.text === '=' || hasFraction(tokens, numeral);
  if (before?.text === '=' && tokens[numeral.from - 2]?.kind === 'word') return true;
  if (!hasFraction(tokens, numeral)) return before?.lower === 'of' && /^(?:scale|score|rank|size|factor|temperature|bleu|fid|auc|map|mean|average|total)$/.test(tokens[numeral.from - 2]?.lower ?? '');
  return before === undefined || !/^\p{Lu}/u.test(before.text) || /^(?:[A-Z]{2,6}|F1|ROUGE.*|BLEU|FID|PSNR)$/.test(before.text);
}

function isYear({ value, unit, word }: Numeral): boolean {
  return !word && Number.isInteger(value) && value >= 1950 && value <= 2099 && (unit === '' || unit.length > 2);
}

/** The hedge that stands right before a quantity, not reaching back past the one before. */
function hedgeBefore(tokens: readonly Token[], at: number, floor: number): { readonly hedge: Hedge; readonly from: number } | undefined {
  for (const [words, hedge] of HEDGES) {
    const from = at - words.length;
    if (from < floor || !words.every((word, index) => tokens[from + index]?.lower === word)) continue;
    return { hedge, from };
  }
  return undefined;
}

/** What is a quantity without being a numeral: "twice", "an order of magnitude", "O(1/T)", "threefold". */
function specialAt(tokens: readonly Token[], at: number): Quantity | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const next = (count: number): string => tokens[at + count]?.lower ?? '';
  const make = (to: number, value: number | null, unit: string, sign: Quantity['sign']): Quantity => {
    const hedge = hedgeBefore(tokens, at, 0);
    return { from: extendBy(tokens, hedge?.from ?? at), to, value, unit, hedge: hedge?.hedge ?? null, baseline: null, sign, counted: false };
  };
  if (token.text === 'O' && tokens[at + 1]?.text === '(' && !tokens[at + 1]?.spaced) {
    const to = closing(tokens, at + 1);
    return to === undefined ? undefined : make(to, null, '', null);
  }
  const magnitude = token.lower === 'order' ? 0 : token.lower === 'an' && next(1) === 'order' ? 1 : -1;
  if (magnitude >= 0 && next(magnitude + 1) === 'of' && next(magnitude + 2) === 'magnitude') return make(at + magnitude + 3, 10, 'x', null);
  if (token.lower === 'twice' || token.lower === 'double' || token.lower === 'doubles' || token.lower === 'doubling') {
    return /^(?:as|the|that|more|faster)$/.test(next(1)) ? make(at + (next(1) === 'as' ? 3 : 1), 2, 'x', 'up') : undefined;
  }
  const fold = /^(two|three|four|five|six|seven|eight|nine|ten)-?fold$/.exec(token.lower)?.[1];
  return fold && !/^(?:advantages?|contributions?|challenges?)$/.test(next(1)) ? make(at + 1, NUMBER_WORDS.get(fold) ?? null, 'x', null) : undefined;
}

function closing(tokens: readonly Token[], open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < Math.min(tokens.length, open + 30); at++) {
    if (tokens[at]?.text === '(') depth++;
    else if (tokens[at]?.text === ')' && --depth === 0) return at + 1;
  }
  return undefined;
}
