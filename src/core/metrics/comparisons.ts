import type { Quantity } from './quantities';
import type { Token } from './tokens';
import { isMetricSymbol, isName } from './exclusions';
import { phraseBefore } from './phrases';
import { BEAT_VERBS } from './words/changes';
import { METRIC_HEADS } from './words/metrics';

/** A quantity that took another's number as its baseline. */
export type Compared = Quantity;

/** How far apart a number and the one it is compared with may stand, in tokens. */
const REACH = 24;

/** "67.7, outperforming the prior best (65.5)", "100% (vs 85.6% for cosine)": the second number is the first one's baseline. */
export function compared(tokens: readonly Token[], found: readonly Quantity[]): readonly Compared[] {
  const kept: Quantity[] = [];
  for (let index = 0; index < found.length; index++) {
    const quantity = found[index] as Quantity;
    const [next, twin] = [found[index + 1], kept.at(-2)];
    const previous = kept.findLast(({ counted }) => !counted);
    // "FVD (112.3) and FID (8.9), compared with 145.6 and 10.2": one by one.
    if (previous && next && twin && kept.at(-1) === previous && [twin, next].every(({ unit, counted, baseline }) => unit === quantity.unit && !counted && baseline === null) && tokens[quantity.to]?.lower === 'and' && next.from === quantity.to + 1 && isBaseline(tokens, previous, quantity)) {
      kept.splice(-2, 2, { ...twin, baseline: quantity.value }, { ...previous, baseline: next.value });
      index++;
    } else if (previous && isBaseline(tokens, previous, quantity)) kept[kept.indexOf(previous)] = { ...previous, baseline: quantity.value };
    else kept.push(quantity);
  }
  return kept;
}

function isBaseline(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  if (previous.unit !== here.unit || here.counted || here.unit === 'x' || previous.baseline !== null || here.baseline !== null || here.sign || previous.sign) return false;
  if (here.from - previous.to > REACH || previous.valueMax !== undefined || tokens[previous.from]?.lower === 'by') return false;
  let at = here.from - 1;
  // "compared to Shap-e's MSE of 0.147": whose measure it is.
  const behind = at;
  while (at > previous.to && at > here.from - 8 && (/^(?:the|a|an|of|at|is|score|scores|for)$/.test(tokens[at]?.lower ?? '') || isMetricSymbol(tokens[at]?.text ?? '') || METRIC_HEADS.has(tokens[at]?.lower ?? '') || /['’]s$/.test(tokens[at]?.lower ?? ''))) at--;
  if (!/^(?:vs|versus|than)$/.test(tokens[at]?.lower ?? '') && !(/^(?:to|with)$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower === 'compared')) at = behind;
  while (at > previous.to && /^(?:the|a|an|only|just|at|of|\.|:|around|about)$/.test(tokens[at]?.lower ?? '')) at--;
  const lead = tokens[at]?.lower ?? '';
  if (/^(?:vs|versus|than)$/.test(lead)) return true;
  // "achieves only 32%, far below the 94% human benchmark"
  if (/^(?:below|above|under|beyond)$/.test(lead) && tokens[here.from - 1]?.lower === 'the' && /^(?:far|well|just|only|still|[a-z]+ly)$/.test(tokens[at - 1]?.lower ?? '')) return true;
  // "47.2 on AlpacaEval, up from 22.9"
  if (lead === 'from' && /^(?:up|down|increased?|improved?|improvement|increase|rising|raised)$/.test(tokens[at - 1]?.lower ?? '')) return true;
  if (/^(?:to|with)$/.test(lead) && tokens[at - 1]?.lower === 'compared') return true;
  // "57.6%, surpassing the previous best of 46.6%"
  const isOf = /^(?:of|at)$/.test(tokens[here.from - 1]?.lower ?? '') && !(/^(?:average|mean|median|margin)$/.test(tokens[here.from - 2]?.lower ?? '') && tokens[here.from - 4]?.lower === 'by');
  // "over the strongest baseline (up to 14.9% on A)": a change once more.
  if (lead === '(' && here.hedge === 'up to') return false;
  if (lead !== '(' && !/['’]s$/.test(lead) && !isOf) return false;
  // "outperforming classical logic (86.3%) and LLM (59.4%) baselines": several are statements of their own.
  if (lead === '(' && tokens[here.to]?.text === ')' && /^(?:and|,)$/.test(tokens[here.to + 1]?.lower ?? '') && tokens.slice(here.to + 2, here.to + 8).some((token, index, all) => token.text === '(' && all[index + 1]?.kind === 'number')) return false;
  // "surpassing BarNet (92.9%)" is a statement of its own; "outperforming the prior best (65.5)" says what was beaten.
  const rival = lead === '(' ? phraseBefore(tokens, at, previous.to, 5) : [];
  // "26.6 vs. BarNet (15.9)"
  if (lead === '(' && /^(?:vs|versus)$/.test(tokens[at - 1 - rival.length]?.text === '.' ? tokens[at - 2 - rival.length]?.lower ?? '' : tokens[at - 1 - rival.length]?.lower ?? '') && rival.length > 0) return true;
  if (rival.some((token, index) => isName(token.text) && !/^(?:prior|previous|best|state-of-the-art|sota)$/.test(token.lower) && (index > 0 || !BEAT_VERBS.has(token.lower)))) return false;
  for (let back = at; back > Math.max(previous.to - 1, at - 9); back--) {
    const word = tokens[back]?.lower ?? '';
    if (back < at && (word === ',' || word === 'and' || word === ')')) return false;
    if (BEAT_VERBS.has(word) || !isOf && /^(?:than|compared|versus|vs|over)$/.test(word)) return true;
  }
  return false;
}
