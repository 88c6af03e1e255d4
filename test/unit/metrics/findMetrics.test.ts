import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findMetrics } from '../../../src/core/metrics/findMetrics';
import { formatValue, relativeChange } from '../../../src/core/metrics/metricText';
import { sentenceAt } from '../../../src/core/metrics/sentences';

/** `kind value[-max] unit [<- baseline] [direction] [~hedge]` of each record. */
function check(text: string, ...expected: readonly string[]): void {
  it(text, () => assert.deepEqual(findMetrics(text).map(metric => [
    metric.kind, metric.valueMax === undefined ? String(metric.value) : `${metric.value}-${metric.valueMax}`, metric.unit,
    metric.baseline === null ? '' : `<- ${metric.baseline}`, metric.direction ?? '', metric.approximate ? `~${metric.approximate}` : '',
  ].filter(Boolean).join(' ')), expected));
}

describe('quantities', () => {
  check('CGAR achieves 1.71x training speedup.', 'result 1.71 x up');
  check('It improves accuracy from 20.0% to 50.0%.', 'result 50 % <- 20 up');
  check('Training falls (10.93 to 6.38 hours).', 'result 6.38 hours <- 10.93 down');
  check('CLIPScore is 0.808 vs. 0.775 before.', 'result 0.808 <- 0.775 up');
  check('It raises the ratio by 20-40% in training.', 'result 20-40 % up');
  check('PPO gains up to 2.5% in math and 1.2% in general domains.', 'result 2.5 % up ~up to', 'result 1.2 % up ~up to');
  check('It cuts memory by about 50%.', 'result 50 % down ~about');
  check('It improves accuracy by up to 5 percentage points.', 'result 5 pp up ~up to');
  check('PPO is about twice as slow.', 'result 2 x up ~about');
  check('The rate drops by an order of magnitude.', 'result 10 x down');
  check('PDR gains +11% on AIME 2024 and +9% on AIME 2025.', 'result 11 % up', 'result 9 % up');
  check('improvements (up to 63\\% in samples)', 'result 63 % up ~up to');
  check('We evaluate on 13 diverse tasks.', 'scale 13 tasks');
  check('Anyprefer-V1 holds 58K high-quality preference pairs.', 'scale 58 K preference pairs');
  check('We train an 8B model.', 'scale 8 B');
  check('It covers three tasks and 1,024 images.', 'scale 3 tasks', 'scale 1024 images');
});

describe('no quantities', () => {
  check('On AIME 2024, GPT-4 and Llama-3.1 are strong.');
  check('Gao et al. (2023) and BERT2 agree; see Figure 3.');
  check('It has three stages: (1) draft, (2) distill and (3) refine.');
  check('We use a three-stage schedule in 2025.');
  check('There is no number here.');
});

describe('links', () => {
  it('metric, data set and subject', () => {
    const [metric] = findMetrics('On Sudoku-Extreme, CGAR achieves 1.71x training speedup.');
    assert.deepEqual([metric?.metric, metric?.dataset, metric?.subject], ['training speedup', 'Sudoku-Extreme', 'CGAR']);
  });
  it('quotes stand where they are said to', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('improves', '12%', 'from', 'to', '3.5', 'x', 'on', 'GSM8K', '.', 'up to', '8B', '(', ')', ',', 'tasks', '1,000', '-', 'vs.', 'é', '$', '\\%'), { maxLength: 40 }), words => {
      const text = words.join(' ');
      for (const { quote, start } of findMetrics(text)) assert.equal(text.slice(start, start + quote.length), quote);
    }), { numRuns: 500 });
  });
  for (const [name, text] of [['digits', '1'.repeat(1_000_000)], ['numbers', '1,'.repeat(500_000)], ['brackets', '('.repeat(1_000_000)], ['letters', 'a'.repeat(1_000_000)]] as const) {
    it(`1 MB of ${name} ends`, () => assert.ok(Array.isArray(findMetrics(text))));
  }
});

describe('sentences', () => {
  const sentence = (text: string, at: number, expected: string): void => void it(expected, () => {
    const { start, end } = sentenceAt(text, at);
    assert.equal(text.slice(start, end), expected);
  });
  sentence('One is here. Two gains 3.5% (e.g. on X vs. Y). Three.', 20, 'Two gains 3.5% (e.g. on X vs. Y).');
  sentence('Gao et al. show it. Next.', 3, 'Gao et al. show it.');
});

describe('as text', () => {
  const text = (source: string, value: string, change?: string): void => void it(source, () => {
    const metric = findMetrics(source)[0];
    assert.ok(metric);
    assert.deepEqual([formatValue(metric), relativeChange(metric)], [value, change]);
  });
  text('Throughput improves by up to 24.89x.', 'up to 24.89×');
  text('Training falls (10.93 to 6.38 hours).', '10.93 → 6.38 hours', '−41.6 %');
  text('It raises the ratio by 20-40% in training.', '+20–40%');
});
