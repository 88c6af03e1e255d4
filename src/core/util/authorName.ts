import type { Author } from '../model/paper';

/** "Given Family", or the name that has no parts. */
export function displayName(author: Author): string {
  return author.literal ?? [author.given, author.family].filter(Boolean).join(' ');
}
