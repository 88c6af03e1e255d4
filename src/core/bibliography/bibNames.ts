import type { Author } from '../model/paper';
import { CLOSE, OPEN, isSpace } from './bibTokens';
import { decodeTex } from './decodeTex';

/** A person or body as a bibliography names it. The family name includes its particle, as readers see it: `van der Berg`. */
export interface BibName extends Author {
  /** `van der`, `von`: how many of the family name's words do not count for its initial. */
  readonly particle?: string;
  /** `Jr.`, `III`. */
  readonly suffix?: string;
}

export interface BibNames {
  readonly names: readonly BibName[];
  /** "and others": there are more than are named. */
  readonly others: boolean;
}

/**
 * Names by BibTeX's grammar (`First von Last`, `von Last, First`, `von Last, Jr, First`, `{A Body}`), and BibLaTeX's
 * `family=…, given=…`. Whatever it is, it is read as some name.
 */
export function readNames(tex: string): BibNames {
  const names: BibName[] = [];
  let others = false;
  for (const part of splitAnd(tex)) {
    const end = part.replace(/[\s,]*\bet\s+al\.?$/i, '');
    if (end !== part || /^others$/i.test(part)) others = true;
    const name = /^others$/i.test(end) ? undefined : readName(end);
    if (name) names.push(name);
  }
  return { names, others };
}

/** At the word "and" outside braces. */
function splitAnd(tex: string): readonly string[] {
  const words = splitOutside(tex, isSpace);
  const parts: string[][] = [[]];
  for (const word of words) {
    if (word.toLowerCase() === 'and') parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.map(part => part.join(' ')).filter(part => part !== '');
}

/** The pieces between separators outside braces; empty ones are left out. */
function splitOutside(tex: string, separates: (code: number) => boolean): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < tex.length; at++) {
    const code = tex.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === OPEN) depth++;
    else if (code === CLOSE) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separates(code)) {
      if (at > start) pieces.push(tex.slice(start, at));
      start = at + 1;
    }
  }
  if (start < tex.length) pieces.push(tex.slice(start));
  return pieces;
}

const BACKSLASH = 92;
const TIE = 126;
const COMMA = 44;

const wordsOf = (tex: string): readonly string[] => splitOutside(tex, code => isSpace(code) || code === TIE);

function readName(tex: string): BibName | undefined {
  const body = /^\{([^]*)\}$/.exec(tex);
  if (body && wordsOf(tex).length === 1 && isOneGroup(tex)) {
    const literal = decodeTex(body[1] ?? '');
    return literal === '' ? undefined : { literal };
  }
  const parts = splitOutside(tex, code => code === COMMA).map(part => part.trim()).filter(part => part !== '');
  const stated = parts.length > 0 && parts.every(part => KEYED.test(part)) ? keyedName(parts) : undefined;
  if (stated) return stated;
  const [first = '', second, ...rest] = parts;
  if (second === undefined) return plainName(wordsOf(first));
  const { particle, last } = particleFirst(wordsOf(first));
  const [suffix, given] = rest.length === 0 ? [undefined, second] : isSuffix(rest[0] ?? '') && !isSuffix(second) ? [rest.join(' '), second] : [second, rest.join(' ')];
  return toName({ particle, last, given, suffix });
}

function isOneGroup(tex: string): boolean {
  let depth = 0;
  for (let at = 0; at < tex.length - 1; at++) {
    const code = tex.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) return false;
  }
  return true;
}

function isSuffix(tex: string): boolean {
  return /^\{?(?:[JjSs]r\.?|I{1,3}|IV|VI{0,2})\}?$/.test(tex.trim());
}

/** `First von Last`. Of the words, the last always is of the family name; the particle is all from the first to the last that begin small. */
function plainName(words: readonly string[]): BibName | undefined {
  const small = words.slice(0, -1).map(beginsSmall);
  const from = small.indexOf(true);
  const to = small.lastIndexOf(true) + 1;
  if (from < 0) return toName({ particle: '', last: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') });
  return toName({ particle: words.slice(from, to).join(' '), last: words.slice(to).join(' '), given: words.slice(0, from).join(' ') });
}

/** `von Last` before a comma. */
function particleFirst(words: readonly string[]): { readonly particle: string; readonly last: string } {
  const to = words.slice(0, -1).map(beginsSmall).lastIndexOf(true) + 1;
  return beginsSmall(words[0] ?? '') ? { particle: words.slice(0, to).join(' '), last: words.slice(to).join(' ') } : { particle: '', last: words.join(' ') };
}

/** By its first letter outside braces, or that of a leading `{\'e}`; what else is in braces has no case. */
function beginsSmall(word: string): boolean {
  const text = /^\{\\/.test(word) ? decodeTex(word) : word.startsWith('\\') ? decodeTex(word) : word.replace(/^(?:\{[^{}]*\})+/, '');
  return /^[^\p{L}]*\p{Ll}/u.test(text);
}

const KEYED = /^"?(?:family|given|prefix|suffix|useprefix|[a-z]+-i|id)\s*=/i;

/** BibLaTeX's extended form. */
function keyedName(parts: readonly string[]): BibName | undefined {
  const values = new Map(parts.map(part => {
    const [key = '', value = ''] = [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)];
    return [key.replace('"', '').trim().toLowerCase(), value.trim().replace(/^"|"$/g, '')] as const;
  }));
  if (!values.has('family') && !values.has('given')) return undefined;
  return toName({ particle: values.get('prefix') ?? '', last: values.get('family') ?? '', given: values.get('given') ?? '', suffix: values.get('suffix') });
}

function toName(parts: { readonly particle: string; readonly last: string; readonly given: string; readonly suffix?: string | undefined }): BibName | undefined {
  const [particle, last, given, suffix] = [parts.particle, parts.last, parts.given, parts.suffix ?? ''].map(decodeTex) as [string, string, string, string];
  const family = [particle, last].filter(Boolean).join(' ');
  if (family === '' && given === '') return undefined;
  return { ...family !== '' && { family }, ...given !== '' && { given }, ...particle !== '' && { particle }, ...suffix !== '' && { suffix } };
}
