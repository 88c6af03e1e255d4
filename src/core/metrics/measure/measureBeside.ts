import { isDatasetName } from '../dataset/datasetNames';
import { isName } from '../text/names';
import { beforeAbbreviation, endsInMeasure, endsInMetricHead, hasName, isAdverb, isPossessive } from '../text/phraseQuestions';
import { phraseBefore, phraseFrom, textOf, type Place } from '../text/phrases';
import { aboutName } from './metricPhrases';
import type { Reading } from '../statement';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS } from '../words/changes';
import { BESIDE_LINKS, BESIDE_VERBS, LEADS_OF_SETTINGS } from '../words/grammar';
import { NO_LEVELS, TRIED_CASES } from '../words/outcomes';
import { isModelName } from '../words/systems';

/** How many words may link a measure to its number: "remained robustly stable at about". */
const LINKING = 6;

/**
 * The measure that stands right beside a number, whatever verb or preposition links the two: "takes plan adherence from 31% to 41%", "plan adherence goes from 31% to 41%",
 * "71% for plan adherence". It is asked for where nothing else says what is measured.
 */
export function measureBeside({ place, parties: { opponent, holder } }: Reading): string | null {
  if (place.quantity.unit === 'rank' || place.quantity.counted) return null;
  // "improves ADVV by 2%, Revenue by 1%": a list of names, which is read as a whole.
  if (lowerAt(place.tokens, place.quantity.from) === 'by' && isName(textAt(place.tokens, place.quantity.from - 1))) return null;
  const words = inFront(place) ?? behind(place);
  const name = words === undefined ? null : textOf(words);
  return name === opponent || name === holder ? null : name;
}

function inFront({ tokens, quantity: { from }, floor }: Place): readonly Token[] | undefined {
  const at = textAt(tokens, from - 1) === '(' ? from - 1 : beforeLinks(tokens, from, floor);
  const direct = measured(tokens, at, floor);
  if (direct) return direct;
  if (at <= floor || !BESIDE_VERBS.test(lowerAt(tokens, at - 1))) return undefined;
  const end = beforeLinks(tokens, at - 1, floor);
  return measured(tokens, end, floor) ?? aboutName(tokens, end - 1, floor);
}

/** Where the words begin that link what stands in front to the number. */
function beforeLinks(tokens: readonly Token[], end: number, floor: number): number {
  let at = end;
  while (at > floor && at > end - LINKING && (BESIDE_LINKS.has(lowerAt(tokens, at - 1)) || isAdverb(lowerAt(tokens, at - 1)))) at--;
  return at;
}

/** The phrase that ends here, if it is a measure's name, and neither where nor with what something is measured. */
function measured(tokens: readonly Token[], end: number, floor: number): readonly Token[] | undefined {
  const nounEnd = beforeAbbreviation(tokens, end);
  const all = phraseBefore(tokens, nounEnd, floor, 6);
  const verb = all.findLastIndex(({ lower, text }, at) => at < all.length - 1 && (BESIDE_VERBS.test(lower) || isPossessive(text)));
  const words = all.slice(verb + 1);
  const front = nounEnd - all.length - 1;
  const lead = /^(?:the|its|their|our|an?)$/.test(lowerAt(tokens, front)) ? lowerAt(tokens, front - 1) : lowerAt(tokens, front);
  if (verb < 0 && (LEADS_OF_SETTINGS.test(lead) || lead === 'with' && !/(?:ing|[a-z]{3}ly)$/.test(lowerAt(tokens, end)))) return undefined;
  // "reducing amplification gain (RAG) from 0.98 to 0.33": what has a short form is measured.
  const isShortened = nounEnd < end && lowerAt(tokens, end) === 'from' && words.length > 1 && !hasName(words);
  // "compression factors >100x"
  const isFactor = words.length > 1 && /^factors?$/.test(lastLower(words)) && /^[<>≥≤~]$/.test(textAt(tokens, end));
  return isLevel(words) && (endsInMeasure(words) || isShortened || isFactor) ? words : undefined;
}

/** Whether a measure may have such a level: none that is spent or set, no change alone, and nobody. */
function isLevel(words: readonly Token[]): boolean {
  const head = lastLower(words);
  if (head === 'costs') return false; // "removing the cache costs 6.3 points"
  return !(words.length === 1 && CHANGE_NOUNS.has(head)) && !NO_LEVELS.test(head) && !TRIED_CASES.has(head) && !words.some(({ text }) => isModelName(text));
}

function behind({ tokens, quantity: { to }, next }: Place): readonly Token[] | undefined {
  if (!/^(?:for|on|in)$/.test(lowerAt(tokens, to))) return undefined;
  const words = phraseFrom(tokens, to + 1, Math.max(next, to + 1), 4);
  return isLevel(words) && endsInMetricHead(words) && !hasName(words) && !words.some(token => isDatasetName(token)) ? words : undefined;
}
