import { isDatasetName } from './datasetNames';
import { wayOf } from './direction';
import { isMetricSymbol, isName } from './exclusions';
import { isSystemName } from './ownSystem';
import { phraseBefore, phraseFrom, textOf } from './phrases';
import type { Quantity } from './quantities';
import type { Token } from './tokens';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES, HAVE_VERBS, MATCH_VERBS } from './words/changes';
import { METRIC_HEADS } from './words/metrics';
import { OWN_NOUNS, isModelName } from './words/systems';
import { HOLDER_ENDS, LABEL_FILLERS } from './words/grammar';
import { HOLDER_HEADS } from './words/rivals';

/** What a parenthesis says of a number in it or in front of it: who has it, on what, or what it measures. */
export interface Owner {
  readonly subject?: string;
  readonly dataset?: string;
  readonly metric?: string;
  /** The authors' own system is compared with the one that has it. */
  readonly isRival: boolean;
}

/** How far back a parenthesis may be opened, in tokens. */
const LIST = 60;

/** "outperforming X (15.0%) and Y (F1 = 9.8)", "(OCR: -21.3%)", "(7.8 from X)", "0.006 (X)": the name that a parenthesis ties to the number. */
export function ownerOf(tokens: readonly Token[], quantity: Quantity): Owner | undefined {
  // "improves over X (35.9% vs. 14.7%)": both sides are in it.
  if (quantity.baseline !== null) return undefined;
  const open = openBefore(tokens, quantity.from);
  return largerOne(tokens, quantity) ?? (open < 0 ? behindNumber(tokens, quantity) ?? heldBy(tokens, quantity) ?? touching(tokens, quantity) : inside(tokens, open, quantity));
}

/** "comparable to the 10x larger FooNet-76B", "beats models 100x larger", "models with 10x more parameters": who is so much bigger is somebody else. */
function largerOne(tokens: readonly Token[], { from, to, unit }: Quantity): Owner | undefined {
  if (unit !== 'x' || !/^(?:larger|bigger|more|its)$/.test(tokens[to]?.lower ?? '')) return undefined;
  const behind = phraseFrom(tokens, to + 1, to + 6, 4);
  if (/^(?:larger|bigger)$/.test(tokens[to]?.lower ?? '') && behind.some(token => isModelName(token.text) || isSystemName(token))) return { subject: textOf(behind), isRival: true };
  const end = /^(?:with|having)$/.test(tokens[from - 1]?.lower ?? '') ? from - 1 : from;
  const front = phraseBefore(tokens, end, Math.max(0, end - 8), 6);
  const verb = front.findLastIndex(token => BEAT_VERBS.has(token.lower) || MATCH_VERBS.has(token.lower));
  const words = front.slice(verb + 1);
  const isSize = /^(?:larger|bigger)$/.test(tokens[to]?.lower ?? '') || /^(?:parameters|size)$/.test(behind.at(-1)?.lower ?? tokens[to + 1]?.lower ?? '');
  const isOthers = /^(?:models?|llms?|mllms|vlms|baselines?|methods|systems|agents?|encoders?|networks?|transformers?)$/.test(words.at(-1)?.lower ?? '');
  return isSize && isOthers && (verb >= 0 || isCompared(tokens, end - words.length) || /^(?:of|to|with)$/.test(tokens[end - words.length - 1]?.lower ?? '')) ? { subject: textOf(words), isRival: true } : undefined;
}

function openBefore(tokens: readonly Token[], from: number): number {
  for (let at = from - 1; at >= Math.max(0, from - LIST); at--) {
    if (tokens[at]?.text === ')') return -1;
    if (tokens[at]?.text === '(') return at;
  }
  return -1;
}

function inside(tokens: readonly Token[], open: number, { from, to, sign, unit, hedge }: Quantity): Owner | undefined {
  // "over the strongest baseline (up to 14.9% on A)", "faster than earlier methods (at least 50 times faster)": by so much.
  if (hedge === 'up to' && tokens[open + 1]?.lower === 'up' && isCompared(tokens, open) && unit === '%') return undefined;
  if (unit === 'x' && COMPARATIVES.has(tokens[to]?.lower ?? '')) return undefined;
  const holder = /^(?:from|for|by)$/.test(tokens[to]?.lower ?? '') ? phraseFrom(tokens, afterArticle(tokens, to + 1), to + 8, 5) : [];
  // "(+9.7% for FooWorld and +6.6% for BarQA)": of signed changes it says on what.
  if (holder.length > 0 && sign !== null && tokens[to]?.lower === 'for' && holder.every(token => token.kind !== 'word' || isName(token.text)) && !holder.some(token => isModelName(token.text))) return { dataset: textOf(holder), isRival: false };
  if (holder.length > 0 && isHolder(holder)) return { subject: textOf(holder), isRival: isCompared(tokens, open) };
  // "(+26.2% bouldering, +2.4% music)": signed changes in front of what they are on.
  if (sign !== null) {
    const task = phraseFrom(tokens, to, to + 4, 3);
    // "(+25.6% DSC and +28.2% NSD)": abbreviations beside a metric's.
    const close = tokens.findIndex((token, at) => at > open && token.text === ')');
    if (task.length === 1 && /^\p{Lu}{2,5}$/u.test(task[0]?.text ?? '') && tokens.slice(open, close < 0 ? open : close).some(token => isMetricSymbol(token.text))) return undefined;
    if (task.length > 0 && /^[,)]$/.test(tokens[to + task.length]?.text ?? '') && !isMetric(task) && !task.some(token => wayOf(token.lower) !== null || isMetricSymbol(token.text))) return { dataset: textOf(task), isRival: false };
  }
  let start = from - 1;
  while (start > open && !/^[,;&]$/.test(tokens[start]?.text ?? '') && tokens[start]?.lower !== 'and') start--;
  const label = tokens.slice(start + 1, from).filter(token => !LABEL_FILLERS.has(token.lower));
  if (label.some(token => token.kind === 'number' || token.kind === 'mark' && !/^[-/+@]$/.test(token.text)) || label.length > 5) return undefined;
  const isLabelled = /^[:=]$/.test(tokens[from - 1]?.text ?? '');
  // "surpasses X (+31.6% mAP)": by so much.
  if (label.length === 0 || isMetric(label)) return sign === null && (start === open || isLabelled || tokens[start]?.text === '&' && tokens.slice(open + 1, start).every(token => token.kind !== 'word')) ? inFront(tokens, open) : undefined;
  // "(S_T = 0.70)": what is equal to a number is a measure.
  if (!isLabelled || tokens[from - 1]?.text === '=' && !label.some(token => isModelName(token.text))) return undefined;
  if ((isHolder(label) || hasBaseline(tokens, open)) && !isListOfTasks(tokens, open)) return { subject: textOf(label), isRival: isCompared(tokens, open) };
  return { dataset: textOf(label), isRival: false };
}

/** "(MM-VET: +0.2%, ScienceQA: +0.2%, OCR: -21%)": labels of signed changes, or beside a benchmark, say on what. */
function isListOfTasks(tokens: readonly Token[], open: number): boolean {
  for (let at = open + 1; at < open + LIST && tokens[at] && tokens[at]?.text !== ')'; at++) {
    if (isDatasetName(tokens[at]) || tokens[at - 1]?.text === ':' && /^[-+−]$/.test(tokens[at]?.text ?? '')) return true;
  }
  return false;
}

/** "(baseline: 94.3%, CBAM-enhanced: 96.0%)": labels beside a baseline's say who. */
function hasBaseline(tokens: readonly Token[], open: number): boolean {
  return /^(?:baseline|ours|vanilla|default|full)$/.test(tokens[open + 1]?.lower ?? '') && /^[:=]$/.test(tokens[open + 2]?.text ?? '');
}

/** The name in front of the parenthesis. */
function inFront(tokens: readonly Token[], open: number): Owner | undefined {
  const phrase = phraseBefore(tokens, open, 0, 6);
  // "AppAgent with GPT-4V (8.3%)"
  const joint = open - 1 - phrase.length;
  const holder = tokens[joint]?.lower === 'with' && isModelName(phrase[0]?.text ?? '') ? phraseBefore(tokens, joint, 0, 3) : [];
  const words = holder.length > 0 && holder.every(token => token.kind !== 'word' || isName(token.text)) ? tokens.slice(joint - holder.length, open) : phrase;
  // "lower than human performance (83.4%)"
  if (/^(?:humans?|experts?)$/.test(words.find(token => token.lower !== 'higher')?.lower ?? '') && !/^(?:evaluations?|judgments?|judgements?|preferences?|ratings?|annotations?|feedback|labels)$/.test(words.at(-1)?.lower ?? '') || words.at(-2)?.lower === 'human') return { subject: 'human', isRival: false };
  if (words.length === 0 || words.some(token => isDatasetName(token)) || isMetric(words)) return undefined;
  const isRival = isCompared(tokens, open - words.length);
  const verb = words.findLastIndex(token => BEAT_VERBS.has(token.lower) || MATCH_VERBS.has(token.lower) || CHANGE_VERBS.has(token.lower) || HAVE_VERBS.has(token.lower) && token.lower !== 'leading');
  // "FooNet accurately discovers (191%"
  const adverb = words.findIndex((token, at) => at > verb + 1 && /[a-z]{3}ly$/.test(token.lower));
  // "leading models like X (1352)"
  const like = words.findLastIndex((token, at) => token.lower === 'like' && at < words.length - 1);
  const name = words.slice(Math.max(verb, like) + 1, adverb < 0 ? undefined : adverb);
  if (name.length === 0 || verb >= 0 && !BEAT_VERBS.has(words[verb]?.lower ?? '') && !MATCH_VERBS.has(words[verb]?.lower ?? '')) return undefined;
  if (verb < 0 && isExample(tokens, open - words.length)) return { dataset: textOf(name), isRival: false };
  if (!isHolder(name) && !isRival && verb < 0) return undefined;
  const placed = isRival || verb >= 0 ? '' : governor(tokens, open - words.length);
  if (/^(?:using|with|by|within|under)$/.test(placed) && !tokens.slice(Math.max(0, open - 24), open).some((token, at, all) => /^(?:followed|trailed|led)$/.test(token.lower) && all[at + 1]?.lower === 'by') && !/^(?:top|best|leading|strongest)$/.test(name[0]?.lower ?? '')) return undefined;
  if (/^(?:on|in|across)$/.test(placed)) return isModelName(name[0]?.text ?? '') ? undefined : { dataset: textOf(name), isRival: false };
  return { subject: textOf(name), isRival: isRival || verb >= 0 };
}

/** "tasks such as SLAM (66% error reduction) and object detection (50x)": examples of what something was tried on. */
function isExample(tokens: readonly Token[], end: number): boolean {
  let depth = 0;
  for (let at = end - 1; at >= Math.max(1, end - 24); at--) {
    const word = tokens[at]?.lower ?? '';
    if (word === ')') depth++;
    else if (word === '(') depth--;
    if (depth > 0 || word === '(') continue;
    if (/^(?:;|which|that|while)$/.test(word) || CHANGE_VERBS.has(word) || HAVE_VERBS.has(word)) return false;
    const noun = word === 'as' && tokens[at - 1]?.lower === 'such' ? at - 2 : /^(?:including|like)$/.test(word) ? at - 1 : -1;
    if (noun >= 0) return /^(?:tasks|benchmarks|datasets|applications|domains)$/.test(tokens[tokens[noun]?.text === ',' ? noun - 1 : noun]?.lower ?? '');
  }
  return false;
}

/** "X achieves 36.2%, Y 34.6%, and Z 24.9%": a model right in front of the number, in a list. */
function touching(tokens: readonly Token[], { from, unit, sign }: Quantity): Owner | undefined {
  if (unit === 'x' || sign !== null || tokens[from]?.lower === 'by') return undefined;
  const words = phraseBefore(tokens, from, Math.max(0, from - 6), 4);
  const lead = tokens[from - 1 - words.length]?.lower ?? '';
  return words.length > 0 && /^(?:,|and)$/.test(lead) && words.every(token => token.kind !== 'word' || isModelName(token.text) || isName(token.text) || /\//.test(token.text)) && isModelName((words[0]?.text ?? '').split('/').at(-1) ?? '') ? { subject: textOf(words), isRival: false } : undefined;
}

/** "up to 85% for the strongest evaluated model": whose number it is, in so many words. */
function heldBy(tokens: readonly Token[], { from, to, unit, sign }: Quantity): Owner | undefined {
  // "an accuracy of 64.8% achieved by X"
  if (/^(?:achieved|obtained|attained|reached)$/.test(tokens[to]?.lower ?? '') && tokens[to + 1]?.lower === 'by') {
    const holder = phraseFrom(tokens, afterArticle(tokens, to + 2), to + 8, 5);
    if (holder.length > 0 && !OWN_NOUNS.has(holder.at(-1)?.lower ?? '')) return { subject: textOf(holder), isRival: false };
  }
  if (/^(?:x|pp|points)$/.test(unit) || sign !== null || tokens[from]?.lower === 'by') return undefined;
  // "human performance of 80.5%"
  const measured = tokens[from - 1]?.lower === 'of' ? phraseBefore(tokens, from - 1, Math.max(0, from - 6), 3) : [];
  if (measured[0]?.lower === 'human' && METRIC_HEADS.has(measured.at(-1)?.lower ?? '')) return { subject: 'human', isRival: false };
  // "led by X with 40.5%, followed by Y at 38.7%"
  if (/^(?:at|with)$/.test(tokens[from - 1]?.lower ?? '')) {
    const remark = tokens[from - 2]?.text === ')' ? tokens.slice(0, from - 2).findLastIndex(token => token.text === '(') : from - 1; // "X (high) at 52.6%"
    const next = phraseBefore(tokens, remark, Math.max(0, remark - 7), 5);
    if (next.length > 0 && tokens[remark - 1 - next.length]?.lower === 'of' && tokens[remark - 2 - next.length]?.lower === 'ahead' && from - remark < 8) return { subject: textOf(next), isRival: true };
    const lead = tokens[from - 2 - next.length]?.lower ?? '';
    if (next.length > 0 && lead === 'by' && tokens.slice(Math.max(0, from - 5 - next.length), from - 2 - next.length).some(token => /^(?:followed|trailed)$/.test(token.lower))) return { subject: textOf(next), isRival: false };
  }
  let at = to;
  while (at < to + 4 && tokens[at]?.kind === 'word' && (isMetricSymbol(tokens[at]?.text ?? '') || METRIC_HEADS.has(tokens[at]?.lower ?? ''))) at++;
  if (tokens[at]?.lower !== 'for') return undefined;
  const start = afterArticle(tokens, at + 1);
  const words: Token[] = [];
  for (let next = start; next < start + 6; next++) {
    const token = tokens[next];
    if (!token || token.kind === 'mark' && token.text !== '-' || HOLDER_ENDS.test(token.lower)) break;
    words.push(token);
  }
  const head = words.at(-1)?.lower ?? '';
  return words.length > 0 && (words.every(token => token.kind !== 'word' || isName(token.text)) && isHolder(words) && !isMetric(words) || HOLDER_HEADS.has(head)) && !words.some(token => isDatasetName(token)) ? { subject: textOf(words), isRival: false } : undefined;
}

/** "shrinks to 0.006 (WavLM-SV)". */
function behindNumber(tokens: readonly Token[], { from, to }: Quantity): Owner | undefined {
  if (tokens[to]?.text !== '(') return undefined;
  const words = phraseFrom(tokens, to + 1, to + 6, 4);
  if (words.length === 0 || tokens[to + 1 + words.length]?.text !== ')' || !words.every(token => token.kind !== 'word' || isName(token.text)) || isMetric(words)) return undefined;
  if (words.some(token => isDatasetName(token))) return { dataset: textOf(words), isRival: false };
  // "gains of 5.9 (MGH) and 1.9 (CGMH)": where a change was seen.
  const isChange = tokens[from]?.lower === 'by' || tokens.slice(Math.max(0, from - 8), from).some((token, at, all) => (CHANGE_NOUNS.has(token.lower) || token.lower === 'by') && all.slice(at + 1).every(each => each.kind === 'number' || /^(?:of|and|\(|\)|%|,)$/.test(each.lower) || isName(each.text)));
  if (isChange && !words.some(token => isModelName(token.text))) return { dataset: textOf(words), isRival: false };
  return isHolder(words) ? { subject: textOf(words), isRival: false } : undefined;
}

function isMetric(words: readonly Token[]): boolean {
  const head = words.at(-1);
  return head !== undefined && (isMetricSymbol(head.text) || METRIC_HEADS.has(head.lower));
}

/** A system's name, or what is like one. */
function isHolder(words: readonly Token[]): boolean {
  return words.some(token => isSystemName(token) && !isMetricSymbol(token.text) || isModelName(token.text)) || /^(?:humans?|experts|baselines?|annotators)$/.test(words.at(-1)?.lower ?? '');
}

function afterArticle(tokens: readonly Token[], at: number): number {
  return /^(?:the|a|an|our)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
}

/** The preposition that the list of names ending here depends on; empty without one. */
function governor(tokens: readonly Token[], end: number): string {
  let depth = 0;
  for (let at = end - 1; at >= Math.max(0, end - LIST); at--) {
    const token = tokens[at];
    const word = token?.lower ?? '';
    if (word === ')') depth++;
    else if (word === '(') depth--;
    else if (depth === 0 && word === 'with' && isName(tokens[at - 1]?.text ?? '') && isModelName(tokens[at + 1]?.text ?? '')) continue; // "AppAgent with GPT-4V"
    else if (depth === 0 && word === 'with' && tokens[at - 1]?.text === ',' && isModelName(tokens[at + 1]?.text ?? '')) return ''; // ", with GPT-5 (63.0%) and GPT-4 (61.2%) behind"
    else if (depth === 0 && /^(?:In|On|Across)$/.test(token?.text ?? '')) return ''; // "In Numerical Calculation, FooNet (63.2)"
    else if (depth === 0 && /^(?:on|in|across|using|with|by|within|under)$/.test(word)) return word;
    else if (depth === 0 && !(/^(?:,|and|the|a|an|our|its|both|-|best|prior)$/.test(word) || isName(token?.text ?? '') || token?.kind === 'number' || word === '*')) return '';
  }
  return '';
}

/** Whether the list of names that ends here is of those that are compared with: "surpassing systems such as X (17.6%), Y (13.9%) and". */
export function isCompared(tokens: readonly Token[], end: number): boolean {
  let depth = 0;
  let isExample = false;
  for (let at = end - 1; at >= Math.max(0, end - LIST); at--) {
    const word = tokens[at]?.lower ?? '';
    if (word === ')') depth++;
    if (word === '(') depth--;
    if (depth > 0) continue;
    // "outperforms all baselines on Foo, including X"
    if (/^(?:including|like|such)$/.test(word)) {
      // "outperforms it on multiple benchmarks, including Mathematics (+5.5 points)"
      if (/^(?:benchmarks|datasets|tasks|domains|settings|areas|languages|subsets|categories)$/.test(tokens[tokens[at - 1]?.text === ',' ? at - 2 : at - 1]?.lower ?? '')) return false;
      isExample = true;
    }
    if (depth < 0 || word === ';' || word === 'while' || word === 'whereas' || word === 'but') return false;
    if (BEAT_VERBS.has(word) || MATCH_VERBS.has(word) || /^(?:than|versus|vs|against|compared|relative|behind|beyond|ahead)$/.test(word) || word === 'over' && at > 0) return true;
    if (HAVE_VERBS.has(word) && word !== 'leading' || CHANGE_VERBS.has(word) || !isExample && /^(?:on|by|from|with|to)$/.test(word)) return false;
  }
  return false;
}
