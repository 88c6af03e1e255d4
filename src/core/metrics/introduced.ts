import { datasetNames } from './datasetNames';
import { actingName, isSystemName, ownSystem } from './ownSystem';
import { tokenize, type Token } from './tokens';
import { isBenchmark } from './words/benchmarks';
import { DESCRIBED_SYSTEM, NO_DESCRIPTION, UNNAMED_WORK } from './words/shapes';

/** Authors name what they made within so many characters. */
const OPENING = 6000;

/** What the authors bring in. */
export interface Introduced {
  readonly name: string | undefined;
  /** It is what others are measured on. */
  readonly isBenchmark: boolean;
  /** What the abstract says is a data set or benchmark. */
  readonly datasets: ReadonlySet<string>;
  /** The system that is brought in beside a benchmark, and where. */
  readonly beside?: { readonly name: string; readonly at: number };
}

/** What an abstract, and its title, say of the authors' own work. */
export function introduced(abstract: string, title: string): Introduced {
  const tokens = tokenize(abstract.slice(0, OPENING));
  const named = new Set(datasetNames(tokens));
  const name = titledName(abstract, title) ?? systemInTitle(title) ?? namedSystem(tokens, title) ?? apposedSystem(tokens);
  if (name === undefined) return { name: unnamedSystem(abstract), isBenchmark: false, datasets: named };
  const behind = abstract.slice(abstract.indexOf(name) + name.length, abstract.indexOf(name) + name.length + 120).replace(/^:\s*/, '').split(/[.;:]\s/)[0] ?? '';
  const described = /^[^.]{0,90}?(?<!-)\b(?:benchmark|dataset|data set|corpus|(?:test|evaluation) suite|testbed)\b/i.exec(behind)?.[0];
  const isTitled = title.startsWith(name) && /^[^:]*?(?::|\s-{1,3}\s|\s[–—]\s).*\bbenchmark(?:ing)?\b/i.test(title) || isSaidToBe(abstract, name);
  // "we present FooQA, a multi-agent framework"
  const isSystem = described === undefined && /^[^.]{0,90}\b(?:framework|method|approach|system|agent|model|pipeline|algorithm)\b/i.test(behind);
  const beside = isBenchmark(name) && (!isSystem || /bench|eval|arena|gym/i.test(name)) || isTitled || described !== undefined && !NO_DESCRIPTION.test(described.replace(/evaluation suite/i, '')) ? besideBenchmark(abstract, name) : undefined;
  const isData = beside !== undefined;
  if (!isData) named.delete(name);
  else if (beside.beside) named.delete(beside.beside.name);
  return { name, isBenchmark: isData, datasets: named, ...beside };
}

/** "FooWorld is the largest annotated benchmark to date": said of the name anywhere. */
function isSaidToBe(abstract: string, name: string): boolean {
  const opening = abstract.slice(0, OPENING);
  for (let at = opening.indexOf(`${name} is `); at >= 0; at = opening.indexOf(`${name} is `, at + 1)) if (/^(?:a|an|the)\s(?:[\w-]+,?\s){0,6}(?:benchmark|dataset|test suite|testbed)\b/i.test(opening.slice(at + name.length + 4, at + name.length + 104))) return true;
  return false;
}

/** The name that is brought in, unless it is never used again and another one acts in its place, as when parts are named first. */
function namedSystem(tokens: readonly Token[], title: string): string | undefined {
  const [name, acting] = [ownSystem(tokens), actingName(tokens)];
  if (acting === undefined || acting === name) return name;
  if (name === undefined) return title.includes(acting) ? acting : undefined;
  return tokens.filter(({ text }) => text === name.split(' ')[0]).length === 1 ? acting : name;
}

/** "through FooAgent, an agentic framework that": a name whose apposition says that it is a system. */
function apposedSystem(tokens: readonly Token[]): string | undefined {
  return tokens.find((token, at) => isSystemName(token) && /^(?:through|via|by|with)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at + 1]?.text === ',' && /^an?$/.test(tokens[at + 2]?.lower ?? '') && tokens.slice(at + 3, at + 9).some(noun => /^(?:framework|method|approach|system|model|agent|pipeline|algorithm|architecture)$/.test(noun.lower)))?.text;
}

/** "GenRecon: …": a title may name what the abstract calls "our method". */
function systemInTitle(title: string): string | undefined {
  const [name] = tokenize(title);
  return isSystemName(name) && /^:\s/.test(title.slice(name?.end ?? 0)) ? name?.text : undefined;
}

/** "our method", "the proposed framework": what stands for a work without a name. */
function unnamedSystem(abstract: string): string | undefined {
  return UNNAMED_WORK.exec(abstract.slice(0, OPENING))?.[0].toLowerCase();
}

/** "We further propose FooNet": a system that comes with a benchmark; empty where there is none. */
function besideBenchmark(abstract: string, benchmark: string): Pick<Introduced, 'beside'> {
  const from = abstract.indexOf(benchmark) + benchmark.length;
  const name = ownSystem(tokenize(abstract.slice(from, OPENING)));
  const at = name === undefined ? -1 : abstract.indexOf(name, from);
  return name !== undefined && at >= 0 && !/^[^.]{0,50}\b(?:metric|measure|score|number of|index)\b/i.test(abstract.slice(at + name.length, at + name.length + 90)) && DESCRIBED_SYSTEM.test(`${abstract.slice(Math.max(0, at - 40), at).split(/[.;]/).at(-1) ?? ''} ${abstract.slice(at + name.length, at + name.length + 100)}`) && !name.includes(benchmark) && !isBenchmark(name) && !/^[^.]{0,40}\b(?:benchmark|dataset|corpus)\b/i.test(abstract.slice(at + name.length, at + name.length + 60)) ? { beside: { name, at } } : {};
}

/** "CGAR: …", "… with CGAR": the name in front of a title's colon, if the abstract uses it. */
function titledName(abstract: string, title: string): string | undefined {
  const titled = (/^([^:–—]{2,40}?)\s*(?::|\s[–—-]\s)/.exec(title)?.[1] ?? wholeName(title, abstract))?.replace(/\$/g, '').trim();
  if (titled === undefined || titled.split(/\s+/).length > 3) return undefined;
  const opening = abstract.slice(0, OPENING);
  // "VOCABTRIM: …": the abstract may write it in another way.
  const spelt = opening.includes(titled) || !/^\p{Lu}{3,}/u.test(titled) ? -1 : opening.toLowerCase().indexOf(titled.toLowerCase());
  const name = spelt < 0 ? titled : opening.slice(spelt, spelt + titled.length);
  const short = shortFor(opening, name);
  if (short !== undefined) return short;
  const isSmall = !/\p{Lu}|\d/u.test(name);
  // "gsplat: A Library": a small word is a name where the abstract brings it in as one.
  if (isSmall && !new RegExp(`(?:\\b(?:present|introduce|propose|release|describe|develop|call|named|called)s?\\s+|^)${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?:[,.:;]|\\s+(?:is|provides|offers|achieves|uses|supports|a|an|the)\\b)`, 'u').test(abstract.slice(0, OPENING))) return undefined;
  const isNamed = new RegExp(`(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\w])`, 'u').test(abstract.slice(0, OPENING));
  // Ordinary words are no name: it has a capital inside, a digit, or stands alone.
  return isNamed && (isSmall || /\p{Ll}\p{Lu}|\p{Lu}{2}|\d/u.test(name) || !name.includes(' ') || opening.split(name).length > 2 || /^[^:]*:.*\b(?:benchmark|dataset|corpus)\b/i.test(title)) ? name : undefined;
}

/** "Self-Taught Evaluators": a title that is nothing but a name, which may be one of several. */
function wholeName(title: string, abstract: string): string | undefined {
  const words = title.trim().split(/\s+/);
  return words.length <= 3 && words.every(word => /^\p{Lu}/u.test(word)) && (/-/.test(title) || words.length > 1 && abstract.slice(0, OPENING * 2).split(title.trim()).length > 2) ? title.trim().replace(/s$/, '') : undefined;
}

/** "Denoising LM (DLM)": the short form that the abstract goes on with; undefined where it does not. */
function shortFor(abstract: string, name: string): string | undefined {
  const at = abstract.indexOf(`${name} (`);
  const short = at < 0 ? undefined : /^\((\p{Lu}[\p{L}\d-]{1,11})\)/u.exec(abstract.slice(at + name.length + 1, at + name.length + 16))?.[1];
  return short !== undefined && /[ -]/.test(name) && abstract.split(short).length > abstract.split(name).length + 1 ? short : undefined;
}
