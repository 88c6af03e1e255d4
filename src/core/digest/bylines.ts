/** What the line below an abstract says of the authors. */
export interface Byline {
  /** Without the bullet. */
  readonly text: string;
  readonly authorCount?: number;
  readonly organization?: string;
}

const BULLET = /^[•·∙*‣▪◦–-]\s*/;
const AUTHORS = /^(\d{1,3}(?:,\d{3})*|\d+) authors?$/i;

/** `• 9 authors` and the like; undefined for anything else. */
export function authorsByline(line: string): Byline | undefined {
  if (line.length > 40) return undefined;
  const text = line.replace(BULLET, '').trim();
  const count = AUTHORS.exec(text)?.[1];
  return count === undefined ? undefined : { text, authorCount: Number(count.replaceAll(',', '')) };
}

/** The line is known to be a byline by its place: an organisation, mostly `slug Display Name`. */
export function organizationByline(line: string): Byline {
  const text = line.replace(BULLET, '').trim();
  const space = text.indexOf(' ');
  const [slug, name] = [text.slice(0, space), text.slice(space + 1).trim()];
  return { text, organization: space > 0 && name && isSlugOf(slug, name) ? name : text };
}

/** Whether a first word is the account's name rather than the first word of the organisation's. */
function isSlugOf(slug: string, name: string): boolean {
  if (!/^[\w.-]+$/.test(slug)) return false;
  if (/^[a-z0-9]/.test(slug) || /[-_]/.test(slug)) return true;
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const [account, whole] = [bare(slug), bare(name)];
  if (whole.includes(account) || account.includes(whole)) return true;
  const initials = name.split(/[\s,-]+/).map(word => word[0] ?? '');
  const capitals = initials.filter(letter => letter !== letter.toLowerCase()).join('').toLowerCase();
  return capitals.length > 1 && (capitals === account || initials.join('').toLowerCase() === account);
}
