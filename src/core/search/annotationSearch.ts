import { runInSlices } from '../util/slices';
import { SearchIndex, type SearchDocument } from './searchIndex';

/** What is searched of one annotation. */
export interface SearchedAnnotation {
  /** What the reader wrote; empty for a mere highlight. */
  readonly text: string;
  /** The words that it is about; empty for a note on the whole paper. */
  readonly exact: string;
  /** The title of its paper. */
  readonly title: string;
  readonly tags: readonly string[];
}

/** The search over annotations: the same as over papers, with their words in the title's place. */
export class AnnotationSearch {
  private built: { readonly of: readonly SearchedAnnotation[]; readonly index: Promise<SearchIndex> } | undefined;

  /** The positions of those that match, best first. The index is kept as long as the list is the same. */
  async search(annotations: readonly SearchedAnnotation[], query: string): Promise<readonly number[]> {
    if (this.built?.of !== annotations) this.built = { of: annotations, index: runInSlices(indexSteps(annotations)) };
    const index = await this.built.index;
    return index.search(query, annotations.length).map(hit => hit.index);
  }
}

function* indexSteps(annotations: readonly SearchedAnnotation[]): Generator<unknown, SearchIndex> {
  const documents: SearchDocument[] = [];
  for (const { text, exact, title, tags } of annotations) {
    documents.push({ title: `${text} ${exact}`.trim(), names: tags, abstract: title });
    if (documents.length % 64 === 0) yield;
  }
  return yield* SearchIndex.buildSteps(documents);
}
