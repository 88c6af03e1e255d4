import { PACES } from '../words/units';

/** What measures the same, by the unit of each: seconds, bytes, joules and so on. Months and years are no fixed number of days. */
const DIMENSIONS: readonly ReadonlyMap<string, number>[] = [
  { ns: 1e-9, μs: 1e-6, ms: 1e-3, s: 1, minutes: 60, hours: 3600, days: 86_400, weeks: 604_800 },
  { 'GPU-hours': 1, 'GPU-days': 24 },
  { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 },
  { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3, TiB: 1024 ** 4 },
  { mJ: 1e-3, J: 1, kJ: 1e3, MJ: 1e6 },
  { mW: 1e-3, W: 1, kW: 1e3, MW: 1e6 },
  { mWh: 1e-3, Wh: 1, kWh: 1e3, MWh: 1e6, GWh: 1e9 },
  { nm: 1e-9, μm: 1e-6, mm: 1e-3, cm: 1e-2, m: 1, km: 1e3 },
  { meV: 1e-3, eV: 1, keV: 1e3, MeV: 1e6, GeV: 1e9, TeV: 1e12 },
  { mHz: 1e-3, Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9 },
  { pc: 1, kpc: 1e3, Mpc: 1e6, Gpc: 1e9 },
  { yr: 1, Myr: 1e6, Gyr: 1e9 },
  { bps: 1, kbps: 1e3, Mbps: 1e6, Gbps: 1e9 },
  { MACs: 1, GMACs: 1e9 },
  { FLOPs: 1, GFLOPs: 1e9, TFLOPs: 1e12, PFLOPs: 1e15 },
].map(units => new Map(Object.entries(units)));

/** How many of `to` one of `from` is: 60 for hours in minutes, 1 for equal units, undefined where they do not measure the same. */
export function unitRatio(from: string, to: string): number | undefined {
  if (from === to) return 1;
  for (const units of DIMENSIONS) {
    const [one, other] = [units.get(from), units.get(to)];
    if (one !== undefined && other !== undefined) return one / other;
  }
  return undefined;
}

/** Whether a unit measures time, memory, energy or the like, and is no share, factor or bare number. */
export function hasDimension(unit: string): boolean {
  return PACES.has(unit) || DIMENSIONS.some(units => units.has(unit));
}

/** A value in another unit of its dimension, without the last digits that the division adds; as it is where the units do not measure the same. */
export function inUnitOf<Value extends number | null>({ value, unit }: { readonly value: Value; readonly unit: string }, other: string): Value | number {
  return value === null || unit === other ? value : Number((value * (unitRatio(unit, other) ?? 1)).toPrecision(12));
}
