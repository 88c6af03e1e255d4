import { isDatasetName } from '../dataset/datasetNames';
import { subjectBefore } from './changedSubject';
import { isPhysical } from './metricOfDimension';
import { ofRemark } from './metricOfRemark';
import { trimmed } from './trimmedName';
import { isMetricToken } from '../text/names';
import { behindOwn, closingOf, endsInMeasure, endsInMetricHead, hasName, openBefore } from '../text/phraseQuestions';
import { isFiniteVerb, isStatingVerb, phraseBefore, phraseFrom, type Place } from '../text/phrases';
import { findToken, lastLower, lowerAt, someToken, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES, NOUNS_OF_FALLING } from '../words/changes';
import { ARTICLES, RISING, SIZE_WORDS } from '../words/grammar';
import { SYSTEM_HEADS, isModelName } from '../words/systems';
import { AVERAGES, GRADES, MORE_OR_LESS, MOVES, NOUNS_OF_ADJECTIVES, QUALITIES, RESIZING } from '../words/outcomes';

/** How far a list of labels and values in a parenthesis is looked through, in tokens. */
const LABELS = 40;

/** A measure beside a parenthesis that the number is in, or in one behind the number: "25% (Pass@1)". */
export function inParenthesis(place: Place): readonly Token[] | undefined {
  return behindBoth(place) ?? aroundParenthesis(place) ?? symbolInside(place) ?? graded(place) ?? averagedInside(place) ?? labelBesideMeasures(place) ?? gainedInside(place) ?? raisedInside(place) ?? fewerOf(place) ?? changedInside(place) ?? changedInFront(place) ?? movedInFront(place) ?? qualityCompared(place) ?? inRemark(place) ?? ofRemark(place) ?? labelInside(place);
}

/** "(mArho up to 0.459 on FooSet)", "(reliability +42.4%)": a short name between the parenthesis and what is reached, or by how much it changed. */
function symbolInside({ tokens, quantity: { from, to, unit, hedge, value, valueMax, sign, baseline } }: Place): readonly Token[] | undefined {
  const at = tokens[from - 1]?.text === ':' && baseline !== null && lowerAt(tokens, from) !== 'from' ? from - 2 : from - 1; // "(Stress-1: 0.379 vs. 0.268)"
  const name = tokens[at];
  // "(Shesha 0.245 v 0.166)", "(MRE 0.20-0.35)"
  const isLabel = name !== undefined && /^\p{Lu}[\p{L}-]+\d?$/u.test(name.text) && !isDatasetName(name) && !isModelName(name.text);
  const isPair = (baseline !== null || valueMax !== undefined) && value !== null && !Number.isInteger(value) && unit === '' && tokens[at - 1]?.text === '(' && tokens[to]?.text === ')';
  if (isLabel && isPair) return [name];
  const isQuality = sign !== null && tokens[from - 2]?.text === '(' && tokens[to]?.text === ')' && QUALITIES.test(name?.text ?? '');
  if (name && isQuality) return [name];
  const isReached = hedge === 'up to' && unit === '' && value !== null && !Number.isInteger(value);
  return isReached && name?.kind === 'word' && tokens[from - 2]?.text === '(' && /^\p{L}+$/u.test(name.text) && !isDatasetName(name) ? [name] : undefined;
}

/** "(width ~35,100 km/s in the first epoch": the noun between the parenthesis and a quantity of physics. */
function labelInside({ tokens, quantity: { from, unit, counted, sign, baseline } }: Place): readonly Token[] | undefined {
  if (counted || sign !== null || baseline !== null || !isPhysical(unit)) return undefined;
  const words = phraseBefore(tokens, from, Math.max(0, from - 4), 3);
  const isLabel = words.length > 0 && tokens[from - 1 - words.length]?.text === '(' && words.every(({ text }) => /^\p{L}[a-z-]*$/u.test(text));
  return isLabel && !/^(?:up|down)$/.test(lastLower(words)) && !words.some(({ lower }) => COMPARATIVES.has(lower) || isStatingVerb(lower) || AVERAGES.has(lower) || SYSTEM_HEADS.test(lower)) ? words : undefined;
}

/** "prose shows low ID (~8)": an abbreviation that the adjective says the level of. */
function graded({ tokens, quantity: { from, to, baseline } }: Place): readonly Token[] | undefined {
  const name = tokens[from - 2];
  const isEnclosed = tokens[from - 1]?.text === '(' && tokens[to]?.text === ')' && baseline === null;
  return isEnclosed && name && /^\p{Lu}{2,6}$/u.test(name.text) && GRADES.has(lowerAt(tokens, from - 3)) && !isDatasetName(name) ? [name] : undefined;
}

/** "(CLIP-I: 0.66 vs. 0.65; DINO: 0.48 vs. 0.46)": a label beside one that is known to be a measure. */
function labelBesideMeasures({ tokens, quantity: { from } }: Place): readonly Token[] | undefined {
  const label = tokens[from - 2];
  if (label?.kind !== 'word' || tokens[from - 1]?.text !== ':' || !/^[(,;]$/.test(lowerAt(tokens, from - 3)) || isDatasetName(label)) return undefined;
  const open = openBefore(tokens, from, LABELS);
  const isMeasureLabel = (token: Token, at: number): boolean => isMetricToken(token) && tokens[at + 1]?.text === ':';
  return open >= 0 && someToken(tokens, [open, Math.min(closingOf(tokens, open, tokens.length), open + LABELS)], isMeasureLabel) ? [label] : undefined;
}

/** The number alone in a parenthesis, in the middle of what it measures. */
function aroundParenthesis({ tokens, quantity: { from, to }, next }: Place): readonly Token[] | undefined {
  if (tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')') return undefined;
  // "a perfect (100%) success rate"
  const adjective = lowerAt(tokens, from - 2);
  // "marginally higher (<4%) inference times"
  const isCompared = COMPARATIVES.has(adjective) && !CHANGE_NOUNS.has(adjective);
  const isAdjective = tokens[from - 2]?.kind === 'word' && (isCompared || ARTICLES.has(lowerAt(tokens, from - 3)) || /^[a-z]+-/.test(adjective));
  const measure = isAdjective ? phraseFrom(tokens, behindTwin(tokens, to), Math.max(next, to + 12), 4) : [];
  if (endsInMeasure(measure)) return measure;
  // "a reduction (30.5%) in perception errors"
  if (/^(?:in|of)$/.test(lowerAt(tokens, to + 1)) && CHANGE_NOUNS.has(lowerAt(tokens, from - 2))) {
    const changed = phraseFrom(tokens, to + 2, Math.max(next, to + 2), 4);
    return endsInMeasure(changed) || changed.length > 0 && NOUNS_OF_FALLING.test(lowerAt(tokens, from - 2)) ? changed : undefined;
  }
  // "significant (2-3x) gains in inference throughput"
  if (!CHANGE_NOUNS.has(lowerAt(tokens, to + 1)) || lowerAt(tokens, to + 2) !== 'in') return undefined;
  const gained = phraseFrom(tokens, to + 3, Math.max(next, to + 3), 4);
  return gained.length > 0 ? gained : undefined;
}

/** "in-domain (+1.9%) and out-of-domain (+1.8%) accuracy": behind the second one, which has its own number. */
function behindTwin(tokens: readonly Token[], close: number): number {
  const open = close + 3;
  const isTwin = lowerAt(tokens, close + 1) === 'and' && /^[a-z]+-/.test(lowerAt(tokens, close + 2)) && tokens[open]?.text === '(';
  const end = isTwin ? closingOf(tokens, open, open + 7) : open;
  return end > open ? end + 1 : close + 1;
}

/** How far in front of a list of gains the word may stand that says that they are gains, in tokens. */
const GAINS_OF_LIST = 24;

/** "improvements in understanding (+3.6%) and generation (+0.02)": what gains so much. */
function gainedInside({ tokens, quantity: { from, to, sign }, floor }: Place): readonly Token[] | undefined {
  if (sign === null || tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')') return undefined;
  const words = phraseBefore(tokens, from - 1, floor, 4);
  const lead = from - 2 - words.length;
  if (words.length === 0 || hasName(words) || !/^(?:in|and|,)$/.test(lowerAt(tokens, lead))) return undefined;
  const isGain = ({ lower }: Token, at: number): boolean => lower === 'in' && /^(?:gains?|improvements?|increases?|drops?|declines?)$/.test(lowerAt(tokens, at - 1));
  return someToken(tokens, [Math.max(0, lead - GAINS_OF_LIST), lead + 1], isGain) ? words : undefined;
}

/** How far in front of its parenthesis a verb of change may stand, in tokens. */
const RAISED = 10;

/** "increases feature analysis within traces (+33%)": what the verb in front raises. */
function raisedInside({ tokens, quantity: { from, to, sign }, floor }: Place): readonly Token[] | undefined {
  if (sign === null || tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')') return undefined;
  const near = Math.max(floor, from - RAISED);
  const verb = tokens.slice(near, from - 1).findLastIndex(({ lower }) => RESIZING.has(lower));
  const words = verb < 0 ? [] : phraseFrom(tokens, behindOwn(tokens, near + verb + 1), from - 1, 4);
  return words.length > 0 && !hasName(words) ? words : undefined;
}

/** "fewer attempts (1.3 vs 2.0)": what there is less of. */
function fewerOf({ tokens, quantity: { from, baseline } }: Place): readonly Token[] | undefined {
  if (tokens[from - 1]?.text !== '(' || baseline === null) return undefined;
  const isAveraged = lowerAt(tokens, from - 2) === 'average' && lowerAt(tokens, from - 3) === 'on'; // "as many steps on average (27.8 vs. 14.3)"
  const end = isAveraged ? from - 3 : from - 1;
  const said = phraseBefore(tokens, end, Math.max(0, end - 5), 4);
  const less = said.findLastIndex(({ lower }) => lower === 'fewer' || lower === 'less');
  const counted = said.slice(less + 1);
  const lead = lowerAt(tokens, end - 1 - counted.length);
  // "an excessive number of components (569 vs. 101)"
  const of = end - 1 - counted.length;
  if (counted.length > 0 && lead === 'of' && lowerAt(tokens, of - 1) === 'number') return tokens.slice(of - 1, end);
  if (lead === 'as' && counted[0]?.lower === 'many' && counted.length > 1) return counted.slice(1);
  return counted.length > 0 && MORE_OR_LESS.has(lead) ? counted : undefined;
}

/** "fewer samples (reduced by 30%) and calls (reduced by 80%)": the noun that the parenthesis says the change of. */
function changedInside({ tokens, quantity: { from } }: Place): readonly Token[] | undefined {
  if (lowerAt(tokens, from) !== 'by' || !CHANGE_VERBS.has(lowerAt(tokens, from - 1)) || tokens[from - 2]?.text !== '(') return undefined;
  const words = phraseBefore(tokens, from - 2, Math.max(0, from - 8), 4);
  const verb = words.findLastIndex(token => CHANGE_VERBS.has(token.lower) || MORE_OR_LESS.has(token.lower));
  const changedNoun = words.slice(verb + 1);
  return changedNoun.length > 0 && !hasName(changedNoun.slice(-1)) ? changedNoun : undefined;
}

/** "reduces unsafe responses (from 39% to 5%) and refusals (from 45% to 10%)": what the verb changes, one by one. */
function changedInFront({ tokens, quantity: { from, baseline } }: Place): readonly Token[] | undefined {
  const isBare = textAt(tokens, from - 1) === '(' && tokens.slice(from + 1, from + 4).some(({ lower }) => lower === 'to' || lower === '→'); // "(1.14 to 0.25)"
  if (baseline === null || lowerAt(tokens, from) !== 'from' && !isBare) return undefined;
  const open = openBefore(tokens, from, 4);
  if (open < 0) return undefined;
  const words = phraseBefore(tokens, open, Math.max(0, open - 5), 4);
  const verb = words.findLastIndex(token => CHANGE_VERBS.has(token.lower));
  const object = words.slice(verb + 1);
  const isChanged = verb >= 0 || tokens.slice(Math.max(0, open - 24), open).some(token => RESIZING.has(token.lower));
  return isChanged && /^[a-z]{3,}s$/.test(lastLower(object)) && !CHANGE_NOUNS.has(lastLower(object)) && !hasName(object) ? object : undefined;
}

/** "drops dramatically (from 98% to 7%)", "a rise in intrusion errors under load (from 21% to 25%)": what the words in front say that changes. */
function movedInFront({ tokens, quantity: { from, baseline }, floor }: Place): readonly Token[] | undefined {
  if (baseline === null || tokens[from - 1]?.text !== '(') return undefined;
  const front = /ly$/.test(lowerAt(tokens, from - 2)) ? from - 3 : from - 2;
  const isVerb = front !== from - 2 || !MOVES.has(lowerAt(tokens, front));
  if (isVerb && RISING.test(lowerAt(tokens, front))) return subjectBefore(tokens, front - 1, floor);
  for (let at = from - 3; at >= Math.max(floor, from - 12); at--) {
    if (/^[;:()]$/.test(lowerAt(tokens, at)) || isFiniteVerb(tokens, at)) break;
    if (!MOVES.has(lowerAt(tokens, at)) || !/^(?:in|of)$/.test(lowerAt(tokens, at + 1))) continue;
    const words = phraseFrom(tokens, behindOwn(tokens, at + 2), from - 1, 4);
    return words.length > 0 && !hasName(words.slice(-1)) ? words : undefined;
  }
  // "good performance on several benchmarks (from 94% to 95%)"
  const place = phraseBefore(tokens, from - 1, floor, 5);
  const measure = /^(?:on|in|for|across|over)$/.test(lowerAt(tokens, from - 2 - place.length)) ? phraseBefore(tokens, from - 2 - place.length, floor, 4) : [];
  return place.length > 0 && endsInMeasure(measure) ? trimmed(measure) : undefined;
}

/** "more accurate on A than on B (84.9% vs. 50.7%)": the quality that is compared. */
function qualityCompared({ tokens, quantity: { from, baseline }, floor }: Place): readonly Token[] | undefined {
  if (baseline === null || tokens[from - 1]?.text !== '(') return undefined;
  // "more accurate (25.2% vs. 20.8%)"
  if (NOUNS_OF_ADJECTIVES.has(lowerAt(tokens, from - 2)) && /^(?:more|less)$/.test(lowerAt(tokens, from - 3))) return tokens.slice(from - 2, from - 1);
  const near = Math.max(floor, from - 18);
  const than = tokens.slice(near, from).findLastIndex(({ lower }) => lower === 'than') + near;
  const quality = tokens.slice(near, Math.max(near, than)).findLastIndex(({ lower }, at) => NOUNS_OF_ADJECTIVES.has(lower) && /^(?:more|less)$/.test(lowerAt(tokens, near + at - 1))) + near;
  return quality > near ? tokens.slice(quality, quality + 1) : undefined;
}

/** "without increasing latency (mean 25.8 s)", "high rates (median 43 Gyr^-1)": the noun whose average it is. */
function averagedInside({ tokens, quantity: { from, unit }, floor }: Place): readonly Token[] | undefined {
  const average = textAt(tokens, from - 1) === ':' ? from - 2 : from - 1;
  if (!AVERAGES.has(lowerAt(tokens, average)) || tokens[average - 1]?.text !== '(') return undefined;
  const words = phraseBefore(tokens, average - 1, floor, 4);
  if (!endsInMeasure(words)) {
    // "safety scores decline across turns (median: 9.5 to 5.0)"
    const verb = findToken(tokens, [Math.max(floor, average - 10), average - 1], ({ lower }) => CHANGE_VERBS.has(lower) || RISING.test(lower));
    const subject = verb > 0 ? phraseBefore(tokens, verb, floor, 4) : [];
    if (endsInMeasure(subject)) return subject;
  }
  const named = words.slice(words.findLastIndex(({ lower }) => isStatingVerb(lower) || SIZE_WORDS.test(lower) || /^(?:no|any|without)$/.test(lower)) + 1);
  const isMeasured = endsInMeasure(named) || unit !== '' && unit !== '%';
  // "the formula SARI (mean 42.46)"
  const isShortForm = /^\p{Lu}{2,6}$/u.test(named.at(-1)?.text ?? '');
  if (isShortForm) return named.slice(-1);
  return named.length > 0 && isMeasured && !hasName(named.slice(-1)) ? named : undefined;
}

/** A measure alone in the parenthesis behind the number. */
function inRemark({ tokens, quantity: { to } }: Place): readonly Token[] | undefined {
  if (tokens[to]?.text !== '(') return undefined;
  // "by 6.5% (Spearman correlation)"
  const named = phraseFrom(tokens, to + 1, to + 6, 3);
  if (named.length > 1 && tokens[to + 1 + named.length]?.text === ')' && endsInMetricHead(named)) return named;
  const name = tokens[/^(?:on|in)$/.test(lowerAt(tokens, to + 1)) ? to + 2 : to + 1]; // "(on AUROC)"
  if (name === tokens[to + 2]) return name && isMetricToken(name) && tokens[to + 3]?.text === ')' ? [name] : undefined;
  return name?.kind === 'word' && isMetricToken(name) && tokens[to + 2]?.text === ')' ? [name] : undefined;
}

/** "81.1% (+17.2%) average accuracy": what stands behind both. */
function behindBoth({ tokens, quantity: { from, to, sign }, floor }: Place): readonly Token[] | undefined {
  if (sign === null || tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')' || floor !== from - 1 || floor === 0) return undefined;
  const words = phraseFrom(tokens, to + 1, to + 5, 3);
  return endsInMetricHead(words) ? words : undefined;
}

/** "44.34% (2-turn) FPR": a remark in between. */
export function behindRemark({ tokens, quantity, next }: Place): readonly Token[] | undefined {
  if (tokens[quantity.to]?.text !== '(') return undefined;
  const length = tokens.slice(quantity.to + 1, quantity.to + 8).findIndex(token => token.text === ')');
  const first = quantity.to + length + 2;
  const name = length < 0 ? undefined : tokens[first];
  if (!name || isMetricToken(name)) return name && [name];
  // "10-18% (7-13%) precision"
  const whole = phraseFrom(tokens, first, next > first ? next : first + 6, 4);
  // "7% (FooSet) performance boost"
  const isChange = CHANGE_NOUNS.has(lastLower(whole)) && endsInMetricHead(whole.slice(0, -1));
  return (endsInMetricHead(whole) || isChange) && /^[a-z]/.test(name.text) ? whole : undefined;
}
