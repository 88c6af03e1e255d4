const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', 'ﬁ': 'fi', 'ﬂ': 'fl', 'ﬀ': 'ff', 'ﬃ': 'ffi', 'ﬄ': 'ffl' };

/** A text as search compares it: lower case, marks off, ligatures apart. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]/gu, character => LETTERS[character] ?? character);
}

/** A folded text that knows where each of its characters comes from. */
export interface FoldedText {
  readonly text: string;
  /** For each character of `text`, and for its end, the offset in the original. */
  readonly origins: readonly number[];
}

export function foldWithOrigins(original: string): FoldedText {
  let text = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = fold(character);
    for (let index = 0; index < folded.length; index++) origins.push(at);
    text += folded;
    at += character.length;
  }
  origins.push(original.length);
  return { text, origins };
}

export interface Token {
  readonly text: string;
  /** Offsets in the folded text. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The words of a folded text; a run of Chinese, Japanese or Korean characters gives its pairs. */
export function tokens(folded: string): readonly Token[] {
  const found: Token[] = [];
  for (const match of folded.matchAll(WORD)) {
    const start = match.index;
    const word = match[0].length > 64 ? match[0].slice(0, 64) : match[0];
    if (!/^[\x20-\x7e]+$/.test(word) && CJK.test(word)) pairs(word, start, found);
    else found.push({ text: word, start, end: start + word.length });
  }
  return found;
}

function pairs(run: string, start: number, found: Token[]): void {
  if (run.length === 1) found.push({ text: run, start, end: start + 1 });
  for (let at = 0; at + 1 < run.length; at++) found.push({ text: run.slice(at, at + 2), start: start + at, end: start + at + 2 });
}

/** The words for the index: the tokens, and the parts of a hyphenated compound also as one word. */
export function indexWords(folded: string): readonly string[] {
  const list = tokens(folded);
  const words = list.map(token => token.text);
  let from = 0;
  for (let at = 1; at <= list.length; at++) {
    const [previous, here] = [list[at - 1], list[at]];
    const joined = previous && here && here.start === previous.end + 1 && /[-‐‑–/_.]/.test(folded[previous.end] ?? '');
    if (joined) continue;
    if (at - from > 1 && at - from <= 4) words.push(list.slice(from, at).map(token => token.text).join(''));
    from = at;
  }
  return words;
}

export const STOP_WORDS: ReadonlySet<string> = new Set(('a an the of for on in to with via and or from by toward towards is are can do does how what why when at as into its it be not we our '
  + 'this that these those using than').split(' '));

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
