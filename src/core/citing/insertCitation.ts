import type { PlannedEdit } from '../model/planned';
import { findCitations, type CitationMention } from './findCitations';
import type { DraftLanguage } from './languages';

export interface CitationOptions {
  /** `narrative` names the authors in the sentence: `@key`, `\citet{key}`. */
  readonly form: 'parenthetical' | 'narrative';
  /** The LaTeX command for parenthetical citations, without the backslash. */
  readonly latexCommand: string;
}

/** The keys as one citation, legal in the draft's language. */
export function citationText(keys: readonly string[], language: DraftLanguage, { form, latexCommand }: CitationOptions): string {
  const narrative = form === 'narrative';
  switch (language) {
    case 'markdown': case 'plain': return narrative ? keys.map(pandocKey).join('; ') : `[${keys.map(pandocKey).join('; ')}]`;
    case 'latex': return `\\${narrative ? 'citet' : latexCommand}{${keys.join(',')}}`;
    case 'typst': return keys.map(key => typstReference(key, narrative)).join(' ');
    case 'rst': return `:cite:${narrative ? 't' : 'p'}:\`${keys.join(',')}\``;
    case 'asciidoc': return `${narrative ? 'citenp' : 'cite'}:[${keys.join(',')}]`;
    case 'org': return `[cite${narrative ? '/t' : ''}:${keys.map(key => `@${key}`).join(';')}]`;
  }
}

/** Keys that Pandoc would not read to their end go in braces. */
function pandocKey(key: string): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u.test(key) ? `@${key}` : `@{${key}}`;
}

function typstReference(key: string, narrative: boolean): string {
  if (narrative) return `#cite(${typstLabel(key)}, form: "prose")`;
  return TYPST_LABEL.test(key) ? `@${key}` : `#cite(${typstLabel(key)})`;
}

const TYPST_LABEL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.-]*[\p{L}\p{N}_])?$/u;

/** The label that a key is in Typst's code. */
export function typstLabel(key: string): string {
  return TYPST_LABEL.test(key) ? `<${key}>` : `label("${key.replace(/["\\]/g, '\\$&')}")`;
}

/**
 * What to write at an offset to cite the keys there: a citation of their own, or, where the cursor is in one or right
 * behind it, as further keys of that citation. Keys that stand in it already are not repeated.
 */
export function planCitation(text: string, offset: number, keys: readonly string[], language: DraftLanguage, options: CitationOptions): PlannedEdit {
  const group = groupAt(text, offset, language);
  if (group) {
    const missing = keys.filter(key => !group.some(mention => mention.key === key));
    const last = group.at(-1);
    if (last) return appended(text, last, missing, language);
  }
  const before = text[offset - 1] ?? '\n';
  const after = text[offset] ?? '\n';
  const space = /[\p{L}\p{N}.,;:!?)\]}"”’*_%]/u.test(before) ? ' ' : '';
  const trailing = /[\p{L}\p{N}]/u.test(after) ? ' ' : '';
  return { span: { start: offset, end: offset }, text: `${space}${citationText(keys, language, options)}${trailing}` };
}

/** The mentions of the citation around the offset, if its language can hold several keys in one. */
function groupAt(text: string, offset: number, language: DraftLanguage): readonly CitationMention[] | undefined {
  const mentions = findCitations(text, language).filter(({ group }) => offset > group.start && offset <= group.end);
  const [first] = mentions;
  if (!first || !canGrow(first, language)) return undefined;
  return mentions.filter(mention => mention.group.start === first.group.start);
}

function canGrow(mention: CitationMention, language: DraftLanguage): boolean {
  switch (language) {
    case 'markdown': case 'plain': return mention.command === '[' || mention.command.startsWith('{');
    case 'latex': return !/cites\*?$/.test(mention.command);
    case 'typst': return true;
    case 'rst': return mention.command.startsWith(':cite');
    case 'asciidoc': return mention.command.startsWith('cite');
    case 'org': return mention.command.startsWith('[cite') || mention.command.endsWith('cite:');
  }
}

function appended(text: string, last: CitationMention, keys: readonly string[], language: DraftLanguage): PlannedEdit {
  const behind = last.span.end;
  const at = language === 'typst' ? last.group.end : language === 'markdown' || language === 'plain' || language === 'org' ? itemEnd(text, last) : behind;
  const place = { start: at, end: at };
  if (keys.length === 0) return { span: place, text: '' };
  if (language === 'typst') return { span: place, text: keys.map(key => ` ${typstReference(key, false)}`).join('') };
  const list = last.command === '[' ? keys.map(key => `; ${pandocKey(key)}`) : last.command.startsWith('[cite') ? keys.map(key => `;@${key}`) : keys.map(key => `,${key}`);
  return { span: place, text: list.join('') };
}

/** Behind the last item's locator, before the closing bracket. */
function itemEnd(text: string, last: CitationMention): number {
  if (!last.command.startsWith('[')) return last.span.end;
  return text[last.group.end - 1] === ']' ? last.group.end - 1 : last.span.end;
}
