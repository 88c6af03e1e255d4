import { isMetricSymbol } from '../text/names';
import type { Token } from '../text/tokens';
import { DEFINED_HEADS } from '../words/metrics';

/** How long the head of a measure's name and its short form may be, in characters. */
const [HEAD, SHORT] = [14, 9];

/** The short names that an abstract gives to measures of its own: "Quality Preference Accuracy (QPA)". */
export function definedMeasures(abstract: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = abstract.indexOf(' ('); at >= 0; at = abstract.indexOf(' (', at + 2)) {
    const short = /^(\p{Lu}[\p{L}\d]+)\)/u.exec(abstract.slice(at + 2, at + 3 + SHORT))?.[1];
    const head = short === undefined ? undefined : /[A-Za-z]+$/.exec(abstract.slice(Math.max(0, at - HEAD), at))?.[0];
    if (short === undefined || head === undefined || !DEFINED_HEADS.test(head)) continue;
    const isOfHead = short.replace(/s$/, '').toLowerCase().endsWith(head.charAt(0).toLowerCase());
    if (isOfHead && !isMetricSymbol(short)) names.add(short);
  }
  return names;
}

/** The same tokens, those marked that are such names. */
export function withMeasures(tokens: readonly Token[], names: ReadonlySet<string>): readonly Token[] {
  return names.size === 0 ? tokens : tokens.map(token => names.has(token.text) ? { ...token, isMeasure: true } : token);
}
