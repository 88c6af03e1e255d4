import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import ieee from '../../../media/styles/ieee.csl';
import type { CslItem } from '../../core/model/csl';
import type { BuiltInStyle, CslStyle } from '../../core/ports';

/** References in a CSL style, made by citeproc-js; a module of its own, since it is large and under a licence of its own. */
export interface Styles {
  bibliography(items: readonly CslItem[], style: BuiltInStyle): string;
  references(items: readonly CslItem[], style: BuiltInStyle | CslStyle): readonly { readonly key: string; readonly text: string }[];
}

interface StyleRegister {
  readonly styles: { add(name: string, xml: string): void };
}

const register = (plugins.config.get('@csl') as StyleRegister).styles;
register.add('ieee', ieee);

export const styles: Styles = {
  bibliography(items, style) {
    return cite(items).format('bibliography', { format: 'text', style, template: style, lang: 'en-US', nosort: true }).trim();
  },
  references(items, style) {
    const template = typeof style === 'string' ? style : customStyle(style.xml);
    const made = cite(items).format('bibliography', { format: 'text', template, lang: 'en-US', asEntryArray: true }) as unknown as readonly (readonly [key: string, text: string])[];
    return made.map(([key, text]) => ({ key, text: text.trim().replace(/\s+/g, ' ') }));
  },
};

function cite(items: readonly CslItem[]): Cite {
  const plain = items.map(({ custom: _custom, note: _note, ...item }) => item);
  return new Cite(plain, { forceType: '@csl/list+object', generateGraph: false });
}

/** A style of a file, under a name of its own that the next one takes over. */
function customStyle(xml: string): string {
  if (!/<style[\s>]/.test(xml) || /<link[^>]*rel="independent-parent"/.test(xml)) throw new Error('This is no style of its own: a dependent style names another file.');
  register.add('paper-digest-file', xml);
  return 'paper-digest-file';
}
