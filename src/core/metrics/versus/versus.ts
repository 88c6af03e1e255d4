import { comparisonEnd } from './comparative';
import { isCompared } from './comparedNames';
import { directionOf } from '../kind/directionOf';
import { isDatasetName } from '../dataset/datasetNames';
import { opponent } from './opponent';
import { behindOwn, hasName, isMeasure, isPunctuation } from '../text/phraseQuestions';
import { isFiniteVerb, phraseBefore, phraseFrom, textOf, type Place } from '../text/phrases';
import { askedOf } from '../text/spelling';
import { hasWord, lastLower, lowerAt, textAt, tokensBefore } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { isUpOrDown } from '../text/upOrDown';
import { ownerOfBaseline } from './versusBaseline';
import { isLeftBehind, rivalBefore } from './versusBefore';
import { rivalBehind, rivalBehindList } from './versusBehind';
import { ownerOfPair } from './versusPairs';
import { beaten, improved, nextBeaten } from './versusVerbs';
import { rivalOfWhole } from './versusWhole';
import { BEAT_VERBS, COMPARATIVES, MATCH_VERBS } from '../words/changes';
import { AGREEMENT, CONCESSIONS, DEFENDING, DIFFERENCE_UNITS, PREFERRING, RIVAL_PLURALS, TO_OR_WITH } from '../words/rivals';
import { MERELY, UNITS_OF_CHANGES } from '../words/shapes';
import { CONTEST_NOUNS } from '../words/outcomes';

/** Whom the value is compared with. */
export function versusOf(place: Place): string | null {
  return enclosed(place)
    ?? beforeColon(place)
    ?? gapTo(place)
    ?? gapBehind(place)
    ?? nextBeaten(place)
    ?? contest(place)
    ?? facing(place)
    ?? startedFrom(place)
    ?? rivalOfWhole(place)
    ?? ownerOfBaseline(place)
    ?? beaten(place)
    ?? (isMereAmount(place) ? null : rivalBehind(place))
    ?? rivalBehindList(place)
    ?? ownerOfPair(place)
    ?? (isMereAmount(place) || isFurtherLevel(place) ? null : rivalBefore(place))
    ?? head(place)
    ?? improved(place)
    ?? agreeing(place)
    ?? mainClause(place);
}

/** "takes 3 s, outperforming X": an amount of time or room, which is not what somebody is outdone in. */
function isMereAmount(place: Place): boolean {
  const { tokens, quantity: { unit, counted, to } } = place;
  // "takes 111 ms, significantly lower than current models"
  const more = lowerAt(tokens, to + 1).endsWith('ly') ? to + 2 : to + 1;
  if (textAt(tokens, to) === ',' && COMPARATIVES.has(lowerAt(tokens, more)) && lowerAt(tokens, more + 1) === 'than') return false;
  // "is 2.1 dB above X"
  if (/^(?:above|below)$/.test(lowerAt(tokens, to)) && hasName(tokens.slice(to + 1, to + 2))) return false;
  return unit !== '' && !counted && !UNITS_OF_CHANGES.has(unit) && directionOf(place) === null;
}

/** "beats X by 5%, with an accuracy of 80%": a level behind another result says what it is, and not against whom. */
function isFurtherLevel(place: Place): boolean {
  const { tokens, floorUncounted, quantity: { from, unit, share } } = place;
  if (floorUncounted === 0 || unit === 'x' || share === true || directionOf(place) !== null) return false;
  // "and a win rate of 66%" is against somebody.
  return !tokensBefore(tokens, from, 8).some(({ lower }) => PREFERRING.has(lower) || /^wins?\b|^wr$/.test(lower));
}

/** "outperforms models including X (+31%) and Y (+11%)": who stands right in front of the parenthesis that holds a change. */
function enclosed({ tokens, quantity }: Place): string | null {
  const open = quantity.from - 1;
  const isChange = quantity.baseline !== null || quantity.unit === '%' || DIFFERENCE_UNITS.has(quantity.unit);
  if (!isChange || textAt(tokens, open) !== '(') return null;
  const words = phraseBefore(tokens, open, 0, 6);
  const verb = words.findLastIndex(token => BEAT_VERBS.has(token.lower));
  const name = words.slice(verb + 1);
  const isKind = RIVAL_PLURALS.test(lastLower(name)) && COMPARATIVES.has(lowerAt(tokens, quantity.to));
  if (!isKind && !hasName(name) || name.some(token => isDatasetName(token) || isMeasure(token))) return null;
  return verb >= 0 || isCompared(tokens, open - words.length) ? textOf(name) : null;
}

/** How far in front of a change in a list its colon may stand, and whom the list is over in front of that, in tokens. */
const LIST = 70;
const HEADING = 14;

/** "gains over X on three benchmarks: A (+1.1), B (+19.4), and C (+9.1)": over whom all of them are. */
function beforeColon({ tokens, quantity: { from, sign } }: Place): string | null {
  if (sign === null || textAt(tokens, from - 1) !== '(') return null;
  let colon = from - 1;
  while (colon > Math.max(0, from - LIST) && textAt(tokens, colon) !== ':') colon--;
  if (textAt(tokens, colon) !== ':' || hasWord(tokens.slice(colon, from), BEAT_VERBS)) return null;
  for (let at = colon - 1; at > Math.max(0, colon - HEADING); at--) {
    if (isPunctuation(tokens[at])) return null;
    if (/^(?:over|than)$/.test(lowerAt(tokens, at))) return opponent(tokens, at + 1, colon);
  }
  return null;
}

/** "narrowing the gap with human experts to only 3.7 points": to whom. */
function gapTo({ tokens, quantity, floor }: Place): string | null {
  const lead = MERELY.has(lowerAt(tokens, quantity.from - 1)) ? quantity.from - 2 : quantity.from - 1;
  // "to within 10%"
  if (lowerAt(tokens, lead) !== 'to' && !/^(?:by|from)$/.test(lowerAt(tokens, quantity.from))) return null;
  for (let at = quantity.from - 2; at > Math.max(floor, quantity.from - 12); at--) {
    if (isPunctuation(tokens[at])) return null;
    if (!/^gaps?$/.test(lowerAt(tokens, at))) continue;
    const link = lowerAt(tokens, at + 1) === 'in' ? at + 2 + phraseFrom(tokens, at + 2, quantity.from, 4).length : at + 1; // "the gap in FID with X"
    return TO_OR_WITH.has(lowerAt(tokens, link)) ? opponent(tokens, link + 1, quantity.from) : null;
  }
  return null;
}

/** "63% of the gap to GPT-4", "a 20% gap to the oracle": to whom. */
function gapBehind({ tokens, quantity, to }: Place): string | null {
  for (let at = quantity.to; at < quantity.to + 5; at++) {
    if (isPunctuation(tokens[at]) || isFiniteVerb(tokens, at)) return null; // "by 9 points and closes the gap to Y"
    if (/^gaps?$/.test(lowerAt(tokens, at))) return TO_OR_WITH.has(lowerAt(tokens, at + 1)) ? opponent(tokens, at + 2, to) : null;
  }
  return null;
}

/** "a win rate against X of 33%", "the win rate of X over Y is 51%". */
function contest({ tokens, quantity, floor }: Place): string | null {
  for (let at = quantity.from - 1; at >= Math.max(floor, quantity.from - 8); at--) {
    const isOver = /^(?:over|vs|versus)$/.test(lowerAt(tokens, at)) && hasWord(tokensBefore(tokens, at, 5), CONTEST_NOUNS);
    if (isOver) return opponent(tokens, textAt(tokens, at + 1) === '.' ? at + 2 : at + 1, quantity.from);
    if (tokens[at]?.kind === 'mark' && textAt(tokens, at) !== '-' && lowerAt(tokens, at - 1) !== 'vs' || tokens[at]?.lower === 'and') return null;
    if (tokens[at]?.lower === 'against') return DEFENDING.test(lowerAt(tokens, at - 1)) ? null : opponent(tokens, at + 1, quantity.from);
  }
  return null;
}

/** "up 12 points from X" */
function startedFrom(place: Place): string | null {
  const { tokens, quantity, to } = place;
  return isUpOrDown(place) && lowerAt(tokens, quantity.to) === 'from' && tokens[quantity.to + 1]?.kind === 'word' ? opponent(tokens, quantity.to + 1, to) : null;
}

/** "wins 61% of games against X and 54% against Y" */
function facing({ tokens, quantity, to }: Place): string | null {
  for (let at = quantity.to; at < Math.min(to, quantity.to + 4); at++) {
    if (lowerAt(tokens, at) === 'against') return DEFENDING.test(lowerAt(tokens, at - 1)) ? null : opponent(tokens, at + 1, to);
    if (tokens[at]?.kind !== 'word' || lowerAt(tokens, at) === 'and') return null;
  }
  return null;
}

const isComparing = askedOf(({ lower }) => /^(?:compared|relative|comparison)$/.test(lower));

/** "Compared to X, …": it holds for the whole sentence. */
function head(place: Place): string | null {
  const { tokens, from, quantity } = place;
  for (let at = from; at < Math.min(quantity.from, from + 60); at++) {
    const isHead = at < 8 || textAt(tokens, at - 1) === ',';
    const weCompare = at < 8 && lowerAt(tokens, at) === 'compare' ? withWhom(tokens, at) : undefined;
    if (weCompare !== undefined) return opponent(tokens, weCompare, quantity.from);
    if (!isHead || !isComparing(tokens[at]) || isLeftBehind(place, at)) continue;
    // "In comparison to X, …"
    const isNoun = lowerAt(tokens, at) === 'comparison';
    if (isNoun && lowerAt(tokens, at - 1) !== 'in') return null;
    const start = comparisonEnd(tokens, isNoun ? at - 1 : at, { measured: true });
    return start === undefined ? null : opponent(tokens, start, quantity.from);
  }
  return null;
}

/** "We compare FooNet to X": where X begins. */
function withWhom(tokens: readonly Token[], verb: number): number | undefined {
  const link = behindOwn(tokens, verb + 1) + phraseFrom(tokens, behindOwn(tokens, verb + 1), verb + 8, 5).length;
  return link > verb + 1 && TO_OR_WITH.has(lowerAt(tokens, link)) ? link + 1 : undefined;
}

/** "80.5% agreement with human annotators": whom it agrees with. */
function agreeing({ tokens, quantity, to }: Place): string | null {
  for (let at = quantity.to; at < quantity.to + 3; at++) {
    if (!AGREEMENT.has(lowerAt(tokens, at))) continue;
    return lowerAt(tokens, at + 1) === 'with' ? opponent(tokens, at + 2, to) : null;
  }
  return null;
}

/** "Despite having 3x fewer parameters, it outperforms X": whom the main clause says is beaten or matched. */
function mainClause({ tokens, quantity, to }: Place): string | null {
  const next = lowerAt(tokens, quantity.to);
  const isConcession = CONCESSIONS.has(lowerAt(tokens, 0)) && quantity.from <= 8 && (COMPARATIVES.has(next) || /^(?:of|as)$/.test(next));
  if (!isConcession) return null;
  let comma = quantity.to;
  while (comma < Math.min(to, quantity.to + 14) && textAt(tokens, comma) !== ',') comma++;
  for (let at = comma + 1; at < Math.min(to, comma + 10); at++) {
    const word = lowerAt(tokens, at);
    if (isPunctuation(tokens[at])) return null;
    if (BEAT_VERBS.has(word) || MATCH_VERBS.has(word)) return opponent(tokens, at + 1, to);
  }
  return null;
}
