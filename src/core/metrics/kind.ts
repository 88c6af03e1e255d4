import type { ReportedMetric } from '../model/metric';
import { phraseFrom, type Place } from './phrases';
import { wayOf } from './direction';
import { isMetricSymbol } from './exclusions';
import { afterDeviation } from './numerals';
import { BEAT_VERBS, OUTCOME_WORDS } from './words/changes';
import { METRIC_HEADS, SETTING_HEADS } from './words/metrics';
import { UNCOUNTED } from './words/nouns';
import { COSTS } from './words/units';
import { CLAIMING, DATA_NOUNS, EXAMPLES, JUDGED, LASTING, PARAMETERS, SETTINGS, SPENDING, VARIED_NOUNS } from './words/outcomes';
import { COUNT_COMPARATIVES, EXTENTS, MERELY } from './words/shapes';
import { CONDITION_NOUNS, IN_FRONT_OF_SCALES, IN_FRONT_OF_SHARES, SCALING_WORDS, SET_SHARES, SHARES_OF_COSTS, SHARES_OF_DATA, SHARES_OF_GROUPS } from './words/kinds';

/** An outcome, or a size? Ratios, changes and levels are outcomes; counts, sizes and settings are not. */
export function kindOf(place: Place): ReportedMetric['kind'] {
  const { quantity } = place;
  // "4x super-resolution", "20x magnification"
  if (quantity.unit === 'x' && /^(?:magnification|magnified|super-resolution|upscaling|upsampling|downsampling|zoom|super|sr)$/.test(place.tokens[quantity.to]?.lower ?? '')) return 'scale';
  if (quantity.value === null || quantity.unit === 'x' || quantity.unit === 'pp' || quantity.unit === 'points' || quantity.unit === 'σ' || quantity.unit === 'rank') return 'result';
  if (/^(?:Hz|kHz|MHz)$/.test(quantity.unit) && (/^(?:audio|sampling|speech|signals?|recordings?|music|data)$/.test(place.tokens[quantity.to]?.lower ?? '') || quantity.from < 2 && place.tokens[quantity.to]?.text === ',')) return 'scale'; // "44.1kHz audio"
  if (quantity.unit === 'participants' || /^(?:deg|k?pc|m|km)\^[23]$/.test(quantity.unit)) return 'scale';
  if (quantity.share || isRate(place)) return 'result';
  if (!quantity.counted && hasDeviation(place.tokens, quantity)) return 'result';
  if (quantity.unit === 'bits' && place.tokens[quantity.to - 2]?.text === '-') return 'scale';
  if (/^[GM]i?B$/.test(quantity.unit) && /^(?:gpus?|vram|ram|card|memory|device|devices)$/.test(place.tokens[quantity.to]?.lower ?? '') && quantity.hedge === null && !isOnly(place)) return 'scale';
  if (/^[GM]i?B$/.test(quantity.unit) && place.tokens[quantity.to]?.lower === 'of' && /^(?:memory|ram|vram)$/.test(place.tokens[quantity.to + 1]?.lower ?? '') && place.tokens[quantity.from - 1]?.lower === 'with') return 'scale';
  if (quantity.unit === 'FPS' && /^(?:videos?|clips?|footage|recordings?|sequences?)$/.test(place.tokens[quantity.to]?.lower ?? '')) return 'scale';
  if (/^[KMGTP]i?B$/.test(quantity.unit) && isOnly(place)) return 'result';
  // "42.4 GB of data": how much there is.
  if (/^[KMGTP]i?B$/.test(quantity.unit) && place.tokens[quantity.to]?.lower === 'of' && DATA_NOUNS.test(place.tokens[quantity.to + 1]?.lower ?? '') && !hasBefore(place, 6, word => wayOf(word) !== null)) return 'scale';
  // "from 128K to 512K context lengths"
  if (quantity.baseline !== null && (/^[KM] lengths$/.test(quantity.unit) || /^[KM]$/.test(quantity.unit) && /^(?:contexts?|sequences?|tokens?|windows?)$/.test(place.tokens[quantity.to]?.lower ?? ''))) return 'scale';
  if (quantity.counted && quantity.sign !== null && /^[-+−–]$/.test(place.tokens[quantity.from]?.text ?? '')) return 'result'; // "an increase of +3.6M parameters"
  if (quantity.counted) return isClaim(place) ? 'result' : 'scale';
  // "across noise ratios from 0.1 to 0.9"
  if (quantity.valueMax !== undefined && quantity.unit === '' && place.tokens[quantity.from]?.lower === 'from' && IN_FRONT_OF_SCALES.has(place.tokens.slice(Math.max(0, quantity.from - 4), quantity.from).find(token => IN_FRONT_OF_SCALES.has(token.lower))?.lower ?? '')) return 'scale';
  // "ranging in duration from 10 to 90 minutes"
  if (quantity.valueMax !== undefined && /^(?:s|minutes|hours|days|years)$/.test(quantity.unit) && hasBefore(place, 5, word => /^(?:ranging|ranges|range|lasting|spanning|durations?|lengths?)$/.test(word))) return 'scale';
  // "as pools grow from 5 to 100": a circumstance that is varied.
  if (quantity.baseline !== null && /^(?:[KMBTk](?: (?:parameters|tokens))?|\$)?$/.test(quantity.unit) && Number.isInteger(quantity.value) && Number.isInteger(quantity.baseline) && place.tokens.slice(Math.max(0, quantity.from - 5), quantity.from).some(token => SCALING_WORDS.has(token.lower)) && (!METRIC_HEADS.has(place.tokens[quantity.from - 1]?.lower ?? '') || VARIED_NOUNS.test(place.tokens[quantity.from - 1]?.lower ?? ''))) return 'scale';
  if (quantity.baseline !== null || quantity.sign) return 'result';
  if (place.tokens[quantity.from - 1]?.lower === 'same' && COSTS.has(quantity.unit)) return 'scale'; // "with the same 2.3e21 FLOPs"
  if (/^(?:degrees|°)/.test(quantity.unit) && place.tokens[quantity.from - 1]?.lower === 'at') return 'scale'; // "trained at 24 degrees Celsius"
  if (quantity.unit === '%') return isShare(place) ? 'scale' : 'result';
  if (quantity.unit === '') return isSetting(place) ? 'scale' : 'result';
  // "videos longer than 10 minutes", "an average duration of more than 700 seconds"
  if (/^(?:s|minutes|hours|days)$/.test(quantity.unit) && (place.tokens.slice(Math.max(0, quantity.from - 3), quantity.from).some((token, at, all) => /^(?:duration|length|durations|lengths)$/.test(token.lower) && /^(?:of|between|from)$/.test(all[at + 1]?.lower ?? '')) || place.tokens.slice(Math.max(0, quantity.from - 3), quantity.from + 1).some((token, at, all) => LASTING.test(token.lower) && /^(?:longer|shorter)$/.test(all[at + 1]?.lower ?? '')))) return 'scale';
  // "a 160 ms streaming unit", "a 350 ms network budget": set, not obtained.
  if (/^(?:ms|s|minutes|hours)$/.test(quantity.unit) && place.tokens.slice(quantity.to, quantity.to + 4).some((token, at, all) => /^(?:budget|unit|window|limit|interval|chunks?|segments?|frames?)$/.test(token.lower) && all.slice(0, at).every(({ kind }) => kind === 'word' || kind === 'mark'))) return 'scale';
  if (/^(?:hours|days|minutes|s)$/.test(quantity.unit) && /^(?:total )?(?:length|duration)\b/.test(place.tokens.slice(quantity.to, quantity.to + 2).map(token => token.lower).join(' '))) return 'scale'; // "251.4h total length"
  if (/^(?:hours|days|weeks|months|years|minutes|s|GPU-hours|GPU-days)$/.test(quantity.unit)) return isSpent(place) ? 'result' : 'scale';
  if (/^[MBTk]$|illion|thousand|bits$/.test(quantity.unit)) return hasBefore(place, 8, word => wayOf(word) !== null) ? 'result' : 'scale';
  // "the entropy is 1.54 bits/char", "with 2.2 m error"
  if (!quantity.counted && (/^(?:is|was|are|were)$/.test(place.tokens[quantity.from - 1]?.lower ?? '') && !/^(?:Hz|kHz|MHz|GHz)$/.test(quantity.unit) || /^(?:errors?|deviation|accuracy|drift|offset)$/.test(place.tokens[quantity.to]?.lower ?? ''))) return 'result';
  // "100k hours of recordings": how much data there is.
  if (/(?:hours|days|minutes|years)$/.test(quantity.unit) && place.tokens[quantity.to]?.lower === 'of') return 'scale';
  return COSTS.has(quantity.unit) || hasBefore(place, 12, word => OUTCOME_WORDS.has(word) || METRIC_HEADS.has(word)) ? 'result' : hasBefore(place, 12, word => wayOf(word) !== null) ? 'result' : 'scale';
}

/** "requiring only 8 GB VRAM": so little is needed. */
function isOnly({ tokens, quantity }: Place): boolean {
  return MERELY.has(tokens[quantity.from - 1]?.lower ?? '') && /^(?:requires?|requiring|needs?|needing|uses?|using|consumes?|consuming|takes?)$/.test(tokens[quantity.from - 2]?.lower ?? '');
}

function hasBefore({ tokens, quantity, from }: Place, reach: number, isIt: (word: string) => boolean): boolean {
  for (let at = quantity.from - 1; at >= Math.max(from, quantity.from - reach); at--) {
    if (isIt(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}

/** "12 frames per second", "50 tokens/s": how fast, whatever is counted. */
function isRate({ tokens, quantity }: Place): boolean {
  return (tokens[quantity.to]?.lower === 'per' && (/^(?:second|sec|minute|hour|day)$/.test(tokens[quantity.to + 1]?.lower ?? '') && quantity.unit !== '' || /^(?:token|image|query|frame|step|iteration)$/.test(tokens[quantity.to + 1]?.lower ?? '') && !quantity.counted && quantity.unit !== ''))
    || (/^(?:Hz|kHz|FPS|tokens\/s)$/.test(quantity.unit) && tokens.slice(Math.max(0, quantity.from - 5), quantity.from).some(token => /^(?:at|of|to|runs?|running|achiev\w*|reach\w*)$/.test(token.lower)));
}

/** Claimed advantages stated as a count: "just 6 lines of code", "eliminates more than 4 hyper-parameters", "4 fewer steps", "from 8 to 3 GPUs". */
function isClaim({ tokens, quantity, floor }: Place): boolean {
  if (quantity.baseline !== null) return true;
  if (COUNT_COMPARATIVES.has(tokens[quantity.to - 2]?.lower ?? '') && quantity.to - quantity.from > 2) return true;
  if (quantity.unit === 'lines of code' || /^(?:\$|FPS)$/.test(quantity.unit)) return true;
  const before = tokens[quantity.from - 1]?.lower ?? '';
  // "this yields 6,900 examples": data.
  if (/^yields?$/.test(before) && EXAMPLES.test(quantity.unit)) return false;
  // "reaches acceptance lengths of up to 32 tokens"
  if (before === 'of' && /^(?:lengths?|ratios?|horizons?|speeds?)$/.test(tokens[quantity.from - 2]?.lower ?? '') && tokens.slice(Math.max(floor, quantity.from - 8), quantity.from).some(token => /^(?:reach|achiev|attain)/.test(token.lower))) return true;
  const doing = before === 'average' && tokens[quantity.from - 2]?.lower === 'on' ? tokens[quantity.from - 3]?.lower ?? '' : before;
  if (/^(?:consumes?|consuming|averages?|averaging)$/.test(doing)) return true;
  if ((quantity.word || UNCOUNTED.has(quantity.unit)) && /^(?:identif(?:y|ies|ied)|finds?|found)$/.test(before)) return false; // "we identify 5 failure modes"
  if (CLAIMING.test(before)) return true;
  if ((quantity.hedge !== null || /(?:words|frames|pages|characters|lines)$/.test(quantity.unit)) && isCapacity(tokens, quantity.from)) return true;
  if (/^(?:only|just)$/.test(before) && /^(?:requires?|requiring|needs?|takes?|needing|in|within)$/.test(tokens[quantity.from - 2]?.lower ?? '')) return !/parameters|models?|^[BM]$/.test(quantity.unit);
  // "reduces emissions by 2.5 tons"
  if (tokens[quantity.from]?.lower === 'by' && tokens.slice(Math.max(0, quantity.from - 7), quantity.from).some(token => wayOf(token.lower) !== null)) return true;
  const end = tokens[quantity.to]?.lower ?? '';
  if (end === 'instead' || (end === 'faster' && quantity.from > floor)) return true;
  return before === 'by' && tokens[quantity.from - 2]?.kind === 'word' && wayOf(tokens[quantity.from - 2]?.lower ?? '') !== null;
}

/** "generates up to 20,000 words", "scales to over 1M tokens": what the work can do. */
function isCapacity(tokens: Place['tokens'], from: number): boolean {
  return tokens.slice(Math.max(0, from - 5), from).some((token, index, all) => (/^(?:generates?|produces?|handles?|processes)$/.test(token.lower) || /^(?:generating|producing|handling|processing)$/.test(token.lower) && /^(?:of|in|to|for)$/.test(all[index - 1]?.lower ?? ''))
    || /^(?:scal(?:es|e|ing)|extrapolat(?:es|e|ing)|generaliz(?:es|e|ing))$/.test(token.lower) && /^(?:to|up|beyond)$/.test(all[index + 1]?.lower ?? tokens[from]?.lower ?? ''));
}

/** "with only 10% of the data", "25% label noise": a share that was set, not obtained. */
function isShare({ tokens, quantity, from }: Place): boolean {
  const behind = tokens.slice(quantity.to, quantity.to + 6).map(token => token.lower).join(' ');
  if (/^(?:compressed|pruned|sparse|sparsified|quantized|masked|corrupted|noisy|labell?ed)\b/.test(behind) && !/^(?:is|are|was|were)$/.test(tokens[quantity.from - 1]?.lower ?? '')) return true;
  if (/^sparsity\b/.test(behind) && /^(?:achiev|attain|reach)/.test(tokens[quantity.from - 1]?.lower ?? '')) return false;
  if (SET_SHARES.test(behind)) return true;
  if (/^(?:are|is|were|was) (?:used|held|reserved|kept|set)\b/.test(behind)) return true;
  if (tokens[quantity.from - 1]?.lower === 'nominal' || /^(?:target|threshold|cutoff)\b/.test(behind)) return true; // "close to the nominal 95% target"
  // "under a 50% token budget"
  if (/^(?:\S+ ){0,2}budgets?\b/.test(behind) && tokens.slice(Math.max(0, quantity.from - 3), quantity.from).some(token => /^(?:under|at|with|within|for|given|using)$/.test(token.lower))) return true;
  if (/^of (?:the |its )?(?:\S+ ){1,3}(?:required|used|needed|consumed) by\b/.test(tokens.slice(quantity.to, quantity.to + 8).map(token => token.lower).join(' '))) return false; // "less than 2% of the data required by X"
  const lead = tokens[quantity.from - 1]?.lower ?? '';
  // "Even with only 30% token retention, it …": a circumstance, up to its comma.
  const opening = tokens.slice(Math.max(0, quantity.from - 4), quantity.from).map(token => token.lower).join(' ');
  if (quantity.from <= 4 && /^(?:even )?(?:with|using|at|under|given|keeping|when using) (?:only|just|merely|about)?\s?(?:a|an)?$/.test(opening)) return true;
  // "matches it with 30% of its tokens": an advantage.
  if (/^of (?:its|the|their)\b/.test(behind) && tokens.slice(Math.max(0, quantity.from - 12), quantity.from).some(token => /^(?:match|matches|matching|rivals?|rivalling|comparable)$/.test(token.lower)) && /\b(?:tokens|compute|parameters|memory|cost|time|flops|steps|budget)\b/.test(behind)) return false;
  // "while using only 0.3% of the training data": an advantage; "surpasses it on only 18% of tasks": an outcome.
  const wide = tokens.slice(Math.max(0, quantity.from - 6), quantity.from).map(token => token.lower);
  if (/^of\b/.test(behind) && wide.some((word, at) => /^(?:while|despite|yet|although)$/.test(word) && !(wide[at - 1] === 'even')) && wide.some(word => /^(?:using|trained|requiring|accessing|with|seeing|on)$/.test(word))) return false;
  if (/^of\b/.test(behind) && wide.some(word => BEAT_VERBS.has(word) || /^(?:succeeds?|fails?|wins?|solves?|works?|improves?)$/.test(word))) return false;
  if (MERELY.has(lead) && !(/ed$/.test(tokens[quantity.from - 3]?.lower ?? '') && /^(?:is|are|was|were)$/.test(tokens[quantity.from - 4]?.lower ?? '')) && !/^(?:succeeds?|fails?|solves?|wins?|correct|works?)$/.test(tokens[quantity.from - 3]?.lower ?? '') && /^(?:using|with|on|when|at|keeping|from|by)$/.test(tokens[quantity.from - 2]?.lower ?? '') && /^of /.test(behind) && !SHARES_OF_COSTS.test(behind)) return true;
  const set = IN_FRONT_OF_SHARES.has(lead) || (quantity.hedge !== null && /^(?:with|using|only|just|on|at)$/.test(tokens[quantity.from - 1]?.lower ?? ''));
  if (set && /^(?:\S+ ){0,2}data\b/.test(behind) && /^(?:trained|finetuned|fine-tuned|tuned)$/.test(tokens[quantity.from - 2]?.lower ?? '')) return true; // "fine-tuned with 5% FooSet data"
  if (set && SHARES_OF_DATA.test(behind)) return true;
  if (/^(?:trainable|parameters|additional|extra|new)\b/.test(behind) && MERELY.has(quantity.hedge === null ? lead : tokens[quantity.from - 1]?.lower ?? '')) return false;
  // "under extreme label scarcity (0.01%)"
  if (lead === '(' && /^(?:scarcity|sparsity|noise|masking|dropout|budget|ratio)$/.test(tokens[quantity.from - 2]?.lower ?? '')) return true;
  if (set && /^(?:sparsity|trainable|parameters|additional|extra)/.test(behind) && lead !== 'at') return true;
  if (lead === 'in' && /^of (?:the |all )?cases\b/.test(behind)) return false;
  return SHARES_OF_GROUPS.test(behind) && !someBefore(tokens, quantity.from, from);
}

function someBefore(tokens: Place['tokens'], at: number, from: number): boolean {
  return tokens.slice(Math.max(from, at - 8), at).some(token => OUTCOME_WORDS.has(token.lower) || JUDGED.test(token.lower));
}

/** "73.5 ± 0.8", "18.447^{+0.036}_{-0.042}": what has a deviation was measured. */
function hasDeviation(tokens: Place['tokens'], { from, to }: Place['quantity']): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind === 'number' && afterDeviation(tokens, at + 1) > at + 1) return true;
  return false;
}

/** "guidance scale of 2", "n = 35", "temperature of 0.7". */
function isSetting({ tokens, quantity }: Place): boolean {
  if (/^[<≤>≥]$/.test(tokens[quantity.from]?.text ?? '') && tokens[quantity.from - 1]?.text === 'z') return true;
  // "at redshifts of 0.3 and 0.5"
  const of = quantity.from - (tokens[quantity.from - 1]?.lower === 'of' ? 1 : tokens[quantity.from - 1]?.lower === 'and' && tokens[quantity.from - 3]?.lower === 'of' ? 3 : 0);
  if (of < quantity.from && CONDITION_NOUNS.has(tokens[of - 1]?.lower ?? '') && /^(?:at|under|with)$/.test(tokens[/^(?:a|an|the)$/.test(tokens[of - 2]?.lower ?? '') ? of - 3 : of - 2]?.lower ?? '')) return true;
  if (EXTENTS.has(tokens[quantity.from - 1]?.lower ?? '')) return true;
  const head = tokens[quantity.from - 2]?.lower ?? '';
  const sign = tokens[quantity.from - 1]?.lower ?? '';
  if (/^[≥≤<>]$/.test(tokens[quantity.from]?.text ?? '') && Number.isInteger(quantity.value) && (/^[b-z]$/i.test(sign) || SETTING_HEADS.has(sign) || /^(?:sizes|lengths|ranks|rates|thresholds)$/.test(sign))) return true; // "batch sizes < 32"
  if (sign === '=' && /['’]s$/.test(tokens[quantity.from - 3]?.lower ?? '')) return false; // "Kendall's tau = 0.81"
  if (sign === '=') return (PARAMETERS.test(head) || Number.isInteger(quantity.value) && !tokens.slice(quantity.from, quantity.to).some(token => token.kind === 'number' && token.text.includes('.')) && !METRIC_HEADS.has(head) && !isMetricSymbol(tokens[quantity.from - 2]?.text ?? '') && !hasDeviation(tokens, quantity)) && !/^(?:cohen|cohens|cohen's|cohen’s|effect|hedges|size)$/.test(tokens[quantity.from - 3]?.lower ?? '');
  if (sign === 'to') return tokens.slice(Math.max(0, quantity.from - 7), quantity.from).some(token => /^(?:set|setting|fix|fixing|sets|fixed)$/.test(token.lower));
  if (head === 'length' && !Number.isInteger(quantity.value)) return false;
  if (sign === 'of' && head === 'rate' && /^(?:learning|dropout|decay|sampling|frame)$/.test(tokens[quantity.from - 3]?.lower ?? '')) return true;
  return sign === 'of' && SETTINGS.test(head);
}

/** A time that was needed or saved, not the length of data. */
function isSpent({ tokens, quantity, from }: Place): boolean {
  const behind = tokens[quantity.to];
  // "1.2s first-frame latency"
  if (phraseFrom(tokens, quantity.to, quantity.to + 6, 4).some(token => /^(?:latency|latencies|delay|runtime|lag|ttft|start|startup)$/.test(token.lower)) && !/^(?:budget|constraint|limit|window)$/.test(phraseFrom(tokens, quantity.to, quantity.to + 6, 4).at(-1)?.lower ?? '')) return true;
  if (/^(?:of|long|ago)$/.test(behind?.lower ?? '')) return false;
  // "trained on 64 GPUs for two weeks"
  if (tokens[quantity.from - 1]?.lower === 'for' && quantity.hedge === null) return false;
  // "1-hour resolution", "30-minute recordings": an adjective, unless of a change.
  if (tokens[quantity.to - 2]?.text === '-' && behind?.kind === 'word' && wayOf(behind.lower) === null && !/^(?:latency|runtime|inference|delay|response|training|on|in|per)$/.test(behind.lower)) return false;
  if (/^(?:time|limit|budget|constraint|windows?|deadline)$/.test(behind?.lower ?? '') && /^(?:constraint|limit|budget|window|horizon)?$/.test(tokens[quantity.to + 1]?.lower ?? '') && behind?.lower !== 'time') return false;
  if (behind?.lower === 'time' && /^(?:constraint|limit|budget|window|horizon)$/.test(tokens[quantity.to + 1]?.lower ?? '')) return false;
  // "5s clips", "30-second videos": how long the data is.
  if (behind?.kind === 'word' && LASTING.test(behind.lower) && quantity.hedge === null && !/^(?:in|within|under|to|takes?)$/.test(tokens[quantity.from - 1]?.lower ?? '')) return false;
  if (/^(?:period|age|lifetime|time-?scale|half-life|latency|runtime|delay|time)$/.test(tokens[quantity.from - 2]?.lower ?? '') && /^(?:of|is|=)$/.test(tokens[quantity.from - 1]?.lower ?? '')) return true;
  if (tokens.slice(Math.max(from, quantity.from - 6), quantity.from).some(token => /^(?:span|spans|spanning|covering|covers|recorded|recordings|collected)$/.test(token.lower))) return false;
  if (/^(?:achieves?|reaches|attains?)$/.test(tokens[quantity.from - 1]?.lower ?? '')) return true;
  // "a root mean square error near 0.022 s"
  if (tokens.slice(Math.max(from, quantity.from - 3), quantity.from).some(token => /^(?:errors?|deviation)$/.test(token.lower))) return true;
  if (quantity.unit.startsWith('GPU')) return /^(?:only|just|within|merely|under|to|by|than)$/.test(tokens[quantity.from - 1]?.lower ?? '') || quantity.hedge === 'less than';
  return tokens.slice(Math.max(from, quantity.from - 10), quantity.from + 1).some(token => wayOf(token.lower) !== null || SPENDING.test(token.lower) && !/^(?:often)$/.test(tokens[quantity.from - 2]?.lower ?? ''));
}
