import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { planBibEntries } from '../../../src/core/bibliography/addEntries';
import { planCslItems } from '../../../src/core/bibliography/cslJson';
import { readBib } from '../../../src/core/bibliography/readBib';
import { readReferences } from '../../../src/core/bibliography/readReferences';
import type { CslItem } from '../../../src/core/model/csl';

/** Works whose words are hard to write. */
const ITEMS: readonly CslItem[] = [
  ['plain2025', 'A Plain Title', [{ family: 'Doe', given: 'Jane' }]], ['maths2025', 'Rates of $O(1/\\sqrt{T})$ at 50% & more #1 {sets} _under_ ~ ^ \\', [{ family: 'von der Berg', given: 'Jörg' }]],
  ['team2025', '“Quotes” – and "others"', [{ literal: 'The A, B and C Team' }]], ['cjk2025', '中文标题 and Ελληνικά', [{ family: '王', given: '小明' }, { family: 'Łukasz', given: 'Ø.' }]],
  ['nobody2025', 'Nobody Is Named', undefined], ['colon:2025/x.y_z-1', 'GPT-4: What? It\'s "fine"', [{ family: 'O\'Neil', given: 'A. B.' }]],
].map(([id, title, author]) => ({ id, type: 'article', title, ...author !== undefined && { author }, issued: { 'date-parts': [[2025, 11]] }, URL: 'https://arxiv.org/abs/2511.08653?a=b&c=%20d_e', custom: { arxiv: '2511.08653', category: 'cs.LG' } }) as CslItem);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paper-digest-readers-'));
after(() => fs.rmSync(folder, { recursive: true }));

function run(program: string, ...args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

const without = (program: string): string | false => spawnSync(program, ['--version']).error ? `${program} is not installed` : false;

/** The words of a page of HTML. */
function plain(html: string): string {
  return html.replace(/<[^>]+>/g, '').replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/\s+/g, ' ').toLowerCase();
}

function write(name: string, dialect: 'bibtex' | 'biblatex'): string {
  const [edit] = planBibEntries(readBib(''), ITEMS, dialect);
  fs.writeFileSync(path.join(folder, name), edit?.text ?? '');
  return name;
}

describe('what is written is read by', () => {
  for (const dialect of ['bibtex', 'biblatex'] as const) {
    it(`pandoc --citeproc, ${dialect}`, { skip: without('pandoc') }, () => {
      fs.writeFileSync(path.join(folder, 'a.md'), `---\nbibliography: ${write(`${dialect}.bib`, dialect)}\n---\n\n${ITEMS.map(({ id }) => `[@${id}]`).join(' ')}\n`);
      const { status, output } = run('pandoc', '--citeproc', '--fail-if-warnings', '--mathml', '-t', 'html', 'a.md');
      assert.equal(status, 0, output);
      for (const expected of ['A Plain Title', '中文标题', '小明', '50% & more #1 {sets} _under_', 'The A, B and C Team', 'It’s "Fine"']) assert.ok(plain(output).includes(expected.toLowerCase()), `${expected}\n${output}`);
    });
  }
  it('biber --tool, biblatex', { skip: without('biber') }, () => {
    const { status, output } = run('biber', '--tool', '--validate-datamodel', write('tool.bib', 'biblatex'));
    assert.equal(status, 0, output);
    assert.doesNotMatch(output, /WARN|ERROR/);
  });
  it('pandoc, CSL-JSON', { skip: without('pandoc') }, () => {
    const [edit] = planCslItems(readReferences('', 'csl-json'), ITEMS);
    fs.writeFileSync(path.join(folder, 'refs.json'), edit?.text ?? '');
    fs.writeFileSync(path.join(folder, 'b.md'), `---\nbibliography: refs.json\n---\n\n[@plain2025; @team2025]\n`);
    const { status, output } = run('pandoc', '--citeproc', '--fail-if-warnings', '-t', 'plain', 'b.md');
    assert.equal(status, 0, output);
    assert.match(output, /A Plain Title/);
  });
});
