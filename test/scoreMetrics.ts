import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findMetrics } from '../src/core/metrics/findMetrics';
import { goldStandards, type GoldPaper } from './support/gold';

/**
 * Scores the extractor against the gold standard beside the checkout, against further abstracts that rules were written for, and against those that no rule was written for:
 * `npm run score:metrics [-- --misses]`. Misses are shown for those that rules are written for, so that the last stay unseen.
 */
const standards = goldStandards();
if (!standards) console.log('skipped: ../shared is absent');
else {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'metrics-'));
  const score = (name: string, papers: readonly GoldPaper[], flags: readonly string[]): void => {
    const [goldFile, predictedFile] = [path.join(folder, `${name}.json`), path.join(folder, `${name}-predicted.json`)];
    fs.writeFileSync(goldFile, JSON.stringify(papers));
    fs.writeFileSync(predictedFile, JSON.stringify(papers.map(({ id, title, abstract }) => ({ id, metrics: findMetrics(abstract, title) }))));
    console.log(`${name} (${papers.length} abstracts)\n${execFileSync(process.execPath, [standards.scorer, goldFile, predictedFile, ...flags], { encoding: 'utf8' })}`);
  };
  score('shared', standards.shared, process.argv.slice(2));
  score('seen', standards.seen, process.argv.slice(2));
  score('unseen', standards.unseen, process.argv.includes('--unseen') ? process.argv.slice(2) : []);
  fs.rmSync(folder, { recursive: true, force: true });
}
