import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { PaperDigestApi } from '../../src/api';
import { activated, closeEditors, draft, eventually } from './support';

const KEY = 'qasim2025accelerating';
const OTHER = 'madaan2025rethinking';

describe('drafts @smoke', () => {
  let api: PaperDigestApi;
  before(async () => {
    api = await activated();
  });
  afterEach(closeEditors);

  /** `|` is the pointer, `‹ ›` the hover's range. */
  function hovers(language: string, ending: string, marked: string, title: string | undefined): void {
    it(`hover in ${ending}: ${marked.replaceAll('\n', '⏎')}`, async () => {
      const withPointer = marked.replace(/[‹›]/g, '');
      const { document } = await draft(language, withPointer, ending);
      const position = document.positionAt(withPointer.indexOf('|'));
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
      const cards = found.filter(hover => hover.contents.some(content => typeof content === 'object' && content.value.includes('paperDigest.')));
      if (title === undefined) {
        assert.equal(cards.length, 0);
        return;
      }
      const card = cards[0]?.contents[0] as vscode.MarkdownString;
      assert.ok(card.value.startsWith(`**${title}`), card.value);
      const range = cards[0]?.range;
      assert.equal(document.getText(range), /‹([^]*)›/.exec(marked.replace('|', ''))?.[1]);
    });
  }

  const CGAR = 'Accelerating Training Speed';
  hovers('markdown', 'md', `See [@‹qasim|2025accelerating›, p. 3; @${OTHER}].`, CGAR);
  hovers('markdown', 'md', `See [@${KEY}, p. 3; @‹madaan|2025rethinking›].`, 'Rethinking Thinking Tokens');
  hovers('markdown', 'md', `See [@${KEY}, p.| 3].`, undefined);
  hovers('markdown', 'qmd', '@‹qasim|2025accelerating› says', CGAR);
  hovers('markdown', 'Rmd', '@‹qasim|2025accelerating› says', CGAR);
  hovers('latex', 'tex', `\\citep[see][]{${OTHER},‹qasim|2025accelerating›}`, CGAR);
  hovers('plaintext', 'typ', '#cite(<‹qasim|2025accelerating›>)', CGAR);
  hovers('plaintext', 'typ', 'As @‹qasim|2025accelerating› says', CGAR);
  hovers('restructuredtext', 'rst', ':cite:p:`‹qasim|2025accelerating›`', CGAR);
  hovers('plaintext', 'adoc', 'cite:[‹qasim|2025accelerating›]', CGAR);
  hovers('plaintext', 'org', '[cite:@‹qasim|2025accelerating›]', CGAR);
  hovers('plaintext', 'txt', '@‹qasim|2025accelerating›', CGAR);
  hovers('markdown', 'md', 'See ‹arXiv:2511|.08653›.', CGAR);
  hovers('markdown', 'md', 'See ‹https://arxiv.org/abs/25|11.08653›.', CGAR);
  hovers('markdown', 'md', '‹Unpacking DPO and PPO: Disentangling best|\npractices for learning from preference feedback› is long.', 'Unpacking DPO and PPO');
  hovers('markdown', 'md', 'With ‹CG|AR›, training is fast.', CGAR);
  hovers('latex', 'tex', 'With ‹ReM|ax›, memory is saved.', 'ReMax');
  hovers('markdown', 'md', 'With ‹MLG|ym›, agents learn.', 'MLGym');
  hovers('markdown', 'md', 'Nothing| is known of @nobody2020.', undefined);

  it('a card shows metrics, links and actions, and trusts only its own commands', async () => {
    const { document } = await draft('markdown', `@${KEY}`);
    const [hover] = await eventually('a hover', async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(0, 5));
      return found.length > 0 && found;
    });
    const card = hover?.contents[0] as vscode.MarkdownString;
    for (const expected of ['Kaleem Ullah Qasim, Jiashu Zhang', 'training speedup', '1&#46;71×', '10\\.93 → 6\\.38 hours**', '\\(−41\\.6 %\\) _computed_ ![bars', 'data:image/svg+xml;base64,', 'https://arxiv.org/abs/2511.08653', 'command:paperDigest.insertCitation?%5B%22qasim2025accelerating%22%5D']) {
      assert.ok(card.value.includes(expected) || card.value.includes(expected.replace('&#46;', '\\.')), `${expected}\n${card.value}`);
    }
    assert.notEqual(card.isTrusted, true);
    assert.notEqual(card.supportHtml, true);
  });

  function inserts(language: string, ending: string, before: string, command: string, args: readonly unknown[], after: string): void {
    it(`${command} in ${ending}: ${before}`, async () => {
      const editor = await draft(language, before, ending);
      await vscode.commands.executeCommand(`paperDigest.${command}`, ...args);
      assert.equal(editor.document.getText(), after);
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), before.replace('|', ''));
    });
  }
  inserts('markdown', 'md', 'Word|.', 'insertCitation', [KEY], `Word [@${KEY}].`);
  inserts('markdown', 'md', `See [@${KEY}|].`, 'insertCitation', [[KEY, OTHER]], `See [@${KEY}; @${OTHER}].`);
  inserts('latex', 'tex', 'Word~|.', 'insertCitation', [[KEY, OTHER]], `Word~\\cite{${KEY},${OTHER}}.`);
  inserts('latex', 'tex', 'Word~\\citep{old|}.', 'insertCitation', [KEY], `Word~\\citep{old,${KEY}}.`);
  inserts('plaintext', 'typ', 'Word |', 'insertCitation', [KEY], `Word @${KEY}`);
  inserts('plaintext', 'rst', 'Word |', 'insertCitation', [KEY], `Word :cite:p:\`${KEY}\``);
  inserts('plaintext', 'adoc', 'Word |', 'insertCitation', [KEY], `Word cite:[${KEY}]`);
  inserts('plaintext', 'org', 'Word |', 'insertCitation', [KEY], `Word [cite:@${KEY}]`);

  it('insertCitation at every cursor, in one step to undo', async () => {
    const editor = await draft('markdown', 'one\ntwo\n');
    editor.selections = [new vscode.Selection(0, 3, 0, 3), new vscode.Selection(1, 3, 1, 3)];
    await vscode.commands.executeCommand('paperDigest.insertCitation', KEY);
    assert.equal(editor.document.getText(), `one [@${KEY}]\ntwo [@${KEY}]\n`);
    assert.deepEqual(editor.selections.map(each => each.active.character), [28, 28]);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'one\ntwo\n');
  });

  for (const [language, ending, before, around] of [['markdown', 'md', 'Text.\n\n|', /^Text\.\n\n```bibtex\n[^]*\n```\n$/], ['latex', 'tex', '|', /^@misc/], ['bibtex', 'bib', '@misc{old,\n}\n|', /^@misc\{old,\n\}\n\n@misc/]] as const) {
    it(`insertBibtex in ${ending}: citation-js reads it back to the same record`, async () => {
      const editor = await draft(language, before, ending);
      await vscode.commands.executeCommand('paperDigest.insertBibtex', [KEY]);
      const text = editor.document.getText();
      assert.match(text, around);
      const entry = text.slice(text.lastIndexOf('@misc{')).replace(/```\s*$/, '');
      const read = new Cite(entry as unknown as readonly object[], { forceType: '@bibtex/text', generateGraph: false }).data[0];
      const paper = api.papers().find(each => each.key === KEY);
      assert.deepEqual([String(read?.title).replace(/<[^>]+>/g, ''), read?.author, read?.URL], [paper?.title, paper?.authors, 'https://arxiv.org/abs/2511.08653']);
    });
  }

  for (const [language, ending, cite] of [['markdown', 'md', `[@${KEY}]`], ['latex', 'tex', `\\cite{${KEY}}`]] as const) {
    it(`insertSummary in ${ending}`, async () => {
      const editor = await draft(language, '|', ending);
      await vscode.commands.executeCommand('paperDigest.insertSummary', KEY);
      const text = await eventually('the summary', () => editor.document.getText());
      for (const expected of ['Qasim and Zhang present', 'Accelerating Training Speed', '(2025)', '1.71', cite]) assert.ok(text.includes(expected), `${expected}\n${text}`);
    });
  }

  it('an unknown key writes nothing', async () => {
    const editor = await draft('markdown', 'Word|');
    await vscode.commands.executeCommand('paperDigest.insertCitation', 'nobody2020');
    assert.equal(editor.document.getText(), 'Word');
  });

  it('copyBibtex and copyCitation', async () => {
    await draft('latex', '|', 'tex');
    await vscode.commands.executeCommand('paperDigest.copyBibtex', [KEY, OTHER]);
    assert.match(await vscode.env.clipboard.readText(), /^@misc\{qasim2025accelerating,[^]*@misc\{madaan2025rethinking,/);
    await vscode.commands.executeCommand('paperDigest.copyCitation', KEY);
    assert.equal(await vscode.env.clipboard.readText(), `\\cite{${KEY}}`);
  });
});
