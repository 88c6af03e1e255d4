import { countLine, isChrome } from './chrome';
import type { PlainLine } from './markup';
import type { Paragraph } from './titles';

/** Nobody wraps lines at more characters than this. */
const MAX_WIDTH = 200;

/** The paragraphs between two endings. */
export class Segment {
  readonly paragraphs: Paragraph[] = [];
  open: Paragraph | undefined;
  upvotes: number | undefined;
  /** Whether votes, or the place for them, stand among the lines. */
  hasVotes = false;
  /** Of the open paragraph's lines: the widest, the last one, and whether there are several. */
  private width = 0;
  private lastWidth = 0;
  private wrapped = false;

  add(line: PlainLine): void {
    if (line.text === '') {
      if (line.links.length > 0) this.linkToLast(line.links);
      else this.close();
      return;
    }
    const count = countLine(line.text);
    if (count !== undefined) {
      this.close();
      if (this.paragraphs.length === 0) this.upvotes = count;
      this.hasVotes = true;
      return;
    }
    if (isChrome(line.text)) {
      this.close();
      this.hasVotes ||= /^(?:-|upvotes?)\b|^-$/i.test(line.text);
      return;
    }
    const next: Paragraph = { text: line.text, start: line.start, end: line.end, line: line.line, heading: line.heading, links: line.links };
    if (this.open && !this.open.heading && !next.heading && this.isWrapped(this.open, next)) {
      this.lastWidth = line.text.length;
      this.width = Math.max(this.width, line.text.length);
      this.wrapped = true;
      this.open = { ...this.open, text: `${this.open.text} ${next.text}`, end: next.end, links: [...this.open.links, ...next.links] };
    } else {
      this.close();
      this.open = next;
      this.wrapped = false;
      this.width = this.lastWidth = line.text.length;
    }
  }

  /**
   * Two lines without a blank one between are one paragraph if the first is broken where the next word no longer
   * fitted. Wrapped lines are 60 to 200 characters wide; a sentence's end says nothing once lines are seen to wrap.
   */
  private isWrapped(open: Paragraph, next: Paragraph): boolean {
    const { width, lastWidth } = this;
    if (lastWidth < 60 || width > MAX_WIDTH || next.text.length > width + 40) return false;
    if (!this.wrapped) return !/[.!?]["”)]?$/.test(open.text);
    const word = next.text.indexOf(' ');
    return lastWidth + (word < 0 ? next.text.length : word) >= width - 1;
  }

  close(): readonly Paragraph[] {
    if (this.open) this.paragraphs.push(this.open);
    this.open = undefined;
    return this.paragraphs;
  }

  private linkToLast(links: readonly string[]): void {
    if (this.open) this.open = { ...this.open, links: [...this.open.links, ...links] };
    else {
      const last = this.paragraphs.pop();
      if (last) this.paragraphs.push({ ...last, links: [...last.links, ...links] });
    }
  }
}
