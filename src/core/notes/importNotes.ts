import type { Annotation, AnnotationAnchor, NotedPaper } from '../model/annotation';
import { anchorQuote } from './annotate';
import { mergeNotes } from './mergeNotes';

/**
 * A paper's annotations with imported ones: each id comes once, the later change of it; what says the same of the same
 * words under another id is not doubled, and replies find what they answer.
 */
export function withImported(annotations: readonly Annotation[], imported: readonly Annotation[], paper: NotedPaper): readonly Annotation[] {
  const ids = new Set(annotations.map(({ id }) => id));
  const said = new Map<string, Annotation[]>();
  for (const annotation of annotations) said.set(saying(annotation), [...said.get(saying(annotation)) ?? [], annotation]);
  const renamed = new Map<string, string>();
  const fresh: Annotation[] = [];
  for (const stated of inTurn(imported)) {
    const replyTo = stated.replyTo === undefined ? undefined : renamed.get(stated.replyTo) ?? stated.replyTo;
    const annotation = replyTo === undefined ? stated : { ...stated, replyTo };
    const same = ids.has(annotation.id) ? undefined : said.get(saying(annotation))?.find(({ anchor }) => sameWords(anchor, annotation.anchor));
    if (same) renamed.set(annotation.id, same.id);
    else fresh.push(annotation);
  }
  return mergeNotes(undefined, { paper, annotations }, { paper, annotations: fresh }).annotations;
}

/** What is answered comes before its answers. */
function inTurn(imported: readonly Annotation[]): readonly Annotation[] {
  const byId = new Map(imported.map(annotation => [annotation.id, annotation]));
  const done = new Set<Annotation>();
  for (const annotation of imported) {
    const chain: Annotation[] = [];
    for (let each: Annotation | undefined = annotation; each && !done.has(each) && !chain.includes(each); each = each.replyTo === undefined ? undefined : byId.get(each.replyTo)) chain.push(each);
    for (const each of chain.reverse()) done.add(each);
  }
  return [...done];
}

function saying({ motivation, anchor, text, replyTo }: Annotation): string {
  return JSON.stringify([motivation, anchor?.exact ?? null, text ?? null, replyTo ?? null]);
}

/** The same words may stand in a text twice: their place tells, or, where a text changed or no place is stated, what is around them. */
function sameWords(a: AnnotationAnchor | undefined, b: AnnotationAnchor | undefined): boolean {
  if (!a || !b || a.start === b.start) return true;
  if (a.start !== 0 && b.start !== 0 && a.prefix + a.suffix === '' && b.prefix + b.suffix === '') return false;
  const [before, behind] = [[a.prefix.trim(), b.prefix.trim()], [a.suffix.trim(), b.suffix.trim()]] as const;
  return (before[0].endsWith(before[1]) || before[1].endsWith(before[0])) && (behind[0].startsWith(behind[1]) || behind[1].startsWith(behind[0]));
}

/** Words that came without their place get the one at which they stand in the abstract. */
export function withPlaces(annotations: readonly Annotation[], abstract: string): readonly Annotation[] {
  return annotations.map(annotation => {
    const { anchor } = annotation;
    if (!anchor || anchor.start !== 0 || abstract.startsWith(anchor.exact)) return annotation;
    const found = anchorQuote(abstract, anchor);
    return found ? { ...annotation, anchor: found } : annotation;
  });
}
