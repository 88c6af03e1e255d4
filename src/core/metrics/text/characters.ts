/** The codes of the characters that the cutting of a text turns on. */
export const [EXCLAMATION, DOLLAR, PERCENT, STAR, PLUS, COMMA, DOT, LESS, GREATER, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, TILDE] = [33, 36, 37, 42, 43, 44, 46, 60, 62, 92, 123, 125, 126] as const;

/** The code of the character at a place, NaN where there is none: to read beyond the ends of a text is slow, and is not left to the engine. */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : Number.NaN;
}

/** Whether a character's code is that of white space, of a narrow or unbreakable kind, too. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

/** Whether a character's code is that of a digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a character's code is that of a letter from a to z. */
export function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Whether a character's code is that of a capital from A to Z. */
export function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Whether a character's code is that of a letter from A to Z, large or small. */
export function isAsciiLetter(code: number): boolean {
  return isCapital(code) || isSmallLetter(code);
}

/** Whether a letter of any script stands here. */
export function isLetter(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 128) return isAsciiLetter(code);
  const isMathSign = code === 0xd7 || code === 0xf7; // × and ÷
  const isSymbol = code >= 0x2000 && code <= 0x2bff;
  return code > 0xbf && !isMathSign && !isSymbol && /\p{L}/u.test(text[at] ?? '');
}
