import { authorsByline, type Byline } from './bylines';
import { countLine, isChrome } from './chrome';
import type { PlainLine } from './markup';
import type { EntriesAndStrays, Entry } from './searchView';
import type { Paragraph } from './titles';

/** Reads the day's list: `Submitted by`, a name, upvotes, the title, `·`, the byline, comments. It has no abstracts. */
export function* readDailyView(lines: Iterable<PlainLine>): Generator<void, EntriesAndStrays> {
  const entries: Entry[] = [];
  let block: PlainLine[] | undefined;
  let count = 0;
  const close = (): void => {
    const entry = block && readBlock(block);
    if (entry) entries.push(entry);
  };
  for (const line of lines) {
    if (++count % 256 === 0) yield;
    if (line.text === '') continue;
    if (/^submitted by\b/i.test(line.text)) {
      close();
      block = [line];
    } else block?.push(line);
  }
  close();
  return { entries, strays: [] };
}

function readBlock(block: readonly PlainLine[]): Entry | undefined {
  const inline = /^submitted by\s+\S/i.test(block[0]?.text ?? '');
  const lines = block.slice(inline ? 1 : 2); // the submitter's name is none of the paper's facts
  const end = lines.findIndex(line => line.text === '·' || authorsByline(line.text) !== undefined);
  const titles = lines.slice(0, end < 0 ? 3 : end).filter(line => countLine(line.text) === undefined && !isChrome(line.text));
  const title = titles.at(-1);
  if (!title) return undefined;
  const upvotes = lines.slice(0, end < 0 ? 3 : end).map(line => countLine(line.text)).find(count => count !== undefined);
  const tail = end < 0 ? [] : lines.slice(end);
  const at = tail.findIndex(line => authorsByline(line.text) !== undefined);
  const byline: Byline | undefined = at < 0 ? undefined : authorsByline(tail[at]?.text ?? '');
  const comments = at < 0 ? undefined : countLine(tail[at + 1]?.text ?? '');
  const paragraph: Paragraph = { text: title.text, start: title.start, end: title.end, line: title.line, heading: title.heading, links: title.links };
  return {
    title: paragraph, abstract: [],
    ...byline && { byline },
    ...upvotes !== undefined && { upvotes },
    ...comments !== undefined && { comments },
    links: lines.flatMap(line => line.links),
    end: (comments === undefined ? tail[at] : tail[at + 1])?.end ?? title.end,
  };
}
