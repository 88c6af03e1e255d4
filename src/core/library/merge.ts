import type { DigestPaper, Paper, PaperFacts, PaperId, PaperSource } from '../model/paper';
import { normalizedTitle } from '../util/normalizedTitle';
import { identities } from './identity';

/** One digest as the library holds it. */
export interface LibraryDigest {
  readonly uri: string;
  readonly papers: readonly DigestPaper[];
}

/** A paper before its citation key is known. */
export type KeylessPaper = Omit<Paper, 'key'>;

/** Verified facts, found by title. */
export type FactsByTitle = ReadonlyMap<string, PaperFacts>;

export function indexFacts(facts: readonly PaperFacts[]): FactsByTitle {
  return new Map(facts.map(fact => [normalizedTitle(fact.title), fact]));
}

/**
 * The papers of all digests, each once, in the order in which they are first stated.
 * What the first digest says wins; later ones and the known facts fill in what it leaves open.
 */
export function* mergeSteps(digests: readonly LibraryDigest[], facts: FactsByTitle): Generator<void, readonly KeylessPaper[]> {
  const merged: KeylessPaper[] = [];
  const positions = new Map<PaperId, number>();
  for (const digest of digests) {
    for (const stated of digest.papers) {
      const paper = withFacts(stated, digest.uri, facts);
      const ids = identities(paper);
      const known = ids.map(id => positions.get(id)).find(at => at !== undefined && agree(merged[at], paper));
      const at = known ?? merged.length;
      const whole = merged[at] ? complete(merged[at], paper) : paper;
      merged[at] = whole;
      for (const id of ids) if (!positions.has(id)) positions.set(id, at);
      yield;
    }
  }
  return merged;
}

/** Two papers of one title are two papers if they state two identifiers. */
function agree(known: KeylessPaper | undefined, other: KeylessPaper): boolean {
  if (!known) return false;
  const differ = (a?: string, b?: string): boolean => a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();
  return !differ(known.arxiv, other.arxiv) && !(differ(known.doi, other.doi) && known.arxiv === undefined);
}

function withFacts(stated: DigestPaper, uri: string, facts: FactsByTitle): KeylessPaper {
  const known = facts.get(normalizedTitle(stated.title));
  const source: PaperSource = { uri, line: stated.line };
  const { span: _span, titleSpan: _titleSpan, byline: _byline, line: _line, ...statedFields } = stated;
  const paper: Omit<KeylessPaper, 'id'> = {
    ...known && factFields(known),
    ...statedFields,
    links: union(stated.links, known?.code ?? []),
    source,
    sources: [source],
  };
  const [id] = identities(paper);
  return { ...paper, id: id as PaperId };
}

function factFields(facts: PaperFacts): Partial<KeylessPaper> {
  const { title: _title, code: _code, ...fields } = facts;
  return fields;
}

function complete(known: KeylessPaper, other: KeylessPaper): KeylessPaper {
  const sources = known.sources.some(at => at.uri === other.source.uri && at.line === other.source.line)
    ? known.sources : [...known.sources, other.source];
  const whole: Omit<KeylessPaper, 'id'> = {
    ...other,
    ...known,
    abstract: known.abstract || other.abstract,
    links: union(known.links, other.links),
    sources,
  };
  const [id] = identities(whole);
  return { ...whole, id: id as PaperId };
}

function union(first: readonly string[], second: readonly string[]): readonly string[] {
  return second.length === 0 ? first : [...new Set([...first, ...second])];
}
