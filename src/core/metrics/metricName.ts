import { wayOf } from './direction';
import { isMetricSymbol, isName } from './exclusions';
import { isFiniteVerb, isStatingVerb, phraseBefore, phraseFrom, textOf, type Place } from './phrases';
import type { Token } from './tokens';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES, HAVE_VERBS } from './words/changes';
import { METRIC_HEADS } from './words/metrics';
import { BOUNDARY } from './words/nouns';
import { OWN_NOUNS } from './words/systems';

/** The metric's name in the abstract's words: the phrase behind the number, else what has or changes by it. */
export function metricOf(place: Place): string | null {
  if (place.quantity.counted && place.tokens[place.quantity.from]?.lower === 'by') {
    // "reduces emissions by 2.5 tons"
    const changing = changed(place);
    return changing && changing.length > 0 ? textOf(trimmed(changing)) : null;
  }
  if (place.quantity.counted || place.quantity.unit === 'rank') return null;
  // "1.5 F1 points": the measure stands in front of the unit.
  const [inner, unit] = place.tokens.slice(place.quantity.to - 2, place.quantity.to);
  if (place.quantity.unit === 'points' && inner?.kind === 'word' && /^(?:points?|pts?)$/.test(unit?.lower ?? '') && (isMetricSymbol(inner.text) || METRIC_HEADS.has(inner.lower))) return inner.text;
  const next = nextObject(place);
  if (next) return textOf(next);
  const measured = place.tokens[place.quantity.from]?.lower === 'by' ? changed(place) : undefined;
  if (measured && measured.length > 0 && isMetricHead(measured)) return textOf(trimmed(measured));
  const isCompared = place.quantity.baseline !== null && place.tokens.slice(place.quantity.from, place.quantity.to).some(token => /^(?:compared|versus|vs)$/.test(token.lower));
  const own = inParenthesis(place) ?? (isCompared || isNamedInFront(place) ? linked(place) : undefined) ?? behind(place);
  if (own && textOf(own) !== '') return textOf(trimmed(own));
  const spent = place.tokens[place.quantity.from - 1];
  if (place.quantity.unit.includes('$') && /^(?:costs?|costing|spending)$/.test(spent?.lower ?? '')) return spent?.text ?? null;
  const inside = inPhrase(place);
  if (inside) return textOf(inside);
  if (/^(?:G|T|M|P)?(?:FLOPs|MACs)$/.test(place.quantity.unit)) return place.quantity.unit.slice(-5).replace(/^\wMACs/, 'MACs');
  const before = preferred(place) ?? assigned(place) ?? linked(place) ?? ranging(place) ?? changed(place) ?? symbolBefore(place) ?? inTerms(place) ?? gluedName(place) ?? partOf(place);
  return before && before.length > 0 ? textOf(trimmed(before)) : null;
}

/** "an AUC of 99.2% in-domain": the metric is right in front, with nothing but "of", "is" or a sign between. */
function isNamedInFront({ tokens, quantity, floor }: Place): boolean {
  const link = quantity.hedge === null ? quantity.from - 1 : quantity.from - 1;
  if (!/^(?:of|is|was|at|=|:)$/.test(tokens[link]?.lower ?? '') || link - 1 < floor) return false;
  const head = tokens[link - 1];
  return head?.kind === 'word' && (METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text)) && !CHANGE_NOUNS.has(head.lower);
}

function isMetricHead(words: readonly Token[]): boolean {
  const head = words.at(-1);
  return head !== undefined && (METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text));
}

/** "reduces tokens by 5x, calls by 7x and runtime by 9x": the next thing that the same verb changes. */
function nextObject({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  if (floor === 0 || !/^(?:by|from)$/.test(tokens[quantity.from]?.lower ?? '')) return undefined;
  let at = floor;
  while (/^(?:,|and|while|the|its|also)$/.test(tokens[at]?.lower ?? '')) at++;
  if (at === floor) return undefined;
  const words = phraseFrom(tokens, at, quantity.from, 6);
  return words.length > 0 && at + words.length === quantity.from && !words.some((token, index) => CHANGE_VERBS.has(token.lower) || BEAT_VERBS.has(token.lower) || isFiniteVerb(words, index)) && !words.every(token => isName(token.text)) ? words : undefined;
}

/** "average improvements of 2 points": the change itself, where no metric is named. */
export function changeOf({ tokens, quantity, floor, to, next }: Place): string | null {
  let at = quantity.from - 1;
  while (at > floor && /^(?:of|\(|,|e\.g|:|\.)$/.test(tokens[at]?.lower ?? '')) at--;
  if (/^(?:margin|lead|change)$/.test(tokens[at]?.lower ?? '')) return null;
  if (!CHANGE_NOUNS.has(tokens[at]?.lower ?? '')) {
    const start = quantity.to + (tokens[quantity.to]?.lower === 'relative' ? 1 : 0);
    const words = phraseFrom(tokens, start, Math.min(to, next), 3);
    const isChange = CHANGE_NOUNS.has(words.at(-1)?.lower ?? '') && words.every(token => CHANGE_NOUNS.has(token.lower) || COMPARATIVES.has(token.lower));
    return quantity.unit !== '' && isChange ? textOf([...tokens.slice(quantity.to, start), ...words]) : null;
  }
  return textOf(phraseBefore(tokens, at + 1, floor, 2).filter((token, index, all) => index === all.length - 1 || !/ing$/.test(token.lower) && !isStatingVerb(token.lower) && !/\p{Ll}\p{Lu}/u.test(token.text)));
}

/** "25% (Pass@1)". */
function inParenthesis({ tokens, quantity: { to } }: Place): readonly Token[] | undefined {
  const name = tokens[to + 1];
  return tokens[to]?.text === '(' && name?.kind === 'word' && isMetricSymbol(name.text) && tokens[to + 2]?.text === ')' ? [name] : undefined;
}

/** "41.4% FLOPs reduction", "11% fewer reasoning steps", "90% of the performance". */
function behind({ tokens, quantity, to, next }: Place): readonly Token[] | undefined {
  const isOf = tokens[quantity.to]?.lower === 'of' && quantity.unit !== '';
  let at = quantity.to + (isOf ? 1 : 0);
  while (/^(?:the|its|their|a)$/.test(tokens[at]?.lower ?? '')) at++;
  const words = phraseFrom(tokens, at, Math.min(to, Math.max(next, quantity.to)), 6).filter(token => !COMPARATIVES.has(token.lower));
  if (isOf && words.length === 1 && words[0]?.lower === 'time') return undefined;
  if (words.length === 0 || words.every(token => CHANGE_NOUNS.has(token.lower) || token.lower === 'range' || /ly$/.test(token.lower))) return undefined;
  // "twice the second-best model": somebody else.
  if (quantity.unit === 'x' && at > quantity.to && !isOf && SYSTEM_HEADS.test(words.at(-1)?.lower ?? '')) return undefined;
  if (isOf && quantity.unit === 'x') return words;
  if (isOf && !words.some(token => METRIC_HEADS.has(token.lower))) return CHANGE_VERBS.has(tokens[quantity.from - 1]?.lower ?? '') ? words : undefined;
  if (isFiniteVerb(tokens, at) && quantity.unit !== 'x') return undefined;
  const head = words.at(-1);
  // "78% preferred ours", "99% in-domain": a participle or an adverb is no name.
  if (words.length === 1 && !isMetricLike(words) && quantity.unit !== 'x' && /(?:[a-z]{3}ed|ly|^(?:in|out|cross|zero|few|one)-(?:of-)?[a-z]+)$/.test(words[0]?.lower ?? '')) return undefined;
  return head && (isMetricLike(words) || quantity.unit === 'x' || at - quantity.to === 0) && words[0]?.lower !== 'after' ? words : undefined;
}

function isMetricLike(words: readonly Token[]): boolean {
  return words.some(token => METRIC_HEADS.has(token.lower) || isMetricSymbol(token.text) || wayOf(token.lower) !== null);
}

/** "$S_T=0.70$", "temperature kT = 7.3": the sign's left side. */
function assigned({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  const sign = tokens[quantity.from - 1];
  const inside = /^[<>≤≥]$/.test(tokens[quantity.from]?.text ?? '');
  if (!inside && sign?.text !== '=' && sign?.text !== '≈') return undefined;
  let from = quantity.from - (inside ? 1 : 2);
  while (from > floor && tokens[from]?.spaced === false && /^[\w^*+-]+$/.test(tokens[from - 1]?.text ?? '')) from--;
  const words = tokens.slice(from, quantity.from - (inside ? 0 : 1));
  // "inter-rater agreement (κ = 0.66)"
  if (!inside && words.length === 1 && (words[0]?.text.length ?? 3) <= 2 && tokens[from - 1]?.text === '(') {
    const named = phraseBefore(tokens, from - 1, floor, 4);
    if (METRIC_HEADS.has(named.at(-1)?.lower ?? '') && !CHANGE_NOUNS.has(named.at(-1)?.lower ?? '')) return named;
  }
  // "a correlation of r = 0.82": the name says more than the letter.
  if (!inside && words.length === 1 && words[0]?.text.length === 1 && tokens[from - 1]?.lower === 'of') {
    const named = phraseBefore(tokens, from - 1, floor, 4);
    if (METRIC_HEADS.has(named.at(-1)?.lower ?? '')) return named;
  }
  return inside && words.length < 2 ? undefined : words.some(token => token.kind === 'word') ? words : undefined;
}

/** "preferred in over 80% of cases": what people did. */
function preferred({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  if (quantity.unit !== '%') return undefined;
  for (let at = quantity.from - 1; at >= Math.max(floor, quantity.from - 5); at--) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') return undefined;
    if (/^(?:preferred|favou?red|prefer|prefers)$/.test(token.lower)) return [token];
  }
  return undefined;
}

/** "at cosine 0.972": the noun that touches a bare decimal. */
function gluedName({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  if (quantity.unit !== '' || quantity.value === null || Number.isInteger(quantity.value) || tokens[quantity.from]?.kind !== 'number') return undefined;
  const words = phraseBefore(tokens, quantity.from, floor, 3);
  const lead = tokens[quantity.from - words.length - 1]?.lower ?? '';
  return words.length > 0 && /^(?:at|with|of|an?|the|\(|and|,)$/.test(lead) && words.every(token => token.kind === 'word' && !isName(token.text) && !isStatingVerb(token.lower) && !/ly$|^(?:respectively|only|just)$/.test(token.lower)) ? words : undefined;
}

/** "50% of correct answers": a share is of what it is of. */
function partOf({ tokens, quantity, to, next }: Place): readonly Token[] | undefined {
  if (!/^(?:%|x)$/.test(quantity.unit) || tokens[quantity.to]?.lower !== 'of') return undefined;
  let at = quantity.to + 1;
  while (/^(?:the|its|their|all|our|these|those)$/.test(tokens[at]?.lower ?? '')) at++;
  const words = phraseFrom(tokens, at, Math.min(to, Math.max(next, at + 6)), 6);
  return words.length > 0 && !/^(?:time|cases|instances|runs|trials|occasions|subset|split|benchmark|dataset|suite)$/.test(words.at(-1)?.lower ?? '') && !words.every(token => isName(token.text)) ? words : undefined;
}

/** "gains ranging from 17% to 28%": the noun before. */
function ranging({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  const lead = tokens[quantity.from - 1]?.lower ?? '';
  // "energy savings, in the range of 5% to 10%"
  if (lead === 'of' && tokens[quantity.from - 2]?.lower === 'range') {
    let end = quantity.from - 2;
    while (end > floor && /^(?:the|a|in|within|,)$/.test(tokens[end - 1]?.lower ?? '')) end--;
    const ranged = phraseBefore(tokens, end, floor, 4);
    return ranged.length > 0 ? ranged : undefined;
  }
  if (!/^(?:ranging|ranges?|varying|between|spanning)$/.test(lead)) return undefined;
  const words = phraseBefore(tokens, quantity.from - 1, floor, 5);
  return words.length > 0 ? words : undefined;
}

/** "44% improvement in accuracy", "by 5 points in F1", "in terms of required samples", "reduction of latency". */
function inPhrase({ tokens, quantity, to, next }: Place): readonly Token[] | undefined {
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

const LINKS = /^(?:of|is|was|are|were|at|to|from|by|=|:|\(|reach|reaches|reaching|reached|averages?|averaging|hits?|a|an|the|only|just|by|about|significant|clear|large|highest|lowest|as|low|few|high|little|much|many|further|margin|absolute|relative|up|e\.g|,|i\.e|to|exceeding|an|average|order|remains|as|gain|gains|improvements?|increases?|reductions?|drop)$/;

/** "accuracy of 90%", "CLIPScore (0.808", "F1: 0.9", "recall@1 44.6%", "gains in accuracy of". */
function linked({ tokens, quantity, floor, from }: Place): readonly Token[] | undefined {
  let at = quantity.from - 1;
  const start = Math.max(from, floor);
  if (/^(?:by|from)$/.test(tokens[quantity.from]?.lower ?? '') || /^(?:by|from|to)$/.test(tokens[at]?.lower ?? '')) return undefined;
  while (at >= start && LINKS.test(tokens[at]?.lower ?? '')) at--;
  const area = areaUnder(tokens, at, start);
  if (area) return area;
  const words = phraseBefore(tokens, at + 1, start, 5);
  if (words.length === 0 && tokens[at]?.lower === 'with') return undefined;
  if (words.length === 0 || isFiniteVerb(tokens, at)) return aboutName(tokens, at, start);
  const head = words.at(-1);
  if (head?.lower === 'time' && words.at(-2)?.lower === 'real') return undefined;
  if (isCircumstance(tokens, at - words.length, tokens.slice(at + 1, quantity.from))) return undefined;
  if (head && (METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text))) return words;
  // "its real-time factor is 0.03": what a number is, is a measure, unless it is somebody.
  const copula = tokens.slice(at + 1, quantity.from).some(token => /^(?:is|was|are|were|remains)$/.test(token.lower)) && !tokens.slice(at + 1, quantity.from).some(token => token.text === ',' || token.text === '(');
  if (copula && head && quantity.unit !== 'x' && !words.some(token => isName(token.text)) && !SYSTEM_HEADS.test(head.lower) && !OWN_NOUNS.has(head.lower)) return words;
  // "a similar scatter (0.27 dex)": what has a unit of its own is a measure.
  if (tokens[quantity.from - 1]?.text === '(' && head && at === quantity.from - 2 && quantity.unit !== '' && !/^(?:%|x|pp|points)$/.test(quantity.unit) && !words.some(token => isName(token.text))) return words;
  // "achieves an RA of 67%": what is achieved is a metric, whatever its name.
  const front = at - words.length;
  const achieved = tokens[quantity.from - 1]?.lower === 'of' && /^an?$/.test(tokens[front]?.lower ?? '') && /^(?:achiev|reach|attain|obtain|yield|report|record)/.test(tokens[front - 1]?.lower ?? '');
  // "correcting a bias of more than 2.5%": so does what an article brings in.
  const link = tokens[at + 1]?.lower === 'of';
  const isPlain = words.every(token => !CHANGE_NOUNS.has(token.lower)) && !words.every(token => COMPARATIVES.has(token.lower) || /^(?:substantial|significant|notable|consistent|total|maximum|minimum|remarkable|large|small|range|set|variety|sample|series|number|factor|rate|level|order|confidence|margin)$/.test(token.lower)) && !OWN_NOUNS.has(head?.lower ?? '');
  const introducedBy = link && /^(?:an?|the|its|with)$/.test(tokens[front]?.lower ?? '') && quantity.unit !== '' && !words.some(token => isName(token.text) && token !== head);
  return (achieved || introducedBy) && isPlain ? words : aboutName(tokens, at, start);
}

/** "under the same compute budget, reaching 50.4%": what a preposition adds before a comma is not what is reached. */
function isCircumstance(tokens: readonly Token[], front: number, between: readonly Token[]): boolean {
  const at = /^(?:the|a|an|same|its|our)$/.test(tokens[front]?.lower ?? '') ? front - 1 : front;
  return between.some(token => token.text === ',') && /^(?:under|with|at|within|on|for|using|given|without)$/.test(tokens[at]?.lower ?? '');
}

/** "an area under the ROC curve of 0.88": small words within a metric's name. */
function areaUnder(tokens: readonly Token[], at: number, start: number): readonly Token[] | undefined {
  if (!/^curves?$/.test(tokens[at]?.lower ?? '')) return undefined;
  for (let from = at - 2; from >= Math.max(start, at - 8); from--) if (tokens[from]?.lower === 'area' && tokens[from + 1]?.lower === 'under') return tokens.slice(from, at + 1);
  return undefined;
}

/** "win-rate against GPT-4-Turbo of 33%", "accuracy on MMLU of 70%": the noun is in front of a prepositional phrase. */
function aboutName(tokens: readonly Token[], end: number, start: number): readonly Token[] | undefined {
  for (let at = end; at > Math.max(start, end - 8); at--) {
    const lower = tokens[at]?.lower ?? '';
    if (tokens[at]?.kind === 'mark' && lower !== ')' && lower !== '(') return undefined;
    if (at === end || !/^(?:against|on|in|for|over|across|with)$/.test(lower)) continue;
    const words = phraseBefore(tokens, at, start, 5);
    const head = words.at(-1);
    if (head && (METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text))) return words;
  }
  return undefined;
}

/** "improves accuracy by 5%", "reducing the rate of undesirable content by", "raises X from A to B", "the accuracy of X can be improved by". */
function changed({ tokens, quantity, from, floor }: Place): readonly Token[] | undefined {
  const limit = Math.max(from, quantity.from - 30);
  for (let at = quantity.from - 1; at >= limit; at--) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ';' || (at < floor && lower === ',' && floor - at > 12)) return undefined;
    if (BEAT_VERBS.has(lower)) return undefined;
    if (!CHANGE_VERBS.has(lower) || /^(?:a|an|the|significant)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    // "a 2.3-point BLEU gain": a noun changes nothing by itself.
    if (CHANGE_NOUNS.has(lower) && (at < floor || /^(?:on|over|for|across|and|,)$/.test(tokens[at + 1]?.lower ?? '')) && !isFiniteVerb(tokens, at) && !/^(?:to|can|could|and|would|will|may)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    if (tokens[at - 1]?.lower === 'be' || tokens[at - 1]?.lower === 'is' || tokens[at - 1]?.lower === 'are') return passive(tokens, at - 1, from);
    let start = at + 1;
    while (/^(?:the|its|their|a|an|average|overall|our|and|[a-z]{3,}ly)$/.test(tokens[start]?.lower ?? '') && start < quantity.from) start++;
    const words = phraseFrom(tokens, start, quantity.from, 6);
    if (words.length > 0) return isNameOnly(words, /^(?:by|from|to)$/.test(tokens[quantity.from]?.lower ?? '') || tokens[quantity.from - 1]?.lower === 'to') ? undefined : withOf(tokens, start + words.length, quantity.from, words);
    // "the win rate against X grows to 67%"
    const about = aboutName(tokens, at - 1, limit);
    if (about) return about;
    const subject = passive(tokens, at - 1, limit) ?? [];
    // "a similar increase from": a noun.
    if (CHANGE_NOUNS.has(lower) && /^an?$/.test(tokens[at - 1 - subject.length]?.lower ?? '')) return undefined;
    const head = subject.at(-1);
    // "error rates fell by 5%", "predictive intervals decreased by 10%": what changes of itself is the metric, unless it is somebody.
    return head && (METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text) || (at === quantity.from - 1 && /^(?:decreas|increas|fall|fell|fall|ris|rose|drop|grow|grew|declin|shrink|shrank)/.test(lower) && (!isName(head.text) || tokens[0] === head && /^\p{Lu}\p{Ll}+$/u.test(head.text)) && !OWN_NOUNS.has(head.lower) && head.lower.length > 2)) ? subject : undefined;
  }
  return undefined;
}

/** "raising Llama-3.3 by 41%" raises no metric of that name; without a preposition only a metric is changed. */
function isNameOnly(words: readonly Token[], placed: boolean): boolean {
  const head = words.at(-1);
  if (head && SYSTEM_HEADS.test(head.lower)) return true;
  if (!head || METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text) || (placed && words.length === 1 && /^\p{Lu}{2,6}s?$/u.test(head.text))) return false;
  return !placed || words.every(token => token.kind !== 'word' || isName(token.text));
}

/** "improves a strong LLM by 5%": who gets better is no metric. */
const SYSTEM_HEADS = /^(?:models?|llms?|mllms?|vlms?|lvlms?|slms?|vlas?|agents?|methods?|baselines?|networks?|policies|policy|transformers?|generators?|encoders?|decoders?|systems?|architectures?|backbones?|frameworks?|approaches|classifiers?|detectors?|students?|teachers?)$/;

function passive(tokens: readonly Token[], end: number, from: number): readonly Token[] | undefined {
  let at = end;
  while (at > from && /^(?:be|can|could|is|are|was|were|may|[a-z]{3,}ly)$/.test(tokens[at]?.lower ?? '')) at--;
  // "the Exact Match Rate (EMR) falls"
  if (tokens[at]?.text === ')' && tokens[at - 2]?.text === '(') at -= 3;
  const words = phraseBefore(tokens, at + 1, from, 5);
  const front = at - words.length;
  const lead = words.length > 0 && tokens[front]?.lower === 'of' ? phraseBefore(tokens, front, from, 4) : words;
  return lead.length > 0 ? lead : undefined;
}

/** "ratio of non-zero gradients": the phrase behind "of" belongs to the name. */
function withOf(tokens: readonly Token[], at: number, to: number, words: readonly Token[]): readonly Token[] {
  const of = tokens[at];
  if (of?.lower !== 'of' || words.length > 3) return words;
  const inner = phraseFrom(tokens, at + 1, to, 4);
  return inner.length > 0 && !inner.some(token => /^\p{Lu}.*\d|\p{Ll}\p{Lu}/u.test(token.text)) && !SYSTEM_HEADS.test(inner.at(-1)?.lower ?? '') ? [...words, of, ...inner] : words;
}

/** "In terms of PSNR, FooNet wins by 2.3 dB". */
function inTerms({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  for (let at = floor; at < quantity.from - 2; at++) {
    if (tokens[at]?.lower !== 'terms' || tokens[at + 1]?.lower !== 'of') continue;
    const words = phraseFrom(tokens, at + 2, quantity.from, 4);
    return words.length > 0 ? words : undefined;
  }
  return undefined;
}

/** A metric's symbol right before the number or its parenthesis. */
function symbolBefore({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  for (let at = quantity.from - 1; at >= Math.max(floor, quantity.from - 4); at--) {
    const token = tokens[at];
    if (token?.kind === 'word' && isMetricSymbol(token.text)) return /^\p{Ll}/u.test(token.text) ? phraseBefore(tokens, at + 1, floor, 4) : [token];
    if (token?.kind === 'word' && !BOUNDARY.has(token.lower)) return undefined;
  }
  return undefined;
}

/** Without the verb and adjectives in front. */
function trimmed(words: readonly Token[]): readonly Token[] {
  let from = 0;
  const end = words.findIndex(token => token.lower === 'of');
  for (let at = 0; at < (end < 0 ? words.length : end) - 1; at++) if (CHANGE_VERBS.has(words[at]?.lower ?? '') || isFiniteVerb(words, at) && !/^(?:scores?|results?|sets?|records?|costs|answers|ranks|uses|wins|passes)$/.test(words[at]?.lower ?? '') || /ing$/.test(words[at]?.lower ?? '') && HAVE_VERBS.has(words[at]?.lower ?? '') || /(?:ly)$|^(?:achieves?|achieving|reaches|new|state-of-the-art|impressive|strong|notable|competitive|remarkable|best|highest|lowest|our|obtains|attains|attaining|achieved|obtained|attained|reached|observed|reported|yielded|negligible|slight|minor|small|modest|marginal|mere|keeping|keeps|holding|giving|maintaining|preserving|significant|high|higher|lower|e\.g)$/.test(words[at]?.lower ?? '')) from = at + 1;
  let to = words.length;
  while (to > from + 1 && /^(?:range|ranges|ranging)$/.test(words[to - 1]?.lower ?? '')) to--;
  // "FooNet's accuracy": whose it is does not belong to the name.
  const owner = words.findLastIndex((token, at) => at < words.length - 1 && /['’]s$/.test(token.text) && !/^(?:Pearson|Spearman|Kendall|Cohen|Fleiss|Krippendorff|Cronbach|Cramér|Shannon|Moran|Matthew|Matthews|Newton|Young|Somers|Tanimoto)/.test(token.text));
  if (owner >= 0) from = Math.max(from, owner + 1);
  if (words[from]?.lower === 's' && from < words.length - 1) from++; // "Opus 4.7's accuracy"
  while (words[from]?.kind === 'number' && from < words.length - 1) from++;
  return words.slice(from, to);
}
