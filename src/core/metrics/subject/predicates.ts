import { isSystemName } from './ownSystem';
import { isPossessive } from '../text/phraseQuestions';
import { isFiniteVerb, phraseBefore } from '../text/phrases';
import { askedOf } from '../text/spelling';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { ADVERBS, ARTICLES } from '../words/grammar';
import {
  ACTOR_PLURALS, HOLDING, IN_FRONT_OF_OBJECTS, NO_ACTS, NO_DEEDS, NO_INFINITIVES, NOUNS_OF_SYSTEMS, PERSONS, SYSTEM_ENDINGS,
} from '../words/names';
import { BOUNDARY } from '../words/nouns';
import { OWN_NOUNS, SYSTEM_HEADS, isModelName } from '../words/systems';

/** Whether somebody in front does what the word at `at` says. */
export function isPredicate(tokens: readonly Token[], at: number): boolean {
  return isFiniteVerb(tokens, at) || isActing(tokens, at) || isHolding(tokens, at) || isAble(tokens, at) || isDoing(tokens, at);
}

/** "HSW applies", "PDC implements": a system's name with a verb in the third person. */
function isActing(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at];
  if (verb?.kind !== 'word' || !isLikeThirdPerson(verb)) return false;
  const isAdverb = /[a-z]{4}ly$/.test(lowerAt(tokens, at - 1));
  const name = tokens[isAdverb ? at - 2 : at - 1];
  const front = tokens[isAdverb ? at - 3 : at - 2];
  // "Claude 4 notices 66%"
  if (name?.kind === 'number' && isModelName(`${front?.text ?? ''}-${name.text}`) && tokens[at + 1]?.kind === 'number') return true;
  // "Qwen3-4B successfully reinvents", "The strongest model Qwen3-4B finds"
  const isOfModel = verb.text.length > 4 && isModelName(name?.text ?? '') && (isAdverb || SYSTEM_HEADS.test(front?.lower ?? ''));
  if (isOfModel && !/(?:ss|us)$/.test(verb.lower)) return true;
  const isStart = !front || front.kind === 'mark' || /^(?:that|our|while|whereas)$/.test(front.lower);
  return isStart && isSystemName(name) && !NO_ACTS.test(verb.lower);
}

const isAbility = askedOf(({ lower }) => /^(?:can|could|cannot)$/.test(lower));
const isLikeThirdPerson = askedOf(({ text }) => /^[a-z]{3,}s$/.test(text));

/** "human experts achieving 54%": a participle right behind its noun. */
function isHolding(tokens: readonly Token[], at: number): boolean {
  if (!HOLDING.has(lowerAt(tokens, at)) || tokens[at - 1]?.kind !== 'word') return false;
  return SYSTEM_ENDINGS.test(lowerAt(tokens, at - 1));
}

/** "can solve only 5%" */
function isAble(tokens: readonly Token[], at: number): boolean {
  if (!isAbility(tokens[at - 1])) return false;
  return /^[a-z]{3,}$/.test(textAt(tokens, at)) && !NO_INFINITIVES.test(textAt(tokens, at));
}

/** "popular LLMs effectively utilize", "participants identified", "the best agent completes only 24%": what systems or people do. */
function isDoing(tokens: readonly Token[], at: number): boolean {
  if (!isLikeVerb(tokens[at])) return false;
  // "participants who average 96%"
  if (isBehindApposed(tokens, at) || lowerAt(tokens, at - 1) === 'who') return true;
  let who = at - 1;
  while (ADVERBS.test(lowerAt(tokens, who))) who--;
  return arePlural(tokens[who]) ? isPluralVerb(tokens, at) : (isSingle(tokens[who]) && !isPossessive(textAt(tokens, who)) && isVerbOfNumber(tokens, at) || isThirdPerson(tokens, who, at));
}

/** "even the best model, GPT-4o, classifies": behind a name in commas. */
function isBehindApposed(tokens: readonly Token[], at: number): boolean {
  if (textAt(tokens, at - 1) !== ',' || !/[a-z]{3}[^s]s$/.test(lowerAt(tokens, at)) || tokens[at + 1]?.kind !== 'word') return false;
  const name = phraseBefore(tokens, at - 1, 0, 4);
  const comma = at - 2 - name.length;
  return name.some(({ text }) => isModelName(text)) && textAt(tokens, comma) === ',' && SYSTEM_HEADS.test(lowerAt(tokens, comma - 1));
}

const isLikeVerb = askedOf(({ text }) => /^[a-z]{3,}$/.test(text) && !/(?:ing|ly)$/.test(text) && !BOUNDARY.has(text) && !NO_DEEDS.has(text));

const arePlural = askedOf(({ text, lower }) => /(?:LM|VLA)s$/.test(text) || SYSTEM_HEADS.test(lower) && lower.endsWith('s') || ACTOR_PLURALS.has(lower) || PERSONS.has(lower));

function isSingle(token: Token | undefined): boolean {
  return isOneOfModels(token) || isSystemName(token);
}

const isOneOfModels = askedOf(({ text, lower }) => SYSTEM_HEADS.test(lower) || OWN_NOUNS.has(lower) || isModelName(text));

/** "identify the cause", "identified relevant cases": but not "models trained on". */
function isPluralVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return lowerAt(tokens, at).endsWith('ed') ? next?.kind !== 'mark' && !BOUNDARY.has(next?.lower ?? '') : !/[^s]s$/.test(lowerAt(tokens, at));
}

/** "solves 31%", "completed only a third": its object is a number. */
function isVerbOfNumber(tokens: readonly Token[], at: number): boolean {
  if (!/(?:s|ed)$/.test(lowerAt(tokens, at)) || NO_ACTS.test(lowerAt(tokens, at))) return false;
  // "answered unsafely to 12%"
  if (/[a-z]{3}ly$/.test(lowerAt(tokens, at + 1)) && /^(?:to|in|on)$/.test(lowerAt(tokens, at + 2)) && tokens[at + 3]?.kind === 'number') return true;
  // "hallucinated in 41% of cases"
  if (/^(?:in|on)$/.test(lowerAt(tokens, at + 1)) && tokens[at + 2]?.kind === 'number' && textAt(tokens, at + 3) === '%') return true;
  return tokens[at + 1]?.kind === 'number' || IN_FRONT_OF_OBJECTS.has(lowerAt(tokens, at + 1)) && tokens.slice(at + 2, at + 5).some(token => token.kind === 'number');
}

/** "A fine-tuned 8B model extracts findings": what a system that an article brings in does. */
function isThirdPerson(tokens: readonly Token[], who: number, at: number): boolean {
  const verb = lowerAt(tokens, at);
  if (who !== at - 1 || !SYSTEM_HEADS.test(lowerAt(tokens, who)) || !/[a-z]{3}[^s]s$/.test(verb) || NO_ACTS.test(verb) || NOUNS_OF_SYSTEMS.test(verb)) return false;
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || BOUNDARY.has(next.lower) && !/^(?:the|a|an|its|their|all|only)$/.test(next.lower)) return false;
  const words = phraseBefore(tokens, at, 0, 6);
  const article = at - 1 - words.length;
  return ARTICLES.has(lowerAt(tokens, article)) && (article === 0 || /^(?:[,:;.]|that|and|while|whereas)$/.test(lowerAt(tokens, article - 1)));
}
