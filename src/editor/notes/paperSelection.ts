import * as vscode from 'vscode';
import type { Quote } from '../../core/notes/annotate';
import type { Paper } from '../../core/model/paper';
import { PAGE_SCHEME } from '../ids';
import type { Services } from '../services';
import { pagePaper } from './placed';

/** Words of a paper's abstract that are selected, in its page or in a digest. */
export interface PaperSelection {
  readonly paper: Paper;
  /** Absent where nothing is selected. */
  readonly quote?: Quote;
}

const CONTEXT = 32;

/** What the active editor shows of which paper; undefined in any other document. */
export function paperSelection(services: Services): PaperSelection | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && paperSelectionAt(services, editor.document, editor.selection);
}

/** The paper, and the words of its abstract, at a range of its page or of a digest. */
export function paperSelectionAt(services: Services, document: vscode.TextDocument, range: vscode.Range): PaperSelection | undefined {
  return document.uri.scheme === PAGE_SCHEME ? inPage(services, document, range) : inDigest(services, document, range);
}

function inPage(services: Services, document: vscode.TextDocument, range: vscode.Range): PaperSelection | undefined {
  const paper = pagePaper(services, document);
  const page = services.pages.get(document.uri.toString());
  if (!paper) return undefined;
  if (!page || range.isEmpty) return { paper };
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const start = page.abstract.findIndex(offset => offset >= from);
  let end = page.abstract.findIndex(offset => offset >= to);
  if (end < 0) end = paper.abstract.length;
  return start < 0 || start >= end || from >= (page.abstract.at(-1) ?? 0) ? { paper } : { paper, quote: quoteOf(paper.abstract, start, end) };
}

/** The paper whose entry holds the range; the words are looked for in its abstract. */
function inDigest(services: Services, document: vscode.TextDocument, range: vscode.Range): PaperSelection | undefined {
  const uri = document.uri.toString();
  const line = range.start.line + 1;
  const entries = services.library.current.papers.flatMap(paper => paper.sources.filter(source => source.uri === uri).map(source => ({ paper, line: source.line })));
  const entry = entries.filter(each => each.line <= line).sort((a, b) => b.line - a.line)[0];
  if (!entry) return undefined;
  const exact = document.getText(range).trim();
  if (exact === '') return { paper: entry.paper };
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const text = document.getText();
  return { paper: entry.paper, quote: { exact, prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT) } };
}

function quoteOf(abstract: string, start: number, end: number): Quote {
  return { exact: abstract.slice(start, end), prefix: abstract.slice(Math.max(0, start - CONTEXT), start), suffix: abstract.slice(end, end + CONTEXT) };
}
