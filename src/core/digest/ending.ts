import type { Byline } from './bylines';
import { countLine } from './chrome';
import { readDate, type StatedDate } from './dates';
import type { PlainLine } from './markup';

/** A date and where it stands. */
export interface PlacedDate extends StatedDate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The lines that end an entry: byline, separator, date. */
export class Ending {
  date: PlacedDate | undefined;
  links: readonly string[] = [];
  private separated = false;
  private dateLine = 0;
  private begun = false;

  /** @param countsFollow whether a number below the date is its comments: else it is the next paper's votes */
  constructor(readonly from: PlainLine, readonly byline: Byline | undefined, private readonly countsFollow: boolean) {}

  end = 0;

  /** Whether the line belongs to the ending. */
  take(line: PlainLine): boolean {
    if (!this.begun) {
      this.begun = true;
      return this.takeFirst(line);
    }
    if (line.links.length > 0) this.links = [...this.links, ...line.links];
    if (line.text === '') return this.date === undefined;
    if (this.date !== undefined) return this.takeComments(line) && this.extend(line);
    if (isSeparator(line.text)) {
      this.separated = true;
      this.takeDate(line, line.text.slice(1).trim());
      return this.extend(line);
    }
    return (this.separated || this.byline !== undefined) && this.takeDate(line, line.text) && this.extend(line);
  }

  private takeFirst(line: PlainLine): boolean {
    const rest = this.byline ? line.text.split(' · ')[1] ?? '' : line.text.replace(/^[·•∙] ?/, '');
    this.separated = !this.byline;
    this.takeDate(line, rest);
    return this.extend(line);
  }

  private takeDate(line: PlainLine, text: string): boolean {
    const date = text ? readDate(text) : undefined;
    if (!date) return false;
    const start = line.end - text.length;
    this.dateLine = line.line;
    this.date = { ...date, text, start: Math.max(line.start, start), end: line.end };
    return true;
  }

  /** Right below the date, the number that else stands behind it. */
  private takeComments(line: PlainLine): boolean {
    const count = this.countsFollow ? countLine(line.text) : undefined;
    if (count === undefined || this.date === undefined || this.date.count !== undefined || line.line !== this.dateLine + 1) return false;
    this.date = { ...this.date, count };
    return true;
  }

  private extend(line: PlainLine): boolean {
    this.end = line.end;
    return true;
  }
}

/** The dot between a byline and its date, maybe with the date behind it. */
export function isSeparator(text: string): boolean {
  return text === '·' || text === '•' || text === '∙' || (/^[·•∙] /.test(text) && readDate(text.slice(2).trim()) !== undefined);
}
