import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askedOf, spellingOf } from '../../../src/core/metrics/text/spelling';
import { retold, tokenize } from '../../../src/core/metrics/text/tokens';

describe('how words are compared', () => {
  const compared: readonly (readonly [written: string, compared: string])[] = [
    ['Accuracy', 'accuracy'],
    ['utilizes', 'uses'],
    ['Whilst', 'while'],
    ['STEM', 'STEM'], // no verb
    ['IS', 'IS'], // the Inception Score
    ['LIFT', 'LIFT'], // a system
    ['MMLU', 'mmlu'],
  ];
  for (const [written, lower] of compared) it(`${written} as ${lower}`, () => assert.equal(spellingOf(written).lower, lower));
});

describe('what is asked of a word', () => {
  it('is asked once, wherever the word stands', () => {
    const asked: string[] = [];
    const isLong = askedOf(({ text }) => asked.push(text) > 0 && text.length > 4);
    const answers = tokenize('gains over strong baselines, strong gains').filter(({ kind }) => kind === 'word').map(isLong);
    assert.deepEqual(answers, [true, false, true, true, true, true]);
    assert.deepEqual(asked, ['gains', 'over', 'strong', 'baselines']);
  });

  it('is no of nothing', () => assert.equal(askedOf(() => true)(undefined), false));

  it('is asked again of a word that is read otherwise, and not of one that is only marked', () => {
    const isRise = askedOf(({ lower }) => lower === 'rises');
    const [verb] = tokenize('goes');
    assert.ok(verb);
    assert.deepEqual([verb, retold(verb, { lower: 'rises' }), retold(verb, { isMeasure: true }), verb].map(isRise), [false, true, false, false]);
  });
});
