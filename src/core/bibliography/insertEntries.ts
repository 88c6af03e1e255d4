import type { PlannedEdit } from '../model/planned';

export interface EntryPlace {
  /** A bibliography takes entries at its end; Markdown takes them as a code block at the cursor; others as they are. */
  readonly kind: 'bibliography' | 'markdown' | 'other';
  readonly lineEnd: '\n' | '\r\n';
}

/** Where entries go in a document, on lines of their own. */
export function planEntries(text: string, offset: number, entries: string, { kind, lineEnd }: EntryPlace): PlannedEdit {
  const lines = entries.split('\n').join(lineEnd);
  if (kind === 'bibliography') {
    const end = text.length;
    const gap = text.trim() === '' ? '' : text.endsWith('\n') ? lineEnd : lineEnd + lineEnd;
    return { span: { start: end, end }, text: `${gap}${lines}${lineEnd}` };
  }
  const block = kind === 'markdown' && !isInsideFence(text, offset) ? `\`\`\`bibtex${lineEnd}${lines}${lineEnd}\`\`\`` : lines;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const nextBreak = text.indexOf('\n', offset);
  const before = text.slice(lineStart, offset).trim() === '' ? '' : lineEnd + lineEnd;
  const after = text.slice(offset, nextBreak < 0 ? text.length : nextBreak).trim() === '' ? '' : lineEnd + lineEnd;
  const own = nextBreak < 0 && after === '' ? lineEnd : '';
  return { span: { start: offset, end: offset }, text: `${before}${block}${after}${own}` };
}

function isInsideFence(text: string, offset: number): boolean {
  let fence: string | undefined;
  for (const line of text.slice(0, text.lastIndexOf('\n', offset - 1) + 1).split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (!mark?.[1]) continue;
    if (fence === undefined) fence = mark[1];
    else if (mark[1].startsWith(fence) && mark[2]?.trim() === '') fence = undefined;
  }
  return fence !== undefined;
}
