import { BACKSLASH, CLOSE_BRACE, codeAt, COMMA, DOLLAR, DOT, EXCLAMATION, GREATER, isAsciiLetter, isDigit, isLetter, isSpace, LESS, OPEN_BRACE, PERCENT, PLUS, STAR, TILDE } from './characters';
import { numberEnd, wordEnd } from './pieceEnds';
import { spelling, spellingOf, type Spelling } from './spelling';
import { COMMANDS, FORMATTING, GLUED_COMMANDS, NUMBER_COMMANDS } from '../words/latex';
import { ARROW_COMMANDS, THIN_SPACED } from '../words/shapes';
import { MEASURES } from '../words/units';

/** A piece of an abstract: a number as written, a word, or a single other character. LaTeX remains are read as what they print. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  /** What the piece prints: `×` for `\times`, without dollar signs and braces. */
  readonly text: string;
  readonly lower: string;
  /** Both, with what is known about the word. */
  readonly spelling: Spelling;
  /** Offsets in the text that was cut, of the piece as written. */
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** The abstract says that it names a data set. */
  readonly isDataset: boolean | undefined;
  /** The abstract puts it to a measure's name, or uses it as one. */
  readonly isMeasure: boolean;
}

/**
 * A token that is read otherwise than it was cut. Like this one, all have the same properties in the same order:
 * they are read a hundred times each, which takes several times as long where objects differ in shape.
 */
export function retold(token: Token, otherwise: Omit<Partial<Token>, 'spelling'>): Token {
  const { kind, start, end, spaced, isDataset, isMeasure } = token;
  const { text = token.text, lower = token.lower } = otherwise;
  const spelt = text === token.text && lower === token.lower ? token.spelling : spelling(text, lower);
  return {
    kind, text, lower, spelling: spelt, start, end: otherwise.end ?? end, spaced,
    isDataset: otherwise.isDataset ?? isDataset, isMeasure: otherwise.isMeasure ?? isMeasure,
  };
}

/** Cuts a text into tokens, left to right, each character looked at a bounded number of times. Their offsets begin with `from`, where the text stands in another. */
export function tokenize(text: string, from = 0): readonly Token[] {
  const tokens = cut(text);
  if (from > 0) {
    for (const token of tokens) {
      token.start += from;
      token.end += from;
    }
  }
  return tokens;
}

type Cut = { -readonly [Key in keyof Token]: Token[Key] };

function cut(text: string): Cut[] {
  const tokens: Cut[] = [];
  let spaced = true;
  let mathEnd = -1;
  for (let at = 0; at < text.length;) {
    const code = codeAt(text, at);
    if (isAsciiLetter(code)) { // most pieces are words, and no other sign is asked for
      const token = word(text, at, spaced);
      tokens.push(token);
      spaced = false;
      at = token.end;
      continue;
    }
    const raised = code === DOLLAR ? raisedName(text, at, tokens.at(-1)) : undefined;
    if (raised) {
      tokens[tokens.length - 1] = raised;
      at = raised.end;
      continue;
    }
    const power = code > 0xb1 ? superscriptEnd(text, at, tokens.at(-1)) : at;
    if (power > at) {
      tokens.push(...superscript(text, at, power));
      at = power;
      spaced = false;
      continue;
    }
    if (code === DOLLAR && at !== mathEnd) mathEnd = closingDollar(text, at);
    if (isSpace(code) || code === TILDE && isTie(text, at, tokens.at(-1))) {
      spaced = true;
      at++;
    } else if (code === STAR && codeAt(text, at + 1) === STAR) {
      at += 2; // Markdown's bold
    } else if (isThinSpace(text, at)) {
      spaced = text[at] === ',';
      at++;
    } else if (code === CLOSE_BRACE && isDigit(codeAt(text, at - 1)) && codeAt(text, at + 1) === OPEN_BRACE && isLetter(text, at + 2)) {
      spaced = true; // "\\SI{0.2}{ppm}": the unit
      at++;
    } else if (code === OPEN_BRACE || code === CLOSE_BRACE || code === DOLLAR && isOfFormula(text, at, mathEnd)) {
      at++;
    } else {
      const token = code === BACKSLASH ? command(text, at, spaced) : plain(text, at, spaced);
      if (token.text !== '') {
        tokens.push(token);
        spaced = false;
      }
      if (token.text === '' && /^\\[;:]/.test(text.slice(at, at + 2))) spaced = true; // "40\\;per\\,cent"
      at = token.end;
      // "Ω_{\\rm m}", "log(\\rm N/O)": the space that ends the command prints nothing.
      if (token.text === '' && /^[_(]$/.test(tokens.at(-1)?.text ?? '') && isLetter(text, at - 1)) while (isSpace(codeAt(text, at))) at++;
    }
  }
  return tokens;
}

/** Digits above the line, by their value, and the minus in front of them. */
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';

/** "10⁻⁵", "2.1 × 10⁴": where the exponent of a ten ends that begins here; here, if none does. */
function superscriptEnd(text: string, at: number, previous: Token | undefined): number {
  if (previous?.text !== '10' || previous.end !== at) return at;
  let end = at;
  while (end < at + 4 && SUPERSCRIPTS.includes(text[end] ?? ' ')) end++;
  return /\d/.test(digitsOf(text.slice(at, end))) ? end : at;
}

function digitsOf(raised: string): string {
  return [...raised].map(character => character === '⁻' ? '-' : String(SUPERSCRIPTS.indexOf(character))).join('');
}

/** An exponent that is written above the line, as "^-5" is read. */
function superscript(text: string, start: number, end: number): readonly Cut[] {
  const digits = digitsOf(text.slice(start, end));
  const isMinus = digits.startsWith('-');
  const number = isMinus ? start + 1 : start;
  const power = printed('^', { start, end: number, spaced: false });
  const minus = isMinus ? [printed('-', { start, end: number, spaced: false })] : [];
  const value = digits.replace(/-/g, '');
  return [power, ...minus, cutAs('number', spelling(value, value), { start: number, end, spaced: false })];
}

/** "M$^2$FedNet", "CoLT$^2$": a name with a raised sign in it, as it is written; undefined where none goes on here. */
function raisedName(text: string, at: number, previous: Cut | undefined): Token | undefined {
  if (previous?.kind !== 'word' || previous.end !== at || text[at + 1] !== '^' || !/^\p{Lu}/u.test(previous.text)) return undefined;
  const sign = /^\$\^\{?(?:\d|[*+∞]|\\star)\}?\$-?/.exec(text.slice(at, at + 12))?.[0];
  if (sign === undefined) return undefined;
  const behind = at + sign.length;
  const isInside = isLetter(text, behind) && (sign.endsWith('-') || /\p{Lu}/u.test(text[behind] ?? ''));
  // "R$^2$" is a measure, and "GHz$^2$" a unit.
  if (!isInside && (sign.endsWith('-') || !/\p{Lu}.*\p{Lu}/u.test(previous.text) || previous.text.length < 3 || MEASURES.has(previous.lower))) return undefined;
  const end = isInside ? wordEnd(text, behind) : behind;
  const name = text.slice(previous.start, end);
  return retold(previous, { text: name, lower: name.toLowerCase(), end });
}

/** "1.5,s", "0.82!-!0.94": what is left of LaTeX's thin spaces, which lost their backslashes, behind a number. */
function isThinSpace(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code !== COMMA && code !== EXCLAMATION) return false;
  const isBehindNumber = isDigit(codeAt(text, at - 1));
  if (code === COMMA) return isBehindNumber && THIN_SPACED.test(text.slice(at + 1, at + 6));
  return isBehindNumber && /^[-–]!?\d/.test(text.slice(at + 1, at + 4)) || isDigit(codeAt(text, at + 1)) && /^\d!?[-–]$/.test(text.slice(Math.max(0, at - 3), at).replace(/^[^\d]+/, ''));
}

/** "RTX~3090": LaTeX's space that does not break. */
function isTie(text: string, at: number, previous: Token | undefined): boolean {
  // "$0.1$~dB", "_{-4.3}$~km": the formula's end prints nothing.
  let end = at;
  while (end > 0 && (text[end - 1] === '$' || text[end - 1] === '}') && end > at - 3) end--;
  if (previous?.end !== at && previous?.end !== end) return false;
  if (previous.kind === 'number') return isLetter(text, at + 1) || /^\{?\\(?:rm|mathrm|text)/.test(text.slice(at + 1, at + 10));
  return previous.kind === 'word' && (previous.spaced || text[previous.start - 1] === '(') && !isSpace(codeAt(text, at + 1));
}

/** A dollar sign prints nothing where it opens or closes a formula, and is money in front of a number otherwise. */
function isOfFormula(text: string, at: number, mathEnd: number): boolean {
  return at === mathEnd || mathEnd > at || !isDigit(codeAt(text, at + 1));
}

/** How far a formula reaches; a dollar sign without a partner is money. */
const FORMULA = 120;

/** The dollar sign that closes the formula which begins here, or -1: a closing one follows no space, and "$5 to $10" is money. */
function closingDollar(text: string, open: number): number {
  const limit = Math.min(text.length, open + FORMULA);
  for (let at = open + 1; at < limit; at++) {
    const before = codeAt(text, at - 1);
    if (codeAt(text, at) !== DOLLAR || before === BACKSLASH) continue;
    // "$2 G M \\omega \\lesssim 0.04 $": with a command in it, whatever its end is like.
    return isSpace(before) && !text.slice(open, at).includes('\\') ? -1 : at;
  }
  return -1;
}

/** Where a piece stands in the text. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly spaced: boolean;
}

function plain(text: string, at: number, spaced: boolean): Cut {
  const code = codeAt(text, at);
  if (isDigit(code) || (code === DOT && text[at - 1] !== '.' && isDigit(codeAt(text, at + 1)))) return make('number', text, { start: at, end: numberEnd(text, at), spaced });
  if ((code === GREATER || code === LESS) && text[at + 1] === '=' && !isMean(text, at)) return printed(code === GREATER ? '≥' : '≤', { start: at, end: at + 2, spaced });
  if (code === TILDE && text[at + 1] === '=') return printed('≈', { start: at, end: at + 2, spaced }); // "r ~= 0.5"
  // "208+-12", "57.4% +/- 0.7%"
  const deviation = code === PLUS ? /^\+\/?-(?= ?[\d.])/.exec(text.slice(at, at + 5))?.[0] : undefined;
  if (deviation !== undefined) return printed('±', { start: at, end: at + deviation.length, spaced });
  return isLetter(text, at) ? word(text, at, spaced) : make('mark', text, { start: at, end: at + 1, spaced });
}

/** The word that begins here, or the command that is written like one. */
function word(text: string, at: number, spaced: boolean): Cut {
  const code = codeAt(text, at);
  const glued = gluedCommand(text, at);
  if (glued) return printed(GLUED_COMMANDS[glued] ?? glued, { start: at, end: at + glued.length, spaced });
  const end = wordEnd(text, at);
  // "ρapprox 0.10": a letter that a command without its backslash touches.
  const isGreek = code > 0x36f && code < 0x400;
  if (isGreek && /^.(?:approx|sim|leq|geq)$/u.test(text.slice(at, end))) return make('word', text, { start: at, end: at + 1, spaced });
  return make('word', text, { start: at, end, spaced });
}

/** "<e>=0.5": the brackets of a mean, and no bound. */
function isMean(text: string, at: number): boolean {
  return text[at] === '>' && /<\w{1,3}$/.test(text.slice(Math.max(0, at - 4), at));
}

function make(kind: Token['kind'], text: string, piece: Piece): Cut {
  const written = text.slice(piece.start, piece.end);
  return cutAs(kind, kind === 'word' ? spellingOf(written) : spelling(written, written), piece);
}

function cutAs(kind: Token['kind'], spelt: Spelling, { start, end, spaced }: Piece): Cut {
  return { kind, text: spelt.text, lower: spelt.lower, spelling: spelt, start, end, spaced, isDataset: undefined, isMeasure: false };
}

/** A mark that prints something else than what is written. */
function printed(mark: string, piece: Piece): Cut {
  return cutAs('mark', spelling(mark, mark), piece);
}

/** `\times`, `\%`, `\textbf`: what the command prints, which may be nothing. */
function command(text: string, at: number, spaced: boolean): Token {
  let end = at + 1;
  while (end < text.length && end < at + 24 && isAsciiLetter(codeAt(text, end))) end++;
  if (end === at + 1) {
    const next = text[end] ?? '';
    // "a cost of \\81": the dollar sign was lost in copying.
    if (isDigit(codeAt(text, end)) && !isDigit(codeAt(text, at - 1))) return printed('$', { start: at, end, spaced });
    const isEscaped = next === '%' || next === '$' || next === '&' || next === '#';
    return printed(isEscaped ? next : '', { start: at, end: isSpace(codeAt(text, end)) ? end : Math.min(text.length, end + 1), spaced });
  }
  const name = text.slice(at + 1, end);
  const isArgument = FORMATTING.has(name) || NUMBER_COMMANDS.has(name) && codeAt(text, end) === OPEN_BRACE;
  const mark = isArgument ? '' : COMMANDS[name];
  if (mark !== undefined) return printed(mark, { start: at, end, spaced });
  return cutAs('word', spelling(name, name.toLowerCase()), { start: at, end, spaced });
}

/** The commands by the code of their first letter. */
const GLUED_BY_LETTER: (readonly string[] | undefined)[] = [];
for (const name of Object.keys(GLUED_COMMANDS)) GLUED_BY_LETTER[name.charCodeAt(0)] = [...GLUED_BY_LETTER[name.charCodeAt(0)] ?? [], name];

/** A command whose backslash was lost in copying: "3.6times", "{sim}11%", "leq6.9". */
function gluedCommand(text: string, at: number): string | undefined {
  const names = GLUED_BY_LETTER[codeAt(text, at)];
  return names?.find(name => text.startsWith(name, at) && isGluedCommand(text, at, name));
}

function isGluedCommand(text: string, at: number, name: string): boolean {
  const end = at + name.length;
  const [before, next] = [codeAt(text, at - 1), codeAt(text, end)];
  const isWordsEnd = !isLetter(text, end);
  if (ARROW_COMMANDS.has(name) && isWordsEnd) return true; // no other word is so
  if (before === OPEN_BRACE && next === CLOSE_BRACE) return true;
  if (isWordsEnd && (isDigit(before) || before === CLOSE_BRACE || before === PERCENT)) return true;
  return isDigit(next) && !/^\d(?!times)[A-Za-z]/.test(text.slice(end, end + 6));
}
