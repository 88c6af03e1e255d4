import { changed } from './changedMeasure';
import { isReducedTo } from '../kind/kindOfCount';
import { isMetricToken, isName } from '../text/names';
import { assigned } from './metricAssigned';
import { asHighAs, gluedName, labelled, likeTheFirst, ranging, reaching, symbolBefore } from './metricBefore';
import { behind } from './metricBehind';
import { inPhrase } from './metricInPhrase';
import { improving, kept, nextObject } from './metricChange';
import { inParenthesis } from './metricInParenthesis';
import { linked } from './metricLinked';
import { ofStatement } from './metricOfStatement';
import { doneWithin, streamed, takingSoLong, trainedIn } from './metricOfTime';
import { ofTwin } from './metricOfTwins';
import { ofDimension, ofSigmas } from './metricOfDimension';
import { doingPlace, doneInCases, inSoMany, likewiseIn, occurringIn, partOf, preferred, saidOfShare } from './metricOfCases';
import { aboutName, beforeMerely } from './metricPhrases';
import { inTerms, termsBehind } from './metricTerms';
import { foundToBe } from './metricFound';
import { furtherLevel } from '../text/furtherLevel';
import { goneUpOrDown } from '../text/upOrDown';
import { endsInMeasure, hasName, isMeasure } from '../text/phraseQuestions';
import { isFiniteVerb, isStatingVerb, phraseBefore, phraseFrom, textOf, type Place } from '../text/phrases';
import { findToken, lastLower, lowerAt, someToken, tokensBefore } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { trimmed } from './trimmedName';
import { CHANGE_NOUNS, CHANGE_VERBS } from '../words/changes';
import { RATIO_NOUNS } from '../words/aroundNumbers';
import { EMPTY_VERBS } from '../words/names';
import { METRIC_HEADS } from '../words/metrics';
import { BOUNDARY } from '../words/nouns';
import { AVERAGES, GAINS, MORE_OR_LESS, NOUNS_OF_ADJECTIVES, RATE_NOUNS, NAMING_UNITS, BOUNDED_NOUNS } from '../words/outcomes';
import { COUNT_COMPARATIVES, UNITS_OF_CHANGES } from '../words/shapes';
import { SYSTEM_HEADS } from '../words/systems';
import { PACES } from '../words/units';
import { COPULAS, PHASES, SOLVING } from '../words/verbs';

/** The metric's name in the abstract's words: the phrase behind the number, else what has or changes by it. */
export function metricOf(place: Place): string | null {
  const name = namedMetric(place);
  // "64% of the gain comes from filtering"
  const noun = name !== null && /(?:come|stem|arise|originate)s?$/.test(name) ? name.replace(/ (?:comes?|stems?|arises?|originates?)$/, '') : name;
  // "improves to 13.0% Foo-14B improves": who comes next, where a full stop was lost.
  if (noun !== null && /^\S+-\d+(?:\.\d+)?B$/.test(noun)) return null;
  return noun === null ? null : NOUNS_OF_ADJECTIVES.get(noun) ?? withWhole(place, noun);
}

/** "higher rates of false refusals": a rate is of something. */
function withWhole({ tokens, quantity, from }: Place, name: string): string {
  const head = name.split(' ').at(-1) ?? '';
  if (!RATE_NOUNS.has(head)) return name;
  for (let at = quantity.from - 1; at >= Math.max(from, quantity.from - 16); at--) {
    if (tokens[at]?.text !== head || lowerAt(tokens, at + 1) !== 'of') continue;
    const phrase = phraseFrom(tokens, at + 2, quantity.from, 5);
    // "the rate of unsafe completions decreased from"
    const whole = CHANGE_VERBS.has(lastLower(phrase)) && !CHANGE_NOUNS.has(lastLower(phrase)) ? phrase.slice(0, -1) : phrase.slice(0, 4);
    const isSomebody = hasName(whole) || whole.some(token => SYSTEM_HEADS.test(token.lower));
    return whole.length > 0 && !isSomebody ? `${name} of ${textOf(whole)}` : name;
  }
  return name;
}

/** The rules, the surest first; each answers for itself, or leaves it to the next. */
function namedMetric(place: Place): string | null {
  const { quantity } = place;
  if (quantity.counted) return ofCount(place);
  if (quantity.unit === 'rank' || isBehindVerb(place)) return null;
  // "a preference for modified gravity at the 1.4σ level"
  const sure = /^levels?$/.test(lowerAt(place.tokens, quantity.to)) ? asName(ofSigmas(place)) : null;
  if (sure !== null) return sure;
  const bounded = boundedNoun(place) ?? equated(place);
  if (bounded) return bounded;
  const found = asName(foundToBe(place));
  if (found !== null) return found;
  return asWritten(inUnit(place) ?? insideChange(place) ?? usedPart(place) ?? saidOfShare(place) ?? occurringIn(place) ?? doneInCases(place) ?? likewiseIn(place))
    ?? asWritten(doneFaster(place) ?? goneUpOrDown(place))
    ?? asName(higherBy(place))
    ?? asWritten(nextObject(place))
    ?? changedBy(place)
    ?? asName(touching(place))
    ?? asWritten(costing(place) ?? inPhrase(place))
    ?? operationsOf(quantity.unit)
    ?? asName(inFront(place))
    ?? asWritten(grownTo(place) ?? partOf(place))
    ?? asName(improving(place))
    ?? asWritten(termsBehind(place))
    ?? asWritten(ofTwin(place) ?? gapClosed(place))
    ?? asWritten(streamed(place))
    ?? asWritten(takingSoLong(place))
    ?? trainedIn(place)
    ?? cheaperBy(place)
    ?? asName(ofSigmas(place) ?? ofDimension(place) ?? ofStatement(place))
    ?? (NAMING_UNITS.test(quantity.unit) ? quantity.unit : null);
}

/** "at O(n^2) complexity", "in O(n) time": what a bound is of stands behind it. */
function boundedNoun({ tokens, quantity: { value, to } }: Place): string | null {
  const words = value === null ? phraseFrom(tokens, to, to + 4, 3) : [];
  return BOUNDED_NOUNS.test(lastLower(words)) ? textOf(words) : null;
}

/** "(PCC = 0.97, RMSE = 18.75)": the capitals that the sign makes equal to the number. */
function equated({ tokens, quantity: { from, unit } }: Place): string | null {
  const symbol = tokens[from - 2];
  const isEquated = unit === '' && lowerAt(tokens, from - 1) === '=' && symbol?.kind === 'word' && /^\p{Lu}{3,6}$/u.test(symbol.text);
  return isEquated && /^[(,;]$/.test(lowerAt(tokens, from - 3)) ? symbol.text : null;
}

/** "removing the module costs 4.7 points", "models pass just 30%": verbs, and no costs or pass. */
function isBehindVerb({ tokens, quantity }: Place): boolean {
  const verb = beforeMerely(tokens, quantity.from - 1);
  // "ranks in the top 8%", "falls short of 40%"
  if (/^(?:top|short)$/.test(lowerAt(tokens, lowerAt(tokens, quantity.from - 1) === 'of' ? quantity.from - 2 : quantity.from - 1))) return true;
  // "falls short of X by 3 points"
  if (lowerAt(tokens, quantity.from) === 'by' && tokensBefore(tokens, quantity.from, 8).some(({ lower }, at, front) => lower === 'short' && front[at + 1]?.lower === 'of')) return true;
  if (lowerAt(tokens, verb) === 'pass' && /[a-z]{3}s$/.test(lowerAt(tokens, verb - 1))) return true;
  return /^(?:costs|costing)$/.test(lowerAt(tokens, quantity.from - 1)) && !CHANGE_VERBS.has(lowerAt(tokens, quantity.from - 2)) && lowerAt(tokens, quantity.to) !== 'of' && UNITS_OF_CHANGES.has(quantity.unit) && quantity.from === quantity.to - 2 && !MORE_OR_LESS.has(lowerAt(tokens, quantity.to));
}

function asWritten(words: readonly Token[] | undefined): string | null {
  return words && words.length > 0 ? textOf(words) : null;
}

function asName(words: readonly Token[] | undefined): string | null {
  return asWritten(words && trimmed(words));
}

/** What a count measures, where a verb changes it by so many, or something reaches so far. */
function ofCount(place: Place): string | null {
  const first = lowerAt(place.tokens, place.quantity.from);
  // "reduces emissions by 2.5 tons"
  if (first === 'by') return asName(changed(place));
  // "reduces the size of the net from 1.4 billion to 0.7 billion parameters"
  const isReduced = first === 'from' && place.quantity.baseline !== null || isReducedTo(place);
  const object = isReduced ? changed(place) : undefined;
  return (object?.some(({ kind }) => kind === 'number') ? null : asName(object)) ?? asName(measuredInPieces(place)) ?? asWritten(inSoMany(place) ?? reaching(place) ?? meanOf(place));
}

/** "stops in 1.01 average rounds": what a mean is counted in. */
function meanOf({ tokens, quantity: { from, to, value, unit } }: Place): readonly Token[] | undefined {
  const number = value === null || Number.isInteger(value) || !/^[a-z]{3,}s$/.test(unit) ? -1 : findToken(tokens, [from, to], ({ kind }) => kind === 'number');
  return number < 0 ? undefined : tokens.slice(number + 1, to);
}

/** "a mean absolute error of 0.36 images", "compression ratios of 4:1" */
function measuredInPieces({ tokens, quantity: { from, value }, floor }: Place): readonly Token[] | undefined {
  const isProportion = tokens[from + 1]?.text === ':' && RATIO_NOUNS.has(lowerAt(tokens, from - 2));
  const isOf = lowerAt(tokens, from - 1) === 'of' && (isProportion || isMeasure(tokens[from - 2]) && !Number.isInteger(value));
  return isOf ? phraseBefore(tokens, from - 1, floor, 4) : undefined;
}

/** "1.5 F1 points": the measure stands in front of the unit. */
function inUnit({ tokens, quantity }: Place): readonly Token[] | undefined {
  const inner = tokens[quantity.to - 2];
  if (quantity.unit !== 'points' || inner?.kind !== 'word' || !/^(?:points?|pts?)$/.test(lowerAt(tokens, quantity.to - 1))) return undefined;
  return isMeasure(inner) || /^\p{Lu}/u.test(inner.text) ? [inner] : undefined;
}

/** "from 85% accuracy on easy items to 31%": the measure behind the first of two levels. */
function insideChange({ tokens, quantity: { from, to, baseline, unit } }: Place): readonly Token[] | undefined {
  if (baseline === null || unit !== '%' || lowerAt(tokens, from) !== 'from') return undefined;
  const sign = findToken(tokens, [from + 1, Math.min(to, from + 4)], ({ lower }) => lower === '%' || lower === 'percent');
  const measure = tokens[sign + 1];
  return sign > 0 && measure && sign + 2 < to && METRIC_HEADS.has(measure.lower) ? [measure] : undefined;
}

/** "with the same loss, using only 51.5% of the computation": of what so little is used. */
function usedPart(place: Place): readonly Token[] | undefined {
  const { tokens, quantity } = place;
  const verb = lowerAt(tokens, beforeMerely(tokens, quantity.from - 1));
  return quantity.unit === '%' && /^(?:using|requiring|consuming)$/.test(verb) ? partOf(place) : undefined;
}

/** "while indexing 40% faster", "decoding is 2.9x faster": what is done so much faster. */
function doneFaster({ tokens, quantity: { from, to, unit }, floor }: Place): readonly Token[] | undefined {
  const isFaster = /^(?:x|%)$/.test(unit) && /^(?:faster|slower|quicker)$/.test(lowerAt(tokens, to));
  const be = /^(?:up|also|about|over|even)$/.test(lowerAt(tokens, from - 1)) ? from - 2 : from - 1;
  if (isFaster && be - 1 >= floor && /^(?:is|are|was|becomes|runs)$/.test(lowerAt(tokens, be)) && PHASES.has(lowerAt(tokens, be - 1))) return phraseBefore(tokens, be, floor, 2);
  const deed = tokens[from - 1];
  const isDeed = deed !== undefined && /^[a-z]{3,}ing$/.test(deed.text) && !EMPTY_VERBS.test(deed.lower) && !CHANGE_VERBS.has(deed.lower);
  const isAlone = tokens[to + 1]?.kind !== 'word' || BOUNDARY.has(lowerAt(tokens, to + 1));
  // "4.5x less cache and decoding 2.1x faster"
  const isBeside = unit === 'x' && /^(?:and|while|,)$/.test(lowerAt(tokens, from - 2)) && PHASES.has(deed?.lower ?? '');
  return (unit === '%' || isBeside) && isDeed && isAlone && /^(?:faster|slower|quicker)$/.test(lowerAt(tokens, to)) ? [deed] : undefined;
}

/** "The Foo Accuracy of the benchmark is 10% higher": what is higher. */
function higherBy({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  const be = /ly$|^on-average$/.test(lowerAt(tokens, quantity.from - 1)) ? quantity.from - 2 : quantity.from - 1; // "is typically 5x less than"
  if (!COPULAS.has(lowerAt(tokens, be)) || !MORE_OR_LESS.has(lowerAt(tokens, quantity.to))) return undefined;
  // "a loss that is 0.04 lower"
  const said = /^(?:that|which)$/.test(lowerAt(tokens, be - 1)) ? phraseBefore(tokens, be - 1, floor, 4) : [];
  const plain = be < quantity.from - 1 ? phraseBefore(tokens, be, floor, 4) : [];
  return [said, plain].find(endsInMeasure) ?? aboutName(tokens, be, floor) ?? measuredOf(tokens, be, floor);
}

/** "The Foo Accuracy (FA) of the benchmark is": the measure that the sentence begins with, before its "of". */
function measuredOf(tokens: readonly Token[], end: number, floor: number): readonly Token[] | undefined {
  for (let at = end - 1; at > Math.max(floor, end - 16); at--) {
    if (/^[,;]$/.test(tokens[at]?.text ?? '') || isFiniteVerb(tokens, at)) return undefined;
    if (lowerAt(tokens, at) !== 'of') continue;
    const open = tokens[at - 1]?.text === ')' ? tokens.slice(0, at).findLastIndex(token => token.text === '(') : at;
    const words = phraseBefore(tokens, open, floor, 4);
    if (endsInMeasure(words)) return words;
  }
  return undefined;
}

/** "improves accuracy by 5%": a measure that is said to change by so much. */
function changedBy(place: Place): string | null {
  if (!/^(?:by|from)$/.test(lowerAt(place.tokens, place.quantity.from))) return null;
  const measured = changed(place) ?? [];
  // "boosting performance by 18.0 points in accuracy"
  const isVague = lastLower(measured) === 'performance' && measured.slice(0, -1).every(token => AVERAGES.has(token.lower) || isName(token.text));
  // "improves FooNet performance from 55.9 to 59.7 mIoU"
  const symbol = place.tokens[place.quantity.to];
  if (isVague && symbol && isMetricToken(symbol)) return symbol.text;
  const exact = isVague ? inPhrase(place) ?? termsBehind(place) ?? [] : [];
  if (endsInMeasure(exact)) return asWritten(exact);
  return endsInMeasure(measured) ? asName(measured) : null;
}

/** A measure with nothing between it and the number but a sign, a parenthesis or "of". */
function touching(place: Place): readonly Token[] | undefined {
  const { tokens, quantity } = place;
  const written = tokens.slice(quantity.from, quantity.to);
  const isCompared = quantity.baseline !== null && written.some(token => /^(?:compared|versus|vs)$/.test(token.lower));
  return inParenthesis(place)
    ?? (tokens[quantity.from - 1]?.text === '=' ? assigned(place) : undefined)
    ?? scoreIn(place)
    ?? (isCompared || isNamedInFront(place) ? linked(place) : undefined)
    ?? behind(place);
}

/** "a final score of 50.5% R@1": the symbol says what a score or a result is of. */
function scoreIn({ tokens, quantity: { from, to } }: Place): readonly Token[] | undefined {
  const symbol = tokens[to];
  const isScore = lowerAt(tokens, from - 1) === 'of' && /^(?:scores?|results?|performance|average)$/.test(lowerAt(tokens, from - 2));
  return isScore && symbol?.kind === 'word' && isMetricToken(symbol) ? [symbol] : undefined;
}

/** "an AUC of 99.2% in-domain": the metric is right in front, with nothing but "of", "is" or a sign between. */
function isNamedInFront({ tokens, quantity, floor }: Place): boolean {
  const link = lowerAt(tokens, quantity.from - 1);
  if (!/^(?:of|is|was|at|=|:)$/.test(link) || quantity.from - 2 < floor || link === 'at' && (quantity.unit === 'x' || /^(?:of|lower|higher|less|fewer|more|smaller)$/.test(lowerAt(tokens, quantity.to)))) return false;
  const head = tokens[quantity.from - 2];
  // "improvements in efficiency: over 50% fewer parameters"
  if (link === ':' && COUNT_COMPARATIVES.has(lowerAt(tokens, quantity.to))) return false;
  // "at the cost of 1.2% accuracy"
  if (/^(?:cost|expense|price)$/.test(head?.lower ?? '') && isMeasure(tokens[quantity.to])) return false;
  // "performance of 76.9 F1"
  const isUnit = isMetricToken(tokens[quantity.to]) || lowerAt(tokens, quantity.to) === 'avg' || endsInMeasure(phraseFrom(tokens, quantity.to, quantity.to + 3, 3)); // "performance of up to 90% test accuracy"
  if (head?.kind !== 'word' || head.lower === 'performance' && isUnit) return false;
  return isMeasure(head) && !CHANGE_NOUNS.has(head.lower);
}

/** "costs only $5": the verb says what it is. */
function costing({ tokens, quantity }: Place): readonly Token[] | undefined {
  const verb = tokens[beforeMerely(tokens, quantity.from - 1)];
  return verb && quantity.unit.includes('$') && /^(?:costs?|costing|spending)$/.test(verb.lower) ? [verb] : undefined;
}

/** "TFLOPs", "GMACs": the unit says what it is. */
function operationsOf(unit: string): string | null {
  return /^(?:G|T|M|P)?(?:FLOPs|MACs)$/.test(unit) ? unit.slice(-5).replace(/^\wMACs/, 'MACs') : null;
}

/** A measure anywhere in front of the number in its clause. */
function inFront(place: Place): readonly Token[] | undefined {
  return preferred(place)
    ?? furtherLevel(place)?.measure
    ?? assigned(place)
    ?? linked(place)
    ?? ranging(place)
    ?? kept(place)
    ?? labelled(place)
    ?? (isPace(place) ? undefined : changed(place))
    ?? reaching(place)
    ?? asHighAs(place)
    ?? symbolBefore(place)
    ?? likeTheFirst(place)
    ?? inTerms(place)
    ?? gluedName(place)
    ?? doneWithin(place);
}

/** How far in front of what is left of it a gap may stand, in tokens. */
const GAP = 14;

/** "closes the gap to FooNet to within 1.8pp": what is closed. */
function gapClosed({ tokens, quantity: { from }, floor }: Place): readonly Token[] | undefined {
  const lead = /^(?:only|just|merely|a)$/.test(lowerAt(tokens, from - 1)) ? from - 2 : from - 1;
  if (lowerAt(tokens, lead) !== 'to' && !/^(?:by|from)$/.test(lowerAt(tokens, from))) return undefined;
  const gap = findToken(tokens, [Math.max(floor, from - GAP), from], ({ lower }) => /^gaps?$/.test(lower));
  return gap < 0 || someToken(tokens, [gap, from], ({ text }) => /^[,;.]$/.test(text)) ? undefined : trimmed(phraseBefore(tokens, gap + 1, floor, 4));
}

/** "26x cheaper": what it costs. */
function cheaperBy({ tokens, quantity: { to } }: Place): string | null {
  return [to - 1, to].some(at => lowerAt(tokens, at) === 'cheaper') ? 'cost' : null;
}

/** "improves quality while running at 20 FPS": how fast it is, and nothing that was improved. */
function isPace({ tokens, quantity: { unit, from } }: Place): boolean {
  return PACES.has(unit) && !/^(?:to|by|from)$/.test(lowerAt(tokens, from - 1)) && !/^(?:by|from)$/.test(lowerAt(tokens, from));
}

/** A gain that grows itself. */
function grownTo({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  if (lowerAt(tokens, quantity.from - 1) !== 'to') return undefined;
  // "a tripling of user retention to 34.2%"
  const multiplied = /^(?:doubl|tripl|quadrupl|halv)ing$/.test(lowerAt(tokens, floor - 1)) && lowerAt(tokens, floor) === 'of' ? phraseFrom(tokens, floor + 1, quantity.from, 5) : [];
  if (multiplied.length > 0 && floor + 2 + multiplied.length === quantity.from) return multiplied;
  // "the gains increase to 8.5%"
  const [subject, object] = tokens.slice(quantity.from - 3, quantity.from - 1);
  if (!subject || !object) return undefined;
  if (CHANGE_VERBS.has(object.lower) && GAINS.has(subject.lower)) return [subject];
  // "increases its gain to 1.9"
  return GAINS.has(object.lower) && /^(?:this|that|its|the|their)$/.test(subject.lower) ? [object] : undefined;
}

/** "GPT-4o scores 61.2": the verb says what it is, where nothing else does. */
export function scored({ tokens, quantity }: Place): string | null {
  const verb = tokens[doingPlace({ tokens, quantity })];
  if (!verb) return null;
  const isSolved = (quantity.unit === '%' || quantity.share === true) && SOLVING.test(verb.lower);
  if (isSolved || quantity.unit === 'x' && isDoneMore({ tokens, quantity }, verb)) return verb.text;
  return /^scor(?:es?|ed)$/.test(verb.lower) ? 'score' : null;
}

/** A verb of what is done so many times as fast, as long or as often. */
function isDoneMore({ tokens, quantity }: Pick<Place, 'tokens' | 'quantity'>, { text, lower }: Token): boolean {
  const more = lowerAt(tokens, quantity.to);
  // "converges 3.5x faster"
  if (/^(?:faster|slower)$/.test(more) && /^[a-z]{3,}(?:s|ing)$/.test(text) && !EMPTY_VERBS.test(lower)) return true;
  // "supports contexts eight times longer"
  const isObject = /^[a-z]{4,}s$/.test(text) && isStatingVerb(lowerAt(tokens, quantity.from - 2));
  if (/^(?:longer|larger|deeper|wider|shorter)$/.test(more) && isObject) return true;
  // "dies twice as often"
  return /^often|^as$/.test(more) && /^[a-z]{3,}s$/.test(text) && !/^(?:is|was|costs?|times|runs)$/.test(lower);
}
