import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assignKeySteps, baseKey } from '../../../src/core/library/citationKey';
import type { KeyFacts } from '../../../src/core/library/keyFunctions';
import { DEFAULT_KEY_PATTERN, parseKeyPattern, type KeyPatternProblem } from '../../../src/core/library/keyPattern';
import type { Author, PaperId } from '../../../src/core/model/paper';
import { runAtOnce } from '../../../src/core/util/slices';

const QASIM: KeyFacts = {
  title: 'Accelerating Training Speed of tiny Recursive Models', date: '2025-11-09', arxiv: '2511.08653', organization: 'Mila', venue: 'Journal of the Learning Machines',
  authors: [{ family: 'Qasim', given: 'Kaleem Ullah' }, { family: 'Zhang', given: 'Jia' }, { family: 'Li', given: 'Wei' }],
};
const NAMELESS: KeyFacts = { title: 'Thanos: Enhancing Agents', date: '2024-11' };

function keyOf(pattern: string, paper: KeyFacts): string {
  const parsed = parseKeyPattern(pattern);
  assert.ok('keyOf' in parsed, `${pattern}: ${JSON.stringify(parsed)}`);
  return parsed.keyOf(paper);
}

function check(pattern: string, key: string, paper: KeyFacts = QASIM): void {
  it(`${pattern} → ${key}`, () => assert.equal(keyOf(pattern, paper), key));
}

const by = (...names: readonly (Author | string)[]): KeyFacts => ({ ...QASIM, authors: names.map(name => typeof name === 'string' ? { family: name } : name) });
const titled = (title: string): KeyFacts => ({ ...QASIM, title });

describe('sources of citation keys', () => {
  check('auth', 'Qasim');
  check('auth(3)', 'Qas');
  check('auth(0, 2)', 'Zhang');
  check('auth(m=3)', 'Li');
  check('auth + auth(0, 9)', 'Qasim');
  check('authors', 'QasimZhangLi');
  check('authors(2, "-")', 'Qasim-Zhang');
  check('authors(n=1, etal="Others", sep="_")', 'Qasim_Others');
  check('authors(3, etal="Others")', 'QasimZhangLi');
  check('authorsn(2)', 'QasimZhangEtAl');
  check('authorsn(3, ".")', 'Qasim.Zhang.Li');
  check('authAuthEa', 'Qasim.Zhang.ea');
  check('authAuthEa', 'Qasim.Zhang', by('Qasim', 'Zhang'));
  check('authEtAl', 'QasimEtAl');
  check('authEtAl(sep="_")', 'Qasim_Zhang', by('Qasim', 'Zhang'));
  check('authEtAl', 'Qasim', by('Qasim'));
  check('authEtal2', 'Qasim.etal');
  check('authorLast', 'Li');
  check('authIni(2)', 'Qa.Zh.Li');
  check('authIni(sep="_")', 'Qasim_Zhang_Li');
  check('authorIni', 'Vaswa.S.P', by('Vaswani', 'Shazeer', 'Parmar'));
  check('authorsAlpha', 'QZL');
  check('authorsAlpha', 'Qas', by('Qasim'));
  check('authorsAlpha', 'ABCD', by('Aa', 'Bb', 'Cc', 'Dd'));
  check('authorsAlpha', 'ABC', by('Aa', 'Bb', 'Cc', 'Dd', 'Ee'));
  check('authshort', 'Q.Z.L');
  check('authshort', 'Qasim', by('Qasim'));
  check('auth + authForeIni', 'QasimK');
  check('authForeIni + authorLastForeIni', 'KW');
  check('year', '2025');
  check('shortyear', '25');
  check('month', 'nov');
  check('day', '09');
  check('date', '2025-11-09');
  check("date('%Y-%m')", '2025-11');
  check("date('%y%m')", '2511');
  check("date(format='%-d.%-m.%Y')", '9.11.2025');
  check("date('y%Yconstructor')", 'y2025constructor');
  check('title', 'AcceleratingTrainingSpeedTinyRecursiveModels');
  check('shorttitle', 'AcceleratingTrainingSpeed');
  check('shorttitle(4, 4)', 'AcceleratingTrainingSpeedTiny');
  check('shorttitle(5).condense("_")', 'Accelerating_Training_Speed_tiny_Recursive');
  check('veryshorttitle', 'Accelerating');
  check('veryshorttitle(2, 1)', 'BigdogsRun', titled('The bigdogs Run'));
  check('arxiv', '2511.08653');
  check('arxiv', 'cs0301001', { ...QASIM, arxiv: 'cs/0301001' });
  check('org', 'Mila');
  check('venue', 'JournaloftheLearningMachines');
  check('journal', 'JournaloftheLearningMachines');
});

describe('filters of citation keys', () => {
  check('auth.lower', 'qasim');
  check('auth.upper', 'QASIM');
  check("'big dogs'.capitalize", 'BigDogs');
  check('auth.capitalize', 'VanDerBerg', by('van der Berg'));
  check('venue.abbr', 'JotLM');
  check('venue.abbr(2)', 'JoofthLeMa');
  check('title.abbr.lower', 'atstrm');
  check('venue.condense', 'JournaloftheLearningMachines');
  check("venue.condense('_')", 'Journal_of_the_Learning_Machines');
  check("auth.replace('QAS', 'k')", 'kim');
  check("auth.replace('ü', 'ue')", 'Mueller', by('Müller'));
  check("auth.replace('ü', 'ue')", 'Mueller', by('Mu\u0308ller'));
  check("auth.replace('.*', 'x')", 'Qasim');
  check("auth.replace('i', '$&')", 'Qasm');
  check("auth.replace('a', 'aa')", 'Qaasim');
  check("auth.replace('S', 'z')", 'Izik', by('İsik'));
  check("auth.replace('s', 'z')", 'Izik', by('İsik'));
  check('venue.select(4)', 'LearningMachines');
  check('venue.select(1, 2)', 'Journalof');
  check('venue.select(n=1)', 'Journal');
  check('venue.select(-2, 1)', 'Learning');
  check('venue.select(-99)', 'JournaloftheLearningMachines');
  check('arxiv.substring(1, 4)', '2511');
  check('arxiv.substring(6)', '08653');
  check('venue.skipwords', 'JournalLearningMachines');
  check('auth.transliterate', 'Lukasz', by('Łukasz'));
  check('auth.ascii', 'ukasz', by('Łukasz'));
  check('auth.alphanum.len("=", 10)', 'vanderBerg', by('van der Berg'));
  check('arxiv.alphanum', '251108653');
  check("'x' + venue.prefix(':')", 'x:JournaloftheLearningMachines');
  check("'x' + venue.prefix(':')", 'x', NAMELESS);
  check("org.postfix('/') + year", 'Mila/2025');
  check("org.postfix('/') + year", '2024', NAMELESS);
  check("org.default('none') + year", 'none2024', NAMELESS);
  check('auth.len + year | veryshorttitle', 'Qasim2025');
  check('auth.len + year | veryshorttitle', 'Thanos', NAMELESS);
  check("auth.len('>', 5) | arxiv", '2511.08653');
  check("auth.len('>=', 5) | arxiv", 'Qasim');
  check("auth.len('<', 5) | arxiv", '2511.08653');
  check("auth.len('<=', 5) | arxiv", 'Qasim');
  check("auth.len('=', 5) | arxiv", 'Qasim');
  check("auth.len(relation='!=', length=5) | arxiv", '2511.08653');
});

describe('putting citation keys together', () => {
  check('auth.lower + year + shorttitle(1,1)', 'qasim2025Accelerating');
  check("  auth . lower+'_'+year ", 'qasim_2025');
  check('org | auth', 'Mila');
  check('org || venue || arxiv', 'Mila');
  check('venue | org | year', '2024', NAMELESS);
  check("(org | 'none').lower + ':' + year", 'mila:2025');
  check("(org | venue | 'none') + (year)", 'none2024', NAMELESS);
  check('org + year | year + org', 'Mila2025');
  check("'it\\'s ' + \"a \\\"b\\\" \" + 'c'", 'itsabc');
  check("'k#{}\\\\%&~@,é' + year", 'ke2025');
  check("auth + '--' + org + '_-' + venue + '::' + year", 'Thanos-2024', NAMELESS);
  check("'-' + year + '-'", '2025');
  check("'10.1000/' + year", '10.1000/2025');
  check('year + auth', '2025Qasim');
});

describe('names in citation keys', () => {
  const name = (author: Author | string, key: string): void => check('auth + year', key, by(author));
  name('van der Berg', 'vanderBerg2025');
  name('de la Cruz', 'delaCruz2025');
  name("O'Neil", 'ONeil2025');
  name('O’Neil', 'ONeil2025');
  name('Müller', 'Muller2025');
  name('Łukasz', 'Lukasz2025');
  name('Smith-Jones', 'SmithJones2025');
  name('M{\\"u}ller', 'Muller2025');
  name('Strauß', 'Strauss2025');
  name('Ａｌ．ｉ', 'Ali2025');
  name('李 Wang', 'Wang2025');
  name('01.AI', 'p01AI2025');
  name({ literal: 'OpenAI' }, 'OpenAI2025');
  name({ literal: 'The Qwen Team' }, 'Team2025');
  name({ family: '王', given: '小明' }, 'Accelerating2025');
  name({ literal: '王小明' }, 'Accelerating2025');
  name({ given: 'Plato' }, 'Accelerating2025');
  check('auth(4)', 'vand', by('van der Berg'));
  check('auth(2)', 'ON', by("O'Neil"));
  check("auth.condense('_')", 'de_la_Cruz', by('de la Cruz'));
  check('authors(0, "-")', 'Li-Xu', by('Li', '王', 'Xu'));
});

describe('titles in citation keys', () => {
  const title = (stated: string, key: string): void => check('shorttitle(3, 3)', key, titled(stated));
  title('C-MORL: multi-objective learning', 'CMORLMultiObjective');
  title('The $\\alpha$-divergence \\emph{of} Things', 'DivergenceThings');
  title('On <i>Gödel</i> Machines', 'GodelMachines');
  title("The Hitchhiker's Guide", 'HitchhikersGuide');
  title('3D Memory in 2 Days', '3DMemory2');
  title('β-VAE', 'BetaVAE');
  title('To Be', 'ToBe');
  title('记忆', 'qasim2025');
  check('auth + shorttitle', 'QasimTinyModels', titled('Tiny Models'));
});

describe('what is missing in a citation key', () => {
  check('auth.lower + year + shorttitle(1, 1)', 'thanos2024Enhancing', NAMELESS);
  check('year + authEtAl', '2024Thanos', NAMELESS);
  check('auth(3).upper + shortyear', 'THA24', NAMELESS);
  check('authAuthEa + year', 'Thanos2024', { ...NAMELESS, authors: [] });
  check('(auth | org) + year', 'Mila2024', { ...NAMELESS, organization: 'Mila' });
  check('(auth | org) + year + title', 'Thanos2024EnhancingAgents', NAMELESS);
  check('authForeIni + year', '2024', NAMELESS);
  check('auth(0, 2) + year + veryshorttitle', '2024Thanos', NAMELESS);
  check('auth + year', 'p3D2024', { ...NAMELESS, title: '3D Memory' });
  check('auth + year', 'paper2024', { ...NAMELESS, title: '记忆' });
  check('year + auth', '2024paper', { ...NAMELESS, title: '记忆' });
  check('auth + year', 'Thanos', { title: NAMELESS.title });
  check("date('%Y-%m-%d')", '2024-11', NAMELESS);
  check("date('%Y.%m') + month + day", '2024', { ...NAMELESS, date: '2024' });
  check('arxiv', 'thanos2024enhancing', NAMELESS);
  check('venue', 'paper', { title: '' });
  check('auth.len', 'thanos2024enhancing', NAMELESS);
  check("'#'", 'qasim2025accelerating');
  check('', 'qasim2025accelerating');
  check(' \n', 'thanos2024enhancing', NAMELESS);
});

describe('the default pattern', () => {
  const same = (title: string, authors: readonly Author[] | undefined, date: string | undefined, key: string): void => void it(key, () => {
    assert.equal(keyOf(DEFAULT_KEY_PATTERN, { title, authors, date }), key);
    assert.equal(baseKey({ title, authors, date }), key);
  });
  same('A Tutorial on Memory', [{ family: 'van der Berg' }], '2018', 'vanderberg2018tutorial');
  same('The Łódź–Straße Case', [{ family: 'Nölke' }], '2020-01', 'nolke2020lodz');
  same('C-MORL: Multi', undefined, '2025', 'cmorl2025multi');
  same('3D Memory', undefined, undefined, 'p3dmemory');
  same('Of the', undefined, '2025', 'of2025the');
  same('记忆', undefined, '2025', 'paper2025');
  same('', undefined, undefined, 'paper');
  same('记忆', [{ family: 'Li' }], '2025', 'li2025');
  same('Memory', [{ literal: 'Acme™ 01.AI' }], '2025', 'p01ai2025memory');
});

describe('problems of citation key patterns', () => {
  /** The place is marked in the pattern: `auth + «?»`. */
  const problem = (marked: string, code: KeyPatternProblem['code'], name?: string): void => void it(marked.slice(0, 60), () => {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    assert.deepEqual(parseKeyPattern(marked.replace(/[«»]/g, '')), { problem: { code, start, end, ...name !== undefined && { name } } });
  });
  problem('auth +«»', 'key.syntax');
  problem('auth «y»ear', 'key.syntax');
  problem('«+» auth', 'key.syntax');
  problem('auth | «|» | year', 'key.syntax');
  problem('auth.«»', 'key.syntax');
  problem('auth.«(»lower)', 'key.syntax');
  problem('(auth + year«»', 'key.syntax');
  problem('auth«)»', 'key.syntax');
  problem('auth(1«»', 'key.syntax');
  problem('auth(1,«)»', 'key.syntax');
  problem('auth(«n»)', 'key.syntax');
  problem('auth(initials=«t»rue)', 'key.syntax');
  problem("auth.replace(«/»a/, 'b')", 'key.syntax');
  problem("auth + «'_ + year»", 'key.syntax');
  problem("«'_\\'»", 'key.syntax');
  problem('«[»auth:lower]', 'key.syntax');
  problem('auth + «é»', 'key.syntax');
  problem('«Auth» + year', 'key.unknownFunction', 'Auth');
  problem('auth + «firstpage»', 'key.unknownFunction', 'firstpage');
  problem('auth.«year»', 'key.unknownFunction', 'year');
  problem('«lower»', 'key.unknownFunction', 'lower');
  problem('«constructor»', 'key.unknownFunction', 'constructor');
  problem('auth.«toString»()', 'key.unknownFunction', 'toString');
  problem("auth(«'3'»)", 'key.badArgument', 'auth');
  problem('auth(«-1»)', 'key.badArgument', 'auth');
  problem('auth(1, «0»)', 'key.badArgument', 'auth');
  problem('auth(1, 2, «3»)', 'key.badArgument', 'auth');
  problem('auth(1, «n=2»)', 'key.badArgument', 'auth');
  problem('auth(«x = 2»)', 'key.badArgument', 'auth');
  problem('year(«1»)', 'key.badArgument', 'year');
  problem("date(«'%Y-%H'»)", 'key.badArgument', 'date');
  problem("date(«'%'»)", 'key.badArgument', 'date');
  problem("auth.len(«'>>'»)", 'key.badArgument', 'len');
  problem('auth.«replace»', 'key.badArgument', 'replace');
  problem("auth.«replace('a')»", 'key.badArgument', 'replace');
  problem("auth.replace(«''», 'b')", 'key.badArgument', 'replace');
  problem('auth.«prefix()»', 'key.badArgument', 'prefix');
  problem(`${'('.repeat(50)}«(»auth`, 'key.syntax');
  for (const part of ['(', 'auth+', '|', "'", "'\\", 'auth.lower.', 'auth(', ' ', '1', '王', '"a"+']) {
    it(`a megabyte of ${part}`, () => {
      const long = `auth + ${part.repeat(1_000_000 / part.length)}`;
      assert.ok('problem' in parseKeyPattern(long));
      parseKeyPattern(long.slice(0, 10_000));
    });
  }
  it('a replacement that doubles for ever', () => assert.equal(keyOf(`auth${".replace('a', 'aa')".repeat(500)}`, QASIM).length, 1_000));
});

describe('keys by a pattern', () => {
  const check3 = (pattern: string, taken: readonly string[], keys: readonly string[]): void => void it(`${pattern}, taken ${taken.join(' ')}`, () => {
    const papers = ['Qasim', 'qasim', 'Li'].map((family, index) => ({ id: String(index) as PaperId, title: 'Memory', date: '2025', authors: [{ family }] }));
    assert.deepEqual([...runAtOnce(assignKeySteps(papers, new Map(), new Set(taken), paper => keyOf(pattern, paper))).values()], keys);
  });
  check3("auth + '-' + year", [], ['Qasim-2025', 'qasim-2025a', 'Li-2025']);
  check3("auth + '-' + year", ['QASIM-2025', 'li-2025', 'li-2025A'], ['Qasim-2025a', 'qasim-2025b', 'Li-2025b']);
  check3('year', ['2025b'], ['2025', '2025a', '2025c']);
});
