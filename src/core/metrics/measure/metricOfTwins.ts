import { closingAt, endsInMeasure } from '../text/phraseQuestions';
import { isFiniteVerb, phraseFrom, type Place } from '../text/phrases';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS, COMPARATIVES } from '../words/changes';

/** How long what stands between two numbers of one measure may be, in tokens. */
const BETWEEN = 8;

/** "74.8% in-domain and 71.6% out-of-domain accuracy", "44% (2-turn) and 37% (3-turn) FPR": the measure behind the second number, which is the first one's, too. */
export function ofTwin({ tokens, quantity: { to, unit, baseline, counted, sign }, next, to: limit }: Place): readonly Token[] | undefined {
  if (counted || sign !== null || baseline !== null) return undefined;
  // A count in a remark is no twin.
  const second = nextNumber(tokens, to, Math.min(limit, to + BETWEEN + 1));
  if (second === undefined || second < next && textAt(tokens, to) !== '(') return undefined;
  const told = tokens.slice(to, second - 1);
  if (told.length === 0 || told.some(({ kind, text }, at) => kind === 'mark' && !/^[()-]$/.test(text) || isFiniteVerb(tokens, to + at) || CHANGE_NOUNS.has(tokens[to + at]?.lower ?? ''))) return undefined;
  const unitEnd = behindUnit(tokens, second, unit);
  if (unitEnd === undefined) return undefined;
  const start = textAt(tokens, unitEnd) === '(' ? closingAt(tokens, unitEnd, unitEnd + BETWEEN) + 1 : unitEnd;
  const words = phraseFrom(tokens, lowerAt(tokens, start) === 'of' ? start + 1 : start, limit, 6);
  // What tells the second from the first is none of the measure: as many words as stand behind the first one.
  const isRemark = textAt(tokens, to) === '(';
  const telling = isRemark ? 0 : told.filter(({ lower }) => lower !== 'of').length;
  const measure = words.slice(telling);
  return start > 0 && measure.length > 0 && endsInMeasure(measure) && !words.some(({ lower }) => COMPARATIVES.has(lower)) ? measure : undefined;
}

/** Where the number stands that "and" joins to what is told of the first one. */
function nextNumber(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) if (lowerAt(tokens, at) === 'and') return tokens[at + 1]?.kind === 'number' ? at + 1 : undefined;
  return undefined;
}

/** Where a number ends that has the same unit, a share or none. */
function behindUnit(tokens: readonly Token[], number: number, unit: string): number | undefined {
  if (unit === '') return number + 1;
  return unit === '%' && textAt(tokens, number + 1) === '%' ? number + 2 : undefined;
}
