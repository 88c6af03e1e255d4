import { isDatasetName } from './datasetNames';
import { isMetricSymbol, isName } from './exclusions';
import { isSystemName } from './ownSystem';
import { isFiniteVerb, phraseBefore, phraseFrom, textOf, type Place } from './phrases';
import { nameBefore } from './rivals';
import type { Token } from './tokens';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS, MATCH_VERBS } from './words/changes';
import { METRIC_HEADS } from './words/metrics';
import { GENERIC_NAMES, OWN_NOUNS, REPORTERS, SYSTEM_HEADS, isModelName } from './words/systems';
import { ACTOR_PLURALS, CAUSES, INSERTIONS, IN_FRONT_OF_SUBJECTS, JOINING, MAKING, MERITS, NO_GERUND, PERSONS, RANKING, REPORTS, SYSTEM_ENDINGS } from './words/names';
import { COPULAS, SCORE_PARTICIPLES } from './words/verbs';
import { ADVERBS, ARTICLES, ARTICLES_AND_OWN } from './words/grammar';

/** The method, system or variant that has the value: what the verb in front is said of, else the authors' own system. */
export function subjectOf({ tokens, quantity, from, to }: Place, own: string | undefined): string | null {
  const competitor = slowerCompetitor(tokens, quantity.from, quantity.to, to);
  if (competitor) return competitor;
  const antecedent = slowerAntecedent(tokens, quantity, own);
  if (antecedent) return antecedent;
  const holder = tokens[quantity.from - 1]?.lower === 'with' ? nameBefore(tokens, quantity.from - 1) : undefined;
  // "comparable to RAE with 13x faster convergence": not RAE's.
  const isOther = holder !== undefined && /^(?:to|than|over|of|with|against|as|on|and)$/.test(tokens.slice(0, quantity.from - 1).findLast((token, at) => token.text !== holder && at < quantity.from - 2)?.lower ?? '');
  const isBeaten = holder !== undefined && tokens.slice(Math.max(0, quantity.from - 6), quantity.from - 1).some(token => BEAT_VERBS.has(token.lower)); // "surpasses prior MDMs with 34% gains"
  if (holder && !isOther && !isBeaten) return holder;
  // "Starting from a supervised baseline with 48.9% success"
  const start = tokens[quantity.from - 1]?.lower === 'with' ? phraseBefore(tokens, quantity.from - 1, from, 4) : [];
  if (start.length > 0 && /^(?:baseline|model|policy|agent)$/.test(start.at(-1)?.lower ?? '') && ARTICLES.has(tokens[quantity.from - 2 - start.length]?.lower ?? '') && tokens[quantity.from - 3 - start.length]?.lower === 'from') return textOf(start);
  for (let at = quantity.from - 1; at > from; at--) {
    const isParticiple = (tokens[at]?.lower ?? '').endsWith('ing') && isName(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.lower === 'with' && !/^(?:par|comparable|competitive|together|combined|compared|consistent)$/.test(tokens[at - 3]?.lower ?? '');
    if (isParticiple) return tokens[at - 1]?.text ?? null;
    if (tokens[at + 1]?.lower === 'that' && REPORTS.test(tokens[at]?.lower ?? '')) continue;
    const praised = REPORTS.test(tokens[at]?.lower ?? '') ? praisedSystem(tokens, at, quantity.from, own) : undefined;
    if (praised !== undefined) return praised;
    const apposed = apposedSubject(tokens, at, from);
    if (apposed !== undefined) return apposed;
    const absolute = absoluteHolder(tokens, at, from);
    if (absolute !== undefined) return absolute;
    const isAble = /^(?:can|could|cannot)$/.test(tokens[at - 1]?.lower ?? '') && /^[a-z]{3,}$/.test(tokens[at]?.text ?? '') && !/ly$|^(?:not|only|also)$/.test(tokens[at]?.text ?? ''); // "can solve only 5%"
    if (!isFiniteVerb(tokens, at) && !isActing(tokens, at) && !isHolding(tokens, at) && !isAble) continue;
    const inner = tokens[at - 1]?.lower === 'which' ? insideBefore(tokens, at - 1, from) : undefined;
    if (inner !== undefined) return inner;
    const made = /^(?:that|which)$/.test(tokens[at - 1]?.lower ?? '') ? madeBefore(tokens, at - 1, from, own) : undefined;
    if (made !== undefined) return made;
    const found = actor(tokens, at, from, own);
    if (found !== undefined) return found;
  }
  return leadingHolder(tokens, from) ?? broughtIn(tokens, quantity.from, from) ?? own ?? null;
}

/** "We further introduce FooCluster, a strategy that …, reducing calls by 6x": what the same sentence brings in. */
function broughtIn(tokens: readonly Token[], to: number, from: number): string | undefined {
  const we = tokens.slice(from, from + 5).findIndex(token => token.lower === 'we');
  if (we < 0) return undefined;
  for (let at = from + we + 1; at < Math.min(to, from + we + 4); at++) {
    if (!/^(?:introduce|propose|present|develop|design|devise)$/.test(tokens[at]?.lower ?? '')) continue;
    const name = tokens[at + 1];
    // "we introduce Foo Policy Optimization (FPO) for RL, achieving 34.9"
    const whole = phraseFrom(tokens, at + 1, at + 7, 6);
    const short = tokens[at + 2 + whole.length];
    if (whole.length > 1 && whole.some(token => /^\p{Lu}/u.test(token.text)) && tokens[at + 1 + whole.length]?.text === '(' && short && /^\p{Lu}{2,}/u.test(short.text) && tokens[at + 3 + whole.length]?.text === ')' && !isDatasetName(short) && tokens.slice(at, to).some((token, index, all) => token.text === ',' && SCORE_PARTICIPLES.has(all[index + 1]?.lower ?? ''))) return short.text;
    return isSystemName(name) && !isDatasetName(name) && tokens[at + 2]?.text === ',' && /^an?$/.test(tokens[at + 3]?.lower ?? '') ? name?.text : undefined;
  }
  return undefined;
}

/** "With FooNet-X, accuracy rises": who makes it so. */
function leadingHolder(tokens: readonly Token[], from: number): string | undefined {
  const name = tokens[from + 1];
  return /^(?:with|using)$/.test(tokens[from]?.lower ?? '') && isSystemName(name) && tokens[from + 2]?.text === ',' ? name?.text : undefined;
}

/** "PPO is about twice as slow as ReMax": the one in front has the value. */
function slowerCompetitor(tokens: readonly Token[], at: number, end: number, to: number): string | undefined {
  const before = tokens[at - 1]?.lower ?? '';
  if (!/^(?:is|are|was)$/.test(before) || end > to) return undefined;
  const name = tokens[at - 2];
  return name && isName(name.text) && !GENERIC_NAMES.has(name.lower) ? name.text : undefined;
}

/** "than X, a strong baseline, which is 2.3 times slower than ours": who is worse than the authors' system is somebody else, named in front. */
function slowerAntecedent(tokens: readonly Token[], { from, to }: Place['quantity'], own: string | undefined): string | undefined {
  const than = tokens[to + 1]?.lower === 'than' ? to + 2 : tokens[to]?.lower === 'as' ? to + 1 : -1;
  if (own === undefined || than < 0 || !textOf(tokens.slice(than, than + 4)).startsWith(own)) return undefined;
  if (tokens[from - 2]?.lower !== 'which' || tokens[from - 3]?.text !== ',') return undefined;
  let end = from - 3;
  for (let at = end - 1; at > Math.max(0, end - 12); at--) if (tokens[at]?.text === ',' && ARTICLES.has(tokens[at + 1]?.lower ?? '')) end = at;
  const words = phraseBefore(tokens, end, 0, 5);
  return words.length > 0 ? textOf(words) : undefined;
}

/** "HSW applies", "PDC implements": a system's name with a verb in the third person. */
function isActing(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at];
  const adverb = /[a-z]{4}ly$/.test(tokens[at - 1]?.lower ?? '') ? 1 : 0; // "Qwen3-4B successfully reinvents"
  const [name, front] = [tokens[at - 1 - adverb], tokens[at - 2 - adverb]];
  if (adverb === 1 && verb?.kind === 'word' && /^[a-z]{4,}s$/.test(verb.text) && isModelName(name?.text ?? '') && !/(?:ss|us)$/.test(verb.lower)) return true;
  if (adverb === 0 && isModelName(name?.text ?? '') && SYSTEM_HEADS.test(front?.lower ?? '') && verb?.kind === 'word' && /^[a-z]{4,}s$/.test(verb.text) && !/(?:ss|us)$/.test(verb.lower)) return true; // "The strongest model Qwen3-4B finds"
  return verb?.kind === 'word' && /^[a-z]{3,}s$/.test(verb.text) && isSystemName(name) && (!front || front.kind === 'mark' || front.lower === 'that' || front.lower === 'our') && !/(?:ss|us|models|methods|tasks|benchmarks|datasets)$/.test(verb.lower);
}

/** "with the best model, Claude-3.5 Sonnet, achieving 3%": the name between the commas. */
function apposedSubject(tokens: readonly Token[], at: number, from: number): string | undefined {
  if (!/^(?:achieving|reaching|scoring|attaining|obtaining)$/.test(tokens[at]?.lower ?? '') || tokens[at - 1]?.text !== ',') return undefined;
  const words = phraseBefore(tokens, at - 1, from, 5);
  const comma = at - 2 - words.length;
  if (words.length === 0 || !isName(words[0]?.text ?? '') || isDatasetName(words[0]) || tokens[comma]?.text !== ',') return undefined;
  return tokens.slice(Math.max(from, comma - 8), comma).some(token => token.lower === 'with') ? textOf(words) : undefined;
}

/** "with the strongest configurations reaching 6.9x": who is in front of the participle; undefined where "with" is not there. */
function absoluteHolder(tokens: readonly Token[], at: number, from: number): string | undefined {
  if (!SCORE_PARTICIPLES.has(tokens[at]?.lower ?? '')) return undefined;
  const end = /^(?:only|just|merely|still|also)$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  const words = phraseBefore(tokens, end, from, 7);
  const lead = end - 1 - words.length - (ARTICLES_AND_OWN.has(tokens[end - 1 - words.length]?.lower ?? '') ? 1 : 0);
  if (words.length === 0 || tokens[lead]?.lower !== 'with' || OWN_NOUNS.has(words.at(-1)?.lower ?? '') && words.length === 1) return undefined;
  const head = words.at(-1)?.lower ?? '';
  return METRIC_HEADS.has(head) || isMetricSymbol(words.at(-1)?.text ?? '') || CHANGE_NOUNS.has(head) || REPORTERS.has(head) ? undefined : textOf(words);
}

/** "we create Foo-253B, an efficient model that achieves", "we train a critic that reaches": what is made has the value, where the work has no other name or it has one of its own. */
function madeBefore(tokens: readonly Token[], clause: number, from: number, own: string | undefined): string | undefined {
  const isMaking = (token: Token | undefined): boolean => MAKING.test(token?.lower ?? '');
  const made = (words: readonly Token[]): readonly Token[] => words.slice(words.findLastIndex(isMaking) + 1);
  let words = made(phraseBefore(tokens, clause, from, 7));
  let front = clause - 1 - words.length;
  if (words.length === 0) return undefined;
  if (ARTICLES.has(tokens[front]?.lower ?? '') && tokens[front - 1]?.text === ',') {
    let end = front - 1;
    if (tokens[end - 1]?.text === ')') while (end > from && tokens[end]?.text !== '(') end--;
    const name = made(phraseBefore(tokens, end, from, 4));
    if (name.some(token => isSystemName(token) || isModelName(token.text))) {
      words = name;
      front = end - 1 - name.length;
    }
  } else if (/^(?:a|an|the|our)$/.test(tokens[front]?.lower ?? '')) front--;
  const isMade = isMaking(tokens[front]) || words.some(token => isSystemName(token) && isModelName(token.text));
  if (!isMade) return undefined;
  if (words.some(token => isSystemName(token) || isModelName(token.text))) return textOf(words.filter(token => token.lower !== 'model'));
  return own === undefined || /^(?:our|proposed) /.test(own) ? textOf(words) : undefined;
}

/** "the strongest open model (i.e., FooNet), which achieves": the name in the parenthesis. */
function insideBefore(tokens: readonly Token[], clause: number, from: number): string | undefined {
  const close = tokens[clause - 1]?.text === ',' ? clause - 2 : clause - 1;
  if (tokens[close]?.text !== ')') return undefined;
  const words = phraseBefore(tokens, close, from, 4);
  return words.length > 0 && /^[(,.]$/.test(tokens[close - 1 - words.length]?.text ?? '') && words.every(token => token.kind !== 'word' || isName(token.text)) && words.some(token => isModelName(token.text) || isSystemName(token)) ? textOf(words) : undefined;
}

/** "human experts achieving 54%": a participle right behind its noun. */
function isHolding(tokens: readonly Token[], at: number): boolean {
  return /^(?:achieving|reaching|scoring|attaining|obtaining|yielding|delivering|showing)$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.kind === 'word' && (/(?:s|model|agent|system|method|methodology|framework|approach)$/.test(tokens[at - 1]?.lower ?? '') || SYSTEM_ENDINGS.test(tokens[at - 1]?.lower ?? ''));
}

/** "demonstrate the effectiveness of X, achieving 2x": whose it is. */
function praisedSystem(tokens: readonly Token[], verb: number, to: number, own: string | undefined): string | null | undefined {
  for (let at = verb + 1; at < Math.min(to, verb + 7); at++) {
    if (!MERITS.has(tokens[at]?.lower ?? '')) continue;
    if (tokens[at + 1]?.lower !== 'of') return own;
    const from = /^(?:the|our|a|an)$/.test(tokens[at + 2]?.lower ?? '') ? at + 3 : at + 2;
    const words = phraseFrom(tokens, from, to, 5);
    return words.length === 0 ? own : named(words, tokens[at + 2]?.lower === 'our', own) ?? own;
  }
  return undefined;
}

/** Who acts: undefined where the words in front of the verb name nobody and an earlier verb may. */
function actor(tokens: readonly Token[], verb: number, from: number, own: string | undefined): string | null | undefined {
  let end = verb;
  while (end > from && (ADVERBS.test(tokens[end - 1]?.lower ?? ''))) end--;
  // "the best model (Gemini-2.5 Pro) achieves": the name says more.
  const inner = tokens[end - 1]?.text === ')' ? phraseBefore(tokens, end - 1, from, 4) : [];
  if (inner.length > 0 && tokens[end - 2 - inner.length]?.text === '(' && inner.every(token => token.kind !== 'word' || isName(token.text)) && /^(?:models?|agents?|systems?|methods?|llms?|mllms?|vlms?|baselines?)$/.test(tokens[end - 3 - inner.length]?.lower ?? '')) return textOf(inner);
  if (tokens[end - 1]?.text === ')') while (end > from && tokens[end - 1]?.text !== '(') end--;
  if (tokens[end - 1]?.text === '(') end--;
  end = beforeDashes(tokens, end, from);
  const apposition = apposedName(tokens, end, from);
  if (apposition) return apposition;
  if (tokens[end - 1]?.text === ',') end = beforeInsertion(tokens, end - 1, from);
  const lead = tokens[end - 1]?.lower ?? '';
  const start = phraseStart(tokens, end, from);
  const antecedent = lead === 'which' && tokens[end - 2]?.text === ',' ? namedAntecedent(tokens, end - 2, from) : undefined;
  if (antecedent) return antecedent;
  // "unlike compression baselines which degrade by 9 points": who is in front of the clause.
  const others = start === end && /^(?:which|that|who)$/.test(lead) ? phraseBefore(tokens, end - 1, from, 6).filter(token => token.lower !== 'unlike') : [];
  if (others.length > 1 && SYSTEM_HEADS.test(others.at(-1)?.lower ?? '') && /s$/.test(others.at(-1)?.lower ?? '') && /^(?:unlike|than|to|over|with|of)$/.test(tokens[end - 2 - others.length]?.lower ?? '')) return textOf(others);
  if (start === end) return /^(?:it|this|we|they)$/.test(lead) ? own ?? (lead === 'we' ? null : undefined) : undefined;
  // "its real-time factor is 0.03": what is so much of the work is a measure.
  if (COPULAS.has(tokens[verb]?.lower ?? '') && /^(?:its|whose)$/.test(tokens[start - 1]?.lower ?? '')) return own;
  const doing = gerundBefore(tokens, end, from);
  // "augmenting Qwen with FooNets cuts": what is added.
  const added = doing && /^(?:augmenting|equipping|enhancing|extending|integrating)$/.test(doing[0]?.lower ?? '') ? doing.findIndex(token => token.lower === 'with') : -1;
  if (doing && added > 0 && doing.slice(added + 1).every(token => isName(token.text)) && added < doing.length - 1) return textOf(doing.slice(added + 1));
  if (doing) return own !== undefined && ` ${textOf(doing)} `.includes(` ${own} `) ? own : textOf(doing);
  // "Experiments on A, B, and C show": what is tried on has nothing.
  if (tokens[start - 1]?.lower === 'and' && tokens.slice(start, end).every(token => token.kind !== 'word' || isDatasetName(token))) return undefined;
  // "Experiments on A and B demonstrate": they have nothing either.
  if (REPORTS.test(tokens[verb]?.lower ?? '') && tokens.slice(from, Math.min(from + 5, verb)).some(token => /^(?:experiments?|evaluations?|results?|studies|analysis|analyses|ablations?|simulations)$/.test(token.lower)) && tokens.slice(from, Math.min(from + 7, verb)).some(token => /^(?:on|across|over|in|with)$/.test(token.lower)) && !tokens.slice(from, verb).some((_, at) => isFiniteVerb(tokens, from + at))) return undefined;
  const head = relativeHead(tokens, start, from);
  const words = head ?? tokens.slice(start, end);
  // "analysis reveals RAG succeeds": who succeeds.
  const report = words.findLastIndex(token => REPORTS.test(token.lower));
  if (report >= 0 && report < words.length - 1) words.splice(0, report + 1);
  // "Experiments on LibriSpeech show": nobody's value yet.
  if (REPORTERS.has(words[0]?.lower ?? '') && JOINING.test(words[1]?.lower ?? '')) return undefined;
  const that = words.findLastIndex(token => token.lower === 'that');
  if (that >= 0 && that < words.length - 1) words.splice(0, that + 1);
  // "it helps X attain": who attains it.
  const cause = words.findLastIndex(token => CAUSES.test(token.lower));
  if (cause >= 0 && cause < words.length - 1) words.splice(0, cause + 1);
  while (words.length > 1 && IN_FRONT_OF_SUBJECTS.test(words[0]?.lower ?? '') && !(words[0]?.lower === 'most' && words.length > 2 && !/^(?:existing|current|recent|other|prior|previous)$/.test(words[1]?.lower ?? '') && !words.some(token => isName(token.text)))) words.shift(); // "the most advanced models"
  // "the fine-tuned model": an adjective in front of its noun.
  if (JOINING.test(words[0]?.lower ?? '') && !(/ed$/.test(words[0]?.lower ?? '') && words.length > 1 && !JOINING.test(words[1]?.lower ?? ''))) return undefined;
  return named(words, tokens[start - 1]?.lower === 'our' || tokens[start]?.lower === 'our', own);
}

/** "systems like OpenAI o3, which only obtains 41%": somebody who is named right in front of the clause. */
function namedAntecedent(tokens: readonly Token[], comma: number, from: number): string | undefined {
  const phrase = phraseBefore(tokens, comma, from, 4);
  const verb = phrase.findLastIndex(token => BEAT_VERBS.has(token.lower) || MATCH_VERBS.has(token.lower)); // "it matches BarNet, which has"
  const words = phrase.slice(verb + 1);
  const lead = tokens[comma - 1 - words.length]?.lower ?? '';
  if (words.some(token => /^humans?$/.test(token.lower)) && METRIC_HEADS.has(words.at(-1)?.lower ?? '')) return 'human';
  const isSomebody = words.length > 0 && words.every(token => token.kind !== 'word' || isName(token.text)) && words.some(token => isModelName(token.text) || isSystemName(token)) && !words.some(token => isDatasetName(token));
  return isSomebody && (/^(?:like|as|than|including|to|with)$/.test(lead) || BEAT_VERBS.has(lead) || MATCH_VERBS.has(lead)) ? textOf(words) : undefined;
}

/** "the DDPM model, DiT-XL/2, reaches": the name between the commas is more exact than the noun in front. */
function apposedName(tokens: readonly Token[], end: number, from: number): string | undefined {
  if (tokens[end - 1]?.text !== ',') return undefined;
  // "the best model, GPT-5.5 (xhigh), achieves"
  let last = end - 1;
  if (tokens[last - 1]?.text === ')') while (last > from && tokens[last]?.text !== '(') last--;
  let words = phraseBefore(tokens, last, from, 4);
  let comma = last - 1 - words.length;
  // "the best model, FooNet-4 in thinking mode, identifies"
  if (/^(?:in|with|at|using)$/.test(tokens[comma]?.lower ?? '')) {
    const inFront = phraseBefore(tokens, comma, from, 4);
    if (inFront.some(token => isModelName(token.text))) [words, comma] = [inFront, comma - 1 - inFront.length];
  } else if (tokens[comma]?.lower === 'by' && /^(?:powered|driven|backed|instantiated)$/.test(tokens[comma - 1]?.lower ?? '')) {
    words = phraseBefore(tokens, comma - 1, from, 4);
    comma -= 2 + words.length;
  }
  const isNamed = words.length > 0 && words.every(token => token.kind !== 'word' || isName(token.text)) && !isDatasetName(words[0]);
  return isNamed && tokens[comma]?.text === ',' && (isModelName(words[0]?.text ?? '') || OWN_NOUNS.has(tokens[comma - 1]?.lower ?? '') || /^(?:best|strongest|leader|one|system|llm)$/.test(tokens[comma - 1]?.lower ?? '')) ? textOf(words) : undefined;
}

/** "applying FDY conv to CRNNs improves": what is done has the value. */
function gerundBefore(tokens: readonly Token[], end: number, from: number): readonly Token[] | undefined {
  for (let at = end - 2; at >= Math.max(from, end - 9); at--) {
    const [token, front] = [tokens[at], tokens[at - 1]];
    if (!token || token.kind === 'mark' || isFiniteVerb(tokens, at)) return undefined;
    if (!/^[a-z]*[a-z]{3}ing$/i.test(token.text) || NO_GERUND.test(token.lower) || CHANGE_VERBS.has(token.lower) && front?.text === ',') continue;
    if (!front || at === from || /^(?:that|,|\.|:|;|and)$/.test(front.lower)) return tokens.slice(at, Math.min(end, at + 7));
  }
  return undefined;
}

/** "reward models—the standard choice—achieve": where the remark between two dashes begins; the same place where there is none. */
function beforeDashes(tokens: readonly Token[], end: number, from: number): number {
  const isDash = (at: number): boolean => /^[—–]$/.test(tokens[at]?.text ?? '') || tokens[at]?.text === '-' && (tokens[at - 1]?.text === '-' || tokens[at + 1]?.text === '-');
  if (!isDash(end - 1)) return end;
  let close = end - 1;
  while (isDash(close)) close--;
  for (let at = close; at > Math.max(from, close - 14); at--) {
    if (!isDash(at)) continue;
    while (isDash(at - 1)) at--;
    return at;
  }
  return end;
}

/** "approaches that combine language and image models show": who is in front of the clause; undefined without one. */
function relativeHead(tokens: readonly Token[], start: number, from: number): Token[] | undefined {
  for (let at = start - 1; at > Math.max(from, start - 10); at--) {
    const token = tokens[at];
    if (token?.kind === 'mark') return undefined;
    if (!/^(?:that|which|who)$/.test(token?.lower ?? '')) continue;
    const verb = tokens[at + 1];
    const words = phraseBefore(tokens, at, from, 5);
    return verb?.kind === 'word' && at + 1 <= start && ACTOR_PLURALS.has(words.at(-1)?.lower ?? '') ? [...words] : undefined;
  }
  return undefined;
}

/** "the model, which reasons longer, achieves": where the phrase in commas begins; the same place where there is none. */
function beforeInsertion(tokens: readonly Token[], comma: number, from: number): number {
  for (let at = comma - 1; at > Math.max(from, comma - 24); at--) {
    if (tokens[at]?.text !== ',') continue;
    const lead = /ly$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    return INSERTIONS.test(tokens[lead]?.lower ?? '') || isModelName(tokens[lead]?.text ?? '') ? at : comma + 1;
  }
  return comma + 1;
}

/** Where the noun phrase before a verb begins, with what "of", "with" and the like add to it. */
function phraseStart(tokens: readonly Token[], end: number, from: number): number {
  let start = end - phraseBefore(tokens, end, from, 7).length;
  for (let added = 0; added < 3 && start > from; added++) {
    // "discovered on more than 260 datasets": a hedge belongs to the phrase.
    if (tokens[start]?.kind === 'number' && /^(?:than|to)$/.test(tokens[start - 1]?.lower ?? '') && /^(?:more|less|fewer|up)$/.test(tokens[start - 2]?.lower ?? '')) start -= 2;
    else if (tokens[start]?.kind === 'number' && /^(?:over|about|around)$/.test(tokens[start - 1]?.lower ?? '') && JOINING.test(tokens[start - 2]?.lower ?? '')) start--;
    if (/^(?:[a-z-]{3,}ed|trained|built|grown)$/.test(tokens[start - 1]?.lower ?? '')) {
      const holder = phraseBefore(tokens, start - 1, from, 5).length;
      if (holder > 0) start -= holder + 1;
    }
    // "on VLN and VLA tasks": both belong to the preposition.
    if (start < end && tokens[start - 1]?.lower === 'and') {
      const other = phraseBefore(tokens, start - 1, from, 5).length;
      if (other > 0 && /^(?:on|across|over|for|in|with|like|including|between)$/.test(tokens[start - 2 - other]?.lower ?? '')) start -= other + 1;
    }
    let skipped = ARTICLES_AND_OWN.has(tokens[start - 1]?.lower ?? '') || tokens[start - 1]?.lower === 'their' ? 2 : 1;
    if (!JOINING.test(tokens[start - skipped]?.lower ?? '') && !(tokens[start - skipped]?.lower === 'to' && tokens[start - skipped - 1]?.lower === 'access')) break;
    // "models trained on transcripts"
    if (/^(?:[a-z-]{3,}ed|built)$/.test(tokens[start - skipped - 1]?.lower ?? '') && phraseBefore(tokens, start - skipped - 1, from, 5).length > 0) skipped++;
    const front = phraseBefore(tokens, start - skipped, from, 5).length;
    if (front === 0) return end;
    start -= skipped + front;
  }
  return start;
}

function named(words: readonly Token[], isOurs: boolean, own: string | undefined): string | undefined {
  const cut = words.findIndex((token, at) => JOINING.test(token.lower) && !(at === 0 && /ed$/.test(token.lower)));
  const head = (cut > 0 ? words[cut - 1] : words.at(-1))?.lower ?? '';
  const owner = cut > 0 && words[cut]?.lower === 'of' && METRIC_HEADS.has(head) ? words.slice(cut + 1) : [];
  if (owner.some(token => isName(token.text) && !isDatasetName(token)) || owner.length > 1 && SYSTEM_HEADS.test(owner.at(-1)?.lower ?? '') && /s$/.test(owner.at(-1)?.lower ?? '')) return textOf(owner);
  // "the correlation between FooNet and humans"
  const first = words[cut + 1];
  if (METRIC_HEADS.has(head) && cut > 0 && words[cut]?.lower === 'between' && first && isName(first.text)) return first.text;
  if (METRIC_HEADS.has(head) && words.some(token => /^humans?$/.test(token.lower))) return 'human';
  // "a Gemma-7B model's performance": whose it is.
  const holder = words.findIndex((token, at) => /['’]s$/.test(token.text) && at < words.length - 1);
  if (METRIC_HEADS.has(head) && holder >= 0 && words.slice(0, holder + 1).some(token => isModelName(token.text))) return textOf(words.slice(0, holder + 1)).replace(/['’]s$/, '');
  const isMeasure = METRIC_HEADS.has(head) || isMetricSymbol((cut > 0 ? words[cut - 1] : words.at(-1))?.text ?? '');
  if (isMeasure && cut > 0 && own !== undefined) return own;
  if (REPORTERS.has(head) || head.startsWith('meta-') || isMeasure || CHANGE_NOUNS.has(head)) return undefined;
  // "GPT-4o with FooNet": the model that the work is tried with.
  if (own !== undefined && cut > 0 && words[cut]?.lower === 'with' && isModelName(words[0]?.text ?? '') && words.slice(cut + 1).some(token => token.text === own) && words.length < 6) return textOf(words);
  if (own !== undefined && ` ${textOf(words)} `.includes(` ${own} `) && !(isOurs && words.length > 3)) return own;
  const hasName = words.some(token => isName(token.text));
  // "by using our method Claude-4.5-Opus improves"
  if (words.length === 2 && OWN_NOUNS.has(words[0]?.lower ?? '') && isModelName(words[1]?.text ?? '')) return words[1]?.text;
  if (OWN_NOUNS.has(head) && words.length <= 2 && !hasName && !RANKING.test(words[0]?.lower ?? '')) return own ?? (isOurs ? `our ${textOf(words)}` : textOf(words));
  if (PERSONS.has(head)) return textOf(words);
  if (!hasName && words.length === 1 && !OWN_NOUNS.has(head) && !/^(?:best|worst|weakest|strongest|latter|former|second-best|runner-up|winner)$/.test(head)) return undefined;
  // What a long phrase adds to its noun is no name: "formula discovered on more than 260 datasets".
  const added = words.findIndex((token, at) => at > 0 && (JOINING.test(token.lower) || /[a-z]{3}ed$/.test(token.lower) && JOINING.test(words[at + 1]?.lower ?? '')));
  return textOf(words.length > 8 && added > 0 ? words.slice(0, added) : words.slice(0, 8));
}
