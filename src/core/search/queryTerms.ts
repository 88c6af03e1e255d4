import { READING_STATUSES, type PaperMarks } from '../model/annotation';

/** A query in two parts: words that are searched, and terms about what is noted of a paper. */
export interface PaperQuery {
  readonly words: string;
  /** Undefined where the query asks for nothing of the kind. */
  readonly wants: ((marks: PaperMarks | undefined) => boolean) | undefined;
}

type Want = (marks: PaperMarks | undefined) => boolean;

const TERM = /(?:^|(?<=\s))(-?)(?:(#)|(status|tag|rating|is):)("[^"]*"?|[^\s"]+)(?=\s|$)/giu;

/**
 * Takes the terms out of a query: `#tag`, `tag:"two words"`, `status:reading`, `rating:4`, `rating:>=3`, `is:annotated`;
 * `none` asks for papers without, a minus sign for all others. Several values of one kind are alternatives. The last tag
 * of a query may be unfinished. What is no term is a word.
 */
export function readQuery(query: string): PaperQuery {
  const wanted = new Map<string, Want[]>();
  const words = query.replace(TERM, (source: string, minus: string, hash: string | undefined, name: string | undefined, quoted: string, at: number) => {
    const kind = hash ? 'tag' : (name ?? '').toLowerCase();
    const unfinished = at + source.length === query.length && !/"$/.test(quoted);
    const want = wantOf(kind, quoted.replace(/^"|"$/g, '').toLowerCase(), unfinished);
    if (!want) return source;
    if (minus) wanted.set(`-${source}`, [marks => !want(marks)]);
    else wanted.set(kind, [...wanted.get(kind) ?? [], want]);
    return '';
  });
  if (wanted.size === 0) return { words: query, wants: undefined };
  const kinds = [...wanted.values()];
  return { words: words.replace(/\s+/g, ' ').trim(), wants: marks => kinds.every(any => any.some(want => want(marks))) };
}

function wantOf(kind: string, value: string, unfinished: boolean): Want | undefined {
  switch (kind) {
    case 'tag': return tagWant(value, unfinished);
    case 'status': return statusWant(value.replace(/-/g, ' '));
    case 'rating': return ratingWant(value);
    default: return value === 'annotated' ? marks => (marks?.count ?? 0) > 0 || marks?.why !== undefined : undefined;
  }
}

/** A tag that is still being typed finds those that begin so. */
function tagWant(value: string, unfinished: boolean): Want {
  if (value === 'none') return marks => (marks?.tags ?? []).length === 0;
  return marks => (marks?.tags ?? []).some(tag => unfinished ? tag.toLowerCase().startsWith(value) : tag.toLowerCase() === value);
}

function statusWant(value: string): Want | undefined {
  if (value === 'none') return marks => marks?.status === undefined;
  return READING_STATUSES.some(status => status === value) ? marks => marks?.status === value : undefined;
}

const RATING = /^(>=|<=|>|<|=)?([1-5])$/;

function ratingWant(value: string): Want | undefined {
  if (value === 'none') return marks => marks?.rating === undefined;
  const match = RATING.exec(value);
  if (!match) return undefined;
  const wanted = Number(match[2]);
  const compare = COMPARISONS[match[1] ?? '='];
  return compare && (marks => marks?.rating !== undefined && compare(marks.rating, wanted));
}

const COMPARISONS: Readonly<Record<string, (rating: number, wanted: number) => boolean>> = {
  '=': (rating, wanted) => rating === wanted, '>': (rating, wanted) => rating > wanted, '<': (rating, wanted) => rating < wanted,
  '>=': (rating, wanted) => rating >= wanted, '<=': (rating, wanted) => rating <= wanted,
};

/** A tag as a term of a query. */
export function tagTerm(tag: string): string {
  return /^[^\s"]+$/.test(tag) ? `#${tag}` : `tag:"${tag.replace(/"/g, '')}"`;
}
