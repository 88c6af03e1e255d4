import type { CslItem } from '../model/csl';
import type { Author } from '../model/paper';
import type { PlannedEdit } from '../model/planned';
import type { Reference, ReferenceFile, ReferenceProblem } from './reference';

/**
 * Reads a bibliography of Typst's Hayagriva format: YAML whose keys at the margin are citation keys.
 * Reads what names a work (title, authors, date, serial numbers); the rest stays as it is. Never throws; linear.
 */
export function readHayagriva(text: string): ReferenceFile {
  const references: Reference[] = [];
  const problems: ReferenceProblem[] = [];
  const keys = [...text.matchAll(/^(?:"([^"\n]+)"|'([^'\n]+)'|([^\s#'"-][^:\n]*?))[ \t]*:[ \t]*(?:#.*)?\r?$/gm)];
  keys.forEach((match, at) => {
    const key = match[1] ?? match[2] ?? match[3] ?? '';
    const start = match.index;
    const end = bodyEnd(text, start + match[0].length, keys[at + 1]?.index ?? text.length);
    const quoted = match[3] === undefined ? 1 : 0;
    const body = text.slice(start + match[0].length, end);
    if (body.trim() === '') problems.push({ code: 'yaml.emptyEntry', span: { start, end } });
    else references.push({ key, keySpan: { start: start + quoted, end: start + quoted + key.length }, span: { start, end }, ...facts(body) });
  });
  return { kind: 'hayagriva', text, references, problems };
}

/** An entry ends with its last indented line. */
function bodyEnd(text: string, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to;) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 || feed >= to ? to : feed + 1;
    if (/^[ \t]+\S/.test(text.slice(at, next))) end = text.slice(0, next).endsWith('\r\n') ? next - 2 : text[next - 1] === '\n' ? next - 1 : next;
    at = next;
  }
  return end;
}

type Facts = Omit<Reference, 'key' | 'keySpan' | 'span'>;

function facts(body: string): Facts {
  const indent = /^([ \t]+)\S/m.exec(body)?.[1] ?? '  ';
  const value = (name: string, depth = indent): string | undefined => {
    const found = new RegExp(`^${depth}${name}:[ \\t]*(\\S.*?)[ \\t]*\\r?$`, 'm').exec(body)?.[1];
    return found === undefined ? undefined : scalar(found);
  };
  const year = /\d{4}/.exec(value('date') ?? '')?.[0];
  const nested = (name: string): string | undefined => { const found = new RegExp(`^[ \\t]+${name}:[ \\t]*(\\S.*?)[ \\t]*\\r?$`, 'm').exec(body)?.[1]; return found === undefined ? undefined : scalar(found); };
  const [doi, arxiv, url] = [nested('doi'), nested('arxiv'), value('url')];
  return {
    type: value('type') ?? '', title: value('title') ?? nested('value') ?? '', authors: authorsOf(body, indent, value('author')),
    ...year !== undefined && { year }, ...doi !== undefined && { doi: doi.toLowerCase() }, ...arxiv !== undefined && { arxiv: arxiv.replace(/v\d+$/, '') }, ...url !== undefined && { url },
  };
}

function authorsOf(body: string, indent: string, inline: string | undefined): readonly Author[] {
  if (inline !== undefined) {
    const list = /^\[(.*)\]$/.exec(inline)?.[1];
    return list === undefined ? [name(inline)] : [...list.matchAll(/"([^"]*)"|'([^']*)'|([^\s,][^,]*(?:,\s*[^,]+)?)/g)].map(match => name(match[1] ?? match[2] ?? match[3] ?? ''));
  }
  const list = new RegExp(`^${indent}author:[ \\t]*\\r?\\n((?:[ \\t]+-[^\\n]*\\n?)+)`, 'm').exec(`${body}\n`)?.[1] ?? '';
  return [...list.matchAll(/^[ \t]+-[ \t]+(.*?)[ \t]*\r?$/gm)].map(match => name(scalar(match[1] ?? '')));
}

/** "Family, Given". */
function name(written: string): Author {
  const [family, given] = written.split(/,\s*/, 2);
  return given ? { family: family ?? '', given } : { literal: written };
}

function scalar(written: string): string {
  const bare = written.replace(/\s+#.*$/, '');
  if (/^".*"$/.test(bare)) {
    try {
      return String(JSON.parse(bare));
    } catch {
      return bare.slice(1, -1);
    }
  }
  return /^'.*'$/.test(bare) ? bare.slice(1, -1).replaceAll('\'\'', '\'') : bare;
}

/** Adds entries at the end of the file. */
export function planHayagrivaEntries(file: ReferenceFile, items: readonly CslItem[]): readonly PlannedEdit[] {
  const { text } = file;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text.trim() === '' ? '' : text.endsWith('\n') ? lineEnd : lineEnd + lineEnd;
  const written = items.map(item => entry(item).join(lineEnd)).join(lineEnd + lineEnd);
  return [{ span: { start: text.length, end: text.length }, text: `${gap}${written}${lineEnd}` }];
}

function entry(item: CslItem): readonly string[] {
  const date = item.issued?.['date-parts'][0]?.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  const authors = (item.author ?? []).map(author => author.literal ?? [author.family, author.given].filter(Boolean).join(', '));
  const arxiv = item.custom?.arxiv;
  return [
    `${/^[\w-]+$/.test(item.id) ? item.id : JSON.stringify(item.id)}:`,
    '  type: article',
    `  title: ${JSON.stringify(item.title)}`,
    ...authors.length > 0 ? ['  author:', ...authors.map(author => `    - ${JSON.stringify(author)}`)] : ['  # The digest does not state the authors: add them before publishing.'],
    ...date === undefined ? [] : [`  date: ${date}`],
    ...arxiv === undefined && item.DOI === undefined ? [] : ['  serial-number:', ...item.DOI === undefined ? [] : [`    doi: ${JSON.stringify(item.DOI)}`], ...arxiv === undefined ? [] : [`    arxiv: ${JSON.stringify(arxiv)}`]],
    ...item.URL === undefined ? [] : [`  url: ${JSON.stringify(item.URL)}`],
  ];
}
