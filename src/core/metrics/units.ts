import { countedNoun } from './counts';
import { isMetricSymbol } from './exclusions';
import type { Token } from './tokens';
import { METRIC_HEADS } from './words/metrics';
import { BOUNDARY } from './words/nouns';
import { MEASURES, MULTIPLES, TIMES } from './words/units';
import { COUNTED_COMPOUND, MODEL_WORD, QUOTIENT } from './words/shapes';

/** What a number is of. */
export interface Unit {
  readonly unit: string;
  /** The token behind the unit. */
  readonly to: number;
  /** A counted noun, or a size such as `8B`. */
  readonly counted: boolean;
}

/** How the number is written that the unit stands behind. */
export interface Written {
  readonly value: number;
  readonly word: boolean;
}

/** The unit behind a number: a sign, a measure, a multiple, or a counted noun with the words before it. */
export function unitAt(tokens: readonly Token[], at: number, written: Written): Unit {
  const token = tokens[at];
  if (!token) return { unit: '', to: at, counted: false };
  // "30+ F1 points", "90+%"
  const plus = token.text === '+' && !token.spaced ? percent(tokens, at + 1) ?? points(tokens, at + 1) : undefined;
  return plus ?? percent(tokens, at) ?? degrees(tokens, at) ?? compound(tokens, at) ?? points(tokens, at) ?? times(tokens, at) ?? lines(tokens, at, written) ?? quotient(tokens, at) ?? symbol(tokens, at) ?? multiple(tokens, at, written) ?? measure(tokens, at, '') ?? counted(tokens, at, '', written) ?? { unit: '', to: at, counted: false };
}

/** "25.5°C". */
function degrees(tokens: readonly Token[], at: number): Unit | undefined {
  // "25.5^{°}C", "0.9{°}C"
  const braced = tokens[at]?.text === '{' || tokens[at + 1]?.text === '{' && tokens[at]?.text === '^' ? 1 : 0;
  const mark = (tokens[at]?.text === '^' ? 1 : 0) + braced;
  if (tokens[at + mark]?.text !== '°') return undefined;
  if (braced === 1 && tokens[at + mark + 1]?.text === '}') {
    const letter = tokens[at + mark + 2];
    return letter && !letter.spaced && /^[CFK]$/.test(letter.text) ? { unit: `°${letter.text}`, to: at + mark + 3, counted: false } : { unit: '°', to: at + mark + 2, counted: false };
  }
  const scale = tokens[at + mark + 1];
  return scale && !scale.spaced && /^[CFK]$/.test(scale.text) ? { unit: `°${scale.text}`, to: at + mark + 2, counted: false } : undefined;
}

/** "774-entry archive": the noun behind the hyphen is what is counted. */
function compound(tokens: readonly Token[], at: number): Unit | undefined {
  const noun = tokens[at + 1];
  if (tokens[at]?.text !== '-' || tokens[at]?.spaced || !noun || noun.spaced || !COUNTED_COMPOUND.test(noun.lower)) return undefined;
  const measured = MEASURES.get(noun.lower);
  return { unit: measured ?? noun.lower, to: at + 2, counted: measured === undefined };
}

function percent(tokens: readonly Token[], at: number): Unit | undefined {
  const word = tokens[at]?.lower ?? '';
  const hyphen = word === '-' && !tokens[at]?.spaced ? 1 : 0;
  const name = tokens[at + hyphen]?.lower ?? '';
  const isPoint = /^(?:points?|pp|pts|pt|p\.p)$/;
  if (name === 'absolute' && /^percentage/.test(tokens[at + hyphen + 1]?.lower ?? '')) return percent(tokens, at + hyphen + 1);
  if (/^percentage-points?$/.test(name)) return { unit: 'pp', to: at + hyphen + 1, counted: false };
  if (name === 'percentage' || name === 'per') {
    const next = tokens[at + hyphen + 1]?.lower ?? '';
    const after = next === '-' ? 2 : 1;
    if (name === 'per' && next === 'cent') return { unit: '%', to: at + 2, counted: false };
    return isPoint.test(tokens[at + hyphen + after]?.lower ?? '') ? { unit: 'pp', to: at + hyphen + after + 1, counted: false } : undefined;
  }
  if (name !== '%' && name !== 'percent') return undefined;
  if (name === '%' && tokens[at + 1]?.lower === 'p' && !tokens[at + 1]?.spaced) return { unit: 'pp', to: at + 2, counted: false };
  const adjective = /^(?:absolute)$/.test(tokens[at + 1]?.lower ?? '') && isPoint.test(tokens[at + 2]?.lower ?? '') ? 1 : 0;
  const gap = tokens[at + 1 + adjective]?.text === '-' ? 1 : 0;
  return isPoint.test(tokens[at + 1 + adjective + gap]?.lower ?? '') ? { unit: 'pp', to: at + 2 + adjective + gap, counted: false } : { unit: '%', to: at + hyphen + 1, counted: false };
}

function points(tokens: readonly Token[], at: number): Unit | undefined {
  const hyphen = tokens[at]?.text === '-' && !tokens[at]?.spaced ? 1 : 0;
  const skipped = hyphen === 0 && tokens[at]?.lower === 'absolute' ? 1 : 0;
  const word = tokens[at + hyphen + skipped]?.lower ?? '';
  // "1.5 F1 points", "0.3 perplexity points": the measure stands in between.
  for (let end = at + hyphen + skipped; end < at + hyphen + skipped + 3 && tokens[end]?.kind === 'word'; end++) {
    const measured = tokens[end];
    if (measured && /^(?:points?|pts?)$/.test(tokens[end + 1]?.lower ?? '') && (isMetricSymbol(measured.text) || METRIC_HEADS.has(measured.lower) || /^\p{Lu}/u.test(measured.text) && end === at)) return { unit: 'points', to: end + 2, counted: false };
  }
  // "a 5-point Likert scale"
  if (hyphen === 1 && /^(?:likert|scale|rubric|rating)$/.test(tokens[at + 2]?.lower ?? '')) return { unit: 'point', to: at + 2, counted: true };
  if (word === 'pp' || word === 'p.p') return { unit: 'pp', to: at + hyphen + skipped + 1, counted: false };
  if (/^(?:points?|pts?)$/.test(word) && !/^(?:cloud|clouds)$/.test(tokens[at + hyphen + 1]?.lower ?? '')) return { unit: 'points', to: at + hyphen + skipped + 1, counted: false };
  return undefined;
}

function times(tokens: readonly Token[], at: number): Unit | undefined {
  const token = tokens[at];
  const hyphen = token?.text === '-' && !token.spaced ? 1 : 0;
  const word = tokens[at + hyphen];
  // "1.9* training throughput"
  if (token?.text === '*' && !token.spaced && tokens[at + 1]?.kind === 'word' && /^(?:and|[a-z]+|GPU|CPU)$/.test(tokens[at + 1]?.text ?? '')) return { unit: 'x', to: at + 1, counted: false };
  if (!word || !TIMES.has(word.lower)) return undefined;
  if (word.lower === 'x' && word.spaced && hyphen === 0) return undefined;
  if (word.lower === 'fold' && /^cross/.test(tokens[at + hyphen + 1]?.lower ?? '')) return undefined;
  const next = tokens[at + hyphen + 1];
  if (next?.kind === 'number' && /^(?:×|times)$/.test(word.text) && !next.text.includes('.') || (word.lower === 'x' && next?.kind === 'number' && !next.spaced)) return undefined;
  return { unit: 'x', to: at + hyphen + 1, counted: false };
}

function multiple(tokens: readonly Token[], at: number, written: Written): Unit | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.text === '-' && !token.spaced && /^(?:param|million|billion|trillion)/.test(tokens[at + 1]?.lower ?? '')) {
    const word = tokens[at + 1]?.lower ?? '';
    return word.startsWith('param') ? { unit: 'parameters', to: at + 2, counted: true } : { unit: `${word.split('-')[0] ?? word}${compoundNoun(word.split('-')[1])}`, to: at + 2, counted: true };
  }
  const glued = /^([kmbt])-(\w+)/.exec(token.spaced ? '' : token.lower);
  if (glued) return { unit: token.text.charAt(0) + (glued[2] === undefined ? '' : compoundNoun(glued[2])), to: at + 1, counted: true };
  // "a 1.5 billion-parameter model", "100 million-scale datasets"
  const scaled = /^(million|billion|trillion)-(\w+)$/.exec(token.lower);
  if (scaled) return { unit: `${scaled[1] ?? ''}${scaled[2] === 'scale' ? '' : compoundNoun(scaled[2])}`, to: at + 1, counted: true };
  if (/^[GTMP]$/.test(token.text) && !token.spaced && /^(?:flops?|macs?)$/.test(tokens[at + 1]?.lower ?? '')) return { unit: `${token.text}${/^f/.test(tokens[at + 1]?.lower ?? '') ? 'FLOPs' : 'MACs'}`, to: at + 2, counted: false };
  if (!MULTIPLES.has(token.lower) || (token.lower.length === 1 && (token.spaced || (token.text !== token.text.toUpperCase() && token.text !== 'k')))) return undefined;
  const plus = tokens[at + 1]?.text === '+' && !tokens[at + 1]?.spaced ? 1 : 0;
  const next = tokens[at + 1 + plus];
  if (next?.text === '-' && !next.spaced && /^param/.test(tokens[at + plus + 2]?.lower ?? '')) return { unit: `${token.text} parameters`, to: at + plus + 3, counted: true };
  if (/^param/.test(next?.lower ?? '')) return { unit: `${token.text} parameters`, to: at + plus + 2, counted: true };
  if (/^[mbt]$/i.test(token.text) && /^(?:sizes?|scales?|ranges?)$/.test(next?.lower ?? '')) return { unit: token.text, to: at + 1 + plus, counted: true };
  const parameters = parametersAt(tokens, at + 1 + plus);
  if (parameters !== undefined) return { unit: `${token.text} parameters`, to: parameters, counted: true };
  if (/^[mbt]$/i.test(token.text) && (MODEL_WORD.test(headOf(tokens, at + 1 + plus)) || namesModel(tokens, at + 1 + plus))) return { unit: token.text, to: at + 1 + plus, counted: true };
  return measure(tokens, at + 1 + plus, token.text) ?? counted(tokens, at + 1 + plus, token.text, written) ?? { unit: token.text, to: at + 1 + plus, counted: true };
}

/** "a 1.2-trillion-token corpus": what is counted, as a plural. */
function compoundNoun(noun: string | undefined): string {
  return noun === undefined || /^(?:scale|level|size|sized|model|class)$/.test(noun) ? '' : ` ${noun.startsWith('param') ? 'parameters' : noun.replace(/s?$/, 's')}`;
}

/** "2.8B activated LLM parameters": where the parameters end, if they are what is counted. */
function parametersAt(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !token.spaced || BOUNDARY.has(token.lower)) return undefined;
    if (/^param/.test(token.lower)) return at + 1;
  }
  return undefined;
}

/** "a 2B VLM teacher": a model within the next words, before anything ends the phrase. */
function namesModel(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !token.spaced || BOUNDARY.has(token.lower)) return false;
    if (MODEL_WORD.test(token.lower)) return true;
  }
  return false;
}

function headOf(tokens: readonly Token[], at: number): string {
  return countedNoun(tokens, at, { value: 2, word: false })?.head.toLowerCase() ?? tokens[at]?.lower ?? '';
}

/** "km s^{-1}", "yr^{-1}": what it is divided by. */
function inverse(tokens: readonly Token[], at: number): { readonly text: string; readonly to: number } | undefined {
  const [base, mark, minus, number] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (base?.kind !== 'word' || base.text.length > 4 || mark?.text !== '^' || !/^[-−]$/.test(minus?.text ?? '') || number?.kind !== 'number') return undefined;
  const more = inverse(tokens, at + 4);
  return { text: [`${base.text}^-${number.text}`, more?.text].filter(Boolean).join(' '), to: more?.to ?? at + 4 };
}

/** "720p": a video's lines. */
function lines(tokens: readonly Token[], at: number, { value }: Written): Unit | undefined {
  const mark = tokens[at];
  return mark?.text === 'p' && !mark.spaced && /^(?:240|360|480|540|576|720|1080|1440|2160)$/.test(String(value)) ? { unit: 'p', to: at + 1, counted: true } : undefined;
}

/** "0.03 mas/yr", "20 meV/atom", "3.3 vehicles/min": so much in each. */
function quotient(tokens: readonly Token[], at: number): Unit | undefined {
  const unit = tokens[at];
  return unit && QUOTIENT.test(unit.lower) && !MEASURES.has(unit.lower) ? { unit: unit.text, to: at + 1, counted: false } : undefined;
}

/** "33800 K": kelvin, where nothing is counted; "1.4 M_⊙": the sun's mass. */
function symbol(tokens: readonly Token[], at: number): Unit | undefined {
  const sign = tokens[at];
  const next = tokens[at + 1];
  if (sign?.text === 'K' && sign.spaced && !(next?.kind === 'word' && countedNoun(tokens, at + 1, { value: 2, word: false }) !== undefined) && !/^[-^/(*]$/.test(next?.text ?? '')) return { unit: 'K', to: at + 1, counted: false };
  // "5000 deg^2", "0.7 kpc^2"
  const area = sign?.kind === 'word' && next?.text === '^' && /^[23]$/.test(tokens[at + 2]?.text ?? '') ? sign.lower === 'deg' ? 'deg' : MEASURES.get(sign.lower) : undefined;
  if (area !== undefined) return { unit: `${area}^${tokens[at + 2]?.text ?? ''}`, to: at + 3, counted: false };
  return sign?.text === 'M' && next?.text === '_' && /^(?:odot|⊙|sun|☉)$/.test(tokens[at + 2]?.text ?? '') ? { unit: 'M_odot', to: at + 3, counted: false } : undefined;
}

function measure(tokens: readonly Token[], at: number, multiple: string): Unit | undefined {
  const hyphen = tokens[at]?.text === '-' && !tokens[at]?.spaced ? 1 : 0;
  // "15.2 μm" of two commands
  if (tokens[at]?.text === 'μ' && tokens[at + 1]?.spaced === false && /^(?:m|s|Jy)$/.test(tokens[at + 1]?.text ?? '')) return { unit: `μ${tokens[at + 1]?.text ?? ''}`, to: at + 2, counted: false };
  const token = tokens[at + hyphen];
  const name = token && token.text !== 'DB' ? MEASURES.get(token.lower) : undefined;
  if (!token || !name || (token.lower.length === 1 && token.spaced && token.text !== 's' && token.text !== 'h' && token.text !== 'σ')) return undefined;
  const after = tokens[at + hyphen + 1];
  const power = inverse(tokens, at + hyphen + 1);
  if (power) return { unit: [multiple, name, power.text].filter(Boolean).join(' '), to: power.to, counted: false };
  if (hyphen === 1 && !/^(?:hour|second|minute)/.test(token.lower)) return undefined;
  if (/^(?:hours?|days?)$/.test(token.lower) && tokens[at + hyphen - 1]?.lower === 'gpu') return { unit: `GPU-${name}`, to: at + hyphen + 1, counted: false };
  if (name === 'degrees' && /^(?:celsius|fahrenheit|kelvin)$/.test(after?.lower ?? '')) return { unit: `degrees ${after?.text ?? ''}`, to: at + hyphen + 2, counted: false };
  if (name === 'years' && hyphen === 0 && /^(?:ago|old)$/.test(after?.lower ?? '')) return undefined;
  return { unit: [multiple, name].filter(Boolean).join(' '), to: at + hyphen + 1, counted: false };
}

function counted(tokens: readonly Token[], at: number, multiple: string, written: Written): Unit | undefined {
  const plus = tokens[at]?.text === '+' && !tokens[at]?.spaced ? 1 : 0;
  const gpuHours = /^(?:[ahv]\d+|gpu|tpu)$/.test(tokens[at]?.lower ?? '') ? gpuTime(tokens, at) : undefined;
  if (gpuHours) return gpuHours;
  const noun = countedNoun(tokens, at + plus, { ...written, ...multiple !== '' && { value: 1000 } });
  return noun && { unit: [multiple, noun.unit].filter(Boolean).join(' '), to: noun.to, counted: true };
}

/** "64 A100 GPU hours", "36 GPU hours", "8 H100 days". */
function gpuTime(tokens: readonly Token[], at: number): Unit | undefined {
  for (let end = at + 1; end < at + 4; end++) {
    const word = tokens[end]?.lower.replace(/^gpu-/, '') ?? '';
    if (/^(?:hours?|days?)$/.test(word)) return { unit: `GPU-${word.replace(/s?$/, 's')}`, to: end + 1, counted: false };
    if (word !== 'gpu' && word !== '-') return undefined;
  }
  return undefined;
}
