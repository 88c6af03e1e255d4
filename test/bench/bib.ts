import { existsSync, readFileSync } from 'node:fs';
import { authorsOf, titleOf, yearOf } from '../../src/core/bibliography/bibEntry';
import { decodeTex } from '../../src/core/bibliography/decodeTex';
import { readBib, readBibSteps } from '../../src/core/bibliography/readBib';
import { fastest, runSteps } from './steps';

/** Prints how fast bibliographies are read, how long one step keeps the thread, and that texts made to be slow are not. */
function milliseconds(act: () => void): number {
  const begin = performance.now();
  act();
  return performance.now() - begin;
}

function report(name: string, text: string): void {
  const cold = milliseconds(() => readBib(text));
  const best = fastest(5, () => runSteps(readBibSteps(text)));
  const speed = Buffer.byteLength(text) / 1000 / best.milliseconds;
  const decoded = milliseconds(() => {
    for (const each of best.value.entries) for (const fact of [titleOf, authorsOf, yearOf]) fact(best.value, each);
  });
  process.stdout.write(`bib  ${name}: ${best.value.entries.length} entries, first ${cold.toFixed(0)} ms, best ${best.milliseconds.toFixed(0)} ms, ${speed.toFixed(0)} MB/s, longest step ${best.longestStep.toFixed(1)} ms, titles, names and years ${decoded.toFixed(0)} ms\n`);
}

const file = '../shared/bib/cdl.bib';
if (existsSync(file)) report('cdl.bib', readFileSync(file, 'utf8'));
else process.stdout.write(`bib  cdl.bib: skipped, ${file} is absent\n`);

const ABSTRACT = 'On Bench-2, our method {FooNet} improves accuracy by up to 4.5\\% over the baseline on 12 datasets and runs 2.1$\\times$ faster. '.repeat(8);
const entry = (at: number): string => `@inproceedings{doe${at},\n  title = {A Study of {GPT-${at}} and {M}{\\"u}ller's Method},\n  author = {Doe, Jane and M{\\"u}ller, J{\\"o}rg and Smith, John A.},\n  booktitle = nips # " ${at}",\n  year = ${2000 + at % 25},\n  month = jan,\n  doi = {10.1000/x_${at}},\n  abstract = {${ABSTRACT}},\n}\n\n`;
report('50,000 entries', `@string{nips = "NeurIPS"}\n\n${Array.from({ length: 50_000 }, (_, at) => entry(at)).join('')}`);

const SIZE = 1_000_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
const HARD = ['{', '}', '@', '"', '%', ',', '#', '\\', '\n', ' ', 'a', '@a{', '@a{\n', '@a{b,', '@a{b,\n', '@a{b}', '@a(\n', '@a\n', ' @', '@a{b,c="}', '@a{b,c={\n', '@a{b,c={\nd=1}', '@a{b,c="{\nd=1}', '\nx={', '\nx="', '@a{b,{\n', '@comment{\n', '@comment{@a{', '@string{', '@preamble{"\n', 'a=b,', 'a=b ', 'x y,', '",', '{"}', '}\n', '@a{b}}\n'];
const times = HARD.flatMap(piece => ['', '@a{k,\n', '@a{k,\nx={', '@a{k,x="'].map(before => ({ name: JSON.stringify(before + piece), time: milliseconds(() => readBib(before + fill(piece))) }))).sort((a, b) => b.time - a.time);
process.stdout.write(`bib  1 MB of each of ${times.length} hard texts: slowest ${times.slice(0, 3).map(({ name, time }) => `${name} ${time.toFixed(0)} ms`).join(', ')}\n`);

const TEX = ['{', '}', '\\', '$', '$a$', '$x', '\\\'', '\\\'{', '\\href{', '\\url{', '\\enquote{', '\\c ', '`', '-', '\\{', '~'];
const decoding = TEX.map(piece => ({ name: JSON.stringify(piece), time: milliseconds(() => decodeTex(fill(piece))) })).sort((a, b) => b.time - a.time);
process.stdout.write(`tex  1 MB of each of ${decoding.length} hard texts: slowest ${decoding.slice(0, 3).map(({ name, time }) => `${name} ${time.toFixed(0)} ms`).join(', ')}\n`);
