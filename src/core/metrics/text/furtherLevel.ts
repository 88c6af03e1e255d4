import { closingAt, endsInMeasure, hasName, isJoint, openBefore } from './phraseQuestions';
import { phraseBefore, type Place } from './phrases';
import { lastLower, lowerAt } from './tokenAt';
import type { Token } from './tokens';
import { CHANGE_VERBS } from '../words/changes';
import { ARTICLES_AND_OWN } from '../words/grammar';
import { SYSTEM_HEADS } from '../words/systems';

/** A measure that a verb in front of another one changes, too. */
export interface FurtherLevel {
  readonly measure: readonly Token[];
  /** The verb, lower case. */
  readonly verb: string;
}

/** How far a "to" may stand in front of its number's end, and its verb in front of it, in tokens. */
const LEVEL = 9;
const CLAUSE = 14;

/** How long a remark on the first number may be, in tokens. */
const REMARK = 12;

/** "cuts memory to 2 GB and latency to 5 ms", "to 2 GB (X: 3 GB) and latency to 5 ms": what the second level is of, and the verb that it shares with the first. */
export function furtherLevel({ tokens, quantity, floor }: Place): FurtherLevel | undefined {
  const to = quantity.from - 1;
  if (floor === 0 || lowerAt(tokens, to) !== 'to') return undefined;
  const open = openBefore(tokens, floor, REMARK);
  const start = open >= 0 ? closingAt(tokens, floor, to) + 1 : floor;
  if (start === 0) return undefined;
  const measure = phraseBefore(tokens, to, start, 5);
  const front = to - 1 - measure.length;
  if (!isJoint(tokens, start, ARTICLES_AND_OWN.has(lowerAt(tokens, front)) ? front : front + 1)) return undefined;
  const isMeasured = endsInMeasure(measure) || measure.length > 0 && !hasName(measure);
  if (!isMeasured || SYSTEM_HEADS.test(lastLower(measure)) || measure.some(({ lower }) => CHANGE_VERBS.has(lower))) return undefined;
  const end = open >= 0 ? open : floor;
  const first = tokens.slice(Math.max(0, end - LEVEL), end).findLastIndex(({ lower }) => lower === 'to') + Math.max(0, end - LEVEL);
  if (lowerAt(tokens, first) !== 'to') return undefined;
  const verb = tokens.slice(Math.max(0, first - CLAUSE), first).findLast(({ lower }) => CHANGE_VERBS.has(lower));
  return verb && { measure, verb: verb.lower };
}
