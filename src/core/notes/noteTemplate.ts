import Mustache from 'mustache';

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

export interface Rendered {
  readonly text: string;
  /** What the template names and there is not; it stands in the text as it does in the template. */
  readonly unknown: readonly string[];
}

/** What Mustache's parser gives: the kind, the name or text, where the tag stands, and what is between a section's tags. */
type Token = readonly [kind: string, value: string, start: number, end: number, inner?: readonly Token[]];

/**
 * Fills a Mustache template with texts. Mustache reads it, which knows what a tag on a line of its own is; writing is done
 * here, because Mustache lets what it does not know vanish.
 * @throws where a section does not close
 */
export function renderTemplate(template: string, facts: ReadonlyMap<string, string>): Rendered {
  const unknown = new Set<string>();
  const write = (tokens: readonly Token[], current: string): string => tokens.map(([kind, value, start, end, inner = []]) => {
    const fact = value === '.' ? current : facts.get(value);
    if (fact === undefined && ['name', '&', '#', '^', '>'].includes(kind)) unknown.add(value);
    switch (kind) {
      case 'text': return value;
      case 'name': case '&': case '>': return fact ?? template.slice(start, end);
      case '#': return fact === '' ? '' : write(inner, fact ?? current);
      case '^': return fact === undefined || fact === '' ? write(inner, current) : '';
      default: return '';
    }
  }).join('');
  return { text: write(Mustache.parse(template) as readonly Token[], ''), unknown: [...unknown] };
}
