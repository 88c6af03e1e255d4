import * as vscode from 'vscode';
import type { BibliographyProblem } from '../../core/checks/bibliographyChecks';
import type { DraftProblem } from '../../core/checks/draftChecks';
import type { Paper } from '../../core/model/paper';
import { addEntryEdits, applyWithEntries, createBibliography, fileName, planEntriesFor } from '../citing/entries';
import { toRange } from '../convert';
import { COMMANDS, INTERNAL_COMMANDS } from '../ids';
import { DRAFT_SELECTOR } from '../paperHover/register';
import type { Services } from '../services';
import { ProblemDiagnostic, SOURCE } from './draftDiagnostics';

const BIBLIOGRAPHIES: vscode.DocumentSelector = [{ pattern: '**/*.bib' }, { language: 'bibtex' }, { pattern: '**/*.json' }, { pattern: '**/*.{yml,yaml}' }];

/** What can be done about a problem of a draft or a bibliography. */
export function registerQuickFixes(services: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, _range, context) => context.diagnostics.flatMap(diagnostic => diagnostic.source === SOURCE && diagnostic instanceof ProblemDiagnostic ? fixes(services, document, diagnostic) : []),
  };
  const metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(DRAFT_SELECTOR, provider, metadata),
    vscode.languages.registerCodeActionsProvider(BIBLIOGRAPHIES, provider, metadata),
    vscode.commands.registerCommand(INTERNAL_COMMANDS.addEntry, (uri: string, key: string) => addEntry(services, uri, key)),
    vscode.commands.registerCommand(COMMANDS.createBibliography, async (uri?: unknown) => {
      await services.ready;
      const document = typeof uri === 'string' ? vscode.workspace.textDocuments.find(each => each.uri.toString() === uri) : vscode.window.activeTextEditor?.document;
      if (document && services.drafts.draft(document)) await createBibliography(services, document, citedPapers(services, document));
    }),
  );
}

function fixes(services: Services, document: vscode.TextDocument, diagnostic: ProblemDiagnostic): readonly vscode.CodeAction[] {
  const { problem } = diagnostic;
  const actions = actionsFor(services, document, problem);
  return actions.map((action, at) => {
    action.diagnostics = [diagnostic];
    action.isPreferred = at === 0 && actions.length === 1;
    return action;
  });
}

function actionsFor(services: Services, document: vscode.TextDocument, problem: DraftProblem | BibliographyProblem): readonly vscode.CodeAction[] {
  switch (problem.code) {
    case 'citation.unknownKey': return [
      ...problem.inLibrary ? [command(vscode.l10n.t('Add the entry of “{0}” to the bibliography', problem.key), INTERNAL_COMMANDS.addEntry, document.uri.toString(), problem.key)] : [],
      ...problem.nearest.map(key => replacement(document, vscode.l10n.t('Change to “{0}”', key), [[toRange(document, problem.span), key]])),
    ];
    case 'citation.twoKeys': {
      const places = services.drafts.draft(document)?.citations.filter(({ key }) => key === problem.key) ?? [];
      return [replacement(document, vscode.l10n.t('Cite “{0}” everywhere in this draft', problem.first), places.map(({ span }) => [toRange(document, span), problem.first]))];
    }
    case 'bibliography.missing': return [command(vscode.l10n.t('Create {0}', fileName(problem.path)), COMMANDS.createBibliography, document.uri.toString())];
    case 'bibliography.duplicate': case 'bibliography.unused': return [replacement(document, vscode.l10n.t('Remove this entry'), [[withLineEnd(document, toRange(document, problem.entry)), '']])];
    case 'bibliography.missingFields': return [replacement(document, vscode.l10n.t('Add the missing fields'), [[atBodyEnd(document, problem.entry), fieldsText(services, document, problem)]])];
    case 'bibliography.syntax': return [];
  }
}

function command(title: string, id: string, ...args: readonly string[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: id, title, arguments: [...args] };
  return action;
}

function replacement(document: vscode.TextDocument, title: string, edits: readonly (readonly [vscode.Range, string])[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  for (const [range, text] of edits) action.edit.replace(document.uri, range, text);
  return action;
}

/** The entry with the line end and the empty line behind it. */
function withLineEnd(document: vscode.TextDocument, range: vscode.Range): vscode.Range {
  const behind = document.lineAt(range.end.line).text.slice(range.end.character);
  if (behind.trim() !== '' || range.end.line + 1 >= document.lineCount) return range;
  const blank = document.lineAt(range.end.line + 1).isEmptyOrWhitespace && range.end.line + 2 < document.lineCount ? 2 : 1;
  return new vscode.Range(range.start, new vscode.Position(range.end.line + blank, 0));
}

/** Before the entry's closing brace. */
function atBodyEnd(document: vscode.TextDocument, entry: { readonly start: number; readonly end: number }): vscode.Range {
  const body = document.getText(toRange(document, { start: entry.start, end: entry.end - 1 })).trimEnd();
  const at = document.positionAt(entry.start + body.length);
  return new vscode.Range(at, at);
}

/** What the library knows of the work, in an entry's fields; what it does not know stays to be filled in. */
function fieldsText(services: Services, document: vscode.TextDocument, problem: Extract<BibliographyProblem, { code: 'bibliography.missingFields' }>): string {
  const paper = services.library.current.byKey(problem.key);
  const known: Readonly<Record<string, string | undefined>> = { title: paper?.title, year: paper?.date?.slice(0, 4), author: paper?.authors?.map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', ')).join(' and ') };
  const body = document.getText(toRange(document, { start: problem.entry.start, end: problem.entry.end - 1 })).trimEnd();
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  return `${body.endsWith(',') ? '' : ','}${problem.fields.map(field => `${eol}  ${field} = {${known[field] ?? ''}},`).join('')}`;
}

async function addEntry(services: Services, uri: string, key: string): Promise<void> {
  const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri);
  const paper = services.library.current.byKey(key);
  const plan = document && paper && await planEntriesFor(services, document, [paper], { ask: true });
  if (!document || !paper || !plan) return;
  await services.library.pinKeys([paper]);
  const edit = new vscode.WorkspaceEdit();
  const bibliography = await addEntryEdits(edit, plan, document);
  await applyWithEntries(edit, bibliography);
}

function citedPapers(services: Services, document: vscode.TextDocument): readonly Paper[] {
  const keys = new Set(services.drafts.draft(document)?.citations.map(({ key }) => key));
  return [...keys].flatMap(key => services.library.current.byKey(key) ?? []);
}
