import { isMetricToken } from '../text/names';
import { isSystemName } from './ownSystem';
import { textOf } from '../text/phrases';
import { lastLower } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { PLAIN_HOLDERS } from '../words/rivals';
import { isModelName } from '../words/systems';

/** What a parenthesis, or the words beside it, say of a number: who has it, or on what. */
export interface Owner {
  readonly subject?: string;
  readonly dataset?: string;
  /** The authors' own system is compared with the one that has it. */
  readonly isRival: boolean;
}

/** The number is people's. */
export const HUMAN: Owner = { subject: 'human', isRival: false };

/** These have the number. */
export function heldBy(words: readonly Token[]): Owner {
  return { subject: textOf(words), isRival: false };
}

/** These have the number, and the authors' own system is compared with them. */
export function heldByRival(words: readonly Token[]): Owner {
  return { subject: textOf(words), isRival: true };
}

/** The number was measured on these. */
export function measuredOn(words: readonly Token[]): Owner {
  return { dataset: textOf(words), isRival: false };
}

/** A system's name, or what is like one. */
export function isHolder(words: readonly Token[]): boolean {
  return PLAIN_HOLDERS.has(lastLower(words)) || words.some(token => isModelName(token.text) || isSystemName(token) && !isMetricToken(token));
}
