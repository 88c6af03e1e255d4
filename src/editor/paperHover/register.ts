import * as vscode from 'vscode';
import { paperCard } from '../../core/cards/paperCard';
import type { CitationMention } from '../../core/citing/findCitations';
import { mentionAt } from '../../core/citing/mentions';
import { identities } from '../../core/library/identity';
import { cardMarkdown } from '../cardMarkdown';
import { referenceOf } from '../bibliographies';
import { toRange } from '../convert';
import { referenceMarkdown } from '../referenceMarkdown';
import type { Services } from '../services';
import { settings } from '../settings';

/** The languages of drafts; a plain file counts as what its name says. */
export const DRAFT_SELECTOR: vscode.DocumentSelector = [
  'markdown', 'quarto', 'rmd', 'latex', 'tex', 'typst', 'restructuredtext', 'asciidoc', 'org', 'plaintext',
].map(language => ({ language }));

/** A key that only the bibliography knows: the card of the same work in the library, else what the entry says. */
async function entryHover(services: Services, document: vscode.TextDocument, { key, span }: CitationMention): Promise<vscode.Hover | undefined> {
  const known = referenceOf(await services.bibliographies.of(document), key);
  if (!known) return undefined;
  const { arxiv, doi, title } = known.reference;
  const paper = identities({ title, arxiv, doi }).map(id => services.library.current.byId(id)).find(each => each !== undefined);
  const card = paper ? cardMarkdown(paperCard(paper, { authors: 5, metrics: settings.hoverMetrics(document) }), { actions: true, notes: services.notes.of(paper) }) : referenceMarkdown(known.reference, known.bibliography.uri);
  return new vscode.Hover(card, toRange(document, span));
}

/** The card of the paper that a draft cites, links or names under the pointer. Reads nothing but memory. */
export function registerPaperHover(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(DRAFT_SELECTOR, {
    async provideHover(document, position, token) {
      if (!settings.hoverEnabled(document)) return undefined;
      const draft = services.drafts.draft(document);
      if (!draft) return undefined;
      const index = await services.drafts.mentionIndex();
      if (token.isCancellationRequested) return undefined;
      const offset = document.offsetAt(position);
      const mention = mentionAt(draft.text, offset, index, draft.citations);
      const citation = draft.citations.find(({ span }) => offset >= span.start && offset <= span.end);
      if (citation && mention?.kind !== 'key') {
        const entry = await entryHover(services, document, citation);
        if (entry || token.isCancellationRequested) return entry;
      }
      if (!mention || (mention.kind === 'name' || mention.kind === 'title') && !settings.hoverNames(document)) return undefined;
      const limits = { authors: 5, metrics: settings.hoverMetrics(document) };
      const cards = mention.papers.map(paper => cardMarkdown(paperCard(paper, limits), { actions: true, notes: services.notes.of(paper) }));
      return cards.length > 0 ? new vscode.Hover(cards, toRange(document, mention.span)) : undefined;
    },
  });
}
