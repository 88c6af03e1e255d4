import * as vscode from 'vscode';
import type { Annotation } from '../../core/model/annotation';
import type { Paper } from '../../core/model/paper';
import type { Span } from '../../core/model/span';
import { findAnchor } from '../../core/notes/anchor';
import { PAGE_SCHEME } from '../ids';
import type { Services } from '../services';

/** An annotation where it stands in a document. */
export interface Placed {
  readonly paper: Paper;
  readonly annotation: Annotation;
  readonly span: Span;
}

/** The annotations whose words stand in a document: a paper's page, or a digest. Undefined for any other document. */
export function placedIn(services: Services, document: vscode.TextDocument): readonly Placed[] | undefined {
  if (document.uri.scheme === PAGE_SCHEME) return inPage(services, document);
  return services.library.current.digests.includes(document.uri.toString()) ? inDigest(services, document) : undefined;
}

function inPage(services: Services, document: vscode.TextDocument): readonly Placed[] | undefined {
  const paper = pagePaper(services, document);
  const page = services.pages.get(document.uri.toString());
  if (!paper || !page || page.text !== document.getText()) return undefined;
  return anchored(services, paper, paper.abstract).map(({ annotation, span }) => ({ paper, annotation, span: { start: page.abstract[span.start] ?? 0, end: page.abstract[span.end] ?? 0 } }));
}

/** The paper whose page a document is. */
export function pagePaper(services: Services, document: vscode.TextDocument): Paper | undefined {
  return document.uri.scheme === PAGE_SCHEME ? services.library.current.byKey(document.uri.path.slice(1).replace(/\.md$/, '')) : undefined;
}

function inDigest(services: Services, document: vscode.TextDocument): readonly Placed[] {
  const uri = document.uri.toString();
  const text = document.getText();
  const entries = services.library.current.papers.flatMap(paper => paper.sources.filter(source => source.uri === uri).map(source => ({ paper, line: source.line }))).sort((a, b) => a.line - b.line);
  return entries.flatMap(({ paper, line }, at) => {
    if (!services.notes.of(paper) || line > document.lineCount) return [];
    const start = document.offsetAt(new vscode.Position(line - 1, 0));
    const end = document.offsetAt(new vscode.Position(Math.max(line, (entries[at + 1]?.line ?? document.lineCount + 1) - 1), 0));
    return anchored(services, paper, text.slice(start, end)).map(({ annotation, span }) => ({ paper, annotation, span: { start: start + span.start, end: start + span.end } }));
  });
}

function anchored(services: Services, paper: Paper, text: string): readonly { readonly annotation: Annotation; readonly span: Span }[] {
  return (services.notes.of(paper)?.annotations ?? []).flatMap(annotation => {
    const found = annotation.anchor && findAnchor(text, annotation.anchor);
    return found && found.state !== 'orphan' ? [{ annotation, span: found.span }] : [];
  });
}
