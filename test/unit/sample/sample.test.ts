import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';
import { findCitations } from '../../../src/core/citing/findCitations';
import { readDigest } from '../../../src/core/digest/readDigest';
import { assignKeySteps } from '../../../src/core/library/citationKey';
import { indexFacts, mergeSteps } from '../../../src/core/library/merge';
import type { PaperFacts } from '../../../src/core/model/paper';
import { runAtOnce } from '../../../src/core/util/slices';
import { expectedPapers, sharedText, withoutShared } from '../../support/shared';

const sample = readDigest(fs.readFileSync('media/sample/daily-papers-sample.txt', 'utf8'));
const facts = JSON.parse(fs.readFileSync('media/sample/metadata.json', 'utf8')) as readonly PaperFacts[];

describe('the sample', () => {
  it('has 47 papers and no problems', () => assert.deepEqual([sample.papers.length, sample.problems], [47, []]));
  it('every known fact is of one of its papers', () => {
    const titles = new Set(sample.papers.map(paper => paper.title));
    assert.deepEqual(facts.filter(fact => !titles.has(fact.title)).map(fact => fact.title), []);
  });
  it('as many authors as the bylines say', () => {
    const counts = new Map(sample.papers.map(paper => [paper.title, paper.authorCount]));
    assert.deepEqual(facts.filter(fact => counts.get(fact.title) !== undefined && counts.get(fact.title) !== fact.authors?.length).map(fact => fact.title), []);
  });
  it('its drafts cite papers that exist', () => {
    const merged = runAtOnce(mergeSteps([{ uri: 'sample', papers: sample.papers }], indexFacts(facts)));
    const keys = new Set(runAtOnce(assignKeySteps(merged, new Map(), new Set())).values());
    for (const [file, language] of [['draft.md', 'markdown'], ['draft.tex', 'latex'], ['draft.typ', 'typst']] as const) {
      const cited = findCitations(fs.readFileSync(`media/sample/${file}`, 'utf8'), language).map(mention => mention.key);
      assert.ok(cited.length >= 2, file);
      assert.deepEqual(cited.filter(key => !keys.has(key)), [], file);
    }
  });
  it('states the same titles, bylines and dates as the page', { skip: withoutShared }, () => {
    const stated = expectedPapers('digests/daily-papers-2026-01-06.expected.jsonl');
    assert.deepEqual(sample.papers.map(paper => [paper.title, paper.byline ?? null, paper.comments ?? null]), stated.map(row => [row.title, row.byline?.replace(/^• /, '') ?? null, row.comments]));
  });
  it('states every figure of the abstracts', { skip: withoutShared }, () => {
    const gold = JSON.parse(sharedText('gold/reported-metrics.json')) as readonly { readonly title: string; readonly metrics: readonly { readonly quote: string }[] }[];
    const missing = gold.flatMap(({ title, metrics }) => metrics.flatMap(metric => metric.quote.match(/\d[\d.,]*\d|\d/g) ?? [])
      .filter(number => !sample.papers.find(paper => paper.title === title)?.abstract.includes(number)).map(number => `${title}: ${number}`));
    assert.deepEqual(missing, []);
  });
  it('in sentences of its own', { skip: withoutShared }, () => {
    const words = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9.%]+/g) ?? [];
    const RUN = 8;
    const copied = expectedPapers('digests/daily-papers-2026-01-06.expected.jsonl').flatMap((row, at) => {
      const theirs = words(row.abstract);
      const runs = new Set(theirs.map((_word, from) => theirs.slice(from, from + RUN).join(' ')).filter(run => run.split(' ').length === RUN));
      const ours = words(sample.papers[at]?.abstract ?? '');
      return ours.map((_word, from) => ours.slice(from, from + RUN).join(' ')).filter(run => runs.has(run));
    });
    assert.deepEqual(copied, []);
  });
});
