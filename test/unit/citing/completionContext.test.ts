import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completionContext } from '../../../src/core/citing/completionContext';
import type { DraftLanguage } from '../../../src/core/citing/languages';

/** `|` is the cursor, `‹ ›` what a key replaces; without them nothing is offered. */
function check(language: DraftLanguage, marked: string, query?: string): void {
  it(`${language}: ${marked.replaceAll('\n', '⏎')}`, () => {
    const offset = marked.replace(/[‹›]/g, '').indexOf('|');
    const text = marked.replace(/[‹›|]/g, '');
    const context = completionContext(text, offset, language);
    assert.equal(context?.query, query);
    if (!context) return;
    const { start, end } = context.replace;
    const [from, to] = [marked.replace('|', '').indexOf('‹'), marked.replace('|', '').indexOf('›') - 1];
    assert.deepEqual([start, end], [from, to]);
  });
}

describe('where a citation key is typed', () => {
  check('markdown', 'See @‹qas|›', 'qas');
  check('markdown', 'See [@‹|›]', '');
  check('markdown', 'See [@‹recursive tiny sud|›]', 'recursive tiny sud');
  check('markdown', 'See [@old, p. 3; see @‹qa|sim2025›]', 'qa');
  check('markdown', '@‹qas|›', 'qas');
  check('markdown', 'See [-@‹q|›]', 'q');
  check('markdown', 'mail me@exa|');
  check('markdown', '```r\nf(@a|\n```');
  check('markdown', 'Text `@a|` here');
  check('markdown', '{cite:p}`a,‹b|›`', 'b');
  check('markdown', 'no citation |');
  check('latex', '\\cite{‹|›}', '');
  check('latex', '\\citep[see][p.~3]{a, ‹tiny recur|›', 'tiny recur');
  check('latex', '\\textcite{‹a|bc›, d}', 'a');
  check('latex', '\\parencites{a}{‹b|›}', 'b');
  check('latex', '\\cite{a,\n  ‹b|›}', 'b');
  check('latex', '% \\cite{a|}');
  check('latex', '\\section{a|}');
  check('typst', 'As @‹qas|›', 'qas');
  check('typst', '#cite(<‹q|›>)', 'q');
  check('typst', '#cite(<‹q|›', 'q');
  check('typst', '// @q|');
  check('rst', ':cite:p:`a,‹b|›`', 'b');
  check('asciidoc', 'cite:[a,‹b|›]', 'b');
  check('org', '[cite:@a; @‹b|›]', 'b');
  check('plain', '[@‹b|›', 'b');
});
