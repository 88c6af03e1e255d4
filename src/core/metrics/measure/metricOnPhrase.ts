import { isDatasetName } from '../dataset/datasetNames';
import { isMetricSymbol, isMetricToken } from '../text/names';
import { behindArticle, endsInMetricHead } from '../text/phraseQuestions';
import { isFiniteVerb, phraseFrom, type Place } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { METRIC_HEADS } from '../words/metrics';
import { MEASURE_ENDS } from '../words/names';
import { QUALITIES_OR_DEEDS, SCALE_HEADS } from '../words/outcomes';

/** What stands behind "on" where that is no data set, or the data set and then the measure; `at` is where "on" stands. */
export function onPhrase(place: Place, at: number, isChange: boolean): readonly Token[] | undefined {
  const isDifference = isChange || place.quantity.baseline !== null || lowerAt(place.tokens, place.quantity.from) === 'by';
  return onScale(place, at) ?? behindDataset(place, at) ?? onSymbol(place, at) ?? (isDifference ? onMeasure(place, at) : undefined);
}

/** "by 10+ points on a Joint Score" */
function onScale({ tokens, to, next }: Place, at: number): readonly Token[] | undefined {
  if (!/^(?:a|an|the|our)$/.test(lowerAt(tokens, at + 1))) return undefined;
  const scale = phraseFrom(tokens, at + 2, Math.min(to, next), 4);
  return (scale.length > 1 || lastLower(scale).includes('-')) && SCALE_HEADS.test(lastLower(scale)) ? scale : undefined;
}

/** "by 4.5% on Terminal-Bench SR", "3.7% on SWE-Bench resolve rate": the data set, then the measure. */
function behindDataset({ tokens, to, next }: Place, at: number): readonly Token[] | undefined {
  const both = phraseFrom(tokens, at + 1, Math.min(to, next), 5);
  const dataset = both.findLastIndex(token => isDatasetName(token));
  const measure = both.slice(dataset + 1);
  if (dataset < 0 || dataset > 1 || !measure.every(token => token.kind === 'word')) return undefined;
  return endsInMetricHead(measure) || isShortSymbol(measure) ? measure : undefined;
}

function isShortSymbol(words: readonly Token[]): boolean {
  const symbol = words[0]?.text ?? '';
  return words.length === 1 && /^\p{Lu}{2,4}$/u.test(symbol) && isMetricSymbol(symbol);
}

/** "improves by 5% on Hit@3", "a gain of 9.9 on the CIDEr" */
function onSymbol({ tokens }: Place, at: number): readonly Token[] | undefined {
  const name = behindArticle(tokens, at + 1);
  const symbol = tokens[name];
  if (symbol?.kind !== 'word' || !isMetricToken(symbol) || isDatasetName(symbol)) return undefined;
  return /^(?:,|\.|and|over|on|for|\)|by)?$/.test(lowerAt(tokens, name + 1)) ? [symbol] : undefined;
}

/** "a 6% improvement on worst-task performance" */
function onMeasure({ tokens, to, next }: Place, at: number): readonly Token[] | undefined {
  const measured = phraseFrom(tokens, at + 1, Math.min(to, next), 4);
  // "by up to 22.8% on alignment"
  const isAlone = measured.length === 1 && /^(?:[,.;)]|over|while|compared)?$/.test(lowerAt(tokens, at + 2)) || lowerAt(tokens, at + 2) === 'and' && isFiniteVerb(tokens, at + 3);
  if (isAlone && METRIC_HEADS.has(lastLower(measured)) && QUALITIES_OR_DEEDS.test(textAt(measured, 0))) return measured;
  if (measured.length < 2 || !MEASURE_ENDS.has(lastLower(measured)) || measured.some(token => isDatasetName(token))) return undefined;
  return /^[a-z]{4,}ing$/.test(measured[0]?.text ?? '') ? undefined : measured;
}
