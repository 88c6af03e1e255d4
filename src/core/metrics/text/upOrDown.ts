import type { Place } from './phrases';
import { lowerAt } from './tokenAt';

/** "71.3%, up 12 points from X", "3.1%, down 2.4 points": a number that says how far the level in front of it is from another. */
export function isUpOrDown({ tokens, quantity, floor }: Place): boolean {
  return /^(?:up|down)$/.test(lowerAt(tokens, quantity.from - 1)) && quantity.baseline === null && floor > 0 && /^[,(]$/.test(lowerAt(tokens, quantity.from - 2));
}
