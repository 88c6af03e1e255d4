import type { Annotation, PaperNotes } from '../model/annotation';

/**
 * Two states of a paper's notes that came from a common one: what either added stays, what either deleted goes unless the
 * other changed it since, and of two changes of one annotation the later counts.
 */
export function mergeNotes(base: PaperNotes | undefined, ours: PaperNotes, theirs: PaperNotes): PaperNotes {
  const [before, mine, other] = [byId(base), byId(ours), byId(theirs)];
  const merged: Annotation[] = [];
  for (const id of new Set([...mine.keys(), ...other.keys()])) {
    const kept = choose(before.get(id), mine.get(id), other.get(id));
    if (kept) merged.push(kept);
  }
  return { paper: { ...theirs.paper, ...ours.paper }, annotations: merged.sort((a, b) => a.id < b.id ? -1 : 1) };
}

function byId(notes: PaperNotes | undefined): ReadonlyMap<string, Annotation> {
  return new Map(notes?.annotations.map(annotation => [annotation.id, annotation]));
}

function choose(before: Annotation | undefined, mine: Annotation | undefined, other: Annotation | undefined): Annotation | undefined {
  if (mine && other) return later(mine, other);
  const left = mine ?? other;
  if (!before || !left) return left;
  // One side deleted it; it stays only if the other side changed it meanwhile.
  return left.modified > before.modified ? left : undefined;
}

/** Of two changes at the same moment the same one counts on both sides. */
export function later(a: Annotation, b: Annotation): Annotation {
  if (a.modified !== b.modified) return a.modified > b.modified ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}
