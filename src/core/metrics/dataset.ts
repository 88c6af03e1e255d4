import { isDatasetName } from './datasetNames';
import { isListedMeasure, isMetricSymbol, isName } from './exclusions';
import { isFiniteVerb, isStatingVerb, phraseBefore, phraseFrom, textOf, type Place } from './phrases';
import { shortMeasure } from './metricBehind';
import type { Token } from './tokens';
import { CHANGE_NOUNS, CHANGE_VERBS } from './words/changes';
import { METRIC_HEADS } from './words/metrics';
import { BOUNDARY } from './words/nouns';
import { NUMBER_WORDS } from './words/numbers';
import { GENERIC_NAMES, SYSTEM_HEADS, isModelName } from './words/systems';
import { AMOUNTS, CIRCUMSTANCES, CONNECTIVES, DEVICES, FIELD_NOUNS, LIST_ENDS, MADE_ON, MEASURED_HEADS, MONTHS, OUTCOME_PARTICIPLES, SET_ENDS, SET_NOUNS, SHOWING_VERBS, TASK_ENDS, TASK_HEADS, TRAINING, TRAINING_STEMS, TRIED_PLURALS, TRIED_SYSTEMS, UNNAMED, UNPLACED_HEADS, VAGUE, VERSION } from './words/places';

/** The benchmark, data set or domain of a quantity: behind it, else before it in its sentence. */
export function datasetOf(place: Place): string | null {
  const near = sharedOf(place) ?? subsetOf(place) ?? inFrontOfParenthesis(place) ?? inFrontOfBy(place) ?? behind(place);
  return unmodified(place.tokens, leading(place, near) ?? near ?? before(place));
}

/** "widely used MathVista benchmark" is the MathVista benchmark. */
function unmodified(tokens: readonly Token[], name: string | null): string | null {
  const words = name?.split(' ') ?? [];
  const first = words.findIndex(word => /\p{Lu}/u.test(word));
  if (name === null || first < 1 || !words.slice(0, first).every(word => /^[a-z-]+$/.test(word) && !/^(?:and|of|in|for)$/.test(word))) return name;
  return tokens.some(token => token.text === words[first] && isDatasetName(token)) ? words.slice(first).join(' ') : name;
}

/** "On the Foo dataset, effects vary by 10x across three items": what the sentence begins with says more than a plain phrase behind the number. */
function leading({ tokens, quantity, floorUncounted }: Place, near: string | null): string | null {
  if (near === null || tokens[0]?.lower !== 'on' || floorUncounted > 0 || tokens.slice(quantity.to, quantity.to + 16).some(token => isDatasetName(token)) || tokens[quantity.to]?.lower === 'on') return null;
  const name = namePhrase(tokens, 1, quantity.from);
  return name && (name.some(token => isDatasetName(token)) || /^(?:benchmark|dataset)$/.test(name.at(-1)?.lower ?? '')) && !isUnplaced(tokens, 0, name) ? textOf(name) : null;
}

/** "a 5% MMLU accuracy gain": the benchmark's name in the phrase behind the number. */
function benchmarkBehind(tokens: readonly Token[], from: number, to: number): string | null {
  for (let at = from; at < Math.min(to, from + 4); at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || BOUNDARY.has(token.lower)) return null;
    if (isDatasetName(token) && !isMetricSymbol(token.text)) return textOf(benchmarkAt(tokens, at, to));
    // "48.5% OSWorld, 62.6% ScreenShot-Pro)": a name in such a list.
    if (at === from && /\p{Ll}\p{Lu}/u.test(token.text) && !isMetricSymbol(token.text) && !isModelName(token.text) && /^[,).]$/.test(tokens[at + 1]?.text ?? '.') && tokens.slice(Math.max(0, from - 6), from).some(near => isDatasetName(near))) return token.text;
  }
  return null;
}

/** "on VBench (84.3%) and EvalCrafter (612 points)": the name right in front of each parenthesis. */
function inFrontOfParenthesis({ tokens, quantity, from }: Place): string | null {
  const near = tokens.slice(Math.max(from, quantity.from - 4), quantity.from).findLastIndex(token => /^[()]$/.test(token.text));
  const open = near < 0 ? -1 : Math.max(from, quantity.from - 4) + near;
  if (tokens[open]?.text !== '(' || /^(?:on|in)$/.test(tokens[quantity.to]?.lower ?? '')) return null;
  // "performs best in medical entity extraction tasks (F1 = 88.6%)"
  // "(+14.3 p-MRR / +3.1 nDCG on FollowIR)": what it says itself is more exact.
  const close = tokens.findIndex((token, at) => at > quantity.to && at < quantity.to + 12 && token.text === ')');
  if (tokens.slice(quantity.to, Math.max(quantity.to, close)).some((token, at, all) => token.lower === 'on' && isName(all[at + 1]?.text ?? ''))) return null;
  const task = phraseBefore(tokens, open, from, 6);
  if (task.length > 1 && /^(?:on|in|for)$/.test(tokens[open - 1 - task.length]?.lower ?? '') && TASK_ENDS.has(task.at(-1)?.lower ?? '') && !tokens.slice(quantity.to, quantity.to + 8).some(token => isDatasetName(token))) return textOf(task);
  if (open !== quantity.from - 1) return null;
  // "improves single-agent tasks dramatically (0.6% to 76.3%)"
  const end = /[a-z]{3}ly$/.test(tokens[open - 1]?.lower ?? '') ? open - 1 : open;
  const object = phraseBefore(tokens, end, from, 5);
  const verb = object.findLastIndex(token => CHANGE_VERBS.has(token.lower));
  const improved = object.slice(verb + 1);
  if ((verb >= 0 || CHANGE_VERBS.has(tokens[end - 1 - object.length]?.lower ?? '')) && improved.length > 1 && /^(?:tasks|benchmarks|datasets|domains|scenarios|problems|settings)$/.test(improved.at(-1)?.lower ?? '')) return textOf(improved);
  // "including FooBench (80%), spatial reasoning (84%), and visual correspondence (81%)": further items of such a list.
  const item = phraseBefore(tokens, open, from, 5);
  const inFront = tokens.slice(Math.max(from, quantity.from - 24), open - item.length);
  const isItem = item.length > 1 && item.length < 5 && /^(?:and|,)$/.test(tokens[open - 1 - item.length]?.lower ?? '') && inFront.slice(-3).some(token => token.text === ')') && inFront.some((token, at) => isDatasetName(token) && inFront[at + 1]?.text === '(') && !item.some(token => METRIC_HEADS.has(token.lower) || isMetricSymbol(token.text) || isModelName(token.text) || CHANGE_VERBS.has(token.lower));
  if (isItem) return textOf(item);
  const words = phraseBefore(tokens, open, from, 3);
  const lead = tokens[open - 1 - words.length];
  const isNamed = words.length > 0 && words.every(token => isName(token.text) && !isMetricSymbol(token.text) && !isModelName(token.text) && !METRIC_HEADS.has(token.lower));
  if (!isNamed) return null;
  // Further items of a list stand behind a parenthesis, too.
  const isListed = /^(?:and|,)$/.test(lead?.text ?? '') && tokens.slice(Math.max(from, quantity.from - 8 - words.length), quantity.from - 1 - words.length).some(token => token.text === ')');
  // "F1 boosts in NER (+9.0%) and"
  const isIn = lead?.lower === 'in' && quantity.sign !== null;
  const isExample = lead?.lower === 'including' && quantity.sign !== null;
  return lead?.lower === 'on' || isIn || isExample || isListed ? textOf(words) : null;
}

/** "improves pass@1 on HumanEval by 12%, on MBPP by 9%": what stands right in front of "by" is not a further item's. */
function inFrontOfBy({ tokens, quantity, floor }: Place): string | null {
  const listed = listedBefore(tokens, quantity.from, floor);
  if (listed) return listed;
  if (!/^(?:by|from)$/.test(tokens[quantity.from]?.lower ?? '')) return null;
  const phrase = phraseBefore(tokens, quantity.from, floor, 6);
  const words = phrase.length > 1 && CHANGE_VERBS.has(phrase.at(-1)?.lower ?? '') ? phrase.slice(0, -1) : phrase; // "in FooSet drops by"
  // "improving MT-Bench scores from 7.3 to 8.3"
  const named = words.length < 5 ? words.findLast(token => isDatasetName(token) && !isMetricSymbol(token.text)) : undefined;
  // "improving the FooReward benchmark score from"
  const called = words.findIndex((token, at) => at > 0 && /^(?:benchmark|dataset)$/.test(token.lower) && isName(words[at - 1]?.text ?? '') && !isMetricSymbol(words[at - 1]?.text ?? ''));
  if (called > 0 && METRIC_HEADS.has(words.at(-1)?.lower ?? '')) return words[called - 1]?.text ?? null;
  if (named && (METRIC_HEADS.has(words.at(-1)?.lower ?? '') || words.at(-1)?.lower === 'match' || words.at(-1)?.lower === 'success')) return textOf(benchmarkAt(tokens, tokens.indexOf(named), tokens.indexOf(named) + 1));
  const front = quantity.from - phrase.length - 1;
  const lead = front - (/^(?:the|a|an|all|both)$/.test(tokens[front]?.lower ?? '') ? 1 : 0);
  const preposition = tokens[lead]?.lower ?? '';
  return words.length > 0 && /^(?:on|in|for)$/.test(preposition) && lead >= floor && !isUnplaced(tokens, lead, words) && isPlaceName(preposition, words, true) && (preposition === 'on' || !CHANGE_NOUNS.has(tokens[lead - 1]?.lower ?? '') && words.length > 1) ? textOf(words) : null;
}

/** "on A (pose) by 7.6 mAP, B (depth) by 22.4%", "improves A to 88.7, B to 60.4": the name right in front, a remark between allowed, of an item in a list. */
function listedBefore(tokens: readonly Token[], from: number, floor: number): string | null {
  const isTo = tokens[from - 1]?.lower === 'to' && tokens[from]?.kind === 'number';
  if (!isTo && tokens[from]?.lower !== 'by') return null;
  const end = isTo ? from - 1 : from;
  if (tokens.slice(floor, from).some(token => /^(?:outperform|surpass|exceed|beat)/.test(token.lower))) return null;
  const open = tokens[end - 1]?.text === ')' ? tokens.slice(0, end).findLastIndex(token => token.text === '(') : end;
  if (end - open > 6 || !isTo && open === end) return null;
  const words = phraseBefore(tokens, open, floor, 4);
  const verb = words.findLastIndex(token => CHANGE_VERBS.has(token.lower));
  const name = words.slice(verb + 1);
  const lead = verb >= 0 ? '' : tokens[open - 1 - words.length]?.lower ?? '';
  const isNamed = name.length > 0 && name.every(token => token.kind !== 'word' || isName(token.text) && !isMetricSymbol(token.text) && !isModelName(token.text));
  const isItem = verb >= 0 || /^(?:,|and)$/.test(lead) && floor > 0 && tokens[floor - 1] !== undefined;
  return isNamed && isItem && (!isTo || name.some(token => isDatasetName(token)) || verb < 0 && tokens.slice(0, open).some((token, at, all) => token.lower === 'to' && isDatasetName(all[at - 1])) || verb >= 0 && tokens.slice(from, from + 12).some((token, at, all) => token.lower === 'to' && all[at + 1]?.kind === 'number' && isDatasetName(all[at - 1]))) ? textOf(name) : null;
}

/** "76x faster on GPT-2": a model, where nothing else is named. */
export function modelBehind({ tokens, quantity, to, nextUnjoined }: Place): string | null {
  for (let at = quantity.to; at < Math.min(to, nextUnjoined, quantity.to + 8); at++) {
    if (tokens[at]?.kind === 'mark') return null;
    if (!/^(?:on|across)$/.test(tokens[at]?.lower ?? '') || !isModelName(tokens[at + 1]?.text ?? '')) continue;
    const name = namePhrase(tokens, at + 1, to);
    return name ? textOf(name) : null;
  }
  return null;
}

/** "On Qwen3-8B, it falls by 4x", "Evaluations on LLaMA-2 and LLaMA-3 show": models that the sentence says that it was tried on, where nothing else is named. */
export function modelOpening({ tokens, quantity, floorUncounted: floor }: Place): string | null {
  if (floor > 8) return null;
  for (let at = 0; at < Math.min(quantity.from, 4); at++) {
    const isStart = at === 0 || /^(?:evaluat|experiment|test|result)/.test(tokens[at - 1]?.lower ?? '');
    if (!isStart || !/^(?:on|in|across)$/.test(tokens[at]?.lower ?? '')) continue;
    const name = namePhrase(tokens, at + 1, quantity.from);
    if (name?.some(token => isModelName(token.text))) return textOf(name);
  }
  return null;
}

/** "88% of PutnamBench", "11 out of 12 problems from Putnam 2025": what a share is of. */
function sharedOf({ tokens, quantity, to, next }: Place): string | null {
  const of = tokens[quantity.to]?.lower === 'of' && quantity.unit === '%' || quantity.share && tokens[quantity.to]?.lower === 'from' ? quantity.to + 1 : -1;
  if (of < 0) return null;
  const words = phraseFrom(tokens, of, Math.min(to, Math.max(next, of), of + 5), 4);
  const isNamed = words.length > 0 && words.every(token => token.kind !== 'word' || isName(token.text)) && words.some(token => isDatasetName(token) || token.kind === 'number' || /\p{Lu}.*[\p{Lu}\d-]/u.test(token.text)) && !(words.length > 1 && /^\p{Lu}{2,5}$/u.test(words.at(-1)?.text ?? '')) && !words.some(token => isModelName(token.text) || isMetricSymbol(token.text));
  return isNamed && (isDatasetName(words[0]) || /^(?:\(|,|and|\.|within|with)?$/.test(tokens[of + words.length]?.lower ?? '') || tokens[of - 1]?.lower === 'from') ? textOf(words) : null;
}

/** "66.7% of the Statics subset". */
function subsetOf({ tokens, quantity, to }: Place): string | null {
  if (tokens[quantity.to]?.lower !== 'of' || quantity.unit !== '%') return null;
  const name = namePhrase(tokens, quantity.to + 1, Math.min(to, quantity.to + 8));
  return name && name.length > 1 && /^(?:subset|split|benchmark|dataset|suite|set)$/.test(name.at(-1)?.lower ?? '') ? textOf(name) : null;
}

function behind({ tokens, quantity, to, next, nextUnjoined }: Place): string | null {
  const named = benchmarkBehind(tokens, quantity.to, Math.min(to, next));
  if (named) return named;
  let near = true;
  let closed = false;
  let task: string | null = null;
  for (let at = quantity.to; at < Math.min(to, nextUnjoined, quantity.to + 18); at++) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ';' || lower === 'while' || lower === 'whereas') return task;
    // "in quality (measured across relevance and rigor)": a remark.
    if (lower === '(' && at > quantity.to) {
      let close = at;
      while (close < at + 20 && tokens[close] && tokens[close]?.text !== ')') close++;
      if (tokens[close]?.text === ')') at = close;
      continue;
    }
    // "(+0.7% to +3.1%) and delivers gains in others": another statement.
    if (lower === ')' && quantity.from > 0) closed = true;
    if ((closed || tokens[at - 1]?.lower === 'and' || tokens[at - 2]?.lower === 'and' && /ly$|^(?:further|also|even|then)$/.test(tokens[at - 1]?.lower ?? '')) && isFiniteVerb(tokens, at)) return task;
    if (lower === ',' && tokens[at + 1]?.kind !== 'number') near = false;
    if (lower === 'and' && /^(?:on|in|for|to|by|from)$/.test(tokens[at + 1]?.lower ?? '')) return task;
    // "when applying FooNet to the BarSet dataset"
    if (lower === 'to' && tokens.slice(Math.max(quantity.to, at - 4), at).some(token => /^appl(?:y|ying|ied)$/.test(token.lower))) {
      const applied = namePhrase(tokens, at + 1, to);
      if (applied?.some(token => isDatasetName(token)) || /^(?:dataset|benchmark)$/.test(applied?.at(-1)?.lower ?? '')) return textOf(applied ?? []);
    }
    const loose = near || lower === 'on' || lower === 'across';
    // "a rise in likes": what rises.
    if (lower === 'in' && /^(?:rise|increase|reduction|decrease|drop|decline|boost|growth|fall)$/.test(tokens[at - 1]?.lower ?? '') && !MEASURED_HEADS.has(namePhrase(tokens, at + 1, to)?.at(-1)?.lower ?? '')) continue;
    if (lower === 'for' && /^(?:controlling|accounting|except|adjusting|accounts|need|account|allowing)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    if (/^(?:on|in|across|for|at|over)$/.test(lower) && loose) {
      const said = namePhrase(tokens, at + 1, next > at ? Math.min(to, next) : to);
      if (lower === 'in' && CHANGE_NOUNS.has(tokens[at - 1]?.lower ?? '') && shortMeasure(tokens, at + 1, to).length > 0) continue;
      // "in detecting both A and B": what is detected.
      if (lower === 'for' && said?.length === 1 && /^[a-z]{4,}ing$/.test(said[0]?.text ?? '') && /^(?:a|an|the)$/.test(tokens[at + 2]?.lower ?? '')) continue;
      const isGerund = lower === 'in' && said?.length === 1 && /^[a-z]{4,}ing$/.test(said[0]?.text ?? '') && tokens[at + 2]?.kind === 'word' && /^(?:the|both|all|a|an)$/.test(tokens[at + 2]?.lower ?? '');
      // "on Terminal-Bench SR": the data set, then the measure.
      const last = said?.at(-1);
      const isMeasured = said !== undefined && said.length > 1 && last !== undefined && isDatasetName(said[0]) && (METRIC_HEADS.has(last.lower) || isMetricSymbol(last.text));
      const name = isGerund ? namePhrase(tokens, at + 2, to) ?? said : isMeasured ? benchmarkAt(tokens, tokens.indexOf(said[0] as Token, at), at + 3) : said;
      if (name && lower === 'over' && !TRIED_PLURALS.has(name.at(-1)?.lower ?? '') && !name.some(token => isDatasetName(token))) continue;
      if (name && !isUnplaced(tokens, at, name) && isPlaceName(lower, name, near)) {
        // "for question answering on SQuAD": the data set says more than the task.
        const source = sourceBehind(tokens, tokens.indexOf(name.at(-1) as Token, at) + 1, name);
        if (source) return source;
        const counted = tokens[at + 1];
        // "on four challenging benchmarks": as said.
        if (lower !== 'for' && isVague(textOf(name)) && (counted?.kind === 'word' && NUMBER_WORDS.has(counted.lower) || counted?.kind === 'number')) {
          const end = tokens.indexOf(name.at(-1) as Token, at) + 1;
          const span = /^(?:spanning|covering|including)$/.test(tokens[end]?.lower ?? '') ? listFrom(tokens, end + 1) : [];
          return textOf(tokens.slice(at + 1, span.length > 1 ? end + 1 + span.length : end));
        }
        if (lower !== 'for' || name.some(token => isDatasetName(token))) return textOf(name);
        // "for BarNet" is whose it is.
        if (!name.every(token => isName(token.text) || token.kind !== 'word')) task ??= textOf(name);
      }
    }
  }
  return task;
}

/** "on submissions from APPS", "on a verification task (VeruBench)": the name behind a plain phrase. */
function sourceBehind(tokens: readonly Token[], end: number, name: readonly Token[]): string | null {
  if (name.some(token => isName(token.text))) return null;
  const isFrom = tokens[end]?.lower === 'from';
  if (!isFrom && tokens[end]?.text !== '(') return null;
  const words = phraseFrom(tokens, end + 1, end + 6, 4);
  const isNamed = words.length > 0 && words.every(token => token.kind !== 'word' || isName(token.text)) && !words.some(token => isMetricSymbol(token.text) || isModelName(token.text));
  // "from GAIA and AssistantBench"
  const other = isFrom && isNamed && tokens[end + 1 + words.length]?.lower === 'and' ? phraseFrom(tokens, end + 2 + words.length, end + 8 + words.length, 4) : [];
  if (other.length > 0 && other.every(token => token.kind !== 'word' || isName(token.text))) return textOf(tokens.slice(end + 1, end + 2 + words.length + other.length));
  if (isFrom) return isNamed && /^(?:,|\.|and|with)?$/.test(tokens[end + 1 + words.length]?.lower ?? '') ? textOf(words) : null;
  if (isNamed && words.some(token => isDatasetName(token)) && tokens[end + 1 + words.length]?.text === ')') return textOf(words);
  let close = end + 1;
  while (close < end + 24 && tokens[close] && tokens[close]?.text !== ')') close++;
  const inside = tokens.slice(end + 1, close);
  // "across benchmarks (A, B, and C)"
  return tokens[close]?.text === ')' && inside.filter(token => isDatasetName(token)).length > 1 && inside.every(token => token.kind === 'number' || /^(?:,|and|-|&|\/)$/.test(token.lower) || isName(token.text)) ? textOf(inside) : null;
}

/** "in a single step", "in PPO": a circumstance or a method, not what was measured on. */
function isUnplaced(tokens: readonly Token[], preposition: number, words: readonly Token[]): boolean {
  const [article, head] = [tokens[preposition + 1]?.lower ?? '', words.at(-1)?.lower ?? ''];
  if (tokens[preposition]?.lower !== 'on' && /^(?:a|an|its|our|their)$/.test(article)) return true;
  if (MADE_ON.test(tokens[/ly$/.test(tokens[preposition - 1]?.lower ?? '') && !/^(?:rely|apply)$/.test(tokens[preposition - 1]?.lower ?? '') ? preposition - 2 : preposition - 1]?.lower ?? '')) return true;
  if (/[a-z]{3}ly$/.test(head) || words[0]?.lower === 'single' && words[1]?.text !== '-') return true;
  if (words.some(token => isModelName(token.text)) || words.length === 1 && words[0]?.text.length === 1 && tokens[tokens.indexOf(words[0]) + 1]?.text !== '*') return true;
  // "across all models and tasks"
  if (/^(?:models|llms|mllms|vlms|backbones|methods|model)$/.test(words[0]?.lower ?? '') && words.some(token => token.lower === 'and')) return true;
  if (words.length === 1 && /^(?:var)?(?:epsilon|alpha|beta|gamma|delta|lambda|sigma|tau|rho|theta)$|^[ελδσρθ]$/.test(words[0]?.text ?? '')) return true;
  if (/^Q[1-4]$/.test(words[0]?.text ?? '') || MONTHS.test(words[0]?.lower ?? '')) return true;
  if (AMOUNTS.test(words[0]?.lower ?? '') || words.length === 1 && /^(?:them|it|data|itself|average)$/.test(head) || isListedMeasure(tokens, preposition + 1)) return true;
  if (TRIED_SYSTEMS.test(head) && !(/^(?:videos?|samples|images)$/.test(head) && words.length > 1)) return true;
  if (UNPLACED_HEADS.test(head)) return true;
  if (!/^(?:kernels|programs|tasks|benchmarks|workloads|games)$/.test(head) && words.some(token => DEVICES.test(token.lower))) return true;
  return words.length === 1 && GENERIC_NAMES.has(head) && !/^(?:vqa|rag|english|chinese|code)$/.test(head);
}

/** "on" places by itself; "in", "for" and the like place domains and names, never metrics. */
function isPlaceName(preposition: string, words: readonly Token[], near: boolean): boolean {
  const head = words.at(-1);
  if (!head) return false;
  // "on QuALITY", "on Long Memory": a name, whatever its words mean.
  if (preposition === 'in' && words.length > 1 && isMetricSymbol(words[0]?.text ?? '')) return false; // "a gain in FID and FDD scores"
  const isTitled = preposition === 'on' && (words.length > 1 && /^\p{Lu}\p{Ll}/u.test(head.text) || /^\p{Lu}.*\p{Lu}/u.test(head.text) && !isMetricSymbol(head.text));
  if (METRIC_HEADS.has(head.lower) && !isTitled || isMetricSymbol(head.text) || CIRCUMSTANCES.test(words[0]?.lower ?? '') && words.length < 3 && !/^(?:domains?|tasks|benchmarks|knowledge|settings)$/.test(head.lower)) return false;
  if (preposition === 'on') return near || words.some(token => isName(token.text));
  if (preposition === 'in' || preposition === 'across') return true;
  const isBench = words.some(token => isDatasetName(token)) || /^(?:datasets?|benchmarks?|tasks?|sampling|suite|setting|settings)$/.test(head.lower);
  return preposition === 'for' ? isBench || words.length <= 3 : isBench;
}

function before({ tokens, quantity, from, floorUncounted: floor }: Place): string | null {
  let depth = 0;
  for (let at = quantity.from - 1; at >= from; at--) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ';') return null;
    if (lower === ')') depth++;
    if (lower === '(') depth--;
    if (depth <= 0 && at >= floor && tokens[at]?.kind === 'word' && isDatasetName(tokens[at]) && !isMeans(tokens, at) && !/^(?:than|versus|vs)$/.test(tokens[/^(?:on|the)$/.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1]?.lower ?? '')) return listEndingAt(tokens, at, floor) ?? textOf(benchmarkAt(tokens, at, quantity.from));
    // "For X-ray classification, …"
    if (lower === 'for' && at < 2 && depth <= 0) {
      const task = namePhrase(tokens, at + 1, quantity.from);
      const end = task ? tokens.indexOf(task.at(-1) as Token) + 1 : 0;
      if (task && tokens[end]?.text === ',' && !isUnplaced(tokens, at, task) && !/^(?:example|instance|the)$/.test(task[0]?.lower ?? '') && !(task.length === 1 && /^[a-z]+-[a-z]+$/.test(task[0]?.text ?? ''))) return textOf(task);
    }
    const released = depth <= 0 && /^(?:where|which)$/.test(lower) ? releasedBefore(tokens, at, from) : null;
    if (released) return released;
    // "scales to long-context retrieval, outperforming X by 5%"
    if (depth <= 0 && at >= floor && lower === 'to' && /^(?:scales|generali[sz]es|extends|transfers)$/.test(tokens[at - 1]?.lower ?? '')) {
      const task = namePhrase(tokens, at + 1, quantity.from);
      if (task && task.length > 1 && tokens[tokens.indexOf(task.at(-1) as Token, at) + 1]?.text === ',' && !isUnplaced(tokens, at, task)) return textOf(task);
    }
    const achieved = depth <= 0 && at >= floor && /^(?:in|on|for)$/.test(lower) ? performedIn(tokens, at, quantity.from) : null;
    if (achieved) return achieved;
    if (depth <= 0 && /^(?:using|use|used)$/.test(lower) && at >= floor && tokens[at + 1]?.lower === 'the') {
      const data = namePhrase(tokens, at + 1, quantity.from);
      if (data && /^(?:dataset|benchmark)$/.test(data.at(-1)?.lower ?? '') && data.some(token => isName(token.text))) return textOf(data);
    }
    if (depth > 0 || !/^(?:on|in|across)$/.test(lower) && !(lower === 'to' && tokens[at - 1]?.lower === 'applied') && !(lower === 'from' && /^(?:results?|experiments?|evaluations?|findings?)$/.test(tokens[at - 1]?.lower ?? ''))) continue;
    const isHead = at < 2 || at > 0 && /^(?:[,:;]|and|particularly|especially|notably|specifically)$/.test(tokens[at - 1]?.lower ?? '');
    if (at < floor && !isHead) continue;
    const name = namePhrase(tokens, at + 1, quantity.from);
    const source = name && (lower === 'on' || lower === 'across') ? sourceBehind(tokens, tokens.indexOf(name.at(-1) as Token, at) + 1, name) : null;
    if (source) return source;
    if (name && isHead && lower === 'in' && isOpening(tokens, name)) return tokens[0]?.lower === 'on' && at > 1 && isDatasetName(tokens[1]) ? textOf(benchmarkAt(tokens, 1, at)) : textOf(name);
    // "When applied to text retrieval, it gains"
    if (name && at < 4 && lower === 'to' && isOpening(tokens, name) && !isUnplaced(tokens, at, name)) return textOf(name);
    // "On ViT-B/32 eight-task merging,": a model in front of what is done with it.
    if (name && at < 2 && lower === 'on' && name.length > 1 && /(?:tion|ing)$/.test(name.at(-1)?.lower ?? '') && !isModelName(name.at(-1)?.text ?? '') && isOpening(tokens, name)) return textOf(name);
    // "across diverse corpora, while using half the compute"
    if (name && at >= floor && lower === 'across' && /^(?:benchmarks|datasets|corpora|domains)$/.test(name.at(-1)?.lower ?? '') && name.length > 1 && !isVague(textOf(name))) return textOf(name);
    if (name && (lower === 'on' || lower === 'from' && (at < 5 || name.some(token => isName(token.text))) || lower === 'across' && isHead && /^(?:benchmarks|datasets|tasks|domains)$/.test(name.at(-1)?.lower ?? '') && !isVague(textOf(name)) || name.some(token => isName(token.text))) && isPlaceName(lower === 'from' ? 'on' : lower, name, lower !== 'in' && lower !== 'across' && (isHead || at >= floor)) && !isUnplaced(tokens, at, name)) return textOf(name);
  }
  return null;
}

/** "high accuracy in structure elucidation, recovering 16%": what the praise in front of a participle is for. */
function performedIn(tokens: readonly Token[], preposition: number, to: number): string | null {
  if (!/^(?:performance|accuracy|effectiveness|superiority|results|capabilit(?:y|ies)|competence|proficiency)$/.test(tokens[preposition - 1]?.lower ?? '')) return null;
  const name = namePhrase(tokens, preposition + 1, to);
  const end = name ? tokens.indexOf(name.at(-1) as Token, preposition) + 1 : 0;
  return name && name.length > 1 && tokens[end]?.text === ',' && /^[a-z]{4,}ing$/.test(tokens[end + 1]?.lower ?? '') && tokens[end + 1]?.lower !== 'including' && !isUnplaced(tokens, preposition, name) && isPlaceName(tokens[preposition]?.lower ?? '', name, true) && !isVague(textOf(name)) ? textOf(name) : null;
}

/** "we introduce FooSet, an 80-task benchmark, where it wins by": what the clause is about. */
function releasedBefore(tokens: readonly Token[], clause: number, from: number): string | null {
  for (let at = clause - 1; at >= Math.max(from, clause - 30); at--) {
    if (!/^(?:introduce|present|propose|construct|build|release|develop|curate|create)$/.test(tokens[at]?.lower ?? '')) continue;
    const name = phraseFrom(tokens, /^(?:the|a|an)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1, clause, 4);
    return isName(name[0]?.text ?? '') && tokens.slice(at + 1, clause).some(token => /^(?:benchmark|dataset|testbed|suite)$/.test(token.lower)) ? textOf(name) : null;
  }
  return null;
}

/** "In yield prediction, it rises": a task that opens a clause, up to its comma. */
function isOpening(tokens: readonly Token[], name: readonly Token[]): boolean {
  const [last, head] = [name.at(-1), name.at(-1)?.lower ?? ''];
  return last !== undefined && /^(?:,|with)$/.test(tokens[tokens.indexOf(last) + 1]?.lower ?? '') && !CONNECTIVES.has(head)
    && (name.length > 1 && /(?:tion|ing)$/.test(head) && head !== 'setting' || TASK_HEADS.test(head) && name.length > 1 && !/-shot$/.test(name.at(-2)?.lower ?? ''));
}

/** "models fine-tuned on FooSet", "training with FooSet": what a model is made of is not what it is measured on. */
function isMeans(tokens: readonly Token[], at: number): boolean {
  let lead = at - 1;
  while (lead > at - 4 && /^(?:the|our|a|an|,|and)$/.test(tokens[lead]?.lower ?? '')) lead--;
  const verb = tokens[lead - 1]?.lower ?? '';
  if (/^(?:with|using|by|via|from)$/.test(tokens[lead]?.lower ?? '')) return TRAINING_STEMS.test(verb) || isModelName(tokens[lead - 1]?.text ?? '');
  return tokens[lead]?.lower === 'on' && TRAINING.test(verb);
}

/** "on AIME 2024, AIME 2025, and AMC 2023": the whole list that a benchmark is the last of; null where it stands alone. */
export function listEndingAt(tokens: readonly Token[], last: number, floor: number): string | null {
  let first = last;
  for (let at = last - 1; at >= Math.max(floor, last - 24); at--) {
    const token = tokens[at];
    if (token?.kind === 'word' && isName(token.text) && !BOUNDARY.has(token.lower) && !(at === 0 && tokens[1]?.text === ',') && !/[a-z]{3}ly$/.test(token.lower) && !isModelName(token.text) && !isMetricSymbol(token.text)) first = at;
    else if (token?.kind !== 'number' && !/^(?:and|the|,|&|\/|-|\^|τ)$/.test(token?.lower ?? '')) break;
  }
  const lead = /^(?:the|all|both)$/.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  if (first === last) {
    // "on the nuScenes validation set": what belongs to the one name.
    const name = /^(?:on|across)$/.test(tokens[lead]?.lower ?? '') ? namePhrase(tokens, lead + 1, tokens.length) : undefined;
    return name?.includes(tokens[last] as Token) && !isUnplaced(tokens, lead, name) ? textOf(name) : null;
  }
  if (!tokens.slice(first, last).some(token => /^(?:and|,|&|\/)$/.test(token.lower)) || /^(?:than|over|outperform\w*|surpass\w*|by|with|using)$/.test(tokens[first - 1]?.lower ?? '')) return null;
  let end = last + 1;
  for (;;) {
    const version = tokens[end];
    if (version?.kind === 'number' && version.spaced && tokens[end + 1]?.text !== '%') end++;
    if (tokens[end]?.kind === 'word' && VERSION.test(tokens[end]?.text ?? '')) end++;
    const joint = tokens[end]?.text === ',' && tokens[end + 1]?.lower === 'and' ? 2 : /^(?:,|and)$/.test(tokens[end]?.lower ?? '') ? 1 : 0;
    const next = tokens[end + joint];
    // "TravelPlanner and Natural Plan benchmarks": a name of two words.
    if (joint === 0 && tokens[end]?.kind === 'word' && /^\p{Lu}\p{Ll}+$/u.test(tokens[end]?.text ?? '') && MEASURED_HEADS.has(tokens[end + 1]?.lower ?? '')) end++;
    // What goes on with names and ends as a list does.
    if (joint === 0 || next?.kind !== 'word' || !isName(next.text) || isModelName(next.text) || isMetricSymbol(next.text) || BOUNDARY.has(next.lower) || !endsItem(tokens, end + joint + 1) && tokens[end + joint + 1]?.text !== ')') break;
    end += joint + 1;
  }
  return textOf(tokens.slice(first, end));
}

/** A benchmark's name with its version: "AIME 2024", "SWE-bench Verified". */
export function benchmarkAt(tokens: readonly Token[], at: number, to: number): readonly Token[] {
  const found = tokens[at];
  const version = tokens[at + 1];
  if (!found) return [];
  // "Skill^2-Bench", "V*Bench": what touches the word in front belongs to its name.
  let front = at;
  while (front > 0 && tokens[front]?.spaced === false && (tokens[front - 1]?.kind !== 'mark' || /^[-*^+]$/.test(tokens[front - 1]?.text ?? ''))) front--;
  if (front < at - 1 && tokens[front]?.kind === 'word') return tokens.slice(front, at + 1);
  // "Legal RAG Bench"
  if (/^(?:Bench|Benchmark|Arena|Gym|Suite|Eval)$/.test(found.text)) {
    let name = at;
    while (name > 1 && at - name < 4 && tokens[name - 1]?.kind === 'word' && /^\p{Lu}/u.test(tokens[name - 1]?.text ?? '')) name--;
    if (name < at) return tokens.slice(name, at + 1);
  }
  if (tokens[at - 1]?.text === '*' && tokens[at - 2]?.kind === 'word' && /^(?:Bench|Benchmark)$/.test(found.text)) return tokens.slice(at - 2, at + 1); // "V* Bench"
  // "USA Math Olympiad": a plain word in a name of several.
  if (/^\p{Lu}\p{Ll}+$/u.test(found.text) && tokens[at + 1]?.kind === 'word' && /^\p{Lu}\p{Ll}+$/u.test(tokens[at + 1]?.text ?? '') && at > 0 && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '') && !BOUNDARY.has(tokens[at - 1]?.lower ?? '')) return tokens.slice(at - 1, at + 2);
  const digit = tokens[at - 1]; // "2WikiMultiHopQA"
  if (digit?.kind === 'number' && !found.spaced) return [digit, found];
  // "the Stanford Abdominal CT dataset"
  const whole = found.isDataset ? phraseFrom(tokens, at, to, 5) : [];
  if (whole.length > 2 && /^(?:datasets?|benchmarks?|corpus|suite)$/.test(whole.at(-1)?.lower ?? '')) return whole;
  if (version?.kind === 'word' && at + 1 < to && VERSION.test(version.text)) return [found, version];
  return version?.kind === 'number' && at + 1 < to && version.spaced && tokens[at + 2]?.text !== '%' ? [found, version] : [found];
}

/** "We evaluate it on six video understanding benchmarks": what a sentence says that something was tried on; null where it says nothing so. */
export function triedOn(tokens: readonly Token[]): string | null {
  for (let at = 0; at < tokens.length - 1; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (at === 0 && lower !== 'using' || !/^(?:on|across|over|in|using)$/.test(lower)) continue;
    const name = namePhrase(tokens, at + 1, tokens.length);
    const head = name?.at(-1)?.lower ?? '';
    if (lower === 'in' && !/^tasks?$/.test(head) || lower === 'using' && !/^(?:datasets?|benchmarks?|corpus)$/.test(head)) continue;
    // "across nine benchmarks spanning maths, science, and code"
    const end = name ? tokens.indexOf(name.at(-1) as Token) + 1 : 0;
    if (name && lower !== 'in' && isVague(textOf(name)) && /^(?:spanning|covering|of|for|on)$/.test(tokens[end]?.lower ?? '')) {
      const span = listFrom(tokens, end + 1);
      if (span.length > 0) return textOf([...name, ...tokens.slice(end, end + 1 + span.length)]);
    }
    if (name && !isUnplaced(tokens, at, name) && /^(?:benchmarks?|datasets?|tasks?|testbeds?|suites?|corpora|corpus)$/.test(name.at(-1)?.lower ?? '') && name.length > 1 && !isVague(textOf(name)) && !name.some(token => (/^(?:models?|llms?|methods?|domains|families)$/.test(token.lower) || token.lower === 'and' && /s$/.test(name[name.indexOf(token) - 1]?.lower ?? '')) && !isName(token.text))) return textOf(name);
  }
  return null;
}

/** "maths, science, medicine, and code generation": words and commas up to what ends the list. */
function listFrom(tokens: readonly Token[], from: number): readonly Token[] {
  const words: Token[] = [];
  for (let at = from; at < Math.min(tokens.length, from + 14); at++) {
    const token = tokens[at];
    if (!token || isFiniteVerb(tokens, at) || token.kind === 'number' || LIST_ENDS.test(token.lower) || token.text === ',' && (/^(?:we|our|the|which|where|with|[a-z]+ing)$/.test(tokens[at + 1]?.lower ?? '') || isName(tokens[at + 1]?.text ?? '') && !isName(words[0]?.text ?? ''))) break;
    words.push(token);
  }
  while (words.length > 0 && (words.at(-1)?.kind === 'mark' || BOUNDARY.has(words.at(-1)?.lower ?? ''))) words.pop();
  return words;
}

/** "Across five challenging benchmarks, it gains", "experiments on multiple datasets show": where nothing says more. */
export function openingOf({ tokens, quantity, floorUncounted: floor }: Place): string | null {
  for (let at = floor > 0 ? quantity.from : 0; at < quantity.from; at++) {
    if (!/^(?:on|across|over)$/.test(tokens[at]?.lower ?? '')) continue;
    const name = namePhrase(tokens, at + 1, quantity.from) ?? [];
    const last = name.at(-1);
    if (!last || !/^(?:benchmarks|datasets|tasks|corpora|domains|scenarios|environments)$/.test(last.lower) || isUnplaced(tokens, at, name)) continue;
    // "across two backbones and diverse tasks"
    const [head] = name;
    if (head && tokens.slice(at + 1, tokens.indexOf(head, at)).some(token => token.lower === 'and')) continue;
    const end = tokens.indexOf(last, at) + 1;
    const span = /^(?:in|spanning|covering)$/.test(tokens[end]?.lower ?? '') ? listFrom(tokens, end + 1) : [];
    return textOf(tokens.slice(at + 1, span.length > 1 ? end + 1 + span.length : end));
  }
  return null;
}

/** "multiple benchmarks", "specific tasks": says nothing that a name before does not say better. */
export function isVague(dataset: string): boolean {
  return VAGUE.test(dataset);
}

/** A name with what belongs to it: numbers ("AIME 2024"), and further names ("DROP and MATH", "A, B, and C"). */
function namePhrase(tokens: readonly Token[], from: number, to: number): readonly Token[] | undefined {
  let at = from;
  while (at < to && (/^(?:more|even|highly|extremely)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.kind === 'word' && (isName(tokens[at + 2]?.text ?? '') || /^(?:settings?|tasks|scenarios|environments|benchmarks|conditions)$/.test(tokens[at + 2]?.lower ?? '')) || UNNAMED.test(tokens[at]?.lower ?? '') && !(/^\p{Lu}/u.test(tokens[at]?.text ?? '') && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') && at > from - 1 && at > 1) || (NUMBER_WORDS.has(tokens[at]?.lower ?? '') && at === from))) at++;
  if (tokens[at]?.kind === 'number' && tokens[at + 1]?.text === '+' && tokens[at + 2]?.kind === 'word' && !tokens[at + 1]?.spaced) at += 2; // "130+ tasks"
  if (tokens[at]?.kind === 'number' && tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.spaced) at++;
  if (tokens[at]?.kind === 'number' && tokens[at + 1]?.text === '-' && tokens[at + 2]?.kind === 'word') at += 3; // "a 1,043-pair voice corpus"
  const words: Token[] = [];
  const [digit, rest] = [tokens[at], tokens[at + 1]];
  if (digit?.kind === 'number' && rest?.kind === 'word' && !rest.spaced && /^(?:\p{Lu}\w|D$)/u.test(rest.text)) words.push(...tokens.slice(at, at += 2)); // "3DHP"
  for (; at < to && words.length < 14; at++) {
    const token = tokens[at];
    // "the Android-in-the-Wild (AitW) dataset"
    if (token?.text === '(' && words.length > 0 && tokens[at + 1]?.kind === 'word' && tokens[at + 2]?.text === ')' && /^(?:dataset|benchmark)$/.test(tokens[at + 3]?.lower ?? '')) {
      words.push(...tokens.slice(at, at + 4));
      at += 3;
      continue;
    }
    // "the out-of-distribution (OOD) FooBench"
    if (token?.text === '(' && words.length > 0 && tokens[at + 1]?.kind === 'word' && tokens[at + 2]?.text === ')' && isName(tokens[at + 3]?.text ?? '') && !words.some(word => isName(word.text))) {
      words.length = 0;
      at += 2;
      continue;
    }
    if (!token || !goesOn(tokens, at, words)) break;
    words.push(token);
  }
  while (words.length > 0 && (words.at(-1)?.kind === 'mark' || words.at(-1)?.lower === 'and')) words.pop();
  // "across two backbones and four multi-turn benchmarks": what it was tried with, then on what.
  const joint = words.findLastIndex(token => token.lower === 'and');
  if (joint > 0 && SYSTEM_HEADS.test(words[joint - 1]?.lower ?? '') && !words.slice(0, joint).some(token => isName(token.text)) && joint < words.length - 1) words.splice(0, NUMBER_WORDS.has(words[joint + 1]?.lower ?? '') && joint < words.length - 2 ? joint + 2 : joint + 1);
  // "in the domain of Arabic document OCR"
  if (SET_NOUNS.has(words.at(-1)?.lower ?? '') && words.length <= 2 && tokens[at]?.lower === 'of' && (tokens[at + 1]?.kind === 'number' && !/^sub/.test(words.at(-1)?.lower ?? '') || isName(tokens[at + 1]?.text ?? ''))) {
    const whole = namePhrase(tokens, at + 1, to);
    if (whole) return whole;
  }
  // "on a suite of datasets"
  if (/^majority$/.test(words.at(-1)?.lower ?? '') && words.length <= 2 && tokens[at]?.lower === 'of') return namePhrase(tokens, at + 1, to);
  if (/^(?:suite|variety|collection|range|set|series)$/.test(words.at(-1)?.lower ?? '') && words.length <= 2 && tokens[at]?.lower === 'of') {
    const whole = namePhrase(tokens, at + 1, to);
    if (whole && /^(?:datasets|benchmarks|tasks|domains|environments|scenarios)$/.test(whole.at(-1)?.lower ?? '')) return [...words, tokens[at] as Token, ...whole];
  }
  if (FIELD_NOUNS.has(words.at(-1)?.lower ?? '') && words.length <= 2 && tokens[at]?.lower === 'of') {
    const whole = namePhrase(tokens, at + 1, to);
    if (whole) return whole;
  }
  return words.length > 0 && words.some(token => token.kind === 'word' && !/^(?:average|which|particular)$/.test(token.lower)) ? words : undefined;
}

/** Plain words with commas and an "and" between, up to the noun that they all describe. */
function endsPlainList(tokens: readonly Token[], from: number): boolean {
  let hasAnd = false;
  for (let at = from; at < from + 14; at++) {
    const token = tokens[at];
    if (token?.lower === 'and') hasAnd = true;
    else if (token?.kind === 'word' && /^(?:benchmarks|tasks|datasets|domains|problems)$/.test(token.lower)) return hasAnd;
    else if (token?.text !== ',' && token?.text !== '-' && (token?.kind !== 'word' || BOUNDARY.has(token.lower) || isStatingVerb(token.lower) || isName(token.text))) return false;
  }
  return false;
}

/** Behind a further name of a list comes the next one, or the list ends; its version may stand between. */
function endsItem(tokens: readonly Token[], at: number): boolean {
  const version = tokens[at]?.kind === 'number' && tokens[at]?.spaced || VERSION.test(tokens[at]?.text ?? '') ? 1 : 0;
  return /^(?:,|and|\.)$/.test(tokens[at + version]?.text ?? '.');
}

function goesOn(tokens: readonly Token[], at: number, words: readonly Token[]): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const last = words.at(-1);
  if (!token) return false;
  if (token.kind === 'number') return last !== undefined && (isName(last.text) || last.text === '-' || next?.text === '-' && !next.spaced && tokens[at + 2]?.kind === 'word') && next?.text !== '%' && next?.lower !== 'x' && next?.text !== '×';
  if (token.lower === 'and' || token.text === ',' || (token.text === '&' && token.spaced)) {
    const after = token.text === ',' && next?.lower === 'and' ? tokens[at + 2] : next;
    // "across math, coding, and science benchmarks"
    if (last && token.text === ',' && !isName(last.text) && endsPlainList(tokens, at)) return true;
    if (!last || after?.kind !== 'word' || BOUNDARY.has(after.lower) || isStatingVerb(after.lower) || after.lower.endsWith('ing') && (token.text === ',' || OUTCOME_PARTICIPLES.has(after.lower))) return false;
    // "in complex, mixed-modality tasks": adjectives.
    if (token.text === ',' && words.length === 1 && !isName(last.text)) return /^(?:tasks|datasets|benchmarks|settings|scenarios|environments|problems|domains)$/.test(phraseFrom(tokens, at + 1, at + 6, 4).at(-1)?.lower ?? '');
    if (token.text === ',') return isName((last.kind === 'number' ? words.at(-2) ?? last : last).text) && isName(after.text) && endsItem(tokens, at + (next === after ? 2 : 3));
    const before = last.kind === 'number' ? words.at(-2) ?? last : last;
    // "across four datasets and four ASR models"
    const isCounted = after.kind === 'word' && NUMBER_WORDS.has(after.lower);
    if (isCounted && phraseFrom(tokens, tokens.indexOf(after, at) + 1, at + 8, 4).some(word => SYSTEM_HEADS.test(word.lower))) return false;
    // "on MMMU and Claude 3.5 by": a benchmark and somebody else.
    if (isModelName(after.text) && !isModelName(before.text)) return false;
    return isName(before.text) === isName(after.text) || last.text === ',';
  }
  // "on single- and multi-scene scenarios"
  if (token.text === '-' && !token.spaced && next?.lower === 'and' && /-/.test(tokens[at + 2]?.text ?? '')) return last !== undefined;
  if (token.kind === 'mark') return last !== undefined && !token.spaced && '-+/&@'.includes(token.text) && next?.spaced === false;
  // "on the held-out set,", "in the refusal setting,", "in yield prediction": nouns.
  if (/^(?:sets?|setting)$/.test(token.lower) && last !== undefined && SET_ENDS.test(next?.lower ?? '')) return true;
  if (last !== undefined && /s$/.test(last.lower) && SHOWING_VERBS.has(token.lower)) return false;
  if (token.lower === 'like' && !isName(next?.text ?? '')) return false;
  if (token.lower === 'leading' && next?.kind === 'word' && next.lower !== 'to' && last !== undefined && !/s$/.test(last.lower)) return true; // "representative leading models"
  if (/^(?:ranging|varying|spanning|covering|comprising|consisting|containing|involving|including)$/.test(token.lower) || token.lower === 'results' && next?.lower === 'in') return false;
  if (token.lower === 'costs' && last !== undefined && !isFiniteVerb(tokens, at)) return true; // "in online annotation costs"
  if (/^(?:yield|gain|score|record|cost|run|match)$/.test(token.lower) && next?.kind === 'word' && !BOUNDARY.has(next.lower) && !isFiniteVerb(tokens, at)) return true;
  // "driving videos"
  if (words.length === 0 && /ing$/.test(token.lower) && next?.kind === 'word' && /s$/.test(next.lower) && !BOUNDARY.has(next.lower)) return true;
  return !BOUNDARY.has(token.lower) && (!isStatingVerb(token.lower) || token.lower === 'sets' && /^(?:test|data|training|validation|evaluation|problem|question|development|dev)$/.test(last?.lower ?? '')) || isName(token.text) && words.length > 0 && /^[A-Z]/.test(token.text);
}
