/** Ratio words. */
export const TIMES: ReadonlySet<string> = new Set(['×', 'x', 'times', 'fold']);

/** Large numbers behind a number: "58K", "5.8 trillion". */
export const MULTIPLES: ReadonlySet<string> = new Set('k m b t million billion trillion thousand hundred'.split(' '));

/** Short names in capitals that would be units in small letters: "12 ML models", "600 MS MARCO passages". */
export const NAMES_LIKE_UNITS = /^(?:DB|ML|MS|KG|PC|MAS|MAC|MAG|NS)$/;

/** Spans of time, lengths, energies, bytes, money and rates, by how they are written, with the unit's name. */
export const MEASURES: ReadonlyMap<string, string> = new Map(Object.entries({
  hour: 'hours', hours: 'hours', hr: 'hours', hrs: 'hours', h: 'hours', minute: 'minutes', minutes: 'minutes', min: 'minutes', mins: 'minutes', second: 's', seconds: 's', sec: 's', secs: 's', s: 's', ns: 'ns', ms: 'ms', milliseconds: 'ms',
  millisecond: 'ms', microseconds: 'μs', day: 'days', days: 'days', week: 'weeks', weeks: 'weeks', month: 'months', months: 'months', year: 'years', years: 'years',
  fps: 'FPS', px: 'px', 'gpu-hours': 'GPU-hours', 'gpu-hour': 'GPU-hours', 'gpu-days': 'GPU-days', 'gpu-day': 'GPU-days', 'tokens/s': 'tokens/s', 'tokens/sec': 'tokens/s', 'tokens/second': 'tokens/s', 'frames/s': 'FPS',
  gb: 'GB', mb: 'MB', kb: 'KB', tb: 'TB', gib: 'GiB', mib: 'MiB', tib: 'TiB', kib: 'KiB', pb: 'PB', gbps: 'Gbps', m: 'm', kg: 'kg', km: 'km', cm: 'cm', mm: 'mm', nm: 'nm', 'μm': 'μm', um: 'μm', micron: 'μm', microns: 'μm', jy: 'Jy', mjy: 'mJy', microjy: 'μJy', 'μjy': 'μJy', hz: 'Hz', khz: 'kHz', mhz: 'MHz', ghz: 'GHz', kwh: 'kWh', db: 'dB', bpp: 'bpp', bps: 'bps', kbps: 'kbps', mbps: 'Mbps',
  sd: 'SD', tps: 'TPS', qps: 'QPS', rps: 'RPS', iops: 'IOPS', gpc: 'Gpc', bit: 'bits', bits: 'bits', flops: 'FLOPs', tops: 'TOPS', 'tops/w': 'TOPS/W', gflops: 'GFLOPs', tflops: 'TFLOPs', pflops: 'PFLOPs', macs: 'MACs', gmacs: 'GMACs', mac: 'MACs', watts: 'W', w: 'W', j: 'J', kj: 'kJ', v: 'V', mw: 'mW', kw: 'kW', joules: 'J', mj: 'mJ', degree: 'degrees', degrees: 'degrees', erg: 'erg', ergs: 'erg', '°': '°',
  dex: 'dex', mpc: 'Mpc', kpc: 'kpc', pc: 'pc', kev: 'keV', mev: 'MeV', gev: 'GeV', tev: 'TeV', ev: 'eV', gyr: 'Gyr', myr: 'Myr', yr: 'yr', mk: 'mK', mag: 'mag', kva: 'kVA', mmhg: 'mmHg', mjup: 'Mjup', mva: 'MVA', kv: 'kV', 'km/s/mpc': 'km/s/Mpc', 'km/s': 'km/s', kpa: 'kPa', mpa: 'MPa', gpa: 'GPa', arcsec: 'arcsec', arcmin: 'arcmin', mas: 'mas', ppm: 'ppm', ppb: 'ppb', au: 'AU', meters: 'meters', metres: 'metres', meter: 'meters', 'km/h': 'km/h', 'm/s': 'm/s', nats: 'nats',
  wh: 'Wh', mwh: 'mWh', gwh: 'GWh', watt: 'W', kilowatts: 'kW', joule: 'J', mg: 'mg', 'μg': 'μg', mmol: 'mmol', ml: 'ml', kcal: 'kcal', nits: 'nits', lux: 'lux', rpm: 'rpm', bpm: 'bpm', bpb: 'bpb', 'μs': 'μs', microsecond: 'μs', nanoseconds: 'ns', arcseconds: 'arcseconds', arcsecond: 'arcseconds', arcminutes: 'arcminutes', magnitudes: 'mag',
  deg: 'deg', km2: 'km^2', m2: 'm^2', cm2: 'cm^2', mm2: 'mm^2', deg2: 'deg^2', 'µm': 'μm', uas: 'μas', aa: 'Å', å: 'Å', ångström: 'Å', angstrom: 'Å', angstroms: 'Å', 'μas': 'μas', pmpc: 'pMpc', centimeters: 'cm', centimetres: 'cm', millimeters: 'mm', millimetres: 'mm', kilometers: 'km', kilometres: 'km', micrometers: 'μm', nanometers: 'nm', kilograms: 'kg', euros: 'euros', cents: 'cents', eur: 'EUR', yuan: 'yuan', rmb: 'RMB', gbp: 'GBP', dollars: 'dollars', usd: 'USD', elo: 'Elo', sigma: 'σ', σ: 'σ',
}));

/** Measures of what was spent or waited for: outcomes unless they measure data. */
export const COSTS: ReadonlySet<string> = new Set(['TPS', 'QPS', 'RPS', 'IOPS', 'ms', 's', 'minutes', 'hours', 'FPS', 'tokens/s', 'GB', 'MB', 'KB', 'kWh', 'Wh', 'mWh', 'J', 'mJ', 'kJ', 'W', 'mW', 'kW', 'GFLOPs', 'TFLOPs', 'FLOPs', 'TOPS', 'TOPS/W', 'MACs', 'GMACs', '$', '€', '£', '¥', 'dollars', 'USD', 'cents', 'μs', 'dB', 'bpp', 'bpb', 'Mbps', 'kbps', 'Elo', '°', 'degrees']);

/** How fast a work is and what room it takes, which it is beside what it is good at. */
export const PACES: ReadonlySet<string> = new Set(['FPS', 'QPS', 'GB', 'tokens/s', 'Hz']);

/** How much is done in a time. */
export const RATES: ReadonlySet<string> = new Set(['FPS', 'TPS', 'QPS', 'tokens/s']);

/** Words between a number and its rate. */
export const OF_WHOLE_RUNS: ReadonlySet<string> = new Set(['end-to-end', 'real-time', 'effective', 'average', 'peak', 'wall-clock', 'output', 'generated']);

/** What is left of a unit behind a number: "s^-1", "Mpc". */
export const RESTS_OF_UNITS = /^(?:\w{0,4}\^-\d|[ck]?m[23] |[kMG]?pc$|M_odot$|magnitudes?$|(?:centi|milli|kilo)met(?:er|re)s?$)/;

/** Units of wavelengths, frequencies and energies. */
export const SPECTRAL_UNITS = /^(?:nm|μm|Å|[kMGT]?Hz|[kMGT]?eV)$/;

/** The bodies whose masses, radii and luminosities are units, by how their sign is written. */
export const BODIES: ReadonlyMap<string, string> = new Map([
  ...['sun', 'Sun', 'odot', '⊙', '☉'].map(sign => [sign, 'odot'] as const),
  ...['Jup', 'Jupiter'].map(sign => [sign, 'Jup'] as const),
  ...['earth', 'Earth', 'oplus', '⊕'].map(sign => [sign, 'earth'] as const),
]);
