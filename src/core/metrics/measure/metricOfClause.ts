import { isThing } from './metricOfStatement';
import { beforeAbbreviation, endsInMeasure, hasName } from '../text/phraseQuestions';
import { isStatingVerb, phraseBefore, type Place } from '../text/phrases';
import { findToken, lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { COMPARATIVES } from '../words/changes';
import { RISING } from '../words/grammar';
import { AVERAGES } from '../words/outcomes';
import { OWN_NOUNS, SYSTEM_HEADS } from '../words/systems';
import { KNOWN_VALUES } from '../words/traits';
import { REMAINS } from '../words/verbs';

/** What the clause around a number speaks of, where no word beside the number names a measure. */
export function ofClause(place: Place): readonly Token[] | undefined {
  return moreThan(place) ?? thanThatOf(place) ?? thatRises(place) ?? saidBeforeColon(place) ?? ratioInDecibels(place) ?? averageItself(place);
}

/** How far in front of "by" the comparison may begin, in tokens. */
const COMPARISON = 14;

/** "a higher metallicity than the galaxy mean by 0.2 dex": what there is more of. */
function moreThan({ tokens, quantity: { from }, floor }: Place): readonly Token[] | undefined {
  if (lowerAt(tokens, from) !== 'by') return undefined;
  const than = findToken(tokens, [Math.max(floor, from - COMPARISON), from], ({ lower }) => lower === 'than');
  const words = than < 0 ? [] : phraseBefore(tokens, than, floor, 6);
  const more = words.findLastIndex(({ lower }) => COMPARATIVES.has(lower));
  const named = words.slice(more + 1);
  return more >= 0 && named.length > 0 && isNobody(named) ? named : undefined;
}

/** "a slope at least 1.9 times higher than that of X", "the PMA is 10x larger than the observed value": what both have. */
function thanThatOf({ tokens, quantity: { from, to, unit }, floor }: Place): readonly Token[] | undefined {
  if (unit !== 'x' || !COMPARATIVES.has(lowerAt(tokens, to)) || lowerAt(tokens, to + 1) !== 'than') return undefined;
  const isThat = /^(?:that|those)$/.test(lowerAt(tokens, to + 2)) && lowerAt(tokens, to + 3) === 'of';
  const isValue = lowerAt(tokens, to + 2) === 'the' && KNOWN_VALUES.has(lowerAt(tokens, to + 3)) && /^(?:values?|ones?)$/.test(lowerAt(tokens, to + 4));
  if (!isThat && !isValue) return undefined;
  const end = /ly$|^on-average$/.test(lowerAt(tokens, from - 1)) ? from - 1 : from;
  const words = phraseBefore(tokens, REMAINS.has(lowerAt(tokens, end - 1)) ? end - 1 : end, floor, 3);
  return words.length > 0 && !SYSTEM_HEADS.test(lastLower(words)) && !OWN_NOUNS.has(lastLower(words)) && !isStatingVerb(lastLower(words)) ? words : undefined;
}

/** "a fraction that rises to 80%": what rises. */
function thatRises({ tokens, quantity: { from }, floor }: Place): readonly Token[] | undefined {
  const to = from - 1;
  const isMoved = /^(?:to|from)$/.test(lowerAt(tokens, to)) && RISING.test(lowerAt(tokens, to - 1)) && /^(?:that|which)$/.test(lowerAt(tokens, to - 2));
  const end = textAt(tokens, to - 3) === ',' ? to - 3 : to - 2;
  const words = isMoved ? phraseBefore(tokens, end, floor, 4) : [];
  return words.length > 0 && isThing(words) ? words : undefined;
}

/** "retrieval becomes reliable: 90% versus 63%", "the accuracy is modest: 45%": what is said to be so. */
function saidBeforeColon({ tokens, quantity: { from, sign }, floor }: Place): readonly Token[] | undefined {
  if (textAt(tokens, from - 1) !== ':' || sign !== null) return undefined;
  const be = [from - 3, from - 4].find(at => REMAINS.has(lowerAt(tokens, at)) || /^becomes?$/.test(lowerAt(tokens, at)));
  const words = be === undefined ? [] : phraseBefore(tokens, beforeAbbreviation(tokens, be), floor, 5);
  return words.length > 0 && (endsInMeasure(words) || isThing(words)) ? words : undefined;
}

/** "PSNR analysis on enhanced images yields an average of 28.7 dB": the ratio in front that is given in decibels. */
function ratioInDecibels({ tokens, quantity: { from, unit }, floor }: Place): readonly Token[] | undefined {
  const ratio = unit === 'dB' ? findToken(tokens, [floor, from], ({ text }) => /^(?:(?:SI-)?SN?[DN]?Ri?|PSNR|SINR)$/.test(text)) : -1;
  return ratio < 0 ? undefined : tokens.slice(ratio, ratio + 1);
}

/** "the distribution has a mean of 1.01": the average alone. */
function averageItself({ tokens, quantity: { from, counted } }: Place): readonly Token[] | undefined {
  const isOf = !counted && lowerAt(tokens, from - 1) === 'of' && /^an?$/.test(lowerAt(tokens, from - 3)) && lowerAt(tokens, from - 2) !== 'average';
  return isOf && AVERAGES.has(lowerAt(tokens, from - 2)) ? tokens.slice(from - 2, from - 1) : undefined;
}

/** No system, and no name of one. */
function isNobody(words: readonly Token[]): boolean {
  const head = lastLower(words);
  return !SYSTEM_HEADS.test(head) && !OWN_NOUNS.has(head) && !isStatingVerb(head) && (endsInMeasure(words) || !hasName(words));
}
