import type * as vscode from 'vscode';
import type { Log } from '../core/ports';

/** The log as an output channel. */
export function outputLog(channel: vscode.LogOutputChannel): Log {
  return {
    info: message => channel.info(message),
    warn: message => channel.warn(message),
    error: (message, error) => {
      const detail = error instanceof Error ? error.stack ?? error.message : error === undefined ? '' : String(error);
      channel.error(detail ? `${message}: ${detail}` : message);
    },
  };
}
