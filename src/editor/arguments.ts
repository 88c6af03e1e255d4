import type { LibraryStore } from '../core/library/store';
import type { Paper } from '../core/model/paper';

/**
 * The papers that a command is called with: a citation key, an array of keys, or, from the tree's menus,
 * the clicked node and then all the selected ones. Unknown keys and everything else are left out.
 */
export function papersOfArguments(library: LibraryStore, args: readonly unknown[]): readonly Paper[] {
  const [first, selected] = args;
  const nodes = Array.isArray(selected) && selected.length > 0 ? selected : [first];
  const papers = nodes.flat().flatMap(value => paperOf(library, value));
  return [...new Set(papers)];
}

/** Whether a command was called for certain papers, found or not, so that it must not ask for one. */
export function namesPapers(args: readonly unknown[]): boolean {
  return args[0] !== undefined && args[0] !== null;
}

/** Whether a tree's menu called, where a question is in place. */
export function fromTree(args: readonly unknown[]): boolean {
  return typeof args[0] === 'object' && args[0] !== null && !Array.isArray(args[0]);
}

function paperOf(library: LibraryStore, value: unknown): readonly Paper[] {
  if (typeof value === 'string') return some(library.current.byKey(value));
  if (typeof value !== 'object' || value === null || !('kind' in value)) return [];
  if (value.kind === 'paper' && 'paper' in value) return current(library, value.paper as Paper);
  if (value.kind === 'annotation' && 'paper' in value && value.paper) return current(library, value.paper as Paper);
  if (value.kind === 'group' && 'children' in value) return (value.children as readonly { paper: Paper }[]).flatMap(child => current(library, child.paper));
  return [];
}

/** A node may be older than the library. */
function current(library: LibraryStore, paper: Paper): readonly Paper[] {
  return some(library.current.byId(paper.id));
}

function some<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
