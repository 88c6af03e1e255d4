import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planBibEntries } from '../../../src/core/bibliography/addEntries';
import { readBib } from '../../../src/core/bibliography/readBib';
import { styleOf } from '../../../src/core/bibliography/entryStyle';
import type { CslItem } from '../../../src/core/model/csl';

const item = (id: string): CslItem => ({ id, type: 'article', title: 'A Title', author: [{ family: 'Doe', given: 'Jane' }], issued: { 'date-parts': [[2025]] } });

function added(text: string, ...ids: readonly string[]): string {
  const edits = [...planBibEntries(readBib(text), ids.map(item), 'bibtex')].sort((a, b) => b.span.start - a.span.start);
  return edits.reduce((before, { span, text: inserted }) => before.slice(0, span.start) + inserted + before.slice(span.end), text);
}

describe('an entry looks like its neighbours', () => {
  const check = (name: string, before: string, after: string): void => void it(name, () => assert.equal(added(before, 'new'), after));
  check('an empty file', '', '@misc{new,\n  title = {A Title},\n  author = {Doe, Jane},\n  year = {2025},\n}\n');
  check('two spaces, no trailing comma', '@misc{old,\n  title = {T},\n  year = {2020}\n}\n', '@misc{old,\n  title = {T},\n  year = {2020}\n}\n\n@misc{new,\n  title = {A Title},\n  author = {Doe, Jane},\n  year = {2025}\n}\n');
  check('a tab, no space around the sign', '@misc{old,\n\ttitle={T},\n\tyear={2020},\n}', '@misc{old,\n\ttitle={T},\n\tyear={2020},\n}\n\n@misc{new,\n\ttitle={A Title},\n\tauthor={Doe, Jane},\n\tyear={2025},\n}\n');
  check('upper case and quotes', '@MISC{old,\n  TITLE = "T",\n  YEAR = "2020"\n}\n', '@MISC{old,\n  TITLE = "T",\n  YEAR = "2020"\n}\n\n@MISC{new,\n  TITLE = "A Title",\n  AUTHOR = "Doe, Jane",\n  YEAR = "2025"\n}\n');
  check('aligned signs', '@Misc{old,\n  title     = {T},\n  publisher = {P},\n  year      = 2020,\n}\n', '@Misc{old,\n  title     = {T},\n  publisher = {P},\n  year      = 2020,\n}\n\n@Misc{new,\n  title     = {A Title},\n  author    = {Doe, Jane},\n  year      = {2025},\n}\n');
  check('CRLF', '@misc{old,\r\n  year = {2020},\r\n}\r\n', '@misc{old,\r\n  year = {2020},\r\n}\r\n\r\n@misc{new,\r\n  title = {A Title},\r\n  author = {Doe, Jane},\r\n  year = {2025},\r\n}\r\n');
  check('no empty line between entries', '@misc{b,\n  year = {1},\n}\n@misc{a,\n  year = {2},\n}\n', '@misc{b,\n  year = {1},\n}\n@misc{a,\n  year = {2},\n}\n@misc{new,\n  title = {A Title},\n  author = {Doe, Jane},\n  year = {2025},\n}\n');
  check('BibLaTeX', '@online{old,\n  date = {2020-01-01},\n}\n', '@online{old,\n  date = {2020-01-01},\n}\n\n@online{new,\n  title = {A Title},\n  author = {Doe, Jane},\n  date = {2025},\n}\n');
  check('a broken last entry stays as it is', '@misc{old,\n  title = {T\n', '@misc{old,\n  title = {T\n\n@misc{new,\n  title = {A Title},\n  author = {Doe, Jane},\n  year = {2025}\n}\n');
});

describe('a sorted file stays sorted', () => {
  const entry = (key: string): string => `@misc{${key},\n  year = {2020},\n}\n`;
  const sorted = [entry('adams'), entry('brown'), entry('young')].join('\n');
  const keys = (text: string): readonly string[] => readBib(text).entries.map(({ key }) => key);
  const check = (ids: readonly string[], ...expected: readonly string[]): void => void it(ids.join(' '), () => {
    const text = added(sorted, ...ids);
    assert.deepEqual(keys(text), expected);
    assert.equal(text.replace(/@misc\{(?!adams|brown|young)\w+,\n(?: .*\n)+\}\n\n?/g, '').trim(), sorted.trim());
  });
  check(['Miller'], 'adams', 'brown', 'Miller', 'young');
  check(['aaa'], 'aaa', 'adams', 'brown', 'young');
  check(['zoo', 'cat', 'dog'], 'adams', 'brown', 'cat', 'dog', 'young', 'zoo');
  it('a file that is not sorted gets entries at its end', () => assert.deepEqual(keys(added([entry('b'), entry('a'), entry('c')].join('\n'), 'aa')), ['b', 'a', 'c', 'aa']));
  it('a remark above an entry stays with it', () => {
    const text = added(`${entry('a')}\n${entry('b')}\n% of d\n${entry('d')}`, 'c');
    assert.match(text, /\}\n\n@misc\{c,[^]*\}\n\n% of d\n@misc\{d,/);
  });
});

it('two entries do not tell an order', () => assert.equal(styleOf(readBib('@misc{a,\nyear=1}\n@misc{b,\nyear=1}')).sorted, false));
