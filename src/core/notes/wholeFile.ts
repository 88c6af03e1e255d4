/** What writing a file whole or not at all needs of a file system. URIs as strings. */
export interface RawFiles {
  writeFile(uri: string, bytes: Uint8Array): Promise<void>;
  /** Takes the place of a file that is there. */
  rename(from: string, to: string): Promise<void>;
  delete(uri: string): Promise<void>;
}

const TEMPORARY = '.tmp';
/** A temporary file that is older, in ms, is no write that still goes on. */
const ABANDONED = 24 * 60 * 60 * 1000;

/**
 * Writes beside the file and then renames: a crash at any moment leaves the old text or the new one.
 * @param unique makes the temporary file's name one that no other window uses
 */
export async function writeWhole(files: RawFiles, uri: string, bytes: Uint8Array, unique: string): Promise<void> {
  const temporary = `${uri}.${unique}${TEMPORARY}`;
  try {
    await files.writeFile(temporary, bytes);
    await files.rename(temporary, uri);
  } catch (error) {
    await files.delete(temporary).catch(() => undefined);
    throw error;
  }
}

/** Whether a file is what a crash left of a write. @param modified and now in ms since 1970 */
export function isAbandoned(name: string, modified: number, now: number): boolean {
  return name.endsWith(TEMPORARY) && now - modified > ABANDONED;
}
