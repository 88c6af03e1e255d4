import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DraftLanguage } from '../../../src/core/citing/languages';
import { planQuotation } from '../../../src/core/citing/quotation';

/** `|` is the cursor. */
describe('a quotation with its citation', () => {
  const check = (language: DraftLanguage, before: string, after: string, exact = 'halting accuracy', key = 'doe2025'): void => void it(`${language}: ${JSON.stringify(before)}`, () => {
    const offset = before.indexOf('|');
    const text = before.replace('|', '');
    const { span, text: inserted } = planQuotation(text, offset, { exact, key }, language, { form: 'parenthetical', latexCommand: 'citep' });
    assert.equal(text.slice(0, span.start) + inserted + text.slice(span.end), after);
  });

  // In a sentence
  check('markdown', 'They report|.', 'They report “halting accuracy” [@doe2025].');
  check('markdown', 'They report |.', 'They report “halting accuracy” [@doe2025].');
  check('latex', 'They report|.', 'They report ``halting accuracy\'\'~\\citep{doe2025}.');
  check('typst', 'They report |', 'They report "halting accuracy" @doe2025');
  check('rst', 'They report|', 'They report “halting accuracy” :cite:p:`doe2025`');
  check('asciidoc', 'They report|', 'They report “halting accuracy” cite:[doe2025]');
  check('org', 'They report|', 'They report “halting accuracy” [cite:@doe2025]');
  check('plain', '|', '“halting accuracy” [@doe2025]');

  // In a line of its own
  check('markdown', 'A.\n\n|\n\nB.', 'A.\n\n> halting accuracy [@doe2025]\n\nB.');
  check('markdown', 'A.\r\n|\r\nB.', 'A.\r\n> halting accuracy [@doe2025]\r\nB.');
  check('markdown', '|', '> halting accuracy [@doe2025]');
  check('latex', '  |\n', '\\begin{quote}\n  halting accuracy~\\citep{doe2025}\n\\end{quote}\n');
  check('typst', '|', '#quote(block: true, attribution: <doe2025>)[halting accuracy]');
  check('typst', '|', '#quote(block: true, attribution: label("a/b"))[halting accuracy]', 'halting accuracy', 'a/b');
  check('rst', '|', '   halting accuracy :cite:p:`doe2025`');
  check('asciidoc', '|', '[quote]\n____\nhalting accuracy cite:[doe2025]\n____');
  check('org', '|', '#+begin_quote\nhalting accuracy [cite:@doe2025]\n#+end_quote');

  // What the words hold
  check('markdown', '|', '> a \\*b\\* \\[c\\](d) \\@e [@doe2025]', 'a *b*\n[c](d) @e');
  check('latex', 'x |', 'x ``1\\% \\& \\$2\'\'~\\citep{doe2025}', '1% & $2');
  check('typst', '|', '#quote(block: true, attribution: <doe2025>)[\\#a \\[b\\]]', '#a [b]');
});
