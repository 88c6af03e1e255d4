import { asciiFold } from '../util/asciiFold';

/** Words that tell nothing of a paper when they stand first in its title. */
const SKIP_WORDS = new Set(('a an the of for on in to with via and or from by toward towards is are can do does how what why when at as into its it be not we '
  + 'your our their this that these those using under over all you').split(' '));

/**
 * What of a text can stand in a key: ASCII letters and digits, and between them single marks,
 * since Pandoc and reStructuredText end a key at its first two marks in a row.
 */
export function keyText(value: string): string {
  return asciiFold(value).replace(/[^A-Za-z0-9_\-:./]+/g, '').replace(/([_\-:./])[_\-:./]+/g, '$1').replace(/^[_\-:./]|[_\-:./]$/g, '');
}

/** A single letter belongs to the word behind its hyphen: "C-MORL" is one word. */
export function titleWords(title: string): readonly string[] {
  const words = asciiFold(title.replace(/<\/?[a-z]{1,8}>|\\[a-z]+/gi, ' ')).replace(/['’]/g, '').replace(/\b([a-z])-(?=[a-z])/gi, '$1').split(/[^A-Za-z0-9]+/).filter(Boolean);
  const telling = words.filter(word => !isSkipWord(word));
  return telling.length > 0 ? telling : words;
}

export function isSkipWord(word: string): boolean {
  return SKIP_WORDS.has(asciiFold(word).toLowerCase());
}

/** Without marks, which only a pattern puts into a key; letters stay as they are, for `replace('ü', 'ue')` to find them. */
export function plain(value: string | undefined): string {
  return (value ?? '').normalize('NFKC').replace(/[^\p{L}\p{N}\p{M}\s]/gu, '').trim();
}

export function wordsOf(value: string): readonly string[] {
  return value.split(/\s+/).filter(Boolean);
}

/** The first letters of a name, particles and all; with 0 the name as it is. */
export function cut(name: string | undefined, length: number): string {
  return length === 0 ? name ?? '' : Array.from((name ?? '').replace(/\s+/g, '')).slice(0, length).join('');
}

/** Positions count from 1, or from the end with -1. */
export function part<T>(all: readonly T[], start: number, n: number | undefined): readonly T[] {
  const from = start < 0 ? Math.max(0, all.length + start) : Math.max(0, start - 1);
  return all.slice(from, n === undefined ? undefined : from + n);
}

/** Every `find` in any case; never a regular expression, which could take for ever. */
export function replaceAll(value: string, find: string, by: string): string {
  // İ alone changes its length with its case, and places in `lower` must be those in `value`.
  const lower = value.replaceAll('İ', 'i').toLowerCase();
  const sought = find.replaceAll('İ', 'i').toLowerCase();
  let replaced = '';
  let from = 0;
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, from)) {
    replaced += value.slice(from, at) + by;
    from = at + sought.length;
  }
  return replaced + value.slice(from);
}
