import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { citationParts } from '../../../src/core/citing/citationParts';
import { findCitations } from '../../../src/core/citing/findCitations';
import type { DraftLanguage } from '../../../src/core/citing/languages';

/** An item as `prefix | -key | label value | suffix`, without its empty ends. */
function check(language: DraftLanguage, text: string, ...expected: readonly string[]): void {
  it(`${language}: ${text.replaceAll('\n', '⏎')}`, () => {
    const items = citationParts(text, findCitations(text, language), language).map(({ prefix, suppressAuthor, key, locator, suffix }) =>
      [prefix, suppressAuthor ? `-${key}` : key, locator ? `${locator.label} ${locator.value}` : '', suffix].join(' | ').replace(/(?: \| )+$/, '').replace(/^ \| /, ''));
    assert.deepEqual(items, expected);
  });
}

describe('parts of Pandoc citations', () => {
  check('markdown', '[see @a, pp. 33-35, 38 and *passim*; -@b, chap. 3]', 'see | a | page 33-35, 38 | and *passim*', '-b | chapter 3');
  check('markdown', '@a [p. 3] says, -@b too, and @c [chap. 2, on it; see @d]', 'a | page 3', '-b', 'c | chapter 2 | , on it', 'see | d');
  check('markdown', '@a [@b] @c [link](x) @d[p. 3] @e\n[p. 4]', 'a', 'b', 'c', 'd | page 3', 'e | page 4');
  check('markdown', '[@smith{ii, A, D-Z}, with a suffix]', 'smith | page ii, A, D-Z | , with a suffix');
  check('markdown', '[@smith, {pp. iv, vi-xi, (xv)-(xvii)} with suffix here]', 'smith | page iv, vi-xi, (xv)-(xvii) | with suffix here');
  check('markdown', '[@smith{}, 99 years later]', 'smith |  | , 99 years later');
  check('markdown', '[@{https://example.com/bib?name=foobar&date=2000}, p.  33]', 'https://example.com/bib?name=foobar&date=2000 | page 33');
  check('markdown', '[@a, 89, and suffix] [@a, 123-79, and suffix]', 'a | page 89 | , and suffix', 'a | page 123-79 | , and suffix');
  check('markdown', '[@a, xi, will be entirely suffix] [@a, p. xi, gives you a (page) locator xi]', 'a |  | , xi, will be entirely suffix', 'a | page xi | , gives you a (page) locator xi');
  check('markdown', '[@a, pp. VII, 89, gives] [@a, p. VI, VII, VIII-IX, explicit romans]', 'a | page VII, 89 | , gives', 'a | page VI, VII, VIII-IX | , explicit romans');
  check('markdown', '[@a \\[89\\]] [@a and nothing else]', 'a | page [89]', 'a |  | and nothing else');
  check('markdown', '[@a, 3(a), 4.4.8, \\[7.6\\], 7A(2)(a)(i)-(iv)]', 'a | page 3(a), 4.4.8, [7.6], 7A(2)(a)(i)-(iv)');
  check('markdown', '[@a, 4B.2a.i(3.4), and suffix] [@a, IV.2A, and suffix]', 'a | page 4B.2a.i(3.4) | , and suffix', 'a | page IV.2A | , and suffix');
  check('markdown', '[@a, p.3, and suffix] [@a, (13 entirely suffix] [@a, p.a entirely suffix]', 'a | page 3 | , and suffix', 'a |  | , (13 entirely suffix', 'a |  | , p.a entirely suffix');
  check('markdown', '[@a, vol. 2, p. 3] [@a, fig. 4] [@a, sec. 2.1] [@a, § 5] [@a, ¶¶5-6]', 'a | volume 2 | , p. 3', 'a | figure 4', 'a | section 2.1', 'a | section 5', 'a | paragraph 5-6');
  check('markdown', '[@a, figure 4; @b, table 2, row 3; @c, eq. 1]', 'a | figure 4', 'b | table 2 | , row 3', 'c | equation 1');
  check('markdown', '[see @a,\np. 3;\nalso @b]', 'see | a | page 3', 'also | b');
  check('markdown', '[@fig-x; see @a, p. 3; @tbl-y]', 'see | a | page 3');
  check('markdown', '{cite:p}`{see}a{p. 3},b`', 'see | a | page 3', 'b');
});

describe('parts of LaTeX citations', () => {
  check('latex', '\\citep[p.~3]{a} \\citep[see][]{a} \\citep[see][chap.~2]{a,b}', 'a | page 3', 'see | a', 'see | a', 'b | chapter 2');
  check('latex', '\\citet*[e.g.,][pp.\\,3--5]{a} \\parencite[3]{a} \\parencite[xii]{a} \\cite[\\S 4]{a}', 'e.g., | a | page 3–5', 'a | page 3', 'a | page xii', 'a | section 4');
  check('latex', '\\citeyear{a} \\citeyearpar[p.~3]{a} \\parencite*{a} \\citet*{a}', '-a', '-a | page 3', '-a', 'a');
  check('latex', '\\parencites(see)(and more)[cf.][3]{a}[fig.~2]{b}', 'see cf. | a | page 3', 'b | figure 2 | and more');
  check('latex', '\\volcite{2}{a} \\volcite[see]{2}[25]{a} \\pvolcite{3}[4]{b}', 'a | volume 2', 'see | a | volume 2 | , 25', 'b | volume 3 | , 4');
  check('latex', '\\citep[see][\n  p.~3, % note\n  and more]{a}', 'see | a | page 3 | , and more');
  check('latex', '\\citep[see {[1]}][p. 3]{a} \\cite[\\pno~3]{b} \\cite[\\ppno~3--4]{b}', 'see {[1]} | a | page 3', 'b | page 3', 'b | page 3–4');
  check('latex', '\\citep[see][also {\\citealp[p. 1]{b}}]{a}', 'b | page 1', 'see | a |  | also {\\citealp[p. 1]{b}}');
  check('latex', '\\cite<see>[p.~4]{a}', 'see | a | page 4');
});

describe('parts of other citations', () => {
  check('typst', '@a[p. 3] @b #cite(<c>, supplement: [chap. 2]) #cite(<d>, form: "year") #cite(<e>, supplement: "p. 7")', 'a | page 3', 'b', 'c | chapter 2', '-d', 'e | page 7');
  check('typst', '@a[see] @b[p.~7] ', 'a |  | see', 'b | page 7');
  check('rst', ':cite:p:`{see}a{p. 3}, {also}b` :cite:year:`c` [Doe]_', 'see | a | page 3', 'also | b', '-c', 'Doe');
  check('asciidoc', 'cite:[a(12), b(3-4,7)] citenp:see also[c] <<d>>', 'a | page 12', 'b | page 3-4,7', 'see also | c', 'd');
  check('org', '[cite:@a] [cite/na:see @a p. 3 for it; @b] [cite/t:common; see @c ch. 2; @d; end]', 'a', 'see | -a | page 3 | for it', '-b', 'common see | c | chapter 2', 'd |  | ; end');
  check('org', '[[cite:see &a p. 3;also &b]] cite:c,d', 'see | a | page 3', 'also | b', 'c', 'd');
});

describe('any text', () => {
  for (const language of ['markdown', 'latex', 'typst', 'rst', 'asciidoc', 'org'] as const) {
    it(`${language}: never throws; one item a mention`, () => {
      const piece = fc.constantFrom('@', '[', ']', '{', '}', '`', '\n', '\\cites', '\\volcite', 'key', ',', ' ', '<', '>', '(', ')', '#cite(', 'supplement: ', ':cite:', 'cite:', 'p. 3', 'xi', ';', '-', '&');
      fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = pieces.join('');
        const mentions = findCitations(text, language);
        assert.deepEqual(citationParts(text, mentions, language).map(({ key }) => key), mentions.map(({ key }) => key));
      }), { numRuns: 300 });
    });
  }
});
