import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { escapedOffsets, escapeProse } from '../../../src/editor/paperPage/escapeProse';

describe('prose in a paper’s page', () => {
  const check = (text: string, expected: string): void => void it(text, () => {
    assert.equal(escapeProse(text), expected);
    const offsets = escapedOffsets(text);
    assert.equal(offsets.length, text.length + 1);
    [...text].forEach((character, at) => assert.equal(expected[offsets[at] ?? -1], character));
    assert.equal(offsets.at(-1), expected.length);
  });
  check('It gains 3.5% on *MMLU* and [GSM8K].', 'It gains 3.5% on \\*MMLU\\* and \\[GSM8K\\].');
  check('1. is no list', '1\\. is no list');
  check('2) nor this', '2\\) nor this');
  check('- nor this', '\\- nor this');
  check('# nor this a heading', '\\# nor this a heading');
  check('\\alpha <b> $x$ a|b `c`', '\\\\alpha \\<b\\> \\$x\\$ a\\|b \\`c\\`');
  check('', '');
});
