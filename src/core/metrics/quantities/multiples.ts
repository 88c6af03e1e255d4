import { countedUnit } from './countedUnits';
import { countedNoun } from './counts';
import { measure } from './measures';
import { isGluedAt, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { counting, hyphenAt, measuring, plusAt, type Unit, type Written } from './unit';
import { COLLECTIONS_OF_SAMPLES, COUNTED_IN_BILLIONS, OPERATIONS, SINGULAR_SAMPLES, SIZE_NOUNS } from '../words/aroundNumbers';
import { plural } from '../words/list';
import { BOUNDARY } from '../words/nouns';
import { MODEL_WORD, PIXEL_NOUNS } from '../words/shapes';
import { MULTIPLES } from '../words/units';

/** Widths of images in thousands of pixels. */
const PIXEL_WIDTHS: ReadonlySet<number> = new Set([1, 2, 4, 8]);

/** "58K preference pairs", "7B", "1.5 billion-parameter": a multiple, and what it is of. */
export function multiple(tokens: readonly Token[], at: number, written: Written): Unit | undefined {
  const joined = hyphenedMultiple(tokens, at) ?? gluedMultiple(tokens, at) ?? namedMultiple(tokens, at) ?? operations(tokens, at);
  if (joined) return joined;
  // "3.77 M parameters", "a 3.77 M-parameter model"
  if (/^[KMB]-param(?:eter)?s?$/.test(textAt(tokens, at))) return counting(`${textAt(tokens, at).charAt(0)} parameters`, at + 1);
  const isSpaced = /^[KMB]$/.test(textAt(tokens, at)) && parametersBehind(tokens, at + 1) !== undefined;
  if (!isSpaced && !isMultiple(tokens[at]) && !isSmallLetter(tokens, at)) return undefined;
  const text = textAt(tokens, at);
  const behind = at + 1 + plusAt(tokens, at + 1);
  // "4K image generation": how many pixels an image is wide, and no count of anything behind it.
  const isOfPixels = PIXEL_NOUNS.has(lowerAt(tokens, behind)) && (lowerAt(tokens, behind) === 'resolution' || !lowerAt(tokens, behind + 1).endsWith('s'));
  if (/^k$/i.test(text) && PIXEL_WIDTHS.has(written.value) && isOfPixels) return counting(text, behind);
  const parameters = parametersBehind(tokens, behind);
  // "a 7B size" is no count of sizes.
  const isSize = /^[mbt]$/i.test(text);
  if (isSize && parameters === undefined && /^(?:sizes?|scales?|ranges?)$/.test(lowerAt(tokens, behind))) return counting(text, behind);
  const end = parameters ?? parametersWithin(tokens, behind);
  if (end !== undefined) return counting(`${text} parameters`, end);
  if (isSize && (MODEL_WORD.test(headOf(tokens, behind)) || namesModel(tokens, behind))) return counting(text, behind);
  if (text === 'B' && isGluedAt(tokens, at) && !COUNTED_IN_BILLIONS.test(headOf(tokens, behind))) return counting(text, behind); // "32B autoformalizers"
  return sampleOf(tokens, behind, text) ?? measure(tokens, behind, text) ?? countedMultiple(tokens, behind, { name: text, word: written.word }) ?? counting(text, behind);
}

/** "a 7-billion-parameter model", "a 110-param model". */
function hyphenedMultiple(tokens: readonly Token[], at: number): Unit | undefined {
  const word = lowerAt(tokens, at + 1);
  if (hyphenAt(tokens, at) === 0 || !/^(?:param|million|billion|trillion)/.test(word)) return undefined;
  if (word.startsWith('param')) return counting('parameters', at + 2);
  const [scale, noun] = word.split('-');
  // "14-billion parameter"
  const parameters = noun === undefined ? parametersBehind(tokens, at + 2) : undefined;
  if (parameters !== undefined) return counting(`${word} parameters`, parameters);
  return counting(`${scale ?? word}${compoundNoun(noun)}`, at + 2);
}

/** "7B-parameter", "10k-image". */
function gluedMultiple(tokens: readonly Token[], at: number): Unit | undefined {
  const noun = isGluedAt(tokens, at) ? /^[kmbt]-(\w+)/.exec(lowerAt(tokens, at))?.[1] : undefined;
  if (noun === undefined) return undefined;
  const multipleName = textAt(tokens, at).charAt(0);
  // "a 4B-decoder model"
  const isSize = multipleName === 'B' && !COUNTED_IN_BILLIONS.test(plural(noun)) && !noun.startsWith('param');
  return counting(multipleName + (isSize ? '' : compoundNoun(noun)), at + 1);
}

/** "a 1.5 billion-parameter model", "100 million-scale datasets". */
function namedMultiple(tokens: readonly Token[], at: number): Unit | undefined {
  const [, scale, noun] = /^(million|billion|trillion)-(\w+)$/.exec(lowerAt(tokens, at)) ?? [];
  return scale === undefined ? undefined : counting(`${scale}${compoundNoun(noun)}`, at + 1);
}

/** "5G FLOPs". */
function operations(tokens: readonly Token[], at: number): Unit | undefined {
  const name = lowerAt(tokens, at + 1);
  if (!/^[GTMP]$/.test(textAt(tokens, at)) || !isGluedAt(tokens, at) || !OPERATIONS.has(name)) return undefined;
  return measuring(`${textAt(tokens, at)}${name.startsWith('f') ? 'FLOPs' : 'MACs'}`, at + 2);
}

/** A multiple of one letter touches its number and is a capital, except for "k". */
function isMultiple(token: Token | undefined): boolean {
  if (!token || !MULTIPLES.has(token.lower)) return false;
  const isCapital = token.text === token.text.toUpperCase() || token.text === 'k';
  return token.lower.length > 1 || !token.spaced && isCapital;
}

/** "a 1.2b parameter model" */
function isSmallLetter(tokens: readonly Token[], at: number): boolean {
  return /^[mb]$/.test(textAt(tokens, at)) && isGluedAt(tokens, at) && parametersBehind(tokens, at + 1) !== undefined;
}

/** "a 1.2-trillion-token corpus": what is counted, as a plural. */
function compoundNoun(noun: string | undefined): string {
  if (noun === undefined || SIZE_NOUNS.has(noun)) return '';
  return ` ${noun.startsWith('param') ? 'parameters' : plural(noun)}`;
}

/** "7B parameters", "7B-parameter": where the parameters end. */
function parametersBehind(tokens: readonly Token[], start: number): number | undefined {
  // "7 billion (B) parameters"
  const isAbbreviated = textAt(tokens, start) === '(' && /^[KMBT]$/.test(textAt(tokens, start + 1)) && textAt(tokens, start + 2) === ')';
  const at = isAbbreviated ? start + 3 : start;
  if (lowerAt(tokens, at).startsWith('param')) return at + 1;
  return hyphenAt(tokens, at) === 1 && lowerAt(tokens, at + 1).startsWith('param') ? at + 2 : undefined;
}

/** "2.8B activated LLM parameters": where the parameters end, if they are what is counted. */
function parametersWithin(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < from + 4 && isInPhrase(tokens[at]); at++) if (lowerAt(tokens, at).startsWith('param')) return at + 1;
  return undefined;
}

/** "a 2B VLM teacher": a model within the next words, before anything ends the phrase. */
function namesModel(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 5 && isInPhrase(tokens[at]); at++) if (MODEL_WORD.test(lowerAt(tokens, at))) return true;
  return false;
}

function isInPhrase(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.spaced && !BOUNDARY.has(token.lower);
}

function headOf(tokens: readonly Token[], at: number): string {
  return countedNoun(tokens, at, { value: 2, word: false })?.head.toLowerCase() ?? lowerAt(tokens, at);
}

/** "a 20K sample dataset": what the data set has so many of. */
function sampleOf(tokens: readonly Token[], at: number, multipleName: string): Unit | undefined {
  const end = [at, at + 1].find(place => isInPhrase(tokens[place]) && SINGULAR_SAMPLES.has(lowerAt(tokens, place)));
  if (end === undefined || !isInPhrase(tokens[at]) || !COLLECTIONS_OF_SAMPLES.has(lowerAt(tokens, end + 1))) return undefined;
  return counting(`${multipleName} ${plural(lowerAt(tokens, end))}`, end + 1);
}

/** "58K preference pairs": the noun, whatever the number in front of the multiple is. */
function countedMultiple(tokens: readonly Token[], at: number, { name, word }: { readonly name: string; readonly word: boolean }): Unit | undefined {
  const found = countedUnit(tokens, at, { value: 1000, word });
  // "314K GPU hours" are measured and not counted.
  return found && { ...found, unit: `${name} ${found.unit}` };
}
