import { isDatasetName } from '../dataset/datasetNames';
import type { Reading } from '../statement';
import { isMetricToken, isName } from '../text/names';
import { hasName } from '../text/phraseQuestions';
import { isStatingVerb, textOf } from '../text/phrases';
import { lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES } from '../words/changes';
import { DATASET_NOUNS } from '../words/places';
import { OWN_NOUNS, REPORTERS, SYSTEM_HEADS, isModelName } from '../words/systems';
import { IN_FRONT_OF_GOVERNED } from '../words/traits';
import { lastVerb } from './kindTraits';
import type { Phrase } from './phrasesAround';
import { SORT, sortsOf } from './sorts';
import { unitClass } from './unitClass';
import type { Trait } from './weights';

/** How far in front of a quantity a verb of beating is looked for, in tokens. */
const BEATEN = 25;

/** What speaks for it that a sentence does not say what a quantity measures; that the rules leave it open says much. */
export function describeNone({ place: { tokens, quantity }, parties, direction }: Reading, trait: Trait, isLeftOpen = true): void {
  const unit = unitClass(quantity.unit);
  const way = direction ?? 'level';
  const baseline = String(quantity.baseline !== null);
  const [front, next] = [lowerAt(tokens, quantity.from - 1), lowerAt(tokens, quantity.to)];
  trait('none', '');
  trait('none unit', unit);
  trait('none way', way, unit);
  trait('none baseline', baseline, unit);
  trait('none baseline', baseline, unit + way);
  trait('none front', front);
  trait('none front', front, unit);
  trait('none next', next);
  trait('none next', next, unit);
  trait('none first', lowerAt(tokens, quantity.from));
  trait('none opponent', String(parties.opponent !== null), unit);
  trait('none beaten', String(sortsOf(tokens).subarray(Math.max(0, quantity.from - BEATEN), quantity.from).some(sort => (sort & SORT.beating) !== 0)), unit);
  if (isLeftOpen) {
    trait('open', '');
    trait('open', unit);
    trait('open', way, unit);
    trait('open', baseline, unit + way);
  }
  if (quantity.counted) trait('none counted', '');
  if (quantity.share) trait('none share', '');
}

/** What speaks for a phrase as the name of what a quantity measures, and against it. */
export function describe(reading: Reading, phrase: Phrase, trait: Trait): void {
  describeGap(reading, phrase, trait);
  describeWords(reading, phrase, trait);
  describeNeighbours(reading, phrase, trait);
}

/** What stands between the phrase and the quantity. */
function describeGap({ place: { tokens, quantity } }: Reading, { from, end, isMeasure, nearer }: Phrase, trait: Trait): void {
  const side = end <= quantity.from ? 'front' : 'behind';
  const [start, to] = side === 'front' ? [end, quantity.from] : [quantity.to, from];
  const unit = unitClass(quantity.unit);
  const distance = distanceClass(to - start);
  trait('side', side);
  trait('distance', distance, side);
  trait('distance', distance + unit, side);
  const sorts = sortsOf(tokens);
  let [breaks, numbers, verbs, all] = [0, 0, 0, 0];
  for (let at = start; at < to; at++) {
    const sort = sorts[at] ?? 0;
    all |= sort;
    if ((sort & SORT.break) !== 0) breaks++;
    if ((sort & SORT.number) !== 0) numbers++;
    if ((sort & SORT.stating) !== 0) verbs++;
  }
  trait('breaks', String(Math.min(breaks, 5)), side);
  trait('numbers', String(Math.min(numbers, 3)), side);
  trait('verbs', String(Math.min(verbs, 3)), side);
  trait('beaten', (all & SORT.beating) === 0 ? '0' : '1', side);
  trait('other measures', String(Math.min(nearer, 2)), side + String(isMeasure));
  if ((all & SORT.parenthesis) !== 0) trait('enclosed', side);
  if ((all & SORT.semicolon) !== 0) trait('parted', side);
  const words = (first: number, last: number): string => tokens.slice(first, last).map(({ kind, lower }) => kind === 'number' ? '#' : lower).join(' ');
  if (to - start <= WHOLE) {
    trait('gap', words(start, to), side);
    trait('gap', words(start, to), side + unit);
    return;
  }
  trait('gap begins', words(start, start + 1), side);
  trait('gap begins', words(start, start + 2), side);
  trait('gap ends', words(to - 1, to), side);
  trait('gap ends', words(to - 2, to), side);
}

/** A gap of so many tokens is a trait as a whole. */
const WHOLE = 3;

/** The words of the phrase. */
function describeWords({ place: { tokens, quantity }, parties, links, direction }: Reading, { from, end, isMeasure }: Phrase, trait: Trait): void {
  const words = tokens.slice(from, end);
  const head = tokens[end - 1] as Token;
  const noun = head.lower.replace(/ies$/, 'y').replace(/s$/, '');
  const unit = unitClass(quantity.unit);
  const side = end <= quantity.from ? 'front' : 'behind';
  const measure = String(isMeasure);
  trait('noun', noun);
  trait('ending', noun.slice(-3));
  trait('ending', noun.slice(-3), unit);
  trait('measure', measure);
  trait('measure', measure, side);
  trait('measure', measure, unit);
  trait('measure', measure, unit + side + (direction ?? 'level'));
  trait('length', String(words.length));
  trait('named', String(hasName(words)), measure);
  trait('only names', String(words.every(({ kind, text }) => kind !== 'word' || isName(text))), measure);
  if (isMetricToken(head)) trait('symbol', unit);
  if (CHANGE_NOUNS.has(head.lower)) trait('change', direction ?? 'level', unit);
  if (SYSTEM_HEADS.test(head.lower) || OWN_NOUNS.has(head.lower)) trait('system', '');
  if (DATASET_NOUNS.has(head.lower)) trait('data', '');
  if (REPORTERS.has(head.lower)) trait('reporter', '');
  if (/[a-z]{3}s$/.test(head.lower)) trait('plural', unit);
  if (words.some(({ text }) => isModelName(text))) trait('model', '');
  if (words.some(token => isDatasetName(token))) trait('data set', '');
  if (words.some(({ lower }) => COMPARATIVES.has(lower))) trait('comparative', '');
  const text = textOf(words);
  if (text === parties.holder) trait('holder', '');
  if (text === parties.opponent) trait('opponent', '');
  if (text === links.earlier?.metric) trait('earlier', String(links.earlier.unit === quantity.unit), unit);
  if (text === links.level?.metric) trait('level', String(links.level.unit === quantity.unit));
}

/** The words right in front of the phrase and behind it, and the verb on the way to the quantity. */
function describeNeighbours({ place: { tokens, quantity }, direction }: Reading, { from, end, isMeasure }: Phrase, trait: Trait): void {
  const unit = unitClass(quantity.unit);
  const side = end <= quantity.from ? 'front' : 'behind';
  const measure = String(isMeasure);
  const article = IN_FRONT_OF_GOVERNED.has(lowerAt(tokens, from - 1)) ? lowerAt(tokens, from - 1) : '';
  const front = article === '' ? from - 1 : from - 2;
  const governor = tokens[front]?.kind === 'number' ? '#' : lowerAt(tokens, front);
  trait('article', article);
  trait('governor', governor);
  trait('governor', governor, side);
  trait('governor', governor, measure);
  if (CHANGE_VERBS.has(governor)) trait('changed', unit, direction ?? 'level');
  else if (isStatingVerb(governor)) trait('stated', '');
  if (BEAT_VERBS.has(governor)) trait('beating', '');
  const next = lowerAt(tokens, end);
  trait('next', next);
  trait('next', next, side);
  trait('next', next, measure);
  if (front < 0) trait('begins', measure, unit);
  if (side === 'behind') return;
  const verb = lastVerb(tokens, end, quantity.from);
  trait('verb', verb);
  trait('verb', verb, measure);
}

/** A distance by its class: the further away, the wider. */
function distanceClass(tokens: number): string {
  return String([0, 1, 2, 3, 5, 8, 13, 21].findLast(least => least <= tokens) ?? 0);
}
