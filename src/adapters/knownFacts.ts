import type { Author, PaperFacts } from '../core/model/paper';
import type { Files } from '../core/ports';

/** Reads the verified facts that ship with the extension. Records that are not what they should be are left out. */
export async function readKnownFacts(files: Files, uri: string): Promise<readonly PaperFacts[]> {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(await files.read(uri)));
  const records = Array.isArray(parsed) ? parsed : isRecord(parsed) && Array.isArray(parsed.papers) ? parsed.papers : [];
  return records.filter(isFacts);
}

function isFacts(value: unknown): value is PaperFacts {
  return isRecord(value) && typeof value.title === 'string'
    && optionally(value.authors, authors => Array.isArray(authors) && authors.every(isAuthor))
    && optionally(value.code, code => Array.isArray(code) && code.every(url => typeof url === 'string'))
    && [value.arxiv, value.doi, value.category, value.date, value.venue].every(field => field === undefined || typeof field === 'string');
}

function isAuthor(value: unknown): value is Author {
  return isRecord(value) && [value.family, value.given, value.literal].every(part => part === undefined || typeof part === 'string');
}

function optionally(value: unknown, test: (value: unknown) => boolean): boolean {
  return value === undefined || test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
