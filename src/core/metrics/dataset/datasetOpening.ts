import { behindSpan } from './nameLists';
import { namePhrase } from './namePhrase';
import { isMetricToken, isName } from '../text/names';
import { endOf } from '../text/phraseQuestions';
import { phraseBefore, phraseFrom, textOf, type Place } from '../text/phrases';
import { isUnplaced } from './placing';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { ARTICLES } from '../words/grammar';
import { PRONOUNS, REPORTS } from '../words/names';
import { NUMBER_WORDS } from '../words/numbers';
import { STEPS } from '../words/outcomes';
import { DEVICES, DEVICE_NOUNS, HARDSHIPS, INPUTS, NOT_TRIED_ON, OPENING_PLURALS, REPORTED_TRIALS, SPANS, TRIED_IN } from '../words/places';
import { UNITS_OF_SHARES } from '../words/shapes';
import { isModelName } from '../words/systems';

/** "76x faster on GPT-2": a model, where nothing else is named. */
export function modelBehind({ tokens, quantity, to, nextUnjoined }: Place): string | null {
  for (let at = quantity.to; at < Math.min(to, nextUnjoined, quantity.to + 8); at++) {
    if (tokens[at]?.kind === 'mark') return null;
    if (!/^(?:on|across)$/.test(lowerAt(tokens, at)) || !isModelName(textAt(tokens, at + 1))) continue;
    const name = namePhrase(tokens, at + 1, to);
    return name ? textOf(name) : null;
  }
  return null;
}

/** "improves the score on SDXL from 30 to 31", "reduces perplexity on LLaMA-2 by 3": the model, where nothing else is named. */
export function modelInFront({ tokens, quantity: { from }, floor }: Place): string | null {
  const at = lowerAt(tokens, from - 1) === 'to' ? from - 1 : from;
  if (at === from && !STEPS.has(lowerAt(tokens, from))) return null;
  const words = phraseBefore(tokens, at, floor, 4);
  const isModel = words.length > 0 && isName(textAt(words, 0)) && !words.some(isMetricToken);
  return isModel && lowerAt(tokens, at - 1 - words.length) === 'on' ? textOf(words) : null;
}

/** "48 FPS on a GPU machine", "0.6 s on an iPhone 13": the kind of hardware, where nothing else is named; "on a single GPU" is how much of it there was. */
export function deviceBehind({ tokens, quantity, to, nextUnjoined }: Place): string | null {
  if (quantity.counted || UNITS_OF_SHARES.has(quantity.unit)) return null;
  for (let at = quantity.to; at < Math.min(to, nextUnjoined, quantity.to + 8); at++) {
    if (tokens[at]?.kind === 'mark') return null;
    if (lowerAt(tokens, at) !== 'on') continue;
    const start = ARTICLES.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
    const isCounted = tokens[start]?.kind === 'number' || /^(?:single|one)$/.test(lowerAt(tokens, start)) || NUMBER_WORDS.has(lowerAt(tokens, start));
    const name = isCounted ? null : namePhrase(tokens, at + 1, to);
    return name && isDevice(textOf(name)) ? textOf(name) : null;
  }
  return null;
}

/** "drops to 41% under adversarial attacks", "30% under occlusion": what makes it harder, where nothing else is named. */
export function hardshipBehind({ tokens, quantity, to, nextUnjoined }: Place): string | null {
  for (let at = quantity.to; at < Math.min(to, nextUnjoined, quantity.to + 8); at++) {
    if (tokens[at]?.kind === 'mark') return null;
    if (lowerAt(tokens, at) !== 'under') continue;
    const name = namePhrase(tokens, at + 1, to) ?? [];
    return HARDSHIPS.test(lastLower(name)) ? textOf(name) : null;
  }
  return null;
}

/** "NVIDIA H200 GPU", "mobile devices": whether a name is that of hardware. */
export function isDevice(name: string): boolean {
  return name.toLowerCase().split(' ').some(word => DEVICES.test(word) || DEVICE_NOUNS.has(word));
}

/** "2.7x faster at 128K context", "a 28x speedup on 256K sequences": so long an input, where nothing else is named. */
export function inputLength({ tokens, quantity, to, nextUnjoined }: Place): string | null {
  for (let at = quantity.to; at < Math.min(to, nextUnjoined, quantity.to + 8); at++) {
    if (!/^(?:at|for|on)$/.test(lowerAt(tokens, at))) continue;
    const start = ARTICLES.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
    const isCounted = tokens[start]?.kind === 'number' && /^[km]$/i.test(textAt(tokens, start + 1));
    if (isCounted && INPUTS.has(lowerAt(tokens, start + 2))) return textOf([...tokens.slice(start, start + 2), ...phraseFrom(tokens, start + 2, to, 2)]);
  }
  return null;
}

/** "On Qwen3-8B, it falls by 4x", "Evaluations on LLaMA-2 and LLaMA-3 show": models that it was tried on, where nothing else is named. */
export function modelOpening({ tokens, quantity, floorUncounted: floor }: Place): string | null {
  if (floor > 8) return null;
  for (let at = 0; at < Math.min(quantity.from, 4); at++) {
    // "Specifically, on Qwen3-8B,"
    const isStart = at === 0 || at === 2 && textAt(tokens, 1) === ',' && lowerAt(tokens, 2) === 'on' || /^(?:evaluat|experiment|test|result|that$)/.test(lowerAt(tokens, at - 1));
    if (!isStart || !/^(?:on|in|across)$/.test(lowerAt(tokens, at))) continue;
    const name = namePhrase(tokens, at + 1, quantity.from);
    if (name && (name.some(token => isModelName(token.text)) || areModels(name))) return textOf(name);
  }
  return null;
}

/** "commercial models"; "several leading LLMs" are not what is meant. */
function areModels(name: readonly Token[]): boolean {
  return name.length > 1 && lastLower(name) === 'models';
}

/** "Across five challenging benchmarks, it gains", "experiments on multiple datasets show": where nothing says more. */
export function openingOf({ tokens, quantity, floorUncounted: floor }: Place): string | null {
  if (floor > 0) return null;
  for (let at = 0; at < quantity.from; at++) {
    if (!/^(?:on|across|over)$/.test(lowerAt(tokens, at))) continue;
    const name = namePhrase(tokens, at + 1, quantity.from);
    if (!name || !OPENING_PLURALS.has(lastLower(name)) || isUnplaced(tokens, at, name)) continue;
    const start = tokens.indexOf(name[0] as Token, at);
    // "across two backbones and diverse tasks"
    if (tokens.slice(at + 1, start).some(token => token.lower === 'and')) continue;
    return textOf(tokens.slice(at + 1, behindSpan(tokens, endOf(tokens, name, at), SPANS)));
  }
  return null;
}

/** How far behind its preposition the verb of a report may stand, in tokens. */
const REPORTED = 18;

/** "Tests in classification, segmentation, and generation reveal that": what was tried, where nothing says more. */
export function reportedOn({ tokens, quantity }: Place): string | null {
  if (quantity.unit === 'x') return null;
  for (let at = 0; at < Math.min(quantity.from, 8); at++) {
    if (!REPORTED_TRIALS.has(lowerAt(tokens, at)) || !/^(?:in|on|across)$/.test(lowerAt(tokens, at + 1))) continue;
    const end = at + 2 + tokens.slice(at + 2, Math.min(quantity.from, at + REPORTED)).findIndex(({ lower }) => REPORTS.test(lower));
    const stated = tokens.slice(lowerAt(tokens, at + 2) === 'both' ? at + 3 : at + 2, end);
    const isAdverb = /[a-z]{3}ly$/.test(lastLower(stated)); // "consistently show"
    const pronoun = stated.findIndex(({ lower }) => PRONOUNS.has(lower)); // ", we show"
    const words = pronoun > 0 ? stated.slice(0, pronoun - 1) : isAdverb ? stated.slice(0, -1) : stated;
    const isList = words.length > 1 && words.every(({ kind, text }) => kind === 'word' || text === ',') && !words.some(token => isModelName(token.text));
    return isList && !isUnplaced(tokens, at + 1, words) ? textOf(words) : null;
  }
  return null;
}

/** "Across 14 production traces, it raises", "In 40 households, it saves": so many of what it was tried on, where nothing else is named. */
export function countedOpening({ tokens, quantity, floorUncounted: floor }: Place): string | null {
  if (floor > 0 || !/^(?:across|on|over|in)$/.test(lowerAt(tokens, 0))) return null;
  const start = ARTICLES.has(lowerAt(tokens, 1)) ? 2 : 1;
  if (tokens[start]?.kind !== 'number' && !NUMBER_WORDS.has(lowerAt(tokens, start))) return null;
  const words = phraseFrom(tokens, start + 1, quantity.from, 6);
  const head = lastLower(words);
  const end = start + 1 + words.length;
  const isPlural = /[a-z]{3}s$/.test(head) && !NOT_TRIED_ON.test(head) && (lowerAt(tokens, 0) !== 'in' || TRIED_IN.test(head));
  return isPlural && textAt(tokens, end) === ',' ? textOf(tokens.slice(start, end)) : null;
}
