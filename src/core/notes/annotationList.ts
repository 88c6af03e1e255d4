import type { Annotation, PaperNotes } from '../model/annotation';
import type { Paper } from '../model/paper';
import { findAnchor } from './anchor';
import type { Noted } from './notedLibrary';

/** A highlight, comment or note in a list across papers. */
export interface ListedAnnotation {
  readonly annotation: Annotation;
  readonly notes: PaperNotes;
  /** Undefined where no digest lists the paper any longer. */
  readonly paper: Paper | undefined;
  readonly title: string;
  readonly tags: readonly string[];
}

export const LIST_GROUPINGS = ['paper', 'color', 'tag', 'date'] as const;
export type ListGrouping = (typeof LIST_GROUPINGS)[number];

/** All that was marked and written: the library's papers in its order, then those that are gone; each paper's in the order of its text. */
export function listAnnotations({ papers, elsewhere }: Noted): readonly ListedAnnotation[] {
  const all = [...papers.map(({ paper, notes }) => ({ paper, notes })), ...elsewhere.map(notes => ({ paper: undefined, notes }))];
  return all.flatMap(({ paper, notes }) => {
    const title = paper?.title ?? notes.paper.title;
    const tags = notes.annotations.flatMap(({ motivation, text }) => motivation === 'tagging' && text !== undefined ? [text] : []).sort();
    return notes.annotations.filter(({ motivation }) => motivation === 'highlighting' || motivation === 'commenting')
      .sort((a, b) => (a.anchor?.start ?? -1) - (b.anchor?.start ?? -1)).map(annotation => ({ annotation, notes, paper, title, tags }));
  });
}

/** The names of the groups that an annotation stands in: a paper's title, a colour, tags, a day; empty for those without. */
export function groupsOf({ annotation, title, tags }: ListedAnnotation, grouping: ListGrouping): readonly string[] {
  switch (grouping) {
    case 'paper': return [title];
    case 'color': return [annotation.motivation === 'highlighting' ? annotation.color ?? 'yellow' : ''];
    case 'tag': return tags.length > 0 ? tags : [''];
    case 'date': return [annotation.created.slice(0, 10)];
  }
}

/** In groups: by name for tags, the latest day first, else in the list's order; what has none comes last. */
export function groupAnnotations(list: readonly ListedAnnotation[], grouping: ListGrouping): readonly { readonly name: string; readonly items: readonly ListedAnnotation[] }[] {
  const groups = new Map<string, ListedAnnotation[]>();
  for (const item of list) {
    for (const name of groupsOf(item, grouping)) {
      const group = groups.get(name);
      if (group) group.push(item);
      else groups.set(name, [item]);
    }
  }
  const order = (a: string, b: string): number => a === '' || b === '' ? Number(a === '') - Number(b === '') : grouping === 'tag' ? a.localeCompare(b) : grouping === 'date' ? (a < b ? 1 : -1) : 0;
  return [...groups].map(([name, items]) => ({ name, items })).sort((a, b) => order(a.name, b.name));
}

/** Whether its words stand in the abstract no longer. */
export function isOrphan({ annotation, paper }: ListedAnnotation): boolean {
  return annotation.anchor !== undefined && paper !== undefined && findAnchor(paper.abstract, annotation.anchor).state === 'orphan';
}
