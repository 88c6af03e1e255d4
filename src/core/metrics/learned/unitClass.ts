import { isPhysical } from '../measure/metricOfDimension';
import { SPANS_OF_TIME_UNITS } from '../words/shapes';

/** The sort of a unit, as far as it tells what may be measured. */
export function unitClass(unit: string): string {
  if (unit === '' || unit === '%' || unit === 'x' || unit === 'rank') return unit;
  if (unit === 'pp' || unit === 'points') return 'pp';
  if (SPANS_OF_TIME_UNITS.has(unit) || /^(?:ms|μs|ns)$/.test(unit)) return 'time';
  if (/^[KMGTP]i?B$/.test(unit)) return 'memory';
  return isPhysical(unit) ? 'physics' : 'other';
}
