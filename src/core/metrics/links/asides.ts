import type { Quantity } from '../quantities/quantities';
import { closingAt, openBefore } from '../text/phraseQuestions';
import type { Token } from '../text/tokens';

/** How far in front of a quantity the parenthesis may open that holds it, in tokens. */
const ENCLOSED = 24;

/** "29% on A (+3 vs. X, +7 vs. Y), 9% on B": whether a parenthesis that is closed in front of one quantity holds the other. */
export function isAside(tokens: readonly Token[], other: Quantity, here: Quantity): boolean {
  if (other.to > here.from || openBefore(tokens, here.from, ENCLOSED) >= 0) return false;
  const open = openBefore(tokens, other.from, ENCLOSED);
  // "(A: 0.66; B: 0.48)" begins a list; a remark follows what it is about.
  return open > 0 && /^[^(,;:]$|^.{2,}$/.test(tokens[open - 1]?.text ?? '') && closingAt(tokens, other.to, here.from) >= 0;
}

/** What stands between two quantities, without the parentheses in between. */
export function besides(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const kept: Token[] = [];
  let depth = 0;
  for (const token of tokens.slice(from, to)) {
    if (token.text === '(') depth++;
    if (depth === 0) kept.push(token);
    if (token.text === ')' && depth > 0) depth--;
  }
  return depth === 0 ? kept : tokens.slice(from, to);
}
