import * as vscode from 'vscode';
import type { CardAuthors } from '../core/cards/paperCard';
import type { BibliographyProblem } from '../core/checks/bibliographyChecks';
import type { DraftProblem } from '../core/checks/draftChecks';
import type { PaperMarks } from '../core/model/annotation';
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

/** Status, rating, tags and how much is noted, as far as there is any. */
export function marksText({ status, rating, tags, count }: PaperMarks): readonly string[] {
  return [
    ...status === undefined ? [] : [statusText(status)], ...rating === undefined ? [] : ['★'.repeat(rating)], ...tags.map(tag => `#${tag}`),
    ...count === 0 ? [] : [count === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', count)],
  ];
}

export function statusText(status: string): string {
  return STATUS_TEXTS[status]?.() ?? status;
}

const STATUS_TEXTS: Readonly<Record<string, () => string>> = {
  'to read': () => vscode.l10n.t('to read'), reading: () => vscode.l10n.t('reading'), read: () => vscode.l10n.t('read'), skimmed: () => vscode.l10n.t('skimmed'),
};

/** An icon a reading status, and one for papers without. */
export function statusIcon(status: string | undefined): vscode.ThemeIcon {
  return new vscode.ThemeIcon(STATUS_ICONS[status ?? ''] ?? 'file-text');
}

const STATUS_ICONS: Readonly<Record<string, string>> = { 'to read': 'circle-outline', reading: 'book', read: 'check', skimmed: 'eye' };

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

export function draftProblemText(problem: DraftProblem): string {
  switch (problem.code) {
    case 'citation.unknownKey': return problem.inLibrary
      ? vscode.l10n.t('“{0}” is a paper of the library, but not in the bibliography of this draft.', problem.key)
      : vscode.l10n.t('No entry of the bibliography has the key “{0}”.', problem.key);
    case 'citation.twoKeys': return vscode.l10n.t('This work is also cited as “{0}”.', problem.first);
    case 'bibliography.missing': return vscode.l10n.t('There is no file {0}.', problem.path);
  }
}

export function bibliographyProblemText(problem: BibliographyProblem): string {
  switch (problem.code) {
    case 'bibliography.syntax': return SYNTAX[problem.reason]?.() ?? vscode.l10n.t('This cannot be read.');
    case 'bibliography.duplicate': return problem.by === 'key'
      ? vscode.l10n.t('Another entry has the key “{0}” already; only the first one counts.', problem.key)
      : vscode.l10n.t('“{0}” is the same work.', problem.first);
    case 'bibliography.missingFields': return problem.fields.length === 1
      ? vscode.l10n.t('This entry is cited and has no {0}.', problem.fields[0] ?? '')
      : vscode.l10n.t('This entry is cited and lacks {0}.', problem.fields.join(', '));
    case 'bibliography.unused': return vscode.l10n.t('No open draft cites this entry.');
  }
}

const SYNTAX: Readonly<Record<string, () => string>> = {
  'bib.unclosed': () => vscode.l10n.t('This is never closed; reading goes on at the next entry.'),
  'bib.noBrace': () => vscode.l10n.t('An opening brace is missing.'),
  'bib.noKey': () => vscode.l10n.t('This entry has no key.'),
  'bib.badKey': () => vscode.l10n.t('This key holds a character that LaTeX would act on.'),
  'bib.badField': () => vscode.l10n.t('A field’s name was expected here.'),
  'bib.noValue': () => vscode.l10n.t('This field has no value.'),
  'bib.badValue': () => vscode.l10n.t('This value needs braces or quotes around it.'),
  'bib.missingComma': () => vscode.l10n.t('A comma is missing.'),
  'bib.extraComma': () => vscode.l10n.t('There is a comma too many.'),
  'bib.strayBrace': () => vscode.l10n.t('There is a closing brace too many.'),
  'bib.duplicateField': () => vscode.l10n.t('This field stands here twice; the first one counts.'),
  'json.badItem': () => vscode.l10n.t('This item is not valid JSON.'),
  'json.noId': () => vscode.l10n.t('This item has no id.'),
  'json.noItems': () => vscode.l10n.t('This is no list of CSL-JSON items.'),
  'yaml.emptyEntry': () => vscode.l10n.t('This entry is empty.'),
};

const FORMAT_NAMES = { json: 'JSON', html: 'HTML', xml: 'XML', bibtex: 'BibTeX', ris: 'RIS' } as const;
