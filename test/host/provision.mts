import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where fetched editors stay, so that the next run finds them. */
export const cache = process.env.PAPER_DIGEST_CACHE ?? path.join(root, '.vscode-test');

/** The server builds of VS Code that the npm package code-server carries: the newest, and the oldest that is supported. */
export const SERVER_VERSIONS = { newest: '4.139.1', oldest: '4.103.2' } as const;

/** Where the desktop build is fetched from. */
const DOWNLOADS = 'https://update.code.visualstudio.com/api/releases/stable';

/** Whether VS Code's desktop build can be had here. `PAPER_DIGEST_HOST=desktop|server` decides without asking. */
export async function canDownloadDesktop(): Promise<boolean> {
  const chosen = process.env.PAPER_DIGEST_HOST;
  if (chosen === 'desktop' || chosen === 'server') return chosen === 'desktop';
  if (process.platform === 'linux' && !process.env.DISPLAY) return false; // the desktop needs a screen, the server build does not
  try {
    return (await fetch(DOWNLOADS, { signal: AbortSignal.timeout(4000) })).ok;
  } catch {
    return false;
  }
}

/** Puts the server build in place, once; returns the path of its `server-main.js`. Nothing is compiled. */
export function provideServer(version: string): string {
  const home = path.join(cache, `server-${version}`);
  const main = path.join(home, 'out', 'server-main.js');
  if (fs.existsSync(path.join(home, '.ready'))) return main;
  console.log(`Fetching VS Code's server build (code-server ${version}) …`);
  fs.mkdirSync(cache, { recursive: true });
  const work = fs.mkdtempSync(path.join(cache, 'fetch-'));
  try {
    const run = (command: string, args: readonly string[], cwd: string): void => void execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
    run('npm', ['pack', '--silent', `code-server@${version}`], work);
    run('tar', ['xzf', `code-server-${version}.tgz`, '--strip-components=3', 'package/lib/vscode'], work);
    fs.rmSync(path.join(work, `code-server-${version}.tgz`));
    const install = ['install', '--silent', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
    run('npm', install, work);
    run('npm', install, path.join(work, 'extensions'));
    provideRipgrep(work, run);
    fs.writeFileSync(path.join(work, '.ready'), '');
    try {
      fs.renameSync(work, home);
    } catch (error) {
      if (!fs.existsSync(path.join(home, '.ready'))) throw error; // another run was faster
    }
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  return main;
}

/** Older builds fetch the program that searches files when they are installed; it also comes in a package. */
function provideRipgrep(server: string, run: (command: string, args: readonly string[], cwd: string) => void): void {
  const ripgrep = path.join(server, 'node_modules/@vscode/ripgrep');
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  if (!fs.existsSync(ripgrep) || fs.existsSync(path.join(ripgrep, 'bin', name))) return;
  const work = path.join(server, 'ripgrep');
  fs.mkdirSync(work);
  run('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', work, '@vscode/ripgrep-universal@1.18.0'], work);
  fs.cpSync(path.join(work, 'node_modules/@vscode/ripgrep-universal/bin', `${process.platform}-${process.arch}`, name), path.join(ripgrep, 'bin', name));
  fs.rmSync(work, { recursive: true });
}

/** Debian's packages, as root. */
function install(...packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} …`);
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', ...packages]]) {
    execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
}

/** Puts the programs in place that read what the extension writes, on Debian as root; elsewhere their tests are skipped. */
export function provideReaders(): void {
  const missing = ['pandoc', 'biber'].filter(name => !(process.env.PATH ?? '').split(path.delimiter).some(folder => fs.existsSync(path.join(folder, name))));
  if (missing.length === 0 || !fs.existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  try {
    install(...missing);
  } catch (error) {
    console.log(`They could not be installed, so their tests are skipped: ${String(error)}`);
  }
}

const BROWSERS = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A Chromium that is there, or, on Debian as root, one that is installed now. */
export function provideBrowser(): string {
  const known = [process.env.CHROMIUM_PATH, ...BROWSERS].find(file => file !== undefined && fs.existsSync(file));
  if (known !== undefined) return known;
  if (fs.existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    install('chromium');
    if (fs.existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  throw new Error('No Chromium was found, and VS Code\'s window needs one here. Install Chromium or Chrome (Debian: "apt-get install chromium"), or set CHROMIUM_PATH to its executable.');
}
