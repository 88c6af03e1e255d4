import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** Runs every suite beside this file in the extension host; the counts go to the file that the driver named. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, reporter: 'spec' });
  const grep = process.env.PAPER_DIGEST_GREP;
  if (grep) mocha.grep(grep);
  for (const name of fs.readdirSync(__dirname).filter(file => file.endsWith('.test.js')).sort()) mocha.addFile(path.join(__dirname, name));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  await new Promise<void>(resolve => {
    mocha.run(() => resolve())
      .on('pass', () => counts.passed++)
      .on('fail', () => counts.failed++)
      .on('pending', () => counts.skipped++);
  });
  const results = process.env.PAPER_DIGEST_RESULTS;
  if (results) fs.writeFileSync(results, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
