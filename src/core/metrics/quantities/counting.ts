import type { Quantity } from './quantities';
import { hasWord, lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { COVERING_WORDS, KEY_ADJECTIVES, KNOWN_DETERMINERS, NAMED_MULTIPLES, PARTS_OF_METHODS, POINTS_MADE, PROCESSOR_MODELS, ROUNDS, TRIED_AGAINST } from '../words/aroundNumbers';
import { BEAT_VERBS } from '../words/changes';
import { MAYBE_TRIED_ON, TRIAL_WORDS, TRIED_ON, UNCOUNTED } from '../words/nouns';
import { MERELY } from '../words/shapes';
import {
  ARGUED, COMPARING, CONTRIBUTING, COVERING_VERBS, IN_FRONT_OF_ROUNDS, PEOPLE, SORTING, TRIAL_NOUNS, TRIAL_PLACES, TRIED_ACROSS, TRIED_WITH, USING,
} from '../words/trials';

/** The quantities that say something: all but counts in words of what was not tried on or with; in a list of counts, what holds of one holds of those beside it. */
export function statedOf(tokens: readonly Token[], quantities: readonly Quantity[]): readonly Quantity[] {
  const stated = quantities.map(quantity => isStated(tokens, quantity));
  for (let index = 1; index < stated.length; index++) if (stated[index - 1] && !stated[index]) stated[index] = isBeside(tokens, [quantities[index - 1], quantities[index]]);
  for (let index = stated.length - 2; index >= 0; index--) if (stated[index + 1] && !stated[index]) stated[index] = isBeside(tokens, [quantities[index], quantities[index + 1]]);
  return quantities.filter((_, index) => stated[index]);
}

/** "two architectures, nine prompt categories", "five languages (of which some are rare), and three temperatures": counts one after the other, of which no word says that they are of anything else. */
function isBeside(tokens: readonly Token[], [first, second]: readonly [Quantity | undefined, Quantity | undefined]): boolean {
  if (!first?.counted || !second?.counted || first.value === 1 || second.value === 1 || first.hedge !== null || second.hedge !== null) return false;
  if (POINTS_MADE.has(first.unit) || POINTS_MADE.has(second.unit)) return false; // "spanning two cities, four key findings emerge"
  const between = tokens.slice(first.to, second.from).map(({ lower }) => lower).join(' ');
  return /^(?:\( [^()]+ \) )?(?:,|and|, and)$/.test(between);
}

/** Whether a count written as a word is of something that was tried on or with; digits always are. */
function isStated(tokens: readonly Token[], quantity: Quantity): boolean {
  if (!quantity.word || !quantity.counted || quantity.baseline !== null || NAMED_MULTIPLES.test(quantity.unit)) return true;
  const count = countOf(tokens, quantity);
  if (quantity.value === 1 && count.before !== 'and') return false;
  // "on eight A100s"
  if (PROCESSOR_MODELS.test(count.noun) || PEOPLE.test(count.noun) || isMuch(count) || isCompared(count) || isCovered(count)) return true;
  // "fewer than five denoising steps"
  if (/^steps?$/.test(count.noun) && (quantity.hedge !== null || MERELY.has(count.before))) return true;
  if (count.isPart) return false;
  if (isTakenUp(count)) return true;
  if (isArgument(count)) return false;
  return isTriedFor(count);
}

/** A count in its sentence. */
interface Count {
  readonly tokens: readonly Token[];
  readonly quantity: Quantity;
  /** The words of the count. */
  readonly inside: readonly Token[];
  /** The word in front of it. */
  readonly before: string;
  readonly noun: string;
  /** The noun is one of parts of a method or an argument. */
  readonly isPart: boolean;
}

function countOf(tokens: readonly Token[], quantity: Quantity): Count {
  const inside = tokens.slice(quantity.from, quantity.to);
  // "two real and two synthetic sets": the noun stands behind the second.
  const noun = quantity.unit.split(' ').at(-1)?.toLowerCase() ?? '';
  const last = noun.split(/[-/]/).at(-1) ?? noun;
  return { tokens, quantity, inside, noun, before: lowerAt(tokens, quantity.from - 1), isPart: UNCOUNTED.has(last) && !TRIED_ON.has(last) };
}

/** The sentence speaks of a trial. */
function isTrial({ tokens }: Count): boolean {
  return hasWord(tokens, TRIAL_WORDS);
}

/** "ten seeds", "over fifty samples": nobody has so many aspects; "with only three samples", "as few as three" make little of them. */
function isMuch({ tokens, quantity, before, isPart }: Count): boolean {
  const isAsFew = before === 'as' && /^(?:few|little)$/.test(lowerAt(tokens, quantity.from - 2));
  return !isPart && ((quantity.value ?? 0) >= 10 || MERELY.has(before) || isAsFew);
}

/** "we compared two modules", "experiments on three problems". */
function isCompared({ tokens, quantity, inside, before, isPart }: Count): boolean {
  const isKeyPart = isPart && hasWord(inside, KEY_ADJECTIVES);
  return COMPARING.test(before) && !isKeyPart || isExperimentOn(tokens, quantity.from) || isTriedBehind(tokens, quantity.to) || !isPart && !POINTS_MADE.has(quantity.unit) && isDiscovered(tokens, quantity.from);
}

/** "we detect six emitters", "the discovery of two clusters": what was found. */
function isDiscovered(tokens: readonly Token[], from: number): boolean {
  const before = lowerAt(tokens, from - 1);
  return /^(?:discover|discovers|discovered|detect|detects|detected)$/.test(before) || before === 'of' && /^(?:discovery|detections?)$/.test(lowerAt(tokens, from - 2));
}

/** "Six classifiers were compared": what is said to be tried behind its noun. */
function isTriedBehind(tokens: readonly Token[], to: number): boolean {
  return /^(?:are|were|is|was)$/.test(lowerAt(tokens, to)) && /ed$/.test(lowerAt(tokens, to + 1)) && COMPARING.test(lowerAt(tokens, to + 1));
}

/** "experiments on", "evaluated across", "results on" right before a number, or an "On" that begins the sentence. */
function isExperimentOn(tokens: readonly Token[], from: number): boolean {
  if (from === 1 && /^(?:on|across)$/.test(lowerAt(tokens, 0))) return true;
  return /^(?:on|across|with|over|of)$/.test(lowerAt(tokens, from - 1)) && TRIAL_NOUNS.test(lowerAt(tokens, from - 2));
}

/** "results spanning three regimes". */
function isCovered(count: Count): boolean {
  return COVERING_WORDS.has(count.before) && !PARTS_OF_METHODS.has(count.noun) && isTrial(count);
}

/** "Experiments on three generators", "utilized two datasets": said to be tried, whatever it is. */
function isTakenUp(count: Count): boolean {
  // "outperforms four state-of-the-art methods"
  if (BEAT_VERBS.has(count.before) && (TRIED_WITH.test(count.noun) || MAYBE_TRIED_ON.has(count.noun) || /^(?:baselines|competitors)$/.test(count.noun))) return true;
  return TRIED_WITH.test(count.noun) && (USING.test(count.before) || TRIED_AGAINST.has(count.before) && isTrial(count));
}

/** "three key problems": points of an argument, unless something was tried on them. */
function isArgument(count: Count): boolean {
  const isSorted = TRIED_WITH.test(count.noun);
  const isArgued = count.inside.some(({ lower }) => ARGUED.test(lower) && !(isSorted && SORTING.test(lower)));
  return isArgued && !(/^(?:across|on|over)$/.test(count.before) && isTrial(count));
}

/** Whether the noun, with the word in front of the count, says that something was tried. */
function isTriedFor(count: Count): boolean {
  const { quantity, noun, before } = count;
  const isHedged = quantity.hedge !== null;
  // "after three iterations"
  if (ROUNDS.has(noun)) return isHedged || IN_FRONT_OF_ROUNDS.has(before);
  if (TRIED_WITH.test(noun) && (TRIAL_PLACES.test(before) || COVERING_VERBS.test(before))) return true;
  // "we present the three tasks"
  if (CONTRIBUTING.test(before)) return KNOWN_DETERMINERS.has(before) && TRIED_ON.has(noun) && !MAYBE_TRIED_ON.has(noun) && isTrial(count);
  if (TRIED_ON.has(noun)) return true;
  if (MAYBE_TRIED_ON.has(noun)) return (TRIED_ACROSS.test(before) || isHedged) && isTrial(count);
  return isHedged && isTrial(count);
}
