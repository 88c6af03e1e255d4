import { isDatasetName } from './datasetNames';
import { isMetricSymbol, isName } from './exclusions';
import { aboutName, beforeAbbreviation } from './metricPhrases';
import { isFiniteVerb, isStatingVerb, phraseBefore, phraseFrom, textOf, type Place } from './phrases';
import type { Token } from './tokens';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES } from './words/changes';
import { METRIC_HEADS } from './words/metrics';
import { OWN_NOUNS, SYSTEM_HEADS, isModelName } from './words/systems';
import { ARTICLES_AND_OWN, AUXILIARIES, IN_FRONT_OF_BOUNDS, KEEPING, RISING, SKIPPED } from './words/grammar';
import { COPULAS } from './words/verbs';

/** "reduces tokens by 5x, calls by 7x and runtime by 9x": the next thing that the same verb changes. */
export function nextObject({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  if (floor === 0 || !/^(?:by|from)$/.test(tokens[quantity.from]?.lower ?? '')) return undefined;
  let at = floor;
  if (tokens[at]?.text === ')') at++;
  while (/^(?:,|and|while|the|its|also)$/.test(tokens[at]?.lower ?? '')) at++;
  if (at === floor) return undefined;
  const phrase = phraseFrom(tokens, at, quantity.from, 6);
  const words = /^(?:ranges?|varies|spans)$/.test(phrase.at(-1)?.lower ?? '') ? phrase.slice(0, -1) : phrase;
  // "win-rates in AlpacaEval from 33% to 52%": where it was measured may stand between.
  let end = at + phrase.length;
  if (/^(?:on|in|for|at|of)$/.test(tokens[end]?.lower ?? '')) while (end < quantity.from && tokens[end]?.text !== ',' && !isFiniteVerb(tokens, end)) end++;
  if (SYSTEM_HEADS.test(words.at(-1)?.lower ?? '') || isName(words.at(-1)?.text ?? '') && words.some(token => SYSTEM_HEADS.test(token.lower))) return undefined; // "X by 41% and the open-vocabulary method by 10%"
  return words.length > 0 && end === quantity.from && !words.some((token, index) => CHANGE_VERBS.has(token.lower) || BEAT_VERBS.has(token.lower) || isFiniteVerb(words, index)) && !words.every(token => token.kind === 'number' || isName(token.text) && !isMetricSymbol(token.text)) ? words : undefined;
}

/** "keeping relative drift to 0.13", "holds latency under 2 s": what is kept. */
export function kept({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  const mere = /^(?:only|just|merely)$/.test(tokens[quantity.from - 1]?.lower ?? '') ? 1 : 0;
  const end = IN_FRONT_OF_BOUNDS.has(tokens[quantity.from]?.lower ?? '') ? quantity.from : quantity.from - 1 - mere;
  if (!IN_FRONT_OF_BOUNDS.has(tokens[end]?.lower ?? '')) return undefined;
  const words = phraseBefore(tokens, end, floor, 7);
  const verb = words.findLastIndex(token => KEEPING.test(token.lower));
  if (verb >= 0) return verb < words.length - 1 ? words.slice(verb + 1) : undefined;
  const front = end - 1 - words.length;
  return words.length > 0 && /^(?:the|its|their|a)$/.test(tokens[front]?.lower ?? '') && KEEPING.test(tokens[front - 1]?.lower ?? '') ? words : undefined;
}

/** "achieves state-of-the-art performance on A, improving by 9%": what is achieved in front of a participle without an object. */
export function improving({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  if (tokens[quantity.from]?.lower !== 'by' || !/^(?:improving|gaining|increasing|rising|advancing)$/.test(tokens[quantity.from - 1]?.lower ?? '') || tokens[quantity.from - 2]?.text !== ',') return undefined;
  for (let at = quantity.from - 3; at > Math.max(floor, quantity.from - 18); at--) {
    if (!/^(?:on|in|for|across|over)$/.test(tokens[at]?.lower ?? '')) continue;
    const words = phraseBefore(tokens, at, floor, 4);
    if (METRIC_HEADS.has(words.at(-1)?.lower ?? '') || isMetricSymbol(words.at(-1)?.text ?? '')) return words;
  }
  return undefined;
}

/** "improves accuracy by 5%", "reducing the rate of undesirable content by", "raises X from A to B", "the accuracy of X can be improved by". */
export function changed({ tokens, quantity, from, floor }: Place): readonly Token[] | undefined {
  const limit = Math.max(from, quantity.from - 30);
  // "increasing the budget from 15 to 50 (+4 points)": what a parenthesis adds is of something else, or of the same that was said.
  if (tokens[quantity.from - 1]?.text === '(' && floor === quantity.from - 1 && quantity.sign !== null) return undefined;
  // "achieves a reduction in memory costs by over 20%"
  for (let at = quantity.from - 2; /^(?:by|from)$/.test(tokens[quantity.from]?.lower ?? '') && at >= Math.max(floor, quantity.from - 9); at--) {
    if (!/^(?:reductions?|increases?|decreases?|improvements?|drops?|gains?|rises?)$/.test(tokens[at]?.lower ?? '') || !/^(?:in|of)$/.test(tokens[at + 1]?.lower ?? '')) continue;
    // "a win rate improvement of FooNet from 22.9% to 39.4%"
    const front = phraseBefore(tokens, at, floor, 4);
    const holder = phraseFrom(tokens, at + 2, quantity.from, 5);
    if (tokens[at + 1]?.lower === 'of' && holder.some(token => isName(token.text)) && at + 2 + holder.length === quantity.from && METRIC_HEADS.has(front.at(-1)?.lower ?? '')) return front;
    const measured = phraseFrom(tokens, at + 2, quantity.from, 6);
    // "reductions in computational costs of LLMs by"
    const end = at + 2 + measured.length;
    const first = ARTICLES_AND_OWN.has(tokens[end + 1]?.lower ?? '') ? end + 2 : end + 1;
    const owner = tokens[end]?.lower === 'of' ? phraseFrom(tokens, first, quantity.from, 4) : [];
    if (end !== quantity.from && (owner.length === 0 || first + owner.length !== quantity.from)) continue;
    return measured.length > 0 ? measured : undefined;
  }
  // "with a FID increase from 4.1 to 11.4"
  if (tokens[quantity.from]?.lower === 'from' && CHANGE_NOUNS.has(tokens[quantity.from - 1]?.lower ?? '')) {
    const risen = phraseBefore(tokens, quantity.from - 1, floor, 3);
    if (risen.length > 0 && (METRIC_HEADS.has(risen.at(-1)?.lower ?? '') || isMetricSymbol(risen.at(-1)?.text ?? ''))) return risen;
  }
  for (let at = quantity.from - 1; at >= limit; at--) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ';' || (at < floor && lower === ',' && floor - at > 12)) return undefined;
    // "their average performance underperforms humans by 44.7%"
    const beating = BEAT_VERBS.has(lower) && tokens[quantity.from]?.lower === 'by' ? phraseBefore(tokens, at, limit, 4) : [];
    if (/^(?:performance|accuracy|scores?|rates?)$/.test(beating.at(-1)?.lower ?? '')) return beating;
    if (BEAT_VERBS.has(lower) || lower === ':' && quantity.from - at > 3) return undefined;
    // "reduces costs by retaining 72% of the statements": the way, not the size.
    if (lower === 'by' && at >= floor && /^[a-z]{3,}ing$/.test(tokens[at + 1]?.lower ?? '') && !CHANGE_VERBS.has(tokens[at + 1]?.lower ?? '') && at + 2 === quantity.from) return undefined;
    // "lowers latency to 268s with only a 0.09% drop": another measure's.
    if (at >= floor && lower === 'with' && quantity.from - at < 5 && CHANGE_NOUNS.has(tokens[quantity.to]?.lower ?? '')) return undefined;
    const isSpeedUp = lower === 'speed' && tokens[at + 1]?.lower === 'up';
    if (!CHANGE_VERBS.has(lower) && !isSpeedUp || /^(?:a|an|the|significant)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    // "a 2.3-point BLEU gain": a noun changes nothing by itself.
    if (CHANGE_NOUNS.has(lower) && (at < floor || /^(?:on|over|for|across|and|,)$/.test(tokens[at + 1]?.lower ?? '')) && !isFiniteVerb(tokens, at) && !/^(?:to|can|could|and|would|will|may)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    if (/^(?:be|is|are|been|was|were)$/.test(tokens[at - 1]?.lower ?? '')) return passive(tokens, at - 1, from);
    let start = at + 1;
    while (SKIPPED.test(tokens[start]?.lower ?? '') && start < quantity.from) start++;
    // "the base models' self-correction": whose it is.
    const owners = phraseFrom(tokens, start, quantity.from, 4);
    if (owners.length > 0 && /^['’]$/.test(tokens[start + owners.length]?.text ?? '') && /s$/.test(owners.at(-1)?.lower ?? '')) start += owners.length + 1;
    let words = phraseFrom(tokens, start, quantity.from, 6);
    // "optimizing retrieval relevance (DCG) by 0.2%"
    const isShortened = words.length > 0 && tokens[start + words.length]?.text === '(' && tokens[start + words.length + 2]?.text === ')' && start + words.length + 3 === quantity.from;
    if (isShortened && isMetricSymbol(tokens[start + words.length + 1]?.text ?? '')) return words;
    if (words.length > 1 && /^(?:down|up)$/.test(words.at(-1)?.lower ?? '')) words = words.slice(0, -1); // "reducing the size down to"
    // "reduces AbsRel by 12%": nobody is reduced.
    const isNamed = /^(?:increas|rais)/.test(lower) && /\p{Lu}.*\p{Ll}/u.test(words.at(-1)?.text ?? '') && !isMetricSymbol(words.at(-1)?.text ?? ''); // "raises FooCube by 14%"
    const isMeasured = !isNamed && /^(?:reduc|lower|decreas|increas|rais|cut|shrink|slash)/.test(lower) && words.length < 3 && !words.some(token => isModelName(token.text) || isDatasetName(token)) && !SYSTEM_HEADS.test(words.at(-1)?.lower ?? '') && tokens[quantity.from]?.lower === 'by';
    // "improves reasoning, boosting Qwen by 6.5": the first verb's object, if it is a measure.
    if (words.length > 0 && !isMeasured && lower.endsWith('ing') && SYSTEM_HEADS.test(words.at(-1)?.lower ?? '') === false && words.every(token => isModelName(token.text) || isName(token.text) && !METRIC_HEADS.has(token.lower) && !isMetricSymbol(token.text)) && words.some(token => isModelName(token.text))) continue;
    // "improves a strong Qwen-7B on MATH from 45.1 to 49.5": who gets better, whatever stands in front of the name.
    if (!isMeasured && words.length > 1 && isModelName(words.at(-1)?.text ?? '')) return undefined;
    // "improves PDMS by at most 0.3": a bare number is so much of a measure.
    const isBare = quantity.unit === '' && words.length === 1 && /^\p{Lu}{2,6}$/u.test(words[0]?.text ?? '') && tokens[quantity.from]?.lower === 'by' && !isDatasetName(words[0]) && !isModelName(words[0]?.text ?? '');
    if (isBare) return words;
    if (words.length > 0) return !isMeasured && isNameOnly(words, /^(?:by|from|to)$/.test(tokens[quantity.from]?.lower ?? '') || tokens[quantity.from]?.lower === 'up' && start + words.length === quantity.from && /^(?:reduc|lower|decreas|cut)/.test(lower) || tokens[quantity.from - 1]?.lower === 'to', /^(?:improv|boost|enhanc)/.test(lower)) ? undefined : withOf(tokens, start + words.length, quantity.from, words);
    // "the win rate against X grows to 67%"
    const about = aboutName(tokens, at - 1, limit);
    if (about) return about;
    const subject = passive(tokens, at - 1, limit) ?? [];
    // "a similar increase from": a noun.
    if (CHANGE_NOUNS.has(lower) && /^an?$/.test(tokens[at - 1 - subject.length]?.lower ?? '')) return undefined;
    if (subject[0]?.kind === 'number' && /^[KMBT]$/.test(subject[1]?.text ?? '')) return undefined; // "models from 4B to 30B parameters improve"
    const head = subject.at(-1);
    // "rates collapse, dropping from 100% to 20%": what the main verb is said of.
    if (!head && lower.endsWith('ing') && tokens[at - 1]?.text === ',') continue;
    // "agents that excel at a task fall below 50%": not the task does.
    if (head && !METRIC_HEADS.has(head.lower) && !isMetricSymbol(head.text) && /^(?:at|in|on|for|with)$/.test(tokens[at - 1 - subject.length]?.lower ?? '')) return undefined;
    // "error rates fell by 5%", "predictive intervals decreased by 10%": what changes of itself is the metric, unless it is somebody.
    return head && (METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text) || (at === quantity.from - 1 && RISING.test(lower) && (!isName(head.text) || tokens[0] === head && /^\p{Lu}\p{Ll}+$/u.test(head.text)) && !OWN_NOUNS.has(head.lower) && head.lower.length > 2)) ? subject : undefined;
  }
  return undefined;
}

/** "raising Llama-3.3 by 41%" raises no metric of that name; without a preposition only a metric is changed. */
function isNameOnly(words: readonly Token[], placed: boolean, improves: boolean): boolean {
  const head = words.at(-1);
  if (head && SYSTEM_HEADS.test(head.lower)) return true;
  if (!head || METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text) || (placed && !improves && words.length === 1 && /^\p{Lu}{2,6}s?$/u.test(head.text) && !isDatasetName(head))) return false;
  return !placed || words.every(token => token.kind !== 'word' || isName(token.text));
}

function passive(tokens: readonly Token[], end: number, from: number): readonly Token[] | undefined {
  let at = end;
  while (at > from && AUXILIARIES.test(tokens[at]?.lower ?? '')) at--;
  // "the Exact Match Rate (EMR) falls"
  at = beforeAbbreviation(tokens, at + 1) - 1;
  const words = phraseBefore(tokens, at + 1, from, 5);
  const front = at - words.length;
  const of = /^(?:the|all|our|its|these)$/.test(tokens[front]?.lower ?? '') ? front - 1 : front;
  // "its advantage over X increases"
  if (words.length > 0 && /^(?:over|with|between|to)$/.test(tokens[of]?.lower ?? '') && /^(?:advantage|gap|lead|margin|distance|similarity)$/.test(tokens[of - 1]?.lower ?? '')) return phraseBefore(tokens, of, from, 4);
  const lead = words.length > 0 && tokens[of]?.lower === 'of' ? phraseBefore(tokens, beforeAbbreviation(tokens, of), from, 4) : words;
  // "the number of forward passes falls": of what.
  if (of > 0 && lead !== words && /^(?:number|amount|share|percentage|proportion|fraction)$/.test(lead.at(-1)?.lower ?? '')) return tokens.slice(of - 1, at + 1);
  return lead.length > 0 ? lead : undefined;
}

/** "ratio of non-zero gradients": the phrase behind "of" belongs to the name. */
function withOf(tokens: readonly Token[], at: number, to: number, words: readonly Token[]): readonly Token[] {
  const of = tokens[at];
  if (of?.lower !== 'of' || words.length > 3) return words;
  const inner = phraseFrom(tokens, at + 1, to, 4);
  return inner.length > 0 && !inner.some(token => /^\p{Lu}.*\d|\p{Ll}\p{Lu}/u.test(token.text) || SYSTEM_HEADS.test(token.lower) && /s$/.test(token.lower)) && !SYSTEM_HEADS.test(inner.at(-1)?.lower ?? '') ? [...words, of, ...inner] : words;
}

/** "average improvements of 2 points": the change itself, where no metric is named. */
export function changeOf({ tokens, quantity, floor, to, next }: Place): string | null {
  let at = quantity.from - 1;
  while (at > floor && /^(?:of|\(|,|e\.g|:|\.)$/.test(tokens[at]?.lower ?? '')) at--;
  // "the average gain is only 1.2%"
  const be = at - (/^(?:only|just|merely)$/.test(tokens[at]?.lower ?? '') ? 1 : 0);
  if (COPULAS.has(tokens[be]?.lower ?? '') && CHANGE_NOUNS.has(tokens[be - 1]?.lower ?? '') && be > floor) at = be - 1;
  // "gains in challenging domains (+26%"
  if (tokens[quantity.from - 1]?.text === '(' && !CHANGE_NOUNS.has(tokens[at]?.lower ?? '')) {
    for (let back = at; back > Math.max(floor, at - 7); back--) {
      if (isFiniteVerb(tokens, back) || tokens[back]?.kind === 'mark') break;
      if (/^(?:gains?|improvements?|increases?|reductions?|drops?|boosts?)$/.test(tokens[back]?.lower ?? '')) return tokens[back]?.text ?? null;
    }
  }
  if (/^(?:margin|lead|change)$/.test(tokens[at]?.lower ?? '')) return null;
  if (!CHANGE_NOUNS.has(tokens[at]?.lower ?? '')) {
    const unit = tokens[quantity.to]?.text === '(' && /^(?:pp|p\.p)$/.test(tokens[quantity.to + 1]?.lower ?? '') ? 3 : 0; // "a 26 percentage point (pp) collapse"
    const start = quantity.to + unit + (tokens[quantity.to + unit]?.lower === 'relative' ? 1 : 0);
    const words = phraseFrom(tokens, start, Math.min(to, next), 3);
    const isChange = CHANGE_NOUNS.has(words.at(-1)?.lower ?? '') && words.every(token => CHANGE_NOUNS.has(token.lower) || COMPARATIVES.has(token.lower));
    return (quantity.unit !== '' || words.length > 0 && start > quantity.to) && isChange ? textOf([...tokens.slice(quantity.to, start), ...words]) : null;
  }
  return textOf(phraseBefore(tokens, at + 1, floor, 2).filter((token, index, all) => index === all.length - 1 || !/ing$/.test(token.lower) && !isStatingVerb(token.lower) && !/\p{Ll}\p{Lu}/u.test(token.text)));
}
