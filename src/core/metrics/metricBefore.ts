import { isDatasetName } from './datasetNames';
import { isListedMeasure, isMetricSymbol, isName } from './exclusions';
import { isFiniteVerb, isStatingVerb, phraseBefore, phraseFrom, type Place } from './phrases';
import type { Token } from './tokens';
import { CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES } from './words/changes';
import { METRIC_HEADS, SETTING_HEADS } from './words/metrics';
import { BOUNDARY } from './words/nouns';
import { OWN_NOUNS, SYSTEM_HEADS, isModelName } from './words/systems';
import { ARTICLES, ARTICLES_AND_OWN, DETERMINERS, IN_FRONT_OF_PLACES, LINKS, NO_DEED, SIZE_WORDS, WHEREABOUTS } from './words/grammar';
import { COEFFICIENTS } from './words/names';
import { REACH_STEMS } from './words/verbs';

/** "$S_T=0.70$", "temperature kT = 7.3": the sign's left side. */
export function assigned({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  // "R^2 ≈ 0.91": the hedge is the sign.
  if (/^[~≈]$/.test(tokens[quantity.from]?.text ?? '') && tokens[quantity.from - 1]?.kind !== 'mark' && tokens[quantity.from - 2]?.text === '^') return tokens.slice(quantity.from - 3, quantity.from);
  // "a dimension D_f approx 1.71", "α ~ 0.5"
  const symbol = tokens[quantity.from - 1];
  if (/^(?:approximately|about)$/.test(tokens[quantity.from]?.lower ?? '') && /^(?:alpha|beta|gamma|lambda|kappa|rho|tau|sigma|mu)$/.test(symbol?.lower ?? '') && symbol) return [symbol];
  if (/^(?:[~≈∼]|approx)$/.test(tokens[quantity.from]?.text ?? '') && symbol?.kind === 'word' && quantity.from > floor && (/_/.test(symbol.text) || /^\p{L}$/u.test(symbol.text)) && symbol.text !== 'a') {
    const named = phraseBefore(tokens, quantity.from, floor, 4);
    return METRIC_HEADS.has(named.at(-2)?.lower ?? '') || /^(?:dimension|exponent|parameter|constant|coefficient)$/.test(named.at(-2)?.lower ?? '') ? named : [symbol];
  }
  const sign = tokens[quantity.from - 1];
  const inside = /^[<>≤≥]$/.test(tokens[quantity.from]?.text ?? '');
  if (!inside && sign?.text !== '=' && sign?.text !== '≈') return undefined;
  let from = quantity.from - (inside ? 1 : 2);
  // "M_{I,0} = -3.9"
  if (tokens[from]?.text === '}') {
    const open = tokens.slice(0, from).findLastIndex(token => token.text === '{');
    if (open > floor && from - open < 6 && tokens[open]?.spaced === false) from = open - 1;
  }
  while (from > floor && tokens[from]?.spaced === false && /^[\p{L}\d_^*+-]+$/u.test(tokens[from - 1]?.text ?? '')) from--;
  const words = tokens.slice(from, quantity.from - (inside ? 0 : 1));
  // "inter-rater agreement (κ = 0.66)"
  if (words.length === 1 && ((words[0]?.text.length ?? 3) <= 2 || /^(?:rho|tau|kappa)$/.test(words[0]?.lower ?? '')) && tokens[from - 1]?.text === '(') {
    const named = phraseBefore(tokens, from - 1, floor, 4);
    if (METRIC_HEADS.has(named.at(-1)?.lower ?? '') && !CHANGE_NOUNS.has(named.at(-1)?.lower ?? '')) return named;
  }
  // "a blue UV slope β_FUV = -2.5", "a mean temperature of kT = 7.3 keV": the name says more than the symbol.
  const isSymbol = !inside && (words.some(token => /[_\u0370-\u03ff]/u.test(token.text)) || words.length === 1 && /^[a-z]{1,2}\p{Lu}?$/u.test(words[0]?.text ?? ''));
  const spelt = isSymbol ? phraseBefore(tokens, tokens[from - 1]?.lower === 'of' ? from - 1 : from, floor, 4) : [];
  if (spelt.length > 0 && /^[a-z][a-z-]{3,}$/.test(spelt.at(-1)?.text ?? '') && !isStatingVerb(spelt.at(-1)?.lower ?? '') && !SETTING_HEADS.has(spelt.at(-1)?.lower ?? '') && !/^(?:mean|median|average)$/.test(spelt.at(-1)?.lower ?? '')) return spelt;
  // "the depths are u = 24.5, g = 26.2, and r = 25.9": letters are the cases, what is in front of the verb is the measure.
  if (!inside && words.length === 1 && /^\p{Ll}$/u.test(words[0]?.text ?? '')) {
    let back = from;
    while (back > 3 && /^(?:,|and)$/.test(tokens[back - 1]?.lower ?? '')) {
      if (tokens[back - 2]?.text === ',') back--;
      const equals = tokens.slice(Math.max(0, back - 6), back - 1).findLastIndex(token => token.text === '=');
      if (equals < 0) break;
      back = Math.max(0, back - 6) + equals - 1;
    }
    if (/^(?:are|is|of|:)$/.test(tokens[back - 1]?.lower ?? '') && back !== from || /^(?:are|of)$/.test(tokens[back - 1]?.lower ?? '') && /^(?:,|and)$/.test(tokens[quantity.to]?.lower ?? '')) {
      const named = headBefore(tokens, back - 1);
      if (named.length > 0) return named;
    }
  }
  // "a correlation of r = 0.82": the name says more than the letter.
  if (!inside && words.length === 1 && words[0]?.text.length === 1 && tokens[from - 1]?.lower === 'of') {
    const named = phraseBefore(tokens, from - 1, floor, 4);
    if (METRIC_HEADS.has(named.at(-1)?.lower ?? '')) return named;
  }
  // "Hedges' g > 0.3", "Cohen's d < 0.2"
  const owner = tokens[from - 1];
  if (words.length === 1 && words[0]?.text.length === 1 && owner?.kind === 'word' && /['’]s$/.test(owner.text)) return [owner, ...words];
  if (words.length === 1 && words[0]?.text.length === 1 && /^['’]$/.test(owner?.text ?? '') && /^\p{Lu}\p{Ll}+s$/u.test(tokens[from - 2]?.text ?? '')) return tokens.slice(from - 2, from + 1);
  return inside && words.length < 2 && !COEFFICIENTS.has(words[0]?.text ?? '') && !isMetricSymbol((words[0]?.text ?? '').replace(/^Δ/, '')) ? undefined : words.some(token => token.kind === 'word') ? words : undefined;
}

/** "point source depths for images in the deepest field": the phrase that begins the noun phrase which ends here. */
function headBefore(tokens: readonly Token[], end: number): readonly Token[] {
  let words = phraseBefore(tokens, end, 0, 5);
  for (let steps = 0, at = end - words.length - 1; steps < 4 && words.length > 0; steps++) {
    if (ARTICLES_AND_OWN.has(tokens[at]?.lower ?? '')) at--;
    if (!/^(?:of|for|in|on|at|across)$/.test(tokens[at]?.lower ?? '')) break;
    const front = phraseBefore(tokens, at, 0, 5);
    if (front.length === 0) break;
    words = front;
    at -= front.length + 1;
  }
  return words;
}

/** "preferred in over 80% of cases": what people did. */
export function preferred({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  if (quantity.unit !== '%') return undefined;
  for (let at = quantity.from - 1; at >= Math.max(floor, quantity.from - 9); at--) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') return undefined;
    if (/^(?:preferred|favou?red|prefer|prefers)$/.test(token.lower)) return [token];
  }
  return undefined;
}

/** "classifies the error correctly in only 66.7% of cases", "prefers the shorter one 41% of the time": what is done so often. */
export function doneInCases({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  const isShare = quantity.unit === '%' || quantity.unit === 'x' && quantity.word && quantity.sign === null && (quantity.value ?? 1) < 1; // "in a quarter of difficult cases"
  if (!isShare || tokens[quantity.to]?.lower !== 'of') return undefined;
  const noun = tokens[/^(?:the|all|our|test)$/.test(tokens[quantity.to + 1]?.lower ?? '') ? quantity.to + 2 : quantity.to + 1]?.lower ?? '';
  let end = quantity.from;
  // "prefer the plans for 70% of research goals"
  const isPlaced = /^(?:on|for|in)$/.test(tokens[/^(?:only|just|merely)$/.test(tokens[end - 1]?.lower ?? '') ? end - 2 : end - 1]?.lower ?? '') && phraseFrom(tokens, quantity.to + 1, quantity.to + 7, 4).some(token => /[a-z]{3}s$/.test(token.lower));
  if (!/^(?:cases|time|instances|runs|trials|occasions|comparisons|simulations|conversations|dialogues|episodes|examples)$/.test(noun) && !isPlaced) return undefined;
  while (end > floor && /^(?:in|on|at|only|just|merely|about|over|[a-z]+ly)$/.test(tokens[end - 1]?.lower ?? '')) end--;
  // "with mental state deterioration in 34% of the simulations"
  const happening = phraseBefore(tokens, end, floor, 4);
  if (happening.length > 0 && tokens[end]?.lower === 'in' && tokens[end - 1 - happening.length]?.lower === 'with' && tokens[end - 2 - happening.length]?.text === ',' && !happening.some(token => isName(token.text))) return happening;
  for (let at = end - 1; at >= Math.max(floor + 1, end - 8); at--) {
    const [verb, holder] = [tokens[at], tokens[at - 1]];
    if (!verb || verb.kind === 'mark' && verb.text !== '-' || /^(?:and|but|while|which|that|who)$/.test(verb.lower)) return undefined;
    // "…, correctly identifying conditions in 94.9% of cases"
    if (/^[a-z]{4,}ing$/.test(verb.text) && /ly$|^,$/.test(holder?.lower ?? '') && !CHANGE_VERBS.has(verb.lower) && !/^(?:achieving|reaching|including|using|showing|resulting)$/.test(verb.lower)) return tokens.slice(/ly$/.test(holder?.lower ?? '') ? at - 1 : at, end);
    const isVerb = /^[a-z]{3,}(?:s|ed)$/.test(verb.text) && !/(?:ss|us|ious|ists|ants)$/.test(verb.text) && !DETERMINERS.test(holder?.lower ?? 'the') && (isName(holder?.text ?? '') || /^[a-z]+(?:s|el|em|od|nt|er|or|it|,|\))$/.test(holder?.lower ?? '') || holder?.kind === 'mark');
    if (isVerb && (CHANGE_VERBS.has(verb.lower) || /ed$/.test(verb.lower) && tokens[at + 1]?.lower === 'by')) return undefined;
    // "tool use is attempted on 30% of rollouts": to what it is done.
    const passive = isVerb && /ed$/.test(verb.lower) && /^(?:is|are|was|were)$/.test(holder?.lower ?? '') ? phraseBefore(tokens, at - 1, floor, 3) : [];
    if (passive.length > 0 && !passive.some(token => isName(token.text))) return [...passive, ...tokens.slice(at, end)];
    if (isVerb && !NO_DEED.test(verb.lower)) return tokens.slice(at, end);
  }
  return undefined;
}

/** "belief revision occurs in 26%": what occurs. */
export function occurringIn({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  const at = /^(?:only|just|merely)$/.test(tokens[quantity.from - 1]?.lower ?? '') ? quantity.from - 3 : quantity.from - 2;
  if (quantity.unit !== '%' || !/^(?:in|on)$/.test(tokens[at + 1]?.lower ?? '') || !/^(?:occurs?|occurred|happens?|happened|appears?|appeared|rises?|rose|drops?|falls?|fell|increases?|decreases?|degrades?|persists?)$/.test(tokens[at]?.lower ?? '')) return undefined;
  const words = phraseBefore(tokens, at, floor, 4);
  return words.length > 0 ? words : undefined;
}

/** "at cosine 0.972": the noun that touches a bare decimal. */
export function gluedName({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  if (quantity.unit !== '' || quantity.value === null || Number.isInteger(quantity.value) || tokens[quantity.from]?.kind !== 'number' && quantity.hedge === null) return undefined;
  const words = phraseBefore(tokens, quantity.from, floor, 5);
  const lead = tokens[quantity.from - words.length - 1]?.lower ?? '';
  return words.length > 0 && /^(?:at|with|of|an?|the|\(|and|,)$/.test(lead) && (words.length < 4 || METRIC_HEADS.has(words.at(-1)?.lower ?? '')) && words.every(token => token.kind === 'word' && !isName(token.text) && !isStatingVerb(token.lower) && !/ly$|^(?:respectively|only|just)$/.test(token.lower)) ? words : undefined;
}

/** "motion sequences up to 260 frames", "tool calls exceeding 40", "interaction strengths down to 3e-35": the noun that reaches so far. */
export function reaching({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  const isHedged = /^(?:up|exceeding)$/.test(tokens[quantity.from]?.lower ?? '');
  const end = isHedged ? quantity.from - (tokens[quantity.from - 1]?.lower === 'of' && /^lengths?$/.test(tokens[quantity.from - 2]?.lower ?? '') ? 1 : 0) : tokens[quantity.from - 1]?.lower === 'to' && /^(?:down|up)$/.test(tokens[quantity.from - 2]?.lower ?? '') ? quantity.from - 2 : -1;
  if (end < 0) return undefined;
  const phrase = phraseBefore(tokens, end, floor, 5);
  const verb = phrase.findLastIndex(token => isStatingVerb(token.lower));
  const words = phrase.slice(verb + 1);
  const head = words.at(-1);
  const lead = verb >= 0 ? '' : tokens[end - 1 - words.length]?.lower ?? '';
  return head && /[a-z]{3}s$/.test(head.lower) && !words.some(token => isStatingVerb(token.lower) || isName(token.text)) && !SYSTEM_HEADS.test(head.lower) && !CHANGE_NOUNS.has(head.lower) && !/^(?:cases|instances|settings|scenarios)$/.test(head.lower) && (/^(?:of|with|and|that|generate|the|in)?$/.test(lead) || end < quantity.from && isStatingVerb(lead)) ? words : undefined;
}

/** "gains ranging from 17% to 28%": the noun before. */
export function ranging({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  const lead = tokens[quantity.from - 1]?.lower ?? '';
  // "energy savings, in the range of 5% to 10%"
  if (lead === 'of' && tokens[quantity.from - 2]?.lower === 'range') {
    let end = quantity.from - 2;
    while (end > floor && /^(?:the|a|in|within|,)$/.test(tokens[end - 1]?.lower ?? '')) end--;
    const ranged = phraseBefore(tokens, end, floor, 4);
    return ranged.length > 0 ? ranged : undefined;
  }
  if (!/^(?:ranging|ranges?|varying|between|spanning|span|spans)$/.test(lead)) return undefined;
  // "performance degradation in long scenarios, ranging from 1% to 47%"
  if (tokens[quantity.from - 2]?.text === ',') {
    for (let at = quantity.from - 3; at >= Math.max(floor, quantity.from - 16); at--) if (CHANGE_NOUNS.has(tokens[at]?.lower ?? '') && !isFiniteVerb(tokens, at)) return phraseBefore(tokens, at + 1, floor, 4);
  }
  const words = phraseBefore(tokens, quantity.from - 1, floor, 5);
  // "gains over the strongest baseline ranging from"
  const over = quantity.from - 2 - words.length - (/^(?:the|all|its)$/.test(tokens[quantity.from - 2 - words.length]?.lower ?? '') ? 1 : 0);
  if (/^(?:over|of|on|in|across)$/.test(tokens[over]?.lower ?? '')) {
    const gained = phraseBefore(tokens, over, floor, 4);
    if (CHANGE_NOUNS.has(gained.at(-1)?.lower ?? '')) return claimed({ tokens, quantity, floor }) ?? gained;
  }
  return words.length > 0 ? words : undefined;
}

/** "higher accuracy with gains of", "FID reductions, improving from", "performance gains, boosting X by": what the sentence says that there is more or less of. */
export function claimed({ tokens, quantity, floor }: Pick<Place, 'tokens' | 'quantity' | 'floor'>): readonly Token[] | undefined {
  for (let at = quantity.from - 1; at >= Math.max(floor, quantity.from - 24); at--) {
    const token = tokens[at];
    if (token?.text === ';') return undefined;
    const isChange = /^(?:gains|improvements?|reductions?|increases?|savings|boosts?)$/.test(token?.lower ?? '');
    const isBest = /^(?:higher|better|lower|strongest|best|superior|highest|lowest)$/.test(token?.lower ?? '');
    const front = isChange ? phraseBefore(tokens, at, floor, 4) : [];
    const words = isChange ? [...front.slice(front.findLastIndex(each => isStatingVerb(each.lower)) + 1), ...tokens[at + 1]?.lower === 'in' ? phraseFrom(tokens, at + 2, quantity.from, 4) : []] : isBest ? phraseFrom(tokens, at + 1, quantity.from, 4) : [];
    const head = words.findLast(word => METRIC_HEADS.has(word.lower) || isMetricSymbol(word.text));
    if (head && !words.some(word => SYSTEM_HEADS.test(word.lower)) && !CHANGE_NOUNS.has(head.lower) && (isBest || head === words.at(-1))) return isBest ? words.slice(0, words.indexOf(head) + 1) : words.filter(word => word === head || !COMPARATIVES.has(word.lower) && !isStatingVerb(word.lower) && !/^(?:state-of-the-art|sota|new|superior|strong)$/.test(word.lower));
  }
  return undefined;
}

/** "accuracy of 90%", "CLIPScore (0.808", "F1: 0.9", "recall@1 44.6%", "gains in accuracy of". */
export function linked({ tokens, quantity, floor, from }: Place): readonly Token[] | undefined {
  let at = quantity.from - 1;
  const start = Math.max(from, floor);
  if (/^(?:by|from)$/.test(tokens[quantity.from]?.lower ?? '') || /^(?:by|from|to)$/.test(tokens[at]?.lower ?? '')) return undefined;
  while (at >= start && (LINKS.test(tokens[at]?.lower ?? '') || tokens[at]?.text === '.' && tokens[at - 1]?.lower === 'i.e')) at--;
  // "tool calls exceeding 40 turns"
  if (tokens[quantity.from]?.lower === 'exceeding' && at === quantity.from - 1) {
    const exceeding = phraseBefore(tokens, quantity.from, start, 4);
    if (exceeding.length > 0 && !exceeding.some(token => isName(token.text)) && !/^(?:cases|instances|tasks)$/.test(exceeding.at(-1)?.lower ?? '')) return exceeding;
  }
  const likened = likenedInFront(tokens, start, quantity.from);
  if (likened) return likened;
  const area = areaUnder(tokens, at, start);
  if (area) return area;
  // "an Idle Time Ratio (ITR) frequently below 0.4"
  if (/ly$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.text === ')') at--;
  at = beforeAbbreviation(tokens, at + 1) - 1;
  const words = measuredBefore(tokens, at + 1, start) ?? phraseBefore(tokens, at + 1, start, 5);
  if (words.length === 0 && tokens[at]?.lower === 'with') return undefined;
  if (words.length === 0 || isFiniteVerb(tokens, at)) return aboutName(tokens, at, start);
  const head = words.at(-1);
  // "raises agreement from Spearman 0.35 to 0.82": what is raised says more.
  if (words.length === 1 && tokens[at - 1]?.lower === 'from' && quantity.baseline !== null && tokens.slice(start, at - 1).some(token => CHANGE_VERBS.has(token.lower))) return undefined;
  if (head?.lower === 'time' && words.at(-2)?.lower === 'real') return undefined;
  if (isCircumstance(tokens, at - words.length, tokens.slice(at + 1, quantity.from))) return undefined;
  if (head && (METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text) || head.lower === 'match' && words.at(-2)?.lower === 'exact')) return words;
  // "its real-time factor is 0.03": what a number is, is a measure, unless it is somebody.
  const copula = tokens.slice(at + 1, quantity.from).some(token => /^(?:is|was|are|were|remains)$/.test(token.lower)) && !tokens.slice(at + 1, quantity.from).some(token => token.text === ',' || token.text === '(');
  // "the win rate at the same difficulty is 16%"
  const governor = tokens[ARTICLES_AND_OWN.has(tokens[at - words.length]?.lower ?? '') ? at - words.length - 1 : at - words.length]?.lower ?? '';
  const about = copula && /^(?:at|in|on|for|under|across|over|with)$/.test(governor) ? aboutName(tokens, at, start) : undefined;
  if (about) return about;
  if (copula && head && quantity.unit !== 'x' && !words.some(token => isName(token.text)) && !SYSTEM_HEADS.test(head.lower) && !OWN_NOUNS.has(head.lower)) return words;
  // "the variance is indeed minimal (<2.5%)"
  if (tokens[quantity.from - 1]?.text === '(') {
    const be = tokens.slice(Math.max(start, quantity.from - 6), quantity.from - 1).findLastIndex(token => /^(?:is|are|was|were|remains|remain|stays)$/.test(token.lower));
    const verb = be < 0 ? -1 : Math.max(start, quantity.from - 6) + be;
    const said = verb < 0 ? [] : phraseBefore(tokens, verb, start, 5);
    if (said.length > 0 && tokens.slice(verb + 1, quantity.from - 1).every(token => token.kind === 'word') && (METRIC_HEADS.has(said.at(-1)?.lower ?? '') || isMetricSymbol(said.at(-1)?.text ?? ''))) return said;
  }
  // "temporal consistency (26.1) and dynamic degree (56.3)": a further item of a list of measures.
  const inFront = tokens.slice(Math.max(0, at - words.length - 12), at + 1 - words.length);
  const open = inFront.findLastIndex(token => token.text === '(');
  const isItem = tokens[quantity.from - 1]?.text === '(' && at === quantity.from - 2 && quantity.sign === null && quantity.unit !== 'x' && words.length < 4 && !words.some(token => isName(token.text)) && open > 0 && inFront[open + 1]?.kind === 'number' && METRIC_HEADS.has(inFront[open - 1]?.lower ?? '') && inFront.slice(open).some(token => token.text === ')') && /^(?:and|,)$/.test(inFront.at(-1)?.lower ?? '');
  if (isItem) return words;
  // "a similar scatter (0.27 dex)": what has a unit of its own is a measure.
  if (tokens[quantity.from - 1]?.text === '(' && head && at === quantity.from - 2 && quantity.unit !== '' && !/^(?:%|x|pp|points)$/.test(quantity.unit) && !words.some(token => isName(token.text))) return words;
  // "achieves an RA of 67%": what is achieved is a metric, whatever its name.
  const front = at - words.length;
  const achieved = tokens[quantity.from - 1]?.lower === 'of' && /^an?$/.test(tokens[front]?.lower ?? '') && REACH_STEMS.test(tokens[front - 1]?.lower ?? '');
  // "achieves VIP of 81.3%": an abbreviation needs no article.
  const isShort = tokens[quantity.from - 1]?.lower === 'of' && words.length < 3 && REACH_STEMS.test(tokens[front]?.lower ?? '') && /^\p{Lu}[\p{Lu}\d@.-]+$/u.test(head?.text ?? '') && !isModelName(head?.text ?? '');
  if (isShort) return words;
  // "correcting a bias of more than 2.5%": so does what an article brings in.
  const link = tokens[at + 1]?.lower === 'of';
  const isPlain = !words.every(token => /^(?:sota|state-of-the-art|new|record|baseline)$/.test(token.lower)) && words.every(token => !CHANGE_NOUNS.has(token.lower)) && !words.every(token => COMPARATIVES.has(token.lower) || SIZE_WORDS.test(token.lower)) && !OWN_NOUNS.has(head?.lower ?? '');
  const introducedBy = link && /^(?:an?|the|its|with)$/.test(tokens[front]?.lower ?? '') && quantity.unit !== '' && !words.some(token => isName(token.text) && token !== head);
  return (achieved || introducedBy) && isPlain ? words : aboutName(tokens, at, start);
}

/** "accuracy comparable to larger models (71.9% on average)": the measure in front of the comparison. */
function likenedInFront(tokens: readonly Token[], start: number, from: number): readonly Token[] | undefined {
  const open = tokens.slice(start, from).findLastIndex(token => /^[()]$/.test(token.text)) + start;
  if (tokens[open]?.text !== '(' || from - open > 11) return undefined;
  const comparison = tokens.slice(start, open).findLastIndex(token => /^(?:comparable|similar|close|equal)$/.test(token.lower)) + start;
  if (comparison <= start || tokens[comparison + 1]?.lower !== 'to' || open - comparison > 8 || !tokens.slice(comparison, open).every(token => token.kind === 'word' || token.text === '-')) return undefined;
  const words = phraseBefore(tokens, comparison, start, 4);
  return METRIC_HEADS.has(words.at(-1)?.lower ?? '') ? words : undefined;
}

/** "the Word Error Rate (WER)": where the name that is written out ends; the same place where no abbreviation follows it. */
export function beforeAbbreviation(tokens: readonly Token[], end: number): number {
  const short = tokens[end - 2];
  return tokens[end - 1]?.text === ')' && tokens[end - 3]?.text === '(' && short?.kind === 'word' && (/\p{Lu}/u.test(short.text) || short.text.length <= 2) ? end - 3 : end;
}

/** "the accuracy of all models is": the measure that "of" says whose it is; undefined where the phrase is no such one. */
function measuredBefore(tokens: readonly Token[], end: number, start: number): readonly Token[] | undefined {
  const inner = phraseBefore(tokens, end, start, 5);
  let lead = end - 1 - inner.length - (IN_FRONT_OF_PLACES.has(tokens[end - 1 - inner.length]?.lower ?? '') ? 1 : 0);
  // "the speed of models using FooNet is"
  for (let added = 0; added < 2 && (/^(?:using|with|on|in|for)$/.test(tokens[lead]?.lower ?? '') || tokens[lead]?.lower === 'by' && /ed$/.test(tokens[lead - 1]?.lower ?? '')); added++) {
    const end = tokens[lead]?.lower === 'by' ? lead - 1 : lead;
    const more = phraseBefore(tokens, end, start, 5);
    if (more.length === 0) break;
    lead = end - 1 - more.length - (IN_FRONT_OF_PLACES.has(tokens[end - 1 - more.length]?.lower ?? '') ? 1 : 0);
  }
  if (inner.length === 0 || tokens[lead]?.lower !== 'of' || METRIC_HEADS.has(inner.at(-1)?.lower ?? '') || isMetricSymbol(inner.at(-1)?.text ?? '')) return undefined;
  const words = phraseBefore(tokens, beforeAbbreviation(tokens, lead), start, 5);
  const head = words.at(-1);
  return head && (METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text)) && !CHANGE_NOUNS.has(head.lower) ? words : undefined;
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
export function aboutName(tokens: readonly Token[], end: number, start: number): readonly Token[] | undefined {
  for (let at = end; at > Math.max(start, end - 8); at--) {
    const lower = tokens[at]?.lower ?? '';
    if (tokens[at]?.kind === 'mark' && lower !== ')' && lower !== '(') return undefined;
    if (at === end || !WHEREABOUTS.has(lower)) continue;
    const words = phraseBefore(tokens, at, start, 5);
    const head = words.at(-1);
    if (head && (METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text))) return words;
  }
  return undefined;
}

/** "In terms of PSNR, FooNet wins by 2.3 dB". */
export function inTerms({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  for (let at = floor; at < quantity.from - 2; at++) {
    const isBase = tokens[at]?.lower === 'based' && tokens[at + 1]?.lower === 'on';
    if (!isBase && (tokens[at]?.lower !== 'terms' || tokens[at + 1]?.lower !== 'of')) continue;
    const words = phraseFrom(tokens, isBase && ARTICLES.has(tokens[at + 2]?.lower ?? '') ? at + 3 : at + 2, quantity.from, 4);
    // "based on the average top-1 accuracy, it gains 4.6%"
    if (isBase && !METRIC_HEADS.has(words.at(-1)?.lower ?? '')) continue;
    return words.length > 0 ? words : undefined;
  }
  return undefined;
}

/** "from 72% to 80% on TL;DR and from 82% to 89% on HH in terms of win rate": where the sentence says it once for all. */
export function termsBehind({ tokens, quantity, to }: Place): readonly Token[] | undefined {
  for (let at = quantity.to; at < Math.min(to - 1, quantity.to + 30); at++) {
    if (/^[;,(]$/.test(tokens[at]?.text ?? '') || /^(?:while|whereas|but)$/.test(tokens[at]?.lower ?? '')) return undefined;
    // "on KITTI for the EPE metric"
    const named = /^(?:for|in|on|by)$/.test(tokens[at]?.lower ?? '') ? phraseFrom(tokens, ARTICLES.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1, to, 4) : [];
    if (named.length > 1 && /^metrics?$/.test(named.at(-1)?.lower ?? '') && isName(named[0]?.text ?? '')) return named.slice(0, -1);
    if (tokens[at]?.lower !== 'terms' || tokens[at + 1]?.lower !== 'of') continue;
    const words = phraseFrom(tokens, at + 2, to, 4);
    return METRIC_HEADS.has(words.at(-1)?.lower ?? '') || isMetricSymbol(words.at(-1)?.text ?? '') ? words : undefined;
  }
  return undefined;
}

/** A metric's symbol right before the number or its parenthesis. */
export function symbolBefore({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  for (let at = quantity.from - 1; at >= Math.max(floor, quantity.from - 4); at--) {
    const token = tokens[at];
    if (isFiniteVerb(tokens, at) || at === floor && floor > 0) return undefined; // what touches the number in front is its own
    if (token?.kind === 'word' && isMetricSymbol(token.text)) return /^\p{Ll}/u.test(token.text) ? phraseBefore(tokens, at + 1, floor, 4) : [token];
    if (token?.kind === 'word' && !BOUNDARY.has(token.lower)) return undefined;
  }
  return undefined;
}

/** "CTR +1.00%, TC +1.97%": an abbreviation that touches its signed change, in a list where no data set is named. */
export function labelled({ tokens, quantity }: Place): readonly Token[] | undefined {
  const label = tokens[quantity.from - 1];
  if (label && isListedMeasure(tokens, quantity.from - 1)) return [label];
  // "(mean inter-rater FOO 0.73)"
  const averaged = phraseBefore(tokens, quantity.from, Math.max(0, quantity.from - 6), 5);
  if (averaged.length > 1 && averaged.length < 5 && /^(?:mean|average|median|avg)$/.test(averaged[0]?.lower ?? '') && tokens[quantity.from - averaged.length - 1]?.text === '(') return averaged;
  if (!/^[-+−–↑↓]$/.test(tokens[quantity.from]?.text ?? '') || !/^\p{Lu}{2,5}s?$/u.test(label?.text ?? '') || !/^[:,(]$|^and$/.test(tokens[quantity.from - 2]?.lower ?? '')) return undefined;
  return label && !tokens.slice(Math.max(0, quantity.from - 16), quantity.to + 16).some(token => isDatasetName(token)) ? [label] : undefined;
}
