import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

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

const read = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));

/** Undefined where the data beside the checkout is absent. */
export function goldStandards(): GoldStandards | undefined {
  const [gold, digests] = [path.resolve('../shared/gold'), path.resolve('../shared/digests/digest_1k.expected.jsonl')];
  if (!fs.existsSync(gold) || !fs.existsSync(digests)) return undefined;
  const further = path.resolve('../shared/digests/digest_10k.expected.jsonl.gz');
  const lines = [fs.existsSync(further) ? gunzipSync(fs.readFileSync(further)).toString() : '', fs.readFileSync(digests, 'utf8')].flatMap(text => text.trim().split('\n')).filter(Boolean);
  const abstracts = new Map(lines.map(line => JSON.parse(line) as { readonly title: string; readonly abstract: string }).map(({ title, abstract }) => [title, abstract]));
  const annotated = (file: string): readonly GoldPaper[] => (read(`test/fixtures/metrics/${file}`) as readonly { readonly title: string; readonly metrics: readonly unknown[] }[]).flatMap(({ title, metrics }) => abstracts.has(title) ? [{ id: title, title, abstract: abstracts.get(title) ?? '', metrics }] : []);
  return { scorer: path.join(gold, 'score.mjs'), shared: read(path.join(gold, 'reported-metrics.json')) as readonly GoldPaper[], seen: annotated('seen.json'), unseen: annotated('unseen.json') };
}
