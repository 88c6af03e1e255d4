import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { marksOf, newAnnotation, withSingle, withTags, type Stamp } from '../../../src/core/notes/annotate';
import { moveNotes } from '../../../src/core/notes/moveNotes';
import { NotesStore } from '../../../src/core/notes/notesStore';
import { writeNotes } from '../../../src/core/notes/notesFile';
import type { NotesFiles } from '../../../src/core/ports';
import { Emitter } from '../../../src/core/util/event';
import { paper } from '../../support/papers';

let ids = 0;
const STAMP: Stamp = { id: () => `urn:uuid:${String(++ids).padStart(4, '0')}`, now: () => new Date(1e12 + ids).toISOString() };
const LOG = { info: () => undefined, warn: () => undefined, error: () => undefined };
const PAPER = paper({ title: 'A Paper', key: 'doe2025', arxiv: '2511.08653' });
const add = (text: string) => (all: readonly ReturnType<typeof newAnnotation>[]): readonly ReturnType<typeof newAnnotation>[] => [...all, newAnnotation(STAMP, 'commenting', { text })];

interface Disk extends NotesFiles {
  readonly files: Map<string, string>;
  readonly changed: Emitter<string | undefined>;
}

function disk(files: Readonly<Record<string, string>> = {}): Disk {
  const texts = new Map(Object.entries(files));
  const changed = new Emitter<string | undefined>(() => undefined);
  return {
    files: texts, changed, onDidChange: changed.event,
    list: async () => [...texts.keys()], read: async uri => texts.get(uri), write: async (uri, text) => void texts.set(uri, text), remove: async uri => void texts.delete(uri), place: name => `${name}.jsonld`,
    setAside: async uri => {
      texts.set(`${uri}.damaged`, texts.get(uri) ?? '');
      texts.delete(uri);
      return `${uri}.damaged`;
    },
  };
}

const textsOf = (store: NotesStore): readonly (string | undefined)[] => store.of(PAPER)?.annotations.map(({ text }) => text) ?? [];

describe('notes', () => {
  it('are written, and read again by the next window', async () => {
    const files = disk();
    await new NotesStore(files, LOG).update(PAPER, add('one'));
    assert.deepEqual([...files.files.keys()], ['doe2025.jsonld']);
    const next = new NotesStore(files, LOG);
    await next.load();
    assert.deepEqual(textsOf(next), ['one']);
  });
  it('belong to the paper, whatever its key and title are now', async () => {
    const files = disk();
    await new NotesStore(files, LOG).update(PAPER, add('one'));
    const next = new NotesStore(files, LOG);
    await next.load();
    assert.equal(next.of({ ...PAPER, key: 'other', title: 'Another Title' })?.annotations.length, 1);
  });
  it('of two windows that write in turn are all kept', async () => {
    const files = disk();
    const [a, b] = [new NotesStore(files, LOG), new NotesStore(files, LOG)];
    await Promise.all([a.load(), b.load()]);
    await a.update(PAPER, add('from a'));
    await b.update(PAPER, add('from b'));
    await a.update(PAPER, add('from a again'));
    assert.deepEqual(textsOf(a), ['from a', 'from b', 'from a again']);
  });
  it('that two windows begin at once are one file', async () => {
    const files = disk();
    const [a, b] = [new NotesStore(files, LOG), new NotesStore(files, LOG)];
    await Promise.all([a.load(), b.load()]);
    await a.update(PAPER, add('from a'));
    await b.update(PAPER, add('from b'));
    assert.deepEqual([[...files.files.keys()], textsOf(b)], [['doe2025.jsonld'], ['from a', 'from b']]);
  });
  it('of two files of one paper are read as one', async () => {
    const page = (text: string): string => writeNotes({ paper: { key: 'x', title: 'A Paper', arxiv: '2511.08653' }, annotations: [newAnnotation(STAMP, 'commenting', { text })] });
    const store = new NotesStore(disk({ 'a.jsonld': page('one'), 'b.jsonld': page('two') }), LOG);
    await store.load();
    assert.deepEqual(textsOf(store), ['one', 'two']);
  });
  it('many changes at once are all written', async () => {
    const store = new NotesStore(disk(), LOG);
    await Promise.all(Array.from({ length: 50 }, (_, at) => store.update(PAPER, add(String(at)))));
    assert.equal(textsOf(store).length, 50);
  });
  it('that another program changed are read again', async () => {
    const files = disk();
    const store = new NotesStore(files, LOG);
    await store.update(PAPER, add('one'));
    let told = 0;
    store.onDidChange(() => told++);
    files.files.set('doe2025.jsonld', writeNotes({ paper: { key: 'doe2025', title: 'A Paper', arxiv: '2511.08653' }, annotations: [newAnnotation(STAMP, 'commenting', { text: 'theirs' })] }));
    files.changed.fire('doe2025.jsonld');
    await new Promise(resolve => setTimeout(resolve, 20));
    assert.deepEqual([textsOf(store), told], [['theirs'], 1]);
  });
  it('a damaged file is told with its line, kept, and set aside before anything is written', async () => {
    const whole = writeNotes({ paper: { key: 'doe2025', title: 'A Paper', arxiv: '2511.08653' }, annotations: [newAnnotation(STAMP, 'commenting', { text: 'old' })] });
    const files = disk({ 'doe2025.jsonld': whole.slice(0, -20) });
    const store = new NotesStore(files, LOG);
    await store.load();
    assert.deepEqual(store.problems().map(({ uri, line }) => [uri, line]), [['doe2025.jsonld', 2]]);
    await store.update(PAPER, add('new'));
    assert.deepEqual(textsOf(store), ['new']);
    assert.equal(files.files.get('doe2025.jsonld.damaged') ?? files.files.get('doe2025.jsonld'), whole.slice(0, -20));
  });
  it('of a damaged file what still stands in it is shown, and goes on', async () => {
    const whole = writeNotes({ paper: { key: 'doe2025', title: 'A Paper', arxiv: '2511.08653' }, annotations: ['one', 'two', 'three'].map(text => newAnnotation(STAMP, 'commenting', { text })) });
    const files = disk({ 'doe2025.jsonld': whole.slice(0, whole.indexOf('"three"')) });
    const store = new NotesStore(files, LOG);
    await store.load();
    assert.deepEqual([textsOf(store), store.problems().length], [['one', 'two'], 1]);
    await store.update(PAPER, add('new'));
    assert.deepEqual([textsOf(store), store.problems().length], [['one', 'two', 'new'], 0]);
  });
  it('are moved from another place, once, and what cannot be read stays', async () => {
    const page = (key: string, ...annotations: ReturnType<typeof newAnnotation>[]): string => writeNotes({ paper: { key, title: key === 'doe2025' ? 'A Paper' : 'Gone', ...key === 'doe2025' && { arxiv: '2511.08653' } }, annotations });
    const [mine, theirs, gone] = ['mine', 'theirs', 'of a paper that is gone'].map(text => newAnnotation(STAMP, 'commenting', { text }));
    assert.ok(mine && theirs && gone);
    const from = disk({ 'a.jsonld': page('doe2025', mine, theirs), 'b.jsonld': page('gone', gone), 'c.jsonld': '{' });
    const to = disk({ 'doe2025.jsonld': page('doe2025', mine) });
    const store = new NotesStore(to, LOG);
    assert.deepEqual(await moveNotes(from, store, LOG), { moved: 2, left: 1 });
    assert.deepEqual([textsOf(store), [...from.files.keys()], [...to.files.keys()]], [['mine', 'theirs'], ['c.jsonld'], ['doe2025.jsonld', 'gone.jsonld']]);
  });
  it('of a folder that is another one now are the new folder’s', async () => {
    const files = disk();
    const store = new NotesStore(files, LOG);
    await store.update(PAPER, add('one'));
    files.files.clear();
    files.files.set('other.jsonld', writeNotes({ paper: { key: 'x', title: 'A Paper', arxiv: '2511.08653' }, annotations: [newAnnotation(STAMP, 'commenting', { text: 'there' })] }));
    files.changed.fire(undefined);
    await new Promise(resolve => setTimeout(resolve, 20));
    assert.deepEqual(textsOf(store), ['there']);
  });
  it('of a folder that is another one now stay, whatever was still being read in the one before', async () => {
    const files = disk();
    let late: (() => void) | undefined;
    const store = new NotesStore({ ...files, read: async uri => {
      const text = files.files.get(uri);
      if (late === undefined && uri === 'doe2025.jsonld' && text !== undefined) await new Promise<void>(resolve => { late = resolve; });
      return text;
    } }, LOG);
    await store.update(PAPER, add('one'));
    files.changed.fire('doe2025.jsonld');
    await new Promise(resolve => setTimeout(resolve, 5));
    files.files.clear();
    files.changed.fire(undefined);
    await new Promise(resolve => setTimeout(resolve, 5));
    late?.();
    await new Promise(resolve => setTimeout(resolve, 5));
    assert.deepEqual([late !== undefined, textsOf(store)], [true, []]);
  });
  it('that cannot be written reject, and the next write goes on', async () => {
    const files = disk();
    const store = new NotesStore({ ...files, write: async () => Promise.reject(new Error('disk full')) }, LOG);
    await assert.rejects(store.update(PAPER, add('one')), /disk full/);
    assert.deepEqual(textsOf(store), []);
  });
  it('10,000 of them are read', async () => {
    const annotations = Array.from({ length: 100 }, () => newAnnotation(STAMP, 'highlighting', { anchor: { exact: 'some words that were marked', prefix: 'before them', suffix: 'behind them', start: 10, end: 37 }, color: 'yellow' }));
    const files = disk(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`p${at}.jsonld`, writeNotes({ paper: { key: `p${at}`, title: `Paper ${at}` }, annotations })])));
    const store = new NotesStore(files, LOG);
    await store.load();
    assert.equal(store.all().reduce((sum, notes) => sum + notes.annotations.length, 0), 10_000);
  });
});

describe('single marks', () => {
  it('of two that two writers set the later one counts, and a tag of both comes once', () => {
    const set = (id: string, motivation: 'bookmarking' | 'assessing' | 'tagging', text: string, modified: string): ReturnType<typeof newAnnotation> => ({ id, motivation, text, created: '', modified });
    const both = [set('a', 'bookmarking', 'reading', '2'), set('b', 'bookmarking', 'read', '3'), set('c', 'bookmarking', 'to read', '1'), set('d', 'assessing', '4', '2'), set('e', 'assessing', '2', '1'), set('f', 'tagging', 'rl', '1'), set('g', 'tagging', 'rl', '2')];
    const { status, rating, tags } = marksOf(both);
    assert.deepEqual([status, rating, tags], ['read', 4, ['rl']]);
  });
  it('a new status takes the old one’s place, and none takes it away', () => {
    const one = withSingle([], 'bookmarking', 'reading', STAMP);
    const two = withSingle(one, 'bookmarking', 'read', STAMP);
    assert.deepEqual([two.length, two[0]?.id === one[0]?.id, two[0]?.text, withSingle(two, 'bookmarking', undefined, STAMP).length], [1, true, 'read', 0]);
  });
  it('tags that stay keep their ids', () => {
    const one = withTags([], ['a', 'b'], STAMP);
    const two = withTags(one, ['b', 'c', ' c '], STAMP);
    assert.deepEqual(two.map(({ text }) => text), ['b', 'c']);
    assert.equal(two[0]?.id, one[1]?.id);
  });
});
