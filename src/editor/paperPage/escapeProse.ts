/** What Markdown or its extensions would act on. */
const ACTIVE = /[\\`*_[\]<>|$]/;
/** A line that begins so would be a heading or an item of a list. */
const STRUCTURE = /^(\s*\d*)(?:(?<!\d)[#+-]|(?<=\d)[.)])(?=\s)/;

/** Prose on one line that stays readable as source: only what would act is escaped. */
export function escapeProse(text: string): string {
  return escaped(text).text;
}

/** For each offset of the text, and the one behind it, its offset in the escaped text. */
export function escapedOffsets(text: string): readonly number[] {
  return escaped(text).offsets;
}

function escaped(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const structure = STRUCTURE.exec(text)?.[1]?.length;
  const offsets: number[] = [];
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (at === structure || ACTIVE.test(character)) result += '\\';
    offsets.push(result.length);
    result += character;
  }
  offsets.push(result.length);
  return { text: result, offsets };
}
