import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Annotation } from '../../../src/core/model/annotation';
import type { Paper } from '../../../src/core/model/paper';
import { literatureNote } from '../../../src/core/notes/literatureNote';
import { DEFAULT_NOTE_TEMPLATE } from '../../../src/core/notes/noteTemplate';
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
  check('{{größe}} {{my field}} {{{x}}} {{> part}} {{toString}} {{title.length}}', '{{größe}} {{my field}} {{{x}}} {{> part}} {{toString}} {{title.length}}', 'größe', 'my field', 'x', 'part', 'toString', 'title.length');
  check('{{#nobody}}a{{/nobody}}{{^nobody}}b{{/nobody}}', 'ab', 'nobody');
  check('{{#why}}{{.}}{{/why}}{{! said }}', 'It is simple.');
  check('{{=<% %>=}}<% citekey %> {{citekey}}', 'doe2025 {{citekey}}');
  check('---\r\nkey: {{citekey}}\r\n---\r\n{{citekey}}', '---\r\nkey: doe2025\r\n---\r\ndoe2025');

  const front = (fields: Partial<Paper>, annotations: readonly Annotation[], template: string, expected: string): void => void it(`front matter ${expected}`, () =>
    assert.equal(literatureNote(paper({ title: 'T', ...fields }), annotations, { template: `---\n${template}\n---` }).text, `---\n${expected}\n---\n`));
  front({ key: '2511.10000' }, [], 'k: {{citekey}}', 'k: "2511.10000"');
  front({ key: 'null' }, [], 'k: {{citekey}}', 'k: "null"');
  front({ key: 'a: b #c' }, [], 'k: {{citekey}}', 'k: "a: b #c"');
  front({}, [annotation({ motivation: 'bookmarking', text: 'to read' })], 's: {{status}}', 's: to read');
  front({}, [annotation({ motivation: 'bookmarking', text: 'x\n---\ny: z' })], 's: {{status}}', 's: "x\\n---\\ny: z"');
  front({ title: 'a\u2028b\u0085' }, [], 't: {{title}}', 't: "a\\u2028b\\u0085"');
  front({ authors: [] }, [], '{{^authors}}a: []{{/authors}}', 'a: []');

  it('says notes and replies in the order in which they were made', () => {
    const said = (id: string, created: string, fields: Partial<Annotation> = {}): Annotation => annotation({ id, created, text: id, ...fields });
    const { text } = literatureNote(PAPER, [said('a', '3'), said('b', '1'), said('c', '9', { motivation: 'replying', replyTo: 'b' }), said('d', '2', { motivation: 'replying', replyTo: 'b' })], { template: '{{notes}}' });
    assert.equal(text, '- b\n  - d\n  - c\n- a\n');
  });
  it('a section that does not close is told', () => assert.throws(() => literatureNote(PAPER, ALL, { template: '{{#why}}' }), /Unclosed section/));
  it('words of the digest do nothing', () => assert.match(literatureNote(paper({ title: '<script>{{why}}[x](y)', key: 'k' }), ALL).text, /# \\<script\\>\{\{why\}\}\\\[x\\\]/));
  it('the template that ships names only what there is', () => assert.deepEqual(literatureNote(PAPER, ALL, { template: DEFAULT_NOTE_TEMPLATE }).unknown, []));
});
