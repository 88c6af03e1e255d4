import type { Paper, PaperId } from '../../src/core/model/paper';

/** A paper with what a test states of it. */
export function paper(fields: Partial<Paper> & { readonly title: string }): Paper {
  const source = { uri: 'file:///digest.txt', line: 1 };
  return { id: `title:${fields.title.toLowerCase()}` as PaperId, key: 'key', abstract: '', links: [], source, sources: [source], ...fields };
}
