import { KIND_WEIGHTS } from '../words/kindWeights';
import { describeBeside, describeNumber, describeSentence, type Unsorted } from './kindTraits';
import { scoreOf } from './weights';

/** How much more likely than not it must be, as a logarithm: three to two, for a result that is not shown is missed more than a scale that is. */
const SURE = Math.log(1.5);

/** Below which scores the words beside a quantity, and the sentence, are not asked any more: hardly ever do they make up for so much. */
const [BESIDE, SENTENCE] = [-2.5, -3];

/** Whether a quantity that no rule sorts is likely a result by the words around it (a logistic model; `test/trainMetrics.ts` learns its weights). */
export function isLikelyResult(here: Unsorted): boolean {
  const number = scoreOf(KIND_WEIGHTS, trait => describeNumber(here, trait));
  if (number < BESIDE) return false;
  const beside = number + scoreOf(KIND_WEIGHTS, trait => describeBeside(here, trait));
  if (beside < SENTENCE) return false;
  return beside + scoreOf(KIND_WEIGHTS, trait => describeSentence(here, trait)) > SURE;
}
