import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findMetrics } from '../../src/core/metrics/findMetrics';

/** Each result of a text about FooNet: `value[-max] [<- baseline]: metric | data set | subject | versus`. */
export function check(text: string, ...expected: readonly string[]): void {
  it(text, () => assert.deepEqual(findMetrics(`We present FooNet, a model. ${text}`, 'FooNet: A Study').filter(({ kind }) => kind === 'result').map(({ value, valueMax, baseline, metric, dataset, subject, versus }) =>
    `${value}${valueMax === undefined ? '' : `-${valueMax}`}${baseline === null ? '' : ` <- ${baseline}`}: ${[metric, dataset, subject, versus].map(name => name ?? '–').join(' | ')}`), expected));
}
