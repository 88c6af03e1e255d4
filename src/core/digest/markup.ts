import type { DigestLine } from './lines';

/** A line of a page that was captured as Markdown, freed of its markup. */
export interface PlainLine extends DigestLine {
  readonly heading: boolean;
  readonly links: readonly string[];
}

const REFERENCE = /\[([^[\]]{0,400})\](?:\[\d{1,4}\]|\((https?:\/\/[^\s()]{1,500})\))/g;

/** Its bracket opened on a line before. */
const OPEN_REFERENCE = /^([^[\]]{1,400})\]\((https?:\/\/[^\s()]{1,500})\)$/;

/** A line that a capture made of a link to the site itself; other addresses on a line of their own are an abstract's. */
const PAGE_LINK = /^https?:\/\/(?:huggingface\.co|hf\.co)(?:\/|\/(?:papers|login|join)\b\S*|\/[^/\s]+)?$/;

/** Words stay, links are kept beside them, brackets that a capture left on lines of their own are gone. */
export function plainLine(line: DigestLine): PlainLine {
  let { text } = line;
  const heading = /^#{1,6} \S/.test(text);
  const links: string[] = [];
  if (heading) text = text.replace(/^#{1,6} /, '');
  if (text === '[' || /^\]\[\d{1,4}\]$/.test(text)) text = '';
  const open = text.includes('](') ? OPEN_REFERENCE.exec(text) : null;
  if (open) {
    text = open[1] ?? '';
    links.push(open[2] ?? '');
  }
  if (text.length < 1000 && (text.includes('](') || text.includes('][')) && (heading || isMostlyReference(text))) {
    text = text.replace(REFERENCE, (_whole, words: string, url: string | undefined) => {
      if (url) links.push(url);
      return words.startsWith('LINK: ') ? '' : words.trim();
    }).trim();
  }
  if (PAGE_LINK.test(text)) {
    links.push(text);
    text = '';
  }
  const shift = heading ? Math.max(0, line.text.indexOf(text)) : 0;
  const start = line.start + shift;
  return { ...line, start, end: heading ? Math.min(line.end, start + text.length) : line.end, text: text.replace(/^\* (?=\d+ authors?$)/, ''), heading, links };
}

/** Prose keeps its links as they stand: only lines that are hardly more than a reference are a capture's markup. */
function isMostlyReference(text: string): boolean {
  return text.replace(REFERENCE, '').trim().length <= 30;
}
