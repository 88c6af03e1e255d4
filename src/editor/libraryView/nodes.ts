import { groupPapers, sortPapers, type Grouping, type MarksOf, type PaperGroup, type Sorting } from '../../core/library/groups';
import { resultCount } from '../../core/library/reported';
import type { Paper } from '../../core/model/paper';

/** What the tree is made of. Ids are stable from one snapshot to the next. */
export type TreeNode = GroupNode | PaperNode | MoreNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly group: PaperGroup;
  /** Stands first, and is open until the user closes it. */
  readonly first: boolean;
  readonly children: readonly PaperNode[];
}

export interface PaperNode {
  readonly kind: 'paper';
  readonly id: string;
  readonly paper: Paper;
  readonly parent: GroupNode | undefined;
}

/** Stands for the papers that a long list does not show yet. */
export interface MoreNode {
  readonly kind: 'more';
  readonly id: string;
  readonly parent: GroupNode | undefined;
  readonly hidden: number;
}

export interface TreeShape {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  /** The filter's query; its papers come best first unless another order was asked for. */
  readonly filter: string;
  readonly marksOf: MarksOf;
}

/** The tree's first level. */
export function treeNodes(papers: readonly Paper[], shape: TreeShape): readonly (GroupNode | PaperNode)[] {
  // A filtered tree has nodes of its own, so that its groups open without disturbing what is open in the whole one.
  const prefix = shape.filter ? 'filtered/' : '';
  const sorted = shape.filter && shape.sorting === 'date' ? papers : sortPapers(papers, shape.sorting, resultCount);
  if (shape.grouping === 'none') {
    return sorted.map(paper => ({ kind: 'paper', id: `${prefix}${paper.id}`, paper, parent: undefined }));
  }
  return groupPapers(sorted, shape.grouping, shape.marksOf).map((group, at) => groupNode(group, prefix, at === 0));
}

function groupNode(group: PaperGroup, prefix: string, first: boolean): GroupNode {
  const children: PaperNode[] = [];
  const node: GroupNode = { kind: 'group', id: `${prefix}${group.grouping}=${group.value ?? ''}`, group, first, children };
  for (const paper of group.papers) children.push({ kind: 'paper', id: `${node.id}/${paper.id}`, paper, parent: node });
  return node;
}
