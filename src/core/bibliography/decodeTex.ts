import { bracedEnd } from './bibTokens';
import { decodeMaths } from './decodeMaths';
import { isMaths } from './escapeTex';
import { ACCENTS, BARE_ACCENTS, DOTLESS, SYMBOLS } from './texSymbols';

/**
 * LaTeX as plain Unicode, for display: accents and symbols become characters, braces and styles go, what they hold stays.
 * White space is one space; maths that has no plain form stays as it was written. Linear, and never throws.
 */
export function decodeTex(raw: string): string {
  if (!TEX.test(raw)) return tidy(raw);
  const walk: Walk = { raw, at: 0, out: [], marks: [], closers: [], closer: '', quoted: false, unbalanced: false };
  while (walk.at < raw.length) step(walk);
  bareMarks(walk);
  return tidy(walk.out.join('').normalize('NFC'));
}

/** A URL or DOI: characters that had to be escaped, and nothing that is typography. */
export function decodeVerbatim(raw: string): string {
  return raw.replace(/\\([~^])\{\}|\\(?:url|path|nolinkurl)\s*|\\([A-Za-z]+)\s*(?:\{\})?|\\([^A-Za-z])|([{}$])/g, (whole, bare?: string, name?: string, escaped?: string, brace?: string) =>
    bare ?? escaped ?? (name !== undefined ? SYMBOLS.get(name) ?? whole : brace === '$' ? brace : '')).replace(/\$∼\$/g, '~').trim();
}

/** What makes a text more than words. */
const TEX = /[\\{}$~]|--|''|`/;
const RUN = /[^\\{}$~`'!?\s-]+/y;

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

interface Walk {
  readonly raw: string;
  at: number;
  readonly out: string[];
  /** Accents that wait for their letter, the outermost first. */
  readonly marks: string[];
  /** What each open brace writes when it is closed. */
  readonly closers: string[];
  /** What the next one writes. */
  closer: string;
  /** A single quote was opened; else `'` is an apostrophe. */
  quoted: boolean;
  /** A brace was found that nothing closes: no other is asked for its end, which would take a walk each. */
  unbalanced: boolean;
}

function step(walk: Walk): void {
  const { raw, at, marks, closers, out } = walk;
  const character = raw.charAt(at);
  switch (character) {
    case '\\': return command(walk);
    case '{':
      closers.push(walk.closer);
      walk.closer = '';
      walk.at++;
      return;
    case '}':
      bareMarks(walk);
      out.push(closers.pop() ?? '');
      walk.at++;
      return;
    case '$': return maths(walk);
    case '-': case '`': case '\'': case '!': case '?': case '~': return ligature(walk);
  }
  if (/\s/.test(character)) {
    if (marks.length === 0) out.push(' ');
    walk.at++;
    return;
  }
  RUN.lastIndex = at;
  RUN.test(raw);
  const run = marks.length > 0 ? String.fromCodePoint(raw.codePointAt(at) ?? 0) : raw.slice(at, Math.max(RUN.lastIndex, at + 1));
  walk.at += run.length;
  put(walk, run);
}

/** Writes text; accents that wait go to its first letter. */
function put(walk: Walk, text: string): void {
  const { marks, out } = walk;
  if (marks.length > 0) {
    const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
    if (/[\p{L}\p{N}]/u.test(first)) {
      out.push(DOTLESS.get(first) ?? first, ...marks.reverse().map(mark => ACCENTS.get(mark) ?? ''), text.slice(first.length));
      marks.length = 0;
      return;
    }
    bareMarks(walk);
  }
  out.push(text);
}

/** Accents over nothing. */
function bareMarks({ marks, out }: Walk): void {
  for (const mark of marks) out.push(BARE_ACCENTS.get(mark) ?? '');
  marks.length = 0;
}

const LIGATURES = [['---', '—'], ['--', '–'], ['``', '“'], ['\'\'', '”'], ['!`', '¡'], ['?`', '¿'], ['`', '‘'], ['~', ' ']] as const;

function ligature(walk: Walk): void {
  const { raw, at } = walk;
  const found = LIGATURES.find(([tex]) => raw.startsWith(tex, at));
  const character = raw.charAt(at);
  const closes = walk.quoted && character === '\'' && !/\p{L}/u.test(raw.charAt(at + 1));
  const [tex, text] = found ?? [character, closes ? '’' : character];
  if (closes || text === '‘') walk.quoted = text === '‘';
  walk.at += tex.length;
  put(walk, text);
}

/** Looks like a price, but no price goes on with a command: `$2 \times 2$`. */
const FORMULA = /^[\d.,]+\s*\\[A-Za-z]/;

/** No formula of a title is longer. */
const MAX_MATHS = 300;

function maths(walk: Walk): void {
  const { raw, at } = walk;
  const inside = /^(?:[^$\\]|\\[^])*(?=\$)/.exec(raw.slice(at + 1, at + MAX_MATHS))?.[0];
  if (inside === undefined || !isMaths(inside) && !FORMULA.test(inside)) {
    walk.at++;
    put(walk, '$');
    return;
  }
  walk.at += inside.length + 2;
  put(walk, decodeMaths(inside) ?? `$${inside}$`);
}

const STYLES = new Set(('emph textit textbf texttt textsc textsf textrm textmd textup textsl textnormal textsuperscript textsubscript underline uppercase lowercase mbox hbox ensuremath relax '
  + 'it em bf sc tt rm sl sf cal itshape bfseries scshape ttfamily rmfamily sffamily upshape slshape mdseries normalfont small tiny large protect noindent textunderscript mathrm mathbf mathit bibstring').split(' '));
const QUOTING = new Set(['enquote', 'mkbibquote']);
/** Commands whose first argument is not for readers. */
const UNSEEN = new Set(('href textcolor color label cite citep citet noopsort Noopsort NoopSort SortNoop hspace vspace foreignlanguage selectlanguage begin end').split(' '));
const VERBATIM = new Set(['url', 'path', 'nolinkurl']);
const NAME = /[A-Za-z]+/y;

function command(walk: Walk): void {
  const { raw, at } = walk;
  NAME.lastIndex = at + 1;
  if (!NAME.test(raw)) {
    controlSymbol(walk);
    return;
  }
  const name = raw.slice(at + 1, NAME.lastIndex);
  let next = NAME.lastIndex;
  while (/\s/.test(raw.charAt(next))) next++;
  walk.at = next;
  const symbol = SYMBOLS.get(name);
  const braced = raw.charAt(next) === '{';
  if (ACCENTS.has(name)) walk.marks.push(name);
  else if (symbol !== undefined) put(walk, symbol);
  else if (STYLES.has(name)) return;
  else if (!braced) put(walk, name + (next > NAME.lastIndex ? ' ' : ''));
  else if (QUOTING.has(name)) {
    put(walk, '“');
    walk.closer = '”';
  } else if (UNSEEN.has(name) || VERBATIM.has(name)) {
    const end = groupEnd(walk);
    if (end < 0) return;
    if (VERBATIM.has(name)) put(walk, decodeVerbatim(raw.slice(next + 1, end - 1)));
    walk.at = end;
  }
}

function groupEnd(walk: Walk): number {
  if (walk.unbalanced) return -1;
  const end = bracedEnd(walk.raw, walk.at, walk.raw.length);
  walk.unbalanced = end < 0;
  return end;
}

/** `\,` and `\ ` are spaces, `\-` is where a word may break, `\(` begins maths; others stand for themselves. */
function controlSymbol(walk: Walk): void {
  const { raw, at } = walk;
  const symbol = raw.charAt(at + 1);
  if (symbol === '\\' && /^["'`^~]\p{L}/u.test(raw.slice(at + 2, at + 4))) {
    walk.at++; // Two backslashes before an accent: exported once too often.
    return;
  }
  walk.at += 2;
  if (ACCENTS.has(symbol)) walk.marks.push(symbol);
  else if (/[\s\\,;:>]/.test(symbol)) put(walk, ' ');
  else if (!/[-/!()[\]@]/.test(symbol)) put(walk, symbol);
}
