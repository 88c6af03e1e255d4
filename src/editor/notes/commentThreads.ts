import * as vscode from 'vscode';
import type { Annotation } from '../../core/model/annotation';
import type { Paper } from '../../core/model/paper';
import { anchorQuote, newAnnotation, type Stamp } from '../../core/notes/annotate';
import { escapeMarkdown, toRange } from '../convert';
import { COMMANDS, PAGE_SCHEME } from '../ids';
import type { Services } from '../services';
import { paperSelectionAt } from './paperSelection';
import { pagePaper, placedIn } from './placed';

/** A comment of a thread, with the annotation that it shows. */
class NoteComment implements vscode.Comment {
  mode = vscode.CommentMode.Preview;
  readonly author: vscode.CommentAuthorInformation;
  readonly contextValue = 'note';
  readonly timestamp?: Date;
  body: string | vscode.MarkdownString;

  constructor(readonly paper: Paper, readonly annotation: Annotation, readonly thread: vscode.CommentThread) {
    this.author = { name: vscode.l10n.t('Note') };
    const time = new Date(annotation.created);
    if (!Number.isNaN(time.getTime())) this.timestamp = time;
    this.body = shown(annotation.text ?? '');
  }
}

/** Words of a note as they were written: no links, no images, nothing that runs. */
function shown(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(text.split('\n').map(escapeMarkdown).join('  \n'));
}

interface Shown {
  readonly thread: vscode.CommentThread;
  readonly state: string;
}

/** Comments as VS Code's own threads: reply, edit, delete, resolve. In papers' pages and in digests. */
export class CommentThreads implements vscode.Disposable {
  private readonly controller = vscode.comments.createCommentController('paperDigest.notes', vscode.l10n.t('Paper Digest'));
  /** By document and annotation, so that a thread in which someone types stays the same. */
  private readonly threads = new Map<string, Shown>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly services: Services, private readonly stamp: Stamp) {
    this.controller.options = { placeHolder: vscode.l10n.t('Comment on these words'), prompt: vscode.l10n.t('Reply…') };
    this.controller.commentingRangeProvider = { provideCommentingRanges: document => this.ranges(document) };
    const show = (): void => this.showAll();
    this.subscription = vscode.Disposable.from(
      this.controller,
      vscode.window.onDidChangeVisibleTextEditors(show), vscode.workspace.onDidChangeTextDocument(({ document }) => { if (document.uri.scheme === PAGE_SCHEME) show(); }),
      { dispose: services.notes.onDidChange(show).dispose }, { dispose: services.library.onDidChange(show).dispose },
      vscode.commands.registerCommand(COMMANDS.saveComment, (reply: vscode.CommentReply) => this.reply(reply)),
      vscode.commands.registerCommand(COMMANDS.editComment, (comment: NoteComment) => this.edit(comment)),
      vscode.commands.registerCommand(COMMANDS.saveEditedComment, (comment: NoteComment) => this.saveEdited(comment)),
      vscode.commands.registerCommand(COMMANDS.cancelEditedComment, (comment: NoteComment) => this.redraw(comment)),
      vscode.commands.registerCommand(COMMANDS.deleteComment, (comment: NoteComment) => this.remove(comment)),
      vscode.commands.registerCommand(COMMANDS.resolveComment, (thread: vscode.CommentThread) => this.resolve(thread, true)),
      vscode.commands.registerCommand(COMMANDS.unresolveComment, (thread: vscode.CommentThread) => this.resolve(thread, false)),
    );
    show();
  }

  dispose(): void {
    for (const { thread } of this.threads.values()) thread.dispose();
    this.subscription.dispose();
  }

  /** Where a comment may begin: an abstract's lines in a page, all of a digest. */
  private ranges(document: vscode.TextDocument): vscode.Range[] | undefined {
    const page = this.services.pages.get(document.uri.toString());
    if (page) return [toRange(document, { start: page.abstract[0] ?? 0, end: page.abstract.at(-1) ?? 0 })];
    return this.services.library.current.digests.includes(document.uri.toString()) ? [new vscode.Range(0, 0, document.lineCount - 1, 0)] : undefined;
  }

  private showAll(): void {
    const wanted = new Set<string>();
    for (const { document } of vscode.window.visibleTextEditors) for (const id of this.show(document)) wanted.add(id);
    for (const [id, { thread }] of this.threads) {
      if (wanted.has(id)) continue;
      thread.dispose();
      this.threads.delete(id);
    }
  }

  /** Shows a document's threads and says which they are. */
  private show(document: vscode.TextDocument): readonly string[] {
    const placed = placedIn(this.services, document)?.filter(({ annotation }) => annotation.motivation === 'commenting') ?? [];
    const paper = pagePaper(this.services, document);
    const whole = paper ? (this.services.notes.of(paper)?.annotations ?? []).filter(({ motivation, anchor }) => motivation === 'commenting' && !anchor).map(annotation => ({ paper, annotation, span: { start: 0, end: 0 } })) : [];
    return [...placed, ...whole].map(({ paper: of, annotation, span }) => {
      const id = `${document.uri.toString()} ${annotation.id}`;
      const replies = (this.services.notes.of(of)?.annotations ?? []).filter(({ replyTo }) => replyTo === annotation.id).sort((a, b) => a.created < b.created ? -1 : 1);
      const state = JSON.stringify([annotation, replies, span]);
      const known = this.threads.get(id);
      if (known?.state === state) return id;
      const thread = known?.thread ?? this.controller.createCommentThread(document.uri, toRange(document, span), []);
      thread.range = toRange(document, span);
      thread.comments = [annotation, ...replies].map(each => new NoteComment(of, each, thread));
      thread.state = annotation.resolved === true ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
      thread.contextValue = annotation.resolved === true ? 'resolved' : 'open';
      thread.label = annotation.anchor ? `“${annotation.anchor.exact.replace(/\s+/g, ' ')}”` : vscode.l10n.t('Note on the whole paper');
      if (!known) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      this.threads.set(id, { thread, state });
      return id;
    });
  }

  /** A reply, or the first comment of a thread that the user began. */
  private async reply({ thread, text }: vscode.CommentReply): Promise<void> {
    if (text.trim() === '') return;
    const first = thread.comments[0];
    if (first instanceof NoteComment) {
      await this.services.notes.update(first.paper, all => [...all, newAnnotation(this.stamp, 'replying', { text, replyTo: first.annotation.id })]);
      return;
    }
    const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === thread.uri.toString());
    const selected = document && thread.range && paperSelectionAt(this.services, document, thread.range);
    thread.dispose(); // Its place is taken by the thread of what was written.
    if (!selected) return;
    const anchor = selected.quote && anchorQuote(selected.paper.abstract, selected.quote);
    await this.services.notes.update(selected.paper, all => [...all, newAnnotation(this.stamp, 'commenting', { anchor, text })]);
  }

  private edit(comment: NoteComment): void {
    comment.mode = vscode.CommentMode.Editing;
    comment.body = comment.annotation.text ?? '';
    comment.thread.comments = [...comment.thread.comments];
  }

  private async saveEdited(comment: NoteComment): Promise<void> {
    const text = typeof comment.body === 'string' ? comment.body : comment.body.value;
    await this.services.notes.update(comment.paper, all => all.map(each => each.id === comment.annotation.id ? { ...each, text, modified: this.stamp.now() } : each));
    this.redraw(comment);
  }

  private redraw(comment: NoteComment): void {
    comment.mode = vscode.CommentMode.Preview;
    comment.body = shown(comment.annotation.text ?? '');
    comment.thread.comments = [...comment.thread.comments];
  }

  /** A comment goes with its replies. */
  private async remove({ paper, annotation }: NoteComment): Promise<void> {
    await this.services.notes.update(paper, all => all.filter(({ id, replyTo }) => id !== annotation.id && replyTo !== annotation.id));
  }

  private async resolve(thread: vscode.CommentThread, resolved: boolean): Promise<void> {
    const first = thread.comments[0];
    if (!(first instanceof NoteComment)) return;
    await this.services.notes.update(first.paper, all => all.map(each => each.id === first.annotation.id ? { ...withoutResolved(each), ...resolved && { resolved: true as const }, modified: this.stamp.now() } : each));
  }
}

function withoutResolved({ resolved: _resolved, ...annotation }: Annotation): Annotation {
  return annotation;
}
