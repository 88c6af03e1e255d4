import * as vscode from 'vscode';
import type { ContextKey } from './ids';

const current = new Map<ContextKey, unknown>();

/** Sets a context key, once per value: each call is a message to the window. */
export function setContext(key: ContextKey, value: unknown): void {
  if (current.has(key) && current.get(key) === value) return;
  current.set(key, value);
  void vscode.commands.executeCommand('setContext', key, value);
}
