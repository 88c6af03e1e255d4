/** A word with its place. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text; hyphens, apostrophes and dots inside a word belong to it. */
export function tokenizeWords(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’.@_][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu)].map(match => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}
