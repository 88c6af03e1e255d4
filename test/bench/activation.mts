// The last part of `npm run bench`: how long the extension takes to activate, and to read the sample, in a real VS Code.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../host/provision.mts';
import { openSession } from '../host/session.mts';

const RUNS = 5;

const activate: number[] = [];
const ready: number[] = [];
for (let run = 0; run < RUNS; run++) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paper-digest-bench-'));
  fs.copyFileSync(path.join(root, 'media/sample/daily-papers-sample.txt'), path.join(folder, 'papers.txt')); // not found by name, so that nothing activates by itself
  const session = await openSession({ workspace: folder });
  try {
    const times = await session.run(async vscode => {
      const start = Date.now();
      const api = await vscode.extensions.getExtension('paper-digest.paper-digest')!.activate();
      const activated = Date.now();
      await vscode.commands.executeCommand('paperDigest.addDigest', vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'papers.txt'));
      while (api.papers().length === 0) await new Promise(resolve => setTimeout(resolve, 5));
      return { activate: activated - start, ready: Date.now() - activated };
    });
    activate.push(times.activate);
    ready.push(times.ready);
  } finally {
    await session.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
console.log(`\nactivation, median of ${RUNS}: ${median(activate)} ms until activate() returns, ${median(ready)} ms more until an added digest of 47 papers is listed`);
