import * as vscode from 'vscode';
import type { DigestProblem } from '../../core/model/problem';
import { linesToRange } from '../convert';
import type { Services } from '../services';
import { DraftDiagnostics } from './draftDiagnostics';
import { registerQuickFixes } from './quickFixes';
import { problemText } from '../words';

/** What is wrong in the digests, in the Problems view at its line. */
export function registerChecks(services: Services): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('paperDigest');
  const publish = (): void => {
    diagnostics.clear();
    for (const [uri, problems] of services.library.problems()) {
      diagnostics.set(vscode.Uri.parse(uri), problems.map(({ problem, start, end }) => {
        const diagnostic = new vscode.Diagnostic(linesToRange(start, end), problemText(problem), SEVERITIES[problem.code]);
        diagnostic.source = 'Paper Digest';
        diagnostic.code = problem.code;
        return diagnostic;
      }));
    }
  };
  publish();
  return vscode.Disposable.from(diagnostics, services.library.onDidChange(publish), new DraftDiagnostics(services), registerQuickFixes(services));
}

const SEVERITIES: Readonly<Record<DigestProblem['code'], vscode.DiagnosticSeverity>> = {
  'digest.empty': vscode.DiagnosticSeverity.Warning,
  'digest.binary': vscode.DiagnosticSeverity.Error,
  'digest.encoding': vscode.DiagnosticSeverity.Warning,
  'digest.unknownFormat': vscode.DiagnosticSeverity.Warning,
  'digest.noPapers': vscode.DiagnosticSeverity.Information,
  'digest.noTitle': vscode.DiagnosticSeverity.Warning,
  'digest.noAbstract': vscode.DiagnosticSeverity.Information,
  'digest.badDate': vscode.DiagnosticSeverity.Warning,
  'digest.unreadable': vscode.DiagnosticSeverity.Error,
  'digest.duplicate': vscode.DiagnosticSeverity.Information,
};
