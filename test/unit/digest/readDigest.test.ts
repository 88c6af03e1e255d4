import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDigest, type ReadOptions } from '../../../src/core/digest/readDigest';
import type { DigestPaper } from '../../../src/core/model/paper';
import { expectedPapers, sharedText, withoutShared, type ExpectedPaper } from '../../support/shared';

const HEADER = 'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\nJan 6\n';
const PROSE = 'Agents often forget what they did. We propose a memory that keeps the last plan and reads it back before each step. Success rises from 41% to 58%.';
const MORE = 'In a second study, people preferred the plans. The code is available at https://github.com/a/b.';

function entry(title: string, abstract: string, end = '  • 3 authors\n·\nOct 1, 2025 2'): string {
  return `${title}\n\n${abstract}\n\n${end}\n`;
}

type Row = readonly [title: string, abstract: string, byline?: string, date?: string, comments?: number];

function rows(papers: readonly DigestPaper[]): readonly Row[] {
  return papers.map(paper => {
    const row: (string | number | undefined)[] = [paper.title, paper.abstract, paper.byline, paper.date, paper.comments];
    while (row.at(-1) === undefined) row.pop();
    return row as unknown as Row;
  });
}

function check(name: string, text: string, expected: readonly Row[], problems: readonly string[] = [], options: ReadOptions = {}): void {
  it(name, () => {
    const digest = readDigest(text, { now: '2026-11-23', ...options });
    assert.deepEqual(rows(digest.papers), expected);
    assert.deepEqual(digest.problems.map(problem => problem.code), problems);
  });
}

const A: Row = ['Memory for Agents', PROSE, '3 authors', '2025-10-01', 2];
const pageA = entry('Memory for Agents', PROSE);
const B: Row = ['A Second Look: Plans That Last', PROSE, '3 authors', '2025-10-01', 2];
const pageB = entry('A Second Look: Plans That Last', PROSE);

describe('a copied page', () => {
  check('one paper', HEADER + pageA, [A]);
  check('without a header', pageA + pageB, [A, B]);
  check('CRLF and a byte order mark', `\ufeff${(HEADER + pageA + pageB).replaceAll('\n', '\r\n')}`, [A, B]);
  check('old Mac line ends', (HEADER + pageA).replaceAll('\n', '\r'), [A]);
  check('no blank lines around the byline', HEADER + pageA.replace('\n\n  •', '\n  •'), [A]);
  check('a footer', `${HEADER}${pageA}\nPrevious\n1\n2\nNext\nCompany\n© Hugging Face\nTOS\nPrivacy\n`, [A]);
  check('upvotes before titles', `${HEADER}\n12\n${pageA}\n-\n${pageB}`, [A, B]);
  check('search words in the header', `${HEADER}\nlong context\n\n${pageA}`, [A]);
  check('two paragraphs', HEADER + entry('Memory for Agents', `${PROSE}\n\n${MORE}`) + pageB, [['Memory for Agents', `${PROSE}\n${MORE}`, '3 authors', '2025-10-01', 2], B]);
  check('no byline, no date', `${HEADER}Memory for Agents\n\n${PROSE}\n\n${pageB}`, [['Memory for Agents', PROSE], B]);
  check('no byline after two paragraphs', `${HEADER}Memory for Agents\n\n${PROSE}\n\n${MORE}\n\n${pageB}`, [['Memory for Agents', `${PROSE}\n${MORE}`], B]);
  check('headings in an abstract are no titles', HEADER + entry('Memory for Agents', `${PROSE}\n\nMethods\n\n${MORE}`), [['Memory for Agents', `${PROSE}\nMethods\n${MORE}`, '3 authors', '2025-10-01', 2]]);
  check('a one-word title', HEADER + entry('Hyperagents', PROSE), [['Hyperagents', PROSE, '3 authors', '2025-10-01', 2]]);
  check('a question', HEADER + pageA + entry('Do Agents Remember?', PROSE), [A, ['Do Agents Remember?', PROSE, '3 authors', '2025-10-01', 2]]);
  check('LaTeX and HTML in a title', HEADER + entry('$\\mathcal{O}(n)$ <i>Memory</i> & More', PROSE), [['$\\mathcal{O}(n)$ <i>Memory</i> & More', PROSE, '3 authors', '2025-10-01', 2]]);
  check('an organisation twice', HEADER + entry('Memory for Agents', PROSE, 'facebook AI at Meta\n·\nOct 1, 2025'), [['Memory for Agents', PROSE, 'facebook AI at Meta', '2025-10-01']]);
  check('byline and date on one line', HEADER + entry('Memory for Agents', PROSE, '• 1 author · Oct 1, 2025'), [['Memory for Agents', PROSE, '1 author', '2025-10-01']]);
  check('other words for the date', HEADER + entry('Memory for Agents', PROSE, '3 authors\n·\n1 October 2025'), [['Memory for Agents', PROSE, '3 authors', '2025-10-01']]);
});

describe('organisations', () => {
  for (const [byline, organization] of [
    ['facebook AI at Meta', 'AI at Meta'], ['nvidia NVIDIA', 'NVIDIA'], ['Berkeley UC Berkeley', 'UC Berkeley'], ['OpenGVLab OpenGVLab', 'OpenGVLab'],
    ['CASIA Chinese Academic of Science Institute of Automation', 'Chinese Academic of Science Institute of Automation'],
    ['Kwai-Kolors Kolors Team, Kuaishou Technology', 'Kolors Team, Kuaishou Technology'], ['UC Berkeley', 'UC Berkeley'], ['Mila', 'Mila'],
  ] as const) {
    it(byline, () => assert.equal(readDigest(HEADER + entry('Memory for Agents', PROSE, `${byline}\n·\nOct 1, 2025`)).papers[0]?.organization, organization));
  }
});

describe('dates without a year', () => {
  const page = (dates: readonly string[]): string => HEADER + dates.map((date, at) => entry(`Paper Number ${at} on Memory`, PROSE, `• 2 authors\n·\n${date}`)).join('\n');
  const old = ['Oct 1, 2024', 'Oct 2, 2024', 'Oct 3, 2024', 'Oct 4, 2024'];
  const year = (name: string, dates: readonly string[], options: ReadOptions, expected: string | undefined): void => {
    it(name, () => assert.equal(readDigest(page(dates), options).papers.at(-1)?.date, expected));
  };
  year('the year of the file’s name', ['Oct 1, 2025', 'Jan 5'], { fileName: 'daily-papers-2026-01-06.txt' }, '2026-01-05');
  year('but not one that the page spells out', [...old, 'Jan 5'], { fileName: 'daily-papers-2024.txt' }, '2025-01-05');
  year('the year after the latest one', [...old, 'Jan 5'], {}, '2025-01-05');
  year('not in the future', [...old, 'Jan 5'], { now: '2024-12-31' }, '2024-01-05');
  year('a page that spells out few was copied when its file was written', ['Oct 1, 2018', 'Jan 5'], { fileDate: '2026-02-01' }, '2026-01-05');
  year('nothing tells', ['Jan 5'], {}, undefined);
});

describe('what is wrong with a digest', () => {
  check('nothing', '', [], ['digest.empty']);
  check('only white space', ' \n\t\n', [], ['digest.empty']);
  check('a page without papers', HEADER, [], ['digest.noPapers']);
  check('JSON', '[{"paper": {"id": "2405.15738"}}]', [], ['digest.unknownFormat']);
  check('HTML', '<!DOCTYPE html><html></html>', [], ['digest.unknownFormat']);
  check('any text', 'Dear diary, nothing happened.', [], ['digest.unknownFormat']);
  check('a date that does not exist', HEADER + entry('Memory for Agents', PROSE, '• 3 authors\n·\nFeb 31, 2025') + pageB, [['Memory for Agents', PROSE, '3 authors'], B], ['digest.badDate']);
  check('a title without an abstract', `${HEADER}${pageA}\nLost and Alone: A Title\n\n${pageB}`, [A, B], ['digest.noAbstract']);
  check('an abstract without a title', `${HEADER}${pageA}\n${PROSE} ${PROSE} ${PROSE}\n\n  • 3 authors\n·\nOct 1, 2025\n\n${pageB}`, [A, B], ['digest.noTitle']);
  check('the same paper twice', HEADER + pageA + pageB + pageA, [A, B], ['digest.duplicate']);
  it('names the line', () => {
    const text = `${HEADER}${pageA}\nLost and Alone: A Title\n\n${pageB}`;
    const start = readDigest(text).problems[0]?.span.start ?? 0;
    assert.equal(text.slice(start).split('\n')[0], 'Lost and Alone: A Title');
  });
  it('10 MB on one line', () => assert.equal(readDigest('word '.repeat(2_000_000)).papers.length, 0));
  it('half a digest keeps what came before', () => {
    const text = HEADER + pageA + pageB;
    for (let end = HEADER.length + pageA.length; end <= text.length; end += 7) assert.deepEqual(rows(readDigest(text.slice(0, end)).papers)[0], A);
  });
  it('never throws, and titles stand where they are said to', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom('', '·', '  • 3 authors', 'Oct 1, 2025 2', 'Jan 5', 'Submitted by', '12', '### [T][3]', 'Memory for Agents', PROSE));
    fc.assert(fc.property(fc.array(line, { maxLength: 40 }), lines => {
      const text = lines.join('\n');
      for (const paper of readDigest(text).papers) assert.ok(paper.titleSpan.start >= paper.span.start && paper.span.end <= text.length);
    }), { numRuns: 300 });
  });
});

describe('other views of the page', () => {
  const view = (name: string, file: string, expected: readonly (readonly [title: string, details: Partial<DigestPaper>])[]): void => {
    it(name, { skip: withoutShared }, () => {
      const { papers } = readDigest(sharedText(`digests/formats/${file}`), { fileDate: '2026-06-29' });
      for (const [title, details] of expected) {
        const paper = papers.find(each => each.title === title);
        assert.ok(paper, title);
        for (const [field, value] of Object.entries(details)) assert.deepEqual(paper[field as keyof DigestPaper], value, `${title}: ${field}`);
      }
    });
  };
  view('the day’s list', 'hf-daily-view.txt', [
    ['The Llama 3 Herd of Models', { upvotes: 94, authorCount: 533, comments: 5, line: 16 }],
    ['NeRF-MAE: Masked AutoEncoders for Self-Supervised 3D Representation Learning for Neural Radiance Fields', { upvotes: 3, authorCount: 6, comments: 2 }],
  ]);
  view('a capture with numbered links', 'hf-search-capture-a.md', [
    ['MURMUR: An Efficient Inference System for Long-Form ASR', { authorCount: 3, date: '2026-05-30', links: ['https://github.com/uw-syfi/Murmur'] }],
    ['Gemini 1.5: Unlocking multimodal understanding across millions of tokens of context', { authorCount: 671, date: '2024-03-08', comments: 6 }],
  ]);
  view('a capture with URLs between the lines', 'hf-search-capture-b.md', [['Better than Your Teacher: LLM Agents that learn from Privileged AI Feedback', { arxiv: '2410.05434', authorCount: 2, date: '2024-10-07' }]]);
  view('the trending list', 'hf-trending-capture.md', [['Zep: A Temporal Knowledge Graph Architecture for Agent Memory', { authorCount: 5, links: ['https://github.com/getzep/graphiti'] }]]);
});

describe('real digests', () => {
  const exactly = (paper: DigestPaper | undefined, row: ExpectedPaper): boolean => paper !== undefined
    && paper.title === row.title && paper.abstract === row.abstract.replace(/\n+/g, '\n')
    && (paper.byline ?? null) === (row.byline?.replace(/^• /, '') ?? null) && (paper.comments ?? null) === row.comments
    && (row.date_iso === undefined ? (paper.date !== undefined) === (row.date !== null) : (paper.date ?? null) === row.date_iso);
  const real = (file: string, expected: string, least: number): void => {
    it(`${file}: at least ${least * 100} % exactly right`, { skip: withoutShared }, () => {
      const papers = new Map(readDigest(sharedText(`digests/${file}`), { fileName: file, now: '2026-11-23' }).papers.map(paper => [paper.line, paper]));
      const wrong = expectedPapers(`digests/${expected}`).filter(row => !exactly(papers.get(row.line), row));
      const all = expectedPapers(`digests/${expected}`).length;
      assert.ok(wrong.length <= all * (1 - least), wrong.map(row => `${row.line} ${row.title}`).slice(0, 10).join('\n'));
    });
  };
  real('daily-papers-2026-01-06.txt', 'daily-papers-2026-01-06.expected.jsonl', 1);
  real('digest_1k.txt', 'digest_1k.expected.jsonl', 0.998);
  real('digest_1k_yearless.txt', 'digest_1k_yearless.expected.jsonl', 0.998);
  real('digest_10k.txt.gz', 'digest_10k.expected.jsonl.gz', 0.995);
});
