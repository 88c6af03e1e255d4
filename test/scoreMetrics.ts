import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findMetrics } from '../src/core/metrics/findMetrics';

/** Scores the extractor against the gold standard beside the checkout: `npm run score:metrics [-- --misses]`. */
const gold = path.resolve('../shared/gold');
if (!fs.existsSync(gold)) {
  console.log('skipped: ../shared is absent');
} else {
  const goldFile = path.join(gold, 'reported-metrics.json');
  const papers = JSON.parse(fs.readFileSync(goldFile, 'utf8')) as readonly { id: number; abstract: string }[];
  const predicted = papers.map(({ id, abstract }) => ({ id, metrics: findMetrics(abstract) }));
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'metrics-')), 'predicted.json');
  fs.writeFileSync(file, JSON.stringify(predicted));
  process.stdout.write(execFileSync(process.execPath, [path.join(gold, 'score.mjs'), goldFile, file, ...process.argv.slice(2)]));
}
