import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findMetrics } from '../../src/core/metrics/findMetrics';

/** Each result of a text about FooNet: `value[-max] [<- baseline]: metric | data set | subject | versus`. */
export function check(text: string, ...expected: readonly string[]): void {
  it(text, () => assert.deepEqual(findMetrics(`We present FooNet, a model. ${text}`, 'FooNet: A Study').filter(({ kind }) => kind === 'result').map(({ value, valueMax, baseline, metric, dataset, subject, versus }) =>
    `${value}${valueMax === undefined ? '' : `-${valueMax}`}${baseline === null ? '' : ` <- ${baseline}`}: ${[metric, dataset, subject, versus].map(name => name ?? '–').join(' | ')}`), expected));
}

/** `kind value[-max] unit [<- baseline] [direction] [~hedge]` of each record of a text. */
export function checkQuantities(text: string, ...expected: readonly string[]): void {
  it(text, () => assert.deepEqual(findMetrics(text).map(metric => [
    metric.kind, metric.valueMax === undefined ? String(metric.value) : `${metric.value}-${metric.valueMax}`, metric.unit,
    metric.baseline === null ? '' : `<- ${metric.baseline}`, metric.direction ?? '', metric.approximate ? `~${metric.approximate}` : '',
  ].filter(Boolean).join(' ')), expected));
}
