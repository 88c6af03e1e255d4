import * as vscode from 'vscode';
import { paperCard } from '../../core/cards/paperCard';
import type { Paper } from '../../core/model/paper';
import { snippetAround } from '../../core/search/snippet';
import { Cancelled } from '../../core/util/slices';
import type { Services } from '../services';
import { authorsText, dateText } from '../words';

/** What a row's button does with its paper. */
export interface PaperAction {
  readonly icon: string;
  readonly label: string;
  /** Whether the picker stays open, for the next paper. */
  readonly run: (paper: Paper) => unknown;
}

export interface PickOptions {
  readonly title: string;
  readonly query?: string;
  /** Several papers may be checked; they come back in the order in which they were listed. */
  readonly many?: boolean;
  readonly actions?: readonly PaperAction[];
}

interface PaperItem extends vscode.QuickPickItem {
  readonly paper: Paper;
}

const LIMIT = 50;

/**
 * Asks for papers with the fuzzy search; the ranking is the library's own.
 * Resolves with none when the user leaves.
 */
export function pickPapers(services: Services, options: PickOptions): Promise<readonly Paper[]> {
  return new Promise(resolve => {
    const pick = vscode.window.createQuickPick<PaperItem>();
    const buttons = (options.actions ?? []).map(action => ({ iconPath: new vscode.ThemeIcon(action.icon), tooltip: action.label }));
    pick.title = options.title;
    pick.placeholder = vscode.l10n.t('Words of a title, a system, an author, an organization, a date… in any order, typos allowed');
    pick.canSelectMany = options.many ?? false;
    pick.matchOnDescription = false;
    pick.matchOnDetail = false;
    keepOwnOrder(pick);
    pick.value = options.query ?? '';

    let turn = 0;
    const update = async (): Promise<void> => {
      const mine = ++turn;
      pick.busy = true;
      try {
        const hits = await services.search.search(pick.value, LIMIT, { get isCancellationRequested() { return mine !== turn; } });
        if (mine !== turn) return;
        const checked = new Map(pick.selectedItems.map(item => [item.paper.id, item]));
        const rest = hits.filter(hit => !checked.has(hit.paper.id)).map(hit => paperItem(hit.paper, pick.value, buttons));
        pick.items = [...checked.values(), ...rest];
        if (checked.size > 0) pick.selectedItems = [...checked.values()];
        else if (rest[0]) pick.activeItems = [rest[0]];
        pick.busy = false;
      } catch (error) {
        if (!(error instanceof Cancelled)) services.log.error('The search failed', error);
      }
    };

    let chosen: readonly Paper[] = [];
    const subscriptions = [
      pick.onDidChangeValue(() => void update()),
      services.library.onDidChange(() => void update()),
      pick.onDidAccept(() => {
        const items = options.many && pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems;
        chosen = items.map(item => item.paper);
        pick.hide();
      }),
      pick.onDidTriggerItemButton(({ item, button }) => {
        const action = options.actions?.[buttons.indexOf(button as (typeof buttons)[number])];
        pick.hide();
        if (action) void action.run(item.paper);
      }),
      pick.onDidHide(() => {
        turn++;
        for (const subscription of subscriptions) subscription.dispose();
        pick.dispose();
        resolve(chosen);
      }),
    ];
    pick.show();
    void update();
  });
}

function paperItem(paper: Paper, query: string, buttons: readonly vscode.QuickInputButton[]): PaperItem {
  const description = [
    authorsText(paperCard(paper, { authors: 2, metrics: 0 }).authors),
    paper.organization,
    paper.date && dateText(paper.date),
  ].filter(Boolean).join(' · ');
  return { paper, label: paper.title, description, detail: snippetAround(paper.abstract, query), alwaysShow: true, buttons };
}

/**
 * The picker would sort rows that contain the query before the others, and so undo the ranking.
 * It leaves the order alone when told by this property, which its published type does not name.
 */
function keepOwnOrder(pick: vscode.QuickPick<PaperItem>): void {
  Object.assign(pick, { sortByLabel: false });
}
