import type { ReportedMetric } from '../model/metric';

/** A value as it is shown: hedge, number, unit. `up to 24.89×`, `+11%`, `20–40%`, `58 K preference pairs`. */
export function formatValue(metric: ReportedMetric): string {
  if (metric.value === null) return metric.quote;
  const sign = metric.direction !== null && metric.baseline === null && (metric.unit === '%' || metric.unit === 'pp' || metric.unit === 'points')
    ? metric.direction === 'up' ? '+' : '−' : '';
  const range = metric.valueMax === undefined ? '' : `–${number(metric.valueMax)}`;
  const hedge = metric.approximate === null ? '' : `${metric.approximate} `;
  return `${hedge}${sign}${number(metric.value)}${range}${unit(metric.unit)}`;
}

/** What the value is compared with, and the relative change, which is computed and not stated. */
export function formatBaseline(metric: ReportedMetric): { readonly text: string; readonly computed: boolean } | undefined {
  const { baseline, value } = metric;
  if (baseline === null || value === null) return undefined;
  const stated = `${number(baseline)}${unit(metric.unit)}`;
  if (baseline === 0) return { text: stated, computed: false };
  const change = (value - baseline) / Math.abs(baseline) * 100;
  return { text: `${stated} (${change > 0 ? '+' : change < 0 ? '−' : '±'}${Math.abs(change).toFixed(1)} %)`, computed: true };
}

function unit(name: string): string {
  if (name === '' || name === '%') return name;
  return name === 'x' ? '×' : ` ${name}`;
}

function number(value: number): string {
  return String(value).replace('-', '−');
}
