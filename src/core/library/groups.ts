import type { Paper } from '../model/paper';
import { compareDates } from './snapshot';

export const GROUPINGS = ['month', 'year', 'organization', 'digest', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SORTINGS = ['date', 'title', 'metrics'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** Papers that share a month, a year, an organisation or a digest. */
export interface PaperGroup {
  readonly grouping: Exclude<Grouping, 'none'>;
  /** `2025-11`, `2025`, an organisation's name, a digest's URI; undefined for the papers that state none. */
  readonly value: string | undefined;
  readonly papers: readonly Paper[];
}

/**
 * The papers in groups, every paper in order within its group.
 * Months and years come newest first, organisations by name, digests as they were added; the group without a value is last.
 * A paper of two digests stands in both.
 */
export function groupPapers(papers: readonly Paper[], grouping: Exclude<Grouping, 'none'>): readonly PaperGroup[] {
  const groups = new Map<string | undefined, Paper[]>();
  for (const paper of papers) {
    for (const value of valuesOf(paper, grouping)) {
      const group = groups.get(value);
      if (group) group.push(paper);
      else groups.set(value, [paper]);
    }
  }
  return [...groups].map(([value, members]) => ({ grouping, value, papers: members })).sort(groupOrder(grouping));
}

function valuesOf(paper: Paper, grouping: Exclude<Grouping, 'none'>): readonly (string | undefined)[] {
  switch (grouping) {
    case 'month': return [paper.date && paper.date.length >= 7 ? paper.date.slice(0, 7) : paper.date];
    case 'year': return [paper.date?.slice(0, 4)];
    case 'organization': return [paper.organization];
    case 'digest': return [...new Set(paper.sources.map(source => source.uri))];
  }
}

function groupOrder(grouping: Grouping): (a: PaperGroup, b: PaperGroup) => number {
  const byValue = (a: string, b: string): number => {
    if (grouping === 'digest') return 0;
    return grouping === 'organization' ? titleOrder.compare(a, b) : compareDates(b, a);
  };
  return (a, b) => {
    if (a.value === undefined || b.value === undefined) return Number(a.value === undefined) - Number(b.value === undefined);
    return byValue(a.value, b.value);
  };
}

const titleOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * The papers in the wanted order; stable, so that equals keep the library's order.
 * @param results how many results a paper reports; asked only when sorting by metrics
 */
export function sortPapers(papers: readonly Paper[], sorting: Sorting, results: (paper: Paper) => number): readonly Paper[] {
  switch (sorting) {
    case 'date': return papers;
    case 'title': return [...papers].sort((a, b) => titleOrder.compare(a.title, b.title));
    case 'metrics': return papers.map(paper => ({ paper, count: results(paper) })).sort((a, b) => b.count - a.count).map(({ paper }) => paper);
  }
}
