import { comparisonEnd, type Said } from './comparative';
import { opponent } from './opponent';
import { isMetricToken } from '../text/names';
import { closingOf, openBefore } from '../text/phraseQuestions';
import { isFiniteVerb, type Place } from '../text/phrases';
import { lowerAt, textAt, tokensBefore } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES, HAVE_VERBS } from '../words/changes';
import { BEHIND_CHANGES, BEHIND_REMARKS, COMPARED_AFAR, DIFFERENCE_LINKS, DIFFERENCE_UNITS, NEW_CLAUSES } from '../words/rivals';

/** How far behind a quantity it may be said whom it is compared with, in tokens. */
const REACH = 30;

/** How far in front of a further change "by" may stand, in tokens. */
const FURTHER = 18;

/** "over X", "than X", "compared to X", ", outperforming X", "with respect to X", behind the number and before the next one that brings its own. */
export function rivalBehind(place: Place): string | null {
  const { tokens, quantity, to, nextUnjoined: next } = place;
  const limit = Math.min(to, quantity.to + REACH);
  const said = saidOf(place);
  // "a gain of 26% (7% to 33%) over X": what the parenthesis says is the same once more.
  const remark = textAt(tokens, quantity.to) === '(' ? closingOf(tokens, quantity.to, limit) : -1;
  for (let at = quantity.to; at < limit; at++) {
    const word = lowerAt(tokens, at);
    if (endsStatement(place, at)) return null;
    if (word === '(') {
      at = closingOf(tokens, at, limit);
      continue;
    }
    if (at > next && next > remark && !COMPARED_AFAR.has(word)) continue;
    if (beatsByNext(place, at)) return null;
    const start = isFiniteBeating(word) ? undefined : comparisonEnd(tokens, at, said);
    const name = start === undefined ? null : opponent(tokens, start, to);
    if (name) return name;
  }
  return null;
}

/** "gains (2.6% on A, 21% lower FVD) over X": behind the parenthesis that a quantity stands in. */
export function rivalBehindList({ tokens, quantity, to }: Place): string | null {
  const { sign, unit } = quantity;
  const isChange = sign !== null || unit === '%' || DIFFERENCE_UNITS.has(unit) || COMPARATIVES.has(lowerAt(tokens, quantity.to));
  if (!isChange || openBefore(tokens, quantity.from, REACH) < 0) return null;
  const close = closingOf(tokens, quantity.to, Math.min(to, quantity.to + REACH));
  if (close === quantity.to || !/^(?:over|than|compared|relative)$/.test(lowerAt(tokens, close + 1))) return null;
  const start = comparisonEnd(tokens, close + 1, { measured: true });
  return start === undefined ? null : opponent(tokens, start, to);
}

/** "beats", which begins what is said of something else; "beating" goes on. */
function isFiniteBeating(word: string): boolean {
  return BEAT_VERBS.has(word) && !word.endsWith('ing');
}

function saidOf({ tokens, quantity }: Place): Said {
  const isBy = lowerAt(tokens, quantity.from) === 'by';
  const isPlain = quantity.baseline === null && quantity.sign === null;
  return {
    measured: quantity.unit !== '' || !isPlain || isMetricToken(tokens[quantity.to]) && lowerAt(tokens, quantity.to + 1) === 'over' || isBy || isGain(tokens, quantity) || isFurtherGain(tokens, quantity) || isFurtherBy(tokens, quantity),
    isLevel: isPlain && quantity.unit !== 'x' && !isBy && !isGain(tokens, quantity) && !isListedBy(tokens, quantity.from),
  };
}

/** "average improvements of about 2.41", "92.5 relative improvement": a bare number that is so much more. */
function isGain(tokens: readonly Token[], { from, to }: Place['quantity']): boolean {
  return [...tokensBefore(tokens, from, 2), ...tokens.slice(to, to + 2)].some(token => CHANGE_NOUNS.has(token.lower));
}

/** "gains 2.8 BLEU over X and 1.1 over Y": a further one that is over somebody. */
function isFurtherGain(tokens: readonly Token[], { from, to }: Place['quantity']): boolean {
  return /^(?:and|,)$/.test(lowerAt(tokens, from - 1)) && lowerAt(tokens, to) === 'over' && tokensBefore(tokens, from, 8).some(({ lower }) => lower === 'over');
}

/** "reduces it by 0.3 on A and 0.7 on B over X": a further one of what "by" brings in, behind what the first was on. */
function isFurtherBy(tokens: readonly Token[], { from }: Place['quantity']): boolean {
  if (!/^(?:and|,)$/.test(lowerAt(tokens, from - 1))) return false;
  const front = tokensBefore(tokens, from, FURTHER);
  const by = front.findLastIndex(({ lower }) => lower === 'by');
  return by >= 0 && front[by + 1]?.kind === 'number' && !front.slice(by).some(({ lower }) => HAVE_VERBS.has(lower) || CHANGE_VERBS.has(lower));
}

/** "by 2.4, 8.7, and 2.9 points": a further one of what "by" brings in. */
function isListedBy(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 10); at--) {
    if (tokens[at]?.lower === 'by') return true;
    if (tokens[at]?.kind !== 'number' && !DIFFERENCE_LINKS.has(lowerAt(tokens, at))) return false;
  }
  return false;
}

/** Whether what is said of the quantity ends here. */
function endsStatement(place: Place, at: number): boolean {
  const word = lowerAt(place.tokens, at);
  if (word === '-' && lowerAt(place.tokens, at - 1) === 'respectively') return true; // a dash
  if (word === ')') return endsRemark(place, at);
  // "from 30 to 5 seconds and achieves better results than X"
  if (word === 'and' && place.quantity.baseline !== null && isOtherDeed(place.tokens, at + 1)) return true;
  // "surpassing X (59%) by 5 points and outperforming Y"
  const verb = lowerAt(place.tokens, at + 1).endsWith('ly') ? at + 2 : at + 1;
  if (word === 'and' && lowerAt(place.tokens, place.quantity.from) === 'by' && BEAT_VERBS.has(lowerAt(place.tokens, verb))) return true;
  // "over X by 7% and over Y by 9%"
  if (word === 'and' && lowerAt(place.tokens, at + 1) === 'over' && tokensBefore(place.tokens, place.quantity.from, 6).some(({ lower }) => lower === 'over')) return true;
  return NEW_CLAUSES.has(word) || word === ',' && (beginsRelative(place, at) || beginsClause(place, at));
}

/** A verb that begins what else is done. */
function isOtherDeed(tokens: readonly Token[], at: number): boolean {
  return isFiniteVerb(tokens, at) && !BEAT_VERBS.has(lowerAt(tokens, at));
}

/** "to 95%, which is 46% higher than X" */
function beginsRelative({ tokens, nextUnjoined: next }: Place, comma: number): boolean {
  return lowerAt(tokens, comma + 1) === 'which' && next > comma && next < comma + 6;
}

/** ", and Y improves by 5% over X": what another clause says of its own quantity is not said of this one. */
function beginsClause({ tokens, nextUnjoined: next }: Place, comma: number): boolean {
  if (lowerAt(tokens, comma + 1) !== 'and' || comma >= next || next >= tokens.length) return false;
  for (let at = comma + 2; at < next; at++) if (isFiniteVerb(tokens, at)) return true;
  return false;
}

/** "(approximately 500 ms), with a speedup over X": what a parenthesis states ends with it. */
function endsRemark({ tokens, quantity }: Place, close: number): boolean {
  const { baseline, sign, unit, hedge } = quantity;
  const next = lowerAt(tokens, close + 1);
  // "results on FooBench (69.3), surpassing X"
  const participle = lowerAt(tokens, close + 2);
  if (next === ',' && BEAT_VERBS.has(participle) && participle.endsWith('ing')) return false;
  if (baseline !== null || sign !== null || BEHIND_REMARKS.has(next) || openBefore(tokens, quantity.from, 12) < 0) return false;
  return unit === '%' ? hedge === null && !BEHIND_CHANGES.has(next) : !DIFFERENCE_UNITS.has(unit);
}

/** "a 77.4% success rate, surpassing the best one by 10.5 points": who is beaten by so much belongs to the difference. */
function beatsByNext({ tokens, quantity, nextUnjoined: next }: Place, verb: number): boolean {
  const word = lowerAt(tokens, verb);
  if (quantity.sign !== null || !BEAT_VERBS.has(word) || !word.endsWith('ing')) return false;
  // In the phrase that the verb begins.
  return lowerAt(tokens, next) === 'by' && next - verb <= 16 && tokens.slice(verb, next).every(token => token.kind === 'word' || /^[-()]$/.test(token.text));
}
