import { opponent } from './opponent';
import { isPunctuation, openBefore } from '../text/phraseQuestions';
import type { Place } from '../text/phrases';
import { lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS } from '../words/changes';
import { AS_GOOD, EQUALLING, VERSUS_WORDS } from '../words/rivals';
import { isAsGoodWith } from './versusBefore';

/** How far back a parenthesis of pairs may have opened, and how far in front of it somebody may be compared with, in tokens. */
const [PAIRS, REACH] = [24, 14];

/** "scores above human reviewers (60% vs. 48%)", "comparable to X (62.4 vs 62.2 on A, 83.7 vs 82.9 on B)": who has the second value of each pair. */
export function ownerOfPair({ tokens, quantity, from }: Place): string | null {
  if (quantity.baseline === null || !tokens.slice(quantity.from, quantity.to).some(token => VERSUS_WORDS.has(token.lower) || token.text === '→')) return null;
  const open = openBefore(tokens, quantity.from, PAIRS);
  for (let at = open - 1; at >= Math.max(from, open - REACH); at--) {
    if (isPunctuation(tokens[at])) return null;
    if (comparesAt(tokens, at)) return opponent(tokens, at + 1, open);
  }
  return null;
}

/** "than", "above", "outperforms", "on par with", "comparable to". */
function comparesAt(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (/^(?:than|over|above|below)$/.test(word) || BEAT_VERBS.has(word) || EQUALLING.has(word)) return true;
  return isAsGoodWith(tokens, at) || word === 'with' && AS_GOOD.has(lowerAt(tokens, at - 1));
}
