import { endsInMeasure } from '../text/phraseQuestions';
import { isStatingVerb, phraseBefore } from '../text/phrases';
import { lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS } from '../words/changes';
import { WHEREABOUTS } from '../words/grammar';
import { INSERTIONS } from '../words/names';
import { MERELY } from '../words/shapes';

/** "solves only 80%": the place, or the one in front of it where it is a small word of little. */
export function beforeMerely(tokens: readonly Token[], at: number): number {
  return MERELY.has(lowerAt(tokens, at)) ? at - 1 : at;
}

/** How long an insertion may be, in tokens, and how long one between dashes. */
const [INSERTION, REMARK] = [14, 24];

/** A dash, and no hyphen. */
function isDash(tokens: readonly Token[], at: number): boolean {
  const { text, spaced } = tokens[at] ?? { text: '', spaced: false };
  return text === '—' || text === '–' || text === '-' && (spaced || tokens[at - 1]?.text === '-' || tokens[at + 1]?.text === '-');
}

/** "The precision, measured on a bright star, is": the comma that opens what the comma at `close` ends; undefined where no phrase is inserted. */
export function insertionBefore(tokens: readonly Token[], close: number, start: number): number | undefined {
  // "The fidelity -- the fraction that is preserved -- is"
  if (isDash(tokens, close)) {
    const first = isDash(tokens, close - 1) ? close - 1 : close;
    for (let at = first - 2; at > Math.max(start, close - REMARK); at--) {
      if (/^[,;]$/.test(tokens[at]?.text ?? '')) return undefined;
      if (isDash(tokens, at)) return isDash(tokens, at - 1) ? at - 1 : at;
    }
    return undefined;
  }
  for (let at = close - 2; at > Math.max(start, close - INSERTION); at--) {
    if (tokens[at]?.text !== ',') continue;
    const lead = lowerAt(tokens, at + 1);
    return INSERTIONS.test(lead) || WHEREABOUTS.has(lead) ? at : undefined;
  }
  return undefined;
}

/** "win-rate against GPT-4-Turbo of 33%", "accuracy on MMLU of 70%": the noun is in front of a prepositional phrase. */
export function aboutName(tokens: readonly Token[], end: number, start: number): readonly Token[] | undefined {
  for (let at = end; at > Math.max(start, end - 12); at--) {
    const token = tokens[at];
    if (token?.kind === 'mark' && token.text !== ')' && token.text !== '(') return undefined;
    if (/^(?:while|whereas|but)$/.test(lowerAt(tokens, at)) || at < end - 7 && (lowerAt(tokens, at) === 'and' || isStatingVerb(lowerAt(tokens, at)))) return undefined;
    if (at === end || !WHEREABOUTS.has(lowerAt(tokens, at))) continue;
    const words = phraseBefore(tokens, at, start, 5);
    // "a 27% improvement in A and a 12% gain on B": another change.
    const isBareChange = words.length === 1 && CHANGE_NOUNS.has(lowerAt(words, 0));
    if (endsInMeasure(words) && !isBareChange) return words;
  }
  return undefined;
}
