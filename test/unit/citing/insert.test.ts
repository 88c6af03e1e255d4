import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citationText, planCitation } from '../../../src/core/citing/insertCitation';
import type { DraftLanguage } from '../../../src/core/citing/languages';
import { BUILT_IN_TEMPLATES, escapeFor, renderSummary, type SummaryFacts } from '../../../src/core/citing/summary';
import { planEntries } from '../../../src/core/bibliography/insertEntries';

const OPTIONS = { form: 'parenthetical', latexCommand: 'cite' } as const;

describe('a citation', () => {
  const check = (language: DraftLanguage, keys: readonly string[], text: string, narrative?: string): void => {
    it(`${language}: ${text}`, () => {
      assert.equal(citationText(keys, language, OPTIONS), text);
      if (narrative !== undefined) assert.equal(citationText(keys, language, { ...OPTIONS, form: 'narrative' }), narrative);
    });
  };
  check('markdown', ['a', 'b'], '[@a; @b]', '@a; @b');
  check('markdown', ['a b'], '[@{a b}]');
  check('latex', ['a', 'b'], '\\cite{a,b}', '\\citet{a,b}');
  check('typst', ['a', 'b'], '@a @b', '#cite(<a>, form: "prose") #cite(<b>, form: "prose")');
  check('typst', ['a/b'], '#cite(label("a/b"))');
  check('rst', ['a', 'b'], ':cite:p:`a,b`', ':cite:t:`a,b`');
  check('asciidoc', ['a', 'b'], 'cite:[a,b]');
  check('org', ['a', 'b'], '[cite:@a;@b]', '[cite/t:@a;@b]');
});

/** `|` is the cursor, and where the text comes out. */
describe('at the cursor', () => {
  const check = (language: DraftLanguage, before: string, after: string): void => void it(`${language}: ${before} → ${after}`, () => {
    const offset = before.indexOf('|');
    const text = before.replace('|', '');
    const { span, text: inserted } = planCitation(text, offset, ['new'], language, OPTIONS);
    assert.equal(text.slice(0, span.start) + inserted + text.slice(span.end), after);
  });
  check('markdown', 'Word|', 'Word [@new]');
  check('markdown', 'Word |.', 'Word [@new].');
  check('markdown', '|', '[@new]');
  check('markdown', 'See [@old|].', 'See [@old; @new].');
  check('markdown', 'See [@old, p. 3]|.', 'See [@old, p. 3; @new].');
  check('markdown', 'See [@new|].', 'See [@new].');
  check('markdown', 'As @old| says', 'As @old [@new] says');
  check('latex', 'Word~|', 'Word~\\cite{new}');
  check('latex', 'Word~\\citep[p.~3]{old|}.', 'Word~\\citep[p.~3]{old,new}.');
  check('latex', '\\cite{a,b}|', '\\cite{a,b,new}');
  check('typst', 'Word @old|', 'Word @old @new');
  check('org', '[cite:@old|]', '[cite:@old;@new]');
  check('asciidoc', 'cite:[old|]', 'cite:[old,new]');
  check('rst', ':cite:p:`old|`', ':cite:p:`old,new`');
});

describe('entries', () => {
  const check = (kind: 'bibliography' | 'markdown' | 'other', before: string, after: string): void => void it(`${kind}: ${JSON.stringify(before)}`, () => {
    const text = before.replace('|', '');
    const edit = planEntries(text, before.indexOf('|'), '@misc{a,\n}', { kind, lineEnd: '\n' });
    assert.equal(text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end), after);
  });
  check('bibliography', '|', '@misc{a,\n}\n');
  check('bibliography', '|@misc{b,}', '@misc{b,}\n\n@misc{a,\n}\n');
  check('bibliography', '@misc{b,}\n|', '@misc{b,}\n\n@misc{a,\n}\n');
  check('markdown', 'Text.|', 'Text.\n\n```bibtex\n@misc{a,\n}\n```\n');
  check('markdown', '```bibtex\n|\n```', '```bibtex\n@misc{a,\n}\n```');
  check('other', 'a | b', 'a \n\n@misc{a,\n}\n\n b');
});

const FACTS: SummaryFacts = {
  title: 'Memory & Plans', who: 'Doe and Roe', year: '2025', date: '2025-10-01', organization: '', key: 'doe2025', cite: '[@doe2025]', results: '+17% success on A_B',
  metrics: [{ metric: 'success', value: '58%', baseline: '41% (+41.5 %)', dataset: '', sentence: 'S.' }, { metric: 'tasks', value: '13', baseline: '', dataset: 'A|B', sentence: 'T.' }],
};

describe('a summary', () => {
  const check = (template: string, language: DraftLanguage, text: string, facts: Partial<SummaryFacts> = {}): void => void it(`${language}: ${template}`, () => {
    assert.equal(renderSummary(template, { ...FACTS, ...facts }, language).parts.map(part => part.text).join(''), text);
  });
  check('${who}: ${title} ${cite}', 'plain', 'Doe and Roe: Memory & Plans [@doe2025]');
  check('${title}, ${results}', 'latex', 'Memory \\& Plans, +17\\% success on A\\_B');
  check('${?organization}by ${organization}${/organization}x', 'plain', 'x');
  check('${#metrics}- ${metric}: ${value}\n${/metrics}', 'markdown', '- success: 58%\n- tasks: 13\n');
  check('${nonsense} $x {y}', 'plain', '${nonsense} $x {y}');
  check('*${title}*', 'latex', '\\emph{Memory \\& Plans}');
  check('${#metrics}${dataset}${/metrics}', 'markdown', 'A\\|B');
  it('reports unknown fields', () => assert.deepEqual(renderSummary('${nonsense}', FACTS, 'plain').unknown, ['nonsense']));
  for (const { id, template } of BUILT_IN_TEMPLATES) {
    it(`${id}: every field is known, and nothing is left open`, () => {
      const { parts, unknown } = renderSummary(template, FACTS, 'markdown');
      assert.deepEqual(unknown, []);
      assert.ok(parts.some(part => part.tabstop === 1));
      assert.doesNotMatch(parts.map(part => part.text).join(''), /\$\{/);
      assert.doesNotMatch(renderSummary(template, { ...FACTS, who: '', year: '', results: '', metrics: [] }, 'markdown').parts.map(part => part.text).join(''), /\(\)|: *$|, *,/);
    });
  }
  for (const [language, text, escaped] of [['latex', '50% & #1_a ~^\\', '50\\% \\& \\#1\\_a \\textasciitilde{}\\textasciicircum{}\\textbackslash{}'], ['typst', '#a @b $c', '\\#a \\@b \\$c'], ['markdown', 'a*b|c@d', 'a\\*b\\|c\\@d']] as const) {
    it(`escapes for ${language}`, () => assert.equal(escapeFor(language, text), escaped));
  }
});
