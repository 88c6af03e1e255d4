import { countedNoun } from './counts';
import { isGluedAt, isNumberAt, isWordAt, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { counting, hyphenAt, measuring, type Unit, type Written } from './unit';
import { VIDEO_LINES } from '../words/aroundNumbers';
import { JOINTS } from '../words/grammar';
import { STEPS_OF_WORK, TIMES_OF_RATES } from '../words/kinds';
import { COUNTED_COMPOUND, HYPHENED_OUTCOMES, QUOTIENT, TIMES_PER_PIECE } from '../words/shapes';
import { MEASURES, NAMES_LIKE_UNITS, OF_WHOLE_RUNS, RATES, BODIES } from '../words/units';

/** "25.5°C", "25.5^{°}C", "0.9{°}C", "10^{°}". */
export function degrees(tokens: readonly Token[], at: number): Unit | undefined {
  const power = textAt(tokens, at) === '^' ? 1 : 0;
  const mark = at + power;
  if (textAt(tokens, mark) !== '°') return undefined;
  const scale = textAt(tokens, mark + 1);
  if (isGluedAt(tokens, mark + 1) && /^[CFK]$/.test(scale)) return measuring(`°${scale}`, mark + 2);
  return power === 1 ? measuring('°', mark + 1) : undefined;
}

/** "a 1.84-degree mean error": behind a hyphen stands a unit where an outcome follows. */
function isOfOutcome(tokens: readonly Token[], at: number): boolean {
  return [at, at + 1, at + 2].some((place, steps) => HYPHENED_OUTCOMES.test(lowerAt(tokens, place)) && [at, at + 1].slice(0, steps).every(front => isWordAt(tokens, front)));
}

/** How many tokens the brackets of a unit hold at the most. */
const BRACKETED = 8;

/** "events/(kg day keV)": so many per product of units. */
export function bracketedRate(tokens: readonly Token[], at: number): Unit | undefined {
  if (!isWordAt(tokens, at) || textAt(tokens, at + 1) !== '/' || textAt(tokens, at + 2) !== '(' || !isGluedAt(tokens, at + 1) || !isGluedAt(tokens, at + 2)) return undefined;
  for (let close = at + 4; close < at + 3 + BRACKETED; close++) {
    if (textAt(tokens, close) === ')') return measuring(`${textAt(tokens, at)}/(${tokens.slice(at + 3, close).map(({ text }) => text).join(' ')})`, close + 1);
    if (!/^(?:\p{L}+|[\^·*/-]|\d+)$/u.test(textAt(tokens, close - 1))) return undefined;
  }
  return undefined;
}

/** "774-entry archive": the noun behind the hyphen is what is counted. */
export function compound(tokens: readonly Token[], at: number): Unit | undefined {
  const noun = lowerAt(tokens, at + 1);
  if (hyphenAt(tokens, at) === 0 || !isGluedAt(tokens, at + 1) || !COUNTED_COMPOUND.test(noun)) return undefined;
  const measured = MEASURES.get(noun);
  // "8-GPU" keeps its capitals.
  const name = /^\p{Lu}{2}/u.test(textAt(tokens, at + 1)) ? textAt(tokens, at + 1) : noun;
  return measured === undefined ? counting(name, at + 2) : measuring(measured, at + 2);
}

/** "720p": a video's lines. */
export function lines(tokens: readonly Token[], at: number, { value }: Written): Unit | undefined {
  return textAt(tokens, at) === 'p' && isGluedAt(tokens, at) && VIDEO_LINES.has(String(value)) ? counting('p', at + 1) : undefined;
}

/** "0.03 mas/yr", "20 meV/atom", "3.3 vehicles/min": so much in each. */
export function quotient(tokens: readonly Token[], at: number): Unit | undefined {
  const unit = lowerAt(tokens, at);
  if (!QUOTIENT.test(unit) || MEASURES.has(unit)) return undefined;
  // "1.2 kg/m^2"
  const isPower = textAt(tokens, at + 1) === '^' && /^[23]$/.test(textAt(tokens, at + 2));
  return isPower ? measuring(`${textAt(tokens, at)}^${textAt(tokens, at + 2)}`, at + 3) : measuring(textAt(tokens, at), at + 1);
}

/** How many words may stand in front of "per". */
const RATED = 3;

/** "12 frames per second", "1,500 output tokens per second", "5.37 seconds per frame": so many in each, in words. */
export function rate(tokens: readonly Token[], at: number): Unit | undefined {
  // "1.08 bits per byte"
  if (lowerAt(tokens, at) === 'bits' && lowerAt(tokens, at + 1) === 'per' && isWordAt(tokens, at + 2)) return measuring(`bits per ${lowerAt(tokens, at + 2)}`, at + 3);
  const hasTime = TIMES_PER_PIECE.test(lowerAt(tokens, at));
  for (let per = at + 1; per <= at + RATED && isWordAt(tokens, per); per++) {
    if (lowerAt(tokens, per) !== 'per') continue;
    const each = lowerAt(tokens, per + 1);
    const isRate = hasTime ? per === at + 1 && STEPS_OF_WORK.has(each) : TIMES_OF_RATES.has(each);
    const name = tokens.slice(at, per + 2).map(token => token.text).join(' ');
    return isRate && lowerAt(tokens, per - 1).endsWith('s') ? measuring(name, per + 2) : undefined;
  }
  return undefined;
}

/** Units that are told by more than their name. */
export function symbol(tokens: readonly Token[], at: number): Unit | undefined {
  return kelvin(tokens, at) ?? newton(tokens, at) ?? area(tokens, at) ?? massOfBody(tokens, at) ?? deviations(tokens, at);
}

/** "7.8 × 5.7 kpc^2", "5.7 × 4.1 mm": what the two sides are measured in. */
export function product(tokens: readonly Token[], at: number): Unit | undefined {
  if (textAt(tokens, at) !== '×' || !isNumberAt(tokens, at + 1)) return undefined;
  const unit = area(tokens, at + 2) ?? measure(tokens, at + 2, '');
  return unit && unit.unit !== 's' ? unit : undefined;
}

/** "k < 1 h/Mpc", "1 h Mpc^-1": a wave number in units of the Hubble parameter h, and no hours. */
function ofHubble(tokens: readonly Token[], at: number): Unit | undefined {
  if (textAt(tokens, at) !== 'h') return undefined;
  const isPer = textAt(tokens, at + 1) === '/';
  const length = textAt(tokens, isPer ? at + 2 : at + 1);
  if (!/^[kMG]?pc$/.test(length)) return undefined;
  return measuring(`h/${length}`, isPer ? at + 3 : inverse(tokens, at + 1)?.to ?? at + 2);
}

/** "33800 K": kelvin, where nothing is counted. */
function kelvin(tokens: readonly Token[], at: number): Unit | undefined {
  if (textAt(tokens, at) !== 'K' || isGluedAt(tokens, at)) return undefined;
  const isCount = isWordAt(tokens, at + 1) && countedNoun(tokens, at + 1, { value: 2, word: false }) !== undefined;
  return isCount || /^[-^/(*]$/.test(textAt(tokens, at + 1)) ? undefined : measuring('K', at + 1);
}

/** "30 N", "1.2 kN": a force. */
function newton(tokens: readonly Token[], at: number): Unit | undefined {
  const unit = textAt(tokens, at);
  if (!/^[km]?N$/.test(unit) || isGluedAt(tokens, at)) return undefined;
  return /^[-^/(*&]$/.test(textAt(tokens, at + 1)) || isNumberAt(tokens, at + 1) ? undefined : measuring(unit, at + 1);
}

/** "5000 deg^2", "0.7 kpc^2". */
function area(tokens: readonly Token[], at: number): Unit | undefined {
  const power = textAt(tokens, at + 2);
  if (!isWordAt(tokens, at) || textAt(tokens, at + 1) !== '^' || !/^[23]$/.test(power)) return undefined;
  const name = lowerAt(tokens, at) === 'deg' ? 'deg' : MEASURES.get(lowerAt(tokens, at));
  const rest = inverse(tokens, at + 3); // "cm^3 s^-1"
  return name === undefined ? undefined : measuring([`${name}^${power}`, rest?.text].filter(Boolean).join(' '), rest?.to ?? at + 3);
}

/** "1.4 M_⊙", "0.1 Z_⊙", "10^12 Msun", "0.8 M_Jup". */
function massOfBody(tokens: readonly Token[], at: number): Unit | undefined {
  const written = textAt(tokens, at);
  if (/^[MRL]sun$/.test(written)) return measuring(written, at + 1);
  const [letter = '', sign] = written.split('_');
  const glued = BODIES.get(sign ?? '');
  if (/^[MRLZ]$/.test(letter) && glued !== undefined) return measuring(`${letter}_${glued}`, at + 1);
  const apart = textAt(tokens, at + 1) === '_' ? BODIES.get(textAt(tokens, at + 2)) : undefined;
  return /^[MRLZ]$/.test(written) && apart !== undefined ? measuring(`${written}_${apart}`, at + 3) : undefined;
}

/** "within 2 standard deviations". */
function deviations(tokens: readonly Token[], at: number): Unit | undefined {
  return lowerAt(tokens, at) === 'standard' && /^deviations?$/.test(lowerAt(tokens, at + 1)) ? measuring('standard deviations', at + 2) : undefined;
}

/** "3 hours", "3-hour", "5 km s^{-1}", with the multiple that stands in front of it. */
export function measure(tokens: readonly Token[], at: number, multiple: string): Unit | undefined {
  const micro = microUnit(tokens, at);
  if (micro) return micro;
  const perHubble = ofHubble(tokens, at);
  if (perHubble) return perHubble;
  const hyphen = hyphenAt(tokens, at);
  const behind = at + hyphen + 1;
  // "24 end-to-end FPS"
  if (multiple === '' && OF_WHOLE_RUNS.has(lowerAt(tokens, at))) return measureOfRun(tokens, at + 1);
  // "43 Gyr^{-1}", "1.5 ph cm^{-2} s^{-1}", "121 rad m^{-2}"
  const rate = inverse(tokens, at) ?? (/^[a-z]{2,3}$/.test(textAt(tokens, at)) ? inverse(tokens, at + 1) : undefined);
  const isOfBase = rate !== undefined && textAt(tokens, at + 1) !== '^';
  if (rate) return measuring([multiple, isOfBase ? MEASURES.get(lowerAt(tokens, at)) ?? textAt(tokens, at) : '', rate.text].filter(Boolean).join(' '), rate.to);
  const name = measureName(tokens, at + hyphen);
  if (!name) return undefined;
  const power = inverse(tokens, behind);
  if (power) return measuring([multiple, name, power.text].filter(Boolean).join(' '), power.to);
  // "5 GeV/c^2"
  const isSquared = textAt(tokens, behind + 2) === '^' && isNumberAt(tokens, behind + 3);
  if (textAt(tokens, behind) === '/' && textAt(tokens, behind + 1) === 'c') return measuring(`${name}/c${isSquared ? `^${textAt(tokens, behind + 3)}` : ''}`, behind + (isSquared ? 4 : 2));
  const [lower, after] = [lowerAt(tokens, at + hyphen), lowerAt(tokens, behind)];
  if (hyphen === 1 && !/^(?:hour|second|minute|sigma$|σ$)/.test(lower) && !isOfOutcome(tokens, behind)) return undefined;
  if (name === 'degrees' && /^(?:celsius|fahrenheit|kelvin)$/.test(after)) return measuring(`degrees ${textAt(tokens, behind)}`, behind + 1);
  if (name === 'years' && hyphen === 0 && /^(?:ago|old)$/.test(after)) return undefined;
  return measuring([multiple, name].filter(Boolean).join(' '), behind);
}

/** A rate behind a word that says of what run it is. */
function measureOfRun(tokens: readonly Token[], at: number): Unit | undefined {
  const rate = MEASURES.get(lowerAt(tokens, at));
  return rate !== undefined && RATES.has(rate) ? measuring(rate, at + 1) : undefined;
}

/** "15.2 μm" of two commands. */
function microUnit(tokens: readonly Token[], at: number): Unit | undefined {
  const unit = textAt(tokens, at + 1);
  if (textAt(tokens, at) !== 'μ' || !isGluedAt(tokens, at + 1) || !/^(?:m|s|Jy|as)$/.test(unit)) return undefined;
  const rate = inverse(tokens, at + 2); // "92 μJy beam^{-1}"
  return measuring([`μ${unit}`, rate?.text].filter(Boolean).join(' '), rate?.to ?? at + 2);
}

/** A measure by its written name: a single letter touches its number, unless it is one that nothing else is written with. */
function measureName(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  if (!token || NAMES_LIKE_UNITS.test(token.text)) return undefined;
  if (token.lower === 'us') return token.text === 'us' && !token.spaced ? 'μs' : undefined; // "1030us"
  if (token.lower.length > 1) return withPrefix(token.text, MEASURES.get(token.lower));
  // "300 W": a small letter is a variable, and "J&F" is a measure's name.
  if (/^[jwv]$/.test(token.text) || /^[JWV]$/.test(token.text) && isLetterOfName(tokens, at)) return undefined;
  return token.spaced && !/^[shmσJWVÅ]$/.test(token.text) ? undefined : MEASURES.get(token.lower);
}

/** "5 MW" and "5 mW", "2 mHz": a million times as much or a thousandth; "mbps" is written for what "Mbps" is. */
function withPrefix(written: string, name: string | undefined): string | undefined {
  if (name === undefined || name === written || name === 'Mbps' || written.slice(1) !== name.slice(1)) return name;
  const isMega = written === 'Ms' || written.startsWith('M') && name.startsWith('m') && /^\p{Lu}/u.test(name.slice(1));
  return isMega || written.startsWith('m') && name.startsWith('M') ? written : name;
}

/** "J&F", "(WFLW, COFW, and 300W)": a capital that is no unit. */
function isLetterOfName(tokens: readonly Token[], at: number): boolean {
  return /^[&-]$/.test(textAt(tokens, at + 1)) || isGluedAt(tokens, at) && JOINTS.has(lowerAt(tokens, at - 2));
}

/** "km s^{-1}", "yr^{-1}": what it is divided by. */
function inverse(tokens: readonly Token[], at: number): { readonly text: string; readonly to: number } | undefined {
  const [base, mark, minus, number] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (base?.kind !== 'word' || base.text.length > 6 || mark?.text !== '^' || !/^[-−]$/.test(minus?.text ?? '') || number?.kind !== 'number') return undefined;
  const more = inverse(tokens, at + 4);
  return { text: [`${base.text}^-${number.text}`, more?.text].filter(Boolean).join(' '), to: more?.to ?? at + 4 };
}
