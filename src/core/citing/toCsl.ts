import type { CslItem } from '../model/csl';
import type { Author, Paper } from '../model/paper';
import { plainTitle } from './plainTitle';

/**
 * A paper as CSL-JSON. Only what is known is there: no author without a name, no journal that a digest does not state.
 * A preprint is an `article` of the repository's; where it was published stays in words, as a note.
 */
export function toCsl(paper: Paper): CslItem {
  const url = paper.arxiv ? `https://arxiv.org/abs/${paper.arxiv}` : paper.doi ? `https://doi.org/${paper.doi}` : paper.links[0];
  const custom = {
    ...paper.arxiv !== undefined && { arxiv: paper.arxiv },
    ...paper.category !== undefined && { category: paper.category },
    ...paper.authorCount !== undefined && { authorCount: paper.authorCount },
    ...paper.organization !== undefined && { organization: paper.organization },
  };
  return {
    id: paper.key,
    type: 'article',
    title: plainTitle(paper.title),
    ...paper.authors && paper.authors.length > 0 && { author: paper.authors },
    ...paper.date !== undefined && { issued: { 'date-parts': [paper.date.split('-').map(Number)] } },
    ...paper.arxiv !== undefined && { publisher: 'arXiv', number: `arXiv:${paper.arxiv}` },
    ...paper.doi !== undefined && { DOI: paper.doi },
    ...url !== undefined && { URL: url },
    ...paper.venue !== undefined && { note: `Published in ${paper.venue}` },
    custom,
  };
}

/** "Qasim and Zhang (2025)", "Madaan et al. (2025)"; without names, the title: “Thanos: Enhancing…” (2024). */
export function shortCitation(paper: Paper): string {
  const year = paper.date?.slice(0, 4) ?? 'n.d.';
  const who = authorsShort(paper.authors) ?? `“${shortened(plainTitle(paper.title), 60)}”`;
  return `${who} (${year})`;
}

/** Up to two family names, else the first "et al."; undefined where none is known. */
export function authorsShort(authors: readonly Author[] | undefined): string | undefined {
  const names = (authors ?? []).map(author => author.family ?? author.literal ?? author.given ?? '').filter(Boolean);
  if (names.length === 0) return undefined;
  if (names.length === 1) return names[0];
  return names.length === 2 ? names.join(' and ') : `${names[0] ?? ''} et al.`;
}

function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,:;–-]+$/, '')}…`;
}
