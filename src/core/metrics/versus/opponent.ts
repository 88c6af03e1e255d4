import { isMetricToken } from '../text/names';
import { behindDeterminers, behindDigits, behindDoing, behindShare, behindSizes, sharedNoun } from './opponentFront';
import { apposedName, extended, type RivalPhrase } from './opponentTail';
import { areNames, isAdverb, isMeasure, isPossessive, withoutPossessive } from '../text/phraseQuestions';
import { phraseFrom, textOf } from '../text/phrases';
import { lastLower, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS, CHANGE_VERBS } from '../words/changes';
import { METRIC_HEADS, METRIC_SYMBOLS } from '../words/metrics';
import { NUMBER_WORDS } from '../words/numbers';
import { DOING, EARLIER, GIVEN_BY, GROUPS, LEVEL_LINKS, LEVEL_NOUNS, MADE_BY, MADE_WITH, NO_RIVALS, POINTING, PROCESSORS, REACHING_VERBS, UNNAMED_DATA, BEHIND_OPPONENTS } from '../words/rivals';
import { SYSTEM_HEADS } from '../words/systems';
import { MEASURES } from '../words/units';

/** The name of who is compared with, which begins at `from` with what stands in front of a name; null where nobody is named. */
export function opponent(tokens: readonly Token[], from: number, to: number): string | null {
  if (areSeen(tokens, from)) return null;
  const those = thoseMade(tokens, from, to);
  if (those !== null) return those;
  const front = behindDeterminers(tokens, from, to);
  const at = behindShare(tokens, front);
  // "above the 20% accuracy of X", "vs. 65.2% exact match"
  const outcome = at > front ? outcomeAt(tokens, at, to) : 0;
  if (outcome > 0) return lowerAt(tokens, at + outcome) === 'of' ? opponent(tokens, at + outcome + 1, to) : null;
  // "compared to 6 hours for NeRF"
  const holder = tokens[front]?.kind === 'number' ? behindAmount(tokens, front) : undefined;
  if (holder !== undefined) return opponent(tokens, holder, to);
  return sharedNoun(tokens, at, to) ?? activity(tokens, at) ?? named({ tokens, from, at, to, words: nameWords(tokens, at, to) });
}

/** "16x longer than those seen in training": nobody. */
function areSeen(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'those' && /^(?:seen|used|observed|encountered)$/.test(lowerAt(tokens, at + 1)) && /^(?:in|for|during|at)$/.test(lowerAt(tokens, at + 2));
}

/** The place behind an amount and its "for": where the name begins of who has it. */
function behindAmount(tokens: readonly Token[], number: number): number | undefined {
  const link = [number + 1, number + 2].find(at => lowerAt(tokens, at) === 'for');
  const isUnit = link === number + 1 || MEASURES.has(lowerAt(tokens, number + 1)) || /^[%x×]$/.test(lowerAt(tokens, number + 1));
  return link !== undefined && isUnit ? link + 1 : undefined;
}

/** The name that a phrase of a rival says. */
function named(read: RivalPhrase): string | null {
  const owner = possessor(read.words);
  if (owner !== null) return owner;
  const phrase = { ...read, words: trimmed(read) };
  const { tokens, from, at, words } = phrase;
  // "than existing benchmarks"
  if (UNNAMED_DATA.has(lastLower(words)) && EARLIER.has(lowerAt(tokens, from))) return textOf(tokens.slice(from, at + words.length));
  if (NO_RIVALS.test(lastLower(words)) || isSpanOfTime(words) || isLevel(phrase)) return null;
  const other = holderOfLevel(phrase) ?? apposedName(phrase);
  return other !== null || isNobody(phrase) ? other : extended(phrase);
}

/** "compared to nine minutes" */
function isSpanOfTime(words: readonly Token[]): boolean {
  return words.length > 1 && NUMBER_WORDS.has(lowerAt(words, 0)) && MEASURES.has(lowerAt(words, 1));
}

/** How far in front an outcome may have been named before, in tokens. */
const SAID = 60;

/** How many words the outcome's name has that begins here; 0 where none does. */
function outcomeAt(tokens: readonly Token[], at: number, to: number): number {
  if (CHANGE_NOUNS.has(lowerAt(tokens, at)) || METRIC_HEADS.has(lowerAt(tokens, at))) return 1;
  // "reaches 62.4% exact match vs. 65.2% exact match": what was measured of the other one, too.
  const words = phraseFrom(tokens, at, to, 3);
  const isSaidBefore = words.length > 1 && someToken(tokens, [Math.max(0, at - SAID), at - words.length], (_, begin) => words.every(({ lower }, index) => lowerAt(tokens, begin + index) === lower));
  return isSaidBefore && METRIC_HEADS.has(lastLower(words)) ? words.length : 0;
}

/** What is done and no system: "excluding X outperforms including it", "than training from scratch". */
function activity(tokens: readonly Token[], at: number): string | null {
  if (/^[a-z]{4,}ing$/.test(lowerAt(tokens, at)) && /^(?:it|them)$/.test(lowerAt(tokens, at + 1))) return textOf(tokens.slice(at, at + 2));
  const isFromScratch = lowerAt(tokens, at) === 'training' && lowerAt(tokens, at + 1) === 'from' && lowerAt(tokens, at + 2) === 'scratch';
  return isFromScratch ? textOf(tokens.slice(at, at + 3)) : null;
}

/** "those trained on BarSet"; "those provided by BarNet" are BarNet's. */
function thoseMade(tokens: readonly Token[], at: number, to: number): string | null {
  const isGiven = lowerAt(tokens, at) === 'those' && GIVEN_BY.has(lowerAt(tokens, at + 1));
  if (isGiven && /^(?:by|from)$/.test(lowerAt(tokens, at + 2))) return opponent(tokens, at + 3, to);
  if (lowerAt(tokens, at) !== 'those' || !MADE_BY.has(lowerAt(tokens, at + 1))) return null;
  const start = MADE_WITH.has(lowerAt(tokens, at + 2)) ? at + 3 : at + 2;
  const added = phraseFrom(tokens, start, to, 5);
  return added.length > 0 ? textOf(tokens.slice(at, start + added.length)) : null;
}

/** "the best 2025 model": a year within the phrase, and what is behind it. */
function ofYear(tokens: readonly Token[], at: number, to: number): readonly Token[] {
  const rest = /^20\d\d$/.test(textAt(tokens, at)) ? phraseFrom(tokens, at + 1, to, 4) : [];
  return SYSTEM_HEADS.test(lastLower(rest)) ? tokens.slice(at, at + 1 + rest.length) : [];
}

/** The noun phrase of the name, which ends where a verb begins. */
function nameWords(tokens: readonly Token[], at: number, to: number): readonly Token[] {
  const head = behindDigits(tokens, behindSizes(tokens, behindDoing(tokens, at), to));
  const first = phraseFrom(tokens, head, to, 8);
  const words = [...tokens.slice(at, head), ...first, ...ofYear(tokens, head + first.length, to)];
  // "compared to a conventionally trained 7B model"
  const isMade = words.length === 1 && isAdverb(lowerAt(words, 0)) && lowerAt(tokens, head + 1).endsWith('ed');
  if (isMade) return [...tokens.slice(head, head + 2), ...tokens.slice(head + 2, behindSizes(tokens, head + 2, to)), ...phraseFrom(tokens, behindSizes(tokens, head + 2, to), to, 5)];
  const verb = words.findIndex(({ lower }, index) => index > 0 && lower.endsWith('s') && (CHANGE_VERBS.has(lower) || REACHING_VERBS.has(lower)));
  return verb > 0 ? words.slice(0, verb) : words;
}

/** "compared to BarNet's 1.2T", "compared to BarNet's MSE": whose it is. */
function possessor(words: readonly Token[]): string | null {
  const numbered = words.findIndex((token, index) => isPossessive(token.text) && words[index + 1]?.kind === 'number');
  if (numbered >= 0) return withoutPossessive(textOf(words.slice(0, numbered + 1)));
  if (!isMeasure(words.at(-1))) return null;
  const owner = words.slice(0, -1).findIndex(token => isPossessive(token.text));
  return owner >= 0 ? withoutPossessive(textOf(words.slice(0, owner + 1))) : null;
}

/** The words of a name without what does not belong to it, and with the whole of "state of the art". */
function trimmed({ tokens, at, to, words }: RivalPhrase): readonly Token[] {
  let length = words.length;
  // "half as many as PPO needs", "methods built"
  while (length > 1 && (isAdverb(lowerAt(words, length - 1)) || BEHIND_OPPONENTS.test(lowerAt(words, length - 1)))) length--;
  // "systems operating at 32 frames", "architectures designed for it"
  while (length > 1 && /[a-z]{3}(?:ing|ed)$/.test(lowerAt(words, length - 1)) && !MADE_BY.has(lowerAt(words, length - 1)) && SYSTEM_HEADS.test(lowerAt(words, length - 2))) length--;
  // "matches baseline accuracy"
  if (length === 2 && words[0]?.lower === 'baseline' && METRIC_HEADS.has(lowerAt(words, 1))) length--;
  // "matches BarNet performance"
  if (length > 1 && LEVEL_NOUNS.has(lowerAt(words, length - 1)) && areNames(words.slice(0, length - 1)) && !words.some(isMetricToken)) length--;
  const kept = words.slice(0, length);
  const end = at + length;
  const isState = lastLower(kept) === 'state' && lowerAt(tokens, end) === 'of' && lowerAt(tokens, end + 2) === 'art';
  // "Chain of Thought Fine-tuning"
  const isTitle = kept.length > 0 && isTitled(kept.at(-1)) && lowerAt(tokens, end) === 'of' && isTitled(tokens[end + 1]);
  if (isTitle) return [...kept, ...tokens.slice(end, end + 2), ...phraseFrom(tokens, end + 2, to, 4)];
  return isState ? [...kept, ...tokens.slice(end, end + 3), ...phraseFrom(tokens, end + 3, to, 3)] : kept;
}

/** A word of a name in title case: "Chain", "Thoughts". */
function isTitled(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}\p{Ll}+$/u.test(token.text) && !isMeasure(token);
}

/** "surpass a score of 0.81": a level and nobody. */
function isLevel({ tokens, from, at, words }: RivalPhrase): boolean {
  const isMeasured = /^an?$/.test(lowerAt(tokens, from)) && METRIC_HEADS.has(lastLower(words));
  return isMeasured && LEVEL_LINKS.has(lowerAt(tokens, at + words.length));
}

/** "matches the performance of X": who has it. */
function holderOfLevel({ tokens, at, to, words }: RivalPhrase): string | null {
  const end = at + words.length;
  // "exceeding average scores from a sample of experts"
  if (lowerAt(tokens, end) === 'from' && isMeasure(words.at(-1))) return opponent(tokens, end + 1, to);
  if (words.length > 2 || lowerAt(tokens, end) !== 'of') return null;
  if (GROUPS.has(lastLower(words))) return opponent(tokens, end + 1, to); // "a panel of physicians"
  const holder = opponent(tokens, end + 1, to);
  const isOfLevel = LEVEL_NOUNS.has(lastLower(words)) || CHANGE_NOUNS.has(lastLower(words));
  return holder !== null && isMeasure(words.at(-1)) ? holder : isOfLevel ? holder ?? textOf(words) : null;
}

function isNobody({ tokens, at, words }: RivalPhrase): boolean {
  if (PROCESSORS.has(lastLower(words)) || words.length === 1 && POINTING.has(lastLower(words))) return true;
  // "Item-F1 92.8 against Row-F1 53.7"; "surpasses VideoScore by 17%" names a model
  const isLevel = tokens[at + words.length]?.kind === 'number' || words.at(-1)?.kind === 'number' || METRIC_SYMBOLS.has(lowerAt(words, 0));
  if (words.length < 3 && isLevel && isMetricToken(words[0]) && !/^\p{Lu}\p{L}{3,}Score$/u.test(textAt(words, 0))) return true;
  // "using" and nothing that is used
  const isBareActivity = words.length === 1 && DOING.has(lowerAt(tokens, at));
  return isBareActivity || !words.some(token => token.kind === 'word');
}
