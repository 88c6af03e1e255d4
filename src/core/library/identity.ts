import type { PaperId } from '../model/paper';
import { normalizedTitle } from '../util/normalizedTitle';

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
