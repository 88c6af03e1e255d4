import { comparisonEnd } from './comparative';
import { opponent } from './opponent';
import { isName } from '../text/names';
import { isFiniteVerb, type Place } from '../text/phrases';
import { lowerAt, textAt, tokensBefore } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { BEAT_VERBS, CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES } from '../words/changes';
import { ARTICLES_AND_OWN } from '../words/grammar';
import { METRIC_HEADS } from '../words/metrics';
import { AS_GOOD, BESIDE_DIFFERENCES, COMPARED_IN_FRONT, COMPETING, EQUALLING, GOING_ON, IN_FRONT_OF_OVER, LEVEL_NOUNS, PREFERRING, RAISING_FORMS } from '../words/rivals';
import { MERELY } from '../words/shapes';

/** How far in front of a quantity it may be said whom it is compared with, in tokens. */
const REACH = 30;

/** Where a comparison begins at the earliest that has a clause in front of it, in tokens. */
const CLAUSE_IN_FRONT = 4;

/** "outperforms X by 5%", "win rate against X of 33%", "improves over X by". */
export function rivalBefore(place: Place): string | null {
  const { tokens, quantity, from, floor } = place;
  for (let at = quantity.from - 1; at >= Math.max(from, quantity.from - REACH); at--) {
    const word = lowerAt(tokens, at);
    if (word === ';') return null;
    if (at < floor - 3 && !BEAT_VERBS.has(word)) continue;
    const name = equalled(place, at) ?? surpassed(place, at);
    if (name) return name;
  }
  return null;
}

/** "matches X with 3x fewer tokens", "comparable to X with 13x faster convergence": who is as good, at another cost. */
function equalled(place: Place, at: number): string | null {
  const { tokens, quantity } = place;
  if (!EQUALLING.has(lowerAt(tokens, at)) && !isAsGoodWith(tokens, at)) return null;
  const isSpare = isSpareShare(place);
  const isFewer = isSpare || COMPARATIVES.has(lowerAt(tokens, quantity.to));
  const isLess = isFewer && BESIDE_DIFFERENCES.has(lowerAt(tokens, quantity.from - (isSpare && MERELY.has(lowerAt(tokens, quantity.from - 1)) ? 2 : 1)));
  const isBeside = isLess || isDifference(place) && tokens.slice(at, quantity.from).some(token => BESIDE_DIFFERENCES.has(token.lower));
  return isBeside ? opponent(tokens, at + 1, quantity.from) : null;
}

/** "using only 55.8% of the FLOPs", "with about 30% of its tokens". */
function isSpareShare({ tokens, quantity: { unit, from, to } }: Place): boolean {
  // "with only about 10% the training steps"
  if (unit === '%' && lowerAt(tokens, to) === 'the') return MERELY.has(lowerAt(tokens, from - 1));
  return unit === '%' && lowerAt(tokens, to) === 'of' && (MERELY.has(lowerAt(tokens, from - 1)) || /^(?:its|their)$/.test(lowerAt(tokens, to + 1)));
}

/** "comparable to", "on par with", "competes with", "reaches the accuracy of". */
export function isAsGoodWith(tokens: readonly Token[], at: number): boolean {
  const [word, before] = [lowerAt(tokens, at), lowerAt(tokens, at - 1)];
  // "comparable performance to"
  const good = LEVEL_NOUNS.has(before) ? goodBefore(tokens, at - 2) : before;
  // "superior performance over X with 3x fewer"
  if (word === 'over' && before !== good) return /^(?:better|superior|improved)$/.test(good);
  // "better performance than X with 3x fewer"
  if (word === 'than' && before !== good) return /^(?:better|superior|higher|stronger)$/.test(good);
  return (word === 'to' || word === 'as' && before !== good) && AS_GOOD.has(good) || word === 'with' && (COMPETING.has(before) || COMPETING.has(good)) || word === 'of' && isReached(tokens, at);
}

/** How good the level that ends here is: "better" of "better retrieval performance". */
function goodBefore(tokens: readonly Token[], at: number): string {
  return COMPARATIVES.has(lowerAt(tokens, at - 1)) || AS_GOOD.has(lowerAt(tokens, at - 1)) ? lowerAt(tokens, at - 1) : lowerAt(tokens, at);
}

/** "achieving the performance of" */
function isReached(tokens: readonly Token[], of: number): boolean {
  const level = lowerAt(tokens, of - 1);
  return (LEVEL_NOUNS.has(level) || METRIC_HEADS.has(level)) && tokensBefore(tokens, of - 1, 4).some(({ lower }) => /^(?:achiev|reach|attain|match)/.test(lower));
}

/** "3x", "by 5%", "20% fewer" */
function isDifference({ tokens, quantity }: Place): boolean {
  return quantity.baseline === null && (quantity.unit === 'x' || isBy(tokens, quantity.from) || COMPARATIVES.has(lowerAt(tokens, quantity.to)));
}

function isBy(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'by';
}

/** "improves on the best published results by 2%", "improves on X by 2% on FooBench" */
function isImprovedOn({ tokens, quantity: { from, to } }: Place, on: number): boolean {
  const isPlaced = lowerAt(tokens, to) === 'on' && isName(textAt(tokens, to + 1)) && isBy(tokens, from);
  if (isPlaced && lowerAt(tokens, on) === 'on' && (isName(textAt(tokens, on + 1)) || ARTICLES_AND_OWN.has(lowerAt(tokens, on + 1))) && /^improv/.test(lowerAt(tokens, on - 1))) return true;
  return lowerAt(tokens, on) === 'on' && /^improv/.test(lowerAt(tokens, on - 1)) && lowerAt(tokens, on + 1) === 'the' && /^(?:best|previous|prior|current|existing|state|state-of-the-art)$/.test(lowerAt(tokens, on + 2));
}

/** "listeners preferred FooNet to BarNet in 73%" */
function isPreferredTo(tokens: readonly Token[], to: number): boolean {
  return lowerAt(tokens, to) === 'to' && tokensBefore(tokens, to, 5).some(({ lower }) => PREFERRING.has(lower));
}

/** "is better than X by 2.1 AP" */
function isBetterThan({ tokens, quantity }: Place, than: number): boolean {
  return lowerAt(tokens, than) === 'than' && COMPARATIVES.has(lowerAt(tokens, than - 1)) && isBy(tokens, quantity.from);
}

/** Who is beaten, or compared with, by the word that stands here. */
function surpassed(place: Place, at: number): string | null {
  const { tokens, quantity } = place;
  const start = isImprovedOn(place, at) || isOver(place, at) || isPreferredTo(tokens, at) || isBetterThan(place, at) || isBeaten(place, at) ? at + 1
    : COMPARED_IN_FRONT.has(lowerAt(tokens, at)) && !isLeftBehind(place, at) ? comparisonEnd(tokens, at, { measured: true }) : undefined;
  return start === undefined ? null : opponent(tokens, start, quantity.from);
}

/** "reaches 87%, compared to 61% for X, and runs in 0.12 s": a verb of its own behind a comparison that the verb in front has. */
export function isLeftBehind({ tokens, quantity: { from } }: Place, compared: number): boolean {
  if (compared < CLAUSE_IN_FRONT) return false;
  const and = tokens.slice(compared, from).findLastIndex(({ lower }) => lower === 'and') + compared;
  return and > compared + 2 && (isFiniteVerb(tokens, and + 1) || lowerAt(tokens, and + 1) === 'runs');
}

/** "gains over X of 5%", "improves over X by 5%", "raters prefer X over Y in 60%". */
function isOver(place: Place, at: number): boolean {
  const before = lowerAt(place.tokens, at - 1);
  if (lowerAt(place.tokens, at) !== 'over') return false;
  if (isGainInMeasures(place.tokens, at)) return true;
  return CHANGE_NOUNS.has(before) || IN_FRONT_OF_OVER.has(before) || isPreferred(place.tokens, at) || isChangedOver(place, at) || isRaisedOver(place, at) || isImprovedOver(place, at);
}

/** "improvements in success rate and precision over X, with a 7% gain" */
function isGainInMeasures(tokens: readonly Token[], over: number): boolean {
  const inside = tokensBefore(tokens, over, 8);
  const at = inside.findLastIndex(token => token.lower === 'in');
  return at > 0 && /^(?:improvements?|gains?)$/.test(inside[at - 1]?.lower ?? '') && inside.slice(at).every(({ kind, text }) => kind === 'word' || /^[,-]$/.test(text));
}

/** "raters prefer X over Y". */
function isPreferred(tokens: readonly Token[], over: number): boolean {
  return tokensBefore(tokens, over, 6).some(token => PREFERRING.has(token.lower));
}

/** "increases accuracy over X by 5%": no mark between, so that "by" belongs to the same verb. */
function isChangedOver({ tokens, quantity }: Place, over: number): boolean {
  // "over BarNet (a strong method) by 33%"
  const remark = textAt(tokens, quantity.from - 1) === ')' ? tokens.slice(over, quantity.from).findIndex(({ text }) => text === '(') : -1;
  const end = remark < 0 ? quantity.from : over + remark;
  if (!isBy(tokens, quantity.from) || over <= end - 12) return false;
  const isOnePhrase = tokens.slice(over, end).every(token => token.kind === 'word' || token.text === '-');
  return isOnePhrase && tokensBefore(tokens, over, 10).some(token => CHANGE_VERBS.has(token.lower));
}

/** "improves quality over X, increasing PSNR from 19 to 22": the participle says by how much. */
function isRaisedOver({ tokens, quantity: { baseline, from } }: Place, over: number): boolean {
  if (baseline === null || lowerAt(tokens, from) !== 'from' || from - over > 16) return false;
  const isRaised = tokens.slice(over, from).some(({ lower }) => RAISING_FORMS.test(lower));
  return isRaised && tokensBefore(tokens, over, 6).some(token => /^improv/.test(token.lower));
}

/** "improves consistency over X, achieving 3x faster generation": whom the participle goes on to compare with. */
function isImprovedOver({ tokens, quantity: { from, unit, baseline } }: Place, over: number): boolean {
  if (baseline !== null || unit === '' || !tokensBefore(tokens, over, 14).some(token => /^improv/.test(token.lower))) return false;
  const comma = tokens.slice(over, from).findIndex(({ text }) => text === ',') + over;
  return comma > over + 1 && from - comma < 7 && GOING_ON.has(lowerAt(tokens, comma + 1));
}

/** "outperforms X while keeping memory below 6%": what is kept is one's own. */
function isKept(tokens: readonly Token[], verb: number, from: number): boolean {
  const at = tokens.slice(verb, from).findLastIndex(token => token.lower === 'while') + verb;
  return at > verb && /^(?:keeping|maintaining|preserving|retaining)$/.test(lowerAt(tokens, at + 1));
}

/** "outperforms X by 5%"; behind a comma something else is stated, unless "by", "e.g." or a parenthesis that has just opened goes on. */
function isBeaten({ tokens, quantity: { from } }: Place, at: number): boolean {
  const last = lowerAt(tokens, from - 1);
  if (!BEAT_VERBS.has(lowerAt(tokens, at)) || last === 'and') return false;
  if (isKept(tokens, at, from)) return false;
  const isExample = /^(?:\(|e\.g)$/.test(lowerAt(tokens, from - 3)) || lowerAt(tokens, from - 2) === 'e.g';
  return last !== ',' || isExample || isBy(tokens, from) && from - at < 14;
}
