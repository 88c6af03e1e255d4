import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Annotation, PaperNotes } from '../../../src/core/model/annotation';
import { readCollection, writeCollection } from '../../../src/core/notes/collection';
import { withImported, withPlaces } from '../../../src/core/notes/importNotes';
import { NotesError } from '../../../src/core/notes/notesError';

const annotation: fc.Arbitrary<Annotation> = fc.record({
  id: fc.integer({ min: 0, max: 30 }).map(n => `urn:uuid:${n}`), motivation: fc.constantFrom('highlighting' as const, 'commenting' as const, 'tagging' as const), created: fc.constant('2026-01-01T00:00:00Z'), modified: fc.constant('2026-01-01T00:00:00Z'),
  anchor: fc.option(fc.record({ exact: fc.string({ minLength: 1 }), prefix: fc.string(), suffix: fc.string(), start: fc.nat(), end: fc.nat() }), { nil: undefined }), text: fc.option(fc.string(), { nil: undefined }),
  rest: fc.option(fc.record({ body: fc.dictionary(fc.constantFrom('format', 'language'), fc.string(), { minKeys: 1 }), bodies: fc.array(fc.constantFrom({ type: 'TextualBody', value: 'x', purpose: 'tagging' }, 'https://example.org/x'), { minLength: 1 }), selectors: fc.constant([{ type: 'RangeSelector' }]), target: fc.constant({ state: 'x' }), targets: fc.constant(['https://example.org/y']), motivations: fc.constant(['questioning']) }, { requiredKeys: [] }).filter(rest => Object.keys(rest).length > 0), { nil: undefined }),
  other: fc.option(fc.dictionary(fc.constantFrom('creator', 'rights'), fc.jsonValue(), { minKeys: 1 }), { nil: undefined }),
}).map(fields => normal(JSON.parse(JSON.stringify(fields)) as Annotation));
/** Fields of a body stand with its text, and of a tag no other body is a text. */
function normal({ rest, ...annotation }: Annotation): Annotation {
  const { body, ...more } = rest ?? {};
  const kept = { ...annotation.text !== undefined && body && { body }, ...annotation.motivation === 'tagging' && annotation.text === undefined ? { ...more, bodies: ['https://example.org/x'] } : more };
  return { ...annotation, ...Object.keys(kept).length > 0 && { rest: kept } };
}
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

  it('the same words without their place, or in a text that changed, are not doubled; elsewhere in the text they are others', () => {
    const at = (id: string, start: number, prefix = '', suffix = ''): Annotation => note(id, '', { motivation: 'highlighting', anchor: { exact: 'loss', prefix, suffix, start, end: start + 4 } });
    const check = (there: Annotation, imported: Annotation, ...ids: readonly string[]): void => assert.deepEqual(withImported([there], [imported], PAPER).map(({ id }) => id), ids);
    check(at('a', 40, 'a ', ' b'), at('b', 0), 'a');
    check(at('a', 40, 'a ', ' b'), at('b', 0, 'in a ', ' b c'), 'a');
    check(at('a', 40, 'a ', ' b'), at('b', 45, 'a ', ' b'), 'a');
    check(at('a', 40, 'a ', ' b'), at('b', 60, 'the ', ' c'), 'a', 'b');
    check(at('a', 40), at('b', 60), 'a', 'b');
  });
  it('a thread comes once, whatever its ids', () => {
    const thread = (name: string): readonly Annotation[] => [note(`${name}2`, 'It is.', { motivation: 'replying', replyTo: `${name}9` }), note(`${name}9`, 'Is it?')];
    const once = withImported([], thread('a'), PAPER);
    assert.deepEqual(withImported(once, thread('b'), PAPER), once);
  });
  it('words without their place get the one of the abstract', () => {
    const anchor = { exact: 'some words', prefix: '', suffix: '', start: 0, end: 10 };
    const places = (abstract: string): unknown => withPlaces([note('a', '', { anchor })], abstract).map(each => each.anchor?.start);
    assert.deepEqual([places('Here are some words.'), places('some words'), places('Other ones.')], [[9], [0], [0]]);
  });

  const from = (items: unknown, ...expected: readonly string[]): void => void it(`from elsewhere: ${expected.join(' · ')}`, () => {
    const pages = readCollection(JSON.stringify(items));
    assert.deepEqual(pages.flatMap(({ paper, annotations }) => annotations.map(({ motivation, anchor, text, replyTo }) => [paper.arxiv ?? paper.doi ?? paper.key, motivation, anchor?.exact, text, replyTo && `to ${replyTo}`].filter(Boolean).join(' '))), expected);
    assert.deepEqual(readCollection(writeCollection(pages)), [...pages].sort((a, b) => a.paper.key < b.paper.key ? -1 : 1));
  });
  const selector = [{ type: 'TextQuoteSelector', exact: 'some words', prefix: 'a ', suffix: ' b' }, { type: 'RangeSelector', startContainer: '/p[1]' }];
  from([{ type: 'Annotation', target: { source: 'https://arxiv.org/abs/2511.08653v2', selector } }], '2511.08653 highlighting some words');
  from({ type: 'Annotation', id: 'x', target: { source: 'https://arxiv.org/pdf/2511.08653v2.pdf' }, bodyValue: 'A text' }, '2511.08653 commenting A text');
  from([{ id: 'x', body: 'A text', target: 'https://doi.org/10.1000/xyz' }], '10.1000/xyz commenting A text');
  from([{ id: 'x', body: 'https://example.org/video.mp4', target: { id: 'https://doi.org/10.48550/arXiv.2511.08653' } }], '2511.08653 highlighting');
  from([{ id: 'x', body: 'Half of it', target: 'urn:paper-digest:50%' }], '50% commenting Half of it');
  from([{ id: 'r', motivation: 'replying', body: 'So.', target: 'x' }, { id: 'x', body: 'Why?', target: 'https://arxiv.org/abs/2511.08653' }], '2511.08653 replying So. to x', '2511.08653 commenting Why?');
  from([{ id: 'x', body: 'A', target: 'https://arxiv.org/abs/2511.08653' }, { id: 'y', body: 'B', target: 'https://arxiv.org/pdf/2511.08653v1' }], '2511.08653 commenting A', '2511.08653 commenting B');
  from({ type: 'AnnotationPage', items: [{ id: 'x', motivation: 'commenting', body: [{ type: 'TextualBody', value: 'tag', purpose: 'tagging' }, { type: 'TextualBody', value: 'Said', format: 'text/html' }], target: [{ source: 'https://example.org/a.html', selector }, 'https://example.org/b.html'] }] }, 'example-org-a-html commenting some words Said');
  from({ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [{ id: 'x', motivation: 'questioning', body: { value: 'Why?' }, target: 'urn:paper-digest:doe2025' }], next: { items: [{ id: 'y', motivation: ['questioning', 'commenting'], body: { value: 'How?' }, target: 'urn:paper-digest:doe2025' }] } } }, 'doe2025 commenting Why?', 'doe2025 commenting How?');
  it('what this project does not know comes back as it came', () => {
    const item = {
      creator: { name: 'Doe' }, id: 'x', type: 'Annotation', motivation: ['commenting', 'questioning'], created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z',
      body: [{ type: 'TextualBody', value: 'Said', format: 'text/html', language: 'en' }, { type: 'TextualBody', value: 'tag', purpose: 'tagging' }],
      target: [{ source: 'https://arxiv.org/pdf/2511.08653v2', selector: [...selector.slice(0, 1), { type: 'TextPositionSelector', start: 3, end: 13 }, ...selector.slice(1)], state: { type: 'TimeState' } }, 'https://example.org/b'],
    };
    const { pages: [page] } = JSON.parse(writeCollection(readCollection(JSON.stringify([item])))) as { pages: { items: unknown[] }[] };
    assert.deepEqual(page?.items, [item]);
  });
  const fault = (text: string, line: number): void => void it(`a fault on line ${line}`, () => assert.throws(() => readCollection(text), (error: NotesError) => error instanceof NotesError && error.line === line));
  fault('[\n1,\nfoo]', 3);
  fault('{"pages":[\n\n', 3);
  fault('[\n{"id":"x",\n"target":"https://a.org"},\n{"id":"y"}]', 4);
});
