import { isName } from '../text/names';
import { endsInMeasure, beforeAbbreviation } from '../text/phraseQuestions';
import { phraseBefore, type Place } from '../text/phrases';
import { lastLower, lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS } from '../words/changes';
import { AUXILIARIES, RISING } from '../words/grammar';
import { TIMES_OF_RATES } from '../words/kinds';
import { AMOUNT_NOUNS, DEFINITE, DISTANCES } from '../words/outcomes';
import { DATASET_NOUNS } from '../words/places';
import { insertionBefore } from './metricPhrases';
import { OWN_NOUNS, SYSTEM_HEADS, isModelName } from '../words/systems';

/** How far in front of where it was measured a subject's measure may stand, in tokens. */
const SUBJECT = 14;

/** The measure that a verb without an object is said of. */
export function subjectBefore(tokens: readonly Token[], end: number, from: number): readonly Token[] | undefined {
  let at = end;
  while (at > from && AUXILIARIES.test(lowerAt(tokens, at))) at--;
  // "the success rate, when the agent may retry, rises"
  const inserted = tokens[at]?.text === ',' ? insertionBefore(tokens, at, from) : undefined;
  if (inserted !== undefined) at = inserted - 1;
  // "the Exact Match Rate (EMR) falls"
  const isMetric = /^metrics?$/.test(lowerAt(tokens, at)); // "the mean average precision (mAP) metric is improved"
  const nounEnd = beforeAbbreviation(tokens, isMetric ? at : at + 1);
  const words = phraseBefore(tokens, nounEnd, from, 5);
  if (words.length === 0) return undefined;
  const front = nounEnd - 1 - words.length;
  const link = DEFINITE.has(lowerAt(tokens, front)) || /^an?$/.test(lowerAt(tokens, front)) && lowerAt(tokens, front - 1) === 'of' ? front - 1 : front;
  // "its advantage over X increases"
  const isDistance = DISTANCES.has(lowerAt(tokens, link - 1)) && /^(?:over|with|between|to)$/.test(lowerAt(tokens, link));
  if (isDistance) return phraseBefore(tokens, link, from, 4);
  // "the score of FooNet on the BarQA test set is improved from"
  const measured = lowerAt(tokens, link) === 'on' && DATASET_NOUNS.has(lastLower(words)) ? subjectBefore(tokens, link - 1, Math.max(from, link - SUBJECT)) ?? [] : [];
  if (endsInMeasure(measured)) return measured;
  // "annotation time per image falls", "picks per hour rise"
  const rated = lowerAt(tokens, link) === 'per' ? phraseBefore(tokens, link, from, 4) : [];
  // "the number of evaluations per round is reduced"
  const isAmount = rated.length > 0 && lowerAt(tokens, link - rated.length - 1) === 'of' && AMOUNT_NOUNS.has(lowerAt(tokens, link - rated.length - 2));
  if (isAmount || endsInMeasure(rated) || rated.length > 0 && TIMES_OF_RATES.has(lastLower(words))) return tokens.slice(link - rated.length, nounEnd);
  // "the failure rate under distribution shift is cut"
  const under = /^(?:under|during|against|with)$/.test(lowerAt(tokens, link)) ? phraseBefore(tokens, link, from, 4) : [];
  if (endsInMeasure(under)) return under;
  // "gains from exploration increase"
  const gained = lowerAt(tokens, link) === 'from' ? phraseBefore(tokens, link, from, 3) : [];
  if (CHANGE_NOUNS.has(lastLower(gained))) return tokens.slice(link - gained.length, nounEnd);
  if (lowerAt(tokens, link) !== 'of') return words;
  const whole = phraseBefore(tokens, beforeAbbreviation(tokens, link), from, 4);
  // "the number of forward passes falls": of what.
  if (AMOUNT_NOUNS.has(lastLower(whole))) return tokens.slice(link - 1, nounEnd);
  return whole.length > 0 ? whole : undefined;
}

/** "error rates fell by 5%": whether what changes of itself is a measure. */
export function isChangedSubject({ tokens, quantity }: Place, at: number, subject: readonly Token[]): boolean {
  const lead = lowerAt(tokens, at - 1 - subject.length);
  // "a similar increase from": a noun.
  if (CHANGE_NOUNS.has(lowerAt(tokens, at)) && /^an?$/.test(lead)) return false;
  // "models from 4B to 30B parameters improve"
  if (subject[0]?.kind === 'number' && /^[KMBT]$/.test(subject[1]?.text ?? '')) return false;
  if (CHANGE_NOUNS.has(lowerAt(subject, 0)) && lowerAt(subject, 1) === 'from') return true;
  const per = subject.findIndex(token => token.lower === 'per'); // "energy per inference"
  if (endsInMeasure(subject) || per > 0 && endsInMeasure(subject.slice(0, per))) return true;
  // "with instruction following increasing from 59% to 85%"
  if (lead === 'with' && lowerAt(tokens, at).endsWith('ing') && RISING.test(lowerAt(tokens, at)) && /^(?:from|by)$/.test(lowerAt(tokens, at + 1))) return isSomething(tokens, subject);
  // "agents that excel at a task fall below 50%": not the task does.
  if (/^(?:at|in|on|for|with)$/.test(lead)) return false;
  // "full-scanner cleanliness drops to 10.4%"
  const isTouching = at === quantity.from - 1 || at === quantity.from - 2 && lowerAt(tokens, at + 1) === 'to';
  return isTouching && RISING.test(lowerAt(tokens, at)) && isSomething(tokens, subject);
}

/** "predictive intervals decreased by 10%": no measure by its name, but nobody either; at the sentence's beginning a capital is no name. */
function isSomething(tokens: readonly Token[], words: readonly Token[]): boolean {
  const head = words.at(-1);
  // "Claude Sonnet zero-shot falls": somebody
  if (!head || words.some(({ text }) => isModelName(text)) || OWN_NOUNS.has(head.lower) || SYSTEM_HEADS.test(head.lower) && !AMOUNT_NOUNS.has(lowerAt(words, 0)) || head.lower.length < 3) return false;
  return !isName(head.text) || tokens[0] === head && /^\p{Lu}\p{Ll}+$/u.test(head.text);
}
