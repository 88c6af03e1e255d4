import type { Hedge, ReportedMetric } from '../model/metric';
import { compared } from './comparisons';
import { benchmarkAt, datasetOf, isVague, triedOn } from './dataset';
import { isBenchmark } from './words/benchmarks';
import { directionOf, wayOf } from './direction';
import { BEAT_VERBS, HAVE_VERBS } from './words/changes';
import { respectiveNames, type RespectiveName } from './respective';
import { introduced, type Introduced } from './introduced';
import { kindOf } from './kind';
import { changeOf, metricOf } from './metricName';
import type { Place } from './phrases';
import { isFiniteVerb, isStatingVerb, textOf } from './phrases';
import { quantities, type Quantity } from './quantities';
import { isStated } from './counting';
import { sentences } from './sentences';
import { ownerOf } from './owners';
import { rivalInFront } from './rivals';
import { subjectOf } from './subject';
import { tokenize, type Token } from './tokens';
import { COSTS } from './words/units';
import { versusOf } from './versus';

/**
 * What an abstract reports: every stated quantity with its exact words, in the order of the text.
 * A field that the words do not settle is null. A title tells what the work is called, nothing else. Linear in the length of the text; never throws.
 */
export function findMetrics(abstract: string, title = ''): readonly ReportedMetric[] {
  const found: ReportedMetric[] = [];
  let own: Introduced | undefined;
  let context: Context = { dataset: null };
  let read = 0;
  for (const { start, end } of sentences(abstract)) {
    const sentence = abstract.slice(start, end);
    const tokens = mayState(sentence) ? tokenize(sentence) : [];
    const stated = tokens.length > 0 ? compared(tokens, quantities(tokens)).filter(quantity => isStated(tokens, quantity)) : [];
    if (stated.length > 0) {
      own ??= introduced(abstract, title);
      const metrics = sentenceMetrics({ text: sentence, tokens, offset: start, own }, stated, context);
      context = { dataset: metrics.findLast(({ kind, dataset }) => kind === 'result' && dataset !== null && /\p{Lu}|(?:\S \S.*)(?:benchmark|dataset)/u.test(dataset))?.dataset ?? benchmarkOf(sentence) ?? context.dataset };
      found.push(...metrics);
    } else context = { dataset: benchmarkOf(sentence) };
    read += tokens.length;
    if (found.length >= MOST || read >= LONGEST) break;
  }
  return found;
}

/** A sentence without numbers may say what the next one was measured on. */
function benchmarkOf(sentence: string): string | null {
  if (!/\b(?:evaluat|experiment|test|benchmark|result|validat|demonstrat|effectiveness)/i.test(sentence)) return null;
  const tokens = tokenize(sentence);
  const named = tokens.flatMap((token, at) => token.kind === 'word' && isBenchmark(token.text) ? [at] : []);
  if (named.length === 1) return textOf(benchmarkAt(tokens, named[0] ?? 0, tokens.length));
  return /\b(?:evaluat\w*|experiments?|tested|benchmarked)\b/i.test(sentence) ? triedOn(tokens) : null;
}

/** What the sentences before leave behind. */
interface Context {
  readonly dataset: string | null;
}

/** No abstract states more; a text that does is cut off here. */
const MOST = 400;
/** In tokens: some hundred times a long abstract. What goes on is not read, so that no text holds up the editor. */
const LONGEST = 60_000;
/** Links reach no further than so many tokens. */
const WINDOW = 120;

/** A quick look before the words are cut: most sentences state no number. */
function mayState(text: string): boolean {
  return /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty|forty|fifty|twice|doubl\w{1,3}|tripl\w{1,3}|quadrupl\w{1,3}|half|halv\w{1,3}|(?:first|second|third|fourth|fifth) place|rank\w{0,3}|orders?|order-of-magnitude|\w{3,5}-?fold|O)\b|[ΩΘ]/i.test(text);
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
  const rivals = new Set<ReportedMetric>();
  let shared: Hedge | null = null;
  stated.forEach((quantity, index) => {
    const previous = stated.findLast(({ counted }, other) => other < index && counted === quantity.counted);
    const listed = previous !== undefined && isListed(tokens, previous, quantity);
    shared = quantity.hedge ?? (listed ? shared : null);
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
    const before = listed || (previous && previous.unit === quantity.unit && !isNewStatement(tokens, previous, quantity)) ? found.findLast(metric => metric.kind === 'result') : undefined;
    // "X scores 54%, whereas humans reach 95%": the same measure of somebody else.
    const twin = stated.findLastIndex(({ counted, unit }, other) => other < index && !counted && unit === quantity.unit);
    const contrast = before === undefined && twin >= 0 && !quantity.counted && isContrast(tokens, stated[twin]?.to ?? 0, quantity.from) && found[twin]?.kind === 'result' ? found[twin] : undefined;
    const leader = found.findLast(metric => metric.kind === 'result' && !rivals.has(metric))?.subject ?? null;
    statements.push(index > 0 && isOwnStatement(tokens, stated[index - 1]?.to ?? 0, quantity.from));
    joined.push(index > 0 && isJoined(tokens, stated[index - 1], quantity));
    const { metric, isRival } = toMetric(sentence, place, { before, earlier, contrast, leader, listed, respective: respective.get(index), context: { dataset: earlier?.dataset ?? (COSTS.has(quantity.unit) && quantity.baseline === null ? null : context.dataset) } });
    if (isRival) rivals.add(metric);
    found.push(metric);
  });
  return shareBackwards(found, joined, statements);
}

/** "…, while X achieves only": a clause with the same kind of verb. */
function isContrast(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  if (/^(?:while|whereas|although|though)$/.test(tokens[0]?.lower ?? '') && between.some(token => token.text === ',') && between.some(token => /^(?:reach|reaches|achieve|achieves|score|scores|attain|attains|obtain|obtains)$/.test(token.lower))) return true;
  return between.some(token => /^(?:while|whereas|but|though|although|versus|compared|;)$/.test(token.lower)) && between.some(token => HAVE_VERBS.has(token.lower)) && !between.some(token => wayOf(token.lower) !== null);
}

/** "by 2%, and beats X by 5%": a verb that beats or achieves something says who is compared with by itself. */
function isOwnStatement(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(token => token.text === ';' || BEAT_VERBS.has(token.lower) || /^(?:achiev|reach|attain|obtain|deliver|yield)/.test(token.lower));
}

/** Another verb says something else. */
function isNewStatement(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  for (let at = previous.to; at < here.from; at++) if (isFiniteVerb(tokens, at)) return true;
  return false;
}

/** "by 30.6 and 19.4 points": the unit stands behind the last one. */
function withSharedUnits(tokens: readonly Token[], stated: readonly Quantity[]): readonly Quantity[] {
  const shared = [...stated];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [here, next] = [shared[at], shared[at + 1]];
    if (here?.unit === '' && next && /^(?:%|pp|points|x)$/.test(next.unit) && !next.sign && tokens.slice(here.to, next.from).every(token => token.text === ',' || token.text === '/' || token.lower === 'and') && next.from > here.to) shared[at] = { ...here, unit: next.unit };
  }
  return shared;
}

/** "31% and 35% solve rate": nothing but a comma or an "and" between two quantities. */
function isJoined(tokens: readonly Token[], previous: Quantity | undefined, here: Quantity): boolean {
  return previous !== undefined && previous.unit === here.unit && here.from > previous.to && tokens.slice(previous.to, here.from).every(token => token.text === ',' || token.text === '/' || token.lower === 'and');
}

/** "+14.6% / +17.2% on AIME": what stands behind the last of several is said of each. */
function nextUnjoined(tokens: readonly Token[], stated: readonly Quantity[], index: number): number {
  let last = index;
  const isRemark = (at: number): boolean => tokens[stated[at]?.to ?? -1]?.text === '(' && stated[at + 1]?.from === (stated[at]?.to ?? 0) + 1;
  while (last + 1 < stated.length && (isJoined(tokens, stated[last], stated[last + 1] as Quantity) || isRemark(last))) last++;
  return stated.find(({ from, counted }, other) => other > last && !counted && from >= (stated[last]?.to ?? 0))?.from ?? tokens.length;
}

function isChange({ kind, direction }: ReportedMetric): boolean {
  return kind === 'result' && direction !== null;
}

/** What stands behind the last of several joined quantities is said of them all. */
function shareBackwards(found: readonly ReportedMetric[], joined: readonly boolean[], statements: readonly boolean[]): readonly ReportedMetric[] {
  const shared = [...found];
  for (let at = shared.length - 1; at > 0; at--) {
    const [previous, here] = [shared[at - 1], shared[at]];
    // "3x smaller and 2x faster than X": two changes of one system, compared with one.
    if (previous && here && isChange(previous) && isChange(here) && previous.versus === null && here.versus !== null && previous.baseline === null && previous.subject === here.subject && here.versus !== previous.subject && !statements[at]) shared[at - 1] = { ...previous, versus: here.versus };
  }
  for (let at = shared.length - 1; at > 0; at--) {
    const [previous, here] = [shared[at - 1], shared[at]];
    // "beats X by 7.8% and Y by 15.1% on MATH": on the same.
    if (previous && here && isChange(previous) && isChange(here) && previous.dataset === null && here.dataset !== null && previous.unit === here.unit && previous.metric === here.metric && previous.versus !== null && previous.versus !== here.versus) shared[at - 1] = { ...previous, dataset: here.dataset };
  }
  for (let at = 1; at < shared.length; at++) {
    const [previous, here] = [shared[at - 1], shared[at]];
    // "5x faster than X and uses 2x less memory"
    if (previous && here && isChange(previous) && isChange(here) && here.versus === null && previous.versus !== null && here.baseline === null && /^(?:x|%)$/.test(here.unit) && previous.unit === here.unit && previous.subject === here.subject && previous.dataset === here.dataset) shared[at] = { ...here, versus: previous.versus };
  }
  for (let at = shared.length - 1; at > 0; at--) {
    const [previous, here] = [shared[at - 1], shared[at]];
    if (!joined[at] || !previous || !here || previous.kind !== 'result' || here.kind !== 'result') continue;
    shared[at - 1] = { ...previous, metric: previous.metric ?? here.metric, direction: /^[-+−]/.test(here.quote) && !/^[-+−]/.test(previous.quote) ? previous.direction : previous.metric === null || previous.metric === here.metric ? here.direction ?? previous.direction : previous.direction ?? here.direction, dataset: previous.dataset ?? here.dataset, versus: previous.versus ?? here.versus };
  }
  return shared;
}

/** "up to X in A and Y in B": what is said of the first item of a list holds for every item. */
function isListed(tokens: readonly Token[], previous: Quantity, here: Quantity): boolean {
  const isSame = previous.unit === here.unit || /^(?:pp|points)$/.test(previous.unit) && /^(?:pp|points)$/.test(here.unit);
  if (!isSame || previous.counted !== here.counted || here.from - previous.to > 12) return false;
  let joined = false;
  for (let at = previous.to; at < here.from; at++) {
    const word = tokens[at]?.lower ?? '';
    if (/^(?:with|while|but|;|to|by)$/.test(word) || isStatingVerb(word) && !/^(?:gains?|scores?|results?|drops?|increases?|decreases?|losses|loss|boosts?|cuts?|records?|sets?|costs?|improvements?)$/.test(word)) return false;
    if (word === 'and' || word === ',' || word === '/') joined = true;
  }
  return joined;
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
  readonly listed: boolean;
  /** What "respectively" gives to this quantity. */
  readonly respective: RespectiveName | undefined;
  readonly context: Context;
}

function toMetric({ text, offset, own }: Sentence, place: Place, { before, earlier, contrast, leader, listed, respective, context }: Links): { readonly metric: ReportedMetric; readonly isRival: boolean } {
  const { tokens, quantity } = place;
  const { start, end } = written(text, tokens[quantity.from]?.start ?? 0, tokens[quantity.to - 1]?.end ?? 0);
  const kind = kindOf(place);
  const isResult = kind === 'result';
  const owner = isResult && respective === undefined ? ownerOf(tokens, quantity) : undefined;
  const rival = owner?.isRival ? owner.subject ?? null : isResult ? rivalInFront(tokens, quantity.from) : null;
  const named = respective?.metric ?? metricOf(place);
  // A system may be called what others call a metric.
  const metric = named !== null && (named === own.name || named === (rival ?? owner?.subject)) ? null : named;
  const direction = isResult ? directionOf(place) : null;
  const ownName = !own.isBenchmark ? own.name : own.beside && own.beside.at < offset + start ? own.beside.name : undefined;
  const who = rival ?? owner?.subject ?? (isResult ? respective?.subject ?? subjectOf(place, ownName) : null);
  // "Training takes 3 hours": what is done is the metric.
  const isActivity = who !== null && /^(?:entire |whole |full |the )?(?:training|inference|decoding|generation|pretraining|fine-tuning|finetuning|evaluation)(?: process| procedure| run)?$/i.test(who);
  const holder = isActivity ? ownName ?? null : who;
  const opponent = rival !== null ? ownName ?? leader : isResult ? respective?.versus ?? versusOf(place) ?? (listed ? before?.versus ?? null : null) : null;
  // "recall reaches 90.2%, which is 15.5 points over X": a difference of the level before.
  const isRemark = earlier !== undefined && quantity.baseline !== null && tokens[place.floor]?.text === '(' && quantity.from - place.floor <= 2;
  const difference = isRemark ? earlier : direction !== null && quantity.baseline === null && /^(?:%|pp|points|)$/.test(quantity.unit) && (earlier?.direction === null || tokens[quantity.from - 1]?.lower === 'it') ? earlier : undefined;
  const inherits = listed && (metric === null || metric === before?.metric || respective !== undefined) && !(/^[-+−–]/.test(before?.quote ?? '') && quantity.sign === null);
  const stated: ReportedMetric = {
    quote: text.slice(start, end),
    start: offset + start,
    kind,
    value: quantity.value,
    ...quantity.valueMax !== undefined && { valueMax: quantity.valueMax },
    unit: quantity.unit,
    baseline: quantity.baseline,
    direction: direction ?? (inherits && isResult ? before?.direction ?? null : null),
    approximate: quantity.hedge,
    metric: metric ?? (isActivity && quantity.unit !== 'x' ? who : isResult ? otherMetric(tokens, place, before ?? difference) ?? (contrast?.direction === direction ? contrast.metric : null) : null),
    dataset: isResult ? respective?.dataset ?? owner?.dataset ?? exact(other(datasetOf(place), owner?.subject), context.dataset) ?? context.dataset ?? (own.isBenchmark ? own.name ?? null : null) : null,
    // "Error rates fell by 5%": what changes has the value of nobody else.
    subject: holder !== null && holder === metric ? ownName ?? null : holder,
    versus: opponent !== null && opponent === holder ? null : opponent,
  };
  return { metric: stated, isRival: rival !== null };
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
  const isAside = tokens.slice(Math.max(place.floor, quantity.from - 4), quantity.from).some(token => token.lower === 'with') && before?.unit !== quantity.unit;
  const shared = isAside ? null : before?.metric ?? null;
  return shared !== null && (change === null || !/(?:gain|improvement|reduction|increase|boost)s?$/.test(shared)) ? shared : change;
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
