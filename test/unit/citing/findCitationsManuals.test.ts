import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCrossReference } from '../../../src/core/citing/crossReference';
import { findCitations } from '../../../src/core/citing/findCitations';
import { draftLanguage, type DraftLanguage } from '../../../src/core/citing/languages';

/** `‹key›` marks every key that must be found; nothing else may be. */
function check(language: DraftLanguage, marked: string): void {
  it(`${language}: ${marked.replaceAll('\n', '⏎')}`, () => {
    const text = marked.replace(/[‹›]/g, '');
    let again = '';
    let at = 0;
    for (const { span } of findCitations(text, language)) {
      again += `${text.slice(at, span.start)}‹${text.slice(span.start, span.end)}›`;
      at = span.end;
    }
    assert.equal(again + text.slice(at), marked);
  });
}

/** All of each citation. */
function checkGroups(language: DraftLanguage, text: string, ...groups: readonly string[]): void {
  it(`${language}: all of ${text.replaceAll('\n', '⏎')}`, () => assert.deepEqual(findCitations(text, language).map(({ group, command }) => `${text.slice(group.start, group.end)} by ${command}`), groups));
}

describe('the Pandoc manual', () => {
  check('markdown', 'Blah blah [@‹doe99›; @‹smith2000›; @‹smith2004›].');
  check('markdown', '@‹Foo_bar.baz›. and @{‹Foo_bar.baz.›} and @‹Foo_bar›--baz');
  check('markdown', '[@{‹https://example.com/bib?name=foobar&date=2000›}, p.  33]');
  check('markdown', 'Blah blah [see @‹doe99›, pp. 33-35 and *passim*; @‹smith04›, chap. 1].');
  check('markdown', '[@{‹smith›}{ii, A, D-Z}, with a suffix] [@‹smith›, {pp. iv, vi-xi, (xv)-(xvii)} with suffix here]');
  check('markdown', '[-@‹smith04›] and @‹smith04› [p. 33] say blah, [see @‹a›; also @‹b›].');
  check('markdown', '---\nnocite: |\n  @‹item1›, @‹item2›\nauthor: "@no"\n---\n\n@‹yes›');
  check('markdown', '---\nnocite: "@‹a›"\ntitle: @no\n\nother: "@no"\n...\n@‹yes›');
  check('markdown', '---\nnocite: |\n  @*\n---\n');
  check('markdown', 'A note.[^1]\n\n[^1]: see @‹a›, p. 3\n\n    and more of [@‹b›]\n\nAn inline note.^[see @‹c›]');
  check('markdown', '[@‹a›](https://example.org/@no) ![of @‹b›](a@no.png "@no") [@‹c›]{.mark} [@‹d›][ref]');
  check('markdown', '“@‹a›”, (@‹b›), *@‹c›*, @‹d›’s, @‹e:f/g-h.i_j+k›, @‹1987›, @‹_x›, —@‹f›');
  check('markdown', '@‹𠀀a› @‹Ünal2020› @‹été› é@no 中@no');
  check('markdown', '> quoted @‹a›\n> [see\n> @‹b›]\n\n# Heading @‹c›\n\n| a | @‹d› |\n|---|---|\n| `x | @‹e› |');
  check('markdown', 'Term\n:   Definition @‹a›\n\n    More @‹b›\n\nText\n\n    @no');
  checkGroups('markdown', '[see @a,\npp. 3; @b] ^[see @c] [@d](x) -@e @{f} {cite:p}`g,h`', '[see @a,\npp. 3; @b] by [', '[see @a,\npp. 3; @b] by [', '@c by @', '@d by @', '-@e by @', '@{f} by @', '{cite:p}`g,h` by {cite:p}', '{cite:p}`g,h` by {cite:p}');
});

describe('Markdown: what is no citation', () => {
  check('markdown', 'jane.doe@example.org, <jane@example.org>, mailto:jane@example.org, https://a.org/x?by=@no @‹yes›');
  check('markdown', '$x_{@no} = 1$ and $$\n@no\n$$ and \\$5 @‹yes› $');
  check('markdown', 'It costs $5, see @‹a›, or $6 [@‹b›], US$100 [@‹c›] or A$200.');
  check('markdown', '<!-- @no -->@‹a›<!--\n\n@no\n\n--> @‹b›');
  check('markdown', '<img alt="@no" src=\'@no\'> <a href="x"\n title="@no">@‹a›</a> 1 <2 @‹b› x<y @‹c›');
  check('markdown', '<style>\n@media print { }\n\n@no {}\n</style>\n@‹a› <script>"@no"</script> @‹b›');
  check('markdown', '@media (min-width: 1px) {\n  a { }\n}\n@import url("x");\n@‹media›, they say');
  check('markdown', '`@no` `` `@no` `` `a\n@no` @‹a› ``` @no ``` @‹b›');
  check('markdown', 'A ` stray\n\nand ` another @‹a›');
  check('markdown', '1. Item\n\n    of text @‹a›\n\n        of code @no\n\n   - @‹b›\n\n      - @‹c›\n\nText\n\n    @no\n\n    @no\n@‹d›');
  check('markdown', '\t@no\n\n- item\n\n\t@‹a›');
  check('markdown', '~~~~\n@no\n~~~\n@no\n~~~~~\n@‹a›\n\n````md\n```\n@no\n```\n````\n@‹b›');
});

describe('R Markdown, Quarto, MyST, MDX', () => {
  check('markdown', '```{r plot, fig.cap="of @no"}\n#| label: "@no"\nx@no\n```\nInline `r x@no` and @‹a›.');
  check('markdown', 'See @fig-plot, @tbl-a, @sec-x, @eq-1, @lst-y, @thm-z, @Fig-plot and [@fig-a; @‹doe99›] and @fig:x but @‹figures› and @‹secrets-1›.');
  check('markdown', '![Of @‹a›](x.png){#fig-x fig-alt="x"}\n\n:::{.callout-note}\nsee [@‹b›]\n:::\n\n{{< video https://a.org/@no >}} {{< meta @no >}} @‹c›');
  check('markdown', 'Text \\@ref(fig:x)');
  check('markdown', '{cite}`‹a›` {cite:t}`‹b›` {cite:p}`{see}‹c›{p. 3, 4},‹d›` {footcite}`‹e›` {cite:ps}`‹f›,\n‹g›` {doc}`@no`');
  check('markdown', 'import X from "@no/x"\nexport const a = "@no"\n\n<X by={"@no"} /> {/* @no */} @‹a›');
});

describe('natbib', () => {
  for (const name of ['citet', 'citep', 'citet*', 'citep*', 'citealt', 'citealt*', 'citealp', 'citealp*', 'citenum', 'citeauthor', 'citeauthor*', 'citeyear', 'citeyearpar', 'Citet', 'Citep', 'Citealt', 'Citealp', 'Citeauthor', 'citetalias', 'citepalias', 'nocite', 'shortcites', 'bibentry']) check('latex', `\\${name}{‹jon90›,‹jam91›}`);
  check('latex', '\\citep[see][chap.~2]{‹jon90›} \\citep[][see]{‹a›} \\citet [p.~3] {‹b›}');
  check('latex', '\\citetext{see \\citealp{‹jon90›}, or even better \\citealp{‹jam91›}} \\citetext{priv.\\ comm.}');
  check('latex', '\\defcitealias{no}{Paper~I} \\setcitestyle{no} \\citestyle{no} \\renewcommand\\citepunct{; }');
});

describe('biblatex', () => {
  for (const name of ['cite', 'Cite', 'parencite', 'Parencite', 'footcite', 'footcitetext', 'textcite', 'Textcite', 'smartcite', 'Smartcite', 'cite*', 'parencite*', 'supercite', 'autocite', 'Autocite', 'autocite*', 'Autocite*', 'citeauthor', 'citeauthor*', 'Citeauthor', 'citetitle', 'citetitle*', 'citeyear', 'citeyear*', 'citedate', 'citedate*', 'citeurl', 'nocite', 'fullcite', 'footfullcite', 'notecite', 'Notecite', 'pnotecite', 'Pnotecite', 'fnotecite', 'citename', 'citelist', 'citefield']) check('latex', `\\${name}[see][3]{‹a:b/c-d.e_f+g›}{no}`);
  for (const name of ['cites', 'Cites', 'parencites', 'Parencites', 'footcites', 'footcitetexts', 'smartcites', 'Smartcites', 'textcites', 'Textcites', 'supercites', 'autocites', 'Autocites']) check('latex', `\\${name}(pre)(post)[3]{‹a›}[see][4]{‹b›}\n  {‹c›} (no) [no]`);
  for (const name of ['volcite', 'Volcite', 'pvolcite', 'Pvolcite', 'fvolcite', 'ftvolcite', 'svolcite', 'tvolcite', 'avolcite']) check('latex', `\\${name}[see]{2}[25]{‹a›} \\${name}{2}{‹b›}`);
  check('latex', '\\volcites(pre)(post)[see]{1}[2]{‹a›}{3}{‹b›}');
  check('latex', '\\textcquote[12]{‹a›}{text} \\blockcquote{‹b›}[.]{text}');
});

describe('LaTeX', () => {
  check('latex', '\\cite{‹Ünal2020›,‹王2021›} \\citeA{‹a›} \\citeNP<see>[p. 3]{‹b›} \\onlinecite{‹c›}');
  check('latex', '\\newcommand{\\mycite}[2]{\\cite[#1]{#2}} \\newcommand\\other[1]{\\cite{#1}} \\mycite{‹a›}');
  check('latex', '\\cite{‹a›\n\nno, no}');
  check('latex', '\\cite[see\n\n] {no} \\cite{‹a› and words, no');
  check('latex', '\\cite%\n  [p. 3]% }\n  {‹a›,% no}\n   ‹b›}');
  check('latex', '\\cite[{]}, 3]{‹a›} x\\\\cite{no}');
  check('latex', '\\begin{lstlisting}[language=TeX]\n\n\\cite{no}\n\n\\end{lstlisting}\\cite{‹a›}\\begin{comment}\n\\cite{no}\n\\end{comment}');
  check('latex', '\\iffalse \\cite{no} \\figure \\cite{no}\n\n\\fill \\fi\\cite{‹a›}');
  check('latex', '\\verb+\\cite{no}+ \\verb*|%|\\cite{‹a›} \\lstinline|\\cite{no}| \\begin{minted}{tex}\n\\cite{no}\n\\end{minted}');
  check('latex', '\\cite{‹a›} \\end{document}\n\n\\cite{no}');
  check('latex', '\\recite{no} \\excited{no} \\footnote{\\cite{‹a›}} \\caption[\\cite{‹b›}]{\\cite{‹c›}}');
  checkGroups('latex', '\\cite{a,\n  b} \\citep[see][also \\citet{c}]{d}', '\\cite{a,\n  b} by \\cite', '\\cite{a,\n  b} by \\cite', '\\citet{c} by \\citet', '\\citep[see][also \\citet{c}]{d} by \\citep');
});

describe('Typst', () => {
  check('typst', 'This was already noted by pirates long ago. @‹arrgh›\n\nMultiple sources say ... @‹arrgh› @‹netwok›. #cite(<‹arrgh›>)');
  check('typst', '#cite(label("‹DBLP:books/lib/Knuth86a›")). #cite(<‹a›>, form: "prose", supplement: [p.~7 (see @‹b›)])');
  check('typst', '#cite(\n  <‹a›>,\n  supplement: [p. 3],\n)\n#cite(key: <‹b›>) #citet(<‹c›>)');
  check('typst', '@‹a:b-c.d_e›. @‹f›: @‹g›, (@‹h›) "@‹i›" @‹王2021›');
  check('typst', '#import "@preview/cetz:0.2.2" https://a.org/@no // @no');
  check('typst', '= Methods <sec:methods>\n\nIn @sec:methods and @‹doe99›, see #figure(image("a.png")) <fig:a>\n\n@fig:a $ x $ <eq> @eq');
  check('typst', '#link(<x>) #cite(<‹a›>) @‹a› @‹x›');
  check('typst', '```\n\n@no\n\n``` @‹a› ```` ``` @no ```` @‹b› `` @‹c›');
  checkGroups('typst', '@a[p. 3\n[x]] #cite(<b>, supplement: [(1)]) x', '@a[p. 3\n[x]] by @', '#cite(<b>, supplement: [(1)]) by #cite');
});

describe('sphinxcontrib-bibtex', () => {
  for (const role of ['p', 'ps', 't', 'ts', 'ct', 'cts', 'author', 'authors', 'authorpar', 'cauthor', 'year', 'yearpar', 'label', 'labelpar', 'alp', 'alps', 'empty']) check('rst', `:cite:${role}:\`‹1987:nelson›,‹b›\``);
  check('rst', ':cite:`‹a›` :footcite:`‹b›` :footcite:t:`‹c›` :footcite:p:`‹d›` :doc:`no`');
  check('rst', ':cite:p:`{see}‹1987:nelson›{p. 3, and more}, {also}‹b›` :cite:p:`‹a›,\n  ‹c›`');
  check('rst', 'Text [‹Doe99›]_, [1]_, [#note]_, [*]_ [‹Müller.2020›]_ x[no]_x `a link <https://a.org>`_ :cite:t:`‹a›`');
  check('rst', '.. note:: see :cite:p:`‹a›`\n\n   and :cite:p:`‹b›`\n\n.. code-block:: rst\n\n   :cite:p:`no`\n\n.. [Doe99] a definition\n\n.. math:: [no]_\n');
  checkGroups('rst', 'See :cite:p:`a,\nb`', ':cite:p:`a,\nb` by :cite:p:', ':cite:p:`a,\nb` by :cite:p:');
});

describe('asciidoctor-bibtex', () => {
  check('asciidoc', 'cite:[‹Lane12›] cite:[‹Lane12›(59)] citenp:[‹Lane12›(1-2,4),‹Doe99›] cite:See[‹Lane11›,‹Lane12a›] bibitem:[‹Lane12›]');
  check('asciidoc', 'citep:[‹a›] citet:[‹b›] fullcite:[‹c›] citeauthor:[‹d:e/f-g.h_i+j›] cite:[‹é›]');
  check('asciidoc', '[[here]]\n== A section\n\nsee <<here>>, <<_a_section>>, <<‹Doe99›,text>>\n\n[#there]\nand <<there>>\n\n* [[[Doe99]]] Doe');
  check('asciidoc', '`cite:[no]` ++++ excite:[no] cite: [no]\n\n....\n\ncite:[no]\n\n....\n\ncite:[‹a›]');
});

describe('the Org manual', () => {
  check('org', '[cite:@‹key›] [cite:see @‹key› p. 123] [cite:@‹key1›;@‹key2›;@‹key3›] [cite/style:common prefix ;prefix @‹key› suffix; @‹b›; common suffix]');
  for (const style of ['a', 'author', 'f', 'foot', 'ft', 'n', 'nocite', 'na', 'noauthor', 'note', 'numeric', 'b', 'text', 't/c', 'year/b', 'locators/bare', 'title/bare-caps']) check('org', `[cite/${style}:@‹a:b/c-d.e_f+g›]`);
  check('org', '[cite:see [1], @‹a› [p. 3];\n @‹b›] jane@example.org @no');
  check('org', 'citep:‹a›,‹b› [[citet:see &‹c› p. 3;also &‹d›]] [[cite:‹e›][text]] citeauthor:‹f› parencite:‹g› excite:no https://a.org/cite:no');
  check('org', '#+begin_verse\n[cite:@‹a›]\n#+end_verse\n#+BEGIN_EXAMPLE\n\n[cite:@no]\n\n#+END_EXAMPLE\n: [cite:@no]\n#+caption: [cite:@‹b›]');
  check('org', '~[cite:@no]~ =cite:no= a=b [cite:@‹a›] c=d');
});

describe('cross references of Quarto', () => {
  for (const [key, expected] of [['fig-x', true], ['tbl-x', true], ['sec-a-b', true], ['eq-1', true], ['lst-x', true], ['thm-x', true], ['lem-x', true], ['cor-x', true], ['prp-x', true], ['cnj-x', true], ['def-x', true], ['exm-x', true], ['exr-x', true], ['Tbl-x', true], ['fig:x', true], ['figure-x', false], ['fig', false], ['fig-', false], ['doe-fig-x', false]] as const) it(key, () => assert.equal(isCrossReference(key), expected));
});

describe('cells of notebooks', () => {
  for (const [id, expected] of [['markdown', 'markdown'], ['latex', 'latex'], ['python', undefined], ['julia', undefined], ['r', undefined], ['raw', undefined]] as const) it(`${id} foo.ipynb`, () => assert.equal(draftLanguage(id, '/a/foo.ipynb'), expected));
  check('markdown', '## Results\n\n$$\nE = mc^2\n$$\n\nAs [@‹doe99›] says, $x@no$.');
});
