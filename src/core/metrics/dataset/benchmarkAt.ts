import { phraseFrom } from '../text/phrases';
import { isGluedAt, lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BOUNDARY } from '../words/nouns';
import { BENCHMARK_ENDS, DATA_HEADS, VERSION } from '../words/places';

/** A benchmark's name with its version: "AIME 2024", "SWE-bench Verified". */
export function benchmarkAt(tokens: readonly Token[], at: number, to: number): readonly Token[] {
  const found = tokens[at];
  if (!found) return [];
  return gluedName(tokens, at) ?? titledName(tokens, at) ?? starredName(tokens, at) ?? nameWithin(tokens, at) ?? numberedName(tokens, at)
    ?? wholeName(tokens, at, to) ?? versionedName(tokens, at, to) ?? [found];
}

/** "Skill^2-Bench", "V*Bench": what touches the word in front belongs to its name. */
function gluedName(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  let front = at;
  while (front > 0 && tokens[front]?.spaced === false && (tokens[front - 1]?.kind !== 'mark' || /^[-*^+]$/.test(textAt(tokens, front - 1)))) front--;
  return front < at - 1 && tokens[front]?.kind === 'word' ? tokens.slice(front, at + 1) : undefined;
}

/** "Legal RAG Bench": up to three words with capitals in front. */
function titledName(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  if (!BENCHMARK_ENDS.has(textAt(tokens, at))) return undefined;
  let front = at;
  while (front > 1 && at - front < 4 && tokens[front - 1]?.kind === 'word' && /^\p{Lu}/u.test(textAt(tokens, front - 1))) front--;
  return front < at ? tokens.slice(front, at + 1) : undefined;
}

/** "V* Bench" */
function starredName(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const isStarred = textAt(tokens, at - 1) === '*' && tokens[at - 2]?.kind === 'word' && /^(?:Bench|Benchmark)$/.test(textAt(tokens, at));
  return isStarred ? tokens.slice(at - 2, at + 1) : undefined;
}

/** "USA Math Olympiad": a plain word in a name of several. */
function nameWithin(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const isInside = at > 0 && /^\p{Lu}/u.test(textAt(tokens, at - 1)) && !BOUNDARY.has(lowerAt(tokens, at - 1));
  return isInside && isCapitalised(tokens[at]) && isCapitalised(tokens[at + 1]) ? tokens.slice(at - 1, at + 2) : undefined;
}

/** "Olympiad": a capital and small letters. */
function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}\p{Ll}+$/u.test(token.text);
}

/** "2WikiMultiHopQA" */
function numberedName(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  return tokens[at - 1]?.kind === 'number' && tokens[at]?.spaced === false ? tokens.slice(at - 1, at + 1) : undefined;
}

/** "the Stanford Abdominal CT dataset": a name that the abstract says is one, up to its noun. */
function wholeName(tokens: readonly Token[], at: number, to: number): readonly Token[] | undefined {
  const words = tokens[at]?.isDataset ? phraseFrom(tokens, at, to, 5) : [];
  return words.length > 2 && DATA_HEADS.has(lastLower(words)) ? words : undefined;
}

/** "SWE-bench Verified", "AIME 2024"; "MMLU 70%" is a value. */
function versionedName(tokens: readonly Token[], at: number, to: number): readonly Token[] | undefined {
  const version = tokens[at + 1];
  if (!version || at + 1 >= to) return undefined;
  const isVersion = version.kind === 'word' ? VERSION.test(version.text) : version.kind === 'number' && version.spaced && textAt(tokens, at + 2) !== '%' && !(textAt(tokens, at + 2) === '-' && isGluedAt(tokens, at + 2) && /^[a-z]/.test(textAt(tokens, at + 3)));
  return isVersion ? tokens.slice(at, at + 2) : undefined;
}
