import type { ReportedMetric } from '../../model/metric';
import { hasWay, wayOf } from './direction';
import { closingAt, isMeasure, beforeAbbreviation } from '../text/phraseQuestions';
import { phraseFrom, type Place } from '../text/phrases';
import {
  DATA_SPANS, DURATIONS, IN_FRONT_OF_GPU_TIMES, IN_FRONT_OF_WAITS, LATENCIES, LIMITS, PERIODS, RECORDINGS, SPANS_OF_TIME,
  WORK_IN_TIME, SPANS_OF_WORK, OF_RECORDED, IN_FRONT_OF_PERIODS,
} from '../words/kinds';
import { LASTING, SPENDING } from '../words/outcomes';
import { MERELY } from '../words/shapes';
import { hasWord, lowerAt, tokensBefore, wordsFrom } from '../text/tokenAt';

/** A time that was needed or saved is an outcome, the length of data and what was set are not. */
export function kindOfTime(place: Place): ReportedMetric['kind'] | undefined {
  const unit = place.quantity.unit.replace(/^\w+ (?=GPU-)/, '');
  if (isLengthOfData(place) || isSetSpan(place) || isTotalLength(place)) return 'scale';
  if (!SPANS_OF_WORK.test(unit)) return undefined;
  // "4 seconds faster than X"
  if (/^(?:faster|slower|sooner|earlier)$/.test(lowerAt(place.tokens, place.quantity.to))) return 'result';
  // "5.6 s time savings"
  if (phraseFrom(place.tokens, place.quantity.to, place.quantity.to + 3, 2).some(({ lower }) => /^savings?$/.test(lower))) return 'result';
  return isSpent(place) ? 'result' : 'scale';
}

/** "videos longer than 10 minutes", "an average duration of more than 700 seconds" */
function isLengthOfData({ tokens, quantity: { unit, from } }: Place): boolean {
  if (!/^(?:s|minutes|hours|days)$/.test(unit)) return false;
  // "short videos (< 10 seconds)"
  if (lowerAt(tokens, from - 1) === '(' && RECORDINGS.test(lowerAt(tokens, from - 2))) return true;
  const front = tokens.slice(Math.max(0, from - 3), from + 1);
  return front.some(({ lower }, at) => {
    const next = lowerAt(front, at + 1);
    return LASTING.test(lower) && /^(?:longer|shorter)$/.test(next) || DURATIONS.has(lower) && /^(?:of|between|from)$/.test(next);
  });
}

/** "a 160 ms streaming unit", "a 350 ms network budget": set, not obtained. */
function isSetSpan({ tokens, quantity: { unit, to } }: Place): boolean {
  if (!/^(?:ms|s|minutes|hours)$/.test(unit)) return false;
  const behind = tokens.slice(to, to + 4);
  const number = behind.findIndex(token => token.kind === 'number');
  return hasWord(number < 0 ? behind : behind.slice(0, number), SPANS_OF_TIME);
}

/** "251.4h total length" */
function isTotalLength({ tokens, quantity: { unit, to } }: Place): boolean {
  return /^(?:hours|days|minutes|s)$/.test(unit) && /^(?:total )?(?:length|duration)\b/.test(wordsFrom(tokens, to, 2));
}

/** A time that was needed or saved. */
function isSpent(place: Place): boolean {
  const { tokens, quantity: { from, unit, hedge } } = place;
  // "with only 4 hours of processing", "after just 2 days": so little is claimed to be enough.
  const isEnough = MERELY.has(lowerAt(tokens, from - 1)) && /^(?:with|in|within|after|using)$/.test(lowerAt(tokens, from - 2));
  if (isEnough && !OF_RECORDED.test(wordsFrom(tokens, place.quantity.to, 5))) return true;
  if (isLatency(place) || lowerAt(tokens, from - 1) === 'of' && LATENCIES.has(lowerAt(tokens, from - 2))) return true;
  if (isAge(place) || isTrainingTime(place) || isAdjective(place) || isLimit(place) || isLengthOf(place)) return false;
  if (isPeriod(place)) return true;
  if (hasWord(tokensBefore(tokens, from, 6), DATA_SPANS)) return false;
  if (/^(?:achiev(?:es?|ing)|reaches|attains?)$/.test(lowerAt(tokens, from - 1)) || isError(place)) return true;
  if (unit.includes('GPU-')) return IN_FRONT_OF_GPU_TIMES.has(lowerAt(tokens, from - 1)) || hedge === 'less than';
  return isSaidToBeSpent(place);
}

/** "1.2s first-frame latency", "0.25s (large) latency" */
function isLatency({ tokens, quantity: { to } }: Place): boolean {
  const start = closingAt(tokens, to, lowerAt(tokens, to) === '(' ? to + 5 : to) + 1 || to;
  const behind = phraseFrom(tokens, start, start + 6, 4);
  return hasWord(behind, LATENCIES) && !LIMITS.has(behind.at(-1)?.lower ?? '');
}

/** "10 hours of speech", "3 days ago", "in the last two years"; "28 minutes of training" are spent. */
function isAge({ tokens, quantity: { from, to } }: Place): boolean {
  if (IN_FRONT_OF_PERIODS.test(lowerAt(tokens, from - 1)) || tokensBefore(tokens, from, 4).some(({ lower }) => lower === 'aged')) return true;
  if (lowerAt(tokens, to) === 'of' && WORK_IN_TIME.has(lowerAt(tokens, to + 1))) return false;
  return /^(?:of|long|ago)$/.test(lowerAt(tokens, to));
}

/** "trained on 64 GPUs for two weeks" */
function isTrainingTime({ tokens, quantity: { from, hedge } }: Place): boolean {
  return hedge === null && lowerAt(tokens, from - 1) === 'for';
}

/** "1-hour resolution", "30-minute recordings": an adjective, unless of a change. */
function isAdjective({ tokens, quantity: { to, unit } }: Place): boolean {
  const behind = tokens[to];
  // "the 5-second 720P setting"
  const isResolution = behind?.kind === 'number' && /^[pP]$/.test(tokens[to + 1]?.text ?? '');
  // "six-year data", "a six-year, 3-km survey"
  const isJoined = tokens[to - 2]?.text === '-' || /^[a-z]+-(?:second|minute|hour|day|week|month|year)$/.test(lowerAt(tokens, to - 1));
  if (isJoined && /^(?:years|months|days)$/.test(unit) && behind?.text === ',' && tokens[to + 1]?.kind === 'number') return true;
  return isJoined && (isResolution || behind?.kind === 'word') && wayOf(behind.lower) === null && !WORK_IN_TIME.has(behind.lower);
}

/** "a 10-minute time limit", "1 hour budget" */
function isLimit({ tokens, quantity: { to } }: Place): boolean {
  const [behind, next] = [lowerAt(tokens, to), lowerAt(tokens, to + 1)];
  return behind === 'time' ? LIMITS.has(next) : LIMITS.has(behind) && (tokens[to + 1]?.kind !== 'word' || LIMITS.has(next));
}

/** "5s clips", "30-second videos": how long the data is. */
function isLengthOf({ tokens, quantity: { from, to, hedge } }: Place): boolean {
  return hedge === null && tokens[to]?.kind === 'word' && LASTING.test(lowerAt(tokens, to)) && !IN_FRONT_OF_WAITS.has(lowerAt(tokens, from - 1));
}

/** "a period of 3.2 days", "the runtime is 5 s" */
function isPeriod({ tokens, quantity: { from } }: Place): boolean {
  return PERIODS.has(lowerAt(tokens, from - 2)) && /^(?:of|is|=)$/.test(lowerAt(tokens, from - 1));
}

/** "a root mean square error near 0.022 s" */
function isError({ tokens, quantity: { from } }: Place): boolean {
  // "a prediction accuracy (median) of 6 days"
  const end = lowerAt(tokens, from - 1) === 'of' ? beforeAbbreviation(tokens, from - 1) : from;
  if (end < from - 1 && isMeasure(tokens[end - 1])) return true;
  return tokensBefore(tokens, from, 3).some(token => /^(?:errors?|deviation)$/.test(token.lower));
}

/** "takes 3 hours", "cuts training to 2 days" */
function isSaidToBeSpent({ tokens, quantity: { from } }: Place): boolean {
  const front = tokens.slice(Math.max(0, from - 10), from + 1);
  return hasWay(front) || lowerAt(tokens, from - 2) !== 'often' && front.some(token => SPENDING.test(token.lower));
}
