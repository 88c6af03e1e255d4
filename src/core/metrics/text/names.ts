import { remembered } from './remembered';
import { askedOf } from './spelling';
import { isNumberAt, isWordAt, lowerAt, someToken, textAt } from './tokenAt';
import type { Token } from './tokens';
import { METRIC_SYMBOLS, SYMBOL_ENDINGS } from '../words/metrics';
import { LOWER_METRIC_SHAPES, METRICS_OF_NAMES, METRIC_ENDINGS, METRIC_SHAPES, PLAIN_WORDS, QUALIFIED_METRICS } from '../words/shapes';

/** Capitals, inner capitals or digits, "t-SNE": how benchmarks and systems are written. */
export function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /\p{Ll}\p{Lu}/u.test(word) || /^\p{Ll}+-?\d/u.test(word) || /^\p{Ll}-\p{Lu}{2}/u.test(word);
}

/** Whether a word is a metric's symbol or ends like one: `BLEU`, `CLIPScore`, `Recall@5`. */
export const isMetricSymbol = remembered(word => {
  const lower = word.toLowerCase();
  if (word === lower && PLAIN_WORDS.has(word)) return false;
  if (/@\d+[KM]$/.test(word) || /^\p{L}*BERTa?$/u.test(word)) return false; // "S3@256K": a task at so long a context; "mBERT": a model
  return isKnownSymbol(word, lower) || isQualifiedSymbol(word, lower) || isShortSymbol(word) || METRIC_ENDINGS.test(lower)
    || METRIC_SHAPES.some(shape => shape.test(word)) || LOWER_METRIC_SHAPES.some(shape => shape.test(lower));
});

/** Whether a token is a metric's symbol, by how it is written or by what the abstract says of it. */
export function isMetricToken(token: Token | undefined): boolean {
  return token !== undefined && (token.isMeasure || isSymbol(token));
}

const isSymbol = askedOf(({ text }) => isMetricSymbol(text));

/** "F1", "AUCs", "macro-F1". */
function isKnownSymbol(word: string, lower: string): boolean {
  const isPlural = /^[mgr]?\p{Lu}{2,}s$/u.test(word) && METRIC_SYMBOLS.has(lower.slice(0, -1));
  if (/^[mgr]\p{Lu}{2,}s$/u.test(word) && isShortSymbol(word.slice(0, -1))) return true; // "gFVDs"
  // "PA-MPJPE"
  if (/^\p{Lu}{1,4}-\p{Lu}{4,}$/u.test(word) && METRIC_SYMBOLS.has(lower.slice(lower.indexOf('-') + 1))) return true;
  return isPlural || METRIC_SYMBOLS.has(lower.replace(/^(?:macro|micro|weighted|mean)-/, ''));
}

/** "Token-F1", "SacreBLEU", "FID-VID". */
function isQualifiedSymbol(word: string, lower: string): boolean {
  if (METRICS_OF_NAMES.test(word) || QUALIFIED_METRICS.test(word) && /\p{Lu}/u.test(word)) return true;
  return SYMBOL_ENDINGS.test(lower) && /\p{Lu}{2,}\d?$/u.test(word);
}

/** "mAP", "gFID", "rFVD"; "mRNA" is none. */
function isShortSymbol(word: string): boolean {
  return /^[mgr]\p{Lu}{2,4}$/u.test(word) && !/(?:RNA|DNA|RPC)$/.test(word);
}

/** A bare year, which is never a quantity. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2099;
}

/** "2024.08" */
export function isYearAndMonth(text: string): boolean {
  return /^(?:(?:19|20)\d\d\.(?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])\.(?:19|20)\d\d)$/.test(text);
}

/** How far another gain in percent may stand that the same list holds. */
const LIST = 16;

/** "FID 15.2, CLIP 33.8", "29% in RMSE, 51% in MRE": a name that stands in a list of measures where a known one stands in front of it. */
export function isListedMeasure(tokens: readonly Token[], at: number): boolean {
  if (!isWordAt(tokens, at) || !/^\p{Lu}{2}[\p{L}\d-]*$/u.test(textAt(tokens, at))) return false;
  if (isScored(tokens, at) && (isScored(tokens, at - 3) || isScored(tokens, at + 3))) return true;
  const before = lowerAt(tokens, at - 1);
  if (before === ',' || before === '/' || before === 'and') {
    const number = before === 'and' && textAt(tokens, at - 2) === ',' ? at - 3 : at - 2;
    return isNumberAt(tokens, number) && isMetricToken(tokens[number - 1]);
  }
  const isKnownGain = (token: Token, near: number): boolean => near !== at && isGainIn(tokens, near) && isMetricToken(token);
  return isGainIn(tokens, at) && someToken(tokens, [at - LIST, at + LIST], isKnownGain);
}

/** "(e.g., IC 0.871, SSIM-OM 0.84)": a name with its decimals between commas or brackets. */
function isScored(tokens: readonly Token[], at: number): boolean {
  const value = textAt(tokens, at + 1);
  const isValue = isNumberAt(tokens, at + 1) && /^0?\.\d+$|\.\d\d|^\d\d+\.\d/.test(value);
  return isValue && /^\p{Lu}{2}[\p{L}\d-]*$/u.test(textAt(tokens, at)) && /^[(,]$/.test(textAt(tokens, at - 1)) && /^[),]$/.test(textAt(tokens, at + 2));
}

/** "29% in RMSE": where the measure stands. */
function isGainIn(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at - 1) === 'in' && textAt(tokens, at - 2) === '%';
}
