import type { ReportedMetric } from '../model/metric';

/**
 * A value as it is shown: hedge, number, unit; rows and columns as such.
 * `up to 24.89×`, `640×368`, `+11%`, `20–40%`, `58 K preference pairs`, `10.93 → 6.38 hours`, `3 hours → 12 minutes`.
 */
export function formatValue(metric: ReportedMetric): string {
  if (metric.value === null) return metric.quote;
  const grid = /(\d+)[\s{}$]*(?:x|×|\\times|times)[\s{}$]*(\d+)/i.exec(metric.quote);
  if (grid && metric.unit === '' && metric.kind === 'scale') return `${grid[1]}×${grid[2]}`;
  const hedge = metric.approximate === null ? '' : `${metric.approximate} `;
  // In another unit the baseline is as it is written: "3 hours → 12 minutes".
  const from = metric.baselineAs ? `${number(metric.baselineAs.value)}${unit(metric.baselineAs.unit)}` : number(metric.baseline ?? 0);
  if (metric.baseline !== null) return `${hedge}${from} → ${number(metric.value)}${unit(metric.unit)}`;
  const range = metric.valueMax === undefined ? '' : `–${number(metric.valueMax)}`;
  return `${hedge}${sign(metric)}${number(metric.value)}${range}${unit(metric.unit)}`;
}

/** How the value stands to its baseline: `−41.6 %`. Computed from the two, so never to be shown as stated. Undefined without a baseline to divide by. */
export function relativeChange({ value, baseline }: ReportedMetric): string | undefined {
  if (baseline === null || value === null || baseline === 0) return undefined;
  const change = (value - baseline) / Math.abs(baseline) * 100;
  const shown = Math.abs(change).toFixed(1);
  return `${Number(shown) === 0 ? '±' : change > 0 ? '+' : '−'}${shown} %`;
}

/** The baseline with its unit: `10.93 hours`. */
export function formatBaseline(metric: ReportedMetric): string | undefined {
  if (metric.baseline === null) return undefined;
  const { value, unit: name } = metric.baselineAs ?? { value: metric.baseline, unit: metric.unit };
  return `${number(value)}${unit(name)}`;
}

/** A gain or a loss in percent shows which way it goes, unless the metric's name says so. */
function sign({ direction, unit: name, metric }: ReportedMetric): string {
  const saysWay = /(?:reduction|decrease|drop|savings?|loss|increase|gain|improvement|boost)s?$/i.test(metric ?? '');
  if (direction === null || saysWay || !(name === '%' || name === 'pp' || name === 'points')) return '';
  return direction === 'up' ? '+' : '−';
}

function unit(name: string): string {
  if (name === '' || name === '%') return name;
  return name === 'x' ? '×' : ` ${name}`;
}

function number(value: number): string {
  return String(value).replace('-', '−');
}
