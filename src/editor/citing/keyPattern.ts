import * as vscode from 'vscode';
import type { KeyFacts } from '../../core/library/keyFunctions';
import { defaultKey, parseKeyPattern, type KeyPatternProblem } from '../../core/library/keyPattern';
import { SETTINGS } from '../ids';
import type { Services } from '../services';
import { settings } from '../settings';

/** The key by the pattern that is set; by the default one where that cannot be read. */
export function keyOfSetting(): (paper: KeyFacts) => string {
  const pattern = parseKeyPattern(settings.keyPattern());
  return 'problem' in pattern ? defaultKey : pattern.keyOf;
}

/** Follows the pattern's setting, and tells what is wrong with it. */
export function registerKeyPattern(services: Services): vscode.Disposable {
  const tell = (): void => {
    const pattern = settings.keyPattern();
    const parsed = parseKeyPattern(pattern);
    if ('problem' in parsed) void vscode.window.showWarningMessage(problemText(pattern, parsed.problem));
  };
  tell();
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (!event.affectsConfiguration(SETTINGS.keyPattern)) return;
    tell();
    void services.library.renewKeys();
  });
}

function problemText(pattern: string, { code, start, end, name }: KeyPatternProblem): string {
  const place = pattern.slice(start, Math.max(end, start + 1)) || vscode.l10n.t('its end');
  switch (code) {
    case 'key.syntax': return vscode.l10n.t('The pattern of citation keys cannot be read at “{0}”; the default is used.', place);
    case 'key.unknownFunction': return vscode.l10n.t('The pattern of citation keys names “{0}”, which does not exist; the default is used.', name ?? place);
    case 'key.badArgument': return vscode.l10n.t('In the pattern of citation keys, “{0}” is no argument of {1}; the default is used.', place, name ?? '');
  }
}
