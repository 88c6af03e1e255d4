/** A generator that was run to its end. */
export interface SteppedRun<T> {
  readonly value: T;
  readonly milliseconds: number;
  /** How long one step kept the thread, in ms. */
  readonly longestStep: number;
}

export function runSteps<T>(steps: Generator<unknown, T>): SteppedRun<T> {
  const begin = performance.now();
  let longestStep = 0;
  for (let last = begin; ;) {
    const step = steps.next();
    const now = performance.now();
    longestStep = Math.max(longestStep, now - last);
    last = now;
    if (step.done) return { value: step.value, milliseconds: now - begin, longestStep };
  }
}

/** The fastest of several runs. */
export function fastest<T>(count: number, run: () => SteppedRun<T>): SteppedRun<T> {
  return Array.from({ length: count }, run).reduce((a, b) => (a.milliseconds < b.milliseconds ? a : b));
}
