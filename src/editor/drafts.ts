import type * as vscode from 'vscode';
import { findCitations, type CitationMention } from '../core/citing/findCitations';
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

/** What is known of the open drafts, read once per version. */
export class Drafts {
  private readonly versions = new WeakMap<vscode.TextDocument, { readonly version: number; readonly draft: Draft | undefined }>();
  private mentions: { readonly snapshot: LibrarySnapshot; readonly index: Promise<MentionIndex> } | undefined;

  constructor(private readonly library: LibraryStore) {}

  /** Undefined for a document in no language that citations are written in. */
  draft(document: vscode.TextDocument): Draft | undefined {
    const known = this.versions.get(document);
    if (known?.version === document.version) return known.draft;
    const draft = readDraft(document);
    this.versions.set(document, { version: document.version, draft });
    return draft;
  }

  /** The papers by what they are called in drafts. */
  mentionIndex(): Promise<MentionIndex> {
    const snapshot = this.library.current;
    if (this.mentions?.snapshot !== snapshot) this.mentions = { snapshot, index: runInSlices(mentionIndexSteps(snapshot.papers)) };
    return this.mentions.index;
  }
}

export function languageOf(document: vscode.TextDocument): DraftLanguage {
  return draftLanguage(document.languageId, document.fileName) ?? 'plain';
}

function readDraft(document: vscode.TextDocument): Draft | undefined {
  if (document.uri.scheme === PAGE_SCHEME) return undefined;
  const language = draftLanguage(document.languageId, document.fileName);
  if (!language) return undefined;
  const text = document.getText();
  if (text.length > MAX_DRAFT_LENGTH) return undefined;
  return { language, text, citations: findCitations(text, language) };
}
