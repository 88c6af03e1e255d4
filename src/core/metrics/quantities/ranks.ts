import { endsInMeasure } from '../text/phraseQuestions';
import { phraseFrom } from '../text/phrases';
import type { Quantity } from './quantities';
import { quantityOf } from './plainQuantity';
import { special, type Spot } from './special';
import { isGluedAt, isNumberAt, isWordAt, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { ATTAINING, IN_FRONT_OF_TOP, PLACING, RANK_NOUNS, RANK_VERBS } from '../words/aroundNumbers';

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1], ['second', 2], ['third', 3], ['fourth', 4], ['fifth', 5], ['sixth', 6], ['seventh', 7], ['eighth', 8], ['ninth', 9], ['tenth', 10],
]);

/** "ranked second", "achieves first place", "attains top-1 on GAIA": a rank in words. */
export function place(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  const top = topRank(spot);
  if (top) return top;
  const joined = ORDINALS.get(/^([a-z]+)-place$/.exec(lowerAt(tokens, at))?.[1] ?? '');
  if (joined !== undefined) return rank(spot, at + 1, joined); // "our third-place solution"
  const value = ORDINALS.get(lowerAt(tokens, at));
  if (value === undefined) return undefined;
  if (value > 1 && isHighest(tokens, at)) return rank(spot, at + 2, value);
  // "why they work in the first place": no rank.
  const isSaying = lowerAt(tokens, at - 1) === 'the' && lowerAt(tokens, at - 2) === 'in' && value === 1;
  if (lowerAt(tokens, at + 1) === 'place' && lowerAt(tokens, at + 2) !== 'where' && !isSaying) return rank(spot, at + 2, value);
  // "achieved first and second place"
  const isTwin = lowerAt(tokens, at + 1) === 'and' && ORDINALS.has(lowerAt(tokens, at + 2)) && /^places?$/.test(lowerAt(tokens, at + 3));
  const isRanked = isTwin || RANK_VERBS.has(lowerAt(tokens, at - 1)) || isNextRank(tokens, at) || isOnLeaderboard(tokens, at);
  return isRanked ? rank(spot, at + 1, value) : undefined;
}

function rank(spot: Spot, to: number, value: number): Quantity {
  return { ...special(spot, { to, value }), unit: 'rank' };
}

/** "attains top-1 on GAIA", "ranks among the Top 3 on", "top-3 rankings", "is No.1 on". */
function topRank(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  const joined = /^(?:top-|no\.)(\d{1,2})$/.exec(lowerAt(tokens, at))?.[1];
  const apart = lowerAt(tokens, at) === 'top' && isNumberAt(tokens, at + 1) ? /^\d{1,2}$/.exec(textAt(tokens, at + 1))?.[0] : undefined;
  const value = Number(joined ?? apart);
  const to = joined === undefined ? at + 2 : at + 1;
  if (Number.isNaN(value)) return undefined;
  if (RANK_NOUNS.has(lowerAt(tokens, to))) return rank(spot, to + 1, value);
  // "the No.2 overall rank"
  if (lowerAt(tokens, to) === 'overall' && /^(?:rank|place|position|spot)$/.test(lowerAt(tokens, to + 1))) return rank(spot, to + 2, value);
  const verb = lowerAt(tokens, at - 1) === 'the' ? at - 2 : at - 1;
  const isRanked = IN_FRONT_OF_TOP.test(lowerAt(tokens, verb)) || /^(?:among|in|within)$/.test(lowerAt(tokens, verb)) && RANK_VERBS.has(lowerAt(tokens, verb - 1));
  return (isRanked || lowerAt(tokens, at).startsWith('no.')) && /^(?:on|in|among|across)$/.test(lowerAt(tokens, to)) ? rank(spot, to, value) : undefined;
}

/** "from rank 6 to rank 3"; a rank that is not said to change is a setting: "rank 8 adapters". */
export function numberedRank(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  if (lowerAt(tokens, at) !== 'rank' || !isRankAt(tokens, at)) return undefined;
  const isChange = lowerAt(tokens, at - 1) === 'from' && lowerAt(tokens, at + 2) === 'to';
  const next = lowerAt(tokens, at + 3) === 'rank' ? at + 3 : at + 2;
  if (!isChange || !isRankAt(tokens, next)) return undefined;
  const [baseline, value] = [Number(textAt(tokens, at + 1)), Number(textAt(tokens, next + 1))];
  return { ...rank(spot, next + 2, value), from: at - 1, baseline };
}

function isRankAt(tokens: readonly Token[], at: number): boolean {
  return isNumberAt(tokens, at + 1) && /^\d{1,3}$/.test(textAt(tokens, at + 1)) && tokens[at + 1]?.spaced === true;
}

/** "ranks second on A and second on B", "ranks first among A, second among B, and eighth overall". */
function isNextRank(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:and|,)$/.test(lowerAt(tokens, at - 1)) || !/^(?:on|in|among|overall)$/.test(lowerAt(tokens, at + 1))) return false;
  return someToken(tokens, [at - 30, at], ({ lower }) => RANK_VERBS.has(lower));
}

/** "our submission, second on the official leaderboard". */
function isOnLeaderboard(tokens: readonly Token[], at: number): boolean {
  if (textAt(tokens, at - 1) !== ',' || lowerAt(tokens, at + 1) !== 'on') return false;
  return someToken(tokens, [at + 2, at + 6], ({ lower }) => lower === 'leaderboard');
}

/** "achieved the second highest score and third highest overall". */
function isHighest(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:highest|best)$/.test(lowerAt(tokens, at + 1))) return false;
  if (someToken(tokens, [at - 3, at], ({ lower }) => ATTAINING.test(lower))) return true;
  return lowerAt(tokens, at - 1) === 'and' && someToken(tokens, [at - 16, at], ({ lower }) => ORDINALS.has(lower));
}

/** "1st place", "ranks 2nd", "ranked #1": the number of a rank. */
export function rankNumber(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  if (!isNumberAt(tokens, at) || !/^\d{1,3}$/.test(textAt(tokens, at))) return undefined;
  const value = Number(textAt(tokens, at));
  const isOrdinal = isGluedAt(tokens, at + 1) && /^(?:st|nd|rd|th)$/.test(lowerAt(tokens, at + 1));
  const start = at - numberMark(tokens, at);
  const from = { ...spot, at: start };
  const percentile = percentileAt(spot);
  if (percentile) return percentile;
  if (isOrdinal && lowerAt(tokens, at + 2) === 'place') return rank(from, at + 3, value);
  // "(7th out of 26 models)"
  if (isOrdinal && lowerAt(tokens, at + 2) === 'out' && lowerAt(tokens, at + 3) === 'of') return rank(from, at + 2, value);
  const isOf = lowerAt(tokens, at + 1) === 'of' && isNumberAt(tokens, at + 2) || lowerAt(tokens, at + 1) === 'out' && lowerAt(tokens, at + 2) === 'of'; // "ranks 3 of 120 teams"
  const isRanked = RANK_VERBS.has(lowerAt(tokens, start - 1)) && (isOrdinal || start < at || isOf && lowerAt(tokens, at - 1).startsWith('rank'));
  const isSecond = isOrdinal && /^(?:and|,)$/.test(lowerAt(tokens, at - 1)) && someToken(tokens, [at - 20, at - 1], ({ lower }) => RANK_VERBS.has(lower));
  // "is No. 1 on the leaderboard"
  const isNumbered = at - start === 2 && !isOrdinal && /^(?:on|in|among|overall)$/.test(lowerAt(tokens, at + 1));
  return isRanked || isSecond || isNumbered ? rank(from, isOrdinal ? at + 2 : at + 1, value) : undefined;
}

/** "placed in the 49th percentile", "94-th percentile on Codeforces"; "the 95th percentile latency" is a measure. */
function percentileAt({ tokens, at, floor }: Spot): Quantity | undefined {
  const suffix = textAt(tokens, at + 1) === '-' && isGluedAt(tokens, at + 1) ? at + 2 : at + 1;
  if (!/^(?:st|nd|rd|th)$/.test(lowerAt(tokens, suffix)) || lowerAt(tokens, suffix + 1) !== 'percentile') return undefined;
  const isPlaced = someToken(tokens, [Math.max(floor, at - 8), at], ({ lower }) => PLACING.test(lower)) || lowerAt(tokens, suffix + 2) === 'on';
  const isMeasure = isWordAt(tokens, suffix + 2) && !/^(?:on|in|at|among|of|and|across|while|with)$/.test(lowerAt(tokens, suffix + 2));
  // "ranked by the 95th percentile of the Hausdorff distance"
  const start = lowerAt(tokens, suffix + 3) === 'the' ? suffix + 4 : suffix + 3;
  if (lowerAt(tokens, suffix + 2) === 'of' && endsInMeasure(phraseFrom(tokens, start, start + 6, 5))) return undefined;
  return isPlaced && !isMeasure ? quantityOf({ from: at, to: suffix + 2, value: Number(textAt(tokens, at)), unit: 'percentile' }) : undefined;
}

/** How many tokens the mark of a number takes in front of it: "#1", "no 1", "no. 1". */
function numberMark(tokens: readonly Token[], at: number): 0 | 1 | 2 {
  if (/^(?:#|no)$/.test(lowerAt(tokens, at - 1))) return 1;
  return textAt(tokens, at - 1) === '.' && lowerAt(tokens, at - 2) === 'no' ? 2 : 0;
}
