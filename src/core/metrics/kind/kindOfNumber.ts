import { hasWay } from './direction';
import { isMetricToken } from '../text/names';
import { afterDeviation } from '../quantities/numerals';
import type { Place } from '../text/phrases';
import { hasWord, lowerAt, tokensBefore } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { FACTORS_OF_THEIR_OWN } from '../words/aroundNumbers';
import { ARTICLES } from '../words/grammar';
import { CONDITION_NOUNS, HIGH_ENDS, LOW_ENDS, NAMES_OF_EFFECTS, RATED, SET_PLURALS, SET_RATES, SETTING_VERBS } from '../words/kinds';
import { METRIC_HEADS, SETTING_HEADS } from '../words/metrics';
import { AVERAGES, PARAMETERS, SETTINGS } from '../words/outcomes';
import { EXTENTS } from '../words/shapes';

/** "guidance scale of 2", "n = 35", "temperature of 0.7". */
export function isSetting(place: Place): boolean {
  const { tokens, quantity: { from, value } } = place;
  const [head, sign] = [lowerAt(tokens, from - 2), lowerAt(tokens, from - 1)];
  if (isRedshift(place) || isCondition(place) || EXTENTS.has(sign) || isBound(place)) return true;
  if (sign === '=') return isAssignment(place);
  if (sign === 'to') return hasWord(tokensBefore(tokens, from, 7), SETTING_VERBS);
  if (sign !== 'of' || head === 'length' && !Number.isInteger(value)) return false;
  if (head === 'factor' && FACTORS_OF_THEIR_OWN.has(lowerAt(tokens, from - 3))) return false;
  return SETTINGS.test(head) || isSetRate(place);
}

/** "z > 6", "at z = 0.86", "a z ~ 3.7 quasar": how far away what is looked at is; one that was measured has a deviation. */
function isRedshift({ tokens, quantity }: Place): boolean {
  const sign = lowerAt(tokens, quantity.from - 1) === '=' ? quantity.from - 1 : quantity.from;
  // "49 galaxies at redshifts ~1-1.5"
  if (/^redshifts?$/.test(lowerAt(tokens, quantity.from - 1)) && /^(?:at|around|near)$/.test(lowerAt(tokens, ARTICLES.has(lowerAt(tokens, quantity.from - 2)) ? quantity.from - 3 : quantity.from - 2))) return true;
  return /^[<≤>≥~≈∼=]$/.test(lowerAt(tokens, sign)) && tokens[sign - 1]?.text === 'z' && !AVERAGES.has(lowerAt(tokens, sign - 3)) && (quantity.value ?? 0) >= 0 && !hasDeviation(tokens, quantity);
}

/** "at redshifts of 0.3 and 0.5" */
function isCondition({ tokens, quantity: { from } }: Place): boolean {
  const of = lowerAt(tokens, from - 1) === 'and' ? from - 3 : from - 1;
  if (lowerAt(tokens, of) !== 'of' || !CONDITION_NOUNS.has(lowerAt(tokens, of - 1))) return false;
  return /^(?:at|under|with)$/.test(lowerAt(tokens, ARTICLES.has(lowerAt(tokens, of - 2)) ? of - 3 : of - 2));
}

/** "batch sizes < 32" */
function isBound({ tokens, quantity: { from, value } }: Place): boolean {
  if (!/^[<≤>≥]$/.test(lowerAt(tokens, from)) || !Number.isInteger(value)) return false;
  const name = lowerAt(tokens, from - 1);
  return /^[b-z]$/i.test(name) || SETTING_HEADS.has(name) || SET_PLURALS.has(name);
}

/** "k = 5", "alpha = 0.1": a parameter, or else a whole number that no measure is equal to; "Kendall's tau = 0.81" is measured. */
function isAssignment({ tokens, quantity }: Place): boolean {
  const owner = lowerAt(tokens, quantity.from - 3);
  // "consistent with n = 3.107 ± 0.007": found.
  if (hasDeviation(tokens, quantity) || owner === 'with' && lowerAt(tokens, quantity.from - 4) === 'consistent') return false;
  if (/['’]s$/.test(owner) || NAMES_OF_EFFECTS.has(owner)) return false;
  const name = tokens[quantity.from - 2];
  // "best at ρ = 0.3": the place on a curve.
  if (owner === 'at' && /^\p{Script=Greek}$|^(?:rho|sigma|theta|mu|kappa|delta)$/u.test(name?.lower ?? '')) return true;
  // "(γ = 0.20, t = 13.05)": a statistic.
  const isStatistic = /^[td]$/.test(name?.text ?? '') && tokens.slice(quantity.from, quantity.to).some(isDecimal) && /^[(,]$/.test(tokens[quantity.from - 3]?.text ?? '');
  if (PARAMETERS.test(name?.lower ?? '')) return !isStatistic;
  const isWhole = Number.isInteger(quantity.value) && !tokens.slice(quantity.from, quantity.to).some(isDecimal);
  return isWhole && (!METRIC_HEADS.has(name?.lower ?? '') || SETTING_HEADS.has(name?.lower ?? '')) && !isMetricToken(name);
}

function isDecimal({ kind, text }: Token): boolean {
  return kind === 'number' && text.includes('.');
}

/** "a learning rate of 0.001" */
function isSetRate({ tokens, quantity: { from } }: Place): boolean {
  return lowerAt(tokens, from - 2) === 'rate' && SET_RATES.has(lowerAt(tokens, from - 3));
}

/** "73.5 ± 0.8", "18.447^{+0.036}_{-0.042}": what has a deviation was measured. */
export function hasDeviation(tokens: readonly Token[], { from, to }: Place['quantity']): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind === 'number' && afterDeviation(tokens, at + 1) > at + 1) return true;
  return false;
}

/** "a value from 0 to 100", "levels ranging from 1 to 5": the ends of a scale on which something is rated. */
export function isRatingScale({ tokens, quantity: { unit, value, valueMax, baseline, from } }: Place): boolean {
  const [low, high] = valueMax === undefined ? [baseline, value] : [value, valueMax];
  if (unit !== '' || low === null || high === null || !LOW_ENDS.has(low) || !HIGH_ENDS.has(high)) return false;
  const front = tokensBefore(tokens, from, 6);
  return hasWord(front, RATED) && !hasWay(front);
}
