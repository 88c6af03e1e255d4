import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assignKeySteps, baseKey } from '../../../src/core/library/citationKey';
import { groupPapers, sortPapers } from '../../../src/core/library/groups';
import { identities } from '../../../src/core/library/identity';
import { systemNames } from '../../../src/core/library/names';
import { LibraryStore } from '../../../src/core/library/store';
import type { Author, PaperFacts, PaperId } from '../../../src/core/model/paper';
import type { DigestPlaceChange } from '../../../src/core/ports';
import { Emitter } from '../../../src/core/util/event';
import { runAtOnce } from '../../../src/core/util/slices';
import { paper } from '../../support/papers';

const PROSE = 'Agents often forget what they did. We propose a memory that keeps the last plan and reads it back before each step. Success rises from 41% to 58%.';
const page = (...titles: readonly string[]): string => titles.map((title, at) => `${title}\n\n${PROSE}\n\n  • 3 authors\n·\nOct ${at + 1}, 2025\n`).join('\n');

/** A library over files that a test holds in its hand. */
function library(files: Record<string, string>, facts: readonly PaperFacts[] = [], memory = new Map<string, unknown>()) {
  const changes = new Emitter<DigestPlaceChange>();
  /** What the next listings answer with; without one they list all files. */
  const listings: Promise<readonly string[]>[] = [];
  const store = new LibraryStore({
    places: { list: async () => listings.shift() ?? Object.keys(files), onDidChange: changes.event },
    files: {
      read: async uri => {
        const text = files[uri];
        if (text === undefined) throw new Error('no such file');
        return new TextEncoder().encode(text);
      },
      modified: async () => undefined,
    },
    memory: { get: <T>(key: string) => memory.get(key) as T | undefined, set: async (key, value) => void memory.set(key, value) },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    clock: { now: () => new Date('2026-01-06') },
    facts: async () => facts,
  });
  return { store, changes, files, memory, listings };
}

const titlesOf = (store: LibraryStore): readonly string[] => store.current.papers.map(each => each.title);

describe('the library', () => {
  it('holds the papers of all digests, newest first, each once', async () => {
    const { store } = library({ 'x:/a.txt': page('First Paper on Memory', 'Second Paper on Memory'), 'x:/b.txt': page('Second Paper on Memory!', 'Third Paper on Memory') });
    await store.refreshAll();
    assert.deepEqual(titlesOf(store), ['Second Paper on Memory', 'Third Paper on Memory', 'First Paper on Memory']);
    assert.equal(store.current.papers[0]?.sources.length, 2);
  });
  it('follows changes and removals, and tells of them', async () => {
    const { store, changes, files } = library({ 'x:/a.txt': page('First Paper on Memory') });
    await store.refreshAll();
    let told = 0;
    store.onDidChange(() => told++);
    files['x:/a.txt'] = page('Another Paper on Memory');
    changes.fire({ kind: 'changed', uri: 'x:/a.txt' });
    await store.settled();
    assert.deepEqual(titlesOf(store), ['Another Paper on Memory']);
    changes.fire({ kind: 'removed', uri: 'x:/a.txt' });
    await store.settled();
    assert.deepEqual([titlesOf(store), told], [[], 2]);
  });
  it('reports a digest that cannot be read and keeps the others', async () => {
    const { store, files, changes } = library({ 'x:/a.txt': page('First Paper on Memory'), 'x:/b.txt': '' });
    await store.refreshAll();
    delete files['x:/a.txt'];
    changes.fire({ kind: 'changed', uri: 'x:/a.txt' });
    await store.settled();
    assert.deepEqual([...store.problems()].map(([uri, problems]) => [uri, problems.map(each => each.problem.code)]), [['x:/a.txt', ['digest.unreadable']], ['x:/b.txt', ['digest.empty']]]);
  });
  it('an older read does not overwrite a newer one', async () => {
    const { store, files } = library({ 'x:/a.txt': page('First Paper on Memory') });
    const slow = store.refresh('x:/a.txt');
    files['x:/a.txt'] = page('Another Paper on Memory');
    await Promise.all([slow, store.refresh('x:/a.txt')]);
    assert.deepEqual(titlesOf(store), ['Another Paper on Memory']);
  });
  it('an older list does not overwrite a newer one', async () => {
    const { store, listings } = library({ 'x:/a.txt': page('First Paper on Memory') });
    let answer = (_: readonly string[]): void => undefined;
    listings.push(new Promise(resolve => { answer = resolve; }));
    const slow = store.refreshAll();
    await store.refreshAll();
    answer([]);
    await slow;
    assert.deepEqual(titlesOf(store), ['First Paper on Memory']);
  });
  it('completes papers with known facts', async () => {
    const { store } = library({ 'x:/a.txt': page('First Paper on Memory') }, [{ title: 'First paper on memory', authors: [{ family: 'Doe', given: 'Jo' }], arxiv: '2510.00001', date: '2025-09', code: ['https://github.com/a/b'] }]);
    await store.refreshAll();
    const [first] = store.current.papers;
    assert.deepEqual([first?.key, first?.id, first?.date, first?.links], ['doe2025first', 'arxiv:2510.00001', '2025-10-01', ['https://github.com/a/b']]);
    assert.equal(store.current.byId('title:firstpaperonmemory' as PaperId), first);
  });
  it('a used key stays when authors become known', async () => {
    const before = library({ 'x:/a.txt': page('First Paper on Memory') });
    await before.store.refreshAll();
    await before.store.pinKeys(before.store.current.papers);
    const after = library({ 'x:/a.txt': page('First Paper on Memory') }, [{ title: 'First Paper on Memory', authors: [{ family: 'Doe' }], arxiv: '2510.00001' }], before.memory);
    await after.store.refreshAll();
    assert.deepEqual([before.store.current.papers[0]?.key, after.store.current.papers[0]?.key], ['first2025paper', 'first2025paper']);
  });
});

describe('identity', () => {
  const same = (a: string, b: string): void => void it(`${a} = ${b}`, () => assert.deepEqual(identities({ title: a }), identities({ title: b })));
  same('Multi-Objective DPO', 'multiobjective  dpo');
  same('The <i>Gödel</i> Machine', 'The Godel Machine');
  same('“Quoted” – title', '"Quoted" - title');
  it('stronger ones first', () => assert.deepEqual(identities({ title: 'A b', arxiv: '2510.1', doi: '10.1/X' }), ['arxiv:2510.1', 'doi:10.1/x', 'title:ab']));
});

describe('citation keys', () => {
  const check = (title: string, authors: readonly Author[] | undefined, date: string | undefined, key: string): void => void it(key, () => assert.equal(baseKey({ title, authors, date }), key));
  check('Accelerating Training Speed', [{ family: 'Qasim', given: 'Kaleem Ullah' }], '2025-11-11', 'qasim2025accelerating');
  check('A Tutorial on Memory', [{ family: 'van der Berg' }], '2018', 'vanderberg2018tutorial');
  check('Thanos: Enhancing Agents', undefined, '2024-11', 'thanos2024enhancing');
  check('The Łódź–Straße Case', [{ family: 'Nölke' }], '2020', 'nolke2020lodz');
  check('3D Memory', undefined, undefined, 'p3dmemory');
  check('记忆', undefined, '2025', 'paper2025');
  check("The Hitchhiker's Guide", [{ literal: 'Ahrabian' }], '2024', 'ahrabian2024hitchhikers');
  it('collisions get letters, used keys stay', () => {
    const papers = ['a', 'b', 'c'].map(id => ({ id: id as PaperId, title: 'Memory Plans', date: '2025' }));
    assert.deepEqual([...runAtOnce(assignKeySteps(papers, new Map([['c' as PaperId, 'memory2025plans']]), new Set())).values()], ['memory2025plansa', 'memory2025plansb', 'memory2025plans']);
  });
});

describe('groups', () => {
  const papers = [
    paper({ title: 'B', date: '2025-11-11', organization: 'Mila' }), paper({ title: 'A', date: '2025-11', organization: 'AI2' }), paper({ title: 'C', date: '2024' }), paper({ title: 'D' }),
  ];
  const check = (grouping: 'month' | 'year' | 'organization' | 'digest', expected: readonly (readonly [string | undefined, string])[]): void => void it(grouping, () => assert.deepEqual(
    groupPapers(papers, grouping).map(group => [group.value, group.papers.map(each => each.title).join('')]), expected));
  check('month', [['2025-11', 'BA'], ['2024', 'C'], [undefined, 'D']]);
  check('year', [['2025', 'BA'], ['2024', 'C'], [undefined, 'D']]);
  check('organization', [['AI2', 'A'], ['Mila', 'B'], [undefined, 'CD']]);
  check('digest', [['file:///digest.txt', 'BACD']]);
  it('sorted', () => {
    const results = new Map([['C', 3], ['A', 5]]);
    assert.equal(sortPapers(papers, 'title', () => 0).map(each => each.title).join(''), 'ABCD');
    assert.equal(sortPapers(papers, 'metrics', each => results.get(each.title) ?? 0).map(each => each.title).join(''), 'ACBD');
  });
});

describe('names of systems', () => {
  const check = (title: string, abstract: string, ...names: readonly string[]): void => void it(`${title} / ${abstract}`, () => assert.deepEqual(systemNames(title, abstract), names));
  check('SpeContext: Enabling Memory', '', 'SpeContext');
  check('Tower+: Bridging', '', 'Tower+');
  check('Knapsack RL: Unlocking', '', 'Knapsack RL');
  check('Rethinking Memory: A Survey', '');
  check('Reading Between the Lines: Cues', '');
  check('A Way to Recur', 'We propose CGAR (Curriculum-Guided Adaptive Recursion) for it.', 'CGAR');
  check('A Way to Recur', 'We introduce Parallel-Distill-Refine (PDR), which drafts.', 'PDR');
  check('Direct Nash Optimization', 'Direct Nash Optimization (DNO) is new.', 'DNO');
  check('A Way to Learn', 'Reinforcement learning (RL) with large language models (LLMs) works. PPO is slow.');
  check('A Way to Learn', 'We develop ReMax, a new algorithm.', 'ReMax');
});
