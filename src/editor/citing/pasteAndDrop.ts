import * as vscode from 'vscode';
import { citationText } from '../../core/citing/insertCitation';
import { mentionAt } from '../../core/citing/mentions';
import type { Paper } from '../../core/model/paper';
import { languageOf } from '../drafts';
import { PAPER_KEYS_MIME } from '../ids';
import { DRAFT_SELECTOR } from '../paperHover/register';
import type { Services } from '../services';
import { addEntryEdits, planEntriesFor } from './entries';
import { citationOptions } from './register';

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('paperDigest', 'citation');

/** An arXiv link or id, or a DOI, that is pasted into a draft becomes a citation; so do papers that are dragged into it. */
export function registerPasteAndDrop(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(DRAFT_SELECTOR, {
      async provideDocumentPasteEdits(document, _ranges, transfer, _context, token) {
        const text = (await transfer.get('text/plain')?.asString())?.trim() ?? '';
        const paper = text.length > 300 || /\s/.test(text) ? undefined : await paperOfLink(services, text);
        if (!paper || token.isCancellationRequested) return undefined;
        const made = await citation(services, document, [paper]);
        if (!made || token.isCancellationRequested) return undefined;
        const edit = new vscode.DocumentPasteEdit(made.text, vscode.l10n.t('Cite “{0}”', paper.title), KIND);
        edit.additionalEdit = made.edit;
        return [edit];
      },
    }, { providedPasteEditKinds: [KIND], pasteMimeTypes: ['text/plain'] }),
    vscode.languages.registerDocumentDropEditProvider(DRAFT_SELECTOR, {
      async provideDocumentDropEdits(document, _position, transfer) {
        const keys = String(await transfer.get(PAPER_KEYS_MIME)?.asString() ?? '').split('\n').filter(Boolean);
        const papers = keys.flatMap(key => services.library.current.byKey(key) ?? []);
        const made = papers.length > 0 ? await citation(services, document, papers) : undefined;
        if (!made) return undefined;
        const edit = new vscode.DocumentDropEdit(made.text, vscode.l10n.t('Cite'), KIND);
        edit.additionalEdit = made.edit;
        return edit;
      },
    }, { providedDropEditKinds: [KIND], dropMimeTypes: [PAPER_KEYS_MIME] }),
  );
}

/** The paper that the whole text is an identifier or a link of. */
async function paperOfLink(services: Services, text: string): Promise<Paper | undefined> {
  const index = await services.drafts.mentionIndex();
  const mention = mentionAt(text, 0, index, []);
  const whole = mention && mention.span.start === 0 && mention.span.end === text.length;
  return whole && (mention.kind === 'arxiv' || mention.kind === 'doi') ? mention.papers[0] : undefined;
}

async function citation(services: Services, document: vscode.TextDocument, papers: readonly Paper[]): Promise<{ readonly text: string; readonly edit: vscode.WorkspaceEdit } | undefined> {
  const plan = await planEntriesFor(services, document, papers, { ask: false });
  if (!plan) return undefined;
  const edit = new vscode.WorkspaceEdit();
  await addEntryEdits(edit, plan, document);
  await services.library.pinKeys(papers);
  return { text: citationText(papers.map(paper => plan.keys.get(paper) ?? paper.key), languageOf(document), citationOptions(document)), edit };
}
