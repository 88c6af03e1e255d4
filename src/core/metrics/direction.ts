import type { Place } from './phrases';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS, DOWN_WORDS, UP_WORDS } from './words/changes';
import { METRIC_HEADS } from './words/metrics';
import { PHRASE_ENDS } from './words/grammar';
import { IN_FRONT_OF_UP_TO, MERELY, SPENT, UNITS_OF_CHANGES, UNITS_OF_SHARES } from './words/shapes';

type Direction = 'up' | 'down';

/** Which way a word says that something goes. */
export function wayOf(word: string): Direction | null {
  return UP_WORDS.has(word) ? 'up' : DOWN_WORDS.has(word) ? 'down' : null;
}

/** Which way the quantity goes: by its numbers, its own words, then the verb or noun that it belongs to. A level goes nowhere. */
export function directionOf(place: Place): Direction | null {
  const { quantity } = place;
  const { value, baseline } = quantity;
  if (quantity.share || /^(?:vary|varies|varied|varying|differ|differs|differed|span|spans)$/.test(place.tokens[quantity.from - 1]?.lower ?? '')) return null;
  if (baseline !== null && value !== null && value !== baseline) return value > baseline ? 'up' : 'down';
  if (place.tokens[quantity.from]?.lower === 'within') return null;
  // "ρ = -0.34": a level below zero.
  if (place.tokens[quantity.from - 1]?.text === '=' && quantity.unit === '') return null;
  // "by -25.9% over the baseline": a minus says more than any word.
  if (quantity.sign === 'down' && place.tokens.slice(quantity.from, quantity.to).some(token => /^[-−–]$/.test(token.text))) return 'down';
  if (quantity.unit === 'x' && /^(?:additional|extra)$/.test(place.tokens[quantity.to]?.lower ?? '')) return 'up'; // "only 0.02x additional cost"
  const behind = wayBehind(place);
  if (behind) return behind;
  if (quantity.sign) return quantity.sign;
  // "10 more tasks"
  const more = quantity.counted ? place.tokens.slice(quantity.from, quantity.to).find(token => /^(?:more|fewer|less)$/.test(token.lower))?.lower : undefined;
  if (more !== undefined && place.tokens[quantity.from]?.lower !== 'more' && !place.tokens.slice(quantity.from, quantity.to).some(token => token.lower === 'than')) return more === 'more' ? 'up' : 'down';
  // "13% in density reduction": of what there is less.
  const inside = place.tokens[quantity.to]?.lower === 'in' && quantity.unit === '%' ? place.tokens.slice(quantity.to + 1, quantity.to + 5).findIndex(token => /^reductions?$/.test(token.lower)) : -1;
  if (inside > 0 && place.tokens.slice(quantity.to + 1, quantity.to + 1 + inside).every(token => token.kind === 'word' && !PHRASE_ENDS.test(token.lower))) return 'down';
  const before = wayBefore(place);
  if (before) return before;
  if (quantity.unit !== 'x' || value === null || quantity.word) return quantity.unit === 'x' && value !== null && value > 1 ? 'up' : null;
  return value > 1 ? 'up' : value < 1 ? 'down' : null;
}

/** "41.4% FLOPs reduction", "11% fewer steps", "1.7x faster": within the phrase behind the number. */
function wayBehind({ tokens, quantity, next, to }: Place): Direction | null {
  if (/^(?:above|below)$/.test(tokens[quantity.to]?.lower ?? '') && /^(?:pp|points)$/.test(quantity.unit)) return tokens[quantity.to]?.lower === 'above' ? 'up' : 'down';
  if (tokens[quantity.to]?.lower === 'over' && tokens[quantity.from]?.lower !== 'by' && tokens[quantity.to + 1]?.kind === 'word' && UNITS_OF_CHANGES.has(quantity.unit)) return 'up';
  // "requires only 55% of the compute": less of it.
  if (quantity.unit === '%' && isPartOfCost(tokens, quantity)) return 'down';
  const level = quantity.unit === '%' && tokens[quantity.to]?.lower === 'of';
  const end = Math.min(to, next, quantity.to + 6);
  for (let at = quantity.to; at < end; at++) {
    const token = tokens[at];
    // "4 percentage points (p.p.) more"
    if (token?.text === '(' && tokens[at + 1]?.lower === 'p' || token?.text === '(' && tokens[at + 1]?.lower === 'p.p' || token?.text === '(' && tokens[at + 1]?.lower === 'pp') {
      while (at < end && tokens[at]?.text !== ')') at++;
      continue;
    }
    if (!token || (token.kind === 'mark' && !'(-'.includes(token.text)) || PHRASE_ENDS.test(token.lower) || (level && token.lower === 'of')) return null;
    const way = wayOf(token.lower) ?? (token.lower.includes('-') ? wayOf(token.lower.split('-').at(-1) ?? '') : null);
    if (way && (token.kind === 'word') && !BEAT_VERBS.has(token.lower) && !token.lower.endsWith('ing')) return way;
  }
  return null;
}

/** "only 55% of the compute", "just 9% of a dense model's cost". */
function isPartOfCost(tokens: Place['tokens'], { from, to }: Place['quantity']): boolean {
  const isOnly = [from - 1, from].some(at => MERELY.has(tokens[at]?.lower ?? ''));
  return isOnly && tokens[to]?.lower === 'of' && tokens.slice(to + 1, to + 6).some(token => SPENT.test(token.lower));
}

/** "reduces X by", "gains of", "saves", "by a margin of": the change that the number is the size of. */
function wayBefore({ tokens, quantity, floor, from }: Place): Direction | null {
  // "improves it by an average of 82.6%"
  const isAverage = tokens[quantity.from - 1]?.lower === 'of' && /^(?:average|mean|median|total|margins?)$/.test(tokens[quantity.from - 2]?.lower ?? '') && tokens.slice(Math.max(0, quantity.from - 6), quantity.from).some(token => token.lower === 'by');
  // "reduced rates to as low as 3.2%"
  const aslow = tokens[quantity.from - 1]?.lower === 'as' && /^(?:low|little|few|high|much|many)$/.test(tokens[quantity.from - 2]?.lower ?? '') && tokens[quantity.from - 3]?.lower === 'as' ? tokens[quantity.from - 4]?.lower : undefined;
  const onAverage = tokens[quantity.from - 1]?.lower === 'average' && tokens[quantity.from - 2]?.lower === 'on' ? tokens[quantity.from - 3]?.lower : undefined;
  const isMere = MERELY.has(tokens[quantity.from - 1]?.lower ?? '') && tokens[quantity.from - 2]?.lower === 'by'; // "degrades by only 15%"
  const lead = tokens[quantity.from]?.lower === 'by' || isAverage || isMere ? 'by' : aslow ?? onAverage ?? tokens[quantity.from - 1]?.lower ?? '';
  const direct = wayOf(lead);
  if (direct && (CHANGE_VERBS.has(lead) || CHANGE_NOUNS.has(lead) || lead === 'speedup')) return direct;
  // "reduces the cache by a factor of 6", "down to a factor of 6"
  if (tokens.slice(Math.max(0, quantity.from - 2), quantity.to).some(token => /^factors?$/.test(token.lower))) return verbBefore({ tokens, at: quantity.from - 1, from: Math.max(floor, from, quantity.from - 16) }, word => CHANGE_VERBS.has(word) || BEAT_VERBS.has(word));
  // "a total collapse (0% accuracy)": a level of a measure of its own.
  if (lead === '(' && quantity.sign === null && METRIC_HEADS.has(tokens[quantity.to]?.lower ?? '') && tokens[quantity.to + 1]?.text === ')') return null;
  if (lead === 'of' || lead === '(' || /^(?:is|are|was|were)$/.test(lead) || lead === ':') return nounBefore({ tokens, at: quantity.from - 2, from: Math.max(floor, from) });
  if (quantity.counted && MERELY.has(lead) && /^(?:in|with|within|using)$/.test(tokens[quantity.from - 2]?.lower ?? '')) return null; // "superior quality in just 2 steps"
  // "relative improvements on both benchmarks, ranging from 5% to 9%"
  if (lead === 'ranging' && tokens[quantity.from - 2]?.text === ',') {
    const change = tokens.slice(Math.max(floor, from, quantity.from - 18), quantity.from - 2).findLast(token => CHANGE_NOUNS.has(token.lower));
    if (change) return wayOf(change.lower) ?? 'up';
  }
  if (/^(?:ranging|ranges?|only|just|merely|exceeding)$/.test(lead)) return nounBefore({ tokens, at: quantity.from - (tokens[quantity.from - 2]?.lower === 'of' ? 3 : 2), from: Math.max(floor, from) });
  if (lead === 'by') {
    // "outperforms structured pruning methods by": what beats is nearer than what the beaten ones are called.
    const beats = beaten({ tokens, at: quantity.from - 1, from: Math.max(from, quantity.from - 16) });
    if (beats) return beats;
    const near = { tokens, at: quantity.from - 1, from: Math.max(from, quantity.from - 30) };
    return verbBefore(near, word => CHANGE_VERBS.has(word) || BEAT_VERBS.has(word) || CHANGE_NOUNS.has(word)) ?? verbBefore(near, () => true);
  }
  // "outperforming strong baselines over 15.3%"
  if (UNITS_OF_SHARES.has(quantity.unit) && quantity.hedge !== null && lead !== 'of' && verbBefore({ tokens, at: quantity.from - 1, from: Math.max(floor, from, quantity.from - 5) }, word => BEAT_VERBS.has(word)) && tokens.slice(Math.max(0, quantity.from - 5), quantity.from).every(token => token.kind === 'word' && !/^(?:at|with|on|in|of|to|for)$/.test(token.lower))) return 'up';
  // "improves recall and calibration up to 66%"
  if (quantity.hedge === 'up to' && tokens[quantity.from - 1]?.kind === 'word' && !IN_FRONT_OF_UP_TO.test(lead)) {
    const way = verbBefore({ tokens, at: quantity.from - 1, from: Math.max(floor, from, quantity.from - 14) }, word => CHANGE_VERBS.has(word));
    if (way) return way;
  }
  if (lead === 'to') return verbBefore({ tokens, at: quantity.from - 2, from: Math.max(floor, quantity.from - 16) }, word => CHANGE_VERBS.has(word));
  if (quantity.unit === 'x' || quantity.unit === 'pp' || quantity.unit === 'points') return verbBefore({ tokens, at: quantity.from - 1, from: Math.max(floor, quantity.from - 12) }, word => wayOf(word) !== null);
  return null;
}

interface Search {
  readonly tokens: Place['tokens'];
  readonly at: number;
  readonly from: number;
}

/** "outperforms X by": the verb with nothing but the one that is beaten behind it. */
function beaten({ tokens, at, from }: Search): Direction | null {
  for (let index = at; index >= from; index--) {
    const token = tokens[index];
    if (token?.kind === 'mark' && !/^[-()]$/.test(token.text) || /^(?:and|while|which|that|reducing|improving)$/.test(token?.lower ?? '')) return null;
    if (BEAT_VERBS.has(token?.lower ?? '')) return wayOf(token?.lower ?? '');
  }
  return null;
}

/** The noun of "a reduction in latency of", "improvements (". */
function nounBefore({ tokens, at, from }: Search): Direction | null {
  for (let index = at; index >= Math.max(from, at - 7); index--) {
    const word = tokens[index]?.lower ?? '';
    if (CHANGE_NOUNS.has(word) || /^(?:speedups?|speed-ups?|acceleration|compression|superior|better)$/.test(word)) return wayOf(word) ?? 'up';
    if (tokens[index]?.kind === 'mark' || wayOf(word) || /^(?:at|with|without)$/.test(word) || /^(?:achiev|reach|attain|obtain|yield)/.test(word)) return null;
  }
  return null;
}

function verbBefore({ tokens, at, from }: Search, isIt: (word: string) => boolean): Direction | null {
  for (let index = at; index >= from; index--) {
    const word = tokens[index]?.lower ?? '';
    if (word === ';') return null;
    const way = wayOf(word);
    if (way && isIt(word) && !/^(?:more|less|better|fewer)$/.test(word)) return way;
  }
  return null;
}
