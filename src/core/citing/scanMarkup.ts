import type { CitationMention } from './findCitations';
import { keyList, plainKeyEnd } from './scanMarkdown';

/** The block that is open: its closing mark, or `literal` while lines are indented deeper than `indent`. */
export interface BlockState {
  readonly block: string;
  readonly indent: number;
}

const OUTSIDE: BlockState = { block: '', indent: -1 };

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}

/** sphinxcontrib-bibtex's roles (`:cite:p:`a,b``) and citation references (`[key]_`), outside of comments and literal blocks. */
export function scanRstLine(line: string, offset: number, state: BlockState, out: (mention: CitationMention) => void): BlockState {
  if (state.block === 'literal' && (line.trim() === '' || indentOf(line) > state.indent)) return state;
  if (/^\s*\.\.(?:\s+(?!.*::)|\s*$)/.test(line) && !/^\s*\.\. [[_|]/.test(line)) return { block: 'literal', indent: indentOf(line) };
  if (/^\s*\.\. (?:code|code-block|sourcecode|literalinclude|math|highlight|parsed-literal)::/.test(line)) return { block: 'literal', indent: indentOf(line) };
  for (const match of line.matchAll(/``(?:[^`]|`(?!`))*``|(:cite(?::[a-z]{1,20})?:)`([^`]*)`|\[([A-Za-z][\w.:+-]*)\]_(?!\w)/g)) {
    const group = { start: offset + match.index, end: offset + match.index + match[0].length };
    if (match[1] !== undefined) {
      keyList(line, { from: match.index + match[1].length + 1, to: match.index + match[0].length - 1, offset, command: match[1], group }, out);
    } else if (match[3] !== undefined) {
      out({ key: match[3], span: { start: group.start + 1, end: group.end - 2 }, group, command: '[]_' });
    }
  }
  return /::\s*$/.test(line) && !/^\s*\.\./.test(line) ? { block: 'literal', indent: indentOf(line) } : OUTSIDE;
}

/** asciidoctor-bibtex's macros (`cite:[a,b]`, `citenp:[a(12)]`) and cross references (`<<a>>`), outside of blocks and comments. */
export function scanAsciidocLine(line: string, offset: number, state: BlockState, out: (mention: CitationMention) => void): BlockState {
  if (state.block) return line.trimEnd() === state.block ? OUTSIDE : state;
  const mark = /^(?:-{4,}|\.{4,}|\/{4,}|\+{4,}|`{3,})\s*$/.exec(line)?.[0].trimEnd();
  if (mark) return { block: mark, indent: -1 };
  if (line.startsWith('//')) return state;
  for (const match of line.matchAll(/`[^`]*`|(cite(?:np)?):\[([^\]]*)\]|<<([A-Za-z_][\w:.-]*)(?:,[^>]*)?>>/g)) {
    const group = { start: offset + match.index, end: offset + match.index + match[0].length };
    if (match[1] !== undefined) {
      const from = match.index + match[1].length + 2;
      for (const key of (match[2] ?? '').matchAll(/[^\s,()]+(?=\s*(?:\(|,|$))/g)) {
        const start = offset + from + key.index;
        if (!isInsideParentheses(match[2] ?? '', key.index)) out({ key: key[0], span: { start, end: start + key[0].length }, group, command: `${match[1]}:` });
      }
    } else if (match[3] !== undefined) {
      out({ key: match[3], span: { start: group.start + 2, end: group.start + 2 + match[3].length }, group, command: '<<>>' });
    }
  }
  return state;
}

function isInsideParentheses(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
}

/** Org's own citations (`[cite/t:see @a p. 3; @b]`) and org-ref's links (`cite:a,b`, `[[cite:&a]]`), outside of blocks and comments. */
export function scanOrgLine(line: string, offset: number, state: BlockState, out: (mention: CitationMention) => void): BlockState {
  if (state.block) return line.trim().toLowerCase() === state.block ? OUTSIDE : state;
  const begin = /^\s*#\+begin_(src|example|comment|export|verse)\b/i.exec(line)?.[1];
  if (begin) return { block: `#+end_${begin.toLowerCase()}`, indent: -1 };
  if (/^\s*(?:#\s|#$|:\s)/.test(line)) return state;
  let from = 0;
  for (const match of line.matchAll(/[=~][^\s=~][^=~]*[=~](?=[\s.,;:!?)]|$)|(?<!\[)\[(cite(?:\/[\w/-]{1,40})?):([^\]]*)\]/g)) {
    links(line, { from, to: match.index }, offset, out);
    from = match.index + match[0].length;
    if (match[1] === undefined) continue;
    const inner = match.index + match[1].length + 2;
    const group = { start: offset + match.index, end: offset + from };
    for (let at = line.indexOf('@', inner); at >= 0 && at < from; at = line.indexOf('@', at + 1)) {
      const end = plainKeyEnd(line, at + 1);
      if (end > at + 1) out({ key: line.slice(at + 1, end), span: { start: offset + at + 1, end: offset + end }, group, command: `[${match[1]}` });
    }
  }
  links(line, { from, to: line.length }, offset, out);
  return state;
}

function links(line: string, { from, to }: { readonly from: number; readonly to: number }, offset: number, out: (mention: CitationMention) => void): void {
  for (const match of line.slice(from, to).matchAll(/(?<![\w/])(\[\[)?((?:no|paren|text|auto|foot)?cite[a-z]{0,12}\*?):([&\w][&\w.:/+,-]*(?<=\w))(\]\])?/gi)) {
    const start = from + match.index + (match[1]?.length ?? 0) + (match[2]?.length ?? 0) + 1;
    const group = { start: offset + from + match.index, end: offset + from + match.index + match[0].length };
    for (const key of (match[3] ?? '').matchAll(/&?([^,&;]+)/g)) {
      const at = start + key.index + (key[0].startsWith('&') ? 1 : 0);
      out({ key: key[1] ?? '', span: { start: offset + at, end: offset + at + (key[1]?.length ?? 0) }, group, command: `${match[2] ?? ''}:` });
    }
  }
}
