import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/api';
import { PROSE, activated, eventually, keyOf, shared, workspaceFile, write } from './support';

const page = (...titles: readonly string[]): string => titles.map(title => `${title}\n\n${PROSE}\n\n  • 3 authors\n·\nOct 1, 2025 2\n`).join('\n');

describe('the library @smoke', () => {
  let api: PaperDigestApi;
  before(async () => {
    api = await activated();
  });

  it('holds the papers of the workspace', () => {
    assert.equal(api.version, 1);
    assert.equal(api.papers().length, 47);
    const paper = api.papers()[0];
    assert.deepEqual([paper?.key, paper?.date, paper?.arxiv, paper?.authors?.length], ['qasim2025accelerating', '2025-11-11', '2511.08653', 2]);
  });

  it('states the shared digest’s papers exactly', function () {
    const expected = shared('digests/daily-papers-2026-01-06.expected.jsonl');
    const text = shared('digests/daily-papers-2026-01-06.txt');
    if (expected === undefined || text === undefined) this.skip();
    const rows = expected.trim().split('\n').map(line => JSON.parse(line) as { line: number; title: string; abstract: string });
    const { papers, problems } = api.readDigest(text, 'daily-papers-2026-01-06.txt');
    assert.deepEqual(papers.map(paper => [paper.source.line, paper.title, paper.abstract]), rows.map(row => [row.line, row.title, row.abstract]));
    assert.deepEqual(problems, []);
  });

  it('activates once', async () => assert.equal(await activated(), api));

  for (const [query, title] of [
    ['recursve curiculum', 'Accelerating Training Speed'], ['alingment tax', 'Mitigating the Alignment Tax'], ['multi objectve gflownet', 'Multi-Objective GFlowNets'], ['knapsak exploraton', 'Knapsack RL'],
    ['darwin gödel machne', 'Darwin Godel Machine'], ['reward modl ensembels', 'Reward Model Ensembles'], ['python librares optimizaton', 'LLM Interactive Optimization'], ['bayesain tutorial', 'A Tutorial on Bayesian'],
    ['trucated proximal', 'Truncated Proximal'], ['madan thinking tokns', 'Rethinking Thinking Tokens'], ['qasim 2025', 'Accelerating Training Speed'], ['CGAR', 'Accelerating Training Speed'],
  ] as const) {
    it(`search: ${query}`, async () => {
      const [hit] = await api.search(query, 5);
      assert.equal(hit?.key, keyOf(api, title));
    });
  }

  it('tells what a paper reports', () => {
    const metrics = api.metrics(keyOf(api, 'Accelerating Training Speed'));
    const abstract = api.papers()[0]?.abstract ?? '';
    assert.ok(metrics.some(metric => metric.value === 1.71 && metric.unit === 'x'));
    assert.deepEqual(metrics.filter(metric => abstract.slice(metric.start, metric.start + metric.quote.length) !== metric.quote), []);
    assert.deepEqual(api.metrics('nobody'), []);
  });

  for (const [format, expected] of [
    ['bibtex', /^@misc\{qasim2025accelerating,\n {2}title = [^]*eprint = \{2511\.08653\}/], ['biblatex', /^@online\{[^]*eprinttype = \{arXiv\}/], ['csl-json', /"family": "Qasim"/],
    ['ris', /^TY {2}- [^]*ER {2}-/], ['apa', /^Qasim, K\. U\., & Zhang, J\. \(2025\)/], ['ieee', /^\[1\]\s+K\. U\. Qasim and J\. Zhang/],
  ] as const) {
    it(`format: ${format}`, async () => assert.match(await api.format([keyOf(api, 'Accelerating Training Speed')], format), expected));
  }

  it('format: an unknown key is refused', () => assert.rejects(api.format(['nobody'], 'bibtex'), /nobody/));

  it('follows a digest that is added, changed and deleted', async () => {
    let told = 0;
    const subscription = api.onDidChange(() => told++);
    const uri = await write('daily-papers-2026-02-01.txt', page('A First Paper of This Test'));
    await eventually('the new paper', () => api.papers().some(paper => paper.title === 'A First Paper of This Test'));
    await write('daily-papers-2026-02-01.txt', page('A Second Paper of This Test'));
    await eventually('the changed paper', () => api.papers().some(paper => paper.title === 'A Second Paper of This Test') && !api.papers().some(paper => paper.title === 'A First Paper of This Test'));
    await vscode.workspace.fs.delete(uri);
    await eventually('its end', () => api.papers().length === 47);
    subscription.dispose();
    assert.ok(told >= 3);
  });

  for (const [name, bytes, code] of [
    ['an empty file', '', 'digest.empty'], ['a binary', Uint8Array.of(80, 75, 3, 4, 0, 0, 0), 'digest.binary'], ['10 MB on one line', 'word '.repeat(2_000_000), 'digest.unknownFormat'],
  ] as const) {
    it(`a broken digest: ${name}`, async () => {
      const uri = await write('daily-papers-broken.txt', bytes);
      const found = await eventually('the problem', () => vscode.languages.getDiagnostics(uri).find(each => each.code === code));
      assert.equal(found.source, 'Paper Digest');
      assert.equal(api.papers().length, 47);
      await vscode.workspace.fs.delete(uri);
      await eventually('its end', () => vscode.languages.getDiagnostics(uri).length === 0);
    });
  }

  it('a broken entry: a problem at its line, the neighbours intact', async () => {
    const text = `${page('A Sound Paper of This Test')}\nA Title That Has Lost Its Abstract\n\n${page('Another Sound Paper of This Test')}`;
    const uri = await write('daily-papers-broken.txt', text);
    const found = await eventually('the problem', () => vscode.languages.getDiagnostics(uri)[0]);
    assert.equal(text.split('\n')[found.range.start.line], 'A Title That Has Lost Its Abstract');
    assert.equal(api.papers().filter(paper => paper.title.endsWith('Paper of This Test')).length, 2);
    await vscode.workspace.fs.delete(uri);
    await eventually('its end', () => api.papers().length === 47);
  });

  it('a digest that is added by hand, and the tree’s commands', async () => {
    const uri = await write('copied.text', page('A Paper Added by Hand'));
    await vscode.commands.executeCommand('paperDigest.addDigest', uri);
    await eventually('the paper', () => api.papers().some(paper => paper.title === 'A Paper Added by Hand'));
    for (const command of ['groupByYear', 'groupByOrganization', 'groupByDigest', 'groupByNone', 'sortByTitle', 'sortByMetrics', 'sortByDate', 'groupByMonth', 'refresh']) {
      await vscode.commands.executeCommand(`paperDigest.${command}`);
    }
    await vscode.commands.executeCommand('paperDigest.filterTree', 'recursve');
    await vscode.commands.executeCommand('paperDigest.clearFilter');
    await vscode.commands.executeCommand('paperDigest.removeDigest', uri.toString());
    await eventually('its end', () => api.papers().length === 47);
  });

  it('a digest from the clipboard becomes a file', async () => {
    await vscode.env.clipboard.writeText(page('A Paper from the Clipboard'));
    await vscode.commands.executeCommand('paperDigest.addDigestFromClipboard');
    const found = await eventually('the paper', () => api.papers().find(paper => paper.title === 'A Paper from the Clipboard'));
    const uri = vscode.Uri.parse(found.source.uri);
    assert.match(uri.path, /\/daily-papers-\d{4}-\d{2}-\d{2}(?:-\d+)?\.txt$/);
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri);
    await vscode.workspace.applyEdit(edit);
    await eventually('its end', () => api.papers().length === 47);
  });

  it('a paper’s page', async () => {
    await vscode.commands.executeCommand('paperDigest.openPaper', keyOf(api, 'Accelerating Training Speed'));
    const document = await eventually('the page', () => vscode.window.activeTextEditor?.document.uri.scheme === 'paper-digest' && vscode.window.activeTextEditor.document);
    const text = document.getText();
    assert.equal(document.languageId, 'markdown');
    for (const expected of ['# Accelerating Training Speed', '## Abstract', '## Reported metrics', '1.71×', '## Links', 'https://arxiv.org/abs/2511.08653', '```bibtex\n@misc{qasim2025accelerating,']) assert.ok(text.includes(expected), expected);
  });

  it('reveal in digest', async () => {
    const key = keyOf(api, 'Rethinking Thinking Tokens');
    const { source } = api.papers().find(paper => paper.key === key) ?? { source: { uri: '', line: 0 } };
    await vscode.commands.executeCommand('paperDigest.revealInDigest', key);
    const editor = vscode.window.activeTextEditor;
    assert.deepEqual([editor?.document.uri.toString(), editor?.selection.start.line], [source.uri, source.line - 1]);
    assert.match(editor?.document.lineAt(source.line - 1).text ?? '', /^Rethinking Thinking Tokens/);
  });

  it('the sample’s drafts are there', async () => assert.ok((await vscode.workspace.fs.stat(workspaceFile('draft.md'))).size > 0));
});
