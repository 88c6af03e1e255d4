import { isMetricSymbol, isName } from './exclusions';
import { textOf } from './phrases';
import type { Token } from './tokens';
import { isBenchmark } from './words/benchmarks';
import { BEAT_VERBS, CHANGE_VERBS, HAVE_VERBS } from './words/changes';
import { GENERIC_NAMES, NAMING_VERBS, SYSTEM_HEADS, isModelName } from './words/systems';
import { BEHIND_NAMES, COMPOUND_ENDINGS, IN_FRONT_OF_NAMING, NAMING_MARKS, OBSERVED } from './words/names';

/** The name that the authors give to what they made: the first that "we propose …" brings in; undefined without one. */
export function ownSystem(tokens: readonly Token[]): string | undefined {
  let other: string | undefined;
  /** "FooNet introduces a router": whoever does it. */
  let acting: string | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const verb = tokens[at];
    // "we formalize this baseline as FooNet", "we report the discovery of Foo-7"
    const formal = /^(?:formaliz|formalis|instantiat|implement|report|realiz)/.test(verb?.lower ?? '') && tokens[at - 1]?.lower === 'we' ? givenName(tokens, at + 1) : undefined;
    if (formal) {
      other ??= formal;
      continue;
    }
    const isFirst = at === 0 || tokens[at - 1]?.text === '.';
    if (!verb || !NAMING_VERBS.has(verb.lower) || (/^\p{Lu}/u.test(verb.text) && !isFirst)) continue;
    const before = tokens[at - 1];
    // "caused by introducing stochastic differential equations (SDE)": nobody's name.
    if (verb.lower.endsWith('ing') && /^(?:by|of|from|without|via|in|when)$/.test(before?.lower ?? '') && !/^(?:we|problem|challenge|issue|gap|limitation)$/.test(tokens[at - 2]?.lower ?? '') && /^(?:caused|induced|produced|due|arising|resulting|instead|despite)$/.test(tokens[at - 2]?.lower ?? '')) continue;
    // "the third data release (GDR3)": a noun.
    if (NOUNS_TOO.test(verb.lower) && before && !isFirst && !IN_FRONT_OF_NAMING.test(before.lower) && !isSystemName(before)) continue;
    if (/^(?:proposes|introduces|presents|develops)$/.test(verb.lower) && before && isSystemName(before)) {
      acting ??= before.text;
      continue;
    }
    const direct = /^(?:we|here|and|,|paper|work|study|article)$/.test(before?.lower ?? '') ? directName(tokens, at + 1) : undefined;
    if (direct) return direct;
    other ??= nameBehind(tokens, at + 1);
  }
  return other ?? acting;
}

/** "as FooNet", "in EvoEnv,", "the discovery of Foo-7": the name that something is given, within a few words. */
function givenName(tokens: readonly Token[], from: number): string | undefined {
  for (let at = from; at < from + 7; at++) {
    const [lead, name, behind] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (!lead || lead.kind === 'mark') return undefined;
    const isGiven = lead.lower === 'as' || lead.lower === 'in' && behind?.text === ',' || lead.lower === 'of' && tokens[at - 1]?.lower === 'discovery';
    if (isGiven && isSystemName(name) && !isModelName(name?.text ?? '')) return name?.text;
  }
  return undefined;
}

/** Naming verbs that are nouns or adjectives elsewhere. */
const NOUNS_TOO = /^(?:release|design|name|term|call|present|build)$/;

/** Who does most of what an abstract says that is done: "X outperforms", "X reduces"; undefined where nobody is named so. */
export function actingName(tokens: readonly Token[]): string | undefined {
  const acts = new Map<string, number>();
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [token, verb] = [tokens[at], tokens[at + 1]];
    if (!token?.spaced || !verb || !BEAT_VERBS.has(verb.lower) && !CHANGE_VERBS.has(verb.lower) && !HAVE_VERBS.has(verb.lower) || !isSystemName(token) || isModelName(token.text) || isBenchmark(token.text) || isMetricSymbol(token.text)) continue;
    if (BEAT_VERBS.has(verb.lower) || (CHANGE_VERBS.has(verb.lower) || HAVE_VERBS.has(verb.lower)) && /[^s]s$/.test(verb.lower) && !/^(?:gains|drops|scores|results|records)$/.test(verb.lower)) acts.set(token.text, (acts.get(token.text) ?? 0) + 1);
  }
  return [...acts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** "we present Lucy, a …", "we introduce the Foo framework": a name right behind the verb. */
function directName(tokens: readonly Token[], from: number): string | undefined {
  const at = /^(?:the|a|an|our|here)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  const name = tokens[at];
  // "we present dots.tts, a model"
  if (name?.kind === 'word' && /^[a-z]+[._][a-z]\w*$/.test(name.text) && tokens[at + 1]?.text === ',') return name.text;
  if (name?.kind !== 'word' || GENERIC_NAMES.has(name.lower) || !/^\p{Lu}|\p{Ll}\p{Lu}/u.test(name.text)) return undefined;
  const whole = withNeighbours(tokens, at);
  const behind = tokens[at + whole.split(/\s+/).length];
  if (behind?.text === '(' && isSystemName(tokens[tokens.indexOf(behind) + 1]) && tokens[tokens.indexOf(behind) + 2]?.text === ')') return tokens[tokens.indexOf(behind) + 1]?.text;
  // "we present VGOS observations of": what is presented is something else.
  if (behind?.kind === 'word' && at === from && OBSERVED.test(behind.lower)) return undefined;
  // "we propose Search More, Think Less (SMTL)": the short form of a longer name.
  for (let open = at + 1; open < at + 10; open++) {
    if (tokens[open]?.text !== '(' || !isSystemName(tokens[open + 1]) || tokens[open + 2]?.text !== ')') continue;
    const initials = tokens.slice(at, open).filter(token => token.kind === 'word').map(token => token.text.charAt(0)).join('').toUpperCase();
    if (initials === tokens[open + 1]?.text.toUpperCase()) return tokens[open + 1]?.text;
  }
  return isSystemName(name) || (at === from || tokens[from]?.lower === 'the' && whole.includes(' ')) && /^(?:,|:|\(|-|—|–)$/.test(behind?.text ?? '') ? whole : undefined;
}

function nameBehind(tokens: readonly Token[], from: number): string | undefined {
  let first: Token | undefined;
  let isAside = false;
  // "two strategies: A and B": none of several is what the work is called.
  if (/^(?:two|three|four|five|several|multiple|various)$/.test(tokens[from]?.lower ?? '')) return undefined;
  for (let at = from; at < Math.min(tokens.length, from + 16); at++) {
    const token = tokens[at];
    // "a pipeline that combines X with Y": what it is made of is not its name.
    if (token?.text === ';') break;
    if (at > from && BEHIND_NAMES.test(token?.lower ?? '')) isAside = true;
    else if (token?.text === '(' && isAside) {
      // "to improve speculative decoding (SpD)": that is called so, and not the work.
      if (spells(tokens, at)) continue;
      isAside = false;
    } else if (NAMING_MARKS.test(token?.lower ?? '')) isAside = false;
    if (isAside) continue;
    if (!token || (token.text === '.' && tokens[at + 1]?.spaced !== false)) break;
    if (token.text === '(' && tokens[at + 1]?.kind === 'word' && tokens[at + 2]?.text === ')' && (isSystemName(tokens[at + 1]) || /^\p{Lu}\p{Ll}+$/u.test(tokens[at + 1]?.text ?? '') && SYSTEM_HEADS.test(tokens[at - 1]?.lower ?? ''))) return tokens[at + 1]?.text;
    const isPiece = !token.spaced && !/^[(-]$/.test(tokens[at - 1]?.text ?? ''); // of a formula: "CH$_3$OH"
    if (!first && token.kind === 'word' && !isPiece && (isSystemName(token) || (isName(token.text) && /^(?:,|:|\(|to|as|for|an?)$/.test(tokens[at + 1]?.lower ?? '') && at <= from + 1 && !GENERIC_NAMES.has(token.lower)))) first = token;
    if (first && first !== token && abbreviates(tokens, at)) return token.text;
    if (first && token.text === ',') break;
  }
  return first && withNeighbours(tokens, tokens.indexOf(first));
}

/** "speculative decoding (SpD)": whether a parenthesis gives the initials of the two or three words in front. */
function spells(tokens: readonly Token[], open: number): boolean {
  const short = tokens[open + 1]?.text ?? '';
  const capitals = short.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  return capitals.length > 1 && tokens.slice(open - capitals.length, open).map(token => token.lower.charAt(0)).join('') === capitals;
}

/** "Self-Improving Robust Preference Optimization SRPO": initials of the words in front. */
function abbreviates(tokens: readonly Token[], at: number): boolean {
  const short = tokens[at]?.text ?? '';
  if (!/^\p{Lu}{3,6}$/u.test(short)) return false;
  const initials = tokens.slice(Math.max(0, at - 6), at).flatMap(token => token.text.split('-')).map(word => word.charAt(0).toUpperCase()).join('');
  return [...short].reduce((from, letter) => from < 0 ? -1 : initials.indexOf(letter, from) < 0 ? -1 : initials.indexOf(letter, from) + 1, 0) >= 0;
}

/** A name of several words: "CUDA Agent", "NATURAL PLAN", "Kimi K3", "Olmo 3". */
function withNeighbours(tokens: readonly Token[], at: number): string {
  const isPart = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
  let [from, to] = [at, at + 1];
  while (from > at - 2 && isPart(tokens[from - 1]) && !NAMING_VERBS.has(tokens[from - 1]?.lower ?? '') && tokens[from]?.spaced) from--;
  while (to < at + 3 && tokens[to]?.spaced && (isPart(tokens[to]) || (tokens[to]?.kind === 'number' && tokens[to + 1]?.text !== '%'))) to++;
  return textOf(tokens.slice(from, to));
}

/** At least two capitals, or a capital inside or with a digit: `CGAR`, `ShapeMoE`, `T-PPO`. */
export function isSystemName(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || GENERIC_NAMES.has(token.lower) || isMetricSymbol(token.text) || token.text.includes('/') || /\.[a-z]/.test(token.text) || COMPOUND_ENDINGS.test(token.lower)) return false;
  if (token.text.length < 3 && !/\p{Lu}\p{Lu}/u.test(token.text) || /^\p{Lu}{2,}s$/u.test(token.text) || /^\p{Lu}{2}\p{Ll}{5,}$/u.test(token.text)) return false; // "LMs", "IDentification"
  return /\p{Lu}.*\p{Lu}/u.test(token.text) || /\p{Ll}\p{Lu}/u.test(token.text) || /^\p{Lu}.*\d/u.test(token.text);
}
