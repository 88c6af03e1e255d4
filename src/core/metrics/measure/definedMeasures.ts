import { isAsciiLetter, isCapital, isDigit } from '../text/characters';
import { isMetricSymbol } from '../text/names';
import { retold, type Token } from '../text/tokens';
import { isBenchmark } from '../words/benchmarks';
import { BEHIND_MEASURES, DEFINED_HEADS, IN_FRONT_OF_MEASURES } from '../words/metrics';
import { GENERIC_NAMES, SYSTEM_HEADS, isModelName } from '../words/systems';
import { MEASURES } from '../words/units';

/** How long the head of a measure's name and its short form may be, in characters. */
const [HEAD, SHORT] = [14, 9];

/** How much of a text is read, in characters: twenty times a long abstract. */
const READ = 40_000;

/** How much is read on either side of a name to see whether it measures, in characters. */
const BESIDE = 28;

/**
 * The short names of measures that only this abstract knows: those that it puts to a measure's name ("Quality Preference Accuracy (QPA)"),
 * and those that it uses as measures are used ("in terms of QPA", "the lowest QPA of 0.31", "RMSE and QPA"). `others` are the names of something else.
 */
export function definedMeasures(text: string, others: ReadonlySet<string>): ReadonlySet<string> {
  const abstract = text.slice(0, READ);
  const names = new Set<string>();
  for (let at = abstract.indexOf(' ('); at >= 0; at = abstract.indexOf(' (', at + 2)) {
    const short = /^(\p{Lu}[\p{L}\d]+)\)/u.exec(abstract.slice(at + 2, at + 3 + SHORT))?.[1];
    const head = short === undefined ? undefined : /[A-Za-z]+$/.exec(abstract.slice(Math.max(0, at - HEAD), at))?.[0];
    if (short === undefined || head === undefined || !DEFINED_HEADS.test(head)) continue;
    const isOfHead = short.replace(/s$/, '').toLowerCase().endsWith(head.charAt(0).toLowerCase());
    if (isOfHead && !isMetricSymbol(short)) names.add(short);
  }
  for (let at = nextCapitals(abstract, 0); at >= 0;) {
    SHORT_NAME.lastIndex = at;
    const name = SHORT_NAME.exec(abstract)?.[0];
    if (name !== undefined && !names.has(name) && !others.has(name) && mayMeasure(name) && isUsedAsMeasure(abstract, at, at + name.length)) names.add(name);
    at = nextCapitals(abstract, at + (name?.length ?? 2));
  }
  return names;
}

/** Capitals, two words of them at the most, with a cutoff or a number behind: "QPA", "PR-AUC", "HR@10". */
const SHORT_NAME = /[A-Z]{2,6}(?:-[A-Z]{2,6})?(?:@\d{1,3}|\d{2})?s?(?![\p{L}\d_@-])/uy;

/** Where the next word begins with two capitals; -1 where none does. */
function nextCapitals(text: string, from: number): number {
  for (let at = from; at < text.length - 1; at++) {
    if (isCapital(text.charCodeAt(at)) && isCapital(text.charCodeAt(at + 1)) && !isInWord(text.charCodeAt(at - 1))) return at;
  }
  return -1;
}

/** A character that a word's begin does not stand behind: a letter, a digit, "_", "@" or "-". */
function isInWord(code: number): boolean {
  return isAsciiLetter(code) || isDigit(code) || code === 95 || code === 64 || code === 45 || code > 191;
}

/** Capitals that are no known measure, benchmark, model, field or unit. */
function mayMeasure(name: string): boolean {
  const singular = name.replace(/s$/, '').toLowerCase();
  return !isMetricSymbol(name) && !isBenchmark(name) && !isModelName(name) && !GENERIC_NAMES.has(singular) && !SYSTEM_HEADS.test(singular) && !/(?:lmm?|[a-z]nn)$/.test(singular) && !MEASURES.has(singular);
}

/** Whether the words on both sides of a name are those of a measure. */
function isUsedAsMeasure(abstract: string, from: number, to: number): boolean {
  const [front, behind] = [abstract.slice(Math.max(0, from - BESIDE), from), abstract.slice(to, to + BESIDE)];
  return IN_FRONT_OF_MEASURES.some(([before, after]) => after.test(behind) && before.test(front)) || BEHIND_MEASURES.test(behind) || isBesideMeasure(front, behind);
}

/** "RMSE and QPA", "QPA, MAE": a known measure right beside it. */
function isBesideMeasure(front: string, behind: string): boolean {
  const before = /([\p{L}\d@-]+)(?:,| and|, and|\/) ?$/u.exec(front)?.[1];
  const after = /^(?:,| and|, and|\/) ?([\p{L}\d@-]+)/u.exec(behind)?.[1];
  return [before, after].some(word => word !== undefined && /\p{Lu}/u.test(word) && isMetricSymbol(word));
}

/** The same tokens, those marked that are such names. */
export function withMeasures(tokens: readonly Token[], names: ReadonlySet<string>): readonly Token[] {
  return names.size === 0 ? tokens : tokens.map(token => names.has(token.text) ? retold(token, { isMeasure: true }) : token);
}
