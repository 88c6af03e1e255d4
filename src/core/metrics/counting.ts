import type { Quantity } from './quantities';
import type { Token } from './tokens';
import { MAYBE_TRIED_ON, TRIAL_WORDS, TRIED_ON, UNCOUNTED } from './words/nouns';

/** Words that make a count part of an argument. */
const ARGUED = /^(?:key|core|main|major|novel|distinct|complementary|common|closely|related|existing|different|fundamental|important|critical|essential|interacting|popular|best|conflicting|competing|simple|separate|related|possible|specialized)$/;

/** Nouns that are always what a work was tried on. */
const TRIED_WITH = /^(?:models|backbones|datasets|benchmarks|corpora|testbeds|languages|tasks|participants|annotators|environments|domains|gpus|robots|llms)$/;
/** People who took part. */
const PEOPLE = /^(?:developers|practitioners|engineers|students|researchers|clinicians|physicians|raters|volunteers|respondents|interviewees|radiologists|doctors|participants|annotators|patients|speakers)$/;
/** "we compare four approaches": they are tried, whatever is said of them. */
const COMPARING = /^(?:analy[sz]e|analy[sz]ed|examine|examined|investigate|investigated|evaluate|evaluated|evaluates|evaluating|compare|compared|compares|comparing|test|tested|testing|benchmark|benchmarked|benchmarking|assess|assessed|assessing)$/;
/** Before what the authors make or speak of. */
const CONTRIBUTING = /^(?:propose|proposes|proposed|introduce|introduces|introduced|present|presents|develop|develops|developed|identify|identifies|address|addresses|tackle|offer|offers|into|via|through|between|both|the|these|those|our|into|as)$/;
const USING = /^(?:use|uses|used|utilized|utilize|utilizes|using|employ|employs|employed|employing|construct|constructs|constructed|curate|curated|release|released|build|built|create|created|collect|collected|introduce|contribute|analyze|analyzed|consider|examine|examined)$/;

/** "experiments on", "evaluated across", "tests with" right before a number. */
function isExperimentOn(tokens: readonly Token[], from: number): boolean {
  return /^(?:on|across|with|over|of)$/.test(tokens[from - 1]?.lower ?? '') && /^(?:experiments?|evaluations?|evaluat(?:e|ed|es|ing)|tests?|tested|testing|experimentation|experimenting|benchmark(?:ed|ing)?|validat(?:e|ed|ion)|case)$/.test(tokens[from - 2]?.lower ?? '');
}

/** Whether a count written as a word is of something that was tried on or with; digits always are. */
export function isStated(tokens: readonly Token[], quantity: Quantity): boolean {
  if (!quantity.word || !quantity.counted || quantity.baseline !== null) return true;
  const inside = tokens.slice(quantity.from, quantity.to);
  const noun = inside.at(-1)?.lower ?? '';
  const isPart = UNCOUNTED.has(noun.split(/[-/]/).at(-1) ?? noun) && !TRIED_ON.has(noun.split(/[-/]/).at(-1) ?? noun);
  const before = tokens[quantity.from - 1]?.lower ?? '';
  if (/^(?:million|billion|trillion|thousand|hundred)\b/.test(quantity.unit)) return true;
  if (quantity.value === 1 && before !== 'and') return false;
  if (PEOPLE.test(noun)) return true;
  // "ten seeds", "over fifty samples": nobody has so many aspects.
  if ((quantity.value ?? 0) >= 10 && !isPart) return true;
  if (/^(?:only|just|merely)$/.test(before) && !isPart) return true;
  // "we compared two modules", "experiments on three problems"
  if (COMPARING.test(before) && !(isPart && inside.some(token => /^(?:key|main|major|core|fundamental|important|critical)$/.test(token.lower))) || isExperimentOn(tokens, quantity.from)) return true;
  if (/^(?:across|spanning|covering|covers|spans|encompassing|under)$/.test(before) && !/^(?:stages?|phases|parts|steps|levels|aspects|fronts|ways)$/.test(noun) && tokens.some(token => TRIAL_WORDS.has(token.lower))) return true;
  if (isPart) return false;
  const isTrial = tokens.some(token => TRIAL_WORDS.has(token.lower));
  // "Experiments on three generators", "utilized two datasets": said to be tried, whatever it is.
  if (TRIED_WITH.test(noun) && (USING.test(before) || isTrial && /^(?:to|from|against|between)$/.test(before))) return true;
  const isArgued = inside.some(token => ARGUED.test(token.lower) && !(TRIED_WITH.test(noun) && /^(?:different|distinct|diverse|existing|related|popular|common|separate|key|specialized|major|core|main)$/.test(token.lower)));
  const isPlaced = /^(?:across|on|over|in|with|using|covering|spanning|and|evaluate|benchmark|compare|test|evaluating|of|to|including|for|covers?|spans?|comprises?|contains?)$/.test(before);
  if (isArgued && !(isTrial && /^(?:across|on|over)$/.test(before))) return false;
  // "after three iterations"
  if (/^(?:iterations?|rounds?|epochs?|runs|seeds|trials)$/.test(noun)) return quantity.hedge !== null || /^(?:after|with|in|over|within|for|only|just|across|of|from)$/.test(before);
  if (TRIED_WITH.test(noun) && (isPlaced || /^(?:to|into|handle|handles|handling|support|supports|supporting|define|defines|include|cover|perform|performing|solve|addresses)$/.test(before))) return true;
  if (CONTRIBUTING.test(before)) return isTrial && /^(?:the|these|our|all)$/.test(before) && TRIED_ON.has(noun) && !MAYBE_TRIED_ON.has(noun);
  if (TRIED_ON.has(noun)) return true;
  if (MAYBE_TRIED_ON.has(noun)) return isTrial && (/^(?:across|on|over|using|benchmark|evaluate|compare|covering|spanning|test|from|to|against|between|and)$/.test(before) || quantity.hedge !== null);
  return quantity.hedge !== null && isTrial;
}
