import fs from 'node:fs';
import path from 'node:path';
import { openSession } from '../host/session.mts';
import { SCENES } from './scenes.mts';
import { SETTINGS, layOut, type Scene } from './support.mts';

export interface WindowResults {
  readonly passed: number;
  /** The names of the acts that failed. */
  readonly failures: readonly string[];
}

/** Plays every scene in the server build's window and prints a line an act. A picture of each failure is kept in `PAPER_DIGEST_PICTURES`. */
export async function windowTests(): Promise<WindowResults> {
  const wanted = process.env.PAPER_DIGEST_GREP;
  let passed = 0;
  const failures: string[] = [];
  for (const scene of SCENES.filter(each => !wanted || each.name.includes(wanted))) {
    const result = await play(scene);
    passed += result.passed;
    failures.push(...result.failures);
  }
  return { passed, failures };
}

async function play(scene: Scene): Promise<WindowResults> {
  const { folder, workspace } = layOut(scene);
  let passed = 0;
  const failures: string[] = [];
  try {
    const session = await openSession({ workspace, settings: { ...SETTINGS, 'security.workspace.trust.startupPrompt': 'never' }, size: { width: 1400, height: 1200 }, ...scene.options });
    try {
      for (const [name, act] of scene.acts) {
        const started = Date.now();
        try {
          await act(session);
          passed++;
          console.log(`  ✔ ${scene.name}: ${name} (${Date.now() - started} ms)`);
        } catch (error) {
          failures.push(`${scene.name}: ${name}`);
          console.log(`  ✖ ${scene.name}: ${name}\n      ${String(error instanceof Error ? error.stack : error).split('\n').join('\n      ')}`);
          if (process.env.PAPER_DIGEST_PICTURES) await session.shot(path.join(process.env.PAPER_DIGEST_PICTURES, `${scene.name} ${name}.png`.replace(/[^\w .]/g, '')));
          break; // What follows builds on it.
        }
      }
    } finally {
      await session.close();
    }
  } catch (error) {
    failures.push(`${scene.name}: the window`);
    console.log(`  ✖ ${scene.name}: the window\n      ${String(error)}`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return { passed, failures };
}

if (import.meta.filename === process.argv[1]) {
  const { passed, failures } = await windowTests();
  console.log(`\n${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
