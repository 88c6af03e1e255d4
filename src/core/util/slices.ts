import type { Cancel } from '../ports';

/** Thrown inside a sliced run that nobody waits for any more. */
export class Cancelled extends Error {
  constructor() {
    super('Cancelled');
    this.name = 'Cancelled';
  }
}

/** How long one slice may keep the thread, in ms: well below the 50 ms that the extension host is promised. */
const SLICE_MS = 10;

/**
 * Runs a generator to its end in slices, so that the thread stays free for others.
 * Rejects with `Cancelled` as soon as that is asked for, and with whatever the generator throws.
 */
export async function runInSlices<T>(steps: Generator<unknown, T>, cancel?: Cancel): Promise<T> {
  for (;;) {
    if (cancel?.isCancellationRequested) throw new Cancelled();
    const until = Date.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (Date.now() < until);
    await pause();
  }
}

/** Runs a generator to its end at once, where the work is known to be small. */
export function runAtOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Lets everything else that waits have its turn. */
export function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}
