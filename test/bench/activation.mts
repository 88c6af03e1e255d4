// The last part of `npm run bench`: how long the extension takes to activate, and to read the sample, in a real VS Code, without notes and with 10,000.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../host/provision.mts';
import { openSession } from '../host/session.mts';

const RUNS = 5;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Files of notes about papers that no digest lists, ten annotations each. */
function writeNotes(folder: string, papers: number): void {
  const target = path.join(folder, '.paper-digest');
  fs.mkdirSync(target);
  for (let at = 0; at < papers; at++) {
    const items = Array.from({ length: 10 }, (_, index) => `${index === 0 ? ' ' : ','}{"id":"urn:uuid:${at}-${index}","type":"Annotation","motivation":"commenting","created":"2026-01-01T00:00:00Z","modified":"2026-01-01T00:00:00Z","body":{"type":"TextualBody","value":"Is this so? ${index}"},"target":"urn:paper-digest:paper${at}"}`);
    fs.writeFileSync(path.join(target, `paper${at}.jsonld`), `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:paper-digest:paper${at}","type":"AnnotationPage","paper":{"key":"paper${at}","title":"Paper ${at}"},"items":[\n${items.join('\n')}\n]}\n`);
  }
}

async function measure(noted: number): Promise<void> {
  const times: { readonly activate: number; readonly ready: number; readonly listed: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paper-digest-bench-'));
    fs.copyFileSync(path.join(root, 'media/sample/daily-papers-sample.txt'), path.join(folder, 'papers.txt')); // not found by name, so that nothing activates by itself
    if (noted > 0) writeNotes(folder, noted);
    const session = await openSession({ workspace: folder });
    try {
      times.push(await session.run(async vscode => {
        const start = Date.now();
        const api = await vscode.extensions.getExtension('paper-digest.paper-digest')!.activate();
        const activated = Date.now();
        await api.ready;
        const ready = Date.now();
        await vscode.commands.executeCommand('paperDigest.addDigest', vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'papers.txt'));
        while (api.papers().length === 0) await new Promise(resolve => setTimeout(resolve, 5));
        return { activate: activated - start, ready: ready - activated, listed: Date.now() - ready };
      }));
    } finally {
      await session.close();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
  const [activate, ready, listed] = [times.map(each => each.activate), times.map(each => each.ready), times.map(each => each.listed)].map(median);
  console.log(`activation with ${noted * 10} annotations, median of ${RUNS}: ${activate} ms until activate() returns, ${ready} ms more until digests and notes are read, ${listed} ms more until an added digest of 47 papers is listed`);
}

for (const noted of [0, 1000]) await measure(noted);
