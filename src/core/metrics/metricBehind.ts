import { isDatasetName } from './datasetNames';
import { wayOf } from './direction';
import { isListedMeasure, isMetricSymbol, isName } from './exclusions';
import { isFiniteVerb, phraseBefore, phraseFrom, type Place } from './phrases';
import type { Token } from './tokens';
import { CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES } from './words/changes';
import { METRIC_HEADS } from './words/metrics';
import { NUMBER_WORDS } from './words/numbers';
import { SYSTEM_HEADS, isModelName } from './words/systems';
import { ARTICLES } from './words/grammar';
import { FIELDS_OF_TASKS } from './words/places';
import { PHASES } from './words/verbs';
import { MEASURE_ENDS, TRIED_FIELDS } from './words/names';

/** "25% (Pass@1)". */
export function inParenthesis({ tokens, quantity: { from, to, baseline }, next }: Place): readonly Token[] | undefined {
  const name = tokens[to + 1];
  // "a perfect (100%) success rate"
  if (tokens[from - 1]?.text === '(' && tokens[to]?.text === ')' && tokens[from - 2]?.kind === 'word' && ARTICLES.has(tokens[from - 3]?.lower ?? '')) {
    const words = phraseFrom(tokens, to + 1, Math.max(next, to + 1), 4);
    if (words.length > 0 && (METRIC_HEADS.has(words.at(-1)?.lower ?? '') || isMetricSymbol(words.at(-1)?.text ?? ''))) return words;
  }
  // "significant (2-3x) gains in inference throughput"
  if (tokens[from - 1]?.text === '(' && tokens[to]?.text === ')' && CHANGE_NOUNS.has(tokens[to + 1]?.lower ?? '') && tokens[to + 2]?.lower === 'in') {
    const gained = phraseFrom(tokens, to + 3, Math.max(next, to + 3), 4);
    if (gained.length > 0) return gained;
  }
  // "fewer attempts (1.3 vs 2.0)": what there is less of.
  const counted = tokens[from - 1]?.text === '(' && baseline !== null ? phraseBefore(tokens, from - 1, Math.max(0, from - 6), 4) : [];
  if (counted.length > 0 && /^(?:fewer|less|more|lower|higher)$/.test(tokens[from - 2 - counted.length]?.lower ?? '')) return counted;
  // "by 6.5% (Spearman correlation)"
  const named = tokens[to]?.text === '(' ? phraseFrom(tokens, to + 1, to + 6, 3) : [];
  if (named.length > 1 && tokens[to + 1 + named.length]?.text === ')' && METRIC_HEADS.has(named.at(-1)?.lower ?? '')) return named;
  return tokens[to]?.text === '(' && name?.kind === 'word' && isMetricSymbol(name.text) && tokens[to + 2]?.text === ')' ? [name] : undefined;
}

/** "41.4% FLOPs reduction", "11% fewer reasoning steps", "90% of the performance". */
export function behind({ tokens, quantity, to, next }: Place): readonly Token[] | undefined {
  // "44.34% (2-turn) FPR": a remark in between.
  if (tokens[quantity.to]?.text === '(') {
    const close = tokens.findIndex((token, at) => at > quantity.to && at < quantity.to + 8 && token.text === ')');
    const named = close < 0 ? undefined : tokens[close + 1];
    if (named && isMetricSymbol(named.text)) return [named];
    const whole = close < 0 ? [] : phraseFrom(tokens, close + 1, Math.max(next, close + 1), 3);
    if (METRIC_HEADS.has(whole.at(-1)?.lower ?? '') && /^[a-z]/.test(named?.text ?? '')) return whole; // "10-18% (7-13%) precision"
  }
  // "65% as many pretraining tokens as X"
  if (quantity.unit === '%' && tokens[quantity.to]?.lower === 'as' && /^(?:many|much)$/.test(tokens[quantity.to + 1]?.lower ?? '')) {
    const counted = phraseFrom(tokens, quantity.to + 2, to, 4);
    if (counted.length > 0 && tokens[quantity.to + 2 + counted.length]?.lower === 'as') return counted;
  }
  const isOf = tokens[quantity.to]?.lower === 'of' && quantity.unit !== '';
  let at = quantity.to + (isOf ? 1 : 0);
  while (/^(?:the|its|their|a|relative)$/.test(tokens[at]?.lower ?? '') && !/^(?:to|with)$/.test(tokens[at + 1]?.lower ?? '')) at++;
  const phrase = phraseFrom(tokens, at, Math.min(to, Math.max(next, quantity.to)), 6);
  // "a 1% improvement GSM8K benchmark": a change, then where it was seen.
  const placed = phrase.findIndex((token, index) => index > 0 && isDatasetName(token) && CHANGE_NOUNS.has(phrase[index - 1]?.lower ?? ''));
  const named = placed > 0 ? phrase.slice(0, placed) : phrase.length > 1 && /^(?:required|needed)$/.test(phrase.at(-1)?.lower ?? '') ? phrase.slice(0, -1) : phrase; // "half the data required"
  const words = named.filter(token => !COMPARATIVES.has(token.lower));
  if (/^(?:above|below|beyond|depending)$/.test(words[0]?.lower ?? '')) return undefined; // "5.8 points above the baseline"
  if (quantity.unit === '$' && /^per-/.test(words[0]?.lower ?? '')) return undefined; // "$20 per-seat"
  if (NUMBER_WORDS.has(words[0]?.lower ?? '') || words.length > 0 && words.every(token => isDatasetName(token) && !isMetricSymbol(token.text))) return undefined;
  if (isOf && words.length === 1 && words[0]?.lower === 'time' && !CHANGE_VERBS.has(tokens[quantity.from - 1]?.lower ?? '')) return undefined;
  // "85% of FlashAttention MFU"
  if (isOf && words.length > 1 && /^\p{Lu}{2,5}$/u.test(words.at(-1)?.text ?? '') && quantity.unit === '%' && !isModelName(words.at(-1)?.text ?? '')) return words;
  if (!isOf && words.length === 2 && CHANGE_NOUNS.has(words[0]?.lower ?? '') && /^(?:combined|obtained|achieved|observed|compared|attributed|measured|driven)$/.test(words[1]?.lower ?? '')) return undefined; // "a 7.5% gain combined with"
  if (words.length === 0 || words.every(token => CHANGE_NOUNS.has(token.lower) || token.lower === 'range' || /ly$/.test(token.lower))) return undefined;
  // "twice the second-best model": somebody else.
  if (quantity.unit === 'x' && !isOf && words.some(token => isModelName(token.text))) return undefined;
  if (quantity.unit === 'x' && at > quantity.to && !isOf && SYSTEM_HEADS.test(words.at(-1)?.lower ?? '')) return undefined;
  // "double the number of tool calls"
  if (quantity.unit === 'x' && /^(?:number|amount)$/.test(words.at(-1)?.lower ?? '') && words.length === 1) {
    const of = tokens.indexOf(words[0] as Token, at) + 1;
    const counted = tokens[of]?.lower === 'of' ? phraseFrom(tokens, of + 1, to, 4) : [];
    if (counted.length > 0) return [...words, tokens[of] as Token, ...counted];
  }
  const doing = isOf ? words.findIndex(token => /^(?:achieved|obtained|attained|reached|used)$/.test(token.lower)) : -1;
  if (doing > 0) return words.slice(0, doing);
  if (isOf && quantity.unit === 'x') return words;
  // "only 1,500 GPU hours of training"
  if (isOf && words.length === 1 && PHASES.has(words[0]?.lower ?? '') && /(?:hours|days|minutes|^s)$/.test(quantity.unit)) return words;
  if (isOf && !words.some(token => METRIC_HEADS.has(token.lower))) return CHANGE_VERBS.has(tokens[quantity.from - 1]?.lower ?? '') ? words : undefined;
  if (isFiniteVerb(tokens, at) && quantity.unit !== 'x') return undefined;
  const head = words.at(-1);
  // "78% preferred ours", "99% in-domain": a participle or an adverb is no name.
  if (words.length === 1 && !isMetricLike(words) && quantity.unit !== 'x' && /(?:[a-z]{3}ed|ly|^(?:in|out|cross|zero|few|one)-(?:of-)?[a-z]+)$/.test(words[0]?.lower ?? '')) return undefined;
  // "more tokens per forward pass"
  const per = at + phraseFrom(tokens, at, Math.min(to, Math.max(next, quantity.to)), 6).length;
  const each = tokens[per]?.lower === 'per' && head?.kind === 'word' && /s$/.test(head.lower) ? phraseFrom(tokens, per + 1, Math.min(to, per + 3), 2) : [];
  // "5.5x more bits of mutual information"
  const whole = quantity.unit === 'x' && /^(?:bits|hours|rounds|lines|pieces|units|levels|rates?)$/.test(head?.lower ?? '') && tokens[per]?.lower === 'of' ? phraseFrom(tokens, per + 1, Math.min(to, per + 6), 4) : [];
  if (whole.length > 0) return [...words, ...tokens.slice(per, per + 1 + whole.length)];
  if (each.length > 0 && quantity.unit !== '') return [...words, ...tokens.slice(per, per + 1 + each.length)];
  return head && (isMetricLike(words) || quantity.unit === 'x' || at - quantity.to === 0) && words[0]?.lower !== 'after' ? words : undefined;
}

function isMetricLike(words: readonly Token[]): boolean {
  return words.some(token => METRIC_HEADS.has(token.lower) || isMetricSymbol(token.text) || wayOf(token.lower) !== null);
}

/** "improvement in 3D FCD for generation on GEOM": an abbreviation behind "in", where a data set comes later; empty without one. */
export function shortMeasure(tokens: readonly Token[], at: number, to: number): readonly Token[] {
  const short = at + (tokens[at]?.kind === 'number' && tokens[at + 1]?.text === 'D' ? 2 : 0);
  const name = tokens[short];
  if (!name || !/^\p{Lu}{2,5}$/u.test(name.text) || isDatasetName(name) || isModelName(name.text) || !/^(?:for|on|over|compared)$/.test(tokens[short + 1]?.lower ?? '')) return [];
  return tokens.slice(short + 1, Math.min(to, short + 12)).some((token, index, all) => token.lower === 'on' && isName(all[index + 1]?.text ?? '')) ? tokens.slice(at, short + 1) : [];
}

/** "44% improvement in accuracy", "by 5 points in F1", "in terms of required samples", "reduction of latency". */
export function inPhrase({ tokens, quantity, to, next }: Place): readonly Token[] | undefined {
  let at = quantity.to;
  // "10.9% (95% CI 8.3%-13.5%) in AUC": how sure it is.
  if (tokens[at]?.text === '(' && tokens.slice(at, at + 6).some(token => /^(?:ci|c\.i|p)$/.test(token.lower))) {
    let close = at;
    while (close < at + 16 && tokens[close] && tokens[close]?.text !== ')') close++;
    if (tokens[close]?.text === ')') at = close + 1;
  }
  const start = at;
  while (at < Math.min(to, quantity.to + 4) && (COMPARATIVES.has(tokens[at]?.lower ?? '') || CHANGE_NOUNS.has(tokens[at]?.lower ?? ''))) at++;
  const isChange = at > start;
  // "a 3-point improvement over X in F1"
  if (isChange && tokens[at]?.lower === 'over') {
    const rival = phraseFrom(tokens, at + 1, Math.min(to, next), 6);
    if (rival.length > 0 && tokens[at + 1 + rival.length]?.lower === 'in') at += 1 + rival.length;
  }
  const lead = tokens[at]?.lower ?? '';
  // "by 10+ points on a Joint Score"
  if (lead === 'on' && /^(?:a|an|the|our)$/.test(tokens[at + 1]?.lower ?? '')) {
    const scale = phraseFrom(tokens, at + 2, Math.min(to, next), 4);
    if (/^(?:scores?|metrics?|rate|accuracy|f1|index)$/.test(scale.at(-1)?.lower ?? '') && scale.length > 1) return scale;
  }
  // "by 4.5% on Terminal-Bench SR", "3.7% on SWE-Bench resolve rate": the data set, then the measure.
  if (lead === 'on') {
    const both = phraseFrom(tokens, at + 1, Math.min(to, next), 5);
    const of = both.findLastIndex(token => isDatasetName(token));
    const measure = both.slice(of + 1);
    if (of >= 0 && of < 2 && measure.length > 0 && measure.every(token => token.kind === 'word') && (METRIC_HEADS.has(measure.at(-1)?.lower ?? '') || measure.length === 1 && /^\p{Lu}{2,4}$/u.test(measure[0]?.text ?? '') && isMetricSymbol(measure[0]?.text ?? ''))) return measure;
  }
  // "improves by 5% on Hit@3"
  const symbol = tokens[at + 1];
  if (lead === 'on' && symbol?.kind === 'word' && isMetricSymbol(symbol.text) && !isDatasetName(symbol) && /^(?:,|\.|and|over|on|for|\)|by)?$/.test(tokens[at + 2]?.lower ?? '')) return [symbol];
  // "a 6% improvement on worst-task performance"
  if ((isChange || quantity.baseline !== null || tokens[quantity.from]?.lower === 'by') && lead === 'on') {
    const measured = phraseFrom(tokens, at + 1, Math.min(to, next), 4);
    if (measured.length > 1 && MEASURE_ENDS.has(measured.at(-1)?.lower ?? '') && !/^[a-z]{4,}ing$/.test(measured[0]?.text ?? '') && !measured.some(token => isDatasetName(token))) return measured;
  }
  // "adds only 5.2% to the captioning time"
  const verb = tokens[quantity.from - (/^(?:only|just|merely|about)$/.test(tokens[quantity.from - 1]?.lower ?? '') ? 2 : 1)];
  if (lead === 'to' && !isChange && /^add(?:s|ed|ing)?$/.test(verb?.lower ?? '')) {
    const increased = phraseFrom(tokens, /^(?:the|its|our|total)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1, Math.min(to, next), 4);
    if (METRIC_HEADS.has(increased.at(-1)?.lower ?? '') || isMetricSymbol(increased.at(-1)?.text ?? '')) return increased;
  }
  // "less than 10 minutes for training"
  if (lead === 'for' && /^(?:s|minutes|hours|days|weeks|GPU-hours|GPU-days)$/.test(quantity.unit) && PHASES.has(tokens[at + 1]?.lower ?? '')) return tokens.slice(at + 1, at + 2);
  if (lead !== 'in' && !(isChange && /^(?:of|to|for)$/.test(lead))) return undefined;
  at++;
  if (tokens[at]?.lower === 'terms' && tokens[at + 1]?.lower === 'of') at += 2;
  while (/^(?:the|both|its|average|overall|a)$/.test(tokens[at]?.lower ?? '')) at++;
  // "18% in R^2"
  if (/^[Rr]$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '^' && tokens[at + 2]?.text === '2') return tokens.slice(at, at + 3);
  if (isListedMeasure(tokens, at)) return tokens.slice(at, at + 1);
  // "a 26% improvement in 3D FCD for generation on GEOM": an abbreviation, where the data set comes later.
  const short = lead === 'in' && isChange ? shortMeasure(tokens, at, to) : [];
  if (short.length > 0) return short;
  const words = phraseFrom(tokens, at, Math.min(to, next), 5);
  const head = words.at(-1);
  // "a 438% rise in likes": what rises or falls, whatever it is; "an improvement in maths" is elsewhere.
  // "wins by 0.1 in VBench Total": a bare number is so much of a measure.
  if (lead === 'in' && quantity.unit === '' && quantity.value !== null && !Number.isInteger(quantity.value) && words.length > 0 && words.length < 4 && words.every(token => isName(token.text))) return words;
  const fell = tokens.slice(Math.max(0, quantity.from - 3), quantity.from).some(token => /^(?:reductions?|increases?|decreases?|drops?|declines?|rises?)$/.test(token.lower)) && at === quantity.to + 1;
  const rises = lead === 'in' && fell && words.length < 4 && tokens[at + words.length]?.text !== '(' && head && !isName(head.text) && !FIELDS_OF_TASKS.test(head.lower) || lead === 'in' && tokens.slice(quantity.to, at).some(token => /^(?:rise|increase|reduction|decrease|drop|decline|boost|growth|fall)$/.test(token.lower)) && head && !isName(head.text) && !TRIED_FIELDS.has(head.lower);
  if (rises) return words;
  if (lead === 'in' && !isChange && quantity.unit === '%' && /^(?:samples|cases|images|videos)$/.test(head?.lower ?? '')) return undefined; // "66.6% in synthetic samples"
  if (!head || (tokens[at - 2]?.lower !== 'terms' && tokens[at - 1]?.lower !== 'of' && !METRIC_HEADS.has(head.lower) && !isMetricSymbol(head.text))) return undefined;
  return words;
}
