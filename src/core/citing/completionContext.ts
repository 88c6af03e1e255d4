import type { Span } from '../model/span';
import { findCitations } from './findCitations';
import type { DraftLanguage } from './languages';

/** A place where a citation key is being typed. */
export interface CompletionContext {
  /** What has been typed of the key, or the words that are to find it. */
  readonly query: string;
  /** What the chosen key replaces: from the first typed character to the end of the key around the cursor. */
  readonly replace: Span;
  /** How a key is written there. */
  readonly form: 'pandoc' | 'plain' | 'typst' | 'label';
}

/** So far back a citation's beginning is looked for, in characters. */
const REACH = 2000;
/** Longer words are no search. */
const LONGEST_QUERY = 120;

/** Where a citation begins, up to the cursor; the group is what has been typed. */
const OPENINGS: Readonly<Record<DraftLanguage, readonly (readonly [RegExp, CompletionContext['form']])[]>> = {
  markdown: [
    // Within brackets the words of a search may have spaces between them.
    [/\[(?:[^[\]\n]*[\s;(-])?-?@\{?([^[\]@;,{}\n]*)$/u, 'pandoc'],
    [/(?:^|[\s([{"'*_;—–-])@\{?([\p{L}\p{N}_:.#$%&+?<>~/-]*)$/u, 'pandoc'],
    [/\{cite(?::[a-z]+)?\}`(?:[^`\n]*,)?\s*([^`,\n]*)$/u, 'plain'],
  ],
  latex: [[/\\[A-Za-z]*cit[A-Za-z]*\*?(?:\s*(?:\[[^\]]*\]|\([^)]*\)|<[^>]*>|\{[^{}]*\}(?=\s*[[{]))){0,6}\s*\{(?:[^{}]*,)?\s*([^{},]*)$/, 'plain']],
  typst: [
    [/(?<![\w-])cite\(\s*<([^<>()\n]*)$/, 'label'],
    [/(?:^|[\s([{"'*_;—–-])@([\p{L}\p{N}_:.-]*)$/u, 'typst'],
  ],
  rst: [[/:cite(?::[a-z]+)?:`(?:[^`\n]*,)?\s*([^`,\n]*)$/, 'plain'], [/(?:^|\s)\[([\w.:+-]*)$/, 'plain']],
  asciidoc: [[/cite(?:np)?:\[(?:[^\]\n]*,)?\s*([^\],\n]*)$/, 'plain'], [/<<([\w:.-]*)$/, 'plain']],
  org: [[/\[cite[\w/-]*:(?:[^\]\n]*[\s;:])?@([^\]@;\n]*)$/, 'plain'], [/\bcite[a-z]*\*?:(?:[^\s\]]*,)?&?([\w:.-]*)$/i, 'plain']],
  plain: [[/\[(?:[^[\]\n]*[\s;(-])?-?@([^[\]@;,{}\n]*)$/u, 'pandoc'], [/(?:^|[\s([{"'*_;])@([\p{L}\p{N}_:.#$%&+?<>~/-]*)$/u, 'pandoc']],
};

/** The key that is being typed at an offset; undefined where no citation is, as in code and comments. */
export function completionContext(text: string, offset: number, language: DraftLanguage): CompletionContext | undefined {
  const from = Math.max(0, offset - REACH);
  const before = text.slice(language === 'latex' ? from : Math.max(from, text.lastIndexOf('\n', offset - 1) + 1), offset);
  for (const [opening, form] of OPENINGS[language]) {
    const query = opening.exec(before)?.[1];
    if (query === undefined || query.length > LONGEST_QUERY) continue;
    const start = offset - query.length;
    const end = offset + (/^[\p{L}\p{N}_:.+/-]*/u.exec(text.slice(offset, offset + 200))?.[0].replace(/[:.+/-]+$/, '').length ?? 0);
    return isCited(text, start, offset, language) ? { query: query.trimStart(), replace: { start: start + query.length - query.trimStart().length, end }, form } : undefined;
  }
  return undefined;
}

/** Whether a key that stood there would be one: the draft is read up to the line's end, with a key in the query's place. */
function isCited(text: string, start: number, offset: number, language: DraftLanguage): boolean {
  const closing = language === 'latex' ? '}' : language === 'typst' ? '>)' : language === 'rst' ? '`]_' : /[[(]/.test(text[start - 1] ?? '') ? ']' : '';
  const rest = text.slice(offset).search(/\n|$/);
  for (const tail of [text.slice(offset, offset + rest), closing]) {
    const probe = `${text.slice(0, start)}key0${tail}`;
    if (findCitations(probe, language).some(({ span }) => span.start === start)) return true;
  }
  return language === 'rst' || language === 'asciidoc' || language === 'org';
}

/** A key as it is written in the place of the query. */
export function keyText(key: string, form: CompletionContext['form'], around: { readonly before: string }): string {
  if (form !== 'pandoc' || around.before.endsWith('{')) return key;
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u.test(key) ? key : `{${key}}`;
}
