import * as vscode from 'vscode';
import { paperCard } from '../../core/cards/paperCard';
import { mentionAt } from '../../core/citing/mentions';
import { cardMarkdown } from '../cardMarkdown';
import { toRange } from '../convert';
import type { Services } from '../services';
import { settings } from '../settings';

/** The languages of drafts; a plain file counts as what its name says. */
export const DRAFT_SELECTOR: vscode.DocumentSelector = [
  'markdown', 'quarto', 'rmd', 'latex', 'tex', 'typst', 'restructuredtext', 'asciidoc', 'org', 'plaintext',
].map(language => ({ language }));

/** The card of the paper that a draft cites, links or names under the pointer. Reads nothing but memory. */
export function registerPaperHover(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(DRAFT_SELECTOR, {
    async provideHover(document, position, token) {
      if (!settings.hoverEnabled(document)) return undefined;
      const draft = services.drafts.draft(document);
      if (!draft) return undefined;
      const index = await services.drafts.mentionIndex();
      if (token.isCancellationRequested) return undefined;
      const mention = mentionAt(draft.text, document.offsetAt(position), index, draft.citations);
      if (!mention || (mention.kind === 'name' || mention.kind === 'title') && !settings.hoverNames(document)) return undefined;
      const limits = { authors: 5, metrics: settings.hoverMetrics(document) };
      const cards = mention.papers.map(paper => cardMarkdown(paperCard(paper, limits), { actions: true }));
      return cards.length > 0 ? new vscode.Hover(cards, toRange(document, mention.span)) : undefined;
    },
  });
}
