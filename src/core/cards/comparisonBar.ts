import type { ReportedMetric } from '../model/metric';

/** Grey and blue that stand out from light, dark and high-contrast backgrounds alike. */
const COLORS = { baseline: '#8a8a8a', value: '#2f8fe0' } as const;
const [WIDTH, HEIGHT, BAR] = [72, 12, 5] as const;

/**
 * Two bars, the baseline above the value, to one scale, as an SVG document; undefined where there is nothing to compare.
 * Says nothing that the text beside it does not, so its alternative text may be short.
 */
export function comparisonBar({ value, baseline }: ReportedMetric): string | undefined {
  if (value === null || baseline === null || value < 0 || baseline < 0) return undefined;
  const most = Math.max(value, baseline);
  if (most === 0) return undefined;
  const bar = (y: number, amount: number, color: string): string => `<rect y="${y}" width="${Math.max(1, amount / most * WIDTH).toFixed(1)}" height="${BAR}" rx="1" fill="${color}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${bar(0, baseline, COLORS.baseline)}${bar(HEIGHT - BAR, value, COLORS.value)}</svg>`;
}
