import { wayOf, type Direction } from './direction';
import { isMetricToken } from '../text/names';
import type { Place } from '../text/phrases';
import { hasWord, lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_NOUNS } from '../words/changes';
import { PHRASE_ENDS } from '../words/grammar';
import { POINT_ABBREVIATIONS, POINT_UNITS } from '../words/kinds';
import { MERELY, SPENT, UNITS_OF_CHANGES } from '../words/shapes';
import { COSTS } from '../words/units';

/** Which way the words behind the number say. */
export function wayBehind(place: Place): Direction | null {
  return aboveOrBelow(place) ?? overSomebody(place) ?? partOfCost(place) ?? wayInPhrase(place) ?? wayOfBoth(place) ?? wayOfTwoMeasures(place);
}

/** "3 points above the baseline" */
function aboveOrBelow({ tokens, quantity }: Place): Direction | null {
  const isMeasured = COSTS.has(quantity.unit) && lowerAt(tokens, quantity.from - 1) === ','; // ", 2.1 dB above X"
  if (!isMeasured && quantity.unit !== 'x' && !POINT_UNITS.has(quantity.unit) && (!/^%?$/.test(quantity.unit) || tokens[quantity.to + 1]?.kind !== 'word')) return null;
  // "1.2 AP below X"
  const word = lowerAt(tokens, isMetricToken(tokens[quantity.to]) ? quantity.to + 1 : quantity.to);
  // "1.1 points short of X"
  const isShort = word === 'short' && lowerAt(tokens, quantity.to + 1) === 'of';
  return word === 'above' ? 'up' : word === 'below' || word === 'behind' || isShort ? 'down' : null;
}

/** "5% over the baseline", "a 3.7-point lead over the baseline" */
function overSomebody({ tokens, quantity }: Place): Direction | null {
  const over = /^(?:lead|edge)$/.test(lowerAt(tokens, quantity.to)) ? quantity.to + 1 : quantity.to;
  // "a win rate of 82% over X": a level.
  if (lowerAt(tokens, quantity.from - 1) === 'of' && /^(?:rates?|ratios?|shares?)$/.test(lowerAt(tokens, quantity.from - 2))) return null;
  const isOver = lowerAt(tokens, over) === 'over' && tokens[over + 1]?.kind === 'word';
  return isOver && lowerAt(tokens, quantity.from) !== 'by' && UNITS_OF_CHANGES.has(quantity.unit) ? 'up' : null;
}

/** "requires only 55% of the compute", "just 9% of a dense model's cost": less of it. */
function partOfCost({ tokens, quantity: { unit, hedge, from, to } }: Place): Direction | null {
  const isNeeded = hedge === 'less than' && /^(?:requir|need|consum)(?:es|s|e|ing)$/.test(lowerAt(tokens, from - 1));
  // "while only using 50% of the steps"
  const front = /^(?:using|requiring|consuming|needing)$/.test(lowerAt(tokens, from - 1)) ? from - 2 : from - 1;
  const isLittle = isNeeded || hasWord(tokens.slice(Math.max(0, front), from + 1), MERELY);
  if (unit !== '%' || lowerAt(tokens, to) !== 'of' || !isLittle) return null;
  return tokens.slice(to + 1, to + 6).some(token => SPENT.test(token.lower)) ? 'down' : null;
}

/** How far a phrase behind a number is looked at, in tokens; an abbreviation in it comes on top. */
const PHRASE = 6;

/** "percentage points (p.p.) more", "Word Error Rate (WER) reduction": how many tokens an abbreviation takes up; 0 where none opens. */
function abbreviationLength(tokens: readonly Token[], open: number): number {
  if (tokens[open]?.text !== '(' || tokens[open + 1]?.kind !== 'word') return 0;
  const dot = POINT_ABBREVIATIONS.has(lowerAt(tokens, open + 1)) && tokens[open + 2]?.text === '.' ? 1 : 0;
  return tokens[open + 2 + dot]?.text === ')' ? 3 + dot : 0;
}

/** "41.4% FLOPs reduction", "11% fewer steps", "1.7x faster": within the phrase behind the number. */
function wayInPhrase({ tokens, quantity, next, to }: Place): Direction | null {
  const isPart = quantity.unit === '%' && lowerAt(tokens, quantity.to) === 'of';
  let end = quantity.to + PHRASE;
  for (let at = quantity.to; at < Math.min(to, next, end); at++) {
    const length = abbreviationLength(tokens, at);
    end += length;
    at += length;
    const token = tokens[at];
    if (token === undefined || endsPhrase(token) || isPart && token.lower === 'of' || isOtherClause(tokens, at)) return null;
    if (token.lower === 'speed' && lowerAt(tokens, at + 1) === 'up') return 'up';
    // "a 75% compression rate" is reached, "75% compression" takes away.
    if (token.lower === 'compression' && /^(?:rate|ratio|factor)s?$/.test(lowerAt(tokens, at + 1))) return null;
    // "0.1 ms overhead" is a level, "5% overhead" is more.
    if (token.lower === 'overhead' && !UNITS_OF_CHANGES.has(quantity.unit)) return null;
    const way = token.kind === 'word' && !BEAT_VERBS.has(token.lower) && !token.lower.endsWith('ing') ? wayOfCompound(token.lower) : null;
    if (way) return way;
  }
  return null;
}

/** "60% as the context increases"; "twice as many" is no clause. */
function isOtherClause(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'as' && !/^(?:many|much|few|little|fast|high|low|large|long|good|well|compared)$/.test(lowerAt(tokens, at + 1));
}

function endsPhrase(token: Token): boolean {
  return token.kind === 'mark' && token.text !== '(' && token.text !== '-' || PHRASE_ENDS.test(token.lower);
}

/** "reduction", "compute-reduction" */
function wayOfCompound(word: string): Direction | null {
  return wayOf(word) ?? (word.includes('-') ? wayOf(word.split('-').at(-1) ?? '') : null);
}

/** "40% parameter and FLOPs reduction": the noun behind the second of two measures says it of both. */
function wayOfTwoMeasures({ tokens, quantity }: Place): Direction | null {
  const first = tokens.slice(quantity.to, quantity.to + 3).findIndex(token => token.lower === 'and' || !isPlainWord(token)) + quantity.to;
  if (quantity.unit !== '%' && quantity.unit !== 'x' || first <= quantity.to || lowerAt(tokens, first) !== 'and') return null;
  const second = tokens.slice(first + 1, first + 4).findIndex(token => !isPlainWord(token)) + first + 1;
  return second > first + 1 && CHANGE_NOUNS.has(lowerAt(tokens, second)) ? wayOf(lowerAt(tokens, second)) : null;
}

/** "70% K cache and 16% V cache reduction": the noun behind the second of two shares says it of both. */
function wayOfBoth({ tokens, quantity, next, to }: Place): Direction | null {
  const joint = lowerAt(tokens, next - 1) === 'and' ? next - 1 : next - 2;
  const words = tokens.slice(quantity.to, joint);
  if (quantity.unit !== '%' || lowerAt(tokens, joint) !== 'and' || words.length === 0 || words.length > 3 || !words.every(isPlainWord)) return null;
  const share = tokens.slice(next, next + 6).findLastIndex(token => token.text === '%') + next;
  for (let at = share + 1; share > next && at < Math.min(to, share + 6); at++) {
    const token = tokens[at];
    if (token === undefined || endsPhrase(token)) return null;
    if (CHANGE_NOUNS.has(token.lower)) return wayOf(token.lower);
  }
  return null;
}

function isPlainWord(token: Token): boolean {
  return token.kind === 'word' && !endsPhrase(token) && wayOf(token.lower) === null;
}
