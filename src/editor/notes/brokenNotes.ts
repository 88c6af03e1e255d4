import * as vscode from 'vscode';
import type { Services } from '../services';

/** Files of notes that cannot be read, in the Problems view at their line. */
export class BrokenNotesDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('paperDigest.notes');
  private readonly subscription: { dispose(): void };

  constructor(services: Services) {
    this.subscription = services.notes.onDidChange(() => this.show(services));
    this.show(services);
  }

  dispose(): void {
    this.subscription.dispose();
    this.collection.dispose();
  }

  private show(services: Services): void {
    this.collection.clear();
    for (const { uri, message, line } of services.notes.problems()) {
      const diagnostic = new vscode.Diagnostic(new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER), vscode.l10n.t('These notes cannot be read: {0} The file stays as it is, and is set aside before anything new is written.', message));
      diagnostic.source = 'Paper Digest';
      diagnostic.code = 'notes.damaged';
      this.collection.set(vscode.Uri.parse(uri), [diagnostic]);
    }
  }
}
