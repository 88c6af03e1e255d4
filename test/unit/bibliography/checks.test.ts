import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readReferences } from '../../../src/core/bibliography/readReferences';
import { checkBibliography } from '../../../src/core/checks/bibliographyChecks';
import { checkDraft, nearestKeys } from '../../../src/core/checks/draftChecks';
import { findCitations } from '../../../src/core/citing/findCitations';
import { runAtOnce } from '../../../src/core/util/slices';

describe('a draft', () => {
  const check = (draft: string, bib: string | undefined, ...expected: readonly string[]): void => void it(`${draft} | ${bib ?? 'no bibliography'}`, () => {
    const problems = checkDraft({ uri: 'a.md', citations: findCitations(draft, 'markdown'), references: bib === undefined ? undefined : readReferences(bib, 'bib').references, missing: [], inLibrary: key => key === 'known' });
    assert.deepEqual(problems.map(problem => [problem.code, draft.slice(problem.span.start, problem.span.end), ...problem.code === 'citation.unknownKey' ? [...problem.nearest, ...problem.inLibrary ? ['+library'] : []] : problem.code === 'citation.twoKeys' ? [problem.first] : []].join(' ')), expected);
  });
  check('[@doe2025]', '@misc{doe2025, title={T}}');
  check('[@deo2025]', '@misc{doe2025, title={T}}\n@misc{roe2024, title={T}}', 'citation.unknownKey deo2025 doe2025');
  check('[@known; @far]', '@misc{doe2025, title={T}}', 'citation.unknownKey known +library', 'citation.unknownKey far');
  check('[@a; @b; @a]', '@misc{a, doi={10.1/X}}\n@misc{b, doi={https://doi.org/10.1/x}}');
  check('[@a] and [@b]', '@misc{a, doi={10.1000/X}}\n@misc{b, doi={https://doi.org/10.1000/x}}', 'citation.twoKeys b a');
  check('[@anything]', undefined);
});

describe('keys that are near', () => {
  const check = (key: string, keys: readonly string[], ...expected: readonly string[]): void => void it(key, () => assert.deepEqual(nearestKeys(key, keys), expected));
  check('qasim2025', ['qasim2025accelerating', 'other'], 'qasim2025accelerating');
  check('Doe2025', ['doe2025', 'roe2025'], 'doe2025', 'roe2025');
  check('x', ['y', 'z1234']);
});

describe('a bibliography', () => {
  const check = (bib: string, cited: readonly string[], ...expected: readonly string[]): void => void it(bib.replaceAll('\n', '⏎').slice(0, 120), () => {
    const problems = runAtOnce(checkBibliography(readReferences(bib, 'bib'), { cited: new Set(cited), unused: true }));
    assert.deepEqual(problems.map(problem => [problem.code, bib.slice(problem.span.start, problem.span.end).slice(0, 12), ...'fields' in problem ? problem.fields : 'first' in problem ? [problem.by, problem.first] : []].join(' ')), expected);
  });
  check('@article{a, title={T}, author={A}, journal={J}, year=2020}', ['a']);
  check('@article{a, title={T}, year={}}', ['a'], 'bibliography.missingFields a author journal year');
  check('@article{a, title={T}, year={}}', [], 'bibliography.unused a');
  check('@misc{a, title={T}}\n@misc{a, title={U}}', ['a'], 'bibliography.duplicate a key a');
  check('@misc{a, title={A Title That Is Long}, year=2020}\n@misc{b, title={A title that is {LONG}}, year=2020}', ['a', 'b'], 'bibliography.duplicate b work a');
  check('@misc{a, title={A Title That Is Long}, year=2020}\n@misc{b, title={A title that is {LONG}}, year=2021}', ['a', 'b']);
  check('@inproceedings{a, title={T}, author={A}, crossref={p}}\n@proceedings{p, title={P}, year=2020}', ['a', 'p']);
  check('@misc{a, title={T}', ['a'], 'bibliography.syntax @misc{');
});
