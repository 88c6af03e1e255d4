import { bracketedRange, memberRange, selection } from './bracketedRange';
import { partOf } from './fractions';
import { grid, pixels, proportion } from './grids';
import { bound, magnitude, orders } from './magnitudes';
import { fold, timesInWords } from './multipliers';
import { quantityOf } from './plainQuantity';
import type { Quantity } from './quantities';
import { numberedRank, place, rankNumber } from './ranks';
import { rating } from './ratings';
import { isPlural } from './counts';
import { special, type Spot } from './special';
import { isGluedAt, isNumberAt, isWordAt, lowerAt, textAt, wordsFrom } from '../text/tokenAt';
import { textOf } from '../text/phrases';
import type { Token } from '../text/tokens';
import { BRIEF_SPANS, MINUS_SIGNS, PROCESSOR_MODELS } from '../words/aroundNumbers';
import { BOUNDARY } from '../words/nouns';
import { BEFORE_FACTOR, STARTS } from '../words/shapes';
import { FAULTY, KINDS_OF_ERRORS } from '../words/outcomes';
import { MEASURES } from '../words/units';
import { COUNTED_IN_COMPOUNDS, NUMBER_WORDS, SINGLE_TIMES } from '../words/numbers';

/** A whole of which so many are counted has as many at least. */
const SMALLEST_WHOLE = 5;

/** What is a quantity without being a numeral: "twice", "an order of magnitude", "O(1/T)", "threefold", "half". */
export function specialAt(tokens: readonly Token[], at: number, floor: number): Quantity | undefined {
  const token = tokens[at];
  if (token?.text === '×') return signedFactor({ tokens, at, floor });
  if (token?.text === '(') return bracketedRange({ tokens, at, floor });
  if (token && MINUS_SIGNS.has(token.text)) return selection({ tokens, at, floor });
  if (token?.text === '[') return memberRange({ tokens, at, floor });
  if (!token || token.kind === 'mark' || token.kind === 'word' && !STARTS.test(token.lower)) return undefined;
  const spot = { tokens, at, floor };
  const written = enclosedShare(spot) ?? partOf(spot) ?? rating(spot) ?? gluedFactor(spot);
  if (written) return written;
  if (token.kind !== 'word') return crossedDevices(spot) ?? selection(spot) ?? rankNumber(spot) ?? orders(spot) ?? pixels(spot) ?? grid(spot) ?? proportion(spot);
  return noFaults(spot) ?? brieflyOne(spot) ?? compoundInWords(spot) ?? lineOfCode(spot) ?? singleDevice(spot) ?? bound(spot) ?? magnitude(spot) ?? timesInWords(spot) ?? fold(spot) ?? place(spot) ?? numberedRank(spot);
}

/** "53.3% (8/15)": so many of so many; smaller wholes are parts of a plan. */
function enclosedShare({ tokens, at }: Spot): Quantity | undefined {
  const isEnclosed = textAt(tokens, at - 1) === '(' && textAt(tokens, at + 1) === '/' && isGluedAt(tokens, at + 2) && textAt(tokens, at + 3) === ')' && !(textAt(tokens, at) === '1' && lowerAt(tokens, at + 4) === 'of'); // "a fraction (1/40) of its size"
  const [part, whole] = [Number(textAt(tokens, at)), Number(textAt(tokens, at + 2))];
  const isShare = isEnclosed && Number.isInteger(part) && Number.isInteger(whole) && whole >= SMALLEST_WHOLE && part <= whole;
  return isShare ? quantityOf({ from: at, to: at + 3, value: part, share: true }) : undefined;
}

/** "a three-seed mean", "a six-hour corpus": what digits would count, too. */
function compoundInWords({ tokens, at }: Spot): Quantity | undefined {
  const [many, noun, more] = lowerAt(tokens, at).split('-');
  const value = NUMBER_WORDS.get(many ?? '');
  if (noun === undefined || more !== undefined || value === undefined || value < 2 || !COUNTED_IN_COMPOUNDS.has(noun) || /^(?:horizons?|windows?|average|paradigm)$/.test(lowerAt(tokens, at + 1))) return undefined;
  const measured = MEASURES.get(noun);
  return quantityOf({ from: at, to: at + 1, value, unit: measured ?? noun, counted: measured === undefined, word: false });
}

/** "zero false positives", "zero hallucinated references": that there are none is an outcome. */
function noFaults({ tokens, at }: Spot): Quantity | undefined {
  if (lowerAt(tokens, at) !== 'zero' || lowerAt(tokens, at - 1) === 'near') return undefined;
  const isPlain = KINDS_OF_ERRORS.test(lowerAt(tokens, at + 1));
  const isFault = isPlain || KINDS_OF_ERRORS.test(lowerAt(tokens, at + 2)) && isWordAt(tokens, at + 1) || FAULTY.has(lowerAt(tokens, at + 1)) && isPlural(tokens[at + 2]);
  const noun = isPlain ? at + 2 : at + 3;
  // "zero hallucinated references (0/337)": said again.
  const to = textAt(tokens, noun) === '(' && textAt(tokens, noun + 1) === '0' && textAt(tokens, noun + 4) === ')' ? noun + 5 : noun;
  return isFault ? quantityOf({ from: at, to, value: 0, unit: textOf(tokens.slice(at + 1, noun)), counted: true, word: false }) : undefined;
}

/** "a single line of code", "a one-line code change": so little is claimed to be enough. */
function lineOfCode({ tokens, at }: Spot): Quantity | undefined {
  const isAdded = /^(?:additional|extra|new)$/.test(lowerAt(tokens, at + 1));
  const said = isAdded ? `${lowerAt(tokens, at)} ${wordsFrom(tokens, at + 2, 3)}` : wordsFrom(tokens, at, 4);
  const length = /^(?:one|single) line of code$/.test(said) ? isAdded ? 5 : 4 : /^(?:one|single)-line code\b/.test(said) ? 2 : 0;
  return length === 0 ? undefined : quantityOf({ from: at, to: at + length, value: 1, unit: 'lines of code', counted: true });
}

/** "up to ×3.2". */
function signedFactor(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  if (!isNumberAt(tokens, at + 1) || !isGluedAt(tokens, at + 1)) return undefined;
  const isStated = isWordAt(tokens, at - 1) && BEFORE_FACTOR.test(lowerAt(tokens, at - 1)) || textAt(tokens, at - 1) === '(';
  return isStated ? { ...special(spot, { to: at + 2, value: Number(textAt(tokens, at + 1).replace(/,/g, '')) }), word: false } : undefined;
}

/** "a speedup of x17.7". */
function gluedFactor(spot: Spot): Quantity | undefined {
  const { tokens, at } = spot;
  if (!/^x\d/.test(lowerAt(tokens, at)) || /^x(?:86|64)$/.test(lowerAt(tokens, at))) return undefined;
  const isStated = BEFORE_FACTOR.test(lowerAt(tokens, at - 1)) || /^(?:x\d|speed)/.test(lowerAt(tokens, at - 2)) || /^(?:compression|speed-?up|reduction|faster|smaller|higher|lower|acceleration|increase|improvement)$/.test(lowerAt(tokens, at + 1)); // "achieves x514 compression"
  return isStated ? { ...special(spot, { to: at + 1, value: Number(textAt(tokens, at).slice(1)) }), word: false } : undefined;
}

/** How far behind "single" its device may be named, in tokens. */
const DEVICE = 7;

/** "a single NVIDIA RTX 4090 GPU": what a work runs on; "a single 24 GB GPU" says how much memory it has. */
function singleDevice({ tokens, at, floor }: Spot): Quantity | undefined {
  if (lowerAt(tokens, at) !== 'single' || !/^(?:a|one|only|just)$/.test(lowerAt(tokens, at - 1)) || at <= floor) return undefined;
  for (let end = at + 1; end < at + DEVICE; end++) {
    const token = tokens[end];
    if (!token || token.kind === 'mark' && token.text !== '-' || BOUNDARY.has(token.lower) || /^(?:[x×]|gi?b$)/.test(token.lower)) return undefined;
    // "on a single 8-GPU server", "on a single 8xA800 GPU machine": the number says how many it has.
    const isNumbered = isNumberAt(tokens, end) && (crossedDevices({ tokens, at: end, floor: end }) || textAt(tokens, end + 1) === '-' && /^[GT]PUs?$/.test(textAt(tokens, end + 2)));
    if (isNumbered) return undefined;
    // "in a single GPU pass"
    if (token.text === 'GPU' && /^(?:kernel|pass|operation|call)$/.test(lowerAt(tokens, end + 1))) return undefined;
    if (token.text === 'GPU') return quantityOf({ from: at, to: end + 1, value: 1, unit: 'GPU', counted: true });
    // "on a single H100."
    if (isBareDevice(tokens, end)) return quantityOf({ from: at, to: end + 1, value: 1, unit: token.text, counted: true });
  }
  return undefined;
}

/** "8xH100 GPUs", "1xA100" */
function crossedDevices({ tokens, at }: Spot): Quantity | undefined {
  const device = /^(?:[x×]|times)(.+)$/.exec(lowerAt(tokens, at + 1))?.[1];
  if (device === undefined || !PROCESSOR_MODELS.test(device) || !isGluedAt(tokens, at + 1) || !/^\d{1,4}$/.test(textAt(tokens, at))) return undefined;
  const isNamed = /^[gt]pus?$/.test(lowerAt(tokens, at + 2));
  return quantityOf({ from: at, to: isNamed ? at + 3 : at + 2, value: Number(textAt(tokens, at)), unit: isNamed ? textAt(tokens, at + 2) : textAt(tokens, at + 1).replace(/^(?:[x×]|times)/i, ''), counted: true });
}

/** "H100", "RTX 4090" and nothing behind that belongs to the name. */
function isBareDevice(tokens: readonly Token[], at: number): boolean {
  const isModel = PROCESSOR_MODELS.test(lowerAt(tokens, at)) && /^\p{Lu}/u.test(textAt(tokens, at));
  const isNumbered = lowerAt(tokens, at - 1) === 'rtx' && isNumberAt(tokens, at);
  return (isModel || isNumbered) && (!tokens[at + 1] || /^[.,;)]$/.test(textAt(tokens, at + 1)) || BOUNDARY.has(lowerAt(tokens, at + 1)));
}

/** "within a second", "in less than a week": one of them; with "more than", at the least. */
function brieflyOne(spot: Spot): Quantity | undefined {
  const { tokens, at, floor } = spot;
  if (at <= floor || !/^an?$/.test(lowerAt(tokens, at))) return undefined;
  const [before, noun, behind] = [lowerAt(tokens, at - 1), lowerAt(tokens, at + 1), lowerAt(tokens, at + 2)];
  const unit = SINGLE_TIMES.test(noun) ? MEASURES.get(noun) : undefined;
  const isHedged = before === 'within' || before === 'under' || before === 'than' && /^(?:less|more)$/.test(lowerAt(tokens, at - 2));
  if (unit === undefined || !isHedged || BRIEF_SPANS.has(behind)) return undefined;
  const found = special(spot, { to: at + 2, value: 1 });
  return { ...found, unit, hedge: found.hedge ?? 'less than', word: false };
}
