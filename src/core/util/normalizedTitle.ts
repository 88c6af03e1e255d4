/**
 * A title without what differs between two copies of it: case, accents, white space, punctuation,
 * LaTeX commands and HTML tags. A title of nothing else is kept as it stands, so that no two such titles become one.
 */
export function normalizedTitle(title: string): string {
  const bare = title.replace(/<\/?[a-z]{1,8}>/gi, '').replace(/\\[a-z]+/gi, '')
    .normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return bare || title.trim();
}
