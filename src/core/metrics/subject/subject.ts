import { actor } from './actor';
import { enclosedAntecedent, madeAntecedent, type Sentence } from './antecedents';
import { isSystemName } from './ownSystem';
import { isFiniteVerb, type Place } from '../text/phrases';
import {
  absoluteHolder, apposedHolder, broughtIn, heldWith, leadingHolder, participleHolder, praisedSystem,
  slowerAntecedent, slowerCompetitor, startOfTraining,
} from './subjectHolders';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS } from '../words/changes';
import { HOLDING, MULTIPLYING, NO_ACTS, NO_INFINITIVES, REPORTS, SYSTEM_ENDINGS } from '../words/names';
import { MERELY } from '../words/shapes';
import { SYSTEM_HEADS, isModelName } from '../words/systems';
import { SOLVING_VERBS } from '../words/verbs';

/** The method, system or variant that has the value: what the verb in front is said of, else the authors' own system. */
export function subjectOf(place: Place, own: string | undefined): string | null {
  const { tokens, quantity, from } = place;
  const beside = slowerCompetitor(place) ?? slowerAntecedent(place, own) ?? heldWith(place) ?? startOfTraining(place);
  if (beside !== undefined) return beside;
  const sentence: Sentence = { tokens, from, own };
  // "with the best model below 50%": the hedge stands in for a verb.
  const below = /^(?:below|under)$/.test(lowerAt(tokens, quantity.from)) ? absoluteHolder(sentence, quantity.from) : undefined;
  if (below !== undefined) return below;
  // "models exceed 88%": the verb is the hedge.
  // "FooNet more than doubles throughput": so is the number.
  const whoMultiplies = MULTIPLYING.test(lowerAt(tokens, quantity.to - 1)) ? actor(sentence, quantity.from) : undefined;
  if (whoMultiplies) return whoMultiplies;
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
  const isReport = REPORTS.test(lowerAt(tokens, at));
  if (isReport && lowerAt(tokens, at + 1) === 'that') return undefined;
  return (isReport ? praisedSystem(sentence, at, to) : undefined)
    ?? apposedHolder(sentence, at)
    ?? absoluteHolder(sentence, at)
    ?? (isPredicate(tokens, at) ? subjectOfVerb(sentence, at) : undefined);
}

function subjectOfVerb(sentence: Sentence, verb: number): string | null | undefined {
  const lead = lowerAt(sentence.tokens, verb - 1);
  return (lead === 'which' ? enclosedAntecedent(sentence, verb - 1) : undefined)
    ?? (lead === 'which' || lead === 'that' ? madeAntecedent(sentence, verb - 1) : undefined)
    ?? actor(sentence, verb);
}

/** Whether somebody in front does what the word at `at` says. */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  return isFiniteVerb(tokens, at) || isSolving(tokens, at) || isActing(tokens, at) || isHolding(tokens, at) || isAble(tokens, at);
}

/** "HSW applies", "PDC implements": a system's name with a verb in the third person. */
function isActing(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at];
  if (verb?.kind !== 'word' || !/^[a-z]{3,}s$/.test(verb.text)) return false;
  const isAdverb = /[a-z]{4}ly$/.test(lowerAt(tokens, at - 1));
  const name = tokens[isAdverb ? at - 2 : at - 1];
  const front = tokens[isAdverb ? at - 3 : at - 2];
  // "Qwen3-4B successfully reinvents", "The strongest model Qwen3-4B finds"
  const isOfModel = verb.text.length > 4 && isModelName(name?.text ?? '') && (isAdverb || SYSTEM_HEADS.test(front?.lower ?? ''));
  if (isOfModel && !/(?:ss|us)$/.test(verb.lower)) return true;
  const isStart = !front || front.kind === 'mark' || front.lower === 'that' || front.lower === 'our';
  return isStart && isSystemName(name) && !NO_ACTS.test(verb.lower);
}

/** "human experts solve 92%", "GPT-4o completed only 12%": what is done with so many cases, right in front of their number. */
function isSolving(tokens: readonly Token[], at: number): boolean {
  const who = MERELY.has(lowerAt(tokens, at - 1)) ? at - 2 : at - 1;
  if (!SOLVING_VERBS.has(lowerAt(tokens, at)) || tokens[who]?.kind !== 'word') return false;
  const next = MERELY.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  if (tokens[next]?.kind !== 'number') return false;
  return isModelName(textAt(tokens, who)) || isSystemName(tokens[who]) || /[a-z]{2}s$|people|^(?:work|approach|baseline)$/.test(lowerAt(tokens, who));
}

/** "human experts achieving 54%": a participle right behind its noun. */
function isHolding(tokens: readonly Token[], at: number): boolean {
  if (!HOLDING.has(lowerAt(tokens, at)) || tokens[at - 1]?.kind !== 'word') return false;
  return SYSTEM_ENDINGS.test(lowerAt(tokens, at - 1));
}

/** "can solve only 5%" */
function isAble(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:can|could|cannot)$/.test(lowerAt(tokens, at - 1))) return false;
  return /^[a-z]{3,}$/.test(textAt(tokens, at)) && !NO_INFINITIVES.test(textAt(tokens, at));
}
