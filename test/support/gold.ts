import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readDigest } from '../../src/core/digest/readDigest';

/** An abstract with what a careful reader finds in it: the fields of the guidelines beside the gold standard. */
export interface GoldPaper {
  readonly id: number | string;
  readonly title: string;
  readonly abstract: string;
  readonly metrics: readonly unknown[];
}

export interface GoldStandards {
  /** The scorer's file: `node score.mjs GOLD PREDICTED`. */
  readonly scorer: string;
  readonly shared: readonly GoldPaper[];
  /** Annotated by hand for this project; rules are written for what they miss. */
  readonly seen: readonly GoldPaper[];
  /** Annotated by hand for this project, and never looked at while rules are written. */
  readonly unseen: readonly GoldPaper[];
}

/** A paper of the fixtures: its abstract stays in the digests. */
interface Annotated {
  readonly title: string;
  readonly metrics: readonly unknown[];
}

/** The abstracts of titles that only the largest digest holds, which is read for them; a title that two papers bear is left out. */
function abstractsOf(titles: readonly string[]): ReadonlyMap<string, string> {
  const largest = path.resolve('../shared/digests/digest_100k.txt.gz');
  if (titles.length === 0 || !fs.existsSync(largest)) return new Map();
  const wanted = new Set(titles);
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const { title, abstract } of readDigest(gunzipSync(fs.readFileSync(largest)).toString()).papers) {
    if (!wanted.has(title) || abstract === undefined) continue;
    if (found.has(title) && found.get(title) !== abstract) twice.add(title);
    found.set(title, abstract);
  }
  for (const title of twice) found.delete(title);
  return found;
}

const read = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));

/** Undefined where the data beside the checkout is absent. */
export function goldStandards(): GoldStandards | undefined {
  const [gold, digests] = [path.resolve('../shared/gold'), path.resolve('../shared/digests/digest_1k.expected.jsonl')];
  if (!fs.existsSync(gold) || !fs.existsSync(digests)) return undefined;
  const further = path.resolve('../shared/digests/digest_10k.expected.jsonl.gz');
  const lines = [fs.existsSync(further) ? gunzipSync(fs.readFileSync(further)).toString() : '', fs.readFileSync(digests, 'utf8')].flatMap(text => text.trim().split('\n')).filter(Boolean);
  const abstracts = new Map(lines.map(line => JSON.parse(line) as { readonly title: string; readonly abstract: string }).map(({ title, abstract }) => [title, abstract]));
  const annotated = (file: string): readonly Annotated[] => read(`test/fixtures/metrics/${file}`) as readonly Annotated[];
  const [seen, unseen] = [annotated('seen.json'), annotated('unseen.json')];
  for (const [title, abstract] of abstractsOf([...seen, ...unseen].map(({ title }) => title).filter(title => !abstracts.has(title)))) abstracts.set(title, abstract);
  const papers = (of: readonly Annotated[]): readonly GoldPaper[] => of.flatMap(({ title, metrics }) => abstracts.has(title) ? [{ id: title, title, abstract: abstracts.get(title) ?? '', metrics }] : []);
  return { scorer: path.join(gold, 'score.mjs'), shared: read(path.join(gold, 'reported-metrics.json')) as readonly GoldPaper[], seen: papers(seen), unseen: papers(unseen) };
}
