import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { HIGHLIGHT_COLORS, type Annotation, type PaperNotes } from '../../../src/core/model/annotation';
import { mergeNotes } from '../../../src/core/notes/mergeNotes';
import { NotesError } from '../../../src/core/notes/notesError';
import { readNotes, salvageNotes, writeNotes } from '../../../src/core/notes/notesFile';

const PAPER = { key: 'doe2025', title: 'A "Title"\nof two lines', arxiv: '2511.08653' };
const note = (id: string, text: string, modified = '2026-01-01T00:00:00Z'): Annotation => ({ id: `urn:uuid:${id}`, motivation: 'commenting', created: '2026-01-01T00:00:00Z', modified, text });
const notes = (...annotations: readonly Annotation[]): PaperNotes => ({ paper: PAPER, annotations });

const time = fc.integer({ min: 0, max: 99 }).map(seconds => `2026-01-01T00:00:${String(seconds).padStart(2, '0')}Z`);
const annotation: fc.Arbitrary<Annotation> = fc.record({
  id: fc.integer({ min: 0, max: 30 }).map(n => `urn:uuid:${n}`), motivation: fc.constantFrom('highlighting' as const, 'commenting' as const, 'tagging' as const, 'assessing' as const, 'bookmarking' as const), created: time, modified: time,
  anchor: fc.option(fc.record({ exact: fc.string({ minLength: 1 }), prefix: fc.string(), suffix: fc.string(), start: fc.nat(), end: fc.nat() }), { nil: undefined }),
  color: fc.option(fc.constantFrom(...HIGHLIGHT_COLORS), { nil: undefined }), text: fc.option(fc.string(), { nil: undefined }), resolved: fc.option(fc.constant(true), { nil: undefined }),
  other: fc.option(fc.dictionary(fc.constantFrom('creator', 'rights', 'x-y'), fc.jsonValue(), { minKeys: 1 }), { nil: undefined }),
}).map(fields => JSON.parse(JSON.stringify(fields)) as Annotation);
const page = fc.uniqueArray(annotation, { selector: each => each.id, maxLength: 12 }).map(annotations => notes(...[...annotations].sort((a, b) => a.id < b.id ? -1 : 1)));

describe('a file of notes', () => {
  it('comes back as it was, unknown fields included', () => fc.assert(fc.property(page, made => assert.deepEqual(readNotes(writeNotes(made)), made)), { numRuns: 300 }));
  it('has a line for each annotation, and adding one changes no other line', () => {
    const before = writeNotes(notes(note('a', '1'), note('c', '3'))).split('\n');
    const after = writeNotes(notes(note('a', '1'), note('b', '2'), note('c', '3'))).split('\n');
    assert.equal(after.length, before.length + 1);
    assert.deepEqual(after.filter(line => !before.includes(line)).length, 1);
  });
  it('a file that is cut off anywhere is told, never half read', () => {
    const text = writeNotes(notes(note('a', 'é'), note('b', '2')));
    for (let length = 0; length < text.trimEnd().length; length++) assert.throws(() => readNotes(text.slice(0, length)), NotesError);
    assert.equal(readNotes(text.trimEnd()).annotations.length, 2);
  });
  it('what git’s union merge makes of two is read as one', () => {
    const [head, ...rest] = writeNotes(notes(note('b', 'common'))).trimEnd().split('\n');
    const mine = JSON.stringify(JSON.parse((rest[0] ?? '').replace('urn:uuid:b', 'urn:uuid:a').slice(1)));
    const later = (rest[0] ?? '').slice(1).replace('"common"', '"changed"').replace('"modified":"2026-01-01', '"modified":"2026-01-02');
    const check = (lines: readonly string[], ...texts: readonly string[]): void => assert.deepEqual(readNotes(`${lines.join('\n')}\n`).annotations.map(({ text }) => text), texts);
    check([head ?? '', ` ${mine}`, ...rest], 'common', 'common');
    check([head ?? '', head ?? '', ...rest], 'common');
    check([head ?? '', rest[0] ?? '', ` ${later}`, ']}'], 'changed');
    check([head ?? '', `,${later}`, rest[0] ?? '', ']}'], 'changed');
    assert.throws(() => readNotes(`${head}\n ${mine}\n`), NotesError);
  });
  it('of a damaged file the whole lines are saved', () => {
    const text = writeNotes(notes(note('a', '1'), note('b', '2'), note('c', '3')));
    const lines = text.split('\n');
    const saved = (damaged: string): readonly (string | undefined)[] | undefined => salvageNotes(damaged)?.annotations.map(each => each.text);
    assert.deepEqual(saved(text.slice(0, text.indexOf('"3"'))), ['1', '2']);
    assert.deepEqual(saved([lines[0], '<<<<<<< ours', lines[1], '=======', lines[2], '>>>>>>> theirs', lines[3], lines[4]].join('\n')), ['1', '2', '3']);
    assert.deepEqual(saved(text.replace('"value":"2"', '"value:"2"')), ['1', '3']);
    assert.equal(saved(text.slice(40)), undefined);
    assert.equal(saved(''), undefined);
  });
  it('damage is told with its line', () => {
    const text = writeNotes(notes(note('a', '1'), note('b', '2'), note('c', '3'))).replace('"value":"2"', '"value:"2"');
    assert.throws(() => readNotes(text), (error: NotesError) => error.line === 3);
    assert.throws(() => readNotes('{\n<<<<<<< HEAD\n}'), (error: NotesError) => error.line === 2);
    assert.throws(() => readNotes('[]'), NotesError);
  });
});

describe('merging', () => {
  const check = (name: string, base: PaperNotes, ours: PaperNotes, theirs: PaperNotes, ...expected: readonly string[]): void => void it(name, () =>
    assert.deepEqual(mergeNotes(base, ours, theirs).annotations.map(each => `${each.id.slice(9)} ${String(each.text)}`), expected));
  check('both add', notes(), notes(note('a', '1')), notes(note('b', '2')), 'a 1', 'b 2');
  check('one deletes', notes(note('a', '1'), note('b', '2')), notes(note('b', '2')), notes(note('a', '1'), note('b', '2')), 'b 2');
  check('one deletes what the other changed', notes(note('a', '1')), notes(), notes(note('a', '2', '2026-01-02T00:00:00Z')), 'a 2');
  check('the later change counts', notes(note('a', '1')), notes(note('a', '2', '2026-01-02T00:00:00Z')), notes(note('a', '3', '2026-01-03T00:00:00Z')), 'a 3');
  it('is the same whoever merges, and merging again changes nothing', () => fc.assert(fc.property(page, page, page, (base, ours, theirs) => {
    const merged = mergeNotes(base, ours, theirs);
    assert.deepEqual(mergeNotes(base, theirs, ours).annotations, merged.annotations);
    assert.deepEqual(mergeNotes(merged, merged, merged).annotations, merged.annotations);
  }), { numRuns: 300 }));
});
