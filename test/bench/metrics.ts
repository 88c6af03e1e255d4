import fs from 'node:fs';
import { performance } from 'node:perf_hooks';
import { findMetrics } from '../../src/core/metrics/findMetrics';

/** How fast abstracts are read, and that texts made to be slow are not: `npm run bench`. */
const file = '../shared/digests/digest_1k.expected.jsonl';
const sentence = 'On Bench-2, our method FooNet improves accuracy by up to 4.5% (from 61.2% to 65.7%) over the baseline on 12 datasets and runs 2.1x faster. ';
const abstracts = fs.existsSync(file)
  ? fs.readFileSync(file, 'utf8').trim().split('\n').map(line => (JSON.parse(line) as { readonly abstract: string }).abstract)
  : Array.from({ length: 1000 }, (_, at) => sentence.repeat(2 + at % 8));

function milliseconds(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const readAll = (): void => {
  for (const abstract of abstracts) findMetrics(abstract);
};
const rate = (took: number): string => `${String(Math.round(abstracts.length / took * 1000))} abstracts/s`;
const median = (runs: readonly number[]): number => [...runs].sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
/** The rules are many: until all of them are compiled, the first ten thousand abstracts are read more slowly. */
const [first, ...runs] = Array.from({ length: 21 }, () => milliseconds(readAll));
process.stdout.write(`metrics  ${rate(median(runs.slice(-7)))} (median of 7 runs over ${String(abstracts.length)} abstracts, after 14); the first run ${rate(first ?? Number.NaN)}, the next five ${rate(median(runs.slice(0, 5)))}\n`);

const SIZE = 1_000_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
const hard: Readonly<Record<string, string>> = {
  'commas and ones': fill('1,'), 'thousands': fill('1,000,'), 'one number': fill('7'), 'open parentheses': fill('('), 'nested bounds': fill('O('), 'one word': fill('a'), 'percentages': fill('5% '),
  'glued percentages': fill('5%'), 'from-to': fill('from 1% to '), 'dollar signs': fill('$'), 'money': fill('$1 '), 'backslashes': fill('\\'), 'commands': fill('\\times'), 'braces': fill('{sim}'), 'full stops': fill('e.g. '), 'dots': fill('.'),
  'names': fill('GPT-4 and '), 'verbs': fill('improves 5 '), 'one sentence': fill('we improve accuracy on MMLU by 5% and '), 'lines': fill('5%\n'), 'spaces': fill(' '), 'hyphens': fill('a-'), 'number words': fill('two '), 'respectively': fill('5% and 6% on A and B, respectively '), 'versions': fill('1.0, '), 'exponents': fill('10⁵ '), 'members': fill('x in [0, 1] '), 'ellipses': fill('5% ... '), 'labels': fill('(0.92 vs. foo bar baz 0.91) '), 'counts': fill('two tasks, three sets, '), 'short names': fill('QPA of 0.31 '), 'siunitx': fill('\\SI{5}{ms} '),
};
for (const [name, text] of Object.entries(hard)) process.stdout.write(`metrics  1 MB of ${name}: ${milliseconds(() => void findMetrics(text)).toFixed(0)} ms\n`);
