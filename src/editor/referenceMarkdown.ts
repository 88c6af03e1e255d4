import * as vscode from 'vscode';
import type { Reference } from '../core/bibliography/reference';
import { displayName } from '../core/util/authorName';
import { escapeMarkdown, linkTarget } from './convert';

/** A bibliography's entry as a hover or a completion shows it. Everything that the file says in it is escaped. */
export function referenceMarkdown(reference: Reference, uri: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString('', true);
  markdown.supportHtml = false;
  markdown.appendMarkdown(`**${escapeMarkdown(reference.title || reference.key)}**\n\n`);
  const facts = [authorsOf(reference), reference.container, reference.year].filter((fact): fact is string => Boolean(fact));
  if (facts.length > 0) markdown.appendMarkdown(`${facts.map(escapeMarkdown).join(' · ')}\n\n`);
  const links = linksOf(reference).flatMap(([text, url]) => {
    const target = linkTarget(url);
    return target ? [`[${escapeMarkdown(text)}](${target})`] : [];
  });
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  markdown.appendMarkdown([...links, escapeMarkdown(decodeURIComponent(name))].join(' · '));
  return markdown;
}

function authorsOf({ authors }: Reference): string {
  const names = authors.slice(0, 5).map(displayName);
  return authors.length > 5 ? vscode.l10n.t('{0} and {1} more', names.join(', '), authors.length - 5) : names.join(', ');
}

function linksOf({ arxiv, doi, url }: Reference): readonly (readonly [text: string, url: string])[] {
  return [
    ...arxiv === undefined ? [] : [[`arXiv:${arxiv}`, `https://arxiv.org/abs/${arxiv}`] as const],
    ...doi === undefined ? [] : [[`doi:${doi}`, `https://doi.org/${doi}`] as const],
    ...url === undefined || arxiv !== undefined || doi !== undefined ? [] : [[url.replace(/^https?:\/\//, '').slice(0, 60), url] as const],
  ];
}
