import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeDigest } from '../../../src/core/digest/decode';
import { arxivOfLink, linksIn } from '../../../src/core/digest/links';

describe('links in an abstract', () => {
  const check = (text: string, ...links: readonly string[]): void => void it(text, () => assert.deepEqual(linksIn(text), links));
  check('Code: https://github.com/a/b.', 'https://github.com/a/b');
  check('(see https://a.org/x_(y)), and more', 'https://a.org/x_(y)');
  check('at github.com/a/b and huggingface.co/c/d.', 'https://github.com/a/b', 'https://huggingface.co/c/d');
  check('https://a.github.io/page/, twice https://a.github.io/page/', 'https://a.github.io/page/');
  check('project page: someone.github.io/thing', 'https://someone.github.io/thing');
  check('\\url{https://a.org/b}', 'https://a.org/b');
  check('as in arXiv:2501.00001v2', 'https://arxiv.org/abs/2501.00001');
  check('mail me@github.com/x and notgithub.com/y');
  check('no links, 3.5 times e.g. this');
});

describe('the paper that a link is of', () => {
  const check = (url: string, id: string | undefined): void => void it(url, () => assert.equal(arxivOfLink(url), id));
  check('https://arxiv.org/abs/2511.08653v2', '2511.08653');
  check('https://arxiv.org/pdf/2511.08653.pdf', '2511.08653');
  check('https://huggingface.co/papers/2511.08653', '2511.08653');
  check('https://arxiv.org/abs/cs/0301001', 'cs/0301001');
  check('https://huggingface.co/papers/date/2026-03-24', undefined);
  check('https://github.com/a/2511.08653', undefined);
});

describe('bytes', () => {
  const check = (name: string, bytes: readonly number[], text: string, ...problems: readonly string[]): void => void it(name, () => {
    const decoded = decodeDigest(Uint8Array.from(bytes));
    assert.deepEqual([decoded.text, ...decoded.problems.map(problem => problem.code)], [text, ...problems]);
  });
  check('UTF-8', [0xc3, 0xa9], 'é');
  check('UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61], 'a');
  check('UTF-16, little end first', [0xff, 0xfe, 0x61, 0], 'a');
  check('UTF-16, big end first', [0xfe, 0xff, 0, 0x61], 'a');
  check('Windows-1252', [0x61, 0xe9, 0x20, 0x92], 'aé ’');
  check('damaged UTF-8', [0xc3, 0xa9, 0xc3, 0xa8, 0xff], 'éè\ufffd', 'digest.encoding');
  check('sound UTF-8 that holds a replacement character', [0xef, 0xbf, 0xbd], '\ufffd');
  check('binary', [0x50, 0x4b, 3, 4, 0, 0, 0], '', 'digest.binary');
  check('nothing', [], '');

  for (const shift of [0, 1, 2]) {
    it(`a character across two steps, shifted by ${shift}`, () => {
      const text = 'a'.repeat(shift) + '語é'.repeat(250_000);
      assert.ok(decodeDigest(new TextEncoder().encode(text)).text === text);
    });
  }
});
