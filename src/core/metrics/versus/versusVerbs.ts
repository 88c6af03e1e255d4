import { isDatasetName } from '../dataset/datasetNames';
import { opponent } from './opponent';
import { isName } from '../text/names';
import { areNames, hasDatasetName, hasName, isMeasure, isPossessive, isPunctuation, withoutPossessive } from '../text/phraseQuestions';
import { isFiniteVerb, phraseBefore, phraseFrom, textOf, type Place } from '../text/phrases';
import { findToken, lastLower, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_VERBS } from '../words/changes';
import { ARTICLES, JOINTS } from '../words/grammar';
import { IMPROVED_HEADS, MADE_BY } from '../words/rivals';
import { SYSTEM_HEADS, isModelName } from '../words/systems';
import { IMPROVING } from '../words/verbs';

/** "lags behind X by 5%", "trails X by": the verb that "by" belongs to says who. */
export function beaten({ tokens, quantity, floor }: Place): string | null {
  if (lowerAt(tokens, quantity.from) !== 'by') return null;
  for (let at = quantity.from - 1; at >= Math.max(floor, quantity.from - 12); at--) {
    if (isPunctuation(tokens[at])) return null;
    if (BEAT_VERBS.has(lowerAt(tokens, at)) || isFalling(tokens, at) || isOver(tokens, at)) return opponent(tokens, at + 1, quantity.from);
  }
  return null;
}

/** "falls behind X", "fall short of X" */
function isFalling(tokens: readonly Token[], at: number): boolean {
  const isShort = lowerAt(tokens, at) === 'of' && lowerAt(tokens, at - 1) === 'short';
  if (!isShort && lowerAt(tokens, at) !== 'behind') return false;
  return /^(?:fall|falls|fell|falling)$/.test(lowerAt(tokens, isShort ? at - 2 : at - 1));
}

/** "improving over X by 71% and over Y by 27%" */
function isOver(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'over' && /^(?:improv\w*|and|gains?|advantage)$/.test(lowerAt(tokens, at - 1));
}

/** "outperforms X by 5.3 points and Y by 2.1": the next one that the same verb says is beaten. */
export function nextBeaten(place: Place): string | null {
  const { tokens, quantity, floorUncounted: floor, from } = place;
  if (floor === 0 || lowerAt(tokens, quantity.from) !== 'by') return null;
  const words = phraseBefore(tokens, quantity.from, floor, 6);
  const start = quantity.from - words.length;
  if (!/^(?:and|,|the)$/.test(lowerAt(tokens, start - 1)) || !isRival(words)) return nextBeatenMade(place);
  for (let at = floor - 1; at >= from; at--) {
    const word = lowerAt(tokens, at);
    if (BEAT_VERBS.has(word)) return textOf(tokens.slice(start, quantity.from));
    if (CHANGE_VERBS.has(word) || isFiniteVerb(tokens, at)) return null;
  }
  return null;
}

/** How long the next name of a list may be with how it was made, in tokens. */
const MADE = 9;

/** "beats the base model by 5% and GRPO based on images by 2%": a name with how it was made. */
function nextBeatenMade({ tokens, quantity: { from: by }, floorUncounted: floor, from }: Place): string | null {
  if (lowerAt(tokens, floor) !== 'and' || by - floor > MADE || !someToken(tokens, [from, floor], ({ lower }) => BEAT_VERBS.has(lower))) return null;
  const start = lowerAt(tokens, floor + 1) === 'the' ? floor + 2 : floor + 1;
  const made = findToken(tokens, [start + 1, by], ({ lower }) => MADE_BY.has(lower) || /^(?:based|tuned|built|with)$/.test(lower));
  const name = tokens.slice(start, made);
  if (made > 0 && isRival(name) && !BEAT_VERBS.has(lowerAt(tokens, start)) && name.every(({ kind, text }) => kind === 'word' || text === '-')) return textOf(name);
  return nextThing(tokens, [start, by], from);
}

/** "beats greedy search by 12% and random selection by 80%", "by 2 points and all submissions in the open track by 9": whatever is no measure. */
function nextThing(tokens: readonly Token[], [start, by]: readonly [number, number], from: number): string | null {
  const verb = tokens.slice(from, start - 1).findLast(({ lower }) => BEAT_VERBS.has(lower) || CHANGE_VERBS.has(lower));
  const words = phraseFrom(tokens, start, by, 4);
  const end = start + words.length;
  const isWhole = end === by || /^(?:in|on|for)$/.test(lowerAt(tokens, end)) && !someToken(tokens, [end, by], (_, at) => isFiniteVerb(tokens, at));
  const isThing = words.length > 0 && !words.some(token => isMeasure(token) || isDatasetName(token) || CHANGE_VERBS.has(token.lower) || BEAT_VERBS.has(token.lower));
  return verb && BEAT_VERBS.has(verb.lower) && isWhole && isThing && /^[a-z-]+$/.test(textAt(words, words.length - 1)) ? textOf(words) : null;
}

/** A name, or "the strongest multi-agent baseline". */
function isRival(words: readonly Token[]): boolean {
  return (SYSTEM_HEADS.test(lastLower(words)) || hasName(words)) && !words.some(isMeasure);
}

/** "reducing baseline perplexity by 5%" */
function isBaselineMeasure({ tokens, quantity, floor }: Place): boolean {
  const words = phraseBefore(tokens, quantity.from, floor, 5);
  const at = words.findIndex(({ lower }) => lower === 'baseline');
  return lowerAt(tokens, quantity.from) === 'by' && at >= 0 && at < words.length - 1 && isMeasure(words.at(-1));
}

/** "improves the state of the art by" */
function isStateOfArt(tokens: readonly Token[], end: number): boolean {
  const isState = ['state', 'of', 'the', 'art'].every((word, at) => lowerAt(tokens, end - 4 + at) === word);
  return isState && IMPROVING.test(lowerAt(tokens, lowerAt(tokens, end - 5) === 'the' ? end - 6 : end - 5));
}

/** "improves GPTQ from 65% to 74%", "improving the baseline by 22%": who was worse before. */
export function improved(place: Place): string | null {
  const { tokens, quantity, floor } = place;
  const lead = lowerAt(tokens, quantity.from);
  if (lead !== 'by' && lead !== 'from') return null;
  if (isBaselineMeasure(place)) return 'baseline';
  if (isStateOfArt(tokens, quantity.from)) return 'state of the art';
  const owner = ownerOfChanged(place);
  if (owner !== null) return owner;
  const words = phraseBefore(tokens, quantity.from, floor, 6);
  const verb = words.findLastIndex(token => IMPROVING.test(token.lower));
  const front = quantity.from - words.length - 1;
  const improving = verb >= 0 ? lowerAt(words, verb) : lowerAt(tokens, ARTICLES.has(lowerAt(tokens, front)) ? front - 1 : front);
  const isImproved = IMPROVING.test(improving);
  // "improves A by 13 points and B by 12"
  const isNext = lead === 'by' && JOINTS.has(lowerAt(tokens, front)) && words.some(token => isModelName(token.text))
    && tokens.slice(Math.max(0, floor - 12), floor).some(token => IMPROVING.test(token.lower));
  if (!isImproved && !isNext) return null;
  const name = words.slice(verb + 1);
  // "raises NanoChat CORE by 12%": what is raised or lifted is a measure, unless it is a model.
  const isRaised = /^(?:rais|lift)/.test(improving);
  if (isRaised && lead === 'by' && !isModelName(textAt(name, name.length - 1)) && !IMPROVED_HEADS.has(lastLower(name))) return null;
  const isAbbreviation = name.length === 1 && /^\p{Lu}{2,6}$/u.test(textAt(name, 0));
  if (isAbbreviation && lead === 'by' && quantity.unit === '') return null; // "improves PDMS by 0.3"
  return isImprovable(name, lead) ? textOf(name) : null;
}

/** "improves GPT-4o's correctness by 12%", "cuts BarNet's latency from 9 s to 3 s": whose measure changes. */
function ownerOfChanged({ tokens, quantity, floor }: Place): string | null {
  const words = phraseBefore(tokens, quantity.from, floor, 6);
  const at = words.findLastIndex(({ text }) => isPossessive(text));
  const owner = withoutPossessive(textAt(words, at));
  const verb = at > 0 ? lowerAt(words, at - 1) : lowerAt(tokens, quantity.from - words.length - 1);
  const isSystem = at >= 0 && isName(owner) && !hasDatasetName(words) && at < words.length - 1;
  return isSystem && (IMPROVING.test(verb) || CHANGE_VERBS.has(verb) && isMeasure(words.at(-1))) ? owner : null;
}

/** A system that another one makes better: no measure, and no model that goes "from" what it was. */
function isImprovable(name: readonly Token[], lead: string): boolean {
  if (name.length === 0 || isMeasure(name.at(-1)) || name.some(token => isDatasetName(token) || lead === 'from' && isModelName(token.text))) return false;
  return IMPROVED_HEADS.has(lastLower(name)) || areNames(name);
}
