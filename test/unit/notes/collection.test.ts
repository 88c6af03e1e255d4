import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Annotation, PaperNotes } from '../../../src/core/model/annotation';
import { readCollection, withImported, writeCollection } from '../../../src/core/notes/collection';
import { NotesError } from '../../../src/core/notes/notesFile';

const annotation: fc.Arbitrary<Annotation> = fc.record({
  id: fc.integer({ min: 0, max: 30 }).map(n => `urn:uuid:${n}`), motivation: fc.constantFrom('highlighting' as const, 'commenting' as const, 'tagging' as const), created: fc.constant('2026-01-01T00:00:00Z'), modified: fc.constant('2026-01-01T00:00:00Z'),
  anchor: fc.option(fc.record({ exact: fc.string({ minLength: 1 }), prefix: fc.string(), suffix: fc.string(), start: fc.nat(), end: fc.nat() }), { nil: undefined }), text: fc.option(fc.string(), { nil: undefined }),
  other: fc.option(fc.dictionary(fc.constantFrom('creator', 'rights'), fc.jsonValue(), { minKeys: 1 }), { nil: undefined }),
}).map(fields => JSON.parse(JSON.stringify(fields)) as Annotation);
const sorted = (annotations: readonly Annotation[]): readonly Annotation[] => [...annotations].sort((a, b) => a.id < b.id ? -1 : 1);
const page = fc.record({ key: fc.integer({ min: 0, max: 1e6 }).map(n => `k${n}`), annotations: fc.uniqueArray(annotation, { selector: each => each.id, minLength: 1, maxLength: 8 }) }).map(({ key, annotations }): PaperNotes => ({ paper: { key, title: `Title of ${key}`, arxiv: '2511.08653' }, annotations: sorted(annotations) }));
const pages = fc.uniqueArray(page, { selector: each => each.paper.key, maxLength: 5 }).map(list => [...list].sort((a, b) => a.paper.key < b.paper.key ? -1 : 1));

const PAPER = { key: 'doe2025', title: 'A' };
const note = (id: string, text: string, fields: Partial<Annotation> = {}): Annotation => ({ id, motivation: 'commenting', created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z', text, ...fields });

describe('a collection of annotations', () => {
  it('comes back as it was', () => fc.assert(fc.property(pages, made => assert.deepEqual(readCollection(writeCollection(made)), made)), { numRuns: 200 }));
  it('imported into nothing gives the same, and imported again nothing more', () => fc.assert(fc.property(page, ({ paper, annotations }) => {
    const once = withImported([], annotations, paper);
    assert.deepEqual(once, annotations);
    assert.deepEqual(withImported(once, annotations, paper), annotations);
  }), { numRuns: 200 }));
  it('is a W3C AnnotationCollection with one annotation a line', () => {
    const text = writeCollection([{ paper: PAPER, annotations: [note('urn:uuid:1', 'one'), note('urn:uuid:2', 'two')] }]);
    const { type, total, pages: [first] } = JSON.parse(text) as { type: string; total: number; pages: { type: string }[] };
    assert.deepEqual([type, total, first?.type, text.split('\n').filter(line => line.includes('"Annotation"')).length], ['AnnotationCollection', 2, 'AnnotationPage', 2]);
  });
  it('damage is told with its line', () => {
    const text = writeCollection([{ paper: PAPER, annotations: [note('urn:uuid:1', 'one'), note('urn:uuid:2', 'two')] }]);
    assert.throws(() => readCollection(text.replace('"value":"two"', '"value:"two"')), (error: NotesError) => error instanceof NotesError && error.line === 4);
    for (const other of ['', '{}', '1', '[1]', '{"pages":[1]}']) assert.throws(() => readCollection(other), NotesError, other);
  });
  it('the same words under another id are not doubled, and their replies find them', () => {
    const imported = withImported([note('a', 'Is it?')], [note('b', 'Is it?'), note('c', 'It is.', { motivation: 'replying', replyTo: 'b' }), note('d', 'New.')], PAPER);
    assert.deepEqual(imported.map(({ id, text, replyTo }) => [id, text, replyTo ?? '']), [['a', 'Is it?', ''], ['c', 'It is.', 'a'], ['d', 'New.', '']]);
  });
  it('of two changes of one annotation the later counts', () => assert.deepEqual(
    withImported([note('a', 'old')], [note('a', 'new', { modified: '2026-02-01T00:00:00Z' })], PAPER).map(({ text }) => text), ['new']));

  const from = (items: unknown, ...expected: readonly string[]): void => void it(`from elsewhere: ${expected.join(' · ')}`, () => {
    const read = readCollection(JSON.stringify(items)).flatMap(({ paper, annotations }) => annotations.map(({ motivation, anchor, text }) => [paper.arxiv ?? paper.doi ?? paper.key, motivation, anchor?.exact, text].filter(Boolean).join(' ')));
    assert.deepEqual(read, expected);
    assert.deepEqual(readCollection(JSON.stringify(items)), readCollection(JSON.stringify(items)));
  });
  const selector = [{ type: 'TextQuoteSelector', exact: 'some words', prefix: 'a ', suffix: ' b' }, { type: 'RangeSelector', startContainer: '/p[1]' }];
  from([{ type: 'Annotation', target: { source: 'https://arxiv.org/abs/2511.08653v2', selector } }], '2511.08653 highlighting some words');
  from([{ id: 'x', body: 'A text', target: 'https://doi.org/10.1000/xyz' }], '10.1000/xyz commenting A text');
  from({ type: 'AnnotationPage', items: [{ id: 'x', motivation: 'commenting', body: [{ type: 'TextualBody', value: 'tag', purpose: 'tagging' }, { type: 'TextualBody', value: 'Said' }], target: [{ source: 'https://example.org/a.html', selector }] }] }, 'example-org-a-html commenting some words Said');
  from({ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [{ id: 'x', motivation: 'questioning', body: { value: 'Why?' }, target: 'urn:paper-digest:doe2025' }] } }, 'doe2025 commenting Why?');
});
