import { escapeFor } from '../citing/summary';
import { metricsOf } from '../library/reported';
import { formatValue } from '../metrics/metricText';
import type { Annotation } from '../model/annotation';
import type { Paper } from '../model/paper';
import { displayName } from '../util/authorName';
import { byTime, marksOf } from './annotate';
import { DEFAULT_NOTE_TEMPLATE, renderTemplate, type Rendered } from './noteTemplate';

/** What a template can name. Empty where there is none. */
export const NOTE_FIELDS = ['title', 'citekey', 'authors', 'date', 'year', 'organization', 'arxiv', 'doi', 'url', 'status', 'rating', 'tags', 'why', 'abstract', 'metrics', 'highlights', 'notes', 'bibtex'] as const;

/**
 * A note about a paper in Markdown. In the front matter values are quoted as YAML wants it, and lists are lists;
 * below it the digest's words are escaped, and the reader's own stand as they were written.
 * @throws where the template's sections do not close
 */
export function literatureNote(paper: Paper, annotations: readonly Annotation[], { template = DEFAULT_NOTE_TEMPLATE, bibtex = '' }: { readonly template?: string; readonly bibtex?: string } = {}): Rendered {
  const front = /^---\r?\n[^]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(template)?.[0] ?? '';
  const parts = [renderTemplate(front, frontFacts(paper, annotations)), renderTemplate(template.slice(front.length), bodyFacts(paper, annotations, bibtex))];
  return { text: `${parts.map(({ text }) => text).join('').trimEnd()}\n`, unknown: [...new Set(parts.flatMap(({ unknown }) => unknown))] };
}

/** A value of the front matter as it is where YAML takes it for a word, else in quotes. */
function scalar(text: string | undefined): string {
  if (text === undefined || text === '' || /^[A-Za-z][\w-]*(?: [A-Za-z][\w-]*)*$/.test(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text)) return text ?? '';
  return quoted(text);
}

/** As JSON, which YAML reads, without the line ends that only YAML knows. */
function quoted(value: string | readonly string[]): string {
  return JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function frontFacts(paper: Paper, annotations: readonly Annotation[]): ReadonlyMap<string, string> {
  const { status, rating, tags, why } = marksOf(annotations);
  const text = (value: string | undefined): string => value === undefined || value === '' ? '' : quoted(value);
  const list = (values: readonly string[] | undefined): string => values === undefined || values.length === 0 ? '' : quoted(values);
  return new Map([...NOTE_FIELDS.map(name => [name, ''] as const), ...Object.entries({
    title: text(paper.title), citekey: scalar(paper.key), authors: list(paper.authors?.map(displayName)), date: paper.date ?? '', year: paper.date?.slice(0, 4) ?? '', organization: text(paper.organization),
    arxiv: text(paper.arxiv), doi: text(paper.doi), url: text(urlOf(paper)), status: scalar(status), rating: rating?.toString() ?? '', tags: list(tags), why: text(why), abstract: text(paper.abstract),
  })]);
}

function bodyFacts(paper: Paper, annotations: readonly Annotation[], bibtex: string): ReadonlyMap<string, string> {
  const { status = '', rating, tags, why = '' } = marksOf(annotations);
  const plain = (text: string | undefined): string => escapeFor('markdown', text ?? '');
  return new Map(Object.entries({
    title: plain(paper.title), citekey: paper.key, authors: plain(paper.authors?.map(displayName).join(', ')), date: paper.date ?? '', year: paper.date?.slice(0, 4) ?? '', organization: plain(paper.organization), arxiv: paper.arxiv ?? '', doi: paper.doi ?? '', url: urlOf(paper),
    status: oneLine(status), rating: rating === undefined ? '' : '★'.repeat(rating), tags: tags.map(tag => `#${tag.replace(/\s+/g, '-')}`).join(' '), why: oneLine(why), abstract: plain(paper.abstract), bibtex: bibtex.trim(),
    metrics: metricLines(paper).join('\n'), highlights: quotedLines(annotations).join('\n'), notes: noteLines(annotations).join('\n'),
  }));
}

function urlOf({ arxiv, doi, links }: Paper): string {
  return arxiv !== undefined ? `https://arxiv.org/abs/${arxiv}` : doi !== undefined ? `https://doi.org/${doi}` : links[0] ?? '';
}

function metricLines(paper: Paper): readonly string[] {
  return metricsOf(paper).filter(({ kind }) => kind === 'result').map(metric => escapeFor('markdown', `${formatValue(metric)}${metric.metric ? ` ${metric.metric}` : ''}${metric.dataset ? `, on ${metric.dataset}` : ''}`)).map(line => `- ${line}`);
}

function quotedLines(annotations: readonly Annotation[]): readonly string[] {
  return annotations.filter(({ anchor }) => anchor).sort((a, b) => (a.anchor?.start ?? 0) - (b.anchor?.start ?? 0) || byTime(a, b)).map(({ id, anchor, text, color }) =>
    [`- “${escapeFor('markdown', oneLine(anchor?.exact ?? ''))}”${color ? ` (${color})` : ''}${text === undefined ? '' : `: ${oneLine(text)}`}`, ...replies(annotations, id)].join('\n'));
}

function noteLines(annotations: readonly Annotation[]): readonly string[] {
  return annotations.filter(({ motivation, anchor }) => motivation === 'commenting' && !anchor).sort(byTime).map(({ id, text = '' }) => [`- ${oneLine(text)}`, ...replies(annotations, id)].join('\n'));
}

function replies(annotations: readonly Annotation[], id: string): readonly string[] {
  return annotations.filter(({ replyTo }) => replyTo === id).sort(byTime).map(({ text = '' }) => `  - ${oneLine(text)}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
