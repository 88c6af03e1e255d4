import * as vscode from 'vscode';
import { DraftScan } from '../core/citing/draftScan';
import type { CitationMention } from '../core/citing/findCitations';
import { draftLanguage, type DraftLanguage } from '../core/citing/languages';
import { mentionIndexSteps, type MentionIndex } from '../core/citing/mentions';
import type { LibrarySnapshot } from '../core/library/snapshot';
import type { LibraryStore } from '../core/library/store';
import { runInSlices } from '../core/util/slices';
import { PAGE_SCHEME } from './ids';

/** An open draft as it stands in one version. */
export interface Draft {
  readonly language: DraftLanguage;
  readonly text: string;
  readonly citations: readonly CitationMention[];
}

/** Where the user last wrote: a draft, and the cursors in it. */
export interface DraftPlace {
  readonly document: vscode.TextDocument;
  readonly offsets: readonly number[];
}

/** Past this length a draft is not scanned on a hover: it would be no draft, and cost a key stroke. */
const MAX_DRAFT_LENGTH = 4_000_000;

/** A draft's scan, brought up to date edit by edit. */
interface Scanned {
  readonly scan: DraftScan;
  readonly language: DraftLanguage;
  version: number;
  draft: Draft | undefined;
}

/** What is known of the open drafts: read whole once, and then only where they are edited. */
export class Drafts implements vscode.Disposable {
  private readonly scanned = new WeakMap<vscode.TextDocument, Scanned>();
  private readonly subscription: vscode.Disposable;
  private place: DraftPlace | undefined;
  private mentions: { readonly snapshot: LibrarySnapshot; readonly index: Promise<MentionIndex> } | undefined;

  constructor(private readonly library: LibraryStore) {
    const remember = (editor: vscode.TextEditor | undefined): void => {
      if (editor && this.isDraft(editor.document)) this.place = { document: editor.document, offsets: cursors(editor) };
    };
    remember(vscode.window.activeTextEditor);
    this.subscription = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(remember),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => remember(textEditor)),
      vscode.workspace.onDidChangeTextDocument(change => this.update(change)),
    );
  }

  /** The draft that was written in last, also when something else has the focus; undefined where there is none. */
  get last(): DraftPlace | undefined {
    return this.place && !this.place.document.isClosed ? this.place : undefined;
  }

  private isDraft(document: vscode.TextDocument): boolean {
    const language = document.uri.scheme === PAGE_SCHEME ? undefined : draftLanguage(document.languageId, document.fileName);
    return language !== undefined && language !== 'plain' && !this.library.current.digests.includes(document.uri.toString());
  }

  private update({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const scanned = this.scanned.get(document);
    if (!scanned || contentChanges.length === 0) return;
    const isNext = scanned.version === document.version - 1;
    const text = isNext ? document.getText() : '';
    if (!isNext || text.length > MAX_DRAFT_LENGTH) {
      this.scanned.delete(document);
      return;
    }
    scanned.scan.update(contentChanges.map(change => ({ start: change.rangeOffset, end: change.rangeOffset + change.rangeLength, text: change.text })), text);
    scanned.version = document.version;
    scanned.draft = { language: scanned.language, text, citations: scanned.scan.citations() };
  }

  /** Undefined for a document in no language that citations are written in. */
  draft(document: vscode.TextDocument): Draft | undefined {
    if (document.uri.scheme === PAGE_SCHEME) return undefined;
    const language = draftLanguage(document.languageId, document.fileName);
    if (!language) return undefined;
    const known = this.scanned.get(document);
    if (known?.version === document.version && known.language === language) return known.draft;
    const text = document.getText();
    if (text.length > MAX_DRAFT_LENGTH) return undefined;
    const scan = new DraftScan(text, language);
    const draft: Draft = { language, text, citations: scan.citations() };
    this.scanned.set(document, { scan, language, version: document.version, draft });
    return draft;
  }

  /** The papers by what they are called in drafts. */
  mentionIndex(): Promise<MentionIndex> {
    const snapshot = this.library.current;
    if (this.mentions?.snapshot !== snapshot) this.mentions = { snapshot, index: runInSlices(mentionIndexSteps(snapshot.papers)) };
    return this.mentions.index;
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

/** The offsets of an editor's cursors; a selection counts with its end. */
export function cursors({ document, selections }: vscode.TextEditor): readonly number[] {
  return [...new Set(selections.map(selection => document.offsetAt(selection.end)))].sort((a, b) => a - b);
}

export function languageOf(document: vscode.TextDocument): DraftLanguage {
  return draftLanguage(document.languageId, document.fileName) ?? 'plain';
}
