import { isMetricSymbol } from '../text/names';
import type { Token } from '../text/tokens';
import { DEFINED_HEADS } from '../words/metrics';

/** An abbreviation in a parenthesis, with the word in front of it. */
const DEFINED = /(\p{L}+) \((\p{Lu}[\p{L}\d]{1,7})\)/gu;

/** The short names that an abstract gives to measures of its own: "Quality Preference Accuracy (QPA)". */
export function definedMeasures(abstract: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, head = '', short = ''] of abstract.matchAll(DEFINED)) {
    const isOfHead = short.replace(/s$/, '').toLowerCase().endsWith(head.charAt(0).toLowerCase());
    if (isOfHead && DEFINED_HEADS.test(head) && !isMetricSymbol(short)) names.add(short);
  }
  return names;
}

/** The same tokens, those marked that are such names. */
export function withMeasures(tokens: readonly Token[], names: ReadonlySet<string>): readonly Token[] {
  return names.size === 0 ? tokens : tokens.map(token => names.has(token.text) ? { ...token, isMeasure: true } : token);
}
