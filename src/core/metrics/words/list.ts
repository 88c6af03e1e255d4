/** A table of words that is written as one line of them, with single spaces between. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
