import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { writeBibtex } from '../../core/bibliography/writeBibtex';
import type { BibliographyFormat, CslItem } from '../../core/model/csl';

/** citation-js with its plugins; a module of its own, so that it is loaded at first use. */
export interface Engine {
  format(items: readonly CslItem[], format: Exclude<BibliographyFormat, 'apa' | 'ieee'>): string;
}

// citation-js' own BibTeX drops eprint, breaks maths and loses non-Latin names, so ours takes its place as a plugin.
plugins.add('@paper-digest', {
  output: {
    'paper-digest-bibtex': (items: readonly CslItem[]) => writeBibtex(items, 'bibtex'),
    'paper-digest-biblatex': (items: readonly CslItem[]) => writeBibtex(items, 'biblatex'),
  },
});

export const engine: Engine = {
  format(items, format) {
    switch (format) {
      case 'bibtex': return cite(items).format('paper-digest-bibtex');
      case 'biblatex': return cite(items).format('paper-digest-biblatex');
      case 'csl-json': return JSON.stringify(items.map(withoutCustom), undefined, 2);
      case 'ris': return items.map(item => risRecord(item)).join('\n\n');
    }
  },
};

/** Objects only, and no guessing: a string could be taken for an address to fetch. */
function cite(items: readonly object[]): { format(name: string, options?: object): string } {
  return new Cite(items, { forceType: '@csl/list+object', generateGraph: false });
}

function withoutCustom({ custom: _custom, ...item }: CslItem): object {
  return item;
}

/** citation-js cuts the ID to 20 characters and writes dates with an empty part, so both lines are written anew. */
function risRecord(item: CslItem): string {
  const lines = unfolded(cite([withoutCustom(item)]).format('ris')).split('\n');
  return lines.map(line => line.startsWith('ID  - ') ? `ID  - ${item.id}` : line.startsWith('DA  - ') ? line.replace(/\/+$/, '') : line).join('\n');
}

/** citation-js breaks long values into lines, which RIS readers take for damage. */
function unfolded(ris: string): string {
  const lines: string[] = [];
  for (const line of ris.split(/\r?\n/)) {
    if (/^[A-Z][A-Z0-9] {2}-/.test(line) || line.trim() === '' || lines.length === 0) lines.push(line);
    else lines[lines.length - 1] = `${lines.at(-1) ?? ''}${line.trimStart()}`;
  }
  return lines.join('\n').trim();
}
