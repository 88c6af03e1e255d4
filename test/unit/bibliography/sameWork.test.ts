import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reference } from '../../../src/core/bibliography/reference';
import { ReferenceIndex, type Work } from '../../../src/core/bibliography/sameWork';

const reference = (fields: Partial<Reference>): Reference => ({ key: 'old', keySpan: { start: 0, end: 0 }, span: { start: 0, end: 0 }, type: 'article', title: '', authors: [], ...fields });

describe('the same work', () => {
  const check = (name: string, known: Partial<Reference>, work: Work, by: string | undefined): void => void it(name, () => assert.equal(ReferenceIndex.of([reference(known)]).find(work)?.by, by));
  check('by DOI, whatever its case', { doi: '10.1/x' }, { title: 'T', doi: '10.1/X' }, 'doi');
  check('by arXiv id', { arxiv: '2511.08653' }, { title: 'T', arxiv: '2511.08653' }, 'arxiv');
  check('by title and year', { title: 'A Title: On {GPU}s', year: '2025' }, { title: 'A title – on GPUs', year: '2025' }, 'title');
  check('by title where a year is unknown', { title: 'A Longer Title' }, { title: 'A longer title', year: '2025' }, 'title');
  check('a preprint and its published form', { title: 'A Longer Title', year: '2025', doi: '10.1/x' }, { title: 'A longer title', year: '2024', arxiv: '2401.00001' }, 'version');
  check('two preprints of one title', { title: 'A Longer Title', year: '2025', arxiv: '2501.00001' }, { title: 'A longer title', year: '2025', arxiv: '2502.00002' }, 'version');
  check('the key of another work', { key: 'doe2025', title: 'Another' }, { key: 'doe2025', title: 'A longer title' }, undefined);
  check('nothing in common', { title: 'Another' }, { title: 'A longer title' }, undefined);
});
