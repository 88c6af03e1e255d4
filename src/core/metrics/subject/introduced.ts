import { datasetNames } from '../dataset/datasetNames';
import { onlyDataset, type OnlyDataset } from '../dataset/onlyDataset';
import { actingName, isSystemName, ownSystem } from './ownSystem';
import { OPENING, titledName } from './titledName';
import { lowerAt, textAt } from '../text/tokenAt';
import { tokenize, type Token } from '../text/tokens';
import { isBenchmark } from '../words/benchmarks';
import { DATA_DESCRIPTION, SAID_TO_BE_DATA, SYSTEM_DESCRIPTION, SYSTEM_NOUNS } from '../words/places';
import { OWN_NOUNS, SYSTEM_HEADS } from '../words/systems';
import { BENCH_BROUGHT_IN, DESCRIBED_SYSTEM, NO_DESCRIPTION, UNNAMED_WORK } from '../words/shapes';

/** What the authors bring in. */
export interface Introduced {
  readonly name: string | undefined;
  /** It has no name: what stands for one may be another word in another sentence. */
  readonly isUnnamed: boolean;
  /** Where the abstract names it first; 0 where only the title does. */
  readonly at: number;
  /** It is what others are measured on. */
  readonly isBenchmark: boolean;
  /** What the abstract says is a data set or benchmark. */
  readonly datasets: ReadonlySet<string>;
  /** The only one of them; looked for when it is asked for. */
  readonly only: () => OnlyDataset | undefined;
  /** The system that is brought in beside a benchmark, and where. */
  readonly beside: Placed | undefined;
  /** The benchmark that is brought in beside a system, and where. */
  readonly bench: Placed | undefined;
}

/** A name, and where the abstract says it first. */
interface Placed {
  readonly name: string;
  readonly at: number;
}

/** What an abstract, its title, and the words that it begins with say of the authors' own work. */
export function introduced(abstract: string, title: string, tokens: readonly Token[]): Introduced {
  const datasets = new Set(datasetNames(tokens));
  const name = titledName(abstract, title) ?? systemInTitle(title) ?? namedSystem(tokens, title) ?? apposedSystem(tokens);
  const isBenchmark = name !== undefined && namesData(name, abstract, title);
  const beside = isBenchmark ? systemBeside(abstract, name) : undefined;
  const called = name ?? unnamedWork(abstract);
  const system = isBenchmark ? beside?.name : name;
  if (system !== undefined) datasets.delete(system);
  let only: { readonly found: OnlyDataset | undefined } | undefined;
  return {
    name: called, isUnnamed: name === undefined, at: Math.max(0, abstract.indexOf(called ?? '')), isBenchmark, datasets,
    only: () => (only ??= { found: onlyDataset(tokens, datasets) }).found,
    beside, bench: name === undefined || isBenchmark ? undefined : benchmarkBeside(abstract, name),
  };
}

/** The authors' work as a sentence calls it. */
export function calledIn(sentence: string, own: Introduced): Introduced {
  const name = own.isUnnamed ? unnamedWork(sentence) : undefined;
  if (name === undefined) return own;
  const { isUnnamed, at, isBenchmark, datasets, only, beside, bench } = own;
  return { name, isUnnamed, at, isBenchmark, datasets, only, beside, bench };
}

/** Whether the name is said to be a benchmark's, or looks like one's and is not said to be a system's. */
function namesData(name: string, abstract: string, title: string): boolean {
  const first = firstWhole(abstract, name);
  // "a new HOI dataset (FooSet)"
  if (/(?:dataset|data set|benchmark|corpus)\s\($/.test(abstract.slice(Math.max(0, first - 12), first))) return true;
  const start = first + name.length;
  const behind = abstract.slice(start, start + 120).replace(/^:\s*/, '').split(/[.;:]\s/)[0] ?? '';
  const described = DATA_DESCRIPTION.exec(behind)?.[0];
  if (described !== undefined && !NO_DESCRIPTION.test(described.replace(/evaluation suite/i, ''))) return true;
  // "we present FooQA, a multi-agent framework"
  const isSystem = described === undefined && SYSTEM_DESCRIPTION.test(behind);
  if (isBenchmark(name) && (!isSystem || /bench|eval|arena|gym/i.test(name))) return true;
  return isTitledData(name, title) || isSaidToBe(abstract, name);
}

/** Where a name first stands alone, and not as in "FooNet-30K"; its first place where it never does. */
function firstWhole(abstract: string, name: string): number {
  let at = abstract.indexOf(name);
  while (at >= 0 && /^-\d/.test(abstract.slice(at + name.length, at + name.length + 2))) at = abstract.indexOf(name, at + 1);
  return at < 0 ? abstract.indexOf(name) : at;
}

/** "FooWorld: a benchmark for", "Foo - benchmarking": said in the title behind the name. */
function isTitledData(name: string, title: string): boolean {
  const behind = title.startsWith(name) ? title.search(/:|\s-{1,3}\s|\s[–—]\s/) : -1;
  return behind >= 0 && /\bbenchmark(?:ing)?\b/i.test(title.slice(behind));
}

/** "FooWorld is the largest annotated benchmark to date": said of the name anywhere. */
function isSaidToBe(abstract: string, name: string): boolean {
  const opening = abstract.slice(0, OPENING);
  const said = `${name} is `;
  for (let at = opening.indexOf(said); at >= 0; at = opening.indexOf(said, at + 1)) {
    const behind = at + said.length;
    if (SAID_TO_BE_DATA.test(opening.slice(behind, behind + 100))) return true;
  }
  return false;
}

/** "GenRecon: …": a title may name what the abstract calls "our method". */
function systemInTitle(title: string): string | undefined {
  const [name] = tokenize(title);
  return isSystemName(name) && /^:\s/.test(title.slice(name?.end ?? 0)) ? name?.text : undefined;
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
  return tokens.find((token, at) => isSystemName(token) && isApposedSystem(tokens, at))?.text;
}

function isApposedSystem(tokens: readonly Token[], at: number): boolean {
  // "Our policy, FooFormer, fuses"
  const isEnclosed = /^[,)]$/.test(textAt(tokens, at + 1)) && /^[,(]$/.test(textAt(tokens, at - 1));
  if (isEnclosed && isNounOfWork(lowerAt(tokens, at - 2)) && tokens.slice(Math.max(0, at - 6), at - 2).some(({ lower }) => lower === 'our')) return true;
  if (textAt(tokens, at + 1) !== ',' || !/^an?$/.test(lowerAt(tokens, at + 2))) return false;
  return /^(?:through|via|by|with)$/.test(lowerAt(tokens, at - 1)) && tokens.slice(at + 3, at + 9).some(noun => SYSTEM_NOUNS.has(noun.lower));
}

function isNounOfWork(word: string): boolean {
  return OWN_NOUNS.has(word) || SYSTEM_HEADS.test(word);
}

/** "our method", "the proposed framework": what stands for a work without a name. */
function unnamedWork(text: string): string | undefined {
  return UNNAMED_WORK.exec(text.slice(0, OPENING))?.[0].toLowerCase();
}

/** "We further propose FooNet": a system that comes with a benchmark; undefined where there is none. */
function systemBeside(abstract: string, benchmark: string): Introduced['beside'] {
  const from = abstract.indexOf(benchmark) + benchmark.length;
  const name = ownSystem(tokenize(abstract.slice(from, OPENING)));
  const at = name === undefined ? -1 : abstract.indexOf(name, from);
  if (name === undefined || at < 0 || name.includes(benchmark) || isBenchmark(name)) return undefined;
  const clause = abstract.slice(Math.max(0, at - 40), at).split(/[.;]/).at(-1) ?? '';
  const behind = abstract.slice(at + name.length, at + name.length + 100);
  const isMeasure = /^[^.]{0,50}\b(?:metric|measure|score|number of|index)\b/i.test(behind);
  const isData = /^[^.]{0,40}\b(?:benchmark|dataset|corpus)\b/i.test(behind);
  return !isMeasure && !isData && DESCRIBED_SYSTEM.test(`${clause} ${behind}`) ? { name, at } : undefined;
}

/** "we also build FooBench, 1,218 episodes": the benchmark that is brought in beside a system. */
function benchmarkBeside(abstract: string, system: string): Introduced['bench'] {
  const brought = BENCH_BROUGHT_IN.exec(abstract.slice(0, OPENING));
  const name = brought?.[1];
  return brought && name !== undefined && name !== system && isBenchmark(name) ? { name, at: brought.index } : undefined;
}
