import { openBefore } from './phraseQuestions';
import { phraseBefore, type Place } from './phrases';
import { lowerAt } from './tokenAt';
import type { Token } from './tokens';

/** "71.3%, up 12 points from X", "3.1%, down 2.4 points": a number that says how far the level in front of it is from another. */
export function isUpOrDown({ tokens, quantity, floor }: Place): boolean {
  // "accuracy is up 12 points"
  if (isBehind(tokens, quantity.from) && quantity.baseline === null && /^(?:is|are|was|were)$/.test(lowerAt(tokens, quantity.from - 2))) return true;
  return isBehind(tokens, quantity.from) && quantity.baseline === null && floor > 0 && /^[,(]$/.test(lowerAt(tokens, quantity.from - 2));
}

/** "with collisions down 64% and speed up 2x": what there is less or more of; undefined where nothing is said to be. */
export function goneUpOrDown({ tokens, quantity: { from }, floor }: Place): readonly Token[] | undefined {
  if (!isBehind(tokens, from)) return undefined;
  const words = phraseBefore(tokens, from - 1, floor, 4);
  const lead = lowerAt(tokens, from - 2 - words.length);
  // "(error down 41-63%, transition accuracy up 84%)"
  const isEnclosed = lead === '(' || lead === ',' && openBefore(tokens, from, 24) >= 0;
  const isBeside = lead === 'with' || isEnclosed || lead === 'and' && floor > 0 && [3, 4].some(back => isBehind(tokens, floor - back + 1));
  return words.length > 0 && isBeside ? words : undefined;
}

function isBehind(tokens: readonly Token[], from: number): boolean {
  return /^(?:up|down)$/.test(lowerAt(tokens, from - 1));
}
