import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BibFile } from '../../../src/core/bibliography/bibFile';
import { readBib, readBibSteps } from '../../../src/core/bibliography/readBib';

const slice = (file: BibFile, { start, end }: { readonly start: number; readonly end: number }): string => file.text.slice(start, end);

/** Entries on one line each: `article key: name=value …`. */
const summary = (file: BibFile): string => file.entries.map(({ type, key, fields }) => `${type} ${key}:${fields.map(({ name, raw }) => ` ${name}=${raw}`).join('')}`).join('\n');

/** Problems with the words that they are at: `noKey {`. */
const problems = (file: BibFile): readonly string[] => file.problems.map(({ code, span }) => `${code.replace('bib.', '')} ${slice(file, span).trim()}`.trim());

describe('a well-formed file', () => {
  const check = (name: string, text: string, expected: string): void => void it(name, () => {
    const file = readBib(text);
    assert.equal(summary(file), expected);
    assert.deepEqual(problems(file), []);
  });
  check('braces, quotes, numbers', '@Article{k1,\n  Title = {A {B} c},\n  note = "x {"} y",\n  YEAR = 2000\n}', 'article k1: title={A {B} c} note="x {"} y" year=2000');
  check('parentheses', '@article(k, title = {A) b}, year = 2000)', 'article k: title={A) b} year=2000');
  check('what # joins', '@misc{k, month = "10~" # jan, note = a#{b} #\n "c"}', 'misc k: month="10~" # jan note=a#{b} #\n "c"');
  check('a comma at the end, and none', '@misc{a, x={1},}\n@misc{b, x={1}}', 'misc a: x={1}\nmisc b: x={1}');
  check('a key alone', '@misc{a}@misc{b,}', 'misc a:\nmisc b:');
  check('entries on one line', '@misc{a, x=1} @misc{b, y=2}', 'misc a: x=1\nmisc b: y=2');
  check('CRLF, and no line end at the end', '@misc{a,\r\n  x = {1},\r\n}\r\n\r\n@misc{b,\r\n  y = {2}\r\n}', 'misc a: x={1}\nmisc b: y={2}');
  check('white space everywhere', ' @ misc\n { a ,\n\n x\t=\n{1}\n,\n}', 'misc a: x={1}');
  check('a byte order mark', '\ufeff@misc{a, x=1}', 'misc a: x=1');
  check('values across lines', '@misc{a,\n  x = {one\n    two},\n}', 'misc a: x={one\n    two}');
  check('signs in values', '@misc{a, x = {= , @ # % "}, y = "= , @ # %"}', 'misc a: x={= , @ # % "} y="= , @ # %"');
  check('percent signs hide what biber hides', '% @misc{no, x=1}\n@misc{a, % why\n  x = 1, % so\n  % y = 2,\n  z = 3 % end\n}', 'misc a: x=1 z=3');
  check('text between entries', 'From a@b.org (my list):\n@misc{a, x=1}\nand 50% more\n@misc{b, x=1}', 'misc a: x=1\nmisc b: x=1');
  check('names of fields', '@misc{a, bdsk-url-1=1, date_added=2, s2id:x=3, __m=4, über=5}', 'misc a: bdsk-url-1=1 date_added=2 s2id:x=3 __m=4 über=5');
  check('a value that holds an entry', '@misc{a,\n  note = {see\n@book{x,\n  y = {1}\n}\n}\n}\n@misc{b, x=1}', 'misc a: note={see\n@book{x,\n  y = {1}\n}\n}\nmisc b: x=1');
  for (const key of ['DBLP:conf/nips/X-1', 'müller_2020', 'a.b+c', '王2024', '2020', 'key\'s', 'https://openreview.net/forum?id=AbC', 'a&b', '10.1145/3442188', 'x;y', 'a*b', 'foo@bar']) check(`the key ${key}`, `@misc{${key}, x=1}`, `misc ${key}: x=1`);
  check('an empty file', '', '');
  check('no entry at all', 'Dear reader, { nothing } here.', '');
});

it('strings, preambles and comments have their places', () => {
  const file = readBib('@string{acm = "ACM", ieee = {IEEE}}\n@STRING(x = acm # " Press")\n@preamble{"\\newcommand{\\x}{y}" # x}\n@comment{jabref-meta: {a} @b{c}}\n@comment no braces @here\n@misc{a, x=1}');
  assert.deepEqual(file.strings.map(each => `${each.name}: ${each.raw} in ${slice(file, each.span).length}`), ['acm: "ACM" in 35', 'ieee: {IEEE} in 35', 'x: acm # " Press" in 27']);
  assert.deepEqual(file.preambles.map(each => slice(file, each.body)), ['"\\newcommand{\\x}{y}" # x']);
  assert.deepEqual(file.comments.map(each => slice(file, each.body)), ['jabref-meta: {a} @b{c}', ' no braces @here']);
  assert.deepEqual([summary(file), problems(file)], ['misc a: x=1', []]);
});

it('a comment may hold whole entries', () => {
  const file = readBib('@misc{a, x=1}\n@comment{\n@misc{b, x={1}}\n@misc{c, x={1}}\n}\n@misc{d, x=1}');
  assert.deepEqual([summary(file), problems(file), file.comments.length], ['misc a: x=1\nmisc d: x=1', [], 1]);
});

it('every place is exact', () => {
  const text = 'x\n @InProceedings{ key ,\n  Title = {A} # b,\n}\n';
  const [entry] = readBib(text).entries;
  const at = (part: string): object => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  assert.deepEqual(entry, {
    type: 'inproceedings', typeAsWritten: 'InProceedings', key: 'key', keySpan: at('key'), span: at('@InProceedings{ key ,\n  Title = {A} # b,\n}'),
    fields: [{ name: 'title', nameSpan: at('Title'), valueSpan: at('{A} # b'), raw: '{A} # b' }],
  });
});

it('what is there twice points to the first', () => {
  const file = readBib('@misc{a, x=1, X=2}\n@misc{A,}\n@book{a,}');
  assert.deepEqual(file.problems, [
    { code: 'bib.duplicateField', span: { start: 14, end: 15 }, first: { start: 9, end: 10 } },
    { code: 'bib.duplicateKey', span: { start: 35, end: 36 }, first: { start: 6, end: 7 } },
  ]);
});

it('is read entry by entry', () => {
  const steps = readBibSteps('@misc{a,}\n@comment{b}\n@misc{c,}');
  let count = 0;
  while (!steps.next().done) count++;
  assert.equal(count, 3);
});
