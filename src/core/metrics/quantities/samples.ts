import { countedNoun, isPlural } from './counts';
import type { Numeral } from './numerals';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { METRIC_HEADS } from '../words/metrics';
import { PEOPLE, SURVEYS } from '../words/trials';

/** What a sample is of, and where the noun ends if it stands behind the number. */
export interface Sample {
  /** '' where the sentence does not say it. */
  readonly unit: string;
  readonly to: number;
}

/** How long the noun behind a size may be, with its adjectives, in tokens. */
const NOUN = 6;

/** "(n = 213 image pairs)", "physicians (n=35)", "a user study (N=40)", "BarSet (n=50)": undefined where the number is no size of a sample. */
export function sampleAt(tokens: readonly Token[], { from, to, value, unit }: Numeral): Sample | undefined {
  if (unit !== '' || !Number.isInteger(value) || textAt(tokens, from - 1) !== '=' || lowerAt(tokens, from - 2) !== 'n') return undefined;
  const behind = countedNoun(tokens, to, { value, word: false });
  if (behind && behind.to - to <= NOUN) return { unit: behind.unit, to: behind.to };
  const front = textAt(tokens, from - 3) === '(' ? tokens[from - 4] : undefined;
  if (front && isPlural(front) && /^[a-z]/.test(front.text) && !METRIC_HEADS.has(front.lower.replace(/s$/, ''))) return { unit: front.text, to };
  return { unit: tokens.some(({ lower }) => PEOPLE.test(lower) || SURVEYS.has(lower)) ? 'participants' : '', to };
}
