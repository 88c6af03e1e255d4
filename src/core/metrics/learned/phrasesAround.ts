import { isMeasure } from '../text/phraseQuestions';
import { isStatingVerb, phraseFrom, type Place } from '../text/phrases';
import type { Token } from '../text/tokens';
import { METRIC_HEADS } from '../words/metrics';
import { FINDING } from '../words/outcomes';

/** A noun phrase of the sentence, by the positions of its first word and behind its last. */
export interface Phrase {
  readonly from: number;
  readonly end: number;
  /** Its last word is a measure's. */
  readonly isMeasure: boolean;
  /** How many phrases of which that is so stand between it and the quantity. */
  readonly nearer: number;
}

/** How far a phrase may stand in front of a quantity and behind it, in tokens, and how many of each are looked at. */
const [IN_FRONT, BEHIND, MOST_IN_FRONT, MOST_BEHIND] = [70, 25, 20, 8];

/** No name of a measure has more words. */
const LONGEST = 4;

/** The noun phrases around a quantity, nearest last in front, nearest first behind. */
export function phrasesAround({ tokens, quantity }: Place): readonly Phrase[] {
  const front = phrasesIn(tokens, Math.max(0, quantity.from - IN_FRONT), quantity.from);
  const behind = phrasesIn(tokens, quantity.to, Math.min(tokens.length, quantity.to + BEHIND));
  return [...counted(tokens, front.slice(-MOST_IN_FRONT).reverse()).reverse(), ...counted(tokens, behind.slice(0, MOST_BEHIND))];
}

/** The phrases of one side, nearest first, each with how many measures are nearer. */
function counted(tokens: readonly Token[], spans: readonly Span[]): Phrase[] {
  let nearer = 0;
  return spans.map(({ from, end }) => {
    const phrase = { from, end, isMeasure: isMeasure(tokens[end - 1]), nearer };
    if (phrase.isMeasure) nearer++;
    return phrase;
  });
}

interface Span {
  readonly from: number;
  readonly end: number;
}

function phrasesIn(tokens: readonly Token[], from: number, to: number): readonly Span[] {
  const found: Span[] = [];
  for (let at = from; at < to;) {
    const { length } = phraseFrom(tokens, at, to, 10);
    found.push(...parted(tokens, at, at + length));
    at += Math.max(length, 1);
  }
  return found;
}

/** "achieves high recall": a verb or a number within what looks like one phrase ends what is in front of it. */
function parted(tokens: readonly Token[], from: number, end: number): readonly Span[] {
  const found: Span[] = [];
  let start = from;
  for (let at = from; at <= end; at++) {
    const token = tokens[at];
    if (at < end && token !== undefined && !isVerb(token) && token.kind !== 'number') continue;
    let first = Math.max(start, at - LONGEST);
    while (first < at && tokens[first]?.kind !== 'word') first++;
    if (first < at) found.push({ from: first, end: at });
    start = at + 1;
  }
  return found;
}

function isVerb(token: Token): boolean {
  return token.kind === 'word' && !METRIC_HEADS.has(token.lower) && (isStatingVerb(token.lower) || FINDING.has(token.lower)) && !isMeasure(token);
}
