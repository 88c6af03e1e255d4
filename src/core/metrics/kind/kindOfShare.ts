import type { Place } from '../text/phrases';
import { BEAT_VERBS, OUTCOME_WORDS } from '../words/changes';
import {
  EXCEPTIONS, IN_FRONT_OF_BUDGETS, IN_FRONT_OF_SHARES, MATCHING, MIXING, OBTAINING_STEMS, SCARCITIES, SET_CONDITIONS, SET_SHARES,
  SHARES_OF_DATA, SHARES_OF_GROUPS, SPANNED_SETTINGS, SPENT_IN_MATCHING, SUCCEEDING, TUNED, WITH_DATA, LEVEL_PLURALS, TREATED, USING_PARTS, TREATING,
} from '../words/kinds';
import { AS_GOOD } from '../words/rivals';
import { JUDGED } from '../words/outcomes';
import { MERELY } from '../words/shapes';
import { COPULAS } from '../words/verbs';
import { hasWord, lowerAt, textAt, tokensBefore, wordsFrom } from '../text/tokenAt';
import type { Token } from '../text/tokens';

/** A percentage with the words around it. */
interface Share {
  readonly tokens: Place['tokens'];
  readonly from: number;
  readonly to: number;
  /** The word in front of it. */
  readonly lead: string;
  /** The words behind it. */
  readonly behind: string;
}

/** "with only 10% of the data", "25% label noise": a share that was set, not obtained. */
export function isSetShare({ tokens, quantity: { from, to } }: Place): boolean {
  const share: Share = { tokens, from, to, lead: lowerAt(tokens, from - 1), behind: wordsFrom(tokens, to, 6) };
  if (/^of the way\b/.test(share.behind)) return true; // "80% of the way through training"
  if (isSpanOfSettings(share) || isSplit(share)) return true;
  if (isPruned(share) || isMixedIn(share) || isTopPart(share) || isOfConditions(share)) return true;
  if (isReachedSparsity(share) || lowerAt(tokens, to) === 'off') return false; // "31% off the latency"
  if (SET_SHARES.test(share.behind) || isHeldOut(share) || isTarget(share) || isBudget(share)) return true;
  if (isPartOfNeeds(share) || isMerePart(share)) return false;
  if (isCircumstance(share) || isAblated(share)) return true;
  if (isEnoughToMatch(share) || isAdvantage(share) || isOutcome(share)) return false;
  if (share.lead === 'and' && lowerAt(tokens, from - 2) === '%' && /^of (?:all )?(?:cases|instances|runs|trials|samples)\b/.test(share.behind)) return false; // "in 26% and 39% of cases"
  if (isPartOfData(share)) return true;
  if (isFewParameters(share)) return false;
  return isScarcity(share) || isSetSparsity(share) || isPartOfGroup(share);
}

/** "an 87.5%/12.5% train-validation split", "an 80%/10%/10% split", "80% for training and 20% for testing" */
function isSplit({ tokens, from, to }: Share): boolean {
  const behind = tokens.slice(to, to + 7);
  const isListed = textAt(tokens, from - 1) === '/' || textAt(tokens, to) === '/';
  if (behind.some(({ lower }) => /^splits?$/.test(lower)) && (isListed || behind.some(({ lower }) => /^train(?:ing)?\b/.test(lower)))) return true;
  if (!isForUse(tokens, to)) return false;
  const parts = tokens.filter((token, at) => token.kind === 'number' && textAt(tokens, at + 1) === '%' && isForUse(tokens, at + 2)).map(({ text }) => Number(text));
  return parts.length > 1 && parts.reduce((sum, part) => sum + part, 0) === 100;
}

function isForUse(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'for' && /^(?:train(?:ing)?|test(?:ing)?|validation|evaluation)$/.test(lowerAt(tokens, at + 1));
}

/** "five sparsity levels from 12.5% to 37.5%", "noise ratios from 10% to 50%": what was set, one after the other. */
function isSpanOfSettings({ tokens, from }: Share): boolean {
  const end = /^(?:ranging|varying|spanning)$/.test(lowerAt(tokens, from - 1)) ? from - 2 : from - 1;
  return lowerAt(tokens, from) === 'from' && LEVEL_PLURALS.test(lowerAt(tokens, end)) && SPANNED_SETTINGS.test(lowerAt(tokens, end - 1));
}

/** "under 10% observation noise", "at 20% attention density", "at the 15% and 20% budgets": how hard it was made. */
function isOfConditions({ tokens, from, lead, behind }: Share): boolean {
  const isLed = /^(?:at|under)$/.test(lead) || lowerAt(tokens, from) === 'under' || lead === 'the' && lowerAt(tokens, from - 2) === 'at' || lead === 'and' && lowerAt(tokens, from - 2) === '%';
  if (lead === 'with' && /^(?:token |parameter |channel )?(?:merging|retention|pruning)\b/.test(behind)) return true;
  return isLed && SET_CONDITIONS.test(behind);
}

/** "50% pruned", "80% masked tokens": unless it is the outcome that so many are. */
function isPruned({ behind, lead }: Share): boolean {
  // "in the low-data regime (1% labels)"
  if (lead === '(' && /^(?:labels|annotations|data)\b/.test(behind)) return true;
  return TREATED.test(behind) && !COPULAS.has(lead);
}

/** "training on the top 10% of documents": a selection. */
function isTopPart({ tokens, from, lead, behind }: Share): boolean {
  return lead === 'top' && /^of\b/.test(behind) && /^(?:on|with|using|from|to|among|in|within)$/.test(lowerAt(tokens, lowerAt(tokens, from - 2) === 'the' ? from - 3 : from - 2));
}

/** "Adding 5% synthetic data raises F1": what was done, not what came of it. */
function isMixedIn({ tokens, from, lead }: Share): boolean {
  return MIXING.has(lead) && (from < 2 || !/^(?:,|and|while|by)$/.test(lowerAt(tokens, from - 2)));
}

/** "achieves 90% sparsity" */
function isReachedSparsity({ behind, lead }: Share): boolean {
  return /^sparsity\b/.test(behind) && OBTAINING_STEMS.test(lead);
}

/** "20% are held out" */
function isHeldOut({ behind }: Share): boolean {
  return /^(?:are|is|were|was) (?:used|held|reserved|kept|set)\b|^of (?:the |our )?[a-z-]+ (?:are|is|were|was) (?:held|reserved)\b/.test(behind);
}

/** "close to the nominal 95% target" */
function isTarget({ behind, lead }: Share): boolean {
  if (lead === 'a' && /^(?:margin|tolerance)\b/.test(behind)) return true; // "within a 10% margin"
  return lead === 'nominal' || /^(?:target|threshold|cutoff)\b/.test(behind);
}

/** "under a 50% token budget" */
function isBudget({ tokens, from, behind }: Share): boolean {
  return /^(?!of\b)(?:\S+ ){0,2}budgets?\b/.test(behind) && hasWord(tokensBefore(tokens, from, 3), IN_FRONT_OF_BUDGETS);
}

/** "less than 2% of the data required by X" */
function isPartOfNeeds({ tokens, to }: Share): boolean {
  return /^of (?:the |its )?(?:\S+ ){1,3}(?:required|used|needed|consumed) by\b/.test(wordsFrom(tokens, to, 8));
}

/** "using only 20% of the tokens", "with just 21% URLs crawled": that so little is enough is claimed; "retaining only 10%" and "training on fewer than 10%" are settings. */
function isMerePart({ tokens, from, lead, behind }: Share): boolean {
  if (!MERELY.has(lead) || !USING_PARTS.test(lowerAt(tokens, from - 2))) return false;
  return /^(?:of\b|[A-Z\w]+ (?:data|crawled|samples)\b)/.test(behind);
}

/** "Even with only 30% token retention, it …": a circumstance, up to its comma. */
function isCircumstance({ tokens, from }: Share): boolean {
  if (from > 4) return false;
  return /^(?:even )?(?:with|using|at|under|given|keeping|when using) (?:only|just|merely|about)?\s?(?:a|an)?$/.test(wordsFrom(tokens, 0, from));
}

/** "ablating just 3% of these heads" */
function isAblated({ tokens, from, lead, behind }: Share): boolean {
  const verb = MERELY.has(lead) ? lowerAt(tokens, from - 2) : lead;
  return /^of\b/.test(behind) && TREATING.test(verb);
}

/** "matches it with 30% of its tokens", "surpasses X on A with 10% of its training data": an advantage. */
function isEnoughToMatch({ tokens, from, lead, behind }: Share): boolean {
  const isWithTheirs = lead === 'with' && /^of (?:its|their) (?:\S+ ){0,2}(?:data|samples|examples)\b/.test(behind);
  if (isWithTheirs && hasWord(tokensBefore(tokens, from, 24), BEAT_VERBS)) return true;
  const isOfData = /^of (?:the|baseline['’]s|its) (?:\S+ ){0,3}data\b/.test(behind) && hasWord(tokensBefore(tokens, from, 14), AS_GOOD);
  return isOfData || /^of (?:its|the|their)\b/.test(behind) && SPENT_IN_MATCHING.test(behind) && hasWord(tokensBefore(tokens, from, 24), MATCHING);
}

/** "while using only 0.3% of the training data": an advantage. */
function isAdvantage({ tokens, from, behind }: Share): boolean {
  const front = tokensBefore(tokens, from, 6);
  const isDespite = front.some(({ lower }, at) => EXCEPTIONS.has(lower) && front[at - 1]?.lower !== 'even');
  return isDespite && /^of\b/.test(behind) && hasWord(front, WITH_DATA);
}

/** "surpasses it on only 18% of tasks": an outcome. */
function isOutcome({ tokens, from, behind }: Share): boolean {
  return /^of\b/.test(behind) && tokensBefore(tokens, from, 6).some(({ lower }) => BEAT_VERBS.has(lower) || SUCCEEDING.has(lower));
}

/** "fine-tuned with 5% FooSet data", "using 20% of the training samples" */
function isPartOfData({ tokens, from, lead, behind }: Share): boolean {
  if (!IN_FRONT_OF_SHARES.has(lead)) return false;
  return SHARES_OF_DATA.test(behind) || /^(?:\S+ ){0,2}data\b/.test(behind) && TUNED.has(lowerAt(tokens, from - 2));
}

/** "only 0.1% additional parameters" */
function isFewParameters({ lead, behind }: Share): boolean {
  return MERELY.has(lead) && /^(?:trainable|parameters|additional|extra|new)\b/.test(behind);
}

/** "under extreme label scarcity (0.01%)" */
function isScarcity({ tokens, from, lead }: Share): boolean {
  return lead === '(' && SCARCITIES.has(lowerAt(tokens, from - 2));
}

/** "with 50% sparsity" */
function isSetSparsity({ lead, behind }: Share): boolean {
  return IN_FRONT_OF_SHARES.has(lead) && lead !== 'at' && /^(?:sparsity|trainable|parameters|additional|extra)/.test(behind);
}

/** "30% of patients": a fact about the world, unless it is said what they did; "in 30% of cases" says how often. */
function isPartOfGroup({ tokens, from, lead, behind }: Share): boolean {
  if (!SHARES_OF_GROUPS.test(behind) || lead === 'in' && /^of (?:the |all )?cases\b/.test(behind)) return false;
  return !tokensBefore(tokens, from, 8).some(({ lower }) => OUTCOME_WORDS.has(lower) || JUDGED.test(lower));
}
