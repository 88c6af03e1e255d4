import fs from 'node:fs';
import { findMetrics } from '../src/core/metrics/findMetrics';
import { describeQuantity } from '../src/core/metrics/learned/kindTraits';
import { describe, describeNone } from '../src/core/metrics/learned/measureTraits';
import { phrasesAround } from '../src/core/metrics/learned/phrasesAround';
import { slotOf, SLOTS, STEP, ZERO, type Trait } from '../src/core/metrics/learned/weights';
import type { Reading } from '../src/core/metrics/statement';
import { textOf } from '../src/core/metrics/text/phrases';
import type { ReportedMetric } from '../src/core/model/metric';
import { goldStandards, type GoldPaper } from './support/gold';

/**
 * Learns the weights of `core/metrics/learned/` from the annotated abstracts that rules may be written for: `npm run train:metrics`.
 * Log-linear models (the likelihood that one of the right choices is taken), by stochastic gradients with AdaGrad's steps, always in the same order.
 */

/** How often the examples are gone through, how large the steps are, and how far the first ones are damped. */
const [ROUNDS, RATE, DAMPING] = [6, 0.1, 0.1];

/** How often a trait must be seen to get a weight. */
const LEAST = 8;

/** Choices, each by the slots of its traits, and whether it is right. */
interface Example {
  readonly choices: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

/** A record of the gold standard, as far as it is needed here; a field may hold a list of accepted answers. */
interface GoldMetric {
  readonly quote: string;
  readonly start?: number;
  readonly value: number | null;
  readonly kind: string | readonly string[];
  readonly metric: string | null | readonly (string | null)[];
}

/** A quantity that the rules find, with the record of the gold standard that it is. */
interface Found {
  readonly reading: Reading;
  readonly metric: ReportedMetric;
  readonly truth: GoldMetric;
}

const listOf = <T>(field: T | readonly T[]): readonly T[] => Array.isArray(field) ? field as readonly T[] : [field as T];

function quantitiesOf({ abstract, title, metrics }: GoldPaper): readonly Found[] {
  const gold = metrics as readonly GoldMetric[];
  const quantities: Found[] = [];
  findMetrics(abstract, title, (found, readings) => {
    for (const [index, metric] of found.entries()) {
      const [truth, reading] = [gold.find(other => isSame(metric, other, abstract)), readings[index]];
      if (truth !== undefined && reading !== undefined) quantities.push({ reading, metric, truth });
    }
  });
  return quantities;
}

function isSame({ start, quote, value }: ReportedMetric, gold: GoldMetric, abstract: string): boolean {
  const from = gold.start ?? abstract.indexOf(gold.quote);
  return gold.value === value && start < from + gold.quote.length && from < start + quote.length;
}

/** A result or a scale: the second choice has no traits. */
function kindExample({ reading, truth: { kind } }: Found): Example {
  return { choices: [slots(trait => describeQuantity(reading, trait)), []], right: [listOf(kind).includes('result'), listOf(kind).includes('scale')] };
}

/** That nothing is said of what a result measures, or one of the phrases around it. */
function measureExample({ reading, metric, truth }: Found): Example {
  const phrases = phrasesAround(reading.place);
  const names = listOf(truth.metric);
  const text = ({ from, end }: { readonly from: number; readonly end: number }): string => textOf(reading.place.tokens.slice(from, end));
  return {
    choices: [slots(trait => describeNone(reading, trait, metric.metric === null)), ...phrases.map(phrase => slots(trait => describe(reading, phrase, trait)))],
    right: [names.includes(null), ...phrases.map(phrase => names.some(name => name !== null && isSameName(name, text(phrase))))],
  };
}

/** The words of a name, as the scorer compares them. */
const wordsOf = (name: string): ReadonlySet<string> => new Set(name.toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}%×.+]+/gu, ' ').split(' ')
  .filter(word => word !== '' && !['the', 'a', 'an', 'of', 'our', 'in', 'on'].includes(word)).map(word => word.replace(/s$/, '')));

/** Whether half of the words are the same, both ways together. */
function isSameName(accepted: string, name: string): boolean {
  const [a, b] = [wordsOf(accepted), wordsOf(name)];
  return [...a].filter(word => b.has(word)).length * 4 >= a.size + b.size;
}

function slots(described: (trait: Trait) => void): readonly number[] {
  const found = new Set<number>();
  described((kind, value, beside) => found.add(slotOf(kind, value, beside)));
  return [...found];
}

/** The weights of those traits that are seen often enough. */
function learn(all: readonly Example[]): Float64Array {
  const seen = new Uint32Array(SLOTS);
  for (const { choices } of all) for (const choice of choices) for (const slot of choice) seen[slot] = (seen[slot] ?? 0) + 1;
  const examples = all.filter(({ right }) => right.includes(true) && right.includes(false))
    .map(({ choices, right }) => ({ right, choices: choices.map(choice => choice.filter(slot => (seen[slot] ?? 0) >= LEAST)) }));
  const [weights, squares] = [new Float64Array(SLOTS), new Float64Array(SLOTS)];
  const random = numbers(7);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(examples, random);
    for (const example of examples) step(example, weights, squares);
  }
  return weights;
}

/** One step up the likelihood that a right choice is taken. */
function step({ choices, right }: Example, weights: Float64Array, squares: Float64Array): void {
  const scores = choices.map(choice => choice.reduce((sum, slot) => sum + (weights[slot] ?? 0), 0));
  const most = Math.max(...scores);
  const chances = scores.map(score => Math.exp(score - most));
  const sum = chances.reduce((total, chance) => total + chance, 0);
  const sumRight = chances.reduce((total, chance, at) => right[at] === true ? total + chance : total, 0);
  for (const [at, choice] of choices.entries()) {
    const chance = chances[at] ?? 0;
    const gradient = (right[at] === true ? chance / sumRight : 0) - chance / sum;
    for (const slot of choice) {
      squares[slot] = (squares[slot] ?? 0) + gradient ** 2;
      weights[slot] = (weights[slot] ?? 0) + RATE * gradient / Math.sqrt(DAMPING + (squares[slot] ?? 0));
    }
  }
}

/** The same numbers between 0 and 1 at every call (Park and Miller's generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = state * 48271 % 2147483647) / 2147483647;
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
}

/** A weight as its character; those that a quoted string would have to escape are left out. */
function characterOf(weight: number): string {
  const code = Math.min(126, Math.max(35, ZERO + Math.round(weight * STEP)));
  return String.fromCharCode(code === 39 || code === 92 ? code + 1 : code);
}

function write(file: string, name: string, what: string, examples: readonly Example[]): void {
  const weights = learn(examples);
  const lines = [...weights].map(characterOf).join('').match(/.{1,256}/gs) ?? [];
  const path = `src/core/metrics/words/${file}.ts`;
  fs.writeFileSync(path, `/** ${what}, one character a slot; written by \`npm run train:metrics\`, see \`learned/weights.ts\`. */\nexport const ${name} = [\n${lines.map(line => `  '${line}',`).join('\n')}\n].join('');\n`);
  console.log(`${path}: ${weights.filter(weight => Math.abs(weight) * STEP >= 0.5).length} weights from ${examples.length} quantities`);
}

const standards = goldStandards();
if (!standards) console.log('skipped: ../shared is absent');
else {
  const found = standards.seen.flatMap(quantitiesOf);
  write('kindWeights', 'KIND_WEIGHTS', 'What speaks for it that a quantity is a result', found.map(kindExample));
  const results = found.filter(({ metric, truth }) => metric.kind === 'result' && listOf(truth.kind).includes('result'));
  write('measureWeights', 'MEASURE_WEIGHTS', 'What speaks for a phrase as the name of a measure', results.map(measureExample));
}
