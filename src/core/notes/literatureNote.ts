import { metricsOf } from '../library/reported';
import { formatValue } from '../metrics/metricText';
import type { Annotation } from '../model/annotation';
import type { Paper } from '../model/paper';
import { displayName } from '../util/authorName';
import { marksOf } from './annotate';

/** Between these lines stands what an export writes; the rest of the file is the user's. */
const BEGIN = /^<!-- paper-digest:begin ([0-9a-z]+) -->$/m;
const END = '<!-- paper-digest:end -->';

/** A note about a paper in Markdown: front matter, what it reports, and what was marked and written. */
export function literatureNote(paper: Paper, annotations: readonly Annotation[]): string {
  const { status, rating, tags, why } = marksOf(annotations);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['title', JSON.stringify(paper.title)], ['citekey', paper.key], ['authors', paper.authors && JSON.stringify(paper.authors.map(displayName))], ['date', paper.date], ['arxiv', paper.arxiv && JSON.stringify(paper.arxiv)], ['doi', paper.doi && JSON.stringify(paper.doi)],
    ['status', status], ['rating', rating?.toString()], ['tags', tags.length > 0 ? JSON.stringify(tags) : undefined],
  ];
  const front = facts.flatMap(([name, value]) => value === undefined ? [] : [`${name}: ${value}`]);
  const body = block(paper, annotations, why);
  return `---\n${front.join('\n')}\n---\n\n# ${paper.title}\n\n${marked(body)}\n`;
}

function block(paper: Paper, annotations: readonly Annotation[], why: string | undefined): string {
  const results = metricsOf(paper).filter(({ kind }) => kind === 'result').map(metric => `- ${formatValue(metric)}${metric.metric ? ` ${metric.metric}` : ''}${metric.dataset ? `, on ${metric.dataset}` : ''}`);
  const replies = (id: string): readonly string[] => annotations.filter(({ replyTo }) => replyTo === id).map(({ text = '' }) => `  - ${oneLine(text)}`);
  const quoted = annotations.filter(({ anchor }) => anchor).sort((a, b) => (a.anchor?.start ?? 0) - (b.anchor?.start ?? 0)).map(({ id, anchor, text, color }) =>
    [`- “${oneLine(anchor?.exact ?? '')}”${color ? ` (${color})` : ''}${text === undefined ? '' : `: ${oneLine(text)}`}`, ...replies(id)].join('\n'));
  const notes = annotations.filter(({ motivation, anchor }) => motivation === 'commenting' && !anchor).map(({ id, text = '' }) => [`- ${oneLine(text)}`, ...replies(id)].join('\n'));
  return [why === undefined ? '' : `> ${oneLine(why)}`, section('Reported', results), section('Highlights and comments', quoted), section('Notes', notes)].filter(Boolean).join('\n\n');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function marked(body: string): string {
  return `<!-- paper-digest:begin ${checksum(body)} -->\n${body}\n${END}`;
}

/**
 * A note that was exported before, brought up to date: what the user wrote around the exported part stays.
 * Undefined where the user changed the exported part itself, or took its marks away: nothing may be overwritten then.
 */
export function updatedNote(before: string, exported: string): string | undefined {
  const [old, fresh] = [partOf(before), partOf(exported)];
  if (!old || !fresh || checksum(old.body) !== old.sum) return undefined;
  return before.slice(0, old.start) + exported.slice(fresh.start, fresh.end) + before.slice(old.end);
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly sum: string;
  readonly body: string;
}

function partOf(text: string): Part | undefined {
  const begin = BEGIN.exec(text);
  const end = begin ? text.indexOf(END, begin.index) : -1;
  if (!begin || end < 0) return undefined;
  return { start: begin.index, end: end + END.length, sum: begin[1] ?? '', body: text.slice(begin.index + begin[0].length + 1, end - 1) };
}

/** FNV-1a, which tells whether a text was changed and nothing more. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
