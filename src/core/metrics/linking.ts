import type { ReportedMetric } from '../model/metric';
import type { Quantity } from './quantities';
import type { Token } from './tokens';
import { BOUNDARY, DOWN_WORDS, RESULT_WORDS, UP_WORDS } from './words';

/** A sentence's tokens, as a range of the abstract's. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Which way the quantity goes: by its own words first, then by those around it in its clause. */
export function directionOf(tokens: readonly Token[], quantity: Quantity, { from, to }: TokenRange): 'up' | 'down' | null {
  if (quantity.baseline !== null && quantity.value !== null && quantity.value !== quantity.baseline) return quantity.value > quantity.baseline ? 'up' : 'down';
  if (quantity.sign) return quantity.sign;
  for (let at = quantity.to; at < Math.min(to, quantity.to + 5); at++) {
    const token = tokens[at];
    if (!token || /^[,;:().]$/.test(token.text) || token.lower === 'and' || token.lower === 'while') break;
    const way = wayOf(token.lower);
    if (way) return way;
  }
  if (quantity.value === null) return null;
  const isStep = tokens[quantity.from]?.lower === 'by' || quantity.hedge === 'up to' || quantity.unit === 'x' || quantity.unit === 'pp' || quantity.unit === 'points';
  for (let at = quantity.from - 1; at >= Math.max(from, quantity.from - (isStep ? 14 : 5)); at--) {
    const token = tokens[at];
    if (!token || token.text === ';' || (!isStep && /^[,()]$/.test(token.text))) break;
    const way = wayOf(token.lower);
    if (way && (isStep || token.lower !== 'performance')) return way;
  }
  return null;
}

function wayOf(word: string): 'up' | 'down' | null {
  return UP_WORDS.has(word) ? 'up' : DOWN_WORDS.has(word) ? 'down' : null;
}

/** An outcome, or a size? Signs and ratios are outcomes; counts are sizes. */
export function kindOf(tokens: readonly Token[], quantity: Quantity, { from, to }: TokenRange): ReportedMetric['kind'] {
  if (quantity.counted) return 'scale';
  if (quantity.baseline !== null || quantity.value === null || quantity.sign || ['x', 'pp', 'points'].includes(quantity.unit)) return 'result';
  const around = tokens.slice(Math.max(from, quantity.from - 12), Math.min(to, quantity.to + 6));
  if (quantity.unit === '%') return around.some(token => RESULT_WORDS.has(token.lower)) || !/\b(?:noise|data|split|subset|sparsity)\b/.test(around.map(token => token.lower).join(' ')) ? 'result' : 'scale';
  if (quantity.unit === '') return around.some(token => RESULT_WORDS.has(token.lower) || /^[A-Z][A-Za-z]*\d?$/.test(token.text) && token.text === token.text.toUpperCase() && token.text.length > 1) ? 'result' : 'scale';
  return around.some(token => UP_WORDS.has(token.lower) || DOWN_WORDS.has(token.lower)) ? 'result' : 'scale';
}

/** The metric's name: the noun phrase behind the quantity, else the one that is said to change or to have it. */
export function metricOf(tokens: readonly Token[], quantity: Quantity, range: TokenRange): string | null {
  if (quantity.counted) return null;
  return phraseBehind(tokens, quantity, range) ?? phraseBefore(tokens, quantity, range);
}

/** "41.4% FLOPs reduction", "11% fewer reasoning steps", "44% improvement in accuracy". */
function phraseBehind(tokens: readonly Token[], quantity: Quantity, { to }: TokenRange): string | null {
  let at = quantity.to;
  const words = phraseFrom(tokens, at, to);
  at += words.length;
  const content = words.filter(token => !/^(?:fewer|less|more|absolute|relative|lower|higher|better|faster|average|improved)$/.test(token.lower));
  if (content.length === 0) return null;
  const changeOnly = content.every(token => wayOf(token.lower) !== null);
  if (changeOnly && /^(?:in|of|for)$/.test(tokens[at]?.lower ?? '')) {
    const inner = phraseFrom(tokens, at + 1, to);
    if (inner.length > 0) return join(inner);
  }
  return join(content);
}

/** "accuracy of 90%", "recall@1 44.6%", "improves accuracy by 5%", "CLIPScore (0.808 vs. 0.775)". */
function phraseBefore(tokens: readonly Token[], quantity: Quantity, { from }: TokenRange): string | null {
  let at = quantity.from - 1;
  while (at >= from && /^(?:\(|,|of|to|by|from|is|was|a|an|the|clear|margin|significant|average|reaching|e\.g|absolute|gains?|improvements?|reduction)$/.test(tokens[at]?.lower ?? '')) at--;
  const words: Token[] = [];
  for (; at >= from && words.length < 4; at--) {
    const token = tokens[at];
    if (!token || token.kind !== 'word' || BOUNDARY.has(token.lower) || isVerb(token.lower)) break;
    words.unshift(token);
  }
  return words.length > 0 ? join(words) : null;
}

function isVerb(word: string): boolean {
  return (wayOf(word) !== null || /^(?:achiev|attain|reach|obtain|yield|deliver|scor|show|provid|gain)/.test(word)) && /(?:e|es|ed|ing|s)$/.test(word) && !/(?:ment|ments|tion|tions|gains|score|scores)$/.test(word);
}

function phraseFrom(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const words: Token[] = [];
  for (let at = from; at < to && words.length < 5; at++) {
    const token = tokens[at];
    if (!token || token.kind !== 'word' || BOUNDARY.has(token.lower) || /^\d/.test(token.text)) break;
    words.push(token);
  }
  return words;
}

function join(words: readonly Token[]): string {
  return words.map((token, at) => (at > 0 && token.spaced ? ' ' : '') + token.text).join('');
}

/** "on Sudoku-Extreme", "+11% on AIME 2024": a name behind "on" or "in", after the quantity or at the sentence's head. */
export function datasetOf(tokens: readonly Token[], quantity: Quantity, { from, to }: TokenRange, next: number): string | null {
  for (let at = quantity.to; at < Math.min(to, next, quantity.to + 14); at++) {
    const name = nameBehindOn(tokens, at, to);
    if (name) return name;
  }
  for (let at = quantity.from - 1; at >= from; at--) {
    const name = nameBehindOn(tokens, at, quantity.from);
    if (name) return name;
  }
  return null;
}

function nameBehindOn(tokens: readonly Token[], at: number, to: number): string | null {
  const word = tokens[at]?.lower;
  if (word !== 'on' && word !== 'in') return null;
  let start = at + 1;
  if (/^(?:the|both)$/.test(tokens[start]?.lower ?? '')) start++;
  const words: Token[] = [];
  for (let index = start; index < Math.min(to, start + 5); index++) {
    const token = tokens[index];
    if (!token || (token.kind === 'word' && !isName(token.text)) || (token.kind === 'mark') || (token.kind === 'number' && words.length === 0)) break;
    words.push(token);
  }
  return words.length > 0 && words.some(token => token.kind === 'word') ? join(words) : null;
}

/** Capitals, digits or inner capitals: how benchmarks and systems are written. */
export function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /\p{Ll}\p{Lu}/u.test(word);
}

/** The system that the sentence is about: the first name before the quantity that acts; "we" is nobody's name. */
export function subjectOf(tokens: readonly Token[], quantity: Quantity, { from }: TokenRange): string | null {
  for (let at = quantity.from - 1; at > from; at--) {
    if (!isVerbForm(tokens[at]?.lower ?? '')) continue;
    const before = tokens[at - 1]?.lower === 'alone' || tokens[at - 1]?.kind === 'word' && tokens[at - 1]?.lower.endsWith('ly') ? tokens[at - 2] : tokens[at - 1];
    if (before && before.kind === 'word' && isName(before.text) && !/^(?:We|It|This|These|They|Our)$/.test(before.text)) return before.text;
  }
  return null;
}

function isVerbForm(word: string): boolean {
  return /^(?:achieves?|attains?|reaches|obtains?|provides?|delivers?|improves?|reduces?|outperforms?|surpass(?:es)?|yields?|exceeds?|increases?|boosts?|scores?|shows?|has|is|gains?|cuts?|saves?|enables?|accelerates?|maintains?|requires?)$/.test(word);
}

/** "compared with X", "over X", "outperforms X by". */
export function versusOf(tokens: readonly Token[], quantity: Quantity, { from, to }: TokenRange): string | null {
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.lower ?? '';
    const behind = (/^(?:to|with)$/.test(word) && tokens[at - 1]?.lower === 'compared') || (/^(?:outperforms?|outperforming|surpass(?:es)?|surpassing|exceeds?|beats?|than)$/.test(word) && Math.abs(at - quantity.from) < 16);
    if (!behind) continue;
    const words: Token[] = [];
    for (let index = at + 1; index < Math.min(to, at + 6); index++) {
      const token = tokens[index];
      if (!token || token.kind !== 'word' || (BOUNDARY.has(token.lower) && token.lower !== 'the')) break;
      if (token.lower !== 'the') words.push(token);
    }
    if (words.length > 0) return join(words);
  }
  return null;
}
