import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PaperMarks } from '../../../src/core/model/annotation';
import { readQuery, tagTerm } from '../../../src/core/search/queryTerms';

const NONE: PaperMarks = { status: undefined, rating: undefined, tags: [], why: undefined, count: 0 };
const PAPERS: Readonly<Record<string, PaperMarks | undefined>> = {
  new: undefined,
  open: { ...NONE, status: 'to read', tags: ['rl'] },
  half: { ...NONE, status: 'reading', rating: 3, tags: ['RL', 'in context'], count: 2 },
  done: { ...NONE, status: 'read', rating: 5, tags: ['rlhf'], why: 'It is the first.' },
};

describe('terms of a query', () => {
  const check = (query: string, words: string, ...found: readonly string[]): void => void it(query || '(empty)', () => {
    const { words: left, wants } = readQuery(query);
    assert.deepEqual([left, Object.keys(PAPERS).filter(name => wants?.(PAPERS[name]) ?? true)], [words, found]);
  });
  check('', '', 'new', 'open', 'half', 'done');
  check('tiny recursive', 'tiny recursive', 'new', 'open', 'half', 'done');
  check('#rl tiny', 'tiny', 'open', 'half');
  check('tiny #RL', 'tiny', 'open', 'half', 'done');
  check('tiny #rl ', 'tiny', 'open', 'half');
  check('#rlh', '', 'done');
  check('tag:"in context" words', 'words', 'half');
  check('tag:"in context"', '', 'half');
  check('tag:"in con', '', 'half');
  check('tag:none', '', 'new');
  check('status:to-read', '', 'open');
  check('status:reading status:read', '', 'half', 'done');
  check('status:none', '', 'new');
  check('STATUS:Read x', 'x', 'done');
  check('rating:3', '', 'half');
  check('rating:>=3 #rl ', '', 'half');
  check('rating:<5', '', 'half');
  check('rating:none', '', 'new', 'open');
  check('is:annotated', '', 'half', 'done');
  check('-is:annotated -status:to-read', '', 'new');
  check('-#rl x', 'x', 'new', 'done');

  // No terms
  check('status:unheard', 'status:unheard', 'new', 'open', 'half', 'done');
  check('rating:9', 'rating:9', 'new', 'open', 'half', 'done');
  check('C# is:fun', 'C# is:fun', 'new', 'open', 'half', 'done');
  check('#', '#', 'new', 'open', 'half', 'done');
  check('https://a.b/#c', 'https://a.b/#c', 'new', 'open', 'half', 'done');

  it('a tag is written so that it is read', () => {
    for (const tag of ['rl', 'in context', 'über-alles', 'a:b']) assert.equal(readQuery(`${tagTerm(tag)} x`).wants?.({ ...NONE, tags: [tag] }), true, tag);
  });
});
