import { isMetricToken, isName } from '../text/names';
import { isPhysical } from './metricOfDimension';
import { isThing, ofStatement } from './metricOfStatement';
import { aboutName, beforeMerely, insertionBefore } from './metricPhrases';
import { endsInMeasure, endsInMetricHead, hasName, holdsOneWord, beforeAbbreviation, openBefore } from '../text/phraseQuestions';
import { isFiniteVerb, phraseBefore, textOf, type Place } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { RANKED_MEASURES } from '../words/aroundNumbers';
import { CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES } from '../words/changes';
import { ARTICLES_AND_OWN, IN_FRONT_OF_PLACES, JOINTS, LEVEL_VERBS, LINKS, SIZE_WORDS, WHEREABOUTS } from '../words/grammar';
import { METRIC_HEADS } from '../words/metrics';
import { QUALITY_ENDINGS, AVERAGES, CIRCUMSTANCE_LINKS, LIKENESSES, NOVELTIES, REMAINING, STEPS, TRIED_CASES, COEFFICIENT_LETTERS, COEFFICIENT_NAMES } from '../words/outcomes';
import { OWN_NOUNS, SYSTEM_HEADS, isModelName } from '../words/systems';
import { COPULAS, REACH_STEMS } from '../words/verbs';
import { RELATIVE_ADJECTIVES } from '../words/shapes';

/** "accuracy of 90%", "CLIPScore (0.808", "F1: 0.9", "recall@1 44.6%", "gains in accuracy of". */
export function linked(place: Place): readonly Token[] | undefined {
  const { tokens, quantity, floor, from } = place;
  const start = Math.max(from, floor);
  // "while being 3.4 times smaller"
  if (lowerAt(tokens, quantity.from - 1) === 'being' && quantity.unit === 'x' && RELATIVE_ADJECTIVES.test(lowerAt(tokens, quantity.to))) return undefined;
  if (STEPS.has(lowerAt(tokens, quantity.from)) || STEPS.has(lowerAt(tokens, quantity.from - 1))) return undefined;
  const verb = beforeMerely(tokens, quantity.from - 1);
  const inserted = LEVEL_VERBS.test(lowerAt(tokens, verb)) && /^[,–—-]$/.test(textAt(tokens, verb - 1)) ? measureBeforeInsertion(place, verb - 1) : undefined;
  if (inserted) return inserted;
  let at = beforeLinks(tokens, quantity.from - 1, start);
  const special = exceeded(place, at) ?? likenedInFront(tokens, start, quantity.from) ?? areaUnder(tokens, at, start) ?? squared(tokens, at, start) ?? cutoff(tokens, at, start) ?? coefficient(tokens, at, start);
  if (special) return special;
  // "an Idle Time Ratio (ITR) frequently below 0.4"
  if (/ly$|^(?:still|also|now)$/.test(lowerAt(tokens, at)) && tokens[at - 1]?.text === ')') at--;
  const end = beforeAbbreviation(tokens, at + 1);
  const words = measuredBefore(tokens, end, start) ?? perEach(tokens, end, start) ?? spelledOut(tokens, end, start) ?? phraseBefore(tokens, end, start, 5);
  if (words.length === 0 && lowerAt(tokens, end - 1) === 'with') return undefined;
  // "Inception Distance (FID) values of", "speech quality (PESQ) score of"
  const short = tokens[end - 3];
  if (words.length === 1 && /^(?:values?|scores?)$/.test(lastLower(words)) && tokens[end - 2]?.text === ')' && tokens[end - 4]?.text === '(' && short && short.text !== 'SOTA') return [short];
  // "a SS (speaker similarity) score of 0.73"
  const spelt = words.length === 1 && /^(?:values?|scores?)$/.test(lastLower(words)) && tokens[end - 2]?.text === ')' ? openBefore(tokens, end - 2, 8) : -1;
  const named = tokens[spelt - 1];
  if (named && /^\p{Lu}{2,6}$/u.test(named.text) && tokens.slice(spelt + 1, end - 2).every(({ kind }) => kind === 'word')) return [named];
  const valued = words.length === 1 && /^values?$/.test(lastLower(words)) ? measureOfValue(tokens, end - 2, start) : undefined;
  if (valued) return valued;
  if (words.length === 0 || isFiniteVerb(tokens, end - 1)) return aboutName(tokens, end - 1, start);
  return ofLink(place, { words, end, front: end - 1 - words.length, start });
}

/** "The precision, measured on a bright star, is": the measure in front of what is inserted. */
function measureBeforeInsertion({ tokens, floorUncounted, from }: Place, close: number): readonly Token[] | undefined {
  const start = Math.max(from, floorUncounted);
  const open = insertionBefore(tokens, close, start);
  const words = open === undefined ? [] : phraseBefore(tokens, beforeAbbreviation(tokens, open), start, 5);
  return endsInMeasure(words) ? words : undefined;
}

/** "the highest accuracy, with a value of": the measure that has the value; `article` is where the "a" stands. */
function measureOfValue(tokens: readonly Token[], article: number, start: number): readonly Token[] | undefined {
  const comma = article - 2;
  if (!/^an?$/.test(lowerAt(tokens, article)) || !/^(?:with|at|reaching)$/.test(lowerAt(tokens, article - 1)) || textAt(tokens, comma) !== ',') return undefined;
  const words = phraseBefore(tokens, comma, start, 4);
  return endsInMeasure(words) ? words : undefined;
}

/** "the cost per query is": of each. */
function perEach(tokens: readonly Token[], end: number, start: number): readonly Token[] | undefined {
  const each = phraseBefore(tokens, end, start, 2);
  const per = end - each.length - 1;
  const measure = each.length > 0 && lowerAt(tokens, per) === 'per' ? phraseBefore(tokens, per, start, 4) : [];
  return measure.length > 0 && !measure.some((_, index) => isFiniteVerb(measure, index)) ? tokens.slice(per - measure.length, end) : undefined;
}

/** A phrase in front of the words that link it to its number. */
interface Link {
  readonly words: readonly Token[];
  /** Where the words between it and the number begin. */
  readonly end: number;
  /** What stands right in front of it. */
  readonly front: number;
  /** Where the part of the sentence begins that is looked at. */
  readonly start: number;
}

/** The phrase, if it names what the number measures; else the noun that it is said about. */
function ofLink(place: Place, link: Link): readonly Token[] | undefined {
  const { words, end, start } = link;
  if (isNamedFall(place, link)) return place.tokens.slice(link.front + 1, end + 1);
  if (isRaisedFrom(place, link) || isRealTime(words) || isCircumstance(place, link) || isPriceBeside(place, link)) return undefined;
  if (endsInMeasure(words) || lastLower(words) === 'match' && lowerAt(words, words.length - 2) === 'exact') return words;
  // "the mean discrepancy of the label and the object's area is"
  const stated = ofStatement(place);
  if (stated) return stated;
  const other = aboutGoverned(place, link) ?? (isWhatItIs(place, link) ? words : saidInFront(place, link));
  if (other) return other;
  const isNamed = isListItem(place, link) || exceeds(place, link) || hasOwnUnit(place, link) || isReachedShort(place, link) || isBroughtIn(place, link);
  return isNamed ? words : aboutName(place.tokens, end - 1, start);
}

/** "with a token reduction of 85%": of what there is less. */
function isNamedFall({ tokens, quantity: { from, unit, baseline } }: Place, { words, end, front }: Link): boolean {
  const isOf = /^(?:reduction|decrease)$/.test(lowerAt(tokens, end)) && lowerAt(tokens, end + 1) === 'of' && from === end + 2;
  if (!isOf || baseline !== null || !/^[%x]$/.test(unit) || !ARTICLES_AND_OWN.has(lowerAt(tokens, front))) return false;
  const noun = lastLower(words);
  return !SIZE_WORDS.test(noun) && !AVERAGES.has(noun) && !QUALITY_ENDINGS.test(noun);
}

/** Where the words begin that link a measure to its number, less one. */
function beforeLinks(tokens: readonly Token[], from: number, start: number): number {
  let at = from;
  if (lowerAt(tokens, at) === 'average' && lowerAt(tokens, at - 1) === 'on') at -= 2; // "the errors are on average 0.2"
  while (at >= start && (LINKS.test(lowerAt(tokens, at)) || tokens[at]?.text === '.' && lowerAt(tokens, at - 1) === 'i.e')) at--;
  return at;
}

/** "tool calls exceeding 40 turns" */
function exceeded({ tokens, quantity, floor, from }: Place, at: number): readonly Token[] | undefined {
  if (lowerAt(tokens, quantity.from) !== 'exceeding' || at !== quantity.from - 1) return undefined;
  const words = phraseBefore(tokens, beforeAbbreviation(tokens, quantity.from), Math.max(from, floor), 4);
  if (endsInMeasure(words)) return words;
  return words.length > 0 && !hasName(words) && !TRIED_CASES.has(lastLower(words)) ? words : undefined;
}

/** "accuracy comparable to larger models (71.9% on average)": the measure in front of the comparison. */
function likenedInFront(tokens: readonly Token[], start: number, from: number): readonly Token[] | undefined {
  const open = tokens.slice(start, from).findLastIndex(token => /^[()]$/.test(token.text)) + start;
  if (tokens[open]?.text !== '(' || from - open > 11 || tokens[from - 1]?.text === ':' && isMetricToken(tokens[from - 2])) return undefined;
  const comparison = tokens.slice(start, open).findLastIndex(token => /^(?:comparable|similar|close|equal)$/.test(token.lower)) + start;
  if (comparison <= start || lowerAt(tokens, comparison + 1) !== 'to' || open - comparison > 8) return undefined;
  if (!tokens.slice(comparison, open).every(token => token.kind === 'word' || token.text === '-')) return undefined;
  const words = phraseBefore(tokens, comparison, start, 4);
  return endsInMetricHead(words) ? words : undefined;
}

/** "an area under the ROC curve of 0.88": small words within a metric's name. */
function areaUnder(tokens: readonly Token[], at: number, start: number): readonly Token[] | undefined {
  if (!/^curves?$/.test(lowerAt(tokens, at))) return undefined;
  for (let from = at - 2; from >= Math.max(start, at - 8); from--) {
    if (lowerAt(tokens, from) === 'area' && lowerAt(tokens, from + 1) === 'under') return tokens.slice(from, at + 1);
  }
  return undefined;
}

/** "an R^2 of 0.89" */
function squared(tokens: readonly Token[], at: number, start: number): readonly Token[] | undefined {
  const from = tokens[at]?.text === '²' ? at - 1 : at - 2;
  return from >= start && lowerAt(tokens, from) === 'r' && /^R(?:²|\^2)$/.test(textOf(tokens.slice(from, at + 1))) ? tokens.slice(from, at + 1) : undefined;
}

/** "an NDCG at 10 of 93.5%" */
function cutoff(tokens: readonly Token[], at: number, start: number): readonly Token[] | undefined {
  const isRanked = at - 2 >= start && lowerAt(tokens, at - 1) === 'at' && RANKED_MEASURES.has(lowerAt(tokens, at - 2));
  return isRanked && tokens[at]?.kind === 'number' ? tokens.slice(at - 2, at + 1) : undefined;
}

/** "a Pearson r of 0.79" */
function coefficient(tokens: readonly Token[], at: number, start: number): readonly Token[] | undefined {
  const isLetter = COEFFICIENT_LETTERS.test(textAt(tokens, at)) && at > start;
  return isLetter && COEFFICIENT_NAMES.test(lowerAt(tokens, at - 1)) ? tokens.slice(at - 1, at + 1) : undefined;
}

/** "the accuracy of all models is": the measure that "of" says whose it is; undefined where the phrase is no such one. */
function measuredBefore(tokens: readonly Token[], end: number, start: number): readonly Token[] | undefined {
  const inner = phraseBefore(tokens, end, start, 5);
  if (inner.length === 0) return undefined;
  let lead = leadOf(tokens, end, inner);
  // "a distance to the cluster of 406 pc"
  const way = lowerAt(tokens, lead) === 'to' && lowerAt(tokens, end) === 'of' && !endsInMeasure(inner) ? phraseBefore(tokens, lead, start, 4) : [];
  if (endsInMetricHead(way)) return way;
  // "the error under distribution shift is 1.8x": a circumstance, whatever it is called.
  const governed = lowerAt(tokens, lead) === 'under' && COPULAS.has(lowerAt(tokens, end)) ? phraseBefore(tokens, lead, start, 5) : [];
  if (endsInMeasure(governed) || governed.length > 1 && isThing(governed.slice(-1))) return governed;
  // "the median ratio of calibrated to initial visibilities was"
  const other = lowerAt(tokens, lead) === 'to' ? phraseBefore(tokens, lead, start, 5) : [];
  const of = other.length > 0 ? leadOf(tokens, lead, other) : -1;
  const ratio = lowerAt(tokens, of) === 'of' ? phraseBefore(tokens, of, start, 4) : [];
  if (/^ratios?$/.test(lastLower(ratio))) return ratio;
  if (endsInMeasure(inner)) return lowerAt(tokens, lead) === 'with' ? likenessOf(tokens, lead, start) : undefined;
  // "the speed of models using FooNet is"
  for (let added = 0; added < 2; added++) {
    const isMadeBy = lowerAt(tokens, lead) === 'by' && /ed$/.test(lowerAt(tokens, lead - 1));
    if (!isMadeBy && !/^(?:using|with|on|in|for|against|over)$/.test(lowerAt(tokens, lead))) break;
    const holderEnd = isMadeBy ? lead - 1 : lead;
    const holder = phraseBefore(tokens, holderEnd, start, 5);
    if (holder.length === 0) break;
    lead = leadOf(tokens, holderEnd, holder);
  }
  if (lowerAt(tokens, lead) !== 'of') return undefined;
  const words = phraseBefore(tokens, beforeAbbreviation(tokens, lead), start, 5);
  return endsInMeasure(words) && !CHANGE_NOUNS.has(lastLower(words)) ? words : undefined;
}

/** "the correlation of FooNet with the true error is": how alike they are. */
function likenessOf(tokens: readonly Token[], link: number, start: number): readonly Token[] | undefined {
  const holder = phraseBefore(tokens, link, start, 4);
  const of = leadOf(tokens, link, holder);
  const words = holder.length > 0 && lowerAt(tokens, of) === 'of' ? phraseBefore(tokens, of, start, 3) : [];
  return LIKENESSES.test(lastLower(words)) ? words : undefined;
}

/** "an Annualized Rate of Return (ARR)": the words that a short form behind them stands for, where they are written as a name is. */
function spelledOut(tokens: readonly Token[], end: number, start: number): readonly Token[] | undefined {
  const letters = holdsOneWord(tokens, end) ? textAt(tokens, end + 1) : '';
  if (!/^\p{Lu}{2,5}$/u.test(letters)) return undefined;
  let at = end;
  for (const letter of [...letters].reverse()) {
    at--;
    if (/^(?:of|the|and)$/.test(lowerAt(tokens, at))) at--;
    if (at < start || !textAt(tokens, at).startsWith(letter)) return undefined;
  }
  return tokens.slice(at, end);
}

/** What governs a phrase that ends before `end`: the word in front of it and of its article. */
function leadOf(tokens: readonly Token[], end: number, words: readonly Token[]): number {
  const front = end - 1 - words.length;
  return IN_FRONT_OF_PLACES.has(lowerAt(tokens, front)) ? front - 1 : front;
}

/** "raises agreement from Spearman 0.35 to 0.82": what is raised says more. */
function isRaisedFrom({ tokens, quantity }: Place, { words, front, start }: Link): boolean {
  if (words.length > 1 || lowerAt(tokens, front) !== 'from' || quantity.baseline === null) return false;
  return tokens.slice(start, front).some(token => CHANGE_VERBS.has(token.lower));
}

function isRealTime(words: readonly Token[]): boolean {
  return lastLower(words) === 'time' && lowerAt(words, words.length - 2) === 'real';
}

/** "under the same compute budget, reaching 50.4%": what a preposition adds before a comma is not what is reached. */
function isCircumstance({ tokens, quantity }: Place, { end, front }: Link): boolean {
  const at = /^(?:the|a|an|same|its|our)$/.test(lowerAt(tokens, front)) ? front - 1 : front;
  return CIRCUMSTANCE_LINKS.has(lowerAt(tokens, at)) && tokens.slice(end, quantity.from).some(token => token.text === ',');
}

/** "correlation with human rankings at just $4 per test": what that costs. */
function isPriceBeside({ tokens, quantity: { unit, from } }: Place, { words, end }: Link): boolean {
  return unit.includes('$') && tokens.slice(end, from).some(({ lower }) => lower === 'at') && !/^(?:costs?|prices?|fees?|budgets?)$/.test(lastLower(words));
}

/** Whether the phrase is the subject and the number is what it is said to be. */
function isSubject({ tokens, quantity }: Place, { end }: Link): boolean {
  const between = tokens.slice(end, quantity.from);
  return between.some(token => REMAINING.has(token.lower)) && !between.some(token => token.text === ',' || token.text === '(');
}

/** "the win rate at the same difficulty is 16%" */
function aboutGoverned(place: Place, link: Link): readonly Token[] | undefined {
  const { tokens } = place;
  const governor = ARTICLES_AND_OWN.has(lowerAt(tokens, link.front)) ? link.front - 1 : link.front;
  const isGoverned = WHEREABOUTS.has(lowerAt(tokens, governor));
  return isGoverned && isSubject(place, link) ? aboutName(tokens, link.end - 1, link.start) : undefined;
}

/** "its real-time factor is 0.03": what a number is, is a measure, unless it is somebody. */
function isWhatItIs(place: Place, link: Link): boolean {
  const head = lastLower(link.words);
  const isSomebody = hasName(link.words) || SYSTEM_HEADS.test(head) || OWN_NOUNS.has(head);
  return place.quantity.unit !== 'x' && !isSomebody && isSubject(place, link);
}

/** "the variance is indeed minimal (<2.5%)" */
function saidInFront({ tokens, quantity }: Place, { start }: Link): readonly Token[] | undefined {
  const open = quantity.from - 1;
  if (tokens[open]?.text !== '(') return undefined;
  const near = Math.max(start, quantity.from - 6);
  const be = tokens.slice(near, open).findLastIndex(token => REMAINING.has(token.lower));
  if (be < 0 || !tokens.slice(near + be + 1, open).every(token => token.kind === 'word')) return undefined;
  const words = phraseBefore(tokens, near + be, start, 5);
  return endsInMeasure(words) ? words : undefined;
}

/** "temporal consistency (26.1) and dynamic degree (56.3)": a further item of a list of measures. */
function isListItem(place: Place, link: Link): boolean {
  const { tokens, quantity } = place;
  if (!isInParenthesis(place, link) || quantity.sign !== null || quantity.unit === 'x' || link.words.length > 3) return false;
  const inFront = tokens.slice(Math.max(0, link.front - 12), link.front + 1);
  const open = inFront.findLastIndex(token => token.text === '(');
  const isValued = open > 0 && inFront[open + 1]?.kind === 'number' && METRIC_HEADS.has(lowerAt(inFront, open - 1));
  return isValued && JOINTS.has(lastLower(inFront)) && inFront.slice(open).some(token => token.text === ')');
}

/** "overall non-disclosure exceeds 90%": what exceeds it, unless it is somebody. */
function exceeds({ tokens, quantity: { from } }: Place, { words, end, front }: Link): boolean {
  if (end !== from || !/^(?:exceeds|exceeded|surpasses)$/.test(lowerAt(tokens, from))) return false;
  const head = lastLower(words);
  const isSomebody = hasName(words) || SYSTEM_HEADS.test(head) || OWN_NOUNS.has(head);
  return !isSomebody && /^[a-z-]{4,}$/.test(head) && /^(?:[,;:.]|the|that|and|whose|)$/.test(lowerAt(tokens, front));
}

/** "a similar scatter (0.27 dex)": what has a unit of its own is a measure. */
function hasOwnUnit(place: Place, link: Link): boolean {
  return !/^(?:%|x|pp|points)?$/.test(place.quantity.unit) && isInParenthesis(place, link);
}

/** Words that are no name, with the number in a parenthesis right behind. */
function isInParenthesis({ tokens, quantity }: Place, { words, end }: Link): boolean {
  return tokens[quantity.from - 1]?.text === '(' && end === quantity.from - 1 && !hasName(words);
}

/** "achieves VIP of 81.3%": an abbreviation needs no article. */
function isReachedShort({ tokens, quantity }: Place, { words, end, front }: Link): boolean {
  const short = words.at(-1)?.text ?? '';
  if (words.length > 2 || !/^\p{Lu}[\p{Lu}\d@.-]+$/u.test(short) || isModelName(short)) return false;
  // "exhibit ED of approximately 0.30"
  const isFraction = quantity.unit === '' && quantity.value !== null && !Number.isInteger(quantity.value);
  return lowerAt(tokens, end) === 'of' && (REACH_STEMS.test(lowerAt(tokens, front)) || isFraction);
}

/** What an article brings in, and the number is of. */
function isBroughtIn({ tokens, quantity }: Place, { words, end, front }: Link): boolean {
  const lead = lowerAt(tokens, front);
  // "and a Maximum Drawdown (MDD) of 8%", "achieves strong True Skill Statistic (TSS) of 0.97"
  const of = CHANGE_NOUNS.has(lowerAt(tokens, end + 3)) ? end + 4 : end + 3; // "Structural Similarity (SSIM) gains of 12%"
  const isShortened = holdsOneWord(tokens, end) && lowerAt(tokens, of) === 'of' && !quantity.counted && !SYSTEM_HEADS.test(lastLower(words));
  if (isShortened && (/^an?$/.test(lead) || spelledOut(tokens, end, front + 1) !== undefined)) return true;
  // "achieves an RA of only 67%": what is achieved is a metric, whatever its name.
  const isBest = lead === 'the' && /^(?:best|highest|lowest)$/.test(lowerAt(words, 0));
  const isAchieved = lowerAt(tokens, end) === 'of' && (isBest || /^an?$/.test(lead)) && REACH_STEMS.test(lowerAt(tokens, front - 1));
  // "leads to fluctuations of over 12%"
  if (lead === 'to' && /^lead(?:s|ing)?$/.test(lowerAt(tokens, front - 1)) && lowerAt(tokens, end) === 'of' && quantity.unit !== '') return !isNoMeasure(words);
  // "correcting a bias of more than 2.5%": so is what an article brings in.
  const isMeasured = quantity.unit !== '' || quantity.value !== null && !Number.isInteger(quantity.value) && (lead !== 'the' || /^[a-z]{4,}$/.test(lastLower(words)));
  const isIntroduced = lowerAt(tokens, end) === 'of' && /^(?:an?|the|its|with)$/.test(lead) && isMeasured && !hasNameInFront(words);
  // "exhibiting negative gradients of 0.4 dex"
  const isShown = lowerAt(tokens, end) === 'of' && isPhysical(quantity.unit) && /^[a-z]{3,}s$/.test(lastLower(words)) && !hasName(words);
  return (isAchieved || isIntroduced || isShown) && !isNoMeasure(words);
}

function hasNameInFront(words: readonly Token[]): boolean {
  return words.slice(0, -1).some(token => isName(token.text));
}

/** "a record", "a significant gain", "a method": words that measure nothing. */
function isNoMeasure(words: readonly Token[]): boolean {
  return words.some(token => CHANGE_NOUNS.has(token.lower))
    || OWN_NOUNS.has(lastLower(words)) || /^(?:controls?|baselines?)$/.test(lastLower(words))
    || words.every(token => NOVELTIES.has(token.lower))
    || words.every(token => COMPARATIVES.has(token.lower) || SIZE_WORDS.test(token.lower));
}
