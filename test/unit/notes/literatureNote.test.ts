import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Annotation } from '../../../src/core/model/annotation';
import { DEFAULT_NOTE_TEMPLATE, literatureNote, mergeNote } from '../../../src/core/notes/literatureNote';
import { paper } from '../../support/papers';

const PAPER = paper({ title: 'A *Paper*: "Quoted"', key: 'doe2025', abstract: 'It improves accuracy on MMLU by 5%.', authors: [{ family: 'Doe', given: 'Jane' }], date: '2025-11-11', arxiv: '2511.08653' });
const annotation = (fields: Partial<Annotation>): Annotation => ({ id: `urn:uuid:${JSON.stringify(fields)}`, motivation: 'commenting', created: '', modified: '', ...fields });
const HIGHLIGHT = annotation({ id: 'h', motivation: 'highlighting', anchor: { exact: 'improves\naccuracy', prefix: '', suffix: '', start: 3, end: 20 }, color: 'green' });
const ALL = [
  annotation({ motivation: 'bookmarking', text: 'read' }), annotation({ motivation: 'assessing', text: '4' }), annotation({ motivation: 'tagging', text: 'rl' }), annotation({ motivation: 'describing', text: 'It is simple.' }),
  HIGHLIGHT, annotation({ id: 'n', text: 'A note\nof two lines' }), annotation({ motivation: 'replying', text: 'Indeed.', replyTo: 'n' }),
];

describe('a literature note', () => {
  it('by the template that ships', () => assert.equal(literatureNote(PAPER, ALL).text, `---
title: "A *Paper*: \\"Quoted\\""
citekey: doe2025
authors: ["Jane Doe"]
date: 2025-11-11
arxiv: "2511.08653"
status: read
rating: 4
tags: ["rl"]
---

# A \\*Paper\\*: "Quoted"

> It is simple.

## Reported

- +5% accuracy, on MMLU

## Highlights and comments

- “improves accuracy” (green)

## Notes

- A note of two lines
  - Indeed.
`));
  it('of a paper of which little is known', () => assert.equal(literatureNote(paper({ title: 'T', key: 'k' }), []).text, '---\ntitle: "T"\ncitekey: k\n---\n\n# T\n'));

  const check = (template: string, text: string, ...unknown: readonly string[]): void => void it(JSON.stringify(template), () =>
    assert.deepEqual(literatureNote(PAPER, ALL, { template, bibtex: '@misc{doe2025,\n}\n' }), { text: `${text}\n`, unknown }));
  check('{{citekey}} {{rating}} {{tags}} {{url}} {{year}}', 'doe2025 ★★★★ #rl https://arxiv.org/abs/2511.08653 2025');
  check('{{bibtex}}', '@misc{doe2025,\n}');
  check('{{#doi}}doi: {{doi}}{{/doi}}{{^doi}}no DOI{{/doi}}', 'no DOI');
  check('---\ntitle: {{title}}\n---\n{{title}}', '---\ntitle: "A *Paper*: \\"Quoted\\""\n---\nA \\*Paper\\*: "Quoted"');
  check('{{title}} by {{nobody}}', 'A \\*Paper\\*: "Quoted" by {{nobody}}', 'nobody');
  check('<b>{{why}}</b>', '<b>It is simple.</b>');
  it('a section that does not close is told', () => assert.throws(() => literatureNote(PAPER, ALL, { template: '{{#why}}' }), /Unclosed section/));
  it('words of the digest do nothing', () => assert.match(literatureNote(paper({ title: '<script>{{why}}[x](y)', key: 'k' }), ALL).text, /# \\<script\\>\{\{why\}\}\\\[x\\\]/));
  it('the template that ships names only what there is', () => assert.deepEqual(literatureNote(PAPER, ALL, { template: DEFAULT_NOTE_TEMPLATE }).unknown, []));
});

describe('a note that is exported again', () => {
  const before = literatureNote(PAPER, [HIGHLIGHT]).text;
  const after = literatureNote(PAPER, ALL).text;
  const mine = (change: (text: string) => string, expected: (text: string) => string): void => {
    const { text, conflict } = mergeNote(change(before), before, after);
    assert.deepEqual([text, conflict], [expected(after), false]);
  };
  it('without a change of the user’s is the new one', () => mine(text => text, text => text));
  it('keeps what was written between the sections', () => mine(text => text.replace('# A', 'My own words.\n\n# A'), text => text.replace('# A', 'My own words.\n\n# A')));
  it('keeps a field of the front matter', () => mine(text => text.replace('citekey: doe2025', 'citekey: doe2025\naliases: [Doe]'), text => text.replace('citekey: doe2025', 'citekey: doe2025\naliases: [Doe]')));
  it('keeps CRLF', () => mine(text => text.replace(/\n/g, '\r\n'), text => text.replace(/\n/g, '\r\n')));
  it('a line that both changed is a conflict', () => {
    const { conflict } = mergeNote(before.replace('“improves accuracy” (green)', '“improves accuracy” (red)'), before, literatureNote(PAPER, [{ ...HIGHLIGHT, color: 'blue' }]).text);
    assert.equal(conflict, true);
  });
  it('the same change on both sides is none', () => assert.deepEqual(mergeNote(after, before, after), { text: after, conflict: false }));
});
