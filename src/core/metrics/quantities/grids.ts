import { quantityOf } from './plainQuantity';
import type { Quantity } from './quantities';
import { special, type Spot } from './special';
import { isGluedAt, isNumberAt, isWordAt, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { ATTAINING, RATIO_NOUNS } from '../words/aroundNumbers';

/** What is smaller is no image's side. */
const SMALLEST_SIDE = 32;

/** How many tokens the longest size has: "2 x 2 x 2 x 2 x 2". */
const LONGEST = 9;

/** "640x368", "2 x 2 x 2": the size of an image or a grid, by its first number. */
export function pixels({ tokens, at, floor }: Spot): Quantity | undefined {
  const width = Number(textAt(tokens, at));
  if (isSpacedProduct(tokens, at)) return spacedSize({ tokens, at, floor });
  if (!isSide(tokens, at) || width < SMALLEST_SIDE) return undefined;
  const height = textAt(tokens, at + 1);
  const isJoined = isWordAt(tokens, at + 1) && /^x\d{2,5}$/i.test(height);
  const isCrossed = isCross(height) && isGluedNumber(tokens, at + 2) && Number(textAt(tokens, at + 2)) >= SMALLEST_SIDE;
  // "ImageNet 256x256" is the benchmark's name.
  const isOfName = isWordAt(tokens, at - 1) && (isGluedAt(tokens, at) || /^\p{Lu}/u.test(textAt(tokens, at - 1)));
  return (isJoined || isCrossed) && !isOfName ? quantityOf({ from: at, to: isJoined ? at + 2 : at + 3, value: width, counted: true }) : undefined;
}

/** "8×8 matrices", "5x5 cross-validation": so many by so many. */
export function grid({ tokens, at }: Spot): Quantity | undefined {
  const rows = Number(textAt(tokens, at));
  if (!isSide(tokens, at) || rows >= SMALLEST_SIDE) return undefined;
  const cross = textAt(tokens, at + 1);
  const isJoined = isWordAt(tokens, at + 1) && /^x\d{1,2}$/i.test(cross);
  const isCrossed = isCross(cross) && isGluedNumber(tokens, at + 2) && /^\d{1,2}$/.test(textAt(tokens, at + 2));
  const isOfName = isWordAt(tokens, at - 1) && isGluedAt(tokens, at) || /^\p{Lu}/u.test(textAt(tokens, at - 1));
  const to = isJoined ? at + 2 : at + 3;
  const goesOn = isGluedAt(tokens, to) && (isWordAt(tokens, to) || /^[%^]$/.test(textAt(tokens, to)));
  return (isJoined || isCrossed) && !isOfName && !goesOn ? quantityOf({ from: at, to, value: rows, counted: true }) : undefined;
}

/** "512 times 512 pixels", "2 x 2 x 2": whole numbers with spaces around what joins them. */
function spacedSize(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  // "ImageNet 256 x 256" is the benchmark's name.
  if (isWordAt(tokens, at - 1) && /^\p{Lu}/u.test(textAt(tokens, at - 1))) return undefined;
  let to = at + 3;
  while (to < at + LONGEST && isSpacedProduct(tokens, to - 1)) to += 2;
  if (textAt(tokens, to) === '=' || isWordAt(tokens, to) && isGluedAt(tokens, to)) return undefined; // "3 × 2pt"
  const unit = lowerAt(tokens, to) === 'pixels' ? 'pixels' : '';
  return { ...special(spot, { to: unit === '' ? to : to + 1, value: Number(textAt(tokens, at)) }), unit, counted: true, word: false };
}

function isSpacedProduct(tokens: readonly Token[], at: number): boolean {
  const isWhole = (place: number): boolean => isNumberAt(tokens, place) && /^\d{1,5}$/.test(textAt(tokens, place));
  const isCrossed = isCross(textAt(tokens, at + 1)) || textAt(tokens, at + 1) === 'times';
  return isWhole(at) && isCrossed && !isGluedAt(tokens, at + 1) && isWhole(at + 2) && tokens[at + 3]?.text !== '^';
}

/** A whole number that something touches. */
function isSide(tokens: readonly Token[], at: number): boolean {
  return isNumberAt(tokens, at) && isGluedAt(tokens, at + 1) && /^\d{1,5}$/.test(textAt(tokens, at));
}

function isCross(mark: string): boolean {
  return mark === 'x' || mark === 'X' || mark === '×' || mark === '*';
}

function isGluedNumber(tokens: readonly Token[], at: number): boolean {
  return isNumberAt(tokens, at) && isGluedAt(tokens, at);
}

/** "a 5:1 ratio", "ratios between 3:1 and 6:1", "at least a 5:1 win rate": by its first number. */
export function proportion(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  if (!isProportion(tokens, at)) return undefined;
  const isRatio = ({ lower }: Token): boolean => RATIO_NOUNS.has(lower);
  if (!someToken(tokens, [at + 3, at + 6], isRatio) && !someToken(tokens, [at - (textAt(tokens, at - 4) === ':' || textAt(tokens, at - 3) === ':' ? 14 : 6), at], isRatio)) return undefined;
  const isRate = someToken(tokens, [at + 3, at + 6], ({ lower }) => lower === 'rate');
  // "a compression ratio of 1:192": how much smaller.
  const isCompressed = textAt(tokens, at) === '1' && someToken(tokens, [at - 12, at], ({ lower }) => /^(?:compression|downsampling)$/.test(lower));
  const isReached = isCompressed && someToken(tokens, [at - 8, at], ({ lower }) => ATTAINING.test(lower));
  const value = Number(textAt(tokens, isCompressed ? at + 2 : at));
  const found = { ...special(spot, { to: at + 3, value }), unit: '', counted: !isRate && !isReached, word: false };
  const isBetween = lowerAt(tokens, at - 1) === 'between' && lowerAt(tokens, at + 3) === 'and' && textAt(tokens, at + 5) === ':';
  const bound = isBetween ? Number(textAt(tokens, at + 4)) : Number.NaN;
  return Number.isFinite(bound) ? { ...found, to: at + 7, valueMax: bound } : found;
}

/** "5:1". */
function isProportion(tokens: readonly Token[], at: number): boolean {
  const isJoined = textAt(tokens, at + 1) === ':' && isGluedAt(tokens, at + 1) && isGluedNumber(tokens, at + 2);
  return isJoined && isNumberAt(tokens, at) && /^\d{1,2}$/.test(textAt(tokens, at)) && /^\d{1,3}$/.test(textAt(tokens, at + 2));
}
