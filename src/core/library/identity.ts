import type { PaperId } from '../model/paper';

interface Identifiable {
  readonly title: string;
  readonly arxiv?: string | undefined;
  readonly doi?: string | undefined;
}

/**
 * Every identity that a paper can be known by, the strongest first.
 * Two records that share one of them are the same paper, unless a stronger one contradicts.
 */
export function identities(paper: Identifiable): readonly PaperId[] {
  const ids: string[] = [];
  if (paper.arxiv) ids.push(`arxiv:${paper.arxiv.toLowerCase()}`);
  if (paper.doi) ids.push(`doi:${paper.doi.toLowerCase()}`);
  ids.push(`title:${normalizedTitle(paper.title)}`);
  return ids as PaperId[];
}

/**
 * A title without what differs between two copies of it: case, accents, white space, punctuation,
 * LaTeX commands and HTML tags. A title of nothing else is kept as it stands, so that no two such titles become one.
 */
export function normalizedTitle(title: string): string {
  const bare = title.replace(/<\/?[a-z]{1,8}>/gi, '').replace(/\\[a-z]+/gi, '')
    .normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return bare || title.trim();
}
