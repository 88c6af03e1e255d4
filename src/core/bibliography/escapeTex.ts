import { TEX_SPECIALS } from './texSymbols';

/** A piece of text: plain words, or maths between dollar signs. */
export interface TexPiece {
  readonly text: string;
  readonly maths: boolean;
}

/** Tells maths (`$O(1/\sqrt{T})$`) from dollar signs that mean money. Linear. */
export function texPieces(text: string): readonly TexPiece[] {
  const pieces: TexPiece[] = [];
  let plainFrom = 0;
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at)) {
    const end = text.indexOf('$', at + 1);
    if (end < 0) break;
    if (!isMaths(text.slice(at + 1, end))) {
      at = end;
      continue;
    }
    if (at > plainFrom) pieces.push({ text: text.slice(plainFrom, at), maths: false });
    pieces.push({ text: text.slice(at, end + 1), maths: true });
    plainFrom = at = end + 1;
  }
  if (plainFrom < text.length) pieces.push({ text: text.slice(plainFrom), maths: false });
  return pieces;
}

/** Balanced, without white space at its edges, and not a price. */
export function isMaths(inside: string): boolean {
  if (inside === '' || inside !== inside.trim() || inside.length > 200 || inside.includes('%') || inside.includes('#') || inside.includes('&')) return false;
  if (/^[\d.,]+\s\S*\s/.test(inside) || inside.endsWith('\\')) return false;
  let depth = 0;
  for (const character of inside.replace(/\\./g, '')) {
    if (character === '{') depth++;
    else if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/**
 * Words for a BibTeX or LaTeX text: special characters escaped, maths kept, other characters as they are (UTF-8).
 * BibTeX counts braces behind a backslash, too, so braces without their partners are written as commands.
 */
export function escapeTex(text: string): string {
  const escaped = texPieces(text).map(piece => piece.maths ? piece.text : escapeWords(piece.text)).join('');
  if (hasPartners(escaped)) return escaped;
  return texPieces(text).map(piece => piece.maths ? withLoneBraces(piece.text) : escapeWords(piece.text, LONE_BRACES)).join('');
}

function escapeWords(text: string, braces: Readonly<Record<string, string>> = {}): string {
  return text.replace(/[&%#_${}~^\\]/g, character => braces[character] ?? TEX_SPECIALS[character] ?? character);
}

function withLoneBraces(maths: string): string {
  return maths.replace(/\\./gs, pair => pair === '\\{' ? '\\lbrace{}' : pair === '\\}' ? '\\rbrace{}' : pair);
}

const LONE_BRACES: Readonly<Record<string, string>> = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };

/** Whether every brace has its partner, as BibTeX counts them. */
function hasPartners(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    else if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** A URL for a url field: only what would end or comment out the field is encoded. */
export function escapeUrl(url: string): string {
  return url.replace(/[{}\\%\s](?![0-9A-Fa-f]{2})|[{}\\\s]/g, character => character === '%' ? '\\%' : encodeURIComponent(character));
}

/**
 * A title whose capitals must not be lowered by a style: words with a capital behind their first letter (GPT, CamelCase),
 * with a digit, and single capital letters are put in braces, as is the first word after a colon.
 */
export function protectTitle(title: string): string {
  return texPieces(title).map(piece => piece.maths ? `{${piece.text}}` : protectWords(piece.text)).join('');
}

function protectWords(text: string): string {
  return text.split(/(\s+)/).map(word => {
    const escaped = escapeTex(word);
    const core = /^([("'“‘[]*)(.*?)([)"'”’\],.:;!?]*)$/su.exec(escaped);
    const [before, inner, after] = core ? [core[1] ?? '', core[2] ?? '', core[3] ?? ''] : ['', escaped, ''];
    return inner !== '' && needsCapitals(word) ? `${before}{${inner}}${after}` : escaped;
  }).join('');
}

function needsCapitals(word: string): boolean {
  const letters = word.replace(/[^\p{L}\p{N}]/gu, '');
  if (!/\p{Lu}/u.test(letters)) return false;
  return /^.+\p{Lu}/u.test(letters) && !/^\p{Lu}\p{Ll}+(?:[-–/]\p{Lu}\p{Ll}+)+$/u.test(word.replace(/[^\p{L}\p{N}/–-]/gu, '')) || /\p{N}/u.test(letters) || (letters.length === 1 && letters !== 'A');
}
