import { isDatasetName } from './datasetNames';
import { isMetricSymbol, isName } from './exclusions';
import { phraseBefore, phraseFrom, textOf } from './phrases';
import type { Quantity } from './quantities';
import type { Token } from './tokens';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS, HAVE_VERBS, MATCH_VERBS } from './words/changes';
import { METRIC_HEADS } from './words/metrics';
import { isModelName } from './words/systems';
import { MEASURE_LIST_ENDS } from './words/grammar';
import { LEVEL_PHRASE, NAME_ENDS } from './words/names';
import { LISTING_VERBS } from './words/verbs';

/** What one of several quantities is of, or was measured on. */
export interface RespectiveName {
  readonly metric?: string;
  readonly subject?: string;
  readonly versus?: string;
  readonly dataset?: string;
}

/** "84.1% and 90.2% on MMLU and GSM8K, respectively", "RMSE and MAE fall by 9% and 7%, respectively": which name belongs to which quantity, by the quantity's index. */
export function respectiveNames(tokens: readonly Token[], stated: readonly Quantity[]): ReadonlyMap<number, RespectiveName> {
  const found = new Map<number, RespectiveName>();
  const at = tokens.findIndex(token => token.lower === 'respectively');
  if (at < 0) return pairedNames(tokens, stated);
  const last = stated.findLastIndex(quantity => quantity.to <= at);
  let first = last;
  while (first > 0 && stated[first - 1]?.unit === stated[last]?.unit && (stated[first]?.from ?? 0) - (stated[first - 1]?.to ?? 0) <= 3) first--;
  const count = last - first + 1;
  if (last < 0 || count < 2) return found;
  // "reducing CD and LPIPS by 2.2% and 2.0%, while A and B rise by 3% and 4%, respectively": the pairs in front have names of their own.
  for (const [index, name] of pairedNames(tokens, stated)) if (index < first) found.set(index, name);
  const start = stated[first]?.from ?? 0;
  const floor = Math.max(stated[first - 1]?.to ?? 0, start - 40);
  const behind = namesBehind(tokens, stated[last]?.to ?? at, at);
  const holders = holdersBefore(tokens, floor, start, count);
  if (holders) {
    holders.forEach((name, index) => found.set(first + index, { subject: textOf(name) }));
    return found;
  }
  const opening = namesAfterPreposition(tokens, { from: 0, to: Math.min(start, 12), count });
  // "gains 28% and 6% over A and B, respectively"
  const others = comparedBehind(tokens, stated[last]?.to ?? at, at);
  const rivals = others < 0 ? [] : cut(tokens, others, at);
  if (rivals.length === count) {
    rivals.forEach((name, index) => found.set(first + index, { versus: textOf(name) }));
    return found;
  }
  // "improves A and B with only an 8% and 13% increase in inference time": of what the change is.
  const ended = stated[last]?.to ?? at;
  const isOwnMeasure = CHANGE_NOUNS.has(tokens[ended]?.lower ?? '') && /^(?:in|of)$/.test(tokens[ended + 1]?.lower ?? '') && behind.length < count;
  const names = isOwnMeasure ? opening ?? [] : behind.length === count ? behind : listBefore(tokens, floor, start, count) ?? benchmarksIn(tokens, floor, start, count) ?? opening ?? namesBehind(tokens, floor, start);
  if (names.length !== count || names.some(name => name.some(token => /^(?:it|we|they|this)$/.test(token.lower)))) return found;
  // "rivals DeepSeek-V3 and Kimi-K2 with 1/2 and 1/3 of their parameters, respectively"
  const areModels = names.every(name => name.some(token => isModelName(token.text)));
  if (areModels && !tokens.slice(floor, start).some(token => MATCH_VERBS.has(token.lower) || BEAT_VERBS.has(token.lower))) {
    // "speedups of 1.9x and 2.6x on Wan2.1-14B and Hunyuan-Video, respectively"
    if (names === behind) names.forEach((name, index) => found.set(first + index, { dataset: textOf(name) }));
    return found;
  }
  if (areModels) {
    names.forEach((name, index) => found.set(first + index, { versus: textOf(name.slice(name.findLastIndex(token => MATCH_VERBS.has(token.lower) || BEAT_VERBS.has(token.lower)) + 1)) }));
    return found;
  }
  const verb = tokens.slice(0, start).findLastIndex(token => BEAT_VERBS.has(token.lower));
  const first0 = names[0]?.[0];
  if (names !== behind && names !== opening && isBeaten(tokens, floor, start) && first0 !== undefined && tokens.indexOf(first0) > verb - 1 && !names.every(name => name.some(token => isDatasetName(token)))) {
    names.forEach((name, index) => found.set(first + index, { versus: textOf(name) }));
    return found;
  }
  // "preserves 98% and 93% … while beating it by 3.6% and 7.9%, respectively, on RAG and ICL tasks": every pair is of the same two.
  if (!names.some(isMetric)) {
    for (let run = 0; run < first; run++) {
      if (runLength(tokens, stated, run) !== count) continue;
      names.forEach((name, index) => found.set(run + index, { dataset: textOf(name) }));
      run += count - 1;
    }
  }
  const head = names.at(-1)?.at(-1);
  const shared = head && /^(?:performance|accuracy|scores?|rates?|success|quality|f1)$/.test(head.lower) && names.slice(0, -1).every(name => !isMetric(name)) && (names.at(-1)?.length ?? 0) > 1;
  // "improves faithfulness and calibration by": several measures.
  const areMeasures = names.some(isMetric) && !names.some(name => name.some(token => isName(token.text)));
  names.forEach((name, index) => {
    // "MMLU and GPQA performance": one metric on two benchmarks.
    if (shared) found.set(first + index, { metric: head.text, dataset: textOf(name.filter(token => token !== head)) });
    // "rollout and end-to-end latency": the head of the last one is everyone's.
    else if (areMeasures && !isMetric(name) && index < names.length - 1 && name.length === 1 && METRIC_HEADS.has(head?.lower ?? '') && (names.at(-1)?.length ?? 0) > 1) found.set(first + index, { metric: `${textOf(name)} ${head?.text ?? ''}` });
    else found.set(first + index, areMeasures || isMetric(name) ? { metric: textOf(name) } : { dataset: textOf(name) });
  });
  return found;
}

/** Where the names begin that "over", "than" or "compared to" brings in behind the quantities; -1 where they come by another preposition. */
function comparedBehind(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const word = tokens[at]?.lower ?? '';
    if (/^(?:over|than|against)$/.test(word) || /^(?:to|with)$/.test(word) && /^(?:compared|relative|respect)$/.test(tokens[at - 1]?.lower ?? '')) return at + 1;
    if (/^(?:on|for|in|to|with|by|across)$/.test(word)) return -1;
  }
  return -1;
}

/** How many quantities follow each other with nothing but commas and an "and" between. */
function runLength(tokens: readonly Token[], stated: readonly Quantity[], first: number): number {
  let last = first;
  while (last + 1 < stated.length && stated[last + 1]?.unit === stated[last]?.unit && tokens.slice(stated[last]?.to ?? 0, stated[last + 1]?.from ?? 0).every(token => /^[,/]$/.test(token.text) || token.lower === 'and')) last++;
  return last - first + 1;
}

/** "reducing CD and LPIPS by 2.2% and 2.0%": as many names right before "by" as quantities behind it. */
function pairedNames(tokens: readonly Token[], stated: readonly Quantity[]): ReadonlyMap<number, RespectiveName> {
  const found = new Map<number, RespectiveName>();
  for (let first = 0; first + 1 < stated.length; first++) {
    const [here, next] = [stated[first], stated[first + 1]];
    const count = here ? runLength(tokens, stated, first) : 0;
    const lead = here && tokens[here.from]?.lower === 'by' ? here.from : (here?.from ?? 0) - 1;
    const isSecondPair = first > 1 && here !== undefined && stated[first - 1]?.unit === here.unit && runLength(tokens, stated, first - count) === count; // the names in front are those of the pair before
    const hasOwn = /^(?:on|in|for|across)$/.test(tokens[stated[first + count - 1]?.to ?? 0]?.lower ?? '') && /^(?:the|its|both)$/.test(tokens[(stated[first + count - 1]?.to ?? 0) + 1]?.lower ?? '') && tokens[(here?.from ?? 1) - 1]?.text !== ','; // "by 21.4 and 13.4 points on the seen and unseen splits"
    const placed = here && count > 1 ? (isSecondPair || hasOwn ? undefined : namesAfterPreposition(tokens, { from: stated[first - 1]?.to ?? 0, to: here.from, count })) ?? namesAfterPreposition(tokens, { from: stated[first + count - 1]?.to ?? 0, to: Math.min(stated[first + count]?.from ?? tokens.length, (stated[first + count - 1]?.to ?? 0) + 30), count }) : undefined;
    if (placed) {
      placed.forEach((name, index) => found.set(first + index, { dataset: textOf(name) }));
      first += count - 1;
      continue;
    }
    const holders = here && count > 1 ? holdersBefore(tokens, Math.max(stated[first - 1]?.to ?? 0, here.from - 20), here.from, count) : undefined;
    if (holders?.every(name => name.some(token => isName(token.text)))) {
      holders.forEach((name, index) => found.set(first + index, { subject: textOf(name) }));
      first += count - 1;
      continue;
    }
    // "a gain of 35% and 39% in FID and FDD scores"
    const ending = stated[first + count - 1]?.to ?? 0;
    const measures = here && count > 1 && tokens[ending]?.lower === 'in' ? cut(tokens, ending + 1, ending + 1 + phraseSpan(tokens, ending + 1)) : [];
    const end = measures.at(-1) ?? [];
    // "in OOD and ID macro-accuracy": the head of the last one is everyone's.
    const isHead = end.length > 1 && isMetric(end) && measures.slice(0, -1).every(name => name.length === 1 && !isMetric(name));
    if (measures.length === count && (isHead || measures.every(name => isMetric(name) && name.length < 5))) {
      measures.forEach((name, index) => found.set(first + index, { metric: isHead && name !== end ? `${textOf(name)} ${end.at(-1)?.text ?? ''}` : textOf(name) }));
      first += count - 1;
      continue;
    }
    // "surpassing A and B by 37% and 48%", "10 and 24 points over A and B"
    const beaten = here && count === 2 ? beatenNames(tokens, { from: Math.max(stated[first - 1]?.to ?? 0, here.from - 20), at: lead, to: stated[first + 1]?.to ?? 0 }) : undefined;
    if (beaten) {
      beaten.forEach((name, index) => found.set(first + index, { versus: textOf(name) }));
      first += count - 1;
      continue;
    }
    // "precision, recall, and F1 of 0.92, 0.88, and 0.90"
    const listed = count > 1 && /^(?:of|by|to|at)$/.test(tokens[lead]?.lower ?? '') ? listBefore(tokens, Math.max(stated[first - 1]?.to ?? 0, lead - 20), lead, count) : undefined;
    const areShort = listed !== undefined && isMetric(listed.at(-1) ?? []) && listed.slice(0, -1).every(name => /^\p{Lu}{2,}/u.test(name.at(-1)?.text ?? '') && !name.some(token => isDatasetName(token) || isModelName(token.text)));
    if ((listed?.every(isMetric) || areShort) && listed.at(-1)?.at(-1) === tokens[lead - 1]) {
      listed.forEach((name, index) => found.set(first + index, { metric: textOf(name) }));
      first += count - 1;
      continue;
    }
    if (!here || !next || tokens[here.from]?.lower !== 'by' || next.unit !== here.unit || tokens[here.to]?.lower !== 'and' || next.from !== here.to + 1) continue;
    const names = listBefore(tokens, Math.max(stated[first - 1]?.to ?? 0, here.from - 14), here.from, 2);
    const ends = names?.at(-1)?.at(-1) === tokens[here.from - 1];
    if (!names || !ends || !names.every(name => isMetric(name) || /^\p{Lu}{2,6}s?$/u.test(name.at(-1)?.text ?? ''))) continue;
    names.forEach((name, index) => found.set(first + index, { metric: textOf(name) }));
  }
  return found;
}

/** How many tokens a list of phrases takes, up to what ends it. */
function phraseSpan(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 16 && (tokens[at]?.kind === 'word' || tokens[at]?.text === ',' || tokens[at]?.text === '-') && !MEASURE_LIST_ENDS.test(tokens[at]?.lower ?? '') && !(tokens[at]?.text === ',' && tokens[at + 1]?.lower !== 'and' && !isName(tokens[at + 1]?.text ?? ''))) at++;
  return at - from;
}

/** Two names that are beaten, right in front of "by" or behind "over". */
function beatenNames(tokens: readonly Token[], { from, at, to }: { readonly from: number; readonly at: number; readonly to: number }): readonly (readonly Token[])[] | undefined {
  const isBehind = tokens[to]?.lower === 'over';
  const names = isBehind ? cut(tokens, to + 1, Math.min(tokens.length, to + 10)).slice(0, 2) : tokens[at]?.lower === 'by' && isBeaten(tokens, from, at) ? listBefore(tokens, from, at, 2) : undefined;
  if (names?.length !== 2 || !isBehind && names[1]?.at(-1) !== tokens[at - 1]) return undefined;
  const named = names.map(name => name.slice(name.findLastIndex(token => token.kind === 'word' && !isName(token.text)) + 1));
  return named.every(name => name.length > 0 && name.length < 4 && name.every(token => token.kind !== 'word' || isName(token.text)) && !isMetric(name) && !name.some(token => isDatasetName(token))) ? named : undefined;
}

/** "On A, B, and C, it reaches 92.1, 85.3, and 70.2": exactly as many benchmarks behind one preposition as quantities that follow each other. */
function namesAfterPreposition(tokens: readonly Token[], { from, to, count }: { readonly from: number; readonly to: number; readonly count: number }): readonly (readonly Token[])[] | undefined {
  for (let at = from; at < to; at++) {
    if (tokens[at]?.text === ';' && from > 0) return undefined; // what another clause names
    if (!/^(?:on|across|in|for)$/.test(tokens[at]?.lower ?? '') || tokens.slice(at, Math.max(at, Math.min(to, at + 30))).some(token => token.text === ';')) continue;
    const names: (readonly Token[])[] = [];
    let next = at + 1;
    let isList = false;
    while (names.length <= count) {
      if (/^(?:the|both)$/.test(tokens[next]?.lower ?? '')) next++;
      const phrase = phraseFrom(tokens, next, to, tokens[next + 1]?.text === '^' ? 6 : 4);
      const verb = phrase.findIndex(token => HAVE_VERBS.has(token.lower));
      const name = verb > 0 ? phrase.slice(0, verb) : phrase;
      const isPlain = isList && /^(?:benchmarks?|datasets?|tasks)$/.test(name.at(-1)?.lower ?? '');
      if (name.length === 0 || !isName(name[0]?.text ?? '') && !isDatasetName(name.at(-1)) && !isPlain || name.some(token => isModelName(token.text) || HAVE_VERBS.has(token.lower)) || isMetric(name)) break;
      names.push(name);
      next += name.length;
      const comma = tokens[next]?.text === ',' ? 1 : 0;
      const and = tokens[next + comma]?.lower === 'and' ? 1 : 0;
      if (isList || comma + and === 0) break;
      isList = and === 1;
      next += comma + and;
    }
    if (isList && names.length === count) return names;
  }
  return undefined;
}

/** "outperforming A and B by": the list is of those that are beaten. */
function isBeaten(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    const word = tokens[at]?.lower ?? '';
    if (BEAT_VERBS.has(word)) return true;
    if (HAVE_VERBS.has(word) || CHANGE_VERBS.has(word) || word === 'on') return false;
  }
  return false;
}

function isMetric(name: readonly Token[]): boolean {
  const head = name.length > 1 && /^values?$/.test(name.at(-1)?.lower ?? '') ? name.at(-2) : name.at(-1);
  return head !== undefined && (METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text));
}

/** The names behind the last "on", "for" or "in" of a stretch, cut at commas and "and". */
function namesBehind(tokens: readonly Token[], from: number, to: number): readonly (readonly Token[])[] {
  let start = -1;
  for (let at = from; at < to; at++) if (/^(?:on|for|in)$/.test(tokens[at]?.lower ?? '')) start = at + 1;
  // "in a scalable manner, bringing gains": no list.
  if (start < 0 || /^an?$/.test(tokens[start]?.lower ?? '') || tokens.slice(start, to).some((token, at, all) => /^(?:while|which|that)$/.test(token.lower) || all[at - 1]?.text === ',' && /^[a-z]{4,}ing$/.test(token.text) || token.text === '-' && all[at + 1]?.lower === 'and')) return [];
  return cut(tokens, start, to).filter(words => words.some(token => isName(token.text)) || words.length <= 3 || isMetric(words));
}

/** "improves A, B and C by", "A and B are reduced by", "A and B of": the list of so many names nearest to the quantities. */
function listBefore(tokens: readonly Token[], from: number, to: number, count: number): readonly (readonly Token[])[] | undefined {
  let and = to - 1;
  while (and > from && tokens[and]?.lower !== 'and') and--;
  if (and <= from) return undefined;
  const last = phraseAfter(tokens, and + 1, to);
  const names = [last];
  let end = and;
  let isVerb = false;
  while (names.length < count) {
    if (tokens[end - 1]?.text === ',') end--;
    if (tokens[end - 1]?.text === ')' && tokens[end - 3]?.text === '(') end -= 3; // "Group Optimization (GO) and Tuning (T)"
    const name = phraseBefore(tokens, end, from, 4);
    if (name.length === 0) return undefined;
    const plain = withoutVerb(name);
    names.unshift(plain);
    isVerb ||= CHANGE_VERBS.has(name[name.length - plain.length - 1]?.lower ?? '');
    end -= name.length;
    if (names.length < count && tokens[end - 1]?.text !== ',') return undefined;
  }
  // "improves faithfulness and calibration by": what a verb changes is a measure.
  const isChanged = isVerb || CHANGE_VERBS.has(tokens[end - 1]?.lower ?? '') || CHANGE_VERBS.has(tokens[end]?.lower ?? '');
  return names.every(name => name.length > 0 && (isChanged && (names.indexOf(name) > 0 || isMetric(names.at(-1) ?? [])) && name.length < 4 || name.some(token => isName(token.text)) || isMetric(name))) ? names : undefined;
}

/** "A and B reach 31% and 35%": who has them. */
function holdersBefore(tokens: readonly Token[], from: number, to: number, count: number): readonly (readonly Token[])[] | undefined {
  let verb = to - 1;
  while (verb > from && (LEVEL_PHRASE.test(tokens[verb]?.lower ?? '') || verb > to - 6 && tokens[verb]?.kind === 'word' && (METRIC_HEADS.has(tokens[verb]?.lower ?? '') || isMetricSymbol(tokens[verb]?.text ?? '')))) verb--;
  if (!HAVE_VERBS.has(tokens[verb]?.lower ?? '') && !/^(?:saves?|saved|gains?|gained|loses?|lost|drops?|dropped)$/.test(tokens[verb]?.lower ?? '')) return undefined;
  while (verb > from && /^(?:can|could|only|also|both|even|may|would)$/.test(tokens[verb - 1]?.lower ?? '')) verb--;
  if (tokens[verb - 1]?.lower === 'to') return undefined;
  const names = listBefore(tokens, from, verb, count);
  return names?.some(name => isMetric(name) || name.some(token => isDatasetName(token))) ? undefined : names;
}

/** Exactly as many benchmarks as quantities, wherever they stand: "on maths (AMC23, AIME24) and code (LiveCodeBench)". */
function benchmarksIn(tokens: readonly Token[], from: number, to: number, count: number): readonly (readonly Token[])[] | undefined {
  const names = tokens.slice(from, to).filter(token => token.kind === 'word' && isDatasetName(token)).map(token => [token]);
  return names.length === count ? names : undefined;
}

function phraseAfter(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  let end = from;
  while (end < to && end - from < 4 && tokens[end]?.kind === 'word' && !(end > from && (CHANGE_VERBS.has(tokens[end]?.lower ?? '') || HAVE_VERBS.has(tokens[end]?.lower ?? '') && !(/^(?:scores?|rates?|values?)$/.test(tokens[end]?.lower ?? '') && tokens[end + 1]?.lower === 'of'))) && !NAME_ENDS.test(tokens[end]?.lower ?? '')) end++;
  return tokens.slice(from, end);
}

/** "improves MMLU" is MMLU, "overall RMSE" is RMSE. */
function withoutVerb(words: readonly Token[]): readonly Token[] {
  const named = words.findIndex(token => isName(token.text) || METRIC_HEADS.has(token.lower));
  const verb = words.findLastIndex(token => LISTING_VERBS.test(token.lower));
  return named < 0 || verb < 0 || verb >= words.length - 1 ? words : words.slice(verb + 1);
}

function cut(tokens: readonly Token[], from: number, to: number): readonly (readonly Token[])[] {
  const names: Token[][] = [[]];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token || /^(?:[;(]|by|with)$/.test(token.lower)) break;
    if (token.text === ',' || token.lower === 'and') names.push([]);
    else if (token.lower !== 'the' && token.lower !== 'both') names.at(-1)?.push(token);
  }
  return names.filter(words => words.length > 0);
}
