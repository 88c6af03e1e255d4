import type { Hedge, ReportedMetric } from '../model/metric';
import { inheritedDirection } from './links/continuation';
import { directionOf, wayOfFactor } from './kind/directionOf';
import type { Introduced } from './subject/introduced';
import { kindOf } from './kind/kind';
import { partiesOf } from './subject/parties';
import { resultDataset } from './dataset/resultDataset';
import { isLikelyResult } from './learned/likelyResult';
import { namedMetric, resultMetric } from './measure/resultMetric';
import type { Reading, Statement } from './statement';
import { withoutPossessive } from './text/phraseQuestions';
import { lowerAt } from './text/tokenAt';
import type { Token } from './text/tokens';
import { CHANGE_VERBS } from './words/changes';
import { BEHIND_BY, NO_GOAL } from './words/kinds';
import { ACTIVITIES, REACHING } from './words/outcomes';
import { NAME_BEHIND_NOUN } from './words/shapes';

/** A quantity with all that is said of it. */
interface Stated {
  readonly metric: ReportedMetric;
  /** Somebody has it whom the authors compare with. */
  readonly isRival: boolean;
  readonly reading: Reading;
}

/** What is said of a quantity. */
export function toMetric({ sentence, place, links }: Pick<Statement, 'sentence' | 'place' | 'links'>): Stated {
  const { abstract, own, isByRules } = sentence;
  const { tokens, quantity } = place;
  const { start, end } = written(abstract, tokens[quantity.from]?.start ?? 0, tokens[quantity.to - 1]?.end ?? 0);
  const ruled = kindOf(place);
  const kind = ruled ?? (!isByRules && isLikelyResult({ sentence, place, links, start }) ? 'result' : 'scale');
  const statement: Statement = { sentence, place, links, start, isResult: kind === 'result', ownName: ownNameAt(own, start) };
  const parties = partiesOf(statement);
  const stated = kind === 'result' ? directionOf(place) : null;
  const assumed = kind === 'result' ? wayOfFactor(place) : null;
  const reading: Reading = {
    sentence, place, links, start, isResult: statement.isResult, ownName: statement.ownName,
    parties, named: namedMetric(statement, parties), direction: stated ?? assumed,
  };
  const name = resultMetric(reading);
  const dataset = resultDataset(reading);
  const direction = stated ?? inheritedDirection(reading) ?? assumed;
  const metric: { -readonly [Key in keyof ReportedMetric]: ReportedMetric[Key] } = {
    quote: abstract.slice(start, end),
    start,
    kind,
    value: quantity.value,
    unit: quantity.unit,
    baseline: quantity.baseline,
    direction,
    approximate: hedgeOf(statement),
    metric: name,
    dataset: dataset === name ? null : dataset, // "20% in narrative arc": what is measured is not where
    subject: apposed(subjectIn(reading)),
    versus: parties.opponent === parties.holder ? null : apposed(parties.opponent),
  };
  if (quantity.valueMax !== undefined) metric.valueMax = quantity.valueMax;
  if (quantity.baselineAs !== undefined) metric.baselineAs = quantity.baselineAs;
  if (direction !== null && isLevelReached(reading)) metric.isLevel = true;
  return { metric, isRival: parties.rival !== null, reading };
}

/** "raises accuracy to 71%", "falls to a mere 4%", "to as low as 3%", "falls below 4%", "to 71% and 64%": where it went. */
function isLevelReached({ place: { tokens, quantity: { from, baseline } }, links: { listed, before } }: Reading): boolean {
  if (baseline !== null) return false;
  let at = from - 1;
  if (listed && before?.isLevel && /^(?:,|and|\/)$/.test(lowerAt(tokens, at))) return true;
  if (/^(?:below|above|under|beyond)$/.test(lowerAt(tokens, from)) && CHANGE_VERBS.has(lowerAt(tokens, at))) return true;
  if (lowerAt(tokens, at) === 'as' && lowerAt(tokens, at - 2) === 'as') at -= 3;
  while (at > 0 && BEHIND_BY.has(lowerAt(tokens, at))) at--;
  return lowerAt(tokens, at) === 'to' && !NO_GOAL.has(lowerAt(tokens, at - 1));
}

/** What the authors call their system, by then: a benchmark has no values, a system beside it may. */
function ownNameAt(own: Introduced, at: number): string | undefined {
  if (!own.isBenchmark) return own.name;
  return own.beside && own.beside.at < at ? own.beside.name : undefined;
}

/** "Error rates fell by 5%": what changes has the value of nobody else; nor has "training" another measure's. */
function subjectIn({ parties: { holder }, named, ownName }: Reading): string | null {
  // "Pretraining improvements were 27%"
  if (holder !== null && /^[\p{L}-]+ (?:improvements|gains|reductions|increases|drops|savings)$/u.test(holder)) return ownName ?? null;
  const isNobody = holder !== null && named !== null && (holder === named || named.endsWith(` ${holder}`) || ACTIVITIES.test(holder));
  return isNobody ? ownName ?? null : holder;
}

/** "the state-of-the-art model FooNet", "FooNet's": the name says it. */
function apposed(party: string | null): string | null {
  if (party === null) return null;
  return withoutPossessive(party.includes(' ') ? NAME_BEHIND_NOUN.exec(party)?.[1] ?? party : party);
}

function hedgeOf({ place: { tokens, quantity }, isResult }: Statement): Hedge | null {
  // "rates cluster within 31-33%": a range has its bounds.
  const isRange = quantity.valueMax !== undefined && lowerAt(tokens, quantity.from) === 'within';
  const isLess = isResult && (quantity.hedge === null ? isDenied(tokens, quantity.from) : quantity.hedge === 'more than' && isDenied(tokens, quantity.from + 1));
  return isLess ? 'less than' : isRange ? null : quantity.hedge;
}

/** "no model reaches 60%", "none exceeds 50%": it is less. */
function isDenied(tokens: readonly Token[], from: number): boolean {
  if (!REACHING.test(lowerAt(tokens, from - 1))) return false;
  const front = tokens.slice(Math.max(0, from - 6), from - 1);
  return front.some((token, at) => /^(?:no|none|neither)$/.test(token.lower) && front.slice(at).every(({ kind }) => kind === 'word'));
}

/** A quote takes its braces, dollar signs and parentheses along in pairs. */
function written(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const quote = text.slice(start, end);
  if (!/[$(){}]/.test(quote)) return { start, end };
  const count = (mark: string): number => quote.split(mark).length - 1;
  let [from, to] = [start, end];
  if (count('$') % 2 === 1 && text[from - 1] === '$') from--;
  else if (count('$') % 2 === 1 && text[to] === '$') to++;
  if (quote.includes('}{') && text[from - 1] === '{') from -= (/\\[A-Za-z]{2,4}\{$/.exec(text.slice(Math.max(0, from - 6), from))?.[0] ?? '{').length; // "\SI{0.2}{ppm}"
  if (quote.includes('}{') && text[to] === '}') to++;
  if (count('}') > count('{') && text[from - 1] === '{') from--;
  if (count('{') > count('}') && text[to] === '}') to++;
  if (count('(') > count(')') && text[to] === ')') to++; // "18% (vs. 22%)"
  return { start: from, end: to };
}
