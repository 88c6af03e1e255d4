/** A table of words that is written as one line of them, with single spaces between. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The plural of a noun: "latencies", "masses", "scores". */
export function plural(noun: string): string {
  if (/(?:ss|x)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : noun.replace(/s?$/, 's');
}
