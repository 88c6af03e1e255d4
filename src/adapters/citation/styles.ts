import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import ieee from '../../../media/styles/ieee.csl';
import type { CslItem } from '../../core/model/csl';

/** References in a CSL style, made by citeproc-js; a module of its own, since it is large and under a licence of its own. */
export interface Styles {
  bibliography(items: readonly CslItem[], style: 'apa' | 'ieee'): string;
}

interface StyleRegister {
  readonly styles: { add(name: string, xml: string): void };
}

(plugins.config.get('@csl') as StyleRegister).styles.add('ieee', ieee);

export const styles: Styles = {
  bibliography(items, style) {
    const plain = items.map(({ custom: _custom, note: _note, ...item }) => item);
    const cite = new Cite(plain, { forceType: '@csl/list+object', generateGraph: false });
    return cite.format('bibliography', { format: 'text', style, template: style, lang: 'en-US', nosort: true }).trim();
  },
};
