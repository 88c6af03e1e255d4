import Fuse from 'fuse.js';
import type { SearchHit } from './searchIndex';

export interface RerankContext {
  /** Folded. */
  readonly query: string;
  readonly words: readonly string[];
  /** Folded, of all documents. */
  readonly titles: readonly string[];
}

/** Fuse looks at so many of the best. */
const FUSE_CANDIDATES = 40;
/** How much of the score Fuse's order decides; more makes the ranking worse. */
const FUSE_SHARE = 0.3;

/** Puts the best candidates into their final order: by what their titles are as strings, and by Fuse's token search. */
export function rerank(hits: readonly SearchHit[], context: RerankContext): readonly SearchHit[] {
  const boosted = hits.map(({ index, score }) => ({ index, score: score * titleBoost(context.titles[index] ?? '', context) }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  return context.words.length < 2 ? boosted : blendWithFuse(boosted, context);
}

/** A title that is the query, begins with it or holds it as a phrase is meant; shorter ones a little rather than longer. */
function titleBoost(title: string, { query, words }: RerankContext): number {
  const at = title.indexOf(query);
  const phrase = title === query ? 2.2 : at === 0 ? 1.6 : at > 0 ? 1.35 : 1;
  return phrase * orderBoost(title, words) / (1 + title.length / 1500);
}

/** Words that follow each other in the title as in the query. */
function orderBoost(title: string, words: readonly string[]): number {
  let pairs = 0;
  for (let at = 0; at + 1 < words.length; at++) {
    const first = title.indexOf(words[at] ?? '');
    if (first >= 0 && title.startsWith(words[at + 1] ?? '', first + (words[at] ?? '').length + 1)) pairs++;
  }
  return words.length > 1 ? 1 + 0.15 * pairs / (words.length - 1) : 1;
}

function blendWithFuse(hits: readonly SearchHit[], { words, titles }: RerankContext): readonly SearchHit[] {
  const head = hits.slice(0, FUSE_CANDIDATES);
  const top = head[0]?.score ?? 0;
  if (head.length < 2 || top <= 0) return hits;
  const fuse = new Fuse(head.map(hit => titles[hit.index] ?? ''), {
    useTokenSearch: true, tokenMatch: 'any', isCaseSensitive: true, ignoreLocation: true, includeScore: true, threshold: 0.35, shouldSort: false,
  });
  const scores = new Map(fuse.search(words.join(' ')).map(result => [result.refIndex, 1 - (result.score ?? 1)]));
  const blended = head.map(({ index, score }, at) => ({ index, score: (1 - FUSE_SHARE) * score + FUSE_SHARE * score * (scores.get(at) ?? 0) }));
  return [...blended.sort((a, b) => b.score - a.score || a.index - b.index), ...hits.slice(FUSE_CANDIDATES).map(hit => ({ ...hit, score: hit.score * (1 - FUSE_SHARE) }))];
}
