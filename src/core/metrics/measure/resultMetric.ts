import type { ReportedMetric } from '../../model/metric';
import { isRestated, isSameAgain } from '../links/continuation';
import { datasetOf } from '../dataset/dataset';
import { metricOf, scored } from './metricName';
import { aboutName } from './metricPhrases';
import { hasDimension, unitRatio } from '../quantities/dimensions';
import { isMetricToken } from '../text/names';
import { textOf, type Place } from '../text/phrases';
import { unnamedMetric } from './sharedMetric';
import { trimmed } from './trimmedName';
import type { Parties, Reading, Statement } from '../statement';
import { CHANGE_NOUNS, CHANGE_VERBS } from '../words/changes';
import { ARTICLES } from '../words/grammar';
import { STEMS_OF_AMOUNTS } from '../words/kinds';
import { MULTIPLYING } from '../words/names';
import { HUMAN_LEVEL, KINDS_OF_ERRORS, NO_MEASURES, OCCASIONS_ONLY } from '../words/outcomes';
import { NUMBER_WORDS } from '../words/numbers';
import { DATASET_NOUNS } from '../words/places';
import { SPANS_OF_TIME_UNITS } from '../words/shapes';
import { SYSTEM_HEADS, isModelName } from '../words/systems';
import { RESTS_OF_UNITS } from '../words/units';
import { findToken, lowerAt, textAt, tokensBefore } from '../text/tokenAt';

/** What a quantity measures: what its words name, else what is done, else what the results before measure. */
export function resultMetric(reading: Reading): string | null {
  const name = nameOfResult(reading);
  if (name === null || isOfOtherDimension(reading, name)) return null;
  return curveInFront(reading.place, name) ?? shortInFront(reading.place, name) ?? measureWithChange(reading.place, name) ?? name;
}

/** How far in front of a number the area under a curve may be named, and how many words may name the curve. */
const [AREA, CURVE] = [16, 8];

/** "improves the area under the ROC curve by 5%" */
function curveInFront({ tokens, quantity: { from } }: Place, name: string): string | null {
  if (name !== 'area') return null;
  const area = findToken(tokens, [from - AREA, from], ({ lower }, at) => lower === 'area' && lowerAt(tokens, at + 1) === 'under');
  const curve = area < 0 ? -1 : findToken(tokens, [area, Math.min(from, area + CURVE)], ({ lower }) => /^curves?$/.test(lower));
  return curve < 0 ? null : textOf(tokens.slice(area, curve + 1));
}

/** "the highest accuracy on FooSet with a gain of 3 points": a change alone is of what is reached with it. */
function measureWithChange({ tokens, quantity: { from }, floor }: Place, name: string): string | null {
  if (!/^(?:improvement|gain|increase|margin)s?$/.test(name) || lowerAt(tokens, from - 1) !== 'of' || lowerAt(tokens, from - 2) !== name) return null;
  const lead = ARTICLES.has(lowerAt(tokens, from - 3)) ? from - 4 : from - 3;
  const words = lowerAt(tokens, lead) === 'with' ? aboutName(tokens, lead - 1, floor) : undefined;
  return words === undefined ? null : textOf(trimmed(words));
}

/** "Mix Error Rate (MER) reductions on A (6.4%)", "area under the curve (AUC) score": a change or a score alone is of what the parenthesis in front of it shortens. */
function shortInFront({ tokens, quantity: { from } }: Place, name: string): string | null {
  if (!CHANGE_NOUNS.has(name) && !/^(?:scores?|values?)$/.test(name)) return null;
  const noun = findToken(tokens, [from - 8, from], ({ lower }) => lower === name);
  const short = textAt(tokens, noun - 2);
  return textAt(tokens, noun - 1) === ')' && textAt(tokens, noun - 3) === '(' && /^\p{Lu}[\p{L}\d-]+$/u.test(short) && (CHANGE_NOUNS.has(name) || isMetricToken(tokens[noun - 2])) ? short : null;
}

/** "86.2% F1 at 11.7 ms": a time is not of the measure that a share in front is of, whatever passed it on. */
function isOfOtherDimension({ place: { tokens, quantity, floor }, links: { before, earlier } }: Reading, name: string): boolean {
  // "6.0 days (1.6%), 18.6 days (5.1%)": the share only says the time once more.
  if (!hasDimension(quantity.unit) || tokens[floor]?.text === ')') return false;
  const isLevel = ({ direction, baseline, unit }: ReportedMetric): boolean => unit !== 'x' && (direction === null || baseline !== null);
  return [before, earlier].some(result => result?.metric === name && isLevel(result) && unitRatio(result.unit, quantity.unit) === undefined);
}

function nameOfResult(reading: Reading): string | null {
  const { place: { quantity }, links: { listed, before }, parties: { who, isActivity }, isResult } = reading;
  if (isSizeOfOthers(reading.place)) return null;
  const named = ofThat(reading) ?? namedOrEarlier(reading);
  if (named !== null) return named;
  // "training on X yields a WER of 4.1 on A and 7.9 on B"
  const shared = listed && quantity.unit !== 'x' ? before?.metric ?? null : null;
  if (isActivity && shared !== null) return shared;
  if (isActivity && (quantity.unit !== 'x' || KINDS_OF_ERRORS.test(who ?? ''))) return who;
  return isResult ? unnamedMetric(reading) : null;
}

/** "on par with models 10 times larger": how large somebody else is, and nothing that was measured. */
function isSizeOfOthers({ tokens, quantity: { from, to, unit } }: Place): boolean {
  const be = /^(?:is|are|was|were)$/.test(lowerAt(tokens, from - 1)) && /^(?:that|which)$/.test(lowerAt(tokens, from - 2)) ? from - 3 : from - 1;
  const noun = lowerAt(tokens, be);
  return unit === 'x' && /^(?:larger|bigger|smaller)$/.test(lowerAt(tokens, to)) && (SYSTEM_HEADS.test(noun) || DATASET_NOUNS.has(noun)) && noun.endsWith('s');
}

/** "while that of BarNet drops from 85% to 47%": of the measure of the result before. */
function ofThat({ place: { tokens, quantity, floor }, links: { earlier } }: Reading): string | null {
  // "three times that of BarNet"
  if (earlier !== undefined && quantity.unit === 'x' && lowerAt(tokens, quantity.to) === 'that' && lowerAt(tokens, quantity.to + 1) === 'of') return earlier.metric;
  if (earlier === undefined || earlier.unit !== quantity.unit) return null;
  const that = tokens.slice(floor, quantity.from).findLastIndex(({ lower }, at, near) => lower === 'that' && near[at + 1]?.lower === 'of');
  return that >= 0 && quantity.from - floor - that < 9 ? earlier.metric : null;
}

function namedOrEarlier(reading: Reading): string | null {
  const { place, links: { earlier }, named } = reading;
  if (earlier !== undefined && earlier.metric !== null && isSameAgain(place, earlier)) return earlier.metric;
  if (earlier !== undefined && named === null && (isMultipliedFrom(place) || isRestated(place) || isFasterBeside(place, earlier))) return earlier.metric;
  if (isPlace(reading)) return earlier?.metric === place.tokens[place.floor]?.text ? null : earlier?.metric ?? null;
  // "reaches an mAP of 0.25, improving results by 4 points"
  if (named === 'results' && earlier !== undefined && earlier.metric !== null) return earlier.metric;
  // "proves 78% of the FooBench problems": what is done with them.
  if (named !== null && lowerAt(place.tokens, place.quantity.to) === 'of' && named === datasetOf(place)) return scored(place) ?? named;
  // "an F1 of only 0.42, far below human performance (0.89)": whose it is, in the same measure.
  if (named !== null && HUMAN_LEVEL.test(named) && earlier !== undefined && earlier.metric !== null && earlier.unit === place.quantity.unit) return earlier.metric;
  return isHolder(reading) ? earlier?.metric ?? null : named;
}

/** "doubles accuracy from 26% to 62%": what is doubled. */
function isMultipliedFrom({ tokens, quantity: { from, baseline }, floor }: Place): boolean {
  const isFrom = baseline !== null && lowerAt(tokens, from) === 'from' && MULTIPLYING.test(lowerAt(tokens, floor - 1));
  return isFrom && tokens.slice(floor, from).every(({ kind, text }) => kind === 'word' || text === '-');
}

/** "training takes 3 hours, 5x faster than X": what takes so long. */
function isFasterBeside({ tokens, quantity: { from, to, unit }, floor }: Place, earlier: ReportedMetric): boolean {
  const isApposed = /^[,(]$/.test(lowerAt(tokens, floor)) && tokens.slice(floor + 1, from).every(({ lower }) => /^(?:i\.?e|\.|,|or)$/.test(lower)); // "4.15 ms, i.e. ten times lower than X"
  const isBeside = unit === 'x' && lowerAt(tokens, to + 1) === 'than' && isApposed;
  // "an AP of 61% on FooBench, which is 10x higher than X"
  const isClause = unit === 'x' && lowerAt(tokens, to + 1) === 'than' && /^(?:is|was)$/.test(lowerAt(tokens, from - 1)) && lowerAt(tokens, from - 2) === 'which' && textAt(tokens, from - 3) === ',';
  if (isClause && earlier.direction === null && /^(?:higher|lower|better|larger|smaller|longer|shorter)$/.test(lowerAt(tokens, to))) return true;
  // "a latency of 12 ms, 3x lower than X"
  const isLevel = /^(?:higher|lower|larger|smaller|more|less|better|shorter)$/.test(lowerAt(tokens, to));
  return isBeside && (isLevel || /^(?:faster|slower)$/.test(lowerAt(tokens, to)) && (SPANS_OF_TIME_UNITS.has(earlier.unit) || earlier.unit === 'ms'));
}

/** "62.6% ScreenShot-Pro": on what, not what. */
function isPlace({ place, named }: Reading): boolean {
  return named !== null && named === place.tokens[place.quantity.to]?.text && named === datasetOf(place);
}

/** "86.9% of the teacher model": of what it is, nobody says but the result before. */
function isHolder({ place: { quantity }, parties: { opponent }, named }: Reading): boolean {
  return named !== null && named === opponent && quantity.unit === '%';
}

/** "wins 61% of the time on A and 54% on B" */
function isHowOften({ tokens, floorUncounted: floor }: Place): boolean {
  return lowerAt(tokens, floor) === 'of' && lowerAt(tokens, floor + 1) === 'the' && lowerAt(tokens, floor + 2) === 'time';
}

/** "outperforms a model of 4x its size by 1.1 points" */
function isOfTimesLarger({ tokens, quantity: { from }, floor }: Place): boolean {
  return from === floor + 2 && lowerAt(tokens, floor) === 'its' && lowerAt(tokens, floor + 1) === 'size';
}

/** What the words of a quantity call its measure, unless that is the name of a system or of a data set. */
export function namedMetric(statement: Statement, { owner, rival }: Parties): string | null {
  const { place, links: { respective, joinedMetric }, sentence: { own } } = statement;
  const named = respective?.metric ?? joinedMetric ?? metricOf(isFurther(statement) ? { ...place, from: place.floor } : place);
  if (named !== null && namesNoMeasure(named)) return null;
  if (/\bgaps?$/.test(named ?? '') && isSideOfGap(place)) return null;
  if (named === 'time' && isHowOften(place) || named === 'size' && isOfTimesLarger(place)) return null;
  // "with LCOEs ranging from"
  if (named !== null && lowerAt(place.tokens, place.quantity.from - 1) === 'ranging' && lowerAt(place.tokens, place.quantity.from - 3) === 'with') return named;
  // A system may be called what others call a metric.
  if (named === null || named === own.name && isAmountChanged(place)) return named;
  return named === own.name || named === (rival ?? owner?.subject) || named === owner?.dataset ? null : named;
}

/** Whether words cannot be a measure's name, whatever stands around them. */
export function namesNoMeasure(name: string): boolean {
  // "a new state of the art of 75.8%", "the state of the art rises by 4.5%"
  if (/^(?:art|state)$/.test(name) || NO_MEASURES.has(name) || name === 'one another') return true;
  if (/^\d+$/.test(name) || isModelName(name) && !/^(?!GPT)\p{Lu}{3,}/u.test(name) || OCCASIONS_ONLY.test(name)) return true; // "gains over P$^2$ of 5%", "(+7.4 pp Qwen)", "in some cases"
  if (/(?:^| )baselines?$/.test(name)) return true; // "the noisy input baseline of 1.95 dB": who has it
  // "10^-16 cm^2 s^-1", "100 h^-1 Mpc": the rest of a unit.
  if (RESTS_OF_UNITS.test(name)) return true;
  if (NUMBER_WORDS.has(name.replace(/ times$/, '')) && / times$/.test(name)) return true; // "ten times lower than X (38 ms)"
  // "5.2 times BarNet's": whose.
  return /^\p{Lu}\S*['’]s$/u.test(name);
}

/** How far in front of a side's value the gap may be named, in tokens. */
const GAP = 14;

/** "the gap between FooNet (52%) and humans (91%)": what one side has is no gap. */
export function isSideOfGap({ tokens, quantity: { from, to, sign, baseline } }: Place): boolean {
  if (tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')' || sign !== null || baseline !== null) return false;
  return tokensBefore(tokens, from, GAP).some(({ lower }, at, near) => /^gaps?$/.test(lower) && near[at + 1]?.lower === 'between');
}

/** Further items of a list are of the first one's measure, unless they name their own. */
function isFurther({ place: { tokens, quantity, floor, from }, links: { listed, before } }: Statement): boolean {
  return listed && before !== undefined && before.metric !== null && floor > from && !/^(?:by|from)$/.test(lowerAt(tokens, quantity.from));
}

/** "lowers FOO by 5%": what is lowered or raised is an amount. */
function isAmountChanged({ tokens, quantity }: Place): boolean {
  const verb = lowerAt(tokens, quantity.from - 2);
  return CHANGE_VERBS.has(verb) && STEMS_OF_AMOUNTS.test(verb);
}
