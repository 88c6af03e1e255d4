import { hasDimension } from '../quantities/dimensions';
import { isName } from '../text/names';
import { isFiniteVerb, isStatingVerb, phraseBefore, phraseFrom, type Place } from '../text/phrases';
import { findToken, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { DISCREPANCIES, LEVEL_LEADS, OBSERVED_AT } from '../words/outcomes';
import { SPANS_OF_TIME_UNITS } from '../words/shapes';
import { SYSTEM_HEADS } from '../words/systems';

/** "separations of 0.15 arcsec", "a peak is observed at 4.38 μm": what has a unit of its own needs no measure's name, for the noun in front is one. */
export function ofDimension({ tokens, quantity: { from, to, unit, counted, sign, baseline }, floor }: Place): readonly Token[] | undefined {
  if (counted || sign !== null || baseline !== null || !isPhysical(unit)) return undefined;
  // "within 0.04 mas/yr in proper motion"
  const inside = lowerAt(tokens, to) === 'in' ? phraseFrom(tokens, to + 1, to + 5, 3) : [];
  if (inside.length > 0 && inside.every(({ text }) => /^[a-z]{4,}$/.test(text)) && /^(?:[,.;)]|and|at|)$/.test(lowerAt(tokens, to + 1 + inside.length))) return inside;
  let end = from;
  const isSeen = lowerAt(tokens, end - 1) === 'at' && OBSERVED_AT.test(lowerAt(tokens, end - 2));
  if (isSeen) end -= /^(?:is|are|was|were)$/.test(lowerAt(tokens, end - 3)) ? 3 : 2;
  else if (LEVEL_LEADS.has(lowerAt(tokens, end - 1))) end--;
  // "separation ~0.4 arcsec": without a word in between, a sign or "around" says that the number is the noun's.
  if (end === from && !/^(?:[~≈∼<>≲≳≤≥=]|around|about|above|below|approximately)$/.test(lowerAt(tokens, from))) return undefined;
  const words = phraseBefore(tokens, end, floor, 4);
  const head = words.at(-1);
  return head && /^[a-z]{3,}$/.test(head.text) && !SYSTEM_HEADS.test(head.lower) && !isName(head.text) && !isStatingVerb(head.lower) && !isFiniteVerb(tokens, end - 1) ? words : undefined;
}

/** How far in front of "exceeding 2σ" it may be said what is so sure, in tokens. */
const SURE = 16;

/** "a deviation from the model, exceeding 2σ", "mild deviations from the model (2σ)": what is so many standard deviations away. */
export function ofSigmas({ tokens, quantity: { from, to, unit }, floor }: Place): readonly Token[] | undefined {
  if (unit !== 'σ') return undefined;
  const behind = textAt(tokens, to) === '+' ? to + 1 : to;
  if (DISCREPANCIES.test(lowerAt(tokens, behind))) return tokens.slice(behind, behind + 1);
  const noun = findToken(tokens, [Math.max(floor, from - SURE), from], ({ lower }) => DISCREPANCIES.test(lower));
  return noun < 0 ? undefined : phraseBefore(tokens, noun + 1, floor, 3);
}

/** A unit of physics, and none of time or memory, which other things take. */
export function isPhysical(unit: string): boolean {
  return !SPANS_OF_TIME_UNITS.has(unit) && !/^(?:ms|μs|ns|[KMGTP]i?B|FPS|QPS|[GTP]?FLOPs|G?MACs|GPU-\w+|k?Hz|[kMG]?bps|tokens\/s)$/.test(unit) && (hasDimension(unit) || PHYSICAL.test(unit));
}

/** More units that measure something: "10^14 M_odot", "0.03 mas/yr", "K". */
const PHYSICAL = /^(?:K|mK|μK|N|dex|ppm|mmHg|Mjup|mag|σ|M_odot|L_odot|μ?m?as|arcsec|arcmin|["']|deg|degrees|°|\S+\/\S+|\S+\^-?\d.*)$/;
