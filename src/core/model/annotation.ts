/** What a reader adds to a paper. Times are ISO 8601 in UTC. */
export interface Annotation {
  /** `urn:uuid:…`; unique across all papers. */
  readonly id: string;
  readonly motivation: Motivation;
  readonly created: string;
  readonly modified: string;
  /** Where it stands in the paper's abstract; absent where it is of the whole paper. */
  readonly anchor?: AnnotationAnchor;
  readonly color?: HighlightColor;
  /** What was written: a comment, a note, a tag, a status, a rating. */
  readonly text?: string;
  /** A comment's thread is settled. */
  readonly resolved?: boolean;
  /** The comment that this one answers. */
  readonly replyTo?: string;
  /** What its motivation, body and target hold beyond that, kept as it came. */
  readonly rest?: AnnotationRest;
  /** What this project does not know, kept as it came. */
  readonly other?: Readonly<Record<string, unknown>>;
}

/** The parts of a W3C annotation that this project does not use. */
export interface AnnotationRest {
  readonly motivations?: readonly unknown[];
  /** Fields of the body that holds the text. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly bodies?: readonly unknown[];
  /** Fields of the target. */
  readonly target?: Readonly<Record<string, unknown>>;
  readonly targets?: readonly unknown[];
  readonly selectors?: readonly unknown[];
}

/** W3C's motivations, as far as they are used: a reading status is a bookmark, a rating an assessment. */
export type Motivation = 'highlighting' | 'commenting' | 'tagging' | 'assessing' | 'bookmarking' | 'describing' | 'replying';

/** W3C's TextQuoteSelector and TextPositionSelector in one; offsets in the abstract. */
export interface AnnotationAnchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

export const HIGHLIGHT_COLORS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type HighlightColor = (typeof HIGHLIGHT_COLORS)[number];

export const READING_STATUSES = ['to read', 'reading', 'read', 'skimmed'] as const;
export type ReadingStatus = (typeof READING_STATUSES)[number];

/** All that is noted about one paper. */
export interface PaperNotes {
  /** The paper that it is about, by every identity that it had when something was noted. */
  readonly paper: NotedPaper;
  /** In the order of their ids. */
  readonly annotations: readonly Annotation[];
}

export interface NotedPaper {
  readonly key: string;
  readonly title: string;
  readonly arxiv?: string;
  readonly doi?: string;
  readonly other?: Readonly<Record<string, unknown>>;
}

/** What is said of the whole paper. */
export interface PaperMarks {
  readonly status: string | undefined;
  /** 1 to 5. */
  readonly rating: number | undefined;
  readonly tags: readonly string[];
  readonly why: string | undefined;
  /** Highlights, comments and notes. */
  readonly count: number;
}
