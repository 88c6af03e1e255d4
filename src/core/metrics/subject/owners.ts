import { isCompared } from '../versus/comparedNames';
import { isDatasetName } from '../dataset/datasetNames';
import { isName } from '../text/names';
import { heldBy, heldByRival, HUMAN, isHolder, measuredOn, type Owner } from './holders';
import { isRanking, ownerInside } from './ownersEnclosed';
import { isSystemName } from './ownSystem';
import { areNames, behindOwn, hasDatasetName, isMeasure, isPossessive, isPunctuation, openBefore, withoutPossessive } from '../text/phraseQuestions';
import { phraseBefore, phraseFrom, textOf } from '../text/phrases';
import type { Quantity } from '../quantities/quantities';
import { lastLower, lowerAt, textAt, tokensBefore } from '../text/tokenAt';
import { retold, type Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_NOUNS, MATCH_VERBS } from '../words/changes';
import { HOLDER_ENDS, JOINTS } from '../words/grammar';
import { GIVING } from '../words/aroundNumbers';
import { METRIC_HEADS } from '../words/metrics';
import { HUMAN_LEVEL } from '../words/outcomes';
import { HARDWARE_STARTS } from '../words/places';
import { BESIDE_CHANGES, DIFFERENCE_UNITS, HOLDER_HEADS, LARGER, LARGER_HEADS, PARAMETER_SIZES, PREFERRING, RANKED, REACHED_BY, RIVAL_HEADS } from '../words/rivals';
import { CHANGING_ITSELF, OWN_NOUNS, SYSTEM_HEADS, isModelName, GOING_UP_OR_DOWN } from '../words/systems';
import { SCORE_VERBS } from '../words/verbs';

/** How far back a parenthesis may be opened, in tokens. */
const REACH = 60;
/** How far back a list of models begins that improve from one value to another, in tokens. */
const LIST = 48;

/** "outperforming X (15.0%) and Y (F1 = 9.8)", "(OCR: -21.3%)", "(7.8 from X)", "0.006 (X)": the name that a parenthesis ties to the number. */
export function ownerOf(tokens: readonly Token[], quantity: Quantity): Owner | undefined {
  // "improves over X (35.9% vs. 14.7%)": both sides are in it.
  if (quantity.baseline !== null) return nextImproved(tokens, quantity) ?? improvedFor(tokens, quantity);
  const changed = nextChanged(tokens, quantity);
  if (changed) return changed;
  const larger = largerOne(tokens, quantity);
  if (larger) return larger;
  const open = openBefore(tokens, quantity.from, REACH);
  if (open >= 0) return ownerInside(tokens, open, quantity);
  return enclosedBehind(tokens, quantity) ?? statedHolder(tokens, quantity) ?? touching(tokens, quantity);
}

/** "X improves from 4% to 18%, Y from 11% to 53%, and Z from 43% to 59%": the next model in such a list. */
function nextImproved(tokens: readonly Token[], { from }: Quantity): Owner | undefined {
  if (lowerAt(tokens, from) !== 'from') return undefined;
  const name = phraseBefore(tokens, from, 0, 3);
  const isListed = name.length > 0 && areNames(name) && isModelName(textAt(name, 0)) && JOINTS.has(lowerAt(tokens, from - 1 - name.length));
  const list = tokensBefore(tokens, from - name.length, LIST);
  const isOfModels = list.some((token, at) => isModelName(token.text) && GOING_UP_OR_DOWN.test(lowerAt(list, at + 1)));
  return isListed && isOfModels ? heldBy(name) : undefined;
}

/** "83.2% → 91.6% for GPT-4o": whose the change is. */
function improvedFor(tokens: readonly Token[], { from, to }: Quantity): Owner | undefined {
  const isArrow = tokens.slice(from, to).some(({ text }) => text === '→');
  const words = isArrow && lowerAt(tokens, to) === 'for' ? phraseFrom(tokens, to + 1, to + 6, 4) : [];
  return areNames(words) && isModelName(textAt(words, 0)) ? heldBy(words) : undefined;
}

/** "X drops to 18%, Y to 23%, and the best open model to 9%", "X drops by 4%, and Y by 7%": the next one in such a list. */
function nextChanged(tokens: readonly Token[], { from, counted }: Quantity): Owner | undefined {
  const link = lowerAt(tokens, from) === 'by' ? from : from - 1;
  if (counted || !/^(?:to|by)$/.test(lowerAt(tokens, link))) return undefined;
  const name = phraseBefore(tokens, link, 0, 5);
  const front = link - 1 - name.length;
  const again = doneAgain(tokens, front, link);
  if (again) return again;
  const isListed = JOINTS.has(lowerAt(tokens, /^(?:the|an?)$/.test(lowerAt(tokens, front)) ? front - 1 : front));
  if (!isListed || isMeasure(name.at(-1)) || hasDatasetName(name) || !isHolder(name) && !SYSTEM_HEADS.test(lastLower(name))) return undefined;
  const list = tokensBefore(tokens, link - name.length, LIST);
  const isOfSystems = list.some((token, at) => CHANGING_ITSELF.test(lowerAt(list, at + 1)) && lowerAt(list, at + 2) === lowerAt(tokens, link) && isHolder([token]) && !isDatasetName(token));
  return isOfSystems ? heldBy(name) : undefined;
}

/** "removing X lowers it by 14 points, and removing the planner by 9": the same is done to something else. */
function doneAgain(tokens: readonly Token[], article: number, link: number): Owner | undefined {
  const deed = /^(?:the|an?)$/.test(lowerAt(tokens, article)) ? article - 1 : article;
  const gerund = lowerAt(tokens, deed);
  if (!gerund.endsWith('ing') || !JOINTS.has(lowerAt(tokens, deed - 1))) return undefined;
  return tokensBefore(tokens, deed, LIST).some(({ lower }) => lower === gerund) ? heldBy(tokens.slice(deed, link)) : undefined;
}

/** "comparable to the 10x larger FooNet-76B", "beats models 100x larger", "models with 10x more parameters": who is so much bigger is somebody else. */
function largerOne(tokens: readonly Token[], quantity: Quantity): Owner | undefined {
  const { to, unit } = quantity;
  if (unit !== 'x' || !/^(?:larger|bigger|more|its)$/.test(lowerAt(tokens, to))) return undefined;
  const behind = phraseFrom(tokens, to + 1, to + 6, 4);
  const isLarger = LARGER.has(lowerAt(tokens, to));
  if (isLarger && behind.some(token => isModelName(token.text) || isSystemName(token))) return heldByRival(behind);
  const isSize = isLarger || PARAMETER_SIZES.has(behind.length > 0 ? lastLower(behind) : lowerAt(tokens, to + 1));
  return isSize ? largerInFront(tokens, quantity.from) : undefined;
}

/** The systems in front of how much larger they are: "models 100x larger", "models with 10x more parameters". */
function largerInFront(tokens: readonly Token[], from: number): Owner | undefined {
  const end = /^(?:with|having)$/.test(lowerAt(tokens, from - 1)) ? from - 1 : from;
  const front = phraseBefore(tokens, end, Math.max(0, end - 8), 6);
  const verb = front.findLastIndex(token => BEAT_VERBS.has(token.lower) || MATCH_VERBS.has(token.lower));
  const systems = front.slice(verb + 1);
  if (!LARGER_HEADS.has(lastLower(systems))) return undefined;
  const start = end - systems.length;
  const isRival = verb >= 0 || isCompared(tokens, start) || /^(?:of|to|with)$/.test(lowerAt(tokens, start - 1));
  return isRival ? heldByRival(systems) : undefined;
}

/** "shrinks to 0.006 (WavLM-SV)": the name in a parenthesis behind the number. */
function enclosedBehind(tokens: readonly Token[], { from, to }: Quantity): Owner | undefined {
  if (textAt(tokens, to) !== '(') return undefined;
  const words = phraseFrom(tokens, to + 1, to + 6, 4);
  const isAlone = words.length > 0 && textAt(tokens, to + 1 + words.length) === ')';
  if (!isAlone || !areNames(words) || isMeasure(words.at(-1)) || HARDWARE_STARTS.test(lowerAt(words, 0))) return undefined;
  if (hasDatasetName(words)) return measuredOn(words);
  // "gains of 5.9 (MGH) and 1.9 (CGMH)": where a change was seen.
  if (isChange(tokens, from) && !words.some(token => isModelName(token.text))) return measuredOn(words);
  return isHolder(words) ? heldBy(words) : undefined;
}

/** "by 5.9", "gains of 5.9 (MGH) and 1.9": nothing but further changes and their names stand between. */
function isChange(tokens: readonly Token[], from: number): boolean {
  if (lowerAt(tokens, from) === 'by') return true;
  for (let at = from - 1; at >= Math.max(0, from - 8); at--) {
    const word = lowerAt(tokens, at);
    if (word === 'by' || CHANGE_NOUNS.has(word)) return true;
    if (tokens[at]?.kind !== 'number' && !BESIDE_CHANGES.has(word) && !isName(textAt(tokens, at))) return false;
  }
  return false;
}

/** Whose number it is, in so many words: "achieved by X", "human performance of 80.5%", "followed by Y at 38.7%", "85% for X". */
function statedHolder(tokens: readonly Token[], quantity: Quantity): Owner | undefined {
  const achiever = achievedBy(tokens, quantity.to);
  if (achiever) return achiever;
  if (DIFFERENCE_UNITS.has(quantity.unit) || isSignedOrBy(tokens, quantity)) return undefined;
  return possessorOf(tokens, quantity.from)
    ?? ofHumans(tokens, quantity.from)
    ?? aheadOf(tokens, quantity.from)
    ?? ofCompared(tokens, quantity)
    ?? followedBy(tokens, quantity.from)
    ?? forHolder(tokens, quantity.to);
}

function isSignedOrBy(tokens: readonly Token[], { from, sign }: Quantity): boolean {
  return sign !== null || lowerAt(tokens, from) === 'by';
}

/** "an accuracy of 64.8% achieved by X", "only 4%, reached by X" */
function achievedBy(tokens: readonly Token[], end: number): Owner | undefined {
  const comma = textAt(tokens, end) === ',' ? end + 1 : end;
  const to = /^(?:is|was)$/.test(lowerAt(tokens, comma)) ? comma + 1 : comma; // "the best F1, 71.3%, is achieved by X"
  if (!REACHED_BY.has(lowerAt(tokens, to)) || lowerAt(tokens, to + 1) !== 'by') return undefined;
  const words = phraseFrom(tokens, behindOwn(tokens, to + 2), to + 8, 5);
  return words.length > 0 && !OWN_NOUNS.has(lastLower(words)) ? heldBy(words) : undefined;
}

/** "compared with BarNet's 71.3%" */
function possessorOf(tokens: readonly Token[], from: number): Owner | undefined {
  const [name, before] = [tokens[from - 1], lowerAt(tokens, from - 2)];
  if (!name || !isPossessive(name.text) || !isName(name.text)) return undefined;
  // "preferred X's outputs over Y's 68% of the time"
  if (/^(?:over|to)$/.test(before) && tokensBefore(tokens, from - 2, 8).some(({ lower }) => PREFERRING.has(lower))) return undefined;
  const isCompared = /^(?:with|to|than|versus|vs|against|over)$/.test(before) || BEAT_VERBS.has(before) || MATCH_VERBS.has(before);
  const owner = [retold(name, { text: withoutPossessive(name.text) })];
  return isCompared ? heldByRival(owner) : heldBy(owner);
}

/** "human performance of 80.5%" */
function ofHumans(tokens: readonly Token[], from: number): Owner | undefined {
  const words = lowerAt(tokens, from - 1) === 'of' ? phraseBefore(tokens, from - 1, Math.max(0, from - 6), 3) : [];
  return words[0]?.lower === 'human' && (METRIC_HEADS.has(lastLower(words)) || HUMAN_LEVEL.test(textOf(words))) ? HUMAN : undefined;
}

/** "less than half the 7.4% of the strongest baseline" */
function ofCompared(tokens: readonly Token[], { from, to }: Quantity): Owner | undefined {
  const isPointed = lowerAt(tokens, from - 1) === 'the' && (/^(?:half|than|from|versus|against|below|above)$/.test(lowerAt(tokens, from - 2)) || BEAT_VERBS.has(lowerAt(tokens, from - 2)));
  if (!isPointed || lowerAt(tokens, to) !== 'of') return undefined;
  const words = phraseFrom(tokens, behindOwn(tokens, to + 1), to + 8, 5);
  return RIVAL_HEADS.has(lastLower(words)) || isHolder(words) ? heldByRival(words) : undefined;
}

/** "X at", "X (high) with": the name in front of a number, and where it begins; no words where there is none. */
function holderWith(tokens: readonly Token[], from: number): { readonly words: readonly Token[]; readonly start: number } {
  if (!/^(?:at|with)$/.test(lowerAt(tokens, from - 1))) return { words: [], start: from };
  const end = textAt(tokens, from - 2) === ')' ? openBefore(tokens, from - 2, 5) : from - 1;
  const words = phraseBefore(tokens, end, Math.max(0, end - 7), 5);
  return { words, start: end - words.length };
}

/** "ahead of X with 40.5%", "ahead of X (high) at 52.6%" */
function aheadOf(tokens: readonly Token[], from: number): Owner | undefined {
  const { words, start } = holderWith(tokens, from);
  const isAhead = words.length > 0 && lowerAt(tokens, start - 1) === 'of' && lowerAt(tokens, start - 2) === 'ahead';
  return isAhead ? heldByRival(words) : undefined;
}

/** "led by X with 40.5%, followed by Y at 38.7%", "followed by Y (512 tokens) at 38.7%" */
function followedBy(tokens: readonly Token[], from: number): Owner | undefined {
  const { words, start } = holderWith(tokens, from);
  const by = start - 1;
  const isFirst = lowerAt(tokens, by) === 'by' && tokensBefore(tokens, by, 3).some(token => RANKED.has(token.lower));
  // "followed by Y at 38.7% and Z at 35.1%"
  const isNext = JOINTS.has(lowerAt(tokens, by)) && isHolder(words) && isRanking(tokens, by);
  const isFollowing = words.length > 0 && (isFirst || isNext);
  return isFollowing ? heldBy(words) : undefined;
}

/** "up to 85% for the strongest evaluated model", "64% accuracy for X" */
function forHolder(tokens: readonly Token[], to: number): Owner | undefined {
  let at = to;
  while (at < to + 4 && tokens[at]?.kind === 'word' && isMeasure(tokens[at])) at++;
  if (lowerAt(tokens, at) !== 'for') return undefined;
  const start = behindOwn(tokens, at + 1);
  let end = start;
  while (end < start + 6 && isHolderToken(tokens[end])) end++;
  const words = tokens.slice(start, end);
  if (words.length === 0 || hasDatasetName(words)) return undefined;
  const isSystem = areNames(words) && isHolder(words) && !isMeasure(words.at(-1));
  return isSystem || HOLDER_HEADS.has(lastLower(words)) ? heldBy(words) : undefined;
}

function isHolderToken(token: Token | undefined): boolean {
  return token !== undefined && !isPunctuation(token) && !HOLDER_ENDS.test(token.lower);
}

/** "X achieves 36.2%, Y 34.6%, and Z 24.9%": a model right in front of the number, in a list. */
function touching(tokens: readonly Token[], quantity: Quantity): Owner | undefined {
  const { from, unit } = quantity;
  if (isSignedOrBy(tokens, quantity)) return undefined;
  const elided = elidedHolder(tokens, from);
  if (elided || unit === 'x') return elided;
  // "and Gemini 2.5 Pro only 41%"
  const end = /^(?:only|just|merely)$/.test(lowerAt(tokens, from - 1)) ? from - 1 : from;
  const words = phraseBefore(tokens, end, Math.max(0, end - 6), 4);
  const isListed = words.length > 0 && /^(?:and|,|while|but)$/.test(lowerAt(tokens, end - 1 - words.length));
  return isListed && words.every(isNameOrPair) && isModelName(textAt(words, 0).split('/').at(-1) ?? '') ? heldBy(words) : undefined;
}

/** "GPT-4o reaches 44% and the best open model 32%", "A gives a 2.3x speedup, and B a 1.6x speedup": the verb is left out. */
function elidedHolder(tokens: readonly Token[], from: number): Owner | undefined {
  const end = /^(?:an?|in|on|at)$/.test(lowerAt(tokens, from - 1)) ? from - 1 : from;
  const words = phraseBefore(tokens, end, Math.max(0, end - 6), 4);
  const front = end - 1 - words.length;
  // "GPT-4o answers wrongly in 45% of cases, Llama-3.1-405B in 57%"
  if (/^(?:in|on|at)$/.test(lowerAt(tokens, end)) && end < from) return isNextModel(tokens, words, front) ? heldBy(words) : undefined;
  const isNamed = end < from && words.length === 1 && isName(textAt(words, 0)) && !isMeasure(words[0]) && !isDatasetName(words[0]);
  const isSystem = words.length > 1 && lowerAt(tokens, front) === 'the' && SYSTEM_HEADS.test(lastLower(words));
  if (!isNamed && !isSystem || !/^(?:and|,|while|but)$/.test(lowerAt(tokens, isSystem ? front - 1 : front))) return undefined;
  const isStated = tokensBefore(tokens, front, 16).some(({ lower }) => SCORE_VERBS.has(lower) || GIVING.has(lower));
  return isStated ? heldBy(words) : undefined;
}

/** A model that begins a further item of a list of shares. */
function isNextModel(tokens: readonly Token[], words: readonly Token[], front: number): boolean {
  const isModel = words.length > 0 && areNames(words) && isModelName(textAt(words, 0));
  return isModel && /^(?:and|,|while|but)$/.test(lowerAt(tokens, front)) && tokensBefore(tokens, front, 12).some(({ text }) => text === '%');
}

/** A name, or "Qwen/Qwen3-8B". */
function isNameOrPair(token: Token): boolean {
  return token.kind !== 'word' || isModelName(token.text) || isName(token.text) || token.text.includes('/');
}
