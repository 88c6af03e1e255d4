import * as vscode from 'vscode';
import { anchorQuote, marksOf, newAnnotation, withHighlight, withSingle, withTags, type Quote, type Stamp } from '../../core/notes/annotate';
import { HIGHLIGHT_COLORS, READING_STATUSES, type Annotation } from '../../core/model/annotation';
import type { Paper } from '../../core/model/paper';
import { namesPapers, papersOfArguments } from '../arguments';
import { COMMANDS } from '../ids';
import { pickPapers } from '../paperSearch/searchPick';
import type { Services } from '../services';
import { AnnotationsView } from './annotationsView';
import { CommentThreads } from './commentThreads';
import { exportNotes } from './exportNotes';
import { NoteMarks } from './marks';
import { paperSelection } from './paperSelection';

const STAMP: Stamp = { id: () => `urn:uuid:${crypto.randomUUID()}`, now: () => new Date().toISOString() };

type Change = (annotations: readonly Annotation[]) => readonly Annotation[];

/** Highlights, comments, notes, status, rating and tags. Each command takes its answers as arguments, too. */
export function registerNotes(services: Services): vscode.Disposable {
  const register = (id: string, run: (...args: readonly unknown[]) => Promise<void>): vscode.Disposable => vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    await services.ready;
    await services.notes.load();
    await run(...args);
  });
  return vscode.Disposable.from(
    new NoteMarks(services),
    new CommentThreads(services, STAMP),
    new AnnotationsView(services),
    new BrokenNotesDiagnostics(services),
    register(COMMANDS.highlight, (key, options) => highlight(services, key, options)),
    register(COMMANDS.addComment, (key, options) => addComment(services, key, options)),
    register(COMMANDS.addNote, (key, text) => addNote(services, key, text)),
    register(COMMANDS.setStatus, (...args) => setStatus(services, args)),
    register(COMMANDS.setRating, (...args) => setRating(services, args)),
    register(COMMANDS.setTags, (...args) => setTags(services, args)),
    register(COMMANDS.setWhyItMatters, (...args) => setWhy(services, args)),
    register(COMMANDS.removeAnnotation, (...args) => removeAnnotation(services, args)),
    register(COMMANDS.exportNotes, (keys, folder) => exportNotes(services, keys, folder)),
  );
}

/** Changes the notes of papers; tells what could not be written. */
async function update(services: Services, papers: readonly Paper[], change: Change): Promise<void> {
  try {
    for (const paper of papers) await services.notes.update(paper, change);
  } catch (error) {
    services.log.error('The notes could not be written', error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The notes could not be written: {0}', error instanceof Error ? error.message : String(error)));
  }
}

/** The papers that a command is for: named, or of the document that is open, else asked for. */
async function papersFor(services: Services, args: readonly unknown[], title: string): Promise<readonly Paper[]> {
  if (namesPapers(args)) return papersOfArguments(services.library, args);
  const shown = paperSelection(services)?.paper;
  return shown ? [shown] : pickPapers(services, { title, many: true });
}

/** Behind keys stand the answers; behind a tree's node the other selected ones. */
function fromKeys(args: readonly unknown[]): readonly unknown[] {
  return typeof args[0] === 'string' || Array.isArray(args[0]) ? [args[0]] : args;
}

interface Options {
  readonly exact?: unknown;
  readonly prefix?: unknown;
  readonly suffix?: unknown;
  readonly color?: unknown;
  readonly text?: unknown;
}

function isOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && ('exact' in value || 'text' in value || 'color' in value);
}

function quoteOf({ exact, prefix, suffix }: Options): Quote | undefined {
  return typeof exact === 'string' && exact !== '' ? { exact, ...typeof prefix === 'string' && { prefix }, ...typeof suffix === 'string' && { suffix } } : undefined;
}

/** What is to be marked: given as arguments, else what is selected. */
function target(services: Services, key: unknown, options: unknown): { readonly paper: Paper; readonly quote: Quote | undefined } | undefined {
  if (typeof key === 'string') {
    const paper = services.library.current.byKey(key);
    if (!paper) void vscode.window.showWarningMessage(vscode.l10n.t('There is no paper with the citation key “{0}”.', key));
    return paper && { paper, quote: isOptions(options) ? quoteOf(options) : undefined };
  }
  const selected = paperSelection(services);
  if (!selected) void vscode.window.showInformationMessage(vscode.l10n.t('Select words of an abstract first, in a paper’s page or in a digest.'));
  return selected && { paper: selected.paper, quote: selected.quote };
}

async function highlight(services: Services, key: unknown, options: unknown): Promise<void> {
  const found = target(services, key, options);
  if (!found) return;
  const anchor = found.quote && anchorQuote(found.paper.abstract, found.quote);
  if (!anchor) {
    void vscode.window.showWarningMessage(vscode.l10n.t('These words do not stand in the paper’s abstract.'));
    return;
  }
  const color = HIGHLIGHT_COLORS.find(each => each === (isOptions(options) ? options.color : key)) ?? HIGHLIGHT_COLORS[0];
  await update(services, [found.paper], annotations => withHighlight(annotations, newAnnotation(STAMP, 'highlighting', { anchor, color })));
}

async function addComment(services: Services, key: unknown, options: unknown): Promise<void> {
  const found = target(services, key, options);
  if (!found) return;
  const given = isOptions(options) && typeof options.text === 'string' ? options.text : undefined;
  const anchor = found.quote && anchorQuote(found.paper.abstract, found.quote);
  if (found.quote && !anchor) {
    void vscode.window.showWarningMessage(vscode.l10n.t('These words do not stand in the paper’s abstract.'));
    return;
  }
  const text = given ?? await vscode.window.showInputBox({ title: vscode.l10n.t('Comment'), prompt: anchor?.exact ?? found.paper.title });
  if (text) await update(services, [found.paper], annotations => [...annotations, newAnnotation(STAMP, 'commenting', { anchor, text })]);
}

async function addNote(services: Services, key: unknown, given: unknown): Promise<void> {
  const papers = await papersFor(services, key === undefined ? [] : [key], vscode.l10n.t('Add Note'));
  const [paper] = papers;
  const text = paper && (typeof given === 'string' ? given : await vscode.window.showInputBox({ title: vscode.l10n.t('Note'), prompt: paper.title }));
  if (text) await update(services, papers, annotations => [...annotations, newAnnotation(STAMP, 'commenting', { text })]);
}

const STATUS_ICONS = { 'to read': 'circle-outline', reading: 'book', read: 'check', skimmed: 'eye' } as const;

async function setStatus(services: Services, args: readonly unknown[]): Promise<void> {
  const papers = await papersFor(services, fromKeys(args), vscode.l10n.t('Set Reading Status'));
  if (papers.length === 0) return;
  const given = READING_STATUSES.find(each => each === args[1]);
  const none = vscode.l10n.t('no status');
  const answer = given ?? (await vscode.window.showQuickPick([...READING_STATUSES.map(label => ({ label, iconPath: new vscode.ThemeIcon(STATUS_ICONS[label]) })), { label: none }], { title: vscode.l10n.t('Reading status') }))?.label;
  if (answer !== undefined) await update(services, papers, annotations => withSingle(annotations, 'bookmarking', answer === none ? undefined : answer, STAMP));
}

async function setRating(services: Services, args: readonly unknown[]): Promise<void> {
  const papers = await papersFor(services, fromKeys(args), vscode.l10n.t('Set Rating'));
  if (papers.length === 0) return;
  const given = typeof args[1] === 'number' && Number.isInteger(args[1]) && args[1] >= 1 && args[1] <= 5 ? args[1] : undefined;
  const items = [5, 4, 3, 2, 1, 0].map(rating => ({ label: rating === 0 ? vscode.l10n.t('no rating') : '★'.repeat(rating), rating }));
  const answer = given ?? (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Rating') }))?.rating;
  if (answer !== undefined) await update(services, papers, annotations => withSingle(annotations, 'assessing', answer === 0 ? undefined : String(answer), STAMP));
}

async function setTags(services: Services, args: readonly unknown[]): Promise<void> {
  const papers = await papersFor(services, fromKeys(args), vscode.l10n.t('Set Tags'));
  const [paper] = papers;
  if (!paper) return;
  const given: readonly unknown[] | undefined = typeof args[0] === 'string' && Array.isArray(args[1]) ? args[1] : undefined;
  const tags = given ? given.filter((tag): tag is string => typeof tag === 'string') : await askForTags(services, paper);
  if (tags) await update(services, papers, annotations => withTags(annotations, tags, STAMP));
}

/** The tags in use to choose from, and what is typed as a new one. */
function askForTags(services: Services, paper: Paper): Promise<readonly string[] | undefined> {
  const inUse = new Set(services.notes.all().flatMap(({ annotations }) => marksOf(annotations).tags));
  const own = new Set(marksOf(services.notes.of(paper)?.annotations ?? []).tags);
  return new Promise(resolve => {
    const pick = vscode.window.createQuickPick();
    pick.title = vscode.l10n.t('Tags');
    pick.placeholder = vscode.l10n.t('Choose tags, or type a new one');
    pick.canSelectMany = true;
    const show = (typed: string): void => {
      const chosen = new Set(pick.selectedItems.map(({ label }) => label));
      const labels = [...new Set([...typed.trim() === '' || inUse.has(typed.trim()) ? [] : [typed.trim()], ...chosen, ...[...inUse].sort()])];
      pick.items = labels.map(label => ({ label, ...label === typed.trim() && !inUse.has(label) && { description: vscode.l10n.t('new tag') } }));
      pick.selectedItems = pick.items.filter(({ label }) => chosen.has(label));
    };
    show('');
    pick.selectedItems = pick.items.filter(({ label }) => own.has(label));
    let answer: readonly string[] | undefined;
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      answer = pick.selectedItems.map(({ label }) => label);
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(answer);
    });
    pick.show();
  });
}

async function setWhy(services: Services, args: readonly unknown[]): Promise<void> {
  const papers = await papersFor(services, fromKeys(args), vscode.l10n.t('Why It Matters'));
  const [paper] = papers;
  if (!paper) return;
  const value = marksOf(services.notes.of(paper)?.annotations ?? []).why ?? '';
  const answer = typeof args[0] === 'string' && typeof args[1] === 'string' ? args[1] : await vscode.window.showInputBox({ title: vscode.l10n.t('Why it matters'), prompt: paper.title, value });
  if (answer !== undefined) await update(services, papers, annotations => withSingle(annotations, 'describing', answer.trim() || undefined, STAMP));
}

async function removeAnnotation(services: Services, args: readonly unknown[]): Promise<void> {
  const [paper] = await papersFor(services, fromKeys(args), vscode.l10n.t('Remove Annotations'));
  const annotations = paper && services.notes.of(paper)?.annotations;
  if (!paper || !annotations || annotations.length === 0) {
    if (paper) void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is noted about this paper.'));
    return;
  }
  const ids = typeof args[1] === 'string' ? [args[1]] : (await vscode.window.showQuickPick(
    annotations.map(({ id, motivation, anchor, text }) => ({ label: text ?? anchor?.exact ?? motivation, description: motivation, ...anchor && text !== undefined && { detail: anchor.exact }, id })),
    { title: vscode.l10n.t('Remove which annotations?'), canPickMany: true },
  ))?.map(({ id }) => id);
  if (ids && ids.length > 0) await update(services, [paper], all => all.filter(({ id, replyTo }) => !ids.includes(id) && !ids.includes(replyTo ?? '')));
}

/** Files of notes that cannot be read, in the Problems view at their line. */
class BrokenNotesDiagnostics implements vscode.Disposable {
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

