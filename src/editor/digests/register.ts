import * as vscode from 'vscode';
import { readDigest } from '../../core/digest/readDigest';
import { COMMANDS, SETTINGS, TREE_ITEMS, VIEWS } from '../ids';
import type { Services } from '../services';
import { papersText, problemText } from '../words';

/** Bringing digests into the library, and taking them out again. */
export function registerDigests(services: Services): vscode.Disposable {
  const show = (): Thenable<unknown> => vscode.commands.executeCommand(`${VIEWS.library}.focus`);
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.addDigestFromClipboard, async () => {
      const uri = await addFromClipboard(services);
      if (uri) await show();
    }),
    vscode.commands.registerCommand(COMMANDS.addDigestFile, async () => {
      const files = await vscode.window.showOpenDialog({
        title: vscode.l10n.t('Add Digest File'), canSelectMany: true,
        filters: { [vscode.l10n.t('Text')]: ['txt', 'md', 'text'], [vscode.l10n.t('All files')]: ['*'] },
      });
      for (const file of files ?? []) await services.digests.add(file.toString());
      if (files) await show();
    }),
    vscode.commands.registerCommand(COMMANDS.addDigest, async (clicked: unknown, selected: unknown) => {
      const chosen = Array.isArray(selected) && selected.length > 0 ? selected : [clicked ?? vscode.window.activeTextEditor?.document.uri];
      const files = chosen.filter(uri => uri instanceof vscode.Uri);
      for (const file of files) await services.digests.add(file.toString());
      if (files.length > 0) await show();
    }),
    vscode.commands.registerCommand(COMMANDS.removeDigest, async (node: unknown) => {
      const uri = digestOf(node);
      if (uri !== undefined) await services.digests.remove(uri);
    }),
    vscode.commands.registerCommand(COMMANDS.openSample, async () => {
      await services.digests.add(vscode.Uri.joinPath(services.extensionUri, 'media', 'sample', 'daily-papers-sample.txt').toString());
      await show();
    }),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(SETTINGS.digests)) services.digests.rescan();
    }),
  );
}

function digestOf(node: unknown): string | undefined {
  if (typeof node === 'string') return node;
  if (typeof node !== 'object' || node === null || !('group' in node)) return undefined;
  const { group } = node as { group: { grouping: string; value?: string } };
  return group.grouping === TREE_ITEMS.digest ? group.value : undefined;
}

/** Saves the copied page as a new file of the workspace; without a workspace, as an untitled document. */
async function addFromClipboard(services: Services): Promise<vscode.Uri | undefined> {
  const text = await vscode.env.clipboard.readText();
  const today = new Date();
  const name = `daily-papers-${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`;
  const { papers, problems } = readDigest(text, { fileName: `${name}.txt`, now: today.toISOString() });
  if (papers.length === 0) {
    const why = problems[0] ? problemText(problems[0]) : '';
    void vscode.window.showWarningMessage(vscode.l10n.t('No papers were found on the clipboard. Select all of a papers page in the browser, copy it, and try again. {0}', why));
    return undefined;
  }
  const folder = await chooseFolder();
  if (!folder) return undefined;
  const uri = await freeName(folder.uri, name);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (!await vscode.workspace.applyEdit(edit)) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The digest could not be saved as {0}.', uri.toString(true)));
    return undefined;
  }
  await services.library.refresh(uri.toString());
  void vscode.window.showInformationMessage(vscode.l10n.t('{0} added in {1}.', papersText(papers.length), uri.path.slice(uri.path.lastIndexOf('/') + 1)));
  return uri;
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('Save the digest in which folder?') });
  if (!folders[0]) void vscode.window.showWarningMessage(vscode.l10n.t('Open a folder first: the digest is saved in it.'));
  return folders[0];
}

async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let count = 1; ; count++) {
    const uri = vscode.Uri.joinPath(folder, `${name}${count > 1 ? `-${count}` : ''}.txt`);
    const exists = await vscode.workspace.fs.stat(uri).then(() => true, () => false);
    if (!exists) return uri;
  }
}
