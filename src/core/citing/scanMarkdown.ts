import { scanMarkdownText } from './markdownText';
import { isBlank, lineEnd, PLAIN, type BlockState, type Sink } from './scanner';

/** Front matter may begin at the very first line only. */
export const MARKDOWN_START: BlockState = { block: 'start', mark: '', level: 0 };

const FRONT_MATTER: BlockState = { block: 'frontMatter', mark: '', level: 0 };
const NOCITE: BlockState = { block: 'nocite', mark: '', level: 0 };

/** No place in the line: all of it belongs to the block. */
const NOWHERE = -1;

/**
 * Pandoc's citations (`[@key, p. 3; see @other]`, `@key`, `-@key`, `@{any key}`) and MyST's roles (`{cite}`key``),
 * outside of code, math, comments, HTML tags and front matter. In front matter, `nocite` is read.
 * In plain text the level is the column from which the text of a list item is indented.
 */
export function scanMarkdown(text: string, from: number, to: number, state: BlockState, sink: Sink): BlockState {
  let now = state;
  let begun = NOWHERE; // where the text begins that has been passed, but not read
  let mayBeCode = true;
  const read = (end: number): void => {
    if (begun >= 0) now = scanMarkdownText(text, begun, end, sink) ?? now;
    begun = NOWHERE;
  };
  for (let at = from; at < to;) {
    const end = lineEnd(text, at, to);
    if (isTextual(now)) {
      const line = classify(text, at, end, now, mayBeCode);
      if (line.breaks) {
        read(at);
        if (!isTextual(now)) continue; // a comment or a tag has begun, and this line is in it
      }
      now = line.after;
      if (line.reads && begun < 0) begun = at;
      if (line.alone) read(end);
      mayBeCode = line.isCode || (mayBeCode && !line.reads);
    } else {
      const [after, resumed] = withinBlock(text, at, end, now, sink);
      now = after;
      if (resumed >= 0) begun = resumed;
      mayBeCode = resumed < 0;
    }
    at = end + 1;
  }
  read(to);
  return now;
}

function isTextual({ block }: BlockState): boolean {
  return block === '' || block === 'start';
}

/** What a line is, where no block is open. */
interface Line {
  /** Whether text before it is not to be read together with it. */
  readonly breaks: boolean;
  readonly reads: boolean;
  /** Whether the text behind it is not to be read together with it. */
  readonly alone: boolean;
  readonly isCode: boolean;
  readonly after: BlockState;
}

const MARKER = /(?:[-*+]|\d{1,9}[.)]|\(?[\w@]{1,20}\)|\[\^[^\]\s]{1,100}\]:|[:~])(?:[ \t]+|$)/y;
const FENCE = /(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^`\n]*)/y;
const MODULE = /(?:import|export)\b(?:[^\n]{0,500}?\sfrom)?\s*["'][^\n]*$|export\s+(?:const|default|function|let)\b/my;
const AT_RULE = /[ \t]*@(?:media|import|charset|supports|keyframes|font-face|namespace|layer)[ \t][^\n]*[{;][ \t\r]*$/my;

function classify(text: string, at: number, end: number, state: BlockState, mayBeCode: boolean): Line {
  const level = state.level;
  if (state.block === 'start' && text.startsWith('---', at) && text.slice(at, end).trim() === '---') return skipped(FRONT_MATTER);
  const [indent, begin] = indentation(text, at, end);
  const base = state.block === 'start' ? PLAIN : state;
  if (begin === end) return { breaks: true, reads: false, alone: false, isCode: false, after: base };
  if (mayBeCode && indent >= level + 4 && !isListItem(text, begin, level)) return { ...skipped(base), isCode: true };
  const code = text.charCodeAt(begin);
  if (canFence(code)) {
    const fence = matchAt(FENCE, text, begin, end);
    if (fence?.[1] && !(fence[1].startsWith('`') && text.charCodeAt(begin + fence[0].length) === 96)) return skipped({ block: 'fence', mark: fence[1], level });
  }
  if (code === 35) return { breaks: true, reads: true, alone: true, isCode: false, after: base }; // # Heading
  if (code === 124) return { breaks: true, reads: true, alone: true, isCode: false, after: base }; // | a row
  if ((code === 105 || code === 101) && begin === at && matchAt(MODULE, text, at, end)) return skipped(base);
  if (code === 64 && matchAt(AT_RULE, text, at, end)) return skipped(base);
  const marker = canMark(code) ? matchAt(MARKER, text, begin, end) : null;
  if (marker) return { breaks: true, reads: true, alone: false, isCode: false, after: atLevel(indent + (code === 91 || code === 58 ? 4 : marker[0].length)) };
  const isDedented = mayBeCode && indent < level;
  return { breaks: false, reads: true, alone: false, isCode: false, after: isDedented ? atLevel(indent) : base };
}

function skipped(after: BlockState): Line {
  return { breaks: true, reads: false, alone: false, isCode: false, after };
}

function atLevel(level: number): BlockState {
  return level === 0 ? PLAIN : { block: '', mark: '', level };
}

/** Columns before the line's first character, and its place. */
function indentation(text: string, at: number, end: number): readonly [columns: number, begin: number] {
  let columns = 0;
  let begin = at;
  for (; begin < end && isBlank(text.charCodeAt(begin)); begin++) columns += text.charCodeAt(begin) === 9 ? 4 - columns % 4 : 1;
  return [columns, begin];
}

/** An item deep in a list may be indented as code is. */
function isListItem(text: string, begin: number, level: number): boolean {
  return level > 0 && canMark(text.charCodeAt(begin)) && matchAt(MARKER, text, begin, text.length) !== null;
}

function canMark(code: number): boolean {
  return code === 45 || code === 42 || code === 43 || code === 91 || code === 58 || code === 126 || code === 40 || (code >= 48 && code <= 57);
}

function canFence(code: number): boolean {
  return code === 96 || code === 126 || code === 62 || code === 45 || code === 42 || code === 43 || (code >= 48 && code <= 57);
}

function matchAt(pattern: RegExp, text: string, at: number, end: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && at + match[0].length <= end ? match : null;
}

/** One line in an open block: what is open behind it, and where in it text goes on. */
function withinBlock(text: string, at: number, end: number, state: BlockState, sink: Sink): readonly [after: BlockState, resumed: number] {
  const outside = atLevel(state.level);
  switch (state.block) {
    case 'frontMatter': case 'nocite': return [frontMatterLine(text, at, end, state, sink), NOWHERE];
    case 'fence': return [closesFence(text.slice(at, end), state.mark) ? outside : state, NOWHERE];
    default: {
      // A comment or the contents of a tag go on up to a mark.
      const mark = text.slice(at, end).toLowerCase().indexOf(state.mark);
      return mark < 0 ? [state, NOWHERE] : [outside, at + mark + state.mark.length];
    }
  }
}

function closesFence(line: string, fence: string): boolean {
  const mark = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line.slice(0, 300))?.[1];
  return mark !== undefined && mark.startsWith(fence);
}

/** `nocite: "@a, @b"`, or the keys in the indented lines behind it. */
function frontMatterLine(text: string, at: number, end: number, state: BlockState, sink: Sink): BlockState {
  const code = text.charCodeAt(at);
  const continues = state === NOCITE && (isBlank(code) || at === end || (code === 45 && text.charCodeAt(at + 1) === 32));
  if (!continues) {
    const line = text.slice(at, end);
    if (/^(?:---|\.\.\.)\s*$/.test(line)) return PLAIN;
    if (!line.startsWith('nocite:')) return FRONT_MATTER;
  }
  scanMarkdownText(text, at, end, sink);
  return NOCITE;
}
