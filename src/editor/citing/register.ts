import * as vscode from 'vscode';
import { citationText, planCitation, type CitationOptions } from '../../core/citing/insertCitation';
import { planToggle } from '../../core/citing/toggleForm';
import { planEntries } from '../../core/bibliography/insertEntries';
import { toCsl } from '../../core/citing/toCsl';
import type { CslItem } from '../../core/model/csl';
import type { Paper } from '../../core/model/paper';
import { withNotes } from '../../core/notes/notedItem';
import { fromTree, namesPapers, papersOfArguments } from '../arguments';
import { languageOf } from '../drafts';
import { COMMANDS } from '../ids';
import { pickPapers } from '../paperSearch/searchPick';
import type { Services } from '../services';
import { settings } from '../settings';
import { papersText } from '../words';
import { insertBibliography } from './bibliographyCommand';
import { registerPasteAndDrop } from './pasteAndDrop';
import { registerKeyPattern } from './keyPattern';
import { offerBibliography, planEntriesFor } from './entries';
import { insertSummaries } from './summaries';
import { applyEdits, insertionTarget, isWritable, type InsertionTarget } from './target';

/** What is asked for, and the document it goes to, both settled before anything is written. */
export interface Request {
  readonly papers: readonly Paper[];
  readonly target: InsertionTarget | undefined;
  /** Whether further questions are in place: nobody named the papers from outside. */
  readonly interactive: boolean;
}

/** The commands that put papers into documents and onto the clipboard. */
export function registerCiting(services: Services): vscode.Disposable {
  const register = (id: string, title: string, run: (services: Services, request: Request) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      const target = insertionTarget();
      await services.ready;
      const named = namesPapers(args);
      const papers = named ? papersOfArguments(services.library, args) : await pickPapers(services, { title, many: true });
      if (papers.length === 0) {
        if (named) void vscode.window.showWarningMessage(vscode.l10n.t('This paper is not in the library any more.'));
        return;
      }
      await run(services, { papers, target, interactive: !named || fromTree(args) });
    });
  return vscode.Disposable.from(
    register(COMMANDS.insertCitation, vscode.l10n.t('Insert Citation'), insertCitation),
    register(COMMANDS.insertBibtex, vscode.l10n.t('Insert BibTeX'), insertBibtex),
    register(COMMANDS.insertSummary, vscode.l10n.t('Insert Summary'), insertSummaries),
    register(COMMANDS.copyBibtex, vscode.l10n.t('Copy BibTeX'), copyBibtex),
    register(COMMANDS.copyCitation, vscode.l10n.t('Copy Citation'), copyCitation),
    vscode.commands.registerCommand(COMMANDS.insertBibliography, (style?: unknown) => insertBibliography(services, style)),
    vscode.commands.registerCommand(COMMANDS.toggleCitationForm, toggleForm),
    registerPasteAndDrop(services),
    registerKeyPattern(services),
  );
}

async function toggleForm(): Promise<void> {
  const target = insertionTarget();
  if (!isWritable(target)) return;
  const edit = planToggle(target.document.getText(), target.offsets[0] ?? 0, languageOf(target.document));
  if (edit) await applyEdits(target.document, [edit]);
  else vscode.window.setStatusBarMessage(vscode.l10n.t('There is no citation under the cursor.'), 3000);
}

async function insertCitation(services: Services, { papers, target, interactive }: Request): Promise<void> {
  if (!isWritable(target)) return toClipboard(citationText(papers.map(paper => paper.key), 'markdown', citationOptions()), vscode.l10n.t('citation'));
  const { document } = target;
  const plan = await planEntriesFor(services, document, papers, { ask: interactive });
  if (!plan) return;
  const language = languageOf(document);
  const keys = papers.map(paper => plan.keys.get(paper) ?? paper.key);
  const text = document.getText();
  const edits = target.offsets.map(offset => planCitation(text, offset, keys, language, citationOptions(document)));
  await services.library.pinKeys(papers);
  if (!await applyEdits(document, edits, plan)) await toClipboard(citationText(keys, language, citationOptions(document)), vscode.l10n.t('citation'));
  else if (interactive) void offerBibliography(services, document, papers);
}

async function insertBibtex(services: Services, { papers, target }: Request): Promise<void> {
  const dialect = settings.bibtexDialect(target?.document);
  const entries = await services.formatter.format(papers.map(paper => notedCsl(services, paper, target?.document)), dialect);
  await services.library.pinKeys(papers);
  if (!isWritable(target)) return toClipboard(entries, vscode.l10n.t('BibTeX'));
  const { document } = target;
  const offset = target.offsets[0] ?? 0;
  const edit = planEntries(document.getText(), offset, entries, { kind: documentKind(document), lineEnd: document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n' });
  if (!await applyEdits(document, [edit])) await toClipboard(entries, vscode.l10n.t('BibTeX'));
}

/** With the paper's notes, where the settings ask for them. */
function notedCsl(services: Services, paper: Paper, scope: vscode.TextDocument | undefined): CslItem {
  const which = settings.bibtexAnnotations(scope);
  return withNotes(toCsl(paper), services.notes.of(paper)?.annotations ?? [], { keywords: which === 'keywords' || which === 'both', annote: which === 'annote' || which === 'both' });
}

function documentKind(document: vscode.TextDocument): 'bibliography' | 'markdown' | 'other' {
  if (document.languageId === 'bibtex' || document.fileName.endsWith('.bib')) return 'bibliography';
  return languageOf(document) === 'markdown' ? 'markdown' : 'other';
}

async function copyBibtex(services: Services, { papers, target }: Request): Promise<void> {
  const entries = await services.formatter.format(papers.map(paper => notedCsl(services, paper, target?.document)), settings.bibtexDialect(target?.document));
  await services.library.pinKeys(papers);
  await vscode.env.clipboard.writeText(entries);
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) BibTeX of {0} copied', papersText(papers.length)), 3000);
}

async function copyCitation(services: Services, { papers, target }: Request): Promise<void> {
  const form = settings.copyCitationAs(target?.document);
  const language = target ? languageOf(target.document) : 'markdown';
  const text = form === 'syntax'
    ? citationText(papers.map(paper => paper.key), language, citationOptions(target?.document))
    : await services.formatter.format(papers.map(toCsl), form);
  await services.library.pinKeys(papers);
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Citation of {0} copied', papersText(papers.length)), 3000);
}

export function citationOptions(document?: vscode.TextDocument): CitationOptions {
  return { form: 'parenthetical', latexCommand: settings.latexCommand(document) };
}

/** Where nothing can be written, nothing is lost either. */
export async function toClipboard(text: string, what: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  void vscode.window.showInformationMessage(vscode.l10n.t('No document to write into is open: the {0} is on the clipboard.', what));
}
