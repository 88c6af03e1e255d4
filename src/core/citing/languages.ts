/** The languages that drafts are written in, by their citation syntax. */
export type DraftLanguage = 'markdown' | 'latex' | 'typst' | 'rst' | 'asciidoc' | 'org' | 'plain';

const BY_ID: ReadonlyMap<string, DraftLanguage> = new Map([
  ['markdown', 'markdown'], ['quarto', 'markdown'], ['rmd', 'markdown'], ['mdx', 'markdown'], ['myst', 'markdown'], ['pandoc', 'markdown'],
  ['latex', 'latex'], ['tex', 'latex'], ['latex-expl3', 'latex'], ['rsweave', 'latex'], ['typst', 'typst'],
  ['restructuredtext', 'rst'], ['rst', 'rst'], ['asciidoc', 'asciidoc'], ['org', 'org'], ['plaintext', 'plain'],
]);

const BY_ENDING: ReadonlyMap<string, DraftLanguage> = new Map([
  ['md', 'markdown'], ['markdown', 'markdown'], ['qmd', 'markdown'], ['rmd', 'markdown'], ['mdx', 'markdown'], ['tex', 'latex'], ['ltx', 'latex'], ['rnw', 'latex'], ['typ', 'typst'],
  ['rst', 'rst'], ['adoc', 'asciidoc'], ['asciidoc', 'asciidoc'], ['org', 'org'],
]);

/**
 * The language of a document; a plain text counts as what its name says, since the editor may not know the language.
 * @param languageId VS Code's language id
 */
export function draftLanguage(languageId: string, fileName: string): DraftLanguage | undefined {
  const language = BY_ID.get(languageId.toLowerCase());
  if (language && language !== 'plain') return language;
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return BY_ENDING.get(ending) ?? language;
}
