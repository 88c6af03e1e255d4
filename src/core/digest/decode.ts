import type { DigestProblem } from '../model/problem';
import { runAtOnce } from '../util/slices';

export interface DecodedDigest {
  readonly text: string;
  readonly problems: readonly DigestProblem[];
}

/** How much of a file tells whether it is text. */
const PROBE_BYTES = 8192;

/** So many bytes are decoded in one step: some milliseconds. */
const STEP_BYTES = 1 << 19;

/** Reads a digest's bytes at once; see `decodeDigestSteps`. */
export function decodeDigest(bytes: Uint8Array): DecodedDigest {
  return runAtOnce(decodeDigestSteps(bytes));
}

/**
 * A digest's bytes as text: UTF-8 or UTF-16 with its byte order mark, else UTF-8, else Windows-1252,
 * which is what a text that is not UTF-8 nearly always is. Bytes that are no text give an empty one and a problem.
 */
export function* decodeDigestSteps(bytes: Uint8Array): Generator<void, DecodedDigest> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: yield* decodeAs('utf-16le', bytes.subarray(2)), problems: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: yield* decodeAs('utf-16be', bytes.subarray(2)), problems: [] };
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (isBinary(body)) return { text: '', problems: [{ code: 'digest.binary', span: { start: 0, end: 0 } }] };
  try {
    return { text: yield* decodeAs('utf-8', body, { fatal: true }), problems: [] };
  } catch {
    return yield* decodeBroken(body);
  }
}

/** A few bad bytes in UTF-8 are damage; where most of what is not ASCII is bad, it never was UTF-8. */
function* decodeBroken(body: Uint8Array): Generator<void, DecodedDigest> {
  const damage: Damage = { replaced: 0, sound: 0, first: -1 };
  const text = yield* decodeAs('utf-8', body, { see: (piece, start) => look(piece, start, damage) });
  if (damage.replaced > damage.sound) return { text: yield* decodeWindows1252(body), problems: [] };
  return { text, problems: [{ code: 'digest.encoding', span: { start: damage.first, end: damage.first + 1 }, replaced: damage.replaced }] };
}

/** What became of the characters that are not ASCII. */
interface Damage {
  replaced: number;
  sound: number;
  /** Offset of the first one that was replaced. */
  first: number;
}

function look(piece: string, start: number, damage: Damage): void {
  for (let at = 0; at < piece.length; at++) {
    const code = piece.charCodeAt(at);
    if (code === REPLACEMENT) {
      damage.replaced++;
      if (damage.first < 0) damage.first = start + at;
    } else if (code > 0x7f) damage.sound++;
  }
}

const REPLACEMENT = 0xfffd;

interface Decoding {
  readonly fatal?: boolean;
  readonly see?: (piece: string, start: number) => void;
}

function* decodeAs(encoding: string, body: Uint8Array, { fatal = false, see }: Decoding = {}): Generator<void, string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true, fatal });
  const pieces: string[] = [];
  let length = 0;
  for (let from = 0; from < body.length; from += STEP_BYTES) {
    const piece = decoder.decode(body.subarray(from, from + STEP_BYTES), { stream: from + STEP_BYTES < body.length });
    see?.(piece, length);
    pieces.push(piece);
    length += piece.length;
    yield;
  }
  return pieces.join('');
}

/** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some run times decode this encoding as Latin-1, so what differs is replaced here. */
function* decodeWindows1252(body: Uint8Array): Generator<void, string> {
  return (yield* decodeAs('windows-1252', body)).replace(/[\u0080-\u009f]/g, control => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

/** Text has no NUL and next to no control characters. */
function isBinary(bytes: Uint8Array): boolean {
  const probe = bytes.subarray(0, PROBE_BYTES);
  let controls = 0;
  for (const byte of probe) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return controls > probe.length / 20;
}
