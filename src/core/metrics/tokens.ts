import { BEAT_VERBS, CHANGE_VERBS, HAVE_VERBS } from './words/changes';
import { COMMANDS, FORMATTING, GLUED_COMMANDS } from './words/latex';
import { BOUNDARY } from './words/nouns';
import { SMALL_CAPITALS } from './words/grammar';

/** A piece of an abstract: a number as written, a word, or a single other character. LaTeX remains are read as what they print. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  /** What the piece prints: `×` for `\times`, without dollar signs and braces. */
  readonly text: string;
  readonly lower: string;
  /** Offsets in the text that was cut, of the piece as written. */
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** The abstract says that it names a data set. */
  readonly isDataset?: boolean;
}

/** Cuts a text into tokens, left to right, each character looked at a bounded number of times. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let mathEnd = -1;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      spaced = true;
      at++;
      continue;
    }
    if (code === DOLLAR && at !== mathEnd) mathEnd = closingDollar(text, at);
    // "RTX~3090": LaTeX's space that does not break.
    const tie = code === TILDE && tokens.at(-1)?.end === at && (tokens.at(-1)?.kind === 'word' && tokens.at(-1)?.spaced && !isSpace(text.charCodeAt(at + 1)) || tokens.at(-1)?.kind === 'number' && isLetter(text, at + 1));
    if (tie) {
      spaced = true;
      at++;
      continue;
    }
    // Markdown's bold.
    if (code === STAR && text.charCodeAt(at + 1) === STAR) {
      at += 2;
      continue;
    }
    const silent = code === OPEN_BRACE || code === CLOSE_BRACE || (code === DOLLAR && (at === mathEnd || mathEnd > at || !isDigit(text.charCodeAt(at + 1))));
    if (silent) {
      at++;
      continue;
    }
    const token = code === BACKSLASH ? command(text, at, spaced) : plain(text, at, spaced);
    if (token.text !== '') {
      tokens.push(token);
      spaced = false;
    }
    at = token.end;
  }
  return tokens;
}

const [DOLLAR, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, DOT, TILDE, STAR] = [36, 92, 123, 125, 46, 126, 42];

/** How far a formula reaches; a dollar sign without a partner is money. */
const FORMULA = 120;

/** The dollar sign that closes the formula which begins here, or -1: a closing one follows no space, and "$5 to $10" is money. */
function closingDollar(text: string, open: number): number {
  const limit = Math.min(text.length, open + FORMULA);
  for (let at = open + 1; at < limit; at++) {
    if (text.charCodeAt(at) === DOLLAR && text.charCodeAt(at - 1) !== BACKSLASH) return isSpace(text.charCodeAt(at - 1)) ? -1 : at;
  }
  return -1;
}

function plain(text: string, at: number, spaced: boolean): Token {
  const code = text.charCodeAt(at);
  if (isDigit(code) || (code === DOT && isDigit(text.charCodeAt(at + 1)))) return make('number', text, { start: at, end: numberEnd(text, at), spaced });
  if ((code === 62 || code === 60) && text[at + 1] === '=') return { ...make('mark', text, { start: at, end: at + 2, spaced }), text: code === 62 ? '≥' : '≤', lower: code === 62 ? '≥' : '≤' };
  if (!isLetter(text, at)) return make('mark', text, { start: at, end: at + 1, spaced });
  const glued = gluedCommand(text, at);
  if (glued) return { ...make('mark', text, { start: at, end: at + glued.length, spaced }), text: GLUED_COMMANDS[glued] ?? glued, lower: GLUED_COMMANDS[glued] ?? glued };
  const end = wordEnd(text, at);
  // "ρapprox 0.10": a letter that a command without its backslash touches.
  if (code > 0x36f && code < 0x400 && /^.(?:approx|sim|leq|geq)$/u.test(text.slice(at, end))) return make('word', text, { start: at, end: at + 1, spaced });
  return make('word', text, { start: at, end, spaced });
}

function make(kind: Token['kind'], text: string, { start, end, spaced }: { readonly start: number; readonly end: number; readonly spaced: boolean }): Token {
  const piece = text.slice(start, end);
  // "STEM" is no verb, "IS" is the Inception Score, "LIFT" may be a system: capitals say that it is a name.
  return { kind, text: piece, lower: kind === 'word' && !isCapitalName(piece) ? piece.toLowerCase() : piece, start, end, spaced };
}

/** `\times`, `\%`, `\textbf`: what the command prints, which may be nothing. */
function command(text: string, at: number, spaced: boolean): Token {
  let end = at + 1;
  while (end < text.length && end < at + 24 && isAsciiLetter(text.charCodeAt(end))) end++;
  if (end === at + 1) {
    const next = text[end] ?? '';
    const printed = next === '%' || next === '$' || next === '&' || next === '#' ? next : '';
    return { kind: 'mark', text: printed, lower: printed, start: at, end: isSpace(text.charCodeAt(end)) ? end : Math.min(text.length, end + 1), spaced };
  }
  const name = text.slice(at + 1, end);
  const printed = FORMATTING.has(name) ? '' : COMMANDS[name];
  if (printed !== undefined) return { kind: 'mark', text: printed, lower: printed, start: at, end, spaced };
  return { kind: 'word', text: name, lower: name.toLowerCase(), start: at, end, spaced };
}

const GLUED_BY_LETTER = new Map<number, string[]>();
for (const name of Object.keys(GLUED_COMMANDS)) GLUED_BY_LETTER.set(name.charCodeAt(0), [...GLUED_BY_LETTER.get(name.charCodeAt(0)) ?? [], name]);

/** A command whose backslash was lost in copying: "3.6times", "{sim}11%", "leq6.9". */
function gluedCommand(text: string, at: number): string | undefined {
  const names = GLUED_BY_LETTER.get(text.charCodeAt(at));
  if (!names) return undefined;
  const before = text.charCodeAt(at - 1);
  for (const name of names) {
    if (!text.startsWith(name, at)) continue;
    const next = text.charCodeAt(at + name.length);
    const opened = before === OPEN_BRACE && next === CLOSE_BRACE;
    const between = isDigit(before) || before === CLOSE_BRACE || before === 37;
    if (/^(?:rightarrow|uparrow|downarrow)$/.test(name) && !isLetter(text, at + name.length)) return name; // no other word is so
    if (opened || (between && !isLetter(text, at + name.length)) || (isDigit(next) && !/^\d(?!times)[A-Za-z]/.test(text.slice(at + name.length, at + name.length + 6)))) return name;
  }
  return undefined;
}

function numberEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  // "90 000": a space in front of three digits groups them, too.
  if (at - from <= 3 && text[from] !== '0' && /^[   ]\d{3}(?!\d|\.\d|-)/.test(text.slice(at, at + 6))) at += 4;
  for (let mark = thousandsMark(text, at); mark > 0 && at - from <= 24; mark = thousandsMark(text, at)) at += mark + 3;
  if (text[at] === '.' && isDigit(text.charCodeAt(at + 1))) {
    at++;
    while (isDigit(text.charCodeAt(at))) at++;
  }
  if (text[at] === 'e' || text[at] === 'E') at += /^[eE][-+]?\d{1,3}(?!\w)/.exec(text.slice(at, at + 7))?.[0].length ?? 0;
  return at;
}

/** How long the mark is that groups a number's digits in threes here: `12,000`, in LaTeX `12{,}000` and `12\\,000`; 0 where there is none. */
function thousandsMark(text: string, at: number): number {
  const mark = text[at] === ',' ? 1 : text.startsWith('{,}', at) ? 3 : text.startsWith('\\,', at) ? 2 : 0;
  if (mark === 0) return 0;
  const from = at + mark;
  return isDigit(text.charCodeAt(from)) && isDigit(text.charCodeAt(from + 1)) && isDigit(text.charCodeAt(from + 2)) && !isDigit(text.charCodeAt(from + 3)) ? mark : 0;
}

const JOINERS = '-\'’.@_‑/';

/** A name in capitals that would be a small word or a verb in small letters. */
function isCapitalName(piece: string): boolean {
  if (piece.length < 2 || piece.length > 12 || !/^[A-Z]+$/.test(piece)) return false;
  const lower = piece.toLowerCase();
  return BOUNDARY.has(lower) && !SMALL_CAPITALS.test(piece) || CHANGE_VERBS.has(lower) || HAVE_VERBS.has(lower) || BEAT_VERBS.has(lower);
}

/** A word goes on through digits, and through hyphens, dots, apostrophes and the like between letters or digits. */
function wordEnd(text: string, from: number): number {
  let at = from + 1;
  // "1.5B-8B": a size's letter is a word of its own.
  if (text[at] === '-' && isDigit(text.charCodeAt(at + 1)) && from > 0 && isDigit(text.charCodeAt(from - 1)) && /^[KMBTk]-\d+(?:\.\d+)?[KMBTk](?![\w])/.test(text.slice(from, from + 12))) return at;
  // "6x-29x": so is a factor's sign.
  if (text[at] === '-' && /[x×]/.test(text[from] ?? '') && from > 0 && isDigit(text.charCodeAt(from - 1)) && /^[x×]-\d+(?:\.\d+)?[x×](?![\w])/.test(text.slice(from, from + 12))) return at;
  // "near-100% completeness", "sub-60% accuracy"
  const prefix = /^(near|sub)-\d+(?:\.\d+)?\\?%/i.exec(/[ns]/i.test(text[from] ?? '') ? text.slice(from, from + 14) : '')?.[1];
  if (prefix) return from + prefix.length;
  // "by3.1%": a lost space.
  const glued = /^(by|of|to|achieves|reaches)\d+\.\d/.exec(/[abort]/.test(text[from] ?? '') ? text.slice(from, from + 12) : '')?.[1];
  if (glued) return from + glued.length;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isAsciiLetter(code) || isDigit(code) || code > 127 && isLetter(text, at)) at++;
    else if (code === 32) return at;
    else if (JOINERS.includes(text[at] ?? ' ') && (isDigit(text.charCodeAt(at + 1)) && text[at] !== '/' || isLetter(text, at + 1))) at += 2;
    else if (text[at] === ';' && /^\p{Lu};\p{Lu}{2}/u.test(text.slice(at - 1, at + 3))) at += 2; // "TL;DR"
    else return at + plusses(text, from, at);
  }
}

/** "MiniWob++", "HumanEval+": signs that a name ends with; "140k+" is no name. */
function plusses(text: string, from: number, end: number): number {
  if (text[end] !== '+' || isDigit(text.charCodeAt(from - 1)) || end - from < 2) return 0;
  const length = text[end + 1] === '+' ? 2 : 1;
  const next = text.charCodeAt(end + length);
  return isDigit(next) || isLetter(text, end + length) || text[end + length] === '+' ? 0 : length;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiLetter(code);
  return code > 0xbf && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x2bff) && /\p{L}/u.test(text[at] ?? '');
}
