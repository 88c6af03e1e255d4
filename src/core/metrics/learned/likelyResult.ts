import { KIND_WEIGHTS } from '../words/kindWeights';
import { describeQuantity, type Unsorted } from './kindTraits';
import { scoreOf } from './weights';

/** How much more likely than not it must be, as a logarithm: three to two, for a result that is not shown is missed more than a scale that is. */
const SURE = Math.log(1.5);

/** Whether a quantity that no rule sorts is likely a result by the words around it (a logistic model; `test/trainMetrics.ts` learns its weights). */
export function isLikelyResult(here: Unsorted): boolean {
  return scoreOf(KIND_WEIGHTS, trait => describeQuantity(here, trait)) > SURE;
}
