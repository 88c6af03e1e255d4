import { withImported } from './importNotes';
import { readNotes } from './notesFile';
import type { NotesStore } from './notesStore';
import type { Log, NotesFiles } from '../ports';

/** How many papers' notes were moved, and how many files stay because they cannot be read. */
export interface MovedNotes {
  readonly moved: number;
  readonly left: number;
}

/** Brings the notes of another place into the store's; a file goes only after its notes were written and read back. */
export async function moveNotes(from: NotesFiles, store: NotesStore, log: Log): Promise<MovedNotes> {
  let [moved, left] = [0, 0];
  for (const uri of await from.list()) {
    try {
      const notes = readNotes(await from.read(uri) ?? '');
      await store.update(notes.paper, all => withImported(all, notes.annotations, notes.paper));
      const there = new Set(store.of(notes.paper)?.annotations.map(({ id }) => id));
      if (!notes.annotations.every(({ id }) => there.has(id))) throw new Error('Not all of them arrived.');
      await from.remove(uri);
      moved++;
    } catch (error) {
      log.warn(`The notes in ${uri} stay where they are: ${String(error)}`);
      left++;
    }
  }
  return { moved, left };
}
