import { diff3Merge, diffPatch } from 'node-diff3';
import type { PlannedEdit } from '../model/planned';

/** Whose lines stand in the text where both sides changed the same ones. */
export type Side = 'mine' | 'exported';

export interface MergedText {
  readonly text: string;
  /** Whether both sides changed the same lines. */
  readonly conflict: boolean;
}

type Lines = readonly string[];

/**
 * A text that was exported before and is exported again: what the user wrote stays, what is new comes in.
 * @param mine the text as it is now; its line ends are kept
 * @param base what was exported last
 * @param prefer whose lines count in a conflict
 */
export function mergeText(mine: string, base: string, exported: string, prefer: Side = 'exported'): MergedText {
  const lineEnd = mine.includes('\r\n') ? '\r\n' : '\n';
  const lines = (text: string): string[] => text.split(/\r?\n/);
  let conflict = false;
  const merged = diff3Merge(lines(mine), lines(base), lines(exported), { excludeFalseConflicts: true }).flatMap((region): Lines => {
    if (!region.conflict) return region.ok ?? [];
    const { a, o, b } = region.conflict;
    const settled = settle(a, o, b);
    if (settled) return settled;
    conflict = true;
    return prefer === 'mine' ? a : b;
  });
  return { text: merged.join(lineEnd), conflict };
}

/** Changes that touch each other, or that add at one place, are no conflict yet; undefined where they are. */
function settle(mine: Lines, base: Lines, exported: Lines): Lines | undefined {
  return lineByLine(mine, base, exported) ?? around(mine, base, exported) ?? around(exported, base, mine);
}

/** As many lines on every side: each is one that nobody, one, or both changed. */
function lineByLine(mine: Lines, base: Lines, exported: Lines): Lines | undefined {
  if (base.length === 0 || mine.length !== base.length || exported.length !== base.length) return undefined;
  const lines = base.flatMap((line, at) => {
    const [own, other] = [mine[at] ?? '', exported[at] ?? ''];
    return own === other || other === line ? [own] : own === line ? [other] : [];
  });
  return lines.length === base.length ? lines : undefined;
}

/** One side only added before or behind the lines that the other changed. What an export adds at the same place comes first: it goes on with the list before. */
function around(added: Lines, base: Lines, changed: Lines): Lines | undefined {
  for (let at = 0; at + base.length <= added.length; at++) {
    if (base.every((line, index) => added[at + index] === line)) return [...added.slice(0, at), ...changed, ...added.slice(at + base.length)];
  }
  return undefined;
}

/** What makes one text of another, line by line, so that the rest of a document stays as it is. */
export function lineEdits(before: string, after: string): readonly PlannedEdit[] {
  const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const old = lines(before);
  const starts = [0];
  for (const line of old) starts.push((starts.at(-1) ?? 0) + line.length);
  return diffPatch(old, lines(after)).map(({ buffer1, buffer2 }) => ({ span: { start: starts[buffer1.offset] ?? 0, end: starts[buffer1.offset + buffer1.length] ?? before.length }, text: buffer2.chunk.join('') }));
}

/**
 * Of the texts that were exported to other places, the one that a moved text was made of: at least half of its lines
 * stand in there. Undefined for a text that is somebody's own.
 */
export function baseOf(mine: string, exported: readonly string[]): string | undefined {
  const own = linesOf(mine);
  let best: { readonly text: string; readonly common: number } | undefined;
  for (const text of exported) {
    const lines = linesOf(text);
    const common = [...lines].filter(line => own.has(line)).length;
    if (common > 0 && common >= lines.size / 2 && (!best || common > best.common)) best = { text, common };
  }
  return best?.text;
}

function linesOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\r?\n/).map(line => line.trim()).filter(line => line !== '' && line !== '---'));
}
