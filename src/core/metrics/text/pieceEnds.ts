import { codeAt, isAsciiLetter, isCapital, isDigit, isLetter } from './characters';

/** Where the number that begins here ends: with its groups of digits, its decimals and its exponent. */
export function numberEnd(text: string, from: number): number {
  let at = digitsEnd(text, from);
  // "90 000": a space in front of three digits groups them, too.
  if (at - from <= 3 && text[from] !== '0' && /^ \d{3}(?!\d|\.\d|-)/.test(text.slice(at, at + 6))) at += 4;
  // "40, 000 pairs": a space slipped in.
  if (at - from <= 3 && /^, 000(?![\d,.])/.test(text.slice(at, at + 6))) return at + 5;
  for (let mark = thousandsMark(text, at); mark > 0 && at - from <= 24; mark = thousandsMark(text, at)) at += mark + 3;
  // "84,25%": a decimal comma.
  if (text[at] === ',' && at - from === 2 && /^,\d\d\\?%/.test(text.slice(at, at + 5))) return at + 3;
  if (text[at] === '.' && isDigit(codeAt(text, at + 1))) at = digitsEnd(text, at + 1);
  if (text[at] === 'e' || text[at] === 'E') at += /^[eE][-+]?\d{1,3}(?!\w)/.exec(text.slice(at, at + 7))?.[0].length ?? 0;
  return at;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(codeAt(text, at))) at++;
  return at;
}

/** How long the mark is that groups a number's digits in threes here: `12,000`, in LaTeX `12{,}000` and `12\\,000`; 0 where there is none. */
function thousandsMark(text: string, at: number): number {
  const mark = text[at] === ',' ? 1 : text.startsWith('{,}', at) ? 3 : text.startsWith('\\,', at) ? 2 : 0;
  if (mark === 0) return 0;
  const from = at + mark;
  const isGroup = isDigit(codeAt(text, from)) && isDigit(codeAt(text, from + 1)) && isDigit(codeAt(text, from + 2));
  return isGroup && !isDigit(codeAt(text, from + 3)) ? mark : 0;
}

/** What a word goes on through between letters or digits. */
const JOINERS = '-\'’.@_‑/';

/** Where the word that begins here ends. It goes on through digits, and through hyphens, dots, apostrophes and the like between letters or digits. */
export function wordEnd(text: string, from: number): number {
  return earlyEnd(text, from) ?? wholeWordEnd(text, from);
}

/** The end of a word that a number touches, in front or behind. */
function earlyEnd(text: string, from: number): number | undefined {
  if (text[from + 1] === '-' && isDigit(codeAt(text, from + 2)) && from > 0 && isDigit(codeAt(text, from - 1))) {
    const piece = text.slice(from, from + 12);
    // "1.5B-8B": a size's letter is a word of its own.
    if (/^[KMBTk]-\d+(?:\.\d+)?[KMBTk](?![\w])/.test(piece)) return from + 1;
    // "6x-29x", "1.8X-2.4X": so is a factor's sign.
    if (/^[xX×]-\d+(?:\.\d+)?[xX×](?![\w])/.test(piece)) return from + 1;
  }
  // "66%-to-75%"
  if (text[from - 1] === '-' && text.startsWith('to-', from) && /^to-\d+(?:\.\d|\\?%|[x×]|-?fold)/.test(text.slice(from, from + 12))) return from + 2;
  // "near-100% completeness", "sub-60% accuracy"
  const mayBePrefix = text[from + 3] === '-' || text[from + 4] === '-';
  const prefix = mayBePrefix ? /^(near|sub)-\d+(?:\.\d+)?(?:\\?%|-(?:second|minute|hour|millisecond)\b|(?: |\\,)?ms\b|[MB] param| percent\b)/i.exec(text.slice(from, from + 24))?.[1] : undefined;
  // "by3.1%": a lost space.
  const mayBeGlued = isDigit(codeAt(text, from + 2)) || isDigit(codeAt(text, from + 7)) || isDigit(codeAt(text, from + 8));
  const glued = mayBeGlued ? /^(by|of|to|achieves|reaches)\d+\.\d/.exec(text.slice(from, from + 12))?.[1] : undefined;
  const length = prefix?.length ?? glued?.length;
  return length === undefined ? undefined : from + length;
}

/** "100 ms.Our code": a lost space behind a full stop. */
const LOST_SPACE = /^[a-z]\.(?:Our|We|The|This|These|It|In|Code|Project|However|Extensive|Experiments?)[^\p{L}\d]/u;

function wholeWordEnd(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const code = codeAt(text, at);
    if (isAsciiLetter(code) || isDigit(code) || code > 127 && isLetter(text, at)) at++;
    else if (code === 32) return at;
    else if (isJoined(text, at)) at += 2;
    else return at + plusses(text, from, at);
  }
}

/** Whether a mark between letters or digits belongs to their word: "fine-tuned", "TL;DR". */
function isJoined(text: string, at: number): boolean {
  const mark = text[at] ?? ' ';
  // "42% accuracy respectively-gaps exceed 29%": a dash without its spaces.
  if (mark === '-' && text.slice(Math.max(0, at - 12), at) === 'respectively') return false;
  if (mark === '.' && isCapital(codeAt(text, at + 1)) && LOST_SPACE.test(text.slice(at - 1, at + 14))) return false;
  if (mark === '&') return /(?:^|[^\p{L}\d])\p{Lu}&\p{Lu}(?![\p{L}\d])/u.test(text.slice(Math.max(0, at - 2), at + 3)); // "J&F"
  if (mark === ';') return /^\p{Lu};\p{Lu}{2}/u.test(text.slice(at - 1, at + 3));
  // "ViT-L/14", "DiT-XL/2": a model's size and its patches.
  if (mark === '/' && isDigit(codeAt(text, at + 1))) return /-(?:[A-Z]{1,2}|Ti)$/.test(text.slice(at - 3, at)) && /^\/\d{1,2}(?!\d|\.\d|[%x])/.test(text.slice(at, at + 5));
  return JOINERS.includes(mark) && (isDigit(codeAt(text, at + 1)) || isLetter(text, at + 1));
}

/** "MiniWob++", "HumanEval+": signs that a name ends with; "140k+" is no name. */
function plusses(text: string, from: number, end: number): number {
  if (text[end] !== '+' || isDigit(codeAt(text, from - 1)) || end - from < 2) return 0;
  const length = text[end + 1] === '+' ? 2 : 1;
  const next = codeAt(text, end + length);
  return isDigit(next) || isLetter(text, end + length) || text[end + length] === '+' ? 0 : length;
}
