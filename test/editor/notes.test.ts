import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { PaperDigestApi } from '../../src/api';
import { activated, closeEditors, draft, eventually, workspaceFile, write as writeWorkspaceFile } from './support';

const KEY = 'qasim2025accelerating';
const FILE = `.paper-digest/${KEY}.jsonld`;

const fileText = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(FILE)));

describe('notes @smoke', () => {
  let api: PaperDigestApi;
  before(async () => {
    api = await activated();
  });
  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(workspaceFile('.paper-digest'), { recursive: true, useTrash: false }).then(undefined, () => undefined);
    await eventually('no notes', () => api.annotations(KEY).length === 0);
  });
  const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> => vscode.commands.executeCommand(`paperDigest.${command}`, ...args);
  const abstract = (): string => api.papers().find(paper => paper.key === KEY)?.abstract ?? '';

  it('highlight, comment, note, status, rating and tags', async () => {
    const exact = abstract().slice(20, 60);
    await run('highlight', KEY, { exact, color: 'green' });
    await run('addComment', KEY, { exact, text: 'Is this so?' });
    await run('addNote', KEY, 'Read it again.');
    await run('setStatus', KEY, 'reading');
    await run('setStatus', KEY, 'read');
    await run('setRating', KEY, 4);
    await run('setTags', KEY, ['recursion', 'training']);
    const records = api.annotations(KEY);
    assert.deepEqual(records.map(({ motivation, exact: words, state, color, text }) => [motivation, words ?? '', state, color ?? '', text ?? ''].join('|')).sort(), [
      'assessing||anchored||4', 'bookmarking||anchored||read', `commenting|${exact}|anchored||Is this so?`, 'commenting||anchored||Read it again.', `highlighting|${exact}|anchored|green|`, 'tagging||anchored||recursion', 'tagging||anchored||training',
    ]);
    const highlight = records.find(({ motivation }) => motivation === 'highlighting');
    assert.equal(abstract().slice(highlight?.start, highlight?.end), exact);
    const file = JSON.parse(await fileText()) as { type: string; items: { motivation: string; target: unknown }[] };
    assert.deepEqual([file.type, file.items.length], ['AnnotationPage', 7]);
  });

  it('words of the page that are selected', async () => {
    await run('openPaper', KEY);
    const editor = await eventually('the page', () => vscode.window.activeTextEditor?.document.uri.scheme === 'paper-digest' && vscode.window.activeTextEditor);
    const at = editor.document.getText().indexOf('1.71x');
    editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at + 5));
    await run('highlight');
    assert.deepEqual(api.annotations(KEY).map(({ exact, color }) => [exact, color]), [['1.71x', 'yellow']]);
  });

  it('words of the digest that are selected', async () => {
    const paper = api.papers().find(each => each.key === KEY);
    assert.ok(paper);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(paper.source.uri));
    const editor = await vscode.window.showTextDocument(document);
    const at = document.getText().indexOf('halting accuracy', document.offsetAt(new vscode.Position(paper.source.line, 0)));
    editor.selection = new vscode.Selection(document.positionAt(at), document.positionAt(at + 16));
    await run('highlight');
    assert.deepEqual(api.annotations(KEY).map(({ exact, state }) => [exact, state]), [['halting accuracy', 'anchored']]);
  });

  it('words that do not stand in the abstract are refused', async () => {
    await run('highlight', KEY, { exact: 'These words are about penguins and their long way home' });
    assert.deepEqual(api.annotations(KEY), []);
  });

  it('a file that another program changed is read again, one that is damaged is told at its line', async () => {
    await run('addNote', KEY, 'mine');
    const text = await fileText();
    await vscode.workspace.fs.writeFile(workspaceFile(FILE), new TextEncoder().encode(text.replace('"mine"', '"theirs"')));
    await eventually('the change', () => api.annotations(KEY)[0]?.text === 'theirs');
    await vscode.workspace.fs.writeFile(workspaceFile(FILE), new TextEncoder().encode(text.slice(0, -10)));
    const diagnostic = await eventually('the problem', () => vscode.languages.getDiagnostics(workspaceFile(FILE)).find(each => each.code === 'notes.damaged'));
    assert.equal(diagnostic.range.start.line, 1);
    await run('addNote', KEY, 'new');
    const names = (await vscode.workspace.fs.readDirectory(workspaceFile('.paper-digest'))).map(([name]) => name);
    assert.equal(names.filter(name => name.includes('.damaged-')).length, 1);
    assert.deepEqual(api.annotations(KEY).map(({ text: note }) => note).sort(), ['new', 'theirs']);
  });

  it('a hover shows status, tags and what was marked', async () => {
    await run('setStatus', KEY, 'to read');
    await run('setTags', KEY, ['recursion']);
    await run('addComment', KEY, { exact: 'halting accuracy', text: 'Of what?' });
    await run('highlight', KEY, { exact: '1.71x' });
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: `@${KEY}` });
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(0, 4));
    const card = hover?.contents[0] as vscode.MarkdownString;
    assert.match(card.value, /to read · \\#recursion[^]*\$\(comment\) “halting accuracy”&#58; Of what\?[^]*\$\(symbol-color\) “1\\\.71x”/);
  });

  const quoted = (language: string, content: string, expected: string): void => void it(`quoteHighlight in ${language}`, async () => {
    const document = await vscode.workspace.openTextDocument({ language, content });
    const editor = await vscode.window.showTextDocument(document);
    const end = document.positionAt(content.length);
    editor.selection = new vscode.Selection(end, end);
    await eventually('the cursor', () => vscode.window.activeTextEditor?.selection.active.isEqual(end));
    await run('highlight', KEY, { exact: 'halting accuracy' });
    // From the paper's page, in the same group: the draft is the document that was written in last.
    await run('openPaper', KEY);
    await eventually('the page', () => vscode.window.activeTextEditor?.document.uri.scheme === 'paper-digest');
    await run('quoteHighlight', KEY, api.annotations(KEY)[0]?.id);
    assert.equal(document.getText(), expected);
    await eventually('the draft', () => vscode.window.activeTextEditor?.document === document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), content);
  });
  quoted('markdown', 'They report', `They report “halting accuracy” [@${KEY}]`);
  quoted('markdown', 'They report:\n\n', `They report:\n\n> halting accuracy [@${KEY}]`);
  quoted('latex', 'They report', `They report \`\`halting accuracy''~\\cite{${KEY}}`);

  it('the search knows what is noted', async () => {
    await run('setTags', KEY, ['recursion']);
    await run('setStatus', KEY, 'reading');
    for (const query of ['#recursion', 'status:reading', 'status:reading tiny']) assert.deepEqual((await api.search(query)).map(({ key }) => key), [KEY], query);
    assert.equal((await api.search('-#recursion', 1000)).length, api.papers().length - 1);
  });

  it('exportAnnotations and importAnnotations', async () => {
    const file = workspaceFile('annotations.jsonld');
    await run('addNote', KEY, 'Said once.');
    await run('setTags', KEY, ['recursion']);
    await run('exportAnnotations', file);
    const before = api.annotations(KEY);
    await vscode.workspace.fs.delete(workspaceFile('.paper-digest'), { recursive: true, useTrash: false });
    await eventually('no notes', () => api.annotations(KEY).length === 0);
    await run('importAnnotations', file);
    assert.deepEqual(api.annotations(KEY), before);
    await run('importAnnotations', file);
    assert.deepEqual(api.annotations(KEY), before);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{"pages":['));
    await run('importAnnotations', file);
    assert.deepEqual(api.annotations(KEY), before);
    await vscode.workspace.fs.delete(file);
  });

  it('importAnnotations from elsewhere: in their place, of a paper that no digest lists, and never of another paper with the same key', async () => {
    const selector = [{ type: 'TextQuoteSelector', exact: 'halting accuracy' }];
    const file = await writeWorkspaceFile('elsewhere.jsonld', JSON.stringify([
      { type: 'Annotation', target: { source: 'https://arxiv.org/pdf/2511.08653v1', selector }, bodyValue: 'Of what?' },
      { type: 'Annotation', target: 'https://arxiv.org/abs/1706.03762', bodyValue: 'Not in the digest.' },
    ]));
    for (const _ of [1, 2]) await run('importAnnotations', file);
    assert.deepEqual(api.annotations(KEY).map(({ exact, state, start, text }) => [exact, state, start, text]), [['halting accuracy', 'anchored', abstract().indexOf('halting accuracy'), 'Of what?']]);
    const page = (paper: object): string => JSON.stringify({ type: 'AnnotationCollection', pages: [{ type: 'AnnotationPage', paper, items: [{ id: 'urn:x', motivation: 'commenting', body: { type: 'TextualBody', value: 'Of another paper.' }, target: 'urn:y' }] }] });
    await writeWorkspaceFile('elsewhere.jsonld', page({ key: KEY, title: 'Another Title', arxiv: '1111.00001', shelf: 3 }));
    await run('importAnnotations', file);
    assert.equal(api.annotations(KEY).length, 1);
    const names = (await vscode.workspace.fs.readDirectory(workspaceFile('.paper-digest'))).map(([name]) => name).filter(name => name.endsWith('.jsonld')).sort();
    assert.deepEqual(names, ['arxiv-org-abs-1706-03762.jsonld', `${KEY}-2.jsonld`, `${KEY}.jsonld`]);
    const other = new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(`.paper-digest/${KEY}-2.jsonld`)));
    assert.match(other, /"shelf":3[^]*Of another paper/);
    await vscode.workspace.fs.delete(file);
  });

  it('another folder by the settings: read without a reload, and back again', async () => {
    await run('addNote', KEY, 'In the first folder.');
    const configuration = vscode.workspace.getConfiguration('paperDigest');
    await configuration.update('notes.folder', 'elsewhere', vscode.ConfigurationTarget.Workspace);
    await eventually('nothing is noted there', () => api.annotations(KEY).length === 0);
    await run('addNote', KEY, 'In the second one.');
    assert.deepEqual((await vscode.workspace.fs.readDirectory(workspaceFile('elsewhere'))).map(([name]) => name).sort(), ['.gitattributes', `${KEY}.jsonld`]);
    await configuration.update('notes.folder', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually('the first ones', () => api.annotations(KEY)[0]?.text === 'In the first folder.');
    await vscode.workspace.fs.delete(workspaceFile('elsewhere'), { recursive: true, useTrash: false });
  });

  it('what is noted goes into BibTeX where the settings ask for it, and never into an entry that a citation adds', async () => {
    await run('setTags', KEY, ['recursion', 'training']);
    await run('addNote', KEY, 'Read 100% of { it.');
    const copied = async (): Promise<string> => {
      await run('copyBibtex', KEY);
      return vscode.env.clipboard.readText();
    };
    assert.doesNotMatch(await copied(), /keywords|annote/);
    const configuration = vscode.workspace.getConfiguration('paperDigest');
    const bibliography = await writeWorkspaceFile('noted.bib', '');
    await configuration.update('bibtex.annotations', 'both', vscode.ConfigurationTarget.Workspace);
    try {
      assert.match(await copied(), /keywords = \{recursion, training\},\n {2}annote = \{Read 100\\% of \\textbraceleft\{\} it\.\}/);
      const { document } = await draft('bibtex', '|', 'bib');
      await run('insertBibtex', KEY);
      const read = new Cite(document.getText() as unknown as readonly object[], { forceType: '@biblatex/text', generateGraph: false }).data[0];
      assert.deepEqual([read?.keyword, read?.annote], ['recursion,training', 'Read 100% of { it.']);
      await draft('markdown', '---\nbibliography: noted.bib\n---\n\n|', 'md');
      await run('insertCitation', KEY);
      const added = new TextDecoder().decode(await vscode.workspace.fs.readFile(bibliography));
      assert.match(added, /^@misc\{qasim2025accelerating,/);
      assert.doesNotMatch(added, /keywords|annote/);
    } finally {
      await configuration.update('bibtex.annotations', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(bibliography);
    }
  });

  describe('exportNotes', () => {
    // A folder a test: a document may outlive its file for a while.
    let [folder, note] = [workspaceFile(''), workspaceFile('')];
    let count = 0;
    beforeEach(() => {
      folder = workspaceFile(`literature${++count}`);
      note = vscode.Uri.joinPath(folder, `${KEY}.md`);
    });
    const read = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(note));
    const write = (text: string): Thenable<void> => vscode.workspace.fs.writeFile(note, new TextEncoder().encode(text));
    afterEach(() => vscode.workspace.fs.delete(folder, { recursive: true, useTrash: false }));

    it('again: what was written anywhere stays, and what was noted since comes in', async () => {
      await run('addNote', KEY, 'A first note.');
      await run('exportNotes', [KEY], folder);
      assert.match(await read(), /citekey: qasim2025accelerating[^]*- A first note\./);
      await write(`${(await read()).replace('## Reported', 'My own words.\n\n## Reported')}\nAnd more.\n`);
      await run('setTags', KEY, ['recursion']);
      await run('exportNotes', [KEY], folder);
      assert.match(await read(), /tags: \["recursion"\][^]*My own words\.[^]*- A first note\.[^]*And more\./);
    });

    it('into a document that is open and not saved', async () => {
      await run('addNote', KEY, 'A first note.');
      await run('exportNotes', [KEY], folder);
      const editor = await vscode.window.showTextDocument(note);
      await editor.edit(edit => edit.insert(new vscode.Position(editor.document.lineCount, 0), '\nNot saved.\n'));
      await run('setStatus', KEY, 'read');
      await run('exportNotes', [KEY], folder);
      assert.match(editor.document.getText(), /status: read[^]*Not saved\./);
      assert.equal(editor.document.isDirty, true);
      assert.doesNotMatch(await read(), /Not saved/);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('what was written behind a list that grows stays', async () => {
      await run('addNote', KEY, 'A first note.');
      await run('exportNotes', [KEY], folder);
      await write(`${await read()}\nMy own words.\n`);
      await run('addNote', KEY, 'A second note.');
      await run('exportNotes', [KEY], folder);
      assert.match(await read(), /- A first note\.\n- A second note\.\n\nMy own words\.\n$/);
    });

    it('again, where the note was moved to', async () => {
      await run('addNote', KEY, 'A first note.');
      await run('exportNotes', [KEY], folder);
      await write((await read()).replace('## Reported', 'My own words.\n\n## Reported'));
      const moved = vscode.Uri.joinPath(folder, 'moved');
      await vscode.workspace.fs.rename(note, vscode.Uri.joinPath(moved, `${KEY}.md`));
      note = vscode.Uri.joinPath(moved, `${KEY}.md`);
      await run('setTags', KEY, ['recursion']);
      await run('exportNotes', [KEY], moved);
      assert.match(await read(), /tags: \["recursion"\][^]*My own words\./);
    });

    it('over a file of somebody else’s: shown, and left alone until somebody says whose lines count', async () => {
      await vscode.workspace.fs.createDirectory(folder);
      await write('Mine.\n');
      await run('addNote', KEY, 'A note.');
      await run('exportNotes', [KEY], folder);
      assert.equal(await read(), 'Mine.\n');
      const tab = await eventually('the diff', () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff && vscode.window.tabGroups.activeTabGroup.activeTab.input);
      assert.match((await vscode.workspace.openTextDocument(tab.modified)).getText(), /citekey: qasim2025accelerating[^]*- A note\./);
      await run('exportNotes', [KEY], folder, { prefer: 'mine' });
      assert.equal(await read(), 'Mine.\n');
      await run('exportNotes', [KEY], folder);
      assert.equal(await read(), 'Mine.\n');
      await vscode.workspace.fs.delete(workspaceFile('.paper-digest/exports'), { recursive: true, useTrash: false });
      await run('exportNotes', [KEY], folder, { prefer: 'exported' });
      assert.match(await read(), /^---\n[^]*- A note\.\n$/);
      await vscode.commands.executeCommand('vscode.open', note);
      await vscode.commands.executeCommand('undo');
      assert.equal(vscode.window.activeTextEditor?.document.getText(), 'Mine.\n');
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('a line that both changed: shown, and left alone; the other changes come in with it', async () => {
      await run('setWhyItMatters', KEY, 'It is simple.');
      await run('exportNotes', [KEY], folder);
      const mine = (await read()).replace('It is simple.', 'It is not simple.');
      await write(mine);
      await run('setWhyItMatters', KEY, 'It is fast.');
      await run('setStatus', KEY, 'read');
      await run('exportNotes', [KEY], folder);
      assert.equal(await read(), mine);
      await run('exportNotes', [KEY], folder, { prefer: 'mine' });
      assert.match(await read(), /status: read[^]*> It is not simple\./);
      await run('exportNotes', [KEY], folder);
      assert.match(await read(), /> It is not simple\./);
    });

    it('several that are somebody else’s are shown together', async () => {
      const keys = api.papers().slice(0, 2).map(({ key }) => key);
      await vscode.workspace.fs.createDirectory(folder);
      for (const key of keys) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, `${key}.md`), new TextEncoder().encode('Mine.\n'));
      await run('exportNotes', keys, folder);
      await eventually('the changes', () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.startsWith('Notes: yours'));
      for (const key of keys) assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, `${key}.md`))), 'Mine.\n');
    });

    it('before anything is noted, git is still told how to merge notes', async () => {
      await run('exportNotes', [KEY], folder);
      await run('addNote', KEY, 'A note.');
      assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile('.paper-digest/.gitattributes'))), /merge=union/);
    });

    it('a note in another encoding is left alone', async () => {
      await vscode.workspace.fs.createDirectory(folder);
      const bytes = new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c, 0x0a]);
      await vscode.workspace.fs.writeFile(note, bytes);
      await run('addNote', KEY, 'A note.');
      await run('exportNotes', [KEY], folder);
      assert.deepEqual([...await vscode.workspace.fs.readFile(note)], [...bytes]);
    });

    it('by a template of the user’s; what it names and there is not stands in the note', async () => {
      const configuration = vscode.workspace.getConfiguration('paperDigest');
      await configuration.update('notes.exportTemplate', '{{citekey}}{{#why}}: {{why}}{{/why}} {{größe}}', vscode.ConfigurationTarget.Workspace);
      try {
        await run('exportNotes', [KEY], folder);
        assert.equal(await read(), `${KEY} {{größe}}\n`);
      } finally {
        await configuration.update('notes.exportTemplate', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });
});
