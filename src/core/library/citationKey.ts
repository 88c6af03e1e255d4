import type { PaperId } from '../model/paper';
import { keySuffix } from './freeKey';
import type { KeyFacts } from './keyFunctions';
import { defaultKey } from './keyPattern';

/**
 * The key that a paper gets unless it has one or the user has a pattern: first author's family name, year, first telling
 * word of the title (`qasim2025accelerating`); where no author is known, the title's first two telling words around the
 * year (`thanos2024enhancing`). Always `[a-z][a-z0-9]*`, which every language of drafts takes as a key.
 */
export const baseKey: (paper: KeyFacts) => string = defaultKey;

/**
 * A key for every paper, no two alike in whatever case.
 * @param pinned keys in use: their papers keep them
 * @param taken further keys that no paper may get
 * @param keyOf the key that a paper would have, were it alone
 */
export function* assignKeySteps<P extends KeyFacts & { readonly id: PaperId }>(
  papers: readonly P[], pinned: ReadonlyMap<PaperId, string>, taken: ReadonlySet<string>, keyOf: (paper: P) => string = baseKey,
): Generator<void, ReadonlyMap<PaperId, string>> {
  const used = new Set([...taken, ...pinned.values()].map(key => key.toLowerCase()));
  const suffixes = new Map<string, number>();
  const keys = new Map<PaperId, string>();
  for (const paper of papers) {
    yield;
    const own = pinned.get(paper.id);
    if (own !== undefined) {
      keys.set(paper.id, own);
      continue;
    }
    const base = keyOf(paper);
    const alike = base.toLowerCase();
    let count = suffixes.get(alike) ?? 0;
    while (used.has(alike + keySuffix(count))) count++;
    suffixes.set(alike, count + 1);
    used.add(alike + keySuffix(count));
    keys.set(paper.id, base + keySuffix(count));
  }
  return keys;
}
