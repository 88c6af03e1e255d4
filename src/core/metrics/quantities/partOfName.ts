import { isGluedAt, isNumberAt, isWordAt, lowerAt, textAt } from '../text/tokenAt';
import { isMetricToken, isName } from '../text/names';
import type { Token } from '../text/tokens';
import { isVersion } from './versions';
import { COMPOUND_SIZES, FACTOR_SIGNS, OPERATIONS, SIGNS_OF_BOUNDS, SIZE_OR_FACTOR, UNITS_OF_PAIRS, WORDS_THAT_LOSE_SPACES } from '../words/aroundNumbers';
import { BOUNDARY } from '../words/nouns';
import { COUNTED_COMPOUND, GLUED_UNITS, HYPHENED_UNITS, QUOTIENT } from '../words/shapes';

/** Numbers that belong to a name, a formula, an enumeration or another word: "v2.0", "AIME 2024", "Figure 3", "(1)", "1st", "3D", "10^5", "24/7". */
export function isPartOfName(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at]) return true;
  if (isOfState(tokens, at)) return true;
  return isGluedAt(tokens, at) && isGluedToName(tokens, at) || isGluedAt(tokens, at + 1) && hasGluedTail(tokens, at) || isVersion(tokens, at);
}

/** "C(3P)", "H(2S)": the state of an atom. */
function isOfState(tokens: readonly Token[], at: number): boolean {
  const isEnclosed = textAt(tokens, at - 1) === '(' && isGluedAt(tokens, at - 1) && textAt(tokens, at + 2) === ')';
  return isEnclosed && /^\p{Lu}\p{Ll}?$/u.test(textAt(tokens, at - 2)) && /^[SPDFG]$/.test(textAt(tokens, at + 1)) && isGluedAt(tokens, at + 1);
}

/** What touches the number's start makes it a part of something else, unless it is a sign or joins it to another number. */
function isGluedToName(tokens: readonly Token[], at: number): boolean {
  const [front, before] = [tokens[at - 2], tokens[at - 1]];
  if (!before) return false;
  if (before.kind === 'word') return !WORDS_THAT_LOSE_SPACES.has(before.lower);
  if ('^_@#'.includes(before.text) || before.text === ']' && isWordAt(tokens, at - 2)) return true; // "[OIII]52"
  if (before.text === '+' && !before.spaced && front) return true; // "2k+1" is a formula.
  if (before.text === '/' && isFurtherSize(tokens, at)) return false;
  if (before.text === '/') return !FACTOR_SIGNS.has(front?.lower ?? '') && !isDecimals(tokens, at - 2, at) && !isMeasuredPair(tokens, at - 2) && !isNextScore(tokens, at); // "32x/64x", "3.5/7.6 points"
  if (/^[-:]$/.test(before.text) && front?.kind === 'number' && !front.spaced && textAt(tokens, at - 3) === '_') return true; // "L_{14-195keV}", "AP_{50:95}"
  if (before.text === '-' && isRangeOrPrefix(tokens, at)) return false;
  if (!'-–.:'.includes(before.text) || before.spaced) return false;
  if (isSizeOfVersion(tokens, at)) return true;
  return front?.kind === 'word' || (before.text === '.' && front?.kind === 'number');
}

/** "87.0 EM/90.0 F1": another value with its own measure. */
function isNextScore(tokens: readonly Token[], at: number): boolean {
  return isMetricToken(tokens[at - 2]) && isNumberAt(tokens, at - 3) && isMetricToken(tokens[at + 1]) && textAt(tokens, at).includes('.');
}

/** "Llama 3.1-70B": the size belongs to the name. */
function isSizeOfVersion(tokens: readonly Token[], at: number): boolean {
  const isSize = /^[KMB]$/.test(textAt(tokens, at + 1)) && isGluedAt(tokens, at + 1);
  return isSize && /^[1-9](?:\.\d)?$/.test(textAt(tokens, at - 2)) && isName(textAt(tokens, at - 3));
}

/** "(1.7B/4B/8B)": the sizes of several models that are not named there. */
function isFurtherSize(tokens: readonly Token[], at: number): boolean {
  const isSize = (place: number): boolean => isNumberAt(tokens, place) && /^[MB]$/.test(textAt(tokens, place + 1)) && isGluedAt(tokens, place + 1);
  let first = at;
  while (first > at - 24 && textAt(tokens, first - 1) === '/' && isSize(first) && isSize(first - 3)) first -= 3;
  return first < at && !isGluedAt(tokens, first) && !isName(textAt(tokens, first - 1)) || first < at && textAt(tokens, first - 1) === '(';
}

/** A hyphen in front of the number that makes no name of it. */
function isRangeOrPrefix(tokens: readonly Token[], at: number): boolean {
  const front = textAt(tokens, at - 2);
  if (SIZE_OR_FACTOR.has(front) && isNumberAt(tokens, at - 3)) return true; // "1.5B-8B", "6x-29x"
  if (front === '-' && SIZE_OR_FACTOR.has(textAt(tokens, at - 3))) return true; // "0.6B--14B"
  return /^(?:near|sub)$/.test(lowerAt(tokens, at - 2)) || lowerAt(tokens, at - 2) === 'to' && textAt(tokens, at - 3) === '-'; // "near-100%"
}

/** Two numbers of which one has decimals: a list and no fraction, date or name. */
function isDecimals(tokens: readonly Token[], first: number, second: number): boolean {
  if (!isNumberAt(tokens, first) || !isNumberAt(tokens, second)) return false;
  return textAt(tokens, first).includes('.') || textAt(tokens, second).includes('.');
}

/** "85/54 ms", "230/435ms": the unit stands behind the second. */
export function isMeasuredPair(tokens: readonly Token[], first: number): boolean {
  const isPair = isNumberAt(tokens, first) && textAt(tokens, first + 1) === '/' && isNumberAt(tokens, first + 2) && isGluedAt(tokens, first + 2);
  return isPair && UNITS_OF_PAIRS.has(lowerAt(tokens, first + 3));
}

/** What touches the number's end and is neither a unit nor a multiple makes it a part of something else. */
function hasGluedTail(tokens: readonly Token[], at: number): boolean {
  if (isWordAt(tokens, at + 1)) return hasGluedWord(tokens, at);
  switch (textAt(tokens, at + 1)) {
    case '%': return isSharesCompound(tokens, at);
    case '^': return !isBoundOfDeviation(tokens, at) && textAt(tokens, at + 2) !== '°'; // "12^°"
    case '_': return !isBoundOfDeviation(tokens, at) && isGluedPiece(tokens[at + 2]);
    case '/': return !isDecimals(tokens, at, at + 2) && !isMeasuredPair(tokens, at) && isGluedPiece(tokens[at + 2]);
    case '!': return isGluedPiece(tokens[at + 2]);
    case '+': return isWordAt(tokens, at + 2) && isGluedAt(tokens, at + 2); // "12+log(O/H)"
    case '-': return !/^percentage-points?$/.test(lowerAt(tokens, at + 2)) && !isHyphenedAdjective(tokens, at) && isHyphenedName(tokens[at + 2]);
    case '‑': return isHyphenedName(tokens[at + 2]);
    default: return false;
  }
}

/** "3D", "1st"; "5GB" and "7B-parameter" are quantities. */
function hasGluedWord(tokens: readonly Token[], at: number): boolean {
  const { text, lower } = tokens[at + 1] ?? { text: '', lower: '' };
  if (lower === 'g' && OPERATIONS.has(lowerAt(tokens, at + 2))) return false;
  if (text === 'μ') return false; // "92$μ$Jy"
  if (text === 'DB') return true; // "SAM 3D Body (3DB)"
  if (lower === 's' && (isDecade(textAt(tokens, at)) || /^[01]$/.test(textAt(tokens, at)) && /^(?:of|and|or)$/.test(lowerAt(tokens, at - 1)))) return true; // "the 1960s", "the number of 1s"
  if (GLUED_UNITS.test(lower) || COMPOUND_SIZES.test(lower) || QUOTIENT.test(lower)) return false;
  // "a 10M-snippet subset"
  const isCounted = /^[kmbt]-[a-z]{4,}$/i.test(text) && /^[a-z]+$/.test(text.slice(2)) && (COUNTED_COMPOUND.test(lower.slice(2)) || isWordAt(tokens, at + 2));
  return !isCounted && !/^(?:x|×)-\w+$/.test(lower);
}

/** "the 1960s" */
function isDecade(number: string): boolean {
  return /^(?:1[5-9]|20)\d0$/.test(number);
}

/** "50%-task-completion". */
function isSharesCompound(tokens: readonly Token[], at: number): boolean {
  const isHyphened = textAt(tokens, at + 2) === '-' && isGluedAt(tokens, at + 2);
  return isHyphened && isWordAt(tokens, at + 3) && isGluedAt(tokens, at + 3) && !/^(?:point|to)/.test(lowerAt(tokens, at + 3));
}

/** "0.042^{+0.047}". */
function isBoundOfDeviation(tokens: readonly Token[], at: number): boolean {
  return SIGNS_OF_BOUNDS.has(textAt(tokens, at + 2)) && isNumberAt(tokens, at + 3);
}

/** "24/7": what touches the mark and is no mark itself. */
function isGluedPiece(piece: Token | undefined): boolean {
  return piece?.spaced === false && piece.kind !== 'mark';
}

/** "81.74-competitive with". */
function isHyphenedAdjective(tokens: readonly Token[], at: number): boolean {
  return /\.\d\d/.test(textAt(tokens, at)) && /^[a-z]{6,}$/.test(textAt(tokens, at + 2));
}

/** "6-DoF"; "4-bit", "3-shot" and "2-fold" are quantities. */
function isHyphenedName(word: Token | undefined): boolean {
  if (word?.kind !== 'word' || word.spaced) return false;
  return !HYPHENED_UNITS.test(word.lower) && !COUNTED_COMPOUND.test(word.lower) && !BOUNDARY.has(word.lower);
}
