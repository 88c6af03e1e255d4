/** The hosts that authors name without a scheme. */
const BARE_HOSTS = ['github.com/', 'huggingface.co/', 'hf.co/', 'arxiv.org/', 'gitlab.com/', 'www.', 'openreview.net/', 'doi.org/', 'zenodo.org/', 'kaggle.com/'];

const LINK = /https?:\/\/|(?:www\.|(?:github|gitlab|arxiv|openreview|doi|zenodo|kaggle|huggingface|hf)\.(?:com|co|org|net)\/)|arxiv:\s?\d|\.git(?:hub|lab)\.io\b/gi;
const ARXIV_NEW = /^\d{4}\.\d{4,5}(?:v\d+)?/;

/** The absolute URLs that a text links to or names, in order, each once; a bare arXiv id counts as its page. */
export function linksIn(text: string): readonly string[] {
  const found: { readonly at: number; readonly url: string }[] = [];
  let covered = 0;
  for (const match of text.matchAll(LINK)) {
    if (match.index < covered) continue;
    const before = text[match.index - 1] ?? ' ';
    if (/arxiv:/i.test(match[0])) {
      const id = ARXIV_NEW.exec(text.slice(match.index + 6, match.index + 30).trimStart())?.[0];
      if (id) found.push({ at: match.index, url: `https://arxiv.org/abs/${id.replace(/v\d+$/, '')}` });
      continue;
    }
    if (/[\w@/.-]/.test(before) && !/^(?:http|\.)/i.test(match[0])) continue;
    const start = match[0].startsWith('.') ? hostStart(text, match.index) : match.index;
    if (start === undefined) continue;
    const end = linkEnd(text, match.index);
    covered = end;
    add(found, start, text.slice(start, end));
  }
  return [...new Set(found.map(({ url }) => url))];
}

/** Where the name before `.github.io` begins; undefined where it is no name of its own. */
function hostStart(text: string, dot: number): number | undefined {
  let start = dot;
  while (start > 0 && dot - start < 60 && /[\w-]/.test(text[start - 1] ?? '')) start--;
  return start === dot || /[\w@/.-]/.test(text[start - 1] ?? ' ') ? undefined : start;
}

function add(found: { at: number; url: string }[], at: number, stated: string): void {
  const url = /^https?:\/\//i.test(stated) ? stated : `https://${stated}`;
  const rest = url.replace(/^https?:\/\//i, '');
  if (BARE_HOSTS.some(host => rest.toLowerCase() === host) || !/^[\w-]+(\.[\w-]+)+/.test(rest)) return;
  if (URL.canParse(url)) found.push({ at, url });
}

/** A link ends at white space or a bracket that it did not open; the sentence's punctuation is not part of it. */
function linkEnd(text: string, start: number): number {
  let end = start;
  let open = 0;
  while (end < text.length && end - start < 2000) {
    const character = text[end] ?? '';
    if (/[\s<>"'`{}|\\^]|[“”’‘]/.test(character)) break;
    if (character === '(' || character === '[') open++;
    if ((character === ')' || character === ']') && --open < 0) break;
    end++;
  }
  while (end > start && /[.,;:!?*_~$]/.test(text[end - 1] ?? '')) end--;
  return end;
}

const ARXIV_LINK = /^https?:\/\/(?:[\w-]+\.)?(?:arxiv\.org\/(?:abs|pdf|html)|(?:huggingface\.co|hf\.co)\/papers|alphaxiv\.org\/abs)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?(?:[#?].*)?$/i;

/** The arXiv id (without version) that a link's page is of. */
export function arxivOfLink(url: string): string | undefined {
  return ARXIV_LINK.exec(url)?.[1];
}
