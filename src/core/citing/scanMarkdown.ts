import type { CitationMention } from './findCitations';

export interface MarkdownState {
  /** `start` only at the very first line, where front matter may begin. */
  readonly block: 'start' | 'text' | 'frontMatter' | 'fence' | 'comment' | 'indented' | 'blank';
  /** The fence that is open, as it was written. */
  readonly fence: string;
  /** The number of backticks of a code span that is open across lines. */
  readonly inline: number;
}

const TEXT: MarkdownState = { block: 'text', fence: '', inline: 0 };

/**
 * Pandoc's citations (`[@key, p. 3; see @other]`, `@key`, `-@key`, `@{any key}`) and MyST's roles (`{cite}`key``),
 * outside of code, comments and front matter.
 */
export function scanMarkdownLine(line: string, offset: number, state: MarkdownState, out: (mention: CitationMention) => void): MarkdownState {
  if (state.block === 'start' && /^---\s*$/.test(line)) return { ...TEXT, block: 'frontMatter' };
  if (state.block === 'frontMatter') return /^(?:---|\.\.\.)\s*$/.test(line) ? TEXT : state;
  if (state.block === 'fence') return closesFence(line, state.fence) ? TEXT : state;
  if (state.block === 'comment') {
    const end = line.indexOf('-->');
    return end < 0 ? state : scanText(line, end + 3, offset, TEXT, out);
  }
  if (line.trim() === '') return { ...TEXT, block: 'blank' };
  const indented = /^(?: {4}|\t)/.test(line) && (state.block === 'blank' || state.block === 'indented' || state.block === 'start');
  if (indented && state.inline === 0 && !/^\s*(?:[-*+]|\d+[.)])\s/.test(line)) return { ...TEXT, block: 'indented' };
  const fence = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})([^`]*)$/.exec(line.slice(0, 300));
  if (fence?.[1] && state.inline === 0) return { block: 'fence', fence: fence[1], inline: 0 };
  return scanText(line, 0, offset, state, out);
}

function closesFence(line: string, fence: string): boolean {
  const mark = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line.slice(0, 300))?.[1];
  return mark !== undefined && mark.startsWith(fence);
}

function scanText(line: string, from: number, offset: number, state: MarkdownState, out: (mention: CitationMention) => void): MarkdownState {
  let inline = state.inline;
  let at = from;
  const brackets: number[] = [];
  const open: { readonly mention: CitationMention; readonly depth: number }[] = [];
  // A mention is complete when its bracket closes, which may be after later ones.
  const done: CitationMention[] = [];
  const flush = (): void => {
    for (const mention of [...done, ...open.map(each => each.mention)].sort((a, b) => a.span.start - b.span.start)) out(mention);
  };
  while (at < line.length) {
    const character = line[at];
    if (character === '`') {
      const run = runLength(line, at);
      const role = inline === 0 && run === 1 ? roleAt(line, at, offset, mention => done.push(mention)) : 0;
      if (role > 0) at = role;
      else {
        if (inline === 0) inline = closes(line, at + run, run) || continuesOn(line, at) ? run : 0;
        else if (inline === run) inline = 0;
        at += run;
      }
      continue;
    }
    if (inline > 0) {
      at++;
      continue;
    }
    if (character === '\\') at += 2;
    else if (character === '<' && line.startsWith('<!--', at)) {
      const end = line.indexOf('-->', at + 4);
      if (end < 0) {
        flush();
        return { block: 'comment', fence: '', inline: 0 };
      }
      at = end + 3;
    } else if (character === '[') brackets.push(at++);
    else if (character === ']') {
      const start = brackets.pop();
      at++;
      if (start === undefined) continue;
      const isLink = line[at] === '(' || line[at] === '[' && line[at + 1] !== '@';
      const inner = open.findIndex(each => each.depth > brackets.length);
      if (inner < 0) continue;
      for (const { mention } of open.splice(inner)) done.push(isLink ? mention : { ...mention, command: '[', group: { start: offset + start, end: offset + at } });
    } else if (character === '@') {
      const mention = keyAt(line, at, offset);
      if (!mention) at++;
      else {
        if (brackets.length > 0) open.push({ mention, depth: brackets.length });
        else done.push(mention);
        at = mention.span.end - offset + (line[mention.span.end - offset] === '}' ? 1 : 0);
      }
    } else at++;
  }
  flush();
  return { block: 'text', fence: '', inline };
}

function runLength(line: string, at: number): number {
  let end = at;
  while (line[end] === '`') end++;
  return end - at;
}

/** Whether a code span that opens here is closed on the line. */
function closes(line: string, from: number, run: number): boolean {
  for (let at = line.indexOf('`', from); at >= 0; at = line.indexOf('`', at)) {
    const length = runLength(line, at);
    if (length === run) return true;
    at += length;
  }
  return false;
}

/** A backtick that is not closed on its line most likely is a stray one, unless it stands like an opening one. */
function continuesOn(line: string, at: number): boolean {
  return /[\s(["'*_]/.test(line[at - 1] ?? ' ') && /\S/.test(line[at + 1] ?? ' ') && line.length - at < 200;
}

const KEY_CHARACTER = /[\p{L}\p{N}\p{M}_]/u;
const KEY_PUNCTUATION = ':.#$%&-+?<>~/';

/** Pandoc's rule: letters, digits, `_`, and single punctuation characters between them. */
function keyAt(line: string, at: number, offset: number): CitationMention | undefined {
  const before = line[at - 1] ?? ' ';
  if (/[\p{L}\p{N}_./@]/u.test(before)) return undefined; // an e-mail address, a path
  const start = at + 1;
  const braced = line[start] === '{';
  const end = braced ? line.indexOf('}', start) : plainKeyEnd(line, start);
  const from = braced ? start + 1 : start;
  if (end <= from) return undefined;
  const suppressed = before === '-' ? 1 : 0;
  const span = { start: offset + from, end: offset + end };
  return { key: line.slice(from, end), span, group: { start: offset + at - suppressed, end: span.end + (braced ? 1 : 0) }, command: '@' };
}

export function plainKeyEnd(line: string, start: number): number {
  let at = start;
  while (at < line.length) {
    if (KEY_CHARACTER.test(line[at] ?? ' ')) at++;
    else if (at > start && KEY_PUNCTUATION.includes(line[at] ?? ' ') && KEY_CHARACTER.test(line[at + 1] ?? ' ')) at += 2;
    else break;
  }
  return at;
}

/** MyST: `{cite:p}`a,b``; returns where it ends. */
function roleAt(line: string, at: number, offset: number, out: (mention: CitationMention) => void): number {
  const role = /\{(cite(?::[a-z]{1,20})?)\}$/.exec(line.slice(Math.max(0, at - 30), at));
  const end = role ? line.indexOf('`', at + 1) : -1;
  if (!role?.[1] || end < 0) return 0;
  keyList(line, { from: at + 1, to: end, offset, command: `{${role[1]}}`, group: { start: offset + at - role[0].length, end: offset + end + 1 } }, out);
  return end + 1;
}

export interface KeyList {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  readonly command: string;
  readonly group: CitationMention['group'];
}

/** Keys with commas between them. */
export function keyList(line: string, { from, to, offset, command, group }: KeyList, out: (mention: CitationMention) => void): void {
  let at = from;
  while (at < to) {
    let end = line.indexOf(',', at);
    if (end < 0 || end > to) end = to;
    let [start, stop] = [at, end];
    while (start < stop && /\s/.test(line[start] ?? '')) start++;
    while (stop > start && /\s/.test(line[stop - 1] ?? '')) stop--;
    if (stop > start) out({ key: line.slice(start, stop), span: { start: offset + start, end: offset + stop }, group, command });
    at = end + 1;
  }
}
