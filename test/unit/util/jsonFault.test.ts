import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonFault } from '../../../src/core/util/jsonFault';

describe('where a text stops being JSON', () => {
  /** `|` stands before the fault. */
  const check = (marked: string): void => void it(JSON.stringify(marked), () => {
    const at = marked.indexOf('|');
    assert.equal(jsonFault(marked.replace('|', '')), at < 0 ? undefined : at);
  });
  check('{"a": [1, -2.5e3, true, null, "x\\u00e9"], "b": {}}');
  check(' [] ');
  check('|');
  check('[1,\n2,\n|foo]');
  check('{"a":1,|}');
  check('[1,|]');
  check('[1 |2]');
  check('{"a"|}');
  check('{|a: 1}');
  check('[|01]'.replace('|01', '0|1'));
  check('["a\n|b"]'.replace('"a\n|b"', '|"a\nb"'));
  check('{"a":[1|}');
  check('[]|,');
  check('{"a":1|');

  const JSON_TEXT = fc.json();
  it('is nowhere in JSON', () => fc.assert(fc.property(JSON_TEXT, text => assert.equal(jsonFault(text), undefined))));
  it('is somewhere in what JSON.parse refuses, and in nothing else', () => fc.assert(fc.property(JSON_TEXT, fc.nat(), fc.constantFrom('', ',', '{', ']', '"', ':', 'x', '\\', '1'), (json, seed, other) => {
    const at = seed % (json.length + 1);
    const text = json.slice(0, at) + other + json.slice(at + 1);
    let valid = true;
    try {
      JSON.parse(text);
    } catch {
      valid = false;
    }
    assert.equal(jsonFault(text) === undefined, valid, text);
  }), { numRuns: 2000 }));
});
