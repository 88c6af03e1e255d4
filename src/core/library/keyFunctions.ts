import type { Author } from '../model/paper';
import { asciiFold } from '../util/asciiFold';
import { cut, isSkipWord, keyText, part, plain, replaceAll, titleWords, wordsOf } from './keyText';

/*
 * The functions of citation key patterns, named and meant as in Better BibTeX (retorque.re/zotero-better-bibtex/citing).
 * Arguments go by place or by name: `shorttitle(2, 1)`, `authEtAl(sep='_')`. White space is left out when the key is done.
 *
 * | source                     | gives                                                               | example            |
 * |----------------------------|---------------------------------------------------------------------|--------------------|
 * | auth(n=0, m=1)             | family name of the m-th author, its first n letters (0: all)        | Qasim              |
 * | authors(n=0, sep, etal)    | family names of the first n authors (0: all), `etal` if there are more | QasimZhangLi    |
 * | authorsn(n=0, sep)         | the same, with EtAl                                                 | QasimZhangEtAl     |
 * | authAuthEa(sep='.')        | the first two, `ea` if there are more                               | Qasim.Zhang.ea     |
 * | authEtAl(sep)              | one or two names, else the first and EtAl                           | QasimEtAl          |
 * | authEtal2(sep='.')         | one or two names, else the first and etal                           | Qasim.etal         |
 * | authorLast                 | family name of the last author                                      | Li                 |
 * | authIni(n=0, sep='.')      | the first n letters of every family name                            | Qa.Zh.Li           |
 * | authorIni(sep='.')         | 5 letters of the first name, the initials of the others             | Qasim.Z.L          |
 * | authorsAlpha               | as BibTeX's alpha style                                             | QZL                |
 * | authshort(sep='.')         | the one name, else the initials of the first three                  | Q.Z.L              |
 * | authForeIni                | initial of the first author's given name                            | K                  |
 * | authorLastForeIni          | initial of the last author's given name                             | W                  |
 * | year, shortyear            | of publication                                                      | 2025, 25           |
 * | month, day                 | of publication, where the date is that precise                      | nov, 11            |
 * | date(format='%Y-%m-%d')    | %Y %y %m %d, %-m %-d without 0; ends where the date is no more precise | 2025-11         |
 * | title                      | the telling words of the title, capitalised                         | AcceleratingTraining |
 * | shorttitle(n=3, m=0)       | the first n telling words, m of them capitalised                    | AcceleratingTrainingSpeed |
 * | veryshorttitle(n=1, m=0)   | the same, one word                                                  | Accelerating       |
 * | arxiv                      | the arXiv id with its dot                                           | 2511.08653         |
 * | org                        | the organisation of the byline                                      | Mila               |
 * | journal, venue             | where it was published                                              | NeurIPS            |
 *
 * | filter                     | does                                                                | example            |
 * |----------------------------|---------------------------------------------------------------------|--------------------|
 * | lower, upper               | case                                                                | auth.lower         |
 * | capitalize                 | upper case for the first letter of each word                        | venue.capitalize   |
 * | abbr(chars=1)              | the first letters of each word                                      | venue.abbr         |
 * | condense(sep='')           | white space becomes sep                                             | title.condense('_') |
 * | replace(find, text)        | every `find` (literally, in any case) becomes `text`                | auth.replace('ü', 'ue') |
 * | select(start=1, n)         | n words from start; negative: from the end                          | title.select(1, 2) |
 * | substring(start=1, n)      | n characters from start                                             | arxiv.substring(1, 4) |
 * | skipwords                  | without words like "the"                                            | venue.skipwords    |
 * | transliterate              | to ASCII: ü is u                                                    | auth.transliterate |
 * | ascii                      | without what is not ASCII                                           | auth.ascii         |
 * | alphanum                   | letters and digits only                                             | arxiv.alphanum     |
 * | prefix(text), postfix(text) | text before or behind, unless there is nothing                     | venue.prefix(':')  |
 * | default(text)              | text, if there is nothing                                           | org.default('x')   |
 * | len(relation='>', length=0) | goes on with the next alternative, unless the length is such       | auth.len + year    |
 */

/** What a key can be made of. */
export interface KeyFacts {
  readonly title: string;
  readonly authors?: readonly Author[] | undefined;
  readonly date?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly organization?: string | undefined;
  readonly venue?: string | undefined;
}

/** A paper as the sources see it. No people where the first author's name is unknown or leaves nothing in ASCII. */
export interface KeyContext {
  readonly paper: KeyFacts;
  readonly people: readonly { readonly family: string; readonly given: string }[];
  readonly words: readonly string[];
}

/** A part of a key. */
export interface KeyPiece {
  readonly text: string;
  /** Whether it would be a name, were one known. */
  readonly gap: boolean;
  /** Whether it begins with a name, and so with a letter. */
  readonly name: boolean;
}

export type KeySource = (context: KeyContext) => KeyPiece;
/** Undefined where the alternative is not to be taken. */
export type KeyFilter = (text: string) => string | undefined;

export interface KeyParameter<T = unknown> {
  readonly name: string;
  readonly kind: 'number' | 'string';
  readonly isRequired: boolean;
  readonly fallback: T;
  readonly accepts: (value: number | string) => boolean;
}

export interface KeyFunction<Result> {
  readonly parameters: readonly KeyParameter[];
  /** The function with its arguments, one a parameter and of its kind. */
  readonly bind: (values: readonly unknown[]) => Result;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Values<P extends readonly KeyParameter[]> = { readonly [I in keyof P]: P[I] extends KeyParameter<infer T> ? T : never };

function define<const P extends readonly KeyParameter[], Result>(parameters: P, bind: (...values: Values<P>) => Result): KeyFunction<Result> {
  return { parameters, bind: values => bind(...values as Values<P>) };
}

const count = <T extends number | undefined>(name: string, fallback: T, least = 0): KeyParameter<number | T> =>
  ({ name, kind: 'number', isRequired: false, fallback, accepts: value => Number(value) >= least });
const text = (name: string, fallback: string, accepts = (_value: number | string): boolean => true): KeyParameter<string> =>
  ({ name, kind: 'string', isRequired: false, fallback, accepts });
const needed = (name: string, accepts?: (value: number | string) => boolean): KeyParameter<string> => ({ ...text(name, '', accepts), isRequired: true });

/** A source of names: where none is known, it says whether one is missing. */
function people<const P extends readonly KeyParameter[]>(parameters: P, read: (people: KeyContext['people'], ...values: Values<P>) => string): KeyFunction<KeySource> {
  return define(parameters, (...values) => {
    const wantsName = read([{ family: 'x', given: '' }], ...values) !== '';
    return context => ({ text: read(context.people, ...values), gap: wantsName && context.people.length === 0, name: true });
  });
}

function names<const P extends readonly KeyParameter[]>(parameters: P, read: (names: readonly string[], ...values: Values<P>) => string): KeyFunction<KeySource> {
  return people(parameters, (known, ...values) => known.length === 0 ? '' : read(known.map(person => person.family), ...values));
}

function facts<const P extends readonly KeyParameter[]>(parameters: P, read: (context: KeyContext, ...values: Values<P>) => string): KeyFunction<KeySource> {
  return define(parameters, (...values) => context => ({ text: read(context, ...values), gap: false, name: false }));
}

const venue = facts([], ({ paper }) => plain(paper.venue));

export const KEY_SOURCES: ReadonlyMap<string, KeyFunction<KeySource>> = new Map(Object.entries({
  auth: names([count('n', 0), count('m', 1, 1)], (all, n, m) => cut(all[m - 1], n)),
  authors: names([count('n', 0), text('sep', ' '), text('etal', '')], joined),
  authorsn: names([count('n', 0), text('sep', ' ')], (all, n, sep) => joined(all, n, sep, 'EtAl')),
  authAuthEa: names([text('sep', '.')], (all, sep) => joined(all, 2, sep, 'ea')),
  authEtAl: names([text('sep', ' ')], (all, sep) => joined(all, all.length === 2 ? 2 : 1, sep, 'EtAl')),
  authEtal2: names([text('sep', '.')], (all, sep) => joined(all, all.length === 2 ? 2 : 1, sep, 'etal')),
  authorLast: names([], all => all.at(-1) ?? ''),
  authIni: names([count('n', 0), text('sep', '.')], (all, n, sep) => all.map(name => cut(name, n)).join(sep)),
  authorIni: names([text('sep', '.')], (all, sep) => all.map((name, index) => cut(name, index === 0 ? 5 : 1)).join(sep)),
  authorsAlpha: names([], all => all.length === 1 ? cut(all[0], 3) : initials(all, all.length > 4 ? 3 : 4, '')),
  authshort: names([text('sep', '.')], (all, sep) => all.length === 1 ? all[0] ?? '' : initials(all, 3, sep)),
  authForeIni: people([], all => cut(all[0]?.given, 1)),
  authorLastForeIni: people([], all => cut(all.at(-1)?.given, 1)),
  year: facts([], ({ paper }) => yearOf(paper)),
  shortyear: facts([], ({ paper }) => yearOf(paper).slice(-2)),
  month: facts([], ({ paper }) => MONTHS[Number(paper.date?.split('-')[1]) - 1] ?? ''),
  day: facts([], ({ paper }) => paper.date?.split('-')[2]?.slice(0, 2) ?? ''),
  date: facts([text('format', '%Y-%m-%d', format => !/%(?!-?[md]|[Yy])/.test(String(format)))], ({ paper }, format) => formatDate(paper, format)),
  title: facts([], ({ words }) => shortTitle(words, words.length, words.length)),
  shorttitle: facts([count('n', 3), count('m', 0)], ({ words }, n, m) => shortTitle(words, n, m)),
  veryshorttitle: facts([count('n', 1), count('m', 0)], ({ words }, n, m) => shortTitle(words, n, m)),
  // The one mark that no literal puts there: without its dot an arXiv id is no longer one.
  arxiv: facts([], ({ paper }) => paper.arxiv?.replace(/[^0-9A-Za-z.]/g, '') ?? ''),
  org: facts([], ({ paper }) => plain(paper.organization)),
  journal: venue,
  venue,
}));

export const KEY_FILTERS: ReadonlyMap<string, KeyFunction<KeyFilter>> = new Map(Object.entries<KeyFunction<KeyFilter>>({
  lower: define([], () => value => value.toLowerCase()),
  upper: define([], () => value => value.toUpperCase()),
  capitalize: define([], () => value => value.replace(/(?<!\S)\p{L}/gu, letter => letter.toUpperCase())),
  abbr: define([count('chars', 1, 1)], chars => value => wordsOf(value).map(word => cut(word, chars)).join('')),
  condense: define([text('sep', '')], sep => value => wordsOf(value).join(sep)),
  replace: define([needed('find', find => find !== ''), needed('text')], (find, by) => value => replaceAll(value, find, by)),
  select: define([count('start', 1, -Infinity), count('n', undefined, 1)], (start, n) => value => part(wordsOf(value), start, n).join(' ')),
  substring: define([count('start', 1, 1), count('n', undefined)], (start, n) => value => part(Array.from(value), start, n).join('')),
  skipwords: define([], () => value => wordsOf(value).filter(word => !isSkipWord(word)).join(' ')),
  transliterate: define([], () => asciiFold),
  ascii: define([], () => value => value.replace(/[^\x20-\x7e]/g, '')),
  alphanum: define([], () => value => value.replace(/[^\p{L}\p{N}]/gu, '')),
  prefix: define([needed('text')], before => value => value === '' ? '' : before + value),
  postfix: define([needed('text')], behind => value => value === '' ? '' : value + behind),
  default: define([needed('text')], instead => value => keyText(value) === '' ? instead : value),
  len: define([text('relation', '>', relation => /^(?:[<>]=?|!?=)$/.test(String(relation))), count('length', 0)],
    (relation, length) => value => holds(keyText(value).length, relation, length) ? value : undefined),
}));

export function contextOf(paper: KeyFacts): KeyContext {
  const known = (paper.authors ?? []).map(author => ({ family: plain(familyOf(author)), given: plain(author.given) }));
  return { paper, people: keyText(known[0]?.family ?? '') === '' ? [] : known, words: titleWords(paper.title) };
}

/** Where no name is known, the title's first word stands for it, and the title goes on with its second. */
export function withStandIn({ paper, words }: KeyContext): KeyContext {
  return { paper, people: [{ family: words[0] ?? 'paper', given: '' }], words: words.slice(1) };
}

/** A name's particles belong to it: "van der Berg" is vanderberg, as it is alphabetised by its bearer. */
function familyOf(author: Author): string {
  return author.family ?? author.literal?.split(/\s+/).at(-1) ?? '';
}

function joined(all: readonly string[], n: number, sep: string, etal: string): string {
  if (n === 0 || n >= all.length) return all.join(sep);
  return [...all.slice(0, n), ...etal ? [etal] : []].join(sep);
}

function initials(all: readonly string[], n: number, sep: string): string {
  return all.slice(0, n).map(name => cut(name, 1)).join(sep);
}

function shortTitle(words: readonly string[], n: number, m: number): string {
  return words.slice(0, n).map((word, index) => index < m ? word.charAt(0).toUpperCase() + word.slice(1) : word).join(' ');
}

function yearOf(paper: KeyFacts): string {
  return paper.date?.slice(0, 4) ?? '';
}

/** Up to where the date is known: `%Y-%m` of 2025 is 2025. */
function formatDate(paper: KeyFacts, format: string): string {
  const [year = '', month = '', day = ''] = paper.date?.split('-') ?? [];
  const fields = new Map([['%Y', year], ['%y', year.slice(-2)], ['%m', month], ['%-m', month.replace(/^0/, '')], ['%d', day], ['%-d', day.replace(/^0/, '')]]);
  let known = '';
  let between = '';
  for (const token of format.split(/(%-?[A-Za-z])/)) {
    const field = fields.get(token);
    if (field === '') return known;
    if (field === undefined) between += token;
    else {
      known += between + field;
      between = '';
    }
  }
  return known + between;
}

function holds(length: number, relation: string, than: number): boolean {
  if (relation.startsWith('<')) return length < than || relation === '<=' && length === than;
  if (relation.startsWith('>')) return length > than || relation === '>=' && length === than;
  return (length === than) === (relation === '=');
}
