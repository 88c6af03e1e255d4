import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeTex } from '../../../src/core/bibliography/decodeTex';
import { readBib } from '../../../src/core/bibliography/readBib';

const FIRST = '@article{first,\n  title = {The {First} of Two},\n  year = 2001,\n}';
const LAST = '@book{last,\n  title = "The {"}Last{"} of Two",\n  month = jan # " 3",\n}';

/** Each fault stands between two good entries, which must come out as if it were not there. */
describe('a broken entry costs only itself', () => {
  /**
   * @param entry what is read of the broken one: `key: name=value …`; undefined where it is no entry
   * @param codes what is reported, with the words it is at
   * @param end the broken entry's last words, where it does not reach to the end of `broken`
   */
  const check = (name: string, broken: string, entry: string | undefined, codes: readonly string[], end?: string): void => {
    for (const [ending, form] of [['\n', ''], ['\r\n', ' (CRLF)']] as const) it(name + form, () => {
      const lines = (text: string): string => text.split('\n').join(ending);
      const text = lines(`${FIRST}\n\n${broken}\n\n${LAST}\n`);
      const { entries, problems } = readBib(text);
      const slices = entries.map(({ span }) => text.slice(span.start, span.end));
      assert.deepEqual([slices[0], slices.at(-1)], [lines(FIRST), lines(LAST)]);
      assert.deepEqual([entries[0]?.key, entries.at(-1)?.key, entries[0]?.fields.length, entries.at(-1)?.fields.length], ['first', 'last', 2, 2]);
      const rest = entries.slice(1, -1);
      assert.deepEqual(rest.map(({ key, fields }) => `${key}:${fields.map(({ name: field, raw }) => ` ${field}=${raw}`).join('')}`), entry === undefined ? [] : [entry]);
      assert.deepEqual(problems.map(({ code, span }) => `${code.replace('bib.', '')} ${text.slice(span.start, span.end).trim()}`.trim()), codes);
      if (entry !== undefined) assert.equal(slices[1], lines(end === undefined ? broken.trim() : broken.slice(0, broken.indexOf(end) + end.length)));
    });
  };

  // Commas
  check('no comma between fields', '@article{bad,\n  title = {Bad}\n  year = 2000,\n}', 'bad: title={Bad} year=2000', ['missingComma']);
  check('no comma behind the key', '@article{bad\n  title = {Bad},\n  year = 2000\n}', 'bad: title={Bad} year=2000', ['missingComma']);
  check('commas twice', '@article{bad,,\n  title = {Bad},,\n  year = 2000\n}', 'bad: title={Bad} year=2000', ['extraComma ,', 'extraComma ,']);

  // Braces
  check('a brace not closed', '@article{bad,\n  title = {Bad,\n  year = 2000\n}', 'bad: title={Bad year=2000', ['unclosed {Bad']);
  check('a brace not closed, text behind the entry', '@article{bad,\n  title = {Bad,\n  year = 2000\n}\n\nSome words.', 'bad: title={Bad year=2000', ['unclosed {Bad'], '2000\n}');
  check('an inner brace not closed', '@article{bad,\n  title = {Bad {GPT},\n  author = {Doe, J},\n}', 'bad: title={Bad {GPT} author={Doe, J}', ['unclosed {Bad {GPT}']);
  check('a brace opened twice', '@article{bad,\n  title = {{Bad},\n  year = {2000}\n}', 'bad: title={{Bad} year={2000}', ['unclosed {{Bad}']);
  check('the last brace not closed', '@article{bad,\n  title = {Bad\n}', 'bad: title={Bad', ['unclosed {Bad']);
  check('a value being typed', '@article{bad,\n  title = {\n}', 'bad: title={', ['unclosed {']);
  check('all on one line, a brace not closed', '@article{bad, title = {Bad, year = 2000}', 'bad: title={Bad, year = 2000}', ['unclosed @article{']);
  check('a brace closed twice', '@article{bad,\n  title = {Bad}},\n  year = 2000\n}', 'bad: title={Bad} year=2000', ['strayBrace }']);
  check('an entry closed twice', '@article{bad,\n  title = {Bad}\n}}', 'bad: title={Bad}', ['strayBrace }'], '{Bad}\n}');
  check('a closing brace on its own', '@article{bad,\n  title = {Bad}\n}\n}', 'bad: title={Bad}', ['strayBrace }'], '{Bad}\n}');
  check('an entry not closed', '@article{bad,\n  title = {Bad},\n  year = 2000', 'bad: title={Bad} year=2000', ['unclosed @article{']);
  check('an entry not closed behind a brace', '@article{bad,\n  title = {Bad},\n  year = {2000},', 'bad: title={Bad} year={2000}', ['unclosed @article{']);
  check('truncated', '@article{bad,\n  title = {Bad},\n  author = {Do', 'bad: title={Bad} author={Do', ['unclosed @article{', 'unclosed {Do']);
  check('closed by a parenthesis', '@article{bad,\n  title = {Bad}\n)', 'bad: title={Bad}', ['unclosed @article{', 'badField )']);
  check('a parenthesis closed by a brace', '@article(bad,\n  title = {Bad}\n}', 'bad: title={Bad}', ['unclosed @article(', 'strayBrace }']);

  // Quotes
  check('a quote not closed', '@article{bad,\n  title = "Bad,\n  year = 2000\n}', 'bad: title="Bad year=2000', ['unclosed "Bad']);
  check('the last quote not closed', '@article{bad,\n  year = 2000,\n  title = "Bad\n}', 'bad: year=2000 title="Bad', ['unclosed "Bad']);
  check('a quote not opened', '@article{bad,\n  title = Bad",\n  year = 2000\n}', 'bad: title=Bad" year=2000', ['badValue Bad"']);
  check('quotes in quotes', '@article{bad,\n  title = "A "bad" word",\n  year = 2000\n}', 'bad: title="A "bad" word" year=2000', ['badValue "A "bad" word"']);
  check('an accent\'s quote in quotes', '@article{bad,\n  title = "G\\"odel",\n  year = 2000\n}', 'bad: title="G\\"odel" year=2000', ['badValue "G\\"odel"']);
  check('a quote closed by a brace', '@article{bad,\n  title = "Bad},\n  year = 2000\n}', 'bad: title="Bad} year=2000', ['unclosed "Bad}']);
  check('a brace closed by a quote', '@article{bad,\n  title = {Bad",\n  year = 2000\n}', 'bad: title={Bad" year=2000', ['unclosed {Bad"']);

  // Keys
  check('an empty key', '@article{,\n  title = {Bad}\n}', ': title={Bad}', ['noKey {']);
  check('no key', '@article{\n  title = {Bad},\n  year = 2000\n}', ': title={Bad} year=2000', ['noKey {']);
  check('no key, on one line', '@article{title = {Bad}, year = 2000}', ': title={Bad} year=2000', ['noKey {']);
  check('a key with spaces', '@article{bad key here,\n  title = {Bad}\n}', 'bad key here: title={Bad}', ['badKey bad key here']);
  check('a key with LaTeX', '@article{m\\"uller,\n  title = {Bad}\n}', 'm\\"uller: title={Bad}', ['badKey m\\"uller']);
  check('nothing but the beginning', '@article{', ':', ['unclosed @article{', 'noKey {']);
  check('nothing but the key', '@article{bad', 'bad:', ['unclosed @article{']);
  check('the key of another', '@article{first,\n  title = {Bad}\n}', 'first: title={Bad}', ['duplicateKey first']);

  // Values
  check('a date for a number', '@article{bad,\n  year = 2000-01,\n  title = {Bad}\n}', 'bad: year=2000-01 title={Bad}', ['badValue 2000-01']);
  check('words without quotes', '@article{bad,\n  title = Bad and bare,\n  year = 2000\n}', 'bad: title=Bad and bare year=2000', ['badValue Bad and bare']);
  check('words behind a value', '@article{bad,\n  title = {Bad} and more,\n  year = 2000 AD\n}', 'bad: title={Bad} and more year=2000 AD', ['badValue {Bad} and more', 'badValue 2000 AD']);
  check('no value', '@article{bad,\n  title = ,\n  year = 2000\n}', 'bad: title= year=2000', ['noValue title =']);
  check('no value and no comma', '@article{bad,\n  title =\n  year = 2000\n}', 'bad: title= year=2000', ['noValue title =', 'missingComma']);
  check('no value at the end', '@article{bad,\n  title = {Bad},\n  year =\n}', 'bad: title={Bad} year=', ['noValue year =']);
  check('no value at the end of the file', '@article{bad, title = ', 'bad: title=', ['unclosed @article{', 'noValue title =']);
  check('nothing behind #', '@article{bad,\n  title = {Bad} # ,\n  year = 2000\n}', 'bad: title={Bad} # year=2000', ['badValue #']);
  check('a string that nobody defines', '@article{bad,\n  journal = nosuch,\n  year = 2000\n}', 'bad: journal=nosuch year=2000', []);
  check('one dollar sign', '@article{bad,\n  title = {Bad $x},\n  year = 2000\n}', 'bad: title={Bad $x} year=2000', []);

  // Fields
  check('no equals sign', '@article{bad,\n  title {Bad},\n  year = 2000\n}', 'bad: title={Bad} year=2000', ['noValue title']);
  check('two equals signs', '@article{bad,\n  title == {Bad},\n  year = 2000\n}', 'bad: title={Bad} year=2000', ['badValue =']);
  check('a name alone', '@article{bad,\n  title = {Bad},\n  oops,\n  year = 2000\n}', 'bad: title={Bad} year=2000', ['badField oops']);
  check('a line of signs', '@article{bad,\n  title = {Bad},\n  "!" (?) {x},\n  year = 2000\n}', 'bad: title={Bad} year=2000', ['badField "!" (?) {x}']);
  check('a field twice', '@article{bad,\n  title = {Bad},\n  title = {Worse}\n}', 'bad: title={Bad} title={Worse}', ['duplicateField title']);

  // Blocks
  check('no brace behind the type', '@article bad,\n  title = {Bad}\n}', undefined, ['noBrace @article']);
  check('a type that nobody knows', '@artcle{bad,\n  title = {Bad}\n}', 'bad: title={Bad}', []);
  check('a comment not closed', '@comment{ never', undefined, ['unclosed @comment{']);
  check('a string not closed', '@string{x = "never', undefined, ['unclosed @string{', 'unclosed "never']);
  check('a preamble not closed', '@preamble{"never', undefined, ['unclosed @preamble{', 'unclosed "never']);
  check('braces between entries', 'An { open one, a b@c.d, and an @', undefined, []);
});

const PIECES = ['@article{', '@book(', '@comment{', '@string{', '@preamble{', 'key', ',', '=', '{', '}', '"', '#', '%', '@', '\\', '(', ')', '\n', '\r\n', ' ', 'title', 'year = 2000', 'title = {A}', '@misc{b,\n  x = {1}\n}\n', '$', 'é', '\ufeff', '\ud83d'];
const SCRAPS = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 60 }).map(pieces => pieces.join(''));

describe('whatever the text', () => {
  it('nothing throws, places nest and follow each other', () => fc.assert(fc.property(SCRAPS, text => {
    const file = readBib(text);
    const blocks = [...file.entries, ...file.comments, ...file.preambles].map(({ span }) => span).sort((a, b) => a.start - b.start);
    let last = 0;
    for (const { start, end } of blocks) {
      assert.ok(start >= last && end > start && end <= text.length && text[start] === '@');
      last = end;
    }
    for (const { span, keySpan, key, fields } of file.entries) {
      assert.equal(text.slice(keySpan.start, keySpan.end), key);
      let from = span.start;
      for (const inner of [keySpan, ...fields.flatMap(field => [field.nameSpan, field.valueSpan])]) {
        assert.ok(inner.start >= from && inner.end >= inner.start && inner.end <= span.end);
        from = inner.end;
      }
      for (const { raw, valueSpan, name, nameSpan } of fields) assert.deepEqual([text.slice(valueSpan.start, valueSpan.end), text.slice(nameSpan.start, nameSpan.end).toLowerCase()], [raw, name]);
    }
    for (const { span } of file.problems) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
  }), { numRuns: 3000 }));
  it('good entries stay good around it', () => fc.assert(fc.property(SCRAPS.filter(text => !/@\s*comment/i.test(text)), scraps => {
    const text = `${FIRST}\n${scraps}\n${LAST}\n`;
    const slices = readBib(text).entries.map(({ span }) => text.slice(span.start, span.end));
    assert.deepEqual([slices[0], slices.at(-1)], [FIRST, LAST]);
  }), { numRuns: 3000 }));
  it('one character more or less, anywhere in an entry', () => {
    const middle = '@inproceedings{middle:1,\n  author = {Doe, {\\"O}. and \\\'Elan, A},\n  title = "A {B} c",\n  month = jan # "~1",\n  year = 2000,\n}';
    for (let at = 0; at <= middle.length; at++) for (const inserted of ['', '{', '}', '"', ',', '=', '@', '#', '%', '(', ')', '\n', 'x']) {
      const broken = middle.slice(0, at) + inserted + middle.slice(inserted === '' ? at + 1 : at);
      const text = `${FIRST}\n\n${broken}\n\n${LAST}\n`;
      const slices = readBib(text).entries.map(({ span }) => text.slice(span.start, span.end));
      assert.deepEqual([slices[0], slices.at(-1)], [FIRST, LAST], broken);
      assert.ok(slices.length <= 3, broken);
    }
  });
  it('nothing of it is decoded with an error', () => fc.assert(fc.property(SCRAPS, text => void decodeTex(text))));
});
