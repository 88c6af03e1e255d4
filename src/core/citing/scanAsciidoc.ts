import { lineEnd, PLAIN, type BlockState, type Sink } from './scanner';

const FENCE = /(?:-{4,}|\.{4,}|\/{4,}|\+{4,}|`{3,})[ \t\r]*(?=\n|$)/y;

/**
 * asciidoctor-bibtex's macros (`cite:[a,b]`, `citenp:see[a(12)]`, `bibitem:[a]`), those of asciidoctor-bibliography (`citep:[a]`),
 * and cross references (`<<a>>`), outside of blocks and comments. What an anchor of the text defines is no citation.
 */
export function scanAsciidoc(text: string, from: number, to: number, state: BlockState, sink: Sink): BlockState {
  let now = state;
  for (let at = from; at < to;) {
    const end = lineEnd(text, at, to);
    if (now.block !== '') {
      if (text.startsWith(now.mark, at) && text.slice(at, end).trimEnd() === now.mark) now = PLAIN;
    } else {
      FENCE.lastIndex = at;
      const fence = FENCE.exec(text)?.[0].trimEnd();
      if (fence !== undefined) now = { block: 'delimited', mark: fence, level: 0 };
      else if (!text.startsWith('//', at) && end > at) scanLine(text.slice(at, end), at, sink);
    }
    at = end + 1;
  }
  return now;
}

/** Monospaced text, a macro with the words before its keys, a reference, or an anchor. None can match twice from one place. */
const INLINE = /`[^`]*`|(?<!\w)((?:full|foot)?cite[a-z]{0,10}|bibitem):([^\s[\]][^[\]]{0,80})?\[([^[\]]*)\]|<<([\p{L}][\p{L}\p{N}_:.+/-]*)(?:,[^<>]*)?>>|\[(?:\[|#)([\p{L}_][\p{L}\p{N}_:.-]*)(?:,[^[\]]*)?\]|anchor:([\w:.-]{1,100})\[/gu;

function scanLine(line: string, offset: number, sink: Sink): void {
  for (const match of line.matchAll(INLINE)) {
    const [all, command, pretext = '', list, reference, anchor, macro] = match;
    const group = { start: offset + match.index, end: offset + match.index + all.length };
    const label = anchor ?? macro;
    if (label !== undefined) {
      if (line[match.index - 1] !== '[') sink.labels.push(label); // [[[a]]] is an entry of a bibliography
    } else if (command !== undefined) {
      macroKeys(list ?? '', group.start + command.length + 1 + pretext.length + 1, group, `${command}:`, sink);
    } else if (reference !== undefined) {
      const start = group.start + 2;
      sink.citations.push({ key: reference, span: { start, end: start + reference.length }, group, command: '<<>>' });
    }
  }
}

/** `a(12), b`: pages stand in parentheses, and may have commas in them. */
function macroKeys(list: string, offset: number, group: { readonly start: number; readonly end: number }, command: string, sink: Sink): void {
  for (const item of list.matchAll(/\([^)]*\)|([^\s,()]+)/g)) {
    const key = item[1];
    if (key === undefined || key.includes('=')) continue; // an attribute of the macro
    const start = offset + item.index;
    sink.citations.push({ key, span: { start, end: start + key.length }, group, command });
  }
}
