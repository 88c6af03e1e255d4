import { phraseBefore } from './phrases';
import { lowerAt } from './tokenAt';
import type { Token } from './tokens';
import { ARTICLES_AND_OWN, ADVERBS_OF_MEANS } from '../words/grammar';
import { BETWEEN_HEDGES, JOINING, NOUN_PREPOSITIONS } from '../words/names';

/** Where the noun phrase before a verb begins, with what "of", "with" and the like add to it; `end` where there is none. */
export function nounPhraseStart(tokens: readonly Token[], end: number, from: number): number {
  let start = end - phraseBefore(tokens, end, from, 7).length;
  for (let added = 0; added < 3 && start > from; added++) {
    start = beforeParticiple(tokens, beforeHedge(tokens, start), from);
    if (start < end) start = beforeConjunct(tokens, start, from);
    const joining = joiningLength(tokens, start, from);
    if (joining === 0 || lowerAt(tokens, start - 2) === 'resulting') break;
    // "that of BarNet"
    const isThat = lowerAt(tokens, start - joining) === 'of' && /^(?:that|those)$/.test(lowerAt(tokens, start - joining - 1));
    const front = isThat ? 1 : phraseBefore(tokens, start - joining, from, 5).length;
    if (front === 0) return end;
    start -= joining + front;
  }
  return start;
}

/** "discovered on more than 260 datasets": a hedge belongs to the phrase. */
function beforeHedge(tokens: readonly Token[], start: number): number {
  if (tokens[start]?.kind !== 'number') return start;
  const [front, last] = [lowerAt(tokens, start - 2), lowerAt(tokens, start - 1)];
  if (BETWEEN_HEDGES.has(front) && /^(?:than|to)$/.test(last)) return start - 2;
  return JOINING.test(front) && /^(?:over|about|around)$/.test(last) ? start - 1 : start;
}

/** A participle in front of the phrase belongs to it, and so does the noun that it is said of. */
function beforeParticiple(tokens: readonly Token[], start: number, from: number): number {
  if (!/^(?:[a-z-]{3,}ed|trained|built|grown)$/.test(lowerAt(tokens, start - 1))) return start;
  const holder = phraseBefore(tokens, start - 1, from, 5).length;
  return holder > 0 ? start - holder - 1 : start;
}

/** "on VLN and VLA tasks": both belong to the preposition. */
function beforeConjunct(tokens: readonly Token[], start: number, from: number): number {
  if (lowerAt(tokens, start - 1) !== 'and') return start;
  const other = phraseBefore(tokens, start - 1, from, 5).length;
  return other > 0 && NOUN_PREPOSITIONS.has(lowerAt(tokens, start - 2 - other)) ? start - other - 1 : start;
}

/** How many words join the phrase that begins at `start` to one in front of it: "of", "with our", "trained on"; 0 where nothing does. */
function joiningLength(tokens: readonly Token[], start: number, from: number): number {
  const last = lowerAt(tokens, start - 1);
  const length = ARTICLES_AND_OWN.has(last) || /^(?:their|these|those)$/.test(last) ? 2 : 1;
  const joint = start - length;
  const isAccess = lowerAt(tokens, joint) === 'to' && lowerAt(tokens, joint - 1) === 'access';
  if (!isAccess && !JOINING.test(lowerAt(tokens, joint))) return 0;
  // "models trained on transcripts", "a network trained only on simulations"
  const adverb = ADVERBS_OF_MEANS.test(lowerAt(tokens, joint - 1)) ? 1 : 0;
  const participle = joint - 1 - adverb;
  const isParticiple = /^(?:[a-z-]{3,}ed|built)$/.test(lowerAt(tokens, participle));
  return isParticiple && phraseBefore(tokens, participle, from, 5).length > 0 ? length + 1 + adverb : length;
}
