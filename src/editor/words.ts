import * as vscode from 'vscode';
import type { CardAuthors } from '../core/cards/paperCard';
import type { DigestProblem } from '../core/model/problem';

/** The sentences of the user interface that several rooms say. Core gives data; words are made here. */

export function authorsText(authors: CardAuthors): string | undefined {
  switch (authors.kind) {
    case 'names': return authors.more > 0 ? vscode.l10n.t('{0} and {1} more', authors.names.join(', '), authors.more) : authors.names.join(', ');
    case 'count': return authors.count === 1 ? vscode.l10n.t('1 author') : vscode.l10n.t('{0} authors', authors.count);
    case 'unknown': return undefined;
  }
}

export function resultsText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 result') : vscode.l10n.t('{0} results', count);
}

export function papersText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', count);
}

/** `Nov 11, 2025`, `November 2025` or `2025`, as precise as the date is. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || Number.isNaN(year) || !month) return iso;
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  return date.toLocaleDateString(vscode.env.language, day
    ? { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' }
    : { timeZone: 'UTC', year: 'numeric', month: 'long' });
}

export function problemText(problem: DigestProblem): string {
  switch (problem.code) {
    case 'digest.empty': return vscode.l10n.t('This digest is empty. Copy the text of a papers page into it.');
    case 'digest.binary': return vscode.l10n.t('This is not text, so there are no papers to read.');
    case 'digest.encoding': return problem.replaced === 1
      ? vscode.l10n.t('1 character is not valid in this file’s encoding and is shown as �.')
      : vscode.l10n.t('{0} characters are not valid in this file’s encoding and are shown as �.', problem.replaced);
    case 'digest.unknownFormat': return problem.looksLike === 'text'
      ? vscode.l10n.t('No papers were found: this does not look like the text of a papers page.')
      : vscode.l10n.t('This looks like {0}, which is not read as a digest. Copy the text of the page instead.', FORMAT_NAMES[problem.looksLike]);
    case 'digest.noPapers': return vscode.l10n.t('This page lists no papers.');
    case 'digest.noTitle': return vscode.l10n.t('This belongs to no title, so it was left out.');
    case 'digest.noAbstract': return vscode.l10n.t('“{0}” has no abstract.', problem.title);
    case 'digest.badDate': return vscode.l10n.t('“{0}” is no date; the paper is listed without one.', problem.text);
    case 'digest.unreadable': return vscode.l10n.t('This digest cannot be read: {0}', problem.reason);
    case 'digest.duplicate': return vscode.l10n.t('“{0}” stands here again; it is listed once, from line {1}.', problem.title, problem.firstLine);
  }
}

const FORMAT_NAMES = { json: 'JSON', html: 'HTML', xml: 'XML', bibtex: 'BibTeX', ris: 'RIS' } as const;
