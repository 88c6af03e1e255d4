import { benchmarkAt } from './benchmarkAt';
import { isDatasetName, withDatasets } from './datasetNames';
import { textOf } from '../text/phrases';
import { lowerAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';

/** The one data set of an abstract. */
export interface OnlyDataset {
  readonly name: string;
  /** Where the abstract has said so far that it is measured on. */
  readonly at: number;
}

/** "… on the FooSet dataset", where the abstract names no other; undefined where it names several, or says of none that something was done on it. */
export function onlyDataset(tokens: readonly Token[], names: ReadonlySet<string>): OnlyDataset | undefined {
  const marked = withDatasets(tokens, names);
  const places = marked.flatMap((token, at) => token.kind === 'word' && isDatasetName(token) ? [at] : []);
  if (new Set(places.map(at => marked[at]?.text)).size !== 1) return undefined;
  const place = places.find(at => isOn(marked, lowerAt(marked, at - 1) === 'the' ? at - 2 : at - 1));
  if (place === undefined) return undefined;
  return { name: textOf(benchmarkAt(marked, place, marked.length)), at: marked[place]?.start ?? 0 };
}

/** "on", but not "continually trained on": what a model is made of. */
function isOn(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'on' && !/^(?:pre-?|post-?)?train(?:ed|ing)?$/.test(lowerAt(tokens, at - 1));
}
