import type { Sentence } from './antecedents';
import { isDatasetName } from '../dataset/datasetNames';
import { isMetricToken, isName } from '../text/names';
import { isSystemName } from './ownSystem';
import { behindOwn } from '../text/phraseQuestions';
import { phraseBefore, phraseFrom, textOf, type Place } from '../text/phrases';
import { nameBefore } from '../versus/rivals';
import { subjectName } from './subjectName';
import { lastLower, lowerAt, textAt, tokensBefore } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_NOUNS, MATCH_VERBS } from '../words/changes';
import { ARTICLES, ARTICLES_AND_OWN } from '../words/grammar';
import { METRIC_HEADS } from '../words/metrics';
import { COMPARED_WITH, HOLDING, IN_FRONT_OF_OTHERS, MAKING, MERITS, MAKING_INFINITIVES } from '../words/names';
import { GENERIC_NAMES, OWN_NOUNS, REPORTERS, SYSTEM_HEADS } from '../words/systems';
import { NOVELTIES } from '../words/outcomes';
import { SCORE_PARTICIPLES } from '../words/verbs';

/** "PPO is about twice as slow as ReMax": the one in front has the value. */
export function slowerCompetitor({ tokens, quantity }: Place): string | undefined {
  if (!/^(?:is|are|was)$/.test(lowerAt(tokens, quantity.from - 1))) return undefined;
  const name = tokens[quantity.from - 2];
  if (tokens[quantity.from - 3]?.kind === 'number') return undefined; // "an error of 0.2 eV is 35% lower"
  // "the accuracy on FooBench is 63%", "the win rate against BarNet is 63%": where or against whom, and not who.
  if (/^(?:on|in|for|at|across|under|over|from|to|against|versus|vs|with|and|between|\.)$/.test(lowerAt(tokens, quantity.from - 3)) || isDatasetName(name)) return undefined;
  if (!name || !isName(name.text) || GENERIC_NAMES.has(name.lower)) return undefined;
  // "FooNet+Rerank is 3.3x faster"
  const isGlued = !name.spaced && textAt(tokens, quantity.from - 3) === '+';
  return isGlued ? textOf(tokens.slice(quantity.from - 4, quantity.from - 1)) : name.text;
}

/** "than X, a strong baseline, which is 2.3 times slower than ours": who is worse than the authors' system is somebody else, named in front. */
export function slowerAntecedent({ tokens, quantity }: Place, own: string | undefined): string | undefined {
  const { from, to } = quantity;
  const than = lowerAt(tokens, to + 1) === 'than' ? to + 2 : lowerAt(tokens, to) === 'as' ? to + 1 : -1;
  if (own === undefined || than < 0 || lowerAt(tokens, than) !== 'ours' && !textOf(tokens.slice(than, than + 4)).startsWith(own)) return undefined;
  if (lowerAt(tokens, from - 2) !== 'which' || textAt(tokens, from - 3) !== ',') return undefined;
  let end = from - 3;
  const comma = tokensBefore(tokens, end, 11).findLastIndex(({ text }, at, all) => text === ',' && ARTICLES.has(lowerAt(all, at + 1)));
  if (comma >= 0) end = Math.max(0, end - 11) + comma;
  const phrase = phraseBefore(tokens, end, 0, 5);
  // "FooNet beats X, which is"
  const words = phrase.slice(phrase.findLastIndex(({ lower }) => BEAT_VERBS.has(lower) || MATCH_VERBS.has(lower) || lower === 'unlike') + 1);
  return words.length > 0 ? textOf(words) : undefined;
}

/** "Qwen-3 with 77%": the name in front of "with", unless it is one that somebody is compared with. */
export function heldWith({ tokens, quantity }: Place): string | undefined {
  const end = quantity.from - 1;
  const holder = lowerAt(tokens, end) === 'with' ? nameBefore(tokens, end) : undefined;
  if (holder === undefined) return undefined;
  // "comparable to RAE with 13x faster convergence": not RAE's.
  let front = end - 1;
  while (front > end - 8 && textAt(tokens, front) !== holder) front--;
  front--;
  if (IN_FRONT_OF_OTHERS.has(lowerAt(tokens, front))) return undefined;
  // "trained to generate novel SMILES with 95% validity": what is made, and not who makes it.
  const isMade = [front, front - 1].some(at => lowerAt(tokens, at - 1) === 'to' && MAKING_INFINITIVES.test(lowerAt(tokens, at)));
  if (isMade) return undefined;
  // "surpasses prior MDMs with 34% gains"
  // "matches BarNet with 1/23 parameters"
  const isBeaten = tokens.slice(Math.max(0, end - 5), end).some(token => BEAT_VERBS.has(token.lower) || MATCH_VERBS.has(token.lower));
  return isBeaten ? undefined : holder;
}

/** "Starting from a supervised baseline with 48.9% success" */
export function startOfTraining({ tokens, quantity, from }: Place): string | undefined {
  const end = quantity.from - 1;
  const words = lowerAt(tokens, end) === 'with' ? phraseBefore(tokens, end, from, 4) : [];
  const article = end - 1 - words.length;
  const isStart = SYSTEM_HEADS.test(lastLower(words)) && ARTICLES.has(lowerAt(tokens, article)) && lowerAt(tokens, article - 1) === 'from';
  return isStart ? textOf(words) : undefined;
}

/** "with FooNet reaching 90%", "with even FooNet reaching 90%": a name between "with" and a participle. */
export function participleHolder(tokens: readonly Token[], at: number): string | undefined {
  if (!lowerAt(tokens, at).endsWith('ing')) return undefined;
  const lead = /^(?:even|only|just)$/.test(lowerAt(tokens, at - 2)) ? at - 3 : at - 2;
  if (lowerAt(tokens, lead) !== 'with') return undefined;
  const name = textAt(tokens, at - 1);
  return isName(name) && !COMPARED_WITH.has(lowerAt(tokens, lead - 1)) ? name : undefined;
}

/** "with the best model, Claude-3.5 Sonnet, achieving 3%": the name between the commas. */
export function apposedHolder({ tokens, from }: Sentence, at: number): string | undefined {
  if (!HOLDING.has(lowerAt(tokens, at)) || textAt(tokens, at - 1) !== ',') return undefined;
  const words = phraseBefore(tokens, at - 1, from, 5);
  const comma = at - 2 - words.length;
  if (!isName(textAt(words, 0)) || isDatasetName(words[0]) || textAt(tokens, comma) !== ',') return undefined;
  return tokens.slice(Math.max(from, comma - 8), comma).some(token => token.lower === 'with') ? textOf(words) : undefined;
}

/** "with the strongest configurations reaching 6.9x": who is in front of the participle; undefined where "with" is not there. */
export function absoluteHolder({ tokens, from }: Sentence, at: number): string | undefined {
  // "with the best model below 50%"
  const isBelow = tokens[at + 1]?.kind === 'number' && /^(?:below|under)$/.test(lowerAt(tokens, at));
  if (!isBelow && !SCORE_PARTICIPLES.has(lowerAt(tokens, at))) return undefined;
  const end = /^(?:only|just|merely|still|also|barely|scarcely|hardly|remaining|staying|hovering)$/.test(lowerAt(tokens, at - 1)) ? at - 1 : at;
  const words = phraseBefore(tokens, end, from, 7);
  const front = end - 1 - words.length;
  const lead = ARTICLES_AND_OWN.has(lowerAt(tokens, front)) ? front - 1 : front;
  if (words.length === 0 || lowerAt(tokens, lead) !== 'with') return undefined;
  const head = lastLower(words);
  const isWork = words.length === 1 && OWN_NOUNS.has(head) && !head.endsWith('s');
  const isMeasure = METRIC_HEADS.has(head) || isMetricToken(words.at(-1));
  return isWork || isMeasure || CHANGE_NOUNS.has(head) || REPORTERS.has(head) ? undefined : textOf(words);
}

/** "demonstrate the effectiveness of X, achieving 2x": whose it is. */
export function praisedSystem({ tokens, own }: Sentence, verb: number, to: number): string | undefined {
  for (let at = verb + 1; at < Math.min(to, verb + 7); at++) {
    if (!MERITS.has(lowerAt(tokens, at))) continue;
    if (lowerAt(tokens, at + 1) !== 'of') return own;
    const article = lowerAt(tokens, at + 2);
    const words = phraseFrom(tokens, ARTICLES_AND_OWN.has(article) ? at + 3 : at + 2, to, 5);
    return words.length === 0 ? own : subjectName(words, article === 'our', own) ?? own;
  }
  return undefined;
}

/** "With FooNet-X, accuracy rises": who makes it so. */
export function leadingHolder({ tokens, from }: Sentence): string | undefined {
  const name = tokens[from + 1];
  return /^(?:with|using)$/.test(lowerAt(tokens, from)) && textAt(tokens, from + 2) === ',' && isSystemName(name) ? name?.text : undefined;
}

/** "We further introduce FooCluster, a strategy that …, reducing calls by 6x": what the same sentence brings in. */
export function broughtIn({ tokens, from, own }: Sentence, to: number): string | undefined {
  const we = tokens.slice(from, from + 5).findIndex(token => token.lower === 'we');
  if (we < 0) return undefined;
  for (let at = from + we + 1; at < Math.min(to, from + we + 4); at++) {
    if (MAKING.test(lowerAt(tokens, at))) return shortForm(tokens, at, to) ?? newName(tokens, at) ?? (own === undefined ? madeWork(tokens, at, to) : undefined);
  }
  return undefined;
}

/** "we introduce Foo Policy Optimization (FPO) for RL, achieving 34.9" */
function shortForm(tokens: readonly Token[], verb: number, to: number): string | undefined {
  const whole = phraseFrom(tokens, verb + 1, verb + 7, 6);
  const open = verb + 1 + whole.length;
  const short = tokens[open + 1];
  const isEnclosed = whole.length > 1 && textAt(tokens, open) === '(' && textAt(tokens, open + 2) === ')';
  if (!isEnclosed || !short || !/^\p{Lu}{2,}/u.test(short.text) || isDatasetName(short)) return undefined;
  if (!whole.some(token => /^\p{Lu}/u.test(token.text))) return undefined;
  return isReaching(tokens, verb, to) ? short.text : undefined;
}

/** "we present a novel online approach for drift detection, achieving 70%": a work without a name. */
function madeWork(tokens: readonly Token[], verb: number, to: number): string | undefined {
  const words = phraseFrom(tokens, behindOwn(tokens, verb + 1), to, 7);
  const made = words.slice(words.findLastIndex(({ lower }) => NOVELTIES.has(lower)) + 1);
  const isWork = OWN_NOUNS.has(lastLower(made)) || SYSTEM_HEADS.test(lastLower(made));
  return made.length > 1 && isWork && isReaching(tokens, verb, to) ? textOf(made) : undefined;
}

/** ", achieving 70%" */
function isReaching(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }, index, all) => text === ',' && SCORE_PARTICIPLES.has(lowerAt(all, index + 1)));
}

/** "we introduce FooCluster, a strategy" */
function newName(tokens: readonly Token[], verb: number): string | undefined {
  const name = tokens[verb + 1];
  const isApposed = textAt(tokens, verb + 2) === ',' && /^an?$/.test(lowerAt(tokens, verb + 3));
  return isApposed && isSystemName(name) && !isDatasetName(name) ? name?.text : undefined;
}
