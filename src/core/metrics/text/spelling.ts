import { BEAT_VERBS, CHANGE_VERBS, HAVE_VERBS } from '../words/changes';
import { SMALL_CAPITALS } from '../words/grammar';
import { BOUNDARY } from '../words/nouns';

/** How a piece of a text is written, and how it is compared. All words that are written alike share one, and with it what has been found out about them. */
export interface Spelling {
  readonly text: string;
  readonly lower: string;
  /** Which questions have been asked about it, one bit each. */
  asked: number;
  /** To which of them the answer was yes. */
  answered: number;
}

/** What is spelt, a token for example. */
interface Spelt {
  readonly spelling: Spelling;
}

export function spelling(text: string, lower: string): Spelling {
  return { text, lower, asked: 0, answered: 0 };
}

/** How many words are kept; then all are forgotten. */
const MOST = 20_000;
const WORDS = new Map<string, Spelling>();

/** How a word is spelt that is written so. */
export function spellingOf(word: string): Spelling {
  const known = WORDS.get(word);
  if (known) return known;
  // "STEM" is no verb, "IS" is the Inception Score, "LIFT" may be a system: capitals say that it is a name.
  const lower = isCapitalName(word) ? word : word.toLowerCase();
  const found = spelling(word, SYNONYMS.get(lower) ?? lower);
  if (WORDS.size >= MOST) WORDS.clear();
  WORDS.set(word, found);
  return found;
}

/** Words that are read as others that mean the same. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['v.s', 'vs'], ['whilst', 'while'], ['utilize', 'use'], ['utilizes', 'uses'], ['utilizing', 'using'], ['utilise', 'use'], ['utilises', 'uses'], ['utilising', 'using'],
]);

/** A name in capitals that would be a small word or a verb in small letters. */
function isCapitalName(piece: string): boolean {
  if (piece.length < 2 || piece.length > 12 || piece.charCodeAt(1) > 90 || !/^[A-Z]+$/.test(piece)) return false;
  const lower = piece.toLowerCase();
  return BOUNDARY.has(lower) && !SMALL_CAPITALS.test(piece) || CHANGE_VERBS.has(lower) || HAVE_VERBS.has(lower) || BEAT_VERBS.has(lower);
}

/** As many questions as an integer has bits that are cheap to test. */
const BITS = 30;
let questions = 0;

/**
 * Asks a question about a word alone once, and remembers the answer with its spelling: what every word of an abstract is asked.
 * Of nothing, the answer is no. For questions that are asked about strings, there is `remembered`.
 */
export function askedOf(question: (spelling: Spelling) => boolean): (spelt: Spelt | undefined) => boolean {
  if (questions >= BITS) throw new RangeError('a spelling has no bit left for another question');
  const bit = 1 << questions++;
  return spelt => {
    if (spelt === undefined) return false;
    const about = spelt.spelling;
    if ((about.asked & bit) === 0) {
      if (question(about)) about.answered |= bit;
      about.asked |= bit;
    }
    return (about.answered & bit) !== 0;
  };
}
