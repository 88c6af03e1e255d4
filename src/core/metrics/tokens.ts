/** A piece of an abstract: a number as written, a word, or a single other character. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/** Cuts a text into tokens, left to right, each character looked at a bounded number of times. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      spaced = true;
      at++;
      continue;
    }
    const kind = isDigit(code) ? 'number' : isLetter(text, at) ? 'word' : 'mark';
    const end = kind === 'number' ? numberEnd(text, at) : kind === 'word' ? wordEnd(text, at) : at + 1;
    const piece = text.slice(at, end);
    tokens.push({ kind, text: piece, lower: piece.toLowerCase(), start: at, end, spaced });
    spaced = false;
    at = end;
  }
  return tokens;
}

function numberEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  while (text[at] === ',' && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3)) && !isDigit(text.charCodeAt(at + 4)) && at - from <= 12) at += 4;
  if (text[at] === '.' && isDigit(text.charCodeAt(at + 1))) {
    at++;
    while (isDigit(text.charCodeAt(at))) at++;
  }
  if ((text[at] === 'e' || text[at] === 'E') && /^[eE][-+]?\d{1,3}(?![\w])/.test(text.slice(at, at + 7))) {
    at += /^[eE][-+]?\d{1,3}/.exec(text.slice(at, at + 7))?.[0].length ?? 0;
  }
  return at;
}

/** A word goes on through digits, and through hyphens, dots, apostrophes and the like between letters or digits. */
function wordEnd(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    if (isDigit(text.charCodeAt(at)) || isLetter(text, at)) at++;
    else if (JOINERS.includes(text[at] ?? ' ') && (isDigit(text.charCodeAt(at + 1)) || isLetter(text, at + 1))) at += 2;
    else return at;
  }
}

const JOINERS = '-\'’.@_‑';

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code > 0xbf && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x2bff) && /\p{L}/u.test(text[at] ?? '');
}
