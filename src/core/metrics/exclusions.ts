import { remembered } from './remembered';
import type { Token } from './tokens';
import { METRIC_SYMBOLS } from './words/metrics';
import { BOUNDARY } from './words/nouns';
import { COMMON_UNITS, COUNTED_COMPOUND, GLUED_UNITS, HYPHENED_UNITS, METRICS_OF_NAMES, METRIC_ENDINGS, NUMBERED, PLAIN_STARTS, PLAIN_WORDS, QUALIFIED_METRICS, VERSIONED } from './words/shapes';

/** Capitals, inner capitals or digits: how benchmarks and systems are written. */
export function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /\p{Ll}\p{Lu}/u.test(word) || /^\p{Ll}+-?\d/u.test(word);
}

/** Whether a word is a metric's symbol or ends like one: `BLEU`, `CLIPScore`, `Recall@5`. */
export const isMetricSymbol = remembered(word => {
  const lower = word.toLowerCase();
  if (word === lower && PLAIN_WORDS.has(word) || /@\d+[KM]$/.test(word)) return false; // "S3@256K": a task at so long a context
  return METRIC_SYMBOLS.has(lower) || (/^\p{Lu}{2,}s$/u.test(word) && METRIC_SYMBOLS.has(lower.slice(0, -1))) || METRIC_SYMBOLS.has(lower.replace(/^(?:macro|micro|weighted|mean)-/, '')) || QUALIFIED_METRICS.test(word) && /\p{Lu}/u.test(word) || /[a-z](?:bleu|rouge|f1|iou|psnr|ssim|fid)$/.test(lower) && /\p{Lu}{2,}\d?$/u.test(word) || /^[mgr]\p{Lu}{2,4}$/u.test(word) && !/(?:RNA|DNA|RPC)$/.test(word) || METRIC_ENDINGS.test(lower) || /^(?:fid|kid|fvd)-?\d+k?$/.test(lower) || METRICS_OF_NAMES.test(word) || /^(?:auc|vus|auroc|map|mean-ap)-(?:pr|roc|\d+)$/.test(lower) || /^[a-z]{1,3}(?:IoU|FID|AP|AR|KID|PSNR|SSIM|F1)$/.test(word) || /^(?:rouge|bleu|hr|ndcg|map|mrr|acc)[-@]?\w?\d*$/.test(lower);
});

/** A bare year, which is never a quantity. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2099;
}

/** Numbers that belong to a name, a formula, an enumeration or another word: "v2.0", "AIME 2024", "Figure 3", "(1)", "1st", "3D", "10^5", "4-bit", "24/7". */
export function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token) return true;
  if (before && !token.spaced && gluedToName(tokens, at)) return true;
  if (after && !after.spaced && gluedTail(tokens, at)) return true;
  return isVersion(tokens, at);
}

function gluedToName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  if (before.kind === 'word') return !/^(?:to|by|of|than|at|about|over|achieves|reaches)$/.test(before.lower);
  if ('^_@#'.includes(before.text)) return true;
  if (before.text === '+' && !before.spaced && tokens[at - 2]) return true; // "2k+1" is a formula.
  if (before.text === '/') return !/^(?:x|×|%|times)$/.test(tokens[at - 2]?.lower ?? '') && !isDecimals(tokens, at - 2, at); // "32x/64x", "3.5/7.6 points"
  if (before.text === '-' && tokens[at - 2]?.kind === 'number' && tokens[at - 3]?.text === '_' && !tokens[at - 2]?.spaced) return true; // "L_{14-195keV}"
  if (before.text === '-' && /^[KMBTkx×]$/.test(tokens[at - 2]?.text ?? '') && tokens[at - 3]?.kind === 'number') return false; // "1.5B-8B", "6x-29x"
  if (before.text === '-' && tokens[at - 2]?.text === '-' && /^[KMBTkx×]$/.test(tokens[at - 3]?.text ?? '')) return false; // "0.6B--14B"
  if (before.text === '-' && /^(?:near|sub)$/.test(tokens[at - 2]?.lower ?? '')) return false; // "near-100%"
  if (!'-–.:'.includes(before.text) || before.spaced) return before.text === '-' && tokens[at - 2]?.kind === 'word' && !before.spaced;
  const front = tokens[at - 2];
  return front?.kind === 'word' || (before.text === '.' && front?.kind === 'number');
}

/** Two numbers of which one has decimals: a list and no fraction, date or name. */
function isDecimals(tokens: readonly Token[], first: number, second: number): boolean {
  const [a, b] = [tokens[first], tokens[second]];
  return a?.kind === 'number' && b?.kind === 'number' && (a.text.includes('.') || b.text.includes('.'));
}

/** What touches the number's end and is neither a unit nor a multiple makes it a part of something else. */
function gluedTail(tokens: readonly Token[], at: number): boolean {
  const [after, next] = [tokens[at + 1], tokens[at + 2]];
  if (!after) return false;
  if (after.kind === 'word') {
    const lower = after.lower;
    if (lower === 'g' && /^(?:flops?|macs?)$/.test(next?.lower ?? '')) return false;
    if (after.text === 'DB') return true; // "SAM 3D Body (3DB)"
    return !GLUED_UNITS.test(lower) && !/^[kmbt](?:-(?:param\w*|scale|size\w*|level|model\w*))$/.test(lower) && !(/^[kmbt]-/.test(lower) && COUNTED_COMPOUND.test(lower.slice(2))) && !/^(?:x|×)-\w+$/.test(lower);
  }
  if (/^[\^_]$/.test(after.text) && /^[-+−]$/.test(next?.text ?? '') && tokens[at + 3]?.kind === 'number') return false;
  if (after.text === '%' && next?.text === '-' && !next.spaced && tokens[at + 3]?.kind === 'word' && !tokens[at + 3]?.spaced && !/^(?:point|to)/.test(tokens[at + 3]?.lower ?? '')) return true; // "50%-task-completion"
  if (after.text === '/' && isDecimals(tokens, at, at + 2)) return false;
  if (after.text === '^' || after.text === '_' || after.text === '/' || after.text === '!') return next?.spaced === false && next.kind !== 'mark' || after.text === '^';
  if (after.text === '-' && /\.\d\d/.test(tokens[at]?.text ?? '') && /^[a-z]{6,}$/.test(next?.text ?? '')) return false; // "81.74-competitive with"
  if (after.text === '-' || after.text === '‑') return next?.kind === 'word' && !next.spaced && !HYPHENED_UNITS.test(next.lower) && !COUNTED_COMPOUND.test(next.lower) && !BOUNDARY.has(next.lower);
  return false;
}

/** A number behind a name is that name's version or year, unless the name is a metric. */
function isVersion(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  // "Stable Diffusion (SD) 2.1": a version behind the short form.
  if (before?.text === ')' && tokens[at - 3]?.text === '(' && /^\p{Lu}{2,}$/u.test(tokens[at - 2]?.text ?? '') && /^\p{Lu}/u.test(tokens[at - 4]?.text ?? '') && /^[1-9]\.\d$/.test(token?.text ?? '') && !isMetricSymbol(tokens[at - 2]?.text ?? '') && !COMMON_UNITS.has(after?.lower ?? '.')) return true;
  // "Opus 4.5, 4.6 and Gemini 3.1": further versions.
  if (/^(?:,|and)$/.test(before?.lower ?? '') && /^\d\.\d$/.test(token?.text ?? '') && /^\d\.\d$/.test(tokens[at - 2]?.text ?? '') && VERSIONED.test(tokens[at - 3]?.lower ?? '') && !/^(?:%|×|x|points?)$/.test(after?.lower ?? '')) return true;
  // "Pythia-70M, 160M, 410M and": further sizes of the same model.
  if (/^[KMB]$/.test(after?.text ?? '') && after?.spaced === false && /^(?:,|and)$/.test(before?.lower ?? '') && !/^(?:param\w*|models?|tokens)$/.test(tokens[at + 2]?.lower ?? '')) {
    let back = at - 2;
    while (/^[KMB]$/.test(tokens[back]?.text ?? '') && tokens[back - 1]?.kind === 'number' && /^(?:,|and)$/.test(tokens[back - 2]?.lower ?? '') && back > at - 16) back -= 3;
    if (/^\p{Lu}.*-\d+(?:\.\d+)?[KMB]$/u.test(tokens[back]?.text ?? '')) return true;
  }
  // "Terminal Bench 1.0, 2.0, and Pro"
  if (/^(?:,|and)$/.test(before?.lower ?? '') && /^\d\.\d$/.test(token?.text ?? '') && /^\d\.\d$/.test(tokens[at - 2]?.text ?? '') && /(?:Bench|Arena|Eval|World|Gym|bench)$/.test(tokens[at - 3]?.text ?? '') && !/^(?:%|×|x|points?)$/.test(after?.lower ?? '')) return true;
  if (!before || !token || before.kind === 'mark') return false;
  if (after && (after.text === '%' || after.text === '×' || after.lower === 'percent' || after.lower === 'x' || after.lower === 'points' || after.text === '±')) return false;
  // "the pi 0.5 baseline": a model.
  if (/^(?:pi|π)$/.test(before.lower) && /^0(?:\.\d)?$/.test(token.text) && /^(?:baselines?|models?|polic(?:y|ies)|vlas?|backbone|and|by|with|,)$/.test(after?.lower ?? ',')) return true;
  // "R@1 at tIoU 0.5": a threshold.
  if (/^[a-z]?IoU$/.test(before.text) && /^(?:at|@)$/.test(tokens[at - 2]?.lower ?? '')) return true;
  // "Qwen3 0.6B--14B": a range of sizes.
  if (/^[KMBT]$/.test(after?.text ?? '') && tokens[at + 2]?.text === '-' && tokens.slice(at + 3, at + 5).some(next => next.kind === 'number')) return false;
  // "GEdit 6.94 → 7.25": a score and no version.
  if (after?.text === '→' && tokens[at + 2]?.kind === 'number') return false;
  if (isListedMeasure(tokens, at - 1) && token.text.includes('.')) return false;
  // "(mean inter-rater FOO 0.73)": an average and no version.
  if (/\.\d\d/.test(token.text) && tokens.slice(Math.max(0, at - 5), at - 1).some((word, index, all) => /^(?:mean|average|median)$/.test(word.lower) && (tokens[at - 1 - all.length + index - 1]?.text === '('))) return false;
  if (NUMBERED.test(before.lower) && !/\.\d\d/.test(token.text) && !(before.lower === 'top' && token.spaced) && !(before.lower === 'may')) return true;
  if (before.kind === 'number') return at >= 2 && before.spaced && tokens[at - 2]?.kind === 'word' && isVersionedName(tokens[at - 2]?.text ?? '', at - 2);
  return isVersionedName(before.text, at - 1) && !isMetricSymbol(before.text);
}

/** "FID 15.2, CLIP 33.8", "29% in RMSE, 51% in MRE": a name that stands in a list of measures where a known one stands in front of it. */
export function isListedMeasure(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at];
  if (name?.kind !== 'word' || !/^\p{Lu}{2,}[\p{L}\d-]*$/u.test(name.text)) return false;
  if (/^(?:,|\/|and)$/.test(tokens[at - 1]?.lower ?? '')) {
    const comma = tokens[at - 1]?.lower === 'and' && tokens[at - 2]?.text === ',' ? at - 3 : at - 2;
    return tokens[comma]?.kind === 'number' && isMetricSymbol(tokens[comma - 1]?.text ?? '');
  }
  if (tokens[at - 1]?.lower !== 'in' || tokens[at - 2]?.text !== '%') return false;
  for (let near = Math.max(2, at - 16); near < at + 16; near++) if (near !== at && tokens[near - 1]?.lower === 'in' && tokens[near - 2]?.text === '%' && isMetricSymbol(tokens[near]?.text ?? '')) return true;
  return false;
}

/** A capitalised word that is not just the first word of a sentence. */
function isVersionedName(word: string, at: number): boolean {
  return /^\p{Lu}/u.test(word) || /\p{Ll}\p{Lu}/u.test(word) ? !PLAIN_STARTS.test(word) && (at > 0 || !/^\p{Lu}\p{Ll}+(?:s|ed|ing)$/u.test(word)) : false;
}
