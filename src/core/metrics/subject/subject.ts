import { actor } from './actor';
import { enclosedAntecedent, madeAntecedent, type Sentence } from './antecedents';
import { isPredicate } from './predicates';
import type { Place } from '../text/phrases';
import {
  absoluteHolder, apposedHolder, broughtIn, heldWith, leadingHolder, participleHolder, praisedSystem,
  slowerAntecedent, slowerCompetitor, startOfTraining,
} from './subjectHolders';
import { askedOf } from '../text/spelling';
import { lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS } from '../words/changes';
import { MULTIPLYING, REPORTS } from '../words/names';

/** The method, system or variant that has the value: what the verb in front is said of, else the authors' own system. */
export function subjectOf(place: Place, own: string | undefined): string | null {
  const { tokens, quantity, from } = place;
  const beside = slowerCompetitor(place) ?? slowerAntecedent(place, own) ?? heldWith(place) ?? startOfTraining(place);
  if (beside !== undefined) return beside;
  const sentence: Sentence = { tokens, from, own };
  // "with the best model below 50%": the hedge stands in for a verb.
  const below = /^(?:below|under)$/.test(lowerAt(tokens, quantity.from)) ? absoluteHolder(sentence, quantity.from) : undefined;
  if (below !== undefined) return below;
  // "FooNet more than doubles throughput": the verb is the number.
  const whoMultiplies = MULTIPLYING.test(lowerAt(tokens, quantity.to - 1)) ? subjectOfVerb(sentence, quantity.from) : undefined;
  if (whoMultiplies) return whoMultiplies;
  // "models exceed 88%": the verb is the hedge.
  const isHedgingVerb = BEAT_VERBS.has(lowerAt(tokens, quantity.from)) && !lowerAt(tokens, quantity.from).endsWith('ing');
  for (let at = isHedgingVerb ? quantity.from : quantity.from - 1; at > from; at--) {
    const found = subjectAt(sentence, at, quantity.from);
    if (found !== undefined) return found;
  }
  return leadingHolder(sentence) ?? broughtIn(sentence, quantity.from) ?? own ?? null;
}

/** Who has the value by the word at `at`: null where it is plain that nobody is named, undefined where an earlier word may tell. */
function subjectAt(sentence: Sentence, at: number, to: number): string | null | undefined {
  const { tokens } = sentence;
  const held = participleHolder(tokens, at);
  if (held !== undefined) return held;
  const isReport = isReporting(tokens[at]);
  if (isReport && lowerAt(tokens, at + 1) === 'that') return undefined;
  return (isReport ? praisedSystem(sentence, at, to) : undefined)
    ?? apposedHolder(sentence, at)
    ?? absoluteHolder(sentence, at)
    ?? (isPredicate(tokens, at) || isMultiplying(tokens, at) ? subjectOfVerb(sentence, at) : undefined);
}

const isReporting = askedOf(({ lower }) => REPORTS.test(lower));

/** "which doubles accuracy from" */
function isMultiplying(tokens: readonly Token[], at: number): boolean {
  return /^(?:which|that)$/.test(lowerAt(tokens, at - 1)) && MULTIPLYING.test(lowerAt(tokens, at));
}

function subjectOfVerb(sentence: Sentence, verb: number): string | null | undefined {
  const lead = lowerAt(sentence.tokens, verb - 1);
  return (lead === 'which' ? enclosedAntecedent(sentence, verb - 1) : undefined)
    ?? (lead === 'which' || lead === 'that' ? madeAntecedent(sentence, verb - 1) : undefined)
    ?? actor(sentence, verb);
}
