import { hasName } from '../text/phraseQuestions';
import { isFiniteVerb, phraseFrom, type Place } from '../text/phrases';
import { lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { ARTICLES_AND_OWN } from '../words/grammar';
import { ESTIMATED, MERE, OBLIGED } from '../words/outcomes';
import { OWN_NOUNS, REPORTERS, SYSTEM_HEADS } from '../words/systems';
import { COPULAS } from '../words/verbs';
import { beforeMerely } from './metricPhrases';

/** How far from its verb the subject of such a sentence may begin, in tokens. */
const SUBJECT = 24;

/** "The fractional abundance of CO relative to H2 is 2.6e-9", "the growth rate of A is measured to be 0.45": what the sentence says that the number is. */
export function ofStatement({ tokens, quantity: { from: number, unit, counted, sign, baseline }, from, floor }: Place): readonly Token[] | undefined {
  if (counted || sign !== null || baseline !== null || unit === 'x') return undefined;
  const verb = copulaBefore(tokens, number);
  if (verb === undefined || floor > from) return undefined;
  const start = ARTICLES_AND_OWN.has(lowerAt(tokens, from)) ? from + 1 : from;
  const words = phraseFrom(tokens, start, verb, 5);
  const end = start + words.length;
  if (words.length === 0 || verb - start > SUBJECT || !/^(?:of|between|from|relative|in|for|\()$/.test(lowerAt(tokens, end)) || !isThing(words)) return undefined;
  for (let at = end; at < verb; at++) if (/^[,;:]$/.test(tokens[at]?.text ?? '') || isFiniteVerb(tokens, at)) return undefined;
  return words;
}

/** "is", "was about", "is measured to be", "are determined as": where the "is" stands. */
export function copulaBefore(tokens: readonly Token[], number: number): number | undefined {
  let at = beforeMerely(tokens, number - 1);
  while (MERE.test(lowerAt(tokens, at))) at--;
  if (lowerAt(tokens, at) === 'be' && lowerAt(tokens, at - 1) === 'to') at -= 2;
  else if (lowerAt(tokens, at) === 'be' && OBLIGED.test(lowerAt(tokens, at - 1))) return at - 1; // "must be above 3"
  else if (/^(?:as|at)$/.test(lowerAt(tokens, at))) at--;
  if (ESTIMATED.test(lowerAt(tokens, at))) at--;
  return COPULAS.has(lowerAt(tokens, at)) ? at : undefined;
}

/** A noun, and nobody: "abundance", but not "our model". */
export function isThing(words: readonly Token[]): boolean {
  const head = words.at(-1);
  return head !== undefined && /^[a-z]{3,}$/.test(head.text) && !hasName(words.slice(1)) && !SYSTEM_HEADS.test(head.lower) && !OWN_NOUNS.has(head.lower) && !REPORTERS.has(head.lower);
}
