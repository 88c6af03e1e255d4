import type { Hedge, ReportedMetric } from '../model/metric';
import { compared } from './comparisons';
import { benchmarkAt } from './benchmarkAt';
import { datasetOf } from './dataset';
import { isVague } from './placing';
import { isDatasetName, withDatasets } from './datasetNames';
import { modelBehind, modelOpening, openingOf } from './datasetOpening';
import { listEndingAt } from './nameLists';
import { triedOn } from './triedOn';
import { isMetricSymbol } from './exclusions';
import { directionOf } from './direction';
import { respectiveNames, type RespectiveName } from './respective';
import { introduced, type Introduced } from './introduced';
import { kindOf } from './kind';
import { changeOf } from './metricChange';
import { claimed } from './metricBefore';
import { behind, inPhrase } from './metricBehind';
import { metricOf, scored } from './metricName';
import type { Place } from './phrases';
import { textOf } from './phrases';
import { quantities, type Quantity } from './quantities';
import { isStated } from './counting';
import { sentences } from './sentences';
import { inLists, inRows, isApart, isContrast, isCoordinate, isJoined, isListed, isNewStatement, isOwnStatement, isPlaced, isSameVerb, nextUnjoined, shareBackwards, withSharedUnits } from './sharing';
import { ownerOf } from './owners';
import { rivalInFront } from './rivals';
import { subjectOf } from './subject';
import { tokenize, type Token } from './tokens';
import { CHANGE_NOUNS, CHANGE_VERBS } from './words/changes';
import { METRIC_HEADS } from './words/metrics';
import { COSTS } from './words/units';
import { versusOf } from './versus';
import { OWN_NOUNS, isModelName } from './words/systems';
import { ACTIVITIES, REACHING } from './words/outcomes';
import { NUMERALS, REMARK_STARTS } from './words/grammar';
import { EFFICIENCY } from './words/names';
import { COPULAS, TRIAL_STEMS } from './words/verbs';

/**
 * What an abstract reports: every stated quantity with its exact words, in the order of the text.
 * A field that the words do not settle is null. A title tells what the work is called, nothing else. Linear in the length of the text; never throws.
 */
export function findMetrics(abstract: string, title = ''): readonly ReportedMetric[] {
  const found: ReportedMetric[] = [];
  let own: Introduced | undefined;
  let context: Context = { dataset: null, last: undefined };
  /** The sentences without a quantity since the last one that had some. */
  let passed: string[] = [];
  let read = 0;
  for (const { start, end } of sentences(abstract)) {
    const sentence = abstract.slice(start, end);
    const tokens = mayState(sentence) ? tokenize(sentence) : [];
    const stated = tokens.length > 0 ? compared(tokens, quantities(tokens)).filter(quantity => isStated(tokens, quantity)) : [];
    if (stated.length > 0) {
      own ??= introduced(abstract, title);
      if (passed.length > 0) context = { dataset: datasetIn(passed.at(-1) ?? '', own.datasets), last: undefined };
      passed = [];
      const marked = withDatasets(tokens, own.datasets, own.isBenchmark ? undefined : own.name);
      const metrics = sentenceMetrics({ text: sentence, tokens: marked, offset: start, own }, stated, context);
      context = { dataset: metrics.findLast(({ kind, dataset }) => kind === 'result' && dataset !== null && /\p{Lu}|(?:\S \S.*)(?:benchmark|dataset)/u.test(dataset))?.dataset ?? datasetIn(sentence, own.datasets) ?? context.dataset, last: metrics.findLast(({ kind }) => kind === 'result') };
      found.push(...metrics);
    } else passed.push(sentence);
    read += tokens.length;
    if (found.length >= MOST || read >= LONGEST) break;
  }
  return found;
}

/** A sentence without numbers may say what the next one was measured on. */
function datasetIn(sentence: string, datasets: ReadonlySet<string>): string | null {
  if (!TRIAL_STEMS.test(sentence)) return null;
  const tokens = withDatasets(tokenize(sentence), datasets);
  const named = tokens.flatMap((token, at) => token.kind === 'word' && isDatasetName(token) ? [at] : []);
  if (named.length === 1) return textOf(benchmarkAt(tokens, named[0] ?? 0, tokens.length));
  const list = named.length > 1 ? listEndingAt(tokens, named.at(-1) ?? 0, 0) : null;
  if (list !== null && named.every(at => list.includes(tokens[at]?.text ?? ''))) return list;
  return /\b(?:evaluat\w*|experiments?|tested|benchmarked|compared?)\b/i.test(sentence) ? triedOn(tokens) : null;
}

/** What the sentences before leave behind. */
interface Context {
  readonly dataset: string | null;
  /** The last result of the sentence right before. */
  readonly last: ReportedMetric | undefined;
}

/** No abstract states more; a text that does is cut off here. */
const MOST = 400;
/** In tokens: some forty times a long abstract. What goes on is not read, so that no text holds up the editor. */
const LONGEST = 20_000;
/** Links reach no further than so many tokens. */
const WINDOW = 120;

/** "3x smaller", "40% fewer calls": what something costs is seldom of what the sentence before measured on. */
function isEfficiency({ tokens, quantity }: Place, metric: string | null): boolean {
  const about = [metric ?? '', ...tokens.slice(quantity.to, quantity.to + 3).map(token => token.lower)].join(' ');
  return quantity.baseline === null && EFFICIENCY.test(about) && !/accuracy|score|speed-?ups?\b/i.test(metric ?? '');
}

/** "Furthermore, it …", "We show that …": what is said anew is seldom of what the sentence before measured on; nor is it of a whole list, unless it is compared there. */
function isOnItsOwn({ tokens }: Place, dataset: string | null): boolean {
  return /^(?:furthermore|moreover|when|we)$/.test(tokens[0]?.lower ?? '') || /, | and /.test(dataset ?? '') && !/^(?:\S+ )*(?:benchmarks|datasets|tasks)\b/.test(dataset ?? '') && !/^(?:compared|in|across)$/.test(tokens[0]?.lower ?? '');
}

/** A quick look before the words are cut: most sentences state no number. */
function mayState(text: string): boolean {
  return NUMERALS.test(text);
}

interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly offset: number;
  readonly own: Introduced;
}

function sentenceMetrics(sentence: Sentence, quantitiesOf: readonly Quantity[], context: Context): readonly ReportedMetric[] {
  const { tokens } = sentence;
  const stated = withSharedUnits(tokens, quantitiesOf);
  const found: ReportedMetric[] = [];
  const respective = respectiveNames(tokens, stated);
  const joined: boolean[] = [];
  /** Whether a verb or a semicolon stands between a quantity and the one before. */
  const statements: boolean[] = [];
  /** Whether a semicolon or a "while" does. */
  const apart: boolean[] = [];
  const placed: boolean[] = [];
  const rivals = new Set<ReportedMetric>();
  let shared: Hedge | null = null;
  stated.forEach((quantity, index) => {
    const previous = stated.findLast(({ counted }, other) => other < index && counted === quantity.counted);
    const listed = previous !== undefined && isListed(tokens, previous, quantity);
    // "at least 25% savings and a 50% decrease": what begins anew is not hedged.
    const isAnew = asWellAs(tokens, quantity.from) || /^an?$/.test(tokens[quantity.from - 1]?.lower ?? '') && tokens[quantity.from - 2]?.lower === 'and' && tokens[quantity.from - 3]?.text === ',' && (stated[index - 1]?.hedge ?? null) !== null && !/^an?$/.test(tokens[(stated[index - 1]?.from ?? 0) - 1]?.lower ?? '') && !tokens.slice(stated[index - 1]?.from ?? 0, stated[index - 1]?.to ?? 0).some(token => /^an?$/.test(token.lower));
    // "on A (up to 90%) and B (82%)": a hedge within a parenthesis ends with it; "by up to 7% and by 5%": so does one behind "by".
    const isClosed = tokens[quantity.from - 1]?.text === '(' && tokens[stated[index - 1]?.to ?? 0]?.text === ')' && stated[index - 1]?.hedge === 'up to' || tokens[quantity.from]?.lower === 'by' && tokens[stated[index - 1]?.from ?? 0]?.lower === 'by';
    shared = quantity.hedge ?? (!isAnew && !isClosed && !(shared === 'up to' && quantity.valueMax !== undefined) && (listed || index > 0 && isCoordinate(tokens, stated[index - 1], quantity)) ? shared : null);
    const place: Place = {
      tokens,
      quantity: { ...quantity, hedge: shared },
      floor: stated[index - 1]?.to ?? 0,
      floorUncounted: stated.findLast(({ counted }, other) => other < index && !counted)?.to ?? 0,
      next: stated.find(({ from, counted }, other) => other > index && !counted && from >= quantity.to)?.from ?? tokens.length,
      nextUnjoined: nextUnjoined(tokens, stated, index),
      from: Math.max(0, quantity.from - WINDOW),
      to: Math.min(tokens.length, quantity.to + WINDOW),
    };
    const earlier = found.findLast(metric => metric.kind === 'result');
    const before = listed || (previous && previous.unit === quantity.unit && !isNewStatement(tokens, previous, quantity) && !tokens.slice(previous.to, quantity.from).some(token => token.text === ';')) ? found.findLast((metric, other) => metric.kind === 'result' && (quantity.counted || !(stated[other]?.counted ?? false))) : undefined;
    // "X scores 54%, whereas humans reach 95%": the same measure of somebody else.
    const twin = stated.findLastIndex(({ counted, unit }, other) => other < index && !counted && unit === quantity.unit);
    const contrast = before === undefined && twin >= 0 && !quantity.counted && (isContrast(tokens, stated[twin]?.to ?? 0, quantity.from) || isSameVerb(tokens, stated[twin]?.from ?? 0, quantity.from)) && found[twin]?.kind === 'result' ? found[twin] : undefined;
    const leader = found.findLast(metric => metric.kind === 'result' && !rivals.has(metric))?.subject ?? null;
    placed.push(isPlaced(tokens, quantity) && !/^(?:on average|overall)/.test(textOf(tokens.slice(stated[index - 1]?.to ?? 0, (stated[index - 1]?.to ?? 0) + 2)).toLowerCase()));
    apart.push(index > 0 && isApart(tokens, stated[index - 1]?.to ?? 0, quantity));
    statements.push(index > 0 && isOwnStatement(tokens, stated[index - 1]?.to ?? 0, quantity.from));
    joined.push(index > 0 && isJoined(tokens, stated[index - 1], quantity));
    const { metric, isRival } = toMetric(sentence, place, { joinedMetric: joinedMetric(place, stated, index), twin: found.findLast((metric, other) => metric.kind === 'result' && metric.direction === null && !(stated[other]?.counted ?? true)), before, earlier, contrast, leader, listed, respective: respective.get(index), context: { last: earlier === undefined ? context.last : undefined, dataset: earlier?.dataset ?? (COSTS.has(quantity.unit) && quantity.baseline === null ? null : context.dataset) } });
    if (isRival) rivals.add(metric);
    found.push(metric);
  });
  return shareBackwards(inLists(tokens, stated, inRows(tokens, stated, found, rivals)), { joined, statements, apart, placed });
}

/** "up to 6.1% on A, as well as an impressive 8.2% on B": what such an article begins is not hedged. */
function asWellAs(tokens: readonly Token[], from: number): boolean {
  const article = /^an?$/.test(tokens[from - 1]?.lower ?? '') ? from - 1 : /^an?$/.test(tokens[from - 2]?.lower ?? '') ? from - 2 : -1;
  return article > 2 && tokens[article - 1]?.lower === 'as' && tokens[article - 2]?.lower === 'well';
}

/** What stands behind the last of the quantities that this one is joined to, if it is a measure. */
function joinedMetric(place: Place, stated: readonly Quantity[], index: number): string | null {
  let last = index;
  while (last + 1 < stated.length && isJoined(place.tokens, stated[last], stated[last + 1] as Quantity)) last++;
  const quantity = stated[last];
  if (last === index || quantity === undefined || quantity.counted || !/^(?:%|points|pp|)$/.test(quantity.unit)) return null;
  const end = { ...place, quantity, next: place.nextUnjoined };
  const words = behind(end) ?? inPhrase(end) ?? [];
  const head = words.at(-1);
  return head && (METRIC_HEADS.has(head.lower) || isMetricSymbol(head.text)) ? textOf(words) : null;
}

interface Links {
  /** The result before, whose metric or direction this one may share. */
  readonly before: ReportedMetric | undefined;
  /** The result before in the sentence. */
  readonly earlier: ReportedMetric | undefined;
  /** The result before, which another clause sets this one against. */
  readonly contrast: ReportedMetric | undefined;
  /** Who has the result before, where that is not somebody whom the authors compare with. */
  readonly leader: string | null;
  /** The last level in the sentence. */
  readonly twin: ReportedMetric | undefined;
  readonly listed: boolean;
  /** The measure behind the last of several that nothing but commas and an "and" joins: "98% and 67% success rates". */
  readonly joinedMetric: string | null;
  /** What "respectively" gives to this quantity. */
  readonly respective: RespectiveName | undefined;
  readonly context: Context;
}

function toMetric({ text, offset, own }: Sentence, place: Place, { before, earlier, contrast, leader, twin, joinedMetric, listed, respective, context }: Links): { readonly metric: ReportedMetric; readonly isRival: boolean } {
  const { tokens, quantity } = place;
  const { start, end } = written(text, tokens[quantity.from]?.start ?? 0, tokens[quantity.to - 1]?.end ?? 0);
  const kind = kindOf(place);
  const isResult = kind === 'result';
  const owner = isResult && respective === undefined ? ownerOf(tokens, quantity) : undefined;
  const rival = owner?.isRival ? owner.subject ?? null : isResult ? rivalInFront(tokens, quantity.from) : null;
  // Further items of a list are of the first one's measure, unless they name their own.
  const isFurther = listed && before !== undefined && before.metric !== null && place.floor > place.from && !/^(?:by|from)$/.test(tokens[quantity.from]?.lower ?? '');
  const named = respective?.metric ?? joinedMetric ?? metricOf(isFurther ? { ...place, from: place.floor } : place);
  // A system may be called what others call a metric.
  const isChanged = named !== null && named === own.name && CHANGE_VERBS.has(tokens[quantity.from - 2]?.lower ?? '') && /^(?:reduc|lower|decreas|increas|rais|cut)/.test(tokens[quantity.from - 2]?.lower ?? '');
  const metric = named !== null && !isChanged && (named === own.name || named === (rival ?? owner?.subject) || named === owner?.dataset) ? null : named;
  const direction = isResult ? directionOf(place) : null;
  const ownName = !own.isBenchmark ? own.name : own.beside && own.beside.at < offset + start ? own.beside.name : undefined;
  const inherited = earlier === undefined && (isEfficiency(place, metric) || isOnItsOwn(place, context.dataset)) ? null : context.dataset;
  // "gains 9% on GPT-J and 37% on Qwen3-8B": models, one by one.
  const onModel = isModelName((earlier?.dataset ?? '').split(' ')[0] ?? '') ? modelBehind(place) : null;
  // A model has as many parameters on every data set.
  const isSize = metric !== null && /param|model size/i.test(metric);
  // "with only 3K samples": the work gets by with so little.
  const isSpare = !isResult && /^(?:only|just|merely|few)$/.test(tokens[quantity.from - 1]?.lower ?? tokens[quantity.from]?.lower ?? '');
  const who = rival ?? owner?.subject ?? (isResult ? respective?.subject ?? subjectOf(place, ownName) : isSpare ? ownName ?? null : null);
  // "Training takes 3 hours": what is done is the metric.
  const isDoing = who !== null && COSTS.has(quantity.unit) && !/\p{Lu}/u.test(who.slice(1)) && !OWN_NOUNS.has(who.split(' ').at(-1) ?? '') && /^(?:takes|took|taking|completes|finishes|runs)$/.test(tokens[quantity.from - (tokens[quantity.from - 1]?.lower === 'in' ? 2 : 1)]?.lower ?? '');
  const isActivity = who !== null && quantity.unit !== '%' && (ACTIVITIES.test(who) || isDoing);
  const holder = isActivity ? ownName ?? null : who;
  // "beats X by 7.8%/5.3% and Y by 15.1%/6.3% on MATH/GSM8K"
  const isPair = listed && tokens[place.floor]?.text === '/' && quantity.from === place.floor + 1;
  const against = rival !== null ? leader ?? ownName ?? null : isResult ? respective?.versus ?? (isPair ? before?.versus : null) ?? (isRestated(place) ? earlier?.versus : null) ?? versusOf(place) ?? (listed ? before?.versus ?? null : null) : null;
  // "lags behind human performance of 80%": nobody is compared with himself.
  const opponent = holder === 'human' && against !== null && /^humans?\b/.test(against) ? null : against;
  // "recall reaches 90.2%, which is 15.5 points over X": a difference of the level before.
  const isRemark = earlier !== undefined && (quantity.baseline !== null && (tokens[place.floor]?.text === '(' && quantity.from - place.floor <= 2 || tokens[quantity.from - 1]?.text === '(' && quantity.from - place.floor <= 7 && textOf(tokens.slice(place.floor, quantity.from - 1)) === earlier.metric)
    // "from 12 to 29 (a 3x improvement)", "rose from 34% to 40%, improving by 5.5 points"
    // "by up to 2.8 points (10% relative)"
    || isRestated(place)
    || earlier.baseline !== null && direction !== null && /^[(,]$/.test(tokens[place.floor]?.text ?? '') && tokens.slice(place.floor + 1, quantity.from).every(token => REMARK_STARTS.has(token.lower)));
  // "falls below 5% and plummets to an absolute 0%": the same measure goes on.
  const goesOn = earlier !== undefined && tokens[place.floor]?.lower === 'and' && tokens.slice(place.floor + 1, quantity.from).every(token => CHANGE_VERBS.has(token.lower) || /ly$|^(?:to|by|an?|absolute|even|further|then|only|just)$/.test(token.lower)) && tokens.slice(place.floor + 1, quantity.from).some(token => CHANGE_VERBS.has(token.lower));
  const difference = isRemark || goesOn ? earlier : direction !== null && quantity.baseline === null && /^(?:%|pp|points|)$/.test(quantity.unit) && (earlier?.direction === null || tokens[quantity.from - 1]?.lower === 'it') ? earlier : tokens[quantity.from - 1]?.lower === 'to' && tokens[quantity.from - 2]?.lower === 'it' ? earlier : undefined;
  // "by 25% in A and 37% in B"
  const isAlike = listed && [quantity.to, quantity.to + 1].some(at => /^(?:in|on|for|over|across|at)$/.test(tokens[at]?.lower ?? '')) && metric !== null && (before?.metric ?? null) !== null;
  // "saving 86% extra space and 98% extra time": the verb goes on.
  const goesWith = listed && before !== undefined && /^(?:sav|reduc|cut|improv|increas|boost|gain|lower|decreas)/.test(tokens[place.floor > 0 ? (tokens.findLastIndex((token, at) => at < place.floor && CHANGE_VERBS.has(token.lower) && at > place.floor - 8)) : -1]?.lower ?? '') && /^(?:and|,)$/.test(tokens[quantity.from - 1]?.lower ?? '') && !tokens.slice(place.floor, quantity.from).some(token => /^(?:of|with|in|on)$/.test(token.lower)) && quantity.unit === before.unit && before.baseline === null;
  const inherits = goesWith || listed && (isAlike || metric === null || metric === before?.metric || respective !== undefined) && !(/^[-+−–]/.test(before?.quote ?? '') && quantity.sign === null);
  // "B by 10.8% (from 15.2% to 4.4%)": the same once more.
  const isSameAgain = earlier !== undefined && earlier.metric !== null && quantity.baseline !== null && tokens[place.floor]?.text === '(' && tokens[quantity.from]?.lower === 'from' && quantity.from === place.floor + 1 && earlier.unit === quantity.unit && earlier.direction !== null;
  // "62.6% ScreenShot-Pro": on what, not what.
  const isPlace = metric !== null && metric === tokens[quantity.to]?.text && metric === datasetOf(place);
  // "86.9% of the teacher model": of what it is, nobody says but the result before.
  const isHolder = metric !== null && metric === opponent && quantity.unit === '%';
  const stated: ReportedMetric = {
    quote: text.slice(start, end),
    start: offset + start,
    kind,
    value: quantity.value,
    ...quantity.valueMax !== undefined && { valueMax: quantity.valueMax },
    unit: quantity.unit,
    baseline: quantity.baseline,
    direction: direction ?? (isRestated(place) ? earlier : inherits && isResult && !((before?.baseline ?? null) !== null && quantity.baseline === null && /\b(?:compared|versus|vs)\b/.test(text.slice((before?.start ?? 0) - offset, start))) ? before : undefined)?.direction ?? null,
    // "rates cluster within 31-33%": a range has its bounds.
    approximate: (quantity.valueMax !== undefined && tokens[quantity.from]?.lower === 'within' ? null : quantity.hedge) ?? (isResult && isDenied(tokens, quantity.from) ? 'less than' : null),
    metric: (isSameAgain ? earlier.metric : isHolder || isPlace ? (isPlace && earlier?.metric === tokens[place.floor]?.text ? null : earlier?.metric ?? null) : metric) ?? (isActivity && quantity.unit !== 'x' ? who : isResult ? otherMetric(tokens, place, before ?? difference) ?? (contrast?.direction === direction && !(contrast.subject === holder && tokens.slice(place.floor, quantity.from).some(token => token.text === ';')) ? contrast.metric : null) ?? scored(place) ?? continued(place, context.last, direction) ?? (rival !== null && twin?.unit === quantity.unit ? twin.metric : null) ?? (earlier?.unit === quantity.unit && !/^x?$/.test(quantity.unit) && !quantity.counted ? earlier.metric : null) : null),
    // "a dataset that is 20x larger than": of how much there is.
    dataset: isResult && !(quantity.unit === 'x' && /^(?:larger|bigger)$/.test(tokens[quantity.to]?.lower ?? '') && metric === null && (datasetOf(place) === own.name || own.datasets.has(datasetOf(place) ?? ''))) ? respective?.dataset ?? owner?.dataset ?? exact(other(other(datasetOf(place), owner?.subject), opponent ?? undefined), context.dataset ?? (own.isBenchmark ? own.name ?? null : null)) ?? (isSize ? null : onModel ?? (earlier === undefined && /^(?:on|across|over)$/.test(tokens[0]?.lower ?? '') ? openingOf(place) : null) ?? inherited ?? (own.isBenchmark && own.name !== undefined && !isEfficiency(place, metric) ? own.name : modelBehind(place) ?? openingOf(place) ?? modelOpening(place))) : null,
    // "Error rates fell by 5%": what changes has the value of nobody else.
    subject: holder !== null && holder === metric ? ownName ?? null : holder,
    versus: opponent !== null && opponent === holder ? null : opponent,
  };
  return { metric: stated, isRival: rival !== null };
}

/** "2.8 points (10% relative)": the number in front once more. */
function isRestated({ tokens, quantity, floor }: Place): boolean {
  return tokens[floor]?.text === '(' && quantity.from - floor <= 2 && /^(?:relative|relatively|absolute)$/.test(tokens[quantity.to]?.lower ?? '') && tokens[quantity.to + 1]?.text === ')';
}

/** "no model reaches 60%", "none exceeds 50%": it is less. */
function isDenied(tokens: readonly Token[], from: number): boolean {
  if (!REACHING.test(tokens[from - 1]?.lower ?? '')) return false;
  return tokens.slice(Math.max(0, from - 6), from - 1).some((token, at, all) => /^(?:no|none|neither)$/.test(token.lower) && all.slice(at).every(({ kind }) => kind === 'word'));
}

/** Who has the value is not what it was measured on. */
function other(dataset: string | null, holder: string | undefined): string | null {
  return dataset !== null && holder?.includes(dataset) ? null : dataset;
}

/** A name that was given before says more than "specific tasks". */
function exact(dataset: string | null, before: string | null): string | null {
  return dataset !== null && before !== null && !isVague(before) && isVague(dataset) ? before : dataset;
}

/** Where the words name no metric: that of a result before, else the change itself, else what is counted. */
function otherMetric(tokens: readonly Token[], place: Place, before: ReportedMetric | undefined): string | null {
  const { quantity } = place;
  if (quantity.share) return null;
  if (quantity.counted) return tokens.slice(quantity.from + 1, quantity.to).findLast(token => token.kind === 'word')?.text ?? null;
  const change = changeOf(place);
  // "128 tokens (50% fewer than X)": fewer of what was counted in front.
  if (tokens[quantity.from - 1]?.text === '(' && place.floor === quantity.from - 1 && /^(?:fewer|less|more)$/.test(tokens[quantity.to]?.lower ?? '') && tokens[place.floor - 1]?.kind === 'word') return tokens[place.floor - 1]?.text ?? null;
  // "lowers latency to 268s with only a 0.09% drop": another measure's change.
  const isAside = before !== undefined && tokens.slice(Math.max(place.floor, quantity.from - 4), quantity.from).some(token => token.lower === 'with') && before.unit !== quantity.unit;
  // "a 438% rise in likes and a 12% improvement in maths": an article begins something new.
  const isNew = change !== null && /^an?$/.test(tokens[quantity.from - 1]?.lower ?? '') && tokens[quantity.from - 2]?.lower === 'and';
  // "performance gains, boosting X by 5%"
  const gained = /^(?:of|slower|faster|cheaper)$/.test(tokens[quantity.to]?.lower ?? '') || !/^(?:%|x|pp|points|dB|)$/.test(quantity.unit) ? undefined : change === null || /^(?:gains|improvements)$/.test(change) || /^(?:gain|improvement)$/.test(change) && (tokens[quantity.from - 1]?.lower === 'including' || tokens.slice(Math.max(0, quantity.from - 4), quantity.from).some((token, at, all) => token.text === ',' && all[at + 1]?.lower === 'with')) ? claimed(tokens[quantity.from - 1]?.text === '(' ? { ...place, floor: place.floorUncounted } : place) : undefined;
  // "a 27% improvement in A and a 12% gain on B": another word for a change is no less exact.
  const isOther = change !== null && before !== undefined && CHANGE_NOUNS.has(before.metric?.toLowerCase() ?? '') && change.toLowerCase() !== before.metric?.toLowerCase();
  // "7.94 FID / 0.71 GenEval": what stands behind the number in front is its own.
  const isSaid = change !== null && COPULAS.has(tokens[quantity.from - 1]?.lower ?? '') || change !== null && /^(?:only|just)$/.test(tokens[quantity.from - 1]?.lower ?? '') && /^(?:is|was)$/.test(tokens[quantity.from - 2]?.lower ?? '');
  const isTheirs = isSaid || isDatasetName(tokens[quantity.to]) && before !== undefined && before.metric === tokens[place.floor]?.text;
  // "an 8.7% FooBench score improvement (from 0.69 to 0.75)": the two levels are of the score.
  const changing = quantity.baseline !== null && tokens[quantity.from - 1]?.text === '(' ? /^(.+ )(?:gains?|improvements?|reductions?|increases?|drops?|boosts?)$/.exec(before?.metric ?? '')?.[1]?.trim() : undefined;
  if (changing !== undefined && METRIC_HEADS.has(changing.split(' ').at(-1) ?? '')) return changing;
  const shared = isAside || isNew || isOther || isTheirs ? null : before?.metric ?? (gained ? textOf(gained) : null);
  return shared !== null && (change === null || !/(?:gain|improvement|reduction|increase|boost)s?$/.test(shared)) ? shared : change;
}

/** "A reaches 81% accuracy. In contrast, B only achieves 35%.": a level of the same unit goes on with the measure of the sentence before. */
function continued({ tokens, quantity: { from, unit, baseline, share } }: Place, last: ReportedMetric | undefined, direction: ReportedMetric['direction']): string | null {
  const opening = textOf(tokens.slice(0, Math.min(from, 6))).toLowerCase();
  if (!/^(?:in contrast|by contrast|by comparison|conversely|however|meanwhile|similarly|even)\b|^(?:it|they) (?:similarly|also)\b/.test(opening)) return null;
  return last !== undefined && direction === null && last.direction === null && baseline === null && !share && unit === last.unit ? last.metric : null;
}

/** A quote takes its braces and dollar signs along in pairs. */
function written(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const quote = text.slice(start, end);
  const count = (mark: string): number => quote.split(mark).length - 1;
  let [from, to] = [start, end];
  if (count('$') % 2 === 1 && text[from - 1] === '$') from--;
  else if (count('$') % 2 === 1 && text[to] === '$') to++;
  if (count('}') > count('{') && text[from - 1] === '{') from--;
  if (count('{') > count('}') && text[to] === '}') to++;
  return { start: from, end: to };
}
