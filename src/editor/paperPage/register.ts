import * as vscode from 'vscode';
import { namesPapers, papersOfArguments } from '../arguments';
import { COMMANDS, PAGE_SCHEME } from '../ids';
import { linkTarget } from '../convert';
import { pickPapers } from '../paperSearch/searchPick';
import type { Services } from '../services';
import { PageMarks } from './marks';
import { paperPage } from './pageText';

/** A paper's page: a read-only Markdown document that follows the library. */
export function registerPaperPage(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const { pages } = services;
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async uri => {
      await services.ready;
      const paper = services.library.current.byKey(keyOf(uri));
      if (!paper) return vscode.l10n.t('This paper is not in the library any more.');
      const page = await paperPage(paper, services.formatter);
      pages.set(uri.toString(), page);
      return page.text;
    },
  };
  const papersOf = async (args: readonly unknown[], title: string): ReturnType<typeof pickPapers> => {
    await services.ready;
    return namesPapers(args) ? papersOfArguments(services.library, args) : pickPapers(services, { title });
  };
  return vscode.Disposable.from(
    changed,
    new PageMarks(uri => pages.get(uri.toString())),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => pages.delete(uri.toString())),
    vscode.workspace.registerTextDocumentContentProvider(PAGE_SCHEME, provider),
    services.library.onDidChange(() => {
      for (const document of vscode.workspace.textDocuments) if (document.uri.scheme === PAGE_SCHEME) changed.fire(document.uri);
    }),
    vscode.commands.registerCommand(COMMANDS.openPaper, async (...args: unknown[]) => {
      const papers = await papersOf(args, vscode.l10n.t('Open Paper'));
      if (papers.length === 0 && namesPapers(args)) void vscode.window.showWarningMessage(vscode.l10n.t('This paper is not in the library any more.'));
      for (const paper of papers) {
        const document = await vscode.workspace.openTextDocument(pageUri(paper.key));
        await vscode.window.showTextDocument(document, { preview: papers.length === 1, preserveFocus: papers.length > 1 });
      }
    }),
    vscode.commands.registerCommand(COMMANDS.revealInDigest, async (...args: unknown[]) => {
      const [paper] = await papersOf(args, vscode.l10n.t('Reveal in Digest'));
      if (!paper) return;
      const position = new vscode.Position(paper.source.line - 1, 0);
      const selection = new vscode.Range(position, position);
      await vscode.window.showTextDocument(vscode.Uri.parse(paper.source.uri), { selection });
    }),
    vscode.commands.registerCommand(COMMANDS.openLink, async (...args: unknown[]) => {
      const [paper] = await papersOf(args, vscode.l10n.t('Open Link'));
      const urls = paper ? [...paper.arxiv ? [`https://arxiv.org/abs/${paper.arxiv}`] : [], ...paper.doi ? [`https://doi.org/${paper.doi}`] : [], ...paper.links] : [];
      const url = urls.length > 1 ? await vscode.window.showQuickPick(urls, { title: vscode.l10n.t('Open Link') }) : urls[0];
      const target = url && linkTarget(url);
      if (target) await vscode.env.openExternal(vscode.Uri.parse(target));
      else if (paper && urls.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('The digest states no link for this paper.'));
    }),
  );
}

export function pageUri(key: string): vscode.Uri {
  return vscode.Uri.from({ scheme: PAGE_SCHEME, path: `/${key}.md` });
}

function keyOf(uri: vscode.Uri): string {
  return uri.path.slice(1).replace(/\.md$/, '');
}
