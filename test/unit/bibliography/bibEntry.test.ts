import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { arxivOf, authorsOf, containerOf, dateOf, doiOf, editorsOf, textOf, titleOf, urlOf, yearOf } from '../../../src/core/bibliography/bibEntry';
import type { BibEntry, BibFile } from '../../../src/core/bibliography/bibFile';
import { readNames, type BibName } from '../../../src/core/bibliography/bibNames';
import { entryOf, fieldOf, texOf } from '../../../src/core/bibliography/bibValues';
import { inherited } from '../../../src/core/bibliography/inherited';
import { readBib } from '../../../src/core/bibliography/readBib';
import { writeBibtex } from '../../../src/core/bibliography/writeBibtex';
import { sharedText, withoutShared } from '../../support/shared';

/** The first entry of a file, or one with these fields. */
function first(text: string): readonly [BibFile, BibEntry] {
  const file = readBib(text.startsWith('@') ? text : `@article{k, ${text}}`);
  return [file, file.entries[0]!];
}

describe('names', () => {
  /** A name as `given | particle | family | suffix`, a body in brackets, `…` for others. */
  const show = ({ literal, given = '', particle = '', family = '', suffix = '' }: BibName): string => literal === undefined ? [given, particle, family, suffix].join('|') : `[${literal}]`;
  const check = (tex: string, ...expected: readonly string[]): void => void it(JSON.stringify(tex), () => {
    const { names, others } = readNames(tex);
    assert.deepEqual([...names.map(show), ...others ? ['…'] : []], expected);
  });
  check('First von Last', 'First|von|von Last|');
  check('von Last, First', 'First|von|von Last|');
  check('von Last, Jr, First', 'First|von|von Last|Jr');
  check('Last, First Middle', 'First Middle||Last|');
  check('Plato', '||Plato|');
  check('E L Thorndike', 'E L||Thorndike|');
  check('Ludwig van Beethoven and de la Cruz, Maria', 'Ludwig|van|van Beethoven|', 'Maria|de la|de la Cruz|');
  check('Charles Louis de la Vall{\\\'e}e Poussin', 'Charles Louis|de la|de la Vallée Poussin|');
  check('jean de la fontaine', '|jean de la|jean de la fontaine|');
  check('{OpenAI} and {Barnes and Noble}', '[OpenAI]', '[Barnes and Noble]');
  check('R {La Joie} and {van de Pol}, J', 'R||La Joie|', 'J||van de Pol|');
  check('{\\\'E}lie Cartan and {\\AA}ke Bj{\\"o}rck', 'Élie||Cartan|', 'Åke||Björck|');
  check('A. Author and others', 'A.||Author|', '…');
  check('Born, L. et al.', 'L.||Born|', '…');
  check('A B\n    AND C~D', 'A||B|', 'C||D|');
  check('King, Jr., Martin Luther and Sherry, John F., Jr.', 'Martin Luther||King|Jr.', 'John F.||Sherry|Jr.');
  check('May, Keith, and , and Ronzino, Paola', 'Keith||May|', 'Paola||Ronzino|');
  check('family=Doe, given=Jane, prefix=von, useprefix=true and given={A, B}, family=C, suffix=III', 'Jane|von|von Doe|', 'A, B||C|III');
  check('{\\"O}zg{\\"u}r', '||Özgür|');
  check('王, 伟 and Alexandra', '伟||王|', '||Alexandra|');
  check('Anders and Sandy', '||Anders|', '||Sandy|');
  check(' and ');
  check('');
});

describe('facts', () => {
  const check = (name: string, of: (file: BibFile, entry: BibEntry) => unknown, ...cases: readonly (readonly [fields: string, expected: unknown])[]): void => {
    for (const [fields, expected] of cases) it(`${name} of ${fields}`, () => assert.deepEqual(of(...first(fields)), expected));
  };
  check('title', titleOf,
    ['title = {A {GPT-4} \\& $x^2$}', 'A GPT-4 & x²'], ['title = {A}, subtitle = {b}', 'A: b'], ['title = {Why?}, subtitle = {So}', 'Why? So'], ['title = "A" # { b}', 'A b'],
    ['title = {}', undefined], ['title = {Broken', 'Broken'], ['title = "a "b" c"', 'a "b" c'], ['year = 1', undefined]);
  check('date', dateOf,
    ['year = 2020', '2020'], ['year = {2020}, month = nov', '2020-11'], ['year = 2020, month = {November}', '2020-11'], ['year = 2020, month = 5, day = 14', '2020-05-14'], ['year = 2020, month = "10~" # jan', '2020-01-10'],
    ['year = 2020, month = {July 30th}', '2020-07-30'], ['year = 2020, month = feb # " 31"', '2020-02'], ['year = 2020, month = {unknown}', '2020'], ['year = 2020, month = 13', '2020'],
    ['date = {2025-11-11}', '2025-11-11'], ['date = {2025-11}', '2025-11'], ['date = {2018-12-03/2018-12-06}', '2018-12-03'], ['date = {2025-11-11T10:00:00}', '2025-11-11'], ['date = {2003-21}', '2003'], ['date = {1886~}', '1886'],
    ['date = {2025}, year = 1999', '2025'], ['date = {forthcoming}, year = 2026', '2026'], ['year = {n.d.}', undefined], ['year = {c. 1850}', '1850'], ['year = {{\\noopsort{1973a}}1974}', '1974'], ['year = {12345}', undefined]);
  check('year', yearOf, ['date = {2025-11-11}', 2025], ['note = {2025}', undefined]);
  check('DOI', doiOf,
    ['doi = {10.1145/3442188.3445922}', '10.1145/3442188.3445922'], ['doi = {https://doi.org/10.1145/3442188}', '10.1145/3442188'], ['doi = {http://dx.doi.org/10.1/x}', undefined], ['doi = {DOI: 10.1000/a\\_b}', '10.1000/a_b'],
    ['doi = {http://doi.acm.org/10.1145/1137627.1137631}', '10.1145/1137627.1137631'], ['url = {https://doi.org/10.1145/3442188}', '10.1145/3442188'], ['url = {https://example.org/10.1145/3442188}', undefined], ['doi = {10.1002/(SICI)1097--2<1::X>3}', '10.1002/(SICI)1097--2<1::X>3']);
  check('arXiv id', arxivOf,
    ['eprint = {2301.00001}, archiveprefix = {arXiv}', '2301.00001'], ['eprint = {2301.00001v2}, eprinttype = {arxiv}', '2301.00001'], ['eprint = {arXiv:2301.00001 [cs.LG]}', '2301.00001'], ['eprint = {hep-th/9901001}', 'hep-th/9901001'], ['eprint = {https://arxiv.org/abs/2301.00001}', '2301.00001'],
    ['eprint = {5500723}, eprinttype = {pubmed}', undefined], ['eprint = {2301.00001}, eprinttype = {jstor}', undefined], ['journal = {arXiv preprint arXiv:2301.00001}', '2301.00001'], ['journal = {ArXiv}, volume = {abs/2301.00001}', '2301.00001'], ['journal = {CoRR}, volume = {abs/1706.03762}', '1706.03762'],
    ['url = {http://arxiv.org/pdf/2301.00001v3.pdf}', '2301.00001'], ['doi = {10.48550/arXiv.2301.00001}', '2301.00001'], ['note = {arXiv: 2301.00001}', '2301.00001'], ['howpublished = {\\url{https://arxiv.org/abs/2301.00001}}', '2301.00001'], ['journal = {arXiv:cs/0301001}', 'cs/0301001'], ['journal = {Nature}, volume = {2301}', undefined]);
  check('container', containerOf, ['journal = {J. {ACM}}', 'J. ACM'], ['journaltitle = {Zootaxa}, booktitle = {x}', 'Zootaxa'], ['booktitle = {Proc. of X}', 'Proc. of X'], ['title = {x}', undefined]);
  check('URL', urlOf, ['url = {https://a.b/x\\_y--z}', 'https://a.b/x_y--z'], ['title = {x}', undefined]);
});

describe('strings', () => {
  const check = (definitions: string, value: string, expected: string): void => void it(`${definitions} ${value}`, () => {
    const [file, entry] = first(`@misc{k, x = ${value}}\n${definitions}`);
    assert.equal(texOf(file, entry.fields[0]!.raw), expected);
  });
  check('@string{acm = "ACM"}', 'acm # { Press}', 'ACM Press');
  check('@STRING(ACM = {ACM})', 'acm', 'ACM');
  check('@string{a = "x" # b} @string{b = {y}}', 'a # a', 'xyxy');
  check('@string{a = b # "x"} @string{b = a # "y"}', 'a', 'ayx');
  check('@string{jan = "Januar"}', 'jan # feb', 'JanuarFebruary');
  check('', 'nosuch # 12', 'nosuch12');
  it('that double each other fill no memory', () => {
    const definitions = Array.from({ length: 60 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`).join('\n');
    const [file, entry] = first(`@misc{k, x = s60}\n@string{s0 = {abc}}\n${definitions}`);
    assert.ok(texOf(file, entry.fields[0]!.raw).length < 500_000);
  });
});

describe('inherited fields', () => {
  const check = (name: string, text: string, expected: Readonly<Record<string, string>>): void => void it(name, () => {
    const [file, entry] = first(text);
    const whole = inherited(file, entry);
    assert.deepEqual(Object.fromEntries(whole.fields.map(field => [field.name, texOf(file, field.raw)])), expected);
  });
  check('a chapter of a book', '@inproceedings{a, title = {A}, crossref = {p}}\n@proceedings{p, title = {P}, subtitle = {S}, year = 2000, doi = {10.1000/p}, editor = {E}}', { title: 'A', crossref: 'p', year: '2000', editor: 'E', booktitle: 'P', booksubtitle: 'S' });
  check('BibTeX states the booktitle', '@inproceedings{a, title = {A}, crossref = {p}}\n@proceedings{p, booktitle = {B}, title = {P}}', { title: 'A', crossref: 'p', booktitle: 'B' });
  check('the author of the book', '@inbook{a, title = {A}, crossref = {p}}\n@book{p, title = {P}, author = {X}}', { title: 'A', crossref: 'p', author: 'X', booktitle: 'P', bookauthor: 'X' });
  check('a volume of several', '@book{a, title = {A}, crossref = {p}}\n@mvbook{p, title = {P}, publisher = {X}}', { title: 'A', crossref: 'p', publisher: 'X', maintitle: 'P' });
  check('through two', '@inbook{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, crossref = {c}}\n@mvbook{c, title = {C}, year = 2000}', { title: 'A', crossref: 'b', booktitle: 'B', maintitle: 'C', year: '2000' });
  check('an issue', '@article{a, title = {A}, crossref = {p}}\n@periodical{p, title = {P}, issue = {4}}', { title: 'A', crossref: 'p', issue: '4', journaltitle: 'P' });
  check('data', '@article{a, xdata = {x, y, nosuch}, title = {A}}\n@xdata{x, publisher = {X}, title = {No}}\n@xdata{y, location = {Y}, xdata = {x}}', { xdata: 'x, y, nosuch', title: 'A', publisher: 'X', location: 'Y' });
  check('in a circle', '@book{a, title = {A}, crossref = {b}}\n@book{b, year = 2000, crossref = {a}}', { title: 'A', crossref: 'b', year: '2000' });
  check('from itself', '@book{a, title = {A}, crossref = {a}}', { title: 'A', crossref: 'a' });
  check('from nobody', '@book{a, title = {A}, crossref = {nosuch}}', { title: 'A', crossref: 'nosuch' });
  it('count when an entry is asked', () => {
    const [file, entry] = first('@inproceedings{a, title = {A}, crossref = {p}}\n@proceedings{p, title = {P}, year = 2000, editor = {E. Ditor}}');
    assert.deepEqual([containerOf(file, entry), yearOf(file, entry), editorsOf(file, entry).names[0]?.family, textOf(file, entry, 'publisher')], ['P', 2000, 'Ditor', undefined]);
  });
});

it('what this project writes, it reads', () => {
  const item = { id: 'doe2025', type: 'article', title: 'GPT-4 & the 100% <Test>', author: [{ family: 'van Doe', given: 'Jöe' }, { literal: 'Team & Co' }], issued: { 'date-parts': [[2025, 11, 3]] }, URL: 'https://a.b/c_d', DOI: '10.1000/a_b', custom: { arxiv: '2511.08653' } };
  for (const [dialect, date] of [['bibtex', '2025-11'], ['biblatex', '2025-11-03']] as const) {
    const [file, entry] = first(writeBibtex([item], dialect));
    assert.equal(entryOf(file, 'doe2025'), entry);
    assert.deepEqual([titleOf(file, entry), dateOf(file, entry), doiOf(file, entry), urlOf(file, entry), arxivOf(file, entry)], [item.title, date, item.DOI, item.URL, '2511.08653']);
    assert.deepEqual(authorsOf(file, entry).names, [{ family: 'van Doe', given: 'Jöe', particle: 'van' }, { literal: 'Team & Co' }]);
  }
});

/** Where citation-js is known to err, or to mean something else; a disagreement must have such a reason in its field. */
const EXCUSES: readonly (readonly [reason: string, field: 'title' | 'author', tex: RegExp])[] = [
  ['keeps single quotes', 'title', /`/],
  ['does not know the command', 'title', /\\(?:times|pm|texit)|\\\(/],
  ['makes HTML of subscripts', 'title', /\$_/],
  ['knows no accent over nothing', 'title', /\\~\{\}/],
  ['keeps backslashes', 'title', /\\ /],
  ['leaves the dot below an accent', 'title', /\\i\b/],
  ['leaves the dot below an accent', 'author', /\\i\b/],
  ['takes "others" for a name', 'author', /\band others\b/],
  ['takes braced capitals for small letters', 'author', /(?:^|[\s{-])\{\\(?:['"`^~]|[A-Z])/],
  ['takes what is small or braced behind a hyphen for a particle', 'author', /-(?:\{|\\?[a-zé])/],
  ['keeps spaces at the edge of braces', 'author', /\{\s|\s\}/],
  ['keeps backslashes', 'author', /\\\\|\\ |\\:/],
];

describe('citation-js reads the same', () => {
  const plain = (text: unknown): string => String(text ?? '').replace(/<[^>]+>/g, '').replace(/\s+/g, ' ').trim();
  interface CslName { readonly literal?: string; readonly family?: string; readonly given?: string; readonly 'dropping-particle'?: string; readonly 'non-dropping-particle'?: string }

  function oracle(text: string): readonly [title: string, authors: string, year: number | undefined] | undefined {
    try {
      const item = new Cite(text as unknown as readonly object[], { forceType: '@biblatex/text', generateGraph: false }).data[0] as { title?: string; author?: readonly CslName[]; issued?: { 'date-parts'?: readonly (readonly number[])[] } };
      const authors = (item.author ?? []).map(name => name.literal ?? [name['dropping-particle'], name['non-dropping-particle'], name.family ?? name.given].filter(Boolean).join(' '));
      return [plain(item.title), plain(authors.join('; ')), item.issued?.['date-parts']?.[0]?.[0]];
    } catch {
      return undefined;
    }
  }

  const check = (name: string, total: number, readable: number): void => void it(name, { skip: withoutShared }, () => {
    const text = sharedText(`bib/${name}`);
    const file = readBib(text);
    assert.deepEqual([file.entries.length, file.problems.length], [total, 0]);
    const unexplained: unknown[] = [];
    let compared = 0;
    let differing = 0;
    for (const entry of file.entries) {
      const expected = oracle(text.slice(entry.span.start, entry.span.end));
      if (!expected) continue;
      compared++;
      const authors = authorsOf(file, entry).names.map(author => author.literal ?? author.family ?? '').join('; ');
      const actual = [titleOf(file, entry) ?? '', plain(authors), yearOf(file, entry)];
      const fields = ['title', 'author', 'year'].filter((_field, at) => actual[at] !== expected[at]);
      if (fields.length > 0) differing++;
      const excused = (name: string): boolean => EXCUSES.some(([, field, excuse]) => field === name && excuse.test(fieldOf(entry, name)?.raw ?? ''));
      if (!fields.every(excused)) unexplained.push([entry.key, actual, expected]);
    }
    assert.deepEqual([compared, unexplained], [readable, []]);
    assert.ok(differing <= total * 0.015, `${differing} of ${total}`);
  });
  check('cdl.bib', 6315, 6314);
  check('jabref_complex.bib', 20, 20);
  check('citation-js_biblatex-input.bib', 28, 28);
});
