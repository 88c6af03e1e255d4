import { isName } from '../text/names';
import { behindSpan } from './nameLists';
import { namePhrase } from './namePhrase';
import { endOf, isNameOnly, namesMeasureOrModel } from '../text/phraseQuestions';
import { textOf } from '../text/phrases';
import { isUnplaced, isVague } from './placing';
import { lastLower, lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS } from '../words/changes';
import { DATA_HEADS, SPAN_OF_TRIALS, TESTED_ON, TESTED_WITH, TRYING } from '../words/places';

/** "We evaluate it on six video understanding benchmarks": what a sentence says that something was tried on; null where it says nothing so. */
export function triedOn(tokens: readonly Token[]): string | null {
  for (let at = 0; at < tokens.length - 1; at++) {
    const preposition = lowerAt(tokens, at);
    if (!TRYING.has(preposition) || at === 0 && preposition !== 'using') continue;
    const name = namePhrase(tokens, at + 1, tokens.length);
    if (!name || !mayBeTriedOn(preposition, lastLower(name))) continue;
    const said = preposition === 'in' ? null : vagueWithSpan(tokens, at, name);
    if (said) return said;
    if (namesTrial(name) && !isUnplaced(tokens, at, name)) return textOf(name);
  }
  return null;
}

/** "It outperforms memory baselines on BEAM": a name that nothing but its place says is a benchmark's; null where there is none. */
export function beatenOn(tokens: readonly Token[]): string | null {
  const verb = tokens.findIndex(({ lower }) => BEAT_VERBS.has(lower));
  for (let at = verb + 1; verb >= 0 && at < tokens.length - 1; at++) {
    if (lowerAt(tokens, at) !== 'on') continue;
    const name = namePhrase(tokens, at + 1, tokens.length) ?? [];
    return isNameOnly(name) && !name.some(namesMeasureOrModel) && !isUnplaced(tokens, at, name) ? textOf(name) : null;
  }
  return null;
}

/** "in a task" and "using a data set" say on what; "in a setting" and "using a model" do not. */
function mayBeTriedOn(preposition: string, head: string): boolean {
  if (preposition === 'in') return head === 'task' || head === 'tasks';
  return preposition !== 'using' || DATA_HEADS.has(head);
}

/** "across nine benchmarks spanning maths, science, and code" */
function vagueWithSpan(tokens: readonly Token[], preposition: number, name: readonly Token[]): string | null {
  if (!isVague(textOf(name))) return null;
  const end = endOf(tokens, name, preposition);
  const spanEnd = behindSpan(tokens, end, SPAN_OF_TRIALS);
  return spanEnd > end ? textOf([...name, ...tokens.slice(end, spanEnd)]) : null;
}

/** "video understanding benchmarks"; "models and tasks" says too little. */
function namesTrial(name: readonly Token[]): boolean {
  if (name.length < 2 || !TESTED_ON.has(lastLower(name)) || isVague(textOf(name))) return false;
  const isOfSeveral = (token: Token, at: number): boolean => token.lower === 'and' && lowerAt(name, at - 1).endsWith('s');
  return !name.some((token, at) => (TESTED_WITH.has(token.lower) || isOfSeveral(token, at)) && !isName(token.text));
}
