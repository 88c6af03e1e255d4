import { wayOf } from './direction';
import { isMetricSymbol, isName } from './exclusions';
import { isFiniteVerb, phraseFrom, type Place } from './phrases';
import type { Token } from './tokens';
import { CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES } from './words/changes';
import { METRIC_HEADS } from './words/metrics';
import { SYSTEM_HEADS, isModelName } from './words/systems';

/** "25% (Pass@1)". */
export function inParenthesis({ tokens, quantity: { to } }: Place): readonly Token[] | undefined {
  const name = tokens[to + 1];
  return tokens[to]?.text === '(' && name?.kind === 'word' && isMetricSymbol(name.text) && tokens[to + 2]?.text === ')' ? [name] : undefined;
}

/** "41.4% FLOPs reduction", "11% fewer reasoning steps", "90% of the performance". */
export function behind({ tokens, quantity, to, next }: Place): readonly Token[] | undefined {
  const isOf = tokens[quantity.to]?.lower === 'of' && quantity.unit !== '';
  let at = quantity.to + (isOf ? 1 : 0);
  while (/^(?:the|its|their|a)$/.test(tokens[at]?.lower ?? '')) at++;
  const words = phraseFrom(tokens, at, Math.min(to, Math.max(next, quantity.to)), 6).filter(token => !COMPARATIVES.has(token.lower));
  if (isOf && words.length === 1 && words[0]?.lower === 'time') return undefined;
  if (words.length === 0 || words.every(token => CHANGE_NOUNS.has(token.lower) || token.lower === 'range' || /ly$/.test(token.lower))) return undefined;
  // "twice the second-best model": somebody else.
  if (quantity.unit === 'x' && !isOf && words.some(token => isModelName(token.text))) return undefined;
  if (quantity.unit === 'x' && at > quantity.to && !isOf && SYSTEM_HEADS.test(words.at(-1)?.lower ?? '')) return undefined;
  if (isOf && quantity.unit === 'x') return words;
  if (isOf && !words.some(token => METRIC_HEADS.has(token.lower))) return CHANGE_VERBS.has(tokens[quantity.from - 1]?.lower ?? '') ? words : undefined;
  if (isFiniteVerb(tokens, at) && quantity.unit !== 'x') return undefined;
  const head = words.at(-1);
  // "78% preferred ours", "99% in-domain": a participle or an adverb is no name.
  if (words.length === 1 && !isMetricLike(words) && quantity.unit !== 'x' && /(?:[a-z]{3}ed|ly|^(?:in|out|cross|zero|few|one)-(?:of-)?[a-z]+)$/.test(words[0]?.lower ?? '')) return undefined;
  // "more tokens per forward pass"
  const per = at + phraseFrom(tokens, at, Math.min(to, Math.max(next, quantity.to)), 6).length;
  const each = tokens[per]?.lower === 'per' && head?.kind === 'word' && /s$/.test(head.lower) ? phraseFrom(tokens, per + 1, Math.min(to, per + 3), 2) : [];
  if (each.length > 0 && quantity.unit !== '') return [...words, ...tokens.slice(per, per + 1 + each.length)];
  return head && (isMetricLike(words) || quantity.unit === 'x' || at - quantity.to === 0) && words[0]?.lower !== 'after' ? words : undefined;
}

function isMetricLike(words: readonly Token[]): boolean {
  return words.some(token => METRIC_HEADS.has(token.lower) || isMetricSymbol(token.text) || wayOf(token.lower) !== null);
}

/** "50% of correct answers": a share is of what it is of. */
export function partOf({ tokens, quantity, to, next }: Place): readonly Token[] | undefined {
  if (!/^(?:%|x)$/.test(quantity.unit) || tokens[quantity.to]?.lower !== 'of') return undefined;
  let at = quantity.to + 1;
  while (/^(?:the|its|their|all|our|these|those)$/.test(tokens[at]?.lower ?? '')) at++;
  const phrase = phraseFrom(tokens, at, Math.min(to, Math.max(next, at + 6)), 6);
  // "60% of responses address a point": the plural ends the phrase.
  const plural = phrase.findIndex(token => /[a-z]{3}s$/.test(token.lower) && !/(?:ss|us|is)$/.test(token.lower));
  const words = plural < 0 ? phrase : phrase.slice(0, plural + 1);
  return words.length > 0 && !/^(?:time|cases|instances|runs|trials|occasions|subset|split|benchmark|dataset|suite)$/.test(words.at(-1)?.lower ?? '') && !words.every(token => isName(token.text)) ? words : undefined;
}

/** "44% improvement in accuracy", "by 5 points in F1", "in terms of required samples", "reduction of latency". */
export function inPhrase({ tokens, quantity, to, next }: Place): readonly Token[] | undefined {
  let at = quantity.to;
  const start = at;
  while (at < Math.min(to, quantity.to + 4) && (COMPARATIVES.has(tokens[at]?.lower ?? '') || CHANGE_NOUNS.has(tokens[at]?.lower ?? ''))) at++;
  const isChange = at > start;
  // "a 3-point improvement over X in F1"
  if (isChange && tokens[at]?.lower === 'over') {
    const rival = phraseFrom(tokens, at + 1, Math.min(to, next), 6);
    if (rival.length > 0 && tokens[at + 1 + rival.length]?.lower === 'in') at += 1 + rival.length;
  }
  const lead = tokens[at]?.lower ?? '';
  if (lead !== 'in' && !(isChange && /^(?:of|to|for)$/.test(lead))) return undefined;
  at++;
  if (tokens[at]?.lower === 'terms' && tokens[at + 1]?.lower === 'of') at += 2;
  while (/^(?:the|both|its|average|overall|a)$/.test(tokens[at]?.lower ?? '')) at++;
  const words = phraseFrom(tokens, at, Math.min(to, next), 5);
  const head = words.at(-1);
  // "a 438% rise in likes": what rises or falls, whatever it is; "an improvement in maths" is elsewhere.
  const rises = lead === 'in' && tokens.slice(quantity.to, at).some(token => /^(?:rise|increase|reduction|decrease|drop|decline|boost|growth|fall)$/.test(token.lower)) && head && !isName(head.text) && !/^(?:math|maths|coding|reasoning|tasks?|benchmarks?|datasets?|settings?|domains?|scenarios?|general)$/.test(head.lower);
  if (rises) return words;
  if (!head || (tokens[at - 2]?.lower !== 'terms' && tokens[at - 1]?.lower !== 'of' && !METRIC_HEADS.has(head.lower) && !isMetricSymbol(head.text))) return undefined;
  return words;
}
