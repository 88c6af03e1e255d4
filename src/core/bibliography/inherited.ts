import type { BibEntry, BibField, BibFile } from './bibFile';
import { entryOf, fieldOf, texOf } from './bibValues';

/**
 * An entry with the fields that it takes from others: all of its `xdata`, and those of its `crossref` by the rules of
 * BibLaTeX, which do for BibTeX, too: a book's title is the booktitle of its chapters. Its own fields come first and count.
 * The fields keep their places, which are in the entries that they come from.
 */
export function inherited(file: BibFile, entry: BibEntry): BibEntry {
  if (!fieldOf(entry, 'crossref') && !fieldOf(entry, 'xdata')) return entry;
  const known = completed.get(entry);
  if (known) return known;
  const whole = complete(file, entry, new Set());
  completed.set(entry, whole);
  return whole;
}

/** An entry is of one file, and neither changes. */
const completed = new WeakMap<BibEntry, BibEntry>();

/** @param seen the entries on the way, each of which gives its fields once: a circle ends */
function complete(file: BibFile, entry: BibEntry, seen: Set<BibEntry>): BibEntry {
  seen.add(entry);
  if (seen.size > MAX_PARENTS) return entry;
  const fields = [...entry.fields];
  const own = new Set(fields.map(field => field.name));
  const add = (given: readonly BibField[]): void => {
    for (const field of given) {
      if (own.has(field.name)) continue;
      own.add(field.name);
      fields.push(field);
    }
  };
  for (const parent of parentsOf(file, entry, 'xdata')) if (!seen.has(parent)) add(complete(file, parent, seen).fields.filter(field => field.name !== 'xdata'));
  for (const parent of parentsOf(file, entry, 'crossref')) if (!seen.has(parent)) add(handedDown(complete(file, parent, seen), entry.type));
  return fields.length === entry.fields.length ? entry : { ...entry, fields };
}

/** No bibliography has longer chains, and a stack has an end. */
const MAX_PARENTS = 50;

function parentsOf(file: BibFile, entry: BibEntry, name: 'xdata' | 'crossref'): readonly BibEntry[] {
  const field = fieldOf(entry, name);
  if (!field) return [];
  const keys = texOf(file, field.raw).split(name === 'xdata' ? ',' : /$^/).map(key => key.trim());
  return keys.map(key => entryOf(file, key)).filter(parent => parent !== undefined);
}

/**
 * What is the parent's own. BibLaTeX hands down its identifiers, links and abstract, but then
 * all papers of a volume would have the DOI of the volume, and be taken for one.
 */
const OWN = new Set(('crossref xref xdata ids entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype shorthand shorthandintro sortkey key '
  + 'doi eprint eprinttype eprintclass archiveprefix primaryclass url urldate abstract file annotation annote note pages pagetotal keywords shorttitle sorttitle indextitle indexsorttitle').split(' '));

const PARTS = new Set(['inbook', 'bookinbook', 'suppbook', 'incollection', 'suppcollection', 'inreference', 'inproceedings', 'conference']);
const TITLES = ['title', 'subtitle', 'titleaddon'];

/** A parent's fields under the names that they have in a child. */
function handedDown({ type, fields }: BibEntry, child: string): readonly BibField[] {
  const prefix = type.startsWith('mv') ? 'main' : PARTS.has(child) ? 'book' : type === 'periodical' ? 'journal' : '';
  const given: BibField[] = [];
  const renamed: BibField[] = [];
  for (const field of fields) {
    if (OWN.has(field.name)) continue;
    if (prefix !== '' && TITLES.includes(field.name)) renamed.push({ ...field, name: prefix + field.name });
    else given.push(field);
    if (prefix === 'book' && type.endsWith('book') && field.name === 'author') renamed.push({ ...field, name: 'bookauthor' });
  }
  return [...given, ...renamed];
}
