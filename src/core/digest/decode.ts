import type { DigestProblem } from '../model/problem';

export interface DecodedDigest {
  readonly text: string;
  readonly problems: readonly DigestProblem[];
}

/** How much of a file tells whether it is text. */
const PROBE_BYTES = 8192;

/**
 * A digest's bytes as text: UTF-8 or UTF-16 with its byte order mark, else UTF-8, else Windows-1252,
 * which is what a text that is not UTF-8 nearly always is. Bytes that are no text give an empty one and a problem.
 */
export function decodeDigest(bytes: Uint8Array): DecodedDigest {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes.subarray(2));
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (isBinary(body)) return { text: '', problems: [{ code: 'digest.binary', span: { start: 0, end: 0 } }] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(body), problems: [] };
  } catch {
    return decodeBroken(body);
  }
}

/** A few bad bytes in UTF-8 are damage; where most of what is not ASCII is bad, it never was UTF-8. */
function decodeBroken(body: Uint8Array): DecodedDigest {
  const text = new TextDecoder('utf-8').decode(body);
  let replaced = 0;
  let sound = 0;
  let first = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) {
      replaced++;
      if (first < 0) first = at;
    } else if (code > 0x7f) sound++;
  }
  if (replaced > sound) return { text: decodeWindows1252(body), problems: [] };
  return { text, problems: [{ code: 'digest.encoding', span: { start: first, end: first + 1 }, replaced }] };
}

function decodeAs(encoding: string, body: Uint8Array): DecodedDigest {
  return { text: new TextDecoder(encoding).decode(body), problems: [] };
}

/** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some run times decode this encoding as Latin-1, so what differs is replaced here. */
function decodeWindows1252(body: Uint8Array): string {
  return decodeAs('windows-1252', body).text.replace(/[\u0080-\u009f]/g, control => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
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
