import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { newAnnotation, type Stamp } from '../../../src/core/notes/annotate';
import { readNotes } from '../../../src/core/notes/notesFile';
import { NotesStore } from '../../../src/core/notes/notesStore';
import { isAbandoned } from '../../../src/core/notes/wholeFile';
import { Crash, nodeNotes, type CrashPoint } from '../../support/nodeFiles';
import { paper } from '../../support/papers';

let ids = 0;
const STAMP: Stamp = { id: () => `urn:uuid:${String(++ids).padStart(6, '0')}`, now: () => new Date(1e12 + ids).toISOString() };
const LOG = { info: () => undefined, warn: () => undefined, error: () => undefined };
const PAPER = paper({ title: 'Ein Über-Paper', key: 'doe2025', arxiv: '2511.08653' });
const add = (text: string) => (all: readonly ReturnType<typeof newAnnotation>[]): readonly ReturnType<typeof newAnnotation>[] => [...all, newAnnotation(STAMP, 'commenting', { text })];
const folder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'notes-'));
const textsOf = (store: NotesStore): readonly (string | undefined)[] => store.of(PAPER)?.annotations.map(({ text }) => text) ?? [];

async function openedAgain(at: string): Promise<NotesStore> {
  const store = new NotesStore(nodeNotes(at), LOG);
  await store.load();
  return store;
}

describe('a crash on a real file system', () => {
  /** Writes one note, then a second one that is cut off; what the next window reads, and what it reads after a third one. */
  async function crashed(point: CrashPoint): Promise<{ readonly read: readonly (string | undefined)[]; readonly after: readonly (string | undefined)[]; readonly problems: number }> {
    const at = folder();
    const files = nodeNotes(at);
    const store = new NotesStore(files, LOG);
    await store.update(PAPER, add('the first'));
    files.crashAt = point;
    await assert.rejects(store.update(PAPER, add('the second, with ü')), Crash);
    const next = await openedAgain(at);
    const [read, problems] = [textsOf(next), next.problems().length];
    await next.update(PAPER, add('the third'));
    const after = textsOf(await openedAgain(at));
    fs.rmSync(at, { recursive: true });
    return { read, after, problems };
  }

  it('at every byte of a write, and before the file is renamed, leaves the old state', async () => {
    const at = folder();
    const store = await openedAgain(at);
    await store.update(PAPER, add('the first'));
    await store.update(PAPER, add('the second, with ü'));
    const bytes = fs.readFileSync(path.join(at, 'doe2025.jsonld')).length;
    fs.rmSync(at, { recursive: true });
    assert.ok(bytes > 500);
    for (const point of [...Array.from({ length: bytes + 1 }, (_, length) => length), 'rename' as const]) {
      assert.deepEqual(await crashed(point), { read: ['the first'], after: ['the first', 'the third'], problems: 0 }, String(point));
    }
  });

  it('of a program that writes in place, at every byte: told, kept, and what is whole in it goes on', async () => {
    const at = folder();
    const file = path.join(at, 'doe2025.jsonld');
    const store = await openedAgain(at);
    for (const text of ['one', 'two', 'three']) await store.update(PAPER, add(text));
    const whole = fs.readFileSync(file);
    for (let length = 0; length < whole.toString().trimEnd().length; length += 1) {
      const cut = whole.subarray(0, length);
      fs.writeFileSync(file, cut);
      const next = await openedAgain(at);
      assert.equal(next.problems().length, 1, String(length));
      const saved = textsOf(next);
      assert.ok(saved.length <= 3 && saved.every((text, index) => text === ['one', 'two', 'three'][index]), String(length));
      if (length % 5 !== 0) continue; // Writing takes its time.
      await next.update(PAPER, add('new'));
      assert.deepEqual(textsOf(await openedAgain(at)), [...saved, 'new']);
      assert.deepEqual(fs.readFileSync(`${file}.damaged-1`), Buffer.from(cut));
    }
    fs.rmSync(at, { recursive: true });
  });

  it('leaves a temporary file, which is taken away when it is old', () => {
    const day = 24 * 60 * 60 * 1000;
    const check = (name: string, age: number, expected: boolean): void => assert.equal(isAbandoned(name, 1e12, 1e12 + age), expected, `${name} ${age}`);
    check('doe2025.jsonld.1b2c.tmp', 2 * day, true);
    check('doe2025.jsonld.1b2c.tmp', 1000, false);
    check('doe2025.jsonld', 2 * day, false);
    check('doe2025.jsonld.damaged-1', 2 * day, false);
  });
});

const hasGit = ((): boolean => {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('two branches that note things about one paper', () => {
  const git = (cwd: string, ...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'init.defaultBranch=main', '-c', 'core.autocrlf=false', ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

  /** Random notes on both branches; whether git merged them without a conflict, and what is read then. */
  async function merged(round: number): Promise<void> {
    const at = folder();
    const random = (max: number): number => Math.floor(((Math.sin(round * 97 + ++ids) + 1) * 1e6) % max);
    const stamp: Stamp = { id: () => `urn:uuid:${String(random(1e6)).padStart(6, '0')}-${++ids}`, now: STAMP.now };
    const note = (store: NotesStore, text: string): Promise<void> => store.update(PAPER, all => [...all, newAnnotation(stamp, 'commenting', { text })]);
    git(at, 'init', '-q');
    fs.writeFileSync(path.join(at, '.gitattributes'), '*.jsonld merge=union\n');
    const base = await openedAgain(at);
    for (let count = random(4); count >= 0; count--) await note(base, `base ${count}`);
    git(at, 'add', '.');
    git(at, 'commit', '-qm', 'base');
    const expected = new Set(textsOf(base));
    for (const branch of ['ours', 'theirs']) {
      git(at, 'checkout', '-q', '-b', branch, 'main');
      const store = await openedAgain(at);
      for (let count = random(3); count >= 0; count--) {
        await note(store, `${branch} ${count}`);
        expected.add(`${branch} ${count}`);
      }
      git(at, 'commit', '-qam', branch);
    }
    git(at, 'merge', '-q', 'ours', '-m', 'merged');
    const text = fs.readFileSync(path.join(at, 'doe2025.jsonld'), 'utf8');
    assert.deepEqual(readNotes(text).annotations.map(each => each.text).sort(), [...expected].sort(), text);
    const next = await openedAgain(at);
    assert.equal(next.problems().length, 0);
    await next.update(PAPER, add('after'));
    assert.doesNotThrow(() => { JSON.parse(fs.readFileSync(path.join(at, 'doe2025.jsonld'), 'utf8')); });
    fs.rmSync(at, { recursive: true });
  }

  it('are merged by git, line by line, whatever they add', { skip: !hasGit && 'git is absent' }, async () => {
    for (let round = 0; round < 6; round++) await merged(round);
  });
});
