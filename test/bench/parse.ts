import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readDigestSteps } from '../../src/core/digest/readDigest';
import { fastest, runSteps } from './steps';

/** Prints how fast digests are read, and how long one step keeps the thread. */
const DIGESTS = ['digest_1k.txt', 'digest_10k.txt.gz', 'digest_100k.txt.gz'];

for (const name of DIGESTS) {
  const file = `../shared/digests/${name}`;
  if (!existsSync(file)) {
    process.stdout.write(`parse ${name}: skipped, ${file} is absent\n`);
    continue;
  }
  const bytes = readFileSync(file);
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const best = fastest(text.length > 50e6 ? 2 : 5, () => runSteps(readDigestSteps(text)));
  const speed = Buffer.byteLength(text) / 1000 / best.milliseconds;
  process.stdout.write(`parse ${name}: ${best.value.papers.length} papers, ${speed.toFixed(1)} MB/s, ${best.milliseconds.toFixed(0)} ms, longest step ${best.longestStep.toFixed(1)} ms\n`);
}
