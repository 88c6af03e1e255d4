import fs from 'node:fs/promises';
import path from 'node:path';
import { writeWhole, type RawFiles } from '../../src/core/notes/wholeFile';
import type { NotesFiles } from '../../src/core/ports';

/** A crash: nothing that comes after it is done. */
export class Crash extends Error {}

/** Where a write is cut off: behind so many bytes of the temporary file, or between writing and renaming. */
export type CrashPoint = number | 'rename' | undefined;

/** Notes on a real file system, written by the extension's own protocol, which can be cut off. */
export function nodeNotes(folder: string): NotesFiles & { crashAt: CrashPoint } {
  const notes: NotesFiles & { crashAt: CrashPoint } = {
    crashAt: undefined,
    list: async () => (await fs.readdir(folder)).filter(name => name.endsWith('.jsonld')).sort().map(name => path.join(folder, name)),
    read: async uri => fs.readFile(uri, 'utf8').catch(() => undefined),
    write: (uri, text) => writeWhole(rawFiles(() => notes.crashAt), uri, new TextEncoder().encode(text), crypto.randomUUID()),
    setAside: async uri => {
      await fs.rename(uri, `${uri}.damaged-1`);
      return `${uri}.damaged-1`;
    },
    remove: async uri => fs.rm(uri),
    place: name => path.join(folder, `${name}.jsonld`),
    onDidChange: () => ({ dispose: () => undefined }),
  };
  return notes;
}

function rawFiles(crashAt: () => CrashPoint): RawFiles {
  let crashed = false;
  const crash = (): never => {
    crashed = true;
    throw new Crash('the machine went off');
  };
  return {
    writeFile: async (uri, bytes) => {
      const point = crashAt();
      await fs.writeFile(uri, typeof point === 'number' ? bytes.subarray(0, point) : bytes);
      if (typeof point === 'number') crash();
    },
    rename: async (from, to) => {
      if (crashAt() === 'rename') crash();
      await fs.rename(from, to);
    },
    // Whoever went down deletes nothing either.
    delete: async uri => { if (!crashed) await fs.rm(uri, { force: true }); },
  };
}
