import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anchorOf, findAnchor } from '../../../src/core/notes/anchor';
import { expectedPapers, withoutShared } from '../../support/shared';

const TEXT = 'Agents often forget what they did. We propose a memory that keeps the last plan and reads it back before each step. Success rises from 41% to 58%, and the memory costs 3% more tokens.';

describe('words are found again', () => {
  /** `‹ ›` are the words; the second text is the edited one. */
  const check = (name: string, words: string, edited: string, state: string, expected?: string): void => void it(name, () => {
    const start = TEXT.indexOf(words);
    assert.ok(start >= 0);
    const found = findAnchor(edited, anchorOf(TEXT, { start, end: start + words.length }));
    assert.deepEqual([found.state, found.state === 'orphan' ? undefined : edited.slice(found.span.start, found.span.end)], [state, expected]);
  });
  check('where they were', 'the last plan', TEXT, 'anchored', 'the last plan');
  check('behind a new paragraph', 'the last plan', `A new first paragraph.\n\n${TEXT}`, 'moved', 'the last plan');
  check('the same words at their own place', 'memory', TEXT, 'anchored', 'memory');
  check('short words by what is around them', 'the memory', TEXT.replace('We propose', 'In the memory of all, we propose'), 'moved', 'the memory');
  check('re-flowed', 'keeps the last plan and reads it back', TEXT.replace('last plan and reads', 'last\nplan   and\n reads'), 'moved', 'keeps the last\nplan   and\n reads it back');
  check('hyphenated', 'propose a memory', TEXT.replace('propose', 'pro-\npose'), 'moved', 'pro-\npose a memory');
  check('in another case', 'keeps the last plan', TEXT.replace('keeps the last plan', 'Keeps The Last Plan'), 'moved', 'Keeps The Last Plan');
  check('with other words in them', 'keeps the last plan and reads it back', TEXT.replace('the last plan and reads', 'the latest plans and reads'), 'moved', 'keeps the latest plans and reads it back');
  check('gone', 'Success rises from 41% to 58%', 'Something else entirely stands here now, about birds and their songs in spring.', 'orphan');
  check('short words that are gone', '58%', TEXT.replace('58%', 'more'), 'orphan');
});

/** The random numbers of a seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** A text with a share of its characters replaced, left out or doubled, and where an offset has gone. */
function edited(text: string, share: number, next: () => number): { readonly text: string; readonly moved: (offset: number) => number } {
  let result = '';
  const offsets: number[] = [];
  for (const character of text) {
    offsets.push(result.length);
    const dice = next();
    if (dice >= share) result += character;
    else if (dice < share / 3) result += String.fromCharCode(97 + Math.floor(next() * 26));
    else if (dice < 2 * share / 3) result += character + String.fromCharCode(97 + Math.floor(next() * 26));
  }
  offsets.push(result.length);
  return { text: result, moved: offset => offsets[offset] ?? result.length };
}

describe('1,000 highlights of real abstracts, of which so many characters are edited', { skip: withoutShared }, () => {
  for (const [share, right] of [[0.01, 0.99], [0.03, 0.98], [0.1, 0.95], [0.2, 0.85]] as const) {
    it(`${share * 100} %: at least ${right * 100} % right, fewer than 0.5 % wrong`, t => {
      const next = random(42);
      const abstracts = expectedPapers('digests/digest_1k.expected.jsonl').map(paper => paper.abstract).filter(abstract => abstract.length > 300);
      let [found, wrong] = [0, 0];
      for (let count = 0; count < 1000; count++) {
        const abstract = abstracts[count % abstracts.length] ?? '';
        const words = [...abstract.matchAll(/\S+/g)];
        const first = Math.floor(next() * (words.length - 30));
        const last = words[first + 2 + Math.floor(next() * 25)];
        const span = { start: words[first]?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
        const other = edited(abstract, share, next);
        const here = findAnchor(other.text, anchorOf(abstract, span));
        if (here.state === 'orphan') continue;
        const [start, end] = [other.moved(span.start), other.moved(span.end)];
        const slack = 3 + share * (span.end - span.start);
        if (Math.abs(here.span.start - start) <= slack && Math.abs(here.span.end - end) <= slack) found++;
        else wrong++;
      }
      t.diagnostic(`${found / 10} % right, ${wrong / 10} % wrong`);
      assert.ok(found / 1000 >= right, `${found / 10} %`);
      assert.ok(wrong / 1000 < 0.005, `${wrong / 10} % wrong`);
    });
  }
});
