import { symbolStart } from './metricAssigned';
import { copulaBefore, isThing } from './metricOfStatement';
import { beforeMerely } from './metricPhrases';
import { beforeAbbreviation, endsInMeasure } from '../text/phraseQuestions';
import { isStatingVerb, phraseBefore, type Place } from '../text/phrases';
import { lastLower, lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { ARTICLES_AND_OWN } from '../words/grammar';
import { ESTIMATED, ESTIMATES, FINDING, MERE, SETTING_LINKS, FINDING_STEMS } from '../words/outcomes';

/** How many phrases may stand between what is found and "to be". */
const BETWEEN = 4;

/** "we find the axis of rotation to be 74 degrees", "constrain the mass to be M < 3", "the slopes were found to be 1.2": what is so much. */
export function foundToBe(place: Place): readonly Token[] | undefined {
  const { tokens, quantity: { counted, unit }, floor } = place;
  if (counted || unit === 'x') return undefined;
  const number = symbolStart(place);
  let be = beforeMerely(tokens, number - 1);
  while (MERE.test(lowerAt(tokens, be))) be--;
  const isToBe = lowerAt(tokens, be) === 'be' && lowerAt(tokens, be - 1) === 'to';
  if (isToBe && !ESTIMATED.test(lowerAt(tokens, be - 2))) return headOf(tokens, be - 1, floor)?.object;
  // "was found to be", "must be", "is stable at"
  const copula = copulaBefore(tokens, number);
  const head = copula !== undefined && copula < be ? headOf(tokens, copula, floor)?.subject : undefined;
  return head && (endsInMeasure(head) || isThing(head)) ? head : undefined;
}

/** The first of the phrases that prepositions join and that end here, by what stands in front of it: a verb of finding, or another word. */
function headOf(tokens: readonly Token[], before: number, floor: number): { readonly object?: readonly Token[]; readonly subject?: readonly Token[] } | undefined {
  let [end, inner]: [number, readonly Token[]] = [before, []];
  for (let passed = 0; passed < BETWEEN; passed++) {
    const nounEnd = beforeAbbreviation(tokens, end);
    const phrase = phraseBefore(tokens, nounEnd, floor, 6);
    const verb = phrase.findLastIndex(({ lower }) => isVerbOfFinding(lower));
    const words = phrase.slice(verb + 1);
    if (words.length === 0) return undefined;
    // "the upper limit of the mass"
    const named = ESTIMATES.test(lastLower(words)) && inner.length > 0 ? inner : words;
    if (verb >= 0) return { object: named };
    const start = nounEnd - words.length - 1;
    const front = ARTICLES_AND_OWN.has(lowerAt(tokens, start)) ? start - 1 : start;
    if (isVerbOfFinding(lowerAt(tokens, front))) return { object: named };
    if (!SETTING_LINKS.has(lowerAt(tokens, front)) && !/^(?:of|to|from|between|with)$/.test(lowerAt(tokens, front))) return { subject: named };
    [end, inner] = [front, words];
  }
  return undefined;
}

function isVerbOfFinding(word: string): boolean {
  return FINDING.has(word) || FINDING_STEMS.test(word) || isStatingVerb(word);
}
