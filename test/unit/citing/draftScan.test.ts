import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DraftScan, type DraftChange } from '../../../src/core/citing/draftScan';
import { findCitations } from '../../../src/core/citing/findCitations';
import type { DraftLanguage } from '../../../src/core/citing/languages';

/** Pieces that open and close what goes on over paragraphs, in every language. */
const PIECES: Readonly<Record<DraftLanguage, readonly string[]>> = {
  markdown: ['```\n', '~~~\n', '<!--', '-->', '---\n', 'nocite: ', '- ', '    ', '<style>', '</style>', '$', '`', '[@a', '; @b]', '@c', '{cite}`d`', '> ', '](a', ' "b")', '@media x {', '{/*', '*/}', '<a b="', '">', '$$', '# ', '[^1]: '],
  plain: ['@a', '[@b]', '\n\n'],
  latex: ['\\begin{verbatim}', '\\end{verbatim}', '\\iffalse ', '\\fi ', '\\fill', '\\cite[', '\\cites', '\\cite{a', ',b', '}', ']', '%', '\\verb|', '|', '\\end{document}'],
  typst: ['```', '`', '/*', '*/', '//', '@a', '@b[', ']', '#cite(<c>', ')', '<a>', ' <b>', 'x<c>'],
  rst: ['::', '   ', '.. ', '.. code::', ':cite:`a', ',b`', '``', '[Doe]_', '.. [Doe] '],
  asciidoc: ['----\n', '////\n', '// ', 'cite:[a', ',b]', '<<c>>', '[[c]]', '[#a]', '`'],
  org: ['#+begin_src\n', '#+end_src\n', '#+begin_example\n', '#+end_example\n', '# ', '[cite:@a', ';@b]', 'cite:c', '[[cite:&d]]', '='],
};
const COMMON = ['word', ' ', '\n', '\n\n', '\n \n', '\r\n', '\r\n\r\n'];

/** Changes of one step, in the order of the text, made in a text of so many characters. */
const edits = (pieces: readonly string[]): fc.Arbitrary<readonly (readonly [place: number, removed: number, text: string])[]> => {
  const text = fc.array(fc.constantFrom(...COMMON, ...pieces), { maxLength: 4 }).map(parts => parts.join(''));
  return fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), text), { minLength: 1, maxLength: 3 });
};

function changesOf(text: string, edit: readonly (readonly [number, number, string])[]): readonly DraftChange[] {
  let last = 0;
  return edit.map(([place, removed, inserted]) => ({ start: Math.round(place * text.length), removed, inserted })).sort((a, b) => a.start - b.start).map(({ start, removed, inserted }) => {
    const from = Math.max(last, start);
    last = Math.min(text.length, from + removed);
    return { start: from, end: last, text: inserted };
  });
}

function applied(text: string, changes: readonly DraftChange[]): string {
  return changes.toReversed().reduce((now, { start, end, text: inserted }) => now.slice(0, start) + inserted + now.slice(end), text);
}

describe('a draft that changes', () => {
  for (const language of ['markdown', 'latex', 'typst', 'rst', 'asciidoc', 'org'] as const) {
    it(`${language}: after any changes it is as read anew`, () => {
      const pieces = PIECES[language];
      const text = fc.array(fc.constantFrom(...COMMON, ...pieces), { maxLength: 80 }).map(parts => parts.join(''));
      fc.assert(fc.property(text, fc.array(edits(pieces), { minLength: 1, maxLength: 6 }), (begin, steps) => {
        const scan = new DraftScan(begin, language);
        let now = begin;
        for (const step of steps) {
          const changes = changesOf(now, step);
          now = applied(now, changes);
          // The editor tells of the last change first.
          scan.update(changes.toReversed(), now);
          assert.deepEqual(scan.citations(), findCitations(now, language));
        }
      }), { numRuns: 400, seed: 20_251_111 });
    });
  }

  const check = (language: DraftLanguage, before: string, change: readonly [sought: string, put: string], expected: readonly string[]): void => void it(`${language}: ${before.replaceAll('\n', '⏎')}, ${change.join(' → ')}`, () => {
    const scan = new DraftScan(before, language);
    const start = before.indexOf(change[0]);
    const after = before.replace(change[0], () => change[1]);
    scan.update([{ start, end: start + change[0].length, text: change[1] }], after);
    assert.deepEqual(scan.citations().map(({ group }) => after.slice(group.start, group.end)), expected);
  });
  check('latex', '\\cite{a,\n  b}', ['a', 'aa'], ['\\cite{aa,\n  b}', '\\cite{aa,\n  b}']);
  check('latex', 'x \\cite[see\nalso]{a}\n\n\\cite{b}', ['x', 'xyz'], ['\\cite[see\nalso]{a}', '\\cite{b}']);
  check('markdown', 'x\n\n@a\n\n```\n@b\n\n@c', ['x', '```'], ['@b', '@c']);
  check('markdown', '', ['', '@a'], ['@a']);
  check('markdown', '@a', ['@a', ''], []);
  check('markdown', 'x\n\n    @a', ['x', '- x'], ['@a']);
  check('typst', '@a\n\n@b', ['@b', '= B <a>\n\n@b'], ['@b']);
});
