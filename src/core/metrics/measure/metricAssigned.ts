import { hasDimension } from '../quantities/dimensions';
import { isMetricSymbol } from '../text/names';
import { endsInMetricHead, openBefore } from '../text/phraseQuestions';
import { isStatingVerb, phraseBefore, type Place } from '../text/phrases';
import { lastLower, lowerAt, textAt } from '../text/tokenAt';
import type { Token } from '../text/tokens';
import { CHANGE_NOUNS } from '../words/changes';
import { ARTICLES_AND_OWN, JOINTS } from '../words/grammar';
import { METRIC_HEADS, SETTING_HEADS } from '../words/metrics';
import { COEFFICIENTS } from '../words/names';
import { AVERAGES, FINDING, GREEK_LETTERS, LIKENESSES, RELATED, SETTING_LINKS, SYMBOL_NOUNS, QUANTITIES_OF } from '../words/outcomes';

/** "$S_T=0.70$", "temperature kT = 7.3": the sign's left side. */
export function assigned(place: Place): readonly Token[] | undefined {
  const left = leftSide(place);
  const hedged = (left?.isBound === true ? speltOut(place, left) : undefined) ?? hedgedSymbol(place);
  if (hedged || !left) return hedged;
  return inFrontOfParenthesis(place, left)
    ?? speltOut(place, left)
    ?? measureOfCases(place, left)
    ?? nounOfLetter(place, left)
    ?? eponymous(place, left)
    ?? nounOfBound(place, left)
    ?? (isQuantity(left) || isShortForm(place, left) ? left.words : undefined);
}

/** How far in front of a name the remark may open that it stands in, in tokens. */
const REMARK = 20;

/** What stands in front of the sign. */
interface LeftSide {
  readonly words: readonly Token[];
  /** Where its words begin. */
  readonly from: number;
  /** The sign is an inequality, and so a part of the quantity. */
  readonly isBound: boolean;
}

function leftSide({ tokens, quantity, floor }: Place): LeftSide | undefined {
  const isBound = /^[<>≤≥~≈∼≲≳≪≫]$/.test(tokens[quantity.from]?.text ?? '');
  if (!isBound && !/^[=≈]$/.test(tokens[quantity.from - 1]?.text ?? '')) return undefined;
  let end = isBound ? quantity.from : quantity.from - 1;
  let from = formulaStart(tokens, end, floor);
  // "e=1-b/a=0.53"
  while (from > floor && /^[=≡]$/.test(tokens[from - 1]?.text ?? '')) {
    end = from - 1;
    from = formulaStart(tokens, end, floor);
  }
  const words = tokens.slice(from, end);
  // "(e.g. ~90% of them)": no symbol.
  return from < end && !words.some(({ lower }) => /^(?:[ei]\.[ge]|cf|etc|al|vs)$/.test(lower)) ? { words, from, isBound } : undefined;
}

/** Where the symbol begins that a sign makes equal to the number; the number's own place where there is none. */
export function symbolStart(place: Place): number {
  return leftSide(place)?.from ?? place.quantity.from;
}

/** "95th-percentile gaze error < 0.45 deg": a noun has more words in front than a symbol. */
function nounOfBound({ tokens, quantity, floor }: Place, { words, isBound }: LeftSide): readonly Token[] | undefined {
  if (!isBound || words.length > 1 || !/^[a-z]{3,}$/.test(textAt(words, 0))) return undefined;
  const named = phraseBefore(tokens, quantity.from, floor, 5);
  return named.length > 1 && endsInMetricHead(named) ? named : undefined;
}

/** In tokens: no symbol with its indices is longer. */
const LONGEST_SYMBOL = 16;

/** Where the symbol begins that ends here: "M_I,0", "log_10(M/M_odot)", "|d|", "H_α/H_β"; the end itself where none does. */
function formulaStart(tokens: readonly Token[], end: number, floor: number): number {
  let closed = 0;
  let bar = false;
  let from = end;
  while (from > Math.max(floor, end - LONGEST_SYMBOL)) {
    const { text, spaced } = tokens[from - 1] ?? { text: '', spaced: true };
    if (!/^[\p{L}\p{N}_^*+./|,()\]['’⟨⟩-]+$/u.test(text) || /^[(,/]$/.test(text) && from === end || /^[(⟨]$/.test(text) && closed === 0) break;
    // "|Δv| ~ 5e-4": a bar opens what the one behind closes.
    if (text === '|') bar = !bar;
    if (/^[)⟩]$/.test(text)) closed++;
    if (/^[(⟨]$/.test(text)) closed--;
    from--;
    if (spaced && closed === 0 && !bar && tokens[from - 1]?.text !== '_') break;
  }
  if (closed > 0) return end;
  // "log (M/M_odot)", "log g"
  if (from < end && from > floor && /^(?:log|ln|dot|bar|hat)$/.test(lowerAt(tokens, from - 1))) from--;
  // Indices are separated by commas, and so are symbols.
  const comma = tokens.slice(from, end).findIndex(({ text }) => text === ',');
  const isOfIndices = comma < 0 || tokens.slice(from, from + comma).some(({ text }) => text.includes('_'));
  return isOfIndices ? from : from + comma + 1;
}

/** A symbol with a hedge in place of a sign. */
function hedgedSymbol({ tokens, quantity, floor }: Place): readonly Token[] | undefined {
  const symbol = tokens[quantity.from - 1];
  const hedge = tokens[quantity.from]?.text ?? '';
  if (symbol?.kind !== 'word' || textAt(tokens, quantity.from - 2) === '_') return undefined;
  // "an exponent alpha approximately 0.5"
  if (/^(?:approximately|about)$/.test(lowerAt(tokens, quantity.from)) && GREEK_LETTERS.has(symbol.lower)) return [symbol];
  // "a dimension D_f approx 1.71", "α ~ 0.5"
  if (!/^(?:[~≈∼]|approx)$/.test(hedge) || quantity.from <= floor || !isSymbol(symbol)) return undefined;
  const named = phraseBefore(tokens, quantity.from, floor, 4);
  const noun = lowerAt(named, named.length - 2);
  return METRIC_HEADS.has(noun) || SYMBOL_NOUNS.has(noun) ? named : [symbol];
}

/** "D_f", "α"; "a" is an article. */
function isSymbol({ text }: Token): boolean {
  return text !== 'a' && (text.includes('_') || /^\p{L}$/u.test(text));
}

/** "inter-rater agreement (κ = 0.66)" */
function inFrontOfParenthesis({ tokens, floor }: Place, { words, from }: LeftSide): readonly Token[] | undefined {
  const [symbol] = words;
  // "0.95 F1 (p < 0.001)": how sure, not how much.
  if (!symbol || symbol.lower === 'p' || words.length > 1 || tokens[from - 1]?.text !== '(') return undefined;
  // "higher accuracy (F1 = 0.98)": a measure of its own.
  if (symbol.text.length > 2 && !/^(?:rho|tau|kappa)$/.test(symbol.lower) || /^\p{Lu}{1,2}\d?$/u.test(symbol.text) && symbol.text.length === 2 && !/^(?:r2|sd|se|ci)$/.test(symbol.lower)) return undefined;
  const named = phraseBefore(tokens, from - 1, floor, 4);
  // "correlate strongly with human ratings (r = 0.82)": with what, and not how much.
  const isWith = lowerAt(tokens, from - 2 - named.length) === 'with' && /^(?:r|rho|ρ|tau|τ)$/.test(symbol.lower);
  // "the best performance (R2 = 0.87)", "predicted by density (r = 0.60)": the coefficient says what was measured.
  const isCoefficient = /^(?:r|r2|rho|ρ|tau|τ)$/.test(symbol.lower) && !named.some(({ lower }) => LIKENESSES.test(lower) || RELATED.test(lower));
  return !isWith && !isCoefficient && endsInMetricHead(named) && !CHANGE_NOUNS.has(lastLower(named)) ? named : undefined;
}

/** "a blue UV slope β_FUV = -2.5", "a mean temperature of kT = 7.3 keV": the name says more than the symbol. */
function speltOut({ tokens, quantity, floor }: Place, { words, from, isBound }: LeftSide): readonly Token[] | undefined {
  const isShort = words.length === 1 && (isBound ? /^\p{L}$/u : /^[a-z]{1,2}\p{Lu}?$/u).test(words[0]?.text ?? '');
  if (isBound && words.length === 1 && lowerAt(tokens, from - 1) !== 'of' || !isShort && !words.some(token => /[_/\u0370-\u03ff]/u.test(token.text))) return undefined;
  // "a high escape fraction, f_esc = 11%"
  const apposed = tokens[from - 1]?.text === ',' ? phraseBefore(tokens, from - 1, floor, 4) : [];
  if (endsInMetricHead(apposed) && !apposed.some(({ kind }) => kind === 'number') && /^(?:an?|the|its|their|low|high)$/.test(lowerAt(tokens, from - 2 - apposed.length))) return apposed;
  const end = lowerAt(tokens, from - 1) === 'of' ? from - 1 : lowerAt(tokens, from - 2) === 'consistent' ? from - 2 : from;
  const phrase = phraseBefore(tokens, end, floor, 5);
  const named = phrase.slice(phrase.findLastIndex(({ lower }) => isStatingVerb(lower) || FINDING.has(lower)) + 1);
  const head = lastLower(named);
  const isNoun = /^[a-z][a-z-]{3,}$/.test(named.at(-1)?.text ?? '');
  if (!isNoun || SETTING_HEADS.has(head) && !(head === 'factor' && named.length > 1) && !hasDimension(quantity.unit) || AVERAGES.has(head)) return undefined;
  // "agrees with the solar F_odd = 0.18": whose it is.
  if (named.length === 1 && !METRIC_HEADS.has(head) && lowerAt(tokens, end - 2) === 'the') return undefined;
  // "an index of refraction"
  const of = end - named.length - 1;
  const isOfKind = lowerAt(tokens, of) === 'of' && QUANTITIES_OF.test(lowerAt(tokens, of - 1));
  return isOfKind ? tokens.slice(of - 1, end) : named;
}

/** "the depths are u = 24.5, g = 26.2, and r = 25.9": letters are the cases, what is in front of the verb is the measure. */
function measureOfCases({ tokens, quantity }: Place, { words, from, isBound }: LeftSide): readonly Token[] | undefined {
  if (isBound || words.length > 1 || !/^\p{Ll}$/u.test(words[0]?.text ?? '') || textAt(words, 0) === 'p') return undefined;
  const first = firstCase(tokens, from);
  const lead = lowerAt(tokens, first - 1);
  const isLater = first !== from && /^(?:are|is|of|:)$/.test(lead);
  const isFirst = /^(?:are|of)$/.test(lead) && JOINTS.has(lowerAt(tokens, quantity.to));
  const named = isLater || isFirst ? headBefore(tokens, first - 1) : [];
  return named.length > 0 ? named : undefined;
}

/** Where the list of cases and values begins that this case stands in. */
function firstCase(tokens: readonly Token[], from: number): number {
  let first = from;
  while (first > 3 && JOINTS.has(lowerAt(tokens, first - 1))) {
    if (tokens[first - 2]?.text === ',') first--;
    const near = Math.max(0, first - 6);
    const equals = tokens.slice(near, first - 1).findLastIndex(token => token.text === '=');
    if (equals < 0) break;
    first = near + equals - 1;
  }
  return first;
}

/** "point source depths for images in the deepest field": the phrase that begins the noun phrase which ends here. */
function headBefore(tokens: readonly Token[], end: number): readonly Token[] {
  let words = phraseBefore(tokens, end, 0, 5);
  for (let steps = 0, at = end - words.length - 1; steps < 4 && words.length > 0; steps++) {
    if (ARTICLES_AND_OWN.has(lowerAt(tokens, at))) at--;
    if (!SETTING_LINKS.has(lowerAt(tokens, at))) break;
    const front = phraseBefore(tokens, at, 0, 5);
    if (front.length === 0) break;
    words = front;
    at -= front.length + 1;
  }
  return words;
}

/** "a correlation of r = 0.82": the name says more than the letter. */
function nounOfLetter({ tokens, floor }: Place, { words, from, isBound }: LeftSide): readonly Token[] | undefined {
  if (isBound || !isLetter(words) || lowerAt(tokens, from - 1) !== 'of') return undefined;
  const named = phraseBefore(tokens, from - 1, floor, 4);
  // "a 3D Mach number of M = 0.24"
  const isNoun = /^[a-z]{4,}$/.test(named.at(-1)?.text ?? '') && named.length > 1 && !SETTING_HEADS.has(lastLower(named)) && !AVERAGES.has(lastLower(named));
  return endsInMetricHead(named) || isNoun && /^\p{Lu}$/u.test(words[0]?.text ?? '') ? named : undefined;
}

/** "Hedges' g > 0.3", "Cohen's d < 0.2" */
function eponymous({ tokens }: Place, { words, from }: LeftSide): readonly Token[] | undefined {
  if (!isLetter(words)) return undefined;
  const owner = tokens[from - 1];
  if (owner?.kind === 'word' && /['’]s$/.test(owner.text)) return [owner, ...words];
  const isPlural = /^['’]$/.test(owner?.text ?? '') && /^\p{Lu}\p{Ll}+s$/u.test(tokens[from - 2]?.text ?? '');
  return isPlural ? tokens.slice(from - 2, from + 1) : undefined;
}

function isLetter(words: readonly Token[]): boolean {
  return words.length === 1 && (words[0]?.text.length === 1 || /^(?:kappa|alpha|delta|tau|rho)$/.test(textAt(words, 0)));
}

/** "(SAM < 10°)", "(FWHM < 20 km/s)", "(Silhouette > 0.12, DBI < 1.8)": a name alone in front of its bound, in a remark. */
function isShortForm({ tokens }: Place, { words, from }: LeftSide): boolean {
  const isAlone = words.length === 1 && /^\p{Lu}[\p{L}-]+$/u.test(textAt(words, 0));
  if (!isAlone) return false;
  if (tokens[from - 1]?.text === '(') return true;
  return tokens[from - 1]?.text === ',' && tokens[from - 2]?.kind === 'number' && openBefore(tokens, from, REMARK) >= 0;
}

/** In front of an inequality, one word must be a known symbol: "ρ > 0.9", "ΔF1 < 2". */
function isQuantity({ words, isBound }: LeftSide): boolean {
  const symbol = words[0]?.text ?? '';
  const isKnown = COEFFICIENTS.has(symbol) || symbol.includes('_') || isMetricSymbol(symbol.replace(/^Δ/, ''));
  return words.some(token => token.kind === 'word') && (!isBound || words.length > 1 || isKnown);
}
