import type { Quantity } from './quantities';
import { everyToken, findToken, lowerAt, someToken } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { JOINTS } from '../words/grammar';

/** How far in front of a list its "from" may stand: "from the fine-tuned (SFT) baselines of 36%, 44%". */
const LEAD = 10;

/** "from 36%, 44%, and 12% to 92%, 88%, and 38%": each of the second list was at its place in the first one before. */
export function withPairedLists(tokens: readonly Token[], found: readonly Quantity[]): readonly Quantity[] {
  const paired = [...found];
  for (let at = paired.length - 2; at > 0; at--) {
    const middle = paired[at];
    const to = middle ? findToken(tokens, [middle.from, middle.to], ({ lower }) => lower === 'to') : -1;
    if (!middle || middle.baseline === null || middle.valueMax !== undefined || to < 0) continue;
    const before = joinedInFront(tokens, paired, at);
    const behind = joinedBehind(tokens, paired, at).slice(0, before.length);
    if (before.length === 0 || behind.length < before.length || !isFrom(tokens, before[0])) continue;
    const baselines = [...before.map(({ value }) => value), middle.baseline];
    const changed = [{ ...middle, from: to + 1 }, ...behind].map((quantity, index) => ({ ...quantity, unit: middle.unit, baseline: baselines[index] ?? null }));
    paired.splice(at - before.length, before.length + 1 + behind.length, ...changed);
    at -= before.length;
  }
  return paired;
}

function joinedInFront(tokens: readonly Token[], found: readonly Quantity[], middle: number): readonly Quantity[] {
  let first = middle;
  while (isJoined(tokens, found[first - 1], found[first], found[first - 1])) first--;
  return found.slice(first, middle);
}

function joinedBehind(tokens: readonly Token[], found: readonly Quantity[], middle: number): readonly Quantity[] {
  let last = middle;
  while (isJoined(tokens, found[last], found[last + 1], found[last + 1])) last++;
  return found.slice(middle + 1, last + 1);
}

/** Whether nothing but commas and an "and" stands between two quantities, of which one is a bare value of the unit of the other. */
function isJoined(tokens: readonly Token[], previous: Quantity | undefined, next: Quantity | undefined, bare: Quantity | undefined): boolean {
  if (!previous || !next || !bare || bare.baseline !== null || bare.counted || next.from <= previous.to) return false;
  const isSameUnit = previous.unit === next.unit || bare.unit === '';
  return isSameUnit && everyToken(tokens, [previous.to, next.from], ({ lower }) => JOINTS.has(lower));
}

function isFrom(tokens: readonly Token[], first: Quantity | undefined): boolean {
  if (!first) return false;
  if (lowerAt(tokens, first.from - 1) === 'from') return true;
  return lowerAt(tokens, first.from - 1) === 'of' && someToken(tokens, [first.from - LEAD, first.from], ({ lower }) => lower === 'from');
}
