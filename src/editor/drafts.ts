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
  private mentions: { readonly snapshot: LibrarySnapshot; readonly index: Promise<MentionIndex> } | undefined;

  constructor(private readonly library: LibraryStore) {
    this.subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
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
    });
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

export function languageOf(document: vscode.TextDocument): DraftLanguage {
  return draftLanguage(document.languageId, document.fileName) ?? 'plain';
}
