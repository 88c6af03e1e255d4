import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDigest, readDigestSteps } from '../../../src/core/digest/readDigest';
import type { DigestPaper } from '../../../src/core/model/paper';

/** One paper of a page: its title, paragraphs, and the lines below them. */
interface Entry {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly ending?: string;
}

const HEADER = 'Daily Papers\n\nbyAK and the research community\n\nJan 6\n\n';
const LONG = 'Robots that sort fruit must tell ripe from rotten in poor light. We train a small camera model on 12,000 labelled crates and fuse it with a gas sensor. '
  + 'Across four orchards the fused model finds 93.1% of the rotten fruit, against 81.4% for vision alone, and it runs at 30 frames per second on a board that draws five watts. '
  + 'Errors that remain come mostly from fruit that lies under leaves.';
const OTHER = 'Ferries burn most of their fuel while they wait. This paper plans their arrival so that no ship idles at the quay: a solver proposes speeds every ten minutes, '
  + 'and the crew may refuse them. In a season on three lines, fuel use falls by 11% and delays stay the same.';

const ENTRIES: readonly Entry[] = [
  { title: 'Smelling the Harvest: Camera and Gas Sensing for Fruit', paragraphs: [LONG], ending: '  • 4 authors\n·\nOct 3, 2025 7' },
  { title: 'FerryFlow', paragraphs: [OTHER, 'The planner is available at https://example.org/ferryflow.'] },
  { title: 'Can a harbour learn to wait?', paragraphs: [LONG, OTHER], ending: 'portlab Harbour Systems Lab\n·\nMay 9, 2024' },
  { title: 'A study of low-light sorting with small models', paragraphs: [OTHER, 'Methods:', LONG] },
  { title: 'ON THE COST OF WAITING', paragraphs: [LONG], ending: '  • 1 author\n·\nDec 31, 2023 12' },
];

function page(entries: readonly Entry[]): string {
  return HEADER + entries.map(({ title, paragraphs, ending }) => [title, ...paragraphs, ...ending ? [ending] : []].join('\n\n')).join('\n\n') + '\n';
}

/** Everything of a paper but its place. */
function facts({ line: _line, span: _span, titleSpan: _titleSpan, ...rest }: DigestPaper): Partial<DigestPaper> {
  return rest;
}

const read = (text: string): readonly Partial<DigestPaper>[] => readDigest(text).papers.map(facts);
const PLAIN = page(ENTRIES);

describe('the same page in other shapes', () => {
  const check = (name: string, change: (text: string) => string): void => void it(name, () => assert.deepEqual(read(change(PLAIN)), read(PLAIN)));
  it('is read at all', () => assert.deepEqual(readDigest(PLAIN).papers.map(({ title, abstract }) => ({ title, abstract })), ENTRIES.map(({ title, paragraphs }) => ({ title, abstract: paragraphs.join('\n') }))));
  check('CRLF', text => text.replaceAll('\n', '\r\n'));
  check('CR', text => text.replaceAll('\n', '\r'));
  check('a byte order mark', text => `\ufeff${text}`);
  check('twice as many blank lines', text => text.replaceAll('\n', '\n\n'));
  check('white space at the ends of lines', text => text.replaceAll('\n', ' \t\n'));
  check('no-break spaces around bullets', text => text.replaceAll('  • ', '\u00a0\u00a0•\u00a0'));
  check('no bullets', text => text.replaceAll('  • ', ''));
  check('stars for bullets', text => text.replaceAll('  • ', '* '));
  check('dashes for bullets', text => text.replaceAll('  • ', '- '));
  check('the date behind its dot', text => text.replaceAll('\n·\n', '\n· '));
  check('comments on a line of their own', text => text.replace(/(\d{4}) (\d+)$/gm, '$1\n$2'));
  check('whole names of months', text => text.replace('Oct 3', 'October 3').replace('Dec 31', 'December 31'));
  check('ISO dates', text => text.replace('Oct 3, 2025', '2025-10-03').replace('May 9, 2024', '2024-05-09'));
  check('no header', text => text.slice(HEADER.length));
  check('a long header', text => `Hugging Face's logo\nHugging Face\nModels\nDatasets\nLog In\nSign Up\n${text.replace('Jan 6\n', 'waiting ships\n\nDaily\n\nWeekly\n\nMonthly\n\nJan 6\n')}`);
  check('a footer', text => `${text}\nPrevious\n1\n2\n3\nNext\nCompany\n© Hugging Face\nTOS\nPrivacy\nAbout\nCareers\nModels\nDocs\n`);
});

describe('a page that lacks something', () => {
  it('any paper taken out leaves the others as they are', () => {
    fc.assert(fc.property(fc.subarray([...ENTRIES], { minLength: 1 }), some => {
      const titles = new Set(some.map(({ title }) => title));
      assert.deepEqual(read(page(some)), read(PLAIN).filter(({ title }) => titles.has(title ?? '')));
    }));
  });
  it('cut anywhere, the papers before the last one are whole', () => {
    const whole = readDigest(PLAIN).papers;
    for (let end = 0; end < PLAIN.length; end += 3) {
      const { papers } = readDigest(PLAIN.slice(0, end));
      for (const [at, paper] of papers.slice(0, -1).entries()) {
        if ((papers[at + 1]?.span.start ?? 0) >= (whole[at + 1]?.span.start ?? 0)) assert.deepEqual(paper, whole[at], `cut at ${end}`);
      }
    }
  });
  it('below the page’s date, a first title of several sentences is a title', () => {
    const title = 'Harbour notes. Waiting and its price. Part 2. In cold seas';
    assert.deepEqual(readDigest(page([{ title, paragraphs: [LONG] }, ...ENTRIES])).papers.map(paper => paper.title), [title, ...ENTRIES.map(entry => entry.title)]);
  });
  it('below the page’s date, an abstract without a title is a problem', () => {
    const { papers, problems } = readDigest(`${HEADER}${LONG}\n\n  • 7 authors\n·\nOct 3, 2025\n\n${page(ENTRIES).slice(HEADER.length)}`);
    assert.deepEqual([papers.length, ...problems.map(({ code }) => code)], [ENTRIES.length, 'digest.noTitle']);
  });
  it('a byline alone is a problem at its place', () => {
    const text = `${page(ENTRIES.slice(0, 1))}\n  • 7 authors\n·\nOct 3, 2025\n\n${page(ENTRIES.slice(2)).slice(HEADER.length)}`;
    const { papers, problems } = readDigest(text);
    assert.deepEqual([papers.length, ...problems.map(({ code, span }) => [code, text.slice(span.start, span.end)])], [4, ['digest.noTitle', '• 7 authors']]);
  });
});

describe('wrapped abstracts', () => {
  const wrap = (text: string, width: number): string => text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();
  for (const width of [72, 80, 120]) {
    it(`at ${width} characters`, () => {
      const text = page([{ title: 'FerryFlow', paragraphs: [wrap(OTHER, width)], ending: '  • 4 authors\n·\nOct 3, 2025' }]);
      assert.deepEqual(readDigest(text).papers.map(({ title, abstract }) => [title, abstract]), [['FerryFlow', OTHER]]);
    });
  }
});

describe('places', () => {
  it('titles stand where they are said to, in order, whatever the text', () => {
    const words = fc.constantFrom('', '·', '  • 3 authors', 'lab Some Lab', 'Oct 3, 2025 2', 'Jan 5', 'Feb 30, 2024', 'Submitted by', '12', 'Upvote', '\r', '### Heading', 'FerryFlow', ENTRIES[0]?.title ?? '', LONG, OTHER);
    fc.assert(fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' })), { maxLength: 50 }), lines => {
      const text = lines.join('\n');
      let last = -1;
      for (const { titleSpan, span } of readDigest(text).papers) {
        assert.ok(span.start > last && span.start === titleSpan.start && titleSpan.end <= span.end && span.end <= text.length);
        last = span.start;
      }
    }), { numRuns: 500 });
  });
  it('of a page’s papers, each title is cut out verbatim, at its line', () => {
    for (const { title, titleSpan, line } of readDigest(PLAIN).papers) {
      assert.equal(PLAIN.slice(titleSpan.start, titleSpan.end), title);
      assert.equal(PLAIN.split('\n')[line - 1], title);
    }
  });
});

describe('a large text', () => {
  it('is read in many steps', () => {
    const text = HEADER + Array.from({ length: 400 }, (_, at) => page(ENTRIES).slice(HEADER.length).replaceAll('Waiting', `Waiting ${at}`)).join('\n');
    assert.ok([...readDigestSteps(text)].length > 10);
  });
  const hostile: readonly (readonly [string, string])[] = [
    ['one line', 'word '.repeat(400_000)], ['brackets', '[a]['.repeat(400_000)], ['dots on lines', '·\n'.repeat(200_000)], ['dashes before a host', `${'-'.repeat(2_000_000)}.github.io`],
    ['a title and one endless paragraph', `FerryFlow\n\n${'We wait. '.repeat(200_000)}\n\n  • 2 authors\n·\nOct 3, 2025\n`],
  ];
  for (const [name, text] of hostile) it(name, () => assert.ok(readDigest(text).papers.length <= 1));
});

describe('the shared digest', () => {
  const file = '../shared/digests/daily-papers-2026-01-06.txt';
  it('has titles verbatim and reads alike with and without blank lines', { skip: existsSync(file) ? false : '../shared is absent' }, () => {
    const text = readFileSync(file, 'utf8');
    const { papers } = readDigest(text);
    for (const { title, titleSpan } of papers) assert.equal(text.slice(titleSpan.start, titleSpan.end), title);
    assert.deepEqual(read(text.replace(/\n\n+/g, '\n')), papers.map(facts));
  });
});
