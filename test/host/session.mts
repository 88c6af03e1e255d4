import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type * as vscode from 'vscode';
import { SERVER_VERSIONS, provideBrowser, provideServer, root } from './provision.mts';

type VSCode = typeof vscode;

export interface SessionOptions {
  /** A folder or a `.code-workspace` file. */
  readonly workspace: string;
  /** The extension's folder; the checkout unless told. */
  readonly extension?: string;
  /** A CommonJS file that exports `run()`. */
  readonly tests?: string;
  /** Workspace trust is asked for, so that a new workspace is not trusted. */
  readonly untrusted?: boolean;
  /** The extension host in the browser instead of the one with Node. */
  readonly web?: boolean;
  readonly version?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly size?: { readonly width: number; readonly height: number };
  /** Hears the extension host's console. */
  readonly onLog?: (line: string) => void;
}

export interface Session {
  readonly page: Page;
  readonly address: string;
  /** Resolves with the exit code of the tests' `run()`. */
  readonly exit: Promise<number>;
  /** Runs a function in the extension host; it must not use anything from outside but its arguments. */
  run<T>(source: (vscode: VSCode, args: never) => T | Promise<T>, args?: unknown): Promise<T>;
  /** Loads the window anew, and waits until its extension host answers. */
  reload(): Promise<void>;
  shot(file: string): Promise<void>;
  serverLog(): string;
  close(): Promise<void>;
}

const BROWSER_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

/** How long VS Code may take to come up, in ms; the machine may be busy. */
const START_TIMEOUT = 90_000;

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A running server; `stop` ends it with all that it started. */
export interface Server {
  readonly port: number;
  readonly log: string[];
  stop(): void;
}

export async function startServer(options: { readonly main: string; readonly data: string; readonly env?: Readonly<Record<string, string>>; readonly port?: number; readonly driver: boolean; readonly untrusted?: boolean }): Promise<Server> {
  const port = options.port ?? await freePort();
  const extensions = path.join(options.data, 'extensions');
  const args = [options.main, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms', '--server-data-dir', options.data,
    '--extensions-dir', extensions, '--telemetry-level', 'off', ...options.untrusted ? [] : ['--disable-workspace-trust'], ...options.driver ? ['--enable-smoke-test-driver'] : []];
  const child: ChildProcess = spawn(process.execPath, args, { env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  const log: string[] = [];
  const stop = (): void => {
    try {
      if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`VS Code's server did not start:\n${log.join('').slice(-3000)}`)), START_TIMEOUT);
    const hear = (chunk: unknown): void => {
      log.push(String(chunk));
      if (/available at/.test(String(chunk))) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', code => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ended with ${String(code)}:\n${log.join('').slice(-3000)}`));
    });
  });
  return { port, log, stop };
}

/** Starts the server build and shows its window in a headless browser. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const main = provideServer(options.version ?? SERVER_VERSIONS.newest);
  const executablePath = provideBrowser();
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'paper-digest-host-'));
  fs.cpSync(path.join(root, 'test/host/probe'), path.join(data, 'extensions', 'paper-digest-tests.probe-0.0.1'), { recursive: true });
  if (options.settings) {
    fs.mkdirSync(path.join(data, 'data', 'Machine'), { recursive: true });
    fs.writeFileSync(path.join(data, 'data', 'Machine', 'settings.json'), JSON.stringify(options.settings));
  }
  const probeFile = path.join(data, 'probe-port');
  const server = await startServer({ main, data, driver: true, untrusted: options.untrusted ?? false, env: { ...options.env, PAPER_DIGEST_PROBE_FILE: probeFile } });
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close().catch(() => undefined);
    server.stop();
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    browser = await chromium.launch({ executablePath, headless: true, args: BROWSER_FLAGS });
    const page = await browser.newPage({ viewport: options.size ?? { width: 1400, height: 900 } });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
    const exit = new Promise<number>(resolve => void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)));
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => options.onLog?.(args.map(String).join(' ')));
    const address = pageAddress(server.port, options);
    await page.goto(address);
    const session: Session = {
      page, address, exit, close,
      run: (source, args) => askProbe(probeFile, String(source), args),
      reload: async () => {
        fs.rmSync(probeFile, { force: true });
        await page.reload();
        await untilReady(session);
      },
      shot: async file => void await page.screenshot({ path: file }),
      serverLog: () => server.log.join(''),
    };
    if (!options.tests) await untilReady(session);
    if (!options.tests && isWorkspaceFile(options.workspace)) await untilFoldersAreKnown(session);
    return session;
  } catch (error) {
    await close();
    throw error;
  }
}

function pageAddress(port: number, options: SessionOptions): string {
  const remote = (file: string): string => `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`;
  const payload: [string, string][] = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ['extensionDevelopmentPath', remote(options.extension ?? root)]];
  if (options.tests) payload.push(['extensionTestsPath', remote(options.tests)]);
  if (options.web) payload.push(['extensionDevelopmentKind', 'web']);
  const target = isWorkspaceFile(options.workspace) ? 'workspace' : 'folder';
  return `http://127.0.0.1:${port}/?${target}=${encodeURIComponent(path.resolve(options.workspace))}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function isWorkspaceFile(workspace: string): boolean {
  return workspace.endsWith('.code-workspace');
}

async function askProbe<T>(portFile: string, source: string, args: unknown): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${fs.readFileSync(portFile, 'utf8')}`, { method: 'POST', body: JSON.stringify({ source, args }) });
  const answer = await response.json() as { readonly value?: T; readonly error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value as T;
}

async function untilReady(session: Session): Promise<void> {
  const until = Date.now() + START_TIMEOUT;
  for (;;) {
    try {
      await session.run(() => 1);
      return;
    } catch (error) {
      if (Date.now() > until) throw new Error(`VS Code did not come up: ${String(error)}\n${session.serverLog().slice(-3000)}`, { cause: error });
      await new Promise(resolve => setTimeout(resolve, 250));
    }
  }
}

/** How often a window is loaded anew that does not know its folders, and how long each may take to learn them, in ms. */
const WINDOWS = 3;
const FOLDERS_TIMEOUT = 5000;

/**
 * On a busy machine VS Code now and then takes a `.code-workspace` file for an empty one and never looks again
 * (microsoft/vscode#189138 is of its kind); a window that is loaded anew knows the folders.
 */
async function untilFoldersAreKnown(session: Session): Promise<void> {
  for (let window = 1; window <= WINDOWS; window++) {
    for (const until = Date.now() + FOLDERS_TIMEOUT; Date.now() < until; await new Promise(resolve => setTimeout(resolve, 250))) {
      if (await session.run(vscode => vscode.workspace.workspaceFolders?.length ?? 0) > 0) return;
    }
    await session.reload();
  }
  throw new Error('VS Code does not know the folders of the workspace');
}
