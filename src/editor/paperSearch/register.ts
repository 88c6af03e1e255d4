import * as vscode from 'vscode';
import { COMMANDS } from '../ids';
import type { Services } from '../services';
import { pickPapers, type PaperAction } from './searchPick';

/** The search over the whole library: Enter opens the paper, the rows' buttons do the rest. */
export function registerPaperSearch(services: Services): vscode.Disposable {
  const command = (icon: string, label: string, id: string): PaperAction => ({
    icon, label, run: paper => vscode.commands.executeCommand(id, paper.key),
  });
  return vscode.commands.registerCommand(COMMANDS.searchPapers, async (query?: unknown) => {
    const [paper] = await pickPapers(services, {
      title: vscode.l10n.t('Search Papers'),
      ...typeof query === 'string' && { query },
      actions: [
        command('quote', vscode.l10n.t('Insert Citation'), COMMANDS.insertCitation),
        command('symbol-namespace', vscode.l10n.t('Insert BibTeX'), COMMANDS.insertBibtex),
        command('list-flat', vscode.l10n.t('Insert Summary'), COMMANDS.insertSummary),
        command('go-to-file', vscode.l10n.t('Reveal in Digest'), COMMANDS.revealInDigest),
      ],
    });
    if (paper) await vscode.commands.executeCommand(COMMANDS.openPaper, paper.key);
  });
}
