import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { findMetrics } from '../../../src/core/metrics/findMetrics';
import { sharedText, withoutShared } from '../../support/shared';

it('the gold standard: results F1 ≥ 0.97, all F1 ≥ 0.95', { skip: withoutShared }, () => {
  const papers = JSON.parse(sharedText('gold/reported-metrics.json')) as readonly { id: number; title: string; abstract: string }[];
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'metrics-')), 'predicted.json');
  fs.writeFileSync(file, JSON.stringify(papers.map(({ id, title, abstract }) => ({ id, metrics: findMetrics(abstract, title) }))));
  const gold = path.resolve('../shared/gold');
  const score = JSON.parse(execFileSync(process.execPath, [path.join(gold, 'score.mjs'), path.join(gold, 'reported-metrics.json'), file], { encoding: 'utf8' })) as Record<'result' | 'all', { f1: number }>;
  assert.ok(score.result.f1 >= 0.97, `results: ${score.result.f1}`);
  assert.ok(score.all.f1 >= 0.95, `all: ${score.all.f1}`);
});
