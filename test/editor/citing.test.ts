import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PaperDigestApi } from '../../src/api';
import { activated, closeEditors, eventually, workspaceFile, write } from './support';

const KEY = 'qasim2025accelerating';
const OTHER = 'madaan2025rethinking';
const BIB = '@article{doe2020,\n  title = {A Study of Things},\n  author = {Doe, Jane},\n  journal = {Journal of Things},\n  year = {2020}\n}\n';

let count = 0;

interface Project {
  readonly editor: vscode.TextEditor;
  readonly bib: vscode.Uri;
  bibText(): Promise<string>;
}

/** A draft at `|` in a folder of its own, with `refs.bib` beside it. */
async function project(ending: string, marked: string, bib = BIB, bibName = 'refs.bib'): Promise<Project> {
  const folder = `citing-${++count}`;
  const bibUri = await write(`${folder}/${bibName}`, bib);
  const text = marked.replace('|', '');
  const document = await vscode.workspace.openTextDocument(await write(`${folder}/draft.${ending}`, text));
  const editor = await vscode.window.showTextDocument(document);
  const position = document.positionAt(Math.max(0, marked.indexOf('|')));
  editor.selection = new vscode.Selection(position, position);
  return { editor, bib: bibUri, bibText: async () => (await vscode.workspace.openTextDocument(bibUri)).getText() };
}

async function completions(editor: vscode.TextEditor): Promise<vscode.CompletionList> {
  return vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, editor.selection.active, undefined, 30);
}

const labels = ({ items }: vscode.CompletionList): readonly string[] => items.map(({ label }) => typeof label === 'string' ? label : label.label);

describe('citing while writing @smoke', () => {
  let api: PaperDigestApi;
  before(async () => {
    api = await activated();
  });
  afterEach(closeEditors);
  after(async () => {
    for (let at = 1; at <= count; at++) await vscode.workspace.fs.delete(workspaceFile(`citing-${at}`), { recursive: true });
  });

  const DRAFTS: readonly (readonly [ending: string, head: string, typed: string])[] = [
    ['md', '---\nbibliography: refs.bib\n---\n', 'See [@'], ['qmd', '---\nbibliography: refs.bib\n---\n', 'See @'],
    ['tex', '\\bibliography{refs}\n', '\\citep[see][]{'], ['typ', '#bibliography("refs.bib")\n', 'As #cite(<'], ['typ', '#bibliography("refs.bib")\n', 'As @'],
    ['rst', '.. bibliography:: refs.bib\n\n', ':cite:p:`'], ['org', '#+bibliography: refs.bib\n', '[cite:@'], ['adoc', ':bibtex-file: refs.bib\n', 'cite:['],
  ];
  for (const [ending, head, typed] of DRAFTS) {
    for (const [query, key] of [['recursve', KEY], ['thing', 'doe2020'], ['madaan', OTHER]] as const) {
      it(`completion in ${ending}: ${typed}${query}`, async () => {
        const { editor } = await project(ending, `${head}${typed}${query}|`);
        const list = await eventually('items', async () => {
          const found = await completions(editor);
          return labels(found).includes(key) && found;
        });
        assert.equal(labels(list)[0], key);
        assert.ok(list.isIncomplete && list.items.length <= 100);
        const { range } = list.items[0] ?? {};
        assert.ok(range && !(range instanceof vscode.Range) && editor.document.getText(range.inserting) === query);
      });
    }
  }

  it('completion in a search of several words', async () => {
    const { editor } = await project('md', '---\nbibliography: refs.bib\n---\nSee [@tiny recursive sudoku|');
    const list = await eventually('items', async () => { const found = await completions(editor); return found.items.length > 0 && found; });
    assert.equal(labels(list)[0], KEY);
    const documentation = list.items[0]?.documentation;
    assert.ok(documentation instanceof vscode.MarkdownString && documentation.value.includes('Kaleem Ullah Qasim'));
  });

  it('no completion in code', async () => {
    const { editor } = await project('md', '```\n@q|\n```\n');
    assert.ok(!labels(await completions(editor)).includes(KEY));
  });

  it('a chosen paper adds its entry, in one step to undo', async () => {
    const { editor, bibText } = await project('md', '---\nbibliography: refs.bib\n---\nSee [@qasim|]');
    await completions(editor);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    // The list comes when it comes: until then there is nothing to accept.
    await eventually('the key', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText().endsWith(`See [@${KEY}]`);
    });
    await eventually('the entry', async () => (await bibText()).includes(`@misc{${KEY},`));
    assert.ok((await bibText()).startsWith(BIB));
  });

  for (const [ending, head, cite] of [['md', '---\nbibliography: refs.bib\n---\n', `[@${KEY}]`], ['tex', '\\bibliography{refs}\n', `\\cite{${KEY}}`], ['typ', '#bibliography("refs.bib")\n', `@${KEY}`]] as const) {
    it(`insertCitation adds the entry in ${ending}, once`, async () => {
      const { editor, bibText } = await project(ending, `${head}|`);
      await vscode.commands.executeCommand('paperDigest.insertCitation', KEY);
      assert.equal(editor.document.getText(), head + cite);
      const text = await bibText();
      assert.ok(text.startsWith(BIB) && text.includes(`@misc{${KEY},\n  title = {Accelerating`), text);
      await vscode.commands.executeCommand('paperDigest.insertCitation', KEY);
      assert.equal(await bibText(), text);
    });
  }

  it('a work that is there is cited with its own key', async () => {
    const { editor, bibText } = await project('md', '---\nbibliography: refs.bib\n---\n|', '@misc{mine,\n  title = {X},\n  eprint = {2511.08653},\n  archiveprefix = {arXiv},\n}\n');
    await vscode.commands.executeCommand('paperDigest.insertCitation', KEY);
    assert.match(editor.document.getText(), /\[@mine\]$/);
    assert.ok(!(await bibText()).includes(KEY));
  });

  it('a bibliography that is open and dirty keeps its unsaved text', async () => {
    const { editor, bib } = await project('md', '---\nbibliography: refs.bib\n---\n|');
    const document = await vscode.workspace.openTextDocument(bib);
    const dirty = new vscode.WorkspaceEdit();
    dirty.insert(bib, new vscode.Position(0, 0), '% unsaved\n');
    await vscode.workspace.applyEdit(dirty);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('paperDigest.insertCitation', KEY);
    assert.ok(document.isDirty && document.getText().startsWith(`% unsaved\n${BIB}`) && document.getText().includes(KEY));
  });

  it('a bibliography in Latin-1 keeps its bytes', async () => {
    const { editor, bib } = await project('md', '---\nbibliography: latin.bib\n---\n|');
    const latin = vscode.Uri.joinPath(bib, '..', 'latin.bib');
    const bytes = Uint8Array.from([...'@misc{old,\n  author = {J\u00f6rg M\u00fcller},\n}\n'].map(character => character.charCodeAt(0)));
    await vscode.workspace.fs.writeFile(latin, bytes);
    await eventually('the file', async () => { await vscode.commands.executeCommand('paperDigest.insertCitation', KEY); return (await vscode.workspace.fs.readFile(latin)).length > bytes.length; });
    const after = await vscode.workspace.fs.readFile(latin);
    assert.deepEqual([...after.slice(0, bytes.length)], [...bytes]);
    assert.ok(editor.document.getText().includes(KEY));
  });

  it('a read-only bibliography: nothing is lost, and it is told', async () => {
    const { editor, bib, bibText } = await project('md', '---\nbibliography: refs.bib\n---\n|');
    const configuration = vscode.workspace.getConfiguration('files');
    await configuration.update('readonlyInclude', { '**/refs.bib': true }, vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.commands.executeCommand('paperDigest.insertCitation', KEY);
      const onDisk = new TextDecoder().decode(await vscode.workspace.fs.readFile(bib));
      assert.ok(editor.document.getText().endsWith(`[@${KEY}]`) && (await bibText()).includes(KEY));
      assert.ok(onDisk === BIB && (await bibText()).startsWith(BIB));
    } finally {
      await configuration.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  for (const [name, bib, expected] of [['refs.json', '[\n  {"id": "old"}\n]\n', `"id": "${KEY}"`], ['refs.yaml', 'old:\n  title: T\n', `${KEY}:\n  type: article`]] as const) {
    it(`an entry in ${name}`, async () => {
      const { bibText } = await project('md', `---\nbibliography: ${name}\n---\n|`, bib, name);
      await vscode.commands.executeCommand('paperDigest.insertCitation', KEY);
      assert.ok((await bibText()).includes(expected), await bibText());
    });
  }

  /** A draft that cites one or two keys, in four languages. */
  const FOUR: readonly (readonly [ending: string, cite: (...keys: readonly string[]) => string])[] = [
    ['md', (...keys) => `---\nbibliography: refs.bib\n---\n${keys.map(key => `@${key}`).join(' and ')}`], ['qmd', (...keys) => `---\nbibliography: refs.bib\n---\n[${keys.map(key => `@${key}`).join('; ')}]`],
    ['tex', (...keys) => `\\bibliography{refs}\n\\citep[p.~3]{${keys.join(',')}}`], ['typ', (...keys) => `#bibliography("refs.bib")\n${keys.map(key => `#cite(<${key}>)`).join(' ')}`],
  ];

  for (const [ending, cite] of FOUR) it(`go to definition in ${ending}: the entry, else the paper’s page`, async () => {
    const { editor, bib } = await project(ending, cite('doe2020', KEY));
    const at = (key: string): Promise<vscode.LocationLink[]> => Promise.resolve(vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', editor.document.uri, editor.document.positionAt(editor.document.getText().indexOf(key) + 2)));
    const [entry] = await at('doe2020');
    assert.deepEqual([entry?.targetUri.toString(), entry?.targetSelectionRange?.start.line, entry?.targetSelectionRange?.start.character], [bib.toString(), 0, 9]);
    assert.equal((await at(KEY))[0]?.targetUri.path, `/${KEY}.md`);
  });

  for (const [ending, cite] of FOUR) it(`find all references from ${ending}, and rename everywhere`, async () => {
    const { editor, bib } = await project(ending, cite('doe2020', 'doe2020'));
    const tex = await write(`citing-${count}/other.tex`, '\\cite{doe2020,x}\n');
    const position = editor.document.positionAt(editor.document.getText().indexOf('doe2020') + 2);
    const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', editor.document.uri, position);
    const here = found.filter(({ uri }) => uri.path.includes(`citing-${count}/`));
    assert.deepEqual(here.map(({ uri }) => uri.path.split('/').at(-1)).sort(), [`draft.${ending}`, `draft.${ending}`, 'other.tex', 'refs.bib']);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', editor.document.uri, position, 'doe-2020:a');
    await vscode.workspace.applyEdit(edit);
    assert.equal(editor.document.getText(), cite('doe-2020:a', 'doe-2020:a'));
    assert.match((await vscode.workspace.openTextDocument(bib)).getText(), /^@article\{doe-2020:a,/);
    assert.equal((await vscode.workspace.openTextDocument(tex)).getText(), '\\cite{doe-2020:a,x}\n');
  });

  it('a declared bibliography is a link', async () => {
    const { editor, bib } = await project('md', '---\nbibliography: refs.bib\n---\n');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', editor.document.uri);
    assert.ok(links.some(link => link.target?.toString() === bib.toString() && editor.document.getText(link.range) === 'refs.bib'));
  });

  for (const [ending, cite] of FOUR) it(`hover in ${ending} over a key that only the bibliography has`, async () => {
    const { editor } = await project(ending, cite('doe2020'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, editor.document.positionAt(editor.document.getText().indexOf('doe2020') + 2));
    assert.ok(hovers.some(hover => hover.contents.some(content => typeof content === 'object' && content.value.startsWith('**A Study of Things'))));
  });

  const codes = (uri: vscode.Uri): readonly string[] => vscode.languages.getDiagnostics(uri).map(each => `${String(typeof each.code === 'object' ? each.code.value : each.code)}`);

  for (const [ending, cite] of FOUR) it(`an unknown key in ${ending}: the nearest are offered`, async () => {
    const { editor } = await project(ending, cite('doe202'));
    const diagnostic = await eventually('the problem', () => vscode.languages.getDiagnostics(editor.document.uri).find(each => each.code === 'citation.unknownKey'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, diagnostic.range);
    const fix = actions.find(action => action.title.includes('doe2020'));
    assert.ok(fix?.edit, actions.map(action => action.title).join());
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(editor.document.getText(), cite('doe2020'));
    await eventually('its end', () => codes(editor.document.uri).length === 0);
  });

  it('a paper of the library that the bibliography lacks: its entry is offered', async () => {
    const { editor, bibText } = await project('md', `---\nbibliography: refs.bib\n---\n@${KEY}`);
    const diagnostic = await eventually('the problem', () => vscode.languages.getDiagnostics(editor.document.uri).find(each => each.code === 'citation.unknownKey'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, diagnostic.range);
    const fix = actions.find(action => action.command?.command === 'paperDigest.internal.addEntry')?.command;
    assert.ok(fix);
    await vscode.commands.executeCommand(fix.command, ...fix.arguments as unknown[]);
    assert.ok((await bibText()).includes(`@misc{${KEY},`));
    await eventually('its end', () => codes(editor.document.uri).length === 0);
  });

  it('one work under two keys, duplicates and missing fields', async () => {
    const { editor, bib } = await project('md', '---\nbibliography: refs.bib\n---\n@a and @b', '@article{a,\n  title = {T},\n  doi = {10.1000/x},\n}\n@misc{b,\n  title = {T},\n  doi = {10.1000/X},\n}\n');
    await eventually('two keys', () => codes(editor.document.uri).includes('citation.twoKeys'));
    await eventually('the entries’ problems', () => ['bibliography.duplicate', 'bibliography.missingFields'].every(code => codes(bib).includes(code)));
  });

  it('a bibliography that does not exist, and is created', async () => {
    const { editor } = await project('md', `---\nbibliography: missing.bib\n---\n@${KEY}`);
    await eventually('the problem', () => codes(editor.document.uri).includes('bibliography.missing'));
    await vscode.commands.executeCommand('paperDigest.createBibliography', editor.document.uri.toString());
    const created = await vscode.workspace.fs.readFile(workspaceFile(`citing-${count}/missing.bib`));
    assert.ok(new TextDecoder().decode(created).includes(`@misc{${KEY},`));
    await eventually('its end', () => !codes(editor.document.uri).includes('bibliography.missing'));
  });

  it('toggleCitationForm', async () => {
    const { editor } = await project('md', `See [@${KEY}|, p. 3].`);
    await vscode.commands.executeCommand('paperDigest.toggleCitationForm');
    assert.equal(editor.document.getText(), `See @${KEY} [p. 3].`);
  });

  for (const [style, expected] of [['apa', /Qasim, K\. U\., & Zhang, J\. \(2025\)[^]*Doe, J\. \(2020\)|Doe, J\. \(2020\)[^]*Qasim, K\. U\., & Zhang, J\. \(2025\)/], ['ieee', /\[1\\?\] K\. U\. Qasim and J\. Zhang[^]*\[2\\?\] J\. Doe/], ['own.csl', /Qasim[^]*Doe|Doe[^]*Qasim/]] as const) {
    it(`insertBibliography: ${style}`, async () => {
      const { editor } = await project('md', `---\nbibliography: refs.bib\n---\n@${KEY} and @doe2020\n\n|`);
      await write(`citing-${count}/own.csl`, '<?xml version="1.0" encoding="utf-8"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Own</title><id>own</id><updated>2025-01-01T00:00:00Z</updated></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout><names variable="author"><name form="short"/></names><text variable="title" prefix=": "/></layout></bibliography></style>');
      await vscode.commands.executeCommand('paperDigest.insertBibliography', style);
      assert.match(editor.document.getText(), expected);
      assert.match(editor.document.getText(), /\n## References\n/);
    });
  }

  it('a pattern of citation keys: keys in use stay', async () => {
    const configuration = vscode.workspace.getConfiguration('paperDigest');
    const title = 'A Tutorial on Bayesian';
    const key = (): string | undefined => api.papers().find(paper => paper.title.startsWith(title))?.key;
    const before = key();
    await configuration.update('citationKey.pattern', 'authorsAlpha + shortyear', vscode.ConfigurationTarget.Workspace);
    try {
      await eventually('another key', () => key() !== before);
      assert.equal(key(), 'Fra18');
      assert.ok(api.papers().some(paper => paper.key === KEY));
    } finally {
      await configuration.update('citationKey.pattern', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('the key as it was', () => key() === before);
  });

  it('papers() has keys that stay', () => assert.ok(api.papers().some(paper => paper.key === KEY)));
});
