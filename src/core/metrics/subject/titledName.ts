/** What a work is called is said within so many characters of its abstract. */
export const OPENING = 6000;

/** "CGAR: …", "… with CGAR": the name in front of a title's colon, if the abstract uses it. */
export function titledName(abstract: string, title: string): string | undefined {
  const written = (/^([^:–—]{2,40}?)\s*(?::|\s[–—-]\s)/.exec(title)?.[1] ?? wholeName(title, abstract))?.trim();
  if (written === undefined || written.split(/\s+/).length > 3) return undefined;
  const opening = abstract.slice(0, OPENING);
  const titled = opening.includes(written) ? written : written.replace(/\$/g, '');
  const name = spelt(titled, opening);
  const short = shortFor(opening, name);
  if (short !== undefined) return short;
  const isSmall = !/\p{Lu}|\d/u.test(name);
  if (isSmall && !isBroughtIn(name, opening)) return undefined;
  const isUsed = standsWhole(name, opening);
  return isUsed && (isSmall || isShapedLikeName(name) || opening.split(name).length > 2 || namesDataBehindColon(title)) ? name : undefined;
}

/** Whether a text uses a name that is no part of a longer word. */
function standsWhole(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\w-]/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + name.length))) return true;
  }
  return false;
}

/** "Self-Taught Evaluators": a title that is nothing but a name, which may be one of several. */
function wholeName(title: string, abstract: string): string | undefined {
  const name = title.trim();
  const words = name.split(/\s+/);
  if (words.length > 3 || !words.every(word => /^\p{Lu}/u.test(word))) return undefined;
  const isRepeated = (): boolean => words.length > 1 && abstract.slice(0, OPENING * 2).split(name).length > 2;
  return name.includes('-') || isRepeated() ? name.replace(/s$/, '') : undefined;
}

/** "VOCABTRIM: …": the abstract may write it in another way. */
function spelt(titled: string, opening: string): string {
  if (opening.includes(titled)) return titled;
  // "FooWorld2.0: …"
  const parted = titled.replace(/(\p{L})(\d[\d.]*)$/u, '$1 $2');
  if (parted !== titled && opening.includes(parted)) return parted;
  if (!/^\p{Lu}{3,}/u.test(titled)) return titled;
  const at = opening.toLowerCase().indexOf(titled.toLowerCase());
  return at < 0 ? titled : opening.slice(at, at + titled.length);
}

/** "Denoising LM (DLM)": the short form that the abstract goes on with; undefined where it does not. */
function shortFor(opening: string, name: string): string | undefined {
  const at = opening.indexOf(`${name} (`);
  if (at < 0 || !/[ -]/.test(name)) return undefined;
  const behind = at + name.length + 1;
  const short = /^\((\p{Lu}[\p{L}\d-]{1,11})\)/u.exec(opening.slice(behind, behind + 15))?.[1];
  return short !== undefined && opening.split(short).length > opening.split(name).length + 1 ? short : undefined;
}

/** "gsplat: A Library": a small word is a name where the abstract brings it in as one. */
function isBroughtIn(name: string, opening: string): boolean {
  const before = '(?:\\b(?:present|introduce|propose|release|describe|develop|call|named|called)s?\\s+|^)';
  const behind = '(?:[,.:;]|\\s+(?:is|provides|offers|achieves|uses|supports|a|an|the)\\b)';
  return new RegExp(before + escaped(name) + behind, 'u').test(opening);
}

/** Ordinary words are no name: it has a capital inside, a digit, or stands alone. */
function isShapedLikeName(name: string): boolean {
  return /\p{Ll}\p{Lu}|\p{Lu}{2}|\d/u.test(name) || !name.includes(' ');
}

/** "Foo Bar: a benchmark for" */
function namesDataBehindColon(title: string): boolean {
  return /^[^:]*:.*\b(?:benchmark|dataset|corpus)\b/i.test(title);
}

/** A text as a pattern that matches just it. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
