import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PaperDigestApi } from '../../src/api.ts';
import { root } from '../host/provision.mts';
import type { Session, SessionOptions } from '../host/session.mts';

/** What is tried in one window, in this order; each act finds what the ones before left. */
export interface Scene {
  readonly name: string;
  readonly files: readonly SceneFile[];
  /** Opens a `.code-workspace` of these folders instead of the one folder. */
  readonly folders?: readonly string[];
  readonly options?: Omit<SessionOptions, 'workspace'>;
  readonly acts: readonly (readonly [name: string, play: (session: Session) => Promise<void>])[];
}

/** A file of the workspace: a name in `media/sample` or the text itself. */
export type SceneFile = readonly [file: string, content: { readonly sample: string } | { readonly text: string }];

export const SAMPLE: readonly SceneFile[] = [['daily-papers-sample.txt', { sample: 'daily-papers-sample.txt' }], ['draft.md', { sample: 'draft.md' }]];

export const SETTINGS = {
  'workbench.startupEditor': 'none', 'chat.disableAIFeatures': true, 'workbench.secondarySideBar.defaultVisibility': 'hidden', 'editor.minimap.enabled': false, 'workbench.colorTheme': 'Default Dark Modern',
} as const;

/** Lays the files out in a new folder and says what to open. */
export function layOut(scene: Scene): { readonly folder: string; readonly workspace: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paper-digest-window-'));
  for (const [file, content] of scene.files) {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, 'text' in content ? content.text : fs.readFileSync(path.join(root, 'media/sample', content.sample)));
  }
  if (!scene.folders) return { folder, workspace: folder };
  const workspace = path.join(folder, 'test.code-workspace');
  fs.writeFileSync(workspace, JSON.stringify({ folders: scene.folders.map(name => ({ path: name })) }));
  return { folder, workspace };
}

/** The library has been read and the sidebar shows it. */
export async function showLibrary(session: Session): Promise<void> {
  await session.run(async vscode => {
    const api = await vscode.extensions.getExtension('paper-digest.paper-digest')!.activate() as PaperDigestApi;
    await api.ready;
    await vscode.commands.executeCommand('paperDigest.library.focus');
  });
}

/** Runs a command of the extension without waiting for its end: it may ask something. */
export function command(session: Session, id: string, ...args: readonly unknown[]): Promise<void> {
  return session.run((vscode, call: never) => {
    const [name, rest] = call as [string, unknown[]];
    void vscode.commands.executeCommand(name, ...rest);
  }, [id, args]);
}

/** The names of the visible rows of the sidebar's tree, as a screen reader says them. */
export function treeRows(session: Session): Promise<readonly string[]> {
  return session.page.locator('.pane-body .monaco-list-row[role="treeitem"]').evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
}

export function pickRows(session: Session): Promise<readonly string[]> {
  return session.page.locator('.quick-input-list .monaco-list-row').evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
}

/** A picker or an input box is open and hears the keyboard: the one before may still stand in the page. */
export async function pickerFocused(session: Session): Promise<void> {
  await session.page.locator('.quick-input-widget input[type="text"]:focus').waitFor();
  await session.page.waitForTimeout(200);
}

/** What has the focus, and what messages and dialogs stand in the window: the reason, often, for strokes that come to nothing. */
export function attention(session: Session): Promise<string> {
  return session.page.evaluate<string>(`'focus: ' + (document.activeElement?.className ?? '') + ' (' + (document.activeElement?.getAttribute('aria-label') ?? '') + ')\\n' + [...document.querySelectorAll('.notification-list-item, .monaco-dialog-box')].map(each => each.textContent).join('\\n')`);
}

/** Waits until something holds; what never comes fails with what there was last. */
export async function eventually<T>(what: string, ask: () => Promise<T>, holds: (value: T) => boolean, patience = 20_000): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    if (Date.now() > until) assert.fail(`never happened: ${what}\n${JSON.stringify(value, undefined, 1).slice(0, 4000)}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
