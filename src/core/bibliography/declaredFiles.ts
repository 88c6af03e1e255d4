import type { DraftLanguage } from '../citing/languages';
import type { ProjectFiles } from '../ports';
import type { Span } from '../model/span';
import { findDeclarations, sphinxDeclarations, yamlDeclarations, type Declaration } from './declarations';

/** A draft as it stands in the editor. */
export interface DraftText {
  readonly uri: string;
  readonly text: string;
  readonly language: DraftLanguage;
}

/** A file that a draft, its root or its project names. */
export interface DeclaredFile {
  readonly kind: 'bibliography' | 'style';
  readonly uri: string;
  /** As it is written. */
  readonly path: string;
  /** Where it is named. */
  readonly declaredIn: string;
  readonly span: Span;
  /** Its text; undefined where there is no such file. */
  readonly text: string | undefined;
}

/** Parts of parts are followed so far. */
const DEPTH = 6;
/** So many files of a folder are looked at for one that includes the draft. */
const MOST_ROOTS = 200;
const PROJECT_FILES = ['_quarto.yml', '_quarto.yaml', '_metadata.yml', '_bookdown.yml', 'myst.yml'];

/**
 * The bibliography and style files of a draft: those that it declares itself, else those of its parts, of the root
 * that includes it, or of its project, the nearest first. Never rejects; what cannot be read counts as missing.
 */
export async function declaredFiles(draft: DraftText, files: ProjectFiles): Promise<readonly DeclaredFile[]> {
  const seen = new Set<string>([draft.uri]);
  const own = await fromText(draft.uri, findDeclarations(draft.text, draft.language), files, { draft, seen, depth: 0 });
  if (own.some(({ kind }) => kind === 'bibliography')) return own;
  const above = draft.language === 'latex' || draft.language === 'typst' ? await fromRoots(draft, files, seen) : await fromProject(draft, files);
  return [...own, ...above];
}

interface Walk {
  readonly draft: DraftText;
  readonly seen: Set<string>;
  readonly depth: number;
}

async function fromText(uri: string, declarations: readonly Declaration[], files: ProjectFiles, walk: Walk): Promise<readonly DeclaredFile[]> {
  const found: DeclaredFile[] = [];
  for (const declaration of declarations) {
    if (declaration.kind === 'part') found.push(...await fromPart(files.resolve(uri, declaration.path), files, walk));
    else if (declaration.kind !== 'root') found.push(await toFile(declaration.kind, uri, declaration, files));
  }
  return found;
}

async function toFile(kind: DeclaredFile['kind'], uri: string, { path, span }: Declaration, files: ProjectFiles): Promise<DeclaredFile> {
  const places = [files.resolve(uri, path), ...files.folders(uri).slice(-1).map(folder => files.resolve(folder, path))];
  for (const place of places) {
    const text = await files.read(place);
    if (text !== undefined) return { kind, uri: place, path, declaredIn: uri, span, text };
  }
  return { kind, uri: places[0] ?? uri, path, declaredIn: uri, span, text: undefined };
}

async function fromPart(uri: string, files: ProjectFiles, { draft, seen, depth }: Walk): Promise<readonly DeclaredFile[]> {
  if (depth >= DEPTH || seen.has(uri)) return [];
  seen.add(uri);
  const text = await files.read(uri);
  return text === undefined ? [] : fromText(uri, findDeclarations(text, draft.language), files, { draft, seen, depth: depth + 1 });
}

/** The file that the draft names as its root, else those around it that include it. */
async function fromRoots(draft: DraftText, files: ProjectFiles, seen: Set<string>): Promise<readonly DeclaredFile[]> {
  const named = findDeclarations(draft.text, draft.language).find(({ kind }) => kind === 'root');
  const roots = named ? [files.resolve(draft.uri, named.path)] : await includers(draft, files);
  const found: DeclaredFile[] = [];
  for (const root of roots) {
    const text = await files.read(root);
    if (text === undefined || seen.has(root)) continue;
    seen.add(root);
    found.push(...await fromText(root, findDeclarations(text, draft.language), files, { draft, seen, depth: 1 }));
  }
  return found;
}

async function includers(draft: DraftText, files: ProjectFiles): Promise<readonly string[]> {
  const ending = draft.language === 'latex' ? '.tex' : '.typ';
  for (const folder of files.folders(draft.uri)) {
    const found: string[] = [];
    for (const uri of (await files.list(folder, ending)).slice(0, MOST_ROOTS)) {
      if (uri === draft.uri) continue;
      const text = await files.read(uri);
      const parts = text === undefined ? [] : findDeclarations(text, draft.language).filter(({ kind }) => kind === 'part');
      if (parts.some(({ path }) => files.resolve(uri, path) === draft.uri)) found.push(uri);
    }
    if (found.length > 0) return found;
  }
  return [];
}

async function fromProject(draft: DraftText, files: ProjectFiles): Promise<readonly DeclaredFile[]> {
  for (const folder of files.folders(draft.uri)) {
    for (const name of draft.language === 'rst' ? ['conf.py'] : [...PROJECT_FILES, 'conf.py']) {
      const uri = files.resolve(folder, name);
      const text = await files.read(uri);
      if (text === undefined) continue;
      const declarations = name === 'conf.py' ? sphinxDeclarations(text) : yamlDeclarations(text);
      if (declarations.some(({ kind }) => kind === 'bibliography')) return fromText(uri, declarations, files, { draft, seen: new Set(), depth: DEPTH });
    }
  }
  return [];
}
