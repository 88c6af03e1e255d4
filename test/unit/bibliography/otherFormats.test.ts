import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planCslItems, readCslJson } from '../../../src/core/bibliography/cslJson';
import { planHayagrivaEntries, readHayagriva } from '../../../src/core/bibliography/hayagriva';
import type { ReferenceFile } from '../../../src/core/bibliography/reference';
import type { CslItem } from '../../../src/core/model/csl';
import type { PlannedEdit } from '../../../src/core/model/planned';

const ITEM: CslItem = { id: 'new', type: 'article', title: 'A "New" Title', author: [{ family: 'Doe', given: 'Jane' }, { literal: 'The Team' }], issued: { 'date-parts': [[2025, 11]] }, URL: 'https://arxiv.org/abs/2511.08653', custom: { arxiv: '2511.08653' } };

function apply(text: string, edits: readonly PlannedEdit[]): string {
  return [...edits].reverse().reduce((before, { span, text: inserted }) => before.slice(0, span.start) + inserted + before.slice(span.end), text);
}

function checkKeys(file: ReferenceFile, keys: readonly string[], codes: readonly string[] = []): void {
  assert.deepEqual(file.references.map(({ key }) => key), keys);
  assert.deepEqual(file.problems.map(({ code }) => code), codes);
  for (const { key, keySpan, span } of file.references) assert.ok(file.text.slice(keySpan.start, keySpan.end) === key && span.start <= keySpan.start && span.end >= keySpan.end);
}

describe('CSL-JSON', () => {
  const check = (text: string, keys: readonly string[], ...codes: readonly string[]): void => void it(text.replaceAll('\n', '⏎').slice(0, 100), () => checkKeys(readCslJson(text), keys, codes));
  check('[{"id":"a","title":"T } ] \\" {"},{"id": 7}]', ['a', '7']);
  check('{"items": [{"id": "a", "author": [{"family": "X"}]}]}', ['a']);
  check('[\n {"id": "a"},\n {"id": "b", broken},\n {"id": "c"}\n]', ['a', 'c'], 'json.badItem');
  check('[{"title": "no id"}]', [], 'json.noId');
  check('[{"id": "a", "title": "never ends', [], 'json.badItem');
  check('not JSON', [], 'json.noItems');
  check('[]', []);
  check('', []);
  it('what an item says', () => {
    const [found] = readCslJson('[{"id":"a","type":"book","title":"T","author":[{"family":"F","given":"G"}],"issued":{"date-parts":[["2020",1]]},"DOI":"10.1/X","URL":"https://arxiv.org/abs/2511.08653v2","container-title":"J"}]').references;
    assert.deepEqual([found?.type, found?.title, found?.authors, found?.year, found?.doi, found?.arxiv, found?.container], ['book', 'T', [{ family: 'F', given: 'G' }], '2020', '10.1/x', '2511.08653', 'J']);
  });
  for (const before of ['', '[]\n', '[\n  {"id": "old"}\n]\n', '[{"id":"old"}]', '{"items": [\r\n    {"id": "old"}\r\n]}']) {
    it(`an item is added: ${JSON.stringify(before)}`, () => {
      const text = apply(before, planCslItems(readCslJson(before), [ITEM]));
      assert.doesNotThrow(() => JSON.parse(text) as unknown, text);
      checkKeys(readCslJson(text), [...readCslJson(before).references.map(({ key }) => key), 'new']);
      assert.ok(!text.includes('custom'));
      if (before.includes('old')) assert.ok(text.startsWith(before.slice(0, before.indexOf('}') + 1)));
    });
  }
});

describe('Hayagriva', () => {
  const check = (text: string, ...keys: readonly string[]): void => void it(text.replaceAll('\n', '⏎').slice(0, 100), () => checkKeys(readHayagriva(text), keys));
  check('a:\n  type: article\n  title: T\n\n# remark\nb-2:\n    title: "U: V"\n', 'a', 'b-2');
  check('"c d":\r\n  title: T\r\n', 'c d');
  check('', ...[]);
  it('what an entry says', () => {
    const [found] = readHayagriva('a:\n  type: article\n  title: "T: \\"U\\"" # remark\n  author: ["Doe, Jane", "Roe, R."]\n  date: 2020-05\n  serial-number:\n    doi: 10.1/X\n    arxiv: 2511.08653v1\n').references;
    assert.deepEqual([found?.title, found?.authors, found?.year, found?.doi, found?.arxiv], ['T: "U"', [{ family: 'Doe', given: 'Jane' }, { family: 'Roe', given: 'R.' }], '2020', '10.1/x', '2511.08653']);
  });
  it('authors as a list', () => assert.deepEqual(readHayagriva('a:\n  title: T\n  author:\n    - Doe, Jane\n    - "The Team"\n  date: 2020\n').references[0]?.authors, [{ family: 'Doe', given: 'Jane' }, { literal: 'The Team' }]));
  for (const before of ['', 'old:\n  title: T\n', 'old:\r\n  title: T']) {
    it(`an entry is added: ${JSON.stringify(before)}`, () => {
      const text = apply(before, planHayagrivaEntries(readHayagriva(before), [ITEM]));
      assert.ok(text.startsWith(before));
      const found = readHayagriva(text).references.at(-1);
      assert.deepEqual([found?.key, found?.title, found?.authors, found?.year, found?.arxiv], ['new', ITEM.title, ITEM.author, '2025', '2511.08653']);
    });
  }
});
