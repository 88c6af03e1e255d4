import Mustache from 'mustache';
import { diff3Merge } from 'node-diff3';
import { escapeFor } from '../citing/summary';
import { metricsOf } from '../library/reported';
import { formatValue } from '../metrics/metricText';
import type { Annotation } from '../model/annotation';
import type { Paper } from '../model/paper';
import { displayName } from '../util/authorName';
import { marksOf } from './annotate';

/** The note that is written where the settings name no template: Mustache, with sections for what may be absent. */
export const DEFAULT_NOTE_TEMPLATE = `---
title: {{title}}
citekey: {{citekey}}
{{#authors}}
authors: {{authors}}
{{/authors}}
{{#date}}
date: {{date}}
{{/date}}
{{#arxiv}}
arxiv: {{arxiv}}
{{/arxiv}}
{{#doi}}
doi: {{doi}}
{{/doi}}
{{#status}}
status: {{status}}
{{/status}}
{{#rating}}
rating: {{rating}}
{{/rating}}
{{#tags}}
tags: {{tags}}
{{/tags}}
---

# {{title}}

{{#why}}
> {{why}}

{{/why}}
{{#metrics}}
## Reported

{{metrics}}

{{/metrics}}
{{#highlights}}
## Highlights and comments

{{highlights}}

{{/highlights}}
{{#notes}}
## Notes

{{notes}}

{{/notes}}
`;

/** What a template can name. Empty where there is none. */
export const NOTE_FIELDS = ['title', 'citekey', 'authors', 'date', 'year', 'organization', 'arxiv', 'doi', 'url', 'status', 'rating', 'tags', 'why', 'abstract', 'metrics', 'highlights', 'notes', 'bibtex'] as const;

export interface RenderedNote {
  readonly text: string;
  /** What the template names and there is not; it stands in the note as it does in the template. */
  readonly unknown: readonly string[];
}

/**
 * A note about a paper in Markdown. In the front matter values are quoted as YAML wants it, and lists are lists;
 * below it the digest's words are escaped, and the reader's own stand as they were written.
 * @throws where the template's sections do not close
 */
export function literatureNote(paper: Paper, annotations: readonly Annotation[], { template = DEFAULT_NOTE_TEMPLATE, bibtex = '' }: { readonly template?: string; readonly bibtex?: string } = {}): RenderedNote {
  const unknown = new Set<string>();
  const front = /^---\r?\n[^]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(template)?.[0] ?? '';
  const text = render(front, frontFacts(paper, annotations), unknown) + render(template.slice(front.length), bodyFacts(paper, annotations, bibtex), unknown);
  return { text: `${text.trimEnd()}\n`, unknown: [...unknown] };
}

type Facts = Readonly<Record<string, string>>;

function render(template: string, facts: Facts, unknown: Set<string>): string {
  const view = { ...facts };
  for (const [, name = ''] of template.matchAll(/\{\{[{&#^/]?\s*([\w.-]+)\s*\}?\}\}/g)) {
    if (name in view) continue;
    unknown.add(name);
    view[name] = `{{${name}}}`;
  }
  return Mustache.render(template, view, undefined, { escape: String });
}

function frontFacts(paper: Paper, annotations: readonly Annotation[]): Facts {
  const { status = '', rating, tags, why = '' } = marksOf(annotations);
  const quoted = (text: string | undefined): string => text === undefined || text === '' ? '' : JSON.stringify(text);
  return {
    ...Object.fromEntries(NOTE_FIELDS.map(name => [name, ''])),
    title: quoted(paper.title), citekey: paper.key, authors: paper.authors ? JSON.stringify(paper.authors.map(displayName)) : '', date: paper.date ?? '', year: paper.date?.slice(0, 4) ?? '', organization: quoted(paper.organization),
    arxiv: quoted(paper.arxiv), doi: quoted(paper.doi), url: quoted(urlOf(paper)), status, rating: rating?.toString() ?? '', tags: tags.length > 0 ? JSON.stringify(tags) : '', why: quoted(why), abstract: quoted(paper.abstract),
  };
}

function bodyFacts(paper: Paper, annotations: readonly Annotation[], bibtex: string): Facts {
  const { status = '', rating, tags, why = '' } = marksOf(annotations);
  const plain = (text: string | undefined): string => escapeFor('markdown', text ?? '');
  return {
    title: plain(paper.title), citekey: paper.key, authors: plain(paper.authors?.map(displayName).join(', ')), date: paper.date ?? '', year: paper.date?.slice(0, 4) ?? '', organization: plain(paper.organization), arxiv: paper.arxiv ?? '', doi: paper.doi ?? '', url: urlOf(paper),
    status, rating: rating === undefined ? '' : '★'.repeat(rating), tags: tags.map(tag => `#${tag.replace(/\s+/g, '-')}`).join(' '), why: oneLine(why), abstract: plain(paper.abstract), bibtex: bibtex.trim(),
    metrics: metricLines(paper).join('\n'), highlights: quotedLines(annotations).join('\n'), notes: noteLines(annotations).join('\n'),
  };
}

function urlOf({ arxiv, doi, links }: Paper): string {
  return arxiv !== undefined ? `https://arxiv.org/abs/${arxiv}` : doi !== undefined ? `https://doi.org/${doi}` : links[0] ?? '';
}

function metricLines(paper: Paper): readonly string[] {
  return metricsOf(paper).filter(({ kind }) => kind === 'result').map(metric => escapeFor('markdown', `${formatValue(metric)}${metric.metric ? ` ${metric.metric}` : ''}${metric.dataset ? `, on ${metric.dataset}` : ''}`)).map(line => `- ${line}`);
}

function quotedLines(annotations: readonly Annotation[]): readonly string[] {
  return annotations.filter(({ anchor }) => anchor).sort((a, b) => (a.anchor?.start ?? 0) - (b.anchor?.start ?? 0)).map(({ id, anchor, text, color }) =>
    [`- “${escapeFor('markdown', oneLine(anchor?.exact ?? ''))}”${color ? ` (${color})` : ''}${text === undefined ? '' : `: ${oneLine(text)}`}`, ...replies(annotations, id)].join('\n'));
}

function noteLines(annotations: readonly Annotation[]): readonly string[] {
  return annotations.filter(({ motivation, anchor }) => motivation === 'commenting' && !anchor).map(({ id, text = '' }) => [`- ${oneLine(text)}`, ...replies(annotations, id)].join('\n'));
}

function replies(annotations: readonly Annotation[], id: string): readonly string[] {
  return annotations.filter(({ replyTo }) => replyTo === id).map(({ text = '' }) => `  - ${oneLine(text)}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Two changes of one text brought together, and whether both changed the same lines; then the exported ones stand in `text`. */
export interface MergedNote {
  readonly text: string;
  readonly conflict: boolean;
}

/**
 * A note that is exported again: what the user wrote stays, what was noted since comes in.
 * @param mine the file as it is now; its line ends are kept
 * @param base what was exported last
 */
export function mergeNote(mine: string, base: string, exported: string): MergedNote {
  const lineEnd = mine.includes('\r\n') ? '\r\n' : '\n';
  const lines = (text: string): string[] => text.split(/\r?\n/);
  let conflict = false;
  const merged = diff3Merge(lines(mine), lines(base), lines(exported), { excludeFalseConflicts: true }).flatMap(region => {
    if (region.ok) return region.ok;
    conflict = true;
    return region.conflict?.b ?? [];
  });
  return { text: merged.join(lineEnd), conflict };
}
