import { askedOf } from './spelling';
import { retold, type Token } from './tokens';
import { COMPOUND_NAMES } from '../words/benchmarks';
import { MODALITIES } from '../words/names';

/** Names of several words as one word each, so that no list or phrase is cut within them: "Tanks and Temples", "end to end", "text to image". */
export function withCompoundNames(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((_, at) => compoundAt(tokens, at))) return tokens;
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const compound = compoundAt(tokens, at);
    const token = compound ?? tokens[at];
    if (token) merged.push(token);
    if (compound) at += 2;
  }
  return merged;
}

/** What may stand between two words of one name. */
const JOINTS_IN_NAMES: ReadonlySet<string> = new Set(['to', 'and', '&', 'over', 'of']);

const isJoint = askedOf(({ lower }) => JOINTS_IN_NAMES.has(lower));

/** The three tokens from here as one, if they are one name. */
function compoundAt(tokens: readonly Token[], at: number): Token | undefined {
  const [first, joint, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  // Most tokens are no joint: nothing else is asked of them.
  if (!first || !last || joint === undefined || !isJoint(joint)) return undefined;
  if (!isBenchmark(first, joint, last) && !isWrittenApart(first, joint, last)) return undefined;
  const text = `${first.text} ${joint.text} ${last.text}`;
  if (isBenchmark(first, joint, last)) return retold(first, { text, lower: text.toLowerCase(), end: last.end, isDataset: true });
  return tokens[at - 1]?.lower !== 'from' ? retold(first, { text, lower: `${first.lower}-${joint.lower}-${last.lower}`, end: last.end }) : undefined;
}

/** "Tanks and Temples", "Tanks & Temples" */
function isBenchmark(first: Token, joint: Token, last: Token): boolean {
  return (joint.lower === 'and' || joint.text === '&') && COMPOUND_NAMES.get(first.text) === last.text;
}

/** "end to end latency", "text to image generation", "a field of view" */
function isWrittenApart(first: Token, joint: Token, last: Token): boolean {
  if (joint.lower === 'of') return /^fields?$/.test(first.lower) && last.lower === 'view' || /^degrees?$/.test(first.lower) && last.lower === 'freedom';
  if (joint.lower === 'over') return first.lower === 'intersection' && last.lower === 'union';
  if (joint.lower !== 'to') return false;
  return first.lower === 'end' && last.lower === 'end' || MODALITIES.has(first.lower) && MODALITIES.has(last.lower);
}
