import type { Quantity } from './quantities';
import type { Token } from './tokens';
import { MAYBE_TRIED_ON, TRIAL_WORDS, TRIED_ON, UNCOUNTED } from './words/nouns';
import { ARGUED, COMPARING, CONTRIBUTING, COVERING, IN_FRONT_OF_ROUNDS, PEOPLE, SORTING, TRIAL_NOUNS, TRIAL_PLACES, TRIED_ACROSS, TRIED_WITH, USING } from './words/trials';
import { MERELY } from './words/shapes';

/** "experiments on", "evaluated across", "tests with" right before a number. */
function isExperimentOn(tokens: readonly Token[], from: number): boolean {
  return /^(?:on|across|with|over|of)$/.test(tokens[from - 1]?.lower ?? '') && TRIAL_NOUNS.test(tokens[from - 2]?.lower ?? '');
}

/** Whether a count written as a word is of something that was tried on or with; digits always are. */
export function isStated(tokens: readonly Token[], quantity: Quantity): boolean {
  if (!quantity.word || !quantity.counted || quantity.baseline !== null) return true;
  const inside = tokens.slice(quantity.from, quantity.to);
  const noun = inside.at(-1)?.lower ?? '';
  const isPart = UNCOUNTED.has(noun.split(/[-/]/).at(-1) ?? noun) && !TRIED_ON.has(noun.split(/[-/]/).at(-1) ?? noun);
  const before = tokens[quantity.from - 1]?.lower ?? '';
  if (/^(?:million|billion|trillion|thousand|hundred)\b/.test(quantity.unit)) return true;
  if (quantity.value === 1 && before !== 'and') return false;
  if (PEOPLE.test(noun)) return true;
  // "ten seeds", "over fifty samples": nobody has so many aspects.
  if ((quantity.value ?? 0) >= 10 && !isPart) return true;
  if (MERELY.has(before) && !isPart) return true;
  // "we compared two modules", "experiments on three problems"
  if (COMPARING.test(before) && !(isPart && inside.some(token => /^(?:key|main|major|core|fundamental|important|critical)$/.test(token.lower))) || isExperimentOn(tokens, quantity.from)) return true;
  if (/^(?:across|spanning|covering|covers|spans|encompassing|under)$/.test(before) && !/^(?:stages?|phases|parts|steps|levels|aspects|fronts|ways)$/.test(noun) && tokens.some(token => TRIAL_WORDS.has(token.lower))) return true;
  if (isPart) return false;
  const isTrial = tokens.some(token => TRIAL_WORDS.has(token.lower));
  // "Experiments on three generators", "utilized two datasets": said to be tried, whatever it is.
  if (TRIED_WITH.test(noun) && (USING.test(before) || isTrial && /^(?:to|from|against|between)$/.test(before))) return true;
  const isArgued = inside.some(token => ARGUED.test(token.lower) && !(TRIED_WITH.test(noun) && SORTING.test(token.lower)));
  const isPlaced = TRIAL_PLACES.test(before);
  if (isArgued && !(isTrial && /^(?:across|on|over)$/.test(before))) return false;
  // "after three iterations"
  if (/^(?:iterations?|rounds?|epochs?|runs|seeds|trials)$/.test(noun)) return quantity.hedge !== null || IN_FRONT_OF_ROUNDS.has(before);
  if (TRIED_WITH.test(noun) && (isPlaced || COVERING.test(before))) return true;
  if (CONTRIBUTING.test(before)) return isTrial && /^(?:the|these|our|all)$/.test(before) && TRIED_ON.has(noun) && !MAYBE_TRIED_ON.has(noun);
  if (TRIED_ON.has(noun)) return true;
  if (MAYBE_TRIED_ON.has(noun)) return isTrial && (TRIED_ACROSS.test(before) || quantity.hedge !== null);
  return quantity.hedge !== null && isTrial;
}
