import { countedNoun } from './counts';
import { lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { counting, measuring, plusAt, type Unit, type Written } from './unit';
import { PROCESSOR_MODELS, SELECTED } from '../words/aroundNumbers';

/** "12 tasks", "90+ tasks", "64 GPU hours": the noun that a number counts. */
export function countedUnit(tokens: readonly Token[], at: number, written: Written): Unit | undefined {
  // "an error below 0.5 pixels": how far, and not how many.
  if (lowerAt(tokens, at) === 'pixels' && !Number.isInteger(written.value)) return measuring('pixels', at + 1);
  const isDevice = PROCESSOR_MODELS.test(lowerAt(tokens, at).split('-')[0] ?? '') || /^[gt]pu$/.test(lowerAt(tokens, at));
  const time = isDevice ? gpuTime(tokens, at) : undefined;
  if (time) return time;
  // "ten of the most capable models", "5 of these problems"
  const isOf = lowerAt(tokens, at) === 'of' && (lowerAt(tokens, at + 1) === 'the' && SELECTED.has(lowerAt(tokens, at + 2)) || /^(?:these|those)$/.test(lowerAt(tokens, at + 1)));
  const noun = countedNoun(tokens, isOf ? at + 2 : at + plusAt(tokens, at), written);
  return noun && counting(noun.unit, noun.to);
}

/** "64 A100 GPU hours", "36 GPU hours", "8 H100 days". */
function gpuTime(tokens: readonly Token[], at: number): Unit | undefined {
  const device = lowerAt(tokens, at) === 'tpu' ? 'TPU' : 'GPU';
  for (let end = at + 1; end < at + 4; end++) {
    const word = lowerAt(tokens, end).replace(/^gpu-/, '');
    if (/^(?:hours?|days?)$/.test(word)) return measuring(`${device}-${word.replace(/s?$/, 's')}`, end + 1);
    if (word !== 'gpu' && word !== '-') return undefined;
  }
  return undefined;
}
