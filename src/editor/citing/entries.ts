import * as vscode from 'vscode';
import { planBibEntries } from '../../core/bibliography/addEntries';
import { chooseBibliography } from '../../core/bibliography/chooseBibliography';
import { planCslItems } from '../../core/bibliography/cslJson';
import { planDeclaration } from '../../core/bibliography/declarations';
import { planHayagrivaEntries } from '../../core/bibliography/hayagriva';
import { readBib } from '../../core/bibliography/readBib';
import { bibliographyKind, type Reference } from '../../core/bibliography/reference';
import { readReferences } from '../../core/bibliography/readReferences';
import type { SameWork } from '../../core/bibliography/sameWork';
import { toCsl } from '../../core/citing/toCsl';
import { freeKey } from '../../core/library/freeKey';
import type { CslItem } from '../../core/model/csl';
import type { Paper } from '../../core/model/paper';
import type { PlannedEdit } from '../../core/model/planned';
import { NO_SOURCES, fileOf, type Bibliography, type DraftSources } from '../bibliographies';
import { toRange } from '../convert';
import type { Services } from '../services';
import { settings } from '../settings';

/** How papers are cited in a draft, and what its bibliography still needs for that. */
export interface EntryPlan {
  /** The key of each paper in this draft: that of the bibliography where the work stands there. */
  readonly keys: ReadonlyMap<Paper, string>;
  /** The entries to be added; empty where there is nothing to add or nowhere to add it. */
  readonly missing: readonly Paper[];
  readonly target: Bibliography | undefined;
}

/** @param ask whether the user may be asked which bibliography, and which version of a work, is meant */
export async function planEntriesFor(services: Services, document: vscode.TextDocument | undefined, papers: readonly Paper[], { ask }: { readonly ask: boolean }): Promise<EntryPlan | undefined> {
  const sources = document ? await services.bibliographies.of(document) : NO_SOURCES;
  const keys = new Map<Paper, string>();
  const missing: Paper[] = [];
  for (const paper of papers) {
    const same = sameIn(sources, paper);
    const known = same?.by === 'version' ? ask ? await askForVersion(same, paper) : 'new' : same ? 'known' : 'new';
    if (known === undefined) return undefined;
    if (known === 'known' && same) keys.set(paper, same.reference.key);
    else {
      const key = freeKey(paper.key, candidate => sources.bibliographies.some(({ index }) => index.byKey(candidate) !== undefined));
      keys.set(paper, key);
      missing.push(paper);
    }
  }
  if (missing.length === 0 || !document || !settings.addEntries(document)) return { keys, missing: [], target: undefined };
  const target = await targetOf(services, document, sources, ask);
  return target === 'cancelled' ? undefined : { keys, missing: target ? missing : [], target };
}

/** The work in one of the draft's bibliographies. */
export function sameIn(sources: DraftSources, paper: Paper): SameWork | undefined {
  const work = { key: paper.key, title: paper.title, year: paper.date?.slice(0, 4), doi: paper.doi, arxiv: paper.arxiv };
  const found = sources.bibliographies.flatMap(({ index }) => index.find(work) ?? []);
  return found.find(({ by }) => by !== 'version') ?? found[0];
}

async function askForVersion(same: SameWork, paper: Paper): Promise<'known' | 'new' | undefined> {
  const describe = ({ container, year, key }: Reference): string => [`@${key}`, container, year].filter(Boolean).join(' · ');
  const chosen = await vscode.window.showQuickPick([
    { label: vscode.l10n.t('Cite the entry that is there'), detail: describe(same.reference), answer: 'known' as const },
    { label: vscode.l10n.t('Add this one, too'), detail: [paper.arxiv && `arXiv:${paper.arxiv}`, paper.date].filter(Boolean).join(' · '), answer: 'new' as const },
  ], { title: vscode.l10n.t('The bibliography holds another version of “{0}”', paper.title) });
  return chosen?.answer;
}

async function targetOf(services: Services, document: vscode.TextDocument, sources: DraftSources, ask: boolean): Promise<Bibliography | undefined | 'cancelled'> {
  const { bibliographies } = sources;
  if (bibliographies.length === 0) return undefined;
  const cited = services.drafts.draft(document)?.citations.map(({ key }) => key) ?? [];
  const candidates = bibliographies.map(bibliography => ({ uri: bibliography.uri, keys: new Set(bibliography.file.references.map(({ key }) => key)), bibliography }));
  const chosen = chooseBibliography(candidates, cited)?.bibliography;
  if (chosen || !ask) return chosen ?? bibliographies[0];
  const picked = await vscode.window.showQuickPick(bibliographies.map(bibliography => ({
    label: fileName(bibliography.uri), description: vscode.workspace.asRelativePath(vscode.Uri.parse(bibliography.uri)), bibliography,
  })), { title: vscode.l10n.t('Add the entry to which bibliography?') });
  return picked ? picked.bibliography : 'cancelled';
}

/**
 * Adds the plan's entries to a workspace edit, so that they are one step to undo with whatever else it holds.
 * Returns the document that they go to.
 */
export async function addEntryEdits(edit: vscode.WorkspaceEdit, plan: EntryPlan, scope: vscode.ConfigurationScope): Promise<vscode.TextDocument | undefined> {
  if (!plan.target || plan.missing.length === 0) return undefined;
  const document = await openBibliography(vscode.Uri.parse(plan.target.uri));
  const items = plan.missing.map((paper): CslItem => ({ ...toCsl(paper), id: plan.keys.get(paper) ?? paper.key }));
  for (const { span, text } of planItems(document, items, settings.bibtexDialect(scope))) edit.replace(document.uri, toRange(document, span), text);
  return document;
}

function planItems(document: vscode.TextDocument, items: readonly CslItem[], dialect: 'bibtex' | 'biblatex'): readonly PlannedEdit[] {
  const text = document.getText();
  switch (bibliographyKind(document.uri.path)) {
    case 'csl-json': return planCslItems(readReferences(text, 'csl-json'), items);
    case 'hayagriva': return planHayagrivaEntries(readReferences(text, 'hayagriva'), items);
    case 'bib': case undefined: return planBibEntries(readBib(text), items, dialect);
  }
}

/** Opens a bibliography so that saving it changes no byte but the new ones: an old one may not be UTF-8. */
async function openBibliography(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  if (open) return open;
  const bytes = await vscode.workspace.fs.readFile(uri);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return vscode.workspace.openTextDocument(uri, { encoding: 'windows1252' });
  }
}

/**
 * Applies an edit that adds entries. A bibliography that had no unsaved changes is saved, since whatever renders the
 * draft reads it from the disk. Tells what could not be done; nothing is lost then.
 */
export async function applyWithEntries(edit: vscode.WorkspaceEdit, bibliography: vscode.TextDocument | undefined): Promise<boolean> {
  const wasClean = bibliography && !bibliography.isDirty;
  if (bibliography && vscode.workspace.fs.isWritableFileSystem(bibliography.uri.scheme) === false) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be written, so nothing was inserted.', fileName(bibliography.uri.path)));
    return false;
  }
  if (!await vscode.workspace.applyEdit(edit)) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The citation could not be inserted: a document changed meanwhile or cannot be edited.'));
    return false;
  }
  if (wasClean && !await bibliography.save()) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be saved. The new entry is in its unsaved text.', fileName(bibliography.uri.path)));
  }
  return true;
}

const DECLINED = new Set<string>();

/** Offers a bibliography to a draft that declares none, once per draft and window. */
export async function offerBibliography(services: Services, document: vscode.TextDocument, papers: readonly Paper[]): Promise<void> {
  const id = document.uri.toString();
  const sources = await services.bibliographies.of(document);
  if (DECLINED.has(id) || document.isUntitled || sources.bibliographies.length > 0 || !settings.addEntries(document) || services.drafts.draft(document)?.language === 'plain') return;
  DECLINED.add(id);
  const missing = sources.missing[0];
  const name = missing?.path ?? 'references.bib';
  const create = vscode.l10n.t('Create {0}', name);
  const answer = await vscode.window.showInformationMessage(missing
    ? vscode.l10n.t('The bibliography {0} of this draft does not exist yet.', name)
    : vscode.l10n.t('This draft declares no bibliography.'), create);
  if (answer === create) await createBibliography(services, document, papers);
}

/** Creates the bibliography that the draft declares and lacks, or `references.bib` with its declaration, holding the papers. */
export async function createBibliography(services: Services, document: vscode.TextDocument, papers: readonly Paper[]): Promise<boolean> {
  const { missing } = await services.bibliographies.of(document);
  const uri = missing[0] ? vscode.Uri.parse(missing[0].uri) : vscode.Uri.joinPath(fileOf(document), '..', 'references.bib');
  const edit = new vscode.WorkspaceEdit();
  const entries = papers.length === 0 ? '' : `${await services.formatter.format(papers.map(toCsl), settings.bibtexDialect(document))}\n`;
  edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(entries) });
  if (!missing[0]) {
    const declaration = planDeclaration(document.getText(), services.drafts.draft(document)?.language ?? 'plain', 'references.bib');
    if (declaration) edit.replace(document.uri, toRange(document, declaration.span), declaration.text);
  }
  await services.library.pinKeys(papers);
  return vscode.workspace.applyEdit(edit);
}

export function fileName(path: string): string {
  return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
}
