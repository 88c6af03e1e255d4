import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { findCitations } from '../../src/core/citing/findCitations';
import { readDigest } from '../../src/core/digest/readDigest';
import { findMetrics } from '../../src/core/metrics/findMetrics';
import type { DigestPaper } from '../../src/core/model/paper';
import { SearchIndex } from '../../src/core/search/searchIndex';

/** `npm run bench`: what the core costs on real data. Compare rows of one run; absolute times are the machine's. */

const DIGESTS = path.resolve('../shared/digests');
const KEYSTROKES = 30;

function timed<T>(run: () => T): readonly [T, number] {
  const start = performance.now();
  const value = run();
  return [value, performance.now() - start];
}

function percentile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
}

function row(...cells: readonly (string | number)[]): void {
  console.log(cells.map(cell => typeof cell === 'number' ? cell.toFixed(cell < 10 ? 2 : 0) : cell).map((cell, at) => at === 0 ? cell.padEnd(22) : cell.padStart(12)).join(''));
}

function searchTimes(index: SearchIndex, papers: readonly DigestPaper[]): readonly number[] {
  const times: number[] = [];
  for (let at = 0; at < KEYSTROKES; at++) {
    const title = papers[at * 31 % papers.length]?.title.slice(0, 30) ?? '';
    for (let length = 1; length <= title.length; length++) times.push(timed(() => index.search(title.slice(0, length), 50))[1]);
  }
  return times;
}

function benchDigest(name: string): void {
  const file = path.join(DIGESTS, name);
  const bytes = fs.readFileSync(file);
  const text = (name.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes).toString('utf8');
  const [{ papers }, parseMs] = timed(() => readDigest(text));
  const [index, indexMs] = timed(() => SearchIndex.build(papers.map(({ title, abstract, organization = '', date = '' }) => ({ title, abstract, organization, date }))));
  const times = searchTimes(index, papers);
  const sample = papers.slice(0, 3000);
  const metricsMs = timed(() => sample.forEach(paper => findMetrics(paper.abstract)))[1];
  row(name, papers.length, text.length / 1e6 / (parseMs / 1e3), indexMs, percentile(times, 0.5), percentile(times, 0.95), sample.length / (metricsMs / 1e3));
}

function main(): void {
  if (!fs.existsSync(DIGESTS)) {
    console.log('skipped: ../shared is absent');
    return;
  }
  row('digest', 'papers', 'parse MB/s', 'index ms', 'p50 ms', 'p95 ms', 'abstracts/s');
  for (const name of ['daily-papers-2026-01-06.txt', 'digest_1k.txt', 'digest_10k.txt.gz', 'digest_100k.txt.gz']) benchDigest(name);
  console.log('');
  row('1 MB', 'scan ms');
  const draft = 'As [@doe2025, p. 3; see @roe2024] says, `code` and prose go on for a while in this line.\n'.repeat(11_000);
  row('Markdown draft', timed(() => findCitations(draft, 'markdown'))[1]);
  row('LaTeX draft', timed(() => findCitations('As \\citep[p.~3]{doe2025,roe2024} says, and prose goes on for a while in this line.\n'.repeat(12_000), 'latex'))[1]);
  row('numbers', timed(() => findMetrics('1,'.repeat(500_000)))[1]);
  row('brackets', timed(() => findMetrics('('.repeat(1_000_000)))[1]);
  console.log('');
  row('bundle', 'kB');
  for (const name of ['extension.js', 'citation/engine.js', 'citation/styles.js', 'web/extension.js']) {
    const file = path.join('dist', name);
    if (fs.existsSync(file)) row(name, fs.statSync(file).size / 1000);
  }
}

main();
