import * as vscode from 'vscode';
import { isAnnotated } from '../../core/library/groups';
import { READING_STATUSES, type PaperMarks } from '../../core/model/annotation';
import { readQuery, tagTerm } from '../../core/search/queryTerms';
import type { Services } from '../services';
import { statusIcon, statusText } from '../words';

interface TermItem extends vscode.QuickPickItem {
  readonly term?: string;
}

/**
 * Asks for what is noted: statuses, ratings and tags in use, with how many papers have them.
 * Resolves with a query for the filter, which keeps the words of the one before; undefined when the user leaves.
 */
export async function askForMarkTerms(services: Services, before: string): Promise<string | undefined> {
  const items = termItems([...services.noted.current.marks.values()]);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No paper has a status, a rating, a tag or a note yet.'));
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(items.map(item => ({ ...item, picked: item.term !== undefined && ` ${before} `.includes(` ${item.term} `) })), {
    title: vscode.l10n.t('Filter Papers by Status, Rating or Tag'), placeHolder: vscode.l10n.t('Several of one kind are alternatives'), canPickMany: true,
  });
  return chosen && [...chosen.flatMap(({ term }) => term ?? []), readQuery(before).words].filter(Boolean).join(' ');
}

function termItems(all: readonly PaperMarks[]): readonly TermItem[] {
  const count = (wanted: (marks: PaperMarks) => boolean): number => all.filter(wanted).length;
  const item = (term: string, label: string, papers: number, icon: vscode.ThemeIcon): readonly TermItem[] => papers === 0 ? [] : [{ term, label, description: String(papers), iconPath: icon }];
  const tags = [...new Set(all.flatMap(marks => marks.tags))].sort((a, b) => a.localeCompare(b));
  const sections: readonly (readonly [string, readonly TermItem[]])[] = [
    [vscode.l10n.t('Status'), READING_STATUSES.flatMap(status => item(`status:${status.replace(' ', '-')}`, statusText(status), count(marks => marks.status === status), statusIcon(status)))],
    [vscode.l10n.t('Rating'), [5, 4, 3, 2, 1].flatMap(rating => item(`rating:${rating}`, '★'.repeat(rating), count(marks => marks.rating === rating), new vscode.ThemeIcon('star-empty')))],
    [vscode.l10n.t('Tags'), tags.flatMap(tag => item(tagTerm(tag), `#${tag}`, count(marks => marks.tags.includes(tag)), new vscode.ThemeIcon('tag')))],
    [vscode.l10n.t('Notes'), item('is:annotated', vscode.l10n.t('With notes'), count(isAnnotated), new vscode.ThemeIcon('note'))],
  ];
  return sections.flatMap(([label, items]) => items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items]);
}
