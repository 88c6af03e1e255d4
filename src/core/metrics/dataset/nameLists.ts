import { isName } from '../text/names';
import { endsItem } from './nameContinuation';
import { namePhrase } from './namePhrase';
import { isAdverb, namesMeasureOrModel } from '../text/phraseQuestions';
import { isFiniteVerb, textOf } from '../text/phrases';
import { isUnplaced } from './placing';
import { lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { JOINTS } from '../words/grammar';
import { BOUNDARY } from '../words/nouns';
import { LIST_ENDS, MEASURED_HEADS, VERSION } from '../words/places';

/** How far a list of names reaches back from its last one, and a list of plain words onwards, in tokens. */
const [NAMES, PLAIN_WORDS] = [24, 14];

/** "on AIME 2024, AIME 2025, and AMC 2023": the whole list that a benchmark is the last of; null where it stands alone. */
export function listEndingAt(tokens: readonly Token[], last: number, floor: number): string | null {
  const first = listStart(tokens, last, floor);
  if (first === last) return phraseAround(tokens, last);
  const isList = tokens.slice(first, last).some(token => /^(?:and|,|&|\/)$/.test(token.lower));
  const isOfOthers = /^(?:than|over|outperform\w*|surpass\w*|by|with|using)$/.test(lowerAt(tokens, first - 1));
  return isList && !isOfOthers ? textOf(tokens.slice(first, listEnd(tokens, last + 1))) : null;
}

/** The first name of the list that ends with the one at `last`. */
function listStart(tokens: readonly Token[], last: number, floor: number): number {
  let first = last;
  for (let at = last - 1; at >= Math.max(floor, last - NAMES); at--) {
    if (isListedName(tokens, at)) first = at;
    else if (tokens[at]?.kind !== 'number' && !/^(?:and|the|,|&|\/|-|\^|τ)$/.test(lowerAt(tokens, at))) break;
  }
  return first;
}

/** A name that may be an item, and not "Notably," or "However,". */
function isListedName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !isName(token.text) || BOUNDARY.has(token.lower) || namesMeasureOrModel(token)) return false;
  return !(at === 0 && textAt(tokens, 1) === ',') && !isAdverb(token.lower);
}

/** "on the nuScenes validation set": what belongs to the one name. */
function phraseAround(tokens: readonly Token[], at: number): string | null {
  const lead = /^(?:the|all|both)$/.test(lowerAt(tokens, at - 1)) ? at - 2 : at - 1;
  const name = /^(?:on|across)$/.test(lowerAt(tokens, lead)) ? namePhrase(tokens, lead + 1, tokens.length) : undefined;
  return name?.includes(tokens[at] as Token) && !isUnplaced(tokens, lead, name) ? textOf(name) : null;
}

/** The position behind a list, which goes on with names from here on and ends as a list does. */
function listEnd(tokens: readonly Token[], from: number): number {
  let end = behindVersion(tokens, from);
  for (let item = itemBehind(tokens, end); item > 0; item = itemBehind(tokens, end)) end = behindVersion(tokens, item + 1);
  // "TravelPlanner and Natural Plan benchmarks": a name of two words.
  const isSecondWord = tokens[end]?.kind === 'word' && /^\p{Lu}\p{Ll}+$/u.test(textAt(tokens, end)) && MEASURED_HEADS.has(lowerAt(tokens, end + 1));
  return isSecondWord ? end + 1 : end;
}

/** "AIME 2024", "SWE-bench Verified": the position behind the year or the variant that a name may have. */
function behindVersion(tokens: readonly Token[], at: number): number {
  const isYear = tokens[at]?.kind === 'number' && tokens[at]?.spaced && textAt(tokens, at + 1) !== '%';
  const end = isYear ? at + 1 : at;
  return tokens[end]?.kind === 'word' && VERSION.test(textAt(tokens, end)) ? end + 1 : end;
}

/** Where the next item of a list stands behind its comma or "and"; -1 where there is none. */
function itemBehind(tokens: readonly Token[], end: number): number {
  if (!JOINTS.has(lowerAt(tokens, end))) return -1;
  const at = textAt(tokens, end) === ',' && lowerAt(tokens, end + 1) === 'and' ? end + 2 : end + 1;
  const item = tokens[at];
  if (item?.kind !== 'word' || !isName(item.text) || namesMeasureOrModel(item) || BOUNDARY.has(item.lower)) return -1;
  return endsItem(tokens, at + 1) || textAt(tokens, at + 1) === ')' ? at : -1;
}

/** "nine benchmarks spanning maths, science, and code": the position behind such a list, if one of the words leads to it; else the same. */
export function behindSpan(tokens: readonly Token[], end: number, leads: ReadonlySet<string>): number {
  const span = leads.has(lowerAt(tokens, end)) ? listFrom(tokens, end + 1) : [];
  return span.length > 1 ? end + 1 + span.length : end;
}

/** "maths, science, medicine, and code generation": words and commas up to what ends the list. */
function listFrom(tokens: readonly Token[], from: number): readonly Token[] {
  const isPlain = !isName(textAt(tokens, from));
  let end = from;
  while (end < Math.min(tokens.length, from + PLAIN_WORDS) && !endsPlainList(tokens, end, isPlain)) end++;
  // "spanning maths and code, distillation improves": the list ends with what its "and" joins.
  const listed = tokens.slice(from, end);
  const [and, comma] = [listed.findLastIndex(({ lower }) => lower === 'and'), listed.findLastIndex(({ text }) => text === ',')];
  if (and > 0 && comma > and) end = from + comma;
  while (end > from && (tokens[end - 1]?.kind === 'mark' || BOUNDARY.has(lowerAt(tokens, end - 1)))) end--;
  return tokens.slice(from, end);
}

/** A verb, a number, or a comma with a clause or somebody's name behind it. */
function endsPlainList(tokens: readonly Token[], at: number, isPlain: boolean): boolean {
  if (tokens[at]?.kind === 'number' || LIST_ENDS.test(lowerAt(tokens, at)) || isFiniteVerb(tokens, at)) return true;
  if (textAt(tokens, at) !== ',') return false;
  return /^(?:we|our|the|which|where|with|[a-z]+ing)$/.test(lowerAt(tokens, at + 1)) || isPlain && isName(textAt(tokens, at + 1));
}
