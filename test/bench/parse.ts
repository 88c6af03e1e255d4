import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readDigestSteps, type ParsedDigest } from '../../src/core/digest/readDigest';

/** Prints how fast digests are read, and how long one step keeps the thread. */
const DIGESTS = ['digest_1k.txt', 'digest_10k.txt.gz', 'digest_100k.txt.gz'];

interface Run {
  readonly digest: ParsedDigest;
  readonly milliseconds: number;
  readonly longestStep: number;
}

function run(text: string): Run {
  const begin = performance.now();
  const steps = readDigestSteps(text);
  let longestStep = 0;
  for (let last = begin; ;) {
    const step = steps.next();
    const now = performance.now();
    longestStep = Math.max(longestStep, now - last);
    last = now;
    if (step.done) return { digest: step.value, milliseconds: now - begin, longestStep };
  }
}

for (const name of DIGESTS) {
  const file = `../shared/digests/${name}`;
  if (!existsSync(file)) {
    process.stdout.write(`parse ${name}: skipped, ${file} is absent\n`);
    continue;
  }
  const bytes = readFileSync(file);
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const runs = Array.from({ length: text.length > 50e6 ? 2 : 5 }, () => run(text));
  const best = runs.reduce((a, b) => (a.milliseconds < b.milliseconds ? a : b));
  const speed = Buffer.byteLength(text) / 1000 / best.milliseconds;
  process.stdout.write(`parse ${name}: ${best.digest.papers.length} papers, ${speed.toFixed(1)} MB/s, ${best.milliseconds.toFixed(0)} ms, longest step ${best.longestStep.toFixed(1)} ms\n`);
}
