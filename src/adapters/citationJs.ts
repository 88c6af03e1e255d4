import type { BibliographyFormat } from '../core/model/csl';
import type { Formatter } from '../core/ports';
import type { Engine } from './citation/engine';
import type { Styles } from './citation/styles';

const FORMATS: ReadonlySet<string> = new Set<BibliographyFormat>(['bibtex', 'biblatex', 'csl-json', 'ris', 'apa', 'ieee']);

/** The formatter made of citation-js. Each of its parts is loaded when a format first needs it. */
export function createFormatter(): Formatter {
  return {
    async format(items, format) {
      if (!FORMATS.has(format)) throw new Error(`"${format}" is no format: ${[...FORMATS].join(', ')} are.`);
      if (items.length === 0) return format === 'csl-json' ? '[]' : '';
      if (format === 'apa' || format === 'ieee') return (await loadStyles()).bibliography(items, format);
      return (await loadEngine()).format(items, format);
    },
    async references(items, style) {
      return items.length === 0 ? [] : (await loadStyles()).references(items, style);
    },
  };
}

async function loadEngine(): Promise<Engine> {
  return (await import('./citation/engine')).engine;
}

async function loadStyles(): Promise<Styles> {
  return (await import('./citation/styles')).styles;
}
