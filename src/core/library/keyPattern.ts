import { contextOf, KEY_FILTERS, KEY_SOURCES, withStandIn, type KeyContext, type KeyFacts, type KeyFilter, type KeyFunction, type KeyParameter, type KeyPiece } from './keyFunctions';
import { keyText } from './keyText';

/** First author's family name, year, first telling word of the title: `qasim2025accelerating`. */
export const DEFAULT_KEY_PATTERN = 'auth.lower + year + veryshorttitle.lower';

export interface KeyPattern {
  /** A key that every language of drafts takes: letters and digits, between them single `_ - : . /` of the pattern. Never empty. */
  readonly keyOf: (paper: KeyFacts) => string;
}

/** What is wrong with a pattern, and where in it. */
export interface KeyPatternProblem {
  readonly code: 'key.syntax' | 'key.unknownFunction' | 'key.badArgument';
  readonly start: number;
  readonly end: number;
  /** The function that is unknown, or whose argument it is. */
  readonly name?: string;
}

/** Undefined where the alternative is not to be taken. */
type Expression = (context: KeyContext) => KeyPiece | undefined;

interface Cursor {
  readonly text: string;
  at: number;
  problem?: KeyPatternProblem;
}

interface Argument {
  readonly name: string | undefined;
  readonly value: number | string;
  readonly start: number;
  readonly end: number;
}

/** Nobody writes a longer one, and a paper's key costs as much as its pattern is long. */
const LONGEST_PATTERN = 10_000;
const DEEPEST_GROUP = 50;
/** Chained `replace` could double a text without end. */
const LONGEST_PIECE = 1_000;

/**
 * A pattern in the manner of Better BibTeX: `auth.lower + year + shorttitle(1, 1) | arxiv`. Terms are joined by `+`; of
 * alternatives, `|` takes the first that gives something; parentheses group. A blank pattern is the default one.
 * Never throws, and takes time in proportion to the pattern's length.
 */
export function parseKeyPattern(pattern: string): KeyPattern | { readonly problem: KeyPatternProblem } {
  const parsed = parse(pattern.trim() === '' ? DEFAULT_KEY_PATTERN : pattern);
  if (typeof parsed !== 'function') return { problem: parsed };
  return { keyOf: paper => keyWith(parsed, paper) || defaultKey(paper) };
}

const usual = parse(DEFAULT_KEY_PATTERN);

/** The key of the default pattern; also what a paper gets where another pattern gives nothing. */
export function defaultKey(paper: KeyFacts): string {
  return typeof usual === 'function' ? keyWith(usual, paper) : '';
}

function keyWith(expression: Expression, paper: KeyFacts): string {
  const context = contextOf(paper);
  const known = expression(context);
  const piece = known?.gap ? expression(withStandIn(context)) : known;
  const key = keyText(piece?.text ?? '');
  return piece?.name && /^\d/.test(key) ? `p${key}` : key;
}

function parse(pattern: string): Expression | KeyPatternProblem {
  if (pattern.length > LONGEST_PATTERN) return { code: 'key.syntax', start: LONGEST_PATTERN, end: pattern.length };
  const cursor: Cursor = { text: pattern, at: 0 };
  const expression = alternatives(cursor, 0);
  if (expression && !atEnd(cursor)) unexpected(cursor);
  return cursor.problem ?? expression ?? { code: 'key.syntax', start: 0, end: pattern.length };
}

/** All readers return undefined where they have left a problem. */
function alternatives(cursor: Cursor, depth: number): Expression | undefined {
  const choices: Expression[] = [];
  do {
    const choice = sequence(cursor, depth);
    if (!choice) return undefined;
    choices.push(choice);
  } while (accept(cursor, '||') || accept(cursor, '|'));
  return choices.length === 1 ? choices[0] : context => {
    let empty: KeyPiece | undefined;
    for (const choice of choices) {
      const piece = choice(context);
      if (piece && keyText(piece.text) !== '') return piece;
      if (piece) empty = { text: '', gap: piece.gap || empty?.gap === true, name: piece.name };
    }
    return empty;
  };
}

function sequence(cursor: Cursor, depth: number): Expression | undefined {
  const terms: Expression[] = [];
  do {
    const next = term(cursor, depth);
    if (!next) return undefined;
    terms.push(next);
  } while (accept(cursor, '+'));
  return terms.length === 1 ? terms[0] : context => {
    let whole: KeyPiece = { text: '', gap: false, name: false };
    for (const each of terms) {
      const piece = each(context);
      if (!piece) return undefined;
      whole = { text: (whole.text + piece.text).slice(0, LONGEST_PIECE), gap: whole.gap || piece.gap, name: whole.text === '' ? piece.name : whole.name };
    }
    return whole;
  };
}

/** A source, a literal or a group, with its filters. */
function term(cursor: Cursor, depth: number): Expression | undefined {
  const source = operand(cursor, depth);
  const filters: KeyFilter[] = [];
  while (source && accept(cursor, '.')) {
    const filter = call(cursor, KEY_FILTERS);
    if (!filter) return undefined;
    filters.push(filter);
  }
  return filters.length === 0 || !source ? source : context => {
    const piece = source(context);
    let text = piece?.text;
    for (const filter of filters) text = text === undefined ? undefined : filter(text)?.slice(0, LONGEST_PIECE);
    return piece === undefined || text === undefined ? undefined : { text, gap: piece.gap && text === '', name: piece.name };
  };
}

function operand(cursor: Cursor, depth: number): Expression | undefined {
  skipSpace(cursor);
  const start = cursor.at;
  if (isQuote(cursor)) {
    const text = string(cursor);
    return text === undefined ? undefined : () => ({ text, gap: false, name: false });
  }
  if (!accept(cursor, '(')) return call(cursor, KEY_SOURCES);
  if (depth === DEEPEST_GROUP) return fail(cursor, 'key.syntax', start, cursor.at);
  const group = alternatives(cursor, depth + 1);
  if (group && !accept(cursor, ')')) return unexpected(cursor);
  return group;
}

/** A function's name, with its arguments where parentheses follow. */
function call<Result>(cursor: Cursor, functions: ReadonlyMap<string, KeyFunction<Result>>): Result | undefined {
  const name = match(cursor, /[A-Za-z]\w*/y);
  if (name === undefined) return unexpected(cursor);
  const start = cursor.at - name.length;
  const found = functions.get(name);
  if (!found) return fail(cursor, 'key.unknownFunction', start, cursor.at, name);
  const given = accept(cursor, '(') ? args(cursor) : [];
  const values = given && bound(cursor, found.parameters, given, { name, start, end: cursor.at });
  return values && found.bind(values);
}

function args(cursor: Cursor): readonly Argument[] | undefined {
  const given: Argument[] = [];
  if (accept(cursor, ')')) return given;
  do {
    skipSpace(cursor);
    const start = cursor.at;
    const name = match(cursor, /[A-Za-z]\w*/y);
    if (name !== undefined && !accept(cursor, '=')) return fail(cursor, 'key.syntax', start, cursor.at);
    skipSpace(cursor);
    const isText = isQuote(cursor);
    const value = isText ? string(cursor) : match(cursor, /-?\d+/y);
    if (value === undefined) return unexpected(cursor);
    given.push({ name, value: isText ? value : Number(value), start, end: cursor.at });
  } while (accept(cursor, ','));
  return accept(cursor, ')') ? given : unexpected(cursor);
}

/** A value a parameter: by name, by place, or its fall-back. */
function bound(
  cursor: Cursor, parameters: readonly KeyParameter[], given: readonly Argument[], called: { readonly name: string; readonly start: number; readonly end: number },
): readonly unknown[] | undefined {
  const values = new Map<KeyParameter, number | string>();
  for (const [index, argument] of given.entries()) {
    const parameter = argument.name === undefined ? parameters[index] : parameters.find(each => each.name === argument.name);
    const fits = parameter && !values.has(parameter) && typeof argument.value === parameter.kind && parameter.accepts(argument.value);
    if (!fits) return fail(cursor, 'key.badArgument', argument.start, argument.end, called.name);
    values.set(parameter, argument.value);
  }
  if (parameters.some(each => each.isRequired && !values.has(each))) return fail(cursor, 'key.badArgument', called.start, called.end, called.name);
  return parameters.map(each => values.get(each) ?? each.fallback);
}

/** A backslash takes the next character as it is. */
function string(cursor: Cursor): string | undefined {
  const start = cursor.at;
  const quote = cursor.text[start];
  let value = '';
  for (let at = start + 1; at < cursor.text.length; at++) {
    const character = cursor.text.charAt(at);
    if (character === quote) {
      cursor.at = at + 1;
      return value;
    }
    value += character === '\\' ? cursor.text.charAt(++at) : character;
  }
  return fail(cursor, 'key.syntax', start, cursor.text.length);
}

function isQuote(cursor: Cursor): boolean {
  return cursor.text[cursor.at] === '\'' || cursor.text[cursor.at] === '"';
}

function match(cursor: Cursor, expression: RegExp): string | undefined {
  skipSpace(cursor);
  expression.lastIndex = cursor.at;
  const found = expression.exec(cursor.text)?.[0];
  cursor.at += found?.length ?? 0;
  return found;
}

function accept(cursor: Cursor, sign: string): boolean {
  skipSpace(cursor);
  if (!cursor.text.startsWith(sign, cursor.at)) return false;
  cursor.at += sign.length;
  return true;
}

function skipSpace(cursor: Cursor): void {
  while (/\s/.test(cursor.text.charAt(cursor.at))) cursor.at++;
}

function atEnd(cursor: Cursor): boolean {
  skipSpace(cursor);
  return cursor.at === cursor.text.length;
}

function unexpected(cursor: Cursor): undefined {
  skipSpace(cursor);
  return fail(cursor, 'key.syntax', cursor.at, Math.min(cursor.at + 1, cursor.text.length));
}

function fail(cursor: Cursor, code: KeyPatternProblem['code'], start: number, end: number, name?: string): undefined {
  cursor.problem ??= { code, start, end, ...name !== undefined && { name } };
  return undefined;
}
