import * as vscode from 'vscode';
import type { HighlightColor } from '../../core/model/annotation';

/** The highlights' own colours are see-through, and too faint for a small icon. */
const ICON_COLORS: Readonly<Record<HighlightColor, string>> = { yellow: 'charts.yellow', green: 'charts.green', blue: 'charts.blue', pink: 'terminal.ansiBrightMagenta', purple: 'charts.purple' };

export function colorIcon(color: HighlightColor): vscode.ThemeIcon {
  return new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(ICON_COLORS[color]));
}

const COLOR_TEXTS: Readonly<Record<string, () => string>> = {
  yellow: () => vscode.l10n.t('yellow'), green: () => vscode.l10n.t('green'), blue: () => vscode.l10n.t('blue'), pink: () => vscode.l10n.t('pink'), purple: () => vscode.l10n.t('purple'),
};

export function colorText(color: string): string {
  return COLOR_TEXTS[color]?.() ?? color;
}
