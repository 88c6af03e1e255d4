import * as vscode from 'vscode';
import type { Reference } from '../../core/bibliography/reference';
import { paperCard } from '../../core/cards/paperCard';
import { completionContext, keyText, type CompletionContext } from '../../core/citing/completionContext';
import { authorsShort } from '../../core/citing/toCsl';
import type { Paper } from '../../core/model/paper';
import { Cancelled } from '../../core/util/slices';
import { addEntryEdits, applyWithEntries, planEntriesFor, sameIn } from '../citing/entries';
import { cardMarkdown } from '../cardMarkdown';
import type { Bibliography, DraftSources } from '../bibliographies';
import { toRange } from '../convert';
import { INTERNAL_COMMANDS } from '../ids';
import { DRAFT_SELECTOR } from '../paperHover/register';
import { referenceMarkdown } from '../referenceMarkdown';
import type { Services } from '../services';
import { settings } from '../settings';

/** The list is asked for anew at every key stroke, so that it need not be long. */
const LIMIT = 100;
/** How much it counts that a work is cited in the draft already; scores go from 0 to 1. */
const CITED_BONUS = 0.2;

/** What a key may stand for: a bibliography's entry, or a paper of the library that no bibliography of the draft holds. */
type Candidate =
  | { readonly kind: 'reference'; readonly reference: Reference; readonly bibliography: Bibliography; readonly score: number }
  | { readonly kind: 'paper'; readonly paper: Paper; readonly score: number };

class CitationItem extends vscode.CompletionItem {
  constructor(readonly candidate: Candidate, label: vscode.CompletionItemLabel) {
    super(label, vscode.CompletionItemKind.Reference);
  }
}

/** Citation keys while they are typed, found by the same search as in the sidebar. */
export function registerCompletion(services: Services): vscode.Disposable {
  const provider: vscode.CompletionItemProvider<CitationItem> = {
    async provideCompletionItems(document, position, token) {
      const draft = services.drafts.draft(document);
      const context = draft && completionContext(draft.text, document.offsetAt(position), draft.language);
      if (!draft || !context) return undefined;
      try {
        const sources = await services.bibliographies.of(document);
        const cited = new Set(draft.citations.filter(({ span }) => span.start !== context.replace.start).map(({ key }) => key));
        const found = await candidates(services, sources, context.query, { cited, token });
        if (token.isCancellationRequested) return undefined;
        return new vscode.CompletionList(found.map((candidate, rank) => toItem(candidate, { document, position, context, sources, rank })), true);
      } catch (error) {
        if (!(error instanceof Cancelled)) services.log.error('The completion failed', error);
        return undefined;
      }
    },
    resolveCompletionItem(item) {
      const { candidate } = item;
      item.documentation = candidate.kind === 'paper'
        ? cardMarkdown(paperCard(candidate.paper, { authors: 5, metrics: 6 }), { actions: false })
        : referenceMarkdown(candidate.reference, candidate.bibliography.uri);
      return item;
    },
  };
  const warm = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    if (!editor || !services.drafts.draft(editor.document)) return;
    for (const { file } of (await services.bibliographies.of(editor.document)).bibliographies) services.references.warm(file);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(editor => void warm(editor)),
    vscode.languages.registerCompletionItemProvider(DRAFT_SELECTOR, provider, '@', '{', '[', ',', '<', ':', '`', ';', '&', ' '),
    vscode.commands.registerCommand(INTERNAL_COMMANDS.acceptPaper, (accepted: Accepted) => accept(services, accepted)),
  );
}

interface Asked {
  readonly cited: ReadonlySet<string>;
  readonly token: vscode.CancellationToken;
}

/** The best of all sources, best first; without a query what the draft cites comes first. */
async function candidates(services: Services, sources: DraftSources, query: string, { cited, token }: Asked): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const bibliography of sources.bibliographies) {
    for (const { reference, score } of await services.references.search(bibliography.file, query, LIMIT, token)) found.push({ kind: 'reference', reference, bibliography, score });
  }
  for (const { paper, score } of await services.search.search(query, LIMIT, token)) {
    const same = sameIn(sources, paper);
    if (!same || same.by === 'version') found.push({ kind: 'paper', paper, score });
  }
  const total = (candidate: Candidate): number => candidate.score + (cited.has(keyOf(candidate)) ? CITED_BONUS : 0);
  return found.map((candidate, at) => ({ candidate, at, total: total(candidate) })).sort((a, b) => b.total - a.total || a.at - b.at).slice(0, LIMIT).map(each => each.candidate);
}

function keyOf(candidate: Candidate): string {
  return candidate.kind === 'paper' ? candidate.paper.key : candidate.reference.key;
}

interface Place {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly context: CompletionContext;
  readonly sources: DraftSources;
  readonly rank: number;
}

function toItem(candidate: Candidate, { document, position, context, sources, rank }: Place): CitationItem {
  const key = keyOf(candidate);
  const work = candidate.kind === 'paper' ? candidate.paper : candidate.reference;
  const year = candidate.kind === 'paper' ? candidate.paper.date?.slice(0, 4) : candidate.reference.year;
  const who = [authorsShort(work.authors), year].filter(Boolean).join(' ');
  const item = new CitationItem(candidate, { label: key, detail: `  ${shortened(work.title)}`, description: who });
  const range = toRange(document, context.replace);
  const typed = document.getText(range.with(undefined, position));
  const text = keyText(key, context.form, { before: document.getText(new vscode.Range(position.with(undefined, 0), range.start)) });
  item.detail = work.title;
  item.range = { inserting: range.with(undefined, position), replacing: range };
  // The search has ranked them; the editor's own filter must neither drop nor sort what a typo or another word has found.
  item.filterText = typed;
  item.sortText = String(rank).padStart(4, '0');
  item.preselect = rank === 0;
  item.insertText = text;
  if (candidate.kind === 'paper') {
    const adds = sources.bibliographies.length > 0 && settings.addEntries(document);
    // The key is then written together with its entry, so that both are one step to undo.
    if (adds) item.insertText = typed;
    const accepted: Accepted = { uri: document.uri.toString(), start: context.replace.start, typed: typed.length, key, text, adds };
    item.command = { command: INTERNAL_COMMANDS.acceptPaper, title: '', arguments: [accepted] };
  }
  return item;
}

/** A title beside a key may be so long. */
const TITLE_LENGTH = 60;

function shortened(title: string): string {
  return title.length <= TITLE_LENGTH ? title : `${title.slice(0, TITLE_LENGTH - 1)}…`;
}

/** A paper of the library that was chosen. */
interface Accepted {
  readonly uri: string;
  /** Where its key stands, or is to stand in the place of what was typed. */
  readonly start: number;
  readonly typed: number;
  readonly key: string;
  readonly text: string;
  readonly adds: boolean;
}

async function accept(services: Services, { uri, start, typed, key, text, adds }: Accepted): Promise<void> {
  const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri);
  const paper = services.library.current.byKey(key);
  if (!document || !paper) return;
  await services.library.pinKeys([paper]);
  if (!adds) return;
  const plan = await planEntriesFor(services, document, [paper], { ask: true });
  if (!plan) return;
  const written = plan.keys.get(paper) === key ? text : plan.keys.get(paper) ?? text;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toRange(document, { start, end: start + typed }), written);
  const bibliography = await addEntryEdits(edit, plan, document);
  if (!await applyWithEntries(edit, bibliography)) return;
  const editor = vscode.window.visibleTextEditors.find(each => each.document === document);
  const end = document.positionAt(start + written.length);
  if (editor) editor.selection = new vscode.Selection(end, end);
}
