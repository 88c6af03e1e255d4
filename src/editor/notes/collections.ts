import * as vscode from 'vscode';
import { identities } from '../../core/library/identity';
import type { NotedPaper, PaperNotes } from '../../core/model/annotation';
import { readCollection, writeCollection } from '../../core/notes/collection';
import { withImported, withPlaces } from '../../core/notes/importNotes';
import { NotesError } from '../../core/notes/notesError';
import type { Services } from '../services';
import { papersText } from '../words';

const FILTERS = { 'JSON-LD': ['jsonld', 'json'] };

/** All notes of the workspace as one W3C AnnotationCollection, to a file that is named or asked for. */
export async function exportAnnotations(services: Services, target: unknown): Promise<void> {
  const all = services.notes.all().filter(({ annotations }) => annotations.length > 0);
  if (all.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing has been noted yet.'));
    return;
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = uriOf(target) ?? await vscode.window.showSaveDialog({ filters: FILTERS, title: vscode.l10n.t('Export Annotations'), ...folder && { defaultUri: vscode.Uri.joinPath(folder, 'annotations.jsonld') } });
  if (!uri) return;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(writeCollection(all)));
  const done = vscode.l10n.t('The notes on {0} were exported.', papersText(all.length));
  const damaged = services.notes.problems().length;
  if (damaged === 0) void vscode.window.showInformationMessage(done);
  else void vscode.window.showWarningMessage(vscode.l10n.t('{0} {1} damaged files were exported only as far as they can be read; the Problems view names them.', done, damaged));
}

/** Annotations from a file: what is there already comes once, and what cannot be read is told with its line before anything is written. */
export async function importAnnotations(services: Services, source: unknown): Promise<void> {
  const uri = uriOf(source) ?? (await vscode.window.showOpenDialog({ filters: FILTERS, title: vscode.l10n.t('Import Annotations'), openLabel: vscode.l10n.t('Import') }))?.[0];
  if (!uri) return;
  const pages = await readPages(uri);
  if (!pages) return;
  let [added, papers] = [0, 0];
  try {
    for (const { paper: stated, annotations } of pages) {
      const { paper, abstract } = inLibrary(services, stated);
      await services.notes.update(paper, all => {
        const next = withImported(all, withPlaces(annotations, abstract), paper);
        added += next.length - all.length;
        return next;
      });
      papers++;
    }
  } catch (error) {
    services.log.error('The notes could not be written', error);
    void vscode.window.showErrorMessage(vscode.l10n.t('Only the notes on {0} of {1} papers were imported: {2}', papers, pages.length, error instanceof Error ? error.message : String(error)));
    return;
  }
  void vscode.window.showInformationMessage(added === 1 ? vscode.l10n.t('1 annotation was added; the file is about {0}.', papersText(papers)) : vscode.l10n.t('{0} annotations were added; the file is about {1}.', added, papersText(papers)));
}

async function readPages(uri: vscode.Uri): Promise<readonly PaperNotes[] | undefined> {
  try {
    return readCollection(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch (error) {
    const reason = error instanceof NotesError ? vscode.l10n.t('line {0}: {1}', error.line, error.message) : error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was imported from {0}: {1}', vscode.workspace.asRelativePath(uri), reason));
    return undefined;
  }
}

/** The library's own paper, which has its title and key; else what the file says of it. A key alone names a paper only where no id contradicts. */
function inLibrary({ library: { current } }: Services, stated: NotedPaper): { readonly paper: NotedPaper; readonly abstract: string } {
  const byKey = current.byKey(stated.key);
  const contradicts = byKey && (differ(byKey.arxiv, stated.arxiv) || differ(byKey.doi, stated.doi));
  const found = identities(stated).map(id => current.byId(id)).find(each => each !== undefined) ?? (contradicts ? undefined : byKey);
  const { key, title, arxiv, doi } = found ?? stated;
  return { paper: { key, title, ...arxiv !== undefined && { arxiv }, ...doi !== undefined && { doi }, ...stated.other && { other: stated.other } }, abstract: found?.abstract ?? '' };
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();
}

function uriOf(value: unknown): vscode.Uri | undefined {
  return value instanceof vscode.Uri ? value : typeof value === 'string' ? vscode.Uri.parse(value) : undefined;
}
