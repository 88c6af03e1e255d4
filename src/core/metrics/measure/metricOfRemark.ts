import { subjectBefore } from './changedSubject';
import { hasName } from '../text/phraseQuestions';
import { phraseBefore, phraseFrom, type Place } from '../text/phrases';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { COMPARATIVES } from '../words/changes';
import { AMOUNT_NOUNS, DEGREES, EXTENT_ADJECTIVES, SETTING_LINKS } from '../words/outcomes';
import { REMAINS } from '../words/verbs';

/** How far in front of a parenthesis its noun may begin, in tokens. */
const NOUN = 7;

/** What a share alone in a parenthesis says the extent of: the subject in front, or the noun in front or behind. */
export function ofRemark(place: Place): readonly Token[] | undefined {
  const { tokens, quantity: { from, to, unit, sign } } = place;
  if (unit !== '%' || sign !== null || textAt(tokens, from - 1) !== '(') return undefined;
  return saidToBe(place) ?? moreOf(place) ?? (textAt(tokens, to) === ')' ? nounBehind(place) : undefined);
}

/** "explicit instructions are rare (4.7%)": what is said to be so. */
function saidToBe({ tokens, quantity: { from }, floor }: Place): readonly Token[] | undefined {
  const be = lowerAt(tokens, from - 3).endsWith('ly') ? from - 4 : from - 3;
  return DEGREES.has(lowerAt(tokens, from - 2)) && REMAINS.has(lowerAt(tokens, be)) ? subjectBefore(tokens, be - 1, floor) : undefined;
}

/** "far more multi-application tasks (62.2% vs. 9.5%)", "much shorter traces (up to 50%)" */
function moreOf({ tokens, quantity: { from, to }, floor }: Place): readonly Token[] | undefined {
  if (textAt(tokens, to) !== ')') return undefined;
  const words = phraseBefore(tokens, from - 1, Math.max(floor, from - NOUN), NOUN);
  const more = words.findLastIndex(({ lower }) => lower === 'more' || COMPARATIVES.has(lower) && lower.endsWith('er'));
  const noun = words.slice(more + 1);
  // "higher rates on harder problems (35.8%)": where, and not what.
  const isPlace = SETTING_LINKS.has(lowerAt(tokens, from - 2 - words.length));
  return more >= 0 && noun.length > 0 && !isPlace && !hasName(noun) ? noun : undefined;
}

/** "minimal (0.29%) overlap", "a small amount (2.8%) of new parameters" */
function nounBehind({ tokens, quantity: { from, to }, next }: Place): readonly Token[] | undefined {
  const word = lowerAt(tokens, from - 2);
  const isAmount = AMOUNT_NOUNS.has(word) && lowerAt(tokens, to + 1) === 'of';
  if (!isAmount && !EXTENT_ADJECTIVES.has(word) && !DEGREES.has(word)) return undefined;
  const words = phraseFrom(tokens, isAmount ? to + 2 : to + 1, Math.max(next, to + 1), 4);
  return words.length > 0 && !hasName(words) ? words : undefined;
}
