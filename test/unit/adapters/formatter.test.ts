import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { engine } from '../../../src/adapters/citation/engine';
import { styles } from '../../../src/adapters/citation/styles';
import { createFormatter } from '../../../src/adapters/citationJs';
import { escapeTex, protectTitle } from '../../../src/core/bibliography/escapeTex';
import { bibtexName, writeBibtex } from '../../../src/core/bibliography/writeBibtex';
import { shortCitation, toCsl } from '../../../src/core/citing/toCsl';
import type { CslItem } from '../../../src/core/model/csl';
import { paper } from '../../support/papers';
import { expectedPapers, withoutShared } from '../../support/shared';

const KNOWN = toCsl(paper({
  key: 'qasim2025accelerating', title: 'Accelerating GPT-4 with 50% Less & $O(1/\\sqrt{T})$ Cost', authors: [{ family: 'Qasim', given: 'Kaleem Ullah' }, { family: 'Zhang', given: 'Jiashu' }],
  date: '2025-11-11', arxiv: '2511.08653', category: 'cs.LG', venue: 'NeurIPS 2024',
}));
const UNKNOWN = toCsl(paper({ key: 'thanos2024enhancing', title: 'Thanos: Enhancing Agents', authorCount: 9, date: '2024-11' }));

describe('BibTeX', () => {
  it('a preprint', () => assert.equal(writeBibtex([KNOWN], 'bibtex'), `@misc{qasim2025accelerating,
  title = {Accelerating {GPT-4} with 50\\% Less \\& {$O(1/\\sqrt{T})$} Cost},
  author = {Qasim, Kaleem Ullah and Zhang, Jiashu},
  year = {2025},
  month = nov,
  eprint = {2511.08653},
  archiveprefix = {arXiv},
  primaryclass = {cs.LG},
  url = {https://arxiv.org/abs/2511.08653},
  note = {Published in NeurIPS 2024},
}`));
  it('BibLaTeX', () => assert.match(writeBibtex([KNOWN], 'biblatex'), /^@online\{[^]*date = \{2025-11-11\},[^]*eprinttype = \{arXiv\},\n {2}eprintclass = \{cs\.LG\}/));
  it('no names are invented', () => {
    const text = writeBibtex([UNKNOWN], 'bibtex');
    assert.match(text, /^% The digest does not state the authors of thanos2024enhancing \(it says 9 authors\): add them before publishing\.\n@misc/);
    assert.doesNotMatch(text, /author =/);
  });
  for (const [name, expected] of [
    [{ family: 'Doe', given: 'Jo' }, 'Doe, Jo'], [{ literal: 'Team & Co' }, '{Team \\& Co}'], [{ family: 'Doe, Jr.', given: 'Jo' }, '{Doe, Jr.}, Jo'], [{ family: 'Band and Land' }, '{{Band and Land}}'], [{ family: '王', given: '伟' }, '王, 伟'],
  ] as const) it(`name ${expected}`, () => assert.equal(bibtexName(name), expected));
});

describe('escaping', () => {
  for (const [text, expected] of [
    ['R&D, 100% #1 a_b {x} ~ ^ \\', 'R\\&D, 100\\% \\#1 a\\_b \\{x\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}'],
    ['$5 and $6', '\\$5 and \\$6'], ['$\\ell_1$ norm', '$\\ell_1$ norm'], ['a $x$ b $y$', 'a $x$ b $y$'], ['Gödel 王', 'Gödel 王'],
  ] as const) it(text, () => assert.equal(escapeTex(text), expected));
  for (const [text, expected] of [
    ['A Study of GPT-4 and LoRA', 'A Study of {GPT-4} and {LoRA}'], ['Multi-Objective Search', 'Multi-Objective Search'], ['Plan B: (LLMs) Win', 'Plan {B}: ({LLMs}) Win'],
  ] as const) it(text, () => assert.equal(protectTitle(text), expected));
});

/** What citation-js reads in the BibTeX: the part of it that both sides can say. */
function readBack(bibtex: string): Record<string, unknown> {
  return new Cite(bibtex as unknown as readonly object[], { forceType: '@bibtex/text', generateGraph: false }).data[0] ?? {};
}

describe('citation-js reads what was written', () => {
  const NAMES = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéöšñ-'.split('')), minLength: 2, maxLength: 12 }).map(text => `X${text.replace(/-+/g, 'y-Y')}`);
  const TITLE = fc.array(fc.oneof(fc.constantFrom('GPT-4', 'R&D', '50%', 'a_b', '#1', 'the', 'LoRA', 'Über', 'x~y', 'C^2'), NAMES), { minLength: 1, maxLength: 8 }).map(words => words.join(' '));
  it('titles, names, year, doi and url of any paper', () => fc.assert(fc.property(TITLE, fc.array(fc.record({ family: NAMES, given: NAMES }, { noNullPrototype: true }), { maxLength: 4 }), (title, author) => {
    const item: CslItem = { id: 'key1', type: 'article', title, ...author.length > 0 && { author }, issued: { 'date-parts': [[2025, 3]] }, DOI: '10.1000/a_b', URL: 'https://a.org/x?y=1&z=a_b%20c#d' };
    const read = readBack(writeBibtex([item], 'bibtex'));
    assert.equal(String(read.title).replace(/<[^>]+>/g, ''), title);
    assert.deepEqual(read.author, item.author);
    assert.deepEqual([read.DOI, read.URL, (read.issued as typeof item.issued)?.['date-parts'][0]?.[0]], [item.DOI, item.URL, 2025]);
  }), { numRuns: 150 }));
  it('real titles', { skip: withoutShared }, () => {
    const wrong = expectedPapers('digests/digest_1k.expected.jsonl').map(row => toCsl(paper({ key: 'k', title: row.title }))).filter(item => {
      if (/[$\\{}]/.test(item.title)) return false; // citation-js takes maths apart
      return String(readBack(writeBibtex([item], 'bibtex')).title).replace(/<[^>]+>/g, '') !== item.title.replace(/''|``/g, '"').replace(/---?/g, dashes => dashes.length === 3 ? '—' : '–');
    });
    assert.ok(wrong.length <= 5, wrong.map(item => `${item.title} → ${String(readBack(writeBibtex([item], 'bibtex')).title)}`).join('\n'));
  });
});

describe('the other formats', () => {
  it('CSL-JSON', () => assert.deepEqual((JSON.parse(engine.format([KNOWN], 'csl-json')) as Record<string, unknown>[]).map(({ id, custom, number }) => [id, custom, number]), [['qasim2025accelerating', undefined, 'arXiv:2511.08653']]));
  it('RIS', () => {
    const ris = engine.format([KNOWN, UNKNOWN], 'ris');
    assert.match(ris, /^TY {2}- [A-Z]+$/m);
    assert.match(ris, /^ID {2}- qasim2025accelerating$/m);
    assert.match(ris, /^AU {2}- Qasim, Kaleem Ullah$/m);
    assert.equal(ris.match(/^ER {2}-/gm)?.length, 2);
    for (const line of ris.split('\n')) assert.match(line, /^$|^[A-Z][A-Z0-9] {2}-/);
  });
  it('APA', () => assert.match(styles.bibliography([KNOWN], 'apa'), /^Qasim, K\. U\., & Zhang, J\. \(2025\)\..*arXiv/s));
  it('APA without names begins with the title', () => assert.match(styles.bibliography([UNKNOWN], 'apa'), /^Thanos: Enhancing Agents\. \(2024\)/));
  it('IEEE', () => assert.match(styles.bibliography([KNOWN], 'ieee'), /^\[1\]\s*K\. U\. Qasim and J\. Zhang, “.*”? ?.*arXiv:2511\.08653.*2025/s));
  it('IEEE numbers the entries', () => assert.match(styles.bibliography([KNOWN, UNKNOWN], 'ieee'), /\[2\]\s*“Thanos/));
  it('an unknown one is refused', () => assert.rejects(createFormatter().format([KNOWN], 'word' as never), /no format/));
  it('nothing gives nothing', async () => assert.deepEqual([await createFormatter().format([], 'bibtex'), await createFormatter().format([], 'csl-json')], ['', '[]']));
});

describe('short citations', () => {
  for (const [authors, expected] of [[[{ family: 'Qasim' }, { family: 'Zhang' }], 'Qasim and Zhang (2025)'], [[{ family: 'A' }, { family: 'B' }, { family: 'C' }], 'A et al. (2025)'], [[], '“Memory Plans” (2025)']] as const) {
    it(expected, () => assert.equal(shortCitation(paper({ title: 'Memory Plans', authors, date: '2025-01' })), expected));
  }
});
