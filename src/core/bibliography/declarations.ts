import type { DraftLanguage } from '../citing/languages';
import type { Span } from '../model/span';

/** A file that a draft names: where its references are, the style they are shown in, or a part of the draft. */
export interface Declaration {
  readonly kind: 'bibliography' | 'style' | 'part' | 'root';
  /** As it stands, with the ending that the language leaves out: `\bibliography{refs}` is `refs.bib`. */
  readonly path: string;
  /** The path alone, as offsets of the draft. */
  readonly span: Span;
}

/** What a draft declares, in the order of the text. Never throws; linear. */
export function findDeclarations(text: string, language: DraftLanguage): readonly Declaration[] {
  switch (language) {
    case 'markdown': case 'plain': return [...frontMatter(text), ...directives(text)];
    case 'latex': return latex(text);
    case 'typst': return typst(text);
    case 'rst': return directives(text);
    case 'asciidoc': return lines(text, /^:(?:bibliography|bibtex-file):[ \t]*(\S.*?)[ \t]*$/gm, 'bibliography');
    case 'org': return [...lines(text, /^[ \t]*#\+bibliography:[ \t]*(\S.*?)[ \t]*$/gim, 'bibliography'), ...lines(text, /^[ \t]*#\+cite_export:[ \t]*csl[ \t]+(\S+\.csl)/gim, 'style')];
  }
}

/** What a project's YAML file (`_quarto.yml`, `_metadata.yml`, MyST's `myst.yml`) declares for all its drafts. */
export function yamlDeclarations(yaml: string): readonly Declaration[] {
  return inYaml(yaml, 0, yaml.length);
}

/** The files that a Sphinx project's `conf.py` names: `bibtex_bibfiles = ["refs.bib"]`. */
export function sphinxDeclarations(python: string): readonly Declaration[] {
  const list = /^bibtex_bibfiles\s*=\s*[[(]([^\])]*)[\])]/m.exec(python);
  if (!list) return [];
  const from = list.index + list[0].indexOf(list[1] ?? '', list[0].indexOf('='));
  return quoted(list[1] ?? '', from, 'bibliography');
}

function withSpan(kind: Declaration['kind'], path: string, { start, length }: { readonly start: number; readonly length: number }): Declaration {
  return { kind, path, span: { start, end: start + length } };
}

function declaration(kind: Declaration['kind'], path: string, start: number): Declaration {
  return { kind, path, span: { start, end: start + path.length } };
}

function lines(text: string, pattern: RegExp, kind: Declaration['kind']): readonly Declaration[] {
  return [...text.matchAll(pattern)].map(match => {
    const path = match[1] ?? '';
    return declaration(kind, path.replace(/^"(.*)"$/, '$1'), match.index + match[0].lastIndexOf(path) + (path.startsWith('"') ? 1 : 0));
  });
}

function quoted(text: string, offset: number, kind: Declaration['kind']): readonly Declaration[] {
  return [...text.matchAll(/"([^"\n]+)"|'([^'\n]+)'/g)].map(match => declaration(kind, match[1] ?? match[2] ?? '', offset + match.index + 1));
}

/** The YAML block at a Markdown draft's beginning. */
function frontMatter(text: string): readonly Declaration[] {
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(text)?.[0].length;
  if (open === undefined) return [];
  const close = /^(?:---|\.\.\.)[ \t]*$/gm;
  close.lastIndex = open;
  return inYaml(text, open, close.exec(text)?.index ?? text.length);
}

const YAML_KEYS: ReadonlyMap<string, Declaration['kind']> = new Map([['bibliography', 'bibliography'], ['csl', 'style'], ['references-file', 'bibliography']]);

/** `bibliography: refs.bib`, `bibliography: [a.bib, "b c.bib"]`, and the items of a list below the key, at any depth. */
function inYaml(text: string, from: number, to: number): readonly Declaration[] {
  const found: Declaration[] = [];
  let list: { readonly kind: Declaration['kind']; readonly indent: number } | undefined;
  for (let start = from; start < to;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 || feed > to ? to : feed;
    const line = text.slice(start, end).replace(/\r$/, '');
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const item = list && /^\s*-\s+(.*)$/.exec(line);
    if (list && item && indent >= list.indent) found.push(...scalars(item[1] ?? '', start + line.length - (item[1] ?? '').length, list.kind));
    else if (line.trim() !== '' && !line.trimStart().startsWith('#')) {
      list = undefined;
      const key = /^\s*([\w-]+):(?:[ \t]+(.*))?$/.exec(line);
      const kind = YAML_KEYS.get(key?.[1] ?? '');
      const value = key?.[2] ?? '';
      if (kind && value.replace(/#.*/, '').trim() !== '') found.push(...scalars(value, start + line.length - value.length, kind));
      else if (kind) list = { kind, indent };
    }
    start = end + 1;
  }
  return found;
}

/** A path, quoted or not, or a list of them in brackets. */
function scalars(value: string, offset: number, kind: Declaration['kind']): readonly Declaration[] {
  const found: Declaration[] = [];
  for (const match of value.matchAll(/"([^"]*)"|'([^']*)'|(#.*$)|([^\s,[\]"'#][^,[\]#"']*)/g)) {
    if (match[3] !== undefined) break;
    const bare = match[4]?.trimEnd();
    const path = match[1] ?? match[2] ?? bare ?? '';
    if (path !== '') found.push(declaration(kind, path, offset + match.index + (bare === undefined ? 1 : 0)));
  }
  return found;
}

const LATEX = /\\(bibliography|addbibresource|addglobalbib|addsectionbib|input|include|subfile|documentclass)\s*(?:\[([^\]]*)\]\s*)?\{([^{}]*)\}/g;

function latex(text: string): readonly Declaration[] {
  const found: Declaration[] = [];
  const root = /^[ \t]*%[ \t]*!T[Ee]X[ \t]+root[ \t]*=[ \t]*(\S.*?)[ \t]*$/m.exec(text.slice(0, 4000));
  if (root?.[1]) found.push(declaration('root', root[1], root.index + root[0].lastIndexOf(root[1])));
  for (const match of text.matchAll(LATEX)) {
    if (isCommented(text, match.index)) continue;
    const [whole, command = '', options = '', list = ''] = match;
    const from = match.index + whole.length - list.length - 1;
    if (command === 'documentclass') {
      // \documentclass[main.tex]{subfiles}: the draft is a part of that root.
      if (list === 'subfiles' && options) found.push(withSpan('root', withEnding(options.trim(), '.tex'), { start: match.index + whole.indexOf(options), length: options.trim().length }));
      continue;
    }
    const kind = command === 'input' || command === 'include' || command === 'subfile' ? 'part' : 'bibliography';
    for (const part of list.matchAll(/[^\s,][^,]*/g)) {
      const name = part[0].trimEnd();
      if (/[\\#$]/.test(name)) continue;
      found.push(withSpan(kind, withEnding(name, kind === 'part' ? '.tex' : '.bib'), { start: from + part.index, length: name.length }));
    }
  }
  return found;
}

function withEnding(path: string, ending: string): string {
  return /\.\w{2,4}$/.test(path) ? path : path + ending;
}

function isCommented(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /(?:^|[^\\])(?:\\\\)*%/.test(line);
}

/** `#bibliography("a.bib")`, `bibliography(("a.bib", "b.yml"), style: "ieee")`; `#include "part.typ"`. */
function typst(text: string): readonly Declaration[] {
  const found: Declaration[] = [];
  for (const match of text.matchAll(/(?<![\w-])bibliography\s*\(\s*(\([^()]*\)|"[^"\n]*")(?:[^()]{0,300}?style:\s*"([^"\n]+\.csl)")?/g)) {
    if (isTypstComment(text, match.index)) continue;
    found.push(...quoted(match[1] ?? '', match.index + match[0].indexOf(match[1] ?? ''), 'bibliography'));
    if (match[2]) found.push(declaration('style', match[2], match.index + match[0].lastIndexOf(match[2])));
  }
  for (const match of text.matchAll(/(?<![\w-])include\s+"([^"\n]+\.typ)"/g)) {
    if (!isTypstComment(text, match.index)) found.push(declaration('part', match[1] ?? '', match.index + match[0].length - 1 - (match[1] ?? '').length));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function isTypstComment(text: string, at: number): boolean {
  return /(?<!:)\/\//.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

/** `.. bibliography:: refs.bib` of sphinxcontrib-bibtex, and MyST's fence of that name. */
function directives(text: string): readonly Declaration[] {
  return [...text.matchAll(/^[ \t]*(?:\.\.[ \t]+bibliography::|[`~:]{3,}\{bibliography\})[ \t]+(\S.*?)[ \t]*$/gm)].flatMap(match => {
    const list = match[1] ?? '';
    const from = match.index + match[0].lastIndexOf(list);
    return [...list.matchAll(/\S+/g)].map(path => declaration('bibliography', path[0], from + path.index));
  });
}

/** The declaration that a draft without one gets, and where; undefined for languages that declare it elsewhere. */
export function planDeclaration(text: string, language: DraftLanguage, path: string): { readonly span: Span; readonly text: string } | undefined {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const at = (offset: number, inserted: string): { span: Span; text: string } => ({ span: { start: offset, end: offset }, text: inserted });
  switch (language) {
    case 'markdown': {
      const open = /^\ufeff?---[ \t]*\r?\n/.exec(text)?.[0].length;
      if (open === undefined) return at(text.startsWith('\ufeff') ? 1 : 0, `---${eol}bibliography: ${yamlScalar(path)}${eol}---${eol}${eol}`);
      const close = /^(?:---|\.\.\.)[ \t]*$/gm;
      close.lastIndex = open;
      return at(close.exec(text)?.index ?? open, `bibliography: ${yamlScalar(path)}${eol}`);
    }
    case 'latex': {
      const end = text.lastIndexOf('\\end{document}');
      const biblatex = /\\usepackage(?:\[[^\]]*\])?\{[^}]*biblatex/.exec(text);
      if (biblatex) return at(lineEndAt(text, biblatex.index), `${eol}\\addbibresource{${path}}`);
      const inserted = `\\bibliographystyle{plain}${eol}\\bibliography{${path.replace(/\.bib$/, '')}}${eol}`;
      return end < 0 ? at(text.length, `${text.endsWith('\n') || text === '' ? '' : eol}${inserted}`) : at(end, inserted);
    }
    case 'typst': return at(text.length, `${text.endsWith('\n') || text === '' ? '' : eol}${eol}#bibliography("${path}")${eol}`);
    case 'org': return at(0, `#+bibliography: ${path}${eol}`);
    case 'asciidoc': return at(headerEnd(text), `:bibtex-file: ${path}${eol}`);
    case 'rst': return at(text.length, `${text.endsWith('\n') || text === '' ? '' : eol}${eol}.. bibliography:: ${path}${eol}`);
    case 'plain': return undefined;
  }
}

function yamlScalar(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : JSON.stringify(path);
}

function lineEndAt(text: string, from: number): number {
  const end = text.slice(from).search(/\r?\n|$/);
  return from + end;
}

/** AsciiDoc's attributes stand below the title. */
function headerEnd(text: string): number {
  const title = /^=[ \t].*(?:\r?\n|$)/.exec(text);
  return title ? title[0].length : 0;
}
