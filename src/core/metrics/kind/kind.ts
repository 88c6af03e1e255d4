import type { ReportedMetric } from '../../model/metric';
import { hasWay } from './direction';
import { isClaim, isSpareNeed } from './kindOfCount';
import { hasDeviation, isRatingScale, isSetting } from './kindOfNumber';
import { isSetShare } from './kindOfShare';
import { kindOfTime } from './kindOfTime';
import { isMetricToken } from '../text/names';
import { isFiniteVerb, phraseBefore, phraseFrom, type Place } from '../text/phrases';
import type { Quantity } from '../quantities/quantities';
import { OUTCOME_WORDS } from '../words/changes';
import {
  BIT_RATES, BUDGETS, CONDITION_NOUNS, MEMORY_OWNERS, ENLARGED, ERROR_NOUNS, FOOTAGE, IN_FRONT_OF_RATES, IN_FRONT_OF_SCALES, LASTING_WORDS, OUTCOME_UNITS, SCALING_WORDS, SEQUENCES, SET_RATIOS, SIGNALS,
  SET_FACTORS, STEPS_OF_WORK, TIMES_OF_RATES, UNITS_OF_CIRCUMSTANCES, LINEAR_ADJECTIVES, LENGTHS_AND_MASSES, NO_THINGS, SPANNED_INPUTS, BANDS, PHYSICAL_CONDITIONS,
} from '../words/kinds';
import { ARTICLES } from '../words/grammar';
import { METRIC_HEADS } from '../words/metrics';
import { AVERAGES, DATA_NOUNS, FINDING, VARIED_NOUNS } from '../words/outcomes';
import { DATA_HEADS } from '../words/places';
import { COSTS } from '../words/units';
import { COPULAS } from '../words/verbs';
import { hasWord, lastLower, lowerAt, textAt, tokensBefore } from '../text/tokenAt';
import { PIXEL_NOUNS, CARD_STARTS } from '../words/shapes';

type Kind = ReportedMetric['kind'];

/** An outcome, or a size? Ratios, changes and levels are outcomes; counts, sizes and settings are not. Undefined where no rule tells: a scale then, if nothing else makes it likely that it is a result. */
export function kindOf(place: Place): Kind | undefined {
  const told = kindByUnit(place) ?? kindOfMemory(place) ?? kindOfCount(place);
  return told ?? (place.quantity.counted ? undefined : kindOfChange(place) ?? kindOfLevel(place));
}

/** What the unit tells, or the word right behind it. */
function kindByUnit(place: Place): Kind | undefined {
  const { tokens, quantity } = place;
  if (isEnlarged(place) || isPixelWidth(place) || isOfBudget(place) || isSizeOfCases(place)) return 'scale';
  if (quantity.value === null || OUTCOME_UNITS.has(quantity.unit) || isSignedRange(place)) return 'result';
  if (quantity.counted && lowerAt(tokens, quantity.from) === 'zero') return 'result'; // "zero false positives"
  if (isExtentOfThing(place)) return 'scale';
  if (isRangeOfConditions(place) || isSampled(place) || quantity.unit === 'participants' || isVolume(quantity)) return 'scale';
  if (quantity.share || isRate(place) || !quantity.counted && hasDeviation(tokens, quantity)) return 'result';
  return isBitDepth(place) || isFrameRate(place) || isGrant(place) ? 'scale' : undefined;
}

/** "from +2.1 to +14.1": changes. */
function isSignedRange({ tokens, quantity: { from, counted, valueMax } }: Place): boolean {
  return valueMax !== undefined && !counted && lowerAt(tokens, from) === 'from' && textAt(tokens, from + 1) === '+';
}

/** "a 3.5 m long, 2.8 m high staircase": how large a thing is. */
function isExtentOfThing({ tokens, quantity: { unit, to } }: Place): boolean {
  return /^(?:mm|cm|m|km)$/.test(unit) && LINEAR_ADJECTIVES.test(lowerAt(tokens, to));
}

/** "cuts 4K image generation time": how wide the image is. */
function isPixelWidth({ tokens, quantity: { unit, to } }: Place): boolean {
  return /^k$/i.test(unit) && PIXEL_NOUNS.has(lowerAt(tokens, to));
}

/** "lesions below 5 mm", "objects smaller than 10 cm": which of them. */
function isSizeOfCases({ tokens, quantity: { from, unit, hedge } }: Place): boolean {
  if (!LENGTHS_AND_MASSES.test(unit) || hedge === null || !/^(?:below|under|above|over|smaller|larger)$/.test(lowerAt(tokens, from))) return false;
  return /^[a-z]{3,}s$/.test(lowerAt(tokens, from - 1)) && !METRIC_HEADS.has(lowerAt(tokens, from - 1)) && !NO_THINGS.test(lowerAt(tokens, from - 1));
}

/** "at a budget of 25%", "with a keep ratio of 0.5", "at compression ratios of 1:4": what was set. */
function isOfBudget({ tokens, quantity: { from: start, unit } }: Place): boolean {
  const from = unit === '%' && /^(?:,|and)$/.test(lowerAt(tokens, start - 1)) ? listStart(tokens, start) : start; // "at pruning ratios of 50%, 75% and 95%"
  const of = from - 1;
  if (lowerAt(tokens, of) !== 'of') return false;
  const isSet = BUDGETS.test(lowerAt(tokens, of - 1)) || /^(?:ratios?|rates?)$/.test(lowerAt(tokens, of - 1)) && SET_RATIOS.test(lowerAt(tokens, of - 2));
  return isSet && tokensBefore(tokens, of - 1, 4).some(({ lower }) => /^(?:at|under|given|within)$/.test(lower) || lower === 'with' && unit !== 'x');
}

/** "4x super-resolution", "20x magnification", "tiers spanning roughly 450-fold" */
function isEnlarged({ tokens, quantity: { unit, hedge, from, to } }: Place): boolean {
  // "at 10x capacity", "at the 64x compression ratio"
  const at = lowerAt(tokens, from - 1) === 'the' ? from - 2 : from - 1;
  if (unit === 'x' && lowerAt(tokens, to + 1) === 'range' && !/ly$/.test(lowerAt(tokens, to))) return true; // "an 11x parameter range"
  if (unit === 'x' && hedge === null && lowerAt(tokens, at) === 'at' && SET_FACTORS.test(lowerAt(tokens, to))) return true;
  // "for every tenfold increase"
  if (unit === 'x' && /^(?:every|each)$/.test(lowerAt(tokens, from - 1))) return true;
  // "an 8x RTX 4090 server": so many of them.
  if (unit === 'x' && CARD_STARTS.test(lowerAt(tokens, to)) && !hasWay(tokens.slice(to, to + 4)) && !hasWord(tokens.slice(to, to + 4), METRIC_HEADS)) return true;
  return unit === 'x' && (ENLARGED.has(lowerAt(tokens, to)) || lowerAt(tokens, to - 1) !== 'magnitude' && /^(?:spanning|covering)$/.test(lowerAt(tokens, from - 1)));
}

/** "over the 50-296 K range": the conditions that were looked at. */
function isRangeOfConditions({ tokens, quantity: { unit, valueMax, to } }: Place): boolean {
  return valueMax !== undefined && /^[\p{L}μ]/u.test(unit) && [to, to + 1].some(at => /^(?:range|regime|band|interval|window|bin)s?$/.test(lowerAt(tokens, at))); // "in the 1-10 TeV mass range"
}

/** "44.1kHz audio" */
function isSampled({ tokens, quantity: { unit, from, to } }: Place): boolean {
  // "detectors sampling at 19.1 Hz"
  const isSampling = /^(?:sampl(?:ing|ed|es?)|record(?:ing|ed|s)|acquired)$/.test(lowerAt(tokens, from - 2));
  // "speech synthesis at 44.1 kHz"
  const isAt = (unit === 'kHz' || isSampling) && lowerAt(tokens, from - 1) === 'at' && !/^(?:runs?|running|operat\w+|control)$/.test(lowerAt(tokens, from - 2));
  return isAt || /^[kM]?Hz$/.test(unit) && (SIGNALS.has(lowerAt(tokens, to)) || from < 2 && tokens[to]?.text === ',');
}

/** "a volume of 1.2 Gpc^3" */
function isVolume({ unit, baseline }: Quantity): boolean {
  return baseline === null && /^(?:deg|k?pc|m|km)\^[23]$/.test(unit);
}

/** "12 frames per second", "50 tokens/s": how fast, whatever is counted. */
function isRate({ tokens, quantity: { unit, counted, from, to } }: Place): boolean {
  const each = lowerAt(tokens, to + 1);
  // "At 8 tokens per step, it keeps": set, and not reached.
  if (unit === 'tokens' && /^(?:at|with|using)$/.test(lowerAt(tokens, from - 1))) return false;
  if (unit !== '' && lowerAt(tokens, to) === 'per' && (TIMES_OF_RATES.has(each) || (!counted || unit === 'tokens') && STEPS_OF_WORK.has(each))) return true;
  const [, pieces] = unit.split(' per ');
  // "0.17 s/frame"
  if (/^(?:s|sec|ms|us|μs|min|m?J|kJ|m?Wh)\/[a-z]+$/.test(unit) && STEPS_OF_WORK.has(unit.split('/')[1] ?? '')) return true;
  if (pieces !== undefined && (unit.startsWith('bits') || TIMES_OF_RATES.has(pieces) || STEPS_OF_WORK.has(pieces))) return true;
  return /^(?:k?Hz|FPS|tokens\/s)$/.test(unit) && tokensBefore(tokens, from, 5).some(token => IN_FRONT_OF_RATES.test(token.lower));
}

/** "8-bit weights" */
function isBitDepth({ tokens, quantity: { unit, to } }: Place): boolean {
  return unit === 'bits' && tokens[to - 2]?.text === '-';
}

/** "a $1,500 budget", "×4 scaling factor": set, not obtained. */
function isGrant({ tokens, quantity: { unit, to } }: Place): boolean {
  return unit.endsWith('$') && lowerAt(tokens, to) === 'budget';
}

/** "30 FPS videos", "24 FPS virtual try-on videos" */
function isFrameRate({ tokens, quantity: { unit, to } }: Place): boolean {
  const start = textAt(tokens, to) === ')' ? to + 1 : to; // "high-frame-rate (60 FPS) sequences"
  return unit === 'FPS' && hasWord(phraseFrom(tokens, start, start + 5, 4), FOOTAGE);
}

function kindOfMemory(place: Place): Kind | undefined {
  if (!/^[KMGTP]i?B$/.test(place.quantity.unit)) return undefined;
  if (isHardware(place) || isAmountOfInput(place)) return 'scale';
  if (isSpareNeed(place)) return 'result';
  return isAmountOfData(place) ? 'scale' : undefined;
}

/** "a 24 GB GPU", "with 24 GB of memory" */
function isHardware(place: Place): boolean {
  const { tokens, quantity: { unit, hedge, from, to } } = place;
  if (!/^[GM]i?B$/.test(unit)) return false;
  // "an 8GB laptop GPU"
  const owner = /^(?:laptop|consumer|mobile|workstation|nvidia)$/.test(lowerAt(tokens, to)) ? to + 1 : to;
  const isFootprint = [owner + 1, owner + 2].some(at => /^(?:footprint|usage|consumption|overhead)$/.test(lowerAt(tokens, at))); // "a 2 GB GPU memory footprint"
  if (MEMORY_OWNERS.has(lowerAt(tokens, owner)) && hedge === null && !isFootprint && !isSpareNeed(place)) return true;
  return lowerAt(tokens, from - 1) === 'with' && lowerAt(tokens, to) === 'of' && /^(?:memory|v?ram)$/.test(lowerAt(tokens, to + 1));
}

/** "2.1 bits per byte on 1 MB and 2.2 on 10 MB": how much was put in. */
function isAmountOfInput({ tokens, quantity: { hedge, from, to } }: Place): boolean {
  return lowerAt(tokens, from - 1) === 'on' && hedge === null && !/^(?:gpus?|of|memory|v?ram)$/.test(lowerAt(tokens, to));
}

/** "42.4 GB of data", "an 18 GB cleaned corpus": how much there is. */
function isAmountOfData({ tokens, quantity: { from, to } }: Place): boolean {
  if (DATA_HEADS.has(lastLower(phraseFrom(tokens, to, to + 5, 4)))) return true;
  return lowerAt(tokens, to) === 'of' && DATA_NOUNS.test(lowerAt(tokens, to + 1)) && !hasWay(tokensBefore(tokens, from, 6));
}

function kindOfCount(place: Place): Kind | undefined {
  const { tokens, quantity } = place;
  if (isContextLength(place) || isSpanOfInputs(place)) return 'scale';
  if (!quantity.counted) return undefined;
  // "an increase of +3.6M parameters"
  const isSigned = quantity.sign !== null && /^[-+−–]$/.test(lowerAt(tokens, quantity.from));
  return isSigned || isClaim(place) ? 'result' : undefined;
}

/** "from 128K to 512K context lengths" */
function isContextLength({ tokens, quantity: { unit, baseline, to } }: Place): boolean {
  return baseline !== null && (/^[KM] lengths$/.test(unit) || /^[KM]$/.test(unit) && SEQUENCES.has(lowerAt(tokens, to)));
}

/** "contexts ranging from 128K to 1M tokens" */
function isSpanOfInputs({ tokens, quantity: { baseline, from } }: Place): boolean {
  return baseline !== null && /^(?:ranging|spanning|varying)$/.test(lowerAt(tokens, from - 1)) && SPANNED_INPUTS.test(lowerAt(tokens, from - 2));
}

/** From one value to another, or by so much: an outcome, unless it was varied. */
function kindOfChange(place: Place): Kind | undefined {
  const { quantity } = place;
  if (isScaledUp(place)) return 'scale';
  if (isRangeOfSettings(place) || isRangeOfTimes(place) || isRatingScale(place) || isVaried(place) || isScaled(place)) return 'scale';
  return quantity.baseline !== null || quantity.sign ? 'result' : undefined;
}

/** "Growing the training set from 10K to 1M pairs lifts BLEU": what was varied, and then what came of it. */
function isScaledUp({ tokens, quantity: { baseline, from, to } }: Place): boolean {
  const first = lowerAt(tokens, 0);
  if (baseline === null || lowerAt(tokens, from) !== 'from' || from > 8 || !/ing$/.test(first) || !SCALING_WORDS.has(first) && !/^(?:moving|going|enlarging|coarsening|widening)$/.test(first)) return false;
  return isFiniteVerb(tokens, to) && !tokens.slice(1, from).some((_, at) => isFiniteVerb(tokens, at + 1));
}

/** "across noise ratios from 0.1 to 0.9", "redshifts from 0 to 6.7" */
function isRangeOfSettings({ tokens, quantity: { unit, valueMax, from } }: Place): boolean {
  const front = tokensBefore(tokens, from, 4);
  // "agreement with experts ranged from 0.6 to 1.0": found.
  if (/^(?:ranged|varied)$/.test(lowerAt(tokens, from - 1))) return false;
  return unit === '' && lowerAt(tokens, from) === 'from' && (valueMax !== undefined && hasWord(front, IN_FRONT_OF_SCALES) || /^redshifts?$/.test(lastLower(front)));
}

/** "ranging in duration from 10 to 90 minutes" */
function isRangeOfTimes({ tokens, quantity: { unit, valueMax, from } }: Place): boolean {
  return valueMax !== undefined && /^(?:s|minutes|hours|days|years)$/.test(unit) && hasWord(tokensBefore(tokens, from, 5), LASTING_WORDS);
}

/** "as pools grow from 5 to 100": a circumstance that is varied. */
function isVaried({ tokens, quantity: { unit, value, baseline, from } }: Place): boolean {
  const isWhole = Number.isInteger(value) && Number.isInteger(baseline);
  if (!isWhole || !/^(?:[KMBTk](?: (?:parameters|tokens))?|\$)?$/.test(unit) || !hasWord(tokensBefore(tokens, from, 5), SCALING_WORDS)) return false;
  const noun = lowerAt(tokens, from - 1);
  return !METRIC_HEADS.has(noun) && !isMetricToken(tokens[from - 1]) || VARIED_NOUNS.test(noun);
}

/** "scales from 124M to 1.4B parameters", "when scaling from 16K to 100M tokens": how large a model or an input is made. */
function isScaled({ tokens, quantity: { unit, baseline, from } }: Place): boolean {
  const before = tokensBefore(tokens, from, 2);
  if (baseline !== null && unit.endsWith(' tokens') && /^(?:when|while|as)$/.test(before[0]?.lower ?? '') && /^scal(?:es?|ed|ing)$/.test(before[1]?.lower ?? '')) return true;
  return baseline !== null && /^[MBT](?: parameters)?$/.test(unit) && tokensBefore(tokens, from, 4).some(token => /^scal(?:es?|ed|ing)$/.test(token.lower));
}

/** A value that changes nothing. */
function kindOfLevel(place: Place): Kind | undefined {
  const { unit } = place.quantity;
  if (isSameCost(place) || isSetTemperature(place)) return 'scale';
  if (unit === '%') return isSetShare(place) ? 'scale' : 'result';
  if (unit === '') return isSetting(place) ? 'scale' : 'result';
  return kindOfTime(place) ?? kindOfMeasure(place);
}

/** "with the same 2.3e21 FLOPs" */
function isSameCost({ tokens, quantity: { unit, from } }: Place): boolean {
  return lowerAt(tokens, from - 1) === 'same' && COSTS.has(unit);
}

/** "trained at 24 degrees Celsius" */
function isSetTemperature({ tokens, quantity: { unit, from } }: Place): boolean {
  return /^(?:degrees|°)/.test(unit) && lowerAt(tokens, from - 1) === 'at';
}

function kindOfMeasure(place: Place): Kind | undefined {
  const { tokens, quantity: { unit, from } } = place;
  if (/^[MBTk]$|illion|thousand|bits$/.test(unit)) return hasWay(tokensBefore(tokens, from, 8)) ? 'result' : 'scale';
  if (isOfCircumstance(place) || unit === 'bpp' && (lowerAt(tokens, from - 1) === 'at' || textAt(tokens, from - 1) === '(' && BIT_RATES.has(lowerAt(tokens, from - 2)))) return 'scale'; // "91% accuracy at 0.03 bpp"
  if (isStatedLevel(place)) return 'result';
  if (isAmountOfTime(place)) return 'scale';
  const front = tokensBefore(tokens, from, 12);
  if (UNITS_OF_CIRCUMSTANCES.has(unit) && isFound(place)) return 'result';
  if (isMeasuredInSpace(place)) return 'result';
  // "stars with masses of 1 M_odot": by what several were chosen.
  return COSTS.has(unit) || hasWord(front, OUTCOME_WORDS) || front.some(({ lower }) => METRIC_HEADS.has(lower) && lower !== 'masses') || hasWay(front) ? 'result' : undefined;
}

/** "R_eff ~ 180 pc", "an effective radius of 0.4 kpc", "30 pc in diameter": how large or heavy something far away was found to be. */
function isMeasuredInSpace({ tokens, quantity: { unit, from, to } }: Place): boolean {
  if (!/^(?:[kM]?pc|dex|M_odot)$/.test(unit)) return false;
  if (/^(?:in|within)$/.test(lowerAt(tokens, to)) && /^(?:diameter|radius|length|size|extent)$/.test(lowerAt(tokens, to + 1))) return true;
  const lead = lowerAt(tokens, from - 1);
  if (lead === 'of' || lead === 'approaching' || lead === 'reaching') return !/^(?:scales?|masses|distances?|range|bins?|aperture|box|volume)$/.test(lowerAt(tokens, from - 2));
  return /^[=~≈∼≃<>≲≳≤≥]$/.test(lead) || /^[~≈∼≃≲≳<>≤≥]$/.test(lowerAt(tokens, from)) && !/^(?:[(,]|to|and)$/.test(lead);
}

/** "at an observation range of 15 km", "at a 1 km resolution", "in the energy range from 15 keV to 3 GeV", "spanning 25-95°C", "frequency bands (34 to 448 GHz)": where and how it was looked at. */
function isOfCircumstance({ tokens, quantity: { unit, from, to, valueMax } }: Place): boolean {
  if (!UNITS_OF_CIRCUMSTANCES.has(unit)) return false;
  const lead = lowerAt(tokens, from - 1);
  if (valueMax !== undefined && lead === '(' && BANDS.test(lowerAt(tokens, from - 2))) return true;
  if (valueMax !== undefined && /^(?:spanning|covering|range|ranges|between)$/.test(lead)) return true;
  if (lead === 'a' && lowerAt(tokens, from - 2) === 'at' && CONDITION_NOUNS.has(lowerAt(tokens, to))) return true;
  if (lead !== 'of') return false;
  const noun = from - 2;
  if (!CONDITION_NOUNS.has(lowerAt(tokens, noun)) && !PHYSICAL_CONDITIONS.test(lowerAt(tokens, noun))) return false;
  const words = phraseBefore(tokens, from - 1, from - 7, 4);
  const article = noun - words.length;
  return lowerAt(tokens, ARTICLES.has(lowerAt(tokens, article)) ? article - 1 : article) === 'at';
}

/** "with a median effective radius of 0.49 kpc", "we derive a separation of 12 pc": what was found. */
function isFound({ tokens, quantity: { from } }: Place): boolean {
  if (lowerAt(tokens, from - 1) !== 'of' && !/^[=~≈<>≤≥]$/.test(lowerAt(tokens, lowerAt(tokens, from - 1) === '=' ? from - 1 : from))) return false;
  return tokensBefore(tokens, from, 9).some(({ lower }) => FINDING.has(lower) || AVERAGES.has(lower));
}

/** "the entropy is 1.54 bits/char", "with 2.2 m error" */
function isStatedLevel({ tokens, quantity: { unit, from, to } }: Place): boolean {
  return COPULAS.has(lowerAt(tokens, listStart(tokens, from) - 1)) && !/^[kMG]?Hz$/.test(unit) || ERROR_NOUNS.has(lowerAt(tokens, to));
}

/** "are 1.7, 2.0, and 6.5 mJy": where the numbers begin of which this one is the last. */
function listStart(tokens: Place['tokens'], from: number): number {
  let at = from;
  while (/^(?:,|and|%)$/.test(lowerAt(tokens, at - 1)) || tokens[at - 1]?.kind === 'number') at--;
  return at;
}

/** "100k hours of recordings": how much data there is. */
function isAmountOfTime({ tokens, quantity: { unit, to } }: Place): boolean {
  return /(?:hours|days|minutes|years)$/.test(unit) && lowerAt(tokens, to) === 'of';
}
