import type * as vscode from 'vscode';
import type { Memory } from '../core/ports';

/** Small values in the editor's own storage; one queue, so that writes keep their order. */
export function mementoMemory(memento: vscode.Memento): Memory {
  return {
    get: key => memento.get(key),
    set: async (key, value) => {
      await memento.update(key, value);
    },
  };
}
