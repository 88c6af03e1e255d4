import { wayOf } from '../kind/direction';
import { isSaidOf, isShareOfCases } from './fractions';
import { hedgeEndingAt } from './hedges';
import { quantityOf } from './plainQuantity';
import type { Quantity } from './quantities';
import { special, type Spot } from './special';
import { findToken, isWordAt, lowerAt, someToken } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEHIND_DOUBLE, BEHIND_HALF, BEHIND_TWICE, CUTTING, HALVED_WHOLES, IN_FRONT_OF_HALF } from '../words/aroundNumbers';
import { BOUNDARY } from '../words/nouns';
import { NUMBER_WORDS, SAID_OF_PARTS } from '../words/numbers';
import { FIGURATIVE, LESSENING_ADJECTIVES, PEOPLE_AND_CASES, SPENT, TUPLE_ADJECTIVES } from '../words/shapes';

/** "twice as fast", "doubles the speed", "halves the cost": a factor in words. */
export function timesInWords(spot: Spot): Quantity | undefined {
  return twice(spot) ?? doubling(spot) ?? halving(spot) ?? half(spot);
}

/** "twice as fast", "thrice the speed"; "twice as short" is less. */
function twice(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  const [word, next] = [lowerAt(tokens, at), lowerAt(tokens, at + 1)];
  if (word !== 'twice' && word !== 'thrice' || !BEHIND_TWICE.has(next)) return undefined;
  return special(spot, { to: next === 'as' ? at + 3 : at + 1, value: word === 'twice' ? 2 : 3, sign: next === 'as' && LESSENING_ADJECTIVES.has(lowerAt(tokens, at + 2)) ? 'down' : 'up' });
}

/** "doubles the speed", "triples it", "double the speed"; "a double blind study" is no factor. */
function doubling(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  const [word, next] = [lowerAt(tokens, at), lowerAt(tokens, at + 1)];
  // "the error rate doubles, from 4% to 9%"
  const isVerb = isWordAt(tokens, at + 1) || next === ',' && /^(?:from|to)$/.test(lowerAt(tokens, at + 2));
  const factor = (value: number): Quantity => special(spot, { to: at + 1, value, sign: 'up' });
  if (word === 'doubled' && /^(?:a|an|the|its|this)$/.test(lowerAt(tokens, at - 1))) return undefined; // "on a doubled phase space"
  if (/^doubl(?:es|ed|ing)$/.test(word)) return isVerb && next !== 'as' ? factor(2) : undefined;
  if (word === 'double') return BEHIND_DOUBLE.has(next) && !FIGURATIVE.test(lowerAt(tokens, at + 2)) ? factor(2) : undefined;
  // "nearly triple the previous best"; "a triple of" is a noun
  if (word === 'triple' || word === 'quadruple') return next !== 'of' && BEHIND_DOUBLE.has(next) ? factor(word === 'triple' ? 3 : 4) : undefined;
  // "which triples are mergeable", "triples of a graph": nouns.
  if (/^(?:tripl|quadrupl)ing$/.test(word) && next === 'of' && /^(?:a|the)$/.test(lowerAt(tokens, at - 1))) return factor(word.startsWith('t') ? 3 : 4); // "a tripling of retention"
  if (word === 'triples' && (BOUNDARY.has(next) && !BEHIND_DOUBLE.has(next) || /ed$/.test(next) || next === 'along')) return undefined;
  if (/^tripl(?:es|ed|ing)$/.test(word)) return isVerb && !/^(?:is|are|was|were|can|of|in|from|that|which|and|with|while|exist|using|or|for|without|extracted)$/.test(next) && !(word === 'triples' && TUPLE_ADJECTIVES.test(lowerAt(tokens, at - 1))) ? factor(3) : undefined;
  return /^quadrupl(?:es|ed|ing)$/.test(word) && isVerb ? factor(4) : undefined;
}

/** "halves the cost". */
function halving(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  // "stores halve the cost": with an object, and no half.
  const isVerb = lowerAt(tokens, at) === 'halve' && isWordAt(tokens, at + 1) && isWordAt(tokens, at - 1);
  // "both halves of the image"
  if (lowerAt(tokens, at) === 'halves' && (lowerAt(tokens, at + 1) === 'of' || /^(?:two|both|the|split|equal)$/.test(lowerAt(tokens, at - 1)))) return undefined;
  return isVerb || /^halv(?:es|ed|ing)$/.test(lowerAt(tokens, at)) ? special(spot, { to: spot.at + 1, value: 0.5, sign: 'down' }) : undefined;
}

/** "half the cost", "half of its parameters", "cut in half"; "half of the participants" is a share of them. */
function half(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  const next = lowerAt(tokens, at + 1);
  if (lowerAt(tokens, at) !== 'half' || /^(?:first|second|other|latter|last|upper|lower|left|right|top|bottom|remaining)$/.test(lowerAt(tokens, at - 1))) return undefined;
  // "Half are new detections"
  if (SAID_OF_PARTS.test(next)) return /^(?:[.;:]|and|)$/.test(lowerAt(tokens, (hedgeEndingAt(tokens, at, spot.floor)?.from ?? at) - 1)) ? special(spot, { to: at + 1, value: 0.5 }) : undefined;
  if (!BEHIND_HALF.has(next) && !isByHalf(tokens, at) && !isOfSpent(tokens, at)) return undefined;
  if (next === 'of' && (lowerAt(tokens, at + 2) === 'them' || isSaidOf(tokens, at + 1))) return special(spot, { to: at + 1, value: 0.5 });
  // "less than half that of X"
  const isThatOf = next === 'that' && lowerAt(tokens, at + 2) === 'of';
  const isOfCases = next === 'of' && isShareOfCases(tokens, at, at + 1);
  if (/^(?:of|that)$/.test(next) && !isThatOf && !isOfCases && !HALVED_WHOLES.has(lowerAt(tokens, at + 2))) return undefined;
  const isShare = next === 'of' && (isOfCases && !HALVED_WHOLES.has(lowerAt(tokens, at + 2)) || [at + 3, at + 4].some(place => PEOPLE_AND_CASES.test(lowerAt(tokens, place))));
  return special(spot, { to: at + 1, value: 0.5, sign: isShare ? null : 'down' });
}

/** "using less than half mid-training tokens": of what is spent. */
function isOfSpent(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:than|only|just|about|roughly|nearly|using|with)$/.test(lowerAt(tokens, at - 1))) return false;
  const end = findToken(tokens, [at + 1, at + 4], ({ kind, lower }) => kind !== 'word' || SPENT.test(lower));
  return end >= 0 && SPENT.test(lowerAt(tokens, end));
}

/** "reduces it by roughly half", "cut in half". */
function isByHalf(tokens: readonly Token[], at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  if (before === 'by' || IN_FRONT_OF_HALF.has(before) && lowerAt(tokens, at - 2) === 'by') return true;
  if (before === 'than' && lowerAt(tokens, at - 3) === 'by') return true; // "by more than half"
  return (before === 'in' || before === 'to') && someToken(tokens, [at - 10, at - 1], ({ lower }) => CUTTING.has(lower));
}

/** "threefold", "two-fold"; "the contribution is twofold:" is no factor. */
export function fold(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  const count = /^(two|three|four|five|six|seven|eight|nine|ten)-?fold$/.exec(lowerAt(tokens, at))?.[1];
  const next = lowerAt(tokens, at + 1);
  // "a three-fold optimization strategy"
  const isOfPlan = isWordAt(tokens, at + 1) && !BOUNDARY.has(next) && wayOf(next) === null && /^(?:strategy|approach|framework|scheme)$/.test(lowerAt(tokens, at + 2));
  const factor = NUMBER_WORDS.get(count ?? '');
  if (factor === undefined || isOfPlan || FIGURATIVE.test(next)) return undefined;
  // "under five-fold cross-validation"
  if (next.startsWith('cross')) return quantityOf({ from: at, to: at + 1, value: factor, unit: 'folds', counted: true });
  const endsClause = next === ':' || next === '.';
  // "three- to four-fold"
  const least = lowerAt(tokens, at - 1) === 'to' && lowerAt(tokens, at - 2) === '-' && at - 3 >= spot.floor ? NUMBER_WORDS.get(lowerAt(tokens, at - 3)) : undefined;
  if (least !== undefined) return { ...special({ ...spot, at: at - 3 }, { to: at + 1, value: least }), valueMax: factor };
  const found = special(spot, { to: at + 1, value: factor });
  // "cuts it by over two-fold"
  const isBy = lowerAt(tokens, found.from) === 'by';
  return endsClause && !isBy && found.hedge === null && wayOf(lowerAt(tokens, at - 1)) === null ? undefined : found;
}
