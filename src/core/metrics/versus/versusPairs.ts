import { opponent } from './opponent';
import { hedgeEndingAt } from '../quantities/hedges';
import { isName } from '../text/names';
import { areNames, hasDatasetName, isMeasure, isPunctuation, openBefore } from '../text/phraseQuestions';
import { textOf, type Place } from '../text/phrases';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS } from '../words/changes';
import { ARTICLES } from '../words/grammar';
import { AS_GOOD, EQUALLING, VERSUS_WORDS } from '../words/rivals';
import { MERELY } from '../words/shapes';
import { isAsGoodWith } from './versusBefore';

/** How far back a parenthesis of pairs may have opened, and how far in front of it somebody may be compared with, in tokens. */
const [PAIRS, REACH] = [24, 14];

/** "scores above human reviewers (60% vs. 48%)", "comparable to X (62.4 vs 62.2 on A, 83.7 vs 82.9 on B)": who has the second value of each pair. */
export function ownerOfPair(place: Place): string | null {
  const { tokens, quantity, from } = place;
  const remarked = ownerOfFirst(place) ?? ownerOfSecond(place);
  if (remarked) return remarked;
  if (quantity.baseline === null || !tokens.slice(quantity.from, quantity.to).some(token => VERSUS_WORDS.has(token.lower) || token.text === '→')) return null;
  const open = openBefore(tokens, quantity.from, PAIRS);
  for (let at = open - 1; at >= Math.max(from, open - REACH); at--) {
    if (isPunctuation(tokens[at])) return null;
    if (comparesAt(tokens, at)) return opponent(tokens, at + 1, open);
  }
  return null;
}

/** "from 53.7% (BarNet) to 79.2%": whose the first value is. */
function ownerOfFirst({ tokens, quantity }: Place): string | null {
  const inside = tokens.slice(quantity.from, quantity.to);
  const open = inside.findIndex(({ text }) => text === '(');
  const close = inside.findIndex(({ text }) => text === ')');
  const name = inside.slice(open + 1, close);
  if (quantity.baseline === null || lowerAt(inside, 0) !== 'from' || open < 0 || close < open || lowerAt(inside, close + 1) !== 'to') return null;
  return isName(textAt(name, 0)) && areNames(name) && !hasDatasetName(name) ? textOf(name) : null;
}

/** "(0.92 vs. centroid 0.91)", "(FooNet: 0.13 vs. GPT-4o: 2.46)": whose name stands in front of the second value. */
function ownerOfSecond({ tokens, quantity }: Place): string | null {
  const inside = tokens.slice(quantity.from, quantity.to);
  const versus = inside.findIndex(({ lower }) => /^(?:vs|versus|against)$/.test(lower));
  const start = textAt(inside, versus + 1) === '.' ? versus + 2 : versus + 1;
  const number = inside.findIndex(({ kind }, at) => at >= start && kind === 'number');
  const label = inside.slice(start, textAt(inside, number - 1) === ':' ? number - 1 : number).filter(({ kind }) => kind === 'word');
  const isHedge = hedgeEndingAt(inside, number, start) !== undefined || ARTICLES.has(lowerAt(label, 0)) || MERELY.has(lowerAt(label, 0));
  return versus > 0 && label.length > 0 && !isMeasure(label.at(-1)) && !isHedge ? textOf(label) : null;
}

/** "than", "above", "outperforms", "on par with", "comparable to". */
function comparesAt(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (/^(?:than|over|above|below|upon)$/.test(word) || BEAT_VERBS.has(word) || EQUALLING.has(word)) return true;
  return isAsGoodWith(tokens, at) || word === 'with' && AS_GOOD.has(lowerAt(tokens, at - 1));
}
