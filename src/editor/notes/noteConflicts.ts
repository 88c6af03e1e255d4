import * as vscode from 'vscode';
import type { Side } from '../../core/notes/mergeText';
import { PROPOSAL_SCHEME } from '../ids';

/** A note whose export and whose writer changed the same lines. */
export interface NoteConflict {
  readonly uri: vscode.Uri;
  /** What the note would be with the exported lines. */
  readonly proposal: string;
  /** Merges again, and writes, with one side's lines. */
  readonly settle: (prefer: Side) => Promise<void>;
}

/** Shows proposals beside the user's notes, as documents that nobody is asked to save. */
export class NoteConflicts implements vscode.Disposable {
  private readonly proposals = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly failed: (error: unknown) => void) {
    this.subscription = vscode.Disposable.from(
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(PROPOSAL_SCHEME, { onDidChange: this.changed.event, provideTextDocumentContent: uri => this.proposals.get(uri.toString()) ?? '' }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.proposals.delete(uri.toString())),
    );
  }

  dispose(): void {
    this.subscription.dispose();
  }

  /** Shows the conflicts, and offers to settle them; nothing is written before that. */
  async show(conflicts: readonly NoteConflict[]): Promise<void> {
    const [first] = conflicts;
    if (!first) return;
    const shown = conflicts.map(({ uri, proposal }) => {
      const proposed = uri.with({ scheme: PROPOSAL_SCHEME, authority: '', query: uri.toString() });
      this.proposals.set(proposed.toString(), proposal);
      this.changed.fire(proposed);
      return [uri, uri, proposed] as const;
    });
    const [[, uri, proposed] = []] = shown;
    if (conflicts.length === 1) await vscode.commands.executeCommand('vscode.diff', uri, proposed, vscode.l10n.t('{0}: yours ↔ exported', vscode.workspace.asRelativePath(first.uri)), { preview: false });
    else await vscode.commands.executeCommand('vscode.changes', vscode.l10n.t('Notes: yours ↔ exported'), shown);
    void this.ask(conflicts).catch(this.failed);
  }

  private async ask(conflicts: readonly NoteConflict[]): Promise<void> {
    const [take, keep] = [vscode.l10n.t('Take the Exported Lines'), vscode.l10n.t('Keep Mine')];
    const answer = await vscode.window.showWarningMessage(conflicts.length === 1
      ? vscode.l10n.t('1 note was changed where the export changes it, too. It is shown beside what would be written, and was left alone.')
      : vscode.l10n.t('{0} notes were changed where the export changes them, too. They are shown beside what would be written, and were left alone.', conflicts.length), take, keep);
    if (answer === undefined) return;
    for (const { settle } of conflicts) await settle(answer === take ? 'exported' : 'mine');
  }
}
