const TOKEN = /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

/** What may come next: `first` of a list or an object may also be its end. */
type Expected = 'value' | 'first value' | 'first key' | 'key' | 'colon' | 'comma' | 'nothing';

/**
 * Where a text stops being JSON, or undefined where it is JSON as a whole.
 * Engines word their messages as they like, and some do not say where the fault is. Linear.
 */
export function jsonFault(text: string): number | undefined {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token: string | undefined = TOKEN.exec(text)?.[0];
    const next: Expected | undefined = token === undefined ? undefined : after(token, expected, open);
    if (token === undefined || next === undefined) return at;
    expected = next;
    at = skipSpace(text, at + token.length);
  }
  return expected === 'nothing' ? undefined : text.length;
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
}

/** What is expected behind a token; undefined where the token itself is not. */
function after(token: string, expected: Expected, open: string[]): Expected | undefined {
  const closed = (): Expected => open.length > 0 ? 'comma' : 'nothing';
  if (token === '}' || token === ']') {
    const fits = token === '}' ? open.at(-1) === '{' && (expected === 'first key' || expected === 'comma') : open.at(-1) === '[' && (expected === 'first value' || expected === 'comma');
    if (fits) open.pop();
    return fits ? closed() : undefined;
  }
  if (token === ':') return expected === 'colon' ? 'value' : undefined;
  if (token === ',') return expected !== 'comma' ? undefined : open.at(-1) === '{' ? 'key' : 'value';
  if (expected === 'first key' || expected === 'key') return token.startsWith('"') ? 'colon' : undefined;
  if (expected !== 'value' && expected !== 'first value') return undefined;
  if (token !== '{' && token !== '[') return closed();
  open.push(token);
  return token === '{' ? 'first key' : 'first value';
}
