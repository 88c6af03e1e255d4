/** Why a file cannot be read, and on which line (1-based). */
export class NotesError extends Error {
  constructor(message: string, readonly line: number) {
    super(message);
    this.name = 'NotesError';
  }
}
