import { isDatasetName } from '../dataset/datasetNames';
import { isName } from '../text/names';
import { opponent } from './opponent';
import { afterDeviation } from '../quantities/numerals';
import { isPossessive, withoutPossessive } from '../text/phraseQuestions';
import { phraseFrom, textOf, type Place } from '../text/phrases';
import { joinedNumber } from './rivals';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import { ARTICLES } from '../words/grammar';
import { METRIC_HEADS } from '../words/metrics';
import { BASELINE_ADJECTIVES, BEHIND_VALUES, HOLDER_PREPOSITIONS, REACHED_BY, VERSUS_WORDS } from '../words/rivals';
import { isModelName } from '../words/systems';
import { MEASURES } from '../words/units';

/** "68.4%, compared to 65.9%, the previous best", "28.8% versus 21.7% for the baseline": who has the baseline stands behind it. */
export function ownerOfBaseline(place: Place): string | null {
  if (place.quantity.baseline === null) return null;
  const possessor = possessorOf(place);
  if (possessor !== null) return possessor;
  const named = namedBaseline(place);
  if (named !== null) return named;
  const first = ownerOfFirst(place);
  if (first !== undefined) return opponent(place.tokens, first, place.quantity.to);
  const word = comparingWord(place);
  return word === undefined ? null : ownerBehind(place, word);
}

/** "from BarNet's 4.6% to 16.4%" */
function possessorOf({ tokens, quantity: { from } }: Place): string | null {
  const owner = textAt(tokens, from - 1);
  return lowerAt(tokens, from - 2) === 'from' && isPossessive(owner) && isName(owner) ? withoutPossessive(owner) : null;
}

/** "from a text-only baseline of 22.1 to 50.5" */
function namedBaseline({ tokens, quantity: { from } }: Place): string | null {
  if (lowerAt(tokens, from) !== 'from') return null;
  const start = ARTICLES.has(lowerAt(tokens, from + 1)) ? from + 2 : from + 1;
  const words = phraseFrom(tokens, start, from + 9, 5);
  const end = start + words.length;
  const isBaseline = words.length > 1 && lastLower(words) === 'baseline' && lowerAt(tokens, end) === 'of' && tokens[end + 1]?.kind === 'number';
  return isBaseline && !BASELINE_ADJECTIVES.test(lowerAt(words, words.length - 2)) ? textOf(words) : null;
}

/** "from 0.46 for GPT-Image-2 to 0.50", "from 0.61 (zero-shot GPT-4) to 0.79": where who had the first value is named. */
function ownerOfFirst({ tokens, quantity }: Place): number | undefined {
  const remark = tokens.slice(quantity.from, quantity.to);
  const open = remark.findIndex(({ text }) => text === '(');
  const words = open < 0 ? [] : phraseFrom(tokens, quantity.from + open + 1, quantity.to, 5);
  const isHolder = words.some(token => isModelName(token.text)) && textAt(tokens, quantity.from + open + 1 + words.length) === ')';
  if (isHolder && lowerAt(tokens, quantity.from) === 'from') return quantity.from + open + 1;
  const held = tokens.slice(quantity.from, quantity.to).findIndex(token => /^(?:for|of)$/.test(token.lower)) + quantity.from;
  const isNamed = isName(textAt(tokens, held + 1)) && !isDatasetName(tokens[held + 1]);
  return held > quantity.from && lowerAt(tokens, quantity.from) === 'from' && isNamed ? held + 1 : undefined;
}

/** Where the word stands that compares the value with its baseline. */
function comparingWord({ tokens, quantity, to, nextUnjoined }: Place): number | undefined {
  // "3 GB (from 12 GB) and latency to 15 ms, and reaches 48% vs. 46%": another number's.
  const holdsBoth = tokens.slice(quantity.from, quantity.to).filter(({ kind }) => kind === 'number').length > 1;
  for (let at = quantity.from; at < Math.min(to, quantity.to + 24, holdsBoth ? Math.max(quantity.to, nextUnjoined) : to); at++) {
    const word = lowerAt(tokens, at);
    // "26.5%, far below the 68.9% achieved by human experts"
    if (/^(?:below|above)$/.test(word) && lowerAt(tokens, at + 1) === 'the' && tokens[at + 2]?.kind === 'number') return at;
    if (VERSUS_WORDS.has(word) || word === 'against' && tokens[lowerAt(tokens, at + 1) === 'the' ? at + 2 : at + 1]?.kind === 'number' || word === 'than' || word === 'instead' && at < quantity.to) return at;
    // "67.4%, up from 55.2% for the previous best system"
    if (word === 'from' && at < quantity.to + 4 && /^(?:up|down)$/.test(lowerAt(tokens, at - 1))) return at;
  }
  return undefined;
}

/** The owner of the value that the word brings in: "than 65.9% for X", or behind a comma: "compared to 65.9%, the previous best". */
function ownerBehind(place: Place, word: number): string | null {
  const { tokens, to } = place;
  let at = word + 1;
  while (at < word + 8 && tokens[at]?.kind !== 'number') at++;
  const behind = behindValue(place, at);
  const preposition = REACHED_BY.has(lowerAt(tokens, behind)) ? behind + 1 : behind;
  if (tokens[at]?.kind === 'number' && HOLDER_PREPOSITIONS.has(lowerAt(tokens, preposition))) return opponent(tokens, preposition + 1, to);
  while (at < word + 12 && at < tokens.length && textAt(tokens, at) !== ',') at++;
  return textAt(tokens, at) === ',' && ARTICLES.has(lowerAt(tokens, at + 1)) ? opponent(tokens, at + 1, to) : null;
}

/** The place behind a value, its unit and its measure. */
function behindValue({ tokens, quantity }: Place, value: number): number {
  const unit = quantity.unit.toLowerCase();
  // "versus 0.874 ± 0.03 for X"
  let at = afterDeviation(tokens, value + 1);
  while (at < value + 5 && isUnit(lowerAt(tokens, at), unit)) at++;
  // "compared with 0.64 and 0.67 for X"
  const second = joinedNumber(tokens, at);
  if (second === undefined) return at;
  return textAt(tokens, second + 1) === '%' ? second + 2 : second + 1;
}

function isUnit(word: string, unit: string): boolean {
  return word === unit || BEHIND_VALUES.has(word) || MEASURES.has(word) || METRIC_HEADS.has(word);
}
