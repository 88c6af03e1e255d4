import * as vscode from 'vscode';
import { HIGHLIGHT_COLORS, type Annotation, type HighlightColor, type NotedPaper } from '../../core/model/annotation';
import type { Paper } from '../../core/model/paper';
import { anchorQuote, newAnnotation, withHighlight, type Quote } from '../../core/notes/annotate';
import { insertQuotation } from '../citing/quotes';
import type { Services } from '../services';
import type { AnnotationNode } from './annotationsView';
import { colorIcon, colorText } from './colors';
import { fromKeys, papersFor, STAMP, update } from './noteUpdates';
import { paperSelection } from './paperSelection';

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

const COLOR = 'notes.highlightColor';

/** The colour that was chosen last, which is the next highlight's. */
function lastColor(services: Services): HighlightColor {
  return HIGHLIGHT_COLORS.find(each => each === services.memory.get<unknown>(COLOR)) ?? HIGHLIGHT_COLORS[0];
}

/** Called with a key and options, or for what is selected; then in the colour that was chosen last. */
export async function highlight(services: Services, key: unknown, options: unknown): Promise<void> {
  const found = target(services, key, options);
  if (!found) return;
  const anchor = found.quote && anchorQuote(found.paper.abstract, found.quote);
  if (!anchor) {
    void vscode.window.showWarningMessage(vscode.l10n.t('These words do not stand in the paper’s abstract.'));
    return;
  }
  const color = isOptions(options) ? HIGHLIGHT_COLORS.find(each => each === options.color) ?? HIGHLIGHT_COLORS[0] : lastColor(services);
  await update(services, [found.paper], annotations => withHighlight(annotations, newAnnotation(STAMP, 'highlighting', { anchor, color })));
}

/** The selection in a colour that is asked for; a highlight of the view gets another one. */
export async function highlightInColor(services: Services, args: readonly unknown[]): Promise<void> {
  const nodes = annotationNodes(args);
  const given = HIGHLIGHT_COLORS.find(each => args.includes(each));
  const color = given ?? (await vscode.window.showQuickPick(HIGHLIGHT_COLORS.map(each => ({ label: colorText(each), iconPath: colorIcon(each), color: each })), { title: vscode.l10n.t('Highlight in which color?') }))?.color;
  if (!color) return;
  await services.memory.set(COLOR, color);
  if (nodes.length === 0) return highlight(services, undefined, undefined);
  for (const { notes, annotation } of nodes) {
    await update(services, [notes.paper], all => all.map(each => each.id === annotation.id && each.motivation === 'highlighting' ? { ...each, color, modified: STAMP.now() } : each));
  }
}

export async function addComment(services: Services, key: unknown, options: unknown): Promise<void> {
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

/** The rows of the Annotations view that a menu was opened on: the clicked one, or all selected ones. */
function annotationNodes([first, selected]: readonly unknown[]): readonly AnnotationNode[] {
  const isNode = (value: unknown): value is AnnotationNode => typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'annotation';
  return isNode(first) ? Array.isArray(selected) && selected.length > 0 ? selected.filter(isNode) : [first] : [];
}

/**
 * Quotes words into the draft: a row of the view, a key with `{ exact }` or an annotation's id, what is selected in a
 * page or a digest, else one of all highlights.
 */
export async function quoteHighlight(services: Services, args: readonly unknown[]): Promise<void> {
  const [node] = annotationNodes(args);
  const chosen = node ? { paper: node.paper, exact: node.annotation.anchor?.exact } : typeof args[0] === 'string' ? quotedBy(services, args[0], args[1]) : selectedQuote(services) ?? await pickQuote(services);
  if (!chosen) return;
  if (!chosen.paper) void vscode.window.showWarningMessage(vscode.l10n.t('No digest of the workspace lists this paper.'));
  else if (chosen.exact === undefined) void vscode.window.showWarningMessage(vscode.l10n.t('There are no words to quote.'));
  else await insertQuotation(services, chosen.paper, chosen.exact);
}

interface ChosenQuote {
  readonly paper: Paper | undefined;
  readonly exact: string | undefined;
}

function quotedBy(services: Services, key: string, what: unknown): ChosenQuote {
  const paper = services.library.current.byKey(key);
  const exact = isOptions(what) ? quoteOf(what)?.exact : paper && services.notes.of(paper)?.annotations.find(({ id }) => id === what)?.anchor?.exact;
  return { paper, exact };
}

function selectedQuote(services: Services): ChosenQuote | undefined {
  const selected = paperSelection(services);
  return selected?.quote && { paper: selected.paper, exact: selected.quote.exact };
}

async function pickQuote(services: Services): Promise<ChosenQuote | undefined> {
  const highlights = services.noted.current.papers.flatMap(({ paper, notes }) => notes.annotations.flatMap(({ anchor, text, motivation, color }) => anchor ? [{
    label: anchor.exact.replace(/\s+/g, ' '), description: text ?? '', detail: paper.title, iconPath: motivation === 'highlighting' ? colorIcon(color ?? 'yellow') : new vscode.ThemeIcon('comment'), paper, exact: anchor.exact,
  }] : []));
  if (highlights.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is highlighted yet: select words of an abstract, in a paper’s page or in a digest.'));
    return undefined;
  }
  return vscode.window.showQuickPick(highlights, { title: vscode.l10n.t('Quote which words?'), matchOnDescription: true, matchOnDetail: true });
}

/** Rows of the view, an annotation by its id, or what is chosen of a paper's; they can be brought back at once. */
export async function removeAnnotation(services: Services, args: readonly unknown[]): Promise<void> {
  const nodes = annotationNodes(args);
  if (nodes.length > 0) {
    for (const { notes, annotation } of nodes) await remove(services, notes.paper, [annotation.id]);
    return;
  }
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
  if (ids && ids.length > 0) await remove(services, paper, ids);
}

/** A comment goes with its replies. */
async function remove(services: Services, paper: NotedPaper, ids: readonly string[]): Promise<void> {
  const removed: Annotation[] = [];
  await update(services, [paper], all => {
    const goes = ({ id, replyTo }: Annotation): boolean => ids.includes(id) || ids.includes(replyTo ?? '');
    removed.splice(0, removed.length, ...all.filter(goes));
    return all.filter(each => !goes(each));
  });
  if (removed.length === 0) return;
  const undo = vscode.l10n.t('Undo');
  const said = removed.length === 1 ? vscode.l10n.t('1 annotation removed.') : vscode.l10n.t('{0} annotations removed.', removed.length);
  void vscode.window.showInformationMessage(said, undo).then(async answer => {
    if (answer === undo) await update(services, [paper], all => [...all, ...removed.filter(({ id }) => !all.some(each => each.id === id))]);
  });
}
