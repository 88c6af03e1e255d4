import { wayOf } from './direction';
import { withPreposition } from './plainQuantity';
import type { Quantity } from './quantities';
import type { Token } from './tokens';
import { unitAt } from './units';
import { HEDGES, NUMBER_WORDS } from './words/numbers';
import { MEASURES } from './words/units';
import { BEFORE_FACTOR, BOUND_LETTERS, FIGURATIVE, IN_FRONT_OF_RATINGS, IN_FRONT_OF_RATIO, PEOPLE_AND_CASES, ROUND_NUMBERS, STARTS } from './words/shapes';

/** What is a quantity without being a numeral: "twice", "an order of magnitude", "O(1/T)", "threefold", "half". */
export function specialAt(tokens: readonly Token[], at: number, floor: number): Quantity | undefined {
  const token = tokens[at];
  // "up to ×3.2"
  const factor = tokens[at + 1];
  if (token?.text === '×' && factor?.kind === 'number' && !factor.spaced && (tokens[at - 1]?.kind === 'word' && BEFORE_FACTOR.test(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.text === '(')) return { ...make(tokens, at, floor, { to: at + 2, value: Number(factor.text.replace(/,/g, '')), sign: null }), word: false };
  if (!token || token.kind === 'mark' && token.text !== 'Ω' || token.kind === 'word' && !STARTS.test(token.lower)) return undefined;
  const part = fraction(tokens, at);
  if (part) return make(tokens, at, floor, part);
  const rated = ratedAt(tokens, at, floor);
  if (rated) return rated;
  // "a speedup of x17.7"
  if (/^x\d/.test(token.lower) && !/^x(?:86|64)$/.test(token.lower) && (BEFORE_FACTOR.test(tokens[at - 1]?.lower ?? '') || /^(?:x\d|speed)/.test(tokens[at - 2]?.lower ?? ''))) return { ...make(tokens, at, floor, { to: at + 1, value: Number(token.text.slice(1)), sign: null }), word: false };
  if (token.kind !== 'word') return rankNumber(tokens, at, floor) ?? orders(tokens, at, floor) ?? pixels(tokens, at) ?? proportion(tokens, at);
  return briefly(tokens, at, floor) ?? bound(tokens, at, floor) ?? magnitude(tokens, at, floor) ?? ratio(tokens, at, floor) ?? place(tokens, at, floor);
}

interface Special {
  readonly to: number;
  readonly value: number | null;
  readonly sign: Quantity['sign'];
}

function make(tokens: readonly Token[], at: number, floor: number, { to, value, sign }: Special): Quantity {
  const found = HEDGES.find(([words]) => at - words.length >= floor && words.every((word, index) => tokens[at - words.length + index]?.lower === word));
  const from = found ? at - found[0].length : at;
  return { from: withPreposition(tokens, from, floor), to, value, unit: value === null ? '' : 'x', hedge: found?.[1] ?? null, baseline: null, sign, counted: false, word: true };
}

const PARTS: ReadonlyMap<string, number> = new Map([['half', 2], ['third', 3], ['thirds', 3], ['quarter', 4], ['quarters', 4], ['fourth', 4], ['fifth', 5], ['sixth', 6], ['eighth', 8], ['tenth', 10], ['hundredth', 100]]);

/** "1/19 of the compute", "one-third of the tokens", "a quarter of its parameters": a part of something else. */
function fraction(tokens: readonly Token[], at: number): Special | undefined {
  const written = writtenFraction(tokens, at);
  if (!written || written.value >= 1) return undefined;
  const behind = tokens[written.to]?.lower ?? '';
  const twin = behind === 'and' ? writtenFraction(tokens, written.to + 1) : undefined; // "1/2 and 1/3 of their parameters"
  const isTo = tokens[at - 1]?.lower === 'to' && !/^(?:of|and)$/.test(behind) && tokens.slice(Math.max(0, at - 8), at).some(token => wayOf(token.lower) === 'down'); // "cuts the cost to 1/10"
  const isShare = behind === 'of' && (/^(?:the|all)$/.test(tokens[written.to + 1]?.lower ?? '') ? PEOPLE_AND_CASES.test(tokens[written.to + 2]?.lower ?? '') : !/^(?:its|their|that|those|our|what)$/.test(tokens[written.to + 1]?.lower ?? '') && isShareOfCases(tokens, at, written.to));
  const isPart = isTo || isShare || twin !== undefined && tokens[twin.to]?.lower === 'of' || behind === 'of' && /^(?:the|its|their|that|those|all|our|what|\p{Lu}.*)$/u.test(tokens[written.to + 1]?.text ?? '') || /^(?:the|as)$/.test(behind);
  // Three digits are what one writes of a third.
  return isPart ? { ...written, value: Number(written.value.toPrecision(3)), sign: isShare ? null : 'down' } : undefined;
}

/** "fails in nearly a quarter of difficult cases", "two-thirds of candidates are discarded": how many of them. */
function isShareOfCases(tokens: readonly Token[], at: number, to: number): boolean {
  const words = tokens.slice(to + 1, to + 4);
  const plural = words.findIndex(token => /^[a-z]{3,}s$/.test(token.text) && !/(?:ss|us|is)$/.test(token.text));
  return plural >= 0 && words.slice(0, plural).every(token => token.kind === 'word') && tokens[at]?.kind === 'word' && !/^(?:ways|minutes|seconds|hours|days|years|centuries)$/.test(words[plural]?.lower ?? '');
}

function writtenFraction(tokens: readonly Token[], at: number): { readonly value: number; readonly to: number } | undefined {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind === 'number' && second?.text === '/' && third?.kind === 'number' && !second.spaced && !third.spaced && tokens[at - 1]?.text !== '/' && /^\d+$/.test(first.text) && /^[1-9]\d*$/.test(third.text)) return { value: Number(first.text) / Number(third.text), to: at + (/^(?:th|rd|st|nd)$/.test(tokens[at + 3]?.lower ?? '') && tokens[at + 3]?.spaced === false ? 4 : 3) };
  if (first?.kind !== 'word' || !first.lower.includes('-') && second?.kind !== 'word') return undefined;
  const [many, part] = first.lower.includes('-') ? first.lower.split('-') : [first.lower];
  const joined = part === undefined ? undefined : PARTS.get(part);
  if (joined && NUMBER_WORDS.has(many ?? '')) return { value: (NUMBER_WORDS.get(many ?? '') ?? 0) / joined, to: at + 1 };
  const spaced = PARTS.get(second?.lower ?? '');
  const count = first.lower === 'a' ? 1 : NUMBER_WORDS.get(first.lower);
  return spaced && spaced > 2 && count !== undefined ? { value: count / spaced, to: at + 2 } : undefined;
}

/** "16.2/25", "35/42 points", "18/25 problems": so much of the most that there is. */
function ratedAt(tokens: readonly Token[], at: number, floor: number): Quantity | undefined {
  const [first, slash, most] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== 'number' || slash?.text !== '/' || slash.spaced || most?.kind !== 'number' || most.spaced || !/^\d{1,4}$/.test(most.text)) return undefined;
  const [value, bound] = [Number(first.text), Number(most.text)];
  if (!(value <= bound) || /^[/.:]$/.test(tokens[at + 3]?.text ?? '') && tokens[at + 3]?.spaced === false && tokens[at + 4]?.spaced === false || tokens[at - 1]?.kind === 'word' && !first.spaced) return undefined;
  const { unit, to } = unitAt(tokens, at + 3, { value: bound, word: false });
  const before = tokens[at - 1]?.lower ?? '';
  const isFurther = tokens.slice(Math.max(0, at - 10), at).some((token, index, all) => token.text === '/' && all[index + 1]?.text === most.text); // "35/42 on A and 36/42 on B"
  const isScored = ROUND_NUMBERS.test(most.text) && (first.text.includes('.') || IN_FRONT_OF_RATINGS.test(before)) || /^(?:scores?|scored|scoring|reach|reaches|reaching|attains?|achieves?|achieving)$/.test(before) && bound >= 10 || before === '(' && tokens[at + 3]?.text === ')' && bound >= 5 && value > 1 || isFurther;
  const isShare = unit !== '' && IN_FRONT_OF_RATIO.test(before) && (/s$|code$/.test(unit)) && bound > 2;
  // "87.2% (319/366)": the same once more.
  if (before === '(' && tokens[at - 2]?.text === '%' || !isScored && !isShare) return undefined;
  const found = make(tokens, at, floor, { to: isShare ? to : at + 3, value, sign: null });
  return { ...found, unit: isShare ? unit : '', word: false, counted: isShare && unit !== 'points', share: true };
}

/** "within a second", "in less than a week": one of them, at the most. */
function briefly(tokens: readonly Token[], at: number, floor: number): Quantity | undefined {
  if (!/^an?$/.test(tokens[at]?.lower ?? '')) return undefined;
  const unit = /^(?:second|minute|hour|day|week|month)$/.test(tokens[at + 1]?.lower ?? '') ? MEASURES.get(tokens[at + 1]?.lower ?? '') : undefined;
  const isHedged = /^(?:within|under)$/.test(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.lower === 'than' && /^(?:less|more)$/.test(tokens[at - 2]?.lower ?? '');
  if (unit === undefined || !isHedged || at <= floor || tokens[at + 2]?.kind === 'word' && /^(?:of|long|old|ago|span|period|window|later|per)$/.test(tokens[at + 2]?.lower ?? '')) return undefined;
  const found = make(tokens, at, floor, { to: at + 2, value: 1, sign: null });
  return { ...found, unit, hedge: found.hedge ?? 'less than', word: false };
}

/** How long a bound may be, in tokens. */
const BOUND = 40;

function bound(tokens: readonly Token[], at: number, floor: number): Quantity | undefined {
  const name = tokens[at]?.text ?? '';
  if (!BOUND_LETTERS.has(name)) return undefined;
  let open = at + 1;
  while (open < at + 3 && /^(?:O|Omega|Theta|Ω|Θ|left|big)$/.test(tokens[open]?.text ?? '')) open++;
  if (tokens[open]?.text !== '(' || (name !== 'Oleft' && open === at + 1 && tokens[open]?.spaced)) return undefined;
  let depth = 0;
  for (let end = open; end < Math.min(tokens.length, open + BOUND); end++) {
    if (tokens[end]?.text === '(') depth++;
    else if (tokens[end]?.text === ')' && --depth === 0) return make(tokens, at, floor, { to: end + 1, value: null, sign: null });
  }
  return undefined;
}

function magnitude(tokens: readonly Token[], at: number, floor: number): Quantity | undefined {
  const article = /^(?:an|one)$/.test(tokens[at]?.lower ?? '') ? 1 : 0;
  const word = (offset: number): string => tokens[at + article + offset]?.lower ?? '';
  const several = orders(tokens, at, floor);
  if (several) return several;
  if (word(0) !== 'order' && word(0) !== 'order-of-magnitude') return undefined;
  if (word(0) === 'order-of-magnitude') return make(tokens, at, floor, { to: at + article + 1, value: 10, sign: null });
  return article === 1 && word(1) === 'of' && word(2) === 'magnitude' ? make(tokens, at, floor, { to: at + article + 3, value: 10, sign: null }) : undefined;
}

/** "three orders of magnitude", "1 to 2 orders of magnitude", "2-3 orders of magnitude". */
function orders(tokens: readonly Token[], at: number, floor: number): Quantity | undefined {
  const small = (next: number): number | undefined => NUMBER_WORDS.get(tokens[next]?.lower ?? '') ?? (/^\d$/.test(tokens[next]?.text ?? '') ? Number(tokens[next]?.text) : undefined);
  const least = small(at);
  const most = /^(?:to|or|-|–)$/.test(tokens[at + 1]?.lower ?? '') ? small(at + 2) : undefined;
  const noun = most === undefined ? at + 1 : at + 3;
  if (least === undefined || tokens[noun]?.lower !== 'orders' || tokens[noun + 1]?.lower !== 'of' || tokens[noun + 2]?.lower !== 'magnitude') return undefined;
  const found = make(tokens, at, floor, { to: noun + 3, value: 10 ** least, sign: null });
  return most === undefined ? found : { ...found, valueMax: 10 ** most };
}

/** "reduces it by roughly half", "cut in half". */
function isByHalf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  return before === 'by' || (/^(?:roughly|about|nearly|almost|around|approximately|over)$/.test(before) && tokens[at - 2]?.lower === 'by') || (before === 'in' && /^(?:cut|cuts|cutting|reduced?|in)$/.test(tokens.slice(Math.max(0, at - 5), at - 1).findLast(token => /^(?:cut|cuts|cutting|reduced?)$/.test(token.lower))?.lower ?? ''));
}

const ORDINALS: ReadonlyMap<string, number> = new Map([['first', 1], ['second', 2], ['third', 3], ['fourth', 4], ['fifth', 5], ['1st', 1], ['2nd', 2], ['3rd', 3], ['4th', 4], ['5th', 5]]);

/** "ranks 1st", "ranked second", "achieves first place". */
function place(tokens: readonly Token[], at: number, floor: number): Quantity | undefined {
  // "attains top-1 on GAIA"
  const top = /^top-(\d{1,2})$/.exec(tokens[at]?.lower ?? '')?.[1];
  if (top !== undefined && /^(?:attains?|achieves?|ranks?|secures?|takes?|reaches)$/.test(tokens[at - 1]?.lower ?? '') && /^(?:on|in|among|across)$/.test(tokens[at + 1]?.lower ?? '')) return { ...make(tokens, at, floor, { to: at + 1, value: Number(top), sign: null }), unit: 'rank' };
  const value = ORDINALS.get(tokens[at]?.lower ?? '');
  if (value === undefined) return undefined;
  const isPlace = tokens[at + 1]?.lower === 'place' && tokens[at + 2]?.lower !== 'where';
  // "ranks second on A and second on B"
  const isNext = tokens[at - 1]?.lower === 'and' && /^(?:on|in|among)$/.test(tokens[at + 1]?.lower ?? '') && tokens.slice(Math.max(0, at - 30), at).some(token => RANKS.test(token.lower));
  // "our submission, second on the official leaderboard"
  const isListed = tokens[at + 1]?.lower === 'on' && tokens.slice(at + 2, at + 6).some(token => token.lower === 'leaderboard') && tokens[at - 1]?.text === ',';
  // "achieved the second highest score and third highest overall"
  const isHighest = value > 1 && /^(?:highest|best)$/.test(tokens[at + 1]?.lower ?? '') && (tokens.slice(Math.max(0, at - 3), at).some(token => /^(?:achiev|obtain|attain|secur|reach|rank|plac|earn)/.test(token.lower)) || tokens[at - 1]?.lower === 'and' && tokens.slice(Math.max(0, at - 16), at).some(token => ORDINALS.has(token.lower)));
  if (isHighest) return { ...make(tokens, at, floor, { to: at + 2, value, sign: null }), unit: 'rank' };
  if (!isPlace && !isNext && !isListed && !RANKS.test(tokens[at - 1]?.lower ?? '')) return undefined;
  return { ...make(tokens, at, floor, { to: at + (isPlace ? 2 : 1), value, sign: null }), unit: 'rank' };
}

const RANKS = /^(?:rank|ranks|ranked|ranking|placed|places|placing)$/;

/** "640x368": an image's size, by its first number. */
function pixels(tokens: readonly Token[], at: number): Quantity | undefined {
  const [width, height] = [tokens[at], tokens[at + 1]];
  if (width?.kind !== 'number' || !height || height.spaced || !/^\d{1,5}$/.test(width.text)) return undefined;
  if (Number(width.text) < 32) return grid(tokens, at);
  const isJoined = height.kind === 'word' && /^x\d{2,5}$/i.test(height.text);
  const isCross = /^(?:x|×)$/i.test(height.text) && tokens[at + 2]?.kind === 'number' && !tokens[at + 2]?.spaced && Number(tokens[at + 2]?.text) >= 32;
  if (!isJoined && !isCross || tokens[at - 1]?.kind === 'word' && !tokens[at]?.spaced) return undefined;
  // "ImageNet 256x256" is the benchmark's name.
  if (/^\p{Lu}/u.test(tokens[at - 1]?.text ?? '') && tokens[at - 1]?.kind === 'word') return undefined;
  return { from: at, to: at + (isJoined ? 2 : 3), value: Number(width.text), unit: '', hedge: null, baseline: null, sign: null, counted: true, word: false };
}

/** "8×8 matrices", "5x5 cross-validation": so many by so many. */
function grid(tokens: readonly Token[], at: number): Quantity | undefined {
  const [rows, cross, columns] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const glued = cross?.kind === 'word' && /^x\d{1,2}$/i.test(cross.text);
  const spelled = /^(?:x|×)$/i.test(cross?.text ?? '') && columns?.kind === 'number' && !columns.spaced && /^\d{1,2}$/.test(columns.text);
  if (!glued && !spelled || tokens[at - 1]?.kind === 'word' && !rows?.spaced || /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '')) return undefined;
  const behind = tokens[at + (glued ? 2 : 3)];
  if (behind && !behind.spaced && (behind.kind === 'word' || /^[%^]$/.test(behind.text))) return undefined;
  return { from: at, to: at + (glued ? 2 : 3), value: Number(rows?.text), unit: '', hedge: null, baseline: null, sign: null, counted: true, word: false };
}

/** "a 5:1 ratio", "ratios between 3:1 and 6:1": by its first number. */
function proportion(tokens: readonly Token[], at: number): Quantity | undefined {
  const [first, colon, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== 'number' || colon?.text !== ':' || colon.spaced || second?.kind !== 'number' || second.spaced || !/^\d{1,2}$/.test(first.text) || !/^\d{1,2}$/.test(second.text)) return undefined;
  const isRatio = (token: Token): boolean => /^ratios?$/.test(token.lower);
  if (!tokens.slice(at + 3, at + 6).some(isRatio) && !tokens.slice(Math.max(0, at - 6), at).some(isRatio)) return undefined;
  const bound = tokens[at - 1]?.lower === 'between' && tokens[at + 3]?.lower === 'and' && tokens[at + 5]?.text === ':' ? Number(tokens[at + 4]?.text) : Number.NaN;
  return { from: at, to: Number.isFinite(bound) ? at + 7 : at + 3, value: Number(first.text), ...Number.isFinite(bound) && { valueMax: bound }, unit: '', hedge: null, baseline: null, sign: null, counted: true, word: false };
}

/** "1st place", "ranks 2nd", "ranked #1": the number of a rank. */
function rankNumber(tokens: readonly Token[], at: number, floor: number): Quantity | undefined {
  const [number, ending] = [tokens[at], tokens[at + 1]];
  if (number?.kind !== 'number' || !/^\d{1,3}$/.test(number.text)) return undefined;
  const isOrdinal = ending !== undefined && !ending.spaced && /^(?:st|nd|rd|th)$/.test(ending.lower);
  const isPlace = isOrdinal && tokens[at + 2]?.lower === 'place';
  const mark = /^(?:#|no)$/.test(tokens[at - 1]?.lower ?? '') ? 1 : tokens[at - 1]?.text === '.' && tokens[at - 2]?.lower === 'no' ? 2 : 0;
  const isSecond = tokens[at - 1]?.lower === 'and' && isOrdinal && tokens.slice(Math.max(0, at - 16), at - 1).some(token => RANKS.test(token.lower));
  if (!isPlace && !isSecond && !(RANKS.test(tokens[at - 1 - mark]?.lower ?? '') && (isOrdinal || mark > 0))) return undefined;
  return { ...make(tokens, at - mark, floor, { to: at + (isPlace ? 3 : isOrdinal ? 2 : 1), value: Number(number.text), sign: null }), unit: 'rank' };
}

function ratio(tokens: readonly Token[], at: number, floor: number): Quantity | undefined {
  const lower = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (lower === 'twice' || lower === 'thrice') {
    return /^(?:as|the|that|more|faster|of|its|their)$/.test(next) ? make(tokens, at, floor, { to: at + (next === 'as' ? 3 : 1), value: lower === 'twice' ? 2 : 3, sign: 'up' }) : undefined;
  }
  if (/^(?:doubles|doubled|doubling|doubled)$/.test(lower) && tokens[at + 1]?.kind === 'word' && !FIGURATIVE.test(next)) return make(tokens, at, floor, { to: at + 1, value: 2, sign: 'up' });
  if (/^(?:triples|tripled|tripling|quadruples|quadrupled)$/.test(lower) && tokens[at + 1]?.kind === 'word') return make(tokens, at, floor, { to: at + 1, value: lower.startsWith('t') ? 3 : 4, sign: 'up' });
  if (lower === 'double') return /^(?:the|that|its|their|of)$/.test(next) && !FIGURATIVE.test(tokens[at + 2]?.lower ?? '') ? make(tokens, at, floor, { to: at + 1, value: 2, sign: 'up' }) : undefined;
  if (/^(?:halves|halved|halving)$/.test(lower) || (lower === 'half' && (/^(?:the|of|as|that)$/.test(next) || isByHalf(tokens, at)) && tokens[at - 1]?.lower !== 'first' && tokens[at - 1]?.lower !== 'second')) {
    if (lower === 'half' && /^(?:of|that)$/.test(next) && !/^(?:its|the|that|these|all|their)$/.test(tokens[at + 2]?.lower ?? '')) return undefined;
    // "half of the participants" is a share of them.
    const isShare = lower === 'half' && next === 'of' && PEOPLE_AND_CASES.test(tokens[at + 3]?.lower ?? '');
    return make(tokens, at, floor, { to: at + 1, value: 0.5, sign: isShare ? null : 'down' });
  }
  const fold = /^(two|three|four|five|six|seven|eight|nine|ten)-?fold$/.exec(lower)?.[1];
  const changes = wayOf(tokens[at - 1]?.lower ?? '') !== null;
  return fold && !FIGURATIVE.test(next) && (changes || next !== ':' && next !== '.') ? make(tokens, at, floor, { to: at + 1, value: NUMBER_WORDS.get(fold) ?? null, sign: null }) : undefined;
}
