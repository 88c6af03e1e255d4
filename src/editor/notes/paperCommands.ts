import * as vscode from 'vscode';
import { READING_STATUSES } from '../../core/model/annotation';
import type { Paper } from '../../core/model/paper';
import { marksOf, newAnnotation, withSingle, withTags } from '../../core/notes/annotate';
import type { Services } from '../services';
import { statusIcon, statusText } from '../words';
import { fromKeys, papersFor, STAMP, update } from './noteUpdates';

/** Of the whole paper; the text as an argument, or asked for. */
export async function addNote(services: Services, key: unknown, given: unknown): Promise<void> {
  const papers = await papersFor(services, key === undefined ? [] : [key], vscode.l10n.t('Add Note'));
  const [paper] = papers;
  const text = paper && (typeof given === 'string' ? given : await vscode.window.showInputBox({ title: vscode.l10n.t('Note'), prompt: paper.title }));
  if (text) await update(services, papers, annotations => [...annotations, newAnnotation(STAMP, 'commenting', { text })]);
}

export async function setStatus(services: Services, args: readonly unknown[]): Promise<void> {
  const papers = await papersFor(services, fromKeys(args), vscode.l10n.t('Set Reading Status'));
  if (papers.length === 0) return;
  const given = READING_STATUSES.find(each => each === args[1]);
  const none = vscode.l10n.t('no status');
  const answer = given ?? (await vscode.window.showQuickPick([...READING_STATUSES.map(status => ({ label: statusText(status), iconPath: statusIcon(status), status })), { label: none, iconPath: new vscode.ThemeIcon('close'), status: 'none' as const }], { title: vscode.l10n.t('Reading status') }))?.status;
  if (answer !== undefined) await update(services, papers, annotations => withSingle(annotations, 'bookmarking', answer === 'none' ? undefined : answer, STAMP));
}

export async function setRating(services: Services, args: readonly unknown[]): Promise<void> {
  const papers = await papersFor(services, fromKeys(args), vscode.l10n.t('Set Rating'));
  if (papers.length === 0) return;
  const given = typeof args[1] === 'number' && Number.isInteger(args[1]) && args[1] >= 1 && args[1] <= 5 ? args[1] : undefined;
  const items = [5, 4, 3, 2, 1, 0].map(rating => ({ label: rating === 0 ? vscode.l10n.t('no rating') : '★'.repeat(rating), rating }));
  const answer = given ?? (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Rating') }))?.rating;
  if (answer !== undefined) await update(services, papers, annotations => withSingle(annotations, 'assessing', answer === 0 ? undefined : String(answer), STAMP));
}

export async function setTags(services: Services, args: readonly unknown[]): Promise<void> {
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

export async function setWhy(services: Services, args: readonly unknown[]): Promise<void> {
  const papers = await papersFor(services, fromKeys(args), vscode.l10n.t('Why It Matters'));
  const [paper] = papers;
  if (!paper) return;
  const value = marksOf(services.notes.of(paper)?.annotations ?? []).why ?? '';
  const answer = typeof args[0] === 'string' && typeof args[1] === 'string' ? args[1] : await vscode.window.showInputBox({ title: vscode.l10n.t('Why it matters'), prompt: paper.title, value });
  if (answer !== undefined) await update(services, papers, annotations => withSingle(annotations, 'describing', answer.trim() || undefined, STAMP));
}
