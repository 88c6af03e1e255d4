import { isName } from './exclusions';
import { isFiniteVerb, phraseBefore, textOf, type Place } from './phrases';
import type { Token } from './tokens';
import { GENERIC_NAMES, NAMING_VERBS, OWN_NOUNS, REPORTERS } from './words/systems';

/** The name that the authors give to what they made: the first that "we propose …" brings in; undefined without one. */
export function ownSystem(tokens: readonly Token[]): string | undefined {
  for (let at = 0; at < tokens.length; at++) {
    if (!NAMING_VERBS.has(tokens[at]?.lower ?? '')) continue;
    const name = nameBehind(tokens, at + 1);
    if (name) return name;
  }
  return undefined;
}

function nameBehind(tokens: readonly Token[], from: number): string | undefined {
  let first: Token | undefined;
  for (let at = from; at < Math.min(tokens.length, from + 16); at++) {
    const token = tokens[at];
    if (!token || (token.text === '.' && tokens[at + 1]?.spaced !== false)) break;
    if (token.text === '(' && tokens[at + 1]?.kind === 'word' && tokens[at + 2]?.text === ')' && isSystemName(tokens[at + 1])) return tokens[at + 1]?.text;
    if (!first && token.kind === 'word' && (isSystemName(token) || (isName(token.text) && /^(?:,|:|\(|to|as|for|an?)$/.test(tokens[at + 1]?.lower ?? '') && at <= from + 1 && !GENERIC_NAMES.has(token.lower)))) first = token;
    if (first && token.text === ',') break;
  }
  return first?.text;
}

/** At least two capitals, or a capital inside or with a digit: `CGAR`, `ShapeMoE`, `T-PPO`. */
function isSystemName(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || GENERIC_NAMES.has(token.lower)) return false;
  return /\p{Lu}.*\p{Lu}/u.test(token.text) || /\p{Ll}\p{Lu}/u.test(token.text) || /^\p{Lu}.*\d/u.test(token.text);
}

/** The method, system or variant that has the value: what the verb in front is said of, else the authors' own system. */
export function subjectOf({ tokens, quantity, from, to }: Place, own: string | undefined): string | null {
  const competitor = slowerCompetitor(tokens, quantity.from, quantity.to, to);
  if (competitor) return competitor;
  for (let at = quantity.from - 1; at > from; at--) {
    const isParticiple = (tokens[at]?.lower ?? '').endsWith('ing') && isName(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.lower === 'with';
    if (isParticiple) return tokens[at - 1]?.text ?? null;
    if (!isFiniteVerb(tokens, at)) continue;
    const found = actor(tokens, at, from, own);
    if (found !== undefined) return found;
  }
  return own ?? null;
}

/** "PPO is about twice as slow as ReMax": the one in front has the value. */
function slowerCompetitor(tokens: readonly Token[], at: number, end: number, to: number): string | undefined {
  const before = tokens[at - 1]?.lower ?? '';
  if (!/^(?:is|are|was)$/.test(before) || end > to) return undefined;
  const name = tokens[at - 2];
  return name && isName(name.text) ? name.text : undefined;
}

/** Who acts: undefined where the words in front of the verb name nobody and an earlier verb may. */
function actor(tokens: readonly Token[], verb: number, from: number, own: string | undefined): string | null | undefined {
  let end = verb;
  while (end > from && (/ly$|^(?:alone|also|can|could|only|further|then|even|itself|still|not|may|will|would|always)$/.test(tokens[end - 1]?.lower ?? ''))) end--;
  if (tokens[end - 1]?.text === ')') while (end > from && tokens[end - 1]?.text !== '(') end--;
  if (tokens[end - 1]?.text === '(') end--;
  const words = [...phraseBefore(tokens, end, from, 7)];
  const lead = tokens[end - 1]?.lower ?? '';
  if (words.length === 0) return /^(?:it|this|we|they)$/.test(lead) ? own ?? (lead === 'we' ? null : undefined) : undefined;
  while (words.length > 1 && /(?:ly)$|^(?:the|proposed|on|most|showing|meanwhile|overall|experiments|however)$/.test(words[0]?.lower ?? '')) words.shift();
  const head = words.at(-1)?.lower ?? '';
  if (REPORTERS.has(head)) return undefined;
  const named = words.find(token => isName(token.text) && token.text === own);
  if (named) return named.text;
  const front = tokens[end - words.length - 1]?.lower ?? '';
  if (OWN_NOUNS.has(head) && words.length <= 2 && !words.some(token => isName(token.text))) return own ?? (front === 'our' || front === 'the' ? `${front === 'our' ? 'our ' : ''}${textOf(words)}` : textOf(words));
  return textOf(words);
}
