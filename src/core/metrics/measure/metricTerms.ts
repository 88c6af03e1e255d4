import { isName } from '../text/names';
import { behindArticle, closingAt, endsInMeasure, endsInMetricHead, isMeasure } from '../text/phraseQuestions';
import { phraseFrom, type Place } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';

/** "In terms of PSNR, FooNet wins by 2.3 dB". */
export function inTerms({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  for (let at = floor; at < quantity.from - 2; at++) {
    if (isTermsOf(tokens, at)) {
      const words = phraseFrom(tokens, at + 2, quantity.from, 4);
      return words.length > 0 ? words : undefined;
    }
    // "based on the average top-1 accuracy, it gains 4.6%"
    if (lowerAt(tokens, at) !== 'based' || lowerAt(tokens, at + 1) !== 'on') continue;
    const base = phraseFrom(tokens, behindArticle(tokens, at + 2), quantity.from, 4);
    if (endsInMetricHead(base)) return base;
  }
  return undefined;
}

/** "Experiments evaluated using BERTScore show that it is better, attaining 86.7%": by what the sentence says in front that all was measured. */
export function evaluatedBy({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  if (quantity.unit === 'x' || quantity.counted) return undefined;
  for (let at = quantity.from - 2; at > floor; at--) {
    if (!/^(?:by|using|with|via)$/.test(lowerAt(tokens, at)) || !/^(?:evaluated|measured|assessed|quantified)$/.test(lowerAt(tokens, at - 1))) continue;
    const words = phraseFrom(tokens, behindArticle(tokens, at + 1), quantity.from, 4);
    const end = words.findLastIndex(token => isMeasure(token)) + 1;
    return end > 0 ? words.slice(0, end) : undefined;
  }
  return undefined;
}

/** How long a remark behind a place may be, in tokens. */
const REMARK = 8;

/** "from 72% to 80% on TL;DR and from 82% to 89% on HH in terms of win rate": where the sentence says it once for all. */
export function termsBehind({ tokens, quantity, to }: Place): readonly Token[] | undefined {
  for (let at = quantity.to; at < Math.min(to - 1, quantity.to + 30); at++) {
    const measured = quantity.unit === 'x' ? undefined : measuredBy(tokens, at, to);
    if (measured) return measured;
    if (lowerAt(tokens, at) === 'respectively') return measureBehind(tokens, at + 1, to);
    // "by 8% on FooSet (2D) and 10% on BarSet (3D) in recall"
    const close = textAt(tokens, at) === '(' && lowerAt(tokens, quantity.to) === 'on' ? closingAt(tokens, at, Math.min(to, at + REMARK)) : -1;
    if (close > 0) {
      at = close;
      continue;
    }
    if (/^(?:[;,(]|while|whereas|but)$/.test(lowerAt(tokens, at)) && !isOfList(tokens, at)) return undefined;
    const named = namedMetric(tokens, at, to);
    if (named) return named;
    // "by 8% on FooSet and 10% on BarSet in registration recall."
    const last = lowerAt(tokens, at) === 'in' && quantity.unit !== 'x' && lowerAt(tokens, quantity.to) === 'on' ? phraseFrom(tokens, at + 1, to, 4) : [];
    if (endsInMeasure(last) && /^[.,;]?$/.test(textAt(tokens, at + 1 + last.length))) return last;
    if (!isTermsOf(tokens, at)) continue;
    const words = phraseFrom(tokens, /^(?:both|the|overall)$/.test(lowerAt(tokens, at + 2)) ? at + 3 : at + 2, to, 4);
    return endsInMeasure(words) ? words : undefined;
  }
  return undefined;
}

/** "by 5 points before refinement, measured by pass@4" */
function measuredBy(tokens: readonly Token[], at: number, to: number): readonly Token[] | undefined {
  const start = textAt(tokens, at) === ',' ? at + 1 : at;
  const verb = lowerAt(tokens, start) === 'as' ? start + 1 : start;
  if (lowerAt(tokens, verb) !== 'measured' || !/^(?:by|in|with|using)$/.test(lowerAt(tokens, verb + 1))) return undefined;
  const words = phraseFrom(tokens, behindArticle(tokens, verb + 2), to, 4);
  return endsInMeasure(words) ? words : undefined;
}

/** A comma in front of a further number or of "respectively". */
function isOfList(tokens: readonly Token[], at: number): boolean {
  const next = lowerAt(tokens, at + 1) === 'and' ? at + 2 : at + 1;
  return textAt(tokens, at) === ',' && (tokens[next]?.kind === 'number' || lowerAt(tokens, next) === 'respectively');
}

/** "by 16%, 12%, and 19%, respectively, in overall pass^5 scores": of what all of them are. */
function measureBehind(tokens: readonly Token[], at: number, to: number): readonly Token[] | undefined {
  const link = textAt(tokens, at) === ',' ? at + 1 : at;
  const words = lowerAt(tokens, link) === 'in' ? phraseFrom(tokens, behindArticle(tokens, link + 1), to, 7) : [];
  return endsInMeasure(words) ? words : undefined;
}

/** "on KITTI for the EPE metric" */
function namedMetric(tokens: readonly Token[], at: number, to: number): readonly Token[] | undefined {
  if (!/^(?:for|in|on|by)$/.test(lowerAt(tokens, at))) return undefined;
  const words = phraseFrom(tokens, behindArticle(tokens, at + 1), to, 4);
  const isNamed = words.length > 1 && /^metrics?$/.test(lastLower(words)) && isName(words[0]?.text ?? '');
  return isNamed ? words.slice(0, -1) : undefined;
}

function isTermsOf(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'terms' && lowerAt(tokens, at + 1) === 'of';
}
