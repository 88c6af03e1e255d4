import type { Author, PaperId } from '../model/paper';
import { asciiFold } from '../util/asciiFold';

interface Citable {
  readonly title: string;
  readonly authors?: readonly Author[] | undefined;
  readonly date?: string | undefined;
}

/** Words that tell nothing of a paper when they stand first in its title. */
const STOP_WORDS = new Set(('a an the of for on in to with via and or from by toward towards is are can do does how what why when at as into its it be not we '
  + 'your our their this that these those using under over all you').split(' '));

/** A name's particles belong to it: "van der Berg" is vanderberg, as it is alphabetised by its bearer. */
function familyOf(author: Author): string {
  const name = author.family ?? author.literal?.split(/\s+/).at(-1) ?? '';
  return letters(name);
}

/**
 * The key that a paper gets unless it has one: first author's family name, year, first telling word of the title
 * (`qasim2025accelerating`); where no author is known, the title's first two telling words around the year
 * (`thanos2024enhancing`). Always `[a-z][a-z0-9]*`, which every language of drafts takes as a key.
 */
export function baseKey(paper: Citable): string {
  const words = titleWords(paper.title);
  const year = paper.date?.slice(0, 4) ?? '';
  const first = paper.authors?.[0];
  const family = first ? familyOf(first) : '';
  const key = family ? `${family}${year}${words[0] ?? ''}` : `${words[0] ?? ''}${year}${words[1] ?? ''}`;
  if (key === '' || key === year) return `paper${year}`;
  return /^[a-z]/.test(key) ? key : `p${key}`;
}

/** A single letter belongs to the word behind its hyphen: "C-MORL" is cmorl. */
function titleWords(title: string): readonly string[] {
  const words = asciiFold(title.replace(/<\/?[a-z]{1,8}>|\\[a-z]+/gi, ' ')).toLowerCase().replace(/['’]/g, '').replace(/\b([a-z])-(?=[a-z])/g, '$1').split(/[^a-z0-9]+/).filter(Boolean);
  const telling = words.filter(word => !STOP_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

function letters(text: string): string {
  return asciiFold(text).toLowerCase().replace(/[^a-z0-9]/g, '');
}

/**
 * A key for every paper, no two alike in whatever case.
 * @param pinned keys in use: their papers keep them
 * @param taken further keys that no paper may get
 */
export function* assignKeySteps(
  papers: readonly (Citable & { readonly id: PaperId })[], pinned: ReadonlyMap<PaperId, string>, taken: ReadonlySet<string>,
): Generator<void, ReadonlyMap<PaperId, string>> {
  const used = new Set([...taken, ...pinned.values()].map(key => key.toLowerCase()));
  const suffixes = new Map<string, number>();
  const keys = new Map<PaperId, string>();
  for (const paper of papers) {
    yield;
    const own = pinned.get(paper.id);
    if (own !== undefined) {
      keys.set(paper.id, own);
      continue;
    }
    const base = baseKey(paper);
    let count = suffixes.get(base) ?? 0;
    let key = base + suffix(count);
    while (used.has(key)) key = base + suffix(++count);
    suffixes.set(base, count + 1);
    used.add(key);
    keys.set(paper.id, key);
  }
  return keys;
}

/** Nothing, a, b, … z, aa, ab, … */
function suffix(count: number): string {
  return count <= 0 ? '' : suffix(Math.floor((count - 1) / 26)) + String.fromCharCode(97 + ((count - 1) % 26));
}
