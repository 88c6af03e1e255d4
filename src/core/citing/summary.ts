import type { DraftLanguage } from './languages';

/** What a summary can say of a paper, as plain text; it is escaped for the draft's language when it is put in. */
export interface SummaryFacts {
  readonly title: string;
  /** Names, else the organisation, else how many; empty where nothing is known. */
  readonly who: string;
  readonly year: string;
  readonly date: string;
  readonly organization: string;
  readonly key: string;
  /** The citation in the draft's own syntax; never escaped. */
  readonly cite: string;
  /** The main results in one phrase. */
  readonly results: string;
  /** Every metric, for the templates' loops. */
  readonly metrics: readonly SummaryMetric[];
}

export interface SummaryMetric {
  readonly metric: string;
  readonly value: string;
  readonly baseline: string;
  readonly dataset: string;
  readonly sentence: string;
}

/** A piece of a snippet; with `tabstop`, its text is a placeholder there. */
export interface SnippetPart {
  readonly text: string;
  readonly tabstop?: number;
}

export interface RenderedSummary {
  readonly parts: readonly SnippetPart[];
  /** Placeholders of the template that name no field. They stay in the text as they are. */
  readonly unknown: readonly string[];
}

/**
 * The templates that ship. `${field}` is a field, `${field|more}` a tab stop with it, `${#metrics}…${/metrics}` repeats
 * for every metric, and `${?field}…${/field}` stands only where the field is not empty.
 */
export const BUILT_IN_TEMPLATES: readonly { readonly id: string; readonly template: string }[] = [
  { id: 'paragraph', template: '${?who}${who} present ${/who}*${title|}*${?year} (${year})${/year} ${cite}.${?results} They report ${results|}.${/results}' },
  { id: 'line', template: '${title|}${?who}, ${who}${/who}${?year} (${year})${/year}${?results}: ${results|}${/results} ${cite}' },
  { id: 'bullets', template: '${title|} ${cite}\n${#metrics}- ${metric}: ${value}${?baseline}, from ${baseline}${/baseline}${?dataset} (${dataset})${/dataset}\n${/metrics}' },
  { id: 'markdownRow', template: '| ${title|} | ${who} | ${year} | ${results|} | ${cite} |' },
  { id: 'latexRow', template: '${title|} & ${who} & ${year} & ${results|} & ${cite} \\\\' },
];

const FIELDS: ReadonlySet<string> = new Set(['title', 'who', 'year', 'date', 'organization', 'key', 'cite', 'results']);
const METRIC_FIELDS: ReadonlySet<string> = new Set(['metric', 'value', 'baseline', 'dataset', 'sentence']);

type Values = Readonly<Record<string, string>>;

/** Fills a template. A table row's own bars and ampersands are the template's, so those in the facts are escaped. */
export function renderSummary(template: string, facts: SummaryFacts, language: DraftLanguage): RenderedSummary {
  const unknown: string[] = [];
  const parts: SnippetPart[] = [];
  let tabstops = 0;
  const { metrics, ...fields } = facts;
  const emphasis = emphasisOf(language);
  const say = (source: string, values: Values, names: ReadonlySet<string>): void => {
    for (const node of nodes(source)) {
      if (typeof node === 'string') add(parts, { text: emphasis(node) });
      else if (node.kind === 'loop') {
        for (const metric of metrics) say(node.inner, { ...values, ...metric }, new Set([...names, ...METRIC_FIELDS]));
      } else if (node.kind === 'if') {
        if (values[node.name]) say(node.inner, values, names);
      } else if (!names.has(node.name)) {
        unknown.push(node.name);
        add(parts, { text: node.source });
      } else {
        const text = node.name === 'cite' ? values.cite ?? '' : escapeFor(language, values[node.name] ?? '');
        if (node.stop) parts.push({ text, tabstop: ++tabstops });
        else add(parts, { text });
      }
    }
  };
  say(template, fields, FIELDS);
  return { parts, unknown };
}

function add(parts: SnippetPart[], part: SnippetPart): void {
  const last = parts.at(-1);
  if (last && last.tabstop === undefined) parts[parts.length - 1] = { text: last.text + part.text };
  else parts.push(part);
}

type Node =
  | string
  | { readonly kind: 'field'; readonly name: string; readonly stop: boolean; readonly source: string }
  | { readonly kind: 'loop'; readonly name: string; readonly inner: string }
  | { readonly kind: 'if'; readonly name: string; readonly inner: string };

function nodes(template: string): readonly Node[] {
  const found: Node[] = [];
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf('${', at);
    const close = open < 0 ? -1 : template.indexOf('}', open);
    if (close < 0) break;
    if (open > at) found.push(template.slice(at, open));
    const inside = template.slice(open + 2, close);
    const name = inside.replace(/^[#?]/, '');
    const end = /^[#?]/.test(inside) ? template.indexOf(`\${/${name}}`, close) : -1;
    if (end >= 0) {
      found.push({ kind: inside.startsWith('#') ? 'loop' : 'if', name, inner: template.slice(close + 1, end) });
      at = end + name.length + 4;
    } else {
      found.push({ kind: 'field', name: inside.split('|')[0] ?? inside, stop: inside.includes('|'), source: template.slice(open, close + 1) });
      at = close + 1;
    }
  }
  if (at < template.length) found.push(template.slice(at));
  return found;
}

/** The templates write emphasis as Markdown does. */
function emphasisOf(language: DraftLanguage): (text: string) => string {
  if (language === 'markdown' || language === 'rst') return text => text;
  let open = false;
  const marks: Readonly<Record<string, readonly [string, string]>> = { latex: ['\\emph{', '}'], typst: ['_', '_'], asciidoc: ['_', '_'], org: ['/', '/'], plain: ['', ''] };
  const [start, end] = marks[language] ?? ['', ''];
  return text => text.replace(/\*/g, () => {
    open = !open;
    return open ? start : end;
  });
}

const LATEX: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** Text of a digest as the language shows it word for word. */
export function escapeFor(language: DraftLanguage, text: string): string {
  switch (language) {
    case 'latex': return text.replace(/[&%#_${}~^\\]/g, character => LATEX[character] ?? `\\${character}`).replace(/×/g, '$\\times$').replace(/−/g, '$-$').replace(/→/g, '$\\to$');
    case 'typst': return text.replace(/[#@$*_`<>\\[\]]/g, '\\$&');
    case 'markdown': return text.replace(/[\\`*_|<>[\]$]/g, '\\$&').replace(/@/g, '\\@');
    case 'rst': return text.replace(/[\\`*|_]/g, '\\$&');
    case 'asciidoc': case 'org': case 'plain': return text;
  }
}
