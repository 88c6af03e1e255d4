import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DraftLanguage } from '../../../src/core/citing/languages';
import { planToggle } from '../../../src/core/citing/toggleForm';

describe('parenthetical and narrative', () => {
  /** `|` is the cursor. */
  const check = (language: DraftLanguage, before: string, after: string | undefined): void => void it(`${language}: ${before}`, () => {
    const text = before.replace('|', '');
    const edit = planToggle(text, before.indexOf('|'), language);
    assert.equal(edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end), after);
  });
  check('markdown', 'As [@do|e] says.', 'As @doe says.');
  check('markdown', 'As @do|e says.', 'As [@doe] says.');
  check('markdown', 'As [@do|e, p. 3] says.', 'As @doe [p. 3] says.');
  check('markdown', 'As @do|e [p. 3] says.', 'As [@doe, p. 3] says.');
  check('markdown', 'As [see @do|e, p. 3] says.', 'As see @doe [p. 3] says.');
  check('markdown', '[@a|; @b]', '@a; @b');
  check('markdown', '{cite:p}`a|`', '{cite:t}`a`');
  check('latex', '\\citep[p.~3]{a|}', '\\citet[p.~3]{a}');
  check('latex', '\\textcite*{a|}', '\\parencite*{a}');
  check('latex', '\\usepackage{biblatex}\\cite{a|}', '\\usepackage{biblatex}\\textcite{a}');
  check('latex', '\\cite{a|}', '\\citet{a}');
  check('latex', '\\nocite{a|}', undefined);
  check('typst', 'As @a| says', 'As #cite(<a>, form: "prose") says');
  check('typst', '#cite(<a|>, form: "prose")', '@a');
  check('rst', ':cite:p:`a|`', ':cite:t:`a`');
  check('rst', ':cite:t:`a|`', ':cite:p:`a`');
  check('asciidoc', 'cite:[a|]', 'citenp:[a]');
  check('org', '[cite:@a|]', '[cite/t:@a]');
  check('org', '[cite/t:@a|]', '[cite:@a]');
  check('markdown', 'No| citation', undefined);
});
