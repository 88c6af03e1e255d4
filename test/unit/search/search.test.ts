import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDigest } from '../../../src/core/digest/readDigest';
import { systemNames } from '../../../src/core/library/names';
import { editDistance } from '../../../src/core/search/editDistance';
import { highlight } from '../../../src/core/search/highlight';
import { SearchIndex } from '../../../src/core/search/searchIndex';
import { snippetAround } from '../../../src/core/search/snippet';

const { papers } = readDigest(fs.readFileSync('media/sample/daily-papers-sample.txt', 'utf8'));
const documents = papers.map(({ title, abstract, date = '' }) => ({ title, abstract, date, names: systemNames(title, abstract) }));
const index = SearchIndex.build(documents);
const titles = (query: string, limit = 5): readonly string[] => index.search(query, limit).map(hit => papers[hit.index]?.title ?? '');

describe('finds the paper first', () => {
  const check = (query: string, title: string): void => void it(query, () => assert.ok(titles(query)[0]?.startsWith(title), titles(query).join('\n')));
  check('recursve curiculum', 'Accelerating Training Speed');
  check('sudoku tiny recursive', 'Accelerating Training Speed');
  check('cgar', 'Accelerating Training Speed');
  check('rlhf alignment tax', 'Mitigating the Alignment Tax');
  check('alingment tax', 'Mitigating the Alignment Tax');
  check('multi objective dpo', 'Beyond One-Preference-Fits-All');
  check('multiobjective gflownets', 'Multi-Objective GFlowNets');
  check('pareto self supervison', 'Automatic Calibration');
  check('python librares', 'LLM Interactive Optimization');
  check('mlgym', 'MLGym');
  check('thinking tokens', 'Rethinking Thinking Tokens');
  check('reward model ensembels', 'Reward Model Ensembles');
  check('knapsak', 'Knapsack RL');
  check('bayesian tutorial', 'A Tutorial on Bayesian');
  check('darwin godel', 'Darwin Godel Machine');
  check('gödel', 'Darwin Godel Machine');
  check('spec', 'SpeContext');
  check('scaling inference verifier free', 'Think Deep, Think Fast');
  check('wheelchair montreal', 'Negotiative Alignment');
  check('tpo truncated', 'Truncated Proximal');
  check('nov 2025', 'Accelerating Training Speed');
});

describe('any query', () => {
  it('an empty one lists all, in order', () => assert.deepEqual(titles('', 3), papers.slice(0, 3).map(paper => paper.title)));
  for (const query of ['the of', '!!!', '\u0000', 'zzzzqqqq xxyyzz']) it(`finds nothing for ${JSON.stringify(query)}`, () => assert.deepEqual(titles(query), []));
  it('every title finds its own paper first', () => {
    for (const paper of papers) assert.equal(titles(paper.title, 1)[0], paper.title);
  });
  it('built at once or in steps, it is the same', () => {
    const steps = SearchIndex.buildSteps(documents);
    let step = steps.next();
    while (!step.done) step = steps.next();
    assert.deepEqual(step.value.search('pareto front', 10).map(hit => hit.index), SearchIndex.build(documents).search('pareto front', 10).map(hit => hit.index));
  });
  it('never throws; scores fall', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), query => {
      const scores = index.search(query, 20).map(hit => hit.score);
      assert.ok(scores.every((score, at) => score >= 0 && score <= 1 && score <= (scores[at - 1] ?? 1)));
    }), { numRuns: 200 });
  });
});

describe('highlights', () => {
  const check = (text: string, query: string, expected: string): void => void it(`${query} in ${text}`, () => {
    let marked = '';
    let at = 0;
    for (const { start, end } of highlight(text, query)) {
      marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
      at = end;
    }
    assert.equal(marked + text.slice(at), expected);
  });
  check('Tiny Recursive Models', 'recurs', 'Tiny [Recurs]ive Models');
  check('Tiny Recursive Models', 'recursve tiny', '[Tiny] [Recursive] Models');
  check('Nölke über Straßen', 'nolke strassen', '[Nölke] über [Straßen]');
  check('Multi-Objective Search', 'multiobjective', '[Multi]-Objective Search');
  check('A graph', 'garph', 'A [graph]');
  check('Nothing here', 'zzz', 'Nothing here');
  it('stay in the text and in order', () => fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
    let at = 0;
    for (const { start, end } of highlight(text, query)) {
      assert.ok(start >= at && end > start && end <= text.length);
      at = end;
    }
  }), { numRuns: 300 }));
});

describe('pieces', () => {
  for (const [a, b, limit, edits] of [['graph', 'garph', 1, 1], ['kitten', 'sitting', 3, 3], ['a', 'a', 0, 0], ['abc', 'xyz', 2, 3], ['', 'ab', 2, 2]] as const) {
    it(`${a} → ${b}: ${edits}`, () => assert.equal(editDistance(a, b, limit), edits));
  }
  it('a snippet begins near the match', () => assert.match(snippetAround(`${'filler words '.repeat(30)}the needle is here and more`, 'needle', 60), /^….*needle/));
});
