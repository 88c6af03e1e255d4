import * as vscode from 'vscode';
import { BUILT_IN_TEMPLATES, renderSummary, type SnippetPart } from '../../core/citing/summary';
import { summaryFacts } from '../../core/citing/summaryFacts';
import { languageOf } from '../drafts';
import type { Services } from '../services';
import { settings } from '../settings';
import { citationOptions, toClipboard, type Request } from './register';
import { isWritable } from './target';

/** Writes a snippet with tab stops for each paper, by the template that is set or chosen. */
export async function insertSummaries(services: Services, { papers, target, interactive }: Request): Promise<void> {
  const document = target?.document;
  const template = interactive ? await chooseTemplate(document) : templateNamed(settings.summaryTemplate(document), document);
  if (template === undefined) return;
  const language = document ? languageOf(document) : 'markdown';
  const rendered = papers.map(paper => renderSummary(template, summaryFacts(paper, language, citationOptions(document)), language));
  const unknown = [...new Set(rendered.flatMap(each => each.unknown))];
  if (unknown.length > 0) void vscode.window.showWarningMessage(vscode.l10n.t('The summary template names fields that do not exist: {0}', unknown.join(', ')));
  await services.library.pinKeys(papers);
  const plain = (): string => rendered.map(each => each.parts.map(part => part.text).join('')).join('\n');
  if (!isWritable(target)) return toClipboard(plain(), vscode.l10n.t('summary'));
  const editor = await vscode.window.showTextDocument(target.document, { preserveFocus: false, viewColumn: columnOf(target.document) });
  const snippet = toSnippet(rendered.map(each => each.parts));
  const places = target.offsets.map(offset => target.document.positionAt(offset));
  if (!await editor.insertSnippet(snippet, places)) await toClipboard(plain(), vscode.l10n.t('summary'));
}

function columnOf(document: vscode.TextDocument): vscode.ViewColumn {
  return vscode.window.visibleTextEditors.find(editor => editor.document === document)?.viewColumn ?? vscode.ViewColumn.Active;
}

function toSnippet(papers: readonly (readonly SnippetPart[])[]): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let used = 0;
  papers.forEach((parts, at) => {
    if (at > 0) snippet.appendText('\n');
    for (const part of parts) {
      if (part.tabstop === undefined) snippet.appendText(part.text);
      else snippet.appendPlaceholder(inner => inner.appendText(part.text), used + part.tabstop);
    }
    used += Math.max(0, ...parts.map(part => part.tabstop ?? 0));
  });
  return snippet;
}

function templateNamed(name: string, document: vscode.TextDocument | undefined): string {
  const own = settings.summaryTemplates(document).get(name);
  const builtIn = BUILT_IN_TEMPLATES.find(each => each.id === name) ?? BUILT_IN_TEMPLATES[0];
  return own ?? builtIn?.template ?? '';
}

async function chooseTemplate(document: vscode.TextDocument | undefined): Promise<string | undefined> {
  const own = [...settings.summaryTemplates(document)].map(([name, template]) => ({ label: name, description: vscode.l10n.t('your template'), template }));
  const builtIn = BUILT_IN_TEMPLATES.map(({ id, template }) => ({ label: TEMPLATE_LABELS[id]?.() ?? id, template }));
  const chosen = await vscode.window.showQuickPick([...own, ...builtIn], { title: vscode.l10n.t('Insert Summary'), placeHolder: vscode.l10n.t('Which form?') });
  return chosen?.template;
}

const TEMPLATE_LABELS: Readonly<Record<string, () => string>> = {
  line: () => vscode.l10n.t('One line'),
  paragraph: () => vscode.l10n.t('A paragraph'),
  bullets: () => vscode.l10n.t('A list of the metrics'),
  markdownRow: () => vscode.l10n.t('A Markdown table row'),
  latexRow: () => vscode.l10n.t('A LaTeX table row'),
};
