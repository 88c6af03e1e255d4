import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/model/annotation';
import { literatureNote } from '../../../src/core/notes/literatureNote';
import { baseOf, lineEdits, mergeText } from '../../../src/core/notes/mergeText';
import { paper } from '../../support/papers';

const PAPER = paper({ title: 'A Paper', key: 'doe2025', abstract: 'It improves accuracy on MMLU by 5%.', date: '2025-11-11', arxiv: '2511.08653' });
let ids = 0;
const noted = (motivation: Annotation['motivation'], text: string): Annotation => ({ id: `urn:uuid:${++ids}`, motivation, created: String(ids), modified: '', text });
const NOTE = noted('commenting', 'A note.');
const exported = (...annotations: readonly Annotation[]): string => literatureNote(PAPER, [NOTE, ...annotations]).text;

describe('a note that is exported again', () => {
  const BASE = exported();
  /** What the user changed, what was noted since, and what the change looks like in the new note; undefined for a conflict. */
  const check = (name: string, mine: (text: string) => string, since: readonly Annotation[], expected: ((text: string) => string) | undefined): void => void it(name, () => {
    const after = exported(...since);
    assert.deepEqual(mergeText(mine(BASE), BASE, after), expected ? { text: expected(after), conflict: false } : { text: after, conflict: true });
  });
  const replaced = (from: string, to: string) => (text: string): string => text.replace(from, to);
  const same = (text: string): string => text;
  const [tag, read, second] = [noted('tagging', 'rl'), noted('bookmarking', 'read'), noted('commenting', 'A second note.')];
  check('untouched', same, [tag, second], same);
  check('words between the sections', replaced('# A Paper', 'My own words.\n\n# A Paper'), [tag, second], replaced('# A Paper', 'My own words.\n\n# A Paper'));
  check('words at the end, behind the list that grows', text => `${text}\nMy own words.\n`, [second], text => `${text}\nMy own words.\n`);
  check('words at the end, without a line break', text => `${text}\nMy own words.`, [second], text => `${text}\nMy own words.`);
  check('a line of the user’s in the list that grows', text => `${text}- Mine\n`, [second], text => `${text}- Mine\n`);
  check('words under a title behind which a section comes', replaced('# A Paper\n', '# A Paper\n\nMine.\n'), [noted('describing', 'It is simple.')], replaced('> It is simple.\n', '> It is simple.\n\nMine.\n'));
  check('a field of the front matter beside one that comes', replaced('arxiv: "2511.08653"', 'arxiv: "2511.08653"\naliases: [Doe]'), [tag, read], replaced('tags: ["rl"]', 'tags: ["rl"]\naliases: [Doe]'));
  check('a field that the user changed beside one that comes', replaced('arxiv: "2511.08653"', 'arxiv: 2511.08653v2'), [tag], replaced('arxiv: "2511.08653"', 'arxiv: 2511.08653v2'));
  check('a section that the user took away', replaced('## Reported\n\n- +5% accuracy, on MMLU\n\n', ''), [tag, second], replaced('## Reported\n\n- +5% accuracy, on MMLU\n\n', ''));
  check('line ends of Windows', text => text.replace(/\n/g, '\r\n'), [tag], text => text.replace(/\n/g, '\r\n'));
  check('the same change', () => exported(second), [second], same);
  check('nothing new', replaced('A note.', 'A better note.'), [], replaced('A note.', 'A better note.'));
  it('a line that both changed is a conflict, and one side is preferred', () => {
    const [mine, after] = [BASE.replace('A note.', 'A better note.'), BASE.replace('A note.', 'Another note.')];
    assert.deepEqual(mergeText(mine, BASE, after), { text: after, conflict: true });
    assert.deepEqual(mergeText(mine, BASE, after, 'mine'), { text: mine, conflict: true });
  });

  const text = (words: readonly string[]): fc.Arbitrary<readonly string[]> => fc.array(fc.constantFrom(...words), { maxLength: 12 });
  /** A text as somebody changes it: lines go, and new ones come. */
  const changed = (base: readonly string[], own: readonly string[]): fc.Arbitrary<readonly string[]> => fc.tuple(...[...base, undefined].map(line => fc.tuple(fc.constant(line), fc.boolean(), fc.option(fc.constantFrom(...own), { nil: undefined, freq: 2 }))))
    .map(lines => lines.flatMap(([line, keep, added]) => [...added === undefined ? [] : [added], ...line !== undefined && keep ? [line] : []]));
  const sides = text(['a', 'b', 'c', '']).chain(base => fc.tuple(fc.constant(base), changed(base, ['M', 'N']), changed(base, ['E', 'F'])));
  const count = (lines: readonly string[], wanted: string): number => lines.filter(line => line === wanted).length;
  it('what only one side changed counts', () => fc.assert(fc.property(sides, ([base, mine]) => {
    const [before, after] = [base.join('\n'), mine.join('\n')];
    assert.deepEqual([mergeText(after, before, before), mergeText(before, before, after)], [{ text: after, conflict: false }, { text: after, conflict: false }]);
  })));
  it('without a conflict, all that either side added is there, once', () => fc.assert(fc.property(sides, ([base, mine, theirs]) => {
    const merged = mergeText(mine.join('\n'), base.join('\n'), theirs.join('\n'));
    const lines = merged.text.split('\n');
    if (!merged.conflict) for (const own of ['M', 'N', 'E', 'F']) assert.equal(count(lines, own), count([...mine, ...theirs], own), merged.text);
    if (merged.conflict) for (const own of ['M', 'N']) assert.equal(count(mergeText(mine.join('\n'), base.join('\n'), theirs.join('\n'), 'mine').text.split('\n'), own), count(mine, own));
  }), { numRuns: 1000 }));
  it('exported twice is exported once', () => fc.assert(fc.property(sides, ([base, mine, theirs]) => {
    const { text: merged, conflict } = mergeText(mine.join('\n'), base.join('\n'), theirs.join('\n'));
    if (!conflict) assert.equal(mergeText(merged, theirs.join('\n'), theirs.join('\n')).text, merged);
  })));
  it('edits make one text of the other', () => fc.assert(fc.property(text(['a', 'b\r', 'c', '']), text(['a', 'b\r', 'd', '']), (before, after) => {
    const old = before.join('\n');
    const made = [...lineEdits(old, after.join('\n'))].reverse().reduce((done, { span, text: next }) => done.slice(0, span.start) + next + done.slice(span.end), old);
    assert.equal(made, after.join('\n'));
  }), { numRuns: 500 }));
});

describe('what a moved note was made of', () => {
  const [one, two] = [exported(), exported(noted('tagging', 'rl'), noted('bookmarking', 'read'))];
  const check = (name: string, mine: string, expected: string | undefined, ...candidates: readonly string[]): void => void it(name, () => assert.equal(baseOf(mine, candidates), expected));
  check('the very text', one, one, one, two);
  check('the text that is the most like it', `${two}\nMy own words.\n`, two, one, two);
  check('with lines taken away and added', one.replace('## Reported\n\n', '').replace(/\n/g, '\r\n'), one, one);
  check('a note of somebody’s own', '# A Paper\n\nMine alone.\n', undefined, one, two);
  check('an empty file', '', undefined, one);
  check('nothing was exported', one, undefined);
});
