import { highlight } from './highlight';

/**
 * One line of a text, at most `length` characters, from where the query's words stand closest to its beginning;
 * the beginning of the text where they don't stand in it.
 */
export function snippetAround(text: string, query: string, length = 160): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const first = query.trim() ? highlight(line, query)[0] : undefined;
  if (!first || first.end <= length) return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line;
  const wordStart = line.lastIndexOf(' ', Math.max(0, first.start - 30)) + 1;
  const rest = line.slice(wordStart, wordStart + length - 2).trimEnd();
  return `…${rest}${wordStart + rest.length < line.length ? '…' : ''}`;
}
