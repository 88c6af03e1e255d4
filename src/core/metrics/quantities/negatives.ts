import { wayOf } from '../kind/direction';
import type { Numeral } from './numerals';
import { isWordAt, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS } from '../words/changes';
import { BELOW_ZERO, CORRELATIONS, MINUS_SIGNS, RELATIONS_OF_VALUES } from '../words/aroundNumbers';
import { MERELY } from '../words/shapes';

/** "RM = -44", "a correlation of -0.88": of what is equal, the minus is part of the value. */
export function isNegative(tokens: readonly Token[], { sign, from, value, unit }: Numeral): boolean {
  if (sign !== 'down' || !MINUS_SIGNS.has(textAt(tokens, from))) return false;
  if (unit === 'mag' || lowerAt(tokens, from - 1) === 'than' && /^(?:brighter|fainter|colder|warmer)$/.test(lowerAt(tokens, from - 2))) return true; // "brighter than -25.7 mag"
  if (Math.abs(value) < 1 && unit === '' && isOfCorrelation(tokens, from)) return true;
  const noun = lowerAt(tokens, lowerAt(tokens, from - 1) === 'of' ? from - 2 : from - 1);
  return RELATIONS_OF_VALUES.has(textAt(tokens, from - 1)) || /^(?:correlations?|coefficients?|rho)$/.test(noun) || isLevelBelowZero(tokens, from, /^(?:dex|mag|°|[mμ]?K\b|[km]?m\/s|mas)/.test(unit));
}

/** "a gap of -0.276", "averaged only -1.1%", "returns range from -16% to -31%": levels that may be below zero, and no changes. */
function isLevelBelowZero(tokens: readonly Token[], from: number, isOfPhysics: boolean): boolean {
  if (someToken(tokens, [from + 2, from + 4], ({ lower }) => /^(?:transfer|returns?|rewards?)$/.test(lower)) && !/^(?:by|a)$/.test(lowerAt(tokens, from - 1))) return true; // "only -0.46 backward transfer"
  const at = MERELY.has(lowerAt(tokens, from - 1)) ? from - 2 : from - 1;
  if (/^(?:averag(?:es|ed|ing)|is|are|was|were|equals?)$/.test(lowerAt(tokens, at))) return true; // "the mean gap is -0.774"
  if (/^(?:vs|versus|\.)$/.test(lowerAt(tokens, at))) return someToken(tokens, [from - 10, from], ({ lower }) => /^averag(?:es|ed|ing)$/.test(lower)); // "averaged -1.1% on A vs. -22.6% on B"
  if (lowerAt(tokens, at) === 'to' && isWordAt(tokens, at - 1) && !/^(?:up|compared|relative|from)$/.test(lowerAt(tokens, at - 1))) return true; // "sets the bias to -3", "falls to -0.4"
  if (lowerAt(tokens, at) === 'of') return BELOW_ZERO.has(lowerAt(tokens, at - 1)) || isOfPhysics && !CHANGE_NOUNS.has(lowerAt(tokens, at - 1)); // "gradients of -0.4 dex/kpc"
  // "(mean gap -0.774)"
  if (BELOW_ZERO.has(lowerAt(tokens, at)) && isWordAt(tokens, at - 1)) return someToken(tokens, [at - 3, at], ({ text }) => text === '(');
  return lowerAt(tokens, at) === 'from' && /^rang(?:e|es|ed|ing)$/.test(lowerAt(tokens, at - 1)) && BELOW_ZERO.has(lowerAt(tokens, at - 2));
}

/** "correlations between -0.377 and -0.580", "a negative ICC (-0.567)" */
function isOfCorrelation(tokens: readonly Token[], from: number): boolean {
  return someToken(tokens, [from - 12, from], ({ lower }) => CORRELATIONS.test(lower)) && !someToken(tokens, [from - 12, from], ({ lower }) => wayOf(lower) !== null);
}
