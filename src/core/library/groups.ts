import { READING_STATUSES, type PaperMarks } from '../model/annotation';
import type { Paper } from '../model/paper';
import { compareDates } from './snapshot';

export const GROUPINGS = ['month', 'year', 'organization', 'digest', 'status', 'rating', 'tag', 'annotated', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SORTINGS = ['date', 'title', 'metrics'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** What is noted of a paper. */
export type MarksOf = (paper: Paper) => PaperMarks | undefined;

/** Papers that share a month, a year, an organisation, a digest, or what is noted of them. */
export interface PaperGroup {
  readonly grouping: Exclude<Grouping, 'none'>;
  /** `2025-11`, `2025`, an organisation's name, a digest's URI, a status, `1` to `5`, a tag, `annotated`; undefined for the papers without. */
  readonly value: string | undefined;
  readonly papers: readonly Paper[];
}

/**
 * The papers in groups, every paper in order within its group.
 * Months and years come newest first, organisations and tags by name, digests as they were added, the best rating first;
 * the group without a value is last. A paper of two digests or tags stands in both.
 */
export function groupPapers(papers: readonly Paper[], grouping: Exclude<Grouping, 'none'>, marksOf: MarksOf = () => undefined): readonly PaperGroup[] {
  const groups = new Map<string | undefined, Paper[]>();
  for (const paper of papers) {
    for (const value of valuesOf(paper, grouping, marksOf)) {
      const group = groups.get(value);
      if (group) group.push(paper);
      else groups.set(value, [paper]);
    }
  }
  return [...groups].map(([value, members]) => ({ grouping, value, papers: members })).sort(groupOrder(grouping));
}

function valuesOf(paper: Paper, grouping: Exclude<Grouping, 'none'>, marksOf: MarksOf): readonly (string | undefined)[] {
  switch (grouping) {
    case 'month': return [paper.date && paper.date.length >= 7 ? paper.date.slice(0, 7) : paper.date];
    case 'year': return [paper.date?.slice(0, 4)];
    case 'organization': return [paper.organization];
    case 'digest': return [...new Set(paper.sources.map(source => source.uri))];
    case 'status': return [marksOf(paper)?.status];
    case 'rating': return [marksOf(paper)?.rating?.toString()];
    case 'tag': {
      const { tags = [] } = marksOf(paper) ?? {};
      return tags.length > 0 ? tags : [undefined];
    }
    case 'annotated': return [isAnnotated(marksOf(paper)) ? 'annotated' : undefined];
  }
}

function groupOrder(grouping: Grouping): (a: PaperGroup, b: PaperGroup) => number {
  const byValue = (a: string, b: string): number => {
    switch (grouping) {
      case 'digest': return 0;
      case 'organization': case 'tag': return titleOrder.compare(a, b);
      case 'status': return statusOrder(a) - statusOrder(b);
      case 'month': case 'year': case 'rating': case 'annotated': case 'none': return compareDates(b, a);
    }
  };
  return (a, b) => {
    if (a.value === undefined || b.value === undefined) return Number(a.value === undefined) - Number(b.value === undefined);
    return byValue(a.value, b.value);
  };
}

function statusOrder(status: string): number {
  const at = READING_STATUSES.findIndex(each => each === status);
  return at < 0 ? READING_STATUSES.length : at;
}

/** Highlights, comments, notes or a "why it matters": more than a status, a rating or tags. */
export function isAnnotated(marks: PaperMarks | undefined): boolean {
  return marks !== undefined && (marks.count > 0 || marks.why !== undefined);
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
