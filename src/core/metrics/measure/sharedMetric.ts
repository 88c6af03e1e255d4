import type { ReportedMetric } from '../../model/metric';
import { continues, levelBefore } from '../links/continuation';
import { isDatasetName } from '../dataset/datasetNames';
import { claimed } from './metricBefore';
import { changeOf } from './metricChange';
import { measureBeside } from './measureBeside';
import { isPhysical } from './metricOfDimension';
import { isThing } from './metricOfStatement';
import { ofClause } from './metricOfClause';
import { evaluatedBy } from './metricTerms';
import { scored } from './metricName';
import { hasDimension } from '../quantities/dimensions';
import { isStatingVerb, phraseBefore, phraseFrom, textOf, type Place } from '../text/phrases';
import { endsInMeasure } from '../text/phraseQuestions';
import { trimmed } from './trimmedName';
import type { Reading } from '../statement';
import { BEAT_VERBS, CHANGE_NOUNS, MATCH_VERBS, NAMED_CHANGE, NOUNS_OF_FALLING } from '../words/changes';
import { CHANGES_OF_SPENDING, INDEFINITE, OVERALL_NOUNS, STEMS_OF_SPENDING, UNCLAIMED } from '../words/kinds';
import { METRIC_HEADS } from '../words/metrics';
import { HARDWARE_STARTS } from '../words/places';
import { BOUNDS, LEVELS_POINTED_AT } from '../words/rivals';
import { COUNT_COMPARATIVES, UNITS_OF_CHANGES } from '../words/shapes';
import { SYSTEM_HEADS } from '../words/systems';
import { COPULAS } from '../words/verbs';
import { findToken, lastLower, lowerAt, textAt, tokensBefore } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { OPENINGS_GOING_ON } from '../words/outcomes';

/** What a result measures whose words name no metric: what a result before does, or the change itself. */
export function unnamedMetric(reading: Reading): string | null {
  const { place, links: { before, earlier, level } } = reading;
  // "uses 1/28 of the parameters and still outperforms it by 15.8%": who wins, wins in something else.
  const front = before ?? earlier;
  if (front?.direction === 'down' && front.unit === 'x' && place.quantity.unit !== 'x' && isBeating(place)) return null;
  // "97% accuracy with only 3% of the parameters, surpassing it by 0.6%": in what is reached, and not in what it takes.
  const isOfMeans = front?.direction === 'down' && front.unit === '%' && front.baseline === null && lowerAt(place.tokens, place.floor) === 'of';
  if (isOfMeans && isBeating(place) && level?.metric) return level.metric;
  const shared = isSimilarChange(place) ? earlier : before ?? (earlier !== undefined && continues(reading, earlier) ? earlier : undefined);
  return sharedOrChange(place, shared)
    ?? ofSameDeed(reading)
    ?? contrastedMetric(reading)
    ?? scored(place)
    ?? continuedMetric(reading)
    ?? pointedAt(reading)
    ?? metricOfRivals(reading)
    ?? betterBy(reading)
    ?? saidAgain(reading)
    ?? ofAnotherMultiplied(reading)
    ?? metricOfSameUnit(reading)
    ?? metricOfSameLevel(reading)
    ?? metricOfFollowers(reading)
    ?? nounOfShare(place)
    ?? measureBeside(reading)
    ?? asText(evaluatedBy(place) ?? agreedMeasure(place))
    ?? asText(headOfList(place) ?? ofClause(place));
}

/** "a top-1 accuracy of 34%, about 3x the previous state of the art": the same of somebody else, multiplied. */
function ofAnotherMultiplied({ place: { tokens, quantity: { from, to, unit }, floor }, links: { earlier }, parties: { opponent } }: Reading): string | null {
  const isApposed = unit === 'x' && from === floor + 1 && /^[,(–—-]$/.test(lowerAt(tokens, floor)) && /^(?:the|that|those|our|its)$/.test(lowerAt(tokens, to));
  return isApposed && opponent !== null && earlier !== undefined && (earlier.direction === null || earlier.isLevel === true) ? earlier.metric : null;
}

/** How far in front of a bound the verb may stand that says what agrees, in tokens. */
const AGREED = 12;

/** "the gas masses agree with the kinematic ones within a factor of 3": what agrees so far. */
function agreedMeasure({ tokens, quantity: { from, unit }, floor }: Place): readonly Token[] | undefined {
  if (![from - 1, from].some(at => lowerAt(tokens, at) === 'within')) return undefined;
  const verb = findToken(tokens, [Math.max(floor, from - AGREED), from], ({ lower }) => /^agree[sd]?$/.test(lower));
  const end = /ly$/.test(lowerAt(tokens, verb - 1)) ? verb - 1 : verb;
  const words = verb < 0 ? [] : phraseBefore(tokens, end, floor, 5);
  return endsInMeasure(words) || isPhysical(unit) && isThing(words) ? trimmed(words) : undefined;
}

/** "Scenario probabilities: oligopoly 25%, crash 20%": what begins the sentence, in front of its list. */
function headOfList({ tokens, quantity: { from, unit } }: Place): readonly Token[] | undefined {
  const words = phraseFrom(tokens, 0, 6, 5);
  const isOfList = textAt(tokens, words.length) === ':' && from > words.length && /^%?$/.test(unit) && lowerAt(tokens, from) !== 'by';
  const isMeasured = endsInMeasure(words) && lastLower(words).endsWith('s') && !CHANGE_NOUNS.has(lastLower(words));
  return isOfList && isMeasured && !words.some(({ lower }) => isStatingVerb(lower)) ? words : undefined;
}

function asText(words: readonly Token[] | undefined): string | null {
  return words === undefined ? null : textOf(words);
}

/** "while BarNet shows a similar increase from 79% to 82%": of the same measure. */
function isSimilarChange({ tokens, quantity: { from } }: Place): boolean {
  return CHANGE_NOUNS.has(lowerAt(tokens, from - 1)) && /^(?:similar|comparable|corresponding)$/.test(lowerAt(tokens, from - 2));
}

/** "outperforms it by" */
function isBeating({ tokens, quantity: { from } }: Place): boolean {
  return lowerAt(tokens, from) === 'by' && tokensBefore(tokens, from, 3).some(({ lower }) => BEAT_VERBS.has(lower));
}

/** How far in front of a quantity the same may be said to be done, in tokens. */
const DEED = 40;

/** "X detects 93% of attacks at an FPR of 1%, whereas Y detects 71%": what both do. */
function ofSameDeed({ place, links: { contrast }, sentence: { tokens } }: Reading): string | null {
  const verb = contrast === undefined ? null : scored(place);
  return verb !== null && tokensBefore(tokens, place.floor, DEED).some(({ text }) => text === verb) ? verb : null;
}

/** That of a result before, else the change itself, else what is counted. */
function sharedOrChange(place: Place, before: ReportedMetric | undefined): string | null {
  const { quantity } = place;
  if (quantity.share) return null;
  if (quantity.counted) return countedAsMeasure(place);
  const metric = fewerOfCounted(place) ?? countedThatChanged(place) ?? measureThatChanged(place, before);
  if (metric !== null) return metric;
  const change = changeOf(place);
  const shared = isOfItsOwn(place, before, change) ? null : before?.metric ?? claimedInFront(place, change);
  return shared !== null && (change === null || isSimilarChange(place) || !/(?:gain|improvement|reduction|increase|boost)s?$/.test(shared)) ? shared : change;
}

/** "consumes 9.9M tokens per task", "+3.6M parameters": so many of what is spent; "generates 128 frames" measures nothing. */
function countedAsMeasure({ tokens, quantity: { from, to, sign } }: Place): string | null {
  if (lowerAt(tokens, from) === 'zero') return textOf(phraseFrom(tokens, from + 1, to, 4));
  const isSpent = STEMS_OF_SPENDING.test(lowerAt(tokens, from - 1)) || /^(?:on|an|the)$/.test(lowerAt(tokens, from - 1)) && /^(?:consum|averag)/.test(lowerAt(tokens, from - 2));
  const isMeasure = isSpent || sign !== null || lowerAt(tokens, to) === 'per' || COUNT_COMPARATIVES.has(lowerAt(tokens, to - 2));
  return isMeasure ? tokens.slice(from + 1, to).findLast(token => token.kind === 'word')?.text ?? null : null;
}

/** "128 tokens (50% fewer than X)", "10B tokens -- 80x fewer than X": fewer of what was counted in front. */
function fewerOfCounted({ tokens, quantity, floor }: Place): string | null {
  // "8.2 steps on average, 37% fewer than X"
  const start = lowerAt(tokens, floor) === 'on' && lowerAt(tokens, floor + 1) === 'average' ? floor + 2 : floor;
  const isBeside = quantity.from > start && quantity.from - start <= 2 && tokens.slice(start, quantity.from).every(({ text }) => /^[-(,:–—]$/.test(text));
  const isFewer = isBeside && COUNT_COMPARATIVES.has(lowerAt(tokens, quantity.to)) && lowerAt(tokens, quantity.to + 1) === 'than';
  const counted = tokens[floor - 1];
  // "takes 11 hours on 8 GPUs, 6 times less than X": there is less of the time.
  if (lowerAt(tokens, quantity.to) === 'less' && HARDWARE_STARTS.test(lowerAt(tokens, floor - 1))) return null;
  return isFewer && counted?.kind === 'word' ? counted.text : null;
}

/** "500 unlabeled seeds--a 50x reduction", "45M parameters for vision - at least a 6.5x reduction": of what was counted in front. */
function countedThatChanged({ tokens, quantity: { from, to }, floor, floorUncounted }: Place): string | null {
  if (floor === floorUncounted || !NOUNS_OF_FALLING.test(lowerAt(tokens, to)) || from - floor > COUNTED) return null;
  const between = tokens.slice(floor, from);
  const dash = between.findLastIndex(({ text }) => /^[-–—(]$/.test(text));
  const isBeside = dash >= 0 && between.slice(0, dash).every(({ kind, text }) => kind === 'word' || text === '-') && between.slice(dash + 1).every(({ lower }) => /^(?:a|an|at|least)$/.test(lower));
  const counted = tokens[floor - 1];
  return isBeside && counted?.kind === 'word' ? counted.text : null;
}

/** How far behind a count the reduction may stand that it is of, in tokens. */
const COUNTED = 8;

/** "an 8.7% FooBench score improvement (from 0.69 to 0.75)": the two levels are of the score. */
function measureThatChanged({ tokens, quantity }: Place, before: ReportedMetric | undefined): string | null {
  if (quantity.baseline === null || tokens[quantity.from - 1]?.text !== '(') return null;
  const measure = NAMED_CHANGE.exec(before?.metric ?? '')?.[1]?.trim();
  return measure !== undefined && METRIC_HEADS.has(measure.split(' ').at(-1) ?? '') ? measure : null;
}

/** Whether a quantity is of another measure than the result before it. */
function isOfItsOwn(place: Place, before: ReportedMetric | undefined, change: string | null): boolean {
  if (isSimilarChange(place)) return false;
  if (change !== null && (isNew(place) || isStatedChange(place))) return true;
  return before !== undefined && (isApart(place) || isAside(place, before) || isOtherChange(before, change) || isBehindDataset(place, before));
}

/** "takes 3 s, while being 5x smaller": another clause says another thing. */
function isApart({ tokens, quantity: { from }, floor }: Place): boolean {
  if (/^mak(?:es?|ing)$/.test(lowerAt(tokens, from - 2)) && lowerAt(tokens, from - 1) === 'it') return true; // "lowers the error, making it 2.4x faster"
  if (/^(?:it|them)$/.test(lowerAt(tokens, from - 1)) || lowerAt(tokens, from - 2) === 'it') return false; // "while Y lowers it by 3.1"
  return tokens.slice(floor, from).some(({ lower }) => lower === 'while' || lower === ';');
}

/** "a 438% rise in likes and a 12% improvement in maths": an article begins something new. */
function isNew({ tokens, quantity: { from } }: Place): boolean {
  return INDEFINITE.has(lowerAt(tokens, from - 1)) && lowerAt(tokens, from - 2) === 'and';
}

/** "the gain is 5%", "the improvement is only 5%" */
function isStatedChange({ tokens, quantity: { from } }: Place): boolean {
  const before = lowerAt(tokens, from - 1);
  return COPULAS.has(before) || /^(?:only|just)$/.test(before) && /^(?:is|was)$/.test(lowerAt(tokens, from - 2));
}

/** "lowers latency to 268s with only a 0.09% drop": another measure's change. */
function isAside({ tokens, quantity, floor }: Place, before: ReportedMetric): boolean {
  return before.unit !== quantity.unit && tokens.slice(Math.max(floor, quantity.from - 4), quantity.from).some(token => token.lower === 'with');
}

/** "a 27% improvement in A and a 12% gain on B": another word for a change is no less exact. */
function isOtherChange({ metric }: ReportedMetric, change: string | null): boolean {
  const former = metric?.toLowerCase() ?? '';
  if (change === null || change.toLowerCase() === former) return false;
  // "accuracy gains of 15% and token savings of 41%"
  return CHANGE_NOUNS.has(former) || CHANGES_OF_SPENDING.test(change);
}

/** "7.94 FID / 0.71 GenEval": what stands behind the number in front is its own. */
function isBehindDataset({ tokens, quantity, floor }: Place, before: ReportedMetric): boolean {
  return isDatasetName(tokens[quantity.to]) && before.metric === tokens[floor]?.text;
}

/** "performance gains, boosting X by 5%": what was claimed to gain, where the change itself says no more. */
function claimedInFront(place: Place, change: string | null): string | null {
  const { tokens, quantity } = place;
  const isChange = quantity.unit === '' || quantity.unit === 'dB' || UNITS_OF_CHANGES.has(quantity.unit);
  if (!isChange || UNCLAIMED.has(lowerAt(tokens, quantity.to)) || !(change === null || isMereGain(place, change))) return null;
  const words = claimed(tokens[quantity.from - 1]?.text === '(' || lowerAt(tokens, quantity.from) === 'by' ? { ...place, floor: place.floorUncounted } : place);
  return words ? textOf(words) : null;
}

/** "including gains of 5%", ", with a 5% gain": the word for the change is the claim over again. */
function isMereGain({ tokens, quantity: { from } }: Place, change: string): boolean {
  if (/^(?:gains|improvements)$/.test(change)) return true;
  if (!/^(?:gain|improvement)$/.test(change)) return false;
  const front = tokensBefore(tokens, from, 4);
  return lowerAt(tokens, from - 1) === 'including' || front.some((token, at) => token.text === ',' && front[at + 1]?.lower === 'with');
}

/** "X scores 54%, whereas humans reach 95%": of the same measure, unless a semicolon parts two values of one system. */
function contrastedMetric({ place: { tokens, quantity, floor }, links: { contrast }, parties: { holder }, direction }: Reading): string | null {
  if (contrast === undefined || contrast.direction !== direction && contrast.isLevel !== true) return null;
  const isParted = contrast.subject === holder && tokens.slice(floor, quantity.from).some(token => token.text === ';');
  return isParted ? null : contrast.metric;
}

/** "A reaches 81% accuracy. In contrast, B only achieves 35%.": a level of the same unit goes on with the measure of the sentence before. */
function continuedMetric({ place: { tokens, quantity }, links: { context: { last } }, direction }: Reading): string | null {
  if (last === undefined || quantity.unit !== last.unit || quantity.baseline !== null || quantity.share) return null;
  if (direction !== null || last.direction !== null) return null;
  const opening = textOf(tokens.slice(0, Math.min(quantity.from, 6))).toLowerCase();
  const goesOn = OPENINGS_GOING_ON.test(opening);
  return goesOn ? last.metric : null;
}

/** "It reaches an accuracy of 43%. This performance surpasses X (17.6%)": what the sentence points back at. */
function pointedAt({ place: { tokens, quantity }, links: { context: { last } }, direction }: Reading): string | null {
  if (last === undefined || quantity.unit !== last.unit || quantity.baseline !== null || quantity.share === true || direction !== null) return null;
  const verb = LEVELS_POINTED_AT.has(lowerAt(tokens, 1)) ? 2 : 1;
  const isBeaten = tokens.slice(verb, Math.min(quantity.from, verb + 4)).some(({ lower }) => BEAT_VERBS.has(lower) || MATCH_VERBS.has(lower) || BOUNDS.has(lower));
  return /^(?:this|these|such|that)$/.test(lowerAt(tokens, 0)) && isBeaten ? last.metric : null;
}

/** "reaches a BLEU of 35.1, ahead of X (33.0)": a rival's level is of the measure of the level before. */
function metricOfRivals(reading: Reading): string | null {
  const { place: { quantity }, links: { level }, parties: { rival } } = reading;
  return rival !== null && level?.unit === quantity.unit ? level.metric : levelBefore(reading)?.metric ?? null;
}

/** "KID of 0.078 versus 0.375 for regression (4.8x better)": how much better the level in front is. */
function betterBy({ place: { tokens, quantity: { from, to, unit } }, links: { earlier } }: Reading): string | null {
  const isRemark = tokens[from - 1]?.text === '(' && /^(?:better|worse|lower|higher)$/.test(lowerAt(tokens, to)) && tokens[to + 1]?.text === ')';
  return isRemark && unit === 'x' && earlier?.baseline !== null ? earlier?.metric ?? null : null;
}

/** "an error of 6.0 days (1.6%)": the same in another unit. */
function saidAgain({ place: { tokens, quantity: { from, to, unit, sign }, floor }, links: { earlier } }: Reading): string | null {
  const isConverted = isPhysical(unit) && earlier !== undefined && isPhysical(earlier.unit); // "a resolution of 0.05'' (8 au)"
  const isAlone = (unit === '%' || isConverted) && sign === null && tokens[from - 1]?.text === '(' && tokens[to]?.text === ')' && from === floor + 1;
  return isAlone && earlier !== undefined && earlier.unit !== '%' ? earlier.metric : null;
}

/** "reaches 45.0% accuracy, followed by X (43.1) and Y (42.7)": the same of those who come next. */
function metricOfFollowers({ place: { tokens, quantity: { from, to, unit } }, links: { earlier } }: Reading): string | null {
  const isEnclosed = tokens[from - 1]?.text === '(' && tokens[to]?.text === ')';
  if (!isEnclosed || unit !== '' || earlier === undefined || !/^(?:%|)$/.test(earlier.unit)) return null;
  return tokensBefore(tokens, from, 20).some(({ lower }, at, near) => lower === 'followed' && near[at + 1]?.lower === 'by') ? earlier.metric : null;
}

/** "mismatches of 26.5%": the noun that is so large, whatever it is. */
function nounOfShare({ tokens, quantity: { from, unit }, floor }: Place): string | null {
  const of = from - 1;
  const expected = lowerAt(tokens, of) === 'be' && lowerAt(tokens, of - 1) === 'to' ? of - 3 : of; // "contamination is expected to be less than 20%"
  const noun = tokens[expected - 1];
  if (unit !== '%' || expected <= floor || !(expected === of ? /^of$/ : /^(?:is|are)$/).test(lowerAt(tokens, expected)) || noun?.kind !== 'word' || isDatasetName(noun)) return null;
  const isNoun = /^[a-z]{3,}(?:s|tion|ment|ance|ence|age|ity|ness)$/.test(noun.text) && !/(?:ss|us|is)$/.test(noun.text);
  return isNoun && !SYSTEM_HEADS.test(noun.lower) && !OVERALL_NOUNS.has(noun.lower) && !CHANGE_NOUNS.has(noun.lower) ? noun.text : null;
}

/** "a perplexity of 5.5, outperforming X (5.6)", "AUC 0.95, while the control falls to 0.51": a level of the same size, where no other data set is named. */
function metricOfSameLevel({ place, links: { earlier, level } }: Reading): string | null {
  const { tokens, quantity: { unit, value, from, to, baseline, share, counted }, floor, next } = place;
  const front = level ?? earlier;
  if (!front || front.metric === null || /\bgaps?$/.test(front.metric) || front.unit !== unit || !/^%?$/.test(unit) || counted || share === true && Number.isInteger(value) || baseline !== null) return null;
  if (front.direction !== null && front.isLevel !== true) return null;
  if (value === null || front.value === null || value < front.value / 3 || value > front.value * 3) return null;
  return tokens.slice(floor, from).concat(tokens.slice(to, Math.min(next, to + 6))).some(token => isDatasetName(token)) ? null : front.metric;
}

/** "12 ms on A, and on B it takes 15 ms": what has the same unit, unless that is none or a factor. */
function metricOfSameUnit({ place: { tokens, quantity }, links: { earlier, alike } }: Reading): string | null {
  if (quantity.unit === '' || quantity.counted) return null;
  // "limits of 1.5 MJ beyond 200 au and 3.6 MJ in the inner disk"
  if (earlier?.unit !== quantity.unit) return alike !== undefined && hasDimension(quantity.unit) ? alike.metric : null;
  // "a 1.6x speedup, and reaches 2.1x at the same quality": a factor that is of nothing itself.
  return quantity.unit !== 'x' || lowerAt(tokens, quantity.to) === 'at' ? earlier.metric : null;
}
