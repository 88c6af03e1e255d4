import { hasWay, wayOf } from './direction';
import type { Place } from '../text/phrases';
import {
  AVERAGING, CAPABLE_GERUNDS, CAPABLE_VERBS, IN_FRONT_OF_GERUNDS, LENGTHS, NEEDING, OBTAINING_STEMS, SCALING_VERBS, CONSUMING, MADE_UP_OF, WINNING,
} from '../words/kinds';
import { BEAT_VERBS, CHANGE_VERBS, MATCH_VERBS } from '../words/changes';
import { AS_GOOD } from '../words/rivals';
import { UNCOUNTED } from '../words/nouns';
import { CLAIMING, EXAMPLES } from '../words/outcomes';
import { COUNT_COMPARATIVES, MERELY } from '../words/shapes';
import { lowerAt, tokensBefore } from '../text/tokenAt';

/** How far in front of "using only 40K samples" it may be said what that is enough for, in tokens. */
const ENOUGH = 18;

/** Claimed advantages stated as a count: "just 6 lines of code", "eliminates more than 4 hyper-parameters", "4 fewer steps", "from 8 to 3 GPUs". */
export function isClaim(place: Place): boolean {
  const { tokens, quantity } = place;
  if (isCompared(place) || isMeasuredInPieces(place) || /^(?:lines of code|\$|FPS)$/.test(quantity.unit) || isWon(place)) return true;
  if (isYieldedData(place)) return false;
  if (isMeanCount(place)) return true;
  if (isReached(place) || isConsumed(place) || isReducedTo(place)) return true;
  if (isIdentified(place)) return false;
  // "to detect three disease categories": what there is to detect.
  const areClasses = lowerAt(tokens, quantity.from - 2) === 'to' && /(?:categories|classes|types|kinds)$/.test(quantity.unit);
  if (CLAIMING.test(lowerAt(tokens, quantity.from - 1)) && !areClasses || isCapacity(place)) return true;
  if (isFewSteps(place) || isEnough(place) || isRequired(place)) return true;
  if (isMerelyNeeded(place)) return !isSize(quantity.unit);
  return isChangedBy(place) || isInstead(place) || isAsFewAs(place);
}

/** How far in front of a mean what has so many may be said, in tokens. */
const BEARER = 10;

/** "stops in 1.01 average rounds", "executes 1.92 experts per series": no count has decimals but a mean that was measured; "tasks that average 11.4 files", "each dialogue contains 6.5 turns" are what was tried on. */
function isMeanCount({ tokens, quantity: { value, unit, from } }: Place): boolean {
  if (value === null || Number.isInteger(value) || !/^[a-z]{3,}s$/.test(unit)) return false;
  return !tokensBefore(tokens, from, BEARER).some(({ lower }) => MADE_UP_OF.test(lower));
}

/** How large a model is: no claim, however small. */
function isSize(unit: string): boolean {
  return /parameters|models?|^[BM]$/.test(unit);
}

/** "requiring only 8 GB VRAM": so little is needed. */
export function isSpareNeed({ tokens, quantity: { from } }: Place): boolean {
  const verb = lowerAt(tokens, from - 2);
  return MERELY.has(lowerAt(tokens, from - 1)) && (NEEDING.has(verb) || CONSUMING.has(verb));
}

/** "from 8 to 3 GPUs", "4 fewer steps" */
function isCompared({ tokens, quantity: { baseline, from, to } }: Place): boolean {
  return baseline !== null || to - from > 2 && COUNT_COMPARATIVES.has(lowerAt(tokens, to - 2));
}

/** "secures 12 gold medals" */
function isWon({ tokens, quantity: { unit, from } }: Place): boolean {
  return /^medals?$/.test(unit) && tokensBefore(tokens, from, 4).some(({ lower }) => WINNING.test(lower));
}

/** "a mean absolute error of 0.36 images": a measure that is so many of something. */
function isMeasuredInPieces({ tokens, quantity: { value, from } }: Place): boolean {
  return !Number.isInteger(value) && lowerAt(tokens, from - 1) === 'of' && /^(?:errors?|deviation|distance)$/.test(lowerAt(tokens, from - 2));
}

/** "this yields 6,900 examples": data. */
function isYieldedData({ tokens, quantity: { unit, from } }: Place): boolean {
  return /^yields?$/.test(lowerAt(tokens, from - 1)) && EXAMPLES.test(unit);
}

/** "reaches acceptance lengths of up to 32 tokens" */
function isReached({ tokens, quantity: { from }, floor }: Place): boolean {
  if (lowerAt(tokens, from - 1) !== 'of' || !LENGTHS.has(lowerAt(tokens, from - 2))) return false;
  return tokens.slice(Math.max(floor, from - 8), from).some(token => OBTAINING_STEMS.test(token.lower));
}

/** "consumes 3 tokens", "averages on average 2.5 calls" */
function isConsumed({ tokens, quantity: { from } }: Place): boolean {
  const isOnAverage = lowerAt(tokens, from - 1) === 'average' && lowerAt(tokens, from - 2) === 'on';
  return AVERAGING.has(lowerAt(tokens, isOnAverage ? from - 3 : from - 1));
}

/** "we identify 5 failure modes" */
function isIdentified({ tokens, quantity: { word, unit, from } }: Place): boolean {
  return (word || UNCOUNTED.has(unit)) && /^(?:identif(?:y|ies|ied)|finds?|found)$/.test(lowerAt(tokens, from - 1));
}

/** "generates up to 20,000 words", "scales to over 1M tokens": what the work can do. */
function isCapacity({ tokens, quantity: { hedge, unit, from } }: Place): boolean {
  if ((hedge === null || hedge === 'about') && !/(?:words|frames|pages|characters|lines)$/.test(unit)) return false;
  const front = tokensBefore(tokens, from, 5);
  return front.some(({ lower }, at) => {
    if (CAPABLE_VERBS.has(lower)) return lowerAt(front, at - 1) !== 'we'; // "we generate more than 500,000 samples"
    if (CAPABLE_GERUNDS.has(lower)) return IN_FRONT_OF_GERUNDS.has(lowerAt(front, at - 1));
    if (/^(?:at|of|with|across)$/.test(lowerAt(front, at - 1))) return false; // "at scales up to 1.3B": a noun
    return SCALING_VERBS.has(lower) && /^(?:to|up|beyond)$/.test(front[at + 1]?.lower ?? lowerAt(tokens, from));
  });
}

/** "needs only 3 demonstrations", "in just 2 steps" */
function isMerelyNeeded({ tokens, quantity: { from } }: Place): boolean {
  const verb = lowerAt(tokens, from - 2);
  return /^(?:only|just)$/.test(lowerAt(tokens, from - 1)) && (NEEDING.has(verb) || verb === 'in' || verb === 'within');
}

/** "with only 4 NFEs", "in fewer than five steps": how little it takes to generate. */
function isFewSteps({ tokens, quantity: { from, unit, hedge } }: Place): boolean {
  if (!/^(?:steps?|nfes?|evaluations|iterations)$/i.test(unit)) return false;
  return MERELY.has(lowerAt(tokens, from - 1)) || hedge === 'less than' && lowerAt(tokens, from) === 'fewer';
}

/** "outperforms X using only 40K problems", "matches it with only 8 GPUs": that so little is enough is claimed, unless it is a size. */
function isEnough({ tokens, quantity: { from, unit } }: Place): boolean {
  const means = from - 2;
  if (!MERELY.has(lowerAt(tokens, from - 1)) || !/^(?:using|with|from)$/.test(lowerAt(tokens, means)) || isSize(unit)) return false;
  const front = tokens.slice(Math.max(0, means - ENOUGH), means);
  return front.some(({ lower }) => BEAT_VERBS.has(lower) || MATCH_VERBS.has(lower) || AS_GOOD.has(lower) || /^(?:superior|state-of-the-art|sota)$/.test(lower));
}

/** "methods that require around 50 steps": what others need, unless it is a size. */
function isRequired({ tokens, quantity: { from, unit } }: Place): boolean {
  return lowerAt(tokens, from - 1) === 'require' && !isSize(unit) && !/^(?:to|not|tasks|questions|that)$/.test(lowerAt(tokens, from - 2));
}

/** "reduces emissions by 2.5 tons" */
function isChangedBy({ tokens, quantity: { from } }: Place): boolean {
  if (lowerAt(tokens, from) === 'by') return hasWay(tokensBefore(tokens, from, 7));
  return lowerAt(tokens, from - 1) === 'by' && tokens[from - 2]?.kind === 'word' && wayOf(lowerAt(tokens, from - 2)) !== null;
}

/** "reduces sampling to just 4 steps", "cuts the context to 12K tokens" */
export function isReducedTo({ tokens, quantity: { from, unit }, floor }: Place): boolean {
  const to = MERELY.has(lowerAt(tokens, from - 1)) ? from - 2 : from - 1;
  if (lowerAt(tokens, to) !== 'to' || isSize(unit)) return false;
  return tokens.slice(Math.max(floor, to - 8), to).some(({ lower }) => CHANGE_VERBS.has(lower) && wayOf(lower) === 'down');
}

/** "2 steps instead", "10 epochs faster" */
function isInstead({ tokens, quantity: { from, to }, floor }: Place): boolean {
  const end = lowerAt(tokens, to);
  return end === 'instead' || end === 'faster' && from > floor;
}

/** "from as few as 50 demonstrations": that so few are enough is claimed. */
function isAsFewAs({ tokens, quantity: { unit, from } }: Place): boolean {
  return lowerAt(tokens, from - 1) === 'as' && /^(?:few|little)$/.test(lowerAt(tokens, from - 2)) && !/parameters|^[BM]$/.test(unit);
}
