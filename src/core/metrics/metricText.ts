import type { ReportedMetric } from '../model/metric';

/**
 * A value as it is shown: hedge, number, unit; rows and columns as such, parts of one as they are written.
 * `up to 24.89×`, `640×368`, `+11%`, `20–40%`, `58 K preference pairs`, `1/20`, `rank 1`,
 * `10.93 → 6.38 hours`, `3 hours → 12 minutes`, `16.8% vs. 82.4%`, `94th percentile`, `1 line of code`.
 */
export function formatValue(metric: ReportedMetric): string {
  if (metric.value === null) return metric.quote;
  const grid = /(\d+)[\s{}$]*(?:x|×|\*|\\times|times)[\s{}$]*(\d+)/i.exec(metric.quote);
  if (grid && /^(?:pixels)?$/.test(metric.unit) && metric.kind === 'scale') return withUnit(`${grid[1]}×${grid[2]}`, metric.unit);
  const hedge = metric.approximate === null ? '' : `${metric.approximate} `;
  if (metric.baseline !== null) return hedge + withBaseline(metric, metric.value, metric.baseline);
  const part = metric.unit === 'x' ? PART.exec(metric.quote)?.[0] : undefined;
  if (part !== undefined) return hedge + part;
  const range = metric.valueMax === undefined ? '' : `–${number(metric.valueMax)}`;
  return hedge + withUnit(`${sign(metric)}${number(metric.value)}${range}`, metric.unit);
}

/** A part of one that a decimal says less well: "1/20", "one-third", "a quarter". */
const PART = /\b\d+\/\d+\b|\b(?:an?|one|two|three)[ -](?:half|thirds?|quarters?|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth)\b/i;

/** A change from the baseline, or where another system has that, both beside each other. */
function withBaseline(metric: ReportedMetric, value: number, baseline: number): string {
  if (isComparison(metric)) return `${withUnit(number(value), metric.unit)} vs. ${formatBaseline(metric) ?? ''}`;
  const from = metric.baselineAs ? withUnit(number(metric.baselineAs.value), metric.baselineAs.unit) : number(baseline);
  return metric.unit === 'rank' ? `rank ${from} → ${number(value)}` : `${from} → ${withUnit(number(value), metric.unit)}`;
}

/** "26.5%, far below the 68.9% of human experts": nothing went from the one to the other. */
function isComparison({ quote, versus }: ReportedMetric): boolean {
  if (/\b(?:vs|versus|compared|against|than|instead)\b/i.test(quote)) return true;
  return versus !== null && !/\bto\b|→|->|\\?(?:right)?arrow/.test(quote);
}

/** How the value stands to its baseline: `−41.6 %`. Computed from the two, so never to be shown as stated. Undefined without a baseline to divide by, and of ranks. */
export function relativeChange({ value, baseline, unit }: ReportedMetric): string | undefined {
  if (baseline === null || value === null || baseline === 0 || unit === 'rank') return undefined;
  const change = (value - baseline) / Math.abs(baseline) * 100;
  const shown = Math.abs(change).toFixed(1);
  return `${Number(shown) === 0 ? '±' : change > 0 ? '+' : '−'}${shown} %`;
}

/** The baseline with its unit: `10.93 hours`. */
export function formatBaseline(metric: ReportedMetric): string | undefined {
  if (metric.baseline === null) return undefined;
  const { value, unit: name } = metric.baselineAs ?? { value: metric.baseline, unit: metric.unit };
  return withUnit(number(value), name);
}

/** A gain or a loss in percent shows which way it goes, unless the metric's name says so; a level that was reached is none. */
function sign({ direction, isLevel, unit: name, metric }: ReportedMetric): string {
  const saysWay = /(?:reduction|decrease|drop|savings?|loss|increase|gain|improvement|boost)s?$/i.test(metric ?? '');
  if (direction === null || isLevel || saysWay || !(name === '%' || name === 'pp' || name === 'points')) return '';
  return direction === 'up' ? '+' : '−';
}

function withUnit(value: string, unit: string): string {
  if (unit === 'rank') return `rank ${value}`;
  if (unit === 'percentile') return `${ordinal(value)} percentile`;
  if (unit === '' || unit === '%') return value + unit;
  return unit === 'x' ? `${value}×` : `${value} ${/^[+−]?1$/.test(value) ? singular(unit) : unit}`;
}

/** Units that are several by their name: `1 line of code`, `1 minute`. */
function singular(unit: string): string {
  return unit.replace(/^(lines|minutes|hours|days|weeks|months|years|points|GPU-hours|GPU-days)\b/, name => name.slice(0, -1));
}

/** `94th`, `22nd`, `99.9th` */
function ordinal(value: string): string {
  const ending = /\.|1[1-3]$/.test(value) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' } as Record<string, string>)[value.at(-1) ?? ''] ?? 'th';
  return value + ending;
}

/** `−0.41`, `1,218` */
function number(value: number): string {
  const [whole = '', decimals] = String(value).replace('-', '−').split('.');
  const grouped = /^−?\d{4,15}$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
