import * as vscode from 'vscode';
import { findCitations } from '../../core/citing/findCitations';
import { draftLanguage } from '../../core/citing/languages';
import { LineMap } from '../../core/util/lineMap';
import { pause } from '../../core/util/slices';

/** Every kind of draft. */
const DRAFTS = '**/*.{md,markdown,qmd,Rmd,rmd,tex,ltx,typ,rst,adoc,asciidoc,org}';
const MOST = 5000;
/** Longer files are no drafts. */
const MAX_BYTES = 4_000_000;

/** Where a key is cited in the workspace's drafts, open or not: those that are open count as they stand in the editor. */
export async function workspaceCitations(keys: readonly string[], token: vscode.CancellationToken): Promise<readonly vscode.Location[]> {
  const wanted = new Set(keys);
  const open = new Map(vscode.workspace.textDocuments.map(document => [document.uri.toString(), document]));
  const files = await vscode.workspace.findFiles(DRAFTS, '**/{node_modules,.git,.venv,_site,_book}/**', MOST, token);
  const uris = new Map([...files, ...[...open.values()].map(document => document.uri)].map(uri => [uri.toString(), uri]));
  const found: vscode.Location[] = [];
  for (const [id, uri] of uris) {
    if (token.isCancellationRequested) break;
    const document = open.get(id);
    const language = draftLanguage(document?.languageId ?? 'plaintext', uri.path);
    if (!language || (!document && uri.scheme === 'output')) continue;
    const text = document ? document.getText() : await read(uri);
    if (!keys.some(key => text.includes(key))) continue;
    const lines = new LineMap(text);
    for (const { key, span } of findCitations(text, language)) {
      if (!wanted.has(key)) continue;
      const [start, end] = [lines.position(span.start), lines.position(span.end)];
      found.push(new vscode.Location(uri, new vscode.Range(start.line, start.character, end.line, end.character)));
    }
    await pause();
  }
  return found;
}

async function read(uri: vscode.Uri): Promise<string> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.length > MAX_BYTES ? '' : new TextDecoder().decode(bytes);
  } catch {
    return ''; // It is gone since it was listed.
  }
}
