import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeTex, decodeVerbatim } from '../../../src/core/bibliography/decodeTex';
import { escapeTex, escapeUrl, protectTitle } from '../../../src/core/bibliography/escapeTex';
import { expectedPapers, withoutShared } from '../../support/shared';

describe('LaTeX as plain text', () => {
  const check = (tex: string, text: string): void => void it(JSON.stringify(tex), () => assert.equal(decodeTex(tex), text));

  // Accents
  check('G{\\"o}del, G\\"{o}del, G\\"odel, {G\\"odel}', 'Gödel, Gödel, Gödel, Gödel');
  check('Mart{\\\'\\i}n, Mart\\\'{\\i}n, Mart\\\'\\i n, Mart\\\'{i}n', 'Martín, Martín, Martín, Martín');
  check('{\\\'E}lie, \\`a, \\^{o}, \\~n, \\={a}, \\.z', 'Élie, à, ô, ñ, ā, ż');
  check('\\c{c}, \\c c, \\v{s}, \\v s, \\H{o}, \\k{a}, \\r{a}, \\u{g}', 'ç, ç, š, š, ő, ą, å, ğ');
  check('\\d{s}, \\b{d}, \\t{oo}, \\textcommabelow{t}', 'ṣ, ḏ, o͡o, ț');
  check('Nguy{\\~{\\^e}}n, \\\'{\\^a}, \\.{I}stanbul', 'Nguyễn, ấ, İstanbul');
  check('{{\\L}}{\\\'o}d{\\\'z}, {\\\'{\\i}}', 'Łódź, í');
  check('\\~{} \\^{} a\\\'', '~ ^ a´');
  check('Sch\\\\"upbach', 'Schüpbach');

  // Letters and signs
  check('H{\\aa}stad, Stra{\\ss}e, Stra\\ss e, \\AA ngstr\\"om', 'Håstad, Straße, Straße, Ångström');
  check('{\\o}{\\O}{\\l}{\\L}{\\ae}{\\AE}{\\oe}{\\OE}{\\i}{\\j}{\\dh}{\\th}{\\dj}{\\ng}', 'øØłŁæÆœŒıȷðþđŋ');
  check('R\\&D, 5\\%, a\\_b, \\#1, \\$5, \\{x\\}', 'R&D, 5%, a_b, #1, $5, {x}');
  check('\\textasciitilde{} \\textasciicircum{} \\textbackslash{}', '~ ^ \\');
  check('1--2 --- x, a-b', '1–2 — x, a-b');
  check('``a\'\' `b\' don\'t, `what\'s it\'', '“a” ‘b’ don\'t, ‘what\'s it’');
  check('!`a ?`b \\ldots{} \\S~3 \\copyright', '¡a ¿b … § 3 ©');
  check('\\LaTeX{} and \\TeX', 'LaTeX and TeX');

  // Styles and unknown commands
  check('\\emph{a} \\textit{b} {\\bf c} \\texttt{d\\_e} {\\textit Cataglyphis fortis}', 'a b c d_e Cataglyphis fortis');
  check('3\\textsuperscript{rd}, H\\textsubscript{2}O', '3rd, H2O');
  check('\\enquote{a {b} c} d', '“a b c” d');
  check('\\url{http://a.b/x_y--z\\_w\\%20~u} c', 'http://a.b/x_y--z_w%20~u c');
  check('\\href{http://a.b}{words}, {\\noopsort{1973}}1974', 'words, 1974');
  check('\\unknown{x} \\Foo bar', 'x Foo bar');
  check('a\\,b\\ c\\-d\\/e\\\\f~g', 'a b cde f g');
  check('The {GPT-4} {Technical} {{Report}}', 'The GPT-4 Technical Report');
  check('  a\n    b\tc ', 'a b c');
  check('plain words', 'plain words');
  check('{', '');
  check('\\', '');
  check('}a{', 'a');

  // Maths
  check('$n$-gram, $x^2$, $10^{-3}$, $\\ell_1$, $x_{ij}$, 10$^{th}$', 'n-gram, x², 10⁻³, ℓ₁, xᵢⱼ, 10th');
  check('$O(1/\\sqrt{T})$, $\\sqrt{ab}$, $O(n \\log n)$', 'O(1/√T), √(ab), O(n log n)');
  check('{A$\\beta$25}, $7\\pm2$, $2 \\times 2$, {$<$}1, $\\{$beta$\\}$', 'Aβ25, 7±2, 2 × 2, <1, {beta}');
  check('$\\mathcal{O}(n)$, $\\mathbb{R}^d$, 30$^\\circ$C', 'O(n), R^d, 30°C');
  check('$\\frac{a}{b}$, $x^{ab}$', '$\\frac{a}{b}$, x^{ab}');
  check('$5 and $6, \\$5 and \\$6, $', '$5 and $6, $5 and $6, $');
  check('\\(x\\)', 'x');
});

describe('a URL or DOI', () => {
  const check = (tex: string, text: string): void => void it(JSON.stringify(tex), () => assert.equal(decodeVerbatim(tex), text));
  check('10.1002/(SICI)1097{\\_}a\\&b--c<1::AID>3', '10.1002/(SICI)1097_a&b--c<1::AID>3');
  check('\\url{http://a.b/$\\sim$x/\\textasciitilde{}y\\~{}z\\%20}', 'http://a.b/~x/~y~z%20');
  check(escapeUrl('https://a.b/c_d%20e?x=1&y=#z~'), 'https://a.b/c_d%20e?x=1&y=#z~');
});

describe('what was written is read back', () => {
  const WORDS = fc.string({ unit: fc.constantFrom(...'abcXYZ 0159&%#_{}~^\\.,:;()[]/+*=<>|@éöš王λ'.split('')), maxLength: 40 });
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
  it('of escaped text', () => fc.assert(fc.property(WORDS, text => assert.equal(decodeTex(escapeTex(text)), tidy(text)))));
  it('of protected titles', () => fc.assert(fc.property(WORDS, text => assert.equal(decodeTex(protectTitle(text)), tidy(text)))));
  it('of a thousand titles and abstracts', { skip: withoutShared }, () => {
    for (const paper of expectedPapers('digests/digest_1k.expected.jsonl')) for (const text of [paper.title, paper.abstract]) {
      const plain = text.normalize('NFC');
      if (/[$`]|--|''/.test(plain)) continue; // Maths and quotes are LaTeX's already.
      assert.equal(decodeTex(protectTitle(plain)), tidy(plain));
    }
  });
});
