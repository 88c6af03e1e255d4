import { isDatasetName } from './datasetNames';
import { isMetricSymbol, isName } from './exclusions';
import { isFiniteVerb, phraseBefore, phraseFrom, textOf, type Place } from './phrases';
import type { Token } from './tokens';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES, MATCH_VERBS } from './words/changes';
import { isCompared } from './owners';
import { METRIC_HEADS } from './words/metrics';
import { SYSTEM_HEADS, isModelName } from './words/systems';
import { MEASURES } from './words/units';
import { ADJECTIVES, COMPETITOR_HEADS, IN_FRONT_OF_RIVALS, NO_RIVALS, RIVAL_PLURALS } from './words/rivals';
import { ARTICLES, ARTICLES_AND_OWN } from './words/grammar';
import { IMPROVING, REACHED } from './words/verbs';

/** Whom the value is compared with. */
export function versusOf(place: Place): string | null {
  const isBy = place.tokens[place.quantity.from]?.lower === 'by';
  return enclosed(place) ?? gapTo(place) ?? nextBeaten(place) ?? contest(place) ?? times(place) ?? apposed(place) ?? (isBy ? beaten(place) : null) ?? behind(place) ?? before(place) ?? head(place) ?? improved(place) ?? agreeing(place) ?? despite(place);
}

/** "narrowing the gap with human experts to only 3.7 points": to whom. */
function gapTo({ tokens, quantity, floor }: Place): string | null {
  if (tokens[/^(?:only|just|merely)$/.test(tokens[quantity.from - 1]?.lower ?? '') ? quantity.from - 2 : quantity.from - 1]?.lower !== 'to' && tokens[quantity.from]?.lower !== 'by' && tokens[quantity.from]?.lower !== 'from') return null;
  for (let at = quantity.from - 2; at > Math.max(floor, quantity.from - 12); at--) {
    if (tokens[at]?.kind === 'mark' && tokens[at]?.text !== '-') return null;
    if (/^gaps?$/.test(tokens[at]?.lower ?? '')) return /^(?:with|to)$/.test(tokens[at + 1]?.lower ?? '') ? opponent(tokens, at + 2, quantity.from) : null;
  }
  return null;
}

/** "outperforms models including X (+31%) and Y (+11%)": who stands right in front of the parenthesis that holds a change. */
function enclosed({ tokens, quantity }: Place): string | null {
  const open = quantity.from - 1;
  if (tokens[open]?.text !== '(' || quantity.baseline === null && !/^(?:%|x|pp|points)$/.test(quantity.unit)) return null;
  const words = phraseBefore(tokens, open, 0, 6);
  const verb = words.findLastIndex(token => BEAT_VERBS.has(token.lower));
  const name = words.slice(verb + 1);
  if (!name.some(token => isName(token.text)) && !(RIVAL_PLURALS.test(name.at(-1)?.lower ?? '') && COMPARATIVES.has(tokens[quantity.to]?.lower ?? '')) || name.some(token => isDatasetName(token) || isMetricSymbol(token.text) || METRIC_HEADS.has(token.lower))) return null;
  return verb >= 0 || isCompared(tokens, open - words.length) ? textOf(name) : null;
}

/** "outperforms X by 5.3 points and Y by 2.1": the next one that the same verb says is beaten. */
function nextBeaten({ tokens, quantity, floorUncounted: floor, from }: Place): string | null {
  if (floor === 0 || tokens[quantity.from]?.lower !== 'by') return null;
  const words = phraseBefore(tokens, quantity.from, floor, 6);
  let start = quantity.from - words.length;
  // "and the 27B FooNet by 37%": a size in front of the name.
  if (/^[KMBT]$/.test(words[0]?.text ?? '') && tokens[start - 1]?.kind === 'number') start--;
  const lead = tokens[start - 1]?.lower ?? '';
  const isSystem = SYSTEM_HEADS.test(words.at(-1)?.lower ?? '') && /^(?:and|the|,)$/.test(lead); // "and the strongest multi-agent baseline by 3%"
  if (words.length === 0 || !isSystem && !words.some(token => isName(token.text)) || !/^(?:and|,|the)$/.test(lead) || words.some(token => isMetricSymbol(token.text) || METRIC_HEADS.has(token.lower))) return null;
  for (let at = floor - 1; at >= from; at--) {
    const word = tokens[at]?.lower ?? '';
    if (BEAT_VERBS.has(word)) return textOf(tokens.slice(start, quantity.from));
    if (CHANGE_VERBS.has(word) || isFiniteVerb(tokens, at)) return null;
  }
  return null;
}

/** "750 times the cost of GPT-4o": whose cost it is so many times. */
function times({ tokens, quantity, to }: Place): string | null {
  // "within 0.7 points of full attention"
  if (/^(?:%|pp|points|dB)$/.test(quantity.unit) && tokens[quantity.to]?.lower === 'of' && (tokens[quantity.from]?.lower === 'within' || tokens[quantity.from - 1]?.lower === 'within')) return opponent(tokens, quantity.to + 1, to);
  // "1/20 of the data of the next best baseline"
  if (quantity.unit === 'x' && tokens[quantity.to]?.lower === 'of') {
    const part = phraseFrom(tokens, /^(?:the|its|their)$/.test(tokens[quantity.to + 1]?.lower ?? '') ? quantity.to + 2 : quantity.to + 1, to, 4);
    const of = quantity.to + 1 + part.length + (/^(?:the|its|their)$/.test(tokens[quantity.to + 1]?.lower ?? '') ? 1 : 0);
    return part.length > 0 && /^(?:of|by)$/.test(tokens[of]?.lower ?? '') ? opponent(tokens, of + 1, to) : null;
  }
  // "65% as many pretraining tokens as X"
  if (quantity.unit === '%' && tokens[quantity.to]?.lower === 'as') {
    const second = tokens.findIndex((token, at) => at > quantity.to + 1 && at < quantity.to + 8 && token.lower === 'as');
    return second < 0 ? null : opponent(tokens, second + 1, to);
  }
  // "28% of the GQA baseline"
  if (quantity.unit === '%' && tokens[quantity.to]?.lower === 'of') {
    const phrase = phraseFrom(tokens, ARTICLES_AND_OWN.has(tokens[quantity.to + 1]?.lower ?? '') ? quantity.to + 2 : quantity.to + 1, to, 5);
    const doing = phrase.findIndex(token => REACHED.has(token.lower));
    const whole = doing < 0 ? phrase : phrase.slice(0, doing);
    // "96% of the improvement achieved by X", "60% of human performance", "85% of FooNet throughput"
    const end = quantity.to + 1 + whole.length + (ARTICLES_AND_OWN.has(tokens[quantity.to + 1]?.lower ?? '') ? 1 : 0);
    if (REACHED.has(tokens[end]?.lower ?? '') && tokens[end + 1]?.lower === 'by') return opponent(tokens, end + 2, to);
    // "97% of the performance of X"
    if (tokens[end]?.lower === 'of' && whole.length < 3 && METRIC_HEADS.has(whole.at(-1)?.lower ?? '') && phraseFrom(tokens, /^(?:the|a|an|its)$/.test(tokens[end + 1]?.lower ?? '') ? end + 2 : end + 1, to, 4).some(token => isName(token.text) || SYSTEM_HEADS.test(token.lower) || /^(?:predecessor|counterpart|original)s?$/.test(token.lower))) return opponent(tokens, end + 1, to);
    if (whole[0]?.lower === 'human') return 'human';
    const holder = whole.slice(0, -1);
    if (holder.length > 0 && holder.every(token => token.kind !== 'word' || isName(token.text)) && (METRIC_HEADS.has(whole.at(-1)?.lower ?? '') || isMetricSymbol(whole.at(-1)?.text ?? '')) && !holder.some(token => isDatasetName(token))) return textOf(holder);
    return /^(?:baselines?|teachers?|models?|transformers?)$/.test(whole.at(-1)?.lower ?? '') && whole.length > 1 ? textOf(whole) : null;
  }
  if (quantity.unit !== 'x' || /^halv/.test(tokens[quantity.to - 1]?.lower ?? '')) return null; // "halving the fluency cost of steering"
  // "3.4 times that of X"
  if (tokens[quantity.to]?.lower === 'that' && tokens[quantity.to + 1]?.lower === 'of') return opponent(tokens, quantity.to + 2, to);
  if (tokens[quantity.to]?.lower !== 'the') return null;
  const whole = phraseFrom(tokens, quantity.to + 1, to, 5);
  if (/^(?:number|amount|count|total)$/.test(whole.at(-1)?.lower ?? '')) return null; // "double the number of tool calls"
  if (whole.length === 2 && whole[0]?.lower === 'baseline' && METRIC_HEADS.has(whole[1]?.lower ?? '')) return 'baseline'; // "doubling the baseline performance"
  if (/^(?:models?|baselines?|methods?|systems?|agents?|best|approach|approaches)$/.test(whole.at(-1)?.lower ?? '') && tokens[quantity.to + 1 + whole.length]?.lower !== 'of') return textOf(whole);
  for (let at = quantity.to + 1; at < Math.min(to, quantity.to + 7); at++) {
    if (tokens[at]?.kind === 'mark') return null;
    if (tokens[at]?.lower === 'of') return opponent(tokens, at + 1, to);
  }
  return null;
}

/** "68.4%, compared to 65.9%, the previous best", "28.8% versus 21.7% for the baseline": who has the baseline stands behind it. */
function apposed({ tokens, quantity, to }: Place): string | null {
  if (quantity.baseline === null) return null;
  // "from 0.46 for GPT-Image-2 to 0.50"
  const held = tokens.slice(quantity.from, quantity.to).findIndex(token => token.lower === 'for') + quantity.from;
  if (held > quantity.from && tokens[quantity.from]?.lower === 'from' && isName(tokens[held + 1]?.text ?? '') && !isDatasetName(tokens[held + 1])) return opponent(tokens, held + 1, quantity.to);
  for (let at = quantity.from; at < Math.min(to, quantity.to + 24); at++) {
    if (!/^(?:compared|versus|vs|than)$/.test(tokens[at]?.lower ?? '') && !(tokens[at]?.lower === 'instead' && at < quantity.to)) continue;
    let end = at + 1;
    while (end < at + 8 && tokens[end]?.kind !== 'number') end++;
    let owner = end + 1;
    while (owner < end + 5 && (/^(?:%|percent|points?|pp|\\)$/.test(tokens[owner]?.lower ?? '') || MEASURES.has(tokens[owner]?.lower ?? '') || tokens[owner]?.lower === quantity.unit.toLowerCase() || METRIC_HEADS.has(tokens[owner]?.lower ?? ''))) owner++;
    if (tokens[owner]?.lower === 'and' && tokens[owner + 1]?.kind === 'number') owner += tokens[owner + 2]?.text === '%' ? 3 : 2; // "compared with 0.64 and 0.67 for X"
    if (tokens[end]?.kind === 'number' && /^(?:for|of|by|from)$/.test(tokens[owner]?.lower ?? '')) return opponent(tokens, owner + 1, to);
    while (end < at + 12 && tokens[end] && tokens[end]?.text !== ',') end++;
    return tokens[end]?.text === ',' && ARTICLES.has(tokens[end + 1]?.lower ?? '') ? opponent(tokens, end + 1, to) : null;
  }
  return null;
}

/** "improves GPTQ from 65% to 74%", "improving the baseline by 22%": who was worse before. */
function improved({ tokens, quantity, floor }: Place): string | null {
  if (!/^(?:by|from)$/.test(tokens[quantity.from]?.lower ?? '')) return null;
  const words = phraseBefore(tokens, quantity.from, floor, 6);
  const verb = words.findLastIndex(token => IMPROVING.test(token.lower));
  const front = tokens[quantity.from - words.length - (ARTICLES.has(tokens[quantity.from - words.length - 1]?.lower ?? '') ? 2 : 1)];
  if (verb < 0 && !IMPROVING.test(front?.lower ?? '')) return null;
  const name = words.slice(verb + 1);
  const last = name.at(-1);
  if (quantity.unit === '' && tokens[quantity.from]?.lower === 'by' && name.length === 1 && /^\p{Lu}{2,6}$/u.test(last?.text ?? '')) return null; // "improves PDMS by 0.3"
  if (!last || METRIC_HEADS.has(last.lower) || isMetricSymbol(last.text) || name.some(token => isDatasetName(token) || isModelName(token.text))) return null; // a model that gets better is what it was
  return /^(?:baselines?|models?|backbones?|agents?|llms|dllms|mllms|vlms)$/.test(last.lower) || name.every(token => token.kind !== 'word' || isName(token.text)) ? textOf(name) : null;
}

/** "Despite having 3x fewer parameters, it outperforms X": whom the main clause says is beaten or matched. */
function despite({ tokens, quantity, to }: Place): string | null {
  if (!/^(?:despite|with|using|at|while|though|although|even)$/.test(tokens[0]?.lower ?? '') || quantity.from > 8 || !COMPARATIVES.has(tokens[quantity.to]?.lower ?? '') && !/^(?:of|as)$/.test(tokens[quantity.to]?.lower ?? '')) return null;
  let comma = quantity.to;
  while (comma < Math.min(to, quantity.to + 14) && tokens[comma]?.text !== ',') comma++;
  for (let at = comma + 1; at < Math.min(to, comma + 10); at++) {
    if (tokens[at]?.kind === 'mark' && tokens[at]?.text !== '-') return null;
    if (BEAT_VERBS.has(tokens[at]?.lower ?? '') || MATCH_VERBS.has(tokens[at]?.lower ?? '')) return opponent(tokens, at + 1, to);
  }
  return null;
}

/** "80.5% agreement with human annotators": whom it agrees with. */
function agreeing({ tokens, quantity, to }: Place): string | null {
  const at = tokens.slice(quantity.to, quantity.to + 3).findIndex(token => /^(?:agreement|correlation|consistency|alignment|overlap|concordance)$/.test(token.lower));
  if (at < 0 || tokens[quantity.to + at + 1]?.lower !== 'with') return null;
  return opponent(tokens, quantity.to + at + 2, to);
}

/** "a win rate against X of 33%". */
function contest({ tokens, quantity, floor }: Place): string | null {
  for (let at = quantity.from - 1; at >= Math.max(floor, quantity.from - 8); at--) {
    if (tokens[at]?.kind === 'mark') return null;
    if (tokens[at]?.lower === 'against') return opponent(tokens, at + 1, quantity.from);
  }
  return null;
}

/** "over X", "than X", "compared to X", ", outperforming X", "with respect to X", behind the number and before the next one that brings its own. */
function behind({ tokens, quantity, to, nextUnjoined: next }: Place): string | null {
  const limit = Math.min(to, quantity.to + 30);
  // "a gain of 26% (7% to 33%) over X": what the parenthesis says is the same once more.
  const remark = tokens[quantity.to]?.text === '(' ? closing(tokens, quantity.to, limit) : -1;
  for (let at = quantity.to; at < limit; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ';' || lower === 'while' || lower === 'whereas' || (lower === 'but')) return null;
    // "to 95%, which is 46% higher than X"
    if (lower === ',' && tokens[at + 1]?.lower === 'which' && next > at && next < at + 6) return null;
    // What another clause says of its own quantity is not said of this one.
    if (lower === ',' && tokens[at + 1]?.lower === 'and' && at < next && next < tokens.length && hasVerb(tokens, at + 2, next)) return null;
    // "(approximately 500 ms), with a speedup over X": what a parenthesis states ends with it.
    if (lower === ')' && !/^(?:comparable|compared|versus|vs)$/.test(tokens[at + 1]?.lower ?? '') && quantity.baseline === null && isEnclosed(tokens, quantity.from) && quantity.sign === null && (!/^(?:%|x|pp|points)$/.test(quantity.unit) || quantity.unit === '%' && quantity.hedge === null && !/^(?:over|relative|than|against|on|in)$/.test(tokens[at + 1]?.lower ?? ''))) return null;
    if (lower === '(' && at > quantity.to - 1) at = closing(tokens, at, limit);
    if (at > next && next > remark && !/^(?:compared|relative|with)$/.test(lower)) continue;
    // "a 77.4% success rate, surpassing the best one by 10.5 points": who is beaten by so much belongs to the difference.
    if (quantity.sign === null && BEAT_VERBS.has(lower) && lower.endsWith('ing') && beatsBy(tokens, at, next)) return null;
    const start = comparisonEnd(tokens, at, quantity.unit !== '' || quantity.baseline !== null || quantity.sign !== null || tokens[quantity.from]?.lower === 'by' || isGain(tokens, quantity.from), quantity.sign === null && quantity.baseline === null && quantity.unit !== 'x' && tokens[quantity.from]?.lower !== 'by' && !isListedBy(tokens, quantity.from));
    if (start === undefined || (BEAT_VERBS.has(lower) && !lower.endsWith('ing'))) continue;
    const name = opponent(tokens, start, to);
    if (name) return name;
  }
  return null;
}

/** "average improvements of about 2.41": a bare number that is so much more. */
function isGain(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - 2), from).some(token => CHANGE_NOUNS.has(token.lower));
}

/** "by 2.4, 8.7, and 2.9 points": a further one of what "by" brings in. */
function isListedBy(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 10); at--) {
    if (tokens[at]?.lower === 'by') return true;
    if (tokens[at]?.kind !== 'number' && !/^(?:,|and|%|\\|points?|pp)$/.test(tokens[at]?.lower ?? '')) return false;
  }
  return false;
}

/** Whether "by" and the next number stand in the phrase that a verb begins. */
function beatsBy(tokens: readonly Token[], verb: number, next: number): boolean {
  if (tokens[next]?.lower !== 'by' || next - verb > 16) return false;
  return tokens.slice(verb, next).every(token => token.kind === 'word' || /^[-()]$/.test(token.text));
}

/** Whether a parenthesis is open here. */
function isEnclosed(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 12); at--) {
    if (tokens[at]?.text === ')') return false;
    if (tokens[at]?.text === '(') return true;
  }
  return false;
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isFiniteVerb(tokens, at)) return true;
  return false;
}

function closing(tokens: readonly Token[], open: number, limit: number): number {
  for (let at = open; at < limit; at++) if (tokens[at]?.text === ')') return at;
  return open;
}

/** Where the opponent begins, if a comparison stands here. */
function comparisonEnd(tokens: readonly Token[], at: number, measured: boolean, isLevel = false): number | undefined {
  const [lower, next, third] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
  if (/^(?:compared|relative|comparing)$/.test(lower) && /^(?:to|with)$/.test(next)) return at + 2;
  if (lower === 'with' && next === 'respect' && third === 'to') return measured && phraseFrom(tokens, ARTICLES.has(tokens[at + 3]?.lower ?? '') ? at + 4 : at + 3, at + 9, 5).some(token => isName(token.text) || SYSTEM_HEADS.test(token.lower)) ? at + 3 : undefined; // not "O(N^2) with respect to the length"
  if (lower === 'over' && measured) return tokens[at + 1]?.kind === 'number' && !/^[KMBT]$/.test(tokens[at + 2]?.text ?? '') ? undefined : at + 1; // "over 50% failures", "over 7B baselines"
  // "raises it by 14% on the FooNet baseline"
  if (lower === 'on' && measured) {
    const base = phraseFrom(tokens, next === 'the' ? at + 2 : at + 1, at + 8, 5);
    return /^baselines?$/.test(base.at(-1)?.lower ?? '') && base.length > 1 ? at + 1 : undefined;
  }
  if (lower === 'beyond' && measured && /^(?:points?|%|magnitude|x|times)$/.test(tokens[at - 1]?.lower ?? '')) return at + 1;
  if (lower === 'upon' && /^(?:improv|build)/.test(tokens[at - 1]?.lower ?? '') && tokens[at - 1]?.lower !== 'building') return at + 1;
  if (lower === 'ahead' && next === 'of') return at + 2;
  if (lower === 'on' && next === 'top' && third === 'of') return at + 3;
  if (lower === 'rather' && next === 'than') return tokens.slice(at + 2, at + 5).some(token => isName(token.text)) ? at + 2 : undefined;
  if (lower === 'than' && tokens[at - 1]?.lower === 'rather') return undefined;
  if (lower === 'than' || lower === 'versus' || lower === 'against') return at + 1;
  if (lower === 'vs') return at + (next === '.' ? 2 : 1);
  if (lower === 'as' && /(?:slow|fast|large|many|much|high|long|efficient)/.test(tokens[at - 1]?.lower ?? '')) return at + 1;
  // "a score of 50.9, comparable to GPT-4o"
  if (lower === 'match' && tokens[at - 1]?.lower === 'to') return at + 1;
  if (isLevel && /^(?:matching|rivaling|rivalling|approaching)$/.test(lower)) return /^(?:on|in|for|rate|accuracy|scores?)$/.test(next) ? undefined : at + 1; // "71% visual matching on FooSet"
  if (isLevel && (lower === 'comparable' && /^(?:to|with)$/.test(next) || lower === 'par' && next === 'with')) return at + 2;
  if (/^(?:above|below)$/.test(lower) && /(?:ly|only|well|far|points?|pp|%|\+)$|^p$/.test(tokens[at - 1]?.lower ?? '')) return at + 1;
  if (lower === 'in' && next === 'comparison' && /^(?:to|with)$/.test(third)) return at + 3;
  if (lower === 'instead' && next === 'of') return undefined;
  return BEAT_VERBS.has(lower) ? at + 1 : undefined;
}

/** "outperforms X by 5%", "win rate against X of 33%", "improves over X by". */
function before({ tokens, quantity, from, floor }: Place): string | null {
  const isChange = quantity.baseline === null && (quantity.unit === 'x' || tokens[quantity.from]?.lower === 'by' || COMPARATIVES.has(tokens[quantity.to]?.lower ?? ''));
  for (let at = quantity.from - 1; at >= Math.max(from, quantity.from - 30); at--) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ';') return null;
    if (at < floor - 3 && !BEAT_VERBS.has(lower)) continue;
    const isOver = lower === 'over' && (CHANGE_NOUNS.has(tokens[at - 1]?.lower ?? '') || /^(?:improves|improve|improving|advantages?|superiority|wins)$/.test(tokens[at - 1]?.lower ?? '') || isPreferred(tokens, at) || tokens[quantity.from]?.lower === 'by' && at > quantity.from - 12 && tokens.slice(at, quantity.from).every(token => token.kind === 'word' || token.text === '-') && tokens.slice(Math.max(0, at - 6), at).some(token => CHANGE_VERBS.has(token.lower)));
    const isBeat = BEAT_VERBS.has(lower) && (tokens[quantity.from - 1]?.lower !== ',' || tokens[quantity.from]?.lower === 'by' && quantity.from - at < 14 || /^(?:\(|e\.g)$/.test(tokens[quantity.from - 3]?.lower ?? '') || tokens[quantity.from - 2]?.lower === 'e.g') && tokens[quantity.from - 1]?.lower !== 'and';
    // "matches X with 3x fewer tokens", "comparable to X with 13x faster convergence"
    const isLess = COMPARATIVES.has(tokens[quantity.to]?.lower ?? '') && /^(?:with|using|while|at)$/.test(tokens[quantity.hedge === null ? quantity.from - 1 : quantity.from - 1]?.lower ?? '');
    const isMatched = isChange && tokens.slice(at, quantity.from).some(token => /^(?:while|with|despite|using|at)$/.test(token.lower));
    const equal = (isLess || isMatched) && (/^(?:match|matches|matching|rivals?|rivaling|rivalling)$/.test(lower) ? at + 1 : lower === 'to' && /^(?:comparable|similar|equivalent|identical|close|competitive)$/.test(tokens[at - 1]?.lower ?? '') || lower === 'with' && /^(?:par|competes?|competing|competitive)$/.test(tokens[at - 1]?.lower ?? '') ? at + 1 : 0);
    if (equal) {
      const name = opponent(tokens, equal, quantity.from);
      if (name) return name;
    }
    const other = /^(?:against|compared|relative|upon)$/.test(lower) ? comparisonEnd(tokens, at, true) : undefined;
    const start = isOver || isBeat ? at + 1 : other;
    const name = start === undefined ? null : opponent(tokens, start, quantity.from);
    if (name) return name;
  }
  return null;
}

/** "raters prefer X over Y". */
function isPreferred(tokens: readonly Token[], over: number): boolean {
  return tokens.slice(Math.max(0, over - 6), over).some(token => /^(?:prefers?|preferred|favou?rs?|favou?red|chosen|chose)$/.test(token.lower));
}

/** "lags behind X by 5%", "trails X by": the verb that "by" belongs to says who. */
function beaten({ tokens, quantity, floor }: Place): string | null {
  for (let at = quantity.from - 1; at >= Math.max(floor, quantity.from - 12); at--) {
    const lower = tokens[at]?.lower ?? '';
    if (tokens[at]?.kind === 'mark' && lower !== '-') return null;
    if (BEAT_VERBS.has(lower) || lower === 'behind' && /^(?:fall|falls|fell|falling)$/.test(tokens[at - 1]?.lower ?? '')) return opponent(tokens, at + 1, quantity.from);
    // "improving over X by 71% and over Y by 27%"
    if (lower === 'over' && /^(?:improv\w*|and|gains?|advantage)$/.test(tokens[at - 1]?.lower ?? '')) return opponent(tokens, at + 1, quantity.from);
  }
  return null;
}

/** "Compared to X, …": it holds for the whole sentence. */
function head({ tokens, from, quantity }: Place): string | null {
  for (let at = from; at < Math.min(quantity.from, from + 60); at++) {
    const lower = tokens[at]?.lower ?? '';
    const isBehindHead = at < 8 || tokens[at - 1]?.text === ',';
    if (!/^(?:compared|relative|comparison)$/.test(lower) || !isBehindHead) continue;
    const start = lower === 'comparison' ? (/^(?:to|with)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at - 1]?.lower === 'in' ? at + 2 : undefined) : comparisonEnd(tokens, at, true);
    return start === undefined ? null : opponent(tokens, start, quantity.from);
  }
  return null;
}

/** "GPT-4, Gemini 2.5, and Claude": the names that go on a list of them, with what joins them. */
function furtherNames(tokens: readonly Token[], first: readonly Token[], from: number, to: number): readonly Token[] {
  if (!isName(first[0]?.text ?? '') || tokens[from]?.lower !== 'and' && tokens[from]?.text !== ',') return [];
  const more: Token[] = [];
  for (let at = from, items = 1; at < to && items < 4; items++) {
    const comma = tokens[at]?.text === ',' ? 1 : 0;
    const and = tokens[at + comma]?.lower === 'and' ? 1 : 0;
    const words = comma + and > 0 ? phraseFrom(tokens, at + comma + and, to, 4) : [];
    const end = at + comma + and + words.length;
    const isNoun = words.length > 1 && RIVAL_PLURALS.test(words.at(-1)?.lower ?? ''); // "GraphLLMs and GraphRAG baselines"
    if (words.length === 0 || !(isNoun ? words.slice(0, -1) : words).every(token => token.kind !== 'word' || isName(token.text) || isNoun && words.length === 2) || words.some(token => isDatasetName(token)) || tokens[end]?.lower === 'by' && items < 2) return [];
    more.push(...tokens.slice(at, end));
    if (and === 1) return more;
    at = end;
  }
  return [];
}

function opponent(tokens: readonly Token[], from: number, to: number): string | null {
  let at = from;
  while (at < to && IN_FRONT_OF_RIVALS.test(tokens[at]?.lower ?? '') || at < to && tokens[at]?.lower === 'comparable' && tokens[at + 1]?.lower !== 'and') at++;
  if (/^(?:only|just)$/.test(tokens[at]?.lower ?? '')) at++;
  if (/[a-z]{3}ly$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'behind') at += 2; // "lag significantly behind"
  // "surpassing 50-step FooNet"
  if (tokens[at]?.kind === 'number' && tokens[at + 1]?.text === '-' && tokens[at + 2]?.kind === 'word' && !tokens[at + 2]?.spaced && /^(?:step|shot|layer|stage|head)$/.test(tokens[at + 2]?.lower ?? '')) at += 3;
  // "above the 20% random-guess baseline"
  if (tokens[at]?.kind === 'number' && tokens[at + 1]?.text === '%') {
    at += 2;
    while (/^(?:average|mean|absolute|relative)$/.test(tokens[at]?.lower ?? '')) at++;
    if (CHANGE_NOUNS.has(tokens[at]?.lower ?? '') || METRIC_HEADS.has(tokens[at]?.lower ?? '')) return tokens[at + 1]?.lower === 'of' ? opponent(tokens, at + 2, to) : null;
  }
  // "conventional and state-of-the-art approaches": adjectives share their noun.
  if (at + 2 < to && ADJECTIVES.test(tokens[at]?.lower ?? '') && /^(?:and|or)$/.test(tokens[at + 1]?.lower ?? '')) {
    const words = phraseFrom(tokens, at + 2, to, 6);
    if (words.length > 1) return textOf([...tokens.slice(at, at + 2), ...words]);
  }
  // "strong open- and closed-source baselines"
  if (tokens[at + 1]?.text === '-' && tokens[at + 2]?.lower === 'and') {
    const rest = phraseFrom(tokens, at + 3, to, 5);
    if (rest.length > 1) return textOf([...tokens.slice(at, at + 3), ...rest]);
  }
  // "strong discrete and latent-reasoning baselines": so do other words, where the noun is a plural.
  const first = phraseFrom(tokens, at, to, 4);
  const joint = first.length > 0 && first.length < 4 && tokens[at + first.length]?.lower === 'and' && !/s$/.test(first.at(-1)?.lower ?? '') && !first.some(token => isName(token.text)) ? phraseFrom(tokens, at + first.length + 1, to, 5) : [];
  if (joint.length > 1 && RIVAL_PLURALS.test(joint.at(-1)?.lower ?? '')) return textOf([...first, tokens[at + first.length] as Token, ...joint]);
  // "excluding X outperforms including it"
  if (/^[a-z]{4,}ing$/.test(tokens[at]?.lower ?? '') && /^(?:it|them)$/.test(tokens[at + 1]?.lower ?? '')) return textOf(tokens.slice(at, at + 2));
  const isDoing = /^(?:using|training|fine-tuning|finetuning|prompting)$/.test(tokens[at]?.lower ?? '');
  const doing = isDoing ? /^an?$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1 : at;
  // "7B and 13B models": sizes in front of their noun.
  let sized = doing;
  while (sized < to && (tokens[sized]?.kind === 'number' && /^(?:[KMBTD]|-)$/.test(tokens[sized + 1]?.text ?? '') || /^[KMBTD]$/.test(tokens[sized]?.text ?? '') || sized > doing && /^(?:and|,|or|-)$/.test(tokens[sized]?.lower ?? '') && tokens[sized + 1]?.kind === 'number')) sized++;
  const words: Token[] = [...tokens.slice(at, sized), ...phraseFrom(tokens, sized, to, 8)];
  const verb = words.findIndex((token, index) => index > 0 && (CHANGE_VERBS.has(token.lower) || /^(?:achieves?|reaches|attains|obtains)$/.test(token.lower)) && token.lower.endsWith('s'));
  if (verb > 0) words.splice(verb);
  // "compared to BarNet's MSE": whose it is.
  const owner = words.findIndex((token, index) => /['’]s$/.test(token.text) && index < words.length - 1 && (METRIC_HEADS.has(words.at(-1)?.lower ?? '') || isMetricSymbol(words.at(-1)?.text ?? '')));
  // "compared to BarNet's 1.2T"
  const possessive = words.findIndex((token, index) => /['’]s$/.test(token.text) && words[index + 1]?.kind === 'number');
  if (possessive >= 0) return textOf(words.slice(0, possessive + 1)).replace(/['’]s$/, '');
  if (owner >= 0) return textOf(words.slice(0, owner + 1)).replace(/['’]s$/, '');
  while (words.length > 1 && /[a-z]{3}ly$/.test(words.at(-1)?.lower ?? '')) words.pop();
  if (words.length === 2 && words[0]?.lower === 'baseline' && METRIC_HEADS.has(words[1]?.lower ?? '')) words.pop(); // "matches baseline accuracy"
  if (words.at(-1)?.lower === 'state' && tokens[at + words.length]?.lower === 'of' && tokens[at + words.length + 2]?.lower === 'art') words.push(...tokens.slice(at + words.length, at + words.length + 3), ...phraseFrom(tokens, at + words.length + 3, to, 3));
  if (/^(?:datasets?|benchmarks?)$/.test(words.at(-1)?.lower ?? '') && /^(?:most|existing|previous|prior|other|current|earlier)$/.test(tokens[from]?.lower ?? '')) return textOf(tokens.slice(from, at + words.length));
  if (NO_RIVALS.test(words.at(-1)?.lower ?? '')) return null;
  const end = at + words.length;
  // "surpass a score of 0.81": a level and nobody.
  if (words.length > 0 && /^(?:a|an)$/.test(tokens[from]?.lower ?? '') && METRIC_HEADS.has(words.at(-1)?.lower ?? '') && /^(?:of|above|below)$/.test(tokens[end]?.lower ?? '')) return null;
  if (/^(?:limitations?|performance|capabilit(?:y|ies)|results?|accuracy|levels?|scores?|quality)$/.test(words.at(-1)?.lower ?? '') && words.length <= 2 && tokens[end]?.lower === 'of') return opponent(tokens, end + 1, to) ?? textOf(words);
  // "the previous state-of-the-art model, Spatial-MLLM,": the name behind the comma.
  const apposed = tokens[end]?.text === ',' && COMPETITOR_HEADS.has(words.at(-1)?.lower ?? '') && !words.some(token => isName(token.text) && !/-/.test(token.text)) ? phraseFrom(tokens, end + 1, to, 5) : [];
  const afterName = tokens[end + 1 + apposed.length]?.lower ?? '.';
  if (apposed.length > 0 && isName(apposed[0]?.text ?? '') && !isDatasetName(apposed[0]) && /^(?:,|\.|by|with|on|in|\(|;)$/.test(afterName)) {
    const added = afterName === 'with' ? phraseFrom(tokens, end + 2 + apposed.length, to, 4) : [];
    return textOf(added.some(token => isName(token.text)) ? tokens.slice(end + 1, end + 2 + apposed.length + added.length) : apposed);
  }
  if (words.length > 0 && isMetricSymbol(words[0]?.text ?? '') && words.length < 3) return null; // "Item-F1 92.8 against Row-F1 53.7"
  const full = tokens.slice(from, at).filter(token => /^(?:existing|previous|prior|other|recent|current|comparable)$/.test(token.lower));
  if (tokens[at]?.lower === 'training' && tokens[at + 1]?.lower === 'from' && tokens[at + 2]?.lower === 'scratch') return textOf(tokens.slice(at, at + 3));
  if (words.length === 0 || !words.some(token => token.kind === 'word') || words.length === 1 && doing > at) return null;
  // "methods such as Diffusion Policy by": the one that is named, if it is one.
  const example = tokens[end]?.lower === 'such' && tokens[end + 1]?.lower === 'as' ? phraseFrom(tokens, end + 2, to, 5) : [];
  if (example.length > 0 && isName(example[0]?.text ?? '') && /^(?:by|[.]|\(|on|in|,)$/.test(tokens[end + 2 + example.length]?.lower ?? '.') && !/^(?:,|and)$/.test(tokens[end + 2 + example.length]?.lower ?? '')) return textOf(example);
  // "proprietary systems such as Gen-3 and Kling": all that are named.
  if (example.length > 0 && example.every(token => token.kind !== 'word' || isName(token.text)) && tokens[end + 2 + example.length]?.lower === 'and') {
    const last = phraseFrom(tokens, end + 3 + example.length, to, 4);
    if (last.length > 0 && last.every(token => token.kind !== 'word' || isName(token.text))) return textOf([...full, ...words, ...tokens.slice(end, end + 3 + example.length + last.length)]);
  }
  // "methods with privileged information", "a model without it"
  if (words.length === 1 && /^(?:baselines?|models?|methods|approaches|agents|systems)$/.test(words[0]?.lower ?? '') && /^(?:with|without)$/.test(tokens[end]?.lower ?? '')) {
    const added = phraseFrom(tokens, ARTICLES.has(tokens[end + 1]?.lower ?? '') ? end + 2 : end + 1, to, 4);
    if (added.length > 0 && !added.some(token => CHANGE_VERBS.has(token.lower) || token.kind === 'number')) return textOf([...full, ...words, ...tokens.slice(end, tokens.indexOf(added.at(-1) as Token, end) + 1)]);
  }
  // "the baseline trained with seed data"
  if (words.length <= 2 && /^(?:baselines?|models?|versions?|variants?|ones?|counterparts?)$/.test(words.at(-1)?.lower ?? '') && /^(?:trained|using|without|fine-tuned|finetuned)$/.test(tokens[end]?.lower ?? '')) {
    const joint = /^(?:with|on|for|using)$/.test(tokens[end + 1]?.lower ?? '') ? 2 : 1;
    const added = phraseFrom(tokens, end + joint, to, 5);
    if (added.length > 0) return textOf([...full, ...words, ...tokens.slice(end, end + joint), ...added]);
  }
  return textOf([...full, ...words, ...furtherNames(tokens, words, end, to)]).replace(/['’]s$/, '');
}
