import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findMetrics } from '../../../src/core/metrics/findMetrics';
import { slotOf, SLOTS, STEP, ZERO, scoreOf } from '../../../src/core/metrics/learned/weights';
import { KIND_WEIGHTS } from '../../../src/core/metrics/words/kindWeights';
import { MEASURE_WEIGHTS } from '../../../src/core/metrics/words/measureWeights';
import { check } from '../../support/metricResults';

describe('what no rule names is told from the phrases around it', () => {
  check('The bubble has a radius near 1.5 pMpc and a dust content around 0.3%.', '1.5: – | – | FooNet | –', '0.3: dust content | – | FooNet | –');
  check('FooNet halves hallucinated citations, which stood at 14%.', '0.5: hallucinated citations | – | FooNet | –', '14: – | – | FooNet | –');
  check('Swapping in FooNet raises Match-Rate from 50% to 70%.', '70 <- 50: Match-Rate | – | FooNet | –');
  check('FooNet routes 97% of medical prompts to the chat stack.', '97: medical prompts | – | FooNet | –');
  check('Accuracy on a fixed set of 5,000 questions drifted by up to 6 points.', '6: Accuracy | questions | FooNet | –');
});

describe('where nothing is said of it, nothing is told', () => {
  check('FooNet outperforms BarNet by 12% on FooBench.', '12: – | FooBench | FooNet | BarNet');
  check('FooNet achieves 80.5% on FooBench.', '80.5: – | FooBench | FooNet | –');
  check('FooNet wins the tournament with 71% against BarNet.', '71: – | – | FooNet | BarNet');
  check('Removing the cache costs 6.3 points.', '6.3: – | – | Removing the cache | –');
  check('The gap between FooNet (52%) and humans (91%) is large.', '52: – | – | FooNet | –', '91: – | – | human | –');
  check('It renders a scene within 78 ms in a single forward pass.', '78: – | – | FooNet | –');
  check('The best model BarNet achieves only 66.6% in synthetic samples.', '66.6: – | – | BarNet | –');
  check('GPT-4o reaches 60% in fact-seeking QA on VisualSimpleQA.', '60: – | VisualSimpleQA | GPT-4o | –');
  check('Majority voting gives 82.5%.', '82.5: – | – | Majority voting | –');
  check('FooNet keeps 98.6%, while H2O and SnapKV keep 91.2% and 94.0%.', '98.6: – | – | FooNet | –', '91.2: – | – | H2O | –', '94: – | – | SnapKV | –');
});

describe('what no rule sorts is a result where the words around it make that likely', () => {
  check('A maximum force of 16 N is needed to release the object.', '16: maximum force | – | FooNet | –');
  check('The corpus holds 12 million pages.');
  check('We set a learning rate of 3e-4.');
  check('Of the examples, 80% are used for training.');
});

describe('the tables of weights', () => {
  for (const [name, table] of [['kinds', KIND_WEIGHTS], ['measures', MEASURE_WEIGHTS]] as const) {
    it(`${name}: one printable character for each slot`, () => {
      assert.equal(table.length, SLOTS);
      assert.match(table, /^[#-~]+$/);
      assert.doesNotMatch(table, /['\\]/);
    });
  }

  it('a trait has its slot by its kind, its value and what stands beside it', () => {
    const slots = [slotOf('gap', 'of'), slotOf('gap', 'of', 'front'), slotOf('gap', 'is'), slotOf('next', 'of'), slotOf('gapo', 'f')];
    assert.equal(new Set(slots).size, slots.length);
    assert.ok(slots.every(slot => slot >= 0 && slot < SLOTS));
  });

  it('a score is the sum of what the traits weigh', () => {
    const table = [...String.fromCharCode(ZERO).repeat(SLOTS)];
    table[slotOf('gap', 'of')] = String.fromCharCode(ZERO + STEP);
    table[slotOf('next', 'of')] = String.fromCharCode(ZERO - STEP / 2);
    assert.equal(scoreOf(table.join(''), trait => {
      trait('gap', 'of');
      trait('next', 'of');
      trait('next', 'is');
    }), 0.5);
  });

  it('a name is always in the abstract', () => {
    const abstract = 'We present FooNet. FooNet halves hallucinated citations, which stood at 14%, and routes 97% of medical prompts to the chat stack.';
    for (const { metric } of findMetrics(abstract)) assert.ok(metric === null || abstract.includes(metric));
  });
});
