import type { Hedge } from '../../model/metric';
import { isCoordinate, isNewStatement, isSureness } from './joints';
import type { Quantity } from '../quantities/quantities';
import { hasWord, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS, HAVE_VERBS } from '../words/changes';
import { INDEFINITE } from '../words/kinds';

/** "up to X in A and Y in B": the hedge of each quantity, its own or the one that goes on from those before it. */
export function sharedHedges(tokens: readonly Token[], stated: readonly Quantity[], listed: readonly boolean[]): readonly (Hedge | null)[] {
  const hedges: (Hedge | null)[] = [];
  for (const [index, here] of stated.entries()) {
    let front = index - 1;
    // "by up to 32% (7B) and 25% (13B)": a remark is passed over.
    while (front > 0 && isRemark(tokens, stated[front]) && !isRemark(tokens, here)) front--;
    const previous = stated[front];
    const shared = hedges[front] ?? null;
    const goesOn = previous !== undefined && (listed[index] === true || isCoordinate(tokens, previous, here))
      && !(shared === 'up to' && here.valueMax !== undefined) && !(previous.counted && !here.counted && lowerAt(tokens, previous.from) === 'within') && !beginsAnew(tokens, previous, here) && !isClosed(tokens, previous, here);
    hedges.push(here.hedge ?? (goesOn && !isRemark(tokens, here) ? shared : null));
  }
  return hedges;
}

/** "(7B)", "(p < 0.01)" */
function isRemark(tokens: readonly Token[], quantity: Quantity | undefined): boolean {
  if (quantity !== undefined && isSureness(tokens, quantity)) return true;
  return quantity?.counted === true && textAt(tokens, quantity.from - 1) === '(' && textAt(tokens, quantity.to) === ')';
}

/** "at least 25% savings and a 50% decrease", "brings about 4.2 points and costs 1.3": what begins anew is not hedged. */
function beginsAnew(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  if (textAt(tokens, here.from - 1) === '=') return true; // "(p < 0.001, d = 1.31)"
  // "by over 30 points and achieving a 10% gain"
  if (INDEFINITE.has(lowerAt(tokens, here.from - 1)) && lowerAt(tokens, here.from - 2).endsWith('ing') && HAVE_VERBS.has(lowerAt(tokens, here.from - 2))) return true;
  return isAddedAsWell(tokens, here.from) || isNewStatement(tokens, previous, here) || previous.hedge !== null && isWithNewArticle(tokens, previous, here);
}

/** "up to 6.1% on A, as well as an impressive 8.2% on B": what such an article begins is not hedged. */
function isAddedAsWell(tokens: readonly Token[], from: number): boolean {
  const article = [from - 1, from - 2].find(at => INDEFINITE.has(lowerAt(tokens, at))) ?? 0;
  return article > 2 && lowerAt(tokens, article - 1) === 'as' && lowerAt(tokens, article - 2) === 'well';
}

/** ", and a 50% decrease", where the one before has no article. */
function isWithNewArticle(tokens: readonly Token[], previous: Quantity, { from, to }: Quantity): boolean {
  // "a force error of less than 2.8% and a 20% improvement": a level, then a change.
  const isChange = lowerAt(tokens, previous.from - 1) === 'of' && /^(?:less|more) than$/.test(previous.hedge ?? '') && CHANGE_NOUNS.has(lowerAt(tokens, to));
  const isNew = INDEFINITE.has(lowerAt(tokens, from - 1)) && lowerAt(tokens, from - 2) === 'and' && (isChange || lowerAt(tokens, from - 3) === ',');
  return isNew && !hasWord(tokens.slice(Math.max(0, previous.from - 1), previous.to), INDEFINITE);
}

/** "(>81% accuracy)": whether a parenthesis ends within a few words. */
function closes(tokens: readonly Token[], at: number): boolean {
  const close = tokens.slice(at, at + 4).findIndex(token => token.text === ')');
  return close >= 0 && tokens.slice(at, at + close).every(token => token.kind === 'word');
}

const AVERAGED: ReadonlySet<string> = new Set(['average', 'mean', 'averaging']);

/** "on A (up to 90%) and B (82%)": a hedge within a parenthesis ends with it; "by up to 7% and by 5%": so does one behind "by". */
function isClosed(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  const isInParenthesis = tokens[here.from - 1]?.text === '(' && /^(?:up to|more than|less than)$/.test(previous.hedge ?? '') && closes(tokens, previous.to);
  // "improvements of up to 52% and average boosts of 25%"
  const isAveraged = previous.hedge === 'up to' && hasWord(tokens.slice(previous.to, here.from), AVERAGED);
  return isInParenthesis || isAveraged || lowerAt(tokens, here.from) === 'by' && lowerAt(tokens, previous.from) === 'by';
}
