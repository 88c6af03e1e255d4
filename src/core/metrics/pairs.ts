import { wayOf } from './direction';
import { hedgeBefore } from './hedges';
import { isMetricSymbol, isName, isYear } from './exclusions';
import { numeralAt, type Numeral } from './numerals';
import type { Quantity } from './quantities';
import type { Token } from './tokens';
import { ARTICLES, BEHIND_RANGES, CONDITIONS, IN_FRONT_OF_RANGES, STRIKING } from './words/grammar';
import { SPANNED } from './words/shapes';

const LINKS: ReadonlyMap<string, 'change' | 'versus' | 'range'> = new Map([
  ['to', 'change'], ['→', 'change'], ['vs', 'versus'], ['versus', 'versus'], ['against', 'versus'], ['-', 'range'], ['–', 'range'], ['—', 'range'], ['−', 'range'], ['~', 'range'], ['and', 'range'],
]);

interface Start {
  readonly first: Numeral;
  /** Where the first number begins with its hedge. */
  readonly start: number;
  /** Where the quantity before ends. */
  readonly floor: number;
}

/** "A to B", "from A to B", "A vs. B", "A → B", "A–B", "between A and B", "A from B", "A compared to B". */
export function pairFrom(tokens: readonly Token[], { first, start: begin, floor }: Start): Quantity | undefined {
  let start = begin;
  const share = shareOf(tokens, first, start);
  if (share) return share;
  const link = linkBehind(tokens, first, start);
  if (!link) return undefined;
  // "(inhibition 17.6% vs. preference 75.0%)": both sides have their names.
  const isLabelled = link.kind === 'versus' && /^[(,:]$/.test(tokens[first.from - 2]?.text ?? '') && tokens[first.from - 1]?.kind === 'word' && tokens[link.to]?.kind === 'word' && numeralAt(tokens, link.to + 1)?.unit === first.unit;
  const hedged = hedgedNumeral(tokens, isLabelled ? link.to + 1 : link.to, first.to);
  if (!hedged) return undefined;
  const { second, hedge } = hedged;
  const unit = second.unit || first.unit;
  if (!sameUnit(first, second)) return undefined;
  if (unit === '°' && first.value % 90 === 0 && second.value % 90 === 0) return undefined; // "between 90° and 270°": how something is turned
  // "11K characters from 76 series": where they come from.
  if (link.kind === 'from' && first.counted && second.unit !== first.unit && !/^(?:up|down)$/.test(tokens[first.to]?.lower ?? '')) return undefined;
  if (isYear(first.value) && isYear(second.value) && !first.fraction) return undefined;
  // "from an average of 47% to 56%"
  if (tokens[start - 1]?.lower === 'of' && /^(?:average|mean|median)$/.test(tokens[start - 2]?.lower ?? '') && tokens[start - 4]?.lower === 'from' && start - 4 >= floor && link.kind === 'change') start -= 3;
  // "from a text-only baseline of 22.1 to 50.5"
  if (tokens[start - 1]?.lower === 'of' && /^(?:baseline|score|value|level|accuracy|performance)$/.test(tokens[start - 2]?.lower ?? '') && link.kind === 'change') {
    let back = start - 3;
    while (back > start - 7 && tokens[back]?.kind === 'word' && tokens[back]?.lower !== 'from') back--;
    if (tokens[back]?.lower === 'from' && back >= floor) start = back + 1;
  }
  const lead = tokens[start - 1]?.lower ?? '';
  const shared = { to: second.to, unit, sign: null, counted: second.counted || first.counted, word: first.word && second.word, hedge };
  // "ranging from +1.5 pp to -18.8 pp": two changes of different signs.
  if (link.kind === 'change' && lead === 'from' && start > floor && first.sign === 'up' && second.sign === 'down') return { ...shared, from: start - 1, value: signed(tokens, second), baseline: signed(tokens, first), counted: false };
  if (first.sign !== null && first.sign === second.sign && link.kind === 'change' && second.value > first.value && (lead !== 'from' || isSpan(tokens, start) || /^(?:gains|improvements|increases|boosts|changes)$/.test(tokens[start - 2]?.lower ?? ''))) return { ...rangeOf({ first, second: { ...second, sign: null }, start, lead, kind: 'change' }, shared), sign: first.sign } as Quantity;
  if (link.kind === 'range' || link.kind === 'change' && (tokens[first.from - 1]?.text === '=' || second.unit === 'x' && first.unit === 'x' && lead !== 'from' && second.value > first.value && wayOf(lead) === null || isScaled(tokens, second, start) || first.unit === '' && second.unit !== '' && !second.counted && second.value > first.value && lead !== 'from' && lead !== '(' || lead !== 'from' && lead !== '(' && second.value > first.value && (BEHIND_RANGES.has(tokens[second.to]?.lower ?? '') || tokens[second.to]?.lower === 'of' && first.unit === '%' && second.unit === '%') || isSpan(tokens, start) && second.value > first.value || isReach(tokens, first, second, start) || isSizes(first, second, lead) || isWithin(first, second, tokens[first.to]?.lower === 'to' || wayOf(lead) === null ? lead : '') || isHedged(tokens, first, start) && lead !== 'from' && second.value > first.value)) return rangeOf({ first, second, start, lead, kind: link.kind }, shared);
  const from = lead === 'from' || lead === 'by' ? start - 1 : start;
  if (from < floor) return undefined;
  // "600K vs. 1B images", "from 7K to 1.75M tokens": both in the unit of the value.
  const [small, large] = [LETTERS.indexOf(first.unit[0] ?? '?'), LETTERS.indexOf(unit[0] ?? '?')];
  const isMixed = small >= 0 && large >= 0 && small !== large && /^[KMBT](?: |$)/.test(first.unit) && /^[KMBT](?: |$)/.test(unit);
  if (link.kind === 'versus' || link.kind === 'from') return isBare(tokens, first, second, link.kind) ? undefined : { ...shared, from, ...isMixed && { unit: `${first.unit[0] ?? ''}${unit.slice(1)}` }, value: signed(tokens, first), baseline: isMixed ? second.value * 1000 ** (large - small) : signed(tokens, second), counted: false };
  if (isBare(tokens, first, second, lead)) return undefined;
  return { ...shared, from, value: signed(tokens, second), baseline: isMixed ? first.value * 1000 ** (small - large) : signed(tokens, first), counted: false };
}

/** "from +0.030 to -0.137": of two levels a minus is part of the value. */
function signed(tokens: readonly Token[], { from, value }: Numeral): number {
  return /^[-−–]$/.test(tokens[from]?.text ?? '') ? -value : value;
}

/** "11 out of 14 datasets", "four of six domains": how many of how many, one statement. */
function shareOf(tokens: readonly Token[], first: Numeral, start: number): Quantity | undefined {
  if (first.unit !== '' || first.fraction && tokens[first.to]?.lower !== 'out' || first.sign !== null || tokens[first.to]?.lower !== 'out' && isName(tokens[first.from - 1]?.text ?? '')) return undefined;
  const at = tokens[first.to]?.lower === 'out' ? first.to + 1 : first.to;
  if (tokens[at]?.lower !== 'of' || first.word && first.value === 1) return undefined; // "in one of two ways"
  const bound = numeralAt(tokens, at + 1);
  // "4.3 out of 5"
  if (tokens[first.to]?.lower === 'out' && bound && !bound.counted && bound.unit === '' && bound.value > first.value && bound.value <= 100) return { from: start, to: bound.to, value: first.value, unit: '', hedge: null, baseline: null, sign: null, counted: false, word: false };
  // "on most metrics (6 of 8 on A)"
  if (bound && !bound.counted && bound.unit === '' && !bound.word && !first.word && bound.value >= first.value && bound.value > 2 && tokens[start - 1]?.text === '(' && /^(?:on|for|in|\)|,)$/.test(tokens[bound.to]?.lower ?? '')) return { from: start, to: bound.to, value: first.value, unit: '', hedge: null, baseline: null, sign: null, counted: false, word: false, share: true };
  const all = numeralAt(tokens, /^(?:the|all|our|these|those|its|their)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1);
  if (!all?.counted || all.value <= first.value) return undefined;
  return { from: start, to: all.to, value: first.value, unit: all.unit, hedge: null, baseline: null, sign: null, counted: true, word: false, share: true };
}

interface Link {
  readonly kind: 'change' | 'versus' | 'range' | 'from';
  readonly to: number;
}

/** "from 40.41 (zero-shot) to 49.12": a remark in between, in tokens. */
const REMARK = 12;

function behindRemark(tokens: readonly Token[], first: Numeral, start: number): number {
  if (tokens[start - 1]?.lower !== 'from') return first.to;
  // "from 2% on simple tasks to over 17% on hard ones"
  if (CONDITIONS.test(tokens[first.to]?.lower ?? '')) {
    for (let at = first.to + 2; at < first.to + 9 && tokens[at]?.kind === 'word'; at++) {
      const other = tokens[at]?.lower === 'to' ? hedgedNumeral(tokens, at + 1, at)?.second : undefined;
      if (other && other.unit === first.unit && !other.counted && (first.unit !== '' || first.fraction && other.fraction)) return at;
    }
  }
  if (tokens[first.to]?.text !== '(') return first.to;
  for (let at = first.to + 1; at < first.to + REMARK; at++) if (tokens[at]?.text === ')') return tokens[at + 1]?.lower === 'to' ? at + 1 : first.to;
  return first.to;
}

function linkBehind(tokens: readonly Token[], first: Numeral, start: number): Link | undefined {
  let at = behindRemark(tokens, first, start);
  const token = tokens[at];
  const lower = token?.lower ?? '';
  // "drops by 59% (from 9.0 to 3.7)": a pair of its own.
  const opened = lower === '(' && tokens[at + 1]?.lower === 'from' ? numeralAt(tokens, at + 2) : undefined;
  if (opened && /^(?:to|→)$/.test(tokens[opened.to]?.lower ?? '')) return undefined;
  if (lower === '(' && /^(?:vs|versus|from)$/.test(tokens[at + 1]?.lower ?? '')) return { kind: tokens[at + 1]?.lower === 'from' ? 'from' : 'versus', to: at + (tokens[at + 2]?.text === '.' ? 3 : 2) };
  // "3 GPUs instead of 8"
  if (lower === 'instead' && tokens[at + 1]?.lower === 'of') return { kind: 'versus', to: at + 2 };
  if (lower === 'from') return { kind: 'from', to: at + 1 };
  if ((lower === ',' ? tokens[at + 1]?.lower : lower) === 'compared' && /^(?:to|with)$/.test(tokens[at + (lower === ',' ? 2 : 1)]?.lower ?? '')) return { kind: 'versus', to: at + (lower === ',' ? 3 : 2) };
  if (lower === '-' && tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.text === '-') return { kind: 'range', to: at + 3 }; // "66%-to-75%"
  if (lower === '-' && tokens[at + 1]?.text === '>') return { kind: 'change', to: at + 2 };
  if (/^(?:down|up)$/.test(lower) && /^(?:from|to)$/.test(tokens[at + 1]?.lower ?? '')) return { kind: tokens[at + 1]?.lower === 'to' ? 'change' : 'from', to: at + 2 };
  const kind = LINKS.get(lower);
  if (!kind || !token) return undefined;
  if (lower === 'and' && !isBetween(tokens, first.from)) return undefined;
  if (lower === '-' && tokens[at + 1]?.text === '-' && !tokens[at + 1]?.spaced) return { kind: 'range', to: at + 2 }; // "8% -- 30%"
  if (kind === 'range' && lower === '-' && first.unit === 'x' && token.spaced && numeralAt(tokens, at + 1)?.unit === 'x') return { kind, to: at + 1 }; // "7.4x -7.8x"
  if (kind === 'range' && lower !== 'and' && token.spaced && tokens[at + 1]?.spaced !== true) return undefined;
  if (kind === 'range' && lower !== 'and' && token.spaced && !'–—~'.includes(token.text) && !(lower === '-' && first.unit === '%' && numeralAt(tokens, at + 1)?.unit === '%')) return undefined;
  at++;
  if (lower === 'vs' && tokens[at]?.text === '.') at++;
  if (lower === '-' && tokens[at]?.text === '-') at++;
  return { kind, to: at };
}

/** "between 5 and 10" is a range, whatever stands between the two words. */
function isBetween(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.lower === 'between';
}

/** "ranging from 1B to 70B", "sizes from 1B to 70B": how far something reaches, not how it changed. */
function isSpan(tokens: readonly Token[], start: number): boolean {
  if (tokens[start - 1]?.lower === 'from' && tokens.slice(Math.max(0, start - 9), start - 1).some(token => /^(?:covers?|covering|spans?|spanning|ranging|ranges?|extends|extending)$/.test(token.lower))) return true;
  return tokens[start - 1]?.lower === 'from' && SPANNED.test(tokens[start - 2]?.lower ?? '');
}

/** "strong correlations (0.70 to 0.85)": how far several reach, where nothing is said to change. */
function isReach(tokens: readonly Token[], first: Numeral, second: Numeral, start: number): boolean {
  return tokens[start - 1]?.text === '(' && tokens[second.to]?.text === ')' && second.value > first.value && first.unit === '' && second.unit === '' && /[a-z]{3}s$/.test(tokens[start - 2]?.lower ?? '') && !tokens.slice(Math.max(0, start - 14), start).some(token => wayOf(token.lower) !== null && !/^(?:higher|lower|stronger|weaker)$/.test(token.lower));
}

/** "pretraining models from 60M to 1.4B parameters": sizes that are tried, unless something shrinks or grows. */
function isScaled(tokens: readonly Token[], second: Numeral, start: number): boolean {
  return tokens[start - 1]?.lower === 'from' && /^[KMBT] param|^[MBT]$/.test(second.unit) && !tokens.slice(Math.max(0, start - 9), start - 1).some(token => wayOf(token.lower) !== null);
}

/** "gains of 10% to 20%", "on 84% to 93% of papers": how far it reaches. */
function isWithin(first: Numeral, second: Numeral, lead: string): boolean {
  return (IN_FRONT_OF_RANGES.has(lead) || /^(?:adds?|adding|yields?|yielding|provides?|brings?)$/.test(lead) || wayOf(lead) !== null && lead !== 'lower') && second.value > first.value && first.sign === null && (first.unit === second.unit || first.unit === '%' && second.unit === 'pp' || first.unit === '' && !second.counted);
}

/** "up to 14 to 15 FPS": what is hedged so is about as much, and no change. */
function isHedged(tokens: readonly Token[], first: Numeral, start: number): boolean {
  return first.from > start && tokens[start - 1]?.text !== '(';
}

/** "models with 3B to 32B parameters": sizes are no change. */
function isSizes(first: Numeral, second: Numeral, lead: string): boolean {
  return lead !== 'from' && lead !== 'by' && first.counted && second.counted && /^[KMBT]\b|illion|param/.test(second.unit);
}

/** A second number, a hedge before it allowed ("to at most 3 models"), an article too. */
function hedgedNumeral(tokens: readonly Token[], at: number, floor: number): { readonly second: Numeral; readonly hedge: Quantity['hedge'] } | undefined {
  const adjective = ARTICLES.has(tokens[at]?.lower ?? '') && STRIKING.has(tokens[at + 1]?.lower ?? '') ? numeralAt(tokens, at + 2) : undefined;
  if (adjective) return { second: adjective, hedge: null };
  for (let skipped = 0; skipped <= 3; skipped++) {
    const second = numeralAt(tokens, at + skipped);
    if (!second) continue;
    if (skipped === 0) return { second, hedge: null };
    const hedge = hedgeBefore(tokens, second, Math.max(floor, at));
    if (hedge?.from === at || (skipped === 1 && /^(?:only|just|a|an|the|now)$/.test(tokens[at]?.lower ?? ''))) return { second, hedge: hedge?.hedge ?? null };
    return undefined;
  }
  return undefined;
}

function sameUnit(first: Numeral, second: Numeral): boolean {
  if (first.unit === '' || second.unit === '' || first.unit === second.unit) return true;
  if (first.unit === '%' && second.unit === 'pp') return true; // "4.7% to 9.6% absolute points"
  const singular = (unit: string): string => unit.replace(/s$/, '').toLowerCase();
  return singular(first.unit) === singular(second.unit) || (/^[KMBTk]$/.test(first.unit) && /^[KMBTk]\b/.test(second.unit)) || /^(?:million|billion|trillion)$/.test(first.unit) && second.unit.startsWith(first.unit);
}

/** Two whole numbers without unit or a metric's name in front are no statement. */
function isBare(tokens: readonly Token[], first: Numeral, second: Numeral, lead: string): boolean {
  if (first.unit !== '' || second.unit !== '' || first.fraction || second.fraction) return first.word || (second.word && !second.counted);
  return lead !== 'from' && !isMetricSymbol(tokens[first.from - 1]?.text ?? '') || first.word;
}

/** Thousands, millions, billions, trillions. */
const LETTERS = 'KMBT';

interface Range {
  readonly first: Numeral;
  readonly second: Numeral;
  readonly start: number;
  readonly lead: string;
  readonly kind: Link['kind'];
}

function rangeOf({ first, second, start, lead, kind }: Range, shared: Omit<Quantity, 'from' | 'value' | 'baseline'>): Quantity | undefined {
  const bare = shared.unit === '' && !first.fraction && kind === 'range';
  const ascending = second.value > first.value || first.unit !== second.unit;
  if (bare || !ascending || second.sign !== null) return undefined;
  const from = lead === 'by' || lead === 'from' || lead === 'between' ? start - 1 : start;
  // "220M--7.6B": both in the unit of the first.
  const [small, large] = [LETTERS.indexOf(first.unit[0] ?? '?'), LETTERS.indexOf(shared.unit[0] ?? '?')];
  if (small >= 0 && large > small && /^[KMBT](?: |$)/.test(first.unit) && /^[KMBT](?: |$)/.test(shared.unit)) return { ...shared, unit: `${first.unit[0] ?? ''}${shared.unit.slice(1)}`, from, value: first.value, valueMax: second.value * 1000 ** (large - small), baseline: null, sign: first.sign };
  return { ...shared, from, value: first.value, valueMax: second.value, baseline: null, sign: first.sign, counted: shared.counted };
}
