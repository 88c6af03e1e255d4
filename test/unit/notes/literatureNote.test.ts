import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Annotation } from '../../../src/core/model/annotation';
import { literatureNote, updatedNote } from '../../../src/core/notes/literatureNote';
import { paper } from '../../support/papers';

const PAPER = paper({ title: 'A Paper: "Quoted"', key: 'doe2025', abstract: 'It improves accuracy on MMLU by 5%.', authors: [{ family: 'Doe', given: 'Jane' }], date: '2025-11-11', arxiv: '2511.08653' });
const annotation = (fields: Partial<Annotation>): Annotation => ({ id: `urn:uuid:${JSON.stringify(fields)}`, motivation: 'commenting', created: '', modified: '', ...fields });
const ALL = [
  annotation({ motivation: 'bookmarking', text: 'read' }), annotation({ motivation: 'assessing', text: '4' }), annotation({ motivation: 'tagging', text: 'rl' }), annotation({ motivation: 'describing', text: 'It is simple.' }),
  annotation({ motivation: 'highlighting', anchor: { exact: 'improves\naccuracy', prefix: '', suffix: '', start: 3, end: 20 }, color: 'green' }), annotation({ text: 'A note\nof two lines' }),
];

describe('a literature note', () => {
  it('says what is known and noted', () => {
    const note = literatureNote(PAPER, ALL);
    for (const expected of ['title: "A Paper: \\"Quoted\\""', 'citekey: doe2025', 'authors: ["Jane Doe"]', 'status: read', 'rating: 4', 'tags: ["rl"]', '> It is simple.', '- +5% accuracy, on MMLU', '- “improves accuracy” (green)', '- A note of two lines']) assert.ok(note.includes(expected), `${expected}\n${note}`);
  });
  it('exported again, keeps what the user wrote around it', () => {
    const mine = `${literatureNote(PAPER, [])}\nMy own words.\n`;
    const next = updatedNote(mine, literatureNote(PAPER, ALL));
    assert.ok(next?.includes('My own words.') && next.includes('- A note of two lines'));
    assert.equal(updatedNote(next ?? '', literatureNote(PAPER, ALL)), next);
  });
  it('is not overwritten where the user changed the exported part', () => {
    assert.equal(updatedNote(literatureNote(PAPER, ALL).replace('It is simple.', 'It is hard.'), literatureNote(PAPER, ALL)), undefined);
    assert.equal(updatedNote('A file of the same name', literatureNote(PAPER, ALL)), undefined);
  });
});
