import { datasetOf } from './dataset';
import { countedOpening, deviceBehind, hardshipBehind, inputLength, isDevice, modelBehind, modelInFront, modelOpening, openingOf, reportedOn } from './datasetOpening';
import { levelBefore } from '../links/continuation';
import { isVague } from './placing';
import type { Place } from '../text/phrases';
import type { Reading } from '../statement';
import { CHANGE_NOUNS } from '../words/changes';
import { FRESH_STARTS, IN_FRONT_OF_TRIALS } from '../words/kinds';
import { EFFICIENCY, TRAINING_COST } from '../words/names';
import { UNITS_OF_CHANGES } from '../words/shapes';
import { isModelName } from '../words/systems';
import { PACES } from '../words/units';
import { lowerAt, textAt, tokensBefore } from '../text/tokenAt';

/** What a result was measured on: what its words name, else what the sentence or those before it speak of. */
export function resultDataset(reading: Reading): string | null {
  const { place, links: { respective, context }, parties: { owner, opponent }, sentence: { own }, isResult } = reading;
  if (!isResult || isSize(place) || isTrainingCost(reading) || isPaceBeside(place)) return null;
  // "For FooNet, the latency is 100 ms": who, not where.
  const named = datasetOf(place);
  const isOn = lowerAt(place.tokens, 0) === 'on' && textAt(place.tokens, 1) === own.name; // "On FooBench, GPT-4 reaches 40%"
  const said = named === own.name && !own.isBenchmark && !isOn ? null : named;
  const inFront = context.dataset ?? (own.isBenchmark ? own.name ?? null : null);
  return respective?.dataset
    ?? owner?.dataset
    ?? rivalsDataset(reading)
    ?? exact(other(other(withoutActor(said, own.name), owner?.subject), opponent), inFront)
    ?? (isModelSize(reading) || isProbability(reading) ? null : assumedDataset(reading));
}

/** "an average FooBench score of 76 and the best one on BarBench, surpassing X (72)": what a rival's value in parentheses is compared with. */
function rivalsDataset({ place: { tokens, quantity: { from, unit } }, parties: { rival }, links: { earlier } }: Reading): string | null {
  const isBeside = rival !== null && textAt(tokens, from - 1) === '(' && earlier !== undefined && earlier.unit === unit;
  return isBeside ? earlier.dataset : null;
}

/** "20x larger than", "models 100 times its size": how large something is, it is everywhere. */
function isSize({ tokens, quantity: { unit, to } }: Place): boolean {
  if (unit !== 'x') return false;
  const [word, next] = [lowerAt(tokens, to), lowerAt(tokens, to + 1)];
  if (word === 'more' && /^param/.test(next)) return true;
  return /^(?:larger|bigger|smaller)$/.test(word) ? !CHANGE_NOUNS.has(next) : next === 'size' && /^(?:its|the|their)$/.test(word);
}

/** "wins by 5% on FooBench, while running at 20 FPS with 6 GB": what a work takes or how fast it is beside what it is good at. */
function isPaceBeside({ tokens, quantity: { unit, from, to } }: Place): boolean {
  if (!PACES.has(unit) || /^(?:on|for|at|in)$/.test(lowerAt(tokens, to))) return false;
  return tokensBefore(tokens, from, 8).some(({ lower }) => lower === 'while');
}

/** "27 GPU-hours", "a training cost of $40", "28 minutes of training": what making a model takes. */
function isTrainingCost({ place: { quantity }, named }: Reading): boolean {
  const isTime = named === 'training' && /^(?:minutes|hours|days|weeks)$/.test(quantity.unit);
  return isTime || /gpu/i.test(quantity.unit) || named !== null && TRAINING_COST.test(named);
}

/** "In real trials FooNet lifts", "on real testbeds, FooNet lifts": where, and then who. */
function withoutActor(dataset: string | null, actor: string | undefined): string | null {
  return dataset !== null && actor !== undefined && dataset.endsWith(` ${actor}`) ? dataset.slice(0, -actor.length - 1).replace(/,$/, '') : dataset;
}

/** Who has the value is not what it was measured on. */
function other(dataset: string | null, holder: string | null | undefined): string | null {
  return dataset !== null && holder?.includes(dataset) ? null : dataset;
}

/** A name that was given before says more than "specific tasks". */
function exact(dataset: string | null, before: string | null): string | null {
  return dataset !== null && before !== null && !isVague(before) && isVague(dataset) ? before : dataset;
}

/** A model has as many parameters on every data set. */
function isModelSize({ named }: Reading): boolean {
  return named !== null && /param|model size/i.test(named);
}

/** "These gains are significant (p < 0.001).": of all that was said before. */
function isProbability({ named, links: { earlier } }: Reading): boolean {
  return named === 'p' && earlier === undefined;
}

/** Where the words of a quantity name no data set. */
function assumedDataset(reading: Reading): string | null {
  const { place } = reading;
  return levelBefore(reading)?.dataset
    ?? nextModel(reading)
    ?? nextHardship(reading)
    ?? inputLength(place)
    ?? openingTrial(reading)
    ?? inheritedDataset(reading)
    ?? ownBenchmark(reading)
    ?? modelBehind(place)
    ?? modelInFront(place)
    ?? openingOf(place)
    ?? modelOpening(place)
    ?? reportedOn(place)
    ?? theOnlyDataset(reading)
    ?? benchmarkBeside(reading)
    ?? deviceBehind(place)
    ?? hardshipBehind(place)
    ?? countedOpening(place);
}

/** "30% under occlusion and 10% under blur": hardships, one by one. */
function nextHardship({ place, links: { earlier } }: Reading): string | null {
  return earlier?.dataset && lowerAt(place.tokens, place.floor) === 'under' ? hardshipBehind(place) : null;
}

/** "gains 9% on GPT-J and 37% on Qwen3-8B": models, one by one. */
function nextModel({ place, links: { earlier } }: Reading): string | null {
  return isModelName(earlier?.dataset?.split(' ')[0] ?? '') ? modelBehind(place) : null;
}

/** "Across six benchmarks, …": what the sentence begins with, for its first result. */
function openingTrial({ place, links: { earlier } }: Reading): string | null {
  return earlier === undefined && IN_FRONT_OF_TRIALS.has(lowerAt(place.tokens, 0)) ? openingOf(place) : null;
}

/** What was measured on before, unless the sentence begins with something else, or speaks of what a work takes. */
function inheritedDataset(reading: Reading): string | null {
  const { place, links: { earlier, context: { dataset } }, named } = reading;
  // A number on one kind of hardware says nothing of the next number.
  if (isTakenBeside(reading) || dataset !== null && isDevice(dataset)) return null;
  return earlier === undefined && (isEfficiency(place, named) || isOnItsOwn(place, dataset)) ? null : dataset;
}

/** "gains 5% on FooBench and takes 3 s", "It is 5x smaller": times, sizes and what there is less of are seldom of what was measured on before. */
function isTakenBeside({ place: { quantity: { unit, counted, baseline } }, links: { earlier, context: { dataset } }, direction, named }: Reading): boolean {
  if (baseline !== null || /speed-?ups?\b/i.test(named ?? '')) return false;
  // "common benchmarks, while being 2x faster": of a benchmark that is named rather than of such a phrase.
  if (unit === 'x') return earlier === undefined || direction === 'down' || !/\p{Lu}/u.test(dataset ?? '');
  return !counted && unit !== '' && !UNITS_OF_CHANGES.has(unit) && unit !== earlier?.unit;
}

/** A benchmark's own name is what the numbers of its abstract were measured on. */
function ownBenchmark({ place, start, sentence: { own }, links: { earlier }, named }: Reading): string | null {
  const isIntroduced = own.isBenchmark && own.at <= start;
  // "Without extra optimization, it is 3x faster": "half of the cases" are the benchmark's.
  if (place.quantity.unit === 'x' && !place.quantity.word && earlier === undefined) return null;
  return isIntroduced && own.name !== undefined && !isEfficiency(place, named) && !isSpeed(place, named) ? own.name : null;
}

/** "none solves the benchmark; the best model reaches 17%": what others are measured on where a benchmark came in beside a system. */
function benchmarkBeside({ place, start, sentence: { own }, parties: { who }, named }: Reading): string | null {
  if (own.bench === undefined || own.bench.at > start || isEfficiency(place, named) || isSpeed(place, named)) return null;
  return who !== own.name ? own.bench.name : null;
}

/** "7.6x faster", "cold starts within 3 s": how fast something is, it is on no benchmark of how good. */
function isSpeed({ quantity: { unit } }: Place, metric: string | null): boolean {
  return /^(?:s|ms|seconds?|milliseconds?|minutes?)$/.test(unit) || /speed|accelerat/i.test(metric ?? '');
}

/** What the abstract has said so far that it is measured on, if it names nothing else. */
function theOnlyDataset({ sentence: { own, start }, place, named }: Reading): string | null {
  if (named === null || isSpeed(place, named) || isEfficiency(place, named)) return null;
  const only = own.only();
  return only !== undefined && only.at < start ? only.name : null;
}

/** "3x smaller", "40% fewer calls": what something costs is seldom of what the sentence before measured on. */
function isEfficiency({ tokens, quantity }: Place, metric: string | null): boolean {
  if (quantity.baseline !== null || /accuracy|score|speed-?ups?\b/i.test(metric ?? '')) return false;
  return EFFICIENCY.test([metric ?? '', ...tokens.slice(quantity.to, quantity.to + 3).map(token => token.lower)].join(' '));
}

/** "Furthermore, it …", "We show that …": what is said anew is seldom of what the sentence before measured on. */
function isOnItsOwn({ tokens }: Place, dataset: string | null): boolean {
  const start = lowerAt(tokens, 0);
  if (FRESH_STARTS.has(start)) return true;
  // Nor is it of a whole list, unless it is compared there.
  const isWholeList = /, | and /.test(dataset ?? '') && !/^(?:\S+ )*(?:benchmarks|datasets|tasks)\b/.test(dataset ?? '');
  return isWholeList && !/^(?:compared|in|across)$/.test(start);
}
