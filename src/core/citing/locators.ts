/** CSL's names of what a locator counts, as far as drafts write them. */
export type LocatorLabel =
  | 'act' | 'appendix' | 'article-locator' | 'book' | 'canon' | 'chapter' | 'column' | 'equation' | 'figure' | 'folio' | 'issue' | 'line' | 'note' | 'opus' | 'page'
  | 'paragraph' | 'part' | 'rule' | 'scene' | 'section' | 'sub-verbo' | 'supplement' | 'table' | 'timestamp' | 'verse' | 'version' | 'volume';

/** Where in a work: `pp. 33-35` is the pages `33-35`. */
export interface Locator {
  readonly label: LocatorLabel;
  readonly value: string;
}

/** The words for each label: those of CSL's English locale. */
const TERMS: readonly (readonly [LocatorLabel, string])[] = [
  ['act', 'act acts'], ['appendix', 'appendix appendices app. apps.'], ['article-locator', 'article articles art. arts.'], ['book', 'book books bk. bks.'],
  ['canon', 'canon canons'], ['chapter', 'chapter chapters chap. chaps. ch.'], ['column', 'column columns col. cols.'], ['equation', 'equation equations eq. eqs.'],
  ['figure', 'figure figures fig. figs.'], ['folio', 'folio folios fol. fols.'], ['issue', 'issue issues number numbers no. nos.'], ['line', 'line lines l. ll.'],
  ['note', 'note notes n. nn.'], ['opus', 'opus opera op. opp.'], ['page', 'page pages p. pp.'], ['paragraph', 'paragraph paragraphs para. paras. ¶ ¶¶'],
  ['part', 'part parts pt. pts.'], ['rule', 'rule rules'], ['scene', 'scene scenes sc. scs.'], ['section', 'section sections sec. secs. § §§'],
  ['sub-verbo', 'sub_verbo sub_verbis s.v. s.vv.'], ['supplement', 'supplement supplements supp. supps.'], ['table', 'table tables tbl. tbls. tab.'],
  ['timestamp', 'timestamp timestamps'], ['verse', 'verse verses v. vv.'], ['version', 'version versions'], ['volume', 'volume volumes vol. vols.'],
];

/** The longest first, since one may begin another. */
const LABELS = TERMS.flatMap(([label, terms]) => terms.split(' ').map(term => ({ label, term: term.replace('_', ' ') }))).sort((a, b) => b.term.length - a.term.length);

/** Letters, digits and signs up to a space or a mark; dashes and colons belong to ranges, a dot only between. */
const UNIT = String.raw`[^\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}]|[:–—-]`;
const WORD = new RegExp(String.raw`(?:(?:${UNIT})+(?:\.(?:${UNIT})+)*|\((?:${UNIT}|\.)*\)|\[(?:${UNIT}|\.)*\]|\{(?:${UNIT}|\.)*\})+`, 'uy');
const ROMAN = /^(?=.)m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;

/** Longer texts are no locators, and are not searched for any. */
const LONGEST = 400;

/**
 * Takes the locator off what stands behind a key, by the rule of Pandoc: braces say it outright (`{p. iv, note}`), else it is
 * a label with numbers behind it, or bare numbers, which count pages. The suffix is the rest, without outer spaces.
 */
export function takeLocator(text: string): { readonly locator: Locator | undefined; readonly suffix: string } {
  const begin = /^\s*,?\s*/.exec(text)?.[0].length ?? 0;
  const nothing = { locator: undefined, suffix: text.trim() };
  if (text.length > LONGEST) return nothing;
  if (text[begin] === '{') return delimited(text, begin) ?? nothing;
  const label = labelAt(text, begin, true);
  const from = label?.end ?? begin;
  const end = valueEnd(text, from, label !== undefined);
  if (end === from) return nothing;
  return { locator: { label: label?.label ?? 'page', value: text.slice(from, end).trim() }, suffix: text.slice(end).trim() };
}

function delimited(text: string, begin: number): { readonly locator: Locator | undefined; readonly suffix: string } | undefined {
  let depth = 0;
  for (let at = begin; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] !== '}' || --depth > 0) continue;
    const inner = text.slice(begin + 1, at).trim();
    const label = labelAt(inner, 0, false);
    const value = inner.slice(label?.end ?? 0).trim();
    return { locator: value === '' ? undefined : { label: label?.label ?? 'page', value }, suffix: text.slice(at + 1).trim() };
  }
  return undefined;
}

/** The longest term that stands there, and where its numbers begin. */
function labelAt(text: string, at: number, needsNumber: boolean): { readonly label: LocatorLabel; readonly end: number } | undefined {
  const folded = text.slice(at, at + 20).toLowerCase();
  for (const { label, term } of LABELS) {
    if (!folded.startsWith(term) || /^\p{L}$/u.test(term.at(-1) ?? '') && /^[\p{L}\p{N}]/u.test(folded.slice(term.length))) continue;
    const end = at + term.length + (/^\s*/.exec(text.slice(at + term.length))?.[0].length ?? 0);
    if (!needsNumber || valueEnd(text, end, true) > end) return { label, end };
  }
  return undefined;
}

/** Behind the words that count; Roman numbers do so only behind a label. */
function valueEnd(text: string, from: number, takesRoman: boolean): number {
  let end = from;
  for (let at = from; at <= text.length;) {
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word === undefined || !(/\p{N}/u.test(word) || (takesRoman && word.split(/[^a-z]+/i).some(part => ROMAN.test(part))))) break;
    end = at + word.length;
    at = end + (/^[,;]?\s*/.exec(text.slice(end))?.[0].length ?? 0);
    if (at === end) break;
  }
  return end;
}
