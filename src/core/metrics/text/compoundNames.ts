import type { Token } from './tokens';
import { COMPOUND_NAMES } from '../words/benchmarks';

/** "Tanks and Temples", "Tanks & Temples": a benchmark whose name holds an "and", as one word, so that no list is cut there. */
export function withCompoundNames(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ text }) => COMPOUND_NAMES.has(text))) return tokens;
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [first, joint, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (!first) continue;
    const isCompound = last !== undefined && (joint?.lower === 'and' || joint?.text === '&') && COMPOUND_NAMES.get(first.text) === last.text;
    merged.push(isCompound ? { ...first, text: `${first.text} ${joint.text} ${last.text}`, lower: `${first.lower} ${joint.lower} ${last.lower}`, end: last.end, isDataset: true } : first);
    if (isCompound) at += 2;
  }
  return merged;
}
