import type { RawItem } from './citationParts';
import type { CitationMention } from './findCitations';

/** `[see @a, p. 3; -@b]`, and `@a [p. 3]` with the locator in brackets behind it. */
export function pandocItems(text: string, group: readonly CitationMention[], all: readonly CitationMention[]): readonly RawItem[] {
  const [first] = group;
  if (!first) return [];
  if (first.command !== '[') return [{ mention: first, prefix: '', suppressAuthor: isSuppressed(text, first), behind: bareLocator(text, first, all) }];
  return group.map((mention, at) => {
    const before = group[at - 1];
    const next = group[at + 1];
    const from = before ? keyEnd(text, before) : mention.group.start + 1;
    const region = text.slice(from, keyStart(text, mention));
    const parts = before ? region.split(';').slice(1) : region.split(';');
    const behind = text.slice(keyEnd(text, mention), next ? keyStart(text, next) : mention.group.end - 1);
    return { mention, prefix: oneLine(parts.at(-1) ?? ''), suppressAuthor: isSuppressed(text, mention), behind: oneLine(upToNextItem(behind, next !== undefined)) };
  });
}

/** A semicolon ends an item; behind the last one it is only text, unless a cross reference follows, which is no mention. */
function upToNextItem(behind: string, hasNext: boolean): string {
  const end = behind.indexOf(';');
  return end < 0 || (!hasNext && !behind.includes('@', end)) ? behind : behind.slice(0, end);
}

/** A line break is a space, and a backslash only makes the next character an ordinary one. */
function oneLine(text: string): string {
  return text.replace(/\s*\n[\s>]*/g, ' ').replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

function marker(text: string, { span }: CitationMention): number {
  return text[span.start - 1] === '{' ? span.start - 2 : span.start - 1;
}

function isSuppressed(text: string, mention: CitationMention): boolean {
  return text[marker(text, mention) - 1] === '-';
}

function keyStart(text: string, mention: CitationMention): number {
  return marker(text, mention) - (isSuppressed(text, mention) ? 1 : 0);
}

function keyEnd(text: string, { span }: CitationMention): number {
  return text[span.start - 1] === '{' && text[span.end] === '}' ? span.end + 1 : span.end;
}

const LONGEST = 1000;

/** What stands in the brackets behind `@a`, up to a further citation in them; nothing if they are a link or a citation of their own. */
function bareLocator(text: string, mention: CitationMention, all: readonly CitationMention[]): string {
  const rest = text.slice(mention.group.end, mention.group.end + LONGEST);
  const match = /^[ \t]*\n?[ \t]*\[((?:[^[\]\\]|\\[^]|\[[^[\]]*\])*)\](?![[(])/.exec(rest);
  const inner = match?.[1];
  if (match === null || inner === undefined || inner.startsWith('^')) return '';
  const first = inner.split(';')[0] ?? '';
  const start = mention.group.end + match[0].indexOf('[') + 1;
  return all.some(({ span }) => span.start >= start && span.end <= start + first.length) ? '' : oneLine(first);
}

/** `[cite/na:common prefix; see @a p. 3; @b; common suffix]`, and org-ref's `[[cite:see &a p. 3;&b]]`. */
export function orgItems(text: string, group: readonly CitationMention[]): readonly RawItem[] {
  const [first] = group;
  if (!first) return [];
  const isOwn = first.command.startsWith('[');
  const begin = isOwn ? first.group.start + first.command.length + 1 : text.indexOf(':', first.group.start) + 1;
  const end = isOwn || text[first.group.end - 1] !== ']' ? first.group.end - (isOwn ? 1 : 0) : first.group.end - 2;
  const suppressAuthor = /^\[cite\/(?:na|noauthor|year|y)\b/.test(first.command);
  return group.map((mention, at) => {
    const before = group[at - 1];
    const next = group[at + 1];
    const from = before ? before.span.end : begin;
    const region = text.slice(from, mention.span.start - 1);
    const separator = region.search(/[;,]/);
    // All that stands before the first key is one prefix: the common one and its own.
    const prefix = before ? (separator < 0 ? '' : region.slice(separator + 1)) : region;
    const behind = text.slice(mention.span.end, next ? next.span.start - 1 : end);
    const ends = next ? behind.search(isOwn || behind.includes(';') ? /;/ : /[;,]/) : -1;
    return { mention, prefix: oneLine(prefix).replace(/\s*;\s*/g, ' '), suppressAuthor, behind: oneLine(ends < 0 ? behind : behind.slice(0, ends)) };
  });
}
