import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** What the driver is told, in the file that it named. */
export interface EditorResults {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** A line a test, and what is wrong with those that failed. */
  readonly report: string;
}

/** Runs every suite beside this file in the extension host. The console of a window is full of others' words, so the report goes to a file. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: 'min' });
  if (process.env.PAPER_DIGEST_GREP) mocha.grep(process.env.PAPER_DIGEST_GREP);
  for (const name of fs.readdirSync(__dirname).filter(file => file.endsWith('.test.js')).sort()) mocha.addFile(path.join(__dirname, name));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  await new Promise<void>(resolve => {
    mocha.run(() => resolve())
      .on('pass', test => {
        counts.passed++;
        lines.push(`  ✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
      })
      .on('fail', (test, error: Error) => {
        counts.failed++;
        lines.push(`  ✖ ${test.fullTitle()}`, ...(error.stack ?? error.message).split('\n').map(line => `      ${line}`));
      })
      .on('pending', test => {
        counts.skipped++;
        lines.push(`  ﹣ ${test.fullTitle()}: what it needs is absent`);
      });
  });
  const results: EditorResults = { ...counts, report: lines.join('\n') };
  if (process.env.PAPER_DIGEST_RESULTS) fs.writeFileSync(process.env.PAPER_DIGEST_RESULTS, JSON.stringify(results));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
