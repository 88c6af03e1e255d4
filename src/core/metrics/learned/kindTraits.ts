import { isDatasetName } from '../dataset/datasetNames';
import type { Statement } from '../statement';
import { isName } from '../text/names';
import { isMeasure } from '../text/phraseQuestions';
import { isStatingVerb, phraseFrom } from '../text/phrases';
import { askedOf } from '../text/spelling';
import { lastLower, lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { unitClass } from './unitClass';
import type { Trait } from './weights';
import { SORT, sortsOf } from './sorts';

/** How far the words around a quantity are looked at one by one, in front and behind, and how far those that tell what its sentence is about, in tokens. */
const [IN_FRONT, BEHIND, ABOUT] = [12, 8, 40];

/** What is known of a quantity before it is known whether it is a result. */
export type Unsorted = Pick<Statement, 'sentence' | 'place' | 'links' | 'start'>;

/** What speaks for it that a quantity is a result, and what that it is a scale: all that is asked of it, as the weights are learned from it. */
export function describeQuantity(here: Unsorted, trait: Trait): void {
  describeNumber(here, trait);
  describeBeside(here, trait);
  describeSentence(here, trait);
}

/** The number and its unit. */
export function describeNumber({ place: { tokens, quantity } }: Unsorted, trait: Trait): void {
  const { unit: written, counted, baseline, hedge, sign, value } = quantity;
  const unit = unitClass(written);
  trait('always', '');
  trait('unit', unit);
  trait('unit as written', written.toLowerCase());
  trait('noun', (written.split(' ').at(-1) ?? '').toLowerCase().replace(/s$/, ''));
  trait('counted', String(counted), unit);
  trait('baseline', String(baseline !== null));
  trait('hedge', hedge ?? '');
  trait('sign', sign ?? '');
  trait('range', String(quantity.valueMax !== undefined));
  trait('share', String(quantity.share === true));
  trait('whole', String(value !== null && Number.isInteger(value)), unit);
  trait('size', value === null ? '' : value === 0 ? '0' : String(Math.floor(Math.log10(Math.abs(value)))), unit);
  trait('in words', String(quantity.word));
  trait('first', lowerAt(tokens, quantity.from));
}

/** The words in front and behind. */
export function describeBeside({ place: { tokens, quantity: { unit: written, from, to } } }: Unsorted, trait: Trait): void {
  const unit = unitClass(written);
  for (let away = 1; away <= 3; away++) {
    const [front, behind] = [wordAt(tokens, from - away), wordAt(tokens, to + away - 1)];
    trait('front', front, String(away));
    trait('front', front, away + unit);
    trait('behind', behind, String(away));
    trait('behind', behind, away + unit);
  }
  trait('two in front', `${lowerAt(tokens, from - 2)} ${lowerAt(tokens, from - 1)}`);
  trait('two behind', `${lowerAt(tokens, to)} ${lowerAt(tokens, to + 1)}`);
  for (const word of wordsAmong(tokens, from - IN_FRONT, from)) trait('near in front', word);
  for (const word of wordsAmong(tokens, to, to + BEHIND)) trait('near behind', word);
  trait('measure in front', String(isMeasure(tokens[from - 2])) + String(isMeasure(tokens[from - 1])), unit);
  trait('measure behind', String(isMeasure(tokens[to])) + String(isMeasure(tokens[to + 1])), unit);
  trait('data set behind', String(isDatasetName(tokens[to + 1])), unit);
  trait('head behind', lastLower(phraseFrom(tokens, to, to + 6, 4)));
  const verb = lastVerb(tokens, Math.max(0, from - 15), from);
  trait('verb', verb);
  trait('verb', verb, unit);
}

/** What the sentence is about, and where in the abstract it stands. */
export function describeSentence({ sentence: { abstract, own }, place: { tokens, quantity: { unit: written, counted, from, to } }, links: { earlier }, start }: Unsorted, trait: Trait): void {
  const unit = unitClass(written);
  const sorts = sortsOf(tokens);
  const about = new Set<string>();
  let all = 0;
  for (let at = Math.max(0, from - ABOUT); at < Math.min(tokens.length, to + ABOUT); at++) {
    const sort = sorts[at] ?? 0;
    all |= sort;
    if ((sort & SORT.telling) !== 0) about.add(stemOf(lowerAt(tokens, at)));
  }
  for (const word of about) trait('about', word);
  trait('beaten', String((all & SORT.beating) !== 0), unit);
  trait('changed', String((all & SORT.changing) !== 0), unit);
  trait('compared', String((all & SORT.comparing) !== 0), unit);
  trait('begins', lowerAt(tokens, 0));
  trait('begins', `${lowerAt(tokens, 0)} ${lowerAt(tokens, 1)}`);
  const fifth = String(Math.floor(5 * start / Math.max(1, abstract.length)));
  trait('fifth', fifth);
  trait('fifth', fifth, unit);
  trait('fifth', fifth, String(counted));
  trait('named', String(own.name !== undefined));
  trait('benchmark', String(own.isBenchmark), String(counted));
  trait('benchmark', String(own.isBenchmark), unit);
  trait('earlier', earlier === undefined ? '' : String(earlier.unit === written), unit);
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.kind === 'number' ? '#' : lowerAt(tokens, at);
}

/** The different plain words between two places, names apart. */
function wordsAmong(tokens: readonly Token[], from: number, to: number): ReadonlySet<string> {
  return new Set(tokens.slice(Math.max(0, from), to).filter(({ kind, text }) => kind === 'word' && !isName(text)).map(({ lower }) => lower));
}

/** The stem of the last verb between two places, or of what has the form of one; empty without one. */
export function lastVerb(tokens: readonly Token[], from: number, to: number): string {
  for (let at = to - 1; at >= from; at--) {
    if (isLikeVerb(tokens[at])) return stemOf(lowerAt(tokens, at));
  }
  return '';
}

const isLikeVerb = askedOf(({ lower }) => isStatingVerb(lower) || /^[a-z]{3,}(?:ed|ing)$/.test(lower));

function stemOf(verb: string): string {
  return verb.replace(/(?:ing|ed|es|s|e)$/, '');
}
