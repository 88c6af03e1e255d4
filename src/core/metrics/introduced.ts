import { ownSystem } from './ownSystem';
import { tokenize } from './tokens';
import { isBenchmark } from './words/benchmarks';

/** Authors name what they made within so many characters. */
const OPENING = 6000;

/** What the authors bring in. */
export interface Introduced {
  readonly name: string | undefined;
  /** It is what others are measured on. */
  readonly isBenchmark: boolean;
  /** The system that is brought in beside a benchmark, and where. */
  readonly beside?: { readonly name: string; readonly at: number };
}

/** What an abstract, and its title, say of the authors' own work. */
export function introduced(abstract: string, title: string): Introduced {
  const name = titledName(abstract, title) ?? ownSystem(tokenize(abstract.slice(0, OPENING)));
  if (name === undefined) return { name, isBenchmark: false };
  const behind = abstract.slice(abstract.indexOf(name) + name.length, abstract.indexOf(name) + name.length + 120).split(/[.;:]\s/)[0] ?? '';
  const beside = isBenchmark(name) || /^[^.]{0,90}\b(?:benchmark|dataset|data set|corpus|test suite|testbed)\b/i.test(behind) ? besideBenchmark(abstract, name) : undefined;
  return beside === undefined ? { name, isBenchmark: false } : { name, isBenchmark: true, ...beside };
}

/** "We further propose FooNet": a system that comes with a benchmark; empty where there is none. */
function besideBenchmark(abstract: string, benchmark: string): Pick<Introduced, 'beside'> {
  const from = abstract.indexOf(benchmark) + benchmark.length;
  const name = ownSystem(tokenize(abstract.slice(from, OPENING)));
  const at = name === undefined ? -1 : abstract.indexOf(name, from);
  return name !== undefined && at >= 0 && !name.includes(benchmark) && !isBenchmark(name) && !/^[^.]{0,40}\b(?:benchmark|dataset|corpus)\b/i.test(abstract.slice(at + name.length, at + name.length + 60)) ? { beside: { name, at } } : {};
}

/** "CGAR: …", "… with CGAR": the name in front of a title's colon, if the abstract uses it. */
function titledName(abstract: string, title: string): string | undefined {
  const name = /^([^:–—]{2,40}?)\s*(?::|\s[–—-]\s)/.exec(title)?.[1]?.replace(/\$/g, '').trim();
  if (name === undefined || name.split(/\s+/).length > 3 || !/\p{Lu}|\d/u.test(name)) return undefined;
  const isNamed = new RegExp(`(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\w])`, 'u').test(abstract.slice(0, OPENING));
  // Ordinary words are no name: it has a capital inside, a digit, or stands alone.
  return isNamed && (/\p{Ll}\p{Lu}|\p{Lu}{2}|\d/u.test(name) || !name.includes(' ')) ? name : undefined;
}
