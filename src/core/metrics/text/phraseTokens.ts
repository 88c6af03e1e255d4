import { isName } from './names';
import { lowerAt } from './tokenAt';
import type { Token } from './tokens';
import { BEAT_VERBS } from '../words/changes';
import { IN_FRONT_OF_TRIED, TRIED } from '../words/names';
import { BOUNDARY } from '../words/nouns';
import { BEHIND_MATCHING } from '../words/rivals';

/** Whether a noun phrase goes on with the token at `at`, or begins with it where `front`, its last token so far, is undefined. */
export function continuesPhrase(tokens: readonly Token[], at: number, front: Token | undefined): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === 'word') return isPhraseWord(tokens, at, front);
  if (!front) return false;
  return token.kind === 'number' ? isPhraseNumber(tokens, at, front) : isPhraseMark(tokens, at, front);
}

/** Whether the token belongs to a phrase that was read backwards, from the words behind it; `isLast` where there are none yet. */
export function precedesPhrase(tokens: readonly Token[], at: number, isLast: boolean): boolean {
  const token = tokens[at];
  if (token?.kind === 'word') return !BOUNDARY.has(token.lower) || !isLast && (isAdjectiveBackwards(tokens, at) || isTimeToFirst(tokens, at));
  // "2.0-flash": a hyphen without spaces holds a name together.
  if (token?.kind === 'mark') return !isLast && token.text === '-' && !token.spaced && tokens[at + 1]?.spaced === false;
  return token !== undefined;
}

/** "time to first token": a measure's name. */
function isTimeToFirst(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'to' && lowerAt(tokens, at - 1) === 'time' && lowerAt(tokens, at + 1) === 'first';
}

/** "of all evaluated models", "defended relative drift": small words that are adjectives there. */
function isAdjectiveBackwards(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  return word === 'relative' || TRIED.has(word) && IN_FRONT_OF_TRIED.test(lowerAt(tokens, at - 1));
}

function isPhraseWord(tokens: readonly Token[], at: number, front: Token | undefined): boolean {
  const word = lowerAt(tokens, at);
  if (word === 'leading' && lowerAt(tokens, at + 1) === 'to') return false;
  if (!front) return !BOUNDARY.has(word);
  // "Group Relative Policy Optimization": within a name a small word is one of its words.
  if (/^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? '') && isName(front.text)) return true;
  if (isAdjective(tokens, at) || isTimeToFirst(tokens, at)) return true;
  // "71% visual matching on"
  if (word === 'matching' && BEHIND_MATCHING.has(lowerAt(tokens, at + 1))) return true;
  return !BOUNDARY.has(word) && (!BEAT_VERBS.has(word) || word === 'beat');
}

/** "defended relative drift", "the strongest evaluated baseline", "the strongest comparable agent": small words in front of a noun. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.kind !== 'word') return false;
  const [word, next] = [lowerAt(tokens, at), lowerAt(tokens, at + 1)];
  if (word === 'relative') return next !== 'to' && next !== 'with';
  return (word === 'comparable' || TRIED.has(word)) && !BOUNDARY.has(next);
}

function isPhraseNumber(tokens: readonly Token[], at: number, front: Token): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const isGlued = next !== undefined && !next.spaced;
  // "existing open-source 32B agents"
  if (isGlued && /^[KMBT](?:-\w+)?$/.test(next.text) && tokens[at + 2]?.kind === 'word') return true;
  const isOfName = front.lower === 'pi' || front.lower === 'π' || isName(front.text) || front.kind === 'mark';
  const isDimension = isGlued && next.text === 'D';
  return (isOfName || isDimension) && /^\d+(?:\.\d+)?$/.test(token?.text ?? '') && next?.text !== '%';
}

function isPhraseMark(tokens: readonly Token[], at: number, front: Token): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next) return false;
  // "76.9 Avg. F1"
  if (token.text === '.' && front.lower === 'avg' && next.kind === 'word' && isName(next.text)) return true;
  if (token.text === '&' && joinsAlike(token, front, next)) return true;
  return !token.spaced && !next.spaced && '-+&/@^_'.includes(token.text);
}

/** "the space & memory footprint", "Wu & Palmer similarity": a sign for "and" within a phrase. */
function joinsAlike(and: Token, front: Token, next: Token): boolean {
  const arePlain = and.spaced && next.kind === 'word' && /^[a-z]+$/.test(front.text) && /^[a-z]+$/.test(next.text);
  return arePlain || /^\p{Lu}\p{Ll}/u.test(front.text) && /^\p{Lu}\p{Ll}/u.test(next.text);
}
