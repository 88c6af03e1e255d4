import type { Span } from '../model/span';
import { allowedEdits } from './editDistance';
import { foldWithOrigins, tokens, type Token } from './fold';
import { queryWords } from './searchIndex';
import { similarity } from './vocabulary';

/** The characters of a text that a query matched, in order, as spans of the original text. */
export function highlight(text: string, query: string): readonly Span[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const folded = foldWithOrigins(text);
  const list = tokens(folded.text);
  const spans: Span[] = [];
  list.forEach((token, at) => {
    const length = Math.max(0, ...words.map(word => matchedLength(word, token, list[at + 1])));
    if (length > 0) spans.push({ start: folded.origins[token.start] ?? 0, end: endOrigin(folded.origins, token.start + length) });
  });
  return merged(spans);
}

/** How many of a token's characters the word matches: a beginning, or all of a similar one. */
function matchedLength(word: string, token: Token, next: Token | undefined): number {
  if (token.text.startsWith(word)) return word.length;
  if (word.startsWith(token.text) && token.text.length >= 2 && next && word === token.text + next.text) return token.text.length;
  const limit = allowedEdits(word.length);
  return limit > 0 && similarity(word, token.text, limit, true) > 0 ? token.text.length : 0;
}

/** Where the original of a folded character ends: before the next one that has another origin. */
function endOrigin(origins: readonly number[], end: number): number {
  const last = origins[end - 1] ?? 0;
  let at = end;
  while (at < origins.length - 1 && origins[at] === last) at++;
  return origins[at] ?? last;
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
