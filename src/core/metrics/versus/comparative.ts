import { isMetricToken, isName } from '../text/names';
import { behindArticle, hasName } from '../text/phraseQuestions';
import { phraseFrom } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS } from '../words/changes';
import { BEHIND_MATCHING, COMPARED_ADJECTIVES, IN_FRONT_OF_ABOVE, IN_FRONT_OF_BEYOND, TO_OR_WITH, DEFENDING } from '../words/rivals';
import { SYSTEM_HEADS } from '../words/systems';
import { MEASURES } from '../words/units';

/** What is known of the quantity in front of a comparison. */
export interface Said {
  /** It is a difference, or has a unit: "over" behind a bare number compares nothing. */
  readonly measured: boolean;
  /** It is a level, which can be matched. */
  readonly isLevel?: boolean;
}

/** Where the name begins of who is compared with; undefined where the word compares nothing here. */
type Rule = (tokens: readonly Token[], at: number, said: Said) => number | undefined;

/** Where the opponent begins, if a comparison stands here. */
export function comparisonEnd(tokens: readonly Token[], at: number, said: Said): number | undefined {
  const word = lowerAt(tokens, at);
  const rule = RULES.get(word);
  return rule ? rule(tokens, at, said) : BEAT_VERBS.has(word) ? at + 1 : undefined;
}

/** The words that compare, each with its rule. */
const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['compared', compared], ['relative', compared], ['comparing', compared],
  ['with', withRespect], ['over', over], ['on', on], ['beyond', beyond], ['upon', upon], ['ahead', ahead], ['in', inComparison],
  ['rather', ratherThan], ['than', than], ['versus', behindWord], ['vs', vs], ['against', against],
  ['as', asMuchAs], ['match', toMatch], ['comparable', comparable], ['par', onPar], ['short', shortOf], ['above', bound], ['below', bound], ['behind', bound],
  ['matching', matching], ['rivaling', matching], ['rivalling', matching], ['approaching', matching],
]);

function behindWord(_tokens: readonly Token[], at: number): number {
  return at + 1;
}

/** "76% against X", but not "robustness against noise" */
function against(tokens: readonly Token[], at: number): number | undefined {
  return DEFENDING.test(lowerAt(tokens, at - 1)) ? undefined : at + 1;
}

function compared(tokens: readonly Token[], at: number): number | undefined {
  return TO_OR_WITH.has(lowerAt(tokens, at + 1)) ? at + 2 : undefined;
}

function inComparison(tokens: readonly Token[], at: number): number | undefined {
  return lowerAt(tokens, at + 1) === 'comparison' && TO_OR_WITH.has(lowerAt(tokens, at + 2)) ? at + 3 : undefined;
}

/** "with respect to X", but not "O(N^2) with respect to the length" */
function withRespect(tokens: readonly Token[], at: number, { measured }: Said): number | undefined {
  if (!measured || lowerAt(tokens, at + 1) !== 'respect' || lowerAt(tokens, at + 2) !== 'to') return undefined;
  const words = phraseFrom(tokens, behindArticle(tokens, at + 3), at + 9, 5);
  return hasName(words) || words.some(token => SYSTEM_HEADS.test(token.lower)) ? at + 3 : undefined;
}

/** "over 7B baselines", but not "over 50% failures" */
function over(tokens: readonly Token[], at: number, { measured }: Said): number | undefined {
  const isAmount = tokens[at + 1]?.kind === 'number' && !/^[KMBT]$/.test(textAt(tokens, at + 2));
  const isHedge = /^(?:with|of|having)$/.test(lowerAt(tokens, at - 1)) && tokens[at + 1]?.kind === 'number';
  return measured && !isAmount && !isHedge ? at + 1 : undefined;
}

/** "raises it by 14% on the FooNet baseline"; of a bare number "on top of X" */
function on(tokens: readonly Token[], at: number, { measured }: Said): number | undefined {
  if (lowerAt(tokens, at + 1) === 'top' && lowerAt(tokens, at + 2) === 'of') return at + 3;
  if (!measured) return undefined;
  const base = phraseFrom(tokens, lowerAt(tokens, at + 1) === 'the' ? at + 2 : at + 1, at + 8, 5);
  return base.length > 1 && /^baselines?$/.test(lastLower(base)) ? at + 1 : undefined;
}

/** "5 points beyond X" */
function beyond(tokens: readonly Token[], at: number, { measured }: Said): number | undefined {
  return measured && IN_FRONT_OF_BEYOND.has(lowerAt(tokens, at - 1)) ? at + 1 : undefined;
}

/** "improves upon X" */
function upon(tokens: readonly Token[], at: number): number | undefined {
  const verb = lowerAt(tokens, at - 1);
  return /^(?:improv|build)/.test(verb) && verb !== 'building' ? at + 1 : undefined;
}

function ahead(tokens: readonly Token[], at: number): number | undefined {
  return lowerAt(tokens, at + 1) === 'of' ? at + 2 : undefined;
}

function ratherThan(tokens: readonly Token[], at: number): number | undefined {
  return lowerAt(tokens, at + 1) === 'than' && hasName(tokens.slice(at + 2, at + 5)) ? at + 2 : undefined;
}

function than(tokens: readonly Token[], at: number): number | undefined {
  return lowerAt(tokens, at - 1) === 'rather' ? undefined : at + 1;
}

function vs(tokens: readonly Token[], at: number): number {
  return at + (lowerAt(tokens, at + 1) === '.' ? 2 : 1);
}

/** "3x as fast as X", "twice as robust as X", "5x fewer samples to reach the same reward as X" */
function asMuchAs(tokens: readonly Token[], at: number): number | undefined {
  const isSomebody = isName(textAt(tokens, at + 1)) || phraseFrom(tokens, behindArticle(tokens, at + 1), at + 8, 5).some(({ lower }) => SYSTEM_HEADS.test(lower));
  const isSame = [at - 2, at - 3].some(place => lowerAt(tokens, place) === 'same') && isSomebody;
  return isSame || COMPARED_ADJECTIVES.test(lowerAt(tokens, at - 1)) || lowerAt(tokens, at - 2) === 'as' && lowerAt(tokens, at - 1) !== 'well' ? at + 1 : undefined;
}

/** "needs 3x the data to match X" */
function toMatch(tokens: readonly Token[], at: number): number | undefined {
  return lowerAt(tokens, at - 1) === 'to' ? at + 1 : undefined;
}

/** "a score of 50.9, matching GPT-4o", but not "71% visual matching on FooSet" */
function matching(tokens: readonly Token[], at: number, { isLevel }: Said): number | undefined {
  return isLevel && !BEHIND_MATCHING.has(lowerAt(tokens, at + 1)) ? at + 1 : undefined;
}

/** "a score of 50.9, comparable to GPT-4o" */
function comparable(tokens: readonly Token[], at: number, { isLevel }: Said): number | undefined {
  return isLevel && TO_OR_WITH.has(lowerAt(tokens, at + 1)) ? at + 2 : undefined;
}

/** "a score of 50.9, on par with GPT-4o" */
function onPar(tokens: readonly Token[], at: number, { isLevel }: Said): number | undefined {
  return isLevel && lowerAt(tokens, at + 1) === 'with' ? at + 2 : undefined;
}

/** "1.1 points short of X" */
function shortOf(tokens: readonly Token[], at: number): number | undefined {
  return lowerAt(tokens, at + 1) === 'of' ? at + 2 : undefined;
}

/** "5 points below X", "well above X", "a score of 50.9, above X" */
function bound(tokens: readonly Token[], at: number, { isLevel }: Said): number | undefined {
  if (isLevel && textAt(tokens, at - 1) === ',' && isName(textAt(tokens, at + 1))) return at + 1;
  // "3.2 above the previous best"
  const isMeasured = isMetricToken(tokens[at - 1]) || MEASURES.has(lowerAt(tokens, at - 1)); // "2.1 dB above X"
  const amount = isMeasured ? at - 2 : at - 1;
  const isNumber = tokens[amount]?.kind === 'number' && lowerAt(tokens, at) !== 'behind' && tokens[at + 1]?.kind === 'word';
  return isNumber || IN_FRONT_OF_ABOVE.test(lowerAt(tokens, at - 1)) ? at + 1 : undefined;
}
