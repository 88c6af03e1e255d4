import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { textOf } from '../../../src/core/bibliography/bibEntry';
import { escapeTex } from '../../../src/core/bibliography/escapeTex';
import { readBib } from '../../../src/core/bibliography/readBib';
import { writeBibtex, type BibtexDialect } from '../../../src/core/bibliography/writeBibtex';
import { toCsl } from '../../../src/core/citing/toCsl';
import type { Annotation } from '../../../src/core/model/annotation';
import { withNotes } from '../../../src/core/notes/notedItem';
import { paper } from '../../support/papers';

const ITEM = toCsl(paper({ key: 'doe2025', title: 'A Paper', authors: [{ family: 'Doe', given: 'Jane' }], date: '2025-11' }));
let ids = 0;
const noted = (motivation: Annotation['motivation'], text: string | undefined, fields: Partial<Annotation> = {}): Annotation => ({ id: `urn:uuid:${++ids}`, motivation, created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z', ...text !== undefined && { text }, ...fields });
const at = (exact: string, start: number): Partial<Annotation> => ({ anchor: { exact, prefix: '', suffix: '', start, end: start + exact.length } });
const ALL = [
  noted('tagging', 'rl'), noted('tagging', 'a, b'), noted('bookmarking', 'read'), noted('assessing', '4'), noted('describing', 'It is simple.'), noted('highlighting', undefined, at('marked', 1)),
  noted('commenting', 'Of the whole', { created: '2026-01-03T00:00:00Z' }), noted('commenting', 'Why\n\nso?', { id: 'urn:uuid:why', ...at('50% of\nit', 40) }), noted('commenting', 'First', at('early', 3)), noted('replying', 'Because.', { replyTo: 'urn:uuid:why' }),
];
const ANNOTE = 'It is simple. / “early”: First / “50% of it”: Why so? — Because. / Of the whole';
const BOTH = { keywords: true, annote: true };

describe('an entry with what is noted', () => {
  const check = (which: Parameters<typeof withNotes>[2], annotations: readonly Annotation[], keyword: string | undefined, annote: string | undefined): void => void it(`${JSON.stringify(which)}, ${annotations.length} annotations`, () => {
    const item = withNotes(ITEM, annotations, which);
    assert.deepEqual(item, { ...ITEM, ...keyword !== undefined && { keyword }, ...annote !== undefined && { annote } });
  });
  check({ keywords: false, annote: false }, ALL, undefined, undefined);
  check({ keywords: true, annote: false }, ALL, 'a b, rl', undefined);
  check({ keywords: false, annote: true }, ALL, undefined, ANNOTE);
  check(BOTH, ALL, 'a b, rl', ANNOTE);
  check(BOTH, [], undefined, undefined);
  check(BOTH, [noted('highlighting', undefined, at('marked', 1)), noted('tagging', ' '), noted('commenting', '\n')], undefined, undefined);
  it('in BibTeX', () => assert.match(writeBibtex([withNotes(ITEM, ALL, BOTH)], 'bibtex'), /\n {2}keywords = \{a b, rl\},\n {2}annote = \{It is simple\. \/ “early”: First \/ “50\\% of it”: Why so\? — Because\. \/ Of the whole\},\n\}$/));
  it('in BibLaTeX', () => assert.match(writeBibtex([withNotes(ITEM, ALL, BOTH)], 'biblatex'), /\n {2}keywords = \{a b, rl\},\n {2}annotation = \{It is simple\./));
});

/** What citation-js reads; the tags only where it takes the entry for BibLaTeX: its BibTeX knows no keywords. */
function readBack(text: string, dialect: BibtexDialect): Record<string, unknown> {
  return new Cite(text as unknown as readonly object[], { forceType: `@${dialect}/text`, generateGraph: false }).data[0] ?? {};
}

describe('whatever is noted', () => {
  const WORDS = fc.array(fc.oneof(fc.constantFrom('{', '}', '{{', '}}', '@misc{x,', '\\', '\\{', '50%', 'R&D', '#1', 'a_b', '"quoted"', 'x^2', '~', '=', ',', '%', '\n\n', 'Über', '王'), fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 8 })), { minLength: 1, maxLength: 12 }).map(words => words.join(' '));
  const TAGS = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcü-_&'), minLength: 1, maxLength: 8 }), { maxLength: 4 }).map(tags => tags.filter(tag => !tag.includes('--')));
  const plain = (value: unknown): string => String(value).replace(/\s+/g, ' ').trim();
  for (const dialect of ['bibtex', 'biblatex'] as const) {
    it(`is one whole ${dialect} entry, which citation-js and the own reader read back`, () => fc.assert(fc.property(WORDS, TAGS, (text, tags) => {
      const item = withNotes(ITEM, [noted('commenting', text), ...tags.map(tag => noted('tagging', tag))], BOTH);
      const written = writeBibtex([item], dialect);
      assert.equal([...written].reduce((depth, character) => depth + Number(character === '{') - Number(character === '}'), 0), 0, written);
      const file = readBib(written);
      assert.deepEqual([file.entries.length, file.problems], [1, []], written);
      assert.equal(file.entries[0] && textOf(file, file.entries[0], 'annote', 'annotation'), item.annote, written);
      const read = readBack(written, dialect);
      assert.equal(plain(read.annote), plain(item.annote), written);
      if (dialect === 'biblatex') assert.deepEqual(String(read.keyword ?? '').split(',').map(plain).sort(), (item.keyword ?? '').split(',').map(plain).sort(), written);
    }), { numRuns: 300 }));
  }
});

describe('braces without their partners', () => {
  const check = (text: string, expected: string): void => void it(text, () => assert.equal(escapeTex(text), expected));
  check('a {b} c', 'a \\{b\\} c');
  check('a { b', 'a \\textbraceleft{} b');
  check('} {', '\\textbraceright{} \\textbraceleft{}');
  check('$\\{x$ and {y}', '$\\lbrace{}x$ and \\textbraceleft{}y\\textbraceright{}');
  check('$\\{x\\}$', '$\\{x\\}$');
  check('$\\\\{x}$ {', '$\\\\{x}$ \\textbraceleft{}');
});
