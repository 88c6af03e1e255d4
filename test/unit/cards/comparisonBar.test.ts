import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparisonBar } from '../../../src/core/cards/comparisonBar';
import { findMetrics } from '../../../src/core/metrics/findMetrics';

describe('the bar of a comparison', () => {
  const check = (text: string, ...widths: readonly string[]): void => void it(text, () => {
    const metric = findMetrics(text)[0];
    assert.ok(metric);
    assert.deepEqual([...comparisonBar(metric)?.matchAll(/rect y="\d+" width="([\d.]+)"/g) ?? []].map(match => match[1]), widths);
  });
  check('Training falls (10.93 to 6.38 hours).', '72.0', '42.0');
  check('Accuracy rises from 20.0% to 50.0%.', '28.8', '72.0');
  check('Throughput improves by up to 24.89x.');
});
