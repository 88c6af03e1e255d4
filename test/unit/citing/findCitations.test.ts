import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findCitations } from '../../../src/core/citing/findCitations';
import { draftLanguage, type DraftLanguage } from '../../../src/core/citing/languages';

/** `‹key›` marks every key that must be found; nothing else may be. */
function check(language: DraftLanguage, marked: string): void {
  it(`${language}: ${marked.replaceAll('\n', '⏎')}`, () => {
    const text = marked.replace(/[‹›]/g, '');
    let again = '';
    let at = 0;
    for (const { key, span, group } of findCitations(text, language)) {
      assert.equal(text.slice(span.start, span.end), key);
      assert.ok(group.start <= span.start && group.end >= span.end);
      again += `${text.slice(at, span.start)}‹${key}›`;
      at = span.end;
    }
    assert.equal(again + text.slice(at), marked);
  });
}

describe('Markdown, Quarto, R Markdown', () => {
  check('markdown', 'As [@‹key1›, p. 3; see @‹key2›] says.');
  check('markdown', '@‹doe99› and -@‹doe99› and [-@‹doe99›].');
  check('markdown', '[@‹DBLP:conf/nips/X-1›] @‹vaswani-2017›. @‹a.b›.');
  check('markdown', '[@{‹https://example.com/a b›}, p. 2]');
  check('markdown', 'müller: @‹müller2020›, 中 @‹王2021›');
  check('markdown', 'mail me@example.org, https://a.org/@user, \\@no');
  check('markdown', '`@code` and ``a ` @code`` but @‹yes›');
  check('markdown', '```r\n@no\n```\n@‹yes›');
  check('markdown', '~~~\n@no\n```\n@no\n~~~\n@‹yes›');
  check('markdown', '> ```\n> @no\n> ```\n> @‹yes›');
  check('markdown', '- ```\n  @no\n  ```\n- @‹yes›');
  check('markdown', '---\nauthor: "@no"\n---\n@‹yes›');
  check('markdown', '<!-- @no\n@no --> @‹yes›');
  check('markdown', 'Text.\n\n    @no\n\nText @‹yes›');
  check('markdown', '{cite:p}`‹a1›,‹b2›` {cite}`‹c›`');
  check('markdown', 'A stray ` backtick, then @‹yes›');
});

describe('LaTeX', () => {
  check('latex', '\\cite{‹a›} \\citep[see][p.~3]{‹b›,‹c›} \\citet*{‹d›}');
  check('latex', '\\parencite[1]{‹a›} \\textcite{‹b›} \\autocite{‹c›} \\footcite{‹d›} \\Citep{‹e›} \\citeauthor{‹f›} \\nocite{‹g›}');
  check('latex', '\\parencites(pre)(post)[1]{‹a›}[2]{‹b›}. {no}');
  check('latex', '\\cite{‹a›, % no,\n  ‹b›}');
  check('latex', '\\citep[see\nalso]{‹a›}');
  check('latex', '% \\cite{no}\n\\% \\cite{‹yes›}');
  check('latex', '\\\\% \\cite{no}\n\\cite{‹yes›}');
  check('latex', '\\begin{verbatim}\n\\cite{no}\n\\end{verbatim}\\cite{‹yes›}');
  check('latex', '\\verb|\\cite{no}| \\cite{‹yes›} \\lstinline!\\cite{no}!');
  check('latex', '\\iffalse \\cite{no}\n\\cite{no}\\fi \\cite{‹yes›}');
  check('latex', '\\nocite{*} \\citestyle{no} \\recite');
});

describe('Typst', () => {
  check('typst', 'As @‹key1› and @‹key2›[p. 3] say.');
  check('typst', '#cite(<‹a›>) #cite(<‹b›>, supplement: [p. 1], form: "prose") #cite(label("‹c/d›"))');
  check('typst', '`@no` ```\n@no\n``` @‹yes›.');
  check('typst', '// @no\n/* @no /* @no */ @no */ @‹yes›');
  check('typst', 'mail@no \\@no = Heading <no>');
});

describe('reStructuredText, AsciiDoc, Org', () => {
  check('rst', 'See :cite:`‹a›,‹b›` and :cite:t:`‹c›` and [‹Doe99›]_ and ``:cite:`no` ``.');
  check('rst', '.. a comment :cite:`no`\n\nText::\n\n   :cite:`no`\n\n:cite:p:`‹yes›`');
  check('asciidoc', 'cite:[‹a›,‹b›(12)] citenp:[‹c›] <<‹d›>> <<‹e›,text>>');
  check('asciidoc', '----\ncite:[no]\n----\n// cite:[no]\ncite:[‹yes›]');
  check('org', '[cite:@‹a›; see @‹b› p. 3] [cite/t:@‹c›] cite:‹d›,‹e› [[cite:&‹f›]]');
  check('org', '#+begin_src tex\n[cite:@no]\n#+end_src\n# cite:no\n=cite:no= [cite:@‹yes›]');
  check('plain', '@‹a› [@‹b›]');
});

describe('any text', () => {
  for (const language of ['markdown', 'latex', 'typst', 'rst', 'asciidoc', 'org'] as const) {
    it(`${language}: never throws; in order; keys stand where they are said to`, () => {
      const piece = fc.constantFrom('@', '[', ']', '{', '}', '`', '```', '\n', '\\cite', 'key', ',', ' ', '<', '>', '%', '#cite(', '<!--', '-->', ':cite:', '*/', '/*', '----', '    ', '$', '"');
      fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = pieces.join('');
        let last = 0;
        for (const { key, span } of findCitations(text, language)) {
          assert.equal(text.slice(span.start, span.end), key);
          assert.ok(span.start >= last);
          last = span.end;
        }
      }), { numRuns: 300 });
    });
    it(`${language}: 1 MB of brackets ends`, () => assert.ok(findCitations('[@`{<'.repeat(200_000), language).length >= 0));
  }
});

describe('languages', () => {
  for (const [id, name, expected] of [
    ['markdown', 'a.md', 'markdown'], ['quarto', 'a.qmd', 'markdown'], ['plaintext', 'a.qmd', 'markdown'], ['plaintext', 'a.typ', 'typst'], ['plaintext', 'a.txt', 'plain'],
    ['latex', 'a.tex', 'latex'], ['restructuredtext', 'a.rst', 'rst'], ['plaintext', 'a.org', 'org'], ['python', 'a.py', undefined],
  ] as const) it(`${id} ${name}`, () => assert.equal(draftLanguage(id, name), expected));
});
