import { assignKeySteps } from './citationKey';
import type { KeyFacts } from './keyFunctions';
import { decodeDigestSteps } from '../digest/decode';
import { readDigestSteps } from '../digest/readDigest';
import type { DigestPaper, Paper, PaperFacts, PaperId } from '../model/paper';
import type { DigestProblem } from '../model/problem';
import type { Clock, DigestPlaces, Files, Log, Memory } from '../ports';
import { Emitter, type Disposable } from '../util/event';
import { LineMap, type LinePosition } from '../util/lineMap';
import { runInSlices } from '../util/slices';
import { identities } from './identity';
import { indexFacts, mergeSteps, type FactsByTitle, type KeylessPaper } from './merge';
import { EMPTY_LIBRARY, LibrarySnapshot, inDefaultOrder } from './snapshot';

/** A digest's problem with its place in lines. */
export interface PlacedProblem {
  readonly problem: DigestProblem;
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** One digest as it was last read. */
interface HeldDigest {
  readonly uri: string;
  readonly papers: readonly DigestPaper[];
  readonly problems: readonly PlacedProblem[];
}

export interface StorePorts {
  readonly places: DigestPlaces;
  readonly files: Files;
  readonly memory: Memory;
  readonly log: Log;
  readonly clock: Clock;
  /** The key that a paper gets by the pattern that is set; asked anew for every snapshot. */
  readonly keyOf?: () => (paper: KeyFacts) => string;
  /** Facts that complete what the digests state; asked once. */
  readonly facts: () => Promise<readonly PaperFacts[]>;
}

const USED_KEYS = 'usedCitationKeys';

/** The one writer of the library: reads digests and publishes a new snapshot after every change. */
export class LibraryStore implements Disposable {
  private snapshot = EMPTY_LIBRARY;
  private readonly digests = new Map<string, HeldDigest>();
  /** The digests as they will stand in the next snapshot. */
  private order: readonly string[] = [];
  /** Counts the reads of each digest, so that a slow one cannot overwrite a newer one. */
  private readonly reads = new Map<string, number>();
  private readonly changed: Emitter<LibrarySnapshot>;
  private readonly subscription: Disposable;
  private facts: FactsByTitle = new Map();
  private lastRefresh: Promise<void> = Promise.resolve();
  /** Counts the snapshots in the making: only the latest is published. */
  private making = 0;
  /** Counts the listings that were asked for. */
  private listings = 0;
  /** The turn of the newest listing that came back: one that was asked for before it is stale. */
  private newestListing = 0;

  constructor(private readonly ports: StorePorts) {
    this.changed = new Emitter(error => ports.log.error('A listener of the library failed', error));
    this.subscription = ports.places.onDidChange(change => {
      if (change.kind === 'all') this.lastRefresh = this.refreshAll();
      else if (change.kind === 'removed') this.lastRefresh = this.forget(change.uri);
      else this.lastRefresh = this.refresh(change.uri);
    });
  }

  get current(): LibrarySnapshot {
    return this.snapshot;
  }

  get onDidChange(): Emitter<LibrarySnapshot>['event'] {
    return this.changed.event;
  }

  /** Whatever reading was last asked for has ended, well or not. */
  async settled(): Promise<void> {
    let seen: Promise<void> | undefined;
    while (seen !== this.lastRefresh) {
      seen = this.lastRefresh;
      await seen;
    }
  }

  /** Every digest with what is wrong in it; a sound one has an empty list. */
  problems(): ReadonlyMap<string, readonly PlacedProblem[]> {
    return new Map([...this.digests.values()].map(digest => [digest.uri, digest.problems]));
  }

  /** How many papers each digest states, in the library's order of digests. */
  digestSizes(): ReadonlyMap<string, number> {
    return new Map(this.snapshot.digests.map(uri => [uri, this.digests.get(uri)?.papers.length ?? 0]));
  }

  /** Reads every digest anew. */
  async refreshAll(): Promise<void> {
    await this.loadFacts();
    const turn = ++this.listings;
    let uris: readonly string[];
    try {
      uris = await this.ports.places.list();
    } catch (error) {
      this.ports.log.error('The digests could not be listed', error);
      return;
    }
    if (turn < this.newestListing) return;
    this.newestListing = turn;
    const wanted = new Set(uris);
    for (const uri of [...this.digests.keys()]) if (!wanted.has(uri)) this.digests.delete(uri);
    for (const uri of uris) {
      const digest = await this.read(uri);
      if (digest) this.digests.set(uri, digest);
    }
    if (turn === this.newestListing) await this.publish(uris);
  }

  /** Reads one digest anew; one that is gone is forgotten. */
  async refresh(uri: string): Promise<void> {
    await this.loadFacts();
    const digest = await this.read(uri);
    if (!digest) return;
    this.digests.set(uri, digest);
    await this.publish(this.withDigest(uri));
  }

  async forget(uri: string): Promise<void> {
    this.reads.set(uri, (this.reads.get(uri) ?? 0) + 1);
    if (this.digests.delete(uri)) await this.publish(this.order.filter(each => each !== uri));
  }

  /** Remembers that these keys now stand in somebody's document: from here on they never change by themselves. */
  async pinKeys(papers: readonly Paper[]): Promise<void> {
    const pinned = this.pinned();
    const before = pinned.size;
    for (const paper of papers) for (const id of identities(paper)) if (!pinned.has(id)) pinned.set(id, paper.key);
    if (pinned.size > before) await this.ports.memory.set(USED_KEYS, Object.fromEntries(pinned));
  }

  /** Gives every paper its key anew, as after a change of the pattern; keys in use stay. */
  async renewKeys(): Promise<void> {
    await this.publish(this.order);
  }

  /** Gives a paper another key, which it keeps. */
  async renameKey(paper: Paper, key: string): Promise<void> {
    const pinned = this.pinned();
    for (const id of identities(paper)) pinned.set(id, key);
    await this.ports.memory.set(USED_KEYS, Object.fromEntries(pinned));
    await this.publish(this.order);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private withDigest(uri: string): readonly string[] {
    return this.order.includes(uri) ? this.order : [...this.order, uri];
  }

  private pinned(): Map<PaperId, string> {
    const stored = this.ports.memory.get<unknown>(USED_KEYS);
    const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
    return new Map(entries.filter((entry): entry is [PaperId, string] => typeof entry[1] === 'string'));
  }

  private async loadFacts(): Promise<void> {
    if (this.facts.size > 0) return;
    try {
      this.facts = indexFacts(await this.ports.facts());
    } catch (error) {
      this.ports.log.warn(`The known facts could not be read: ${String(error)}`);
    }
  }

  /** Undefined where a newer read or a removal has made this one stale. */
  private async read(uri: string): Promise<HeldDigest | undefined> {
    const turn = (this.reads.get(uri) ?? 0) + 1;
    this.reads.set(uri, turn);
    const digest = await this.readNow(uri);
    return this.reads.get(uri) === turn ? digest : undefined;
  }

  private async readNow(uri: string): Promise<HeldDigest> {
    try {
      const [bytes, modified] = await Promise.all([this.ports.files.read(uri), this.ports.files.modified(uri)]);
      const decoded = await runInSlices(decodeDigestSteps(bytes));
      const parsed = await runInSlices(readDigestSteps(decoded.text, {
        fileName: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
        now: this.ports.clock.now().toISOString(),
        ...modified !== undefined && { fileDate: new Date(modified).toISOString() },
      }));
      const problems = decoded.problems.length > 0 && parsed.papers.length === 0 ? decoded.problems : [...decoded.problems, ...parsed.problems];
      return { uri, papers: parsed.papers, problems: place(problems, decoded.text) };
    } catch (error) {
      this.ports.log.warn(`${uri} could not be read: ${String(error)}`);
      const reason = error instanceof Error ? error.message : String(error);
      return { uri, papers: [], problems: place([{ code: 'digest.unreadable', span: { start: 0, end: 0 }, reason }], '') };
    }
  }

  private async publish(uris: readonly string[]): Promise<void> {
    this.order = uris;
    const mine = ++this.making;
    const held = uris.flatMap(uri => this.digests.get(uri) ?? []);
    const merged = await runInSlices(mergeSteps(held, this.facts));
    const papers = inDefaultOrder(await runInSlices(keySteps(merged, this.pinned(), this.ports.keyOf?.())));
    if (mine !== this.making) return;
    this.snapshot = new LibrarySnapshot(this.snapshot.version + 1, papers, held.map(digest => digest.uri));
    this.changed.fire(this.snapshot);
  }
}

function place(problems: readonly DigestProblem[], text: string): readonly PlacedProblem[] {
  if (problems.length === 0) return [];
  const lines = new LineMap(text);
  return problems.map(problem => ({ problem, start: lines.position(problem.span.start), end: lines.position(problem.span.end) }));
}

/** Gives every paper its key: the one it was used under by any of its identities, else a new one. */
function* keySteps(papers: readonly KeylessPaper[], pinned: ReadonlyMap<PaperId, string>, keyOf?: (paper: KeyFacts) => string): Generator<void, readonly Paper[]> {
  const used = new Map<PaperId, string>();
  if (pinned.size > 0) {
    for (const paper of papers) {
      const id = identities(paper).find(each => pinned.has(each));
      if (id !== undefined) used.set(paper.id, pinned.get(id) ?? '');
    }
  }
  const keys = yield* assignKeySteps(papers, used, new Set(pinned.values()), keyOf);
  const keyed: Paper[] = [];
  for (const paper of papers) {
    keyed.push({ ...paper, key: keys.get(paper.id) ?? paper.id });
    yield;
  }
  return keyed;
}
