import type { Token } from './tokens';

const RISING: ReadonlyMap<string, string> = new Map([['go', 'rise'], ['goes', 'rises'], ['went', 'rose'], ['gone', 'risen'], ['going', 'rising'], ['come', 'rise'], ['comes', 'rises'], ['came', 'rose'], ['coming', 'rising']]);
const FALLING: ReadonlyMap<string, string> = new Map([['rise', 'fall'], ['rises', 'falls'], ['rose', 'fell'], ['risen', 'fallen'], ['rising', 'falling']]);

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
    const rising = RISING.get(verb.lower) ?? verb.lower;
    merged.push({ ...verb, lower: particle.lower === 'up' ? rising : FALLING.get(rising) ?? rising, end: particle.end });
    at++;
  }
  return merged;
}

function isPhrasal(verb: Token, at: number, tokens: readonly Token[]): boolean {
  const particle = tokens[at + 1]?.lower;
  return (particle === 'up' || particle === 'down') && RISING.has(verb.lower) && /^(?:by|from|to|about|around|only)$/.test(tokens[at + 2]?.lower ?? '');
}
