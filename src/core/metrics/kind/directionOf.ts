import { wayOf, type Direction } from './direction';
import { wayBefore } from './directionBefore';
import { wayBehind } from './directionBehind';
import { isFiniteVerb, phraseBefore, type Place } from '../text/phrases';
import type { Quantity } from '../quantities/quantities';
import { PHRASE_ENDS } from '../words/grammar';
import { CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES } from '../words/changes';
import { VARYING } from '../words/kinds';
import { MULTIPLYING } from '../words/names';
import { COUNT_COMPARATIVES, AMOUNT_COMPARATIVES } from '../words/shapes';
import { lowerAt, textAt, tokensBefore } from '../text/tokenAt';

/** Which way the quantity goes: by its numbers, its own words, then the verb or noun that it belongs to. A level goes nowhere. */
export function directionOf(place: Place): Direction | null {
  if (isSpread(place)) return null;
  const fromBaseline = wayOfNamedChange(place) ?? wayFromBaseline(place.quantity) ?? wayOfBounds(place);
  if (fromBaseline) return fromBaseline;
  if (isLevel(place)) return null;
  return wayOfVerb(place) ?? minusSign(place) ?? extraFactor(place) ?? wayBehind(place) ?? place.quantity.sign ?? moreOrFewer(place) ?? reductionBehind(place) ?? comparedInFront(place) ?? wayBefore(place);
}

/** "3 of 4 tasks", "scores vary by 5%": so many of so many, or how far apart values are. */
function isSpread({ tokens, quantity }: Place): boolean {
  return quantity.share === true || VARYING.has(lowerAt(tokens, quantity.from - 1));
}

/** "a 36% relative improvement from the 51% of X": the noun says which way. */
function wayOfNamedChange({ tokens, quantity: { from, to, baseline } }: Place): Direction | null {
  const noun = baseline === null ? undefined : tokens.slice(from, to + 2).find(({ lower }) => CHANGE_NOUNS.has(lower));
  return noun ? wayOf(noun.lower) : null;
}

/** "from 61% to 66%"; of ranks the smaller one is higher. */
function wayFromBaseline({ value, baseline, unit }: Quantity): Direction | null {
  if (baseline === null || value === null || value === baseline) return null;
  return value > baseline === (unit !== 'rank') ? 'up' : 'down';
}

/** "cutting cost from O(d^3) to O(r^3)": no numbers tell it, but the verb does. */
function wayOfBounds({ tokens, quantity: { from, to, baseline } }: Place): Direction | null {
  const isBound = textAt(tokens, from + 2) === '(' && /^\p{L}{1,5}$/u.test(textAt(tokens, from + 1));
  if (lowerAt(tokens, from) !== 'from' && lowerAt(tokens, from - 1) !== 'from' || baseline !== null || !isBound && textAt(tokens, from + 1) !== '(' || !tokens.slice(from, to).some(({ lower }) => lower === 'to')) return null;
  const verb = tokensBefore(tokens, from, 8).findLast(({ lower }) => CHANGE_VERBS.has(lower));
  return verb ? wayOf(verb.lower) : null;
}

/** "halves the overhead", "doubles the speed": the number is a verb, which says it, whatever its object is. */
function wayOfVerb({ tokens, quantity: { sign, to } }: Place): Direction | null {
  return MULTIPLYING.test(lowerAt(tokens, to - 1)) ? sign : null;
}

/** "by -25.9% over the baseline": a minus says more than any word. */
function minusSign({ tokens, quantity }: Place): Direction | null {
  return quantity.sign === 'down' && tokens.slice(quantity.from, quantity.to).some(token => /^[-−–]$/.test(token.text)) ? 'down' : null;
}

/** "only 0.02x additional cost" */
function extraFactor({ tokens, quantity }: Place): Direction | null {
  return quantity.unit === 'x' && /^(?:additional|extra)$/.test(lowerAt(tokens, quantity.to)) ? 'up' : null;
}

/** "10 more tasks" */
function moreOrFewer({ tokens, quantity }: Place): Direction | null {
  if (!quantity.counted || lowerAt(tokens, quantity.from) === 'more') return null;
  const words = tokens.slice(quantity.from, quantity.to);
  const comparative = words.find(token => COUNT_COMPARATIVES.has(token.lower));
  if (comparative === undefined || words.some(token => token.lower === 'than')) return null;
  return comparative.lower === 'more' ? 'up' : 'down';
}

/** "fewer updates (up to 9x)": the comparative in front of the parenthesis. */
function comparedInFront({ tokens, quantity: { unit, from, to }, floor }: Place): Direction | null {
  // "marginally higher (<4%) inference times"
  const isBetween = unit === '%' && COMPARATIVES.has(lowerAt(tokens, from - 2)) && tokens[to]?.text === ')' && tokens[to + 1]?.kind === 'word' && !/^(?:and|on|in|for|with|while|than|but|or)$/.test(lowerAt(tokens, to + 1));
  if (unit !== 'x' && !isBetween || tokens[from - 1]?.text !== '(') return null;
  const [first] = phraseBefore(tokens, from - 1, floor, 4).filter(({ lower }) => AMOUNT_COMPARATIVES.test(lower));
  return first === undefined ? null : wayOf(first.lower);
}

/** "13% in density reduction", "9 points off the error rate": of what there is less. */
function reductionBehind({ tokens, quantity }: Place): Direction | null {
  if (lowerAt(tokens, quantity.to) === 'off') return 'down';
  if (quantity.unit !== '%' || lowerAt(tokens, quantity.to) !== 'in') return null;
  const words = tokens.slice(quantity.to + 1, quantity.to + 5);
  const noun = words.findIndex(token => /^reductions?$/.test(token.lower));
  return noun > 0 && words.slice(0, noun).every(token => token.kind === 'word' && !PHRASE_ENDS.test(token.lower)) ? 'down' : null;
}

/** "within 2%"; "ρ = -0.34": a level below zero; "under 4x compression": a setting. */
function isLevel({ tokens, quantity }: Place): boolean {
  const before = lowerAt(tokens, quantity.from - 1);
  return lowerAt(tokens, quantity.from) === 'within' || before === '=' && quantity.unit === '' || before === 'under' && quantity.unit === 'x';
}

/** "2.1x": a factor above one is a gain, one below a reduction, unless it is a word: "half". */
export function wayOfFactor(place: Place): Direction | null {
  const { unit, value, word } = place.quantity;
  if (unit !== 'x' || value === null || isSpread(place) || isLevel(place) || isOfRatio(place)) return null;
  if (value > 1) return 'up';
  return value < 1 && !word ? 'down' : null;
}

/** "compression ratios of up to 2187x for meshes, 55x for point clouds": levels. */
function isOfRatio({ tokens, quantity: { from } }: Place): boolean {
  const front = tokensBefore(tokens, from, 24);
  const of = front.findLastIndex(({ lower }, at) => lower === 'of' && /^(?:ratios?|rates?)$/.test(lowerAt(front, at - 1)) && lowerAt(front, at - 2) === 'compression');
  return of > 0 && !front.slice(of).some(({ lower }, at) => isFiniteVerb(front, of + at) || /^(?:with|while|\()$/.test(lower));
}
