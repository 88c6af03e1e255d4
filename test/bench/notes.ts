import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LibrarySnapshot } from '../../src/core/library/snapshot';
import type { Annotation } from '../../src/core/model/annotation';
import type { PaperId } from '../../src/core/model/paper';
import { findAnchor } from '../../src/core/notes/anchor';
import { groupAnnotations, listAnnotations } from '../../src/core/notes/annotationList';
import { bringTogether } from '../../src/core/notes/notedLibrary';
import { writeNotes } from '../../src/core/notes/notesFile';
import { NotesStore } from '../../src/core/notes/notesStore';
import { AnnotationSearch } from '../../src/core/search/annotationSearch';
import { nodeNotes } from '../support/nodeFiles';
import { paper } from '../support/papers';

/** Prints how long 10,000 annotations take from the disk to the view, and how long the thread is kept at a time. */
const ABSTRACT = 'Small networks can reason as well as large ones, yet training is costly. We schedule how deep they recur, and weigh what early steps teach. On three benchmarks accuracy stays the same at half of the cost. '.repeat(6);
const ANNOTATIONS = 10_000;
const LOG = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The longest time for which nobody else had the thread. */
function watch(): () => number {
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 1);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

async function run(count: number): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'notes-bench-'));
  const papers = Array.from({ length: count }, (_, at) => paper({ id: `title:paper${at}` as PaperId, key: `paper${at}`, title: `Paper ${at}`, abstract: ABSTRACT }));
  for (const [at, { key, title }] of papers.entries()) {
    const annotations = Array.from({ length: ANNOTATIONS / count }, (_, index): Annotation => {
      const start = (at * 31 + index * 97) % (ABSTRACT.length - 60);
      return { id: `urn:uuid:${at}-${index}`, motivation: index % 3 === 0 ? 'commenting' : 'highlighting', created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z', ...index % 3 === 0 && { text: `Is this so, and if it is, why? ${index}` }, anchor: { exact: ABSTRACT.slice(start, start + 40), prefix: ABSTRACT.slice(Math.max(0, start - 32), start), suffix: ABSTRACT.slice(start + 40, start + 72), start, end: start + 40 } };
    });
    fs.writeFileSync(path.join(folder, `${key}.jsonld`), writeNotes({ paper: { key, title }, annotations }));
  }
  const store = new NotesStore(nodeNotes(folder), LOG);
  const stop = watch();
  const begin = performance.now();
  await store.load();
  const read = performance.now();
  const longest = stop();
  const noted = bringTogether(new LibrarySnapshot(1, papers, []), store.all());
  const list = listAnnotations(noted);
  groupAnnotations(list, 'paper');
  const listed = performance.now();
  const own = store.of(papers[0] ?? paper({ title: '' }))?.annotations ?? [];
  for (const { anchor } of own) if (anchor) findAnchor(ABSTRACT, anchor);
  const anchored = performance.now();
  const searched = list.map(({ annotation, title, tags }) => ({ text: annotation.text ?? '', exact: annotation.anchor?.exact ?? '', title, tags }));
  const search = new AnnotationSearch();
  await search.search(searched, 'costly');
  const built = performance.now();
  for (const query of ['a', 'ac', 'acc', 'accu', 'accur', 'accuracy', 'accuracy sta']) await search.search(searched, query);
  const found = performance.now();
  process.stdout.write(`notes  ${list.length} annotations of ${count} papers: read ${(read - begin).toFixed(0)} ms, longest step ${longest.toFixed(0)} ms, listed ${(listed - read).toFixed(0)} ms, one page anchored (${own.length}) ${(anchored - listed).toFixed(1)} ms, search index ${(built - anchored).toFixed(0)} ms, a key stroke ${((found - built) / 7).toFixed(1)} ms\n`);
  fs.rmSync(folder, { recursive: true });
}

async function main(): Promise<void> {
  for (const count of [100, 1000, 10_000]) await run(count);
}

void main();
