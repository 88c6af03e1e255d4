import type { Span } from '../model/span';
import type { BibField, BibProblemCode } from './bibFile';
import { CLOSE, COMMA, EQUALS, OPEN, PERCENT, QUOTE, isLineBreak, isNameCharacter, isSpace, nameEnd, skipBlank, skipSpace, trimEnd } from './bibTokens';
import { readValue, report, type Pass } from './readValue';

/** The key, up to the comma behind it; where there is none, the walk goes on with the fields. */
export function readKey(pass: Pass): { readonly key: string; readonly keySpan: Span; readonly comma: boolean } {
  const { text, limit } = pass;
  const first = skipBlank(text, pass.at, limit);
  const stop = trimEnd(text, first, keyStop(pass, first));
  const start = stop > first ? first : pass.at;
  const end = stop > first ? stop : pass.at;
  if (end === start) report(pass, 'bib.noKey', start - 1, start);
  else if (/[\s{}"#%~\\]/.test(text.slice(start, end))) report(pass, 'bib.badKey', start, end);
  const next = skipBlank(text, end, limit);
  const comma = next < limit && text.charCodeAt(next) === COMMA;
  pass.at = comma ? next + 1 : end;
  return { key: text.slice(start, end), keySpan: { start, end }, comma: comma || end === start };
}

/** Where a key must have ended: at a comma, the line's end, the block's end, or before a field's name. */
function keyStop({ text, limit, close }: Pass, start: number): number {
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === close || code === CLOSE || isLineBreak(code)) return at;
    if (code !== EQUALS) continue;
    const before = trimEnd(text, start, at);
    let word = before;
    while (word > start && isNameCharacter(text.charCodeAt(word - 1))) word--;
    if (/^[A-Za-z][\w-]*$/.test(text.slice(word, before))) return word;
  }
  return limit;
}

/** All fields up to the block's end. @param comma whether one stands before the first, or none is needed */
export function readFields(pass: Pass, comma: boolean): readonly BibField[] {
  const { text, limit } = pass;
  const fields: BibField[] = [];
  let separated = comma;
  let end = pass.at;
  while (!pass.unclosed) {
    const before = pass.at;
    pass.at = skipBlank(text, before, limit);
    const code = text.charCodeAt(pass.at);
    if (pass.at >= limit) {
      pass.unclosed = 'block';
      pass.at = before;
    } else if (code === COMMA) {
      if (separated) report(pass, 'bib.extraComma', pass.at, pass.at + 1);
      separated = true;
      pass.at++;
    } else if (code === pass.close || code === CLOSE) {
      if (isEnd(pass)) break;
      report(pass, 'bib.strayBrace', pass.at, pass.at + 1);
      pass.at++;
    } else if (isNameCharacter(code)) {
      if (!separated) report(pass, 'bib.missingComma', end, pass.at);
      const field = readField(pass);
      if (field) fields.push(field);
      separated = false;
      end = pass.at;
    } else {
      skipJunk(pass, 'bib.badField', pass.at);
      separated = false;
    }
  }
  return fields;
}

const GOES_ON = /.[^\S\n]*,\s*[A-Za-z][\w-]*\s*=/sy;

/** A closing brace ends the block, unless it is of the wrong kind, or a comma and the next field follow. */
function isEnd({ text, at, close }: Pass): boolean {
  if (text.charCodeAt(at) !== close) return false;
  GOES_ON.lastIndex = at;
  return !GOES_ON.test(text);
}

/** Undefined where the text is no field, or a strict pass gives up. */
function readField(pass: Pass): BibField | undefined {
  const { text, limit } = pass;
  const start = pass.at;
  const stop = nameEnd(text, start, limit);
  pass.at = stop;
  if (!skipEquals(pass, start)) {
    skipJunk(pass, 'bib.badField', start);
    return undefined;
  }
  const behindSign = pass.at;
  readWholeValue(pass, start);
  if (pass.unclosed) return undefined;
  // A missing value is missing right behind the sign, not at the end of the white space that follows, which may be the file's.
  const missing = trimEnd(text, stop, behindSign);
  const valueSpan = pass.at > behindSign ? { start: behindSign, end: pass.at } : { start: missing, end: missing };
  return {
    name: lowerCase(text.slice(start, stop)), nameSpan: { start, end: stop },
    valueSpan, raw: text.slice(valueSpan.start, valueSpan.end),
  };
}

/** Moves to the value, unless none can follow. A brace or quote right behind the name lacks its equals sign, a second sign is too much. */
function skipEquals(pass: Pass, start: number): boolean {
  const { text, limit, at: stop } = pass;
  const sign = skipSpace(text, stop, limit);
  const code = sign < limit ? text.charCodeAt(sign) : 0;
  if (code !== EQUALS) {
    if (code !== OPEN && code !== QUOTE) return false;
    report(pass, 'bib.noValue', start, stop);
    pass.at = sign;
    return true;
  }
  pass.at = skipSpace(text, sign + 1, limit);
  if (pass.at < limit && text.charCodeAt(pass.at) === EQUALS) {
    report(pass, 'bib.badValue', pass.at, pass.at + 1);
    pass.at = skipSpace(text, pass.at + 1, limit);
  }
  if (isField(text, pass.at)) pass.at = sign + 1;
  return true;
}

const FIELD = /[A-Za-z][\w-]*\s*=/y;

function isField(text: string, at: number): boolean {
  FIELD.lastIndex = at;
  return FIELD.test(text);
}

/** A value with what still stands behind it; none where the next field begins. */
function readWholeValue(pass: Pass, nameStart: number): void {
  const { text, at: start, limit } = pass;
  if (!isField(text, skipSpace(text, start, limit))) readValue(pass);
  if (pass.unclosed) return;
  if (pass.at > start) skipRest(pass, start);
  else report(pass, 'bib.noValue', nameStart, trimEnd(text, nameStart, start));
}

/** What still stands behind a value in its line belongs to it: `2000 AD`, `"a "quoted" word"`. */
function skipRest(pass: Pass, valueStart: number): void {
  const { text, limit, close } = pass;
  let next = pass.at;
  while (next < limit && isSpace(text.charCodeAt(next)) && !isLineBreak(text.charCodeAt(next))) next++;
  const code = text.charCodeAt(next);
  if (next >= limit || code === COMMA || code === PERCENT || code === CLOSE || code === close || isSpace(code)) return;
  if (isField(text, next)) return;
  pass.at = next;
  skipJunk(pass, 'bib.badValue', valueStart);
}

/** To the next comma, closing brace or line. Braces are passed over in pairs, by a loose pass within the line. */
function skipJunk(pass: Pass, problem: BibProblemCode, from: number): void {
  const { text, limit, close, loose } = pass;
  let depth = 0;
  let at = pass.at;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN) depth++;
    else if (depth > 0 && code === CLOSE) depth--;
    else if (isLineBreak(code) ? loose || depth === 0 : depth === 0 && (code === COMMA || code === CLOSE || code === close)) break;
  }
  if (depth > 0 && !loose) pass.unclosed = 'braces';
  pass.at = trimEnd(text, pass.at, at);
  report(pass, problem, from, pass.at);
}

const lowered = new Map<string, string>();

/** Files have few names and many fields: each is lowered once, and holds on to no text. */
function lowerCase(name: string): string {
  const known = lowered.get(name);
  if (known !== undefined) return known;
  const lower = name.toLowerCase();
  if (lowered.size < 1000) lowered.set(lower, lower).set(name, lower);
  return lower;
}
