// Takes the place of VS Code's desktop executable: maps its arguments to the server build and a headless browser,
// and ends with the tests' exit code. PAPER_DIGEST_VERBOSE=1 prints the window's console.
import path from 'node:path';
import { openSession, type Session } from './session.mts';

/** No test run takes longer, in ms. */
const RUN_TIMEOUT = 8 * 60_000;

function option(name: string): string | undefined {
  return process.argv.find(argument => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
}

async function main(): Promise<number> {
  const workspace = process.argv.slice(2).filter(argument => !argument.startsWith('-') && path.isAbsolute(argument)).at(-1);
  const tests = option('extensionTestsPath');
  const extension = option('extensionDevelopmentPath');
  if (workspace === undefined || tests === undefined || extension === undefined) throw new Error('The launcher needs a workspace, --extensionTestsPath and --extensionDevelopmentPath.');
  const version = process.env.PAPER_DIGEST_SERVER_VERSION;
  const session: Session = await openSession({
    workspace, tests, extension,
    web: option('extensionDevelopmentKind') === 'web',
    ...version !== undefined && { version },
    onLog: line => process.env.PAPER_DIGEST_VERBOSE && process.stdout.write(`${line}\n`),
  });
  const stop = (): void => void session.close().finally(() => process.exit(130));
  process.on('SIGTERM', stop).on('SIGINT', stop);
  const timeout = new Promise<'timeout'>(resolve => setTimeout(() => resolve('timeout'), RUN_TIMEOUT).unref());
  const code = await Promise.race([session.exit, timeout]);
  if (code === 'timeout') process.stderr.write(`The tests did not end in time.\n${session.serverLog().slice(-4000)}\n`);
  await session.close();
  return code === 'timeout' ? 1 : code;
}

process.exit(await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  return 1;
}));
