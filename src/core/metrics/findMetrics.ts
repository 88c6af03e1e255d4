import type { ReportedMetric } from '../model/metric';
import type { Span } from '../model/span';
import { compared } from './quantities/comparisons';
import { statedOf } from './quantities/counting';
import { benchmarkAt } from './dataset/benchmarkAt';
import { listEndingAt } from './dataset/nameLists';
import { beatenOn, triedOn } from './dataset/triedOn';
import { isDatasetName, withDatasets } from './dataset/datasetNames';
import { definedMeasures, withMeasures } from './measure/definedMeasures';
import { calledIn, introduced, type Introduced } from './subject/introduced';
import { OPENING } from './subject/titledName';
import { textOf } from './text/phrases';
import { quantities } from './quantities/quantities';
import { sentenceMetrics, type Watch } from './sentenceMetrics';
import { sentences } from './sentences';
import type { Context } from './statement';
import { isCapital, isDigit } from './text/characters';
import { withCompoundNames } from './text/compoundNames';
import { withPhrasalVerbs } from './text/phrasalVerbs';
import { tokenize, type Token } from './text/tokens';
import { NUMERALS } from './words/grammar';
import { isModelName } from './words/systems';
import { TRIAL_STEMS } from './words/verbs';

/** More than four times as many as the fullest of 51,000 abstracts states, which has 43; what a text states beyond is not read. */
const MOST = 200;
/** Nearly twice as many as it has; beyond them the rules alone read on, which takes less time. */
const MANY = 80;
/** In tokens: some twenty times a long abstract. What goes on is not read, so that no text holds up the editor. */
const LONGEST = 10_000;

/**
 * What an abstract reports: every stated quantity with its exact words, in the order of the text.
 * A field that the words do not settle is null. A title tells what the work is called, nothing else. Linear in the length of the text; never throws.
 * `watch` sees what the rules find, sentence by sentence, before what they leave open is told from the phrases around it.
 */
export function findMetrics(abstract: string, title = '', watch?: Watch): readonly ReportedMetric[] {
  const found: ReportedMetric[] = [];
  const passages = passagesOf(abstract);
  let own: Introduced | undefined;
  let measures: ReadonlySet<string> | undefined;
  let context: Context = { dataset: null, last: undefined };
  /** The last sentence, if it states no quantity. */
  let passed: Passage | undefined;
  /** The one in front of that, if it states none, either. */
  let before: Passage | undefined;
  let read = 0;
  for (let at = 0, passage = passages.at(0); passage !== undefined; passage = passages.at(++at)) {
    const { text, start } = passage;
    const tokens = mayState(text) ? withPhrasalVerbs(withCompoundNames(passage.tokens())) : [];
    const stated = tokens.length > 0 ? statedOf(tokens, compared(tokens, quantities(tokens))) : [];
    if (stated.length > 0) {
      own ??= introduced(abstract, title, opening(passages));
      if (passed !== undefined) context = { dataset: datasetIn(passed, own.datasets) ?? (before && isReported(before, passed) ? datasetIn(before, own.datasets) : null), last: undefined };
      measures ??= definedMeasures(abstract, new Set([...own.datasets, ...own.name === undefined ? [] : [own.name]]));
      const marked = withMeasures(withDatasets(tokens, own.datasets, own.isBenchmark ? undefined : own.name), measures);
      const metrics = sentenceMetrics({ abstract, tokens: marked, start, own: calledIn(text, own), isByRules: watch !== undefined || found.length + stated.length > MANY }, stated, context, watch);
      const dataset = lastNamed(metrics) ?? datasetIn(passage, own.datasets) ?? context.dataset;
      context = { dataset, last: metrics.findLast(({ kind }) => kind === 'result') };
      found.push(...metrics);
    }
    before = stated.length > 0 ? undefined : passed;
    passed = stated.length > 0 ? undefined : passage;
    read += tokens.length;
    if (found.length >= MOST || read >= LONGEST) break;
  }
  return found;
}

/** A sentence of an abstract. */
interface Passage {
  readonly text: string;
  /** Where it begins in the abstract. */
  readonly start: number;
  /** Its words, cut when they are first asked for: whose offsets are those in the abstract. */
  readonly tokens: () => readonly Token[];
}

/** The sentences of an abstract, by their number; undefined behind the last. */
interface Passages {
  readonly at: (index: number) => Passage | undefined;
}

/** Cuts no further than it is asked to: of a text that goes on for ever, only the beginning is read. */
function passagesOf(abstract: string): Passages {
  const rest = sentences(abstract);
  const cut: Passage[] = [];
  return {
    at: index => {
      while (cut.length <= index) {
        const { value } = rest.next();
        if (value === undefined) return undefined;
        cut.push(passageOf(abstract, value));
      }
      return cut[index];
    },
  };
}

function passageOf(abstract: string, { start, end }: Span): Passage {
  const text = abstract.slice(start, end);
  let tokens: readonly Token[] | undefined;
  return { text, start, tokens: () => tokens ??= tokenize(text, start) };
}

/** The words of the sentences that begin an abstract, where the authors name their work. */
function opening(passages: Passages): readonly Token[] {
  const found: Token[] = [];
  for (let at = 0, passage = passages.at(0); passage !== undefined && passage.start < OPENING; passage = passages.at(++at)) if (mayName(passage.text)) found.push(...passage.tokens());
  return found;
}

/** A quick look before the words are cut: what names nothing has no capitals but its first, and no digits. */
function mayName(text: string): boolean {
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isCapital(code) || isDigit(code) || code > 127) return true;
  }
  return false;
}

/** A quick look before the words are cut: most sentences state no number. */
function mayState(text: string): boolean {
  return NUMERALS.test(text);
}

/** The data set that the last result has whose name says that it is one: "MMLU", "the question answering benchmark". */
function lastNamed(metrics: readonly ReportedMetric[]): string | null {
  const isNamed = (dataset: string): boolean => /\p{Lu}|(?:\S \S.*)(?:benchmark|dataset)/u.test(dataset) && !isModelName(dataset.split(' ')[0] ?? '');
  // A rank's leaderboard is of nothing else.
  return metrics.findLast(({ kind, dataset, unit }) => kind === 'result' && unit !== 'rank' && dataset !== null && isNamed(dataset))?.dataset ?? null;
}

/** "We evaluate it on FooBench. Experimental results show a good balance.": whether a sentence speaks of what the one in front says was done. */
function isReported(trial: Passage, report: Passage): boolean {
  return /\b(?:evaluat|test|benchmark|validat)\w*\b[^.]{0,80}\bon\b/i.test(trial.text) && /^(?:\w+ ){0,2}(?:experiment|result|evaluation|finding)/i.test(report.text);
}

/** A sentence without numbers may say what the next one was measured on. */
function datasetIn(passage: Passage, datasets: ReadonlySet<string>): string | null {
  if (!TRIAL_STEMS.test(passage.text)) return null;
  const tokens = withDatasets(passage.tokens(), datasets);
  const named = tokens.flatMap((token, at) => token.kind === 'word' && isDatasetName(token) ? [at] : []);
  if (named.length === 1) return textOf(benchmarkAt(tokens, named[0] ?? 0, tokens.length));
  const list = named.length > 1 ? listEndingAt(tokens, named.at(-1) ?? 0, 0) : null;
  if (list !== null && named.every(at => list.includes(tokens[at]?.text ?? ''))) return list;
  if (named.length === 0) {
    const beaten = beatenOn(tokens);
    if (beaten !== null) return beaten;
  }
  return /\b(?:evaluat\w*|experiments?|tested|benchmarked|compared?)\b/i.test(passage.text) ? triedOn(tokens) : null;
}
