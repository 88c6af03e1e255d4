import * as vscode from 'vscode';
import { bibliographyKind } from '../../core/bibliography/reference';
import { checkBibliography, type BibliographyProblem } from '../../core/checks/bibliographyChecks';
import { checkDraft, type DraftProblem } from '../../core/checks/draftChecks';
import { runInSlices } from '../../core/util/slices';
import { toRange } from '../convert';
import type { Services } from '../services';
import { settings, type CheckName } from '../settings';
import { bibliographyProblemText, draftProblemText } from '../words';

export const SOURCE = 'Paper Digest';

/** A diagnostic that knows the problem that it tells, for its quick fixes. */
export class ProblemDiagnostic<P extends DraftProblem | BibliographyProblem = DraftProblem | BibliographyProblem> extends vscode.Diagnostic {
  constructor(range: vscode.Range, message: string, severity: vscode.DiagnosticSeverity, readonly problem: P) {
    super(range, message, severity);
    this.source = SOURCE;
    this.code = problem.code;
  }
}

const SETTING_OF: Readonly<Record<DraftProblem['code'] | BibliographyProblem['code'], CheckName>> = {
  'citation.unknownKey': 'unknownKey', 'citation.twoKeys': 'twoKeys', 'bibliography.missing': 'missingBibliography', 'bibliography.syntax': 'bibliographySyntax',
  'bibliography.duplicate': 'duplicateEntry', 'bibliography.missingFields': 'missingFields', 'bibliography.unused': 'unusedEntry',
};

const SEVERITIES = { error: vscode.DiagnosticSeverity.Error, warning: vscode.DiagnosticSeverity.Warning, information: vscode.DiagnosticSeverity.Information, hint: vscode.DiagnosticSeverity.Hint } as const;

/** Typing goes on for so long before the checks run, in ms. */
const SETTLE_MS = 300;

/** Live diagnostics of the open drafts, and of the bibliographies that they cite from. */
export class DraftDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('paperDigest.drafts');
  private readonly subscription: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  constructor(private readonly services: Services) {
    const later = (): void => this.later();
    this.subscription = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(later), vscode.workspace.onDidCloseTextDocument(later), vscode.workspace.onDidChangeTextDocument(later),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (this.services.drafts.draft(textEditor.document)) later(); }),
      vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration('paperDigest.checks')) later(); }),
      { dispose: services.library.onDidChange(later).dispose }, { dispose: services.bibliographies.onDidChange(later).dispose },
    );
    later();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.turn++;
    vscode.Disposable.from(this.collection, this.subscription).dispose();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run().catch((error: unknown) => this.services.log.error('The checks of the drafts failed', error)), SETTLE_MS);
  }

  private async run(): Promise<void> {
    const turn = ++this.turn;
    await this.services.ready;
    const found = new Map<string, ProblemDiagnostic[]>();
    const cited = new Map<string, Set<string>>();
    for (const document of vscode.workspace.textDocuments) {
      const draft = this.services.drafts.draft(document);
      if (!draft || draft.language === 'plain' || document.uri.scheme === 'output') continue;
      const sources = await this.services.bibliographies.of(document);
      if (turn !== this.turn) return;
      for (const { uri } of sources.bibliographies) cited.set(uri, new Set([...cited.get(uri) ?? [], ...draft.citations.map(({ key }) => key)]));
      const problems = checkDraft({
        uri: document.uri.toString(), citations: draft.citations, missing: sources.missing,
        references: sources.bibliographies.length > 0 ? sources.bibliographies.flatMap(({ file }) => file.references) : undefined,
        inLibrary: key => this.services.library.current.byKey(key) !== undefined,
      });
      const typed = typedAt(document);
      found.set(document.uri.toString(), problems.filter(problem => !isTyped(problem, typed)).flatMap(problem => diagnostic(document, problem, draftProblemText(problem))));
    }
    for (const document of vscode.workspace.textDocuments) {
      const uri = document.uri.toString();
      if (bibliographyKind(document.uri.path) === 'bib' && !cited.has(uri)) cited.set(uri, new Set());
    }
    for (const [uri, keys] of cited) found.set(uri, await this.checkBibliography(uri, keys));
    if (turn !== this.turn) return;
    this.collection.clear();
    for (const [uri, diagnostics] of found) if (diagnostics.length > 0) this.collection.set(vscode.Uri.parse(uri), diagnostics);
  }

  private async checkBibliography(uri: string, cited: ReadonlySet<string>): Promise<ProblemDiagnostic[]> {
    const bibliography = await this.services.bibliographies.at(uri);
    if (!bibliography) return [];
    const parsed = vscode.Uri.parse(uri);
    const unused = cited.size > 0 && settings.checkLevel('unusedEntry', parsed) !== 'off';
    const problems = await runInSlices(checkBibliography(bibliography.file, { cited, unused }));
    if (problems.length === 0) return [];
    const document = await vscode.workspace.openTextDocument(parsed);
    return problems.flatMap(problem => diagnostic(document, problem, bibliographyProblemText(problem)));
  }
}

/** Where the cursor stands in a draft. */
function typedAt(document: vscode.TextDocument): number | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? document.offsetAt(editor.selection.active) : undefined;
}

/** A key that ends at the cursor is still being typed. */
function isTyped({ code, span }: DraftProblem, cursor: number | undefined): boolean {
  return code === 'citation.unknownKey' && cursor !== undefined && cursor > span.start && cursor <= span.end + 1;
}

function diagnostic(document: vscode.TextDocument, problem: DraftProblem | BibliographyProblem, text: string): readonly ProblemDiagnostic[] {
  const level = settings.checkLevel(SETTING_OF[problem.code], document);
  if (level === 'off') return [];
  const made = new ProblemDiagnostic(toRange(document, problem.span), text, SEVERITIES[level], problem);
  if (problem.code === 'bibliography.unused') made.tags = [vscode.DiagnosticTag.Unnecessary];
  return [made];
}
