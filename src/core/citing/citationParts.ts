import type { CitationMention } from './findCitations';
import type { DraftLanguage } from './languages';
import { latexItems } from './latexItems';
import { takeLocator, type Locator } from './locators';
import { orgItems, pandocItems } from './pandocItems';

/** One work of a citation, and the words around it. */
export interface CitationItem {
  readonly mention: CitationMention;
  readonly key: string;
  /** Before the citation of this work: `see`. As written, without outer spaces. */
  readonly prefix: string;
  /** Whether the authors are left out: `-@key`, `\citeyear`. */
  readonly suppressAuthor: boolean;
  readonly locator: Locator | undefined;
  /** Behind the locator: `and passim`, or with its comma `, and more`. */
  readonly suffix: string;
}

/** What a language reads between the keys, before the locator is taken off. */
export interface RawItem {
  readonly mention: CitationMention;
  readonly prefix: string;
  readonly suppressAuthor?: boolean;
  /** All that stands behind the key. */
  readonly behind: string;
  /** Where the language says the locator itself. */
  readonly locator?: Locator;
}

/**
 * What each citation says besides the key, an item for each mention, in their order. What stands before or behind all of a
 * citation (`\citep[see][p. 3]{a,b}`, Org's common prefix) goes to its first or last item.
 * @param mentions what `findCitations` found in the text; of each citation all or none
 */
export function citationParts(text: string, mentions: readonly CitationMention[], language: DraftLanguage): readonly CitationItem[] {
  const groups = new Map<number, CitationMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.group.start);
    if (group) group.push(mention);
    else groups.set(mention.group.start, [mention]);
  }
  const items = new Map<CitationMention, CitationItem>();
  for (const group of groups.values()) for (const item of rawItems(text, group, mentions, language)) items.set(item.mention, complete(item));
  return mentions.map(mention => items.get(mention) ?? complete({ mention, prefix: '', behind: '' }));
}

function complete({ mention, prefix, suppressAuthor = false, behind, locator }: RawItem): CitationItem {
  const taken = locator ? { locator, suffix: behind.trim() } : takeLocator(behind);
  return { mention, key: mention.key, prefix: prefix.trim(), suppressAuthor, ...taken };
}

function rawItems(text: string, group: readonly CitationMention[], all: readonly CitationMention[], language: DraftLanguage): readonly RawItem[] {
  const [first] = group;
  if (!first) return [];
  switch (language) {
    case 'markdown': case 'plain': return first.command.startsWith('{') ? roleItems(text, group) : pandocItems(text, group, all);
    case 'latex': return latexItems(text, group);
    case 'typst': return [typstItem(text, first)];
    case 'rst': return first.command.startsWith(':') ? roleItems(text, group) : [];
    case 'asciidoc': return first.command.endsWith(':') ? asciidocItems(text, group) : [];
    case 'org': return orgItems(text, group);
  }
}

/** sphinxcontrib-bibtex: `{see}a{p. 3}`; the roles for years leave authors out. */
function roleItems(text: string, group: readonly CitationMention[]): readonly RawItem[] {
  return group.map(mention => ({
    mention,
    prefix: /\{([^{}]*)\}\s*$/.exec(text.slice(text.indexOf('`', mention.group.start) + 1, mention.span.start))?.[1] ?? '',
    behind: /^\s*\{([^{}]*)\}/.exec(text.slice(mention.span.end, mention.group.end))?.[1] ?? '',
    suppressAuthor: /:year(?:par)?[:}]$/.test(mention.command),
  }));
}

/** `@a[p. 3]`, `#cite(<a>, supplement: [p. 3], form: "year")`. */
function typstItem(text: string, mention: CitationMention): RawItem {
  const rest = text.slice(mention.span.end, mention.group.end);
  if (mention.command === '@') return { mention, prefix: '', behind: rest.startsWith('[') ? rest.slice(1, -1).replaceAll('~', ' ') : '' };
  const supplement = /\bsupplement:\s*(?:\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]|"([^"]*)")/.exec(rest);
  return { mention, prefix: '', behind: (supplement?.[1] ?? supplement?.[2] ?? '').replaceAll('~', ' '), suppressAuthor: /\bform:\s*"year"/.test(rest) };
}

/** `cite:see[a(12), b]`: the words stand before the first, the pages behind each. */
function asciidocItems(text: string, group: readonly CitationMention[]): readonly RawItem[] {
  return group.map((mention, at) => {
    const pages = /^\(([^)]*)\)/.exec(text.slice(mention.span.end, mention.group.end))?.[1]?.replaceAll('--', '-') ?? '';
    const start = mention.group.start + mention.command.length;
    const prefix = at === 0 ? text.slice(start, text.indexOf('[', start)) : '';
    return { mention, prefix, behind: pages };
  });
}
