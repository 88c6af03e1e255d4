import { retold, type Token } from './tokens';
import { BEHIND_NOUN, FALLING, NOUN_LEADS, PEAKING, PHRASES_OF_CHANGE, SPEEDING } from '../words/phrasalVerbs';

/** "energy use goes up by 7%", "costs came down to": the verb and its particle as one word, which means what `rises` or `falls` means. */
export function withPhrasalVerbs(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isPhrasal)) return tokens;
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [verb, particle] = [tokens[at], tokens[at + 1]];
    if (!verb) continue;
    if (!particle || !isPhrasal(verb, at, tokens)) {
      merged.push(verb);
      continue;
    }
    merged.push(retold(verb, { lower: meaning(verb, particle), end: particle.end }));
    at++;
  }
  return merged;
}

function meaning(verb: Token, particle: Token): string {
  const speeding = SPEEDING.get(verb.lower);
  if (speeding !== undefined) return speeding;
  if (isPeaking(verb, particle)) return 'peaks';
  const rising = PHRASES_OF_CHANGE.get(verb.lower) ?? verb.lower;
  return particle.lower === 'up' ? rising : FALLING.get(rising) ?? rising;
}

function isPeaking(verb: Token, particle: Token | undefined): boolean {
  return particle !== undefined && (particle.lower === 'out' || particle.lower === 'off') && PEAKING.has(`${verb.lower} ${particle.lower}`);
}

function isPhrasal(verb: Token, at: number, tokens: readonly Token[]): boolean {
  if (isPeaking(verb, tokens[at + 1])) return /^(?:at|around|near)$/.test(tokens[at + 2]?.lower ?? '');
  const particle = tokens[at + 1]?.lower;
  if (particle === 'up' && SPEEDING.has(verb.lower)) return isTransitive(tokens, at);
  return (particle === 'up' || particle === 'down') && PHRASES_OF_CHANGE.has(verb.lower) && /^(?:by|from|to|about|around|only)$/.test(tokens[at + 2]?.lower ?? '');
}

/** "can speed up training by 2x": an object behind it, and "a 2x speed up over X" is a noun. */
function isTransitive(tokens: readonly Token[], at: number): boolean {
  const [before, object] = [tokens[at - 1], tokens[at + 2]];
  const isNoun = tokens[at]?.lower === 'speed' && (before?.kind === 'number' || before !== undefined && NOUN_LEADS.has(before.lower));
  return !isNoun && object?.kind === 'word' && !BEHIND_NOUN.has(object.lower);
}
