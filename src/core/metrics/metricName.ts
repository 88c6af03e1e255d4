import { isMetricSymbol, isName } from './exclusions';
import { isFiniteVerb, isStatingVerb, phraseBefore, phraseFrom, textOf, type Place } from './phrases';
import type { Token } from './tokens';
import { CHANGE_NOUNS, CHANGE_VERBS, HAVE_VERBS } from './words/changes';
import { METRIC_HEADS } from './words/metrics';
import { assigned } from './metricAssigned';
import { gluedName, labelled, ranging, reaching, symbolBefore } from './metricBefore';
import { inParenthesis } from './metricInParenthesis';
import { linked } from './metricLinked';
import { doneInCases, occurringIn, partOf, preferred } from './metricOfCases';
import { aboutName } from './metricPhrases';
import { inTerms, termsBehind } from './metricTerms';
import { behind, inPhrase } from './metricBehind';
import { changed } from './changedMeasure';
import { improving, kept, nextObject } from './metricChange';
import { EMPTY_VERBS, EPONYMS, PRAISE } from './words/names';
import { SYSTEM_HEADS } from './words/systems';
import { COPULAS, SOLVING } from './words/verbs';
import { NOUNS_LIKE_VERBS } from './words/grammar';

/** The metric's name in the abstract's words: the phrase behind the number, else what has or changes by it. */
export function metricOf(place: Place): string | null {
  const name = namedMetric(place);
  // "higher rates of false refusals": a rate is of something.
  const head = name?.split(' ').at(-1) ?? '';
  if (name === null || !OF_SOMETHING.test(head)) return name;
  for (let at = place.quantity.from - 1; at >= Math.max(place.from, place.quantity.from - 16); at--) {
    if (place.tokens[at]?.text !== head || place.tokens[at + 1]?.lower !== 'of') continue;
    const whole = phraseFrom(place.tokens, at + 2, place.quantity.from, 4);
    return whole.length > 0 && !whole.some(token => isName(token.text) || SYSTEM_HEADS.test(token.lower)) ? `${name} of ${textOf(whole)}` : name;
  }
  return name;
}

/** Nouns that say little without what they are of. */
const OF_SOMETHING = /^(?:rates?|levels?|number|degree|amount|percentage|proportion|share|probability|risk|frequency|fraction)$/;

function namedMetric(place: Place): string | null {
  if (place.quantity.counted && place.tokens[place.quantity.from]?.lower === 'by') {
    // "reduces emissions by 2.5 tons"
    const changing = changed(place);
    return changing && changing.length > 0 ? textOf(trimmed(changing)) : null;
  }
  // "reduces the size of the net from 1.4 billion to 0.7 billion parameters"
  if (place.quantity.counted && place.quantity.baseline !== null && place.tokens[place.quantity.from]?.lower === 'from') {
    const changing = changed(place);
    if (changing && changing.length > 0) return textOf(trimmed(changing));
  }
  if (place.quantity.counted) {
    const reached = reaching(place);
    if (reached) return textOf(reached);
  }
  if (place.quantity.counted || place.quantity.unit === 'rank') return null;
  // "1.5 F1 points": the measure stands in front of the unit.
  const [inner, unit] = place.tokens.slice(place.quantity.to - 2, place.quantity.to);
  if (place.quantity.unit === 'points' && inner?.kind === 'word' && /^(?:points?|pts?)$/.test(unit?.lower ?? '') && (isMetricSymbol(inner.text) || METRIC_HEADS.has(inner.lower) || /^\p{Lu}/u.test(inner.text))) return inner.text;
  // "with the same loss, using only 51.5% of the computation": of what so little is used.
  const lead = place.quantity.from - (/^(?:only|just|merely)$/.test(place.tokens[place.quantity.from - 1]?.lower ?? '') ? 2 : 1);
  const used = place.quantity.unit === '%' && /^(?:using|requiring|consuming)$/.test(place.tokens[lead]?.lower ?? '') ? partOf(place) : undefined;
  if (used) return textOf(used);
  const occurring = occurringIn(place);
  if (occurring) return textOf(occurring);
  const cases = doneInCases(place);
  if (cases) return textOf(cases);
  // "The Foo Accuracy of the benchmark is 10% higher": what is higher.
  const be = place.quantity.from - 1;
  const higher = COPULAS.has(place.tokens[be]?.lower ?? '') && /^(?:higher|lower|better|worse|greater|larger|smaller)$/.test(place.tokens[place.quantity.to]?.lower ?? '') ? aboutName(place.tokens, be, place.floor) ?? measuredOf(place.tokens, be, place.floor) : undefined;
  if (higher) return textOf(trimmed(higher));
  const next = nextObject(place);
  if (next) return textOf(next);
  const measured = place.tokens[place.quantity.from]?.lower === 'by' ? changed(place) : undefined;
  // "boosting performance by 18.0 points in accuracy"
  const exact = measured?.at(-1)?.lower === 'performance' && measured.slice(0, -1).every(token => /^(?:average|mean|overall)$/.test(token.lower)) ? inPhrase(place) : undefined;
  if (exact && isMetricHead(exact)) return textOf(exact);
  if (measured && measured.length > 0 && isMetricHead(measured)) return textOf(trimmed(measured));
  const isCompared = place.quantity.baseline !== null && place.tokens.slice(place.quantity.from, place.quantity.to).some(token => /^(?:compared|versus|vs)$/.test(token.lower));
  const own = inParenthesis(place) ?? (place.tokens[place.quantity.from - 1]?.text === '=' ? assigned(place) : undefined) ?? (isCompared || isNamedInFront(place) ? linked(place) : undefined) ?? behind(place);
  if (own && textOf(own) !== '') return textOf(trimmed(own));
  const spent = place.tokens[place.quantity.from - (/^(?:only|just|merely|about|approximately|roughly)$/.test(place.tokens[place.quantity.from - 1]?.lower ?? '') ? 2 : 1)];
  if (place.quantity.unit.includes('$') && /^(?:costs?|costing|spending)$/.test(spent?.lower ?? '')) return spent?.text ?? null;
  const inside = inPhrase(place);
  if (inside) return textOf(inside);
  if (/^(?:G|T|M|P)?(?:FLOPs|MACs)$/.test(place.quantity.unit)) return place.quantity.unit.slice(-5).replace(/^\wMACs/, 'MACs');
  const before = preferred(place) ?? assigned(place) ?? linked(place) ?? ranging(place) ?? kept(place) ?? labelled(place) ?? changed(place) ?? reaching(place) ?? symbolBefore(place) ?? inTerms(place) ?? gluedName(place);
  if (before && before.length > 0) return textOf(trimmed(before));
  // "the gains increase to 8.5%"
  const grown = place.tokens[place.quantity.from - 2]?.lower ?? '';
  const gains = place.tokens[place.quantity.from - 3];
  if (place.tokens[place.quantity.from - 1]?.lower === 'to' && CHANGE_VERBS.has(grown) && gains && /^(?:gains|improvements|savings|reductions|speedups?)$/.test(gains.lower)) return gains.text;
  // "increases its gain to 1.9"
  const object = place.tokens[place.quantity.from - 2];
  if (place.tokens[place.quantity.from - 1]?.lower === 'to' && object && /^(?:gain|improvement|advantage|lead|margin)$/.test(object.lower) && /^(?:this|that|its|the|their)$/.test(place.tokens[place.quantity.from - 3]?.lower ?? '')) return object.text;
  const part = partOf(place);
  if (part) return textOf(part);
  const better = improving(place);
  if (better) return textOf(trimmed(better));
  const terms = termsBehind(place);
  if (terms) return textOf(terms);
  return /^(?:FPS|TPS|QPS|RPS|IOPS)$/.test(place.quantity.unit) ? place.quantity.unit : null;
}

/** "GPT-4o scores 61.2": the verb says what it is, where nothing else does. */
export function scored({ tokens, quantity }: Place): string | null {
  const verb = tokens[quantity.from - (/^(?:only|just|merely|about|roughly)$/.test(tokens[quantity.from - 1]?.lower ?? '') ? 2 : 1)];
  if (verb && quantity.unit === '%' && SOLVING.test(verb.lower)) return verb.text;
  // "converges 3.5x faster"
  if (verb && quantity.unit === 'x' && /^(?:faster|slower)$/.test(tokens[quantity.to]?.lower ?? '') && /^[a-z]{3,}(?:s|ing)$/.test(verb.text) && !EMPTY_VERBS.test(verb.lower)) return verb.text;
  // "supports contexts eight times longer"
  if (quantity.unit === 'x' && /^(?:longer|larger|deeper|wider|shorter)$/.test(tokens[quantity.to]?.lower ?? '') && verb && /^[a-z]{4,}s$/.test(verb.text) && isStatingVerb(tokens[quantity.from - 2]?.lower ?? '')) return verb.text;
  // "dies twice as often"
  if (verb && quantity.unit === 'x' && /^often|^as$/.test(tokens[quantity.to]?.lower ?? '') && /^[a-z]{3,}s$/.test(verb.text) && !/^(?:is|was|costs?|times|runs)$/.test(verb.lower)) return verb.text;
  return verb && /^scor(?:es?|ed|ing)$/.test(verb.lower) ? 'score' : null;
}

/** "an AUC of 99.2% in-domain": the metric is right in front, with nothing but "of", "is" or a sign between. */
function isNamedInFront({ tokens, quantity, floor }: Place): boolean {
  const link = quantity.hedge === null ? quantity.from - 1 : quantity.from - 1;
  if (!/^(?:of|is|was|at|=|:)$/.test(tokens[link]?.lower ?? '') || link - 1 < floor || tokens[link]?.lower === 'at' && tokens[quantity.to]?.lower === 'of') return false;
  const head = tokens[link - 1];
  if (head?.lower === 'performance' && (isMetricSymbol(tokens[quantity.to]?.text ?? '') || tokens[quantity.to]?.lower === 'avg')) return false; // "performance of 76.9 F1"
  return head?.kind === 'word' && (METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text)) && !CHANGE_NOUNS.has(head.lower);
}

function isMetricHead(words: readonly Token[]): boolean {
  const head = words.at(-1);
  return head !== undefined && (METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text));
}

/** "The Foo Accuracy (FA) of the benchmark is": the measure that the sentence begins with, before its "of". */
function measuredOf(tokens: readonly Token[], end: number, floor: number): readonly Token[] | undefined {
  for (let at = end - 1; at > Math.max(floor, end - 16); at--) {
    if (/^[,;]$/.test(tokens[at]?.text ?? '') || isFiniteVerb(tokens, at)) return undefined;
    if (tokens[at]?.lower !== 'of') continue;
    const open = tokens[at - 1]?.text === ')' ? tokens.slice(0, at).findLastIndex(token => token.text === '(') : at;
    const words = phraseBefore(tokens, open, floor, 4);
    if (METRIC_HEADS.has(words.at(-1)?.lower ?? '') || isMetricSymbol(words.at(-1)?.text ?? '')) return words;
  }
  return undefined;
}

/** Without the verb and adjectives in front. */
function trimmed(words: readonly Token[]): readonly Token[] {
  let from = 0;
  const end = words.findIndex(token => token.lower === 'of');
  for (let at = 0; at < (end < 0 ? words.length : end) - 1; at++) if (CHANGE_VERBS.has(words[at]?.lower ?? '') || isFiniteVerb(words, at) && !NOUNS_LIKE_VERBS.has(words[at]?.lower ?? '') || /ing$/.test(words[at]?.lower ?? '') && HAVE_VERBS.has(words[at]?.lower ?? '') || PRAISE.test(words[at]?.lower ?? '')) from = at + 1;
  let to = words.length;
  while (to > from + 1 && /^(?:range|ranges|ranging)$/.test(words[to - 1]?.lower ?? '')) to--;
  // "FooNet's accuracy": whose it is does not belong to the name.
  const owner = words.findLastIndex((token, at) => at < words.length - 1 && /['’]s$/.test(token.text) && !EPONYMS.test(token.text));
  if (owner >= 0) from = Math.max(from, owner + 1);
  if (words[from]?.lower === 's' && from < words.length - 1) from++; // "Opus 4.7's accuracy"
  while (words[from]?.kind === 'number' && from < words.length - 1) from++;
  if (words[from]?.text === '-' && from < words.length - 2) from += 2; // "5-fold cross-validation accuracy"
  return words.slice(from, to);
}

