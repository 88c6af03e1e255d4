import type { Hedge, ReportedMetric } from '../model/metric';
import { datasetOf, directionOf, kindOf, metricOf, subjectOf, versusOf, type TokenRange } from './linking';
import { quantities, type Quantity } from './quantities';
import { sentences } from './sentences';
import { tokenize, type Token } from './tokens';

/**
 * What an abstract reports: every stated quantity with its exact words, in the order of the text.
 * A field that the words do not settle is null. Linear in the length of the text.
 */
export function findMetrics(abstract: string): readonly ReportedMetric[] {
  const found: ReportedMetric[] = [];
  for (const { start, end } of sentences(abstract)) {
    const text = abstract.slice(start, end);
    if (!/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|twice|double|order|\w+fold)\b|O\(/i.test(text)) continue;
    found.push(...sentenceMetrics(text, start));
  }
  return found;
}

/** A sentence with more tokens than this is no sentence, and its quantities are linked within a window of it. */
const WINDOW = 120;

function sentenceMetrics(text: string, offset: number): readonly ReportedMetric[] {
  const tokens = tokenize(text);
  const found = quantities(tokens);
  let shared: Hedge | null = null;
  return found.map((quantity, at) => {
    const previous = found[at - 1];
    shared = quantity.hedge ?? (previous && sharesHedge(tokens, previous, quantity) ? shared : null);
    const range = { from: Math.max(0, quantity.from - WINDOW), to: Math.min(tokens.length, quantity.to + WINDOW) };
    return toMetric(tokens, { ...quantity, hedge: shared }, { range, text, offset, next: found[at + 1]?.from ?? tokens.length });
  });
}

/** "up to X in A and Y in B": the hedge holds for each item of a list. */
function sharesHedge(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  if (previous.unit !== here.unit || previous.counted) return false;
  const between = tokens.slice(previous.to, here.from);
  return between.length <= 8 && between.some(token => token.lower === 'and' || token.text === ',') && !between.some(token => /^(?:with|while|but|from|;)$/.test(token.lower));
}

interface Place {
  readonly range: TokenRange;
  readonly text: string;
  readonly offset: number;
  readonly next: number;
}

function toMetric(tokens: readonly Token[], quantity: Quantity, { range, text, offset, next }: Place): ReportedMetric {
  const start = tokens[quantity.from]?.start ?? 0;
  const end = tokens[quantity.to - 1]?.end ?? start;
  const kind = kindOf(tokens, quantity, range);
  return {
    quote: text.slice(start, end),
    start: offset + start,
    kind,
    value: quantity.value,
    ...quantity.valueMax !== undefined && { valueMax: quantity.valueMax },
    unit: quantity.unit,
    baseline: quantity.baseline,
    direction: kind === 'result' ? directionOf(tokens, quantity, range) : null,
    approximate: quantity.hedge,
    metric: metricOf(tokens, quantity, range),
    dataset: kind === 'result' ? datasetOf(tokens, quantity, range, next) : null,
    subject: kind === 'result' ? subjectOf(tokens, quantity, range) : null,
    versus: kind === 'result' ? versusOf(tokens, quantity, range) : null,
  };
}
