import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findDeclarations, planDeclaration, sphinxDeclarations, yamlDeclarations, type Declaration } from '../../../src/core/bibliography/declarations';
import type { DraftLanguage } from '../../../src/core/citing/languages';

function same(text: string, found: readonly Declaration[], expected: readonly string[]): void {
  assert.deepEqual(found.map(({ kind, path }) => kind === 'bibliography' ? path : `${kind} ${path}`), expected);
  for (const { path, span } of found) assert.ok(path.startsWith(text.slice(span.start, span.end)) && span.end > span.start, path);
}

describe('what a draft declares', () => {
  const check = (language: DraftLanguage, text: string, ...expected: readonly string[]): void =>
    void it(`${language}: ${text.replaceAll('\n', '⏎')}`, () => same(text, findDeclarations(text, language), expected));
  check('markdown', '---\nbibliography: refs.bib\n---\nbibliography: no.bib', 'refs.bib');
  check('markdown', '---\r\ntitle: T\r\nbibliography: "my refs.bib"\r\ncsl: ieee.csl\r\n---\r\n', 'my refs.bib', 'style ieee.csl');
  check('markdown', '---\nbibliography: [a.bib, \'b.json\'] # both\n---\n', 'a.bib', 'b.json');
  check('markdown', '---\nbibliography:\n  - a.bib # first\n  - "b c.yaml"\ntitle: T\n---\n', 'a.bib', 'b c.yaml');
  check('markdown', '---\nbibliography:\n- a.bib\nfilters:\n- no.lua\n---\n', 'a.bib');
  check('markdown', '---\n# bibliography: no.bib\nformat:\n  pdf:\n    bibliography: deep.bib\n...\n', 'deep.bib');
  check('markdown', 'No front matter\nbibliography: no.bib');
  check('markdown', '```{bibliography} refs.bib more.bib\n```', 'refs.bib', 'more.bib');
  check('latex', '\\bibliography{refs,../more}', 'refs.bib', '../more.bib');
  check('latex', '\\addbibresource[location=local]{refs.bib} % \\addbibresource{no.bib}', 'refs.bib');
  check('latex', '\\input{parts/intro} \\include{end.tex}\n50\\% \\bibliography{a}', 'part parts/intro.tex', 'part end.tex', 'a.bib');
  check('latex', '% !TEX root = ../main.tex\n\\section{A}', 'root ../main.tex');
  check('latex', '\\documentclass[../main]{subfiles}', 'root ../main.tex');
  check('latex', '\\bibliography{\\jobname}');
  check('typst', '#bibliography("refs.bib")', 'refs.bib');
  check('typst', '#bibliography(("a.bib", "b.yml"), style: "my.csl")', 'a.bib', 'b.yml', 'style my.csl');
  check('typst', '// #bibliography("no.bib")\n#include "part.typ"', 'part part.typ');
  check('asciidoc', '= T\n:bibtex-file: refs.bib\n', 'refs.bib');
  check('asciidoc', ':bibliography: refs.bib', 'refs.bib');
  check('org', '#+BIBLIOGRAPHY: refs.bib\n#+cite_export: csl ieee.csl', 'refs.bib', 'style ieee.csl');
  check('org', '#+bibliography: "my refs.bib"', 'my refs.bib');
  check('rst', '.. bibliography:: refs.bib', 'refs.bib');
});

describe('what a project declares', () => {
  it('Quarto', () => {
    const yaml = 'project:\n  type: book\nbibliography: [refs.bib]\nformat:\n  html:\n    csl: a.csl\n';
    same(yaml, yamlDeclarations(yaml), ['refs.bib', 'style a.csl']);
  });
  it('Sphinx', () => {
    const python = 'extensions = ["sphinxcontrib.bibtex"]\nbibtex_bibfiles = ["a.bib", \'b.bib\']\n';
    same(python, sphinxDeclarations(python), ['a.bib', 'b.bib']);
  });
  it('Sphinx without', () => assert.deepEqual(sphinxDeclarations('# bibtex_bibfiles'), []));
});

describe('a declaration for a draft without one', () => {
  const check = (language: DraftLanguage, before: string, after: string | undefined): void => void it(`${language}: ${before.replaceAll('\n', '⏎')}`, () => {
    const edit = planDeclaration(before, language, 'references.bib');
    const text = edit && before.slice(0, edit.span.start) + edit.text + before.slice(edit.span.end);
    assert.equal(text, after);
    if (text !== undefined) assert.deepEqual(findDeclarations(text, language).map(({ path }) => path), ['references.bib']);
  });
  check('markdown', 'Text', '---\nbibliography: references.bib\n---\n\nText');
  check('markdown', '---\r\ntitle: T\r\n---\r\nText', '---\r\ntitle: T\r\nbibliography: references.bib\r\n---\r\nText');
  check('latex', '\\begin{document}\nT\n\\end{document}\n', '\\begin{document}\nT\n\\bibliographystyle{plain}\n\\bibliography{references}\n\\end{document}\n');
  check('latex', '\\usepackage[style=ieee]{biblatex}\n\\begin{document}', '\\usepackage[style=ieee]{biblatex}\n\\addbibresource{references.bib}\n\\begin{document}');
  check('typst', 'Text', 'Text\n\n#bibliography("references.bib")\n');
  check('org', '* T\n', '#+bibliography: references.bib\n* T\n');
  check('asciidoc', '= T\n\nText', '= T\n:bibtex-file: references.bib\n\nText');
  check('rst', 'Text\n', 'Text\n\n.. bibliography:: references.bib\n');
  check('plain', 'Text', undefined);
});
