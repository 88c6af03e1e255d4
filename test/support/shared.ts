import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

/** Optional data beside the checkout; tests that need it skip where it is absent. */
const SHARED = path.resolve('../shared');

export const withoutShared = fs.existsSync(SHARED) ? false : '../shared is absent';

export function sharedBytes(name: string): Buffer {
  const bytes = fs.readFileSync(path.join(SHARED, name));
  return name.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes;
}

export function sharedText(name: string): string {
  return sharedBytes(name).toString('utf8');
}

/** A paper as the shared digests expect it to be read. */
export interface ExpectedPaper {
  readonly line: number;
  readonly title: string;
  readonly abstract: string;
  readonly byline: string | null;
  readonly date: string | null;
  readonly date_iso?: string | null;
  readonly comments: number | null;
}

export function expectedPapers(name: string): readonly ExpectedPaper[] {
  return sharedText(name).trim().split('\n').map(line => JSON.parse(line) as ExpectedPaper);
}
