import * as vscode from 'vscode';
import { SETTINGS } from './ids';

export type CopyCitationAs = 'syntax' | 'apa' | 'ieee';

export type BibtexAnnotations = 'none' | 'keywords' | 'annote' | 'both';

export const CHECK_LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type CheckLevel = (typeof CHECK_LEVELS)[number];
export type CheckName = keyof typeof DEFAULT_LEVELS;

const DEFAULT_LEVELS = {
  unknownKey: 'warning', twoKeys: 'warning', missingBibliography: 'warning', missingFields: 'information', duplicateEntry: 'warning', unusedEntry: 'off', bibliographySyntax: 'warning',
} as const satisfies Readonly<Record<string, CheckLevel>>;

/** One getter a setting. Read at each use, so that a change counts at once; a value of the wrong type counts as unset. */
export const settings = {
  digests: (scope?: vscode.ConfigurationScope): readonly string[] => {
    const value = read(SETTINGS.digests, scope);
    return Array.isArray(value) ? value.filter((glob): glob is string => typeof glob === 'string' && glob !== '') : [];
  },
  hoverEnabled: (scope?: vscode.ConfigurationScope): boolean => read(SETTINGS.hoverEnabled, scope) !== false,
  hoverNames: (scope?: vscode.ConfigurationScope): boolean => read(SETTINGS.hoverNames, scope) !== false,
  hoverMetrics: (scope?: vscode.ConfigurationScope): number => {
    const value = read(SETTINGS.hoverMetrics, scope);
    return typeof value === 'number' && value >= 0 ? Math.floor(value) : 8;
  },
  /** A path below the workspace's first folder. */
  notesFolder: (): string => {
    const value = read(SETTINGS.notesFolder, undefined);
    return typeof value === 'string' && value.trim() !== '' && !value.split(/[\\/]/).includes('..') ? value.trim() : '.paper-digest';
  },
  /** Undefined for the template that ships. */
  noteTemplate: (scope?: vscode.ConfigurationScope): string | undefined => {
    const value = read(SETTINGS.noteTemplate, scope);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  },
  /** Whether citations of papers with notes are marked in drafts. */
  markCitations: (scope?: vscode.ConfigurationScope): boolean => read(SETTINGS.markCitations, scope) !== false,
  keyPattern: (): string => {
    const value = read(SETTINGS.keyPattern, undefined);
    return typeof value === 'string' ? value : '';
  },
  latexCommand: (scope?: vscode.ConfigurationScope): string => {
    const value = read(SETTINGS.latexCommand, scope);
    return typeof value === 'string' && /^\\?[A-Za-z]+\*?$/.test(value) ? value.replace(/^\\/, '') : 'cite';
  },
  copyCitationAs: (scope?: vscode.ConfigurationScope): CopyCitationAs => {
    const value = read(SETTINGS.copyCitationAs, scope);
    return value === 'apa' || value === 'ieee' ? value : 'syntax';
  },
  bibtexDialect: (scope?: vscode.ConfigurationScope): 'bibtex' | 'biblatex' => read(SETTINGS.bibtexDialect, scope) === 'biblatex' ? 'biblatex' : 'bibtex',
  /** Which notes go into BibTeX entries that are inserted or copied. */
  bibtexAnnotations: (scope?: vscode.ConfigurationScope): BibtexAnnotations => {
    const value = read(SETTINGS.bibtexAnnotations, scope);
    return value === 'keywords' || value === 'annote' || value === 'both' ? value : 'none';
  },
  checkLevel: (name: CheckName, scope?: vscode.ConfigurationScope): CheckLevel => {
    const value = read(SETTINGS[`check_${name}`], scope);
    return CHECK_LEVELS.find(level => level === value) ?? DEFAULT_LEVELS[name];
  },
  /** Whether a citation also adds its entry to the draft's bibliography. */
  addEntries: (scope?: vscode.ConfigurationScope): boolean => read(SETTINGS.addEntries, scope) !== false,
  summaryTemplate: (scope?: vscode.ConfigurationScope): string => {
    const value = read(SETTINGS.summaryTemplate, scope);
    return typeof value === 'string' && value ? value : 'paragraph';
  },
  /** The user's own templates, by name. */
  summaryTemplates: (scope?: vscode.ConfigurationScope): ReadonlyMap<string, string> => {
    const value = read(SETTINGS.summaryTemplates, scope);
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
  },
};

function read(id: string, scope: vscode.ConfigurationScope | undefined): unknown {
  return vscode.workspace.getConfiguration(undefined, scope ?? null).get(id);
}
