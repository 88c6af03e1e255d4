import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { declaredFiles } from '../../../src/core/bibliography/declaredFiles';
import { draftLanguage } from '../../../src/core/citing/languages';
import { projectFiles } from '../../support/projectFiles';

/** The first file is the draft. */
function check(name: string, texts: Readonly<Record<string, string>>, ...expected: readonly string[]): void {
  it(name, async () => {
    const [uri = '', text = ''] = Object.entries(texts)[0] ?? [];
    const found = await declaredFiles({ uri, text, language: draftLanguage('plaintext', uri) ?? 'plain' }, projectFiles(texts));
    assert.deepEqual(found.map(file => `${file.uri}${file.text === undefined ? ' (missing)' : ''}`), expected);
  });
}

describe('the files of a draft', () => {
  check('its own', { '/p/a.md': '---\nbibliography: refs.bib\n---\n', '/p/refs.bib': '' }, '/p/refs.bib');
  check('its own, missing', { '/p/a.md': '---\nbibliography: refs.bib\n---\n' }, '/p/refs.bib (missing)');
  check('in the workspace’s folder', { '/p/q/a.md': '---\nbibliography: refs.bib\n---\n', '/refs.bib': '' }, '/refs.bib');
  check('of a Quarto project', { '/p/c/a.qmd': 'Text', '/p/_quarto.yml': 'bibliography: refs.bib\n', '/p/refs.bib': '' }, '/p/refs.bib');
  check('the draft’s own before the project’s', { '/a.qmd': '---\nbibliography: own.bib\n---\n', '/_quarto.yml': 'bibliography: refs.bib\n', '/own.bib': '' }, '/own.bib');
  check('the nearest project’s', { '/p/c/a.qmd': 'Text', '/p/c/_metadata.yml': 'bibliography: near.bib\n', '/p/_quarto.yml': 'bibliography: far.bib\n', '/p/c/near.bib': '' }, '/p/c/near.bib');
  check('of Sphinx', { '/docs/a.rst': 'Text', '/docs/conf.py': 'bibtex_bibfiles = ["refs.bib"]', '/docs/refs.bib': '' }, '/docs/refs.bib');
  check('through \\input from the root', { '/main.tex': '\\input{pre}\\begin{document}', '/pre.tex': '\\addbibresource{refs.bib}', '/refs.bib': '' }, '/refs.bib');
  check('a part finds its root’s', { '/parts/a.tex': 'Text', '/main.tex': '\\input{parts/a}\\bibliography{refs}', '/refs.bib': '' }, '/refs.bib');
  check('a part names its root', { '/parts/a.tex': '% !TeX root = ../thesis.tex\n', '/thesis.tex': '\\bibliography{refs}', '/refs.bib': '' }, '/refs.bib');
  check('parts that include each other', { '/a.tex': '\\input{b}', '/b.tex': '\\input{a}\\bibliography{refs}', '/refs.bib': '' }, '/refs.bib');
  check('a Typst part', { '/c/a.typ': 'Text', '/main.typ': '#include "c/a.typ"\n#bibliography("refs.yml")', '/refs.yml': '' }, '/refs.yml');
  check('nothing declared', { '/a.md': 'Text', '/refs.bib': '' });
});
