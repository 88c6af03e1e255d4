// `npm start`: opens VS Code on a copy of the sample; `npm start -- --check` proves headless that it comes up.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { PaperDigestApi } from '../src/api.ts';
import { SERVER_VERSIONS, cache, provideServer, root } from './host/provision.mts';
import { openSession, startServer } from './host/session.mts';

/** A copy, so that nobody's trials change the sample. */
function sampleWorkspace(): string {
  const folder = path.join(cache, 'sample');
  fs.mkdirSync(folder, { recursive: true });
  for (const name of fs.readdirSync(path.join(root, 'media/sample'))) {
    const target = path.join(folder, name);
    if (name !== 'metadata.json' && !fs.existsSync(target)) fs.copyFileSync(path.join(root, 'media/sample', name), target);
  }
  return folder;
}

async function check(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(cache, 'check-'));
  fs.cpSync(path.join(root, 'media/sample'), folder, { recursive: true });
  const session = await openSession({ workspace: folder });
  try {
    const papers = await session.run(async vscode => {
      const api = await vscode.extensions.getExtension('paper-digest.paper-digest')?.activate() as PaperDigestApi;
      await api.ready;
      await vscode.commands.executeCommand('paperDigest.groupByNone');
      await vscode.commands.executeCommand('paperDigest.library.focus');
      return api.papers().map(paper => paper.title);
    });
    const stated = fs.readFileSync(path.join(folder, 'daily-papers-sample.txt'), 'utf8');
    const wrong = papers.filter(title => !stated.includes(title));
    if (papers.length === 0 || wrong.length > 0) throw new Error(`The library holds ${papers.length} papers, ${wrong.length} of them not the sample's.`);
    const row = session.page.getByRole('treeitem', { name: papers[0] ?? '' }).first();
    await row.waitFor({ state: 'visible', timeout: 30_000 });
    console.log(`VS Code ${SERVER_VERSIONS.newest} is up; the tree holds the sample's ${papers.length} papers.`);
  } finally {
    await session.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function start(): Promise<void> {
  const folder = sampleWorkspace();
  if (spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0) {
    spawn('code', ['--new-window', `--extensionDevelopmentPath=${root}`, folder, path.join(folder, 'draft.md')], { stdio: 'inherit', shell: process.platform === 'win32' });
    return;
  }
  const main = provideServer(SERVER_VERSIONS.newest);
  const data = path.join(cache, 'start-data');
  const link = path.join(data, 'extensions', 'paper-digest.paper-digest-dev');
  fs.rmSync(path.join(data, 'extensions'), { recursive: true, force: true });
  fs.mkdirSync(link, { recursive: true });
  for (const name of ['dist', 'media', 'package.json', 'README.md', 'CHANGELOG.md', 'LICENSE']) fs.cpSync(path.join(root, name), path.join(link, name), { recursive: true });
  const port = Number(process.env.PORT ?? 8765);
  const server = await startServer({ main, data, port, driver: false });
  console.log(`\nVS Code with Paper Digest: http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(folder)}\nCtrl-C ends it.`);
  const stop = (): void => {
    server.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  await new Promise(() => undefined);
}

fs.mkdirSync(cache, { recursive: true });
await (process.argv.includes('--check') ? check() : start());
