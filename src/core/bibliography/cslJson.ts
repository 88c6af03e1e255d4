import { arxivOfLink } from '../digest/links';
import type { CslItem } from '../model/csl';
import type { Author } from '../model/paper';
import type { PlannedEdit } from '../model/planned';
import type { Span } from '../model/span';
import type { Reference, ReferenceFile, ReferenceProblem } from './reference';

/**
 * Reads a CSL-JSON bibliography: a list of items, or one with its items under `items` or `references`.
 * An item that does not parse costs only itself. Never throws; linear.
 */
export function readCslJson(text: string): ReferenceFile {
  const references: Reference[] = [];
  const problems: ReferenceProblem[] = [];
  for (const span of itemSpans(text)) {
    const raw = text.slice(span.start, span.end);
    const item = parsed(raw);
    const key = item && (typeof item.id === 'string' || typeof item.id === 'number') ? String(item.id) : undefined;
    if (!item || key === undefined) problems.push({ code: item ? 'json.noId' : 'json.badItem', span });
    else references.push(toReference(item, key, span, keySpan(raw, span.start, key)));
  }
  if (references.length === 0 && problems.length === 0 && text.trim() !== '' && !/^\s*(?:\[\s*\]|\{\s*\})\s*$/.test(text)) problems.push({ code: 'json.noItems', span: { start: 0, end: Math.min(text.length, 1) } });
  return { kind: 'csl-json', text, references, problems };
}

/** The objects that stand in the first list, by their braces; strings are passed over. */
function itemSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  const first = text.search(/\S/);
  const base = text[first] === '{' ? 2 : 1;
  let depth = 0;
  let start = -1;
  for (let at = Math.max(0, first); at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = stringEnd(text, at);
    else if (character === '[' || character === '{') {
      if (character === '{' && depth === base) start = at;
      depth++;
    } else if (character === ']' || character === '}') {
      depth--;
      if (start >= 0 && depth === base) {
        spans.push({ start, end: at + 1 });
        start = -1;
      }
    }
  }
  if (start >= 0) spans.push({ start, end: text.length });
  return spans;
}

/** Where the string's closing quote stands; a string does not go on over a line's end. */
function stringEnd(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"' || text[at] === '\n') return at;
  }
  return text.length;
}

type Item = Readonly<Record<string, unknown>>;

function parsed(raw: string): Item | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Item : undefined;
  } catch {
    return undefined;
  }
}

function keySpan(raw: string, offset: number, key: string): Span {
  const found = /"id"\s*:\s*("?)/.exec(raw);
  const start = offset + (found ? found.index + found[0].length : 0);
  return { start, end: start + key.length };
}

function toReference(item: Item, key: string, span: Span, keyAt: Span): Reference {
  const word = (name: string): string | undefined => typeof item[name] === 'string' && item[name] !== '' ? item[name] : undefined;
  const year = yearOf(item.issued);
  const url = word('URL');
  const arxiv = arxivOfLink(url ?? '') ?? /arxiv:\s*(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})/i.exec(`${word('number') ?? ''} ${word('note') ?? ''}`)?.[1];
  const [container, doi] = [word('container-title'), word('DOI')];
  return {
    key, keySpan: keyAt, span, type: word('type') ?? '', title: word('title') ?? '', authors: authorsOf(item.author),
    ...year !== undefined && { year }, ...container !== undefined && { container }, ...doi !== undefined && { doi: doi.toLowerCase() }, ...arxiv !== undefined && { arxiv }, ...url !== undefined && { url },
  };
}

function authorsOf(value: unknown): readonly Author[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((name: unknown) => {
    if (typeof name !== 'object' || name === null) return [];
    const parts = Object.entries(name).filter((entry): entry is [string, string] => ['family', 'given', 'literal'].includes(entry[0]) && typeof entry[1] === 'string');
    return parts.length > 0 ? [Object.fromEntries(parts)] : [];
  });
}

function yearOf(issued: unknown): string | undefined {
  const year = (issued as { 'date-parts'?: unknown[][] } | undefined)?.['date-parts']?.[0]?.[0] ?? (issued as { raw?: unknown } | undefined)?.raw;
  return /\d{4}/.exec(String(year ?? ''))?.[0];
}

/** Adds items behind the last one of the list, indented like the others; an empty file becomes a list. */
export function planCslItems(file: ReferenceFile, items: readonly CslItem[]): readonly PlannedEdit[] {
  const { text, references } = file;
  const last = references.at(-1);
  const written = items.map(item => JSON.stringify(withoutCustom(item), undefined, 2));
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const indented = (indent: string): string => written.join(',\n').split('\n').map(line => indent + line).join(lineEnd);
  if (last) {
    const indent = /[ \t]*$/.exec(text.slice(0, last.span.start))?.[0] ?? '';
    const line = text.slice(text.lastIndexOf('\n', last.span.start - 1) + 1, last.span.start);
    return [insertion(last.span.end, `,${lineEnd}${indented(line.trim() === '' ? indent : '  ')}`)];
  }
  const open = text.indexOf('[');
  if (open >= 0) return [insertion(open + 1, `${lineEnd}${indented('  ')}${lineEnd}`)];
  return [{ span: { start: 0, end: text.trim() === '' ? text.length : 0 }, text: `[${lineEnd}${indented('  ')}${lineEnd}]${lineEnd}` }];
}

function insertion(at: number, text: string): PlannedEdit {
  return { span: { start: at, end: at }, text };
}

function withoutCustom({ custom: _custom, ...item }: CslItem): Omit<CslItem, 'custom'> {
  return item;
}
