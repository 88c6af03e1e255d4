// `npm test`: types, lint, unit tests, build, the tests in a real VS Code. Ends in one line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import type { EditorResults } from './editor/index.ts';
import { windowTests } from './window/index.mts';
import { SERVER_VERSIONS, canDownloadDesktop, provideBrowser, provideReaders, provideServer, root } from './host/provision.mts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
/** The names of what failed, told once more at the end: a log of thousands of lines is often read from there. */
const failures: string[] = [];

function add(counts: Counts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

/** A step that either works or counts as one failure. */
function step(name: string, args: readonly string[]): boolean {
  console.log(`\n> ${name}`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    add({ passed: 0, failed: 1, skipped: 0 });
    failures.push(name);
  }
  return status === 0;
}

/** The lines of a report that begin with a cross. */
function noteFailures(suite: string, report: string): void {
  const names = [...report.matchAll(/^\s*✖ (.*)$/gm)].map(match => match[1] ?? '').filter(name => name !== 'failing tests:');
  failures.push(...new Set(names.map(name => `${suite}: ${name}`)));
}

function unitTests(): void {
  console.log('\n> unit tests');
  const files = fs.readdirSync(path.join(root, 'dist/test'), { recursive: true }).map(String)
    .filter(name => name.endsWith('.test.js') && !name.startsWith(`editor${path.sep}`)).map(name => path.join('dist/test', name));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--enable-source-maps', '--test-isolation=none', '--test', '--test-reporter=spec', ...files], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  process.stdout.write(stdout.replace(/^ℹ (?:pass|fail|tests|suites|cancelled|skipped|todo|duration_ms) .*\n/gm, ''));
  process.stderr.write(stderr);
  noteFailures('unit', stdout);
  const count = (name: string): number => Number(new RegExp(`^ℹ ${name} (\\d+)`, 'm').exec(stdout)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  add({ passed: count('pass'), failed: status !== 0 && failed === 0 ? 1 : failed, skipped: count('skipped') });
}

/** What the tests open: the sample, and the shared digest where it is. */
function testWorkspace(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paper-digest-workspace-'));
  fs.cpSync(path.join(root, 'media/sample'), folder, { recursive: true });
  const shared = path.join(root, '../shared/digests/daily-papers-2026-01-06.txt');
  if (fs.existsSync(shared)) fs.writeFileSync(path.join(folder, 'daily-papers-2026-01-06.txt'), fs.readFileSync(shared));
  return folder;
}

interface EditorRun {
  readonly name: string;
  readonly version: string;
  readonly grep?: string;
}

async function editorTests({ name, version, grep }: EditorRun, desktop: boolean): Promise<void> {
  console.log(`\n> tests in VS Code: ${name}`);
  const workspace = testWorkspace();
  const results = path.join(workspace, '..', `${path.basename(workspace)}.json`);
  const env = { PAPER_DIGEST_RESULTS: results, PAPER_DIGEST_SERVER_VERSION: version, PAPER_DIGEST_NODE: process.execPath, PAPER_DIGEST_ROOT: root, PAPER_DIGEST_GREP: grep ?? '' };
  Object.assign(process.env, env);
  try {
    await runTests({
      ...desktop ? {} : { vscodeExecutablePath: path.join(root, 'test/host/launcher.sh') },
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'dist/test/editor/index.js'),
      launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
      extensionTestsEnv: env,
    });
  } catch (error) {
    console.log(String(error));
  }
  const ended = fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')) as EditorResults : undefined;
  console.log(ended?.report ?? 'The tests did not come to an end. PAPER_DIGEST_VERBOSE=1 shows the window\'s console.');
  add(ended ?? { passed: 0, failed: 1, skipped: 0 });
  noteFailures(name, ended?.report ?? '✖ came to no end');
  fs.rmSync(workspace, { recursive: true, force: true });
  fs.rmSync(results, { force: true });
}

async function main(): Promise<void> {
  step('types', ['node_modules/typescript/bin/tsc', '--noEmit']);
  step('lint', ['node_modules/eslint/bin/eslint.js', '--config', '.config/eslint.config.mjs', 'src', 'test']);
  if (step('build', ['esbuild.js']) && step('build the tests', ['esbuild.js', '--tests'])) {
    provideReaders();
    unitTests();
    const desktop = await canDownloadDesktop();
    if (!desktop) {
      provideBrowser();
      provideServer(SERVER_VERSIONS.newest);
    }
    await editorTests({ name: desktop ? 'the newest desktop' : `the server build ${SERVER_VERSIONS.newest}`, version: SERVER_VERSIONS.newest }, desktop);
    if (desktop) console.log('\n> the window: skipped, as its tests drive the server build (PAPER_DIGEST_HOST=server)');
    else {
      console.log('\n> the window');
      const { passed, failures: names } = await windowTests();
      add({ passed, failed: names.length, skipped: 0 });
      noteFailures('the window', names.map(each => `✖ ${each}`).join('\n'));
    }
    if (!desktop && process.env.PAPER_DIGEST_OLDEST !== '0') {
      provideServer(SERVER_VERSIONS.oldest);
      await editorTests({ name: `the oldest supported, server build ${SERVER_VERSIONS.oldest}`, version: SERVER_VERSIONS.oldest, grep: '@smoke' }, false);
    }
  }
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped: what they need is absent here.`);
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map(name => `  ✖ ${name}`).join('\n')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log(`\n${total.passed} passed, ${total.failed + 1} failed`);
  process.exitCode = 1;
});
