import { isMetricSymbol, isName } from '../text/names';
import { textOf } from '../text/phrases';
import { lowerAt, textAt } from '../text/tokenAt';
import { askedOf } from '../text/spelling';
import type { Token } from '../text/tokens';
import { isBenchmark } from '../words/benchmarks';
import { BEAT_VERBS, CHANGE_VERBS, HAVE_VERBS } from '../words/changes';
import {
  BEHIND_BARE_NAMES, BEHIND_NAMES, COMPOUND_ENDINGS, FORMALIZING, IN_FRONT_OF_DIRECT_NAMES, IN_FRONT_OF_NAMING,
  IN_FRONT_OF_NEW_NAMES, NAMING_MARKS, NAMING_NOUNS, NAMING_THIRD_PERSONS, OBSERVED, PLURALS_OF_ACTS, SEVERAL,
  SUFFERED,
} from '../words/names';
import { GENERIC_NAMES, NAMING_VERBS, OWN_NOUNS, SYSTEM_HEADS, isModelName } from '../words/systems';
import { MEASURES } from '../words/units';
import { COPULAS } from '../words/verbs';

/** The name that the authors give to what they made: the first that "we propose …" brings in; undefined without one. */
export function ownSystem(tokens: readonly Token[]): string | undefined {
  let other: string | undefined;
  /** "FooNet introduces a router": whoever does it. */
  let acting: string | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const formal = formalName(tokens, at);
    if (formal) {
      other ??= formal;
      continue;
    }
    if (!isNaming(tokens, at)) continue;
    const before = tokens[at - 1];
    if (NAMING_THIRD_PERSONS.has(lowerAt(tokens, at)) && before && isSystemName(before)) {
      acting ??= before.text;
      continue;
    }
    const direct = IN_FRONT_OF_DIRECT_NAMES.has(before?.lower ?? '') ? directName(tokens, at + 1) : undefined;
    if (direct) return direct;
    other ??= nameBehind(tokens, at + 1);
  }
  return other ?? acting;
}

/** Who does most of what an abstract says that is done: "X outperforms", "X reduces"; undefined where nobody is named so. */
export function actingName(tokens: readonly Token[]): string | undefined {
  const acts = new Map<string, number>();
  for (let at = 0; at + 1 < tokens.length; at++) {
    const name = tokens[at];
    // "the challenge of RVOS is": nobody acts.
    if (lowerAt(tokens, at - 1) === 'of' && COPULAS.has(lowerAt(tokens, at + 1))) continue;
    // "JPEG XL has": a part of a name.
    if (name?.spaced && isAct(tokens[at + 1]) && canAct(name) && !isSystemName(tokens[at - 1])) acts.set(name.text, (acts.get(name.text) ?? 0) + 1);
  }
  return [...acts].sort((a, b) => b[1] - a[1]).find(([name]) => !isThing(tokens, name))?.[0];
}

/** "active galactic nuclei (AGN)": what a short form stands for is written small and is no noun of a system. */
function isThing(tokens: readonly Token[], name: string): boolean {
  const open = tokens.findIndex((token, at) => token.text === '(' && textAt(tokens, at + 1) === name && textAt(tokens, at + 2) === ')');
  if (open < 1 || !spells(tokens, open)) return false;
  const head = tokens[open - 1];
  return head !== undefined && /^\p{Ll}/u.test(head.text) && !SYSTEM_HEADS.test(head.lower) && !OWN_NOUNS.has(head.lower);
}

/** At least two capitals, or a capital inside or with a digit: `CGAR`, `ShapeMoE`, `T-PPO`. */
export function isSystemName(token: Token | undefined): boolean {
  return token?.kind === 'word' && isShapedLikeSystem(token);
}

const isShapedLikeSystem = askedOf(({ text, lower }) => {
  if (GENERIC_NAMES.has(lower) || !/\p{Lu}/u.test(text) || isMetricSymbol(text) || text.includes('/') || /\.[a-z]/.test(text) || COMPOUND_ENDINGS.test(text.toLowerCase())) return false;
  if (text.length < 3 && !/\p{Lu}\p{Lu}/u.test(text)) return false;
  // "LMs", "IDentification"
  if (/^\p{Lu}{2,}s$/u.test(text) || /^\p{Lu}{2}\p{Ll}{5,}$/u.test(text)) return false;
  return /\p{Lu}.*\p{Lu}/u.test(text) || /\p{Ll}\p{Lu}/u.test(text) || /^\p{Lu}.*\d/u.test(text);
});

/** A verb in the third person or one of beating, which says what somebody does. */
const isAct = askedOf(({ lower }) => BEAT_VERBS.has(lower) || (CHANGE_VERBS.has(lower) || HAVE_VERBS.has(lower)) && /[^s]s$/.test(lower) && !PLURALS_OF_ACTS.has(lower));

function canAct(name: Token): boolean {
  return isSystemName(name) && !isModelName(name.text) && !isBenchmark(name.text) && !MEASURES.has(name.lower) && !name.text.includes('&');
}

/** "we formalize this baseline as FooNet", "we report the discovery of Foo-7". */
function formalName(tokens: readonly Token[], at: number): string | undefined {
  return lowerAt(tokens, at - 1) === 'we' && FORMALIZING.test(lowerAt(tokens, at)) ? givenName(tokens, at + 1) : undefined;
}

/** Whether a verb at this place brings in a name. */
function isNaming(tokens: readonly Token[], at: number): boolean {
  const [verb, before] = [tokens[at], tokens[at - 1]];
  if (!verb || !isNamingVerb(verb)) return false;
  const isFirst = at === 0 || before?.text === '.';
  if (!isFirst && /^\p{Lu}/u.test(verb.text) || verb.lower === 'built' && before?.lower !== 'we') return false;
  // "caused by introducing stochastic differential equations (SDE)": nobody's name.
  if (verb.lower.endsWith('ing') && SUFFERED.has(lowerAt(tokens, at - 2)) && /^(?:by|of|from|without|via|in|when)$/.test(before?.lower ?? '')) return false;
  // "the third data release (GDR3)": a noun.
  const isNoun = NAMING_NOUNS.has(verb.lower) && before && !isFirst && !IN_FRONT_OF_NAMING.test(before.lower) && !isSystemName(before);
  return !isNoun;
}

const isNamingVerb = askedOf(({ lower }) => NAMING_VERBS.has(lower));

/** "as FooNet", "in EvoEnv,", "the discovery of Foo-7": the name that something is given, within a few words. */
function givenName(tokens: readonly Token[], from: number): string | undefined {
  for (let at = from; at < from + 7; at++) {
    const [lead, name, behind] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (!lead || lead.kind === 'mark') return undefined;
    const isGiven = lead.lower === 'as' || lead.lower === 'in' && behind?.text === ',' || lead.lower === 'of' && lowerAt(tokens, at - 1) === 'discovery';
    if (isGiven && isSystemName(name) && !isModelName(name?.text ?? '')) return name?.text;
  }
  return undefined;
}

/** "we present Lucy, a …", "we introduce the Foo framework": a name right behind the verb. */
function directName(tokens: readonly Token[], from: number): string | undefined {
  const at = IN_FRONT_OF_NEW_NAMES.has(lowerAt(tokens, from)) ? from + 1 : from;
  const name = tokens[at];
  if (name?.kind !== 'word') return undefined;
  // "we present dots.tts, a model"
  if (/^[a-z]+[._][a-z]\w*$/.test(name.text) && textAt(tokens, at + 1) === ',') return name.text;
  if (GENERIC_NAMES.has(name.lower) || !/^\p{Lu}|\p{Ll}\p{Lu}/u.test(name.text)) return undefined;
  const whole = withNeighbours(tokens, at);
  const end = at + whole.split(/\s+/).length;
  const behind = tokens[end];
  if (behind?.text === '(' && isEnclosedName(tokens, end)) return textAt(tokens, end + 1);
  // "we present VGOS observations of": what is presented is something else.
  if (behind?.kind === 'word' && at === from && OBSERVED.test(behind.lower)) return undefined;
  const short = initialsOf(tokens, at);
  if (short || isSystemName(name)) return short ?? whole;
  const isBare = at === from || lowerAt(tokens, from) === 'the' && whole.includes(' ');
  return isBare && BEHIND_BARE_NAMES.has(behind?.text ?? '') ? whole : undefined;
}

/** "(SMTL)": a name alone in its parenthesis. */
function isEnclosedName(tokens: readonly Token[], open: number): boolean {
  return textAt(tokens, open) === '(' && textAt(tokens, open + 2) === ')' && isSystemName(tokens[open + 1]);
}

/** "we propose Search More, Think Less (SMTL)": the short form of a longer name. */
function initialsOf(tokens: readonly Token[], at: number): string | undefined {
  for (let open = at + 1; open < at + 10; open++) {
    if (!isEnclosedName(tokens, open)) continue;
    const initials = tokens.slice(at, open).filter(token => token.kind === 'word').map(token => token.text.charAt(0)).join('').toUpperCase();
    if (initials === textAt(tokens, open + 1).toUpperCase()) return textAt(tokens, open + 1);
  }
  return undefined;
}

/** "we propose a router that is trained with X, called FooNet": the first name within some words behind the verb. */
function nameBehind(tokens: readonly Token[], from: number): string | undefined {
  // "two strategies: A and B": none of several is what the work is called.
  if (SEVERAL.has(lowerAt(tokens, from))) return undefined;
  let first = -1;
  let isAside = false;
  for (let at = from; at < Math.min(tokens.length, from + 16); at++) {
    const token = tokens[at];
    if (!token || token.text === ';') break;
    // "a pipeline that combines X with Y": what it is made of is not its name.
    if ((at > from || token.lower === 'to') && BEHIND_NAMES.test(token.lower)) isAside = true;
    // "to improve speculative decoding (SpD)": that is called so, and not the work.
    else if (isAside && token.text === '(' && spells(tokens, at)) continue;
    else if (NAMING_MARKS.test(token.lower)) isAside = false;
    if (isAside) continue;
    if (token.text === '.' && tokens[at + 1]?.spaced !== false) break;
    if (isNameInside(tokens, at)) return textAt(tokens, at + 1);
    if (first < 0 && isBroughtIn(tokens, at, from)) first = at;
    else if (first >= 0 && abbreviates(tokens, at)) return token.text;
    else if (first >= 0 && token.text === ',') break;
  }
  return first < 0 ? undefined : withNeighbours(tokens, first);
}

/** "a self-supervised model (FooNet)", "a new agent (Lucy)". */
function isNameInside(tokens: readonly Token[], open: number): boolean {
  const name = tokens[open + 1];
  if (textAt(tokens, open) !== '(' || name?.kind !== 'word' || textAt(tokens, open + 2) !== ')') return false;
  return isSystemName(name) || /^\p{Lu}\p{Ll}+$/u.test(name.text) && SYSTEM_HEADS.test(lowerAt(tokens, open - 1));
}

/** A name of a system, or any name that stands right behind the verb. */
function isBroughtIn(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  const isPiece = !token?.spaced && !/^[(-]$/.test(textAt(tokens, at - 1)); // of a formula: "CH$_3$OH"
  if (token?.kind !== 'word' || isPiece) return false;
  if (isSystemName(token)) return true;
  return at <= from + 1 && isName(token.text) && !GENERIC_NAMES.has(token.lower) && /^(?:,|:|\(|to|as|for|an?)$/.test(lowerAt(tokens, at + 1));
}

/** "speculative decoding (SpD)", "aboveground biomass (AGB)": whether a parenthesis gives letters of the words in front, in their order, from the first of one on. */
function spells(tokens: readonly Token[], open: number): boolean {
  const capitals = textAt(tokens, open + 1).replace(/[^\p{Lu}]/gu, '').toLowerCase();
  if (capitals.length < 2) return false;
  const words = tokens.slice(Math.max(0, open - capitals.length), open).map(({ text }) => text.toLowerCase());
  return words.some((_, first) => isWithin(capitals, words.slice(first)) && words[first]?.startsWith(capitals.charAt(0)));
}

/** Whether all letters occur in the words, in their order, and none of the words goes without. */
function isWithin(letters: string, words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    if (!word.startsWith(letters.charAt(at))) return false;
    at++;
    for (const letter of word.slice(1)) if (letter === letters[at]) at++;
  }
  return at >= letters.length;
}

/** "Self-Improving Robust Preference Optimization SRPO": initials of the words in front. */
function abbreviates(tokens: readonly Token[], at: number): boolean {
  const short = textAt(tokens, at);
  if (!/^\p{Lu}{3,6}$/u.test(short)) return false;
  const parts = tokens.slice(Math.max(0, at - 6), at).flatMap(token => token.text.split('-'));
  const initials = parts.map(word => word.charAt(0).toUpperCase()).join('');
  let from = 0;
  for (const letter of short) {
    from = initials.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** A name of several words: "CUDA Agent", "NATURAL PLAN", "Kimi K3", "Olmo 3". */
function withNeighbours(tokens: readonly Token[], at: number): string {
  const isPart = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
  const isVersion = (next: number): boolean => tokens[next]?.kind === 'number' && textAt(tokens, next + 1) !== '%';
  let [from, to] = [at, at + 1];
  while (from > at - 2 && isPart(tokens[from - 1]) && !NAMING_VERBS.has(lowerAt(tokens, from - 1)) && tokens[from]?.spaced) from--;
  while (to < at + 3 && tokens[to]?.spaced && (isPart(tokens[to]) || isVersion(to))) to++;
  return textOf(tokens.slice(from, to));
}
