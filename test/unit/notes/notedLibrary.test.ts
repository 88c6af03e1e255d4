import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notedCard } from '../../../src/core/cards/notedCard';
import { LibrarySnapshot } from '../../../src/core/library/snapshot';
import { groupPapers } from '../../../src/core/library/groups';
import type { Annotation, Motivation, PaperNotes } from '../../../src/core/model/annotation';
import type { PaperId } from '../../../src/core/model/paper';
import { groupAnnotations, isOrphan, listAnnotations, type ListGrouping } from '../../../src/core/notes/annotationList';
import { marksOf } from '../../../src/core/notes/annotate';
import { bringTogether } from '../../../src/core/notes/notedLibrary';
import { AnnotationSearch } from '../../../src/core/search/annotationSearch';
import { paper } from '../../support/papers';

let made = 0;
const annotation = (motivation: Motivation, fields: Partial<Annotation> = {}): Annotation => ({ id: `urn:uuid:${String(++made).padStart(3, '0')}`, motivation, created: '2026-01-02T10:00:00Z', modified: '2026-01-02T10:00:00Z', ...fields });
const at = (exact: string, start: number): Partial<Annotation> => ({ anchor: { exact, prefix: '', suffix: '', start, end: start + exact.length } });
const notes = (title: string, ...annotations: readonly Annotation[]): PaperNotes => ({ paper: { key: 'k', title }, annotations });

const A = paper({ id: 'title:atinyplan' as PaperId, title: 'A Tiny Plan', abstract: 'Words of a plan that halts early.' });
const B = paper({ id: 'arxiv:2501.00001' as PaperId, title: 'Big Models', arxiv: '2501.00001', abstract: 'Nothing of note.' });
const C = paper({ id: 'title:unnoted' as PaperId, title: 'Unnoted' });
const ALL = [
  notes('Big models', annotation('tagging', { text: 'scale' }), annotation('tagging', { text: 'cost' }), annotation('assessing', { text: '4' }), annotation('commenting', { text: 'Why so big?', created: '2026-01-05T00:00:00Z' })),
  notes('A tiny plan', annotation('highlighting', { ...at('halts early', 21), color: 'green' }), annotation('highlighting', at('Words', 0)), annotation('bookmarking', { text: 'reading' }), annotation('highlighting', at('penguins walk home', 3))),
  notes('Gone', annotation('commenting', { text: 'Kept.' })),
  notes('Unnoted'),
];
const noted = bringTogether(new LibrarySnapshot(1, [A, B, C], []), ALL);

describe('papers and notes', () => {
  it('come together in the library’s order; what has no paper is kept', () => assert.deepEqual(
    [noted.papers.map(each => each.paper.title), noted.elsewhere.map(each => each.paper.title)], [['A Tiny Plan', 'Big Models'], ['Gone']]));
  it('two files of one paper are one', () => {
    const two = bringTogether(new LibrarySnapshot(1, [B], []), [notes('Big models', annotation('commenting', { text: '1' })), { ...notes('Other title', annotation('commenting', { text: '2' })), paper: { key: 'x', title: 'Other title', arxiv: '2501.00001' } }]);
    assert.deepEqual([two.papers.length, two.papers[0]?.notes.annotations.length, two.elsewhere.length], [1, 2, 0]);
  });
});

describe('groups of papers by what is noted', () => {
  const check = (grouping: 'status' | 'rating' | 'tag' | 'annotated', expected: readonly (readonly [string | undefined, string])[]): void => void it(grouping, () => assert.deepEqual(
    groupPapers([A, B, C], grouping, each => noted.marks.get(each.id)).map(group => [group.value, group.papers.map(each => each.title.charAt(0)).join('')]), expected));
  check('status', [['reading', 'A'], [undefined, 'BU']]);
  check('rating', [['4', 'B'], [undefined, 'AU']]);
  check('tag', [['cost', 'B'], ['scale', 'B'], [undefined, 'AU']]);
  check('annotated', [['annotated', 'AB'], [undefined, 'U']]);
  it('statuses in the order of reading', () => {
    const status = new Map([[A.id, 'read'], [B.id, 'to read'], [C.id, 'reading']]);
    assert.deepEqual(groupPapers([A, B, C], 'status', each => marksOf([annotation('bookmarking', { text: status.get(each.id) ?? '' })])).map(group => group.value), ['to read', 'reading', 'read']);
  });
});

describe('the list of annotations', () => {
  const list = listAnnotations(noted);
  const check = (grouping: ListGrouping, ...expected: readonly string[]): void => void it(grouping, () => assert.deepEqual(
    groupAnnotations(list, grouping).map(({ name, items }) => `${name}: ${items.map(({ annotation: { text, anchor } }) => text ?? anchor?.exact).join(' | ')}`), expected));
  check('paper', 'A Tiny Plan: Words | penguins walk home | halts early', 'Big Models: Why so big?', 'Gone: Kept.');
  check('color', 'yellow: Words | penguins walk home', 'green: halts early', ': Why so big? | Kept.');
  check('tag', 'cost: Why so big?', 'scale: Why so big?', ': Words | penguins walk home | halts early | Kept.');
  check('date', '2026-01-05: Why so big?', '2026-01-02: Words | penguins walk home | halts early | Kept.');
  it('tells what no longer stands in the abstract', () => assert.deepEqual(list.map(isOrphan), [false, true, false, false, false]));

  const found = (query: string, ...expected: readonly string[]): void => void it(`finds ${query}`, async () => {
    const searched = list.map(({ annotation: { text, anchor }, title, tags }) => ({ text: text ?? '', exact: anchor?.exact ?? '', title, tags }));
    const hits = await new AnnotationSearch().search(searched, query);
    assert.deepEqual(hits.map(each => searched[each]?.text || searched[each]?.exact), expected);
  });
  found('halts', 'halts early');
  found('halst erly', 'halts early');
  found('scale', 'Why so big?');
  found('tiny', 'Words', 'halts early', 'penguins walk home');
  found('zebra');
});

describe('a card’s lines', () => {
  const all = notes('A', annotation('highlighting', at('marked\nwords', 0)), annotation('commenting', { ...at('other', 9), text: 'Is it?' }), annotation('commenting', { text: 'Note.' }), annotation('tagging', { text: 't' }));
  it('what was written comes first', () => assert.deepEqual(notedCard(all).lines, [{ kind: 'note', text: 'Note.' }, { kind: 'comment', exact: 'other', text: 'Is it?' }, { kind: 'highlight', exact: 'marked words' }]));
  it('the rest is counted', () => assert.deepEqual([notedCard(all, 1).lines.length, notedCard(all, 1).more], [1, 2]));
});
