/** One line of a digest, without its line end. */
export interface DigestLine {
  /** Trimmed, with every kind of space as a plain one. */
  readonly text: string;
  /** Offset of the first character of `text`, and behind the last one. */
  readonly start: number;
  readonly end: number;
  /** 1-based. */
  readonly line: number;
}

/** The lines of a text one by one; CRLF, CR and LF each end a line once. */
export function* linesOf(text: string): Generator<DigestLine> {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let feed = -1;
  let carriage = -1;
  for (let line = 1; start <= text.length; line++) {
    // Each is looked for again only when the last one found is behind: a text without any is searched once.
    if (feed < start) feed = indexOrEnd(text, '\n', start);
    if (carriage < start) carriage = indexOrEnd(text, '\r', start);
    const end = Math.min(feed, carriage);
    yield trimmed(text, start, end, line);
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
}

function indexOrEnd(text: string, wanted: string, start: number): number {
  const at = text.indexOf(wanted, start);
  return at < 0 ? text.length : at;
}

function trimmed(text: string, from: number, to: number, line: number): DigestLine {
  let [start, end] = [from, to];
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const raw = text.slice(start, end);
  return { text: /[\t\u00a0\u2000-\u200b\u202f\u3000\ufeff]/.test(raw) ? raw.replace(/[\t\u00a0\u2000-\u200a\u202f\u3000]/g, ' ').replace(/[\u200b\ufeff]/g, '') : raw, start, end, line };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 12 || code === 11 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000 || code === 0xfeff;
}
