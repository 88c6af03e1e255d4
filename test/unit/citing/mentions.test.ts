import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCitations } from '../../../src/core/citing/findCitations';
import type { DraftLanguage } from '../../../src/core/citing/languages';
import { mentionAt, mentionIndexSteps } from '../../../src/core/citing/mentions';
import { runAtOnce } from '../../../src/core/util/slices';
import { paper } from '../../support/papers';

const index = runAtOnce(mentionIndexSteps([
  paper({ key: 'qasim2025', title: 'Accelerating Tiny Models: A Curriculum-Guided Way', abstract: 'We propose CGAR (Curriculum-Guided Adaptive Recursion).', arxiv: '2511.08653' }),
  paper({ key: 'li2023', title: 'ReMax: A Simple Method', abstract: '', doi: '10.1145/3779212.3790224' }),
  paper({ key: 'rei2025', title: 'Tower+: Bridging Generality', abstract: '' }),
  paper({ key: 'zhou2025', title: 'ReMax: Something Else Entirely', abstract: '' }),
]));

/** `|` is the pointer, `‹ ›` the range of what it is over; the keys of the papers that are meant follow. */
function check(marked: string, kind: string | undefined, keys: readonly string[] = [], language: DraftLanguage = 'markdown'): void {
  it(`${language}: ${marked.replaceAll('\n', '⏎')}`, () => {
    const withPointer = marked.replace(/[‹›]/g, '');
    const text = withPointer.replace('|', '');
    const mention = mentionAt(text, withPointer.indexOf('|'), index, findCitations(text, language));
    assert.deepEqual([mention?.kind, mention?.papers.map(each => each.key) ?? []], [kind, keys]);
    if (mention) assert.equal(`${text.slice(0, mention.span.start)}‹${text.slice(mention.span.start, mention.span.end)}›${text.slice(mention.span.end)}`, marked.replace('|', ''));
  });
}

check('[@‹qasim|2025›, p. 3; @li2023]', 'key', ['qasim2025']);
check('[@qasim2025, p. 3; @‹li|2023›]', 'key', ['li2023']);
check('[@qasim2025, p.| 3]', undefined);
check('[@nobody|2020]', undefined);
check('\\citep[see][]{qasim2025,‹l|i2023›}', 'key', ['li2023'], 'latex');
check('#cite(<‹li20|23›>)', 'key', ['li2023'], 'typst');
check(':cite:p:`‹li|2023›`', 'key', ['li2023'], 'rst');
check('cite:[‹li|2023›]', 'key', ['li2023'], 'asciidoc');
check('[cite:@‹li|2023›]', 'key', ['li2023'], 'org');
check('see ‹arXiv:2511|.08653v2›.', 'arxiv', ['qasim2025']);
check('see ‹https://arxiv.org/|abs/2511.08653›', 'arxiv', ['qasim2025']);
check('see ‹https://huggingface.co/papers/2511.0|8653›', 'arxiv', ['qasim2025']);
check('id ‹2511|.08653›', 'arxiv', ['qasim2025']);
check('id 2511|.99999', undefined);
check('‹https://doi.org/10.1145/|3779212.3790224›.', 'doi', ['li2023']);
check('In ‹accelerating tiny models: a\ncurriculum guided w|ay›, …', 'title', ['qasim2025']);
check('With ‹CG|AR›, training', 'name', ['qasim2025']);
check('With cg|ar, training', undefined);
check('the ‹Tower|+› models', 'name', ['rei2025']);
check('the ‹ReM|ax› method', 'name', ['li2023', 'zhou2025']);
check('nothing| here', undefined);
describe('an empty library', () => {
  it('knows nothing', () => assert.equal(mentionAt('@a CGAR arXiv:2511.08653', 1, runAtOnce(mentionIndexSteps([])), findCitations('@a', 'markdown')), undefined));
});
