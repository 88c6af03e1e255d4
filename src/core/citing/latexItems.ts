import type { Span } from '../model/span';
import type { RawItem } from './citationParts';
import type { CitationMention } from './findCitations';
import { latexCitation, type LatexKeys } from './latexCitation';
import { newBudget } from './scanner';

/**
 * `\citep[see][p.~3]{a,b}`: one optional argument stands behind, two before and behind. In a multicite each key has its own,
 * and what is in parentheses stands around all.
 */
export function latexItems(text: string, group: readonly CitationMention[]): readonly RawItem[] {
  const [first] = group;
  const citation = first && latexCitation(text, first.group.start, first.group.end, newBudget());
  if (!citation) return [];
  const [before, after] = notes(text, citation.common);
  const suppressAuthor = /^\\(?:[A-Za-z]*[Cc]iteyear(?:par)?|(?:paren|auto|Auto|foot)?cite)\*$|^\\citeyear(?:par)?$/.test(citation.command);
  const items = citation.lists.flatMap(list => listItems(text, list, group, suppressAuthor));
  return items.map((item, at) => ({
    ...item,
    prefix: at === 0 ? joined(before, item.prefix) : item.prefix,
    behind: at === items.length - 1 ? joined(item.behind, after) : item.behind,
  }));
}

function listItems(text: string, { notes: spans, volume, keys }: LatexKeys, group: readonly CitationMention[], suppressAuthor: boolean): readonly RawItem[] {
  const found = group.filter(({ span }) => keys.some(({ start }) => start === span.start));
  // The pages of \volcite stand behind the volume, and only words before it in front.
  const isBeforeVolume = (span: Span): boolean => volume !== undefined && span.end < volume.start;
  const [before, after] = volume ? [plain(text, spans.find(isBeforeVolume)), plain(text, spans.find(span => !isBeforeVolume(span)))] : notes(text, spans);
  return found.map((mention, at) => {
    const behind = at === found.length - 1 ? after : '';
    const item = { mention, prefix: at === 0 ? before : '', suppressAuthor };
    if (volume) return { ...item, behind: behind === '' ? '' : `, ${behind}`, locator: { label: 'volume', value: plain(text, volume) } };
    // biblatex takes bare Roman numbers for pages, too.
    return /^[ivxlc]+(?:[-–][ivxlc]+)?$/.test(behind) ? { ...item, behind: '', locator: { label: 'page', value: behind } } : { ...item, behind };
  });
}

function notes(text: string, spans: readonly Span[]): readonly [before: string, after: string] {
  return spans.length > 1 ? [plain(text, spans[0]), plain(text, spans[1])] : ['', plain(text, spans[0])];
}

function joined(first: string, second: string): string {
  return first === '' || second === '' ? first + second : `${first} ${second}`;
}

/** What the commands mean that stand in notes: spaces, dashes, and the signs and labels of locators. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/%[^\n]*\n\s*/g, ''], [/\\(?:ppno|pnos)(?![A-Za-z])\s*/g, 'pp. '], [/\\pno(?![A-Za-z])\s*/g, 'p. '], [/\\S(?![A-Za-z])\s*/g, '§'], [/\\P(?![A-Za-z])\s*/g, '¶'],
  [/~|\\[,;: ]|\\@/g, ' '], [/\\(?=[&%$#_{}])/g, ''], [/---/g, '—'], [/--/g, '–'], [/\s+/g, ' '],
];

function plain(text: string, span: Span | undefined): string {
  if (!span) return '';
  return SIGNS.reduce((words, [sign, meaning]) => words.replace(sign, meaning), text.slice(span.start, span.end)).trim();
}
