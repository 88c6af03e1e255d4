import { isFurtherOfBy, isRestated } from '../links/continuation';
import { ownerOf } from './owners';
import { isMeasure } from '../text/phraseQuestions';
import { isFiniteVerb, type Place } from '../text/phrases';
import { rivalInFront } from '../versus/rivals';
import type { Parties, Statement } from '../statement';
import { subjectOf } from './subject';
import { versusOf } from '../versus/versus';
import { BEAT_VERBS } from '../words/changes';
import { LASTING_VERBS, SPARING } from '../words/kinds';
import { ACTIVITIES, KINDS_OF_ERRORS } from '../words/outcomes';
import { OWN_NOUNS } from '../words/systems';
import { COSTS } from '../words/units';
import { lowerAt, tokensBefore } from '../text/tokenAt';

/** Who has a quantity, and who is compared with. */
export function partiesOf(statement: Statement): Parties {
  const { place: { tokens, quantity }, links, isResult, ownName } = statement;
  const owner = isResult && links.respective === undefined ? ownerOf(tokens, quantity) : undefined;
  // "a higher rate compared to X (60% vs. 32%)": both sides are in it.
  const rival = owner?.isRival ? owner.subject ?? null : isResult && quantity.baseline === null && !isOfWhole(statement.place) ? rivalInFront(tokens, quantity.from) : null;
  const who = rival ?? owner?.subject ?? namedHolder(statement);
  const isActivity = who !== null && (quantity.unit !== '%' && (ACTIVITIES.test(who) || isDone(statement.place, who)) || KINDS_OF_ERRORS.test(who));
  const holder = isActivity || who === 'ours' ? ownName ?? null : who;
  const named = rival !== null ? links.leader ?? ownName ?? null : isResult ? comparedWith(statement) : null;
  const against = named === 'ours' ? ownName ?? null : named;
  // "lags behind human performance of 80%": nobody is compared with himself.
  const isHimself = holder === 'human' && against !== null && /^humans?\b/.test(against);
  return { owner, rival, who, isActivity, holder, opponent: isHimself ? null : against };
}

/** "overtaking X at one eighth of its cost": what it takes, and no value of X. */
function isOfWhole({ tokens, quantity: { unit, from, to } }: Place): boolean {
  return unit === 'x' && lowerAt(tokens, from - 1) === 'at' && (lowerAt(tokens, to) === 'of' || /^(?:its|their|the)$/.test(lowerAt(tokens, to)));
}

function namedHolder({ place, links, isResult, ownName }: Statement): string | null {
  if (isResult) return links.respective?.subject ?? subjectOf(place, ownName);
  return isSpare(place) ? ownName ?? null : null;
}

/** "with only 3K samples": the work gets by with so little. */
function isSpare({ tokens, quantity: { from } }: Place): boolean {
  return SPARING.has(lowerAt(tokens, from > 0 ? from - 1 : from));
}

/** "Training takes 3 hours": what is done is the metric. */
function isDone({ tokens, quantity: { unit, from } }: Place, who: string): boolean {
  if (!COSTS.has(unit) || /\p{Lu}/u.test(who.slice(1)) || OWN_NOUNS.has(who.split(' ').at(-1) ?? '')) return false;
  return LASTING_VERBS.has(lowerAt(tokens, lowerAt(tokens, from - 1) === 'in' ? from - 2 : from - 1));
}

function comparedWith({ place, links: { respective, before, earlier, listed } }: Statement): string | null {
  return respective?.versus
    ?? (listed && isSecondOfPair(place) ? before?.versus : null)
    ?? (isRestated(place) ? earlier?.versus : null)
    ?? somebody(versusOf(place))
    ?? (isKeptShare(place) ? earlier?.versus : null)
    ?? (isPointedAt(place) ? earlier?.subject : null)
    ?? (isFurtherBy(place) || isFurtherSigned(place) || isFurtherOfBy(place) ? earlier?.versus : null)
    ?? (listed || isPairInCommas(place) ? before?.versus ?? earlier?.versus : null)
    ?? null;
}

/** "on par with a 24-layer one": nobody who is named. */
function somebody(name: string | null): string | null {
  return name !== null && /^ones?$/.test(name) ? null : name;
}

/** "4x faster than X while retaining 98% of the accuracy": of whose it is, the difference in front says. */
function isKeptShare({ tokens, quantity: { from, to, unit } }: Place): boolean {
  if (unit !== '%' || lowerAt(tokens, to) !== 'of' || lowerAt(tokens, to + 1) !== 'the' || !isMeasure(tokens[to + 2])) return false;
  const isWhole = !/^(?:of|on|in|for)$/.test(lowerAt(tokens, to + 3));
  return isWhole && tokensBefore(tokens, from, 4).some(({ lower }) => /^(?:retain|preserv|maintain|keep)/.test(lower));
}

/** "Experts reach 87%; FooNet surpasses them with 91%": who has the value in front. */
function isPointedAt({ tokens, quantity: { from }, floor }: Place): boolean {
  const near = tokens.slice(Math.max(floor, from - 8), from);
  return near.some(({ lower }, at) => BEAT_VERBS.has(lower) && /^(?:them|it)$/.test(lowerAt(near, at + 1)));
}

/** "trails experts by 27 points, 59.2 vs. 86.6": the two values of the difference in front. */
function isPairInCommas({ tokens, quantity, floor }: Place): boolean {
  return quantity.baseline !== null && floor > 0 && tokens[floor]?.text === ',' && quantity.from === floor + 1;
}

/** "surpasses X by up to 78% in A on B and by 37 points in C": by so much, too. */
function isFurtherBy({ tokens, quantity: { from }, floorUncounted: floor }: Place): boolean {
  if (lowerAt(tokens, from) !== 'by' || lowerAt(tokens, from - 1) !== 'and' || floor === 0) return false;
  const isBoth = tokensBefore(tokens, floor, 5).some(({ lower }) => lower === 'by');
  return isBoth && !tokens.slice(floor, from).some((_, at) => isFiniteVerb(tokens, floor + at));
}

/** "beats X by +4.3 points on A and +15.6 J&F on B": a further one with a sign of its own. */
function isFurtherSigned({ tokens, quantity: { from, sign }, floorUncounted: floor }: Place): boolean {
  if (sign === null || !/^(?:,|and)$/.test(lowerAt(tokens, from - 1))) return false;
  const isSignedInFront = tokensBefore(tokens, floor, 4).some(({ kind }, at, near) => kind === 'number' && /^[-+−]$/.test(near[at - 1]?.text ?? ''));
  return isSignedInFront && !tokens.slice(floor, from).some(({ text }, at) => text === '(' || text === ';' || isFiniteVerb(tokens, floor + at));
}

/** "beats X by 7.8%/5.3% and Y by 15.1%/6.3% on MATH/GSM8K" */
function isSecondOfPair({ tokens, quantity, floor }: Place): boolean {
  return tokens[floor]?.text === '/' && quantity.from === floor + 1;
}
