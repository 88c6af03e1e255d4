import type { Span } from './span';

/** One replacement in one document, in offsets of the text it was planned on. */
export interface PlannedEdit {
  readonly span: Span;
  readonly text: string;
}
